"""Dialogue cards as the page shows them: the decks, and one large card a screen."""

from __future__ import annotations

import random
from collections.abc import Callable, Mapping
from typing import Any

import msgspec

from coaching.record import Refused
from widgets.dialogue_cards.model import Choose, DialogueCardsModel
from widgets.page.desk import Desk
from widgets.page.exercise import PictureMaker, Place, Screen, read
from widgets.page.foot import act, foot, go
from workbooks.content.content import Content
from workbooks.content.dialogue_cards_schema import DialogueCard, DialogueDeck


class OnDeck(msgspec.Struct, frozen=True):
    """A deck."""

    deck: str


class OnCard(msgspec.Struct, frozen=True):
    """A card of a deck."""

    deck: str
    card: str


class DialogueCardsView:
    """The exercise "dialogue cards".

    Places: nothing (the decks), ``card/<deck>/<card>``.

    Args:
        desk: the client file; nothing of the talk goes there.
        content: returns the content in the client's language.
        choose: picks one of several at random.
    """

    name = "dialogue_cards"

    def __init__(self, desk: Desk, content: Callable[[], Content], choose: Choose = random.choice) -> None:
        self.model = DialogueCardsModel(desk, choose)
        self._content = content

    def screen(self, place: Place) -> Screen:
        """Say what the browser shows at this place."""
        content = self._content()
        common = {"title": content.text("dialogue_cards.title"), "words": content.words("dialogue_cards")}
        if not place:
            return {**common, **self._decks(content)}
        if place[0] != "card" or len(place) < 3:
            raise Refused("errors.gone")
        return {**common, **self._card(content, *self._find(place[1], place[2]))}

    def act(self, do: str, fields: Mapping[str, Any]) -> str | None:
        """Do what was tapped; returns a place to go to, or None to stay."""
        if do == "draw":
            deck = self._deck(read(fields, OnDeck).deck)
            return f"dialogue_cards/card/{deck.id}/{self.model.draw(deck.id, deck.ids)}"
        if do == "keep":
            asked = read(fields, OnCard)
            _, card = self._find(asked.deck, asked.card)
            self.model.keep(card.text, self._content().text("dialogue_cards.kept"))
            return None
        raise Refused("errors.not_understood")

    def leave(self) -> None:
        """Forget which cards were seen."""
        self.model.forget()

    def pictures(self, place: Place) -> Mapping[str, PictureMaker]:  # noqa: ARG002 - a card is words
        """Draw nothing."""
        return {}

    def _decks(self, content: Content) -> Screen:
        text = content.text
        return {
            "view": "decks",
            "place": "dialogue_cards",
            "lead": text("dialogue_cards.lead"),
            "decks": [
                {
                    "id": deck.id,
                    "title": deck.title,
                    "about": deck.about,
                    "icon": deck.icon,
                    "count": text("dialogue_cards.cards", n=len(deck.cards)),
                    "first": f"dialogue_cards/card/{deck.id}/{deck.ids[0]}",
                }
                for deck in content.dialogue_cards.decks
            ],
            "foot": foot(go(text("dialogue_cards.to_home"), "home"), None),
        }

    def _card(self, content: Content, deck: DialogueDeck, card: DialogueCard) -> Screen:
        text, place = content.text, deck.ids.index(card.id)

        def beside(step: int) -> str:
            there = place + step
            return f"dialogue_cards/card/{deck.id}/{deck.ids[there]}" if 0 <= there < len(deck.ids) else ""

        return {
            "view": "card",
            "place": f"dialogue_cards/card/{deck.id}/{card.id}",
            "heading": deck.title,
            "deck": deck.id,
            "card": card.id,
            "icon": deck.icon,
            "text": card.text,
            "more": card.more,
            "said": text("dialogue_cards.card_of", n=place + 1, all=len(deck.ids)),
            "before": beside(-1),
            "after": beside(1),
            "kept": self.model.is_kept(card.text),
            "foot": foot(
                go(text("dialogue_cards.to_decks"), "dialogue_cards"),
                act(text("dialogue_cards.another"), "draw", deck=deck.id),
            ),
        }

    def _deck(self, id: str) -> DialogueDeck:
        deck = self._content().dialogue_cards.find(id)
        if deck is None:
            raise Refused("errors.gone")
        return deck

    def _find(self, id: str, card: str) -> tuple[DialogueDeck, DialogueCard]:
        deck = self._deck(id)
        for one in deck.cards:
            if one.id == card:
                return deck, one
        raise Refused("errors.gone")
