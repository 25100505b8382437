from __future__ import annotations

import pytest
from playwright.sync_api import Browser, expect

from coaching.client_file import new_client
from tests.browser.keyboard import press_until
from tests.browser.measures import SIZES, faults, small_targets, wide_of
from tests.browser.table import Sitting, Table, sit_down
from tests.conftest import START
from widgets.outcome.view import OutcomeView
from widgets.page.desk import Desk
from widgets.page.memory_repository import MemoryRepository
from workbooks.content.loader import load

pytestmark = pytest.mark.browser
FI = load("fi")


def sit(
    browser: Browser, table: Table, language: str, size: tuple[int, int], **more: object
) -> tuple[Sitting, OutcomeView]:
    file = new_client("c1", START, "Mirja", language)
    desk = Desk(MemoryRepository(file, lambda: START), "c1", clock=lambda: START)
    view = OutcomeView(desk, lambda: load(desk.file.client.language))
    return sit_down(browser, table, desk, [view], start="outcome", size=size, **more), view


def test_by_keyboard_questions_are_answered_and_the_client_decides(browser: Browser, table: Table) -> None:
    sitting, view = sit(browser, table, "fi", (1280, 800))
    page = sitting.page
    expect(page.locator("h1")).to_have_text(FI.text("outcome.heading"))
    group = page.get_by_role("group", name=FI.text("outcome.went_to"))
    group.get_by_label(FI.text("outcome.went_to_open"), exact=True).focus()
    page.keyboard.press("ArrowUp")
    expect(group.get_by_label(FI.text("outcome.went_to_own_way"), exact=True)).to_be_checked()
    counts = page.get_by_role("group", name=FI.text("outcome.count"))
    counts.get_by_label(FI.text("outcome.count_yes"), exact=True).press("Space")
    expect(page.locator(".outcome [role=status]")).to_contain_text(FI.date(START))
    press_until(page, FI.text("outcome.project"))
    page.locator("select").select_option("2")
    expect(page.locator("select")).to_have_value("2")
    page.wait_for_timeout(300)
    kept = view.model.outcome
    assert (kept.went_to, kept.counted, kept.project) == ("own_way", True, 2)


@pytest.mark.parametrize("code", ["fi", "en"])
def test_the_screen_fits_every_size(browser: Browser, table: Table, code: str) -> None:
    sitting, _ = sit(browser, table, code, (1280, 800), has_touch=True)
    page = sitting.page
    expect(page.locator("h1")).to_have_text(load(code).text("outcome.heading"))
    for width, height in SIZES:
        page.set_viewport_size({"width": width, "height": height})
        assert faults(page) == []
        assert small_targets(page) == []
        assert wide_of(page) <= 0
