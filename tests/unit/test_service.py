from __future__ import annotations

import pytest

from coaching.self_assessment import Answer, AreaMarks, Reading
from coaching.service import fold, said, spoken_in, wished_areas
from coaching.service_map import Mapping, ServiceMap
from tests.any_client_file import ITEMS
from tests.conftest import START
from workbooks.content.loader import load
from workbooks.content.service_words import area_names, group_names, language_name, mapping


def reading(*marks: AreaMarks, **steps: int) -> Reading:
    answers = tuple(Answer(item=item, step=step) for area, step in steps.items() for item in ITEMS[area])
    return Reading(id="r1", started=START, marks=marks, answers=answers)


@pytest.mark.parametrize(
    ("marks", "steps", "found"),
    [
        pytest.param((), {}, (), id="nothing said"),
        pytest.param((), {"work": 2}, ("work",), id="low, importance not said"),
        pytest.param((AreaMarks(area="work", important=2),), {"work": 1}, (), id="low but unimportant"),
        pytest.param(
            (AreaMarks(area="mind", important=5, wish=5),), {"mind": 3}, ("mind",), id="wish for more"
        ),
        pytest.param((AreaMarks(area="mind", important=5, wish=3),), {"mind": 3}, (), id="as it is wished"),
        pytest.param((AreaMarks(area="mind", worker=1),), {"mind": 4}, (), id="the worker's mark counts not"),
        pytest.param(
            (AreaMarks(area="work", important=4, wish=4), AreaMarks(area="body", important=5, wish=5)),
            {"work": 2, "body": 1},
            ("body", "work"),
            id="the strongest first",
        ),
    ],
)
def test_only_the_clients_own_marks_point_at_areas(
    marks: tuple[AreaMarks, ...], steps: dict[str, int], found: tuple[str, ...]
) -> None:
    assert wished_areas(reading(*marks, **steps), ITEMS) == found


def test_without_a_reading_nothing_is_suggested() -> None:
    assert wished_areas(None, ITEMS) == ()


@pytest.mark.parametrize(
    ("words", "folded"), [("Äänekoski", "aanekoski"), ("ÅBO", "abo"), ("  Työ  ja   Élan ", "tyo ja elan")]
)
def test_words_are_compared_without_dots_and_capitals(words: str, folded: str) -> None:
    assert fold(words) == folded


def test_a_text_falls_back_to_the_nearest_language() -> None:
    texts = {"sv": "Hjälp", "fi": "Apu"}
    assert (said(texts, "sv"), said(texts, "fi_plain"), said(texts, "ar")) == ("Hjälp", "Apu", "Apu")
    assert spoken_in(texts, "ar") == "fi"
    assert said({}, "fi") == ""


def test_the_longest_class_code_decides() -> None:
    of = mapping()
    assert of.areas(["P5.7"]) == ("mind", "body")
    assert of.areas(["P5.99"]) == ("body",)
    assert of.areas(["P23.1", ""]) == ()
    assert of.areas(["P10.1", "P6.4"]) == ("skills", "work")


def test_groups_come_from_codes_and_names() -> None:
    of = mapping()
    assert of.groups([("KR1.3", "Nuoret"), ("KR1", "Kansalaiset")]) == ("everyone", "young")
    assert of.groups([("KR1.9", "Maahanmuuttajat")]) == ("newcomers",)
    assert of.groups([("KR9", "Jokin muu")]) == ()
    assert of.left_out(["KR2.3", "KR3"])
    assert not of.left_out(["KR2", "KR1"])
    assert not of.left_out([])


def test_an_area_that_there_is_not_is_a_mistake_in_the_map() -> None:
    made = ServiceMap(classes={"P1": ("houses",)}, groups={})
    assert made.unknown_areas() == ("houses",)
    assert Mapping(made).areas(["P1"]) == ()


@pytest.mark.parametrize("code", ["fi", "en"])
def test_everything_to_tap_has_a_name(code: str) -> None:
    content = load(code)
    assert set(group_names(content)) == set(mapping().map.groups)
    assert len(area_names(content)) == 8
    assert language_name("so", content).casefold() == {"fi": "somali", "en": "somali"}[code]
    assert language_name("fsl", content) != "fsl"
