from __future__ import annotations

from io import BytesIO
from xml.etree import ElementTree

import pytest
from msgspec.structs import replace

from charts.goal_ladder import stairs
from charts.picture import A4, SCREEN
from charts.rendering import png, svg
from charts.strengths import strengths_map
from charts.typeface import drawable
from coaching.client_file import ClientFile
from coaching.strengths import Strength, StrengthsMap
from exports.document import pdf
from exports.handover import Handover
from exports.plain_text import plain_text
from exports.selection import lines
from tests.drawn import FI, NOW, client_file, ladder, notes, said
from tests.hostile_texts import HOSTILE
from tests.pdf_text import alternatives, opened, page_text

ELEMENTS = {"svg", "title", "desc", "defs", "path", "rect", "g", "use"}


def hostile_file(text: str) -> ClientFile:
    """A client who has written the same text everywhere."""
    steps = tuple(replace(step, title=text, note=text, when=text) for step in ladder().steps)
    file = client_file()
    return replace(
        file,
        client=replace(file.client, label=text),
        strengths=StrengthsMap(
            chosen=(Strength(id="s1", own_words=text, example=text, observation=text),),
            top=("s1",),
            wishes=notes(text),
            obstacles=notes(text),
        ),
        ladders=(ladder(goal=text, by=text, steps=steps, support=notes(text), benefits=notes(text)),),
        meetings=tuple(replace(each, wish=text, worker_note=text, theme=text) for each in file.meetings),
    )


def everything(file: ClientFile) -> Handover:
    return Handover(chosen=tuple(line.id for line in lines(file, FI)), receiver="x", now=NOW)


def packed(text: str) -> str:
    return "".join(drawable(text).split())


def test_there_are_enough_of_them() -> None:
    assert len(set(HOSTILE)) >= 60


@pytest.mark.parametrize("text", HOSTILE)
def test_pictures_show_the_text_and_nothing_else(text: str) -> None:
    file = hostile_file(text)
    for picture in (
        stairs(file.ladders[0], file.strengths, FI, A4),
        strengths_map(file.strengths, FI, SCREEN),
    ):
        drawn = packed(said(picture.figure)).replace("-", "")
        assert packed(text).replace("-", "")[:24] in drawn
        image = png(picture)
        assert image.startswith(b"\x89PNG")
        root = ElementTree.parse(BytesIO(svg(picture))).getroot()
        names = {element.tag.rpartition("}")[2] for element in root.iter()}
        assert names <= ELEMENTS
        for element in root.iter():
            for name, value in element.attrib.items():
                assert not name.lower().startswith("on")
                assert not name.endswith("href") or value.startswith("#")
        described = "".join(root.itertext())
        assert packed(text)[:100] in packed(described)


@pytest.mark.parametrize("text", HOSTILE)
def test_the_document_shows_the_text_and_nothing_else(text: str) -> None:
    file = hostile_file(text)
    with opened(pdf(file, FI, everything(file))) as made:
        letters, spoken = page_text(made), packed(" ".join(alternatives(made)))
    plain = packed(text)
    assert plain[:60] in spoken
    if plain.isascii():
        # Other writing is set in its own order and with joined letters; the alternative has said it above.
        assert plain in letters


@pytest.mark.parametrize("text", HOSTILE)
def test_the_plain_text_has_every_sign_of_it(text: str) -> None:
    file = hostile_file(text)
    rows = plain_text(file, FI, everything(file))
    indented = text.strip().replace("\n", "\n  ")
    assert rows.count(indented) > 10
