from __future__ import annotations

from datetime import UTC, date, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from coaching import goal_ladder
from coaching.goal_ladder import MOST_STEPS, STAGES, Ladder
from coaching.record import Refused
from tests.any_client_file import ladders, moments

NOW = datetime(2026, 11, 21, 12, tzinfo=UTC)


def ladder(*titles: str) -> Ladder:
    found = goal_ladder.new_ladder("l", NOW)
    for title in titles:
        found = goal_ladder.add_step(found, title, title=title)
    return found


def order(found: Ladder) -> str:
    return "".join(step.id for step in found.steps)


def test_steps_are_added_on_top_or_at_a_place() -> None:
    assert order(goal_ladder.add_step(ladder(*"abc"), "x", at=1)) == "axbc"
    assert order(goal_ladder.add_step(ladder(*"abc"), "x", at=-5)) == "xabc"
    assert order(goal_ladder.add_step(ladder(*"abc"), "a")) == "abc"


def test_a_thirteenth_step_is_refused_with_the_limit() -> None:
    full = ladder(*"abcdefghijkl")
    assert len(full.steps) == MOST_STEPS == 12
    for more in (lambda: goal_ladder.add_step(full, "x"), lambda: goal_ladder.split_step(full, "a", "x")):
        with pytest.raises(Refused) as refused:
            more()
        assert (refused.value.key, refused.value.words) == ("errors.too_many_steps", {"most": 12})


def test_splitting_puts_an_empty_smaller_step_just_below() -> None:
    found = goal_ladder.split_step(ladder(*"abc"), "b", "x")
    assert order(found) == "axbc"
    assert goal_ladder.find_step(found, "b").title == "b"
    done = goal_ladder.split_step(goal_ladder.mark_done(ladder("a"), "a", NOW), "a", "x")
    assert all(step.done for step in done.steps)


def test_who_stood_on_a_removed_step_stands_on_the_one_below() -> None:
    found = goal_ladder.stand_on(ladder(*"abc"), "b")
    assert goal_ladder.remove_step(found, "b").here == "a"
    assert goal_ladder.remove_step(goal_ladder.stand_on(found, "a"), "a").here == ""
    assert goal_ladder.remove_step(found, "c").here == "b"


@given(ladders(), st.data())
@settings(max_examples=40)
def test_moving_a_step_never_loses_or_changes_one(found: Ladder, data) -> None:
    if not found.steps:
        return
    moved = data.draw(st.sampled_from(found.steps))
    to = data.draw(st.integers(-20, 20))
    after = goal_ladder.move_step(found, moved.id, to)
    assert sorted(after.steps, key=lambda s: s.id) == sorted(found.steps, key=lambda s: s.id)
    assert after.steps.index(moved) == max(0, min(to, len(found.steps) - 1))
    rest = [step for step in after.steps if step is not moved]
    assert rest == [step for step in found.steps if step is not moved]
    assert after.here == found.here
    assert goal_ladder.move_step(after, moved.id, found.steps.index(moved)) == found


@given(ladders(), moments, st.data())
@settings(max_examples=40)
def test_undoing_done_gives_the_ladder_back(found: Ladder, now: datetime, data) -> None:
    ahead = [step.id for step in found.steps if step.done is None]
    if not ahead:
        return
    step = data.draw(st.sampled_from(ahead))
    done = goal_ladder.mark_done(found, step, now)
    assert goal_ladder.find_step(done, step).done == now
    assert goal_ladder.undo_done(done, step) == found


def test_a_step_that_is_gone_is_said_to_be_gone() -> None:
    found = ladder("a")
    for operation in (
        lambda: goal_ladder.move_step(found, "x", 0),
        lambda: goal_ladder.remove_step(found, "x"),
        lambda: goal_ladder.stand_on(found, "x"),
        lambda: goal_ladder.mark_done(found, "x", NOW),
        lambda: goal_ladder.carry(found, "x", "s"),
        lambda: goal_ladder.add_action(found, "x", "n"),
        lambda: goal_ladder.remove_action(found, "a", "x"),
        lambda: goal_ladder.set_doer(found, "a", "x", "client", NOW),
        lambda: goal_ladder.remove_note(found, "support", "x"),
        lambda: goal_ladder.add_note(found, "steps", "x"),
    ):
        with pytest.raises(Refused, match=r"errors\.gone"):
            operation()


