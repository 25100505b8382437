"""The screens that ask: one question, an area's own two marks, the two marks of the whole."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from coaching.self_assessment import Reading, find_answer, find_marks
from widgets.page.exercise import Place, Screen
from widgets.page.foot import foot
from widgets.self_assessment.model import SelfAssessmentModel
from widgets.self_assessment.stops import Stop, at_place, is_open, neighbours, stops
from widgets.self_assessment.words import Words, to


def asking(model: SelfAssessmentModel, words: Words, place: Place) -> Screen | None:
    """Return the asking screen of a place of the newest reading, if there is one."""
    reading = model.reading
    if reading is None:
        return None
    way = stops(words.asked, reading.form)
    stop = at_place(way, place)
    if stop is None:
        return None
    if stop.item:
        screen = _question(reading, words, stop)
    elif stop.area:
        screen = _rings(reading, words, stop)
    else:
        screen = _marks(reading, words)
    return {
        "place": to(*stop.place),
        "where": words.text("title"),
        "quiet_title": True,
        "progress": _progress(reading, words, way, stop),
        "picture": "flower",
        "earlier": words.date(model.earlier) if model.earlier else "",
        "pause_to": to(),
        "foot": _foot(reading, words, way, stop),
        **screen,
    }


def _question(reading: Reading, words: Words, stop: Stop) -> Screen:
    asked = words.asked
    area, item = asked.area(stop.area), asked.item(stop.item)
    items = asked.items_by_area(reading.form)[stop.area]
    answer = find_answer(reading, stop.item)
    number = items.index(stop.item) + 1
    heading = words.text("question_of", area=area.title, number=number, count=len(items))
    if len(items) == 1:
        heading = area.title
    labels = asked.labels[item.labels]
    first = number == 1
    return {
        "step": "question",
        "title": words.text("question_title", area=area.title),
        "heading": heading,
        "area": words.area(area),
        "intro": area.intro if first and len(items) > 1 and not area.warning else "",
        "warning": area.warning if first else "",
        "item": item.id,
        "question": item.text,
        "example": item.example,
        # The best step first, as people read from what goes well.
        "options": [{"value": step, "label": labels[step - 1]} for step in (5, 4, 3, 2, 1)],
        "answer": {"step": answer.step, "skipped": answer.skipped, "talk": answer.talk},
    }


def _rings(reading: Reading, words: Words, stop: Stop) -> Screen:
    area, marks, asked = words.asked.area(stop.area), find_marks(reading, stop.area), words.asked
    return {
        "step": "rings",
        "title": words.text("question_title", area=area.title),
        "heading": words.text("rings_heading", area=area.title),
        "area": words.area(area),
        "rings": [
            {
                "ring": ring,
                "question": text.question,
                "hint": text.hint,
                **words.five(text.labels, value),
            }
            for ring, text, value in (
                ("important", asked.important, marks.important),
                ("wish", asked.wish, marks.wish),
            )
        ],
        "skip_all_to": to("marks") if reading.form == "short" else "",
    }


def _marks(reading: Reading, words: Words) -> Screen:
    asked = words.asked
    return {
        "step": "marks",
        "title": words.text("marks_heading"),
        "heading": words.text("marks_heading"),
        "quiet_title": False,
        "lead": words.text("marks_lead"),
        "progress": None,
        "marks": [
            {
                "mark": mark,
                "question": text.question,
                "hint": text.hint,
                "low": text.low,
                "high": text.high,
                "value": value,
            }
            for mark, text, value in (
                ("ability", asked.ability, reading.ability),
                ("whole", asked.whole, reading.whole),
            )
        ],
    }


def _progress(reading: Reading, words: Words, way: Sequence[Stop], here: Stop) -> dict[str, Any]:
    """Say how far we are, by area: nobody needs to count questions."""
    areas = []
    for area in words.asked.areas:
        items = [stop.item for stop in way if stop.area == area.id and stop.item]
        states = [_state(reading, item) for item in items]
        done = sum(state != "open" for state in states)
        areas.append(
            {
                "id": area.id,
                "now": area.id == here.area,
                "share": done / len(states) if states else 0,
                "skipped": bool(states) and all(state == "skipped" for state in states),
            }
        )
    ids = [area["id"] for area in areas]
    number = ids.index(here.area) + 1 if here.area else len(ids)
    return {"areas": areas, "said": words.text("progress", number=number, count=len(ids))}


def _state(reading: Reading, item: str) -> str:
    if is_open(reading, item):
        return "open"
    return "skipped" if find_answer(reading, item).skipped else "said"


def _foot(reading: Reading, words: Words, way: Sequence[Stop], stop: Stop) -> Screen:
    """Lead along the way; in a finished reading lead back to the summary that one came from."""
    if reading.finished is not None:
        return foot(words.back(("summary",)), words.next(("summary",), words.text("to_summary")))
    before, after = neighbours(way, stop)
    back = words.back(before.place if before else ())
    return foot(back, words.next(after.place) if after else words.do("finish", "finish"))
