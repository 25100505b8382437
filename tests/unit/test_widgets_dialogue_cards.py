from __future__ import annotations

import pytest

from coaching import dialogue_cards
from coaching.client_file import new_client
from coaching.record import Refused
from exports.forms import dialogue_cards as paper
from exports.forms.form import Cards
from tests.conftest import START
from tests.drawn import EN, FI
from widgets.dialogue_cards.view import DialogueCardsView
from widgets.page.desk import Desk
from widgets.page.memory_repository import MemoryRepository
from workbooks.content.loader import load

DECKS = FI.dialogue_cards.decks


@pytest.fixture
def view() -> DialogueCardsView:
    desk = Desk(MemoryRepository(new_client("c1", START, "Mirja"), lambda: START), "c1", clock=lambda: START)
    return DialogueCardsView(desk, lambda: load(desk.file.client.language), lambda cards: cards[-1])


def test_each_card_comes_once_before_any_comes_again(view: DialogueCardsView) -> None:
    deck = DECKS[0]
    drawn = [view.act("draw", {"deck": deck.id}) for _ in deck.cards]
    assert len(set(drawn)) == len(deck.cards)
    assert view.act("draw", {"deck": deck.id}) != drawn[-1]
    view.leave()
    assert view.act("draw", {"deck": deck.id}) == drawn[0]


def test_a_deck_of_one_card_gives_it_again() -> None:
    assert dialogue_cards.draw(["a"], ["a"], lambda cards: cards[0]) == "a"
    with pytest.raises(Refused):
        dialogue_cards.draw([], [], lambda cards: cards[0])


def test_drawing_and_going_through_a_deck_write_nothing(view: DialogueCardsView) -> None:
    screen = view.screen(())
    assert [one["id"] for one in screen["decks"]] == [deck.id for deck in DECKS]
    place = screen["decks"][0]["first"]
    seen = 0
    while place:
        screen = view.screen(tuple(place.split("/")[1:]))
        place, seen = screen["after"], seen + 1
    assert seen == len(DECKS[0].cards)
    view.act("draw", {"deck": DECKS[0].id})
    assert view.model.desk.revision == 1


def test_only_a_kept_card_leaves_a_trace_once_and_it_can_be_taken_back(view: DialogueCardsView) -> None:
    deck = DECKS[2]
    asked = {"deck": deck.id, "card": deck.ids[0]}
    view.act("keep", asked)
    view.act("keep", asked)
    file = view.model.desk.file
    assert [one.text for one in file.meetings[0].agenda] == [deck.cards[0].text]
    assert view.screen(("card", deck.id, deck.ids[0]))["kept"] is True
    view.model.desk.undo()
    assert view.model.desk.file.meetings == ()
    assert view.screen(("card", deck.id, deck.ids[0]))["kept"] is False


@pytest.mark.parametrize(
    ("do", "fields"), [("draw", {"deck": "gone"}), ("keep", {"deck": "views", "card": "gone"}), ("fly", {})]
)
def test_what_is_not_there_is_refused(view: DialogueCardsView, do: str, fields: dict[str, object]) -> None:
    with pytest.raises(Refused):
        view.act(do, fields)
    for place in (("elsewhere",), ("card", "views"), ("card", "gone", "x")):
        with pytest.raises(Refused):
            view.screen(place)
    assert view.pictures(()) == {}


def test_both_languages_have_the_same_cards_in_few_words() -> None:
    assert [deck.ids for deck in DECKS] == [deck.ids for deck in EN.dialogue_cards.decks]
    for deck in (*DECKS, *EN.dialogue_cards.decks):
        assert len(set(deck.ids)) == len(deck.ids)
        assert all(len(card.text.split()) <= 30 for card in deck.cards)


def test_the_paper_has_every_deck_and_card() -> None:
    blocks = paper.form(FI).blocks
    assert [block.title for block in blocks if isinstance(block, Cards)] == [deck.title for deck in DECKS]
    assert [len(block.texts) for block in blocks if isinstance(block, Cards)] == [8, 8, 8, 8]
