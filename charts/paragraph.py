"""Text that finds its place: wrapped, made smaller when it must be, and shortened only at the very end."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

from charts.typeface import TO_THE_LEFT, TO_THE_RIGHT, drawable, is_tall, reads_leftward, width

LEADING, TALL_LEADING = 1.28, 1.62
"""Line height against letter height, for most writing and for writing with tall letters."""
SLACK = 1.012
"""Kerning moves letters a little against the quick measure; a line keeps this much free."""
ELLIPSIS = "…"
VOWELS = frozenset("aeiouyåäöAEIOUYÅÄÖ")


@dataclass(frozen=True)
class Paragraph:
    """Lines of one size that fit their place."""

    lines: tuple[str, ...]
    size: float
    bold: bool = False
    leftward: bool = False
    shortened: bool = False
    divided: bool = False
    leading: float = LEADING

    @property
    def height(self) -> float:
        """Height from the top of the first line to the bottom of the last."""
        return len(self.lines) * self.size * self.leading

    @property
    def width(self) -> float:
        """Width of the longest line."""
        return max((width(line, self.size, self.bold) for line in self.lines), default=0.0)


def fit(
    text: str,
    wide: float,
    high: float,
    sizes: tuple[float, ...],
    *,
    bold: bool = False,
    most_lines: int = 999,
) -> Paragraph:
    """Set a text into a place.

    The largest size in which the text fits without breaking a word is taken. If there is none, words may
    be divided, and if even the smallest size is too large, the text is shortened and ends with three dots.

    Args:
        text: what somebody wrote; blanks and line ends become single blanks.
        wide: width of the place in pixels.
        high: height of the place in pixels.
        sizes: letter sizes to try, the largest first.
        bold: whether the letters are bold.
        most_lines: the most lines that look good here.
    """
    leading = TALL_LEADING if is_tall(text[:400]) else LEADING
    places = [
        _Place(wide / SLACK, min(most_lines, max(1, int((high + 0.01) // (size * leading)))), size, bold)
        for size in sizes
    ]
    smallest = places[-1]
    # No more letters than could ever stand here need to be looked at.
    enough = 20 + smallest.rows * int(wide / smallest.size * 6)
    words = drawable(text[:enough]).split()
    leftward = reads_leftward(text[:enough]) is True
    if len(text) <= enough:
        for divide in (False, True):
            for place in places:
                lines = _wrap(words, place, divide)
                if lines is not None:
                    turned = _turned(lines, leftward)
                    return Paragraph(turned, place.size, bold, leftward, divided=divide, leading=leading)
    lines = _shorten(words, smallest)
    turned = _turned(lines, leftward)
    return Paragraph(turned, smallest.size, bold, leftward, shortened=True, leading=leading)


def line(text: str, wide: float, sizes: tuple[float, ...], *, bold: bool = False) -> Paragraph:
    """Set a text on one line; it is made smaller and then shortened if it is too long."""
    return fit(text, wide, sizes[0] * LEADING, sizes, bold=bold, most_lines=1)


def _turned(lines: list[str], leftward: bool) -> tuple[str, ...]:
    """Tell each line the direction of the whole, which its own first word may not show."""
    turned = []
    for each in lines:
        own = reads_leftward(each)
        sign = TO_THE_LEFT if leftward else TO_THE_RIGHT
        turned.append(sign + each if own is not None and own is not leftward else each)
    return tuple(turned)


@dataclass(frozen=True)
class _Place:
    """Room for so many lines of one size."""

    wide: float
    rows: int
    size: float
    bold: bool

    def length(self, text: str) -> float:
        return width(text, self.size, self.bold)


def _wrap(words: list[str], place: _Place, divide: bool) -> list[str] | None:
    """Return the lines, or ``None`` when the text does not fit in so many rows."""
    blank = place.length(" ")
    lines: list[str] = []
    here: list[str] = []
    used = 0.0
    for word in words:
        for piece, joined in _pieces(word, place, divide):
            if piece is None:
                return None
            length = place.length(piece)
            if here and not joined and used + blank + length <= place.wide:
                here.append(piece)
                used += blank + length
                continue
            if here:
                lines.append(" ".join(here))
            if len(lines) >= place.rows:
                return None
            here, used = [piece], length
    if here:
        lines.append(" ".join(here))
    return lines if len(lines) <= place.rows else None


def _pieces(word: str, place: _Place, divide: bool) -> Iterator[tuple[str | None, bool]]:
    """Give a word in pieces that fit a line; ``True`` marks a piece that begins a new line.

    ``None`` says that the word is too long and must not be divided.
    """
    if place.length(word) <= place.wide:
        yield word, False
        return
    if not divide:
        yield None, False
        return
    first = True
    while place.length(word) > place.wide:
        cut, hyphen = _cut(word, place)
        yield word[:cut] + hyphen, not first
        word, first = word[cut:], False
    yield word, True


def _cut(word: str, place: _Place) -> tuple[int, str]:
    """Return where to divide a word, and the hyphen that shows it."""
    hyphen = place.length("-")
    low, most = 1, len(word) - 1
    while low < most:
        middle = (low + most + 1) // 2
        if place.length(word[:middle]) + hyphen <= place.wide:
            low = middle
        else:
            most = middle - 1
    for spot in range(most, 2, -1):
        # Before a consonant and a vowel: a syllable border in Finnish, and readable in other languages.
        before, start, after = word[spot - 1], word[spot], word[spot + 1 : spot + 2]
        if before.isalpha() and start.isalpha() and start not in VOWELS and after in VOWELS and after:
            return spot, "-"
    while most > 1 and _clings(word[most], word[most - 1]):
        most -= 1
    latin = word[most - 1].isalpha() and word[most].isalpha() and ord(word[most]) < 0x0500
    return most, "-" if latin else ""


def _clings(mark: str, before: str) -> bool:
    """Tell whether a mark belongs to the one before it: accents, joined emoji."""
    return unicodedata.combining(mark) > 0 or mark in "\u200d\ufe0f\ufe0e" or before == "\u200d"


def _shorten(words: list[str], place: _Place) -> list[str]:
    """Return as many lines as there is room for, the last one ending with three dots."""
    kept: list[str] = []
    low, high = 0, len(words)
    while low < high:
        middle = (low + high + 1) // 2
        tried = _wrap([*words[: middle - 1], words[middle - 1] + ELLIPSIS], place, True)
        if tried is None:
            high = middle - 1
        else:
            kept, low = tried, middle
    if kept or not words:
        return kept or [ELLIPSIS]
    # Not even the first word fits: as many of its letters as there is room for.
    word, lines = words[0], [ELLIPSIS]
    low, high = 0, min(len(word), 20 + place.rows * int(place.wide / place.size * 6))
    while low < high:
        middle = (low + high + 1) // 2
        tried = _wrap([word[:middle] + ELLIPSIS], place, True)
        if tried is None:
            high = middle - 1
        else:
            lines, low = tried, middle
    return lines
