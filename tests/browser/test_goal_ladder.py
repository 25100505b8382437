from __future__ import annotations

import re
from pathlib import Path

import pytest
from msgspec.structs import replace
from playwright.sync_api import Browser, Locator, Page, expect

from coaching import client_file, goal_ladder
from coaching.client_file import ClientFile, new_client
from tests.browser.keyboard import press_until
from tests.browser.measures import faults, small_targets, wide_of
from tests.browser.practice_house import PracticeHouse
from tests.browser.table import Sitting, Table, sit_down
from tests.conftest import START
from widgets.goal_ladder.view import GoalLadderView
from widgets.page.desk import Desk
from widgets.page.memory_repository import MemoryRepository
from workbooks.content.loader import load
from workbooks.content.practice import practice_clients

pytestmark = pytest.mark.browser

FI, EN = load("fi").words("goal_ladder"), load("en").words("goal_ladder")

SIZES = [(320, 2400), (800, 1280), (1280, 800)]
"""The narrow one is high, so that the sticky foot covers nothing of what is measured."""


def with_steps(*titles: str) -> ClientFile:
    ladder = replace(goal_ladder.new_ladder("l1", START), goal="Valmistun lähihoitajaksi")
    for number, title in enumerate(titles, 1):
        ladder = goal_ladder.add_step(ladder, f"s{number}", title=title)
    return client_file.add_ladder(new_client("c1", START, "Mirja"), ladder)


def sit(browser: Browser, table: Table, file: ClientFile, size: tuple[int, int]) -> Sitting:
    desk = Desk(MemoryRepository(file, lambda: START), file.client.id, clock=lambda: START)
    view = GoalLadderView(desk, lambda: load(desk.file.client.language))
    return sit_down(browser, table, desk, [view], start="goal_ladder", size=size)


def shown(page: Page) -> list[str]:
    """Return the titles on the stairs from the bottom step to the top."""
    numbered = page.evaluate(
        """() => [...document.querySelectorAll('.stair[data-step]')].map(stair =>
          [Number(stair.querySelector('.stair-number').textContent),
           stair.querySelector('.stair-title').textContent.replaceAll('\\u00ad', '')])"""
    )
    return [title for _, title in sorted(numbered)]


def pull(page: Page, grip: Locator, target: Locator) -> None:
    """Pull a step by its grip to the place of another one."""
    start, end = grip.bounding_box(), target.bounding_box()
    assert start
    assert end
    x, y = start["x"] + start["width"] / 2, start["y"] + start["height"] / 2
    page.mouse.move(x, y)
    page.mouse.down()
    page.mouse.move(x + 10, y)
    page.mouse.move(end["x"] + end["width"] / 2, y, steps=6)
    page.mouse.up()


def new_step(page: Page, number: int, title: str) -> None:
    page.locator(".stair-new button").tap()
    expect(page.locator("h1")).to_have_text(FI["sheet_heading"].format(n=number))
    page.get_by_label(FI["step_title_label"]).fill(title)
    back_to_the_stairs(page)


def back_to_the_stairs(page: Page) -> None:
    page.get_by_role("button", name=FI["sheet_close"]).tap()
    expect(page).to_have_url(re.compile(r"#goal_ladder/\w+$"))


