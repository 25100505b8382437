from __future__ import annotations

import pytest
from hypothesis import given, settings
from msgspec.structs import replace

from charts.picture import A4, A4_WIDE, SCREEN, PictureSize
from charts.rendering import png
from charts.self_assessment import change_picture, flower
from charts.sheet import written
from charts.style import AREA_COLOURS, TOKENS, lightness, read_tokens
from coaching import self_assessment
from coaching.self_assessment import AREAS, AreaMarks
from tests.any_client_file import readings
from tests.drawn import EARLIER, EN, FI, LANGUAGES, NOW, NOW_READ, THEN, collisions, mirrored, reading, said
from workbooks.content.content import Content

SIZES = (SCREEN, A4, A4_WIDE, PictureSize("screen", 320), PictureSize("page", 400, 390))


@pytest.mark.parametrize("content", LANGUAGES, ids=lambda each: each.language.code)
def test_the_flower_names_every_area_and_what_its_marks_mean(content: Content) -> None:
    picture = flower(NOW_READ, content, SCREEN, EARLIER)
    words = said(picture.figure)
    for area in AREAS:
        assert content.self_assessment.area(area).short in words
    assert content.text("charts.flower_wish") in words
    assert content.text("charts.flower_waiting") in words
    assert content.date(NOW) in words
    assert content.date(THEN) in words


@pytest.mark.parametrize("content", LANGUAGES, ids=lambda each: each.language.code)
def test_the_flower_is_told_in_a_sentence(content: Content) -> None:
    sentence = flower(NOW_READ, content, SCREEN, EARLIER).sentence
    assert content.self_assessment.area("mind").title in sentence
    assert content.self_assessment.area("body").title in sentence
    assert (
        content.text("charts.flower_sentence_waiting", areas=content.self_assessment.area("work").title)
        in sentence
    )
    assert content.text("charts.flower_sentence_wish") in sentence


def test_the_flower_has_a_table_with_every_value() -> None:
    table = flower(NOW_READ, FI, SCREEN, EARLIER).table
    assert table.head == ("Alue", "Aiemmin 2.9.2026", "Nyt 21.11.2026", "Toive")
    rows = {row[0]: row[1:] for row in table.rows}
    assert rows["Mieli"] == ("2,0", "5,0", "5")
    assert rows["Työ ja tulevaisuus"] == ("2,0", "ei vastausta", "5")
    assert len(table.rows) == len(AREAS)


def test_a_flower_without_answers_is_calm_and_says_so() -> None:
    picture = flower(self_assessment.start("r", NOW), FI, SCREEN)
    assert picture.sentence == FI.text("charts.flower_sentence_empty")
    assert "Ei vielä vastattu" in said(picture.figure)
    assert "Toive" not in said(picture.figure)


def test_even_petals_are_not_ranked() -> None:
    even = flower(reading("r", dict.fromkeys(AREAS, 3)), FI, SCREEN)
    assert even.sentence == FI.text("charts.flower_sentence_even", date="21.11.2026")


def test_the_workers_marks_are_nowhere_in_the_flower() -> None:
    marked = replace(NOW_READ, marks=tuple(AreaMarks(area=area, worker=1) for area in AREAS))
    plain = replace(NOW_READ, marks=())
    assert png(flower(marked, FI, SCREEN)) == png(flower(plain, FI, SCREEN))
    assert flower(marked, FI, SCREEN).table == flower(plain, FI, SCREEN).table


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size.kind}-{size.width:.0f}")
@pytest.mark.parametrize("content", [FI, EN, mirrored(EN)], ids=["fi", "en", "rtl"])
def test_words_never_cover_each_other(content: Content, size: PictureSize) -> None:
    assert collisions(flower(NOW_READ, content, size, EARLIER).figure) == []
    assert collisions(change_picture(EARLIER, NOW_READ, content, size).figure) == []


def test_a_mirrored_flower_turns_the_other_way() -> None:
    second = EN.self_assessment.area(AREAS[1]).short
    places = [
        next(words.box for words in written(flower(NOW_READ, content, SCREEN).figure) if words.text == second)
        for content in (EN, mirrored(EN))
    ]
    assert places[0].x > SCREEN.width / 2 > places[1].right


@pytest.mark.parametrize("content", LANGUAGES, ids=lambda each: each.language.code)
def test_a_change_is_named_with_the_word_of_the_rules(content: Content) -> None:
    later = reading("r2", {"mind": 5, "body": 1, "work": None, "support": 2})
    picture = change_picture(EARLIER, later, content, SCREEN)
    rows = {row[0]: row[3] for row in picture.table.rows if row[3]}
    title = {area: content.self_assessment.area(area).title for area in AREAS}
    assert rows[title["mind"]] == content.text("charts.change_more")
    assert rows[title["body"]] == content.text("charts.change_less")
    assert rows[title["support"]] == content.text("charts.change_same")
    assert rows[title["work"]] == content.text("charts.change_unknown")
    assert content.text("charts.change_sentence_more", areas=title["mind"]) in picture.sentence or (
        title["mind"] in picture.sentence
    )
    words = said(picture.figure)
    for key in ("more", "less", "same", "unknown", "band", "answers", "low", "high"):
        assert content.text(f"charts.change_{key}") in words


def test_single_answers_are_in_the_table_in_words() -> None:
    table = change_picture(EARLIER, NOW_READ, FI, SCREEN).table
    item = FI.self_assessment.area("mind").items[0]
    row = next(row for row in table.rows if row[0] == item.text)
    assert row[1:3] == (FI.self_assessment.step_label(item.id, 2), FI.self_assessment.step_label(item.id, 5))


def test_area_colours_come_from_the_tokens_of_the_screen() -> None:
    tokens = read_tokens(TOKENS.read_text(encoding="utf-8"))
    assert [tokens[f"area-{place}"] for place in range(1, 9)] == list(AREA_COLOURS.values())
    assert all(lightness(colour) < 0.5 for colour in AREA_COLOURS.values()), "white outlines stay visible"


@settings(max_examples=25)
@given(readings(), readings())
def test_any_two_readings_make_a_picture(
    one: self_assessment.Reading, other: self_assessment.Reading
) -> None:
    assert collisions(flower(other, FI, PictureSize("screen", 480), one).figure) == []
    assert len(change_picture(one, other, FI, PictureSize("screen", 480)).table.rows) >= len(AREAS)
