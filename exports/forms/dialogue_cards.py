"""The dialogue cards on paper: every deck, to cut out or to read in turns. Nothing is written on it."""

from __future__ import annotations

from exports.forms.form import Cards, Form
from workbooks.content.content import Content


def form(content: Content) -> Form:
    """Return the decks in the order of the screen."""
    return Form(
        name="dialogue-cards",
        title=content.text("dialogue_cards.title"),
        lead=content.text("dialogue_cards.form_lead"),
        blocks=tuple(
            Cards(
                title=deck.title,
                level=2,
                hint=deck.about,
                texts=tuple(" ".join(part for part in (one.text, one.more) if part) for one in deck.cards),
            )
            for deck in content.dialogue_cards.decks
        ),
    )
