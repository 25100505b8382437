from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coaching.client_text import clean, clean_line, has_identity_code
from coaching.record import Refused


@pytest.mark.parametrize(
    "words",
    [
        "Haluan töihin 🙂 ja 👩‍👩‍👧 luo",
        "أريد أن أعمل مع الناس",
        "Ääkköset, šekki ja žurnaali",
        "<b>lihava</b> & <script>alert(1)</script>",
        "  sisennetty\n\n\tja tyhjä rivi  ",
        "$x^2$ {nimi} %s #otsikko",
    ],
)
def test_a_persons_own_words_stay_as_they_are(words: str) -> None:
    assert clean(words) == words


def test_the_same_words_are_kept_in_one_spelling() -> None:
    assert clean("a\u0308iti\r\nja\risa\u0308") == "äiti\nja\nisä"


def test_control_characters_go() -> None:
    assert clean("a\x00b\x1b[31mc\x7f\x85d\ud800") == "ab[31mcd"


def test_a_line_is_one_line() -> None:
    assert clean_line("  Sara \r\n\t Maria  ") == "Sara Maria"


def test_a_long_answer_is_kept_and_a_too_long_one_says_its_limit() -> None:
    assert len(clean("ä" * 10_000)) == 10_000
    with pytest.raises(Refused) as refused:
        clean("a" * 20_001)
    assert (refused.value.key, refused.value.words) == ("errors.text_too_long", {"limit": 20_000})


@pytest.mark.parametrize("way", [clean, clean_line])
def test_a_personal_identity_code_is_refused(way) -> None:
    with pytest.raises(Refused) as refused:
        way("Asiakas 131052-308T tuli käymään")
    assert refused.value.key == "errors.identity_code"


@given(st.text().filter(lambda text: not has_identity_code(text)))
def test_cleaning_twice_changes_nothing_more_and_the_text_can_be_written_to_a_file(text: str) -> None:
    once = clean(text)
    assert clean(once) == once
    assert once.encode().decode() == once
    assert unicodedata.is_normalized("NFC", once)
    assert clean_line(clean_line(text)) == clean_line(text)
    assert "\n" not in clean_line(text)