def test_a_ladder_by_touch_from_the_goal_to_the_picture(
    practice_house: PracticeHouse, browser: Browser
) -> None:
    page = practice_house.sign_in(browser, size=(1280, 800), touch=True)
    practice_house.new_client(page, "Aino")
    page.evaluate("location.hash = '#goal_ladder'")
    expect(page.locator("h1")).to_have_text(FI["start_heading"])

    # The goal, in own words, on the flag itself.
    page.get_by_role("button", name=FI["start_button"]).tap()
    goal = page.locator(".goal-flag textarea")
    expect(goal).to_be_focused()
    goal.fill("Saan <i>oman</i> työn")
    page.get_by_label(FI["by_label"]).fill("Kesään 2028")
    page.get_by_role("button", name=FI["goal_ready"], exact=True).tap()
    expect(page.locator(".goal-flag")).to_contain_text("Saan <i>oman</i> työn")
    expect(page.locator(".goal-flag")).to_contain_text("Kesään 2028")

    # Steps, one of them between two others.
    for number, title in enumerate(("Puhun kotona", "Hakemus", "Haastattelu"), 1):
        new_step(page, number, title)
    page.get_by_role("button", name=re.compile("Hakemus")).tap()
    expect(page.get_by_label(FI["step_title_label"])).to_have_value("Hakemus")
    page.get_by_role("button", name=FI["add_before"]).tap()
    expect(page.get_by_label(FI["step_title_label"])).to_have_value("")
    page.get_by_label(FI["step_title_label"]).fill("Tutustun kouluun")

    # What is done, by whom and when; a theme from it for today.
    page.get_by_role("button", name=FI["add_action"]).tap()
    what = page.get_by_label(FI["action_label"], exact=True)
    expect(what).to_be_focused()
    what.fill("Soitan oppilaitokseen")
    page.get_by_text(load("fi").meeting.doers["together"], exact=True).tap()
    page.locator(".action input[type=date]").fill("2026-12-24")
    page.locator(".action").get_by_role("button", name=FI["goal_ready"], exact=True).tap()
    expect(page.locator(".action")).to_contain_text("24.12.")
    page.get_by_role("button", name=FI["theme_from_action"].format(text="Soitan oppilaitokseen")).tap()
    expect(page.get_by_label(load("fi").goal_ladder.fields["theme"].label)).to_have_value(
        "Soitan oppilaitokseen"
    )
    page.get_by_role("button", name=FI["theme_today"]).tap()
    expect(page.get_by_text(FI["theme_is_today"], exact=True)).to_be_visible()
    page.get_by_role("button", name=FI["here_button"]).tap()
    expect(page.get_by_text(FI["here_now"])).to_be_visible()
    back_to_the_stairs(page)
    expect(page.locator(".stair.standing")).to_contain_text("Tutustun kouluun")
    assert shown(page) == ["Puhun kotona", "Tutustun kouluun", "Hakemus", "Haastattelu"]

    # Moved by pulling, moved back by the buttons.
    pull(page, page.locator(".grip").nth(3), page.locator(".stair").nth(1))
    expect(page.locator(".stair").nth(1)).to_contain_text("Haastattelu")
    page.get_by_role("button", name=FI["move"].format(n=2)).tap()
    page.get_by_role("button", name=FI["move_later"]).tap()
    page.get_by_role("button", name=FI["move_later"]).tap()
    expect(page.locator(".stair").nth(3)).to_contain_text("Haastattelu")

    # Climbed, taken back, climbed again: the climber goes on to the next one.
    page.get_by_role("button", name=FI["done_button_n"].format(n=2)).tap()
    expect(page.locator(".cheer")).to_be_visible()
    page.locator(".cheer").get_by_role("button", name=FI["undo"]).tap()
    expect(page.locator(".stair.done")).to_have_count(0)
    page.locator(".stair").nth(1).locator(".stair-face").tap()
    page.get_by_role("button", name=FI["done_button"]).tap()
    expect(page.get_by_role("textbox", name=FI["done_day"])).not_to_have_value("")

    # Taken away and brought back.
    page.get_by_role("button", name=FI["remove_step"]).tap()
    expect(page.locator(".stair[data-step]")).to_have_count(3)
    page.locator(".toast").get_by_role("button", name="Kumoa").tap()
    expect(page.locator(".stair[data-step]")).to_have_count(4)

    # Why it is worth it: an empty list opens with a place to write in.
    page.locator(".why-part").first.tap()
    box = page.locator(".field-benefits textarea")
    expect(box).to_be_focused()
    box.fill("Oma palkka")
    back_to_the_stairs(page)
    expect(page.locator(".why-part").first).to_contain_text("Oma palkka")
    expect(page.locator(".saved")).to_contain_text("Tallennettu")

    # All of it is in the store, and the language changes without losing the place.
    page.reload()
    expect(page.locator(".goal-flag")).to_contain_text("oman", timeout=60_000)
    assert shown(page) == ["Puhun kotona", "Tutustun kouluun", "Hakemus", "Haastattelu"]
    place = page.url
    page.get_by_role("button", name="Kieli: Suomi").tap()
    page.get_by_role("button", name="English").tap()
    expect(page.locator(".goal-flag")).to_contain_text(EN["goal_heading"])
    assert page.url == place

    page.get_by_role("button", name=EN["picture_open"]).tap()
    expect(page.locator(".picture img")).to_have_attribute("alt", re.compile("4"), timeout=30_000)
    with page.expect_download() as download:
        page.get_by_role("button", name=re.compile("PNG")).tap()
    assert re.fullmatch(r"askelma-\d{4}-\d\d-\d\d-stairs\.png", download.value.suggested_filename)
    assert Path(download.value.path()).read_bytes().startswith(b"\x89PNG")
    page.context.close()


