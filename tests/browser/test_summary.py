from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from coaching.client_file import ClientFile
from coaching.history_line import without_kept
from exports.portable import from_json
from tests.browser.keyboard import press_until
from tests.browser.measures import faults, small_targets, wide_of
from tests.browser.practice_house import PracticeHouse
from tests.browser.table import Sitting, Table, sit_down
from tests.conftest import START
from widgets.page.desk import Desk
from widgets.page.memory_repository import MemoryRepository
from widgets.summary.view import SummaryView
from workbooks.content.loader import load
from workbooks.content.practice import practice_clients
from workbooks.exporter import PageExporter

pytestmark = pytest.mark.browser

SIZES = [(320, 2400), (800, 1280), (1280, 800)]
FI, EN = load("fi").words("summary"), load("en").words("summary")


def storied() -> ClientFile:
    """The invented client with a year of history, obstacles and worker's notes."""
    return max(practice_clients(START), key=lambda one: len(one.meetings))


def sit(browser: Browser, table: Table, size: tuple[int, int], **more: object) -> Sitting:
    file = storied()
    desk = Desk(MemoryRepository(file, lambda: START), file.client.id, clock=lambda: START)
    view = SummaryView(desk, lambda: load(desk.file.client.language), PageExporter())
    return sit_down(browser, table, desk, [view], start="summary", size=size, **more)


def saved(page: Page, name: str) -> tuple[str, bytes]:
    with page.expect_download() as download:
        page.get_by_role("button", name=name).first.click()
    return download.value.suggested_filename, Path(download.value.path()).read_bytes()


def test_only_what_the_client_chose_and_saw_leaves_the_room(browser: Browser, table: Table) -> None:
    sitting = sit(browser, table, (1280, 800), has_touch=True)
    page = sitting.page
    # The usual page is chosen already: one press goes on to its lines.
    expect(page.locator(".kind.on")).to_have_count(1)
    page.get_by_role("button", name=FI["to_choose"]).tap()
    obstacle = storied().strengths.obstacles[0].text
    note = next(one.worker_note for one in storied().meetings if one.worker_note)

    # Obstacles and the worker's things stay in the room until somebody lets them out.
    for kept in (obstacle, note):
        expect(page.locator(".line", has_text=kept).locator("input")).not_to_be_checked()
    page.locator(".line", has_text=note).tap()
    strength = page.locator(".line", has_text="Teen joka sunnuntai ruokaa")
    strength.tap()
    expect(strength.locator("input")).not_to_be_checked()
    page.get_by_role("button", name=FI["receiver_self"], exact=True).tap()

    # The very page, and nothing leaves before it has been agreed to.
    page.get_by_role("button", name=FI["to_page"]).tap()
    expect(page.locator(".paper img").first).to_have_attribute("alt", re.compile("1 / "), timeout=30_000)
    expect(page.get_by_role("button", name=FI["to_take"]).last).to_be_disabled()
    page.get_by_text(FI["page_text"], exact=True).tap()
    for words, there in ((note, True), (obstacle, False), ("Laitan hyvää ruokaa", False)):
        text = expect(page.locator(".page-text"))
        _ = text.to_contain_text(words) if there else text.not_to_contain_text(words)
    before = page.locator(".paper").first.bounding_box()
    page.get_by_role("button", name=FI["zoom_in"], exact=True).tap()
    after = page.locator(".paper").first.bounding_box()
    assert before
    assert after
    assert after["width"] > before["width"] * 1.4
    page.locator(".agree-tick").tap()
    expect(page.get_by_text("Hyväksytty 21.11.2026")).to_be_visible()
    page.get_by_role("button", name=FI["to_take"]).last.tap()

    expect(page.get_by_text(FI["warning"])).to_be_visible()
    name, pdf = saved(page, FI["pdf_button"])
    assert (name, pdf[:5]) == ("askelma-2026-11-21-page.pdf", b"%PDF-")
    name, text = saved(page, FI["text_button"])
    assert name == "askelma-2026-11-21-text.txt"
    assert page.locator(".plain-text").input_value() == text.decode()
    assert note in text.decode()
    assert obstacle not in text.decode()
    name, png = saved(page, FI["chart_png"])
    assert (name, png[:4]) == ("askelma-2026-11-21-stairs.png", b"\x89PNG")
    name, svg = saved(page, FI["chart_svg"])
    assert name == "askelma-2026-11-21-stairs.svg"
    assert b"<svg" in svg[:400]
    name, whole = saved(page, FI["json_button"])
    assert name == "askelma-2026-11-21-workbook.json"
    file = sitting.session.desk.file
    assert from_json(whole) == without_kept(file) != file
    page.context.close()


