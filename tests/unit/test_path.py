"""A path proposes, the pair decides: order, what is next, what repeats, what ends it."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from msgspec.structs import replace

from coaching import client_file, meeting, path, self_assessment
from coaching.client_file import ClientFile
from coaching.goal_ladder import new_ladder, reach
from coaching.path import EXERCISES, GROUPS, Recipe, Stop
from coaching.record import Refused
from tests.conftest import START

EVERYTHING = frozenset(EXERCISES)
RECIPE = Recipe(
    id="path_90",
    stops=(
        Stop(id="strengths", exercise="strengths", stage="start"),
        Stop(id="options", exercise="options", stage="start", optional=True),
        Stop(id="self_assessment", exercise="self_assessment", stage="start"),
        Stop(id="meeting", exercise="meeting", stage="go", repeat="visit"),
        Stop(id="goal_ladder", exercise="goal_ladder", stage="go"),
        Stop(id="self_assessment_2", exercise="self_assessment", stage="go", repeat="weeks", weeks=12),
    ),
    days={"start": 7, "go": 14},
    ends=("goal_reached", "second_reading", "service_started", "stops_walked", "agreed"),
)


@pytest.fixture
def on_path(client_file: ClientFile) -> ClientFile:
    return path.choose(client_file, "p1", "path_90", START)


def states(file: ClientFile, weeks: float = 0, finished=(), at_hand=EVERYTHING) -> dict[str, str]:
    found = path.standings(
        RECIPE, taken(file), file, START + timedelta(weeks=weeks), finished=finished, at_hand=at_hand
    )
    return {one.stop.id: one.state for one in found}


def taken(file: ClientFile) -> path.Path:
    found = path.current(file)
    assert found is not None
    return found


def marked(file: ClientFile, stop: str, how="passed", weeks: float = 0) -> ClientFile:
    return path.put(file, path.mark(taken(file), RECIPE, stop, how, START + timedelta(weeks=weeks)))


def with_reading(file: ClientFile, id: str, weeks: float) -> ClientFile:
    then = START + timedelta(weeks=weeks)
    return client_file.add_reading(file, replace(self_assessment.Reading(id=id, started=then), finished=then))


def test_every_exercise_is_in_one_group() -> None:
    assert sorted(code for codes in GROUPS.values() for code in codes) == sorted(EXERCISES)


@pytest.mark.parametrize("recipe", ["", "path_", "path_1", "kumina", "path_ab", "path_01 ", "path_01/x"])
def test_only_a_number_that_tells_nothing_gets_into_the_file(client_file: ClientFile, recipe: str) -> None:
    with pytest.raises(Refused):
        path.choose(client_file, "p1", recipe, START)


def test_choosing_writes_an_id_and_a_moment_and_nothing_else(on_path: ClientFile) -> None:
    assert on_path.paths == (path.Path(id="p1", recipe="path_90", since=START),)
    assert path.choose(on_path, "p2", "path_90", START) is on_path


def test_another_path_ends_the_first_and_keeps_what_was_done(on_path: ClientFile) -> None:
    changed = path.choose(marked(on_path, "strengths"), "p2", "path_91", START)
    assert [one.ending for one in changed.paths] == ["changed", ""]
    assert changed.paths[0].marks


def test_the_first_stop_is_next_and_nothing_is_forced(on_path: ClientFile) -> None:
    assert states(on_path) == {
        "strengths": "here",
        "options": "optional",
        "self_assessment": "later",
        "meeting": "each",
        "goal_ladder": "later",
        "self_assessment_2": "later",
    }


def test_what_is_done_by_its_own_rules_is_passed(on_path: ClientFile) -> None:
    assert states(on_path, finished={"strengths"})["self_assessment"] == "here"


def test_a_skipped_stop_gives_way_and_comes_back(on_path: ClientFile) -> None:
    skipped = marked(on_path, "strengths", "skipped")
    assert states(skipped)["strengths"] == "skipped"
    assert states(skipped)["self_assessment"] == "here"
    again = path.put(skipped, path.unmark(taken(skipped), "strengths"))
    assert states(again)["strengths"] == "here"
    with pytest.raises(Refused):
        path.unmark(taken(again), "strengths")


def test_an_exercise_that_is_not_there_is_closed_and_never_next(on_path: ClientFile) -> None:
    found = states(on_path, at_hand={"goal_ladder", "meeting"})
    assert found["strengths"] == "closed"
    assert found["goal_ladder"] == "here"
    assert states(marked(on_path, "strengths"), at_hand={"goal_ladder"})["strengths"] == "done", "on paper"


def test_a_repeating_stop_waits_its_weeks_and_comes_again(on_path: ClientFile) -> None:
    file = with_reading(on_path, "r1", 0)
    done = {"strengths", "self_assessment", "goal_ladder"}
    assert states(file, 11, done)["self_assessment_2"] == "later"
    assert states(file, 12, done)["self_assessment_2"] == "here"
    twice = with_reading(file, "r2", 12)
    assert states(twice, 13, done)["self_assessment_2"] == "done"
    assert states(twice, 24, done)["self_assessment_2"] == "here"


def test_marks_of_a_repeating_stop_are_all_kept(on_path: ClientFile) -> None:
    file = marked(marked(on_path, "self_assessment_2"), "self_assessment_2", weeks=2)
    assert len(taken(file).marks) == 2
    assert len(taken(marked(marked(on_path, "strengths"), "strengths")).marks) == 1


def test_the_pair_has_an_order_of_its_own(on_path: ClientFile) -> None:
    own = path.move(taken(on_path), RECIPE, "goal_ladder", 0)
    assert [stop.id for stop in path.stops(RECIPE, own)][:2] == ["goal_ladder", "strengths"]
    own = path.add(own, RECIPE, "three_rings")
    own = path.add(own, RECIPE, "strengths")
    assert [stop.id for stop in path.stops(RECIPE, own)][-2:] == ["three_rings", "strengths_2"]
    own = path.remove(own, "three_rings")
    assert "three_rings" not in [stop.id for stop in path.stops(RECIPE, own)]
    for refused in (
        lambda: path.remove(own, "strengths"),
        lambda: path.add(own, RECIPE, "workshop"),
        lambda: path.add(own, RECIPE, "tarot"),
        lambda: path.move(own, RECIPE, "tarot", 0),
    ):
        with pytest.raises(Refused):
            refused()


def test_what_ends_the_path_is_seen_and_the_pair_decides(on_path: ClientFile) -> None:
    def seen(file: ClientFile, weeks: float, finished=()) -> dict[str, bool | None]:
        now = START + timedelta(weeks=weeks)
        standing = path.standings(RECIPE, taken(file), file, now, finished=finished, at_hand=EVERYTHING)
        return dict(path.conditions(RECIPE, taken(file), file, standing))

    assert set(seen(on_path, 0).values()) == {False, None}
    file = with_reading(with_reading(on_path, "r1", 0), "r2", 12)
    file = client_file.add_ladder(file, reach(new_ladder("l1", START), START))
    found = seen(file, 12, {"strengths", "self_assessment", "goal_ladder"})
    assert found == {
        "goal_reached": True,
        "second_reading": True,
        "service_started": False,
        "stops_walked": True,
        "agreed": None,
    }
    assert not path.may_end(tuple(found.items()))
    assert path.may_end(tuple((found | {"service_started": True}).items()))
    ended = path.end(on_path, "own_way", START)
    assert path.current(ended) is None
    with pytest.raises(Refused):
        path.end(ended, "reached", START)


def test_the_days_between_meetings_follow_the_stage(on_path: ClientFile) -> None:
    def days(file: ClientFile, finished=()) -> int | None:
        standing = path.standings(RECIPE, taken(file), file, START, finished=finished, at_hand=EVERYTHING)
        return path.rhythm(RECIPE, standing)

    assert days(on_path) == 7
    assert days(on_path, {"strengths", "self_assessment"}) == 14
    assert path.meet_by(taken(on_path), on_path, 7) == date(2026, 11, 28)
    later = START + timedelta(days=3)
    met = client_file.add_meeting(on_path, meeting.close(meeting.begin("m1", later), later))
    assert path.meet_by(taken(met), met, 7) == date(2026, 12, 1)
    assert path.meet_by(taken(met), met, None) is None
