"""The first meeting: the client hears what this is, asks what they like, and decides freely.

Nothing of the client's background is asked or kept here: only when the meeting was, what was decided and
when, and on which day the client wants to be asked. The practice: no background at the first visit, a call
on the next day, and after a yes a meeting within a week (Kumina).
"""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING, Literal, NamedTuple, get_args

from msgspec.structs import replace

from coaching.record import Record, Refused
from coaching.working_day import next_working_day

if TYPE_CHECKING:
    from coaching.client_file import ClientFile

Choice = Literal["yes", "think", "not_now", "no_answer"]
"""What was said. ``no_answer`` is a call that nobody answered: it decides nothing."""
Way = Literal["meeting", "call"]
State = Literal["new", "going", "done"]

MEET_WITHIN = 7
"""Days from a yes to the first working meeting (Kumina: within a week, so that no queue forms)."""


class Decision(Record, frozen=True, kw_only=True):
    """What the client said, when, and whether face to face or on the phone."""

    choice: Choice
    on: datetime
    way: Way = "meeting"


class FirstMeeting(Record, frozen=True, kw_only=True):
    """The first meeting of a client. ``card`` is where a stopped telling goes on; ``call`` the day to ask."""

    held: datetime | None = None
    card: str = ""
    decisions: tuple[Decision, ...] = ()
    call: date | None = None


class CallDue(NamedTuple):
    """A call that waits: its day, and how many days ago that was (0 today, negative ahead)."""

    day: date
    over: int


def put(file: ClientFile, first: FirstMeeting) -> ClientFile:
    """Put the first meeting in the place of the earlier one."""
    return replace(file, first_meeting=first)


def stop_at(first: FirstMeeting, card: str) -> FirstMeeting:
    """Stop for now and remember the card, so that the telling goes on from there."""
    return replace(first, card=card)


def hold(first: FirstMeeting, now: datetime) -> FirstMeeting:
    """Note that all has been told; the first time stays."""
    return replace(first, held=first.held or now, card="")


def decide(first: FirstMeeting, choice: Choice, now: datetime, way: Way = "meeting") -> FirstMeeting:
    """Note what the client says now. It can be said anew at any time.

    A word said again on the same day in the same way takes the place of the earlier one, because then it
    was a slip or a change of mind within one talk. Who wants to think is asked on the next working day
    unless another day was agreed; who has decided is not called. A call that nobody answered is tried on
    the next working day.

    Raises:
        Refused: no such choice.
    """
    if choice not in get_args(Choice) or way not in get_args(Way):
        raise Refused("errors.bad_value")
    if choice == "no_answer" and way != "call":
        raise Refused("errors.bad_value")
    said = Decision(choice=choice, on=now, way=way)
    last = first.decisions[-1] if first.decisions else None
    again = last is not None and last.way == way and last.on.astimezone(now.tzinfo).date() == now.date()
    before = first.decisions[:-1] if again else first.decisions
    call = first.call
    if choice in ("yes", "not_now"):
        call = None
    elif way == "call" or call is None or call <= now.date():
        call = next_working_day(now.date())
    return replace(first, held=first.held or now, card="", decisions=(*before, said), call=call)


def set_call(first: FirstMeeting, day: date | None, today: date) -> FirstMeeting:
    """Agree on another day for the call, or on no call at all.

    Raises:
        Refused: the day is past.
    """
    if day is not None and day < today:
        raise Refused("errors.day_behind")
    return replace(first, call=day)


def decision(first: FirstMeeting) -> Decision | None:
    """Return what the client has decided last; a call that nobody answered leaves it as it was."""
    said = [one for one in first.decisions if one.choice != "no_answer"]
    return said[-1] if said else None


def meet_by(first: FirstMeeting) -> date | None:
    """Return the day by which to meet after a yes; None without one."""
    said = decision(first)
    if said is None or said.choice != "yes":
        return None
    return said.on.astimezone().date() + timedelta(days=MEET_WITHIN)


def due(file: ClientFile, today: date) -> CallDue | None:
    """Return the call that waits, for the worker's list; None when nobody waits for one."""
    day = file.first_meeting.call
    return None if day is None else CallDue(day, (today - day).days)


def state(file: ClientFile) -> State:
    """Tell how far the first meeting is. Either decision ends it; wanting to think keeps it going."""
    first = file.first_meeting
    said = decision(first)
    if said is not None and said.choice != "think":
        return "done"
    return "new" if first == FirstMeeting() else "going"
