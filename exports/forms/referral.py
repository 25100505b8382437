"""Services and hand-over on paper: the wish, who gets in touch and when, and whether it has started."""

from __future__ import annotations

from exports.forms.form import Choice, Form, Heading, Lines
from workbooks.content.content import Content
from workbooks.content.service_words import area_names


def form(content: Content) -> Form:
    """Return the blank form."""
    text = content.text
    return Form(
        name="referral",
        title=text("referral.title"),
        lead=text("referral.form_lead"),
        blocks=(
            Heading(text=f"1. {text('referral.find_heading')}"),
            Choice(label=text("referral.areas"), options=tuple(area_names(content).values())),
            Lines(label=text("referral.town_label"), n=1),
            Heading(text=f"2. {text('referral.facts')}"),
            Lines(label=text("referral.place"), n=1),
            Lines(label=text("referral.phone"), n=1),
            Lines(label=text("referral.address"), n=1),
            Lines(label=text("referral.hours"), n=1),
            Lines(label=text("referral.web"), n=1),
            Heading(text=f"3. {text('referral.agree')}"),
            Lines(label=text("referral.wish"), n=2, hint=text("referral.wish_hint")),
            Choice(
                label=text("referral.contact_legend"),
                options=tuple(text(f"referral.contact_{who}") for who in ("together", "client", "worker")),
            ),
            Lines(label=text("referral.contact_by"), n=1),
            Lines(label=text("referral.receiver"), n=1, hint=text("referral.receiver_hint")),
            Heading(text=f"4. {text('referral.way')}"),
            Lines(label=text("referral.contacted"), n=1),
            Lines(label=text("referral.visit"), n=1),
            Lines(label=text("referral.remind"), n=1),
            Lines(label=text("referral.form_started"), n=1),
            Lines(label=text("referral.reason"), n=1, hint=text("referral.reason_hint")),
            Lines(label=text("referral.note"), n=2, hint=text("referral.note_hint")),
        ),
    )
