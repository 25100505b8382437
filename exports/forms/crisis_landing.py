"""The crisis landing on paper: what holds, what helps, my own signs, whom I call, and when we talk again."""

from __future__ import annotations

from coaching.crisis_landing import EMERGENCY
from exports.forms.form import Choice, Form, Lines, Table, Text
from workbooks.content.content import Content


def form(content: Content) -> Form:
    """Return the blank form, in the order of the screen; the numbers that are always there stand on it."""
    text, texts = content.text, content.crisis_landing
    always = [f"{texts.emergency}: {EMERGENCY}", *(f"{one.name}: {one.phone}" for one in texts.numbers)]
    return Form(
        name="crisis-landing",
        title=text("crisis_landing.title"),
        lead=text("crisis_landing.plan_lead"),
        blocks=(
            *(
                block
                for part in ("holds", "helps", "signs")
                for block in (
                    Choice(
                        label=text(f"crisis_landing.{part}"),
                        options=getattr(texts, part),
                        hint=text(f"crisis_landing.{part}_hint"),
                    ),
                    Lines(label=text("crisis_landing.add_own"), n=2),
                )
            ),
            Table(
                label=text("crisis_landing.calls"),
                head=(text("crisis_landing.form_who"), text("crisis_landing.form_phone")),
                rows=3,
                widths=(3, 2),
            ),
            Text(text=f"{text('crisis_landing.always')}: {' · '.join(always)}"),
            Lines(label=text("crisis_landing.form_back"), n=1),
        ),
    )
