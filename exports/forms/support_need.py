"""The support need on paper: every matter in the order of the board, and three things first."""

from __future__ import annotations

from typing import get_args

from coaching.support_need import MOST_FIRST, Helper, Level
from exports.forms.form import AnyBlock, Form, Heading, Lines, Table, Text
from workbooks.content.content import Content


def form(content: Content) -> Form:
    """Return the blank form."""
    text, asked = content.text, content.support_need
    levels = " · ".join(getattr(asked.levels, one) for one in get_args(Level) if one)
    helpers = " · ".join(getattr(asked.helpers, one) for one in get_args(Helper) if one)
    groups = (
        ("areas", tuple(area.title for area in content.self_assessment.areas)),
        ("matters", tuple(card.title for card in asked.matters)),
        ("own", ("", "", "")),
    )
    blocks: list[AnyBlock] = [
        Text(text=text("support_need.form_level", levels=levels)),
        Text(text=text("support_need.form_helpers", helpers=helpers)),
    ]
    for group, names in groups:
        blocks.append(Heading(text=text(f"support_need.{group}"), lead=asked.question))
        blocks.append(_table(content, names))
    return Form(
        name="support-need",
        title=text("support_need.title"),
        lead=text("support_need.form_lead"),
        blocks=(
            *blocks,
            Heading(text=text("support_need.obstacles")),
            Lines(label="", n=3),
            Heading(text=text("support_need.form_first")),
            Lines(label="", n=MOST_FIRST, numbered=True),
        ),
    )


def _table(content: Content, names: tuple[str, ...]) -> Table:
    head = tuple(
        content.text(f"support_need.picture_{column}")
        for column in ("topic", "level", "words", "helps", "who")
    )
    return Table(head=head, rows=len(names), first=names, widths=(1.5, 0.8, 2, 2, 1))
