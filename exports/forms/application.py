"""An application on paper: what is applied for, papers to tick, sentences, languages and experience."""

from __future__ import annotations

from typing import get_args

from coaching.application import Kind
from exports.forms.form import Choice, Form, Heading, Lines, Table
from workbooks.content.content import Content


def form(content: Content) -> Form:
    """Return the blank form."""
    text = content.text
    kinds = tuple(text(f"application.kind_{kind}") for kind in get_args(Kind) if kind and kind != "other")
    papers = tuple(card.title for card in content.application.papers)
    return Form(
        name="application",
        title=text("application.title"),
        lead=text("application.home_about"),
        blocks=(
            Heading(text=text("application.what_heading"), lead=text("application.what_lead")),
            Choice(label=text("application.kind_legend"), options=kinds, own=text("application.kind_other")),
            Lines(label=text("application.title_label"), n=2, hint=text("application.title_hint")),
            Lines(label=text("application.place_label"), n=1, hint=text("application.place_hint")),
            Lines(label=text("application.deadline_label"), n=1),
            Heading(
                text=text("application.papers_heading"), lead=text("application.papers_lead"), new_page=True
            ),
            Table(
                head=(
                    text("application.form_paper"),
                    *(text(f"application.{state}") for state in ("have", "asked", "not_yet")),
                ),
                first=papers,
                rows=len(papers) + 3,
                widths=(3, 1, 1, 1),
            ),
            Heading(
                text=text("application.sentences_heading"),
                lead=text("application.form_sentences"),
                new_page=True,
            ),
            Lines(label=text("application.mine_heading"), n=10, numbered=True),
            Lines(label=text("application.reasons_label"), n=4, hint=text("application.reasons_hint")),
            Heading(text=text("application.me_heading"), new_page=True),
            Lines(label=text("application.languages_label"), n=3, hint=text("application.languages_hint")),
            Table(
                label=text("application.experience_heading"),
                head=(text("application.experience_title"), text("application.experience_when")),
                rows=8,
                widths=(2.4, 1),
            ),
        ),
    )
