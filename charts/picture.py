"""The picture: a figure that is never alone, but comes with one sentence and a table that say the same."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from matplotlib.figure import Figure

Kind = Literal["screen", "a4", "card", "page"]


@dataclass(frozen=True)
class PictureSize:
    """How large a picture is drawn, in the pixels of style sheets: 96 to an inch.

    A picture for the screen or for a part of a page may have no height: it is as high as it needs to be.
    """

    kind: Kind
    width: float
    height: float = 0

    @property
    def alone(self) -> bool:
        """Tell whether the picture is a sheet of its own: it has a heading, and its height is given."""
        return self.kind in ("a4", "card")

    @property
    def edge(self) -> float:
        """Return the margin round the picture."""
        return {"screen": 20.0, "page": 3.0}.get(self.kind, min(44.0, self.width * 0.055))


SCREEN = PictureSize("screen", 900, 640)
A4 = PictureSize("a4", 794, 1123)
A4_WIDE = PictureSize("a4", 1123, 794)
CARD = PictureSize("card", 559, 397)
"""A card to carry: postcard size (A6), 148 x 105 mm."""


@dataclass(frozen=True)
class Table:
    """What a picture shows, as rows of words. Texts are whole here even where the picture shortens them."""

    head: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


@dataclass(frozen=True)
class Picture:
    """One drawn picture with its words in the language of the page."""

    figure: Figure
    title: str
    sentence: str
    table: Table
    language: str = "fi"
    direction: str = "ltr"
