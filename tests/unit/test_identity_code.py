from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coaching.identity_code import CENTURIES, CHECKS, has_identity_code


def code(date: str = "131052", sign: str = "-", number: int = 308) -> str:
    return f"{date}{sign}{number:03}{CHECKS[int(f'{date}{number:03}') % 31]}"


def spaced(text: str) -> str:
    return " ".join(text)


def full_width(text: str) -> str:
    return "".join(chr(ord(mark) + 0xFEE0) for mark in text)


def in_arabic_digits(text: str) -> str:
    return "".join(chr(0x0660 + int(mark)) if mark.isdigit() else mark for mark in text)


OURS = "131052-308T"
CODES = [
    *(code(sign=sign) for sign in CENTURIES),
    *(code("290200", sign) for sign in "ABCDEF"),
    code("010101", "A", 2),
    code("311299", "-", 899),
    code("150385", "X", 912),
    OURS.lower(),
    code("240705", "a", 123).lower(),
    *(f"13{between}10{between}52-308T" for between in (" ", ".", "/", "-", ". ")),
    "13.10.1952-308T",
    "13 10 1952 - 308 T",
    *(f"131052{dash}308T" for dash in "‐‑‒–—―−﹣－⁃"),
    *(f"131052{plus}308T" for plus in "＋﹢➕"),
    "131052 -308T",
    "131052- 308T",
    "131052 - 308T",
    "131052 – 308 T",
    "131052-308 T",
    "131052\u00a0-\u00a0308T",
    "131052-\n308T",
    "131052-\t308T",
    "131 052-308T",
    spaced(OURS),
    spaced(code("040585", "-", 105)),
    full_width(OURS),
    in_arabic_digits(OURS),
    "131052\u200b-\u200d308T",
    "131052-\u2060308T",
    "13\u00ad1052-308T",
    "131052-308\u0422",  # the check letter from a Russian keyboard
    "010203\u0410" + code("010203", "A", 123)[7:],
]
PLACES = ["{}", "Hetu: {}.", "Asiakkaan tunnus on {}, muista se", "({})", "hetu{}", "{}:n asia", "x\n{}\ny"]


def test_the_collection_is_large_enough_to_trust() -> None:
    assert len(set(CODES)) >= 50


@pytest.mark.parametrize("written", CODES, ids=ascii)
def test_a_code_is_found_wherever_and_however_it_is_written(written: str) -> None:
    assert [place for place in PLACES if not has_identity_code(place.format(written))] == []


def test_a_code_is_found_when_a_word_follows_at_once() -> None:
    assert has_identity_code("131052-308Ttuli")


ORDINARY = [
    "Soita 040 123 4567 tai 050-1234567.",
    "+358 40 123 4567",
    "(09) 310 1691, vaihde 09-3101691",
    "0401 23-4567",
    "Tapaaminen 28.11.2026 klo 14.05-15.30",
    "Syntynyt 13.10.1952",
    "13.10.52 - 308 euroa",
    "131052-308U",  # the check character is wrong
    "321352-308T",  # no such day
    "131352-308T",  # no such month
    "290201A123" + CHECKS[290201123 % 31],  # no leap day that year
    "1131052-308T",
    "131052-308T5",
    "131052_308T",
    "FI21 1234 5600 0007 85",
    "Viite 13105 23080 8",
    "Y-tunnus 1234567-8",
    "Mannerheimintie 13 A 10, 00100 Helsinki",
    "2026-11-21T14:05:00",
    "Vuosina 2010-2024 tein 12 työtä, palkka 2 100-2 400 €/kk",
    "Buss 131, 052-308",
    "Haluan alkaa opiskella 🙂 1-2-3",
    "أريد العمل ١٢٣٤٥٦",
    "ISBN 978-952-328-123-4",
    "",
]


@pytest.mark.parametrize("text", ORDINARY, ids=ascii)
def test_ordinary_text_is_left_alone(text: str) -> None:
    assert not has_identity_code(text)


@given(
    st.dates(),
    st.sampled_from("+-YXWVUABCDEF"),
    st.integers(2, 999),
    st.text(alphabet=st.characters(categories=["L", "P", "Zs"]), max_size=10),
    st.text(alphabet=st.characters(categories=["P", "Zs"]), max_size=10),
)
def test_every_valid_code_is_found_between_any_words(date, sign, number, before, after) -> None:
    day = date.strftime("%d%m") + f"{date.year % 100:02}"
    if day.startswith("2902"):
        day = "280200"
    assert has_identity_code(f"{before} {code(day, sign, number)} {after}")


def test_the_longest_text_is_looked_through_at_once() -> None:
    began = time.perf_counter()
    for text in ("1" * 20_000, "1 " * 10_000, "010101-" * 3_000, "0 1 0 1 0 1 - " * 1_500):
        has_identity_code(text)
    assert time.perf_counter() - began < 2
