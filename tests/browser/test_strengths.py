from __future__ import annotations

import re

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.keyboard import press_until
from tests.browser.measures import SIZES, faults, small_targets, wide_of
from tests.browser.practice_house import PracticeHouse
from tests.browser.table import Table, sit_down
from tests.conftest import START
from widgets.page.desk import Desk
from widgets.page.memory_repository import MemoryRepository
from widgets.strengths.view import StrengthsView
from workbooks.content.loader import load
from workbooks.content.practice import practice_clients

pytestmark = pytest.mark.browser

PLACES = ("people", "own", "examples", "top", "wishes", "obstacles", "picture")


def drag(page: Page, handle: str, below: str) -> None:
    """Drag one thing under another as a finger or a mouse does."""
    start, end = page.locator(handle).bounding_box(), page.locator(below).bounding_box()
    assert start
    assert end
    x, y = start["x"] + start["width"] / 2, start["y"] + start["height"] / 2
    page.mouse.move(x, y)
    page.mouse.down()
    page.mouse.move(x, y + 10)
    page.mouse.move(x, end["y"] + end["height"], steps=6)
    page.mouse.up()


def test_strengths_by_touch_from_cards_to_picture(practice_house: PracticeHouse, browser: Browser) -> None:
    page = practice_house.sign_in(browser, size=(1280, 800), touch=True)
    practice_house.new_client(page, "Aino")
    page.evaluate("location.hash = '#strengths'")
    expect(page.locator("h1")).to_have_text("Missä olet hyvä?")

    # Cards: a tap chooses at once, another takes away, and that can be taken back.
    for card in ("Kuuntelen", "Sovin riitoja", "Autan muita"):
        page.get_by_role("button", name=card, exact=True).tap()
        expect(page.get_by_role("button", name=card, exact=True)).to_have_attribute("aria-pressed", "true")
    page.get_by_role("button", name="Autan muita", exact=True).tap()
    expect(page.get_by_text("Olet valinnut 2 vahvuutta.")).to_be_visible()
    page.locator(".toast").get_by_role("button", name="Kumoa").tap()
    expect(page.get_by_text("Olet valinnut 3 vahvuutta.")).to_be_visible()
    page.get_by_role("button", name="Käsillä tekeminen").first.tap()
    expect(page).to_have_url(re.compile("#strengths/hands$"))
    page.get_by_role("button", name="Rakennan", exact=True).tap()

    # Own words.
    page.get_by_role("button", name="Oma sana", exact=True).tap()
    page.get_by_label("Missä muussa olet hyvä?").fill("Hoidan hevosia <b>aina</b>")
    page.get_by_role("button", name="Lisää", exact=True).tap()
    expect(page.locator(".own-list")).to_contain_text("Hoidan hevosia <b>aina</b>")

    # An example by the client, an observation by the worker, apart from each other.
    page.get_by_role("button", name="Seuraava").tap()
    expect(page.locator(".strength-title")).to_have_text("Kuuntelen")
    page.get_by_label("Oma esimerkkini").fill("Naapuri kertoo minulle huolensa.")
    page.locator(".worker-view textarea").fill("Kuuntelit rauhassa koko tapaamisen.")
    page.get_by_role("button", name="Nosta tärkeimpien joukkoon").tap()
    expect(page.get_by_role("button", name="Tärkeimpien joukossa")).to_have_attribute("aria-pressed", "true")
    page.get_by_role("button", name="Riittää, jatketaan").tap()

    # The most important, by tapping, dragging and buttons.
    for name in ("Sovin riitoja", "Rakennan"):
        page.get_by_role("button", name=f"Nosta {name} tärkeimpien joukkoon").tap()
    expect(page.locator(".order-row b")).to_have_text(["Kuuntelen", "Sovin riitoja", "Rakennan"])
    drag(page, ".order-row:nth-child(1) .order-handle", ".order-row:nth-child(3)")
    expect(page.locator(".order-row:nth-child(3) b")).to_have_text("Kuuntelen")
    page.get_by_role("button", name="Siirrä ylös: Kuuntelen").tap()
    expect(page.locator(".order-row:nth-child(2) b")).to_have_text("Kuuntelen")
    expect(page.locator(".saved")).to_contain_text("Tallennettu")

    # What was done is in the store: a reload comes back to the same place and the same order.
    page.reload()
    expect(page.locator(".order-row b")).to_have_text(
        ["Sovin riitoja", "Kuuntelen", "Rakennan"], timeout=60_000
    )

    # Wishes, and the quiet page that only its own link opens.
    page.get_by_role("button", name="Seuraava").tap()
    page.get_by_role("button", name="Lisää toive").tap()
    page.locator(".note-list textarea").fill("Työ eläinten kanssa")
    page.get_by_role("button", name="Onko jotain tiellä?").tap()
    expect(page.locator("h1")).to_have_text("Mikä on nyt tiellä?")
    page.get_by_role("button", name="Lisää rivi").tap()
    page.locator(".note-list textarea").fill("Ei ole autoa")
    page.get_by_role("button", name="Seuraava").tap()

    picture = page.locator(".strengths-map img")
    expect(picture).to_have_attribute("alt", re.compile("1. Sovin riitoja, 2. Kuuntelen"), timeout=30_000)
    page.get_by_text("Näytä taulukkona").tap()
    expect(page.locator(".strengths-map table")).to_contain_text("Naapuri kertoo minulle huolensa.")
    expect(page.locator("main")).not_to_contain_text("Ei ole autoa")
    page.context.close()


