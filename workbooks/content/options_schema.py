"""The shape of options.yaml: cards of ways onward, cards of what can matter, and the words of the marks."""

from __future__ import annotations

from typing import Annotated

import msgspec

from workbooks.content.schema import FiveLabels, Id, Piece, Words


class OptionCard(Piece, frozen=True):
    """One way onward in plain words. ``ask`` is a question to put to those who know."""

    id: Id
    title: Words
    icon: Words
    about: Words
    ask: Words


class CriterionCard(Piece, frozen=True):
    """One thing that can matter."""

    id: Id
    title: Words
    icon: Words


class OptionsTexts(Piece, frozen=True):
    """The cards, the five answers to how well an option fits, and the three weights from the lightest up."""

    labels: FiveLabels
    weights: tuple[Words, Words, Words]
    ways: Annotated[tuple[OptionCard, ...], msgspec.Meta(min_length=1)]
    criteria: Annotated[tuple[CriterionCard, ...], msgspec.Meta(min_length=1)]

    def way(self, id: str) -> OptionCard | None:
        """Return the card of a way onward."""
        return next((one for one in self.ways if one.id == id), None)

    def criterion(self, id: str) -> CriterionCard | None:
        """Return the card of something that can matter."""
        return next((one for one in self.criteria if one.id == id), None)
