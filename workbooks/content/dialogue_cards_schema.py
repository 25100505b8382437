"""The shape of dialogue_cards.yaml: decks of cards that help two people to begin talking."""

from __future__ import annotations

from typing import Annotated

import msgspec

from workbooks.content.schema import Id, Piece, Words


class DialogueCard(Piece, frozen=True):
    """One card: what to talk about, and a question that opens it further."""

    id: Id
    text: Words
    more: str = ""


class DialogueDeck(Piece, frozen=True):
    """One deck. Cases are invented, so that nobody has to tell of oneself."""

    id: Id
    title: Words
    about: Words
    icon: Words
    cards: Annotated[tuple[DialogueCard, ...], msgspec.Meta(min_length=1, max_length=40)]

    @property
    def ids(self) -> tuple[str, ...]:
        """The ids of its cards in order."""
        return tuple(one.id for one in self.cards)


class DialogueCardsTexts(Piece, frozen=True):
    """All decks. An organisation's file takes the place of ours."""

    decks: Annotated[tuple[DialogueDeck, ...], msgspec.Meta(min_length=1, max_length=12)]

    def find(self, deck: str) -> DialogueDeck | None:
        """Return the deck with this id."""
        return next((one for one in self.decks if one.id == deck), None)
