from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coaching import strengths
from coaching.record import Refused
from coaching.strengths import TOP, StrengthsMap
from tests.any_client_file import strengths_maps


def with_cards(*cards: str) -> StrengthsMap:
    chosen = StrengthsMap()
    for card in cards:
        chosen = strengths.choose(chosen, f"id-{card}", card, "hands")
    return chosen


def test_a_card_is_chosen_once_however_often_it_is_tapped() -> None:
    once = with_cards("cooking")
    assert strengths.choose(once, "another", "cooking", "home") == once


def test_own_words_stand_beside_the_cards_as_they_were_said() -> None:
    chosen = strengths.add_own(with_cards("cooking"), "own", "  Saan ihmiset nauramaan ")
    assert [(one.card, one.own_words) for one in chosen.chosen] == [
        ("cooking", ""),
        ("", "Saan ihmiset nauramaan"),
    ]
    with pytest.raises(Refused, match=r"errors\.empty_text"):
        strengths.add_own(chosen, "own2", " \n ")


def test_a_sixth_most_important_strength_is_refused_with_the_limit() -> None:
    chosen = with_cards(*"abcdef")
    for card in "abcde":
        chosen = strengths.put_in_top(chosen, f"id-{card}")
    with pytest.raises(Refused) as refused:
        strengths.put_in_top(chosen, "id-f")
    assert (refused.value.key, refused.value.words) == ("errors.too_many_top", {"most": 5})


def test_the_order_follows_the_hand() -> None:
    chosen = with_cards(*"abc")
    for card in "abc":
        chosen = strengths.put_in_top(chosen, f"id-{card}")
    assert strengths.move_in_top(chosen, "id-c", 0).top == ("id-c", "id-a", "id-b")
    assert strengths.move_in_top(chosen, "id-a", 99).top == ("id-b", "id-c", "id-a")
    assert strengths.take_from_top(chosen, "id-b").top == ("id-a", "id-c")


def test_a_dropped_strength_leaves_the_top_too() -> None:
    chosen = strengths.put_in_top(with_cards("a", "b"), "id-a")
    left = strengths.drop(chosen, "id-a")
    assert (len(left.chosen), left.top) == (1, ())
    for operation in (strengths.drop, strengths.put_in_top):
        with pytest.raises(Refused, match=r"errors\.gone"):
            operation(left, "id-a")


def test_wishes_and_obstacles_are_separate_lists() -> None:
    chosen = strengths.add_note(StrengthsMap(), "wishes", "w", "Oma koti")
    chosen = strengths.add_note(chosen, "obstacles", "o", "Velat")
    assert [note.text for note in chosen.wishes] == ["Oma koti"]
    assert strengths.remove_note(chosen, "obstacles", "o").obstacles == ()
    for list, id in [("wishes", "o"), ("chosen", "w")]:
        with pytest.raises(Refused, match=r"errors\.gone"):
            strengths.remove_note(chosen, list, id)
    with pytest.raises(Refused, match=r"errors\.identity_code"):
        strengths.add_note(chosen, "wishes", "x", "131052-308T")


@given(strengths_maps(), st.data())
def test_whatever_is_tapped_the_top_is_at_most_five_chosen_strengths_each_once(chosen, data) -> None:
    ids = [one.id for one in chosen.chosen] or ["none"]
    taps = st.tuples(st.sampled_from(["put", "take", "move", "drop", "choose"]), st.sampled_from(ids))
    for what, id in data.draw(st.lists(taps, max_size=20)):
        try:
            if what == "put":
                chosen = strengths.put_in_top(chosen, id)
            elif what == "take":
                chosen = strengths.take_from_top(chosen, id)
            elif what == "move":
                chosen = strengths.move_in_top(chosen, id, data.draw(st.integers(-3, 9)))
            elif what == "drop":
                chosen = strengths.drop(chosen, id)
            else:
                chosen = strengths.choose(chosen, id, f"card of {id}", "")
        except Refused:
            pass
        assert len(chosen.top) <= TOP
        assert len(set(chosen.top)) == len(chosen.top)
        assert set(chosen.top) <= {one.id for one in chosen.chosen}
        assert len({one.id for one in chosen.chosen}) == len(chosen.chosen)
