"""All readings, and any two of them side by side. A change is named only when it is beyond the band."""

from __future__ import annotations

from typing import Any

from coaching.change import compare
from coaching.self_assessment import Reading, find_answer
from widgets.page.exercise import Screen
from widgets.page.foot import foot
from widgets.self_assessment.model import SelfAssessmentModel
from widgets.self_assessment.words import Words, to


def history(model: SelfAssessmentModel, words: Words) -> Screen:
    """Return the list of readings, newest first, and a way to compare two."""
    readings = model.readings()
    newest = model.reading
    return {
        "step": "history",
        "place": to("history"),
        "title": words.text("history_title"),
        "heading": words.text("history_heading"),
        "lead": words.text("history_lead") if len(readings) > 1 else words.text("history_one"),
        "readings": [
            {
                "id": one.id,
                "date": words.date(one),
                "form": words.form(one.form),
                "state": "" if one.finished else words.text("unfinished"),
                "to": to("summary") if one is newest else to("reading", one.id),
            }
            for one in readings
        ],
        "compare_to": to("compare", readings[1].id, readings[0].id) if len(readings) > 1 else "",
        "foot": foot(words.back(()), None),
    }


def comparing(model: SelfAssessmentModel, words: Words, first: str, second: str) -> Screen | None:
    """Return two readings side by side, the earlier one first whichever way they were asked for."""
    readings = model.readings()
    pair = pair_of(model, first, second)
    if pair is None:
        return None
    earlier, later = pair
    return {
        "step": "compare",
        "place": to("compare", earlier.id, later.id),
        "title": words.text("compare_title"),
        "heading": words.text("compare_heading"),
        "lead": words.text("compare_lead"),
        "picture": "change",
        "readings": [
            {"id": one.id, "label": f"{words.date(one)} · {words.form(one.form)}"}
            for one in reversed(readings)
        ],
        "earlier": {"id": earlier.id, "date": words.date(earlier)},
        "later": {"id": later.id, "date": words.date(later)},
        "areas": _areas(words, earlier, later),
        "marks": [
            {"question": text.question, "low": text.low, "high": text.high, "earlier": was, "later": now}
            for text, was, now in (
                (words.asked.ability, earlier.ability, later.ability),
                (words.asked.whole, earlier.whole, later.whole),
            )
            if was is not None or now is not None
        ],
        "foot": foot(words.back(("history",)), None),
    }


def pair_of(model: SelfAssessmentModel, first: str, second: str) -> tuple[Reading, Reading] | None:
    """Return two different readings in the order of time, if both are there."""
    found = sorted(
        (one for one in model.readings() if one.id in (first, second)), key=lambda one: one.started
    )
    return (found[0], found[1]) if len(found) == 2 else None


def _areas(words: Words, earlier: Reading, later: Reading) -> list[dict[str, Any]]:
    asked = words.asked
    items = asked.items_by_area("full")
    return [
        words.area(asked.area(change.area))
        | {
            "kind": change.kind,
            "said": words.content.text(f"charts.change_{change.kind}"),
            "answers": [
                {
                    "question": asked.item(item).text,
                    "earlier": words.answer(find_answer(earlier, item)),
                    "later": words.answer(find_answer(later, item)),
                }
                for item in items[change.area]
            ],
        }
        for change in compare(earlier, later, items)
    ]
