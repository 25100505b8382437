from __future__ import annotations

import re

import pytest
from playwright.sync_api import Browser, expect

from coaching.client_file import new_client
from tests.browser.keyboard import press_until
from tests.browser.measures import faults, small_targets, wide_of
from tests.browser.table import Sitting, Table, sit_down
from tests.conftest import START
from widgets.options.view import OptionsView
from widgets.page.desk import Desk
from widgets.page.memory_repository import MemoryRepository
from workbooks.content.loader import load

pytestmark = pytest.mark.browser

FI, EN = load("fi"), load("en")
WORDS = FI.words("options")


def sit(
    browser: Browser,
    table: Table,
    size: tuple[int, int],
    language: str = "fi",
    *,
    filled: bool = False,
    **more: object,
) -> Sitting:
    file = new_client("c1", START, "Mirja", language)
    desk = Desk(MemoryRepository(file, lambda: START), "c1", clock=lambda: START)
    view = OptionsView(desk, lambda: load(desk.file.client.language), ("goal_ladder",))
    if filled:
        for card in ("studies", "work_trial", "rehabilitative_work_activity"):
            view.act("add", {"card": card})
        for card in ("near_home", "money"):
            view.act("add_criterion", {"card": card})
        for step, option in enumerate(desk.file.options.options, start=3):
            view.act(
                "mark", {"option": option.id, "criterion": desk.file.options.criteria[0].id, "step": step}
            )
    return sit_down(browser, table, desk, [view], start="options", size=size, **more)


def test_by_touch_options_are_compared_chosen_and_made_a_goal(browser: Browser, table: Table) -> None:
    sitting = sit(browser, table, (1280, 800), has_touch=True)
    page, desk = sitting.page, sitting.session.desk
    ways = [FI.options.way(one).title for one in ("studies", "work_trial")]
    for title in ways:
        page.get_by_role("button", name=f"{WORDS['compare']}: {title}").tap()
        expect(page.get_by_role("button", name=f"{WORDS['compares']}: {title}")).to_be_visible()
    sitting.go("options/criteria")
    money = FI.options.criterion("money").title
    page.get_by_role("button", name=money, exact=True).tap()
    page.get_by_label(FI.options.weights[2], exact=True).tap()
    expect(page.get_by_label(FI.options.weights[2], exact=True)).to_be_checked()
    page.locator(".foot").get_by_role("button", name=ways[0]).tap()
    expect(page.locator("h1")).to_have_text(ways[0])
    page.get_by_role("group", name=money).get_by_label(FI.options.labels[4], exact=True).tap()
    expect(page.locator(".five-step:has(input:checked)")).to_have_count(1)
    sitting.go("options/table")
    expect(page.locator(".matches li").first).to_contain_text(WORDS["match_meets"].format(what=money))
    page.get_by_role("button", name=f"{WORDS['choose']}: {ways[0]}").tap()
    page.get_by_role("button", name=WORDS["to_goal"]).tap()
    expect(page.locator(".decision")).to_contain_text(WORDS["is_goal"])
    assert [one.goal for one in desk.file.ladders] == [ways[0]]
    sitting.go("options/picture")
    expect(page.locator(".picture img")).to_have_attribute("alt", re.compile(ways[1]), timeout=30_000)
    page.context.close()


def test_by_keyboard_alone_on_a_phone_one_option_shows_at_a_time(browser: Browser, table: Table) -> None:
    words = EN.words("options")
    sitting = sit(browser, table, (390, 844), "en", filled=True)
    page = sitting.page
    expect(page.locator(".side-by-side thead .col:visible")).to_have_text([EN.options.way("studies").title])
    page.locator("h1").focus()
    press_until(page, words["next_way"])
    page.keyboard.press("Enter")
    expect(page.locator(".side-by-side thead .col:visible")).to_have_text(
        [EN.options.way("work_trial").title]
    )
    press_until(page, f"{words['choose']}: {EN.options.way('work_trial').title}")
    page.keyboard.press("Enter")
    expect(page.locator(".decision")).to_contain_text("21 Nov 2026")
    press_until(page, words["not_yet"])
    page.keyboard.press("Enter")
    expect(page.locator(".decision")).to_contain_text(words["not_yet_said"])
    page.context.close()


@pytest.mark.parametrize("size", [(390, 844), (800, 1280), (1280, 800)], ids=lambda size: f"{size[0]}")
def test_every_screen_is_clean_big_enough_and_fits(
    browser: Browser, table: Table, size: tuple[int, int]
) -> None:
    sitting = sit(browser, table, size, filled=True)
    page = sitting.page
    first = sitting.session.desk.file.options.options[0].id
    for place in ("ways", "criteria", f"option/{first}", "table", "picture"):
        sitting.go(f"options/{place}")
        expect(page.locator(".options")).to_be_visible()
        page.evaluate("document.querySelectorAll('details').forEach(one => one.open = true)")
        assert (place, faults(page)) == (place, [])
        assert (place, small_targets(page)) == (place, [])
        assert (place, wide_of(page)) == (place, 0)
    page.context.close()
