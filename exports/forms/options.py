"""The comparison on paper: ways to tick, what matters with its weight, and a table to write side by side."""

from __future__ import annotations

from coaching.options import MOST, MOST_CRITERIA
from exports.forms.form import Cards, Form, Heading, Lines, Table, Text
from workbooks.content.content import Content


def form(content: Content) -> Form:
    """Return the blank form, in the order of the screens."""
    text, asked = content.text, content.options
    ways = tuple(text("options.form_way", n=n) for n in range(1, MOST + 1))
    labels = " · ".join(f"{n} {label}" for n, label in enumerate(asked.labels, start=1))
    weights = " · ".join(f"{n} {label}" for n, label in enumerate(asked.weights, start=1))
    return Form(
        name="options",
        title=text("options.title"),
        lead=text("options.form_lead"),
        blocks=(
            Heading(text=text("options.ways_heading"), lead=text("options.ways_general")),
            Cards(title=text("options.stage_ways"), texts=tuple(one.title for one in asked.ways)),
            Lines(label=text("options.own_way"), n=1),
            Heading(text=text("options.criteria_heading"), lead=text("options.criteria_lead")),
            Cards(title=text("options.criteria_cards"), texts=tuple(one.title for one in asked.criteria)),
            Lines(label=text("options.own_criterion"), n=1),
            Heading(text=text("options.table_heading"), lead=text("options.table_lead"), new_page=True),
            Text(text=text("options.form_weights", weights=weights)),
            Text(text=text("options.form_labels", labels=labels)),
            Table(
                head=(text("options.what_matters"), text("options.form_weight"), *ways),
                rows=MOST_CRITERIA,
                widths=(2, 0.8, *(1.4 for _ in ways)),
            ),
            Table(
                label=text("options.dates_heading"),
                head=("", *ways),
                rows=3,
                first=(text("options.apply_by"), text("options.starts"), text("options.needs")),
                widths=(1.6, *(1.4 for _ in ways)),
            ),
            Heading(text=text("options.form_choice"), lead=text("options.not_yet_said")),
            Lines(label="", n=2),
        ),
    )
