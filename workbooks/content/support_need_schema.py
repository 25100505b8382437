"""The shape of support_need.yaml: the plain cards, and the words of the answers."""

from __future__ import annotations

from typing import Annotated

import msgspec

from workbooks.content.schema import Id, Piece, Words


class NeedCard(Piece, frozen=True):
    """One plain matter that can be in the way. ``about`` says what belongs to it."""

    id: Id
    title: Words
    icon: Words
    about: Words


class LevelWords(Piece, frozen=True):
    """The answers to "is something in the way now"."""

    no: Words
    little: Words
    yes: Words
    later: Words


class HelperWords(Piece, frozen=True):
    """The answers to "who could help"."""

    client: Words
    together: Words
    worker: Words
    other: Words


class SupportNeedTexts(Piece, frozen=True):
    """The question, its answers, who could help, and the cards beside the areas of life."""

    question: Words
    levels: LevelWords
    helpers: HelperWords
    matters: Annotated[tuple[NeedCard, ...], msgspec.Meta(min_length=1, max_length=12)]

    def card(self, id: str) -> NeedCard | None:
        """Return the card with this id."""
        return next((one for one in self.matters if one.id == id), None)
