"""The single days, series and stands: a new leader knows what to have ready and what to do in a quarrel."""

from __future__ import annotations

import re

import pytest

from workbooks.content.loader import load
from workbooks.content.workshop_schema import Sitting, Workshop

CODES = ("fi", "en")
IDS = (
    "theme_day", "dialogue_day", "fair_stand", "planning_evening", "open_table", "mentoring_start",
    "study_workshops", "person_first", "nameless_survey", "project_board", "own_story", "network_meeting",
    "new_place",
)  # fmt: skip
QUIET = {
    "fi": r"hiljais|hiljaa|Jos kaikki ovat hiljaa|ei keksi",
    "en": r"quiet|silent|silence|think of nothing",
}
QUARREL = {
    "fi": r"\briita|\briida|riidel|riitel|kiista|väitel|väittel|suuttu|eri mieltä|loukkaan|vähättel",
    "en": r"quarrel|dispute|argue|angry|disagree|hurt|makes light",
}
SUMS = {"fi": r"(\d+) minuuttia", "en": r"(\d+) minutes"}


def workshop(code: str, id: str) -> Workshop:
    found = load(code).workshop(id)
    assert found is not None
    return found


def notes(sitting: Sitting) -> str:
    return "\n".join(part.note for part in sitting.parts)


@pytest.mark.parametrize("code", CODES)
@pytest.mark.parametrize("id", IDS)
def test_a_leader_knows_what_to_do_with_silence_and_with_a_quarrel(id: str, code: str) -> None:
    for sitting in workshop(code, id).sittings:
        said = notes(sitting)
        assert re.search(QUIET[code], said), f"{sitting.id}: silence"
        assert re.search(QUARREL[code], said), f"{sitting.id}: a quarrel"


@pytest.mark.parametrize("code", CODES)
@pytest.mark.parametrize("id", IDS)
def test_no_part_tells_of_more_minutes_than_it_has(id: str, code: str) -> None:
    for sitting in workshop(code, id).sittings:
        for part in sitting.parts:
            told = [int(found) for found in re.findall(SUMS[code], part.note)]
            assert max(told, default=0) <= part.minutes, f"{sitting.id}/{part.id}"


@pytest.mark.parametrize("code", CODES)
def test_the_dialogue_day_has_three_whole_cases_and_agrees_on_deeds(code: str) -> None:
    day = workshop(code, "dialogue_day").sittings[0]
    cases = [part for part in day.parts if part.id.startswith("case_")]
    assert len(cases) == 3
    assert all(len(part.hand_out.split()) > 60 for part in cases)
    assert [part.asks for part in day.parts if part.id in ("actions", "vote", "own_work")] == [
        "words",
        "vote",
        "ladder",
    ]


@pytest.mark.parametrize("code", CODES)
def test_the_practice_text_is_long_enough_to_practise_on_and_its_answers_are_with_the_leader(
    code: str,
) -> None:
    sitting = workshop(code, "study_workshops").sitting("practice")
    assert sitting is not None
    text, test = sitting.part("text"), sitting.part("test")
    assert text is not None and test is not None
    assert len(text.hand_out.split()) > 180
    assert all(f"{n}: " in text.note for n in range(1, 6))
    assert all(f"{n}: " in test.note for n in range(1, 7))
    assert test.private


@pytest.mark.parametrize(("code", "words"), [("fi", ("30 päivän", "perua")), ("en", ("30 days", "cancel"))])
def test_a_contact_at_the_fair_is_on_paper_with_consent_and_an_end(code: str, words: tuple[str, ...]) -> None:
    sitting = workshop(code, "fair_stand").sitting("stand")
    assert sitting is not None
    contact = sitting.part("contact")
    assert contact is not None
    assert contact.ask is None, "no contact goes into the computer"
    assert all(word in contact.hand_out for word in words)
