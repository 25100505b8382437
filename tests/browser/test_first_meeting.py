from __future__ import annotations

import re

import pytest
from playwright.sync_api import Browser, expect

from coaching.client_file import new_client
from tests.browser.keyboard import press_until
from tests.browser.measures import faults, small_targets, wide_of
from tests.browser.table import Sitting, Table, sit_down
from tests.conftest import START
from widgets.first_meeting.view import FirstMeetingView
from widgets.page.desk import Desk
from widgets.page.memory_repository import MemoryRepository
from workbooks.content.loader import languages, load

pytestmark = pytest.mark.browser

FI, EN = load("fi"), load("en")
WORDS = FI.words("first_meeting")
CARDS = FI.first_meeting.cards
SIZES = [(390, 844), (800, 1280), (1280, 800)]


def sit(
    browser: Browser, table: Table, size: tuple[int, int], language: str = "fi", **more: object
) -> Sitting:
    file = new_client("c1", START, "Mirja", language)
    desk = Desk(MemoryRepository(file, lambda: START), "c1", clock=lambda: START)
    view = FirstMeetingView(desk, lambda: load(desk.file.client.language), load, languages)
    return sit_down(browser, table, desk, [view], start="first_meeting", size=size, **more)


def test_by_touch_from_the_first_card_over_a_stop_to_a_call(browser: Browser, table: Table) -> None:
    sitting = sit(browser, table, (800, 1280), has_touch=True)
    page = sitting.page
    file = sitting.session.desk
    following = page.get_by_role("button", name=WORDS["next"], exact=True)
    for card in CARDS[:3]:
        expect(page.locator("h1")).to_have_text(card.title)
        expect(page.get_by_role("button", name=WORDS["stop"], exact=True)).to_be_visible()
        following.tap()

    # Stopped and gone on from the same card.
    page.get_by_role("button", name=WORDS["stop"], exact=True).tap()
    expect(page.locator("h1")).to_have_text(WORDS["stopped_heading"])
    page.get_by_role("button", name=WORDS["go_on"]).tap()
    expect(page.locator("h1")).to_have_text(CARDS[3].title)

    # Another language beside, with its own language mark; the page's own stays.
    page.get_by_role("button", name="English").tap()
    other = page.locator(".also[lang=en][dir=ltr]")
    expect(other.first).to_have_text(EN.first_meeting.cards[3].title)
    expect(other).to_have_count(1 + len(CARDS[3].sentences))
    page.get_by_role("button", name=f"{len(CARDS)}. {CARDS[-1].title}").tap()
    page.get_by_role("button", name=WORDS["to_decide"], exact=True).tap()

    expect(page.locator("h1")).to_have_text(FI.first_meeting.question)
    page.get_by_role("button", name=re.compile(FI.first_meeting.choices["think"].label)).tap()
    expect(page.locator("h1")).to_have_text(FI.first_meeting.choices["think"].after)
    assert [one.choice for one in file.file.first_meeting.decisions] == ["think"]
    expect(page.locator(".call input[type=date]")).to_have_value("2026-11-23")

    # The call: noted on the same page; the decision is changed once more.
    page.locator(".outcome summary").tap()
    page.locator(".outcome").get_by_role("button", name=FI.first_meeting.choices["yes"].label).tap()
    expect(page.locator("h1")).to_have_text(FI.first_meeting.choices["yes"].after)
    expect(page.locator(".decided")).to_contain_text("28.11.2026")
    page.get_by_role("button", name=WORDS["change"]).tap()
    page.get_by_role("button", name=re.compile(FI.first_meeting.choices["not_now"].label)).tap()
    expect(page.locator("h1")).to_have_text(FI.first_meeting.choices["not_now"].after)
    assert len(file.file.first_meeting.decisions) == 3
    page.context.close()


def test_by_keyboard_alone(browser: Browser, table: Table) -> None:
    words = EN.words("first_meeting")
    sitting = sit(browser, table, (1280, 800), "en")
    page = sitting.page
    page.locator("h1").focus()
    for card in EN.first_meeting.cards:
        expect(page.locator("h1")).to_have_text(card.title)
        expect(page.locator("h1")).to_be_focused()
        press_until(page, words["to_decide"] if card is EN.first_meeting.cards[-1] else words["next"])
        page.keyboard.press("Enter")
    expect(page.locator("h1")).to_have_text(EN.first_meeting.question)
    press_until(page, EN.first_meeting.choices["yes"].label)
    page.keyboard.press("Enter")
    expect(page.locator("h1")).to_have_text(EN.first_meeting.choices["yes"].after)
    page.context.close()


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}")
def test_every_screen_is_clean_big_enough_and_fits(
    browser: Browser, table: Table, size: tuple[int, int]
) -> None:
    sitting = sit(browser, table, size)
    page = sitting.page
    sitting.session.receive({"id": 900, "do": "show_beside", "code": "en"})
    sitting.session.receive({"id": 901, "do": "decide", "choice": "think", "way": "meeting"})
    for place in ("card/seen", "decide", "decided", "stopped"):
        sitting.go(f"first_meeting/{place}")
        expect(page.locator(".first-meeting")).to_be_visible()
        page.evaluate("document.querySelectorAll('details').forEach(one => one.open = true)")
        assert (place, faults(page)) == (place, [])
        assert (place, small_targets(page)) == (place, [])
        assert (place, wide_of(page)) == (place, 0)
    page.context.close()
