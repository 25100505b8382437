"""Dialogue cards: a card helps two people to begin talking; only a card that is kept leaves a trace.

Nothing of the talk is stored. A card that the two want to come back to is put on the agenda of today's
meeting as its own words, like anything else they take up.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from datetime import datetime
from typing import TYPE_CHECKING

from coaching import client_file, meeting
from coaching.record import Refused

if TYPE_CHECKING:
    from coaching.client_file import ClientFile


def draw(cards: Sequence[str], seen: Collection[str], choose: Callable[[Sequence[str]], str]) -> str:
    """Return a card that has not been seen; when all have been, any but the last one seen.

    Args:
        cards: the cards of a deck.
        seen: those drawn already, in the order of drawing.
        choose: picks one at random.
    """
    if not cards:
        raise Refused("errors.gone")
    fresh = [one for one in cards if one not in seen]
    last = next(reversed(tuple(seen)), "")
    return choose(fresh or [one for one in cards if one != last] or list(cards))


def is_kept(file: ClientFile, text: str, now: datetime) -> bool:
    """Tell whether the card stands on the agenda of today's meeting."""
    today = meeting.todays_meeting(file, now)
    return today is not None and any(one.text.strip() == text.strip() for one in today.agenda)


def keep(file: ClientFile, ids: tuple[str, str], text: str, now: datetime) -> ClientFile:
    """Put a card on the agenda of today's meeting; a card that stands there is not put there twice.

    Args:
        file: the client file.
        ids: fresh ids for the meeting, when today has none yet, and for the line.
        text: the card's words.
        now: the time.
    """
    if is_kept(file, text, now):
        return file
    return client_file.change_todays_meeting(
        file, ids[0], now, lambda one: meeting.take_up(one, ids[1], text)
    )
