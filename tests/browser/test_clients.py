"""The worker's list in a real browser: who waits comes first, and one tap shows only them."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

import pytest
from playwright.sync_api import Browser, Page, expect

from coaching import first_meeting, referral
from coaching.client_file import ClientFile, new_client
from storage.store import Store
from tests.any_server import Served
from tests.any_store import CHEAP, PASSPHRASE, SETTINGS
from tests.browser.measures import SIZES, faults, small_targets, wide_of
from workbooks.content.loader import load

pytestmark = pytest.mark.browser
NOW = datetime.now(UTC)
FI, EN = load("fi"), load("en")


def client(number: int, label: str, days: int = 0) -> ClientFile:
    return new_client(f"00000000-0000-4000-8000-{number:012d}", NOW - timedelta(days=days), label)


def clients() -> list[ClientFile]:
    call = client(2, "Soittoa odottava")
    call = first_meeting.put(call, first_meeting.decide(call.first_meeting, "think", NOW - timedelta(days=9)))
    service = client(3, "Palvelua odottava", 20)
    not_now = first_meeting.decide(service.first_meeting, "not_now", NOW)
    service = referral.add(first_meeting.put(service, not_now), referral.begin("r", NOW - timedelta(days=20)))
    return [client(4, "Uusi"), service, call, client(1, "Hiljainen", 40)]


@pytest.fixture(scope="module")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    folder = tmp_path_factory.mktemp("place") / "store"
    store, _ = Store.create(folder, SETTINGS, "Leena", PASSPHRASE, cost=CHEAP)
    repository = store.repository(store.unlock("Leena", PASSPHRASE))
    for file in clients():
        repository.create(file)
    with Served(folder) as served:
        yield served


def listed(browser: Browser, served: Served) -> Page:
    page = browser.new_context(viewport={"width": 1280, "height": 800}).new_page()
    page.goto(f"http://localhost:{served.port}/sign-in")
    page.fill("#passphrase", PASSPHRASE)
    page.keyboard.press("Enter")
    expect(page.locator("main.clients")).to_be_visible()
    return page


def test_by_keyboard_only_those_who_wait_are_shown(browser: Browser, served: Served) -> None:
    page = listed(browser, served)
    labels = page.locator("[data-row]:visible [data-label]")
    expect(labels).to_have_text(["Hiljainen", "Soittoa odottava", "Palvelua odottava", "Uusi"])
    page.locator("#search").focus()
    page.keyboard.press("Tab")
    expect(page.locator("input[name=which][value=all]")).to_be_focused()
    page.keyboard.press("ArrowLeft")
    expect(page.get_by_role("status")).to_have_text(FI.text("clients.found", n=3))
    expect(labels).to_have_count(3)
    page.fill("#search", "soitto")
    expect(labels).to_have_text(["Soittoa odottava"])
    page.fill("#search", "uusi")
    expect(page.get_by_role("status")).to_have_text(FI.text("clients.none_found"))
    assert page.url.endswith("/clients")
    page.context.close()


@pytest.mark.parametrize("code", ["fi", "en"])
def test_the_list_fits_every_size(browser: Browser, served: Served, code: str) -> None:
    page = listed(browser, served)
    page.context.add_cookies(
        [{"name": "askelma-language", "value": code, "url": f"http://localhost:{served.port}/"}]
    )
    page.reload()
    said = {"fi": FI, "en": EN}[code].text("clients.wait_referral_now")
    expect(page.locator(".wait.now", has_text=said)).to_be_visible()
    for width, height in SIZES:
        page.set_viewport_size({"width": width, "height": height})
        assert faults(page) == []
        assert small_targets(page) == []
        assert wide_of(page) <= 0
    page.context.close()


def test_the_outcomes_can_be_asked_for_by_keyboard_at_every_size(browser: Browser, served: Served) -> None:
    page = listed(browser, served)
    page.locator("a[href='/outcomes']").click()
    expect(page.locator("h1")).to_have_text(FI.text("outcomes.title"))
    for width, height in SIZES:
        page.set_viewport_size({"width": width, "height": height})
        assert (faults(page), small_targets(page), wide_of(page) <= 0) == ([], [], True)
    page.locator("#project").focus()
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(page.locator("#report-heading")).to_be_visible()
    expect(page.locator("main")).to_contain_text(FI.text("outcomes.too_few"))
    assert faults(page) == []
    page.context.close()
