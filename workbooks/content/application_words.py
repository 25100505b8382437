"""What an application can say: sentences that begin from the client's own words, and papers by name.

The client's words are never inflected: they stand in the sentence as they were said, after a colon.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from coaching.application import Application, Paper
from coaching.client_file import ClientFile
from coaching.strengths import Strength
from workbooks.content.content import PLACE, Content
from workbooks.content.informal_skill_words import doing_name, ticked_skills


class Start(NamedTuple):
    """A sentence to begin from: what it comes from, and the ways to say it."""

    source: str
    ways: tuple[str, ...]


def starts(file: ClientFile, content: Content) -> tuple[Start, ...]:
    """Return every sentence that the client's own marks can begin: the goal first, then what carries."""
    return (*_goals(file, content), *_strengths(file, content), *_doings(file, content))


def paper_name(paper: Paper, content: Content) -> str:
    """Return what a paper is called."""
    card = content.application.paper(paper.card) if paper.card else None
    return card.title if card else paper.own_words


def application_name(application: Application, content: Content) -> str:
    """Return what an application is called: its own words, else its kind."""
    return application.title.strip() or content.text(f"application.kind_{application.kind or 'other'}")


def skill_words(file: ClientFile, content: Content) -> tuple[str, ...]:
    """Return the client's strengths and skills as words for a form, the most important first."""
    known = {one.id: one for one in file.strengths.chosen}
    top = [known[id] for id in file.strengths.top if id in known]
    order = (*top, *(one for one in known.values() if one not in top))
    words = [name for one in order if (name := _name(one, content))]
    for doing in file.informal_skills.doings:
        words += ticked_skills(doing, content)
    return tuple(dict.fromkeys(words))


def days_said(days: int | None, content: Content) -> str:
    """Say calmly how many days there are left; nothing without a last day."""
    if days is None:
        return ""
    if days > 0:
        return content.text("application.days_left", n=days)
    return content.text("application.days_today" if days == 0 else "application.days_gone")


def _goals(file: ClientFile, content: Content) -> Iterator[Start]:
    for ladder in reversed(file.ladders):
        if goal := _stop(ladder.goal):
            yield Start(f"ladders/{ladder.id}", _said(content.application.sentences.goal, goal=goal))


def _strengths(file: ClientFile, content: Content) -> Iterator[Start]:
    known = {one.id: one for one in file.strengths.chosen}
    top = [known[id] for id in file.strengths.top if id in known]
    ways = content.application.sentences
    for one in (*top, *(each for each in known.values() if each not in top)):
        name, example = _name(one, content), _stop(one.example)
        if name and example:
            yield Start(f"strengths/{one.id}", _said(ways.strength_shown, strength=name, example=example))
        elif name:
            yield Start(f"strengths/{one.id}", _said(ways.strength, strength=name))


def _doings(file: ClientFile, content: Content) -> Iterator[Start]:
    for one in file.informal_skills.doings:
        doing, skills = doing_name(one, content).rstrip("."), ", ".join(ticked_skills(one, content))
        if doing and skills:
            ways = _said(content.application.sentences.doing, doing=doing, skills=skills)
            yield Start(f"informal_skills/{one.id}", ways)


def _name(strength: Strength, content: Content) -> str:
    card = content.strengths.card(strength.card) if strength.card else None
    return card.title if card else strength.own_words.strip().rstrip(".")


def _stop(text: str) -> str:
    """Return a text as one paragraph that ends like a sentence."""
    plain = " ".join(text.split())
    return plain if not plain or plain[-1] in ".!?…" else plain + "."


def _said(ways: tuple[str, ...], **words: str) -> tuple[str, ...]:
    return tuple(PLACE.sub(lambda place: words[place[1]], way) for way in ways)
