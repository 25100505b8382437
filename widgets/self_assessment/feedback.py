"""What a reading says back: the picture, gentle words for each area, and what to talk about."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from coaching.change import band
from coaching.self_assessment import Reading, area_means, both_done, find_answer, find_marks
from widgets.page.exercise import Place, Screen
from widgets.page.foot import foot, go
from widgets.self_assessment.model import SelfAssessmentModel
from widgets.self_assessment.stops import is_open, left_at, stops
from widgets.self_assessment.words import Words, to
from workbooks.content.schema import Area

IMPORTANT_FROM = 4
"""From this step on an area is one that matters to the client now."""


def summary(model: SelfAssessmentModel, words: Words) -> Screen | None:
    """Return the summary of the newest reading, if there is one."""
    reading = model.reading
    if reading is None:
        return None
    screen = _told(model, words, reading, ("summary",))
    open_items = [item.id for item in words.asked.items(reading.form) if is_open(reading, item.id)]
    if reading.finished is None:
        screen["unfinished"] = words.text("still_open", n=len(open_items)) if open_items else ""
        left = left_at(stops(words.asked, reading.form), reading)
        after = words.next(left.place, words.text("continue"))
    else:
        after = go(words.content.text("common.ready"), "home")
    readings = [one for one in model.readings() if one.id != reading.id]
    return screen | {
        "title": words.text("summary_title"),
        "heading": words.text("summary_heading"),
        "lead": words.text("summary_lead"),
        "can_correct": True,
        "worker": {
            "state": "together" if both_done(reading) else "marked" if reading.worker_finished else "open",
            "to": to("together") if both_done(reading) else to("worker"),
        },
        "history_to": to("history") if readings else "",
        "foot": foot(words.back(()), after),
    }


def earlier_reading(model: SelfAssessmentModel, words: Words, reading: Reading) -> Screen:
    """Return one reading as it was, for looking at only."""
    return _told(model, words, reading, ("reading", reading.id)) | {
        "title": words.text("reading_title"),
        "heading": words.text("reading_heading", date=words.date(reading)),
        "lead": words.form(reading.form),
        "can_correct": False,
        "worker": None,
        "history_to": "",
        "foot": foot(words.back(("history",)), None),
    }


def _told(model: SelfAssessmentModel, words: Words, reading: Reading, place: Place) -> dict[str, Any]:
    asked = words.asked
    means = area_means(reading, asked.items_by_area(reading.form))
    earlier = model.before(reading)
    places = {stop.item: stop.place for stop in stops(asked, reading.form) if stop.item}
    areas = [_area(words, reading, area, means[area.id], places) for area in asked.areas]
    return {
        "step": "summary",
        "place": to(*place),
        "date": words.date(reading),
        "earlier": words.date(earlier) if earlier else "",
        "wished": any(marks.wish is not None for marks in reading.marks),
        "picture": "flower_large",
        "areas": areas,
        "talk": [
            line | {"area": area["title"], "icon": area["icon"]}
            for area in areas
            for line in area["answers"]
            if line["talk"]
        ],
        "marks": [
            {"mark": mark, "question": text.question, "low": text.low, "high": text.high, "value": value}
            for mark, text, value in (
                ("ability", asked.ability, reading.ability),
                ("whole", asked.whole, reading.whole),
            )
        ],
        "marks_to": to("marks"),
        "unfinished": "",
    }


def _area(
    words: Words, reading: Reading, area: Area, mean: float | None, places: Mapping[str, Place]
) -> dict[str, Any]:
    asked, marks = words.asked, find_marks(reading, area.id)
    items = asked.items_by_area(reading.form)[area.id]
    tags = []
    if marks.important is not None and marks.important >= IMPORTANT_FROM:
        tags.append({"kind": "important", "label": words.text("tag_important")})
    if marks.wish is not None and mean is not None and marks.wish - mean > band(len(items)):
        tags.append({"kind": "wish", "label": words.text("tag_wish")})
    return words.area(area) | {
        "feedback": asked.feedback(area.id, mean),
        "answered": mean is not None,
        "tags": tags,
        "openers": list(area.openers),
        "rings": [
            {"label": words.text(key), "said": labels[value - 1]}
            for key, labels, value in (
                ("ring_important", asked.important.labels, marks.important),
                ("ring_wish", asked.wish.labels, marks.wish),
            )
            if value is not None
        ],
        "rings_to": to("rings", area.id),
        "answers": [
            {"item": item, "question": asked.item(item).text, "to": to(*places[item])}
            | words.answer(find_answer(reading, item))
            for item in items
        ],
    }
