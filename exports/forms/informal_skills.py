"""Informal skills on paper: doings to tick, what they teach, how to show it, what could count as studies."""

from __future__ import annotations

from exports.forms.form import Cards, Form, Heading, Lines, Table, Text
from workbooks.content.content import Content


def form(content: Content) -> Form:
    """Return the blank form."""
    text = content.text
    decks = (
        Cards(title=group.title, texts=tuple(card.title for card in group.cards))
        for group in content.informal_skills.groups
    )
    return Form(
        name="informal-skills",
        title=text("informal_skills.title"),
        lead=text("informal_skills.home_about"),
        blocks=(
            Heading(text=text("informal_skills.doing_heading"), lead=text("informal_skills.doing_lead")),
            *decks,
            Lines(label=text("informal_skills.own_label"), n=3),
            Heading(
                text=text("informal_skills.skills_heading"),
                lead=text("informal_skills.skills_lead"),
                new_page=True,
            ),
            Cards(
                title=text("informal_skills.skills_label"),
                texts=tuple(skill.title for skill in content.informal_skills.skills),
            ),
            Table(
                label=text("informal_skills.proof_heading"),
                head=tuple(text(f"informal_skills.form_{key}") for key in ("doing", "skills", "proof")),
                rows=6,
                widths=(1, 1.2, 1.4),
            ),
            Heading(
                text=text("informal_skills.learning_heading"), lead=text("informal_skills.learning_lead")
            ),
            Text(text=text("informal_skills.learning_ask")),
            Lines(label=text("informal_skills.learning_label"), n=4),
        ),
    )
