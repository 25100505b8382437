"""Nothing that leaves the room tells which model a path was made from: not a name of a file, not a page."""

from __future__ import annotations

from pathlib import Path

import pytest

from coaching import path
from coaching.client_file import ClientFile
from exports.folder import export_client
from exports.selection import lines
from tests.any_path import CODES, PATHS, TAKEN, TELLING
from tests.drawn import FI, NOW, client_file
from tests.pdf_text import opened, page_text


def on_every_stop(id: str) -> ClientFile:
    """A client with a full file who has taken the path and passed all of its stops."""
    file = path.choose(client_file(), "p1", id, NOW)
    recipe = PATHS["fi"][id].recipe
    for stop in recipe.stops:
        taken = path.current(file)
        assert taken is not None
        file = path.put(file, path.mark(taken, recipe, stop.id, "passed", NOW))
    return file


@pytest.mark.parametrize("id", TAKEN)
def test_what_is_exported_has_neither_title_nor_a_telling_word(id: str, tmp_path: Path) -> None:
    file = on_every_stop(id)
    every = tuple(line.id for line in lines(file, FI))
    written = export_client(
        file, FI, every, formats=("txt", "json"), to=tmp_path, now=NOW, receiver="oma kansio"
    )
    said = "\n".join(one.read_text(encoding="utf-8") for one in written)
    names = " ".join(one.name for one in written)
    assert not TELLING.search(said)
    for code in CODES:
        one = PATHS[code][id]
        assert not [word for word in (one.title, one.source, one.aim, one.for_whom) if word in said]
        assert one.title not in names
    assert "path" not in names


@pytest.mark.parametrize("id", TAKEN[:1])
def test_the_printed_page_says_nothing_of_the_path(id: str, tmp_path: Path) -> None:
    file = on_every_stop(id)
    every = tuple(line.id for line in lines(file, FI))
    (page,) = export_client(file, FI, every, formats=("pdf",), to=tmp_path, now=NOW, receiver="oma kansio")
    said = page_text(opened(page.read_bytes()))
    assert id not in said
    assert PATHS["fi"][id].title not in said
