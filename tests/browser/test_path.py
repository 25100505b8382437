"""A path from the worker's catalogue to the client's home page, and another way."""

from __future__ import annotations

import re
from datetime import UTC, datetime

import pytest
from playwright.sync_api import Browser, expect

from coaching import path
from coaching.client_file import set_language
from tests.browser.keyboard import press_until
from tests.browser.measures import SIZES, faults, small_targets, wide_of
from tests.browser.practice_house import PracticeHouse
from tests.browser.table import Table, sit_down
from tests.conftest import Clock
from widgets.home.stops import MAIN
from widgets.home.view import HomeView
from widgets.page.desk import Desk
from widgets.page.memory_repository import MemoryRepository
from workbooks.content.loader import load
from workbooks.content.path_words import stop_title
from workbooks.content.practice import practice_clients

pytestmark = pytest.mark.browser

NOW = datetime(2026, 11, 21, tzinfo=UTC)
FI = load("fi")
CHOSEN = "path_22"


def test_a_path_goes_from_the_catalogue_to_the_home_page_without_its_title(
    practice_house: PracticeHouse, browser: Browser
) -> None:
    chosen = FI.path(CHOSEN)
    assert chosen is not None
    page = practice_house.sign_in(browser, size=(800, 1280))
    page.locator("#label").fill("Oona")
    page.get_by_role("button", name=FI.text("catalogue.choose_first")).click()
    expect(page.locator("h1")).to_have_text(FI.text("catalogue.heading"))
    for size in SIZES:
        page.set_viewport_size({"width": size[0], "height": size[1]})
        assert faults(page) == []
        assert small_targets(page) == []
        assert wide_of(page) <= 0

    # One finds a path by a word and by company; with the keyboard it is chosen.
    page.get_by_label(FI.text("catalogue.search")).fill("konnat")
    expect(page.locator("[data-path]:visible")).to_have_count(1)
    page.locator("input[name=company][value=group]").check(force=True)
    expect(page.locator("[data-found]")).to_have_text(FI.text("catalogue.none_found"))
    page.locator("input[name=company][value=one]").check(force=True)
    page.locator("[data-path]:visible summary").focus()
    page.keyboard.press("Enter")
    expect(page.locator(f"button[value={CHOSEN}]")).to_be_visible()
    assert faults(page) == []
    page.locator(f"button[value={CHOSEN}]").focus()
    page.keyboard.press("Enter")
    expect(page.locator(".now-title")).to_have_text(chosen.title)

    page.get_by_role("link", name=FI.text("clients.new_open")).click()
    page.wait_for_url("**/session/**", wait_until="commit", timeout=60_000)
    line = page.locator(".path-stops")
    expect(line.locator("[aria-current=step]")).to_be_visible(timeout=60_000)
    assert chosen.title not in page.content()
    assert chosen.title not in page.title()

    # Nothing is forced: another way leads to everything there is.
    page.get_by_role("button", name=FI.text("home.other_way")).click()
    expect(page.locator("h1")).to_have_text(FI.text("home.all_heading"))
    page.get_by_role("button", name=re.compile(FI.text("home.stop_self_assessment"))).click()
    expect(page).to_have_url(re.compile("#self_assessment"))
    page.context.close()


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}")
def test_the_whole_path_and_every_way_are_clean_and_the_pairs_own(
    browser: Browser, table: Table, clock: Clock, size: tuple[int, int]
) -> None:
    file = path.choose(practice_clients(NOW)[0], "p1", "path_19", clock())
    language = "en" if size == SIZES[0] else "fi"
    desk = Desk(MemoryRepository(set_language(file, language), clock), file.client.id, clock=clock)
    at_hand = (*MAIN, "first_meeting", "support_stairs")
    view = HomeView(desk, lambda: load(desk.file.client.language), at_hand)
    page = sit_down(browser, table, desk, [view], start="home", size=size).page
    words = load(language).words("home")
    for place in ("home", "home/path", "home/all", "home/path"):
        page.evaluate("place => { location.hash = `#${place}` }", place)
        heading = {"home/path": words["path_heading"], "home/all": words["all_heading"]}.get(place)
        if heading:
            expect(page.locator("h1")).to_have_text(heading)
        assert faults(page) == []
        assert small_targets(page) == []
        assert wide_of(page) <= 0

    title = stop_title("history_line", load(language))
    press_until(page, words["stop_change_of"].format(title=title))
    page.keyboard.press("Enter")
    press_until(page, words["stop_pass"])
    page.keyboard.press("Enter")
    expect(page.locator(".path-row.done").filter(has_text=title)).to_be_visible()
    boxes = page.locator(".path-step input")
    boxes.first.uncheck()
    page.get_by_role("button", name=words["steps_take"]).click()
    expect(page).not_to_have_url(re.compile("home/path"))
    template = load(language).path("path_19").ladder_templates[0]
    assert [step.title for step in desk.file.ladders[-1].steps] == list(template.steps[1:])
    page.context.close()
