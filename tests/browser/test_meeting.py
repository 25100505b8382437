from __future__ import annotations

import re

import pytest
from msgspec.structs import replace
from playwright.sync_api import Browser, expect

from coaching import client_file, goal_ladder
from coaching.client_file import ClientFile, new_client
from coaching.goal_ladder import Action
from tests.browser.keyboard import press_until
from tests.browser.measures import faults, small_targets, wide_of
from tests.browser.practice_house import PracticeHouse
from tests.browser.table import Sitting, Table, sit_down
from tests.conftest import START, Clock
from widgets.home.view import HomeView
from widgets.meeting.view import MeetingView
from widgets.page.desk import Desk
from widgets.page.memory_repository import MemoryRepository
from workbooks.content.loader import load

pytestmark = pytest.mark.browser

SIZES = [(320, 2400), (800, 1280), (1280, 800)]
FI, EN = load("fi").words("meeting"), load("en").words("meeting")


def with_action() -> ClientFile:
    ladder = goal_ladder.add_step(goal_ladder.new_ladder("l1", START), "s1", title="Hakemus")
    call = Action(id="a1", text="Soitamme kouluun", doer="together", when="ensi viikolla")
    ladder = replace(ladder, goal="Oma työ", steps=(replace(ladder.steps[0], actions=(call,)),))
    return client_file.add_ladder(new_client("c1", START, "Mirja"), ladder)


def sit(
    browser: Browser, table: Table, size: tuple[int, int], clock: Clock | None = None, **more: bool
) -> Sitting:
    now = clock or Clock()
    desk = Desk(MemoryRepository(with_action(), now), "c1", clock=now)
    exercises = [view(desk, lambda: load(desk.file.client.language)) for view in (HomeView, MeetingView)]
    return sit_down(browser, table, desk, exercises, start="home", place="meeting", size=size, **more)


def test_three_taps_close_the_meeting_and_the_next_visit_opens_with_them(
    browser: Browser, table: Table
) -> None:
    clock = Clock()
    sitting = sit(browser, table, (800, 1280), clock, has_touch=True)
    page = sitting.page
    page.locator("input[value='8']").tap()
    page.get_by_role("button", name=re.compile("Soitamme kouluun")).tap()
    page.get_by_role("button", name="Muistuta minua viestillä").tap()

    expect(page.locator("h1")).to_have_text(FI["done_heading"])
    agreed = page.locator(".agreed")
    for words in ("Soitamme kouluun", "Yhdessä", "ensi viikolla", "Muistuta minua viestillä", "8 / 10"):
        expect(agreed).to_contain_text(words)

    # Corrected on the same day, and it is still one meeting.
    page.get_by_role("button", name=f"{FI['correct']}: {FI['agreed_benefit']}").tap()
    page.locator("input[value='9']").tap()
    expect(agreed).to_contain_text("9 / 10")

    # The worker's note stands apart and says whose it is.
    page.locator(".worker-note textarea").fill("Bussi on vielä auki.")
    expect(page.locator(".worker-note")).to_contain_text(FI["worker_mark"])
    page.get_by_role("button", name=FI["home"]).tap()
    expect(page).to_have_url(re.compile("#home$"))
    (meeting,) = sitting.session.desk.file.meetings
    assert (meeting.benefit, meeting.worker_note) == (9, "Bussi on vielä auki.")

    clock.pass_by(days=7)
    page.reload()
    expect(page.locator("main")).to_contain_text("Soitamme kouluun")
    expect(page.locator("main")).to_contain_text("Muistuta minua viestillä")
    page.context.close()


