"""The word wall: every word that may be shown, once and in one size, so that none counts more than others."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from charts.paragraph import Paragraph
from charts.picture import Table
from charts.sheet import Box, Sheet
from charts.style import INK_SOFT, LAKE_SOFT, LINE, MOSS_SOFT, PINE_SOFT, SUN_SOFT, mix
from charts.wall_drawing import words_in
from coaching.wall import WordsView
from workbooks.content.content import Content
from workbooks.content.wall_words import WallWords

TINTS = (PINE_SOFT, SUN_SOFT, MOSS_SOFT, LAKE_SOFT)
"""Calm colours in turn; they mean nothing."""
LARGE = 1.2
"""Words of the wall, as a share of the letters of other pictures."""
ACROSS, DOWN, GAP, LINES = 0.75, 0.42, 0.5, 4


class Chip(NamedTuple):
    """One word with its place; ``number`` chooses its colour."""

    said: Paragraph
    box: Box
    number: int


def set_chips(texts: tuple[str, ...], wide: float, size: float) -> tuple[list[Chip], float]:
    """Set words in rows, each row in the middle, and return them with the height of all."""
    rows: list[list[tuple[Paragraph, float, int]]] = []
    used = 0.0
    for number, text in enumerate(texts):
        said = words_in(text, min(wide - 2 * size * ACROSS, size * 22), size, LINES)
        length = said.width * 1.02 + 2 * size * ACROSS
        if rows and used + size * GAP + length <= wide:
            rows[-1].append((said, length, number))
            used += size * GAP + length
        else:
            rows.append([(said, length, number)])
            used = length
    chips: list[Chip] = []
    down = 0.0
    for row in rows:
        high = max(said.height for said, _, _ in row) + 2 * size * DOWN
        x = (wide - sum(length for _, length, _ in row) - size * GAP * (len(row) - 1)) / 2
        for said, length, number in row:
            own = said.height + 2 * size * DOWN
            chips.append(Chip(said, Box(x, down + (high - own) / 2, length, own), number))
            x += length + size * GAP
        down += high + size * GAP
    return chips, max(0.0, down - size * GAP)


def draw_chips(sheet: Sheet, texts: tuple[str, ...], place: Box, size: float) -> None:
    """Draw words in the middle of a place."""
    chips, high = set_chips(texts, place.wide, size)
    top = place.y + max(0.0, (place.high - high) / 2)
    for said, box, number in chips:
        at = Box(place.x + box.x, top + box.y, box.wide, box.high)
        edge = mix(LINE, INK_SOFT, 0.75)
        sheet.box(
            at, round=min(size * 0.7, at.high / 2), fill=TINTS[number % len(TINTS)], edge=edge, thick=1.2
        )
        sheet.paragraph(said, at.x + at.wide / 2, at.y + size * DOWN, align="middle")


@dataclass(frozen=True)
class WordWall:
    """Words of a group."""

    view: WordsView
    words: WallWords
    content: Content

    @property
    def note(self) -> str:
        """How many answered; not all let their words be shown."""
        return self.content.text("charts.wall_answers", n=self.view.n)

    def need(self, letters: float, wide: float) -> float:
        """Return the height that the drawing needs."""
        if not self.view.words:
            return letters * 2
        return set_chips(self.view.words, wide, letters * LARGE)[1]

    def draw(self, sheet: Sheet, place: Box, letters: float) -> None:
        """Draw the words, or say that there are none."""
        if self.view.words:
            draw_chips(sheet, self.view.words, place, letters * LARGE)
        else:
            said = words_in(self.content.text("charts.wall_words_none"), place.wide, letters)
            sheet.paragraph(said, place.x, place.y, colour=INK_SOFT)

    def sentence(self) -> str:
        """Say every word."""
        text, words = self.content.text, self.view.words
        said = text("charts.wall_words", words="; ".join(words)) if words else text("charts.wall_words_none")
        return f"{self.words.question} {text('charts.wall_said', n=self.view.n)} {said}"

    def table(self) -> Table:
        """Return one word a row."""
        head = (self.content.text("charts.wall_word"),)
        return Table(head, tuple((word,) for word in self.view.words))
