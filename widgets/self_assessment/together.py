"""The worker's own marks: hidden while either is at it, then shown beside the client's.

Nothing here puts the worker's marks on the client's screen, or the client's on the worker's, before both
are done: what is not in the screen cannot be read from it either.
"""

from __future__ import annotations

from math import floor
from typing import Any

from coaching.self_assessment import (
    Reading,
    area_means,
    both_done,
    find_marks,
    gaps,
    worker_marks,
)
from widgets.page.exercise import Screen
from widgets.page.foot import foot, go
from widgets.self_assessment.model import SelfAssessmentModel
from widgets.self_assessment.words import Words, to

WORTH_TALKING = 1.0
"""Steps between the two marks from which on the difference is brought up."""


def hand_over(model: SelfAssessmentModel, words: Words) -> Screen | None:
    """Return the step where the tablet changes hands, if there is a reading to mark."""
    reading = model.reading
    if reading is None or both_done(reading):
        return None
    marked = reading.worker_finished is not None
    on = (
        words.next((), words.text("hand_back_on"))
        if marked
        else words.do("hand_over_start", "hand_to_worker")
    )
    return {
        "step": "hand_over",
        "place": to("worker"),
        "title": words.text("worker_title"),
        "heading": words.text("hand_back_heading" if marked else "hand_over_heading"),
        "lead": words.text("hand_back_lead" if marked else "hand_over_lead"),
        "marked": marked,
        "foot": foot(words.back(("summary",) if reading.finished else ()), on),
    }


def worker(model: SelfAssessmentModel, words: Words) -> Screen | None:
    """Return the worker's own screen; only while the worker holds the tablet."""
    reading = model.reading
    if reading is None or not model.worker_holds or both_done(reading):
        return None
    asked = words.asked
    return {
        "step": "worker",
        "place": to("worker", "marks"),
        "title": words.text("worker_title"),
        "heading": asked.worker.question,
        "lead": asked.worker.hint,
        "areas": [
            words.area(area)
            | {"about": area.intro}
            | words.five(asked.worker.labels, find_marks(reading, area.id).worker)
            for area in asked.areas
        ],
        "foot": foot(
            go(words.content.text("common.back"), to("worker")), words.do("worker_ready", "worker_finish")
        ),
    }


def together(model: SelfAssessmentModel, words: Words) -> Screen | None:
    """Return both marks side by side, once both are done."""
    reading = model.reading
    if reading is None or not both_done(reading):
        return None
    items = words.asked.items_by_area(reading.form)
    means, marked = area_means(reading, items), worker_marks(reading)
    labels = words.asked.worker.labels
    return {
        "step": "together",
        "place": to("together"),
        "title": words.text("together_title"),
        "heading": words.text("together_heading"),
        "lead": words.text("together_lead"),
        "gap": _largest(reading, words),
        "labels": list(labels),
        "areas": [
            words.area(area)
            | {
                "client": means[area.id],
                "client_said": _said(words, means[area.id]),
                "worker": marked.get(area.id),
                "worker_said": _said(words, marked.get(area.id)),
            }
            for area in words.asked.areas
        ],
        "foot": foot(words.back(("summary",)), words.next(("summary",), words.text("to_summary"))),
    }


def _largest(reading: Reading, words: Words) -> dict[str, Any] | None:
    """Return the largest difference as something to wonder about together."""
    found = gaps(reading, words.asked.items_by_area(reading.form))
    if not found or abs(found[0].difference) < WORTH_TALKING:
        return None
    area = words.asked.area(found[0].area)
    key = "gap_worker_higher" if found[0].difference > 0 else "gap_client_higher"
    return words.area(area) | {"said": words.text(key), "opener": area.openers[0]}


def _said(words: Words, value: float | None) -> str:
    """Return the label that is nearest to a place on the steps."""
    if value is None:
        return words.text("not_marked")
    return words.asked.worker.labels[floor(value + 0.5) - 1]
