"""A picture that can leave the room: what it is called, what chooses it, and how it is drawn."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

from charts.picture import Picture, PictureSize
from exports.line import Line
from workbooks.content.content import Content

Draw = Callable[[PictureSize], Picture]
Rows = Literal["none", "beside", "under"]

WIDTH = 680.0
"""Width of a page's text in pixels."""


@dataclass(frozen=True)
class Chart:
    """A picture that can leave the room.

    Attributes:
        id: a neutral word for it, also in file names: ``stairs``, ``flower``, ``stairs-2``.
        title: what it is called in the language of the page.
        line: id of the line with which it is chosen: ``pictures/stairs/<id>``.
        size: the size of its own file.
        draw: draws it in a size.
        on_page: its size on the page; without one it leaves only as a file of its own.
        first: whether it stands at the goal, before the lines, and not among the pictures at the end.
        rows: where its table stands on the page; ``none`` when the lines say the same already.
        strong: whether rows whose last cell says something are set in bold.
        said: what its line says; without it "Picture: title".
        shown: what it shows that no line says; another picture is another page.
        on: whether it leaves when nobody has decided.
    """

    id: str
    title: str
    line: str
    size: PictureSize
    draw: Draw
    on_page: PictureSize | None = None
    first: bool = False
    rows: Rows = "under"
    strong: bool = False
    said: str = ""
    shown: str = ""
    on: bool = True


def picture_line(chart: Chart, content: Content) -> Line:
    """Return the line with which a picture is chosen."""
    return Line(
        id=chart.line,
        part="pictures",
        heading=content.text("exports.heading_pictures"),
        text=chart.said or content.text("exports.picture", title=chart.title),
        owner="client",
        on=chart.on,
        shown=chart.shown,
    )
