from __future__ import annotations

import re

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.keyboard import press_until
from tests.browser.measures import SIZES, faults, small_targets, wide_of
from tests.browser.practice_house import PracticeHouse
from tests.browser.table import Sitting, Table, sit_down
from tests.conftest import START
from widgets.page.desk import Desk
from widgets.page.memory_repository import MemoryRepository
from widgets.self_assessment.view import SelfAssessmentView
from workbooks.content.loader import load
from workbooks.content.practice import practice_clients

pytestmark = pytest.mark.browser

QUESTIONS = [item.text for item in load("fi").self_assessment.items("short")]


def next_one(page: Page) -> None:
    page.locator(".foot-next").tap()


def step(page: Page, name: str) -> None:
    """Answer by touch and wait until the answer shows."""
    page.locator("main").get_by_label(name, exact=True).tap(force=True)
    expect(page.locator("main").get_by_label(name, exact=True)).to_be_checked()


def test_a_reading_by_touch_with_a_pause_two_views_and_a_correction(
    practice_house: PracticeHouse, browser: Browser
) -> None:
    page = practice_house.sign_in(browser, size=(1280, 800), touch=True)
    practice_house.new_client(page, "Cecilia")
    page.evaluate("location.hash = '#self_assessment'")
    expect(page.get_by_text("Tämä ei ole testi.")).to_be_visible()
    page.get_by_role("button", name="Lyhyt lomake").tap()

    # A tap saves and stays; nothing jumps by itself.
    expect(page.locator("legend").first).to_have_text(QUESTIONS[0])
    step(page, "Melko hyviä")
    expect(page.locator("legend").first).to_have_text(QUESTIONS[0])
    expect(page.locator(".flower-beside img")).to_have_attribute("alt", re.compile("Kukka"), timeout=30_000)
    next_one(page)
    step(page, "Usein")
    page.get_by_role("button", name="Puhutaan tästä").tap()
    next_one(page)

    # A harder topic is announced, and skipped without a reason.
    expect(page.locator(".gentle")).to_contain_text("Voit ohittaa")
    page.get_by_role("button", name="Ohitan tämän").tap()
    expect(page.locator("legend").first).to_have_text(QUESTIONS[3])
    page.locator(".foot-back").tap()
    expect(page.get_by_text("Ohitit tämän. Se sopii hyvin.")).to_be_visible()
    next_one(page)
    step(page, "Vaihtelee")

    # Pause. A reload in between, and it goes on where it was left.
    page.get_by_role("button", name="Pidän tauon").tap()
    expect(page.get_by_text("Jatka siitä, mihin jäit.")).to_be_visible()
    page.reload()
    expect(page.locator(".foot-next")).to_have_text("Jatka", timeout=60_000)
    next_one(page)
    expect(page.locator("legend").first).to_have_text(QUESTIONS[4])
    for question in QUESTIONS[4:]:
        expect(page.locator("legend").first).to_have_text(question)
        page.locator(".choice-row input").nth(1).tap(force=True)
        next_one(page)

    # The optional marks, then the two numbers.
    expect(page.get_by_text("Kuinka tärkeä tämä on sinulle nyt?")).to_be_visible()
    step(page, "Hyvin tärkeä")
    page.get_by_role("button", name="Ohitan loput").tap()
    expect(page.locator("h1")).to_have_text("Vielä kaksi kohtaa")
    page.locator(".mark").first.get_by_label("6", exact=True).tap(force=True)
    next_one(page)
    expect(page.locator("h1")).to_have_text("Näin sinulla menee nyt")
    expect(page.locator(".talk-card")).to_contain_text(QUESTIONS[1])
    expect(page.locator(".area-card")).to_have_count(8)
    expect(page.locator(".area-card").nth(0)).to_contain_text("Tärkeää sinulle")

    # The tablet changes hands; the worker sees no answers of the client's.
    page.get_by_role("button", name="Annan laitteen työntekijälle").tap()
    expect(page.locator("h1")).to_have_text("Anna laite työntekijälle")
    next_one(page)
    expect(page.locator(".five")).to_have_count(8)
    expect(page.locator("main")).not_to_contain_text(QUESTIONS[0])
    page.locator(".five").nth(0).get_by_label("Raskaalta", exact=True).tap(force=True)
    next_one(page)
    expect(page.locator("h1")).to_have_text("Katsotaan yhdessä")
    expect(page.locator(".gap-card")).to_contain_text("Oma vointi")
    expect(page.locator(".lead")).to_contain_text("Sinun oma merkintäsi ratkaisee.")
    next_one(page)

    # Every answer can be seen and corrected, and one comes back to the summary.
    area = page.locator(".area-card").nth(0)
    area.get_by_text("Omat vastaukset").tap()
    area.get_by_role("button", name=f"Muuta vastausta: {QUESTIONS[0]}").tap()
    step(page, "Hyviä")
    next_one(page)
    expect(page.locator("h1")).to_have_text("Näin sinulla menee nyt")
    area.get_by_text("Omat vastaukset").tap()
    expect(area.locator(".answer").first).to_contain_text("Hyviä")
    page.context.close()


