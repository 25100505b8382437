from __future__ import annotations

import re

import pytest
from playwright.sync_api import Browser, expect

from coaching import network_map
from coaching.client_file import new_client
from coaching.network_map import NetworkMap
from tests.browser.keyboard import press_until
from tests.browser.measures import faults, small_targets, wide_of
from tests.browser.table import Sitting, Table, sit_down
from tests.conftest import START
from widgets.network_map.view import NetworkMapView
from widgets.page.desk import Desk
from widgets.page.memory_repository import MemoryRepository
from workbooks.content.loader import load

pytestmark = pytest.mark.browser

WORDS = load("fi").words("network_map")
SIZES = [(390, 844), (800, 1280), (1280, 800)]
PLACES = ("network_map", "network_map/tie/t0", "network_map/missing", "network_map/picture")


def peopled() -> NetworkMap:
    found = NetworkMap()
    for number, (name, direction, distance) in enumerate(
        (
            ("Äiti", "close", 1),
            ("Serkku Tino", "close", 2),
            ("Veli", "close", 3),
            ("Naapurin Liisa", "friends", 1),
            ("Jalkapalloporukka torstaisin", "friends", 2),
            ("Ohjaaja", "services", 1),
            ("Kirjasto", "services", 2),
            ("Työllisyyspalvelut", "services", 3),
            ("Entinen pomo", "work", 3),
            ("Opinto-ohjaaja", "work", 2),
        )
    ):
        found = network_map.add(found, f"t{number}", name, direction, distance)
    return network_map.set_resting(network_map.set_nearer(found, "t8", True), "t2", True)


def sit(
    browser: Browser,
    table: Table,
    size: tuple[int, int],
    map: NetworkMap,
    language: str = "fi",
    **more: object,
) -> Sitting:
    file = network_map.put(new_client("c1", START, "Mirja", language), map)
    desk = Desk(MemoryRepository(file, lambda: START), "c1", clock=lambda: START)
    view = NetworkMapView(desk, lambda: load(desk.file.client.language))
    return sit_down(browser, table, desk, [view], start="network_map", size=size, **more)


def test_by_touch_a_name_is_placed_moved_and_drawn(browser: Browser, table: Table) -> None:
    sitting = sit(browser, table, (1280, 800), NetworkMap(), has_touch=True)
    page = sitting.page
    where = f"{WORDS['close']}, {WORDS['near']}"
    page.get_by_role("button", name=WORDS["add_to"].format(where=where), exact=True).tap()
    page.get_by_label(WORDS["name_label"]).fill("Täti <b>Anja</b>")
    page.get_by_role("button", name=WORDS["add"], exact=True).tap()
    tie = page.locator(".tie")
    expect(tie).to_have_text("Täti <b>Anja</b>")
    tie.tap()
    page.get_by_label(WORDS["far"], exact=True).tap()
    expect(page.locator(".zone-3 .tie")).to_have_count(1)
    page.get_by_role("button", name=WORDS["wish_nearer"]).tap()
    expect(page.locator(".tie.nearer")).to_have_count(1)
    page.get_by_label(WORDS["agreed_label"]).fill("Soittaa perjantaina")
    page.get_by_role("button", name=WORDS["close_panel"]).tap()
    expect(page.locator(".open-tie")).to_have_count(0)
    page.get_by_role("button", name="Seuraava").tap()
    expect(page.locator("main")).to_contain_text(WORDS["nearer_heading"])
    page.get_by_role("button", name="Seuraava").tap()
    expect(page.locator(".picture img")).to_have_attribute("alt", re.compile("Anja"), timeout=30_000)
    page.locator("summary").tap()
    expect(page.locator("table")).to_contain_text("Soittaa perjantaina")
    page.context.close()


def test_by_keyboard_alone(browser: Browser, table: Table) -> None:
    words = load("en").words("network_map")
    sitting = sit(browser, table, (800, 1280), NetworkMap(), "en")
    page = sitting.page
    page.locator("h1").focus()
    press_until(page, words["add_to"].format(where=f"{words['work']}, {words['middle']}"))
    page.keyboard.press("Enter")
    expect(page.get_by_label(words["name_label"])).to_be_focused()
    page.keyboard.type("Boss")
    page.keyboard.press("Enter")
    expect(page.locator(".tie")).to_have_text("Boss")
    page.locator("h1").focus()
    press_until(page, "Boss")
    page.keyboard.press("Enter")
    expect(page.locator("#open-tie")).to_have_text("Boss")
    press_until(page, words["rests"])
    page.keyboard.press("Space")
    expect(page.locator(".tie.resting")).to_have_count(1)
    (tie,) = sitting.session.desk.file.network_map.ties
    assert (tie.direction, tie.distance, tie.resting) == ("work", 2, True)
    page.context.close()


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}")
def test_every_screen_is_clean_big_enough_and_fits(
    browser: Browser, table: Table, size: tuple[int, int]
) -> None:
    sitting = sit(browser, table, size, peopled())
    page = sitting.page
    for place in PLACES:
        sitting.go(place)
        expect(page.locator(".network-map")).to_be_visible()
        assert (place, faults(page)) == (place, [])
        assert (place, small_targets(page)) == (place, [])
        assert (place, wide_of(page)) == (place, 0)
    page.context.close()