def test_a_ladder_by_keyboard_alone(practice_house: PracticeHouse, browser: Browser) -> None:
    page = practice_house.sign_in(browser, size=(800, 1280))
    practice_house.new_client(page, "Bea", "en")
    page.evaluate("location.hash = '#goal_ladder'")
    expect(page.locator("h1")).to_be_focused()

    press_until(page, EN["start_button"])
    page.keyboard.press("Enter")
    expect(page.locator(".goal-flag textarea")).to_be_focused()
    page.keyboard.type("My own job")
    press_until(page, EN["goal_ready"])
    page.keyboard.press("Enter")
    expect(page.locator(".goal-words")).to_have_text("My own job")

    for title in ("I talk at home", "I apply"):
        press_until(page, EN["new_step"] if page.locator(".stair[data-step]").count() else EN["first_step"])
        page.keyboard.press("Enter")
        expect(page.locator(".sheet")).to_be_visible()
        press_until(page, EN["step_title_label"])
        page.keyboard.type(title)
        press_until(page, EN["sheet_close"])
        page.keyboard.press("Enter")
        expect(page.locator(".goal-flag")).to_be_visible()
    assert shown(page) == ["I talk at home", "I apply"]

    # Tall stairs: the top step comes first, and the arrow keys move a step.
    press_until(page, EN["move"].format(n=2))
    page.keyboard.press("ArrowDown")
    expect(page.locator(".stair[data-step]").last).to_contain_text("I apply")
    assert shown(page) == ["I apply", "I talk at home"]
    expect(page.locator(":focus")).to_have_attribute("aria-label", re.compile(EN["move"].format(n=1)))
    page.keyboard.press("Enter")
    press_until(page, EN["move_later"])
    page.keyboard.press("Enter")
    expect(page.locator(".stair[data-step]").last).to_contain_text("I talk at home")

    page.keyboard.press("Escape")
    press_until(page, "1 I talk at home", "Shift+Tab")
    page.keyboard.press("Enter")
    expect(page.locator("h1")).to_be_focused()
    press_until(page, EN["done_button"])
    page.keyboard.press("Enter")
    expect(page.locator(".cheer")).to_be_visible()
    press_until(page, EN["undo"])
    page.keyboard.press("Enter")
    expect(page.locator(".cheer")).to_be_hidden()

    press_until(page, EN["add_action"])
    page.keyboard.press("Enter")
    expect(page.get_by_label(EN["action_label"], exact=True)).to_be_focused()
    page.keyboard.type("I call")
    press_until(page, load("en").meeting.doers["client"])
    page.keyboard.press("Space")
    page.keyboard.press("ArrowDown")
    expect(page.get_by_label(load("en").meeting.doers["together"], exact=True)).to_be_checked()
    press_until(page, EN["when_label"])
    page.keyboard.type("tomorrow")
    press_until(page, EN["goal_ready"])
    page.keyboard.press("Enter")
    expect(page.locator(".action-open")).to_be_focused()
    expect(page.locator(".action")).to_contain_text("tomorrow")
    page.context.close()


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}")
def test_every_screen_is_clean_big_enough_and_fits(
    browser: Browser, table: Table, size: tuple[int, int]
) -> None:
    file = max(practice_clients(START), key=lambda one: len(one.ladders))
    (ladder,) = file.ladders
    sitting = sit(browser, table, file, size)
    steps = (ladder.steps[0].id, ladder.here)
    for tail in ("", "/goal", *(f"/step/{step}" for step in steps), "/fields", "/picture", "/../all"):
        place = "goal_ladder/all" if tail == "/../all" else f"goal_ladder/{ladder.id}{tail}"
        if sitting.session.place != place:
            sitting.go(place)
        expect(sitting.page.locator(".goal-ladder")).to_be_visible()
        assert (tail, faults(sitting.page)) == (tail, [])
        assert (tail, small_targets(sitting.page)) == (tail, [])
        assert (tail, wide_of(sitting.page)) == (tail, 0)
    sitting.page.context.close()


