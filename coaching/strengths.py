"""Strengths: what the client is good at, by cards or in own words, and what stands beside them."""

from __future__ import annotations

from coaching.record import Note, Record

TOP = 5
"""How many strengths can be put in order as the most important ones."""


class Strength(Record, kw_only=True):
    """One chosen strength: a card of the deck or the client's own words.

    ``example`` is the client's ("where does this show?"), ``observation`` the worker's.
    """

    id: str
    card: str = ""
    own_words: str = ""
    group: str = ""
    example: str = ""
    observation: str = ""


class StrengthsMap(Record, kw_only=True):
    """All chosen strengths, the ordered top five (ids), wishes, and obstacles on their own page."""

    chosen: tuple[Strength, ...] = ()
    top: tuple[str, ...] = ()
    wishes: tuple[Note, ...] = ()
    obstacles: tuple[Note, ...] = ()
