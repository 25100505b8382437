"""The printed key can be typed back by a tired person, and a mistyped one is noticed."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from storage.failure import StoreFailure
from storage.recovery_key import new_recovery_key, read_recovery_key

KEY = new_recovery_key()


def test_a_key_is_eight_groups_of_four_without_lookalikes():
    key = new_recovery_key()
    groups = key.split("-")
    assert [len(group) for group in groups] == [4] * 8
    assert not set(key) & set("OILU")


def test_no_two_keys_are_the_same():
    assert len({new_recovery_key() for _ in range(200)}) == 200


@given(st.data())
def test_it_can_be_typed_in_small_letters_with_any_gaps_and_lookalikes(data):
    ways = {"0": "0oO", "1": "1iIlL", "-": ["", "-", " ", " – "]}
    typed = "".join(data.draw(st.sampled_from(ways.get(sign, [sign, sign.lower()]))) for sign in KEY)
    assert read_recovery_key(f" {typed}\n") == KEY


@given(st.integers(0, 31), st.sampled_from("0123456789ABCDEFGHJKMNPQRSTVWXYZ"))
def test_one_wrong_sign_is_noticed(place, sign):
    letters = list(KEY.replace("-", ""))
    if letters[place] == sign:
        return
    letters[place] = sign
    with pytest.raises(StoreFailure, match="wrong_recovery_key"):
        read_recovery_key("".join(letters))


@given(st.integers(0, 30))
def test_two_signs_in_the_wrong_order_are_noticed(place):
    letters = list(KEY.replace("-", ""))
    if letters[place] == letters[place + 1]:
        return
    letters[place], letters[place + 1] = letters[place + 1], letters[place]
    with pytest.raises(StoreFailure, match="wrong_recovery_key"):
        read_recovery_key("".join(letters))


@pytest.mark.parametrize("typed", ["", "ABCD", "0" * 31, "0" * 33, "U" * 32, "é" * 32, "🐈" * 32])
def test_what_is_no_key_is_refused(typed):
    with pytest.raises(StoreFailure, match="wrong_recovery_key"):
        read_recovery_key(typed)
