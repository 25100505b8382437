"""The journey: everything that has been, in one line of time, for looking back together and for the closing.

The practice: the way is celebrated and the supporters are thanked at the end (the goal-stairs method and its
kin); a crisis on the way is only a rest. Life events stand here only when the client has shared them.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from datetime import date, datetime
from typing import TYPE_CHECKING, Literal, NamedTuple, get_args

from coaching import three_rings

if TYPE_CHECKING:
    from coaching.client_file import ClientFile

Kind = Literal[
    "event",
    "meeting",
    "reading",
    "rings",
    "goal",
    "step",
    "reached",
    "stair",
    "referral",
    "application",
    "rest",
]
"""What a moment is of; on one day they stand in this order."""
KINDS: tuple[Kind, ...] = get_args(Kind)
REPLAYED: frozenset[Kind] = frozenset({"meeting", "reading", "goal", "step", "reached"})
"""What the replay steps through; the rest is seen in the picture."""


class Moment(NamedTuple):
    """One thing of the journey: its day (none for what was before), its kind, its id and the own words."""

    on: date | None
    kind: Kind
    id: str
    text: str = ""


class Month(NamedTuple):
    """What there was in one month, counted by kind."""

    year: int
    month: int
    counts: dict[Kind, int]


def moments(file: ClientFile) -> tuple[Moment, ...]:
    """Return everything of the journey in the order of time; shared events of before come first, as told."""
    found = [moment for each in SOURCES for moment in each(file)]
    return tuple(sorted(found, key=lambda one: (one.on or date.min, KINDS.index(one.kind))))


def replay(file: ClientFile) -> tuple[Moment, ...]:
    """Return the moments that the replay steps through."""
    return tuple(one for one in moments(file) if one.kind in REPLAYED)


def months(found: tuple[Moment, ...]) -> tuple[Month, ...]:
    """Count the moments month by month; a month without any is left out."""
    counted: dict[tuple[int, int], Counter[Kind]] = {}
    for one in found:
        if one.on is not None:
            counted.setdefault((one.on.year, one.on.month), Counter())[one.kind] += 1
    return tuple(Month(year, month, dict(counts)) for (year, month), counts in sorted(counted.items()))


def counts(found: tuple[Moment, ...]) -> dict[Kind, int]:
    """Count the moments by kind, in the order of the kinds."""
    counted = Counter(one.kind for one in found)
    return {kind: counted[kind] for kind in KINDS if counted[kind]}


# What each exercise brings


def _events(file: ClientFile) -> Iterator[Moment]:
    for one in file.history_line.events:
        if one.shared and one.text.strip():
            yield Moment(None, "event", one.id, one.text.strip())


def _meetings(file: ClientFile) -> Iterator[Moment]:
    for one in file.meetings:
        yield Moment(_day(one.started), "meeting", one.id, one.theme.strip())


def _readings(file: ClientFile) -> Iterator[Moment]:
    for one in file.readings:
        if one.finished is not None:
            yield Moment(_day(one.finished), "reading", one.id)


def _rings(file: ClientFile) -> Iterator[Moment]:
    for one in file.three_rings:
        if one.finished is not None and any(three_rings.is_marked(area) for area in one.areas):
            yield Moment(_day(one.started if one.on_paper else one.finished), "rings", one.id)


def _ladders(file: ClientFile) -> Iterator[Moment]:
    for ladder in file.ladders:
        if ladder.goal.strip():
            yield Moment(_day(ladder.created), "goal", ladder.id, ladder.goal.strip())
        for step in ladder.steps:
            if step.done is not None:
                yield Moment(_day(step.done), "step", f"{ladder.id}/{step.id}", step.title.strip())
        if ladder.reached is not None:
            yield Moment(_day(ladder.reached), "reached", ladder.id, ladder.goal.strip())


def _stairs(file: ClientFile) -> Iterator[Moment]:
    for one in file.support_stairs.marks:
        if not one.resting:  # staying to rest is no new stair
            yield Moment(_day(one.on), "stair", one.id, one.stair)


def _referrals(file: ClientFile) -> Iterator[Moment]:
    for one in file.referrals:
        if one.started is not None:
            yield Moment(one.started, "referral", one.id, one.place.strip())


def _applications(file: ClientFile) -> Iterator[Moment]:
    for one in file.applications:
        for version in one.versions:
            yield Moment(_day(version.on), "application", f"{one.id}/{version.id}", one.title.strip())


def _rests(file: ClientFile) -> Iterator[Moment]:
    for one in file.crisis_landing.landings:
        yield Moment(_day(one.since), "rest", one.id)  # that there was a rest, and nothing else of it


SOURCES: tuple[Callable[[ClientFile], Iterator[Moment]], ...] = (
    _events,
    _meetings,
    _readings,
    _rings,
    _ladders,
    _stairs,
    _referrals,
    _applications,
    _rests,
)
"""One small function for each exercise that leaves something on the line of time."""


def _day(moment: datetime) -> date:
    return moment.astimezone().date()
