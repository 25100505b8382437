"""The drawings of the first meeting for paper: the same file as on the screen, one drawing at a time."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from xml.etree import ElementTree

FILE = Path(__file__).parents[2] / "widgets" / "first_meeting" / "drawings.svg"
SVG = "http://www.w3.org/2000/svg"


@cache
def drawing(name: str) -> str:
    """Return one drawing as an SVG file of its own.

    Raises:
        KeyError: there is no drawing of this name.
    """
    ElementTree.register_namespace("", SVG)
    # The product's own file, never anything that was brought in.
    for symbol in ElementTree.parse(FILE).getroot():  # noqa: S314
        if symbol.get("id") == name:
            alone = ElementTree.Element(f"{{{SVG}}}svg", {"viewBox": symbol.attrib["viewBox"]})
            alone.extend(symbol)
            return ElementTree.tostring(alone, encoding="unicode")
    raise KeyError(name)
