from __future__ import annotations

import re
from datetime import timedelta

import pytest
from playwright.sync_api import Browser, expect

from coaching import client_file, goal_ladder
from coaching.client_file import ClientFile, new_client
from tests.browser.keyboard import press_until
from tests.browser.measures import faults, small_targets, wide_of
from tests.browser.table import Sitting, Table, sit_down
from tests.conftest import START
from widgets.page.desk import Desk
from widgets.page.memory_repository import MemoryRepository
from widgets.support_stairs.view import SupportStairsView
from workbooks.content.loader import load

pytestmark = pytest.mark.browser

FI, EN = load("fi"), load("en")
WORDS = FI.words("support_stairs")
JOURNEY, ERRANDS = FI.support_stairs.sets
SIZES = [(390, 844), (800, 1280), (1280, 800)]


def agreed(language: str = "fi") -> ClientFile:
    ladder = goal_ladder.add_step(goal_ladder.new_ladder("l1", START - timedelta(days=90)), "s1")
    for number, doer in enumerate(("worker", "worker", "together", "client", "client", "together")):
        ladder = goal_ladder.add_action(ladder, "s1", f"a{number}", f"Teko {number}")
        at = START - timedelta(days=60 if number < 3 else 5)
        ladder = goal_ladder.set_doer(ladder, "s1", f"a{number}", doer, at)
    return client_file.add_ladder(new_client("c1", START - timedelta(days=90), "Mirja", language), ladder)


def sit(
    browser: Browser, table: Table, size: tuple[int, int], language: str = "fi", **more: object
) -> Sitting:
    desk = Desk(MemoryRepository(agreed(language), lambda: START), "c1", clock=lambda: START)
    view = SupportStairsView(desk, lambda: load(desk.file.client.language))
    return sit_down(browser, table, desk, [view], start="support_stairs", size=size, **more)


def stair(number: int, title: str, words: dict[str, str] = WORDS) -> re.Pattern[str]:
    return re.compile(re.escape(words["stair_said"].format(n=number, title=title)))


def test_by_touch_one_stands_rests_agrees_and_notes_a_contact(browser: Browser, table: Table) -> None:
    sitting = sit(browser, table, (1280, 800), has_touch=True)
    page, desk = sitting.page, sitting.session.desk
    panel = page.locator("#stair-panel")
    expect(panel).to_contain_text(JOURNEY.stairs[0].about)

    page.get_by_role("button", name=stair(6, JOURNEY.stairs[5].title)).tap()
    expect(panel).to_contain_text(JOURNEY.stairs[5].mine)
    panel.get_by_role("button", name=WORDS["stand_here"]).tap()
    expect(page.locator(".support-stair.here")).to_contain_text(JOURNEY.stairs[5].title)
    panel.get_by_role("button", name=WORDS["rest_here"]).tap()
    expect(page.locator(".climber")).to_have_text(WORDS["resting"])
    panel.get_by_role("button", name=WORDS["go_on_here"]).tap()
    expect(page.locator(".climber")).to_have_text(WORDS["here"])

    page.get_by_role("button", name=WORDS["way_client"]).tap()
    expect(page.get_by_role("button", name=WORDS["way_client"])).to_have_attribute("aria-pressed", "true")
    expect(page.locator(".in-touch")).to_contain_text("21.11.2026")
    assert [one.way for one in desk.file.support_stairs.contacts] == ["client"]
    page.get_by_text(WORDS["rhythm_heading"]).tap()
    page.get_by_label(WORDS["every.other"].format(n=3), exact=True).tap()
    expect(page.locator(".in-touch")).to_contain_text("24.11.2026")

    page.get_by_role("button", name=WORDS["support_add"]).tap()
    page.locator(".agreed-support textarea").fill("Tule mukaan pankkiin")
    page.get_by_role("button", name=ERRANDS.title).tap()
    expect(page.locator("h1")).to_have_text(ERRANDS.title)
    expect(page.locator(".support-stair")).to_have_count(3)
    assert [one.text for one in desk.file.support_stairs.support] == ["Tule mukaan pankkiin"]

    sitting.go("support_stairs/picture/journey")
    image = page.locator(".picture img")
    expect(image).to_have_attribute("alt", re.compile(JOURNEY.stairs[5].title), timeout=30_000)
    expect(image).to_have_attribute("alt", re.compile(WORDS["share_own_more"][:20]))
    page.locator(".noted").get_by_role("button").tap()
    expect(page.get_by_text(WORDS["history_none"])).to_be_visible()
    page.context.close()


def test_by_keyboard_alone(browser: Browser, table: Table) -> None:
    words, stairs = EN.words("support_stairs"), EN.support_stairs.sets[0].stairs
    sitting = sit(browser, table, (800, 1280), "en")
    page = sitting.page
    page.locator("h1").focus()
    press_until(page, words["stair_said"].format(n=3, title=stairs[2].title))
    page.keyboard.press("Enter")
    expect(page.locator("#stair-panel")).to_contain_text(stairs[2].about)
    press_until(page, words["stand_here"])
    page.keyboard.press("Enter")
    expect(page.locator(".climber")).to_have_text(words["here"])
    press_until(page, words["way_message"])
    page.keyboard.press("Space")
    expect(page.get_by_role("button", name=words["way_message"])).to_have_attribute("aria-pressed", "true")
    press_until(page, words["to_picture"])
    page.keyboard.press("Enter")
    expect(page.locator("h1")).to_have_text(words["picture_title"])
    page.context.close()


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}")
def test_every_screen_is_clean_big_enough_and_fits(
    browser: Browser, table: Table, size: tuple[int, int]
) -> None:
    sitting = sit(browser, table, size)
    page, session = sitting.page, sitting.session
    session.receive({"id": 900, "do": "stand_on", "stair": "contact"})
    session.receive({"id": 901, "do": "contact", "way": "call", "on": True})
    session.receive({"id": 902, "do": "add_note", "list": "support"})
    for place in ("stair/onwards", "set/errands", "picture/journey"):
        sitting.go(f"support_stairs/{place}")
        expect(page.locator(".support-stairs")).to_be_visible()
        page.evaluate("document.querySelectorAll('details').forEach(one => one.open = true)")
        assert (place, faults(page)) == (place, [])
        assert (place, small_targets(page)) == (place, [])
        assert (place, wide_of(page)) == (place, 0)
    page.context.close()
