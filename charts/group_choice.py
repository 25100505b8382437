"""What a group chose or voted for: bars with their numbers, and what is told only roughly drawn as such."""

from __future__ import annotations

from dataclasses import dataclass

from charts.paragraph import Paragraph
from charts.picture import Table
from charts.sheet import BASELINE, Box, Sheet
from charts.style import INK, INK_SOFT, PINE
from charts.typeface import width
from charts.wall_drawing import Sample, count, draw_between, draw_key, key_height, words_in
from charts.word_wall import draw_chips, set_chips
from coaching.wall import Bar, ChoiceView, VoteView
from workbooks.content.content import Content
from workbooks.content.wall_words import WallWords

NARROW = 26.0
"""Letters; narrower than this the words stand over their bars."""
SIDE = 0.43
"""Share of the width for words beside bars."""
LINES = 6
"""Of the words of a bar; 120 letters stand on them."""
THICK, GAP = 1.25, 0.75
"""Of a bar and between rows, in letters."""


@dataclass(frozen=True)
class GroupChoice:
    """Options with how often each was chosen."""

    view: ChoiceView | VoteView
    words: WallWords
    content: Content

    @property
    def note(self) -> str:
        """How many answers it tells of."""
        return self.content.text("charts.wall_answers", n=self.view.n)

    def need(self, letters: float, wide: float) -> float:
        """Return the height that the drawing needs."""
        rows = sum(self._row(bar, letters, wide)[1] for bar in self.view.bars)
        return rows + self._below(letters, wide)

    def draw(self, sheet: Sheet, place: Box, letters: float) -> None:
        """Draw bars, own words under them, and the key."""
        extra = max(0.0, place.high - self.need(letters, place.wide))
        apart = min(extra * 0.6 / max(len(self.view.bars), 1), letters * 1.2)
        down = place.y + max(0.0, extra - apart * len(self.view.bars)) * 0.3
        over = self._over(letters, place.wide)
        start = place.x if over else place.x + place.wide * SIDE
        number = max((width(self._count(bar), letters, True) for bar in self.view.bars), default=0.0)
        room = max(place.right - start - number * 1.05 - letters * 0.6, letters)
        most = max([self.view.n, *(bar.high for bar in self.view.bars)])
        for bar in self.view.bars:
            said, high = self._row(bar, letters, place.wide)
            if over:
                sheet.paragraph(said, place.x, down)
                middle = down + said.height + letters * (0.2 + THICK / 2)
            else:
                middle = down + (high - letters * GAP) / 2
                sheet.paragraph(said, place.x, middle - said.height / 2)
            thick = letters * THICK
            sure, whole = room * bar.low / most, room * bar.high / most
            if whole > sure:
                draw_between(sheet, Box(start, middle - thick / 2, max(whole, thick / 2), thick), letters)
            if sure:
                box = Box(start, middle - thick / 2, sure, thick)
                sheet.box(box, round=min(letters * 0.2, sure / 2), fill=PINE)
            x = start + max(whole, sure, 2.0 if not whole else thick / 2) + letters * 0.45
            base = middle + letters * BASELINE
            sheet.words(self._count(bar), x, base, letters, bold=True, colour=INK)
            down += high + apart
        self._draw_below(sheet, Box(place.x, down, place.wide, place.bottom - down), letters)

    def sentence(self) -> str:
        """Say every bar."""
        text = self.content.text
        answers = "; ".join(
            text("charts.wall_bar", name=self._name(bar), count=count(bar, self.content))
            for bar in self.view.bars
        )
        said = [
            self.words.question,
            text("charts.wall_said", n=self.view.n),
            f"{answers}." if answers else "",
        ]
        if own := self._own():
            said.append(text("charts.wall_own_words", words="; ".join(own)))
        return " ".join(part for part in said if part)

    def table(self) -> Table:
        """Return one bar a row."""
        text = self.content.text
        rows = [(self._name(bar), count(bar, self.content)) for bar in self.view.bars]
        rows += [(word, "") for word in self._own()]
        head = "charts.wall_votes" if isinstance(self.view, VoteView) else "charts.wall_count"
        return Table((text("charts.wall_answer"), text(head)), tuple(rows))

    def _name(self, bar: Bar) -> str:
        return ", ".join(self.words.names.get(option, option) for option in bar.options)

    def _count(self, bar: Bar) -> str:
        return count(bar, self.content)

    def _own(self) -> tuple[str, ...]:
        return self.view.words if isinstance(self.view, ChoiceView) else ()

    def _over(self, letters: float, wide: float) -> bool:
        return wide < NARROW * letters

    def _row(self, bar: Bar, letters: float, wide: float) -> tuple[Paragraph, float]:
        first = isinstance(self.view, VoteView) and bar is self.view.bars[0] and len(bar.options) == 1
        if self._over(letters, wide):
            said = words_in(self._name(bar), wide, letters, LINES, bold=first)
            return said, said.height + letters * (0.2 + THICK + GAP)
        said = words_in(self._name(bar), wide * SIDE - letters * 0.8, letters, LINES, bold=first)
        return said, max(said.height, letters * THICK) + letters * GAP

    def _below(self, letters: float, wide: float) -> float:
        high = key_height(self._key(), wide, letters) if self._key() else 0.0
        if own := self._own():
            high += letters * 2.2 + set_chips(own, wide, letters * 0.9)[1] + letters * 0.6
        if not self.view.bars and not self._own():
            high += letters * 2
        return high

    def _draw_below(self, sheet: Sheet, place: Box, letters: float) -> None:
        down = place.y
        if own := self._own():
            head = words_in(self.content.text("charts.wall_own_head"), place.wide, letters, 1, bold=True)
            sheet.paragraph(head, place.x, down + letters * 0.3)
            high = set_chips(own, place.wide, letters * 0.9)[1]
            draw_chips(sheet, own, Box(place.x, down + letters * 2.2, place.wide, high), letters * 0.9)
            down += letters * 2.8 + high
        elif not self.view.bars:
            said = words_in(self.content.text("charts.wall_bars_none"), place.wide, letters)
            sheet.paragraph(said, place.x, down, colour=INK_SOFT)
        if self._key():
            draw_key(sheet, self._key(), Box(place.x, down, place.wide, 0), letters)

    def _key(self) -> list[Sample]:
        if any(bar.low < bar.high for bar in self.view.bars):
            return [Sample("between", self.content.text("charts.wall_key_between"))]
        return []
