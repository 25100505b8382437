"""Typst behind one door: data and a template become a tagged PDF or pictures of the same pages."""

from __future__ import annotations

import re
import struct
from datetime import datetime
from functools import lru_cache
from pathlib import Path
from typing import Any

import msgspec
import typst

from charts import style, typeface
from charts.typeface import drawable, reads_leftward
from workbooks.content.content import Content
from workbooks.content.loader import shelf

OWN = Path(__file__).parent / "templates"
SHARP = 144
"""Points to an inch of a page on the screen: half as sharp again as the page is large."""
LONGEST_WORD, LONGEST_IN_CELL = 36, 18
"""Longer words are given places where a line may end; nothing on paper can scroll."""
MAY_BREAK = "\u200b"
OWN_ORDER, END_OF_ORDER = "\u2068", "\u2069"
SPOKEN = ("alt", "title", "page_of")
"""Texts that are read out or shown by other programs, where no line ever ends."""

CODES = ("svg", "kind", "drawing")
"""What a template compares or reads: it is never set as text."""


class PageImage(msgspec.Struct, frozen=True, kw_only=True):
    """One page of the document as a picture."""

    png: bytes
    width: int
    height: int


def set_pdf(template: str, data: dict[str, Any], content: Content, now: datetime) -> bytes:
    """Return a tagged PDF that follows PDF/UA-1.

    Args:
        template: the template's file name, such as ``page.typ``.
        data: everything that it sets.
        content: the language of the page.
        now: the moment in the document's own data.
    """
    made = _compiler(_find(template)).compile(
        format="pdf",
        sys_inputs={"data": _input(data, content)},
        pdf_standards="ua-1",
        timestamp=int(now.timestamp()),
    )
    assert isinstance(made, bytes)
    return made


def set_pictures(template: str, data: dict[str, Any], content: Content) -> tuple[PageImage, ...]:
    """Return the pages of the same document exactly as they are printed."""
    made = _compiler(_find(template)).compile(
        format="png", sys_inputs={"data": _input(data, content)}, ppi=SHARP
    )
    pages = made if isinstance(made, list) else [made]
    return tuple(_image(page) for page in pages)


def _image(page: bytes) -> PageImage:
    wide, high = struct.unpack(">II", page[16:24])
    return PageImage(png=page, width=wide, height=high)


def _find(template: str) -> Path:
    """Return an organisation's own template, else the one that comes with the program."""
    own = (folder / "templates" / template for folder in shelf())
    return next((file for file in own if file.is_file()), OWN / template)


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


def _input(data: dict[str, Any], content: Content) -> str:
    """Return the data with what every template needs to know of the language and the looks."""
    whole = _settable(data, content.language.direction == "rtl") | {
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
    return msgspec.json.encode(whole).decode()


def _settable(value: Any, leftward: bool, key: str = "") -> Any:
    """Return the data with texts that can be set: every letter has a shape, every word a place to break."""
    if isinstance(value, str):
        if key in CODES:
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