def test_a_long_reading_by_keyboard_alone(practice_house: PracticeHouse, browser: Browser) -> None:
    page = practice_house.sign_in(browser, size=(800, 1280))
    practice_house.new_client(page, "Doris", "en")
    page.evaluate("location.hash = '#self_assessment'")
    expect(page.locator("h1")).to_be_focused()
    press_until(page, "Long form")
    page.keyboard.press("Enter")
    items = load("en").self_assessment.items("full")
    for number, item in enumerate(items[:5]):
        expect(page.locator("legend").first).to_have_text(item.text)
        expect(page.locator("h1")).to_be_focused()
        page.keyboard.press("Tab")
        page.keyboard.press("Space")
        page.keyboard.press("ArrowDown")
        expect(page.locator(".choice-row input").nth(1)).to_be_checked()
        page.keyboard.press("Enter")
        if number == 3:
            # After the four questions of an area come its own two marks; Enter passes them by as well.
            expect(page.locator(".five")).to_have_count(2)
            page.keyboard.press("Tab")
            page.keyboard.press("Space")
            page.keyboard.press("ArrowRight")
            expect(page.locator(".five").first.locator("input").nth(1)).to_be_checked()
            press_until(page, "Clear this mark")
            page.keyboard.press("Enter")
            expect(page.locator(".five").first.locator("input:checked")).to_have_count(0)
            expect(page.locator(".five").first.locator("input").first).to_be_focused()
            page.keyboard.press("Enter")
    expect(page.locator("legend").first).to_have_text(items[5].text)
    press_until(page, "Skip this")
    page.keyboard.press("Enter")
    expect(page.locator("legend").first).to_have_text(items[6].text)
    press_until(page, "Let's talk about this")
    page.keyboard.press("Space")
    expect(page.locator(":focus")).to_have_attribute("aria-pressed", "true")
    page.context.close()


@pytest.fixture
def twice_read() -> Desk:
    file = max(practice_clients(START), key=lambda one: len(one.readings))
    return Desk(MemoryRepository(file, lambda: START), file.client.id, clock=lambda: START)


def at_the_table(browser: Browser, table: Table, desk: Desk, size: tuple[int, int]) -> Sitting:
    view = SelfAssessmentView(desk, lambda: load("fi"))
    return sit_down(browser, table, desk, [view], start="self_assessment", size=size)


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}")
def test_every_screen_is_clean_big_enough_and_fits(
    browser: Browser, table: Table, twice_read: Desk, size: tuple[int, int]
) -> None:
    sitting = at_the_table(browser, table, twice_read, size)
    page = sitting.page
    first, second = (one.id for one in twice_read.file.readings)

    def measure(place: str) -> None:
        expect(page.locator("h1")).to_be_attached()
        page.evaluate("document.querySelectorAll('main details').forEach(one => (one.open = true))")
        assert (place, faults(page)) == (place, [])
        assert (place, small_targets(page)) == (place, [])
        assert (place, wide_of(page)) == (place, 0)

    for place in ("", "/summary", "/together", "/history", f"/reading/{first}", f"/compare/{first}/{second}"):
        sitting.go(f"self_assessment{place}")
        measure(place)
    sitting.go("self_assessment")
    page.get_by_role("button", name="Pitkä lomake").click()
    expect(page.locator("legend").first).to_have_text(QUESTIONS[0])
    for place in ("q/9", "rings/mind", "marks", "worker"):
        sitting.go(f"self_assessment/{place}")
        measure(place)
    page.locator(".foot-next").click()
    expect(page.locator(".five")).to_have_count(8)
    measure("worker/marks")
    page.context.close()


def test_a_refused_answer_goes_back_to_what_is_kept(browser: Browser, table: Table, twice_read: Desk) -> None:
    sitting = at_the_table(browser, table, twice_read, (1280, 800))
    page = sitting.page
    sitting.go("self_assessment/q/1")
    kept = page.locator(".choice-row input:checked").get_attribute("value")
    page.evaluate(
        """() => { table.model.send = async ({ id, do: what }) => table.take({ said: [
        { message: { kind: 'reply', id, ok: what === 'ping', error: 'Ei nyt' }, data: [] }] }) }"""
    )
    page.locator(".choice-row input").nth(4).click()
    expect(page.locator(".error-line")).to_have_text("Ei nyt")
    expect(page.locator(f".choice-row input[value='{kept}']")).to_be_checked()
    page.context.close()


def test_a_form_from_paper_is_keyed_in_for_its_own_day(
    browser: Browser, table: Table, twice_read: Desk
) -> None:
    sitting = at_the_table(browser, table, twice_read, (800, 1280))
    page, words = sitting.page, load("fi").words("self_assessment")
    page.get_by_text(words["paper_open"]).click()
    short = page.get_by_role("button", name=words["paper_form"].format(form=words["form_short"]))
    expect(short).to_be_disabled()
    page.get_by_label(words["paper_day"]).fill("2026-11-02")
    expect(short).to_be_enabled()
    short.click()
    expect(page.locator("legend").first).to_have_text(QUESTIONS[0])
    assert twice_read.file.readings[-1].started.date().isoformat() == "2026-11-02"
    page.context.close()