def test_a_meeting_is_closed_by_keyboard_alone(practice_house: PracticeHouse, browser: Browser) -> None:
    page = practice_house.sign_in(browser, size=(1280, 800))
    practice_house.new_client(page, "Cai", "en")
    page.evaluate("location.hash = '#meeting'")
    expect(page.locator(".mark")).to_be_visible()

    # The arrow keys move the mark and nothing else; going on is another key.
    press_until(page, "0")
    page.keyboard.press("Space")
    for _ in range(7):
        page.keyboard.press("ArrowRight")
    expect(page.locator("input[value='7']")).to_be_checked()
    expect(page).to_have_url(re.compile("#meeting/benefit$|#meeting$"))
    press_until(page, EN["on"])
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile("#meeting/next$"))

    # Own words, who and when.
    press_until(page, EN["write_own"])
    page.keyboard.press("Enter")
    expect(page.get_by_label(EN["what_label"])).to_be_focused()
    page.keyboard.type("I call the school")
    press_until(page, load("en").meeting.doers["client"])
    page.keyboard.press("Space")
    press_until(page, "Tomorrow")
    page.keyboard.press("Enter")
    press_until(page, EN["on"])
    page.keyboard.press("Enter")

    expect(page).to_have_url(re.compile("#meeting/wish$"))
    press_until(page, EN["wish_none"])
    page.keyboard.press("Enter")
    expect(page.locator("h1")).to_have_text(EN["done_heading"])
    expect(page.locator("h1")).to_be_focused()
    for words in ("I call the school", "Cai", "7 / 10", EN["not_said"]):
        expect(page.locator(".agreed")).to_contain_text(words)

    # It is in the store: a reload shows the same page.
    page.reload()
    expect(page.locator(".agreed")).to_contain_text("I call the school", timeout=60_000)
    page.context.close()


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}")
def test_every_screen_is_clean_big_enough_and_fits(
    browser: Browser, table: Table, size: tuple[int, int]
) -> None:
    sitting = sit(browser, table, size)
    page = sitting.page

    def measured(place: str) -> None:
        assert (place, faults(page)) == (place, [])
        assert (place, small_targets(page)) == (place, [])
        assert (place, wide_of(page)) == (place, 0)

    for place in ("benefit", "next", "wish", "done"):
        if sitting.session.place != f"meeting/{place}":
            sitting.go(f"meeting/{place}")
        expect(page.locator(".meeting")).to_be_visible()
        measured(place)
    sitting.go("meeting/next")
    page.locator(".ideas .btn").first.click()
    expect(page.locator(".quick-times")).to_be_visible()
    measured("next/own")
    page.get_by_text(load("fi").meeting.doers["other"], exact=True).click()
    expect(page.get_by_label(FI["who_name"], exact=True)).to_be_visible()
    sitting.go("meeting/done")
    page.get_by_role("button", name=FI["close_now"]).click()
    expect(page.locator(".worker-note")).to_be_visible()
    measured("closed")
    page.context.close()


@pytest.mark.parametrize("size", [(390, 844), (1280, 800)], ids=lambda size: f"{size[0]}")
def test_the_beginning_and_the_story_are_clean_and_an_agenda_takes_two_taps(
    browser: Browser, table: Table, size: tuple[int, int]
) -> None:
    sitting = sit(browser, table, size)
    page, desk = sitting.page, sitting.session.desk
    sitting.go("home")
    page.get_by_role("button", name=FI["to_today"]).click()
    page.get_by_role("button", name=re.compile("Hakemus")).first.click()
    expect(page.locator(".tap[aria-pressed='true']")).to_have_count(1)
    assert [one.text for one in desk.file.meetings[0].agenda] == ["Hakemus"]

    page.get_by_role("button", name=FI["acute_add"]).click()
    page.locator(".urgent textarea").fill("Vuokra on maksamatta")
    expect(page.get_by_role("button", name=FI["settle"])).to_be_visible()
    id = desk.file.meetings[0].id
    for place in ("today", "history", f"read/{id}", "paper"):
        sitting.go(f"meeting/{place}")
        expect(page.locator(".meeting")).to_be_visible()
        assert (place, faults(page)) == (place, [])
        assert (place, small_targets(page)) == (place, [])
        assert (place, wide_of(page)) == (place, 0)
    page.locator("input[type='date']").fill("2026-11-01")
    page.get_by_role("button", name=FI["paper_begin"]).click()
    page.get_by_label(FI["what_label"]).fill("Soitan isännöitsijälle")
    assert faults(page) == [] and small_targets(page) == [] and wide_of(page) == 0
    page.get_by_role("button", name=FI["paper_ready"]).click()
    expect(page.locator(".told")).to_contain_text("Soitan isännöitsijälle")
    page.context.close()


def test_an_earlier_meeting_is_put_right_and_taken_back_with_both_days_in_sight(
    browser: Browser, table: Table
) -> None:
    clock = Clock()
    sitting = sit(browser, table, (390, 844), clock, has_touch=True)
    page, view = sitting.page, sitting.session.desk
    page.locator("input[value='4']").tap()
    clock.pass_by(hours=1)
    sitting.go("meeting/done")
    page.get_by_role("button", name=FI["close_now"]).tap()
    clock.pass_by(days=2)
    sitting.go(f"meeting/read/{view.file.meetings[0].id}")
    page.get_by_role("button", name=FI["correct"]).tap()
    expect(page.locator(".lead")).to_contain_text("21.11.2026")
    expect(page.locator(".lead")).to_contain_text("23.11.2026")
    assert (faults(page), small_targets(page), wide_of(page) <= 0) == ([], [], True)
    page.locator("input[value='9']").tap()
    page.get_by_label(FI["theme_heading"]).fill("Koulu")
    page.get_by_role("button", name=FI["take_back"]).tap()
    expect(page.locator(".told")).not_to_contain_text("Koulu")
    assert [(one.benefit, one.corrected) for one in view.file.meetings] == [(4, None)]
    page.get_by_role("button", name=FI["correct"]).tap()
    page.locator("input[value='9']").tap()
    page.locator(".foot").get_by_role("button", name=FI["paper_ready"]).tap()
    expect(page.locator("h1")).to_contain_text("21.11.2026")
    expect(page.locator(".told")).to_contain_text("23.11.2026")
    page.context.close()
