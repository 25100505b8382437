"""Three rings: per area of life how important it is, how it is now and how the client wishes it were.

Three marks of the client on the same five steps. What is low and not important is no problem, so importance
decides what is stressed. There is no total anywhere: areas of life do not add up to one number.
"""

from __future__ import annotations

from datetime import date, datetime, time
from typing import TYPE_CHECKING, Literal, NamedTuple, get_args

from msgspec.structs import replace

from coaching.change import Kind, band
from coaching.record import Record, Refused
from coaching.self_assessment import AREAS, EARLIEST_YEAR, STEPS

if TYPE_CHECKING:
    from coaching.client_file import ClientFile

Ring = Literal["important", "now", "wish"]
RINGS: tuple[Ring, ...] = get_args(Ring)
"""The three questions, in the order of the screen and of paper."""
Emphasis = Literal["strong", "plain", "quiet"]
State = Literal["new", "going", "done"]

IMPORTANT_FROM = 4
"""From this step on an area is one that matters to the client now."""
QUIET_TO = 2
"""Up to this step an area is not important now, and nothing about it is stressed."""


class AreaRings(Record, frozen=True, kw_only=True):
    """The three marks of one area, each 1-5 or empty; ``skipped`` when the client passed the area by."""

    area: str
    important: int | None = None
    now: int | None = None
    wish: int | None = None
    skipped: bool = False


class ThreeRings(Record, frozen=True, kw_only=True):
    """One dated map. ``first`` is the area the client wants to begin with.

    ``on_paper``: it was filled on paper on the day of ``started`` and keyed in later; it stands for that day.
    """

    id: str
    started: datetime
    finished: datetime | None = None
    areas: tuple[AreaRings, ...] = ()
    first: str = ""
    on_paper: bool = False


class Wish(NamedTuple):
    """An area that matters and that the client wishes were better, by so many steps."""

    area: str
    important: int
    now: int
    wish: int


def put(file: ClientFile, rings: ThreeRings) -> ClientFile:
    """Put a map in its own place, or last when it is new."""
    found = any(one.id == rings.id for one in file.three_rings)
    changed = tuple(rings if one.id == rings.id else one for one in file.three_rings)
    return replace(file, three_rings=changed if found else (*changed, rings))


def find(file: ClientFile, id: str) -> ThreeRings:
    """Return the map with this id."""
    for one in file.three_rings:
        if one.id == id:
            return one
    raise Refused("errors.gone")


def newest(file: ClientFile) -> ThreeRings | None:
    """Return the map to work on: one that is open, else the one of the latest day."""
    still_open = [one for one in file.three_rings if one.finished is None]
    return still_open[-1] if still_open else max(file.three_rings, key=_day, default=None)


def earlier(file: ClientFile, rings: ThreeRings) -> ThreeRings | None:
    """Return the finished map before this one."""
    before = [one for one in file.three_rings if one.finished is not None and one.started < rings.started]
    return max(before, key=_day, default=None)


def start(id: str, now: datetime) -> ThreeRings:
    """Begin a new map."""
    return ThreeRings(id=id, started=now)


def start_from_paper(id: str, now: datetime, filled: date) -> ThreeRings:
    """Begin to key in a map that was filled on paper; it stands for the day it was filled.

    Raises:
        Refused: the day is still ahead, or before there were such forms.
    """
    if filled > now.date():
        raise Refused("errors.day_ahead")
    if filled.year < EARLIEST_YEAR:
        raise Refused("errors.bad_value")
    noon = datetime.combine(filled, time(12), tzinfo=now.tzinfo)  # the same day wherever it is read
    return ThreeRings(id=id, started=min(noon, now), on_paper=True)


def of_area(rings: ThreeRings, area: str) -> AreaRings:
    """Return the marks of an area, empty ones when there are none."""
    return next((one for one in rings.areas if one.area == area), AreaRings(area=area))


