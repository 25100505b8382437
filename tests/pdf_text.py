"""Reads back what a PDF says: its tags, its alternatives, and the letters on its pages."""

from __future__ import annotations

import re
from collections.abc import Iterator
from io import BytesIO

import pikepdf


def opened(body: bytes) -> pikepdf.Pdf:
    return pikepdf.open(BytesIO(body))


def tags(pdf: pikepdf.Pdf) -> Iterator[pikepdf.Dictionary]:
    """Every element of the structure tree."""

    def walk(node: object) -> Iterator[pikepdf.Dictionary]:
        if isinstance(node, pikepdf.Array):
            for each in node:
                yield from walk(each)
        elif isinstance(node, pikepdf.Dictionary):
            if "/S" in node:
                yield node
            if "/K" in node:
                yield from walk(node.K)

    yield from walk(pdf.Root.StructTreeRoot.K)


def alternatives(pdf: pikepdf.Pdf) -> list[str]:
    """The text alternatives of all figures."""
    return [str(tag.Alt) for tag in tags(pdf) if str(tag.S) == "/Figure"]


def page_text(pdf: pikepdf.Pdf) -> str:
    """The letters of all pages in the order of setting, without blanks."""
    return "".join(_page(page) for page in pdf.pages)


def _page(page: pikepdf.Page) -> str:
    fonts = {str(name): _letters(font) for name, font in page.Resources.get("/Font", {}).items()}
    said: list[str] = []
    letters: dict[int, str] = {}
    for operands, operator in pikepdf.parse_content_stream(page):
        name = str(operator)
        if name == "Tf":
            letters = fonts[str(operands[0])]
        elif name in ("Tj", "TJ"):
            parts = operands[0] if name == "TJ" else [operands[0]]
            for part in parts:
                if isinstance(part, pikepdf.String):
                    codes = bytes(part)
                    said += [
                        letters.get(int.from_bytes(codes[i : i + 2], "big"), "")
                        for i in range(0, len(codes), 2)
                    ]
    return re.sub(r"[\s\u00ad\u200b]", "", "".join(said))


def _letters(font: pikepdf.Object) -> dict[int, str]:
    """Which letters the codes of a font stand for."""
    table = font.ToUnicode.read_bytes().decode("ascii", "replace")
    found: dict[int, str] = {}
    for block in re.findall(r"beginbfchar(.*?)endbfchar", table, re.S):
        for code, text in re.findall(r"<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>", block):
            found[int(code, 16)] = bytes.fromhex(text).decode("utf-16-be", "replace")
    for block in re.findall(r"beginbfrange(.*?)endbfrange", table, re.S):
        for first, last, text in re.findall(r"<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>", block):
            start = int(text, 16)
            for place, code in enumerate(range(int(first, 16), int(last, 16) + 1)):
                found[code] = chr(start + place)
    return found
