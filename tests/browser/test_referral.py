from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from coaching.client_file import new_client, set_language
from storage.service_directory import ServiceDirectory
from storage.service_import import import_services
from tests.browser.keyboard import press_until
from tests.browser.measures import faults, small_targets, wide_of
from tests.browser.table import Sitting, Table, sit_down
from tests.conftest import START, Clock
from widgets.page.desk import Desk
from widgets.page.memory_repository import MemoryRepository
from widgets.referral.view import ReferralView
from widgets.strengths.view import StrengthsView
from workbooks.card_exporter import CardExporter
from workbooks.command_line.services import sheet_labels
from workbooks.content.loader import load
from workbooks.content.service_words import PRACTICE, mapping

pytestmark = pytest.mark.browser

SIZES = [(390, 844), (800, 1280), (1280, 800)]
FI, EN = load("fi").words("referral"), load("en").words("referral")


@pytest.fixture(scope="module")
def directory(tmp_path_factory: pytest.TempPathFactory) -> Iterator[ServiceDirectory]:
    folder: Path = tmp_path_factory.mktemp("services")
    import_services(folder, [PRACTICE], mapping(), sheet_labels(), START)
    # The browser's messages are answered in one thread, this fixture is made in another test's.
    yield ServiceDirectory(folder)


def sit(
    browser: Browser,
    table: Table,
    directory: ServiceDirectory,
    size: tuple[int, int],
    language: str = "fi",
    **more: bool,
) -> Sitting:
    clock = Clock()
    file = set_language(new_client("c1", START, "Mirja"), language)
    desk = Desk(MemoryRepository(file, clock), "c1", clock=clock)

    def content():
        return load(desk.file.client.language)

    exercises = [StrengthsView(desk, content), ReferralView(desk, content, directory, CardExporter())]
    return sit_down(browser, table, desk, exercises, start="strengths", place="referral", size=size, **more)


def test_a_service_is_found_agreed_on_and_started(
    browser: Browser, table: Table, directory: ServiceDirectory
) -> None:
    sitting = sit(browser, table, directory, (800, 1280), has_touch=True)
    page = sitting.page
    page.get_by_label(FI["search_label"]).fill("talousneuv")
    expect(page.get_by_role("status").filter(has_text=FI["found.one"])).to_be_visible()
    page.get_by_role("button", name=re.compile("Talousneuvoja")).tap()
    expect(page.locator(".referral-service")).to_contain_text("Soita ja varaa aika")
    page.get_by_role("button", name=FI["choose"]).tap()

    page.get_by_label(FI["wish"]).fill("Haluan nukkua yöni.")
    page.get_by_text(FI["contact_together"], exact=True).tap()
    page.get_by_role("button", name="Huomenna").tap()
    page.get_by_label(FI["receiver"]).fill("Sari")
    page.get_by_role("button", name=FI["to_mine"]).tap()
    row = page.locator(".referral-row")
    expect(row).to_contain_text("Yhteydenotto 22.11. mennessä")
    expect(row).to_contain_text("Haluan nukkua yöni.")

    # One tap says that it has started, one takes it back.
    page.get_by_role("button", name=re.compile(f"^{FI['has_started']}")).tap()
    expect(page.locator(".referral-row.started")).to_be_visible()
    page.get_by_role("button", name=load("fi").text("frame.undo")).first.tap()
    expect(page.locator(".referral-row.started")).to_have_count(0)
    page.get_by_role("button", name=re.compile(f"^{FI['has_started']}")).tap()
    expect(page.locator(".referral-row.started")).to_contain_text("Alkoi 21.11.2026")
    (one,) = sitting.session.desk.file.referrals
    assert (one.wish, one.receiver, one.contact) == ("Haluan nukkua yöni.", "Sari", "together")
    page.context.close()


def test_another_service_is_found_by_keyboard_when_one_did_not_start(
    browser: Browser, table: Table, directory: ServiceDirectory
) -> None:
    sitting = sit(browser, table, directory, (1280, 800), "en")
    page = sitting.page
    press_until(page, EN["search_label"])
    page.keyboard.type("lantern")
    page.keyboard.press("Enter")
    expect(page.locator(".referral-result")).to_have_count(1)
    press_until(page, "Living room Lantern")
    page.keyboard.press("Enter")
    expect(page.locator(".referral-service")).to_be_visible()
    press_until(page, EN["choose"])
    page.keyboard.press("Enter")
    expect(page.get_by_label(EN["wish"])).to_be_visible()
    press_until(page, EN["not_started"])
    page.keyboard.press("Enter")
    expect(page.locator("h1")).to_have_text(EN["ended_heading"])
    press_until(page, EN["reason"])
    page.keyboard.type("The queue was too long")
    press_until(page, EN["find_another"])
    page.keyboard.press("Enter")
    expect(page.get_by_label(EN["search_label"])).to_be_visible()
    (one,) = sitting.session.desk.file.referrals
    assert (one.reason, one.ended) == ("The queue was too long", START.date())
    # What is looked for is in no address.
    page.get_by_label(EN["search_label"]).fill("family")
    expect(page.locator(".referral-result")).to_have_count(1)
    assert "family" not in page.url
    page.context.close()


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}")
def test_every_screen_is_clean_big_enough_and_fits(
    browser: Browser, table: Table, directory: ServiceDirectory, size: tuple[int, int]
) -> None:
    sitting = sit(browser, table, directory, size)
    page, model = sitting.page, sitting.session._exercises["referral"].model

    def measured(place: str) -> None:
        if sitting.session.place != place:
            sitting.go(place)
        expect(page.locator(".referral")).to_be_visible()
        assert (place, faults(page)) == (place, [])
        assert (place, small_targets(page)) == (place, [])
        assert (place, wide_of(page)) == (place, 0)

    page.locator(".referral-more summary").click()
    measured("referral/find")
    service = model.directory.search(model.wanted).services[0]
    measured(f"referral/service/{service.id}")
    one, own = model.choose(service.id), model.write_own()
    measured(f"referral/one/{one}")
    measured(f"referral/one/{own}")
    model.end(own, "x")
    measured(f"referral/ended/{own}")
    measured("referral/mine")
    measured(f"referral/card/{one}")
    page.context.close()
