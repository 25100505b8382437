"""The journey as a picture: one line for each kind of thing, month by month, over up to many years."""

from __future__ import annotations

from datetime import date

from charts.heading import heading, new_sheet
from charts.paragraph import fit, line
from charts.picture import Picture, PictureSize, Table
from charts.sheet import Box, Sheet
from charts.style import CARD, INK, INK_SOFT, LINE, MOSS, PINE, SUN, mix
from coaching.journey import Kind, Moment, Month, counts, months
from workbooks.content.content import Content
from workbooks.content.journey_words import counted

LANE = 56.0
"""Height of a kind's line, its name above it."""
LARGEST, SMALLEST = 11.0, 4.5
"""Radius of a month's dot; it never grows with the width, so that a calm month looks calm everywhere."""
COLOURS: dict[str, str] = {
    "meeting": PINE,
    "reading": mix("#2a6592", INK, 0.9),
    "rings": mix("#2a6592", CARD, 0.6),
    "goal": SUN,
    "step": MOSS,
    "reached": SUN,
    "stair": mix(MOSS, CARD, 0.7),
    "referral": mix(PINE, CARD, 0.6),
    "application": mix(INK, CARD, 0.5),
    "rest": mix(LINE, INK_SOFT, 0.6),
}


def journey_picture(found: tuple[Moment, ...], content: Content, size: PictureSize) -> Picture:
    """Draw everything that has a day, added up by month, with a sentence and a table that say the same."""
    dated = tuple(one for one in found if one.on is not None)
    lanes = tuple(counts(dated))
    title = content.text("journey.picture_title")
    high = size.height or LANE * max(len(lanes), 1) + 96
    sheet = new_sheet(size, content, high)
    top = heading(sheet, title) + 8 if size.alone else 16.0
    if lanes:
        _draw(sheet, Box(sheet.edge, top, sheet.wide - 2 * sheet.edge, 0), months(dated), lanes, content)
    else:
        empty = fit(content.text("journey.empty"), sheet.wide - 2 * sheet.edge, 80, (18.0, 16.0))
        sheet.paragraph(empty, sheet.edge, top + 10)
    return Picture(
        figure=sheet.figure,
        title=title,
        sentence=sentence(found, content),
        table=_table(dated, content),
        language=content.language.code,
        direction=content.language.direction,
    )


def sentence(found: tuple[Moment, ...], content: Content) -> str:
    """Say when the journey began and what there has been on it, without a judgement."""
    days = [one.on for one in found if one.on is not None]
    if not days:
        return content.text("journey.empty")
    said = ", ".join(counted(kind, n, content) for kind, n in counts(found).items())
    return content.text("journey.picture_sentence", month=content.month(days[0]), said=said)


def _draw(
    sheet: Sheet, place: Box, found: tuple[Month, ...], lanes: tuple[Kind, ...], content: Content
) -> None:
    first = found[0].year * 12 + found[0].month - 1
    last = found[-1].year * 12 + found[-1].month - 1
    inset = LARGEST + 4
    step = (place.wide - 2 * inset) / max(last - first, 1)
    most = min(LARGEST, max(SMALLEST, step * 0.48))
    bottom = place.y + LANE * len(lanes)
    for year in range(found[0].year, found[-1].year + 1):
        month = max(year * 12, first)
        x = place.x + inset + (month - first) * step
        sheet.line([(x, place.y), (x, bottom + 8)], LINE, 1.2)
        if (year + 1) * 12 - month >= 3 or year == found[-1].year:  # a short first year has no room
            sheet.words(str(year), x, bottom + 28, 15.0, colour=INK_SOFT)
    for row, kind in enumerate(lanes):
        y = place.y + LANE * row
        label = line(content.text(f"journey.kind_{kind}"), place.wide, (15.0, 14.0), bold=True)
        sheet.paragraph(label, place.x, y)
        middle = y + 37
        sheet.line([(place.x, middle), (place.x + place.wide, middle)], LINE, 1.2)
        for one in found:
            n = one.counts.get(kind, 0)
            if n:
                x = place.x + inset + (one.year * 12 + one.month - 1 - first) * step
                radius = min(most, SMALLEST + (most - SMALLEST) * min(n, 5) / 5)
                sheet.circle((x, middle), radius, fill=COLOURS[kind], edge=CARD, thick=1.2)


def _table(found: tuple[Moment, ...], content: Content) -> Table:
    rows = tuple(
        (
            content.month(date(one.year, one.month, 1)),
            ", ".join(
                counted(kind, one.counts[kind], content) for kind in counts(found) if kind in one.counts
            ),
        )
        for one in months(found)
    )
    return Table((content.text("journey.table_month"), content.text("journey.table_what")), rows)
