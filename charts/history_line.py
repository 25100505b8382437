"""The history line as a picture: one calm line with the shared events on it, the earliest at the top."""

from __future__ import annotations

from charts.paragraph import Paragraph, fit, line
from charts.picture import Picture, PictureSize, Table
from charts.sheet import Sheet
from charts.style import INK, INK_SOFT, LAKE_SOFT, MOSS_SOFT, PINE, PINE_SOFT, SUN_SOFT
from coaching.history_line import Feeling, HistoryLine, LifeEvent, shared
from workbooks.content.content import Content

SIZES = (18.0, 17.0, 16.0, 15.0, 14.0, 13.0, 12.0, 11.0, 10.0)
DOT = 11.0
GAP = 22.0
FILL: dict[Feeling, str] = {
    "": "#ffffff",
    "good": SUN_SOFT,
    "hard": LAKE_SOFT,
    "turn": PINE_SOFT,
    "learned": MOSS_SOFT,
}
"""A soft colour for each kind of time; its name stands beside the event, so colour alone tells nothing."""

Laid = tuple[LifeEvent, Paragraph | None, Paragraph]


def history_picture(found: HistoryLine, content: Content, size: PictureSize) -> Picture:
    """Draw the shared events with a sentence and a table that say the same.

    Args:
        found: the client's line; what is kept to oneself is not looked at.
        content: the language of the page.
        size: how large; without a height it is as high as it needs to be.
    """
    events = shared(found)
    text = content.text
    edge = size.edge
    left = edge + 2 * DOT + 20
    wide = size.width - left - edge
    top = edge + (44 if size.alone else 6)
    laid, high = _fitted(events, content, wide, size.height - top - edge if size.alone else 0)
    height = size.height if size.alone else max(top + high + edge, 120)
    sheet = Sheet(size.width, height, mirrored=content.language.direction == "rtl")
    if size.alone:
        title = line(text("history_line.picture_title"), size.width - 2 * edge, (24.0, 20.0, 16.0), bold=True)
        sheet.paragraph(title, edge, edge, colour=PINE)
    if not events:
        words = fit(text("history_line.picture_none"), size.width - 2 * edge, 80, (17.0, 15.0, 13.0))
        sheet.paragraph(words, edge, top, colour=INK_SOFT)
    _draw(sheet, laid, left, top, height - edge)
    return Picture(
        figure=sheet.figure,
        title=text("history_line.picture_title"),
        sentence=text("history_line.picture_sentence", n=len(events))
        if events
        else text("history_line.picture_none"),
        table=Table(
            (text("history_line.when"), text("history_line.what"), text("history_line.feeling")),
            tuple((one.when, one.text, _feeling(one, content)) for one in events),
        ),
        language=content.language.code,
        direction=content.language.direction,
    )


def _feeling(event: LifeEvent, content: Content) -> str:
    return content.text(f"history_line.feeling_{event.feeling}") if event.feeling else ""


def _fitted(
    events: tuple[LifeEvent, ...], content: Content, wide: float, room: float
) -> tuple[list[Laid], float]:
    """Set all events in the largest letters in which they have room; without a limit in the largest ones."""
    laid: list[Laid] = []
    high = 0.0
    for size in SIZES:
        laid = [_laid(one, content, wide, size, 3 if room else 12) for one in events]
        high = sum(_height(one) for one in laid)
        if not room or high <= room:
            break
    return laid, high


def _laid(event: LifeEvent, content: Content, wide: float, size: float, lines: int) -> Laid:
    above = " · ".join(one for one in (event.when.strip(), _feeling(event, content)) if one)
    small = max(10.0, size - 3)
    head = line(above, wide, (small, 10.0), bold=True) if above else None
    return event, head, fit(event.text, wide, lines * size * 1.7, (size,), most_lines=lines)


def _height(laid: Laid) -> float:
    _, head, words = laid
    return (head.height if head else 0) + words.height + GAP


def _draw(sheet: Sheet, laid: list[Laid], left: float, top: float, bottom: float) -> None:
    x = left - DOT - 20
    shown: list[tuple[float, Laid]] = []
    y = top
    for one in laid:
        if y + _height(one) - GAP > bottom:
            break  # the table says the rest
        shown.append((y, one))
        y += _height(one)
    if shown:
        sheet.line([(x, top + DOT), (x, shown[-1][0] + DOT)], PINE_SOFT, 6)
    for start, (event, head, words) in shown:
        sheet.circle((x, start + DOT), DOT, fill=FILL[event.feeling], edge=PINE, thick=2.5)
        after = sheet.paragraph(head, left, start, colour=INK_SOFT) if head else start
        sheet.paragraph(words, left, after, colour=INK)
