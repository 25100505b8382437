"""A room: its id and code, its parts and timer, and the day on which it goes."""

from __future__ import annotations

import secrets
from datetime import UTC, date, datetime, timedelta
from uuid import UUID, uuid4

import msgspec
import pytest

from coaching import room
from coaching.record import Refused

NOW = datetime(2026, 11, 22, 12, 0, tzinfo=UTC)


def opened(**words):
    id = room.room_id(bytes(range(16)))
    words = {"workshop": "w", "sitting": "s", "language": "fi", "part": "in"} | words
    return room.opened(id, "K7V42H", bytes(32), NOW, **words)


def test_a_rooms_id_is_a_uuid_that_no_client_has():
    id = room.room_id(secrets.token_bytes(16))
    assert room.is_room(id)
    assert UUID(id).version == 8
    assert not any(room.is_room(str(uuid4())) for _ in range(50))
    assert not room.is_room("c1")


def test_a_code_has_six_marks_without_look_alikes_and_two_digits():
    for _ in range(300):
        code = room.new_code(secrets.randbelow)
        assert len(code) == 6
        assert not set(code) & set("01OIL")
        assert sum(mark.isdigit() for mark in code) >= 2
        assert room.read_code(f" {code[:3].lower()} - {code[3:]}") == code
        assert room.read_code(room.shown_code(code)) == code
    assert len(room.LETTERS) == 31


@pytest.mark.parametrize("typed", ["", "ABC", "ABCDEFG", "ABC-12O", "ÄÖÅ234", "..ABC23"])
def test_what_cannot_be_a_code_is_none(typed):
    assert room.read_code(typed) == ""


def test_another_part_ends_the_timer():
    timed = room.start_timer(opened(), NOW, 90)
    assert timed.timer_ends == NOW + timedelta(seconds=90)
    assert room.move(timed, "in") == timed
    moved = room.move(timed, "wall")
    assert (moved.part, moved.timer_ends) == ("wall", None)
    assert room.stop_timer(timed).timer_ends is None
    assert room.start_timer(opened(), NOW, 10**9).timer_ends == NOW + room.LONGEST_TIMER


def test_a_closed_room_stays_where_it_is():
    closed = msgspec.structs.replace(opened(), closed=True)
    for act in (lambda: room.move(closed, "wall"), lambda: room.start_timer(closed, NOW, 5)):
        with pytest.raises(Refused, match="room_closed"):
            act()


def test_the_day_of_erasing_is_set_at_opening_and_never_beyond_half_a_year():
    assert opened().erase_on == date(2026, 12, 22)
    assert not room.is_due(opened(days=1), date(2026, 11, 22))
    assert room.is_due(opened(days=1), date(2026, 11, 23))
    for days in (0, 181):
        with pytest.raises(Refused, match="room_days"):
            opened(days=days)
    later = NOW + timedelta(days=100)
    assert room.erase_later(opened(), later, 80).erase_on == date(2027, 5, 21)
    with pytest.raises(Refused, match="room_days"):
        room.erase_later(opened(), later, 81)
