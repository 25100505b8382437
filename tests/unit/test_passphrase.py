"""A passphrase is long and not the first guess; its signs are the worker's own choice."""

from __future__ import annotations

import pytest

from coaching.record import Refused
from storage.passphrase import LONGEST, check_passphrase, normal


@pytest.mark.parametrize(
    "good",
    [
        "neljä vihreää tuolia",
        "correct horse stapler lamp",
        "               x y z å ö q",
        "عربي عبارة مرور طويلة",
        "🐈 🐕 🐇 🐎 🐄 🐖 🐑 🐐",
        "x7!kQ2#pL9@vR4$",
        "yksi kaksi kolme punaista omenaa pöydällä",
        "a" + "bcdefg hij" * 60,
    ],
)
def test_long_ones_of_any_signs_are_fine(good):
    check_passphrase(good, "Outi", "Sillan kulma")


@pytest.mark.parametrize("short", ["", "lyhyt", "neljä vihreää", "x" * 14])
def test_short_ones_are_refused_with_the_length_that_will_do(short):
    with pytest.raises(Refused, match="passphrase_short") as told:
        check_passphrase(short)
    assert told.value.words == {"least": 15}


@pytest.mark.parametrize(
    "common",
    [
        "Salasana Salasana",
        "SALASANA12345678",
        "tämä on salasana",
        "correct horse battery staple",
        "aaaaaaaaaaaaaaaaaaaaaa",
        "abcabcabcabcabcabc",
        "12345678901234567890",
        "0987654321098765",
        "qwertyuiopåasdfgh",
        "abcdefghijklmnopqrst",
        "outi outi outi outi",
        "Sillan kulma 12345",
        "Outi Sillan kulma",
    ],
)
def test_first_guesses_are_refused(common):
    with pytest.raises(Refused, match="passphrase_common"):
        check_passphrase(common, "Outi", "Sillan kulma")


def test_an_endless_one_is_refused():
    with pytest.raises(Refused, match="text_too_long"):
        check_passphrase("pitkä ja vielä pitempi " * LONGEST)


def test_dots_above_a_letter_are_the_same_however_they_were_typed():
    assert normal("a\u0308") == normal("ä") == "ä"
