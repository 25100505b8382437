from __future__ import annotations

import pytest
from hypothesis import given, settings
from msgspec.structs import replace

from charts.goal_ladder import stairs
from charts.picture import A4, A4_WIDE, CARD, SCREEN, PictureSize
from charts.sheet import written
from charts.stair_parts import EDGES, FILLS
from charts.style import CARD as WHITE
from charts.style import MOSS, PINE, lightness
from coaching import goal_ladder
from coaching.goal_ladder import MOST_STEPS, Ladder
from coaching.strengths import StrengthsMap
from tests.any_client_file import ladders
from tests.drawn import EN, FI, LANGUAGES, LONG, NOW, STRENGTHS, collisions, ladder, mirrored, notes, said
from workbooks.content.content import Content

SIZES = (SCREEN, A4, A4_WIDE, CARD, PictureSize("screen", 320), PictureSize("page", 680))
ARABIC = "أريد أن أصبح ممرضة مساعدة وأن أجد عملاً "


@pytest.mark.parametrize("content", LANGUAGES, ids=lambda each: each.language.code)
def test_done_here_and_ahead_are_told_in_words(content: Content) -> None:
    words = said(stairs(ladder(), STRENGTHS, content, SCREEN).figure)
    assert content.text("charts.stairs_here") in words
    assert content.text("charts.stairs_done_on", day=content.day(ladder().steps[0].done)) in words
    assert content.text("charts.stairs_ahead_when", when="elokuussa") in words
    assert content.text("charts.stairs_goal") in words


def test_done_here_and_ahead_are_told_apart_without_colour() -> None:
    badges = [lightness(MOSS), lightness(PINE), lightness(WHITE)]
    assert badges[2] - max(badges[:2]) > 0.4, "what is ahead is hollow, the others are dark"
    fills = sorted(lightness(fill) for fill in FILLS.values())
    assert fills[0] > 0.75, "dark words stay readable on every fill"
    assert abs(lightness(EDGES["here"]) - lightness(EDGES["ahead"])) > 0.25


def test_a_tick_marks_a_step_that_is_done_and_a_number_one_that_is_not() -> None:
    texts = [words.text for words in written(stairs(ladder(), STRENGTHS, FI, SCREEN).figure)]
    assert {"3", "4", "5"} <= set(texts)
    assert not {"1", "2"} & set(texts)


@pytest.mark.parametrize("content", LANGUAGES, ids=lambda each: each.language.code)
def test_the_stairs_are_told_in_a_sentence_and_a_table(content: Content) -> None:
    picture = stairs(ladder(), STRENGTHS, content, SCREEN)
    assert content.text("charts.stairs_sentence", n=5, done=2) in picture.sentence
    assert content.text("charts.stairs_sentence_here", step="3. Tutustun kouluun 3") in picture.sentence
    assert content.text("charts.stairs_sentence_next", step="4. Tutustun kouluun 4") in picture.sentence
    states = [row[1] for row in picture.table.rows[:5]]
    assert states[2] == content.text("charts.stairs_here")
    assert states[3] == content.text("charts.stairs_ahead")
    assert picture.table.rows[2][-1] == content.strengths.card("listening").title
    names = [row[0] for row in picture.table.rows[5:]]
    assert names == [
        content.text(f"charts.stairs_{key}") for key in ("goal", "benefits", "support", "already_done")
    ]
    assert all(len(row) == len(picture.table.head) for row in picture.table.rows)


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size.kind}-{size.width:.0f}")
@pytest.mark.parametrize("content", [FI, mirrored(EN)], ids=["fi", "rtl"])
@pytest.mark.parametrize(
    "title", ["Käyn", LONG, ARABIC, "x" * 200], ids=["short", "long", "arabic", "one word"]
)
def test_twelve_steps_fit_and_no_words_cover_others(content: Content, size: PictureSize, title: str) -> None:
    full = ladder(
        MOST_STEPS,
        title,
        goal=LONG * 130,
        by=LONG,
        benefits=notes(*[LONG * 3] * 6),
        already_done=notes(*[LONG] * 20),
    )
    for each in (full, ladder(MOST_STEPS, title), ladder(5, title)):
        picture = stairs(each, STRENGTHS, content, size)
        assert collisions(picture.figure) == []


@pytest.mark.parametrize("size", [SCREEN, A4, A4_WIDE, PictureSize("screen", 320)])
def test_every_one_of_twelve_titles_is_whole_and_readable(size: PictureSize) -> None:
    picture = stairs(ladder(MOST_STEPS), STRENGTHS, FI, size)
    words = said(picture.figure)
    for step in ladder(MOST_STEPS).steps:
        assert step.title in words
    assert min(each.size for each in written(picture.figure)) >= 13


def test_a_goal_of_ten_thousand_letters_is_shortened_in_the_picture_and_whole_in_the_table() -> None:
    goal = (LONG * 140)[:10_000]
    picture = stairs(ladder(goal=goal), STRENGTHS, FI, A4)
    assert "…" in said(picture.figure)
    assert any(goal.strip() in cell for row in picture.table.rows for cell in row)
    assert len(picture.sentence) < 600


def test_a_title_that_does_not_fit_ends_with_three_dots() -> None:
    assert "…" in said(stairs(ladder(MOST_STEPS, LONG * 5), STRENGTHS, FI, SCREEN).figure)


def test_stairs_climb_in_reading_direction() -> None:
    def first_and_last(content: Content) -> tuple[float, float]:
        texts = written(stairs(ladder(), STRENGTHS, content, SCREEN).figure)
        found = {words.text: words.box.x for words in texts}
        return found["3"], found["5"]

    three, five = first_and_last(EN)
    assert three < five
    three, five = first_and_last(mirrored(EN))
    assert three > five


def test_the_card_says_what_to_do_next_and_who_does_it() -> None:
    words = said(stairs(ladder(), STRENGTHS, FI, CARD).figure)
    assert "Teen seuraavaksi" in words
    assert "Soitan oppilaitokseen · Yhdessä · ensi viikolla" in " ".join(words.split())
    assert "lähihoitajaksi" in words


def test_a_reached_goal_is_said() -> None:
    picture = stairs(ladder(reached=NOW), STRENGTHS, FI, SCREEN)
    assert "Perillä 21.11.2026" in said(picture.figure)
    assert FI.text("charts.stairs_sentence_reached") in picture.sentence


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size.kind}-{size.width:.0f}")
def test_empty_stairs_are_calm(size: PictureSize) -> None:
    picture = stairs(goal_ladder.new_ladder("l", NOW), StrengthsMap(), FI, size)
    assert picture.sentence == FI.text("charts.stairs_sentence_empty")
    assert picture.table.rows == ()
    assert collisions(picture.figure) == []


def test_a_step_without_a_name_has_its_number() -> None:
    nameless = replace(ladder(), steps=tuple(replace(step, title=" ") for step in ladder().steps))
    picture = stairs(nameless, STRENGTHS, FI, SCREEN)
    assert "Porras 4" in said(picture.figure)
    assert picture.table.rows[3][0] == "Porras 4"


@settings(max_examples=25)
@given(ladders())
def test_any_ladder_makes_a_picture(any_ladder: Ladder) -> None:
    for size in (SCREEN, CARD):
        assert collisions(stairs(any_ladder, StrengthsMap(), FI, size).figure) == []
