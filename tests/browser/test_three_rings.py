from __future__ import annotations

import re
from datetime import timedelta

import pytest
from playwright.sync_api import Browser, expect

from coaching import three_rings
from coaching.client_file import ClientFile, new_client
from tests.browser.keyboard import press_until
from tests.browser.measures import faults, small_targets, wide_of
from tests.browser.table import Sitting, Table, sit_down
from tests.conftest import START
from widgets.page.desk import Desk
from widgets.page.memory_repository import MemoryRepository
from widgets.three_rings.view import ThreeRingsView
from workbooks.content.loader import load

pytestmark = pytest.mark.browser

FI, EN = load("fi"), load("en")
WORDS = FI.words("three_rings")


def marked(language: str = "fi") -> ClientFile:
    made = three_rings.start("r1", START - timedelta(days=40))
    for area, values in {"mind": (5, 1, 5), "body": (1, 1, 4), "work": (4, 2, 4)}.items():
        for ring, value in zip(three_rings.RINGS, values, strict=True):
            made = three_rings.mark(made, area, ring, value)
    made = three_rings.finish(made, START - timedelta(days=40))
    return three_rings.put(new_client("c1", START - timedelta(days=60), "Mirja", language), made)


def sit(
    browser: Browser, table: Table, file: ClientFile, size: tuple[int, int], **more: object
) -> tuple[Sitting, ThreeRingsView]:
    desk = Desk(MemoryRepository(file, lambda: START), "c1", clock=lambda: START)
    view = ThreeRingsView(desk, lambda: load(desk.file.client.language))
    return sit_down(browser, table, desk, [view], start="three_rings", size=size, **more), view


def test_by_touch_areas_are_marked_skipped_and_become_a_map(browser: Browser, table: Table) -> None:
    sitting, view = sit(browser, table, new_client("c1", START, "Mirja"), (800, 1280), has_touch=True)
    page = sitting.page
    page.get_by_role("button", name=WORDS["begin"], exact=True).tap()
    expect(page.locator("h1")).to_have_text(FI.self_assessment.areas[0].title)
    for ring, step in (("important", 5), ("now", 2), ("wish", 4)):
        text = FI.three_rings.ring(ring)
        page.get_by_role("group", name=text.question).get_by_label(text.labels[step - 1], exact=True).tap()
    expect(page.locator(".five-step:has(input:checked)")).to_have_count(3)
    page.get_by_role("button", name=WORDS["next"], exact=True).tap()
    for area in FI.self_assessment.areas[1:]:
        expect(page.locator("h1")).to_have_text(area.title)
        page.get_by_role("button", name=WORDS["skip"]).tap()
    expect(page.locator("h1")).to_have_text(WORDS["map_title"])
    title = FI.self_assessment.areas[0].title
    expect(page.locator(".picture img")).to_have_attribute("alt", re.compile(title), timeout=30_000)
    page.get_by_role("button", name=f"{WORDS['begin_here']}: {title}").tap()
    expect(page.locator(".ring-first .chosen")).to_contain_text(title)
    assert view.model.rings is not None
    assert view.model.rings.first == "wellbeing"
    page.context.close()


def test_by_keyboard_alone(browser: Browser, table: Table) -> None:
    words = EN.words("three_rings")
    sitting, view = sit(browser, table, marked("en"), (1280, 800))
    page = sitting.page
    page.locator("h1").focus()
    press_until(page, words["again"])
    page.keyboard.press("Enter")
    expect(page.locator("h1")).to_have_text(EN.self_assessment.areas[0].title)
    page.locator("h1").focus()
    for _ in range(12):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.type") == "radio":
            break
    page.keyboard.press("Space")
    page.keyboard.press("ArrowRight")
    expect(page.get_by_label(EN.three_rings.important.labels[1], exact=True)).to_be_checked()
    press_until(page, words["skip"])
    page.keyboard.press("Enter")
    expect(page.locator("h1")).to_have_text(EN.self_assessment.areas[1].title)
    assert three_rings.of_area(view.model.rings, "wellbeing").important == 2
    page.context.close()


@pytest.mark.parametrize("size", [(390, 844), (800, 1280), (1280, 800)], ids=lambda size: f"{size[0]}")
def test_every_screen_is_clean_big_enough_and_fits(
    browser: Browser, table: Table, size: tuple[int, int]
) -> None:
    sitting, _ = sit(browser, table, marked(), size)
    page = sitting.page
    for place in ("start", "area/mind", "map"):
        sitting.go(f"three_rings/{place}")
        expect(page.locator(".three-rings")).to_be_visible()
        page.evaluate("document.querySelectorAll('details').forEach(one => one.open = true)")
        assert (place, faults(page)) == (place, [])
        assert (place, small_targets(page)) == (place, [])
        assert (place, wide_of(page)) == (place, 0)
    page.context.close()
