"""The areas of life round a middle: where each one lies and where its name stands."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from math import cos, pi, sin

from charts.paragraph import Paragraph, fit
from charts.sheet import Align, Box, Point, Sheet, around
from coaching.self_assessment import AREAS
from workbooks.content.content import Content

GAP = 14
"""Pixels between the round and the names about it."""


@dataclass(frozen=True)
class Round:
    """Where the round stands and how far it reaches."""

    centre: Point
    radius: float
    labels: Mapping[str, Paragraph]

    @property
    def end(self) -> float:
        """Where the lowest name ends."""
        return self.centre[1] + self.radius + GAP + self.labels[AREAS[len(AREAS) // 2]].height

    def write_label(self, sheet: Sheet, area: str, colour: str) -> None:
        """Write the name of an area outside its place."""
        spot, label = AREAS.index(area), self.labels[area]
        x, y = around(self.centre, self.radius + GAP, spot / len(AREAS))
        across, down = _direction(spot)
        top = y - label.height / 2 + down * label.height / 2
        align: Align = "middle" if abs(across) < 0.1 else "start" if across > 0 else "end"
        sheet.paragraph(label, x, top, colour=colour, align=align)


def fit_round(place: Box, content: Content) -> Round:
    """Return the largest round whose names still fit."""
    labels = {area: _label(content.self_assessment.area(area).short, place) for area in AREAS}
    above, below = labels[AREAS[0]].height, labels[AREAS[4]].height
    radius = (place.high - above - below - 2 * GAP) / 2
    for spot, area in enumerate(AREAS):
        across, _ = _direction(spot)
        if abs(across) > 0.1:
            radius = min(radius, (place.wide / 2 - labels[area].width - 4) / abs(across) - GAP)
    radius = max(radius, 40)
    slack = place.high - above - below - 2 * GAP - 2 * radius
    centre = (place.x + place.wide / 2, place.y + slack * 0.42 + above + GAP + radius)
    return Round(centre, radius, labels)


def _label(short: str, place: Box) -> Paragraph:
    sizes = (19.0, 17.0, 15.0, 14.0, 13.0) if place.wide > 460 else (14.0, 13.0)
    return fit(short, max(74, place.wide * 0.2), 48, sizes, bold=True, most_lines=2)


def _direction(spot: int) -> Point:
    angle = 2 * pi * spot / len(AREAS)
    return sin(angle), -cos(angle)
