"""The crisis landing: made ahead with the client, so that the stairs can become a place to rest in one press.

Resting touches nothing else: the goal stairs, the support stairs and the path stay exactly as they are and
go on from there. The practice: support is flexible, so that a crisis does not drop anyone (the support-stairs
model). What is written here is the client's own words; every part of it may stay empty.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING, Literal, NamedTuple, get_args

from msgspec.structs import replace

from coaching import note
from coaching.record import Note, Record, Refused
from coaching.working_day import next_working_day

if TYPE_CHECKING:
    from coaching.client_file import ClientFile

EMERGENCY = "112"
"""The one emergency number of the European Union (Directive (EU) 2018/1972, article 109). Always shown."""
COME_BACK_IN = 7
"""Days to the day to come back that is proposed: contact stays dense in a crisis too."""

Part = Literal["signs", "helps", "holds"]
"""My own signs, what helps me, what still holds."""
State = Literal["new", "going", "done"]


class CrisisCall(Record, frozen=True, kw_only=True):
    """Somebody to call: a name or a role, and a number."""

    id: str
    name: str = ""
    phone: str = ""


class Landing(Record, frozen=True, kw_only=True):
    """One rest: since when, the day to come back, and when the two went on."""

    id: str
    since: datetime
    back: date | None = None
    ended: datetime | None = None


class CrisisLanding(Record, frozen=True, kw_only=True):
    """One client's own plan for hard days, and the rests, oldest first."""

    signs: tuple[Note, ...] = ()
    helps: tuple[Note, ...] = ()
    holds: tuple[Note, ...] = ()
    calls: tuple[CrisisCall, ...] = ()
    landings: tuple[Landing, ...] = ()


class ReturnDue(NamedTuple):
    """A day to come back: the day, and how many days ago it was (0 today, negative ahead)."""

    day: date
    over: int


def put(file: ClientFile, landing: CrisisLanding) -> ClientFile:
    """Put the crisis landing in the place of the earlier one."""
    return replace(file, crisis_landing=landing)


# The plan


def notes(plan: CrisisLanding, part: Part) -> tuple[Note, ...]:
    """Return one part of the plan.

    Raises:
        Refused: no such part.
    """
    if part not in get_args(Part):
        raise Refused("errors.gone")
    found: tuple[Note, ...] = getattr(plan, part)
    return found


def add_note(plan: CrisisLanding, part: Part, id: str, text: str = "") -> CrisisLanding:
    """Add one own word to a part; words that stand there already are not put there twice."""
    there = notes(plan, part)
    if text and any(one.text.strip() == text.strip() for one in there):
        return plan
    return replace(plan, **{part: note.add(there, id, text)})


def remove_note(plan: CrisisLanding, part: Part, id: str) -> CrisisLanding:
    """Take one away."""
    return replace(plan, **{part: note.remove(notes(plan, part), id)})


def add_call(plan: CrisisLanding, id: str) -> CrisisLanding:
    """Add somebody to call, to be written; the same id twice is the same one."""
    if any(one.id == id for one in plan.calls):
        return plan
    return replace(plan, calls=(*plan.calls, CrisisCall(id=id)))


def remove_call(plan: CrisisLanding, id: str) -> CrisisLanding:
    """Take somebody to call away. The emergency number is no part of the plan, so it always stays."""
    left = tuple(one for one in plan.calls if one.id != id)
    if len(left) == len(plan.calls):
        raise Refused("errors.gone")
    return replace(plan, calls=left)


def written(plan: CrisisLanding) -> bool:
    """Tell whether anything of the plan is written."""
    words = [one.text for one in (*plan.signs, *plan.helps, *plan.holds)]
    words += [f"{one.name}{one.phone}" for one in plan.calls]
    return any(each.strip() for each in words)


# Resting


def resting(plan: CrisisLanding) -> Landing | None:
    """Return the rest that is on now."""
    return next((one for one in reversed(plan.landings) if one.ended is None), None)


def rest(plan: CrisisLanding, id: str, now: datetime) -> CrisisLanding:
    """Turn the stairs into a place to rest; a rest that is on already goes on as it is.

    The day to come back that is proposed is a week from now, or the first working day after that.
    """
    if resting(plan) is not None:
        return plan
    back = next_working_day(now.date() + timedelta(days=COME_BACK_IN - 1))
    return replace(plan, landings=(*plan.landings, Landing(id=id, since=now, back=back)))


def set_back(plan: CrisisLanding, day: date | None, today: date) -> CrisisLanding:
    """Agree on another day to come back, or on none.

    Raises:
        Refused: the day is past, or nobody rests.
    """
    if day is not None and day < today:
        raise Refused("errors.day_behind")
    return _change_rest(plan, lambda one: replace(one, back=day))


def go_on(plan: CrisisLanding, now: datetime) -> CrisisLanding:
    """Go on from where the two stood."""
    return _change_rest(plan, lambda one: replace(one, ended=now))


def last_rest(plan: CrisisLanding) -> datetime | None:
    """Return when the newest rest ended; None while there is none, or one is on."""
    ended = [one.ended for one in plan.landings if one.ended is not None]
    return max(ended) if ended and resting(plan) is None else None


def due(file: ClientFile, today: date) -> ReturnDue | None:
    """Return the day to come back, for the worker's list; None when nobody rests or no day was agreed on."""
    on = resting(file.crisis_landing)
    return None if on is None or on.back is None else ReturnDue(on.back, (today - on.back).days)


def state(file: ClientFile) -> State:
    """Tell how far the plan is; a rest that is on keeps it going."""
    plan = file.crisis_landing
    if resting(plan) is not None:
        return "going"
    if written(plan):
        return "done"
    return "going" if plan.landings or plan.calls else "new"


def _change_rest(plan: CrisisLanding, change: Callable[[Landing], Landing]) -> CrisisLanding:
    on = resting(plan)
    if on is None:
        raise Refused("errors.gone")
    return replace(plan, landings=tuple(change(one) if one is on else one for one in plan.landings))
