"""The order of one reading: which question, ring or mark comes after which."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from coaching.self_assessment import Form, Reading, find_answer, find_marks
from workbooks.content.schema import SelfAssessment


class Stop(NamedTuple):
    """One screen of a reading. ``item`` is empty where a whole area or the whole life is asked."""

    place: tuple[str, ...]
    area: str = ""
    item: str = ""


def stops(asked: SelfAssessment, form: Form) -> tuple[Stop, ...]:
    """Return the screens of a form in their order.

    In the full form an area's own two marks follow its four questions, while the area is still in mind.
    In the short form they come together at the end, so that one question does not become three.
    """
    found: list[Stop] = []
    rings: list[Stop] = []
    number = 0
    by_area = asked.items_by_area(form)
    for area, items in by_area.items():
        for item in items:
            number += 1
            found.append(Stop(("q", str(number)), area, item))
        rings.append(Stop(("rings", area), area))
        if form == "full":
            found.append(rings.pop())
    return (*found, *rings, Stop(("marks",)))


def neighbours(way: Sequence[Stop], stop: Stop) -> tuple[Stop | None, Stop | None]:
    """Return the stop before and the stop after."""
    at = way.index(stop)
    return (way[at - 1] if at else None), (way[at + 1] if at + 1 < len(way) else None)


def at_place(way: Sequence[Stop], place: tuple[str, ...]) -> Stop | None:
    """Return the stop of a place, if the form has it."""
    return next((stop for stop in way if stop.place == place), None)


def left_at(way: Sequence[Stop], reading: Reading) -> Stop:
    """Return where to go on: the first open question, else the first thing at the end that is empty."""
    for stop in way:
        if stop.item and is_open(reading, stop.item):
            return stop
    last_question = max(n for n, stop in enumerate(way) if stop.item)
    for stop in way[last_question + 1 : -1]:
        marks = find_marks(reading, stop.area)
        if marks.important is None and marks.wish is None:
            return stop
    return way[-1]


def is_open(reading: Reading, item: str) -> bool:
    """Tell whether an item has been neither answered nor skipped."""
    answer = find_answer(reading, item)
    return answer.step is None and not answer.skipped
