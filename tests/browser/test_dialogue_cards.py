from __future__ import annotations

import pytest
from playwright.sync_api import Browser, expect

from coaching.client_file import new_client
from tests.browser.keyboard import press_until
from tests.browser.measures import faults, small_targets, wide_of
from tests.browser.table import Sitting, Table, sit_down
from tests.conftest import START
from widgets.dialogue_cards.view import DialogueCardsView
from widgets.page.desk import Desk
from widgets.page.memory_repository import MemoryRepository
from workbooks.content.loader import load

pytestmark = pytest.mark.browser

FI = load("fi")
WORDS = FI.words("dialogue_cards")
DECK = FI.dialogue_cards.decks[0]
SIZES = [((390, 844), "fi"), ((800, 1280), "fi"), ((1280, 800), "fi"), ((390, 844), "en")]


def sit(browser: Browser, table: Table, size: tuple[int, int], language: str = "fi") -> Sitting:
    file = new_client("c1", START, "Mirja", language)
    desk = Desk(MemoryRepository(file, lambda: START), "c1", clock=lambda: START)
    view = DialogueCardsView(desk, lambda: load(desk.file.client.language), lambda cards: cards[0])
    return sit_down(browser, table, desk, [view], start="dialogue_cards", size=size)


def test_a_card_is_drawn_and_kept_by_keyboard(browser: Browser, table: Table) -> None:
    sitting = sit(browser, table, (1280, 800))
    page = sitting.page
    page.locator("h1").focus()
    press_until(page, f"{WORDS['draw']}: {DECK.title}")
    page.keyboard.press("Enter")
    expect(page.locator(".talk-text")).to_have_text(DECK.cards[0].text)
    press_until(page, WORDS["keep"])
    page.keyboard.press("Enter")
    expect(page.locator(".talk-kept")).to_contain_text(WORDS["is_kept"])
    assert [one.text for one in sitting.session.desk.file.meetings[0].agenda] == [DECK.cards[0].text]
    page.get_by_role("button", name=WORDS["another"]).click()
    expect(page.locator(".talk-text")).to_have_text(DECK.cards[1].text)
    page.context.close()


@pytest.mark.parametrize(("size", "language"), SIZES, ids=str)
def test_every_screen_is_clean_big_enough_and_fits(
    browser: Browser, table: Table, size: tuple[int, int], language: str
) -> None:
    sitting = sit(browser, table, size, language)
    page = sitting.page
    for place in ("dialogue_cards", f"dialogue_cards/card/{DECK.id}/{DECK.ids[1]}"):
        sitting.go(place)
        expect(page.locator(".dialogue-cards")).to_be_visible()
        assert (place, faults(page)) == (place, [])
        assert (place, small_targets(page)) == (place, [])
        assert (place, wide_of(page)) == (place, 0)
    page.context.close()
