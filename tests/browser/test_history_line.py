from __future__ import annotations

import pytest
from playwright.sync_api import Browser, expect

from coaching import client_file, goal_ladder
from coaching.client_file import new_client
from tests.browser.measures import faults, small_targets, wide_of
from tests.browser.table import Sitting, Table, sit_down
from tests.conftest import START
from widgets.goal_ladder.view import GoalLadderView
from widgets.history_line.view import HistoryLineView
from widgets.page.desk import Desk
from widgets.page.memory_repository import MemoryRepository
from workbooks.content.loader import load

pytestmark = pytest.mark.browser

WORDS = load("fi").words("history_line")
SIZES = [((390, 844), "fi"), ((800, 1280), "fi"), ((1280, 800), "fi"), ((390, 844), "en")]


def sit(browser: Browser, table: Table, size: tuple[int, int], language: str = "fi") -> Sitting:
    file = client_file.add_ladder(
        new_client("c1", START, "Mirja", language), goal_ladder.new_ladder("l", START)
    )
    desk = Desk(MemoryRepository(file, lambda: START), "c1", clock=lambda: START)

    def content():
        return load(desk.file.client.language)

    return sit_down(
        browser,
        table,
        desk,
        [HistoryLineView(desk, content), GoalLadderView(desk, content)],
        start="history_line",
        size=size,
    )


def test_what_is_kept_goes_out_of_sight_and_comes_back_by_the_clients_tap(
    browser: Browser, table: Table
) -> None:
    sitting = sit(browser, table, (800, 1280))
    page = sitting.page
    page.get_by_role("button", name=WORDS["begin"]).click()
    page.get_by_label(WORDS["what"]).fill("Vain minun")
    page.get_by_role("button", name=WORDS["another"]).click()
    expect(page.get_by_label(WORDS["what"])).to_have_value("")
    page.get_by_label(WORDS["what"]).fill("Aloitin koulun")
    page.get_by_role("button", name=WORDS["time_child"]).click()
    expect(page.get_by_label(WORDS["when"])).to_have_value(WORDS["time_child"])
    page.get_by_label(WORDS["share"]).check()
    page.get_by_role("button", name=WORDS["carry"]).click()
    expect(page.locator(".who-sees")).to_contain_text(WORDS["is_carried"])
    assert len(sitting.session.desk.file.ladders[0].history) == 1
    page.get_by_role("button", name=WORDS["to_line"]).click()
    expect(page.locator(".life-event")).to_have_count(2)

    sitting.go("goal_ladder")
    sitting.go("history_line")
    expect(page.locator(".life-event")).to_have_count(1)
    expect(page.locator("body")).not_to_contain_text("Vain minun")
    page.locator(".own-part summary").click()
    page.get_by_role("button", name=WORDS["own_show"]).click()
    expect(page.locator(".life-event")).to_have_count(2)
    page.context.close()


@pytest.mark.parametrize(("size", "language"), SIZES, ids=str)
def test_every_screen_is_clean_big_enough_and_fits(
    browser: Browser, table: Table, size: tuple[int, int], language: str
) -> None:
    sitting = sit(browser, table, size, language)
    page = sitting.page
    places = ["start"]
    sitting.session.receive({"id": 900, "do": "add"})
    event = sitting.session.desk.file.history_line.events[0].id
    sitting.session.receive({"id": 901, "do": "share", "event": event, "shared": True})
    for place in [*places, "line", f"event/{event}", "picture"]:
        sitting.go(f"history_line/{place}")
        expect(page.locator(".history-line")).to_be_visible()
        page.evaluate("document.querySelectorAll('details').forEach(one => one.open = true)")
        assert (place, faults(page)) == (place, [])
        assert (place, small_targets(page)) == (place, [])
        assert (place, wide_of(page)) == (place, 0)
    page.context.close()
