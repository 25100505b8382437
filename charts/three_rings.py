"""The ring map: eight areas round a middle, stressed by what is important to the client and by nothing else.

Inside is how it is now, an arc is the wish, and the outer edge grows with importance. An area that is not
important now is pale whatever stands in it, so that low but unimportant is not shown as a problem.
"""

from __future__ import annotations

from collections.abc import Iterable

from charts.areas_round import Round, fit_round
from charts.heading import heading, new_sheet
from charts.legend import Sample, draw_legend, legend_height
from charts.picture import Picture, PictureSize, Table
from charts.sheet import Box, Point, Sheet, around
from charts.style import AREA_COLOURS, CARD, INK, INK_SOFT, LINE, PAPER, SUN, SUN_SOFT, mix
from coaching.self_assessment import AREAS, STEPS
from coaching.three_rings import RINGS, AreaRings, ThreeRings, change_first, day, emphasis, of_area
from workbooks.content.content import Content

HEART = 0.1
"""Radius of the middle, as a share of the whole."""
INNER = 0.84
"""How far the steps of "now" and "wish" reach."""
RIM = 0.87
"""Where the edge of importance begins."""
HALF = 0.46 / len(AREAS)
"""Half of an area's width, in full turns."""
SHARE = {"strong": 1.0, "plain": 0.5, "quiet": 0.0}
"""How much of an area's colour shows."""


def ring_map(rings: ThreeRings, content: Content, size: PictureSize) -> Picture:
    """Draw one dated map."""
    wide, high = size.width, size.height or min(size.width * 0.86 + 60, 760)
    sheet = new_sheet(size, content, high)
    title = content.text("three_rings.map_title")
    top = 12.0
    if size.alone:
        top = heading(sheet, title, content.date(day(rings)))
    samples = _samples(rings, content)
    low = high - legend_height(samples, wide) - (40 if size.alone else 12)
    ground = fit_round(Box(14, top, wide - 28, low - top - 6), content)
    _draw(sheet, ground, rings)
    draw_legend(sheet, samples, min(low, ground.end + 44) if size.alone else low)
    return Picture(
        figure=sheet.figure,
        title=title,
        sentence=sentence(rings, content),
        table=_table(rings, content),
        language=content.language.code,
        direction=content.language.direction,
    )


def sentence(rings: ThreeRings, content: Content) -> str:
    """Say what is important, and where a change is wished for first; of the rest nothing is said."""
    text = content.text

    def names(areas: Iterable[str]) -> str:
        return ", ".join(content.self_assessment.area(area).title for area in areas)

    strong = [area for area in AREAS if emphasis(of_area(rings, area)) == "strong"]
    first = [one.area for one in change_first(rings)]
    parts = [text("three_rings.map_of", date=content.date(day(rings))) + "."]
    if not rings.areas:
        parts.append(text("three_rings.picture_empty"))
    if strong:
        parts.append(text("three_rings.picture_important", areas=names(strong)))
    if first:
        parts.append(text("three_rings.picture_first", areas=names(first)))
    if rings.first:
        parts.append(text("three_rings.picture_begin", area=names([rings.first])))
    return " ".join(parts)


def _draw(sheet: Sheet, ground: Round, rings: ThreeRings) -> None:
    for step in STEPS:
        sheet.circle(ground.centre, _reach(step) * ground.radius, edge=LINE, thick=1.2)
    wished = {one.area for one in change_first(rings)}
    for spot, area in enumerate(AREAS):
        _draw_area(sheet, ground, spot, of_area(rings, area), area in wished)
    sheet.circle(ground.centre, ground.radius * HEART, fill=SUN, edge=CARD, thick=2)
    for area in AREAS:
        quiet = emphasis(of_area(rings, area)) == "quiet"
        ground.write_label(sheet, area, INK_SOFT if quiet else INK)


def _draw_area(sheet: Sheet, ground: Round, spot: int, marks: AreaRings, wished: bool) -> None:
    turn = spot / len(AREAS)
    share = SHARE[emphasis(marks)]
    pale = mix(LINE, PAPER, 0.6)
    colour = mix(AREA_COLOURS[marks.area], pale, share)
    if wished and marks.wish:
        sheet.outline(_band(ground, turn, HEART, _reach(marks.wish)), fill=SUN_SOFT)
    if marks.now is not None:
        sheet.outline(_band(ground, turn, HEART, _reach(marks.now)), fill=colour, edge=CARD, thick=1.5)
    if marks.important is not None:
        outer = RIM + (1 - RIM) * marks.important / len(STEPS)
        sheet.outline(_band(ground, turn, RIM, outer), fill=colour)
    if marks.wish is not None:
        reach = _reach(marks.wish) * ground.radius
        arc = [around(ground.centre, reach, turn + HALF * 0.8 * step / 8) for step in range(-8, 9)]
        thick = min(1.0, max(0.6, ground.radius / 190))
        if share:
            sheet.line(arc, INK, 6 * thick)
            sheet.line(arc, SUN, 3.4 * thick)
        else:
            sheet.line(arc, INK_SOFT, 2 * thick)


def _band(ground: Round, turn: float, inner: float, outer: float) -> list[Point]:
    """Return the outline of an area's place between two shares of the radius."""
    sweep = [step / 10 for step in range(-10, 11)]
    far = [around(ground.centre, outer * ground.radius, turn + HALF * one) for one in sweep]
    near = [around(ground.centre, inner * ground.radius, turn + HALF * one) for one in reversed(sweep)]
    return [*far, *near, far[0]]


def _reach(step: int) -> float:
    return HEART + (INNER - HEART) * step / len(STEPS)


def _samples(rings: ThreeRings, content: Content) -> list[Sample]:
    marks = [of_area(rings, area) for area in AREAS]
    samples = []
    if any(one.important is not None for one in marks):
        samples.append(Sample("rim", content.text("three_rings.picture_rim")))
    if any(one.now is not None for one in marks):
        samples.append(Sample("petal", content.text("three_rings.picture_now")))
    if any(one.wish is not None for one in marks):
        samples.append(Sample("arc", content.text("three_rings.picture_wish")))
    if any(emphasis(one) == "quiet" for one in marks):
        samples.append(Sample("pale", content.text("three_rings.picture_quiet")))
    return samples


def _table(rings: ThreeRings, content: Content) -> Table:
    asked = content.three_rings

    def said(area: str, ring: str) -> str:
        value = getattr(of_area(rings, area), ring)
        return (
            content.text("three_rings.picture_none") if value is None else asked.ring(ring).labels[value - 1]
        )

    return Table(
        (content.text("three_rings.picture_area"), *(asked.ring(ring).title for ring in RINGS)),
        tuple(
            (content.self_assessment.area(area).title, *(said(area, ring) for ring in RINGS))
            for area in AREAS
        ),
    )
