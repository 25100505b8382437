"""Self-assessment: one reading is the client's own dated view of eight areas of life."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, datetime, time
from typing import Literal

from msgspec.structs import replace

from coaching.record import Record, Refused

AREAS = ("wellbeing", "belonging", "mind", "everyday", "skills", "body", "work", "support")
"""The eight areas of life, in their fixed order."""
STEPS = (1, 2, 3, 4, 5)
"""The labelled steps of an item; 5 is the best."""

Form = Literal["full", "short"]


class Answer(Record, frozen=True, kw_only=True):
    """What the client said to one item: a step 1-5, or skipped; and whether to talk about it."""

    item: str
    step: int | None = None
    skipped: bool = False
    talk: bool = False


class AreaMarks(Record, frozen=True, kw_only=True):
    """Marks of one area on the same 1-5 steps: importance, wish, and the worker's own mark."""

    area: str
    important: int | None = None
    wish: int | None = None
    worker: int | None = None


class Reading(Record, frozen=True, kw_only=True):
    """One dated self-assessment. ``ability`` and ``whole`` are 0-10 marks.

    ``on_paper``: it was filled on paper on the day of ``started`` and keyed in later; it stands for that day.
    """

    id: str
    started: datetime
    form: Form = "full"
    finished: datetime | None = None
    worker_finished: datetime | None = None
    answers: tuple[Answer, ...] = ()
    marks: tuple[AreaMarks, ...] = ()
    ability: int | None = None
    whole: int | None = None
    on_paper: bool = False


class Gap(Record, frozen=True, kw_only=True):
    """One area that client and worker see differently; ``difference`` is worker minus client."""

    area: str
    client: float
    worker: int
    difference: float


Mark = Literal["important", "wish", "worker"]
LOWEST_MARK, HIGHEST_MARK = 0, 10
EARLIEST_YEAR = 2000


def start(id: str, now: datetime, form: Form = "full") -> Reading:
    """Begin a new reading."""
    if form not in ("full", "short"):
        raise Refused("errors.bad_value")
    return Reading(id=id, started=now, form=form)


def start_from_paper(id: str, now: datetime, filled: date, form: Form = "full") -> Reading:
    """Begin to key in a form that was filled on paper; the reading stands for the day it was filled.

    Raises:
        Refused: the day is still ahead, or before there were such forms.
    """
    if filled > now.date():
        raise Refused("errors.day_ahead")
    if filled.year < EARLIEST_YEAR:
        raise Refused("errors.bad_value")
    # Noon is the same day wherever the page is read; a form of today has not been filled later than now.
    noon = datetime.combine(filled, time(12), tzinfo=now.tzinfo)
    return replace(start(id, min(noon, now), form), on_paper=True)


def find_answer(reading: Reading, item: str) -> Answer:
    """Return the answer to an item, an empty one when the item is still open."""
    return next((one for one in reading.answers if one.item == item), Answer(item=item))


def find_marks(reading: Reading, area: str) -> AreaMarks:
    """Return the marks of an area, empty ones when there are none."""
    return next((one for one in reading.marks if one.area == area), AreaMarks(area=area))


def answer(reading: Reading, item: str, step: int) -> Reading:
    """Answer an item with a step; answering again corrects it."""
    if step not in STEPS:
        raise Refused("errors.bad_value")
    _still_open(reading)
    return _with_answer(reading, replace(find_answer(reading, item), step=step, skipped=False))


def skip(reading: Reading, item: str) -> Reading:
    """Leave an item without an answer; no reason is asked and nothing counts it."""
    _still_open(reading)
    return _with_answer(reading, replace(find_answer(reading, item), step=None, skipped=True))


def flag(reading: Reading, item: str, talk: bool = True) -> Reading:
    """Ask to talk about an item, or take the request back; possible at any time."""
    return _with_answer(reading, replace(find_answer(reading, item), talk=bool(talk)))


