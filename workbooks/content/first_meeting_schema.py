"""The shape of first_meeting.yaml: the cards that tell what this is, and the words of a free decision."""

from __future__ import annotations

from typing import Annotated, Literal

import msgspec

from workbooks.content.schema import Id, Piece, Words

Drawing = Literal["talk", "choose", "steps", "notebook", "eyes", "stop", "paths"]
"""The drawings that come with the product, by name."""

Said = Literal["yes", "think", "not_now"]
Sentences = Annotated[tuple[Words, ...], msgspec.Meta(min_length=1, max_length=4)]
"""As much as fits one screen and one breath."""


class TellingCard(Piece, frozen=True):
    """One card: a drawing, a heading, and a few short sentences that are read aloud."""

    id: Id
    drawing: Drawing
    title: Words
    sentences: Sentences


class SaidText(Piece, frozen=True):
    """One choice of the free decision, and what follows from it."""

    label: Words
    hint: Words
    after: Words


class FirstMeetingTexts(Piece, frozen=True):
    """The telling and the decision. ``contact`` stands on the leaflet: the place writes its own number."""

    cards: Annotated[tuple[TellingCard, ...], msgspec.Meta(min_length=1, max_length=9)]
    question: Words
    choices: dict[Said, SaidText]
    contact: Words

    def place(self, card: str) -> int | None:
        """Return where a card stands, counted from 0; None for one that is not there any more."""
        return next((place for place, one in enumerate(self.cards) if one.id == card), None)
