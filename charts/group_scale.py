"""Marks of a group on a scale: merged cells with their numbers, the middle, the middle half; and a pulse."""

from __future__ import annotations

from dataclasses import dataclass

from charts.paragraph import Paragraph
from charts.picture import Table
from charts.sheet import Box, Sheet
from charts.style import CARD, INK, INK_SOFT, LINE, PINE, PINE_SOFT
from charts.wall_drawing import (
    SMALL,
    Sample,
    centred,
    draw_band,
    draw_key,
    key_height,
    mark,
    span,
    words_in,
)
from coaching.group_answer import HIGHEST, LOWEST
from coaching.wall import PulseView, ScaleView
from workbooks.content.content import Content
from workbooks.content.wall_words import WallWords

STEPS = HIGHEST - LOWEST + 1
NUMBERS, TRACK, COUNTS = 1.7, 1.5, 1.5
"""Heights in letters: the numbers of the scale, the band under it, the numbers over the cells."""
BARS, MOST_BARS = 6.5, 13.0
"""Height of the cells in letters: at least, and where there is room."""


@dataclass(frozen=True)
class GroupScale:
    """Marks of a group, drawn as merged cells. A cell is as large as its number of answers."""

    view: ScaleView
    words: WallWords
    content: Content

    @property
    def note(self) -> str:
        """How many answers it tells of."""
        return self.content.text("charts.wall_answers", n=self.view.n)

    def need(self, letters: float, wide: float) -> float:
        """Return the height that the drawing needs."""
        return letters * BARS + self._fixed(letters, wide)

    def draw(self, sheet: Sheet, place: Box, letters: float) -> None:
        """Draw cells, scale, band and key."""
        room = place.high - self._fixed(letters, place.wide)
        bars = min(max(room, letters * BARS), letters * MOST_BARS)
        column = place.wide / STEPS
        down = place.y + max(0.0, room - bars) / 2 + letters * COUNTS
        floor = down + bars
        most = max((cell.count / (cell.last - cell.first + 1) for cell in self.view.cells), default=1)
        for cell in self.view.cells:
            steps = cell.last - cell.first + 1
            high = max(letters * 0.35, bars * cell.count / steps / most)
            x = place.x + (cell.first - LOWEST) * column
            box = Box(x + column * 0.05, floor - high, column * (steps - 0.1), high)
            corner = min(letters * 0.3, high)
            sheet.box(box, round=(corner, corner, 0, 0), fill=PINE_SOFT, edge=PINE, thick=letters * 0.09)
            centred(
                sheet, str(cell.count), x + column * steps / 2, box.y - letters * 0.75, letters, bold=True
            )
        sheet.line([(place.x, floor), (place.right, floor)], PINE, max(1.5, letters * 0.1))
        draw_numbers(sheet, place, floor + letters * NUMBERS / 2, letters)
        draw_half(sheet, place, self.view, floor + letters * (NUMBERS + TRACK / 2), letters)
        down = draw_ends(sheet, place, self.words, floor + letters * (NUMBERS + TRACK + 0.2), letters)
        draw_key(sheet, self._key(), Box(place.x, down, place.wide, 0), letters)

    def sentence(self) -> str:
        """Say what the picture shows."""
        text = self.content.text
        cells = ", ".join(
            text("charts.wall_cell", between=span(cell.first, cell.last, self.content), n=cell.count)
            for cell in self.view.cells
        )
        parts = (
            self.words.question,
            scale_sentence(self.view, self.content),
            text("charts.wall_cells", cells=cells),
        )
        return " ".join((*parts, ends_sentence(self.words, self.content)))

    def table(self) -> Table:
        """Return the merged cells, and the middle with the middle half."""
        text = self.content.text
        rows = [
            (span(cell.first, cell.last, self.content), mark(cell.count, self.content))
            for cell in self.view.cells
        ]
        rows.append((text("charts.wall_middle"), mark(self.view.middle, self.content)))
        rows.append((text("charts.wall_half"), span(self.view.lower, self.view.upper, self.content)))
        rows.append((text("charts.wall_respondents"), str(self.view.n)))
        return Table((text("charts.wall_mark"), text("charts.wall_count")), tuple(rows))

    def _fixed(self, letters: float, wide: float) -> float:
        rows = COUNTS + NUMBERS + TRACK + 0.2
        return (
            letters * rows + ends_height(self.words, wide, letters) + key_height(self._key(), wide, letters)
        )

    def _key(self) -> list[Sample]:
        return [
            Sample("block", self.content.text("charts.wall_key_cells")),
            *half_key(self.view, self.content),
        ]