def test_actions_say_what_who_and_when() -> None:
    found = goal_ladder.add_action(ladder("a"), "a", "x", "Soitan kouluun")
    found = goal_ladder.set_doer(found, "a", "x", "together", NOW)
    found = goal_ladder.set_due(found, "a", "x", date(2026, 11, 28))
    found = goal_ladder.action_done(found, "a", "x", NOW)
    action = goal_ladder.find_action(goal_ladder.find_step(found, "a"), "x")
    assert (action.text, action.doer, action.due, action.done) == (
        "Soitan kouluun",
        "together",
        date(2026, 11, 28),
        NOW,
    )
    undone = goal_ladder.action_done(found, "a", "x", None)
    assert goal_ladder.find_action(goal_ladder.find_step(undone, "a"), "x").done is None
    assert goal_ladder.find_step(goal_ladder.remove_action(found, "a", "x"), "a").actions == ()
    with pytest.raises(Refused, match=r"errors\.bad_value"):
        goal_ladder.set_doer(found, "a", "x", "nobody", NOW)


def test_a_strength_is_put_on_a_step_once_and_taken_off() -> None:
    found = goal_ladder.carry(goal_ladder.carry(ladder("a"), "a", "s"), "a", "s")
    assert found.steps[0].strengths == ("s",)
    assert goal_ladder.uncarry(found, "a", "s") == ladder("a")


def test_the_four_lists_take_notes() -> None:
    for name in ("support", "benefits", "already_done", "history"):
        found = goal_ladder.add_note(ladder(), name, "n", "Äiti auttaa")
        assert [note.text for note in goal_ladder.notes(found, name)] == ["Äiti auttaa"]
        assert goal_ladder.remove_note(found, name, "n") == ladder()


def test_the_prompts_follow_the_climb() -> None:
    found = ladder()
    assert goal_ladder.stage(found) == "goal"
    found = replace(found, goal="Oma työ")
    assert goal_ladder.stage(found) == "steps"
    found = replace(found, steps=ladder(*"abcd").steps)
    assert goal_ladder.stage(found) == "actions"
    found = goal_ladder.add_action(found, "a", "x")
    assert goal_ladder.stage(found) == "benefits"
    found = goal_ladder.add_note(found, "benefits", "n", "Rahaa")
    assert goal_ladder.stage(found) == "going"
    found = goal_ladder.stand_on(goal_ladder.mark_done(found, "a", NOW), "a")
    assert goal_ladder.stage(found) == "going"
    found = goal_ladder.mark_done(found, "b", NOW)
    assert goal_ladder.stage(found) == "setback"
    found = goal_ladder.mark_done(goal_ladder.stand_on(found, "b"), "c", NOW)
    found = goal_ladder.stand_on(found, "c")
    assert goal_ladder.stage(found) == "nearly"
    assert goal_ladder.stage(goal_ladder.mark_done(found, "d", NOW)) == "reached"
    assert goal_ladder.stage(goal_ladder.reach(found, NOW)) == "reached"
    assert goal_ladder.stage(goal_ladder.undo_reach(goal_ladder.reach(found, NOW))) == "nearly"


@given(ladders())
@settings(max_examples=40)
def test_every_ladder_has_a_stage(found: Ladder) -> None:
    assert goal_ladder.stage(found) in STAGES


def test_meeting_themes_are_drawn_from_the_steps() -> None:
    found = goal_ladder.mark_done(ladder("a", "b", ""), "a", NOW)
    steps = tuple(replace(step, theme="Raha") if step.id == "b" else step for step in found.steps)
    themes = goal_ladder.themes(replace(found, steps=steps))
    assert [(theme.step, theme.text, theme.done) for theme in themes] == [
        ("a", "a", True),
        ("b", "Raha", False),
    ]
