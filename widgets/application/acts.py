"""What a tap on the application screens may say."""

from __future__ import annotations

from datetime import date

import msgspec

from coaching.application import Kind, PaperState


class New(msgspec.Struct, frozen=True):
    """A new application of this kind."""

    kind: Kind


class One(msgspec.Struct, frozen=True):
    """One application, and one thing in it where the tap was on one."""

    application: str
    item: str = ""


class OfKind(msgspec.Struct, frozen=True):
    """What is applied for."""

    application: str
    kind: Kind


class Deadline(msgspec.Struct, frozen=True):
    """The last day; none to clear it."""

    application: str
    day: date | None


class Sent(msgspec.Struct, frozen=True):
    """Whether it has been sent."""

    application: str
    sent: bool


class NewPaper(msgspec.Struct, frozen=True):
    """A card of the list, or own words."""

    application: str
    card: str = ""
    words: str = ""


class PaperStands(msgspec.Struct, frozen=True):
    """How a paper stands."""

    application: str
    item: str
    state: PaperState


class Started(msgspec.Struct, frozen=True):
    """A sentence from a start, in one of its ways; without a source an empty one."""

    application: str
    source: str = ""
    way: int = 0


class Moved(msgspec.Struct, frozen=True):
    """A sentence and its new place, counted from 0."""

    application: str
    item: str
    to: int