def test_strengths_by_keyboard_alone(practice_house: PracticeHouse, browser: Browser) -> None:
    page = practice_house.sign_in(browser, size=(800, 1280))
    practice_house.new_client(page, "Bea", "en")
    page.evaluate("location.hash = '#strengths'")
    expect(page.locator("h1")).to_be_focused()
    expect(page.locator("html")).to_have_attribute("lang", "en")

    press_until(page, "I listen")
    page.keyboard.press("Space")
    expect(page.locator(":focus")).to_have_attribute("aria-pressed", "true")
    press_until(page, "Own words")
    page.keyboard.press("Enter")
    expect(page.locator("h1")).to_be_focused()
    press_until(page, "What else are you good at?")
    page.keyboard.type("I sing")
    page.keyboard.press("Enter")
    expect(page.locator(".own-list")).to_contain_text("I sing")
    expect(page.get_by_label("What else are you good at?")).to_be_focused()

    press_until(page, "Next", "Shift+Tab")
    page.keyboard.press("Enter")
    expect(page.locator(".strength-title")).to_have_text("I listen")
    press_until(page, "My own example")
    page.keyboard.type("My neighbour calls me.")
    press_until(page, "Enough, let us go on")
    page.keyboard.press("Enter")

    press_until(page, "Add I listen")
    page.keyboard.press("Enter")
    expect(page.locator(".order-row")).to_have_count(1)
    press_until(page, "Add I sing")
    page.keyboard.press("Enter")
    expect(page.locator(".order-row b")).to_have_text(["I listen", "I sing"])
    press_until(page, "Move up: I sing")
    page.keyboard.press("Enter")
    expect(page.locator(".order-row b")).to_have_text(["I sing", "I listen"])
    expect(page.locator(":focus")).to_have_attribute("aria-label", "Move down: I sing")
    press_until(page, "Next")
    page.keyboard.press("Enter")
    press_until(page, "Add a wish")
    page.keyboard.press("Enter")
    expect(page.locator(".note-list textarea")).to_be_focused()
    page.keyboard.type("A choir")
    press_until(page, "Next")
    page.keyboard.press("Enter")
    expect(page.locator(".strengths-map img")).to_have_attribute("alt", re.compile("I sing"), timeout=30_000)
    page.context.close()


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}")
def test_every_screen_is_clean_big_enough_and_fits(
    browser: Browser, table: Table, size: tuple[int, int]
) -> None:
    file = max(practice_clients(START), key=lambda one: len(one.strengths.chosen))
    desk = Desk(MemoryRepository(file, lambda: START), file.client.id, clock=lambda: START)
    sitting = sit_down(
        browser, table, desk, [StrengthsView(desk, lambda: load("fi"))], start="strengths", size=size
    )
    for place in PLACES:
        sitting.go(f"strengths/{place}")
        expect(sitting.page.locator("h1")).to_be_visible()
        assert (place, faults(sitting.page)) == (place, [])
        assert (place, small_targets(sitting.page)) == (place, [])
        assert (place, wide_of(sitting.page)) == (place, 0)
    sitting.page.context.close()
