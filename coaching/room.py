"""Room: one meeting of a workshop that phones can join, as anybody may see it. It holds nobody's answer."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date, datetime, timedelta
from typing import Annotated

import msgspec
from msgspec.structs import replace

from coaching.record import Record, Refused

FORMAT = 1
"""Version of the public file's shape."""
LETTERS = "23456789ABCDEFGHJKMNPQRSTUVWXYZ"
"""Of a code: letters and digits without those that look alike (0 and O, 1, I and L)."""
CODE_LENGTH = 6
LEAST_DIGITS = 2
"""So many digits at least, because letters alone can make a word that nobody wants on the wall."""
USUAL_DAYS, MOST_DAYS = 30, 180
LONGEST_TIMER = timedelta(hours=4)
ID = re.compile(r"[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}")
"""Rooms have UUIDs of version 8, clients of version 4, so that one is never taken for the other."""

Words = Annotated[str, msgspec.Meta(max_length=120)]


class Idea(Record, frozen=True, kw_only=True):
    """A text that can be voted on: its writer let it be shown, and the facilitator has approved it."""

    id: str
    part: str
    text: str


class Room(Record, frozen=True, kw_only=True):
    """What lies in the clear: where the group is, and the half of a key that can only seal.

    Attributes:
        format: version of this shape.
        id: UUID of version 8.
        code: six characters with which a phone joins.
        public_key: seals answers; the other half lies sealed in the room's record.
        workshop: id of the script.
        sitting: id of the meeting in it.
        language: code of the language in which the room was opened.
        part: id of the part that is on.
        timer_ends: when the timer is out; nothing without a timer.
        opened: when it was opened.
        erase_on: the day on which everything of the room is erased.
        closed: nothing is taken in or back any more.
        practice: a run-through that no phone can join.
        ideas: approved texts that phones vote on.
    """

    format: int = FORMAT
    id: str
    code: str
    public_key: bytes
    workshop: str
    sitting: str
    language: str = "fi"
    part: str = ""
    timer_ends: datetime | None = None
    opened: datetime
    erase_on: date
    closed: bool = False
    practice: bool = False
    ideas: tuple[Idea, ...] = ()


def is_room(id: str) -> bool:
    """Tell whether this is the id of a room, and not of a client."""
    return ID.fullmatch(id) is not None


def room_id(random: bytes) -> str:
    """Return the id that sixteen random bytes make: a UUID of version 8 (RFC 9562, 5.8)."""
    if len(random) != 16:
        raise ValueError("sixteen bytes")
    made = bytearray(random)
    made[6] = made[6] & 0x0F | 0x80
    made[8] = made[8] & 0x3F | 0x80
    whole = made.hex()
    return "-".join((whole[:8], whole[8:12], whole[12:16], whole[16:20], whole[20:]))


def new_code(pick: Callable[[int], int]) -> str:
    """Make a code.

    Args:
        pick: returns a random number below its argument.
    """
    while True:
        code = "".join(LETTERS[pick(len(LETTERS))] for _ in range(CODE_LENGTH))
        if sum(letter.isdigit() for letter in code) >= LEAST_DIGITS:
            return code


def read_code(typed: str) -> str:
    """Return the code from what somebody typed, or nothing when it cannot be one.

    Small letters, blanks and hyphens do not matter.
    """
    code = re.sub(r"[\s\-\u2010-\u2015]", "", typed).upper()
    return code if len(code) == CODE_LENGTH and set(code) <= set(LETTERS) else ""


def shown_code(code: str) -> str:
    """Return the code as it is shown: two halves with a hyphen."""
    return f"{code[:3]}-{code[3:]}"


def opened(
    id: str,
    code: str,
    public_key: bytes,
    now: datetime,
    *,
    workshop: str,
    sitting: str,
    language: str,
    part: str = "",
    days: int = USUAL_DAYS,
    practice: bool = False,
) -> Room:
    """Open a room; ``days`` from now everything of it is erased.

    Raises:
        Refused: it would be kept for less than a day or for more than 180.
    """
    if not is_room(id) or read_code(code) != code:
        raise ValueError("not a room's id or code")
    return Room(
        id=id,
        code=code,
        public_key=public_key,
        workshop=workshop,
        sitting=sitting,
        language=language,
        part=part,
        opened=now,
        erase_on=_day_after(now, days),
        practice=practice,
    )


def move(room: Room, part: str) -> Room:
    """Go to a part. The timer of another part ends."""
    _open(room)
    return room if part == room.part else replace(room, part=part, timer_ends=None)


def start_timer(room: Room, now: datetime, seconds: float) -> Room:
    """Start the timer; it is seen on the phones too."""
    _open(room)
    length = min(max(timedelta(seconds=seconds), timedelta()), LONGEST_TIMER)
    return replace(room, timer_ends=now + length)


def stop_timer(room: Room) -> Room:
    """Take the timer away."""
    return replace(room, timer_ends=None)


def erase_later(room: Room, now: datetime, days: int) -> Room:
    """Set another day of erasing, counted from today. It never goes beyond 180 days from the opening."""
    day = _day_after(now, days)
    if day > _day_after(room.opened, MOST_DAYS):
        raise Refused("errors.room_days", most=MOST_DAYS)
    return replace(room, erase_on=day)


def is_due(room: Room, today: date) -> bool:
    """Tell whether the room's day of erasing has come."""
    return today >= room.erase_on


def _open(room: Room) -> None:
    if room.closed:
        raise Refused("errors.room_closed")


def _day_after(now: datetime, days: int) -> date:
    if not 1 <= days <= MOST_DAYS:
        raise Refused("errors.room_days", most=MOST_DAYS)
    return now.date() + timedelta(days=days)
