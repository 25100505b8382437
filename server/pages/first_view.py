"""The first view: what the workbook page says at once, before its kernel and its scripts are there.

It says in plain text what the live page will say at the same place, from the same texts and the same client
file, and gives way to the live page. It has no buttons: nothing is shown that could be pressed in vain.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from typing import Any, NamedTuple

from coaching import client_file, goal_ladder, home
from coaching.client_file import ClientFile
from coaching.record import Refused
from coaching.self_assessment import Reading
from coaching.strengths import TOP
from workbooks.content.content import Content
from workbooks.content.home import goal_state, greeting, what_is_next
from workbooks.content.on_path import ahead, on_path

START = "home"
"""Where the whole journey starts."""

Parts = tuple[str, ...]
Words = Mapping[str, Any]


class FirstScreen(NamedTuple):
    """What is said at one place."""

    place: str
    """As the address has it; the view is shown only where the address agrees."""
    name: str
    where: str
    words: Words
    starts: bool = False
    """Whether it is also what an address without a place leads to."""


class FirstView(NamedTuple):
    """The frame, and what is said inside it at each place that the address may name."""

    client: str
    screens: tuple[FirstScreen, ...]


def first_view(
    file: ClientFile, content: Content, now: datetime, *, start: str = START, places: Sequence[str] = ()
) -> FirstView:
    """Say what a page of this client shows first.

    Args:
        file: the client file as it is now.
        content: the texts in the client's language.
        now: the time, with a time zone.
        start: the place where the notebook starts.
        places: other places where the page may have been left; those that are not known are left out.
    """
    screens = []
    for place in dict.fromkeys((start, *places)):
        name, *parts = place.split("/")
        try:
            words = WAYS[name](file, content, tuple(parts), now) if name in WAYS else None
        except (Refused, LookupError, ValueError):
            words = None  # a place that is no more; the live page will know where to go instead
        if words is not None:
            where = content.text(f"{name}.title")
            if name == START:
                count = len(file.meetings)
                where = content.text("frame.meeting", number=count) if count else ""
            screens.append(FirstScreen(place, name, where, words, place == start))
    return FirstView(file.client.label, tuple(screens))


def _home(file: ClientFile, content: Content, _parts: Parts, now: datetime) -> Words:
    ladder, on = home.shown_ladder(file), on_path(file, content, now)
    return {
        "heading": greeting(file, now, content),
        "next": what_is_next(file, now, content),
        "ahead": ahead(on, content) if on is not None else None,
        "goal": ladder.goal if ladder else "",
        "state": goal_state(ladder, content) if ladder else "",
        "steps": len(ladder.steps) if ladder else 0,
    }


def _strengths(_file: ClientFile, content: Content, parts: Parts, _now: datetime) -> Words | None:
    step = parts[0] if parts else "cards"
    if step == "picture":
        return {"heading": content.text("strengths.picture_heading")}
    if step not in {"examples", "top", "wishes", "obstacles"}:
        step = "cards"
    most = {"most": TOP} if step == "top" else {}
    return _heading(content, f"strengths.{step}_", **most)


def _self_assessment(file: ClientFile, content: Content, parts: Parts, _now: datetime) -> Words | None:
    reading = client_file.last_reading(file)
    if parts:
        return None if reading is None else _of_reading(reading, content, parts)
    unfinished = reading is not None and reading.finished is None
    lead = "self_assessment.continue_lead" if unfinished else "self_assessment.start_lead"
    return {"heading": content.text("self_assessment.start_heading"), "lead": content.text(lead)}


def _of_reading(reading: Reading, content: Content, parts: Parts) -> Words | None:
    asked = content.self_assessment
    by_area = asked.items_by_area(reading.form)
    match parts:
        case ("history",) | ("summary",):
            return {"heading": content.text(f"self_assessment.{parts[0]}_heading")}
        case ("marks",):
            return _heading(content, "self_assessment.marks_")
        case ("rings", area) if area in by_area:
            title = asked.area(area).title
            heading = content.text("self_assessment.rings_heading", area=title)
            return {"heading": heading, "quiet": True, "area": title, "question": asked.important.question}
        case ("q", number):
            return _question(content, by_area, int(number))
    return None


def _question(content: Content, by_area: Mapping[str, Sequence[str]], number: int) -> Words | None:
    way = [(area, item) for area, items in by_area.items() for item in items]
    if not 1 <= number <= len(way):
        return None
    asked = content.self_assessment
    area, item = asked.area(way[number - 1][0]), asked.item(way[number - 1][1])
    items = by_area[area.id]
    at = items.index(item.id) + 1
    heading = content.text("self_assessment.question_of", area=area.title, number=at, count=len(items))
    return {
        "heading": area.title if len(items) == 1 else heading,
        "quiet": True,
        "area": area.title,
        "question": item.text,
        "hint": item.example,
    }


def _goal_ladder(file: ClientFile, content: Content, parts: Parts, _now: datetime) -> Words | None:
    if parts == ("all",):
        return {
            "heading": content.text("goal_ladder.all_title"),
            "lead": content.text("goal_ladder.all_lead"),
        }
    ladder = next((one for one in file.ladders if one.id == parts[0]), None) if parts else None
    if not parts:
        ladder = home.shown_ladder(file)
    if ladder is None:
        return None if parts else _heading(content, "goal_ladder.start_")
    if parts[1:2] == ("step",) and len(parts) == 3:
        step = goal_ladder.find_step(ladder, parts[2])
        heading = content.text("goal_ladder.sheet_heading", n=ladder.steps.index(step) + 1)
        return {"heading": heading, "quiet": True, "question": step.title}
    if parts[1:] in {("fields",), ("picture",)}:
        return {
            "heading": content.text(f"goal_ladder.{parts[1]}_title"),
            "lead": content.text(f"goal_ladder.{parts[1]}_lead"),
        }
    return {"heading": content.text("goal_ladder.title"), "quiet": True, "question": ladder.goal}


def _meeting(_file: ClientFile, content: Content, parts: Parts, _now: datetime) -> Words | None:
    texts = content.meeting
    if parts[:1] == ("benefit",):
        return {"heading": texts.benefit.question, "lead": content.text("meeting.tap_moves_on")}
    said = {"next": texts.next_step, "wish": texts.wish}.get(parts[0]) if parts else None
    return {"heading": said.label, "lead": said.hint} if said is not None else None


def _summary(_file: ClientFile, content: Content, parts: Parts, _now: datetime) -> Words | None:
    stage = parts[0] if parts else "choose"
    return _heading(content, f"summary.{stage}_") if stage in {"choose", "page", "take"} else None


def _heading(content: Content, key: str, **words: object) -> Words:
    return {
        "heading": content.text(f"{key}heading"),
        "lead": content.text(f"{key}lead", **words),
    }


WAYS: Mapping[str, Callable[[ClientFile, Content, Parts, datetime], Words | None]] = {
    "home": _home,
    "strengths": _strengths,
    "self_assessment": _self_assessment,
    "goal_ladder": _goal_ladder,
    "meeting": _meeting,
    "summary": _summary,
}
"""What is said at the places of each exercise; at any other the frame alone is shown."""
