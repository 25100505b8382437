from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest
from msgspec.structs import replace

from coaching import client_file, meeting, text_field
from coaching.client_file import ClientFile
from coaching.meeting import Meeting, NextStep
from coaching.record import Refused

NOW = datetime(2026, 11, 21, 12, tzinfo=UTC)


def met(id: str, days: int, wish: str = "", what: str = "", closed: bool = True) -> Meeting:
    began = NOW + timedelta(days=days)
    found = replace(meeting.begin(id, began), wish=wish, next_step=NextStep(what=what))
    return meeting.close(found, began + timedelta(hours=1)) if closed else found


def file(*meetings: Meeting) -> ClientFile:
    return replace(client_file.new_client("c", NOW, "Sara"), meetings=meetings)


def test_the_next_visit_opens_with_what_was_agreed_last() -> None:
    found = file(met("a", 0, "Soita", "Haen kouluun"), met("b", 7, "Kuuntele", "Täytän lomakkeen"))
    agreed = meeting.agreed(found)
    assert agreed is not None
    assert (agreed.meeting, agreed.wish, agreed.next_step.what) == ("b", "Kuuntele", "Täytän lomakkeen")
    assert agreed.on == NOW + timedelta(days=7, hours=1)


def test_an_open_meeting_does_not_hide_what_was_agreed_before() -> None:
    found = file(met("a", 0, "Soita"), met("b", 7, closed=False))
    agreed = meeting.agreed(found)
    assert agreed is not None and agreed.meeting == "a"
    last = meeting.last_meeting(found)
    assert last is not None and last.id == "b" and meeting.open_meeting(found) == last


def test_a_meeting_that_left_nothing_shows_nothing_and_a_new_file_has_none() -> None:
    assert meeting.agreed(file(met("a", 0, "Soita"), met("b", 1))) is None
    assert meeting.agreed(file()) is meeting.last_meeting(file()) is meeting.open_meeting(file()) is None


def test_closing_takes_a_mark_a_doer_and_a_day() -> None:
    found = meeting.begin("m", NOW, " Raha ")
    found = meeting.set_next_step(meeting.set_benefit(found, 8), "client", date(2026, 11, 28))
    assert (found.theme, found.benefit, found.next_step.doer) == ("Raha", 8, "client")
    closed = meeting.close(found, NOW)
    assert meeting.close(closed, NOW + timedelta(days=1)) == closed
    assert meeting.set_benefit(found, None).benefit is None


@pytest.mark.parametrize("value", [-1, 11, "7", 7.5, True])
def test_a_benefit_outside_the_ten_is_refused(value: object) -> None:
    with pytest.raises(Refused, match=r"errors\.bad_value"):
        meeting.set_benefit(meeting.begin("m", NOW), value)
    with pytest.raises(Refused, match=r"errors\.bad_value"):
        meeting.set_next_step(meeting.begin("m", NOW), "somebody", None)


def test_choosing_the_doer_keeps_what_was_written() -> None:
    found = text_field.write_text(file(met("m", 0)), "meetings/m/next_step/what", base="", text="Soitan")
    changed = meeting.set_next_step(client_file.find_meeting(found, "m"), "worker", None)
    assert changed.next_step == NextStep(what="Soitan", doer="worker")
