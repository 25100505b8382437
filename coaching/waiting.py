"""Who waits for what: the days in a client file on which it is the worker's turn, and the order of the list.

The list keeps days and never judgements, because a day comes due by itself while nobody saves anything.
Everything here can be read aloud to the client: whom to call, when to meet, what has not started yet.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta
from typing import TYPE_CHECKING, Literal, NamedTuple, get_args

import msgspec

from coaching import crisis_landing, first_meeting, meeting, referral, support_stairs

if TYPE_CHECKING:
    from coaching.client_file import ClientFile

Kind = Literal["contact", "call", "back", "meet", "path", "step", "referral"]
"""Being in touch, an agreed call, the day to come back, meeting after a yes, the path's rhythm of meetings,
an agreed step, a service."""

KINDS: tuple[Kind, ...] = get_args(Kind)
"""In this order on one day: people before papers."""

AHEAD = 3
"""From this place in the list on nothing waits for the worker yet."""


class Days(msgspec.Struct, frozen=True, array_like=True):
    """What the list keeps of one client: days alone, in no words.

    Attributes:
        heard: the day from which the contact rhythm is counted; none when the client is left in peace.
        every: the rhythm agreed with this client in days; none for that of the stair.
        stair: where the client stands, for the stair's own rhythm.
        call: the day of an agreed call.
        back: the day to come back after a rest.
        meet: the day by which to meet after a yes, while the two have not met.
        step: the day of the agreed next step, when the worker has a part in it.
        referral: the next day of the open referrals.
        open_referrals: how many services have not started yet.
        path: the day by which the path's rhythm wants the two to meet again.
    """

    heard: date | None = None
    every: int | None = None
    stair: str = ""
    call: date | None = None
    back: date | None = None
    meet: date | None = None
    step: date | None = None
    referral: date | None = None
    open_referrals: int = 0
    path: date | None = None


class Wait(NamedTuple):
    """One thing that a client waits for: its day, and how many days ago that was (negative ahead)."""

    kind: Kind
    day: date
    over: int

    @property
    def is_due(self) -> bool:
        """Whether the day has come: now it is the worker's turn."""
        return self.over >= 0


def days(file: ClientFile, on: date, path: date | None = None) -> Days:
    """Return the days of a client file.

    Args:
        file: the client file.
        on: the day when it was saved; what is dated later is a slip of a clock.
        path: the day by which the path's rhythm wants the two to meet, from :func:`coaching.path.meet_by`.
    """
    stairs, open_ones = file.support_stairs, referral.open_referrals(file)
    here, heard, meet = support_stairs.latest(stairs), support_stairs.counted_from(file, on), _meet(file)
    return Days(
        heard=heard,
        every=stairs.every,
        stair=here.stair if here else "",
        call=file.first_meeting.call,
        back=_back(file),
        meet=meet,
        step=_step(file),
        referral=referral.next_day(open_ones[0]) if open_ones else None,
        open_referrals=len(open_ones),
        # Left in peace means that too; and the first meeting has been promised sooner.
        path=path if heard is not None and meet is None else None,
    )


def hear_by(kept: Days, rhythm: Mapping[str, int]) -> date | None:
    """Return the last day on which a contact is in time; None when no rhythm is kept.

    Args:
        kept: the days of one client.
        rhythm: the days between contacts on each stair, from content.
    """
    every = kept.every
    if every is None:
        every = rhythm.get(kept.stair, support_stairs.USUAL_DAYS) if kept.stair else support_stairs.USUAL_DAYS
    return kept.heard + timedelta(days=every) if kept.heard is not None and every else None


def waits(kept: Days, today: date, rhythm: Mapping[str, int]) -> tuple[Wait, ...]:
    """Return what one client waits for: who was not heard from in time first, then by day.

    A contact is due on the day after the rhythm has run out, like :func:`coaching.support_stairs.silent`.
    While it is in time it is named only when nothing else has a day: the next meeting is contact enough.
    """
    found = [
        Wait(kind, day, (today - day).days) for kind in KINDS[1:] if (day := getattr(kept, kind)) is not None
    ]
    in_time_until = hear_by(kept, rhythm)
    if in_time_until is not None:
        over = (today - in_time_until).days - 1
        if over >= 0 or not found:
            found.append(Wait("contact", in_time_until, over))
    if len(found) < 2:  # most of the list
        return tuple(found)
    return tuple(sorted(found, key=lambda one: (not _is_silent(one), one.day, KINDS.index(one.kind))))


def place(found: tuple[Wait, ...], *, keeping_due: bool = False) -> tuple[int, date]:
    """Return where a client stands in the list: by this key the lowest come first.

    First those not heard from in time, the longest silence first; then those for whom a day has come; then
    those whose day lies ahead, the nearest first; then everybody else.

    Args:
        found: what the client waits for.
        keeping_due: whether the time for keeping asks for a word with the client.
    """
    first = found[0] if found else None
    if first is not None and _is_silent(first):
        return 0, first.day
    if first is not None and first.is_due:
        return 1, first.day
    if keeping_due:
        return 2, date.min
    return (AHEAD, first.day) if first is not None else (AHEAD + 1, date.max)


def _is_silent(wait: Wait) -> bool:
    return wait.kind == "contact" and wait.is_due


def _back(file: ClientFile) -> date | None:
    rest = crisis_landing.resting(file.crisis_landing)
    return rest.back if rest is not None else None


def _meet(file: ClientFile) -> date | None:
    """After a yes the two meet within a week; a meeting that has begun since then is that meeting."""
    by, said = first_meeting.meet_by(file.first_meeting), first_meeting.decision(file.first_meeting)
    last = meeting.last_meeting(file)
    if said is None or (last is not None and last.started >= said.on):
        return None
    return by


def _step(file: ClientFile) -> date | None:
    """A step that the client takes alone is the client's own: the worker's list does not watch it."""
    left = meeting.agreed(file)
    if left is None or left.next_step.done is not None:
        return None
    return left.next_step.due if left.next_step.doer in ("worker", "together") else None