def mark(reading: Reading, area: str, kind: Mark, value: int | None) -> Reading:
    """Set or clear one mark of an area on the steps 1-5.

    The worker's mark is fixed once the worker is done, so that it cannot drift towards the client's
    after the two have been shown together.
    """
    if value is not None and value not in STEPS:
        raise Refused("errors.bad_value")
    old = find_marks(reading, area)
    if kind == "important":
        new = replace(old, important=value)
    elif kind == "wish":
        new = replace(old, wish=value)
    elif kind == "worker":
        if reading.worker_finished is not None:
            raise Refused("errors.already_finished")
        new = replace(old, worker=value)
    else:
        raise Refused("errors.bad_value")
    others = tuple(one for one in reading.marks if one.area != area)
    if new == AreaMarks(area=area):
        return replace(reading, marks=others)
    if len(others) == len(reading.marks):
        return replace(reading, marks=(*others, new))
    return replace(reading, marks=tuple(new if one.area == area else one for one in reading.marks))


def set_ability(reading: Reading, value: int | None) -> Reading:
    """Set or clear the 0-10 mark of ability now, compared with the client's own best."""
    _still_open(reading)
    return replace(reading, ability=_ten(value))


def set_whole(reading: Reading, value: int | None) -> Reading:
    """Set or clear the 0-10 mark of how things are on the whole."""
    _still_open(reading)
    return replace(reading, whole=_ten(value))


def finish(reading: Reading, now: datetime) -> Reading:
    """The client is done; what is open stays open."""
    if reading.finished is not None:
        return reading
    return replace(reading, finished=reading.started if reading.on_paper else now)


def worker_finish(reading: Reading, now: datetime) -> Reading:
    """The worker's own marks are done."""
    return reading if reading.worker_finished is not None else replace(reading, worker_finished=now)


def reopen(reading: Reading) -> Reading:
    """Let the client go back and correct; the worker's marks are hidden again meanwhile."""
    return replace(reading, finished=None)


def worker_reopen(reading: Reading) -> Reading:
    """Let the worker correct own marks; they are hidden again meanwhile."""
    return replace(reading, worker_finished=None)


def both_done(reading: Reading) -> bool:
    """Tell whether client and worker are both done, so that both marks may be shown."""
    return reading.finished is not None and reading.worker_finished is not None


def first_open(reading: Reading, items: Sequence[str]) -> str | None:
    """Return the first item that is neither answered nor skipped: where to continue another day."""
    seen = {one.item for one in reading.answers if one.step is not None or one.skipped}
    return next((item for item in items if item not in seen), None)


def area_means(reading: Reading, items_by_area: Mapping[str, Sequence[str]]) -> dict[str, float | None]:
    """Return each area's mean of its answered items; None where nothing was answered.

    Skipped and open items are left out altogether: they lower nothing and count as nothing.
    """
    steps = {one.item: one.step for one in reading.answers if one.step is not None}
    means: dict[str, float | None] = {}
    for area, items in items_by_area.items():
        said = [steps[item] for item in items if item in steps]
        means[area] = sum(said) / len(said) if said else None
    return means


def worker_marks(reading: Reading) -> dict[str, int]:
    """Return the worker's marks by area; none before both are done."""
    if not both_done(reading):
        return {}
    return {one.area: one.worker for one in reading.marks if one.worker is not None}


def gaps(reading: Reading, items_by_area: Mapping[str, Sequence[str]]) -> tuple[Gap, ...]:
    """Return where client and worker differ, the largest difference first; none before both are done."""
    worker = worker_marks(reading)
    found = [
        Gap(area=area, client=mean, worker=worker[area], difference=worker[area] - mean)
        for area, mean in area_means(reading, items_by_area).items()
        if mean is not None and area in worker and worker[area] != mean
    ]
    return tuple(sorted(found, key=lambda gap: -abs(gap.difference)))


def _still_open(reading: Reading) -> None:
    if reading.finished is not None:
        raise Refused("errors.already_finished")


def _with_answer(reading: Reading, new: Answer) -> Reading:
    if any(one.item == new.item for one in reading.answers):
        return replace(
            reading, answers=tuple(new if one.item == new.item else one for one in reading.answers)
        )
    return replace(reading, answers=(*reading.answers, new))


def _ten(value: int | None) -> int | None:
    if value is not None and not (type(value) is int and LOWEST_MARK <= value <= HIGHEST_MARK):
        raise Refused("errors.bad_value")
    return value
