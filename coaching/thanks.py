"""Thank-you cards: the client thanks those who have helped, in own words, when looking back."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from msgspec.structs import replace

from coaching.record import Record, Refused

if TYPE_CHECKING:
    from coaching.client_file import ClientFile


class ThankYou(Record, frozen=True, kw_only=True):
    """One card. ``to`` is a first name or a role, never more; ``text`` is the client's own words."""

    id: str
    to: str = ""
    text: str = ""
    on: date | None = None


def find(file: ClientFile, id: str) -> ThankYou:
    """Return the card with this id."""
    for one in file.thanks:
        if one.id == id:
            return one
    raise Refused("errors.gone")


def begin(file: ClientFile, id: str, today: date) -> ClientFile:
    """Begin a card, to be written; the same id twice is the same card."""
    if any(one.id == id for one in file.thanks):
        return file
    return replace(file, thanks=(*file.thanks, ThankYou(id=id, on=today)))


def remove(file: ClientFile, id: str) -> ClientFile:
    """Take a card away."""
    find(file, id)
    return replace(file, thanks=tuple(one for one in file.thanks if one.id != id))


def written(file: ClientFile) -> tuple[ThankYou, ...]:
    """Return the cards on which something is written."""
    return tuple(one for one in file.thanks if one.text.strip())
