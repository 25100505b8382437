"""The change picture: where each area was and where it is now, and only one careful word for the change."""

from __future__ import annotations

from dataclasses import dataclass

from charts.heading import heading, new_sheet, reading_date
from charts.legend import Sample, draw_legend, legend_height
from charts.paragraph import Paragraph, fit, line
from charts.picture import Picture, PictureSize, Table
from charts.sheet import Box, Sheet
from charts.style import AREA_COLOURS, CARD, INK, INK_SOFT, LAKE_SOFT, LINE
from coaching.change import AreaChange, band, compare
from coaching.self_assessment import AREAS, Reading, find_answer
from workbooks.content.content import Content

STEPS = 5
WORD = {kind: f"charts.change_{kind}" for kind in ("more", "less", "same", "new", "unknown")}
BIG, SMALL = 8.5, 3.2
"""Radius of the dot of an area and of a single answer."""


@dataclass(frozen=True)
class _Shown:
    """Two readings side by side."""

    earlier: Reading
    later: Reading
    changes: tuple[AreaChange, ...]
    content: Content

    def answers(self, reading: Reading, area: str) -> list[int]:
        """Return the answered steps of one area."""
        items = self.content.self_assessment.items_by_area()[area]
        steps = (find_answer(reading, item).step for item in items)
        return [step for step in steps if step is not None]

    def compared(self, area: str) -> int:
        """Return how many items of an area both readings answer."""
        items = self.content.self_assessment.items_by_area()[area]
        both = (find_answer(self.earlier, item).step and find_answer(self.later, item).step for item in items)
        return sum(1 for each in both if each)


def change_picture(earlier: Reading, later: Reading, content: Content, size: PictureSize) -> Picture:
    """Draw what has changed between two readings, area by area.

    A hollow dot is earlier, a filled dot is later, a soft band round the earlier dot is the variation that
    is normal, and small dots are the single answers.
    """
    items = content.self_assessment.items_by_area()
    shown = _Shown(earlier, later, compare(earlier, later, items), content)
    wide = size.width
    narrow = wide < 620
    row = 84.0 if narrow else 62.0
    samples = _samples(shown)
    legend = legend_height(samples, wide)
    high = size.height or 52 + row * len(AREAS) + legend + 20
    sheet = new_sheet(size, content, high)
    title = content.text("charts.change_title")
    top = 10.0
    if size.alone:
        days = " – ".join(content.date(reading_date(each)) for each in (earlier, later))
        top = heading(sheet, title, days)
    low = high - legend - (36 if size.alone else 14)
    _draw_rows(sheet, Box(sheet.edge, top, wide - 2 * sheet.edge, low - top - 10), shown, narrow)
    draw_legend(sheet, samples, low)
    return Picture(
        figure=sheet.figure,
        title=title,
        sentence=_sentence(shown),
        table=_table(shown),
        language=content.language.code,
        direction=content.language.direction,
    )


def _draw_rows(sheet: Sheet, place: Box, shown: _Shown, narrow: bool) -> None:
    content = shown.content
    names = [content.self_assessment.area(area).short for area in AREAS]
    words = [content.text(WORD[change.kind]) for change in shown.changes]
    sizes = (18.0, 16.0, 15.0, 14.0)
    room = place.wide * 0.45 if narrow else 190.0
    labels = [fit(name, room, 46, sizes, bold=True, most_lines=2) for name in names]
    verdicts = [line(word, room, (16.0, 15.0, 14.0, 13.0)) for word in words]
    before = 10.0 if narrow else max(label.width for label in labels) + 26
    after = 10.0 if narrow else max(verdict.width for verdict in verdicts) + 26
    track = Box(place.x + before, place.y, place.wide - before - after, 0)
    _draw_scale(sheet, track, content)
    head = 34.0
    row = min(96.0, (place.high - head) / len(AREAS))
    for spot, change in enumerate(shown.changes):
        top = place.y + head + row * spot
        middle = top + row * (0.66 if narrow else 0.5)
        if spot:
            sheet.line([(place.x, top), (place.right, top)], LINE, 1)
        ends = place.right if narrow else track.right + 22
        _write_row(sheet, Box(place.x, top, ends, middle), labels[spot], verdicts[spot], narrow)
        _draw_track(sheet, track, middle, change, shown)


def _write_row(sheet: Sheet, at: Box, label: Paragraph, verdict: Paragraph, narrow: bool) -> None:
    """Write the area's name and the word for its change; ``at`` holds start, top, end and middle."""
    middle = at.high
    if narrow:
        sheet.paragraph(label, at.x, at.y + 6)
        sheet.paragraph(verdict, at.wide, at.y + 8, colour=INK_SOFT, align="end")
        return
    sheet.paragraph(label, at.x, middle - label.height / 2)
    sheet.paragraph(verdict, at.wide, middle - verdict.height / 2)


