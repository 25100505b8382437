"""The group's flower: a petal as long as the middle of the marks, and a dark line where half of them lie."""

from __future__ import annotations

from dataclasses import dataclass
from math import cos, pi, sin, tan

from matplotlib.path import Path

from charts.paragraph import Paragraph
from charts.picture import Table
from charts.sheet import Align, Box, Point, Sheet, around
from charts.style import AREA_COLOURS, CARD, INK, INK_SOFT, LINE, SUN
from charts.wall_drawing import (
    PALE,
    SMALL,
    Sample,
    draw_key,
    draw_spread,
    key_height,
    mark,
    span,
    words_in,
)
from coaching.group_answer import HIGHEST
from coaching.wall import FlowerView, K, Petal
from workbooks.content.content import Content
from workbooks.content.wall_words import WallWords

HEART = 0.12
"""Radius of the flower's heart, as a share of the whole."""
RINGS = (2, 4, 6, 8, 10)
LEAST, MOST = 6.0, 14.0
"""Radius in letters: at least, and where there is room."""
WIDEST = 0.34
"""Half of a petal's width against its length, where there are few petals."""


@dataclass(frozen=True)
class GroupFlower:
    """The group's marks of several areas."""

    view: FlowerView
    words: WallWords
    content: Content

    @property
    def note(self) -> str:
        """How many answers it tells of; areas may be skipped, so it is from fewest to most."""
        counts = [petal.n for petal in self.view.petals]
        if not counts:
            return ""
        if min(counts) == max(counts):
            return self.content.text("charts.wall_answers", n=counts[0])
        return self.content.text("charts.wall_answers_between", low=min(counts), high=max(counts))

    def need(self, letters: float, wide: float) -> float:
        """Return the height that the drawing needs."""
        labels = self._labels(letters, wide)
        radius = self._radius(letters, wide, letters * MOST * 0.72)
        tallest = max((label.height for label in labels), default=0.0)
        return 2 * radius + 2 * tallest + letters * 1.6 + key_height(self._key(), wide, letters)

    def draw(self, sheet: Sheet, place: Box, letters: float) -> None:
        """Draw rings, petals, names and the key."""
        labels = self._labels(letters, place.wide)
        tallest = max((label.height for label in labels), default=0.0)
        key = key_height(self._key(), place.wide, letters)
        room = (place.high - 2 * tallest - letters * 1.6 - key) / 2
        radius = self._radius(letters, place.wide, max(room, letters * LEAST))
        centre = (place.x + place.wide / 2, place.y + (place.high - key) / 2)
        for ring in RINGS:
            thick = 1.8 if ring == HIGHEST else 1.2
            sheet.circle(centre, _reach(ring) * radius, edge=LINE, thick=thick)
        petals = {petal.area: petal for petal in self.view.petals}
        names = list(self.words.names)
        for spot, area in enumerate(names):
            if area not in petals:
                sheet.outline(*_outline(centre, radius, spot, len(names)), fill=PALE)
        for spot, area in enumerate(names):
            if area in petals:
                self._petal(sheet, centre, radius, spot, petals[area])
        sheet.circle(centre, radius * HEART, fill=SUN, edge=CARD, thick=2)
        for spot, label in enumerate(labels):
            self._label(sheet, centre, radius + letters * 0.7, spot, label)
        draw_key(sheet, self._key(), Box(place.x, place.bottom - key, place.wide, key), letters)

    def sentence(self) -> str:
        """Say every petal."""
        text = self.content.text
        said = ", ".join(
            text(
                "charts.wall_petal",
                area=self._name(one.area),
                middle=mark(one.middle, self.content),
                half=span(one.lower, one.upper, self.content),
            )
            for one in self._in_order()
        )
        parts = [self.words.question, text("charts.wall_flower", petals=said) if said else ""]
        if waiting := ", ".join(self._name(area) for area in self._waiting()):
            parts.append(text("charts.wall_petals_none", areas=waiting, k=K))
        return " ".join(part for part in parts if part)

    def table(self) -> Table:
        """Return one area a row."""
        text, content = self.content.text, self.content
        rows = [
            (self._name(one.area), mark(one.middle, content), span(one.lower, one.upper, content), str(one.n))
            for one in self._in_order()
        ]
        rows += [(self._name(area), text("charts.wall_few", k=K), "", "") for area in self._waiting()]
        head = ("wall_area", "wall_middle", "wall_half", "wall_respondents")
        return Table(tuple(text(f"charts.{key}") for key in head), tuple(rows))

    def _name(self, area: str) -> str:
        return self.words.names.get(area, area)

    def _in_order(self) -> list[Petal]:
        order = list(self.words.names)
        return sorted(self.view.petals, key=lambda one: order.index(one.area) if one.area in order else 99)

    def _waiting(self) -> list[str]:
        there = {petal.area for petal in self.view.petals}
        return [area for area in self.words.names if area not in there]

    def _key(self) -> list[Sample]:
        text = self.content.text
        found = [
            Sample("block", text("charts.wall_key_petal")),
            Sample("spread", text("charts.wall_key_half")),
        ]
        if self._waiting():
            found.append(Sample("pale", text("charts.wall_few", k=K)))
        return found

    # Where things stand

    def _labels(self, letters: float, wide: float) -> list[Paragraph]:
        petals = {petal.area: petal for petal in self.view.petals}
        found = []
        for area in self.words.names:
            said = self._name(area)
            if area in petals:
                said = f"{said} {mark(petals[area].middle, self.content)}"
            found.append(words_in(said, max(wide * 0.24, letters * 4), letters * SMALL, 3, bold=True))
        return found

    def _radius(self, letters: float, wide: float, most: float) -> float:
        radius = min(most, wide / 2 - letters)
        for spot, label in enumerate(self._labels(letters, wide)):
            across = abs(sin(2 * pi * spot / len(self.words.names)))
            if across > 0.1:
                radius = min(radius, (wide / 2 - label.width - 4) / across - letters * 0.7)
        return max(radius, letters * 3)

    def _label(self, sheet: Sheet, centre: Point, reach: float, spot: int, label: Paragraph) -> None:
        turn = spot / len(self.words.names)
        x, y = around(centre, reach, turn)
        across, down = sin(2 * pi * turn), -cos(2 * pi * turn)
        align: Align = "middle" if abs(across) < 0.1 else "start" if across > 0 else "end"
        told = list(self.words.names)[spot] in {petal.area for petal in self.view.petals}
        top = y - label.height / 2 + down * label.height / 2
        sheet.paragraph(label, x, top, align=align, colour=INK if told else INK_SOFT)

    def _petal(self, sheet: Sheet, centre: Point, radius: float, spot: int, petal: Petal) -> None:
        count = len(self.words.names)
        colours = list(AREA_COLOURS.values())
        fill = AREA_COLOURS.get(petal.area, colours[spot % len(colours)])
        points, codes = _outline(centre, radius * _reach(petal.middle), spot, count)
        sheet.outline(points, codes, fill=fill, edge=CARD, thick=1.5)
        thick = max(2.2, radius * 0.028)
        ends = (
            (petal.lower, petal.upper)
            if petal.lower < petal.upper
            else (petal.middle - 0.12, petal.middle + 0.12)
        )
        line = [around(centre, radius * _reach(end), spot / count) for end in ends]
        draw_spread(sheet, line, thick)


def _reach(mark: float) -> float:
    """Return how far a mark reaches from the middle, as a share of the radius."""
    return HEART + (1 - HEART) * max(0.0, min(float(HIGHEST), mark)) / HIGHEST


def _outline(centre: Point, length: float, spot: int, count: int) -> tuple[list[Point], list[int]]:
    """Return a petal: narrow at the heart, round at the tip, never over its neighbour."""
    half = length * min(WIDEST, tan(pi / max(count, 3)) * 0.63)
    shape = [
        (0.0, 0.0),
        (-half * 0.35, 0.28 * length),
        (-half, 0.42 * length),
        (-half, 0.70 * length),
        (-half, 0.90 * length),
        (-half * 0.45, length),
        (0.0, length),
    ]
    shape += [(-x, y) for x, y in reversed(shape[:-1])]
    angle = 2 * pi * spot / count
    x0, y0 = centre
    points = [(x0 + x * cos(angle) + y * sin(angle), y0 + x * sin(angle) - y * cos(angle)) for x, y in shape]
    return points, [int(Path.MOVETO)] + [int(Path.CURVE4)] * 12