def test_the_text_is_copied_and_a_changed_page_must_be_agreed_to_again(
    browser: Browser, table: Table
) -> None:
    sitting = sit(browser, table, (800, 1280), permissions=["clipboard-read", "clipboard-write"])
    page = sitting.page
    sitting.go("summary/page")
    page.locator(".agree-tick input").click()
    expect(page.locator(".agreed-on")).not_to_be_empty()
    sitting.go("summary/take")
    page.get_by_role("button", name=FI["text_copy"]).click()
    expect(page.get_by_text(FI["text_copied"])).to_be_visible()
    assert page.evaluate("navigator.clipboard.readText()") == page.locator(".plain-text").input_value()

    sitting.go("summary/choose")
    page.locator(".line input:checked").first.click()
    sitting.go("summary/page")
    expect(page.get_by_text(FI["agree_again"])).to_be_visible()
    expect(page.locator(".agree-tick input")).not_to_be_checked()
    sitting.go("summary/take")
    expect(page.get_by_text(FI["take_disabled"])).to_be_visible()
    expect(page.get_by_role("button", name=FI["pdf_button"])).to_have_count(0)
    page.context.close()


def test_the_page_goes_along_by_keyboard_alone(practice_house: PracticeHouse, browser: Browser) -> None:
    page = practice_house.sign_in(browser, size=(1280, 800))
    practice_house.new_client(page, "Dara", "en")
    page.evaluate("location.hash = '#summary'")
    expect(page.locator(".kinds")).to_be_visible()
    press_until(page, EN["to_choose"])
    page.keyboard.press("Enter")
    expect(page.locator(".line").first).to_be_visible()
    press_until(page, EN["receiver_own"])
    page.keyboard.type("My own folder")
    press_until(page, EN["to_page"])
    page.keyboard.press("Enter")
    expect(page.locator("h1")).to_be_focused()
    expect(page.locator(".paper img")).to_be_visible(timeout=30_000)
    press_until(page, EN["agree_label"])
    page.keyboard.press("Space")
    expect(page.locator(".agreed-on")).not_to_be_empty()
    press_until(page, EN["to_take"])
    page.keyboard.press("Enter")
    expect(page.locator(".take-page")).to_be_visible()
    press_until(page, EN["json_button"])
    with page.expect_download() as download:
        page.keyboard.press("Enter")
    whole = json.loads(Path(download.value.path()).read_bytes())
    assert whole["file"]["client"]["label"] == "Dara"
    assert "Dara" not in download.value.suggested_filename
    expect(page.get_by_text(EN["downloaded"].format(name=EN["file_portable"]))).to_be_visible()
    page.context.close()


def test_another_page_is_filled_in_and_blank_paper_is_printed_by_keyboard(
    browser: Browser, table: Table
) -> None:
    sitting = sit(browser, table, (1280, 800))
    page = sitting.page
    plan = load("fi").export_template("work_activity_plan")
    page.locator(".kind.on input").focus()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    expect(page.locator(".kind.on b")).to_have_text(plan.title)
    press_until(page, FI["to_choose"])
    page.keyboard.press("Enter")
    expect(page.locator(".own-fields")).to_be_visible()
    press_until(page, plan.fields[0].label)
    page.keyboard.type("Kierrätyskeskus")
    press_until(page, FI["to_page"])
    page.keyboard.press("Enter")
    expect(page.locator(".paper img").first).to_be_visible(timeout=30_000)
    page.get_by_text(FI["page_text"], exact=True).click()
    expect(page.locator(".page-text")).to_contain_text("Kierrätyskeskus")
    expect(page.locator(".page-text")).to_contain_text(plan.title)

    sitting.go("summary/kind")
    press_until(page, FI["forms_open"])
    page.keyboard.press("Enter")
    expect(page.locator("h1")).to_be_focused()
    title = load("fi").text("meeting.title")
    press_until(page, f"PDF: {title}")
    with page.expect_download() as download:
        page.keyboard.press("Enter")
    assert download.value.suggested_filename == "askelma-form-meeting-fi.pdf"
    assert Path(download.value.path()).read_bytes()[:5] == b"%PDF-"
    expect(page.get_by_text(FI["form_downloaded"].format(name=title))).to_be_visible()
    page.context.close()


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}")
def test_every_screen_is_clean_big_enough_and_fits(
    browser: Browser, table: Table, size: tuple[int, int]
) -> None:
    sitting = sit(browser, table, size)
    page = sitting.page
    for place in ("kind", "forms", "choose", "page", "take"):
        if sitting.session.place != f"summary/{place}":
            sitting.go(f"summary/{place}")
        expect(page.locator(".summary")).to_be_visible()
        if place == "page":
            expect(page.locator(".paper img").last).to_be_visible(timeout=30_000)
            page.locator(".agree-tick input").click()
            expect(page.locator(".agreed-on")).not_to_be_empty()
        assert (place, faults(page)) == (place, [])
        assert (place, small_targets(page)) == (place, [])
        assert (place, wide_of(page)) == (place, 0)
    page.context.close()
