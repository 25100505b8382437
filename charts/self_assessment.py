"""The flower of a self-assessment: eight petals, one for each area of life, and never a total."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from math import cos, pi, sin

from matplotlib.path import Path

from charts.areas_round import Round, fit_round
from charts.change import change_picture
from charts.heading import heading, new_sheet, reading_date
from charts.legend import Sample, draw_legend, legend_height
from charts.picture import Picture, PictureSize, Table
from charts.sheet import Box, Point, Sheet, around
from charts.style import AREA_COLOURS, CARD, INK, INK_SOFT, LINE, PAPER, SUN, mix
from coaching.self_assessment import AREAS, Reading, area_means, find_marks
from workbooks.content.content import Content

__all__ = ["change_picture", "flower"]

STEPS = 5
HEART = 0.13
"""Radius of the flower's heart, as a share of the whole."""
EVEN = 0.5
"""Petals whose means differ by less than this are called about equally long."""


@dataclass(frozen=True)
class _Shown:
    """What one flower shows."""

    reading: Reading
    earlier: Reading | None
    now: Mapping[str, float | None]
    before: Mapping[str, float | None]
    wishes: Mapping[str, int | None]
    content: Content

    def name(self, area: str) -> str:
        """Return the full name of an area."""
        return self.content.self_assessment.area(area).title

    def names(self, areas: Iterable[str]) -> str:
        """Return names of areas as one text."""
        return ", ".join(self.name(area) for area in areas)


def flower(reading: Reading, content: Content, size: PictureSize, earlier: Reading | None = None) -> Picture:
    """Draw a reading as a flower.

    A filled petal is now, a dashed outline is the earlier reading, an arc is the wish, and a pale petal
    waits for its answer.
    """
    items = content.self_assessment.items_by_area()
    shown = _Shown(
        reading=reading,
        earlier=earlier,
        now=area_means(reading, items),
        before=area_means(earlier, items) if earlier else dict.fromkeys(AREAS),
        wishes={area: find_marks(reading, area).wish for area in AREAS},
        content=content,
    )
    wide, high = size.width, size.height or min(size.width * 0.86 + 60, 760)
    sheet = new_sheet(size, content, high)
    title = content.text("charts.flower_title")
    top = 12.0
    if size.alone:
        top = heading(sheet, title, content.date(reading_date(reading)))
    samples = _samples(shown)
    low = high - legend_height(samples, wide) - (40 if size.alone else 12)
    end = _draw(sheet, Box(14, top, wide - 28, low - top - 6), shown)
    draw_legend(sheet, samples, min(low, end + 44) if size.alone else low)
    return Picture(
        figure=sheet.figure,
        title=title,
        sentence=_sentence(shown),
        table=_table(shown),
        language=content.language.code,
        direction=content.language.direction,
    )


def _draw(sheet: Sheet, place: Box, shown: _Shown) -> float:
    """Draw the flower and return where its lowest label ends."""
    bloom = fit_round(place, shown.content)
    for step in range(1, STEPS + 1):
        thick = 1.2 if step < STEPS else 1.8
        sheet.circle(bloom.centre, _reach(step) * bloom.radius, edge=LINE, thick=thick)
    # Waiting petals lie below, so that they never cover an answer.
    for spot in sorted(range(len(AREAS)), key=lambda spot: shown.now[AREAS[spot]] is not None):
        _draw_petal(sheet, bloom, spot, shown.now[AREAS[spot]])
    for spot, area in enumerate(AREAS):
        _draw_earlier(sheet, bloom, spot, shown.before[area])
        _draw_wish(sheet, bloom, spot, shown.wishes[area])
    sheet.circle(bloom.centre, bloom.radius * HEART, fill=SUN, edge=CARD, thick=2)
    for area in AREAS:
        bloom.write_label(sheet, area, INK if shown.now[area] is not None else INK_SOFT)
    return bloom.end


def _reach(mean: float) -> float:
    """Return how far a petal reaches from the middle, as a share of the radius."""
    return HEART + (1 - HEART) * mean / STEPS


def _petal(bloom: Round, mean: float, spot: int) -> tuple[list[Point], list[int]]:
    """Return the outline of a petal: narrow at the heart, round at the tip, never over its neighbour."""
    length = bloom.radius * _reach(mean)
    half = 0.262 * length
    shape = [
        (0.0, 0.0),
        (-half * 0.35, 0.28 * length),
        (-half, 0.42 * length),
        (-half, 0.70 * length),
        (-half, 0.90 * length),
        (-half * 0.45, length),
        (0.0, length),
    ]
    shape += [(-x, y) for x, y in reversed(shape[:-1])]
    angle = 2 * pi * spot / len(AREAS)
    x0, y0 = bloom.centre
    points = [(x0 + x * cos(angle) + y * sin(angle), y0 + x * sin(angle) - y * cos(angle)) for x, y in shape]
    return points, [int(Path.MOVETO)] + [int(Path.CURVE4)] * 12


