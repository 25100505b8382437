"""The page for the client's file: A4, tagged for screen readers, made by Typst from data and a template."""

from __future__ import annotations

import re
import struct
from functools import lru_cache
from pathlib import Path
from typing import Any

import msgspec
import typst

from charts import style, typeface
from charts.picture import PictureSize
from charts.rendering import svg
from charts.typeface import drawable, reads_leftward
from coaching.client_file import ClientFile
from exports.chart import Chart
from exports.chosen import keep
from exports.handover import Handing
from exports.page_data import Drawn, page_data
from exports.selection import charts, chosen_lines
from workbooks.content.content import Content
from workbooks.content.loader import shelf

OWN = Path(__file__).parent / "templates"
TEMPLATE = "page.typ"
SHARP = 144
"""Points to an inch of a page on the screen: half as sharp again as the page is large."""
LONGEST_WORD, LONGEST_IN_CELL = 36, 18
"""Longer words are given places where a line may end; nothing on paper can scroll."""
MAY_BREAK = "\u200b"
OWN_ORDER, END_OF_ORDER = "\u2068", "\u2069"
SPOKEN = ("alt", "title", "page_of")
"""Texts that are read out or shown by other programs, where no line ever ends."""


class PageImage(msgspec.Struct, frozen=True, kw_only=True):
    """One page of the document as a picture."""

    png: bytes
    width: int
    height: int


def pdf(file: ClientFile, content: Content, what: Handing) -> bytes:
    """Return the chosen lines and pictures as a tagged PDF that follows PDF/UA-1."""
    data = _data(file, content, what)
    made = _compiler(_template()).compile(
        format="pdf", sys_inputs={"data": data}, pdf_standards="ua-1", timestamp=int(what.now.timestamp())
    )
    assert isinstance(made, bytes)
    return made


def page_pictures(file: ClientFile, content: Content, what: Handing) -> tuple[PageImage, ...]:
    """Return the pages of the same document exactly as they are printed."""
    data = _data(file, content, what)
    made = _compiler(_template()).compile(format="png", sys_inputs={"data": data}, ppi=SHARP)
    pages = made if isinstance(made, list) else [made]
    return tuple(_image(page) for page in pages)


def _image(page: bytes) -> PageImage:
    wide, high = struct.unpack(">II", page[16:24])
    return PageImage(png=page, width=wide, height=high)


def _template() -> Path:
    """Return an organisation's own page, else the one that comes with the program."""
    own = (folder / "templates" / TEMPLATE for folder in shelf())
    return next((file for file in own if file.is_file()), OWN / TEMPLATE)


@lru_cache(maxsize=4)
def _compiler(template: Path) -> Any:
    """Return a compiler that knows our fonts and no others, and that reads nothing outside the folder."""
    return typst.Compiler(
        input=str(template),
        root=str(template.parent),
        font_paths=[str(typeface.FOLDER), str(typeface.SPARE_FOLDER)],
        ignore_system_fonts=True,
        package_path=str(template.parent / "packages"),
        package_cache_path=str(template.parent / "packages"),
    )


def _data(file: ClientFile, content: Content, what: Handing) -> str:
    kept = keep(file, what.chosen, content.self_assessment.items_by_area())
    lines = chosen_lines(kept, content, what.chosen)
    wanted = set(what.chosen)
    drawn = [
        _drawn(each, each.on_page) for each in charts(kept, content) if each.line in wanted and each.on_page
    ]
    leftward = content.language.direction == "rtl"
    data = _settable(page_data(lines, content, what, kept, drawn), leftward)
    data |= {
        "language": content.language.code.partition("_")[0],
        "direction": content.language.direction,
        "fonts": typeface.FAMILIES,
        "colours": {
            "ink": style.INK,
            "ink-soft": style.INK_SOFT,
            "pine": style.PINE,
            "sun": style.SUN,
            "line": style.LINE,
        },
    }
    return msgspec.json.encode(data).decode()


def _drawn(chart: Chart, size: PictureSize) -> Drawn:
    picture = chart.draw(size)
    return Drawn(chart, picture, svg(picture).decode())


def _settable(value: Any, leftward: bool, key: str = "") -> Any:
    """Return the data with texts that can be set: every letter has a shape, every word a place to break."""
    if isinstance(value, str):
        if key == "svg":
            return value
        if key in SPOKEN:
            return drawable(value)
        most = LONGEST_IN_CELL if key == "rows" else LONGEST_WORD
        return "\n".join(_turned(_broken(row, most), leftward) for row in drawable(value).split("\n"))
    if isinstance(value, dict):
        return {name: _settable(each, leftward, name) for name, each in value.items()}
    if isinstance(value, list | tuple):
        return [_settable(each, leftward, key) for each in value]
    return value


def _turned(text: str, leftward: bool) -> str:
    """Keep a text that reads against the page in its own order, with its own full stop at its own end."""
    return f"{OWN_ORDER}{text}{END_OF_ORDER}" if reads_leftward(text) is (not leftward) else text


def _broken(text: str, most: int) -> str:
    def broken(word: re.Match[str]) -> str:
        pieces = (word[0][place : place + most] for place in range(0, len(word[0]), most))
        return MAY_BREAK.join(pieces)

    return re.sub(rf"\S{{{most + 1},}}", broken, text)