LONG = (
    "Puhun asiasta kotona",
    "Tutustun ammattioppilaitokseen",
    "Hygieniapassi",
    "Hakemuksen kirjoittaminen",
    "Haastatteluharjoitus",
    "Pääsykoepäivä",
    "Ensimmäinen kouluviikko",
    "Työharjoittelupaikka",
    "Työharjoittelu",
    "Näyttötutkinto",
    "Valmistujaisjuhlat",
    "Ensimmäinen työpäivä",
)


def test_twelve_steps_stay_readable_and_nothing_covers_them(browser: Browser, table: Table) -> None:
    sitting = sit(browser, table, with_steps(*LONG), (1280, 800))
    page = sitting.page
    sizes = page.evaluate(
        """() => [...document.querySelectorAll('.stair-title')].map(title =>
          [parseFloat(getComputedStyle(title).fontSize), title.scrollHeight - title.clientHeight])"""
    )
    assert len(sizes) == 12
    assert all(size >= 15 and hidden <= 1 for size, hidden in sizes)
    expect(page.get_by_role("button", name=FI["new_step"])).to_have_count(0)

    # The stairs are longer than the view: an arrow says so and shows the rest.
    page.get_by_role("button", name=FI["scroll_on"]).click()
    expect(page.get_by_role("button", name=FI["scroll_back"])).to_be_visible()
    expect(page.locator(".stair").last).to_be_in_viewport(ratio=0.9)
    overlaps = page.evaluate(
        """() => { const boxes = (some) =>
            [...document.querySelectorAll(some)].map(el => el.getBoundingClientRect());
          const view = document.querySelector('.stairs-scroller').getBoundingClientRect();
          return boxes('.stair').filter(step => boxes('.in-sky > *').some(card =>
            step.left < card.right && step.right > card.left && step.top < card.bottom
            && step.right > view.left && step.left < view.right)).length }"""
    )
    assert overlaps == 0
    sitting.page.context.close()


def test_on_a_phone_the_stairs_stand_up_with_the_goal_on_top(browser: Browser, table: Table) -> None:
    sitting = sit(browser, table, with_steps(*LONG), (390, 844))
    page = sitting.page
    tops = page.evaluate(
        """() => ['.goal-flag', '[data-step=s12]', '[data-step=s1]', '.ground']
          .map(some => document.querySelector(some).getBoundingClientRect().top)"""
    )
    assert tops == sorted(tops)
    assert wide_of(page) == 0
    page.locator("[data-step=s3] .stair-face").click()
    expect(page).to_have_url(re.compile("#goal_ladder/l1/step/s3$"))
    page.get_by_role("button", name=FI["sheet_next"]).click()
    expect(page).to_have_url(re.compile("#goal_ladder/l1/step/s4$"))
    sitting.page.context.close()
