"""Self-assessment: one reading is the client's own dated view of eight areas of life."""

from __future__ import annotations

from datetime import datetime
from typing import Literal

from coaching.record import Record

AREAS = ("wellbeing", "belonging", "mind", "everyday", "skills", "body", "work", "support")
"""The eight areas of life, in their fixed order."""
STEPS = (1, 2, 3, 4, 5)
"""The labelled steps of an item; 5 is the best."""

Form = Literal["full", "short"]


class Answer(Record, kw_only=True):
    """What the client said to one item: a step 1-5, or skipped; and whether to talk about it."""

    item: str
    step: int | None = None
    skipped: bool = False
    talk: bool = False


class AreaMarks(Record, kw_only=True):
    """Marks of one area on the same 1-5 steps: importance, wish, and the worker's own mark."""

    area: str
    important: int | None = None
    wish: int | None = None
    worker: int | None = None


class Reading(Record, kw_only=True):
    """One dated self-assessment. ``ability`` and ``whole`` are 0-10 marks."""

    id: str
    started: datetime
    form: Form = "full"
    finished: datetime | None = None
    worker_finished: datetime | None = None
    answers: tuple[Answer, ...] = ()
    marks: tuple[AreaMarks, ...] = ()
    ability: int | None = None
    whole: int | None = None
