from __future__ import annotations

import pytest
from playwright.sync_api import Browser, expect

from coaching.client_file import new_client
from storage.keepsake import Keepsakes
from tests import keepsake_phone as phone
from tests.browser.keyboard import press_until
from tests.browser.measures import faults, small_targets, wide_of
from tests.browser.table import Table, sit_down
from tests.conftest import START
from widgets.home.view import HomeView
from widgets.keepsake.view import KeepsakeView
from widgets.page.desk import Desk
from widgets.page.memory_repository import MemoryRepository
from workbooks.content.loader import load

pytestmark = pytest.mark.browser

FI = load("fi")
WORDS = FI.words("keepsake")


def test_own_pages_come_in_by_code_line_by_line_and_by_keyboard(browser: Browser, table: Table) -> None:
    shelf = phone.Shelf()
    shelf.put(phone.CODE, phone.PAGES)
    desk = Desk(MemoryRepository(new_client("c1", START, "Mirja"), lambda: START), "c1", clock=lambda: START)

    def content():
        return load(desk.file.client.language)

    views = [
        HomeView(desk, content, ("strengths", "keepsake")),
        KeepsakeView(desk, content, Keepsakes(shelf)),
    ]
    page = sit_down(browser, table, desk, views, start="home", size=(390, 844)).page

    def is_clean(view: str) -> None:
        assert (view, faults(page), small_targets(page), wide_of(page)) == (view, [], [], 0)

    page.get_by_role("button", name=FI.text("home.bring")).click()
    field = page.get_by_label(WORDS["code_label"])
    expect(field).to_be_visible()
    is_clean("code")

    field.fill("0000 0000 0000")
    field.press("Enter")
    expect(page.get_by_role("alert").filter(has_text=FI.text("errors.keepsake_code"))).to_be_visible()
    field.fill(phone.SHOWN.lower())
    field.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_have_text(FI.text("keepsake.lines_heading"))
    ticks = page.get_by_role("checkbox")
    expect(ticks).to_have_count(8)
    is_clean("lines")
    assert phone.CODE[:4] not in page.content() + page.url
    assert page.evaluate("JSON.stringify([{...sessionStorage}, {...localStorage}])").count("3K") == 0

    ticks.first.focus()
    page.keyboard.press("Space")
    expect(ticks.first).not_to_be_checked()
    ticks.nth(5).click()
    expect(ticks.nth(6)).to_be_disabled()
    assert desk.file.strengths.chosen == ()
    press_until(page, FI.text("keepsake.bring"))
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_have_text(FI.text("keepsake.brought_heading"))
    is_clean("brought")
    assert [one.card or one.own_words for one in desk.file.strengths.chosen] == [
        "helping",
        "Keitän hyvää kahvia",
    ]
    assert (len(desk.file.three_rings), desk.file.ladders, shelf.boxes) == (1, (), {})
    page.context.close()
