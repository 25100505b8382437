from __future__ import annotations

import re

import pytest
from playwright.sync_api import Browser, expect

from tests.browser.keyboard import press_until
from tests.browser.measures import faults, small_targets, wide_of
from tests.browser.table import Sitting, Table, sit_down
from tests.conftest import Clock
from tests.long_client import long_client
from widgets.home.view import HomeView
from widgets.journey.view import JourneyView
from widgets.page.desk import Desk
from widgets.page.memory_repository import MemoryRepository
from workbooks.card_exporter import CardExporter
from workbooks.content.loader import load

pytestmark = pytest.mark.browser

FI = load("fi").words("journey")
SIZES = [((390, 844), "fi"), ((800, 1280), "fi"), ((1280, 800), "fi"), ((390, 844), "en")]


def sit(browser: Browser, table: Table, size: tuple[int, int], language: str = "fi", **more: bool) -> Sitting:
    clock = Clock()
    desk = Desk(MemoryRepository(long_client(), clock), "c1", clock=clock)
    exercises = [
        HomeView(desk, lambda: load(language)),
        JourneyView(desk, lambda: load(language), CardExporter()),
    ]
    return sit_down(browser, table, desk, exercises, start="home", place="journey", size=size, **more)


@pytest.mark.parametrize(("size", "language"), SIZES, ids=str)
def test_looking_back_on_three_years_is_calm_and_ends_in_thanks(
    browser: Browser, table: Table, size: tuple[int, int], language: str
) -> None:
    sitting = sit(browser, table, size, language)
    page = sitting.page
    words = load(language).words("journey")

    def measured(place: str) -> None:
        assert (place, faults(page)) == (place, [])
        assert (place, small_targets(page)) == (place, [])
        assert (place, wide_of(page)) == (place, 0)

    expect(page.locator(".journey img")).to_be_visible()
    measured("line")
    press_until(page, words["to_replay"])
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile("#journey/replay/1$"))
    measured("replay")
    page.wait_for_timeout(300)
    expect(page).to_have_url(re.compile("#journey/replay/1$"))  # it never starts by itself
    page.get_by_role("button", name=words["next"]).click()
    expect(page).to_have_url(re.compile("#journey/replay/2$"))
    sitting.go("journey/replay/99999")
    page.get_by_role("button", name=words["to_thanks"]).click()
    page.get_by_role("button", name=words["new_card"]).click()
    page.get_by_label(words["to_label"]).fill("Aino")
    page.get_by_label(words["text_label"]).fill("Kiitos, kun tulit mukaan.")
    expect(page.locator(".journey img")).to_be_visible()
    measured("card")
    page.get_by_role("button", name=words["to_cards"]).click()
    expect(page.locator(".thanks-card")).to_contain_text("Aino")
    measured("thanks")
    page.context.close()


def test_it_plays_by_itself_only_when_asked_and_stops_when_asked(browser: Browser, table: Table) -> None:
    sitting = sit(browser, table, (1280, 800))
    page = sitting.page
    page.emulate_media(reduced_motion="no-preference")
    sitting.go("journey/replay/1")
    page.clock.install()
    page.get_by_role("button", name=FI["play"]).click()
    page.clock.run_for(5500)
    expect(page).to_have_url(re.compile("#journey/replay/2$"))
    page.get_by_role("button", name=FI["pause"]).click()
    page.clock.run_for(11000)
    expect(page).to_have_url(re.compile("#journey/replay/2$"))
    page.emulate_media(reduced_motion="reduce")
    sitting.go("journey/replay/3")
    expect(page.get_by_role("button", name=FI["next"])).to_be_visible()
    expect(page.get_by_role("button", name=FI["play"])).to_have_count(0)
    page.context.close()
