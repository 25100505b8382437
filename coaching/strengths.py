"""Strengths: what the client is good at, by cards or in own words, and what stands beside them."""

from __future__ import annotations

from typing import Literal

from msgspec.structs import replace

from coaching import note
from coaching.client_text import clean_line
from coaching.record import Note, Record, Refused

TOP = 5
"""How many strengths can be put in order as the most important ones."""


class Strength(Record, frozen=True, kw_only=True):
    """One chosen strength: a card of the deck or the client's own words.

    ``example`` is the client's ("where does this show?"), ``observation`` the worker's.
    """

    id: str
    card: str = ""
    own_words: str = ""
    group: str = ""
    example: str = ""
    observation: str = ""


class StrengthsMap(Record, frozen=True, kw_only=True):
    """All chosen strengths, the ordered top five (ids), wishes, and obstacles on their own page."""

    chosen: tuple[Strength, ...] = ()
    top: tuple[str, ...] = ()
    wishes: tuple[Note, ...] = ()
    obstacles: tuple[Note, ...] = ()


NoteList = Literal["wishes", "obstacles"]


def find(chosen: StrengthsMap, id: str) -> Strength:
    """Return the strength with this id."""
    for strength in chosen.chosen:
        if strength.id == id:
            return strength
    raise Refused("errors.gone")


def choose(chosen: StrengthsMap, id: str, card: str, group: str = "") -> StrengthsMap:
    """Add a card of the deck; a card that is already chosen stays as it is."""
    if any(one.id == id or one.card == card for one in chosen.chosen):
        return chosen
    return replace(chosen, chosen=(*chosen.chosen, Strength(id=id, card=card, group=group)))


def add_own(chosen: StrengthsMap, id: str, words: str, group: str = "") -> StrengthsMap:
    """Add a strength in the client's own words."""
    own_words = clean_line(words)
    if not own_words:
        raise Refused("errors.empty_text")
    if any(one.id == id for one in chosen.chosen):
        return chosen
    return replace(chosen, chosen=(*chosen.chosen, Strength(id=id, own_words=own_words, group=group)))


def drop(chosen: StrengthsMap, id: str) -> StrengthsMap:
    """Take a strength away, also from the most important ones."""
    find(chosen, id)
    return replace(
        chosen,
        chosen=tuple(one for one in chosen.chosen if one.id != id),
        top=tuple(one for one in chosen.top if one != id),
    )


def put_in_top(chosen: StrengthsMap, id: str) -> StrengthsMap:
    """Put a strength last among the most important ones."""
    find(chosen, id)
    if id in chosen.top:
        return chosen
    if len(chosen.top) >= TOP:
        raise Refused("errors.too_many_top", most=TOP)
    return replace(chosen, top=(*chosen.top, id))


def take_from_top(chosen: StrengthsMap, id: str) -> StrengthsMap:
    """Take a strength from the most important ones; it stays chosen."""
    return replace(chosen, top=tuple(one for one in chosen.top if one != id))


def move_in_top(chosen: StrengthsMap, id: str, to: int) -> StrengthsMap:
    """Move one of the most important strengths to place ``to``, counted from 0."""
    if id not in chosen.top:
        raise Refused("errors.gone")
    order = [one for one in chosen.top if one != id]
    order.insert(max(0, min(to, len(order))), id)
    return replace(chosen, top=tuple(order))


def add_note(chosen: StrengthsMap, list: NoteList, id: str, text: str = "") -> StrengthsMap:
    """Add a wish for the future or an obstacle."""
    if list == "wishes":
        return replace(chosen, wishes=note.add(chosen.wishes, id, text))
    if list == "obstacles":
        return replace(chosen, obstacles=note.add(chosen.obstacles, id, text))
    raise Refused("errors.gone")


def remove_note(chosen: StrengthsMap, list: NoteList, id: str) -> StrengthsMap:
    """Take a wish or an obstacle away."""
    if list == "wishes":
        return replace(chosen, wishes=note.remove(chosen.wishes, id))
    if list == "obstacles":
        return replace(chosen, obstacles=note.remove(chosen.obstacles, id))
    raise Refused("errors.gone")
