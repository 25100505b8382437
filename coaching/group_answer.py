"""Group answer: what one phone sends in a workshop. It has no name; what is not valid in it is left out."""

from __future__ import annotations

from typing import Literal

import msgspec

from coaching.client_text import clean_line
from coaching.record import Record, Refused

LOWEST, HIGHEST = 0, 10
"""Of a scale and of a petal of the flower."""
LONGEST_WORDS = 120
MOST_WORDS = 3
OWN = "own"
"""Stands for the own words of a choice beside the ids of its options; no option has this id."""

AskType = Literal["scale", "choice", "words", "vote", "flower"]


class Scale(Record, frozen=True, kw_only=True, tag_field="type", tag="scale"):
    """A mark from 0 to 10."""

    value: int


class Choice(Record, frozen=True, kw_only=True, tag_field="type", tag="choice"):
    """Chosen options, and perhaps own words. ``show``: the writer lets them onto the wall."""

    options: tuple[str, ...] = ()
    own: str = ""
    show: bool = False


class Word(Record, frozen=True, kw_only=True):
    """A word or a short sentence. ``show``: the writer lets it onto the wall."""

    text: str
    show: bool = False


class Words(Record, frozen=True, kw_only=True, tag_field="type", tag="words"):
    """A few words."""

    words: tuple[Word, ...] = ()


class Vote(Record, frozen=True, kw_only=True, tag_field="type", tag="vote"):
    """Chosen ideas, by their ids."""

    ideas: tuple[str, ...] = ()


class Flower(Record, frozen=True, kw_only=True, tag_field="type", tag="flower"):
    """A mark from 0 to 10 for each area that was marked."""

    marks: dict[str, int] = msgspec.field(default_factory=dict)


GroupAnswer = Scale | Choice | Words | Vote | Flower


class Limits(msgspec.Struct, frozen=True, kw_only=True):
    """What a part asks, as far as its answers are held to it.

    Attributes:
        type: of the answer.
        most: so many options, words or ideas at most.
        options: ids of options, ideas or areas, in their order.
        own: own words may be written beside the options.
    """

    type: AskType
    most: int = 1
    options: tuple[str, ...] = ()
    own: bool = False


def checked(answer: GroupAnswer, limits: Limits) -> GroupAnswer | None:
    """Return the answer without what is not valid in it; None when nothing is left.

    A phone checks the same, so only a phone that was tampered with sends anything else. Left out are unknown
    ids, marks outside the scale, what is over the number allowed, texts over 120 characters and texts with a
    personal identity code.
    """
    if answer.__struct_config__.tag != limits.type:
        return None
    match answer:
        case Scale(value=value):
            return answer if LOWEST <= value <= HIGHEST else None
        case Choice():
            own = _text(answer.own) if limits.own else ""
            kept = _known(answer.options, limits, limits.most - bool(own))
            show = answer.show and bool(own)
            return Choice(options=kept, own=own, show=show) if kept or own else None
        case Words():
            texts = ((_text(word.text), word.show) for word in answer.words[: min(limits.most, MOST_WORDS)])
            # The same word twice from one phone is one word; whether it may be shown was said once.
            shown: dict[str, bool] = {}
            for text, show in texts:
                if text:
                    shown[text] = show or shown.get(text, False)
            words = tuple(Word(text=text, show=show) for text, show in shown.items())
            return Words(words=words) if words else None
        case Vote():
            ideas = _known(answer.ideas, limits, limits.most)
            return Vote(ideas=ideas) if ideas else None
        case Flower():
            marks = {
                area: answer.marks[area]
                for area in limits.options
                if LOWEST <= answer.marks.get(area, -1) <= HIGHEST
            }
            return Flower(marks=marks) if marks else None


def shown_texts(answer: GroupAnswer) -> tuple[str, ...]:
    """Return the texts that their writer lets onto the wall."""
    match answer:
        case Choice(own=own, show=True) if own:
            return (own,)
        case Words():
            return tuple(word.text for word in answer.words if word.show)
    return ()


def _known(ids: tuple[str, ...], limits: Limits, most: int) -> tuple[str, ...]:
    return tuple(dict.fromkeys(id for id in ids if id in limits.options))[: max(most, 0)]


def _text(text: str) -> str:
    try:
        return clean_line(text, limit=LONGEST_WORDS)
    except Refused:
        return ""
