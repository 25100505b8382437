"""The shape of application.yaml: papers to choose from, and the ways in which sentences can begin."""

from __future__ import annotations

from typing import Annotated

import msgspec

from workbooks.content.schema import Id, Piece, Words

Ways = Annotated[tuple[Words, ...], msgspec.Meta(min_length=1)]
"""Ways to say the same. What the client has said stands in it as it was said, never bent to fit."""


class PaperCard(Piece, frozen=True):
    """A paper that applications ask for."""

    id: Id
    title: Words


class SentenceWays(Piece, frozen=True):
    """How sentences begin.

    ``strength`` has the place `{strength}`, ``strength_shown`` also `{example}`, ``goal`` has `{goal}`,
    and ``doing`` has `{doing}` and `{skills}`.
    """

    strength: Ways
    strength_shown: Ways
    goal: Ways
    doing: Ways


class ApplicationTexts(Piece, frozen=True):
    """Papers and beginnings of sentences. ``retired`` papers keep their names in old applications."""

    papers: tuple[PaperCard, ...]
    sentences: SentenceWays
    retired: tuple[PaperCard, ...] = ()

    def paper(self, id: str) -> PaperCard | None:
        """Return the paper with this id, also one that is no longer offered."""
        return next((one for one in (*self.papers, *self.retired) if one.id == id), None)
