"""The meeting: what it was about, what it gave, and what comes next."""

from __future__ import annotations

from datetime import date, datetime, time
from typing import TYPE_CHECKING, get_args

from msgspec.structs import replace

from coaching import note
from coaching.client_text import clean, clean_line
from coaching.goal_ladder import Doer
from coaching.record import Note, Record, Refused

if TYPE_CHECKING:
    from coaching.client_file import ClientFile


class NextStep(Record, frozen=True, kw_only=True):
    """What was agreed at the end of a meeting: what, who, when.

    ``action`` is the id of the ladder's action it was taken from; ``done`` the day it was marked done.
    """

    what: str = ""
    doer: Doer = ""
    who: str = ""
    when: str = ""
    due: date | None = None
    action: str = ""
    done: date | None = None


class Acute(Record, frozen=True, kw_only=True):
    """What is acute now, in the client's own words. It is shown at each meeting until its day ``done``."""

    id: str
    text: str = ""
    done: date | None = None


class Meeting(Record, frozen=True, kw_only=True):
    """One meeting. ``benefit`` is the client's 0-10 mark of today; ``wish`` is for the worker.

    ``agenda`` is what is done in it; ``acute`` what was acute when the two met. ``corrected`` is the day on
    which its words were put right afterwards.
    """

    id: str
    started: datetime
    closed: datetime | None = None
    theme: str = ""
    benefit: int | None = None
    next_step: NextStep = NextStep()
    wish: str = ""
    worker_note: str = ""
    agenda: tuple[Note, ...] = ()
    acute: tuple[Acute, ...] = ()
    corrected: date | None = None


class Agreed(Record, frozen=True, kw_only=True):
    """What the last closed meeting left for the next visit."""

    meeting: str
    on: datetime
    next_step: NextStep
    wish: str


def begin(id: str, now: datetime, theme: str = "") -> Meeting:
    """Begin a meeting."""
    return Meeting(id=id, started=now, theme=clean_line(theme))


def from_paper(id: str, day: date, now: datetime) -> Meeting:
    """Key in a meeting of a past day that was written on paper; it is closed already.

    Raises:
        Refused: the day is still ahead.
    """
    if day > now.date():
        raise Refused("errors.day_ahead")
    at = now if day == now.date() else datetime.combine(day, time(12), tzinfo=now.tzinfo)
    return Meeting(id=id, started=at, closed=at)


def set_day(meeting: Meeting, day: date, now: datetime) -> Meeting:
    """Correct the day of a meeting that was keyed in; one that has its own hours keeps them."""
    if meeting.started != meeting.closed:
        raise Refused("errors.bad_value")
    moved = from_paper(meeting.id, day, now)
    return replace(meeting, started=moved.started, closed=moved.closed)


def may_correct(meeting: Meeting, now: datetime) -> bool:
    """Tell whether this is a closed meeting of an earlier day; one from paper is put right as paper is."""
    if meeting.closed is None or meeting.started == meeting.closed:
        return False
    return meeting.closed.astimezone(now.tzinfo).date() < now.date()


def correct(meeting: Meeting, now: datetime) -> Meeting:
    """Note that an earlier meeting is put right today: its own day stays, and both days are shown.

    Raises:
        Refused: it is still open, is of today, or was keyed in from paper.
    """
    if not may_correct(meeting, now):
        raise Refused("errors.bad_value")
    return replace(meeting, corrected=now.date())


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


def take_up(meeting: Meeting, id: str, text: str = "") -> Meeting:
    """Put something on the agenda; the same words are not put there twice."""
    words = clean(text).strip()
    if words and any(one.text.strip() == words for one in meeting.agenda):
        return meeting
    return replace(meeting, agenda=note.add(meeting.agenda, id, words))


def leave_out(meeting: Meeting, id: str) -> Meeting:
    """Take something off the agenda."""
    return replace(meeting, agenda=note.remove(meeting.agenda, id))


def add_acute(meeting: Meeting, id: str) -> Meeting:
    """Add a note of something acute, to be written; the same id twice is the same note."""
    if any(one.id == id for one in meeting.acute):
        return meeting
    return replace(meeting, acute=(*meeting.acute, Acute(id=id)))


def remove_acute(meeting: Meeting, id: str) -> Meeting:
    """Take a note of something acute away."""
    left = tuple(one for one in meeting.acute if one.id != id)
    if len(left) == len(meeting.acute):
        raise Refused("errors.gone")
    return replace(meeting, acute=left)


def settle(meeting: Meeting, acute: str, day: date | None) -> Meeting:
    """Say on which day something acute was settled; None opens it again."""
    if all(one.id != acute for one in meeting.acute):
        raise Refused("errors.gone")
    return replace(
        meeting, acute=tuple(replace(one, done=day) if one.id == acute else one for one in meeting.acute)
    )


def set_done(meeting: Meeting, day: date | None) -> Meeting:
    """Say on which day what was agreed was done; None takes the mark away."""
    if not meeting.next_step.what.strip():
        raise Refused("errors.gone")
    return replace(meeting, next_step=replace(meeting.next_step, done=day))


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
