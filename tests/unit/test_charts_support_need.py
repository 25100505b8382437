from __future__ import annotations

import pytest
from msgspec.structs import replace

from charts.picture import A4, SCREEN, PictureSize
from charts.rendering import png
from charts.support_need import need_picture
from coaching import support_need
from coaching.client_file import ClientFile, new_client
from coaching.support_need import SupportNeed
from tests.drawn import FI, LANGUAGES, LONG, NOW, collisions, mirrored, said
from workbooks.content.content import Content
from workbooks.content.support_need_words import ready_ids

SIZES = (SCREEN, A4, PictureSize("screen", 420), PictureSize("page", 680))


def client(*ids: str, level: str = "yes", words: str = "Lasku", helps: str = "Katsotaan") -> ClientFile:
    need = SupportNeed()
    for id in ids:
        need = support_need.set_level(need, id, level, NOW)
    topics = tuple(replace(one, words=words, helps=helps, helper="together") for one in need.topics)
    return support_need.put(new_client("c1", NOW, "Mirja"), replace(need, topics=topics))


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size.kind}-{size.width:.0f}")
@pytest.mark.parametrize(
    "content", [*LANGUAGES, mirrored(FI)], ids=lambda each: f"{each.language.code}-{each.language.direction}"
)
def test_every_matter_and_its_help_are_named_and_nothing_covers_another(
    content: Content, size: PictureSize
) -> None:
    file = support_need.put_first(client("money", "mind", "transport"), "transport")
    picture = need_picture(file, content, size)
    words = said(picture.figure)
    assert content.support_need.card("money").title in words
    assert content.support_need.helpers.together in words
    assert collisions(picture.figure) == []
    assert picture.table.rows[0][0] == content.support_need.card("transport").title, "what is first, first"


@pytest.mark.parametrize("words", ["", LONG * 5], ids=["no words", "long words"])
def test_everything_in_the_way_still_fits_an_a4_page(words: str) -> None:
    figure = need_picture(client(*ready_ids(FI), words=words, helps=words), FI, A4).figure
    assert collisions(figure) == []


def test_the_sentence_tells_little_from_much_and_counts_nothing() -> None:
    assert "Tiellä on nyt: Raha." in need_picture(client("money"), FI, SCREEN).sentence
    sentence = need_picture(client("money", level="little"), FI, SCREEN).sentence
    assert sentence == "Vähän tiellä: Raha."


def test_nothing_in_the_way_is_said_calmly() -> None:
    picture = need_picture(client("money", level="no"), FI, SCREEN)
    assert picture.sentence == FI.text("support_need.picture_clear")
    assert png(picture).startswith(b"\x89PNG")
