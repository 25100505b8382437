"""The goal ladder: a goal in the client's own words and the steps that lead to it."""

from __future__ import annotations

from datetime import date, datetime
from typing import Literal

from coaching.record import Note, Record

MOST_STEPS = 12
"""So many steps stay readable on a tablet and on paper."""

Doer = Literal["", "client", "together", "worker", "other"]


class Action(Record, kw_only=True):
    """One thing to do for a step: what, who, when. ``who`` names the doer when it is another."""

    id: str
    text: str = ""
    doer: Doer = ""
    who: str = ""
    when: str = ""
    due: date | None = None
    done: datetime | None = None


class Step(Record, kw_only=True):
    """One sub-goal. ``theme`` is the meeting theme drawn from it; ``strengths`` are ids that carry."""

    id: str
    title: str = ""
    note: str = ""
    theme: str = ""
    when: str = ""
    due: date | None = None
    actions: tuple[Action, ...] = ()
    strengths: tuple[str, ...] = ()
    done: datetime | None = None


class Ladder(Record, kw_only=True):
    """One goal and its stairs. ``here`` is the id of the step where the client stands."""

    id: str
    created: datetime
    goal: str = ""
    by: str = ""
    steps: tuple[Step, ...] = ()
    here: str = ""
    support: tuple[Note, ...] = ()
    benefits: tuple[Note, ...] = ()
    already_done: tuple[Note, ...] = ()
    history: tuple[Note, ...] = ()
    reached: datetime | None = None
