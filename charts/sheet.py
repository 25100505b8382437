"""The sheet that pictures are drawn on: plain shapes and lines of text in pixels, mirrored when needed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import cos, pi, sin
from typing import Literal

from matplotlib.artist import Artist
from matplotlib.backend_bases import RendererBase
from matplotlib.colors import to_rgba
from matplotlib.figure import Figure
from matplotlib.path import Path
from matplotlib.transforms import Affine2D, Transform

from charts.paragraph import Paragraph
from charts.style import INK, PAPER
from charts.svg_file import SvgRenderer
from charts.typeface import EM, run

PER_INCH = 96
POINTS = 0.75
"""Points in a pixel."""
ARC = 0.5523
"""How far the handles of a quarter circle reach."""
BASELINE = 0.36
"""How far below the middle of their line letters stand, in letter heights."""

Point = tuple[float, float]
Align = Literal["start", "middle", "end"]
Corners = tuple[float, float, float, float]


@dataclass(frozen=True)
class Box:
    """A place on the sheet: left, top, width, height."""

    x: float
    y: float
    wide: float
    high: float

    @property
    def right(self) -> float:
        """The right edge."""
        return self.x + self.wide

    @property
    def bottom(self) -> float:
        """The lower edge."""
        return self.y + self.high

    def overlaps(self, other: Box, slack: float = 0.5) -> bool:
        """Tell whether two places cover each other by more than a hair."""
        return (
            self.x < other.right - slack
            and other.x < self.right - slack
            and self.y < other.bottom - slack
            and other.y < self.bottom - slack
        )


class Shape(Artist):
    """A shape or a line. matplotlib's own patches do the same, with much that is never used here.

    Args:
        path: its outline, in pixels of the sheet.
        sheet: from there to the points of the picture.
        fill: the colour inside; nothing for a line.
        edge: the colour of the line round it; nothing for none.
        thick: of that line, in pixels.
        dash: lengths of strokes and gaps, in pixels.
        opacity: from 0 to 1.
    """

    def __init__(
        self,
        path: Path,
        sheet: Transform,
        *,
        fill: str | None,
        edge: str | None,
        thick: float,
        dash: tuple[float, ...],
        opacity: float,
    ) -> None:
        super().__init__()
        self.path = path
        self.sheet = sheet
        self.fill = fill
        self.edge = edge
        self.thick = thick if edge else 0.0
        self.dash = dash
        self.opacity = opacity

    def draw(self, renderer: RendererBase) -> None:
        """Draw the shape; matplotlib calls this."""
        gc = renderer.new_gc()
        gc.set_linewidth(self.thick * POINTS)
        if self.edge:
            gc.set_foreground(to_rgba(self.edge), isRGBA=True)
            gc.set_capstyle("butt" if self.dash else "round")
            gc.set_joinstyle("round")
        if self.dash:
            gc.set_dashes(0, [length * POINTS for length in self.dash])
        if self.opacity < 1:
            gc.set_alpha(self.opacity)
        renderer.draw_path(gc, self.path, self.sheet, to_rgba(self.fill) if self.fill else None)
        gc.restore()


class Words(Artist):
    """One line of text. It is drawn as an outline, so that it costs little and looks alike everywhere."""

    def __init__(
        self, text: str, place: Point, *, size: float, bold: bool, colour: str, sheet: Transform
    ) -> None:
        super().__init__()
        self.text = text
        self.place = place
        self.size = size
        self.bold = bold
        self.colour = colour
        self.sheet = sheet

    @property
    def box(self) -> Box:
        """Where the ink of this line lies on the sheet."""
        left, low, right, top = run(self.text, self.bold).ink
        scale = self.size / EM
        return Box(
            self.place[0] + left * scale,
            self.place[1] - top * scale,
            (right - left) * scale,
            (top - low) * scale,
        )

    def draw(self, renderer: RendererBase) -> None:
        """Draw the line; matplotlib calls this."""
        line = run(self.text, self.bold)
        if isinstance(renderer, SvgRenderer):
            renderer.draw_line_of_text(line, self.place, self.size, self.colour)
            return
        scale = self.size / EM
        gc = renderer.new_gc()
        gc.set_foreground(self.colour)
        gc.set_linewidth(0)
        place = Affine2D().scale(scale, -scale).translate(*self.place) + self.sheet
        renderer.draw_path(gc, line.outline, place, to_rgba(self.colour))
        gc.restore()


class Sheet:
    """A figure without axes. Lengths are in pixels, y grows downwards, x grows in reading direction.

    On a mirrored sheet (for languages written from right to left) everything that is drawn from the start
    of the line stands on the right, so that a picture is described once for both directions.
    """

    def __init__(
        self, wide: float, high: float, *, mirrored: bool = False, paper: str = PAPER, edge: float = 20.0
    ) -> None:
        self.wide = wide
        self.high = high
        self.mirrored = mirrored
        self.edge = edge
        self.figure = Figure(figsize=(wide / PER_INCH, high / PER_INCH), dpi=PER_INCH, facecolor=paper)
        self.plane = Affine2D().scale(1 / wide, -1 / high).translate(0, 1) + self.figure.transFigure

    def outline(
        self,
        points: Sequence[Point],
        codes: Sequence[int] | None = None,
        *,
        fill: str | None = None,
        edge: str | None = None,
        thick: float = 0,
        dash: tuple[float, ...] = (),
        opacity: float = 1,
    ) -> None:
        """Draw a shape or a line through points."""
        placed = [(self._across(x), y) for x, y in points]
        self._add(
            Shape(
                Path(placed, codes),
                self.plane,
                fill=fill,
                edge=edge,
                thick=thick,
                dash=dash,
                opacity=opacity,
            )
        )

    def box(
        self,
        place: Box,
        *,
        round: float | Corners = 0,
        fill: str | None = None,
        edge: str | None = None,
        thick: float = 0,
        dash: tuple[float, ...] = (),
        opacity: float = 1,
    ) -> None:
        """Draw a box. Corners go from the start of the upper edge on: start, end, lower end, lower start."""
        corners = (round,) * 4 if isinstance(round, int | float) else round
        points, codes = rounded(place, corners)
        self.outline(points, codes, fill=fill, edge=edge, thick=thick, dash=dash, opacity=opacity)

    def circle(
        self,
        centre: Point,
        radius: float,
        *,
        fill: str | None = None,
        edge: str | None = None,
        thick: float = 0,
        dash: tuple[float, ...] = (),
        opacity: float = 1,
    ) -> None:
        """Draw a circle."""
        place = Box(centre[0] - radius, centre[1] - radius, 2 * radius, 2 * radius)
        self.box(place, round=radius, fill=fill, edge=edge, thick=thick, dash=dash, opacity=opacity)

    def line(self, points: Sequence[Point], colour: str, thick: float, dash: tuple[float, ...] = ()) -> None:
        """Draw a line through points."""
        self.outline(points, edge=colour, thick=thick, dash=dash)

    def words(
        self,
        text: str,
        x: float,
        y: float,
        size: float,
        *,
        bold: bool = False,
        colour: str = INK,
        align: Align = "start",
    ) -> None:
        """Write one line of drawable text; ``y`` is where the letters stand."""
        if not text.strip():
            return
        length = run(text, bold).width * size / EM
        across = self._across(x)
        if align == "middle":
            left = across - length / 2
        else:
            left = across - length if (align == "end") is not self.mirrored else across
        self._add(Words(text, (left, y), size=size, bold=bold, colour=colour, sheet=self.plane))

    def paragraph(
        self,
        set_text: Paragraph,
        x: float,
        y: float,
        *,
        colour: str = INK,
        align: Align = "start",
    ) -> float:
        """Write lines from the top ``y`` on and return where they end.

        Lines that read against the sheet's direction stand along the far edge of their longest one, as
        their own reader expects.
        """
        against = set_text.leftward is not self.mirrored and align == "start" and len(set_text.lines) > 1
        if against:
            x, align = x + set_text.width, "end"
        step = set_text.size * set_text.leading
        for place, text in enumerate(set_text.lines):
            down = y + (place + 0.5) * step + set_text.size * BASELINE
            self.words(text, x, down, set_text.size, bold=set_text.bold, colour=colour, align=align)
        return y + set_text.height

    def _add(self, artist: Artist) -> None:
        # Nothing is written by itself: only Words write, and they take every sign literally.
        artist.set_zorder(len(self.figure.artists) + 1)
        self.figure.add_artist(artist, clip=False)

    def _across(self, x: float) -> float:
        return self.wide - x if self.mirrored else x


def rounded(place: Box, corners: Corners) -> tuple[list[Point], list[int]]:
    """Return the outline of a box with rounded corners."""
    x, y, right, bottom = place.x, place.y, place.right, place.bottom
    limit = min(place.wide, place.high) / 2 if min(corners) > 0 else min(place.wide, place.high)
    tl, tr, br, bl = (min(corner, limit) for corner in corners)
    k = 1 - ARC
    points: list[Point] = [(x + tl, y), (right - tr, y)]
    codes = [int(Path.MOVETO), int(Path.LINETO)]
    turns = (
        (tr, [(right - tr * k, y), (right, y + tr * k), (right, y + tr)], (right, bottom - br)),
        (br, [(right, bottom - br * k), (right - br * k, bottom), (right - br, bottom)], (x + bl, bottom)),
        (bl, [(x + bl * k, bottom), (x, bottom - bl * k), (x, bottom - bl)], (x, y + tl)),
        (tl, [(x, y + tl * k), (x + tl * k, y), (x + tl, y)], (x + tl, y)),
    )
    for radius, curve, onward in turns:
        if radius:
            points += curve
            codes += [int(Path.CURVE4)] * 3
        points.append(onward)
        codes.append(int(Path.LINETO))
    points.append((x + tl, y))
    codes.append(int(Path.CLOSEPOLY))
    return points, codes


def around(centre: Point, radius: float, turn: float) -> Point:
    """Return a point on a circle; ``turn`` counts full turns clockwise from the top."""
    angle = 2 * pi * turn
    return centre[0] + radius * sin(angle), centre[1] - radius * cos(angle)


def written(figure: Figure) -> tuple[Words, ...]:
    """Return every line of text on a figure, in the order of drawing."""
    return tuple(artist for artist in figure.get_children() if isinstance(artist, Words))


__all__ = ["Align", "Box", "Point", "Shape", "Sheet", "Words", "around", "rounded", "written"]
