"""The support stairs as a picture: where the client stands, and whose hands the agreed deeds have been in."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from charts.heading import heading, new_sheet
from charts.paragraph import Paragraph, fit, line
from charts.picture import Picture, PictureSize, Table
from charts.sheet import Box, Sheet
from charts.stair_parts import PILL
from charts.style import CARD, INK, INK_SOFT, LINE, MOSS, MOSS_SOFT, PAPER, PINE, SUN_SOFT, mix
from charts.support_curves import curves_height, draw_curves
from coaching import support_share, support_stairs
from coaching.client_file import ClientFile
from coaching.support_share import Period
from coaching.support_stairs import StairMark
from workbooks.content.content import Content
from workbooks.content.support_share import period_name, share_sentence
from workbooks.content.support_stairs_schema import StairSet, SupportStair

NARROW = 620.0
"""A sheet narrower than this has the stairs one above the other."""
EDGE = mix(LINE, INK_SOFT, 0.55)


@dataclass(frozen=True)
class _Climbed:
    """One staircase with the client on it."""

    found: StairSet
    content: Content
    here: StairMark | None
    been: frozenset[str]

    def stands(self, stair: SupportStair) -> bool:
        """Tell whether the client stands on this stair."""
        return self.here is not None and self.here.stair == stair.id

    def mark(self) -> str:
        """Return the words of the mark where the client stands."""
        resting = self.here is not None and self.here.resting
        return self.content.text(f"support_stairs.{'resting' if resting else 'here'}")

    def fill(self, stair: SupportStair) -> str:
        """Return the pale fill of a stair."""
        if self.stands(stair):
            return SUN_SOFT
        return MOSS_SOFT if stair.id in self.been else CARD


def support_picture(
    file: ClientFile, found: StairSet, content: Content, size: PictureSize, today: date
) -> Picture:
    """Draw one staircase with the client on it, and under it the two curves.

    Stairs that the client has been on carry a tick of their own, whichever way the client went: going down
    and resting look like any other move. The curves are those of :mod:`coaching.support_share`.
    """
    periods = support_share.periods(support_share.deeds(file, today))
    here = support_stairs.standing(file.support_stairs, found.ids)
    been = frozenset(one.stair for one in support_stairs.history(file.support_stairs, found.ids))
    climbed = _Climbed(found, content, here, been)
    narrow = size.width < NARROW
    stairs_high = 40.0 * len(found.stairs) + 20 if narrow else 270.0
    high = size.height or 16 + stairs_high + 40 + curves_height(periods, narrow)
    sheet = new_sheet(size, content, high)
    title = content.text("support_stairs.picture_title")
    top = heading(sheet, title) + 18 if size.alone else 16.0
    if size.height:
        stairs_high = max(stairs_high, (high - top) * 0.4)
    place = Box(sheet.edge, top, size.width - 2 * sheet.edge, stairs_high)
    if narrow:
        _draw_rows(sheet, place, climbed)
    else:
        _draw_columns(sheet, place, climbed)
    low = place.bottom + 30
    draw_curves(sheet, Box(sheet.edge, low, place.wide, high - low - 14), periods, content, narrow)
    return Picture(
        figure=sheet.figure,
        title=title,
        sentence=_sentence(found, here, periods, content),
        table=_table(periods, content),
        language=content.language.code,
        direction=content.language.direction,
    )


def _draw_columns(sheet: Sheet, place: Box, climbed: _Climbed) -> None:
    found = climbed.found
    count = len(found.stairs)
    wide = place.wide / count
    lowest = 96.0
    rise = (place.high - PILL - 14 - lowest) / max(count - 1, 1)
    sheet.line([(place.x - 4, place.bottom), (place.right + 4, place.bottom)], EDGE, 4)
    standing: Box | None = None
    for number, stair in enumerate(found.stairs):
        tall = lowest + rise * number
        box = Box(place.x + wide * number + 1.5, place.bottom - tall, wide - 3, tall)
        at = climbed.stands(stair)
        sheet.box(
            box,
            round=(8, 8, 0, 0),
            fill=climbed.fill(stair),
            edge=PINE if at else EDGE,
            thick=3 if at else 1.6,
        )
        head = line(str(number + 1), wide - 12, (15.0,), bold=True)
        sheet.paragraph(head, box.x + (box.wide - head.width) / 2, box.y + 7, colour=INK_SOFT)
        name = fit(stair.title, wide - 7, tall - 36, (15.0, 14.0, 13.0, 12.0), bold=at, most_lines=4)
        x, y = box.x + box.wide / 2, box.y + 27
        step = name.size * name.leading
        for row, words in enumerate(name.lines):
            down = y + (row + 0.5) * step + name.size * 0.36
            sheet.words(words, x, down, name.size, bold=at, colour=INK, align="middle")
        if stair.id in climbed.been and not at:
            _tick(sheet, box.x + box.wide / 2, place.bottom - 14)
        if at:
            standing = box
    if standing is not None:
        # Last, and towards the lower side, so that no higher stair covers it.
        taken = _pill_width(climbed)
        x = min(standing.x + (standing.wide - taken) / 2, standing.right - taken)
        _pill(sheet, max(x, place.x), standing.y - PILL - 6, climbed)


def _pill_width(climbed: _Climbed) -> float:
    """Return how wide the mark of where the client stands is."""
    return _pill_words(climbed).width + 26


def _pill_words(climbed: _Climbed) -> Paragraph:
    return line(climbed.mark(), 200, (15.0,), bold=True)


def _pill(sheet: Sheet, x: float, y: float, climbed: _Climbed) -> None:
    words = _pill_words(climbed)
    sheet.box(Box(x, y, words.width + 26, PILL), round=PILL / 2, fill=PINE)
    sheet.paragraph(words, x + 13, y + (PILL - words.height) / 2, colour=CARD)


def _draw_rows(sheet: Sheet, place: Box, climbed: _Climbed) -> None:
    found = climbed.found
    count = len(found.stairs)
    row = (place.high - 6) / count
    inset = place.wide * 0.3 / count
    for number, stair in enumerate(found.stairs):
        x = place.x + inset * number
        box = Box(x, place.bottom - row * (number + 1) + 3, place.right - x, row - 5)
        at = climbed.stands(stair)
        sheet.box(
            box,
            round=8,
            fill=climbed.fill(stair),
            edge=PINE if at else EDGE,
            thick=3 if at else 1.6,
        )
        taken = _pill_width(climbed) if at else 34.0
        room = box.wide - 30 - taken
        name = line(f"{number + 1}  {stair.title}", room, (16.0, 15.0, 14.0, 13.0), bold=at)
        sheet.paragraph(name, box.x + 12, box.y + (box.high - name.height) / 2)
        if stair.id in climbed.been and not at:
            _tick(sheet, box.right - 20, box.y + box.high / 2)
        if at:
            _pill(sheet, box.right - 8 - taken, box.y + (box.high - PILL) / 2, climbed)


def _tick(sheet: Sheet, x: float, y: float) -> None:
    points = [(x - 6, y), (x - 1.5, y + 4.5), (x + 7, y - 5)]
    if sheet.mirrored:  # a tick reads the same way in every direction of writing
        points = [(2 * x - across, down) for across, down in points]
    sheet.line(points, mix(MOSS, PAPER, 0.85), 2.6)


def _sentence(found: StairSet, here: StairMark | None, periods: tuple[Period, ...], content: Content) -> str:
    if here is None:
        said = content.text("support_stairs.picture_nowhere")
    else:
        place = found.ids.index(here.stair)
        key = "picture_resting" if here.resting else "picture_here"
        said = content.text(f"support_stairs.{key}", n=place + 1, title=found.stairs[place].title)
    return f"{said} {share_sentence(periods, content)}"


def _table(periods: tuple[Period, ...], content: Content) -> Table:
    text = content.text
    head = (
        text("support_stairs.picture_period"),
        text("support_stairs.mine"),
        text("support_stairs.together"),
        text("support_stairs.worker"),
    )
    return Table(
        head,
        tuple(
            (period_name(one, content), str(one.client), str(one.together), str(one.worker))
            for one in periods
        ),
    )
