from __future__ import annotations

from datetime import date, datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from coaching import crisis_landing, first_meeting, meeting, path, referral, support_stairs, waiting
from coaching.client_file import ClientFile, add_meeting, new_client
from coaching.meeting import NextStep
from coaching.waiting import Days, Wait
from tests.any_client_file import client_files
from tests.conftest import START

TODAY = START.date()
RHYTHM = {"contact": 3, "onwards": 30}


def on(days: int) -> datetime:
    return START + timedelta(days=days)


def day(days: int) -> date:
    return TODAY + timedelta(days=days)


def client() -> ClientFile:
    return new_client("c1", START, "Mirja")


def of(file: ClientFile, after: int) -> tuple[Wait, ...]:
    return waiting.waits(waiting.days(file, day(after)), day(after), RHYTHM)


def kinds(file: ClientFile, after: int) -> list[tuple[str, int]]:
    return [(one.kind, one.over) for one in of(file, after)]


def met(file: ClientFile, days: int, step: NextStep | None = None) -> ClientFile:
    held = meeting.close(meeting.begin(f"m{days}", on(days)), on(days))
    return add_meeting(file, replace(held, next_step=step or NextStep()))


def test_a_new_client_has_the_usual_rhythm_ahead() -> None:
    assert of(client(), 0) == (Wait("contact", day(14), -15),)
    assert kinds(client(), 14) == [("contact", -1)]
    assert kinds(client(), 15) == [("contact", 0)]


def test_a_call_a_meeting_after_a_yes_and_a_return_have_their_days() -> None:
    file = client()
    think = first_meeting.decide(file.first_meeting, "think", START)
    call = first_meeting.put(file, think)
    assert kinds(call, 0)[0][0] == "call" and not of(call, 0)[0].is_due
    yes = first_meeting.put(file, first_meeting.decide(file.first_meeting, "yes", START))
    assert of(yes, 0) == (Wait("meet", day(7), -7),)
    assert ("meet", 0) in kinds(yes, 7)
    assert "meet" not in [kind for kind, _ in kinds(met(yes, 1), 8)]
    rests = crisis_landing.put(file, crisis_landing.rest(file.crisis_landing, "r1", START))
    assert "back" in [one.kind for one in of(rests, 0)]
    went_on = crisis_landing.put(file, crisis_landing.go_on(rests.crisis_landing, on(1)))
    assert "back" not in [one.kind for one in of(went_on, 2)]


def test_the_rhythm_of_the_path_asks_for_a_meeting_and_rests_with_the_client() -> None:
    def by_path(file: ClientFile, after: int) -> list[tuple[str, int]]:
        now_on = path.current(file)
        by = path.meet_by(now_on, file, 7) if now_on else None
        found = waiting.waits(waiting.days(file, TODAY, by), day(after), RHYTHM)
        return [(one.kind, one.over) for one in found]

    on_path = path.choose(client(), "p", "path_01", START)
    assert by_path(on_path, 0) == [("path", -7)]
    assert by_path(on_path, 8) == [("path", 1)], "not met in time"
    assert by_path(met(on_path, 3), 8) == [("path", -2)], "a meeting moves the day"
    rests = crisis_landing.put(on_path, crisis_landing.rest(on_path.crisis_landing, "r1", START))
    assert [kind for kind, _ in by_path(rests, 8)] == ["back"]
    back = waiting.days(rests, TODAY).back
    assert back and crisis_landing.due(rests, day(8)) == (back, (day(8) - back).days)
    yes = first_meeting.put(on_path, first_meeting.decide(on_path.first_meeting, "yes", START))
    assert [kind for kind, _ in by_path(yes, 8)] == ["meet"], "one word for one meeting"
    no = first_meeting.put(on_path, first_meeting.decide(on_path.first_meeting, "not_now", START))
    assert by_path(no, 400) == []


def test_who_was_not_met_in_time_stands_before_those_whose_day_lies_ahead() -> None:
    late, rested = Days(heard=TODAY, path=day(-1)), Days(heard=TODAY, back=day(-3))
    ahead = Days(heard=TODAY, path=day(2))
    places = [waiting.place(waiting.waits(one, TODAY, RHYTHM)) for one in (rested, late, ahead)]
    assert places == sorted(places)
    assert [place for place, _ in places] == [1, 1, waiting.AHEAD]


def test_a_client_who_said_not_now_is_left_in_peace() -> None:
    said = first_meeting.decide(client().first_meeting, "not_now", START)
    assert of(first_meeting.put(client(), said), 400) == ()


@pytest.mark.parametrize("doer", ["worker", "together", "client", "other", ""])
def test_only_a_step_with_a_part_of_the_worker_waits_for_the_worker(doer: str) -> None:
    file = met(client(), 0, NextStep(what="x", doer=doer, due=day(5)))
    waits = "step" in [one.kind for one in of(file, 5)]
    assert waits == (doer in ("worker", "together"))


def test_a_step_that_is_done_waits_for_nobody() -> None:
    step = NextStep(what="x", doer="worker", due=day(5), done=day(3))
    assert "step" not in [one.kind for one in of(met(client(), 0, step), 5)]


def test_a_referral_waits_until_the_service_has_started() -> None:
    file = referral.add(client(), referral.begin("r1", START, service="Palvelu"))
    assert ("referral", 0) in kinds(file, 14)
    started = referral.change(file, "r1", lambda one: referral.start(one, day(3), day(3)))
    assert "referral" not in [kind for kind, _ in kinds(started, 14)]


def test_the_silent_come_first_then_what_is_due_then_what_is_ahead_then_the_rest() -> None:
    late = Days(heard=day(-40), call=day(-30))
    silent = Days(heard=day(-20))
    due = Days(heard=TODAY, referral=day(-2))
    due_today = Days(call=TODAY)
    ahead = Days(heard=TODAY, call=day(3))
    far = Days(heard=TODAY)
    still = Days(heard=day(-100), every=0)
    keys = [
        waiting.place(waiting.waits(one, TODAY, RHYTHM))
        for one in (late, silent, due, due_today, ahead, far, still)
    ]
    assert keys == sorted(keys)
    assert [key[0] for key in keys] == [0, 0, 1, 1, 3, 3, 4]
    assert waiting.place((), keeping_due=True)[0] == 2


def test_days_come_due_while_nobody_saves() -> None:
    kept = waiting.days(client(), TODAY)
    assert [waiting.waits(kept, day(n), RHYTHM)[0].is_due for n in (14, 15, 16)] == [False, True, True]


@settings(max_examples=30)
@given(client_files, st.integers(0, 400))
def test_the_list_and_the_stairs_agree_on_who_is_silent(file: ClientFile, later: int) -> None:
    saved = date(2036, 1, 1)
    today = saved + timedelta(days=later)
    found = waiting.waits(waiting.days(file, saved), today, RHYTHM)
    is_silent = any(one.kind == "contact" and one.is_due for one in found)
    assert is_silent == (support_stairs.silent(file, today, RHYTHM) is not None)
    due = [one.is_due for one in found]
    assert due == sorted(due, reverse=True), "what is due comes before what lies ahead"
    if is_silent:
        assert found[0].kind == "contact"
