"""The strengths on paper: cards to tick, examples, the five that carry most, wishes, what is in the way."""

from __future__ import annotations

from coaching.strengths import TOP
from exports.forms.form import Cards, Form, Heading, Lines, Table
from workbooks.content.content import Content


def form(content: Content) -> Form:
    """Return the blank form."""
    text = content.text
    decks = (
        Cards(title=group.title, texts=tuple(card.title for card in group.cards))
        for group in content.strengths.groups
    )
    return Form(
        name="strengths",
        title=text("strengths.title"),
        lead=text("forms.strengths_lead"),
        blocks=(
            Heading(text=text("strengths.cards_heading"), lead=text("strengths.cards_lead")),
            *decks,
            Lines(label=text("strengths.own_label"), n=3),
            Heading(
                text=text("strengths.examples_heading"),
                lead=f"{text('strengths.examples_lead')} {content.strengths.own_evidence}",
                new_page=True,
            ),
            Table(
                head=(
                    text("forms.strength"),
                    text("strengths.example_label"),
                    text("strengths.observation_heading"),
                ),
                rows=6,
                widths=(1, 1.5, 1),
            ),
            Heading(text=text("strengths.top_heading"), lead=text("strengths.top_lead", most=TOP)),
            Lines(label=text("strengths.top_list"), n=TOP, numbered=True),
            Heading(text=text("strengths.wishes_heading"), lead=text("strengths.wishes_lead"), new_page=True),
            Lines(label=text("strengths.wishes_label"), n=6),
            Heading(text=text("strengths.obstacles_heading"), lead=text("forms.obstacles_lead")),
            Lines(label=text("strengths.obstacles_label"), n=5),
        ),
    )
