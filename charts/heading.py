"""What stands on top of a picture that leaves the screen: its name and its day."""

from __future__ import annotations

from datetime import datetime

from charts.paragraph import line
from charts.picture import PictureSize
from charts.sheet import Sheet
from charts.style import CARD, INK_SOFT, PAPER
from coaching.self_assessment import Reading
from workbooks.content.content import Content


def new_sheet(size: PictureSize, content: Content, high: float = 0) -> Sheet:
    """Return an empty sheet: calm paper on the screen, white where ink is printed.

    Args:
        size: what is wanted.
        content: its language says whether the sheet is mirrored.
        high: height of the sheet when the picture has chosen its own.
    """
    return Sheet(
        size.width,
        high or size.height,
        mirrored=content.language.direction == "rtl",
        paper=PAPER if size.kind == "screen" else CARD,
        edge=size.edge,
    )


def reading_date(reading: Reading) -> datetime:
    """Return the day that a reading stands for: when it was finished, else when it was begun."""
    return reading.finished or reading.started


def heading(sheet: Sheet, title: str, note: str = "") -> float:
    """Write a heading and return where it ends."""
    edge = sheet.edge
    large = (36.0, 32.0, 28.0, 24.0, 20.0) if sheet.wide > 600 else (24.0, 20.0, 17.0)
    down = sheet.paragraph(line(title, sheet.wide - 2 * edge, large, bold=True), edge, edge * 0.8)
    if note:
        small = line(note, sheet.wide - 2 * edge, (large[0] * 0.52,))
        down = sheet.paragraph(small, edge, down, colour=INK_SOFT)
    return down + edge * 0.35
