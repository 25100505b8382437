from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from charts.paragraph import ELLIPSIS, fit, line
from charts.typeface import EM, UNKNOWN, drawable, reads_leftward, run, width
from tests.hostile_texts import HOSTILE

SIZES = (20.0, 16.0, 13.0)


@pytest.mark.parametrize(
    "text", ["Åäö šžß ł", "Привет", "أهلا وسهلا", "ڕێگا ێ ۆ", "می‌خواهم", "✓ → ●", "Ελλάδα", "Việt", "ქართული"]
)
def test_letters_of_our_clients_languages_have_shapes(text: str) -> None:
    assert drawable(text) == text
    assert len(run(text, False).letters) > 0


def test_emoji_are_drawn_as_one_sign() -> None:
    assert drawable("👩‍👩‍👧") == "👩‍👩‍👧"
    assert len(run("👩‍👩‍👧", False).letters) == 1
    assert run("😀", True).ink[2] > 0


def test_a_letter_that_nobody_has_is_shown_as_missing() -> None:
    assert drawable("中a") == UNKNOWN + "a"


def test_what_turns_the_surroundings_round_is_not_drawn() -> None:
    assert drawable("a\u202eb\u2066c\x00\x1b") == "abc"
    assert drawable("a\u00a0b") == "a b"


def test_dollar_signs_are_no_formula() -> None:
    assert len(run("$x^2$", False).letters) == 5


def test_arabic_letters_join_and_run_leftward() -> None:
    alone = sum(run(letter, False).width for letter in "مرحبا")
    assert run("مرحبا", False).width < alone
    first = run("\u200fA مرحبا", False).letters
    assert first[-1][0].startswith("AtkinsonHyperlegibleNext")
    assert reads_leftward("123 مرحبا") is True
    assert reads_leftward("123") is None
    assert reads_leftward("Mirja مرحبا") is False


@given(st.text(max_size=60))
def test_any_text_can_be_drawn(text: str) -> None:
    safe = drawable(text)
    assert drawable(safe) == safe
    assert len(safe) <= len(text)
    left, low, right, high = run(" ".join(safe.split()), False).ink
    assert left <= right
    assert low <= high


@given(st.sampled_from(HOSTILE) | st.text(max_size=400), st.floats(40, 400), st.floats(14, 300))
def test_a_paragraph_stays_in_its_place(text: str, wide: float, high: float) -> None:
    set_text = fit(text, wide, high, SIZES)
    assert set_text.height <= max(high, set_text.size * set_text.leading) + 0.1
    widest = max((run(each, False).ink[2] * set_text.size / EM for each in set_text.lines), default=0)
    # One letter is set even where none has room; several marks can make up one letter.
    assert widest <= wide + 2 or all(len(each) <= 12 for each in set_text.lines)


@given(st.lists(st.text("abcdefghäö", min_size=1, max_size=12), min_size=1, max_size=30))
def test_words_come_out_in_order_and_none_is_lost(words: list[str]) -> None:
    text = " ".join(words)
    assert " ".join(fit(text, 200, 9999, SIZES).lines).split() == words


def test_a_text_is_made_smaller_before_it_is_divided_and_divided_before_it_is_shortened() -> None:
    assert fit("Kuuntelen", 200, 30, SIZES).size == 20
    smaller = fit("Kuuntelen muita", 115, 20, SIZES, most_lines=1)
    assert smaller.size < 20
    assert not smaller.divided
    divided = fit("Toimeentulotukihakemus", 120, 80, SIZES)
    assert divided.divided
    assert divided.lines[0].endswith("-")
    assert not divided.shortened
    short = line("Toimeentulotukihakemus ja asumistuki", 120, SIZES)
    assert short.shortened
    assert short.lines[0].endswith(ELLIPSIS)


def test_ten_thousand_letters_cost_little() -> None:
    text = "oppia uutta " * 900
    assert fit(text, 300, 100, SIZES).shortened
    assert fit("x" * 10_000, 300, 100, SIZES).shortened


def test_the_quick_measure_is_close_to_the_drawn_line() -> None:
    for text in ("Tutustun kouluun", "AVATAR", "xxxxxxxxxxxxxxxx", "Hygieniapassi 2026"):
        assert width(text, 100) == pytest.approx(run(text, False).width * 100 / EM, rel=0.03)
