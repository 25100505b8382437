from __future__ import annotations

from datetime import UTC, date, datetime
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coaching import client_file, strengths
from coaching.goal_ladder import Ladder
from coaching.record import Refused
from tests.conftest import START, Clock
from widgets.goal_ladder.view import GoalLadderView
from widgets.page.desk import Desk
from widgets.page.exercise import Screen
from workbooks.content.loader import load


@pytest.fixture
def view(desk: Desk) -> GoalLadderView:
    return GoalLadderView(desk, lambda: load(desk.file.client.language))


def begin(view: GoalLadderView, *titles: str) -> str:
    """Begin a goal with these steps and return the ladder's id."""
    place = view.act("new_ladder", {})
    assert place is not None
    ladder = place.split("/")[1]
    view.model.desk.write_text(f"ladders/{ladder}/goal", "", "Oma työ")
    for title in titles:
        step = place_of(view.act("add_step", {"ladder": ladder}))[-1]
        view.model.desk.write_text(f"ladders/{ladder}/steps/{step}/title", "", title)
    return ladder


def place_of(place: str | None) -> list[str]:
    assert place is not None
    return place.split("/")


def ladder_of(view: GoalLadderView, ladder: str) -> Ladder:
    return view.model.ladder(ladder)


def titles(view: GoalLadderView, ladder: str) -> list[str]:
    return [step.title for step in ladder_of(view, ladder).steps]


def at(view: GoalLadderView, place: str) -> Screen:
    return view.screen(tuple(place.split("/")[1:]))


def test_the_first_visit_invites_and_keeps_nothing_until_it_is_tapped(view: GoalLadderView) -> None:
    screen = view.screen(())
    assert (screen["view"], len(screen["question"])) == ("start", 1)
    assert view.model.file.ladders == ()


def test_a_new_goal_opens_for_writing(view: GoalLadderView) -> None:
    place = view.act("new_ladder", {})
    assert place is not None
    screen = at(view, place)
    assert (screen["view"], screen["writing_goal"], screen["place"]) == ("stairs", True, place)
    assert screen["foot"]["next"] is None


def test_a_step_can_be_added_at_any_place(view: GoalLadderView) -> None:
    ladder = begin(view, "alku", "loppu")
    place = view.act("add_step", {"ladder": ladder, "at": 1})
    assert titles(view, ladder) == ["alku", "", "loppu"]
    assert at(view, str(place))["step"]["number"] == 2


def test_twelve_steps_are_kept_and_the_thirteenth_is_refused_in_words(view: GoalLadderView) -> None:
    ladder = begin(view, *"abcdefghijkl")
    with pytest.raises(Refused, match=r"errors\.too_many_steps"):
        view.act("add_step", {"ladder": ladder})
    said = view.screen((ladder,))["ladder"]
    assert (len(said["steps"]), said["room_left"]) == (12, False)


def test_a_climbed_step_moves_the_climber_to_the_next_one_and_undo_brings_both_back(
    view: GoalLadderView,
) -> None:
    ladder = begin(view, "a", "b", "c")
    first, second, _third = ladder_of(view, ladder).steps
    view.act("stand_on", {"ladder": ladder, "step": first.id})
    view.act("mark_done", {"ladder": ladder, "step": first.id})
    after = ladder_of(view, ladder)
    assert (after.steps[0].done, after.here) == (START, second.id)
    view.model.desk.undo()
    assert (ladder_of(view, ladder).steps[0].done, ladder_of(view, ladder).here) == (None, first.id)


