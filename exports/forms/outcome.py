"""Where it led, on paper: the same questions in the same order, and the client's own word last."""

from __future__ import annotations

from coaching.outcome import CHOICES
from exports.forms.form import Choice, Form, Heading, Lines, Text
from workbooks.content.content import Content
from workbooks.content.outcome_words import answer_name, question_name

HEADINGS = {"came_from": "way", "support": "got", "own_life": "felt"}
"""The question that begins each part."""


def form(content: Content) -> Form:
    """Return the blank form, in the order of the screen."""
    text = content.text
    blocks: list[Heading | Choice | Text | Lines] = []
    for question, choices in CHOICES.items():
        if question in HEADINGS:
            blocks.append(Heading(text=text(f"outcome.{HEADINGS[question]}")))
        options = tuple(answer_name(question, one, content) for one in choices)
        blocks.append(Choice(label=question_name(question, content), options=options))
    return Form(
        name="outcome",
        title=text("outcome.title"),
        lead=text("outcome.form_lead"),
        blocks=(
            *blocks,
            Heading(text=text("outcome.count"), lead=text("outcome.count_lead")),
            Choice(
                label=text("outcome.count"), options=(text("outcome.count_yes"), text("outcome.count_no"))
            ),
            Lines(label=text("outcome.project"), n=1),
        ),
    )
