"""What the browser draws of a released view: numbers, words, one sentence and a table that say the same."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from coaching.group_answer import OWN
from coaching.wall import (
    Bar,
    ChoiceView,
    FlowerView,
    PulseView,
    ScaleView,
    View,
    VoteView,
    WordsView,
)
from workbooks.content.content import Content
from workbooks.content.workshop_schema import ChoiceAsk, FlowerAsk, Part, ScaleAsk, VoteAsk

Drawn = dict[str, Any]


def shown(view: View, part: Part, names: Mapping[str, str], content: Content) -> Drawn:
    """Say what the browser draws.

    Args:
        view: what has been released.
        part: what was asked.
        names: texts of the options, ideas or areas, by id.
        content: the texts in the room's language.
    """
    match view:
        case ScaleView():
            return _scale(view, part, content)
        case PulseView():
            return _pulse(view, part, content)
        case ChoiceView() | VoteView():
            return _bars(view, names, content)
        case WordsView():
            return _words(view, content)
        case FlowerView():
            return _flower(view, names, content)


def names_of(part: Part, ideas: Mapping[str, str], content: Content) -> dict[str, str]:
    """Return the texts of what could be chosen in a part, by id."""
    ask = part.ask
    match ask:
        case ChoiceAsk():
            own = {OWN: content.text("workshop.own_words")} if ask.own else {}
            return {one.id: one.text for one in ask.options} | own
        case VoteAsk():
            return {one.id: one.text for one in ask.options} | dict(ideas)
        case FlowerAsk():
            return {one.id: one.text for one in ask.areas}
    return {}


def mark(value: float, content: Content) -> str:
    """Write a mark: whole ones without a decimal."""
    return content.number(value, 0 if value == int(value) else 1)


def span(low: float, high: float, content: Content) -> str:
    """Write from where to where."""
    return mark(low, content) if low == high else f"{mark(low, content)}–{mark(high, content)}"


def ends(part: Part) -> dict[str, str]:
    """Return the words at the ends of a scale."""
    ask = part.ask
    return {"low": ask.low, "high": ask.high} if isinstance(ask, ScaleAsk) else {"low": "", "high": ""}


def _scale(view: ScaleView, part: Part, content: Content) -> Drawn:
    cells = [
        {
            "from": cell.first,
            "to": cell.last,
            "label": span(cell.first, cell.last, content),
            "count": cell.count,
            "share": cell.count / view.n,
        }
        for cell in view.cells
    ]
    middle = mark(view.middle, content)
    return {
        "kind": "scale",
        "n": view.n,
        "bars": cells,
        "middle": middle,
        "half": span(view.lower, view.upper, content),
        "ends": ends(part),
        "sentence": content.text(
            "workshop.scale_sentence",
            n=view.n,
            middle=middle,
            low=mark(view.lower, content),
            high=mark(view.upper, content),
        ),
        "table": {
            "head": [content.text("workshop.answer"), content.text("workshop.how_many")],
            "rows": [[cell["label"], str(cell["count"])] for cell in cells],
        },
    }


def _pulse(view: PulseView, part: Part, content: Content) -> Drawn:
    def side(one: ScaleView) -> Drawn:
        return {
            "n": one.n,
            "low": one.lower,
            "middle": one.middle,
            "high": one.upper,
            "said": mark(one.middle, content),
        }

    before, after = side(view.before), side(view.after)
    rows = (("before", view.before), ("now", view.after))
    return {
        "kind": "pulse",
        "before": before,
        "after": after,
        "ends": ends(part),
        "sentence": content.text(
            "workshop.pulse_sentence", before=before["said"], after=after["said"], n=before["n"], m=after["n"]
        ),
        "table": {
            "head": ["", *(content.text(f"workshop.{one}") for one in ("middle", "spread", "how_many"))],
            "rows": [
                [
                    content.text(f"workshop.{name}"),
                    mark(one.middle, content),
                    span(one.lower, one.upper, content),
                    str(one.n),
                ]
                for name, one in rows
            ],
        },
    }


def _bars(view: ChoiceView | VoteView, names: Mapping[str, str], content: Content) -> Drawn:
    def text(bar: Bar) -> str:
        return ", ".join(names.get(option, option) for option in bar.options)

    rows = [
        {
            "text": text(bar),
            "low": bar.low,
            "high": bar.high,
            "label": span(bar.low, bar.high, content),
        }
        for bar in view.bars
    ]
    most = max((bar for bar in view.bars if len(bar.options) == 1), key=lambda bar: bar.low, default=None)
    kind = "choice" if isinstance(view, ChoiceView) else "vote"
    for row in rows:
        row["rank"] = 1 if most is not None and row["text"] == text(most) and most.low else 0
    first = text(most) if most is not None else "–"
    drawn: Drawn = {
        "kind": kind,
        "n": view.n,
        "rows": rows,
        "sentence": content.text(f"workshop.{kind}_sentence", n=view.n, first=first),
        "table": {
            "head": [content.text("workshop.answer"), content.text("workshop.how_many")],
            "rows": [[row["text"], row["label"]] for row in rows],
        },
    }
    if isinstance(view, ChoiceView) and view.words:
        drawn["texts"] = list(view.words)
    return drawn


def _words(view: WordsView, content: Content) -> Drawn:
    return {
        "kind": "words",
        "n": view.n,
        "texts": list(view.words),
        "sentence": content.text("workshop.words_sentence", n=len(view.words)),
        "table": None,
    }


def _flower(view: FlowerView, names: Mapping[str, str], content: Content) -> Drawn:
    petals: list[Drawn] = [
        {
            "title": names.get(one.area, one.area),
            "middle": one.middle,
            "low": one.lower,
            "high": one.upper,
            "said": mark(one.middle, content),
            "spread": span(one.lower, one.upper, content),
            "n": one.n,
        }
        for one in view.petals
    ]
    largest = max(petals, key=lambda one: one["middle"], default=None)
    return {
        "kind": "flower",
        "areas": petals,
        "sentence": content.text(
            "workshop.flower_sentence",
            n=max((one["n"] for one in petals), default=0),
            first=largest["title"] if largest else "–",
        ),
        "table": {
            "head": [content.text(f"workshop.{one}") for one in ("area", "middle", "spread", "how_many")],
            "rows": [[one["title"], one["said"], one["spread"], str(one["n"])] for one in petals],
        },
    }
