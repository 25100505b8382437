"""Where a reading begins, goes on another day, or is looked back at."""

from __future__ import annotations

from coaching.self_assessment import Reading
from widgets.page.exercise import Screen
from widgets.page.foot import foot
from widgets.self_assessment.model import SelfAssessmentModel
from widgets.self_assessment.stops import left_at, stops
from widgets.self_assessment.words import Words, to


def starting(model: SelfAssessmentModel, words: Words) -> Screen:
    """Return the start: what this is, the reading that waits to be gone on with, and the two forms."""
    reading = model.reading
    unfinished = reading is not None and reading.finished is None
    return {
        "step": "start",
        "place": to(),
        "title": words.text("title"),
        "heading": words.text("start_heading"),
        "lead": words.text("continue_lead") if unfinished else words.text("start_lead"),
        "intro": list(words.asked.intro),
        "now": _now(words, reading) if reading else None,
        "forms": [
            {
                "form": form,
                "title": words.form(form),
                "about": words.text(f"form_{form}_about", count=len(words.asked.items(form))),
            }
            for form in ("full", "short")
        ],
        "today": model.desk.now().astimezone().date().isoformat(),
        "history_to": to("history") if model.readings() else "",
        "foot": foot(
            words.back(None),
            words.next(_left(words, reading), words.text("continue")) if reading and unfinished else None,
        ),
    }


def _now(words: Words, reading: Reading) -> Screen:
    return {
        "finished": reading.finished is not None,
        "date": words.date(reading),
        "form": words.form(reading.form),
        "to": to("summary") if reading.finished else to(*_left(words, reading)),
    }


def _left(words: Words, reading: Reading) -> tuple[str, ...]:
    return left_at(stops(words.asked, reading.form), reading).place
