"""What a script's question allows, in the form in which answers are held to it."""

from __future__ import annotations

from collections.abc import Iterable

from coaching.group_answer import Limits
from coaching.room import Idea
from workbooks.content.workshop_schema import ChoiceAsk, FlowerAsk, Part, ScaleAsk, Sitting, VoteAsk, WordsAsk


def limits_of(part: Part, ideas: Iterable[Idea] = ()) -> Limits | None:
    """Return what the answers of a part are held to; None when none of it ever comes to a wall.

    Args:
        part: of the script.
        ideas: approved texts of the room; a vote on an earlier part is a vote on those of that part.
    """
    if not part.reaches_a_wall:
        return None
    found: Limits | None = None
    match part.ask:
        case ScaleAsk():
            found = Limits(type="scale")
        case ChoiceAsk(most=most, options=options, own=own):
            found = Limits(type="choice", most=most, options=tuple(one.id for one in options), own=own)
        case WordsAsk(most=most):
            found = Limits(type="words", most=most)
        case VoteAsk(most=most, options=options, of=of):
            ids = [one.id for one in ideas if one.part == of] if of else [one.id for one in options]
            found = Limits(type="vote", most=most, options=tuple(ids))
        case FlowerAsk(areas=areas):
            found = Limits(type="flower", options=tuple(one.id for one in areas))
    return found


def voted_on(sitting: Sitting) -> tuple[str, ...]:
    """Return the parts whose approved texts phones vote on later in the same sitting."""
    found = (part.ask.of for part in sitting.parts if isinstance(part.ask, VoteAsk) and part.ask.of)
    return tuple(dict.fromkeys(found))
