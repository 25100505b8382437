"""The first meeting on paper: the leaflet to take along, the decision, and how to get in touch."""

from __future__ import annotations

from exports.forms.form import AnyBlock, Choice, Form, Heading, Lines, Text
from workbooks.content.content import Content


def form(content: Content) -> Form:
    """Return the leaflet: the same cards as on the screen, no question about the client."""
    text, told = content.text, content.first_meeting
    cards: list[AnyBlock] = []
    for number, card in enumerate(told.cards, start=1):
        cards.append(Heading(text=f"{number}. {card.title}"))
        cards += [Text(text=sentence) for sentence in card.sentences]
    return Form(
        name="first-meeting",
        title=text("first_meeting.title"),
        lead=text("first_meeting.home_about"),
        blocks=(
            *cards,
            Heading(text=told.question, lead=text("first_meeting.decide_lead")),
            Choice(label="", options=tuple(one.label for one in told.choices.values())),
            Lines(label=text("first_meeting.form_day"), n=1),
            Lines(label=text("first_meeting.call_label"), n=1, hint=text("first_meeting.call_hint")),
            Lines(label=told.contact, n=2),
        ),
    )