def test_the_day_of_a_climbed_step_can_be_corrected_but_not_to_a_day_ahead(view: GoalLadderView) -> None:
    ladder = begin(view, "a")
    step = ladder_of(view, ladder).steps[0].id
    view.act("mark_done", {"ladder": ladder, "step": step})
    view.act("done_on", {"ladder": ladder, "step": step, "day": "2026-10-10"})
    done = ladder_of(view, ladder).steps[0].done
    assert done is not None
    assert done.astimezone().date() == date(2026, 10, 10)
    with pytest.raises(Refused, match=r"errors\.day_ahead"):
        view.act("done_on", {"ladder": ladder, "step": step, "day": "2026-12-24"})
    view.act("done_on", {"ladder": ladder, "step": step, "day": None})
    assert ladder_of(view, ladder).steps[0].done is None


def test_a_removed_step_is_offered_back(view: GoalLadderView) -> None:
    ladder = begin(view, "a", "b")
    step = ladder_of(view, ladder).steps[0].id
    assert view.act("remove_step", {"ladder": ladder, "step": step}) == f"goal_ladder/{ladder}"
    notice = view.model.desk.notice
    assert notice is not None
    assert notice.undo
    view.model.desk.undo()
    assert titles(view, ladder) == ["a", "b"]


def test_only_the_clients_own_strengths_can_carry_and_the_most_important_are_offered_first(
    view: GoalLadderView,
) -> None:
    desk = view.model.desk
    chosen = strengths.add_own(strengths.choose(desk.file.strengths, "s1", "cooking"), "s2", "Nauran usein")
    desk.change(lambda file: client_file.replace_strengths(file, strengths.put_in_top(chosen, "s2")))
    ladder = begin(view, "a")
    step = ladder_of(view, ladder).steps[0].id
    view.act("carry", {"ladder": ladder, "step": step, "strength": "s2", "on": True})
    screen = at(view, f"goal_ladder/{ladder}/step/{step}")
    assert [(one["id"], one["on"]) for one in screen["step"]["strengths"]] == [("s2", True), ("s1", False)]
    assert screen["ladder"]["steps"][0]["carries"] == ["Nauran usein"]
    with pytest.raises(Refused):
        view.act("carry", {"ladder": ladder, "step": step, "strength": "another's", "on": True})
    view.act("carry", {"ladder": ladder, "step": step, "strength": "s2", "on": False})
    assert ladder_of(view, ladder).steps[0].strengths == ()


def test_who_and_when_are_said_on_the_step(view: GoalLadderView) -> None:
    ladder = begin(view, "a")
    step = ladder_of(view, ladder).steps[0].id
    on = {"ladder": ladder, "step": step}
    view.act("add_action", on)
    action = ladder_of(view, ladder).steps[0].actions[0].id
    view.model.desk.write_text(f"ladders/{ladder}/steps/{step}/actions/{action}/text", "", "Soitan kouluun")
    view.act("set_doer", {**on, "action": action, "doer": "client"})
    view.act("set_due", {**on, "action": action, "day": "2026-11-28"})
    said = view.screen((ladder,))["ladder"]["steps"][0]
    assert said["deed"] == "Soitan kouluun · Mirja · 28.11."
    view.act("action_done", {**on, "action": action, "done": True})
    assert view.screen((ladder,))["ladder"]["steps"][0]["deed"] == ""


def test_one_question_is_asked_at_a_time_and_they_come_round_again(view: GoalLadderView) -> None:
    ladder = begin(view)
    count = len(load("fi").goal_ladder.questions("steps"))
    seen = []
    for _ in range(count):
        (question,) = view.screen((ladder,))["question"]
        seen.append(question)
        view.act("another_question", {"ladder": ladder})
    assert len(set(seen)) == count
    assert view.screen((ladder,))["question"] == [seen[0]]


def test_a_theme_of_a_step_becomes_the_theme_of_todays_meeting(view: GoalLadderView) -> None:
    ladder = begin(view, "Hakemus")
    screen = view.screen((ladder, "fields"))
    assert [(theme["text"], theme["today"]) for theme in screen["themes"]] == [("Hakemus", False)]
    view.act("take_theme", {"text": "Hakemus"})
    view.act("take_theme", {"text": "Hakemus"})
    assert [one.theme for one in view.model.file.meetings] == ["Hakemus"]
    assert view.screen((ladder, "fields"))["themes"][0]["today"]


