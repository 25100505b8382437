from __future__ import annotations

import pytest
from playwright.sync_api import Browser, expect

from coaching import client_file, goal_ladder
from coaching.client_file import new_client
from tests.browser.keyboard import press_until
from tests.browser.measures import faults, small_targets, wide_of
from tests.browser.table import Sitting, Table, sit_down
from tests.conftest import START
from widgets.crisis_landing.view import CrisisLandingView
from widgets.goal_ladder.view import GoalLadderView
from widgets.home.view import HomeView
from widgets.page.desk import Desk
from widgets.page.memory_repository import MemoryRepository
from workbooks.card_exporter import CardExporter
from workbooks.content.loader import load

pytestmark = pytest.mark.browser

FI, EN = load("fi"), load("en")
SIZES = [(390, 844), (800, 1280), (1280, 800)]


def sit(
    browser: Browser, table: Table, size: tuple[int, int], language: str = "fi", start: str = "home"
) -> Sitting:
    file = new_client("c1", START, "Mirja", language)
    ladder = goal_ladder.add_step(goal_ladder.new_ladder("l", START), "s1", title="Soitan kouluun")
    file = client_file.add_ladder(file, goal_ladder.stand_on(ladder, "s1"))
    desk = Desk(MemoryRepository(file, lambda: START), "c1", clock=lambda: START)

    def content():
        return load(desk.file.client.language)

    beside = [CrisisLandingView(desk, content, CardExporter()), GoalLadderView(desk, content)]
    home = HomeView(desk, content, [one.name for one in beside])
    return sit_down(browser, table, desk, [home, *beside], start=start, size=size)


def test_one_press_on_the_home_page_rests_and_one_goes_on(browser: Browser, table: Table) -> None:
    sitting = sit(browser, table, (390, 844))
    page, text = sitting.page, FI.text
    ladders = sitting.session.desk.file.ladders
    page.get_by_role("button", name=text("crisis_landing.rest_bar")).click()
    expect(page.locator("h1")).to_have_text(text("crisis_landing.resting_title"))
    expect(page.locator(".kept")).to_contain_text("Soitan kouluun")
    expect(page.locator(".number").first).to_have_text("112")

    # Every page says that the stairs rest, and leads back.
    sitting.go("goal_ladder/l")
    expect(page.locator(".rest-band")).to_contain_text(text("crisis_landing.band"))
    page.locator(".rest-band").get_by_role("button", name=text("crisis_landing.band_open")).click()
    page.get_by_role("button", name=text("crisis_landing.go_on")).click()
    expect(page.locator(".page-home")).to_be_visible()
    expect(page.locator(".rest-band")).to_have_count(0)
    assert sitting.session.desk.file.ladders == ladders
    assert len(sitting.session.desk.file.crisis_landing.landings) == 1
    page.context.close()


def test_the_plan_is_made_by_keyboard_alone(browser: Browser, table: Table) -> None:
    sitting = sit(browser, table, (1280, 800), "en", "crisis_landing")
    page, texts = sitting.page, EN.crisis_landing
    page.locator("h1").focus()
    press_until(page, EN.text("crisis_landing.take_ready", text=texts.holds[0]))
    page.keyboard.press("Enter")
    expect(page.locator(".holds textarea")).to_have_value(texts.holds[0])
    expect(page.locator(".holds .ready button").first).to_be_focused()
    press_until(page, EN.text("crisis_landing.add_call"))
    page.keyboard.press("Enter")
    expect(page.locator(".call-list input").first).to_be_visible()
    page.locator(".call-list input").first.focus()
    page.keyboard.type("My sister")
    page.keyboard.press("Tab")
    page.keyboard.type("040 123")
    page.keyboard.press("Tab")
    expect(page.locator(".text-status").last).to_contain_text(EN.text("frame.text_saved"))
    assert sitting.session.desk.file.crisis_landing.calls[0].phone == "040 123"
    page.context.close()


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}")
def test_every_screen_is_clean_big_enough_and_fits(
    browser: Browser, table: Table, size: tuple[int, int]
) -> None:
    sitting = sit(browser, table, size, start="crisis_landing")
    page = sitting.page
    for n, do in enumerate(("add_call", "rest")):
        sitting.session.receive({"id": 900 + n, "do": do})
    sitting.session.receive({"id": 910, "do": "take_ready", "list": "helps", "place": 0})
    for place in ("crisis_landing/plan", "crisis_landing/rest", "crisis_landing/card", "home"):
        sitting.go(place)
        expect(page.locator("h1")).to_be_visible()
        page.evaluate("document.querySelectorAll('details').forEach(one => one.open = true)")
        assert (place, faults(page)) == (place, [])
        assert (place, small_targets(page)) == (place, [])
        assert (place, wide_of(page)) == (place, 0)
    page.context.close()
