"""The words of a wall: what was asked, what the ends of its scale mean, and what each id is called."""

from __future__ import annotations

from collections.abc import Mapping

import msgspec

from coaching.group_answer import OWN
from workbooks.content.content import Content
from workbooks.content.workshop_schema import ChoiceAsk, FlowerAsk, Part, ScaleAsk, VoteAsk


class WallWords(msgspec.Struct, frozen=True, kw_only=True):
    """What a picture of a wall needs beside its numbers.

    Attributes:
        question: what was asked.
        names: options, ideas or areas by id, in the order of the question.
        low: what 0 means.
        high: what 10 means.
    """

    question: str
    names: Mapping[str, str] = {}
    low: str = ""
    high: str = ""


def wall_words(
    part: Part, content: Content, ideas: Mapping[str, str] | None = None, before: Part | None = None
) -> WallWords:
    """Return the words of a part's wall.

    Args:
        part: the part that asked.
        content: the language of the wall.
        ideas: approved ideas of the group by id, where a part votes on them.
        before: of a pulse at the end, the part at the door; when it asked in other words, both are told.
    """
    ask = part.ask
    match ask:
        case ScaleAsk():
            asked = [one.ask.question for one in (before, part) if one is not None and one.ask is not None]
            return WallWords(question=" ".join(dict.fromkeys(asked)), low=ask.low, high=ask.high)
        case ChoiceAsk():
            own = {OWN: content.text("charts.wall_own")} if ask.own else {}
            return WallWords(question=ask.question, names={one.id: one.text for one in ask.options} | own)
        case VoteAsk():
            named = {one.id: one.text for one in ask.options} | dict(ideas or {})
            return WallWords(question=ask.question, names=named)
        case FlowerAsk():
            return WallWords(question=ask.question, names={one.id: one.text for one in ask.areas})
    return WallWords(question=part.title if ask is None else ask.question)
