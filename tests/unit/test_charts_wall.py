from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from charts.picture import A4, A4_WIDE, SCREEN, PictureSize
from charts.rendering import png, svg
from charts.sheet import Shape, written
from charts.style import CARD, INK, PINE, PINE_SOFT, lightness
from charts.wall import WALL, wall_picture
from charts.wall_drawing import BAND, PALE
from coaching.group_answer import Choice
from coaching.wall import (
    Bar,
    ChoiceView,
    FlowerView,
    VoteView,
    WordsView,
    choice_view,
    pulse_view,
    scale_view,
)
from tests.drawn import EN, FI, LANGUAGES, collisions, mirrored, said
from tests.hostile_texts import HOSTILE
from tests.walls import AREAS, MARKS, SCALE, TEXTS, WALLS, flower
from workbooks.content.content import Content
from workbooks.content.wall_words import WallWords, wall_words
from workbooks.content.workshop_schema import ChoiceAsk, FlowerAsk, Option, Part, ScaleAsk, VoteAsk, WordsAsk

SIZES = (WALL, SCREEN, A4_WIDE, A4, PictureSize("page", 680), PictureSize("screen", 390))


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size.kind}-{size.width:.0f}")
@pytest.mark.parametrize("kind", WALLS)
def test_every_wall_is_drawn_with_its_words_apart(kind: str, size: PictureSize) -> None:
    view, words = WALLS[kind]
    for content in (FI, mirrored(EN)):
        picture = wall_picture(view, words, content, size)
        assert collisions(picture.figure) == []
        assert "…" not in said(picture.figure)


@pytest.mark.parametrize("content", LANGUAGES, ids=lambda each: each.language.code)
@pytest.mark.parametrize("kind", WALLS)
def test_sentence_and_table_say_what_is_drawn(kind: str, content: Content) -> None:
    view, words = WALLS[kind]
    picture = wall_picture(view, words, content, A4_WIDE)
    assert picture.title == words.question
    assert words.question in picture.sentence
    assert picture.sentence.strip().endswith((".", "?"))
    cells = " ".join(cell for row in picture.table.rows for cell in row)
    # Every number on the sheet but those of the scale itself stands in the table too, or in the sentence.
    drawn = set(re.findall(r"\d+(?:[.,]\d)?", said(picture.figure)))
    scale = {str(step) for step in range(11)}
    assert drawn - scale <= set(re.findall(r"\d+(?:[.,]\d)?", cells + picture.sentence))
    for name in words.names.values():
        assert name in cells and name in picture.sentence


def test_a_merged_cell_is_one_piece_with_one_number() -> None:
    view = scale_view(MARKS)
    picture = wall_picture(view, SCALE, FI, SCREEN)
    counts = [row for row in picture.table.rows if row[0][0].isdigit()]
    assert counts == [("0–2", "2"), ("3–4", "2"), ("5–6", "3"), ("7", "2"), ("8–10", "3")]
    fills = [one.fill.lower() for one in picture.figure.get_children() if isinstance(one, Shape) and one.fill]
    assert fills.count(PINE_SOFT.lower()) == len(view.cells) + 1, "and one in the key"


def test_what_is_told_roughly_is_never_drawn_exactly() -> None:
    asked = WallWords(question="Mitä?", names={"a": "Kahvi", "b": "Tee"})
    for few in range(3):
        answers = [Choice(options=("b",))] * few + [Choice(options=("a",))] * (12 - few)
        picture = wall_picture(choice_view(answers, ("a", "b")), asked, FI, SCREEN)
        drawn = (said(picture.figure), picture.sentence, picture.table, svg(picture))
        if few == 0:
            first = drawn
        assert drawn == first
    assert "10–12" in said(picture.figure)


def test_merged_options_stand_together_with_their_sum() -> None:
    view = ChoiceView(n=12, bars=(Bar(options=("a",), low=7, high=7), Bar(options=("b", "c"), low=5, high=5)))
    asked = WallWords(question="Mitä?", names={"a": "Kahvi", "b": "Tee", "c": "Mehu"})
    picture = wall_picture(view, asked, FI, SCREEN)
    assert picture.table.rows == (("Kahvi", "7"), ("Tee, Mehu", "yhteensä 5"))
    assert "Tee, Mehu" in said(picture.figure)


