"""The first meeting on paper: the leaflet to take along, the decision, and how to get in touch."""

from __future__ import annotations

from exports.forms.drawing import drawing
from exports.forms.form import AnyBlock, Choice, Form, Heading, Lines, Told
from workbooks.content.content import Content


def form(content: Content) -> Form:
    """Return the leaflet: the same cards as on the screen, no question about the client.

    The first page is for the client to take along; the decision is on a page of its own.
    """
    text, told = content.text, content.first_meeting
    cards: tuple[AnyBlock, ...] = tuple(
        Told(title=card.title, sentences=card.sentences, drawing=drawing(card.drawing)) for card in told.cards
    )
    return Form(
        name="first-meeting",
        title=text("first_meeting.title"),
        lead=text("first_meeting.home_about"),
        blocks=(
            *cards,
            Lines(label=told.contact, n=1),
            Heading(text=told.question, lead=text("first_meeting.decide_lead"), new_page=True),
            Choice(label="", options=tuple(one.label for one in told.choices.values())),
            Lines(label=text("first_meeting.form_day"), n=1),
            Lines(label=text("first_meeting.call_label"), n=1, hint=text("first_meeting.call_hint")),
        ),
    )
