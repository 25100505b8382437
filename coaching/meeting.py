"""The meeting: what it was about, what it gave, and what comes next."""

from __future__ import annotations

from datetime import date, datetime

from coaching.goal_ladder import Doer
from coaching.record import Record


class NextStep(Record, kw_only=True):
    """What was agreed at the end of a meeting: what, who, when."""

    what: str = ""
    doer: Doer = ""
    who: str = ""
    when: str = ""
    due: date | None = None


class Meeting(Record, kw_only=True):
    """One meeting. ``benefit`` is the client's 0-10 mark of today; ``wish`` is for the worker."""

    id: str
    started: datetime
    closed: datetime | None = None
    theme: str = ""
    benefit: int | None = None
    next_step: NextStep = NextStep()
    wish: str = ""
    worker_note: str = ""
