from __future__ import annotations

import re
from datetime import UTC, datetime

import pytest
from msgspec.structs import replace
from playwright.sync_api import Browser, expect

from coaching.client_file import ClientFile, set_language
from tests.browser.keyboard import press_until
from tests.browser.measures import SIZES, faults, small_targets, wide_of
from tests.browser.practice_house import PracticeHouse
from tests.browser.table import Sitting, Table, sit_down
from tests.conftest import Clock
from widgets.home.view import HomeView
from widgets.page.desk import Desk
from widgets.page.memory_repository import MemoryRepository
from workbooks.content.loader import load
from workbooks.content.practice import practice_clients

pytestmark = pytest.mark.browser

NOW = datetime(2026, 11, 21, tzinfo=UTC)


def sit(browser: Browser, table: Table, clock: Clock, file: ClientFile, size: tuple[int, int]) -> Sitting:
    desk = Desk(MemoryRepository(file, clock), file.client.id, clock=clock)
    view = HomeView(desk, lambda: load(desk.file.client.language))
    return sit_down(browser, table, desk, [view], start="home", size=size)


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}")
@pytest.mark.parametrize("language", ["fi", "en"])
def test_home_is_clean_in_every_size_and_language(
    browser: Browser, table: Table, clock: Clock, language: str, size: tuple[int, int]
) -> None:
    for file in practice_clients(NOW)[:2]:
        page = sit(browser, table, clock, set_language(file, language), size).page
        assert faults(page) == []
        assert small_targets(page) == []
        assert wide_of(page) <= 0
        expect(page.locator("html")).to_have_attribute("lang", language)
        page.context.close()


def test_the_longest_words_break_instead_of_widening_the_page(
    browser: Browser, table: Table, clock: Clock
) -> None:
    file = practice_clients(NOW)[0]
    long = "Lentokonesuihkuturbiinimoottoriapumekaanikkoaliupseerioppilas"
    ladder = replace(file.ladders[0], goal=long * 2)
    file = replace(file, ladders=(ladder,), client=replace(file.client, label=long))
    page = sit(browser, table, clock, file, (320, 640)).page
    assert wide_of(page) <= 0
    page.context.close()


def test_the_next_visit_begins_with_two_keys(browser: Browser, table: Table, clock: Clock) -> None:
    file = practice_clients(NOW)[0]
    page = sit(browser, table, clock, file, (1280, 800)).page
    expect(page.get_by_text(file.meetings[-1].next_step.what)).to_be_visible()
    press_until(page, "Aloita tapaaminen")
    page.keyboard.press("Enter")
    expect(page.get_by_role("button", name="Jatka tapaamista")).to_be_visible()
    page.context.close()


def test_a_first_meeting_leads_from_home_to_strengths(
    practice_house: PracticeHouse, browser: Browser
) -> None:
    page = practice_house.sign_in(browser, size=(800, 1280), touch=True)
    practice_house.new_client(page, "Venla")
    expect(page.locator("h1")).to_have_text("Hei Venla, tervetuloa")
    page.get_by_role("button", name="Aloita tapaaminen").tap()
    expect(page).to_have_url(re.compile("#strengths"))
    page.context.close()
