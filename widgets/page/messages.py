"""What the browser may say: every message is checked here before anything else looks at it."""

from __future__ import annotations

from typing import Any

import msgspec

from coaching.record import Refused

LONGEST_TEXT = 100_000
"""Characters of one text; the rules of the file are tighter and explain themselves."""
MOST_FIELDS = 24
LONGEST_VALUE = 2_000
MOST_VALUES = 200
DEEPEST = 3


class Text(msgspec.Struct, frozen=True):
    """A free text and what the writer saw before writing."""

    field: str
    base: str
    text: str


class Go(msgspec.Struct, frozen=True):
    """A place to go to."""

    to: str


class Ready(msgspec.Struct, frozen=True):
    """The page is there: where it was, and how dense its screen is."""

    place: str = ""
    scale: float = 1.0


class Spoken(msgspec.Struct, frozen=True):
    """The language to go on in."""

    code: str


class Message(msgspec.Struct, frozen=True):
    """One message: its number, what to do, and with what."""

    id: int
    do: str
    fields: dict[str, Any]


def read_message(content: object) -> Message:
    """Check one message from the browser; anything odd is refused as a whole."""
    if not isinstance(content, dict):
        raise Refused("errors.not_understood")
    number, do = content.get("id"), content.get("do")
    fields = {name: value for name, value in content.items() if name not in ("id", "do")}
    if (
        not isinstance(number, int)
        or isinstance(number, bool)
        or not isinstance(do, str)
        or not do.isidentifier()
        or len(do) > 40
        or len(fields) > MOST_FIELDS
    ):
        raise Refused("errors.not_understood")
    longest = LONGEST_TEXT if do == "text" else LONGEST_VALUE
    for name, value in fields.items():
        if not isinstance(name, str) or len(name) > 40 or not _fits(value, longest, DEEPEST):
            raise Refused("errors.not_understood")
    return Message(number, do, fields)


def _fits(value: object, longest: int, depth: int) -> bool:
    if value is None or isinstance(value, (bool, int, float)):
        return True
    if isinstance(value, str):
        return len(value) <= longest
    if depth == 0 or not isinstance(value, (list, dict)) or len(value) > MOST_VALUES:
        return False
    parts = [*value, *value.values()] if isinstance(value, dict) else value
    return all(_fits(part, longest, depth - 1) for part in parts)
