from __future__ import annotations

from datetime import date

import pytest

from charts.options import options_picture
from charts.picture import A4, SCREEN, PictureSize
from charts.rendering import png
from coaching import options
from coaching.options import Options
from tests.drawn import FI, LANGUAGES, LONG, NOW, collisions, mirrored, said
from workbooks.content.content import Content

SIZES = (SCREEN, A4, PictureSize("screen", 420), PictureSize("page", 680))


def compared(ways: int = 4, criteria: int = 5, title: str = "") -> Options:
    made = Options()
    for place, card in enumerate(FI.options.criteria[:criteria]):
        made = options.add_criterion(made, f"c{place}", card="" if title else card.id, title=title)
        made = options.weigh(made, f"c{place}", 3 if place < 2 else 1)
    for place, way in enumerate(FI.options.ways[:ways]):
        made = options.add(made, f"o{place}", card="" if title else way.id, title=title)
        for number in range(criteria):
            if (place + number) % 4:
                made = options.mark(made, f"o{place}", f"c{number}", 1 + (place + number) % 5)
    return options.choose(options.set_dates(made, "o0", date(2027, 1, 20), None), "o1", NOW)


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size.kind}-{size.width:.0f}")
@pytest.mark.parametrize(
    "content", [*LANGUAGES, mirrored(FI)], ids=lambda each: f"{each.language.code}-{each.language.direction}"
)
def test_options_and_criteria_are_named_and_no_words_cover_others(
    content: Content, size: PictureSize
) -> None:
    figure = options_picture(compared(), content, size).figure
    assert content.options.ways[0].title[:5] in said(figure)
    assert content.options.criteria[0].title.split()[0][:5] in said(figure)
    assert collisions(figure) == []


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size.kind}-{size.width:.0f}")
def test_long_own_words_still_fit(size: PictureSize) -> None:
    figure = options_picture(compared(4, 8, title=LONG.strip()), FI, size).figure
    assert collisions(figure) == []


def test_the_sentence_says_what_matters_most_and_where_it_comes_true_and_no_number() -> None:
    sentence = options_picture(compared(2, 2), FI, SCREEN).sentence
    assert "Tärkeintä: Lähellä kotia, Raha riittää." in sentence
    assert "Oma valinta: Kielikurssi." in sentence
    assert not any(mark.isdigit() for mark in sentence)


def test_the_table_says_every_mark_in_words() -> None:
    table = options_picture(compared(2, 2), FI, SCREEN).table
    assert table.head == ("Mikä on tärkeää", "Opinnot", "Kielikurssi")
    assert table.rows[0][1] == FI.text("options.no_mark")
    assert table.rows[-1] == ("Hae viimeistään", "20.1.2027", "")


def test_nothing_to_compare_is_said_calmly() -> None:
    picture = options_picture(Options(), FI, SCREEN)
    assert picture.sentence == FI.text("options.picture_empty")
    assert png(picture).startswith(b"\x89PNG")
