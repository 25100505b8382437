from __future__ import annotations

import re

import pytest
from playwright.sync_api import Browser, expect

from coaching import support_need
from coaching.client_file import new_client
from tests.browser.keyboard import press_until
from tests.browser.measures import faults, small_targets, wide_of
from tests.browser.table import Sitting, Table, sit_down
from tests.conftest import START
from widgets.page.desk import Desk
from widgets.page.memory_repository import MemoryRepository
from widgets.support_need.view import SupportNeedView
from workbooks.content.loader import load

pytestmark = pytest.mark.browser

FI, EN = load("fi"), load("en")
WORDS = FI.words("support_need")
MONEY = FI.support_need.card("money").title


def sit(
    browser: Browser, table: Table, size: tuple[int, int], language: str = "fi", **more: object
) -> Sitting:
    file = new_client("c1", START, "Mirja", language)
    desk = Desk(MemoryRepository(file, lambda: START), "c1", clock=lambda: START)
    view = SupportNeedView(desk, lambda: load(desk.file.client.language), ("goal_ladder", "referral"))
    return sit_down(browser, table, desk, [view], start="support_need", size=size, **more)


def test_by_touch_a_matter_is_told_put_first_and_made_a_step(browser: Browser, table: Table) -> None:
    sitting = sit(browser, table, (390, 844), has_touch=True)
    page, desk = sitting.page, sitting.session.desk
    page.get_by_role("button", name=MONEY).tap()
    expect(page.locator("h1")).to_have_text(MONEY)
    page.get_by_label(FI.support_need.levels.yes, exact=True).tap()
    page.get_by_label(WORDS["helps"]).fill("Joku katsoo laskut kanssani")
    page.get_by_label(FI.support_need.helpers.together, exact=True).tap()
    expect(page.get_by_label(FI.support_need.helpers.together, exact=True)).to_be_checked()
    page.get_by_role("button", name=WORDS["to_board"]).tap()
    expect(page.locator(".matter.yes")).to_contain_text(MONEY)
    page.get_by_role("button", name=WORDS["to_first"]).tap()
    page.get_by_role("button", name=f"{WORDS['first_choose']}: {MONEY}").tap()
    page.get_by_role("button", name=f"{WORDS['to_step']}: {MONEY}").tap()
    expect(page.locator(".first-things")).to_contain_text(WORDS["on_stairs"])
    assert desk.file.ladders[-1].steps[-1].title == "Joku katsoo laskut kanssani"
    sitting.go("support_need/picture")
    expect(page.locator(".picture img")).to_have_attribute("alt", re.compile(MONEY), timeout=30_000)
    page.context.close()


def test_by_keyboard_alone(browser: Browser, table: Table) -> None:
    words = EN.words("support_need")
    sitting = sit(browser, table, (1280, 800), "en")
    page = sitting.page
    page.locator("h1").focus()
    press_until(page, EN.self_assessment.areas[1].title)
    page.keyboard.press("Enter")
    expect(page.locator("h1")).to_have_text(EN.self_assessment.areas[1].title)
    page.locator(".choice-row input").first.focus()
    page.keyboard.press("Space")
    page.keyboard.press("ArrowDown")
    expect(page.get_by_label(words["words"])).to_be_visible()
    press_until(page, words["to_board"])
    page.keyboard.press("Enter")
    expect(page.locator(".matter.little")).to_have_count(1)
    assert support_need.find_topic(sitting.session.desk.file.support_need, "belonging").level == "little"
    page.context.close()


@pytest.mark.parametrize("size", [(390, 844), (800, 1280), (1280, 800)], ids=lambda size: f"{size[0]}")
def test_every_screen_is_clean_big_enough_and_fits(
    browser: Browser, table: Table, size: tuple[int, int]
) -> None:
    sitting = sit(browser, table, size)
    page, session = sitting.page, sitting.session
    session.receive({"id": 900, "do": "level", "topic": "money", "level": "yes"})
    session.receive({"id": 901, "do": "level", "topic": "health", "level": "later"})
    session.receive({"id": 902, "do": "level", "topic": "mind", "level": "little"})
    session.receive({"id": 903, "do": "first", "topic": "money", "on": True})
    for place in ("board", "topic/money", "first", "picture"):
        sitting.go(f"support_need/{place}")
        expect(page.locator(".support-need")).to_be_visible()
        page.evaluate("document.querySelectorAll('details').forEach(one => one.open = true)")
        assert (place, faults(page)) == (place, [])
        assert (place, small_targets(page)) == (place, [])
        assert (place, wide_of(page)) == (place, 0)
    page.context.close()