@dataclass(frozen=True)
class GroupPulse:
    """The group at the door and at the end, one above the other on one scale. Nobody's change is known."""

    view: PulseView
    words: WallWords
    content: Content

    @property
    def note(self) -> str:
        """How many answers it tells of."""
        return self.content.text(
            "charts.wall_pulse_answers", before=self.view.before.n, after=self.view.after.n
        )

    def need(self, letters: float, wide: float) -> float:
        """Return the height that the drawing needs."""
        fixed = ends_height(self.words, wide, letters) + key_height(self._key(), wide, letters)
        return letters * (2 * 4.2 + NUMBERS + 0.2) + fixed

    def draw(self, sheet: Sheet, place: Box, letters: float) -> None:
        """Draw two lines and what lies on them."""
        extra = min(max(0.0, place.high - self.need(letters, place.wide)), letters * 6)
        row = letters * 4.2 + extra / 2
        down = place.y + max(0.0, place.high - self.need(letters, place.wide) - extra) * 0.3
        sides = (("before", self.view.before), ("after", self.view.after))
        for name, side in sides:
            said = self.content.text(f"charts.wall_{name}")
            sheet.paragraph(words_in(said, place.wide, letters, 1, bold=True), place.x, down)
            line = down + row - letters * 1.1
            sheet.line([(place.x, line), (place.right, line)], LINE, max(2.0, letters * 0.18))
            draw_half(sheet, place, side, line, letters * 1.25)
            column = place.wide / STEPS
            x = place.x + (side.middle - LOWEST + 0.5) * column
            centred(
                sheet, mark(side.middle, self.content), x, line - letters * 1.2, letters * 1.15, bold=True
            )
            down += row
        draw_numbers(sheet, place, down + letters * NUMBERS / 2, letters)
        down = draw_ends(sheet, place, self.words, down + letters * (NUMBERS + 0.2), letters)
        draw_key(sheet, self._key(), Box(place.x, down, place.wide, 0), letters)

    def sentence(self) -> str:
        """Say both, and claim no change."""
        text = self.content.text
        sides = (("before", self.view.before), ("after", self.view.after))
        said = (
            f"{text(f'charts.wall_{name}')}: {scale_sentence(side, self.content)}" for name, side in sides
        )
        return " ".join((self.words.question, *said, ends_sentence(self.words, self.content)))

    def table(self) -> Table:
        """Return both as rows."""
        text = self.content.text
        head = ("wall_when", "wall_middle", "wall_half", "wall_respondents")
        rows = tuple(
            (
                text(f"charts.wall_{name}"),
                mark(side.middle, self.content),
                span(side.lower, side.upper, self.content),
                str(side.n),
            )
            for name, side in (("before", self.view.before), ("after", self.view.after))
        )
        return Table(tuple(text(f"charts.{key}") for key in head), rows)

    def _key(self) -> list[Sample]:
        text = self.content.text
        return [Sample("dot", text("charts.wall_key_middle")), Sample("band", text("charts.wall_key_half"))]


def half_key(view: ScaleView, content: Content) -> list[Sample]:
    """Return the key of the middle and the middle half, with their numbers."""
    text = content.text
    middle, half = mark(view.middle, content), span(view.lower, view.upper, content)
    return [
        Sample("dot", f"{text('charts.wall_key_middle')} {middle}"),
        Sample("band", f"{text('charts.wall_key_half')} {half}"),
    ]


def scale_sentence(view: ScaleView, content: Content) -> str:
    """Say how many, the middle and the middle half."""
    middle, half = mark(view.middle, content), span(view.lower, view.upper, content)
    return content.text("charts.wall_scale", n=view.n, middle=middle, half=half)


def ends_sentence(words: WallWords, content: Content) -> str:
    """Say what the ends of the scale mean."""
    return content.text("charts.wall_ends", low=words.low, high=words.high)


def draw_numbers(sheet: Sheet, place: Box, y: float, letters: float) -> None:
    """Write the numbers of the scale."""
    column = place.wide / STEPS
    for step in range(STEPS):
        x = place.x + (step + 0.5) * column
        size = min(letters * SMALL, column * 0.62)
        sheet.words(str(LOWEST + step), x, y + size * 0.36, size, colour=INK_SOFT, align="middle")


def draw_half(sheet: Sheet, place: Box, view: ScaleView, y: float, letters: float) -> None:
    """Draw the middle half as a band and the middle as a dot on it."""
    column = place.wide / STEPS

    def across(value: float) -> float:
        return place.x + (value - LOWEST + 0.5) * column

    high = letters * 0.62
    draw_band(sheet, across(view.lower) - high / 2, across(view.upper) + high / 2, y, high)
    sheet.circle((across(view.middle), y), letters * 0.42, fill=INK, edge=CARD, thick=letters * 0.1)


def ends_height(words: WallWords, wide: float, letters: float) -> float:
    """Return the height of the words at both ends."""
    return max(one.height for one in _ends(words, wide, letters)) + letters * 0.5


def draw_ends(sheet: Sheet, place: Box, words: WallWords, top: float, letters: float) -> float:
    """Write what the ends mean and return where that ends."""
    low, high = _ends(words, place.wide, letters)
    sheet.paragraph(low, place.x, top, colour=INK_SOFT)
    sheet.paragraph(high, place.right, top, colour=INK_SOFT, align="end")
    return top + ends_height(words, place.wide, letters)


def _ends(words: WallWords, wide: float, letters: float) -> tuple[Paragraph, Paragraph]:
    size = letters * SMALL
    return (
        words_in(f"{LOWEST} = {words.low}", wide * 0.46, size, 3),
        words_in(f"{HIGHEST} = {words.high}", wide * 0.46, size, 3),
    )
