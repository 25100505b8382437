from __future__ import annotations

import pytest
from hypothesis import given, settings
from msgspec.structs import replace

from charts.picture import A4, A4_WIDE, SCREEN, PictureSize
from charts.sheet import written
from charts.strengths import strengths_map
from coaching.strengths import Strength, StrengthsMap
from tests.any_client_file import strengths_maps
from tests.drawn import EN, FI, LANGUAGES, LONG, STRENGTHS, collisions, mirrored, notes, said
from workbooks.content.content import Content

SIZES = (SCREEN, A4, A4_WIDE, PictureSize("screen", 320))
DECK = [(group.id, card.id) for group in FI.strengths.groups for card in group.cards]


def whole_deck(top: int = 5) -> StrengthsMap:
    chosen = tuple(
        Strength(id=f"s{place}", card=card, group=group) for place, (group, card) in enumerate(DECK)
    )
    return StrengthsMap(chosen=chosen, top=tuple(each.id for each in chosen[:top]), wishes=notes(LONG, LONG))


@pytest.mark.parametrize("content", LANGUAGES, ids=lambda each: each.language.code)
def test_the_most_important_strengths_are_large_and_numbered_with_the_clients_words(content: Content) -> None:
    figure = strengths_map(STRENGTHS, content, SCREEN).figure
    sizes = {words.text: words.size for words in written(figure)}
    assert {"1", "2"} <= set(sizes)
    assert sizes["Hoidan ja hoivaan"] > sizes["Puhun puolesta"]
    assert "Mummon luona joka päivä" in said(figure)
    assert content.strengths.card("listening").title in said(figure)
    assert content.text("charts.strengths_wishes") in said(figure)


@pytest.mark.parametrize("content", LANGUAGES, ids=lambda each: each.language.code)
def test_the_map_is_told_in_a_sentence_and_a_table(content: Content) -> None:
    picture = strengths_map(STRENGTHS, content, SCREEN)
    listening = content.strengths.card("listening").title
    top = f"1. Hoidan ja hoivaan, 2. {listening}"
    assert content.text("charts.strengths_sentence_top", top=top) in picture.sentence
    assert content.text("charts.strengths_sentence_others", n=1) in picture.sentence
    assert [row[:2] for row in picture.table.rows[:3]] == [
        ("1", "Hoidan ja hoivaan"),
        ("2", listening),
        ("", "Puhun puolesta"),
    ]
    assert picture.table.rows[3][1:3] == (
        "Työ, jossa saan olla ihmisten kanssa.",
        content.text("charts.strengths_wish"),
    )


def test_obstacles_and_the_workers_words_are_nowhere_in_the_map() -> None:
    picture = strengths_map(STRENGTHS, FI, SCREEN)
    everything = " ".join(
        [said(picture.figure), picture.sentence, *(" ".join(row) for row in picture.table.rows)]
    )
    assert "Bussi" not in everything
    assert "Rauhoitit" not in everything


def test_an_empty_map_is_calm_and_says_what_will_come() -> None:
    picture = strengths_map(StrengthsMap(), FI, SCREEN)
    assert said(picture.figure) == FI.text("charts.strengths_empty")
    assert picture.sentence == FI.text("charts.strengths_sentence_empty")
    assert picture.table.rows == ()


def test_strengths_without_an_order_are_all_named() -> None:
    picture = strengths_map(replace(STRENGTHS, top=()), FI, SCREEN)
    assert FI.text(
        "charts.strengths_sentence_only", n=3, names="Hoidan ja hoivaan, Kuuntelen, Puhun puolesta"
    ) in (picture.sentence)
    assert "Hoidan ja hoivaan" in said(picture.figure)


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size.kind}-{size.width:.0f}")
@pytest.mark.parametrize("content", [FI, EN, mirrored(EN)], ids=["fi", "en", "rtl"])
def test_the_whole_deck_fits_and_no_words_cover_others(content: Content, size: PictureSize) -> None:
    for top in (0, 1, 5):
        picture = strengths_map(whole_deck(top), content, size)
        assert collisions(picture.figure) == []
        assert len(picture.table.rows) == len(DECK) + 2


def test_what_finds_no_room_on_paper_is_counted() -> None:
    own = tuple(
        Strength(id=f"s{place}", own_words=f"Osaan tehdä hyvin asian numero {place}") for place in range(200)
    )
    assert "muuta" in said(strengths_map(StrengthsMap(chosen=own), FI, A4).figure)


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size.kind}-{size.width:.0f}")
def test_long_words_of_the_client_do_not_break_the_map(size: PictureSize) -> None:
    long = tuple(Strength(id=f"s{place}", own_words=LONG * 4, example=LONG * 125) for place in range(7))
    chosen = StrengthsMap(
        chosen=long, top=("s0", "s1", "s2", "s3", "s4"), wishes=notes(LONG * 125, "x" * 500)
    )
    assert collisions(strengths_map(chosen, FI, size).figure) == []


@settings(max_examples=25)
@given(strengths_maps())
def test_any_map_makes_a_picture(chosen: StrengthsMap) -> None:
    assert collisions(strengths_map(chosen, FI, SCREEN).figure) == []
