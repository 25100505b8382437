from __future__ import annotations

from datetime import date, datetime, timedelta

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from coaching import first_meeting
from coaching.client_file import ClientFile, new_client
from coaching.first_meeting import CallDue, FirstMeeting
from coaching.record import Refused
from tests.conftest import START

FRIDAY = datetime(2026, 11, 20, 14, 0, tzinfo=START.tzinfo)
MONDAY = date(2026, 11, 23)
NEW = FirstMeeting()


def client(first: FirstMeeting = NEW) -> ClientFile:
    return first_meeting.put(new_client("c1", START, "Mirja"), first)


def later(days: int) -> datetime:
    return FRIDAY + timedelta(days=days)


def test_who_wants_to_think_is_called_on_the_next_working_day() -> None:
    first = first_meeting.decide(NEW, "think", FRIDAY)
    assert first.call == MONDAY
    assert first.held == FRIDAY
    assert first_meeting.due(client(first), FRIDAY.date()) == CallDue(MONDAY, -3)
    assert first_meeting.due(client(first), MONDAY) == CallDue(MONDAY, 0)
    assert first_meeting.due(client(first), MONDAY + timedelta(days=2)) == CallDue(MONDAY, 2)


def test_an_agreed_day_is_kept_when_the_client_still_thinks() -> None:
    first = first_meeting.set_call(NEW, date(2026, 12, 1), FRIDAY.date())
    assert first_meeting.decide(first, "think", FRIDAY).call == date(2026, 12, 1)


@pytest.mark.parametrize("choice", ["yes", "not_now"])
def test_who_has_decided_is_not_called(choice: str) -> None:
    first = first_meeting.decide(first_meeting.decide(NEW, "think", FRIDAY), choice, later(3), "call")
    assert first.call is None
    assert first_meeting.due(client(first), MONDAY) is None
    assert [(one.choice, one.way) for one in first.decisions] == [("think", "meeting"), (choice, "call")]


def test_a_call_that_nobody_answered_is_tried_again_and_decides_nothing() -> None:
    first = first_meeting.decide(NEW, "think", FRIDAY)
    first = first_meeting.decide(first, "no_answer", later(3), "call")
    said = first_meeting.decision(first)
    assert said is not None
    assert said.choice == "think"
    assert first.call == date(2026, 11, 24)
    with pytest.raises(Refused, match=r"errors\.bad_value"):
        first_meeting.decide(first, "no_answer", later(4), "meeting")


def test_the_decision_can_be_changed_at_any_time_and_the_story_stays() -> None:
    first = NEW
    for day, choice in enumerate(("not_now", "think", "yes", "not_now")):
        first = first_meeting.decide(first, choice, later(day * 30))
    assert [one.choice for one in first.decisions] == ["not_now", "think", "yes", "not_now"]


def test_a_slip_on_the_same_day_is_corrected_not_told() -> None:
    first = first_meeting.decide(first_meeting.decide(NEW, "not_now", FRIDAY), "yes", FRIDAY)
    assert [one.choice for one in first.decisions] == ["yes"]


def test_after_a_yes_there_is_a_week_to_meet() -> None:
    assert first_meeting.meet_by(NEW) is None
    assert first_meeting.meet_by(first_meeting.decide(NEW, "think", FRIDAY)) is None
    assert first_meeting.meet_by(first_meeting.decide(NEW, "yes", FRIDAY)) == date(2026, 11, 27)


def test_a_stopped_telling_goes_on_from_its_card() -> None:
    first = first_meeting.stop_at(NEW, "seen")
    assert first.card == "seen"
    assert first.held is None
    held = first_meeting.hold(first, FRIDAY)
    assert (held.card, held.held) == ("", FRIDAY)
    assert first_meeting.hold(held, later(1)).held == FRIDAY


def test_a_call_is_not_agreed_on_for_a_day_that_is_past() -> None:
    with pytest.raises(Refused, match=r"errors\.day_behind"):
        first_meeting.set_call(NEW, date(2026, 11, 19), FRIDAY.date())
    first = first_meeting.decide(NEW, "think", FRIDAY)
    assert first_meeting.set_call(first, None, FRIDAY.date()).call is None


@pytest.mark.parametrize(
    ("first", "state"),
    [
        pytest.param(NEW, "new", id="nothing yet"),
        pytest.param(FirstMeeting(card="seen"), "going", id="stopped"),
        pytest.param(first_meeting.hold(NEW, FRIDAY), "going", id="told"),
        pytest.param(first_meeting.decide(NEW, "think", FRIDAY), "going", id="thinking"),
        pytest.param(first_meeting.decide(NEW, "yes", FRIDAY), "done", id="yes"),
        pytest.param(first_meeting.decide(NEW, "not_now", FRIDAY), "done", id="not now"),
    ],
)
def test_the_state_for_the_way_home(first: FirstMeeting, state: str) -> None:
    assert first_meeting.state(client(first)) == state


@pytest.mark.parametrize(("choice", "way"), [("maybe", "meeting"), ("yes", "letter"), ("", "call")])
def test_only_what_the_cards_offer_can_be_said(choice: str, way: str) -> None:
    with pytest.raises(Refused, match=r"errors\.bad_value"):
        first_meeting.decide(NEW, choice, FRIDAY, way)


def test_nothing_of_the_background_has_a_place() -> None:
    kept = {field.name for field in msgspec.structs.fields(FirstMeeting)}
    assert kept == {"held", "card", "decisions", "call"}


words = st.tuples(
    st.sampled_from(["yes", "think", "not_now", "no_answer"]),
    st.sampled_from(["meeting", "call"]),
    st.integers(0, 40),
).filter(lambda said: said[0] != "no_answer" or said[1] == "call")


@given(st.lists(words, max_size=8))
def test_whatever_is_said_a_call_waits_only_for_the_undecided(
    said: list[tuple[str, str, int]],
) -> None:
    first, now = NEW, FRIDAY
    for choice, way, days in said:
        now += timedelta(days=days)
        first = first_meeting.decide(first, choice, now, way)
    decided = first_meeting.decision(first)
    last = first.decisions[-1].choice if first.decisions else ""
    if last in ("yes", "not_now"):
        assert first.call is None
    if last in ("think", "no_answer"):
        assert first.call is not None
        assert first.call >= now.date()
    assert (decided is None) == all(one.choice == "no_answer" for one in first.decisions)
