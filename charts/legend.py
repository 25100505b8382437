"""The key of a picture: what each kind of mark means, in a row of samples with words."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from charts.sheet import Box, Sheet, around
from charts.style import CARD, INK, INK_SOFT, LAKE_SOFT, LINE, PAPER, PINE, SUN, mix
from charts.typeface import width

LETTERS = 15.0
ROW = 30.0
PATCH = 26.0
"""Width of a sample."""
APART = 24.0


@dataclass(frozen=True)
class Sample:
    """One kind of mark and its meaning."""

    kind: Literal["petal", "dashed", "arc", "pale", "hollow", "dot", "small", "band", "rim"]
    words: str


def _rows(samples: list[Sample], wide: float) -> list[list[Sample]]:
    rows: list[list[Sample]] = [[]]
    used = 0.0
    for sample in samples:
        length = _length(sample)
        if rows[-1] and used + APART + length > wide - 28:
            rows.append([])
            used = 0.0
        used += length + (APART if rows[-1] else 0)
        rows[-1].append(sample)
    return rows


def _length(sample: Sample) -> float:
    return PATCH + 8 + width(sample.words, LETTERS)


def legend_height(samples: list[Sample], wide: float) -> float:
    """Return how much height the key needs."""
    return ROW * len(_rows(samples, wide)) if samples else 0


def draw_legend(sheet: Sheet, samples: list[Sample], top: float) -> None:
    """Draw the key in the middle of the sheet, from ``top`` down."""
    for place, row in enumerate(_rows(samples, sheet.wide)):
        used = sum(_length(sample) for sample in row) + APART * (len(row) - 1)
        x, y = (sheet.wide - used) / 2, top + ROW * (place + 0.5)
        for sample in row:
            _draw(sheet, sample, x, y)
            sheet.words(sample.words, x + PATCH + 8, y + LETTERS * 0.36, LETTERS, colour=INK_SOFT)
            x += _length(sample) + APART


def _draw(sheet: Sheet, sample: Sample, x: float, y: float) -> None:
    place = Box(x + 2, y - 8, PATCH - 4, 16)
    middle = (x + PATCH / 2, y)
    match sample.kind:
        case "petal":
            sheet.box(place, round=8, fill=PINE)
        case "dashed":
            sheet.box(place, round=8, edge=INK, thick=2, dash=(5, 3.5))
        case "pale":
            sheet.box(place, round=8, fill=mix(LINE, PAPER, 0.6))
        case "arc":
            arc = [around((middle[0], y + 22), 24, step / 100) for step in range(-8, 9)]
            sheet.line(arc, INK, 7)
            sheet.line(arc, SUN, 4.2)
        case "hollow":
            sheet.circle(middle, 8, fill=CARD, edge=INK, thick=2)
        case "dot":
            sheet.circle(middle, 9, fill=PINE)
        case "small":
            sheet.circle(middle, 3.2, fill=PINE)
        case "band":
            sheet.box(place, round=8, fill=LAKE_SOFT)
        case "rim":
            sheet.box(Box(x + 2, y - 5, PATCH - 4, 10), round=2, fill=PINE)
