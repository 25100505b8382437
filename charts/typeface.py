"""The letters of pictures: fonts that travel with the program, measured and drawn the same everywhere."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from io import BytesIO
from itertools import pairwise
from pathlib import Path

import matplotlib as mpl
import numpy as np
from matplotlib import font_manager
from matplotlib.ft2font import FT2Font, LoadFlags
from matplotlib.path import Path as Outline
from matplotlib.textpath import TextToPath

FOLDER = Path(__file__).parent / "fonts"
SPARE_FOLDER = Path(mpl.get_data_path()) / "fonts" / "ttf"
FAMILIES = ("Atkinson Hyperlegible Next", "Noto Sans", "Noto Sans Arabic", "Noto Emoji", "DejaVu Sans")
"""Where a letter is looked for, in this order."""
FILES = {
    False: ("AtkinsonHyperlegibleNext-Regular", "NotoSans-Regular", "NotoSansArabic-Regular"),
    True: ("AtkinsonHyperlegibleNext-Bold", "NotoSans-Bold", "NotoSansArabic-Bold"),
}
EM = 100.0
"""Units of one letter height in outlines and measures."""
UNKNOWN = "\ufffd"
"""Stands in a drawing for a letter that no font has; the text itself is kept as it was written."""
TO_THE_RIGHT, TO_THE_LEFT = "\u200e", "\u200f"
UNSEEN = frozenset("\u200b\u200c\u200d\u2060\ufe0e\ufe0f" + TO_THE_RIGHT + TO_THE_LEFT)
"""Marks without a shape of their own that fonts need for joining letters and emoji."""


def _register() -> None:
    """Make the fonts known to matplotlib in this process, before any of the same name on the machine."""
    manager = font_manager.fontManager
    before = len(manager.ttflist)
    for file in sorted(FOLDER.glob("*.ttf")):
        manager.addfont(file)
    ours = manager.ttflist[before:]
    # The emoji have one weight; it serves bold text too, without a search through the machine's fonts.
    bold = [
        font_manager.FontEntry(e.fname, e.index, e.name, e.style, e.variant, 700, e.stretch, e.size)
        for e in ours
        if e.name == "Noto Emoji"
    ]
    manager.ttflist[:] = [*ours, *bold, *manager.ttflist[:before]]


_register()


@dataclass(frozen=True)
class Run:
    """One line of text as an outline that starts at the origin and stands on the line y = 0."""

    outline: Outline
    letters: tuple[tuple[str, float, float], ...]
    """Name and place of every letter, as it stands on the line."""
    ink: tuple[float, float, float, float]
    """Left, lowest, right and highest point."""

    @property
    def width(self) -> float:
        """How far the line reaches from its origin."""
        return self.ink[2]


class _Pen(TextToPath):
    """Draws lines of text and remembers every letter that it has drawn."""

    def __init__(self) -> None:
        super().__init__()
        self.letters: dict[str, tuple[np.ndarray, np.ndarray]] = {}

    def run(self, text: str, font: FT2Font) -> Run:
        font.set_size(EM, 72)
        glyphs, _, _ = self.get_glyphs_with_font(font, text, glyph_map=self.letters)
        points, codes, spots = [], [], []
        for name, x, y, _ in glyphs:
            shape, code = self.letters[name]
            if len(shape):
                points.append(shape + np.array((x, y)))
                codes.append(code)
                spots.append((name, float(x), float(y)))
        if not points:
            return Run(Outline(np.empty((0, 2))), (), (0.0, 0.0, 0.0, 0.0))
        every = np.concatenate(points)
        (left, low), (right, high) = every.min(axis=0), every.max(axis=0)
        outline = Outline(every, np.concatenate(codes), readonly=True)
        return Run(outline, tuple(spots), (float(left), float(low), float(right), float(high)))


_pen = _Pen()


@lru_cache(maxsize=2)
def font(bold: bool) -> FT2Font:
    """Return the font of one weight, with all families behind it for the letters that the first lacks."""
    spare = "DejaVuSans-Bold" if bold else "DejaVuSans"
    first, *others = (*FILES[bold], "NotoEmoji-Regular")
    behind = [_loaded(FOLDER / f"{name}.ttf") for name in others]
    return _loaded(FOLDER / f"{first}.ttf", (*behind, _loaded(SPARE_FOLDER / f"{spare}.ttf")))


def _loaded(file: Path, behind: Sequence[FT2Font] = ()) -> FT2Font:
    """Open a font from memory: an open file has one reading position for all processes that share it."""
    between = mpl.rcParams["text.kerning_factor"]
    return FT2Font(BytesIO(file.read_bytes()), _fallback_list=list(behind), _kerning_factor=between)


@lru_cache(maxsize=4096)
def run(text: str, bold: bool) -> Run:
    """Return the outline of a line of text, ready to be scaled to its size."""
    return _pen.run(text, font(bold))


def letter(name: str) -> tuple[np.ndarray, np.ndarray]:
    """Return the outline of a letter that stands in a line: its points and their kinds."""
    return _pen.letters[name]


@lru_cache(maxsize=16384)
def _advance(text: str, bold: bool) -> float:
    face = font(bold)
    face.set_size(EM, 72)
    face.set_text(text, 0.0, flags=LoadFlags.NO_HINTING)
    return face.get_width_height()[0] / 64


def width(text: str, size: float, bold: bool = False) -> float:
    """Return how wide a piece of text is in a size, in pixels."""
    if all(mark < "\u0300" for mark in text):
        # Letters that stand alone: adding them up is as good as setting the line, and far quicker.
        used = sum(_letter(mark, bold) for mark in text)
        used += sum(_nearer(one, other, bold) for one, other in pairwise(text))
        return used * size / EM
    return _advance(text, bold) * size / EM


@lru_cache(maxsize=2048)
def _letter(mark: str, bold: bool) -> float:
    face = font(bold)
    if not face.get_char_index(ord(mark)):
        return _advance(f"n{mark}n", bold) - _advance("nn", bold)
    face.set_size(EM, 72)
    return face.load_char(ord(mark), flags=LoadFlags.NO_HINTING).linearHoriAdvance / 65536


@lru_cache(maxsize=8192)
def _nearer(one: str, other: str, bold: bool) -> float:
    """Return how much further apart two letters stand than they would alone; mostly less than nothing."""
    pair = _pen.run(one + other, font(bold)).letters
    return pair[1][1] - _letter(one, bold) if len(pair) == 2 else 0.0


@lru_cache(maxsize=1)
def _known() -> frozenset[str]:
    face = [FOLDER / f"{name}.ttf" for name in (*FILES[False], "NotoEmoji-Regular")]
    files: Iterable[Path] = (*face, SPARE_FOLDER / "DejaVuSans.ttf")
    return frozenset(chr(code) for file in files for code in _loaded(file).get_charmap())


def drawable(text: str) -> str:
    """Return the text as it can be drawn: every mark has a shape and none can turn its surroundings round.

    Line ends and tabs stay. A letter that no font has becomes a visible sign, other control characters
    and the commands that force a writing direction go: they have no shape to draw.
    """
    if text.isascii() and text.isprintable():
        return text
    known, kept = _known(), []
    for mark in text:
        if mark in "\n\t" or mark in UNSEEN:
            kept.append(mark)
        elif unicodedata.category(mark) in ("Cc", "Cf"):
            continue
        elif unicodedata.category(mark) in ("Zs", "Zl", "Zp"):
            kept.append(" ")
        else:
            kept.append(mark if mark in known else UNKNOWN)
    return "".join(kept)


def is_tall(text: str) -> bool:
    """Tell whether letters reach so far up and down that lines need more room, as in Arabic."""
    return any("\u0590" <= mark <= "\u08ff" or "\ufb1d" <= mark <= "\ufefc" for mark in text)


def reads_leftward(text: str) -> bool | None:
    """Tell whether a text is written from right to left, by its first letter; ``None`` if it has none."""
    for mark in text:
        direction = unicodedata.bidirectional(mark)
        if direction in ("R", "AL"):
            return True
        if direction == "L":
            return False
    return None
