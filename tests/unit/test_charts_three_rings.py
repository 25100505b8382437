from __future__ import annotations

import pytest

from charts.picture import A4, PictureSize
from charts.rendering import png
from charts.sheet import Shape
from charts.three_rings import ring_map
from coaching import three_rings
from coaching.self_assessment import AREAS
from coaching.three_rings import RINGS, ThreeRings
from tests.drawn import FI, LANGUAGES, NOW, collisions, mirrored, said
from workbooks.content.content import Content

SIZES = (PictureSize("screen", 640), PictureSize("screen", 420), A4, PictureSize("page", 500))


def marked(**areas: tuple[int | None, int | None, int | None]) -> ThreeRings:
    made = three_rings.start("r1", NOW)
    for area, values in areas.items():
        for ring, value in zip(RINGS, values, strict=True):
            made = three_rings.mark(made, area, ring, value)
    return made


MAP = marked(mind=(5, 2, 5), body=(1, 1, 4), work=(4, 3, 3), skills=(None, 2, None), support=(4, 2, 3))


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size.kind}-{size.width:.0f}")
@pytest.mark.parametrize(
    "content", [*LANGUAGES, mirrored(FI)], ids=lambda each: f"{each.language.code}-{each.language.direction}"
)
def test_every_area_is_named_and_no_words_cover_others(content: Content, size: PictureSize) -> None:
    figure = ring_map(MAP, content, size).figure
    for area in AREAS:
        assert content.self_assessment.area(area).short.split()[0][:4] in said(figure)
    assert collisions(figure) == []


def test_the_sentence_names_what_matters_and_not_what_is_low_but_unimportant() -> None:
    sentence = ring_map(MAP, FI, A4).sentence
    titles = {area: FI.self_assessment.area(area).title for area in AREAS}
    assert f"{titles['mind']}, {titles['support']}" in sentence
    assert titles["work"] in sentence
    assert titles["body"] not in sentence


def test_the_table_says_every_mark_in_words_and_no_number() -> None:
    table = ring_map(MAP, FI, A4).table
    assert len(table.rows) == len(AREAS)
    row = table.rows[AREAS.index("body")]
    assert row[1:] == ("Ei tärkeä nyt", "Raskasta", "Melko hyvää")
    assert not any(mark.isdigit() for row in table.rows for cell in row for mark in cell)


def test_a_low_unimportant_area_is_drawn_pale_and_an_important_one_in_its_colour() -> None:
    def inks(made: ThreeRings) -> set[str | None]:
        drawn = ring_map(made, FI, A4).figure.get_children()
        return {shape.fill for shape in drawn if isinstance(shape, Shape)}

    quiet, strong = inks(marked(body=(1, 1, 5))), inks(marked(body=(5, 1, 5)))
    assert quiet != strong
    assert inks(marked(body=(1, 1, 5))) == inks(marked(mind=(1, 1, 5))), "no colour of its own"


def test_an_empty_map_says_so_and_is_drawn() -> None:
    picture = ring_map(three_rings.start("r1", NOW), FI, A4)
    assert FI.text("three_rings.picture_empty") in picture.sentence
    assert png(picture).startswith(b"\x89PNG")