def test_the_goal_under_way_opens_before_one_that_is_reached(view: GoalLadderView, clock: Clock) -> None:
    old = begin(view, "a")
    clock.pass_by(days=1)
    new = begin(view, "b")
    assert view.screen(())["ladder"]["id"] == new
    view.act("reach", {"ladder": new, "on": True})
    assert view.screen(())["ladder"]["id"] == old
    assert [one["id"] for one in view.screen(("all",))["ladders"]] == [old, new]


def test_a_removed_goal_is_offered_back(view: GoalLadderView) -> None:
    ladder = begin(view, "a")
    assert view.act("remove_ladder", {"ladder": ladder}) == "goal_ladder"
    assert view.model.file.ladders == ()
    view.model.desk.undo()
    assert titles(view, ladder) == ["a"]


@pytest.mark.parametrize("tail", ["", "/goal", "/fields", "/fields/support", "/picture", "/step/{step}"])
def test_every_place_is_built_again_from_the_store(view: GoalLadderView, tail: str) -> None:
    ladder = begin(view, "a")
    place = f"goal_ladder/{ladder}" + tail.format(step=ladder_of(view, ladder).steps[0].id)
    again = GoalLadderView(view.model.desk, lambda: load("fi"))
    assert at(again, place)["place"] == place
    assert at(again, place) == at(view, place)


def test_all_eight_fields_of_the_practice_are_on_the_stairs_or_one_tap_away(view: GoalLadderView) -> None:
    ladder = begin(view, "a")
    for name in ("support", "benefits", "already_done", "history"):
        view.act("add_note", {"ladder": ladder, "list": name})
    screen = view.screen((ladder,))
    assert {one["list"] for one in screen["ladder"]["lists"] if one["notes"]} == {
        "support",
        "benefits",
        "already_done",
        "history",
    }
    step = at(view, f"goal_ladder/{ladder}/step/{ladder_of(view, ladder).steps[0].id}")
    assert set(step["fields"]) == {"steps", "actions", "theme"}
    assert "goal" in screen["ladder"]


@pytest.mark.parametrize(
    ("do", "fields"),
    [
        ("add_step", {"ladder": 3}),
        ("add_step", {}),
        ("add_note", {"ladder": "l", "list": "wishes"}),
        ("set_doer", {"ladder": "l", "step": "s", "action": "a", "doer": "boss"}),
        ("step_due", {"ladder": "l", "step": "s", "day": "soon"}),
        ("run_code", {}),
    ],
)
def test_what_is_not_understood_is_refused_and_changes_nothing(
    view: GoalLadderView, do: str, fields: dict[str, Any]
) -> None:
    before = view.model.file
    with pytest.raises(Refused):
        view.act(do, fields)
    assert view.model.file == before


@given(moves=st.lists(st.tuples(st.integers(0, 5), st.integers(-3, 9)), max_size=12))
def test_moving_steps_never_loses_or_doubles_one(moves: list[tuple[int, int]]) -> None:
    from widgets.page.memory_repository import MemoryRepository

    def now() -> datetime:
        return datetime(2026, 11, 21, tzinfo=UTC)

    file = client_file.new_client("c1", now(), "Mirja")
    desk = Desk(MemoryRepository(file, now), "c1", clock=now)
    view = GoalLadderView(desk, lambda: load("fi"))
    ladder = begin(view, *"abcdef")
    ids = [step.id for step in ladder_of(view, ladder).steps]
    for which, to in moves:
        view.act("move_step", {"ladder": ladder, "step": ids[which], "to": to})
    assert sorted(titles(view, ladder)) == list("abcdef")
    numbers = [step["number"] for step in view.screen((ladder,))["ladder"]["steps"]]
    assert numbers == [1, 2, 3, 4, 5, 6]