def _draw_petal(sheet: Sheet, bloom: Round, spot: int, mean: float | None) -> None:
    points, codes = _petal(bloom, STEPS if mean is None else mean, spot)
    if mean is None:
        sheet.outline(points, codes, fill=mix(LINE, PAPER, 0.32))
    else:
        sheet.outline(points, codes, fill=AREA_COLOURS[AREAS[spot]], edge=CARD, thick=1.5)


def _draw_earlier(sheet: Sheet, bloom: Round, spot: int, mean: float | None) -> None:
    if mean is None:
        return
    points, codes = _petal(bloom, mean, spot)
    thick = _stroke(bloom, 2)
    sheet.outline(points, codes, edge=CARD, thick=thick * 2, opacity=0.85)
    sheet.outline(points, codes, edge=INK, thick=thick, dash=(3 * thick, 2 * thick))


def _draw_wish(sheet: Sheet, bloom: Round, spot: int, wish: int | None) -> None:
    if wish is None:
        return
    turn, reach = spot / len(AREAS), bloom.radius * _reach(wish)
    arc = [around(bloom.centre, reach, turn + step / 200) for step in range(-8, 9)]
    sheet.line(arc, INK, _stroke(bloom, 6))
    sheet.line(arc, SUN, _stroke(bloom, 3.4))


def _stroke(bloom: Round, thick: float) -> float:
    """Return a line's thickness for a flower of this size."""
    return thick * min(1.0, max(0.6, bloom.radius / 190))


def _samples(shown: _Shown) -> list[Sample]:
    text, samples = shown.content.text, []
    if any(mean is not None for mean in shown.now.values()):
        day = shown.content.date(reading_date(shown.reading))
        samples.append(Sample("petal", text("charts.flower_now_on", day=day)))
    if shown.earlier and any(mean is not None for mean in shown.before.values()):
        day = shown.content.date(reading_date(shown.earlier))
        samples.append(Sample("dashed", text("charts.flower_earlier_on", day=day)))
    if any(wish is not None for wish in shown.wishes.values()):
        samples.append(Sample("arc", text("charts.flower_wish")))
    if any(mean is None for mean in shown.now.values()):
        samples.append(Sample("pale", text("charts.flower_waiting")))
    return samples


def _sentence(shown: _Shown) -> str:
    text, now = shown.content.text, shown.now
    answered = [mean for mean in now.values() if mean is not None]
    if not answered:
        return text("charts.flower_sentence_empty")
    day = shown.content.date(reading_date(shown.reading))
    most, least = max(answered), min(answered)
    if most - least < EVEN:
        parts = [text("charts.flower_sentence_even", date=day)]
    else:
        longest = shown.names(area for area in AREAS if now[area] == most)
        shortest = shown.names(area for area in AREAS if now[area] == least)
        parts = [text("charts.flower_sentence", date=day, longest=longest, shortest=shortest)]
    waiting = shown.names(area for area in AREAS if now[area] is None)
    if waiting:
        parts.append(text("charts.flower_sentence_waiting", areas=waiting))
    if shown.earlier and any(mean is not None for mean in shown.before.values()):
        was = shown.content.date(reading_date(shown.earlier))
        parts.append(text("charts.flower_sentence_earlier", date=was))
    if any(wish is not None for wish in shown.wishes.values()):
        parts.append(text("charts.flower_sentence_wish"))
    return " ".join(parts)


def _table(shown: _Shown) -> Table:
    content = shown.content

    def written(value: float | None) -> str:
        return content.text("charts.change_none") if value is None else content.number(value)

    def on(key: str, reading: Reading) -> str:
        return content.text(key, day=content.date(reading_date(reading)))

    head = [content.text("charts.flower_area"), on("charts.flower_now_on", shown.reading)]
    columns = [[shown.name(area) for area in AREAS], [written(shown.now[area]) for area in AREAS]]
    if shown.earlier:
        head.insert(1, on("charts.flower_earlier_on", shown.earlier))
        columns.insert(1, [written(shown.before[area]) for area in AREAS])
    if any(wish is not None for wish in shown.wishes.values()):
        head.append(content.text("charts.flower_wish"))
        wishes = (shown.wishes[area] for area in AREAS)
        columns.append(["" if wish is None else content.number(wish, 0) for wish in wishes])
    return Table(tuple(head), tuple(zip(*columns, strict=True)))
