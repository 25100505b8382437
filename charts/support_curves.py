"""The two curves of the support stairs: the client's part and the worker's part of what was agreed on."""

from __future__ import annotations

from matplotlib.path import Path

from charts.paragraph import fit, line
from charts.sheet import Box, Point, Sheet
from charts.style import CARD, INK, INK_SOFT, LINE, PINE, mix
from coaching.support_share import Period, month_number
from workbooks.content.content import Content
from workbooks.content.support_share import period_name, share_sentence

WORKER = mix("#2a6592", INK, 0.92)
"""The worker's line; it is dashed and named as well, so that colour is not needed."""
DASH = (9.0, 6.0)
GAP = (2.0, 7.0)
"""A link over months without deeds: dots, because nothing is known between."""
GAP_FROM = 2
"""Months from one period to the next; from more on the link is dotted."""
DOT = 7.0


def curves_height(periods: tuple[Period, ...], narrow: bool) -> float:
    """Return how much height the curves need on a sheet that has none of its own."""
    return (345.0 if narrow else 290.0) if periods else 130.0


def draw_curves(
    sheet: Sheet, place: Box, periods: tuple[Period, ...], content: Content, narrow: bool
) -> None:
    """Draw the share of the client and of the worker, period by period, from less to more.

    Periods stand where they are in time. Months without deeds have no point; over them the line is dotted.
    A single period has dots and no line.
    """
    head = line(content.text("support_stairs.share_heading"), place.wide, (18.0, 16.0, 14.0), bold=True)
    y = sheet.paragraph(head, place.x, place.y)
    if not periods:
        sheet.paragraph(fit(share_sentence(periods, content), place.wide, 80, (16.0, 15.0)), place.x, y + 10)
        return
    names = [content.text(f"support_stairs.{key}") for key in ("mine", "worker")]
    labels = [line(name, 150, (16.0, 15.0), bold=True) for name in names]
    ends = (content.text(f"support_stairs.picture_{key}") for key in ("more", "less"))
    more, less = (line(one, 110, (14.0, 13.0)) for one in ends)
    before = max(more.width, less.width) + 18
    after = max(label.width for label in labels) + 26
    field = Box(
        place.x + before, y + 24, place.wide - before - after, place.bottom - y - 24 - (88 if narrow else 58)
    )
    _draw_field(sheet, field)
    sheet.paragraph(more, field.x - 14, field.y - more.height / 2, colour=INK_SOFT, align="end")
    sheet.paragraph(less, field.x - 14, field.bottom - less.height / 2, colour=INK_SOFT, align="end")
    across = _across(periods, field)
    named = [
        (x, period_name(one, content), content.text("support_stairs.picture_deeds", n=one.deeds))
        for x, one in zip(across, periods, strict=True)
    ]
    _write_periods(sheet, field, named, 88.0 if narrow else 116.0)
    for shares, colour, dash in (
        ([one.support for one in periods], WORKER, DASH),
        ([one.own for one in periods], PINE, ()),
    ):
        points = [(x, field.bottom - share * field.high) for x, share in zip(across, shares, strict=True)]
        _draw_line(sheet, points, periods, colour, dash)
    own_at, support_at = _apart(field, periods[-1])
    sheet.paragraph(labels[0], across[-1] + 18, own_at - labels[0].height / 2, colour=PINE)
    sheet.paragraph(labels[1], across[-1] + 18, support_at - labels[1].height / 2, colour=WORKER)


def _draw_field(sheet: Sheet, field: Box) -> None:
    for share in (0.0, 0.5, 1.0):
        y = field.bottom - share * field.high
        sheet.line([(field.x, y), (field.right, y)], LINE, 2 if share == 0 else 1)


def _across(periods: tuple[Period, ...], field: Box) -> list[float]:
    """Return where each period stands in time; a single one stands in the middle."""
    middles = [(month_number(one.first) + month_number(one.last)) / 2 for one in periods]
    span = middles[-1] - middles[0]
    if not span:
        return [field.x + field.wide / 2]
    room = field.wide - 2 * DOT
    return [field.x + DOT + room * (one - middles[0]) / span for one in middles]


def _draw_line(
    sheet: Sheet, points: list[Point], periods: tuple[Period, ...], colour: str, dash: tuple[float, ...]
) -> None:
    for place in range(len(points) - 1):
        (x, y), (to_x, to_y) = points[place], points[place + 1]
        middle = (x + to_x) / 2
        apart = month_number(periods[place + 1].first) - month_number(periods[place].last) > GAP_FROM
        sheet.outline(
            [(x, y), (middle, y), (middle, to_y), (to_x, to_y)],
            [int(Path.MOVETO), int(Path.CURVE4), int(Path.CURVE4), int(Path.CURVE4)],
            edge=colour,
            thick=2.4 if apart else 4,
            dash=GAP if apart else dash,
        )
    for point in points:
        sheet.circle(point, DOT, fill=CARD if dash else colour, edge=colour, thick=3)


def _apart(field: Box, last: Period) -> tuple[float, float]:
    """Return where the names of the two lines stand, so that they never cover each other."""
    own, support = (field.bottom - share * field.high for share in (last.own, last.support))
    missing = 26 - abs(own - support)
    if missing <= 0:
        return own, support
    way = 1 if own > support else -1
    return own + way * missing / 2, support - way * missing / 2


def _write_periods(sheet: Sheet, field: Box, named: list[tuple[float, str, str]], wide: float) -> None:
    """Write when and from how many deeds, as many as stand clear of each other; the last one always."""
    taken: list[float] = []
    for x, when, deeds in reversed(named):
        sheet.line([(x, field.bottom - 5), (x, field.bottom + 5)], INK_SOFT, 2)
        if any(abs(x - one) < wide for one in taken):
            continue
        taken.append(x)
        name = fit(when, wide - 6, 64, (13.0, 12.0, 11.0), most_lines=4)
        step = name.size * name.leading
        for row, words in enumerate(name.lines):
            sheet.words(words, x, field.bottom + 21 + row * step, name.size, align="middle")
        low = field.bottom + 21 + len(name.lines) * step
        sheet.words(deeds, x, low, 12.0, colour=INK_SOFT, align="middle")
