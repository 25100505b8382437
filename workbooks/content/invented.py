"""The shape of practice.yaml: lives that were never lived, told in days before and after today."""

from __future__ import annotations

from typing import Annotated

import msgspec

from coaching.goal_ladder import Doer
from coaching.support_stairs import ContactWay
from workbooks.content.invented_life import InventedLife
from workbooks.content.schema import Id, Piece, Words


class InventedStrength(Piece, frozen=True):
    """A chosen strength; ``id`` is the card's, or any when it stands in the client's own words."""

    id: Id
    own_words: str = ""
    group: str = ""
    example: str = ""
    observation: str = ""


class InventedReading(Piece, frozen=True):
    """A finished self-assessment. Answer 0 means skipped."""

    days_ago: int
    answers: dict[Id, Annotated[int, msgspec.Meta(ge=0, le=5)]]
    talk: tuple[Id, ...] = ()
    important: dict[Id, int] = msgspec.field(default_factory=dict)
    wish: dict[Id, int] = msgspec.field(default_factory=dict)
    worker: dict[Id, int] = msgspec.field(default_factory=dict)
    ability: int | None = None
    whole: int | None = None


class InventedAction(Piece, frozen=True):
    """A thing to do, its days counted from today."""

    text: Words
    doer: Doer = ""
    who: str = ""
    when: str = ""
    due_in: int | None = None
    done_days_ago: int | None = None
    agreed_days_ago: int | None = None


class InventedStep(Piece, frozen=True):
    """A step of a ladder, its days counted from today."""

    title: Words
    note: str = ""
    theme: str = ""
    when: str = ""
    due_in: int | None = None
    done_days_ago: int | None = None
    strengths: tuple[Id, ...] = ()
    actions: tuple[InventedAction, ...] = ()


class InventedLadder(Piece, frozen=True):
    """A ladder; ``here`` counts steps from one."""

    days_ago: int
    goal: Words
    by: str = ""
    here: int = 0
    steps: tuple[InventedStep, ...] = ()
    support: tuple[Words, ...] = ()
    benefits: tuple[Words, ...] = ()
    already_done: tuple[Words, ...] = ()
    history: tuple[Words, ...] = ()


class InventedNextStep(Piece, frozen=True):
    """What was agreed; ``due_in`` and ``done_days_ago`` count from today."""

    what: Words
    doer: Doer = ""
    who: str = ""
    when: str = ""
    due_in: int | None = None
    done_days_ago: int | None = None


class InventedMeeting(Piece, frozen=True):
    """A closed meeting."""

    days_ago: int
    minutes: int
    theme: Words
    benefit: int
    next_step: InventedNextStep
    wish: str = ""
    worker_note: str = ""


class InventedMark(Piece, frozen=True):
    """Where the client stood on the support stairs from a day on."""

    stair: Id
    days_ago: int
    resting: bool = False


class InventedContact(Piece, frozen=True):
    """A contact besides the meetings."""

    way: ContactWay
    days_ago: int


class InventedClient(Piece, frozen=True):
    """A client who never lived; ``met`` is how many days ago the first meeting was.

    ``decided`` is how many days ago the client said yes on the phone, after a day to think.
    """

    id: Id
    label: Words
    met: int
    decided: int | None = None
    stairs: tuple[InventedMark, ...] = ()
    contacts: tuple[InventedContact, ...] = ()
    agreed_support: tuple[Words, ...] = ()
    strengths: tuple[InventedStrength, ...] = ()
    top: tuple[Id, ...] = ()
    wishes: tuple[Words, ...] = ()
    obstacles: tuple[Words, ...] = ()
    readings: tuple[InventedReading, ...] = ()
    ladders: tuple[InventedLadder, ...] = ()
    meetings: tuple[InventedMeeting, ...] = ()
    life: InventedLife = InventedLife()


class Practice(Piece, frozen=True):
    """The invented clients of the practice store."""

    clients: tuple[InventedClient, ...]
