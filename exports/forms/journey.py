"""Looking back on paper: what has been, what to be glad of, and whom to thank."""

from __future__ import annotations

from exports.forms.form import Form, Heading, Lines
from workbooks.content.content import Content


def form(content: Content) -> Form:
    """Return the blank form, in the order of the screens."""
    text = content.text
    cards = [
        block
        for _ in range(2)
        for block in (
            Lines(label=text("journey.to_label"), n=1, hint=text("journey.to_hint")),
            Lines(label=text("journey.text_label"), n=4),
        )
    ]
    return Form(
        name="journey",
        title=text("journey.title"),
        lead=text("journey.form_lead"),
        blocks=(
            Heading(text=text("journey.heading")),
            Lines(label=text("journey.form_begin"), n=3),
            Lines(label=text("journey.form_way"), n=6),
            Lines(label=text("journey.form_now"), n=3),
            Heading(text=text("journey.thanks_heading"), lead=text("journey.thanks_lead"), new_page=True),
            *cards,
        ),
    )
