"""What a phone sends is held to what was asked; what is not valid is left out, and nothing crashes."""

from __future__ import annotations

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from coaching.group_answer import (
    Choice,
    Flower,
    GroupAnswer,
    Limits,
    Scale,
    Vote,
    Word,
    Words,
    checked,
    shown_texts,
)

CODE = "131052-308T"
SCALE = Limits(type="scale")
CHOICE = Limits(type="choice", most=2, options=("a", "b", "c"), own=True)
WORDS = Limits(type="words", most=3)
VOTE = Limits(type="vote", most=2, options=("x", "y", "z"))
FLOWER = Limits(type="flower", options=("home", "work"))


@pytest.mark.parametrize(
    ("answer", "limits", "kept"),
    [
        pytest.param(Scale(value=0), SCALE, Scale(value=0), id="lowest"),
        pytest.param(Scale(value=10), SCALE, Scale(value=10), id="highest"),
        pytest.param(Scale(value=11), SCALE, None, id="beyond the scale"),
        pytest.param(Scale(value=-1), SCALE, None, id="below the scale"),
        pytest.param(Scale(value=3), WORDS, None, id="another kind"),
        pytest.param(Choice(options=("a", "q", "a")), CHOICE, Choice(options=("a",)), id="unknown and twice"),
        pytest.param(Choice(options=("a", "b", "c")), CHOICE, Choice(options=("a", "b")), id="too many"),
        pytest.param(
            Choice(options=("a", "b"), own=" oma ", show=True),
            CHOICE,
            Choice(options=("a",), own="oma", show=True),
            id="own words are one of them",
        ),
        pytest.param(Choice(own=f"minä {CODE}", show=True), CHOICE, None, id="identity code alone"),
        pytest.param(
            Choice(options=("b",), own=CODE, show=True), CHOICE, Choice(options=("b",)), id="identity code"
        ),
        pytest.param(Choice(), CHOICE, None, id="nothing chosen"),
        pytest.param(
            Words(words=(Word(text="toivo"), Word(text="toivo", show=True), Word(text="x" * 121))),
            WORDS,
            Words(words=(Word(text="toivo", show=True),)),
            id="twice and too long",
        ),
        pytest.param(Words(words=(Word(text=CODE, show=True),)), WORDS, None, id="a code as a word"),
        pytest.param(Words(), WORDS, None, id="no words"),
        pytest.param(Vote(ideas=("y", "q", "z", "x")), VOTE, Vote(ideas=("y", "z")), id="votes"),
        pytest.param(
            Flower(marks={"home": 7, "work": 11, "moon": 3}), FLOWER, Flower(marks={"home": 7}), id="petals"
        ),
        pytest.param(Flower(marks={"moon": 3}), FLOWER, None, id="no petal of ours"),
    ],
)
def test_what_is_not_valid_is_left_out(answer, limits, kept):
    assert checked(answer, limits) == kept


@given(st.binary(max_size=200))
def test_no_bytes_are_an_answer_by_accident(data):
    try:
        answer = msgspec.json.decode(data, type=GroupAnswer)
    except (msgspec.DecodeError, UnicodeDecodeError):
        return
    for limits in (SCALE, CHOICE, WORDS, VOTE, FLOWER):
        checked(answer, limits)


@given(
    st.builds(Words, words=st.lists(st.builds(Word, text=st.text(), show=st.booleans())).map(tuple)),
    st.builds(Choice, own=st.text(), show=st.booleans()),
)
def test_checking_twice_changes_nothing(words, choice):
    for answer, limits in ((words, WORDS), (choice, CHOICE)):
        once = checked(answer, limits)
        assert once is None or checked(once, limits) == once


def test_only_what_its_writer_lets_be_shown_is_shown():
    words = Words(words=(Word(text="minulle"), Word(text="kaikille", show=True)))
    assert shown_texts(words) == ("kaikille",)
    assert shown_texts(Choice(own="minulle")) == ()
    assert shown_texts(Choice(own="kaikille", show=True)) == ("kaikille",)
    assert shown_texts(Scale(value=3)) == ()
