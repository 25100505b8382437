"""The support stairs on paper: the staircase to mark, agreed support, the contacts, and who does what."""

from __future__ import annotations

from collections.abc import Iterator
from typing import get_args

from coaching.support_stairs import ContactWay
from exports.forms.form import AnyBlock, Choice, Form, Heading, Lines, Table, Text
from workbooks.content.content import Content


def form(content: Content) -> Form:
    """Return the blank form."""
    text = content.text
    ways = " · ".join(text(f"support_stairs.way_{way}") for way in get_args(ContactWay))
    who = " · ".join(text(f"support_stairs.{key}") for key in ("mine", "together", "worker"))
    return Form(
        name="support-stairs",
        title=text("support_stairs.title"),
        lead=text("support_stairs.home_about"),
        blocks=(
            *_stairs(content),
            Heading(text=text("support_stairs.form_support"), lead=text("support_stairs.support_hint")),
            Lines(label="", n=4),
            Heading(text=text("support_stairs.form_contacts"), lead=ways),
            Lines(label=text("support_stairs.form_rhythm"), n=1),
            Table(
                head=(text("support_stairs.form_day"), text("support_stairs.form_how")), rows=8, widths=(1, 3)
            ),
            Heading(text=text("support_stairs.share_heading"), lead=who),
            Table(
                head=(
                    text("support_stairs.form_day"),
                    text("support_stairs.form_what"),
                    text("support_stairs.form_who"),
                ),
                rows=6,
                widths=(1, 3, 1.4),
            ),
        ),
    )


def _stairs(content: Content) -> Iterator[AnyBlock]:
    """Put every set of stairs to be ticked, the highest stair first as on a narrow screen."""
    text = content.text
    for number, found in enumerate(content.support_stairs.sets):
        yield Heading(text=found.title, lead=found.lead)
        options = [f"{place}. {stair.title}" for place, stair in enumerate(found.stairs, start=1)]
        yield Choice(
            label=text("support_stairs.form_where"),
            options=tuple(options),
            own=text("support_stairs.resting"),
        )
        yield Lines(label=text("support_stairs.form_day"), n=1)
        if not number:
            for place, stair in enumerate(found.stairs, start=1):
                yield Text(text=f"{place}. {stair.title}. {stair.about}")
