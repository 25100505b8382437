"""The pages round the workbook in a real browser: every size and language, by keyboard, and left tidy."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from uuid import uuid4

import pytest
from playwright.sync_api import Browser, Page, expect

from coaching.client_file import new_client
from storage.store import Store
from tests.any_server import Served
from tests.any_store import CHEAP, OTHER_PASSPHRASE, PASSPHRASE, SETTINGS
from tests.browser.measures import SIZES, faults, small_targets, wide_of
from workbooks.content.loader import languages

pytestmark = pytest.mark.browser

ANSWERS = {
    "organisation": "Sillan kulma ry",
    "worker": "Leena",
    "passphrase": PASSPHRASE,
    "again": PASSPHRASE,
}


def store_with(folder: Path, *labels: str) -> Store:
    store, _ = Store.create(folder, SETTINGS, "Leena", PASSPHRASE, cost=CHEAP)
    repository = store.repository(store.unlock("Leena", PASSPHRASE))
    for label in labels:
        repository.create(new_client(str(uuid4()), datetime.now(UTC), label))
    return store


@pytest.fixture(scope="module")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    folder = tmp_path_factory.mktemp("place") / "store"
    store = store_with(folder, "Äiti Annikki", "Väinö", "Ana")
    store.add_worker(store.unlock("Leena", PASSPHRASE), "Marko", OTHER_PASSPHRASE, by="Leena")
    with Served(folder) as served:
        yield served


@pytest.fixture
def empty(tmp_path: Path) -> Iterator[Served]:
    with Served(tmp_path / "store") as served:
        yield served


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    context = browser.new_context(viewport={"width": 1280, "height": 800}, has_touch=True)
    page = context.new_page()
    page.on("pageerror", lambda error: pytest.fail(str(error)))
    yield page
    context.close()


def at(served: Served, path: str) -> str:
    return f"http://localhost:{served.port}{path}"


def speak(page: Page, served: Served, code: str) -> None:
    page.context.add_cookies([{"name": "askelma-language", "value": code, "url": at(served, "/")}])


def looks_right(page: Page, code: str) -> None:
    """Every size: no fault that axe knows, nothing too small to press, nothing wider than the screen."""
    for width, height in SIZES:
        page.set_viewport_size({"width": width, "height": height})
        assert faults(page) == []
        assert small_targets(page) == []
        assert wide_of(page) <= 0
    assert page.locator("html").get_attribute("lang") == code
    assert page.title().endswith(" · Askelma")


@pytest.mark.parametrize("code", [language.code for language in languages()])
def test_every_page_of_the_entrance_fits_everybody(
    page: Page, empty: Served, served: Served, code: str
) -> None:
    speak(page, empty, code)
    page.goto(at(empty, "/"))
    looks_right(page, code)
    page.goto(at(empty, "/set-up"))
    looks_right(page, code)
    page.locator("main form button").last.click()
    expect(page.locator(".mistakes")).to_be_focused()
    looks_right(page, code)
    for name, words in ANSWERS.items():
        page.fill(f"#{name}", words)
    page.check("input[value=association]")
    page.locator("main form button").last.click()
    expect(page.locator(".key")).to_be_visible()
    looks_right(page, code)
    speak(page, served, code)
    page.goto(at(served, "/sign-in"))
    looks_right(page, code)
    page.locator("summary").click()
    assert faults(page) == []
    page.goto(at(served, "/recover"))
    looks_right(page, code)


@pytest.mark.parametrize("code", [language.code for language in languages()])
def test_the_client_list_fits_everybody(page: Page, served: Served, code: str) -> None:
    speak(page, served, code)
    sign_in(page, served)
    page.fill("#label", "131052-308T")
    page.locator(".new button.primary").click()
    expect(page.locator("#label")).to_be_focused()
    assert page.input_value("#label") == "131052-308T"
    looks_right(page, code)


def sign_in(page: Page, served: Served, path: str = "/sign-in") -> None:
    page.goto(at(served, path))
    page.fill("#passphrase", PASSPHRASE)
    page.keyboard.press("Enter")
    expect(page.locator("main.clients")).to_be_visible()


def test_signing_in_by_keyboard_alone(page: Page, served: Served) -> None:
    page.goto(at(served, "/sign-in"))
    expect(page.locator("#passphrase")).to_be_focused()
    page.keyboard.press("Shift+Tab")
    expect(page.locator("input[value=Leena]")).to_be_focused()
    page.keyboard.press("ArrowRight")
    assert page.locator("input[value=Marko]").is_checked()
    page.keyboard.press("Tab")
    page.keyboard.type(OTHER_PASSPHRASE)
    page.keyboard.press("Tab")
    page.keyboard.press("Space")
    assert page.get_attribute("#passphrase", "type") == "text"
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(page.locator("main.clients")).to_be_visible()


def test_the_place_in_the_workbook_survives_a_wrong_passphrase_and_a_change_of_language(
    page: Page, served: Served
) -> None:
    client = "00000000-0000-4000-8000-000000000000"
    page.goto(at(served, f"/session/{client}#self_assessment/14"))
    expect(page).to_have_url(re.compile(r"/sign-in\?next=.*#self_assessment/14$"))
    page.locator("summary").click()
    page.get_by_role("button", name="English").click()
    expect(page.locator("html")).to_have_attribute("lang", "en")
    expect(page).to_have_url(re.compile(r"/sign-in\?next=.*#self_assessment/14$"))
    page.fill("#passphrase", "not this one")
    page.keyboard.press("Enter")
    expect(page.get_by_role("alert")).to_be_visible()
    expect(page.locator("#passphrase")).to_be_focused()
    assert page.input_value("[data-signs-in] [name=place]") == "self_assessment/14"
    assert page.input_value("[data-signs-in] [name=next]") == f"/session/{client}"


def test_waiting_after_wrong_tries_is_counted_down(page: Page, tmp_path: Path) -> None:
    store_with(tmp_path / "store")
    with Served(tmp_path / "store") as served:
        page.goto(at(served, "/sign-in"))
        for _ in range(6):
            page.fill("#passphrase", "not this one")
            page.keyboard.press("Enter")
            page.wait_for_load_state()
        timer = page.get_by_role("timer")
        expect(timer).to_contain_text(re.compile(r"\b2\d\b"))
        expect(page.locator("[data-signs-in] .primary")).to_be_disabled()


def test_the_search_stays_on_the_page(page: Page, served: Served) -> None:
    sign_in(page, served)
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.fill("#search", "vaino")
    expect(page.locator("[data-row]:visible")).to_have_count(1)
    expect(page.get_by_role("status")).to_have_text("1 asiakas")
    page.fill("#search", "ann")
    expect(page.locator("[data-row]:visible [data-label]")).to_have_text(["Äiti Annikki"])
    page.fill("#search", "zzz")
    expect(page.locator("[data-row]:visible")).to_have_count(0)
    assert not [url for url in asked if "vaino" in url or "ann" in url]
    assert page.url == at(served, "/clients")


def test_one_tap_hides_the_screen_and_one_shows_it(page: Page, served: Served) -> None:
    sign_in(page, served)
    page.locator("[data-hides]").click()
    curtain = page.locator("#curtain")
    expect(curtain).to_be_visible()
    expect(page.locator("[data-shows-again]")).to_be_focused()
    assert page.evaluate("document.elementFromPoint(300, 400).closest('#curtain') !== null")
    assert page.locator("#under").get_attribute("inert") is not None
    assert faults(page) == []
    page.keyboard.press("Enter")
    expect(curtain).to_be_hidden()
    expect(page.locator("[data-hides]")).to_be_focused()


def test_a_list_that_nobody_looks_at_locks_itself(page: Page, tmp_path: Path) -> None:
    store_with(tmp_path / "store", "Salainen Saara")
    with Served(tmp_path / "store", idle=6) as served:
        sign_in(page, served)
        assert "Saara" in page.content()
        dialog = page.locator("dialog#idle")
        expect(dialog).to_be_visible(timeout=6000)
        page.locator("[data-goes-on]").click()
        expect(dialog).to_be_hidden()
        expect(dialog).to_be_visible(timeout=6000)
        expect(page.locator("[data-signs-in]")).to_be_visible(timeout=8000)
        assert "Saara" not in page.content()
        assert not any(served.house.sessions)
        page.go_back()
        page.wait_for_load_state()
        assert "Saara" not in page.content(), "going back shows nothing either"


def test_the_recovery_key_prints_alone(page: Page, empty: Served) -> None:
    page.goto(at(empty, "/set-up"))
    for name, words in ANSWERS.items():
        page.fill(f"#{name}", words)
    page.check("input[value=association]")
    page.locator("main form button").last.click()
    page.emulate_media(media="print")
    expect(page.locator(".key")).to_be_visible()
    for hidden in (".left", ".above", "#key", "[data-print]"):
        expect(page.locator(hidden)).to_be_hidden()
