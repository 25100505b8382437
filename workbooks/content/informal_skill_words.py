"""What everyday doings are called, and the skills that the client has ticked for them."""

from __future__ import annotations

from coaching.informal_skills import Doing
from workbooks.content.content import Content


def doing_name(doing: Doing, content: Content) -> str:
    """Return what a doing is called: the card's title, else the client's own words."""
    card = content.informal_skills.card(doing.card) if doing.card else None
    return card.title if card else doing.own_words.strip()


def ticked_skills(doing: Doing, content: Content) -> tuple[str, ...]:
    """Return the words of a doing's skills: the ticked ones of the content, then own words."""
    known = (content.informal_skills.skill(id) for id in doing.skills)
    words = [skill.title for skill in known if skill]
    words += [note.text.strip() for note in doing.own_skills if note.text.strip()]
    return tuple(dict.fromkeys(words))
