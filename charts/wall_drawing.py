"""What every drawing of a wall has in common: numbers in words, and a key that grows with the letters."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal, NamedTuple, Protocol

from charts.paragraph import Paragraph, fit
from charts.picture import Table
from charts.sheet import BASELINE, Box, Sheet
from charts.style import CARD, INK, INK_SOFT, LINE, PAPER, PINE, PINE_SOFT, SUN, mix
from charts.typeface import width
from coaching.wall import Bar
from workbooks.content.content import Content

SMALL = 0.82
"""Size of words beside the main ones, as a share of the letters."""
ROW = 1.75
"""Height of a row of the key, in letters."""
SAMPLE = 1.6
"""Width of a sample, in letters."""
BAND = mix(SUN, CARD, 0.75)
PALE = mix(LINE, PAPER, 0.45)


class WallDrawing(Protocol):
    """One view, ready to be drawn in letters of any size."""

    @property
    def note(self) -> str:
        """How many answers it tells of."""
        ...

    def need(self, letters: float, wide: float) -> float:
        """Return the height that the drawing needs."""
        ...

    def draw(self, sheet: Sheet, place: Box, letters: float) -> None:
        """Draw it into a place that is at least as high as it needs."""
        ...

    def sentence(self) -> str:
        """Say what the picture shows."""
        ...

    def table(self) -> Table:
        """Return the same as rows of words."""
        ...


class Sample(NamedTuple):
    """One kind of mark and its meaning."""

    kind: Literal["block", "band", "dot", "between", "pale", "spread"]
    words: str


def mark(value: float, content: Content) -> str:
    """Write a mark: whole ones without a decimal."""
    return content.number(value, 0 if value == int(value) else 1)


def span(low: float, high: float, content: Content) -> str:
    """Write from where to where."""
    return mark(low, content) if low == high else f"{mark(low, content)}–{mark(high, content)}"


def count(bar: Bar, content: Content) -> str:
    """Write how often something was chosen, as exactly as may be told."""
    written = span(bar.low, bar.high, content)
    return content.text("charts.wall_together", count=written) if len(bar.options) > 1 else written


def words_in(text: str, wide: float, letters: float, lines: int = 2, *, bold: bool = False) -> Paragraph:
    """Set words on a few lines; they get a little smaller before they are shortened."""
    sizes = (letters, letters * 0.92, letters * 0.84, letters * 0.76)
    return fit(text, wide, letters * 1.28 * lines + 1, sizes, bold=bold, most_lines=lines)


def key_height(samples: Sequence[Sample], wide: float, letters: float) -> float:
    """Return the height of a key."""
    return letters * SMALL * ROW * len(_rows(samples, wide, letters * SMALL))


def draw_key(sheet: Sheet, samples: Sequence[Sample], place: Box, letters: float) -> None:
    """Draw a key from the top of a place down, each row in its middle."""
    size = letters * SMALL
    for number, row in enumerate(_rows(samples, place.wide, size)):
        used = sum(_length(one, size) for one in row) + size * 1.4 * (len(row) - 1)
        x, y = place.x + (place.wide - used) / 2, place.y + size * ROW * (number + 0.5)
        for one in row:
            _draw_sample(sheet, one, x, y, size)
            room = place.right - x - size * (SAMPLE + 0.5)
            said = words_in(one.words, max(room, size), size, 1)
            sheet.paragraph(said, x + size * (SAMPLE + 0.5), y - said.height / 2, colour=INK_SOFT)
            x += _length(one, size) + size * 1.4


def _length(sample: Sample, size: float) -> float:
    return size * (SAMPLE + 0.5) + width(sample.words, size) * 1.02


def _rows(samples: Sequence[Sample], wide: float, size: float) -> list[list[Sample]]:
    rows: list[list[Sample]] = []
    used = 0.0
    for sample in samples:
        length = _length(sample, size)
        if rows and used + size * 1.4 + length <= wide:
            rows[-1].append(sample)
            used += size * 1.4 + length
        else:
            rows.append([sample])
            used = length
    return rows


def _draw_sample(sheet: Sheet, sample: Sample, x: float, y: float, size: float) -> None:
    wide = size * SAMPLE
    place = Box(x, y - size * 0.42, wide, size * 0.84)
    match sample.kind:
        case "block":
            sheet.box(place, round=size * 0.15, fill=PINE_SOFT, edge=PINE, thick=size * 0.08)
        case "band":
            draw_band(sheet, x, x + wide, y, size * 0.5)
        case "dot":
            sheet.circle((x + wide / 2, y), size * 0.42, fill=INK, edge=CARD, thick=size * 0.1)
        case "between":
            sheet.box(place, round=size * 0.15, fill=PALE, edge=PINE, thick=size * 0.08, dash=_dash(size))
        case "pale":
            sheet.box(place, round=size * 0.42, fill=PALE)
        case "spread":
            draw_spread(sheet, [(x, y), (x + wide, y)], size * 0.34)


def draw_band(sheet: Sheet, start: float, end: float, y: float, high: float) -> None:
    """Draw the middle half of the answers as a band on a line."""
    box = Box(start, y - high / 2, max(end - start, high), high)
    sheet.box(box, round=high / 2, fill=BAND, edge=INK, thick=max(1.2, high * 0.1))


def draw_spread(sheet: Sheet, points: list[tuple[float, float]], thick: float) -> None:
    """Draw the middle half of the answers as a dark line that is seen on any colour."""
    sheet.line(points, CARD, thick * 1.9)
    sheet.line(points, INK, thick)


def draw_between(sheet: Sheet, place: Box, letters: float) -> None:
    """Draw the part of a bar of which nobody is told how far it reaches."""
    thick = max(1.0, letters * 0.07)
    sheet.box(place, round=letters * 0.2, fill=PALE, edge=PINE, thick=thick, dash=_dash(letters))


def centred(sheet: Sheet, text: str, x: float, y: float, size: float, *, bold: bool = False) -> None:
    """Write a short word with its middle at a point."""
    sheet.words(text, x, y + size * BASELINE, size, bold=bold, align="middle")


def _dash(letters: float) -> tuple[float, float]:
    return (letters * 0.26, letters * 0.2)