def _draw_scale(sheet: Sheet, track: Box, content: Content) -> None:
    half = track.wide / 2 - 8
    low = line(content.text("charts.change_low"), half, (15.0, 14.0, 13.0))
    high = line(content.text("charts.change_high"), half, (15.0, 14.0, 13.0))
    sheet.paragraph(low, track.x, track.y + 4, colour=INK_SOFT)
    sheet.paragraph(high, track.right, track.y + 4, colour=INK_SOFT, align="end")


def _at(track: Box, value: float) -> float:
    return track.x + BIG + (track.wide - 2 * BIG) * (value - 1) / (STEPS - 1)


def _draw_track(sheet: Sheet, track: Box, middle: float, change: AreaChange, shown: _Shown) -> None:
    colour = AREA_COLOURS[change.area]
    if change.earlier is not None and change.kind in ("more", "less", "same"):
        spread = band(shown.compared(change.area))
        start = _at(track, max(1.0, change.earlier - spread)) - BIG
        end = _at(track, min(float(STEPS), change.earlier + spread)) + BIG
        sheet.box(Box(start, middle - 11, end - start, 22), round=11, fill=LAKE_SOFT)
    sheet.line([(_at(track, 1), middle), (_at(track, STEPS), middle)], LINE, 2)
    for step in range(1, STEPS + 1):
        x = _at(track, step)
        sheet.line([(x, middle - 4), (x, middle + 4)], LINE, 2)
    _draw_answers(sheet, track, middle - 19, shown.answers(shown.earlier, change.area), None)
    _draw_answers(sheet, track, middle + 19, shown.answers(shown.later, change.area), colour)
    if change.earlier is not None and change.later is not None and change.kind in ("more", "less"):
        _draw_arrow(sheet, _at(track, change.earlier), _at(track, change.later), middle, colour)
    if change.earlier is not None:
        sheet.circle((_at(track, change.earlier), middle), BIG - 1, fill=CARD, edge=INK, thick=2)
    if change.later is not None:
        same = change.earlier is not None and abs(change.later - change.earlier) < 0.05
        radius = BIG - 4.5 if same else BIG
        sheet.circle((_at(track, change.later), middle), radius, fill=colour, edge=CARD, thick=1.2)


def _draw_answers(sheet: Sheet, track: Box, y: float, steps: list[int], colour: str | None) -> None:
    """Draw single answers as small dots; equal ones stand side by side."""
    for step in sorted(set(steps)):
        count = steps.count(step)
        for place in range(count):
            x = _at(track, step) + (place - (count - 1) / 2) * (2 * SMALL + 2.5)
            if colour is None:
                sheet.circle((x, y), SMALL - 0.6, fill=CARD, edge=INK_SOFT, thick=1.3)
            else:
                sheet.circle((x, y), SMALL, fill=colour)


def _draw_arrow(sheet: Sheet, start: float, end: float, y: float, colour: str) -> None:
    way = 1 if end > start else -1
    tip = end - way * (BIG + 2)
    if (tip - start) * way < BIG + 8:
        return
    sheet.line([(start + way * BIG, y), (tip - way * 4, y)], colour, 3)
    sheet.outline([(tip, y), (tip - way * 10, y - 6), (tip - way * 10, y + 6), (tip, y)], fill=colour)


def _samples(shown: _Shown) -> list[Sample]:
    content = shown.content
    earlier, later = (content.date(reading_date(each)) for each in (shown.earlier, shown.later))
    return [
        Sample("hollow", content.text("charts.change_earlier_on", day=earlier)),
        Sample("dot", content.text("charts.change_later_on", day=later)),
        Sample("small", content.text("charts.change_answers")),
        Sample("band", content.text("charts.change_band")),
    ]


def _sentence(shown: _Shown) -> str:
    content = shown.content
    earlier, later = (content.date(reading_date(each)) for each in (shown.earlier, shown.later))
    parts = [content.text("charts.change_sentence", earlier=earlier, later=later)]
    groups = {"more": ("more",), "less": ("less",), "same": ("same",), "apart": ("new", "unknown")}
    for group, kinds in groups.items():
        areas = [
            content.self_assessment.area(change.area).title
            for change in shown.changes
            if change.kind in kinds
        ]
        if areas:
            parts.append(content.text(f"charts.change_sentence_{group}", areas=", ".join(areas)))
    return " ".join(parts)


def _table(shown: _Shown) -> Table:
    content, texts = shown.content, shown.content.self_assessment
    none = content.text("charts.change_none")
    days = [content.date(reading_date(each)) for each in (shown.earlier, shown.later)]
    head = (
        content.text("charts.flower_area"),
        content.text("charts.change_earlier_on", day=days[0]),
        content.text("charts.change_later_on", day=days[1]),
        content.text("charts.change_change"),
    )
    rows = []
    for change in shown.changes:
        means = [none if mean is None else content.number(mean) for mean in (change.earlier, change.later)]
        rows.append((texts.area(change.area).title, *means, content.text(WORD[change.kind])))
        for item in texts.area(change.area).items:
            steps = [find_answer(each, item.id).step for each in (shown.earlier, shown.later)]
            if any(steps):
                said = [texts.step_label(item.id, step) if step else none for step in steps]
                rows.append((item.text, *said, ""))
    return Table(head, tuple(rows))