def test_a_pulse_tells_both_and_claims_no_change() -> None:
    view, words = WALLS["pulse"]
    picture = wall_picture(view, words, FI, SCREEN)
    assert picture.table.rows == (("Alussa", "6", "4–7,5", "12"), ("Lopussa", "7,5", "6–8,5", "12"))
    same = wall_picture(pulse_view(scale_view(MARKS), scale_view(MARKS)), words, FI, SCREEN)
    assert same.table.rows[0][1:] == same.table.rows[1][1:]


def test_an_area_that_few_have_marked_has_no_number() -> None:
    picture = wall_picture(flower(), WALLS["flower"][1], FI, SCREEN)
    assert ("Keho", "Alle 5 vastausta", "", "") in picture.table.rows
    assert re.search(r"Keho(?! \d)", said(picture.figure))


def test_each_word_stands_once_and_all_are_of_one_size() -> None:
    picture = wall_picture(*WALLS["words"], FI, SCREEN)
    assert sorted(row[0] for row in picture.table.rows) == sorted(TEXTS)
    sizes = {round(one.size, 2) for one in written(picture.figure) if one.text in TEXTS}
    assert len(sizes) == 1


def test_nothing_to_show_is_said_and_drawn() -> None:
    for view, words in (
        (WordsView(n=7), WallWords(question="Mikä?")),
        (ChoiceView(n=7), WallWords(question="Mitä?", names={"a": "Kahvi"})),
        (VoteView(n=7), WallWords(question="Mitä?", names={"a": "Kahvi"})),
        (FlowerView(), WallWords(question="Miten?", names=AREAS)),
    ):
        for size in SIZES:
            picture = wall_picture(view, words, FI, size)
            assert collisions(picture.figure) == []
            assert png(picture).startswith(b"\x89PNG")
        assert picture.sentence


def test_a_wall_is_read_without_colours() -> None:
    lights = [lightness(colour) for colour in (CARD, PALE, BAND, PINE, INK)]
    assert lights == sorted(lights, reverse=True)
    assert lightness(PALE) - lightness(PINE) > 0.4
    assert lightness(BAND) - lightness(INK) > 0.4


@settings(max_examples=8, deadline=None)
@given(st.lists(st.sampled_from(HOSTILE) | st.text(min_size=1, max_size=120), min_size=1, max_size=12))
def test_any_words_can_stand_on_a_wall(texts: list[str]) -> None:
    named = {f"o{place}": text for place, text in enumerate(texts)}
    bars = tuple(Bar(options=(id,), low=place, high=place + 1) for place, id in enumerate(named))
    for view in (ChoiceView(n=20, bars=bars, words=tuple(texts)), WordsView(n=20, words=tuple(texts))):
        words = WallWords(question=texts[0], names=named)
        for size in (SCREEN, PictureSize("page", 500)):
            body = svg(wall_picture(view, words, FI, size))
            assert b"<script" not in body.lower()


def part(ask: object) -> Part:
    return Part(id="p", kind="exercise", title="Osa", minutes=5, note="Sano", ask=ask)  # type: ignore[arg-type]


def test_the_words_of_a_wall_come_from_what_was_asked() -> None:
    options = (Option(id="a", text="Kahvi"), Option(id="b", text="Tee"))
    scale = wall_words(part(ScaleAsk(question="Miten?", low="Ei", high="Joo")), FI)
    assert (scale.question, scale.low, scale.high) == ("Miten?", "Ei", "Joo")
    choice = wall_words(part(ChoiceAsk(question="Mitä?", most=1, options=options, own=True)), FI)
    assert choice.names == {"a": "Kahvi", "b": "Tee", "own": "Oma vastaus"}
    vote = wall_words(part(VoteAsk(question="Mikä?", most=1, of="x")), FI, {"i1": "Kävely"})
    assert vote.names == {"i1": "Kävely"}
    assert list(wall_words(part(FlowerAsk(question="?", areas=options)), FI).names) == ["a", "b"]
    assert wall_words(part(WordsAsk(question="Mikä?", most=1)), FI).question == "Mikä?"
    assert wall_words(part(None), FI).question == "Osa"
