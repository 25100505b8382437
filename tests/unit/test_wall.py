"""Nothing on the wall, nor anything that can be worked out from it, tells of fewer than five."""

from __future__ import annotations

from collections import defaultdict
from itertools import combinations_with_replacement, product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coaching import wall
from coaching.group_answer import OWN, Choice, Vote
from coaching.wall import Bar, Cell, bars, next_view, scale_view


def ballots(*names):
    return frozenset(names)


def numbered(first, last):
    return frozenset(f"{number:02}.1" for number in range(first, last + 1))


# Which ballots may be shown


@pytest.mark.parametrize("answers", range(5))
def test_nothing_is_shown_before_five(answers):
    assert next_view(numbered(1, answers), ()) is None


def test_five_are_shown_and_then_the_next_five():
    first = numbered(1, 5)
    assert next_view(first, ()) == first
    assert next_view(numbered(1, 9), [first]) == first
    assert next_view(numbered(1, 10), [first]) == numbered(1, 10)


def test_who_takes_an_answer_back_takes_four_others_along():
    shown = numbered(1, 12)
    after = next_view(shown - {"07.1"}, [shown])
    assert after is not None
    assert len(after) == 7
    assert "07.1" not in after
    assert len(shown - after) == 5


def test_of_a_small_group_nothing_new_is_shown_when_one_takes_an_answer_back():
    shown = numbered(1, 9)
    assert next_view(shown - {"03.1"}, [shown]) is None


def test_a_changed_answer_is_another_ballot():
    shown = numbered(1, 9)
    changed = (shown - {"03.1"}) | {"03.2"}
    assert next_view(changed, [shown]) is None
    more = changed | numbered(10, 13)
    assert next_view(more, [shown]) == numbered(10, 13) | {"03.2"}


@given(
    st.lists(st.sets(st.integers(0, 30), min_size=5, max_size=25), max_size=4),
    st.sets(st.integers(0, 40), max_size=40),
)
def test_the_next_view_keeps_to_the_rule_and_wastes_nothing(tries, present):
    released = []
    for one in tries:
        view = next_view(frozenset(map(str, one)), released)
        if view is not None:
            released.append(view)
    here = frozenset(map(str, present))
    view = next_view(here, released)
    assert view is None or (view <= here and len(view) >= 5)
    assert wall.smallest_piece([*released, *([view] if view else [])]) not in range(1, 5)
    if view is None:
        # Whatever could have been added keeps to the rule only when it is fewer than five.
        assert len(here.difference(*released)) < 5
        assert all(not one <= here for one in released[:1])


# Marks from 0 to 10


def test_a_scale_has_its_middle_and_cells_of_two_and_more():
    view = scale_view([2, 3, 5, 5, 6, 7, 8, 8, 9])
    assert (view.n, view.lower, view.middle, view.upper) == (9, 5, 6, 8)
    assert view.cells == (
        Cell(first=0, last=3, count=2),
        Cell(first=4, last=5, count=2),
        Cell(first=6, last=7, count=2),
        Cell(first=8, last=10, count=3),
    )


@pytest.mark.parametrize("marks", [(8, 8, 8, 8, 8), (3, 8, 8, 8, 8), (8, 8, 8, 8, 10)])
def test_a_group_of_one_mind_looks_like_one_in_which_somebody_differs(marks):
    assert scale_view(marks) == scale_view((8, 8, 8, 8, 8))


@pytest.mark.parametrize("n", [5, 6])
def test_no_marks_can_be_worked_out_of_the_lowest_the_highest_or_all(n):
    told = defaultdict(list)
    for marks in combinations_with_replacement(range(11), n):
        told[scale_view(marks)].append(marks)
    for possible in told.values():
        for end in (0, -1):
            alone = {(marks[end], marks.count(marks[end]) == 1) for marks in possible}
            assert alone != {(possible[0][end], True)}
        assert any(len(set(marks)) > 1 for marks in possible)


@pytest.mark.parametrize("n", range(5))
def test_fewer_than_five_are_never_summed_up(n):
    with pytest.raises(ValueError, match="five"):
        scale_view([5] * n)
    with pytest.raises(ValueError, match="five"):
        wall.choice_view([Choice(options=("a",))] * n, ("a", "b"))
    with pytest.raises(ValueError, match="five"):
        wall.words_view(n, ["rohkea"], "s")


# Choices and votes


def possible_counts(n, options, most):
    for counts in product(range(n + 1), repeat=options):
        if n <= sum(counts) <= most * n:
            yield counts


@pytest.mark.parametrize("n", [5, 6, 7, 8])
@pytest.mark.parametrize("options", [2, 3, 4])
@pytest.mark.parametrize("most", [1, 2, 3])
def test_from_no_bars_can_be_worked_out_that_none_one_all_or_all_but_one_chose(n, options, most):
    told = defaultdict(list)
    for counts in possible_counts(n, options, most):
        told[bars(dict(zip("abcd", counts, strict=False)), n, most)].append(counts)
    for possible in told.values():
        for place in range(options):
            counts = {one[place] for one in possible}
            assert not counts <= {0, 1}
            assert not counts <= {n - 1, n}


def test_what_is_told_of_choices():
    told = bars({"a": 6, "b": 4, "c": 1, "d": 1}, 12, most=1)
    assert told == (
        Bar(options=("a",), low=6, high=6),
        Bar(options=("b", "c", "d"), low=6, high=6),
    )
    assert bars({"a": 11, "b": 1, "c": 0}, 12) == (
        Bar(options=("a",), low=10, high=12),
        Bar(options=("b", "c"), low=0, high=2),
    )
    assert bars({"a": 12, "b": 7, "c": 1}, 12, most=3) == (
        Bar(options=("a",), low=10, high=12),
        Bar(options=("b",), low=7, high=7),
        Bar(options=("c",), low=0, high=2),
    )


def test_own_words_count_as_one_option():
    answers = [Choice(options=("a",)), *[Choice(own="oma")] * 3, *[Choice(options=("b",))] * 4]
    view = wall.choice_view(answers, ("a", "b", OWN))
    assert view.n == 8
    assert Bar(options=("b",), low=4, high=4) in view.bars
    assert Bar(options=("a", OWN), low=4, high=4) in view.bars


def test_the_most_wanted_idea_comes_first():
    votes = [Vote(ideas=("b", "c"))] * 5 + [Vote(ideas=("c",))] * 3
    told = wall.vote_view(votes, ("a", "b", "c"), most=2)
    assert [bar.options for bar in told.bars] == [("c",), ("b",), ("a",)]


# Words


def test_words_come_once_and_in_an_order_that_tells_nothing():
    texts = ["Toivo", "rohkeus", "toivo", "aika"]
    view = wall.words_view(6, texts, "s")
    assert sorted(text.casefold() for text in view.words) == ["aika", "rohkeus", "toivo"]
    assert view == wall.words_view(6, reversed(texts), "s")
    orders = {wall.words_view(6, texts, seed).words for seed in "abcdefgh"}
    assert len(orders) > 2
