from __future__ import annotations

import pytest
from playwright.sync_api import Browser, expect

from coaching.client_file import new_client
from tests.browser.keyboard import press_until
from tests.browser.measures import faults, small_targets, wide_of
from tests.browser.table import Sitting, Table, sit_down
from tests.conftest import START
from widgets.page.desk import Desk
from widgets.page.memory_repository import MemoryRepository
from widgets.pair_agreement.view import PairAgreementView
from workbooks.content.loader import load

pytestmark = pytest.mark.browser

WORDS = load("fi").words("pair_agreement")
SIZES = [((390, 844), "fi"), ((800, 1280), "fi"), ((1280, 800), "fi"), ((390, 844), "en")]


def sit(browser: Browser, table: Table, size: tuple[int, int], language: str = "fi") -> Sitting:
    file = new_client("c1", START, "Mirja", language)
    desk = Desk(MemoryRepository(file, lambda: START), "c1", clock=lambda: START)
    view = PairAgreementView(desk, lambda: load(desk.file.client.language))
    return sit_down(browser, table, desk, [view], start="pair_agreement", size=size)


def test_two_people_write_read_and_agree_by_keyboard(browser: Browser, table: Table) -> None:
    sitting = sit(browser, table, (1280, 800))
    page = sitting.page
    page.get_by_label(WORDS["often"]).focus()
    page.keyboard.type("Joka viikko")
    press_until(page, WORDS["to_agree"])
    page.keyboard.press("Enter")
    expect(page.locator(".agreed-rows")).to_contain_text("Joka viikko")
    for n in (0, 1):
        page.locator(".sides button").nth(n).focus()
        page.keyboard.press("Enter")
        expect(page.locator(".sides li").nth(n)).to_contain_text("21.11.2026")
    assert sitting.session.desk.file.pair_agreement.pair_agreed == START
    page.context.close()


@pytest.mark.parametrize(("size", "language"), SIZES, ids=str)
def test_every_screen_is_clean_big_enough_and_fits(
    browser: Browser, table: Table, size: tuple[int, int], language: str
) -> None:
    sitting = sit(browser, table, size, language)
    page = sitting.page
    for n, (do, more) in enumerate((("add_duty", {}), ("add_note", {"list": "mine"}))):
        sitting.session.receive({"id": 900 + n, "do": do, **more})
    for place in ("write", "agree"):
        sitting.go(f"pair_agreement/{place}")
        expect(page.locator(".pair-agreement")).to_be_visible()
        assert (place, faults(page)) == (place, [])
        assert (place, small_targets(page)) == (place, [])
        assert (place, wide_of(page)) == (place, 0)
    page.context.close()
