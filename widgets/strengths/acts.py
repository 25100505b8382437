"""What a tap on the strengths screens may say."""

from __future__ import annotations

import msgspec

from coaching.strengths import NoteList


class Card(msgspec.Struct, frozen=True):
    """A card of the deck."""

    card: str


class Own(msgspec.Struct, frozen=True):
    """A strength in own words."""

    words: str


class One(msgspec.Struct, frozen=True):
    """One chosen strength, by its id."""

    strength: str


class Move(msgspec.Struct, frozen=True):
    """One of the most important strengths and its new place, counted from 0."""

    strength: str
    to: int


class NewNote(msgspec.Struct, frozen=True):
    """A new wish or obstacle."""

    list: NoteList
    text: str = ""


class OldNote(msgspec.Struct, frozen=True):
    """A wish or an obstacle to take away."""

    list: NoteList
    note: str
