"""The shape of support_stairs.yaml: sets of stairs, what belongs to each stair, and its contact rhythm."""

from __future__ import annotations

from typing import Annotated

import msgspec

from coaching.support_stairs import LONGEST_DAYS
from workbooks.content.path_schema import PathId
from workbooks.content.schema import Id, Piece, Words

Days = Annotated[int, msgspec.Meta(ge=1, le=LONGEST_DAYS)]


class SupportStair(Piece, frozen=True):
    """One stair: what belongs here, both parts, days between contacts, and exercises that fit."""

    id: Id
    title: Words
    icon: Words
    about: Words
    mine: Words
    worker: Words
    days: Days
    exercises: tuple[Id, ...] = ()


class StairSet(Piece, frozen=True):
    """One staircase, from the lowest stair up. On ``paths`` it is the one that opens first."""

    id: Id
    title: Words
    lead: Words
    stairs: Annotated[tuple[SupportStair, ...], msgspec.Meta(min_length=2, max_length=12)]
    paths: tuple[PathId, ...] = ()

    @property
    def ids(self) -> tuple[str, ...]:
        """The ids of its stairs, from the lowest up."""
        return tuple(one.id for one in self.stairs)

    def place(self, stair: str) -> int | None:
        """Return where a stair stands, counted from 0 at the bottom."""
        return self.ids.index(stair) if stair in self.ids else None


class SupportStairsTexts(Piece, frozen=True):
    """All staircases, the usual one first."""

    sets: Annotated[tuple[StairSet, ...], msgspec.Meta(min_length=1)]

    def find(self, name: str) -> StairSet | None:
        """Return the set with this id."""
        return next((one for one in self.sets if one.id == name), None)

    def set_of(self, stair: str) -> StairSet | None:
        """Return the set that has this stair."""
        return next((one for one in self.sets if stair in one.ids), None)

    def on_path(self, recipe: str) -> StairSet:
        """Return the set that opens first on a path; the usual one on a path that names none."""
        return next((one for one in self.sets if recipe in one.paths), self.sets[0])

    def days(self) -> dict[str, int]:
        """Return the days between contacts of every stair."""
        return {stair.id: stair.days for one in self.sets for stair in one.stairs}
