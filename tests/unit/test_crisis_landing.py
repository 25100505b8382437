from __future__ import annotations

from datetime import date, timedelta

import pytest
from msgspec.structs import replace

from coaching import client_file, crisis_landing, goal_ladder, path
from coaching.client_file import ClientFile, new_client
from coaching.crisis_landing import EMERGENCY, CrisisLanding
from coaching.meeting import Meeting
from coaching.record import Refused
from tests.conftest import START
from workbooks.content.loader import load

TODAY = START.date()


def rested(file: ClientFile, id: str = "r1", now=START) -> ClientFile:
    return crisis_landing.put(file, crisis_landing.rest(file.crisis_landing, id, now))


@pytest.fixture
def file() -> ClientFile:
    made = new_client("c1", START, "Mirja")
    ladder = goal_ladder.add_step(goal_ladder.new_ladder("l", START), "s1", title="Soitan kouluun")
    made = client_file.add_ladder(made, goal_ladder.stand_on(ladder, "s1"))
    return path.choose(made, "p1", "path_01", START)


def test_resting_and_going_on_leave_everything_else_exactly_as_it_was(file: ClientFile) -> None:
    resting = rested(file)
    gone_on = crisis_landing.put(
        resting, crisis_landing.go_on(resting.crisis_landing, START + timedelta(days=3))
    )
    for one in (resting, gone_on):
        assert replace(one, crisis_landing=CrisisLanding()) == file
    (landing,) = gone_on.crisis_landing.landings
    assert (landing.since, landing.ended) == (START, START + timedelta(days=3))


def test_a_second_press_does_not_begin_another_rest(file: ClientFile) -> None:
    once = rested(file)
    assert rested(once, "r2", START + timedelta(days=1)) == once


@pytest.mark.parametrize(
    ("days", "back"), [(0, date(2026, 11, 30)), (4, date(2026, 12, 2)), (9, date(2026, 12, 7))]
)
def test_the_day_to_come_back_is_a_working_day_about_a_week_away(
    file: ClientFile, days: int, back: date
) -> None:
    on = crisis_landing.resting(rested(file, now=START + timedelta(days=days)).crisis_landing)
    assert on is not None
    assert on.back == back


def test_another_day_to_come_back_but_none_that_is_past(file: ClientFile) -> None:
    plan = rested(file).crisis_landing
    with pytest.raises(Refused, match=r"errors\.day_behind"):
        crisis_landing.set_back(plan, TODAY - timedelta(days=1), TODAY)
    other = crisis_landing.set_back(plan, TODAY + timedelta(days=2), TODAY)
    due = crisis_landing.due(crisis_landing.put(file, other), TODAY + timedelta(days=3))
    assert due == (TODAY + timedelta(days=2), 1)
    none = crisis_landing.put(file, crisis_landing.set_back(plan, None, TODAY))
    assert crisis_landing.due(none, TODAY) is None
    assert crisis_landing.due(file, TODAY) is None


def test_who_does_not_rest_has_nothing_to_go_on_from_and_no_day(file: ClientFile) -> None:
    for change in (
        lambda: crisis_landing.go_on(file.crisis_landing, START),
        lambda: crisis_landing.set_back(file.crisis_landing, TODAY, TODAY),
    ):
        with pytest.raises(Refused, match=r"errors\.gone"):
            change()


def test_the_paths_rhythm_pauses_and_is_counted_from_the_day_the_two_go_on(file: ClientFile) -> None:
    file = client_file.add_meeting(file, Meeting(id="m", started=START))
    on = path.current(file)
    assert on is not None
    assert path.meet_by(on, file, 7) == TODAY + timedelta(days=7)
    resting = rested(file)
    assert path.meet_by(on, resting, 7) is None
    later = START + timedelta(days=20)
    gone_on = crisis_landing.put(resting, crisis_landing.go_on(resting.crisis_landing, later))
    assert path.meet_by(on, gone_on, 7) == later.date() + timedelta(days=7)


def test_the_plan_is_written_in_parts_and_every_part_may_stay_empty(file: ClientFile) -> None:
    plan = file.crisis_landing
    assert crisis_landing.state(file) == "new"
    for part in ("signs", "helps", "holds"):
        plan = crisis_landing.add_note(plan, part, f"n-{part}", "Lepo")
        assert crisis_landing.add_note(plan, part, "again", "Lepo ") == plan
    assert crisis_landing.state(crisis_landing.put(file, plan)) == "done"
    for part in ("signs", "helps", "holds"):
        plan = crisis_landing.remove_note(plan, part, f"n-{part}")
    assert plan == CrisisLanding()
    with pytest.raises(Refused):
        crisis_landing.add_note(plan, "landings", "n", "x")


def test_people_to_call_come_and_go_and_the_emergency_number_is_no_part_of_it(file: ClientFile) -> None:
    plan = crisis_landing.add_call(file.crisis_landing, "k1")
    assert crisis_landing.add_call(plan, "k1") == plan
    assert not crisis_landing.written(plan)
    assert crisis_landing.remove_call(plan, "k1") == CrisisLanding()
    with pytest.raises(Refused):
        crisis_landing.remove_call(plan, EMERGENCY)


def test_a_rest_keeps_the_plan_going(file: ClientFile) -> None:
    assert crisis_landing.state(rested(file)) == "going"


@pytest.mark.parametrize("code", ["fi", "en"])
def test_the_content_names_no_illness_and_has_numbers(code: str) -> None:
    found = load(code).crisis_landing
    assert [len(found.signs), len(found.helps), len(found.holds)] == [6, 6, 6]
    assert all(any(sign.isdigit() for sign in one.phone) for one in found.numbers)
    assert EMERGENCY not in {one.phone for one in found.numbers}
