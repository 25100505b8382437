"""The meeting: what it was about, what it gave, and what comes next."""

from __future__ import annotations

from datetime import date, datetime
from typing import TYPE_CHECKING, get_args

from msgspec.structs import replace

from coaching.client_text import clean_line
from coaching.goal_ladder import Doer
from coaching.record import Record, Refused

if TYPE_CHECKING:
    from coaching.client_file import ClientFile


class NextStep(Record, frozen=True, kw_only=True):
    """What was agreed at the end of a meeting: what, who, when."""

    what: str = ""
    doer: Doer = ""
    who: str = ""
    when: str = ""
    due: date | None = None


class Meeting(Record, frozen=True, kw_only=True):
    """One meeting. ``benefit`` is the client's 0-10 mark of today; ``wish`` is for the worker."""

    id: str
    started: datetime
    closed: datetime | None = None
    theme: str = ""
    benefit: int | None = None
    next_step: NextStep = NextStep()
    wish: str = ""
    worker_note: str = ""


class Agreed(Record, frozen=True, kw_only=True):
    """What the last closed meeting left for the next visit."""

    meeting: str
    on: datetime
    next_step: NextStep
    wish: str


def begin(id: str, now: datetime, theme: str = "") -> Meeting:
    """Begin a meeting."""
    return Meeting(id=id, started=now, theme=clean_line(theme))


def set_benefit(meeting: Meeting, value: int | None) -> Meeting:
    """Set or clear the client's 0-10 mark of what today gave."""
    if value is not None and not (type(value) is int and 0 <= value <= 10):
        raise Refused("errors.bad_value")
    return replace(meeting, benefit=value)


def set_next_step(meeting: Meeting, doer: Doer, due: date | None) -> Meeting:
    """Say who takes the next step and by which day."""
    if doer not in get_args(Doer):
        raise Refused("errors.bad_value")
    return replace(meeting, next_step=replace(meeting.next_step, doer=doer, due=due))


def agree_on(meeting: Meeting, next_step: NextStep) -> Meeting:
    """Agree on a next step that is written already, such as one of the ladder's actions."""
    return replace(meeting, next_step=next_step)


def set_theme(meeting: Meeting, theme: str) -> Meeting:
    """Say what this meeting is about."""
    return replace(meeting, theme=clean_line(theme))


def close(meeting: Meeting, now: datetime) -> Meeting:
    """Close a meeting; the first time stays."""
    return meeting if meeting.closed is not None else replace(meeting, closed=now)


def last_meeting(file: ClientFile) -> Meeting | None:
    """Return the meeting that began last, closed or not."""
    return max(file.meetings, key=lambda one: one.started, default=None)


def open_meeting(file: ClientFile) -> Meeting | None:
    """Return the last meeting while it is still open."""
    last = last_meeting(file)
    return last if last is not None and last.closed is None else None


def todays_meeting(file: ClientFile, now: datetime) -> Meeting | None:
    """Return the meeting of today, still open or closed already; a day is that of ``now``'s time zone."""
    last = last_meeting(file)
    if last is None:
        return None
    latest = last.started if last.closed is None else last.closed
    return last if latest.astimezone(now.tzinfo).date() == now.date() else None


def agreed(file: ClientFile) -> Agreed | None:
    """Return the next step and the wish of the meeting closed last; None when it left nothing."""
    closed = [(one.closed, one) for one in file.meetings if one.closed is not None]
    if not closed:
        return None
    on, last = max(closed, key=lambda pair: pair[0])
    if last.next_step == NextStep() and not last.wish.strip():
        return None
    return Agreed(meeting=last.id, on=on, next_step=last.next_step, wish=last.wish)
