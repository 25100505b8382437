"""What a tap on the goal ladder may carry with it: the shape of every act's fields."""

from __future__ import annotations

from datetime import date
from typing import Literal

import msgspec

from coaching.goal_ladder import Doer, NoteList


class Nothing(msgspec.Struct, frozen=True):
    """An act that needs no fields."""


class Theme(msgspec.Struct, frozen=True):
    """The theme of today."""

    text: str


class Size(msgspec.Struct, frozen=True):
    """The size in which the picture of the stairs is looked at."""

    size: Literal["screen", "a4", "card"]


class OnLadder(msgspec.Struct, frozen=True):
    """An act on one ladder."""

    ladder: str


class OnStep(OnLadder, frozen=True):
    """An act on one step."""

    step: str


class OnAction(OnStep, frozen=True):
    """An act on one thing to do."""

    action: str


class NewStep(OnLadder, frozen=True):
    """Where a new step goes, counted from 0 at the bottom; on top when no place is given."""

    at: int | None = None


class Moved(OnStep, frozen=True):
    """Where a step is moved to."""

    to: int


class Said(OnLadder, frozen=True):
    """Whether something holds of the ladder."""

    on: bool


class StepDay(OnStep, frozen=True):
    """A day of a step; none clears it."""

    day: date | None


class Carried(OnStep, frozen=True):
    """Whether a strength carries on a step."""

    strength: str
    on: bool


class DoneBy(OnAction, frozen=True):
    """Who does it."""

    doer: Doer


class ActionDay(OnAction, frozen=True):
    """By which day; none clears it."""

    day: date | None


class ActionDone(OnAction, frozen=True):
    """Whether it is done."""

    done: bool


class OnNotes(OnLadder, frozen=True):
    """An act on one of the four lists."""

    list: NoteList


class OnNote(OnNotes, frozen=True):
    """An act on one note of a list."""

    note: str


class File(OnLadder, frozen=True):
    """Which picture of the stairs is wanted as a file."""

    size: Literal["screen", "a4", "card"]
    form: Literal["png", "svg"]
