"""Whose hands the work is in: from who does what was agreed, to two curves that add up to the whole.

The support-stairs model says that the worker's part grows smaller and the client's larger on the way. The
curves are drawn from nothing but the ticks "I do it", "together" and "you do it", and tell of no effort and
no worth: more support at a time is as right as less.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from typing import TYPE_CHECKING, Literal, NamedTuple

if TYPE_CHECKING:
    from coaching.client_file import ClientFile
    from coaching.goal_ladder import Doer

Hands = Literal["client", "together", "worker"]
Turn = Literal["none", "once", "own_more", "support_more", "same"]

LEAST = 3
"""Fewer deeds than this make no point of their own: one deed more or less would turn the whole curve."""
TURNS_FROM = 0.2
"""A difference smaller than this is called about the same; one deed in five can be chance."""


class Deed(NamedTuple):
    """One thing that was agreed on: the day, and whose hands it is in."""

    on: date
    hands: Hands


class Period(NamedTuple):
    """A time of one month or more, and how many deeds of each kind were agreed on in it."""

    first: date
    last: date
    client: int
    together: int
    worker: int

    @property
    def deeds(self) -> int:
        """How many deeds the shares are drawn from."""
        return self.client + self.together + self.worker

    @property
    def own(self) -> float:
        """The client's share, 0-1. What is done together counts half for each."""
        return (self.client + self.together / 2) / self.deeds

    @property
    def support(self) -> float:
        """The worker's share, 0-1; the two shares add up to 1."""
        return (self.worker + self.together / 2) / self.deeds

    @property
    def months(self) -> int:
        """How many calendar months the period reaches over."""
        return month_number(self.last) - month_number(self.first) + 1


def deeds(file: ClientFile, today: date) -> tuple[Deed, ...]:
    """Return what was agreed on, oldest first, from the steps of ladders and the meetings' next steps.

    Only what has words and a doer counts, and only the client, the worker or both as doers: what others do
    is on neither curve. The day is when a doer was first named; where that is not known, when it was done,
    else the day it was meant for, else the day the ladder was begun, and never later than today. A next
    step that was taken from a ladder is the same deed and counts once.
    """
    return tuple(sorted((*_on_ladders(file, today), *_at_meetings(file, today))))


def newest(file: ClientFile) -> date:
    """Return the newest day that the file knows of, for who draws it without a clock."""
    moments = [file.client.created, *(one.on for one in file.support_stairs.marks)]
    moments += [one.closed or one.started for one in file.meetings]
    for ladder in file.ladders:
        known = (
            moment
            for step in ladder.steps
            for one in step.actions
            for moment in (one.agreed, one.done)
            if moment
        )
        moments += [ladder.created, *known]
    return max(moments).astimezone().date()


def _on_ladders(file: ClientFile, today: date) -> Iterator[Deed]:
    for ladder in file.ladders:
        for step in ladder.steps:
            for action in step.actions:
                hands = _hands(action.doer)
                if hands is None or not action.text.strip():
                    continue
                moment = action.agreed or action.done
                on = moment.astimezone().date() if moment else action.due
                yield Deed(min(on or ladder.created.astimezone().date(), today), hands)


def _at_meetings(file: ClientFile, today: date) -> Iterator[Deed]:
    known = {
        (action.text.strip(), action.doer)
        for ladder in file.ladders
        for step in ladder.steps
        for action in step.actions
    }
    for meeting in file.meetings:
        step = meeting.next_step
        hands = _hands(step.doer)
        if hands is None or not step.what.strip() or (step.what.strip(), hands) in known:
            continue
        yield Deed(min((meeting.closed or meeting.started).astimezone().date(), today), hands)


def periods(found: Iterable[Deed], least: int = LEAST) -> tuple[Period, ...]:
    """Gather deeds into periods, oldest first. The order of the deeds does not matter.

    Months follow each other until they hold at least ``least`` deeds; those left over at the end join the
    period before. A month without deeds is no point of the curve: nothing agreed is not nothing done. With
    fewer deeds in all there is one period, and its number tells that it is small.
    """
    months: dict[int, list[Hands]] = {}
    for deed in found:
        months.setdefault(month_number(deed.on), []).append(deed.hands)
    groups: list[tuple[list[int], list[Hands]]] = []
    for month in sorted(months):
        if not groups or len(groups[-1][1]) >= least:
            groups.append(([], []))
        groups[-1][0].append(month)
        groups[-1][1].extend(months[month])
    if len(groups) > 1 and len(groups[-1][1]) < least:
        spans, hands = groups.pop()
        groups[-1][0].extend(spans)
        groups[-1][1].extend(hands)
    return tuple(
        Period(
            first=_month(spans[0]),
            last=_month(spans[-1]),
            client=hands.count("client"),
            together=hands.count("together"),
            worker=hands.count("worker"),
        )
        for spans, hands in groups
    )


def turn(found: tuple[Period, ...]) -> Turn:
    """Say in one word how the curves have gone from the first period to the last."""
    if len(found) < 2:
        return "once" if found else "none"
    change = round(found[-1].own - found[0].own, 9)  # 0.7 - 0.5 is 0.2
    if abs(change) < TURNS_FROM:
        return "same"
    return "own_more" if change > 0 else "support_more"


def month_number(day: date) -> int:
    """Return the number of a month in a line of months."""
    return day.year * 12 + day.month - 1


def _hands(doer: Doer) -> Hands | None:
    return None if doer == "" or doer == "other" else doer  # noqa: PLR1714 - so that the type narrows


def _month(number: int) -> date:
    return date(number // 12, number % 12 + 1, 1)