def mark(rings: ThreeRings, area: str, ring: Ring, value: int | None) -> ThreeRings:
    """Set or clear one mark. It can be corrected at any time."""
    if area not in AREAS or ring not in RINGS or (value is not None and value not in STEPS):
        raise Refused("errors.bad_value")
    old = of_area(rings, area)
    return _with(rings, replace(old, skipped=False, **{ring: value}))


def skip(rings: ThreeRings, area: str) -> ThreeRings:
    """Pass an area by; what was marked before stays, no reason is asked and nothing counts it."""
    if area not in AREAS:
        raise Refused("errors.bad_value")
    return _with(rings, replace(of_area(rings, area), skipped=True))


def finish(rings: ThreeRings, now: datetime) -> ThreeRings:
    """The client is done; what is open stays open. The first time stays."""
    if rings.finished is not None:
        return rings
    return replace(rings, finished=rings.started if rings.on_paper else now)


def first_open(rings: ThreeRings) -> str:
    """Return the first area that is neither marked nor passed by; empty when none is left."""
    seen = {one.area for one in rings.areas if one.skipped or is_marked(one)}
    return next((area for area in AREAS if area not in seen), "")


def is_marked(rings: AreaRings) -> bool:
    """Tell whether any of the three marks is set."""
    return any(getattr(rings, ring) is not None for ring in RINGS)


def emphasis(rings: AreaRings) -> Emphasis:
    """Return how strongly an area is shown: by its importance alone, never by how it is now."""
    if rings.important is None:
        return "plain"
    if rings.important >= IMPORTANT_FROM:
        return "strong"
    return "quiet" if rings.important <= QUIET_TO else "plain"


def change_first(rings: ThreeRings) -> tuple[Wish, ...]:
    """Return what the client would like to change first.

    The rule: an area counts when it is important (step 4 or 5) and the wish is above how it is now. The
    largest gap comes first; of equal gaps the more important one; of equally important ones the order of
    the areas. An area without all three marks is left out, because nothing is known about it.
    """
    found = [
        Wish(area, one.important, one.now, one.wish)
        for area in AREAS
        for one in [of_area(rings, area)]
        if one.important is not None
        and one.now is not None
        and one.wish is not None
        and one.important >= IMPORTANT_FROM
        and one.wish > one.now
    ]
    return tuple(sorted(found, key=lambda one: (-(one.wish - one.now), -one.important)))


def choose_first(rings: ThreeRings, area: str) -> ThreeRings:
    """Say where the client wants to begin; an empty area takes it back. Any area can be chosen."""
    if area and area not in AREAS:
        raise Refused("errors.bad_value")
    return replace(rings, first=area)


def compare(before: ThreeRings, after: ThreeRings) -> dict[str, Kind]:
    """Say of each area that was marked "now" both times whether it has changed.

    One mark varies by itself by a step and a half (``coaching.change``), so only two steps are a change.
    """
    changes: dict[str, Kind] = {}
    for area in AREAS:
        was, now = of_area(before, area).now, of_area(after, area).now
        if was is None or now is None:
            continue
        if abs(now - was) <= band(1):
            changes[area] = "same"
        else:
            changes[area] = "more" if now > was else "less"
    return changes


def day(rings: ThreeRings) -> datetime:
    """Return the day that a map stands for: when it was finished, else when it was begun."""
    return rings.finished or rings.started


def state(file: ClientFile) -> State:
    """Tell how far the exercise is."""
    found = newest(file)
    if found is None:
        return "new"
    return "going" if found.finished is None else "done"


def _day(rings: ThreeRings) -> datetime:
    return rings.started


def _with(rings: ThreeRings, new: AreaRings) -> ThreeRings:
    others = {one.area: one for one in rings.areas} | {new.area: new}
    kept = (others[area] for area in AREAS if area in others)
    return replace(rings, areas=tuple(one for one in kept if one != AreaRings(area=one.area)))
