from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from coaching import goal_ladder, options
from coaching.client_file import add_ladder, new_client
from coaching.options import Match, Options
from coaching.record import Refused
from tests.conftest import START


def compared(weights: tuple[int, ...] = (3, 3, 1), **marks: tuple[int | None, ...]) -> Options:
    made = Options()
    for place, weight in enumerate(weights):
        made = options.weigh(
            options.add_criterion(made, f"c{place}", title=f"Asia {place}"), f"c{place}", weight
        )
    for id, steps in marks.items():
        made = options.add(made, id, title=f"Tie {id}")
        for place, step in enumerate(steps):
            made = options.mark(made, id, f"c{place}", step)
    return made


def test_only_what_matters_most_counts_and_nothing_is_added_up() -> None:
    made = compared(a=(5, 1, 5), b=(3, None, 1))
    assert options.matches(made) == (
        Match("a", meets=("c0",), in_part=(), falls_short=("c1",), open=()),
        Match("b", meets=(), in_part=("c0",), falls_short=(), open=("c1",)),
    )


def test_what_matters_most_is_the_highest_weight_that_was_given() -> None:
    assert [one.id for one in options.matters_most(compared((1, 2, 2)))] == ["c1", "c2"]
    assert options.matters_most(Options()) == ()
    assert [one.id for one in options.by_weight(compared((1, 3, 2)))] == ["c1", "c2", "c0"]


@given(
    st.lists(st.integers(1, 3), min_size=1, max_size=5),
    st.lists(st.lists(st.none() | st.integers(1, 5), min_size=5, max_size=5), min_size=1, max_size=4),
)
@settings(max_examples=60)
def test_options_keep_their_order_and_each_criterion_that_counts_is_told_once(weights, marks) -> None:
    ways = {f"o{place}": tuple(row[: len(weights)]) for place, row in enumerate(marks)}
    made = compared(tuple(weights), **ways)
    found = options.matches(made)
    assert [one.option for one in found] == list(ways), "no ranking"
    most = sorted(one.id for one in options.matters_most(made))
    for one in found:
        assert sorted((*one.meets, *one.in_part, *one.falls_short, *one.open)) == most


def test_at_most_four_options_and_eight_criteria() -> None:
    made = Options()
    for n in range(options.MOST):
        made = options.add(made, f"o{n}", card=f"card{n}")
    assert options.add(made, "again", card="card0") == made
    with pytest.raises(Refused, match=r"errors\.too_many_options"):
        options.add(made, "more", card="other")
    for n in range(options.MOST_CRITERIA):
        made = options.add_criterion(made, f"c{n}", card=f"card{n}")
    with pytest.raises(Refused, match=r"errors\.too_many_criteria"):
        options.add_criterion(made, "more", card="other")
    for add in (options.add, options.add_criterion):
        with pytest.raises(Refused, match=r"errors\.empty_text"):
            add(Options(), "x", title="  ")


def test_what_is_taken_away_takes_its_marks_and_its_choice_along() -> None:
    made = options.choose(compared(a=(5, 1, 5), b=(3, 2, 1)), "a", START)
    without = options.remove_criterion(made, "c0")
    assert [len(one.fits) for one in without.options] == [2, 2]
    left = options.remove(made, "a")
    assert (left.choice, left.decided) == ("", None)
    assert options.remove(made, "b").choice == "a"


def test_a_mark_is_cleared_and_wrong_ones_are_refused() -> None:
    made = options.mark(compared(a=(5, 1, 5)), "a", "c0", None)
    assert options.step_of(options.find(made, "a"), "c0") is None
    for option, criterion, step in (("x", "c0", 1), ("a", "x", 1), ("a", "c0", 6)):
        with pytest.raises(Refused):
            options.mark(made, option, criterion, step)
    with pytest.raises(Refused):
        options.weigh(made, "c0", 4)


def test_days_are_set_and_cleared() -> None:
    made = options.set_dates(compared(a=()), "a", date(2027, 1, 20), None)
    assert options.find(made, "a").apply_by == date(2027, 1, 20)
    assert options.find(options.set_dates(made, "a", None, None), "a").apply_by is None


def test_not_yet_is_an_answer_and_a_choice_keeps_its_first_day() -> None:
    made = options.choose(compared(a=(), b=()), "a", START)
    assert options.choose(made, "a", START.replace(year=2030)).decided == START
    assert options.choose(made, "", START).decided is None
    with pytest.raises(Refused):
        options.choose(made, "x", START)


def test_the_choice_becomes_the_goal_of_a_waiting_ladder_or_of_a_new_one() -> None:
    file = options.put(new_client("c1", START, "Mirja"), options.choose(compared(a=()), "a", START))
    fresh = options.to_goal(file, "Opinnot", ladder="l9", now=START)
    assert [(one.id, one.goal) for one in fresh.ladders] == [("l9", "Opinnot")]
    assert options.is_goal(fresh)
    assert not options.is_goal(replace(fresh, ladders=()))
    waiting = options.to_goal(
        add_ladder(file, goal_ladder.new_ladder("l1", START)), "Opinnot", ladder="l9", now=START
    )
    assert [(one.id, one.goal) for one in waiting.ladders] == [("l1", "Opinnot")]
    own = add_ladder(file, replace(goal_ladder.new_ladder("l1", START), goal="Oma koti"))
    both = options.to_goal(own, "Opinnot", ladder="l9", now=START)
    assert [one.goal for one in both.ladders] == ["Oma koti", "Opinnot"], "no goal is written over"
    with pytest.raises(Refused):
        options.to_goal(new_client("c1", START, "Mirja"), "Opinnot", ladder="l9", now=START)


def test_the_state_is_told() -> None:
    file = new_client("c1", START, "Mirja")
    assert options.state(file) == "new"
    assert options.state(options.put(file, compared(a=()))) == "going"
    assert options.state(options.put(file, options.choose(compared(a=()), "a", START))) == "done"
