"""The network map as a picture: the client in the middle of three rings, names in four directions."""

from __future__ import annotations

from dataclasses import dataclass
from math import cos, radians, sin
from typing import get_args

from charts.heading import heading, new_sheet
from charts.paragraph import Paragraph, fit, line
from charts.picture import Picture, PictureSize, Table
from charts.sheet import Box, Sheet
from charts.style import CARD, INK, INK_SOFT, LINE, PAPER, PINE, PINE_SOFT, SUN_SOFT, mix
from coaching.network_map import Direction, NetworkMap, Tie, at
from workbooks.content.content import Content

RINGS = (0.4, 0.7, 1.0)
"""Radii of the three rings against the outermost."""
START: dict[Direction, float] = {"close": 90, "friends": 0, "services": 270, "work": 180}
"""Angle in degrees where each quarter begins: close ones on the upper start side, then clockwise."""
ANGLES = (45, 25, 65, 12, 78, 35, 55, 5, 85)
DEPTHS = (0.5, 0.24, 0.78, 0.08, 0.92)
NEARNESS = ("near", "middle", "far")
EDGE = mix(LINE, INK_SOFT, 0.6)
WISHED = "#9a6b00"


@dataclass(frozen=True)
class _Rings:
    """Where the rings stand on the sheet."""

    centre: tuple[float, float]
    radius: float
    square: Box


@dataclass(frozen=True)
class _Place:
    """A tie set into its box on the sheet."""

    tie: Tie
    words: Paragraph
    box: Box


def network_picture(map: NetworkMap, content: Content, size: PictureSize) -> Picture:
    """Draw the rings. Names never cover each other; those that find no room stand under the rings."""
    edge = size.edge
    inner = size.width - 2 * edge
    title = content.text("network_map.picture_title")
    top = heading(new_sheet(size, content, 99), title) if size.alone else edge
    radius = inner / 2
    centre = (size.width / 2, top + radius)
    corners = [_corner(direction, content, Box(edge, top, inner, inner)) for direction in get_args(Direction)]
    taken = [box for _, box in corners]
    placed, left = _set(map, _Rings(centre, radius, Box(edge, top, inner, inner)), taken)
    legend = _legend_rows(content, inner)
    low = top + inner + 16
    names = ", ".join(tie.title for tie in left)
    also = fit(
        content.text("network_map.picture_also", names=names) if left else "",
        inner,
        120,
        (15.0, 14.0, 13.0),
    )
    natural = low + len(legend) * 30 + (also.height + 10 if left else 0) + edge
    sheet = new_sheet(size, content, max(natural, size.height))
    if size.alone:
        heading(sheet, title)
    _draw_rings(sheet, centre, radius)
    for words, box in corners:
        sheet.paragraph(words, box.x, box.y, colour=INK_SOFT)
    me = line(content.text("network_map.me"), 70, (16.0, 14.0, 12.0), bold=True)
    sheet.circle(centre, _middle(radius), fill=PINE)
    sheet.paragraph(me, centre[0] - me.width / 2, centre[1] - me.height / 2, colour=CARD)
    for one in placed:
        _draw_tie(sheet, one)
    y = _draw_legend(sheet, legend, edge, low)
    if left:
        sheet.paragraph(also, edge, y + 6, colour=INK)
    return Picture(
        figure=sheet.figure,
        title=title,
        sentence=_sentence(map, content),
        table=_table(map, content),
        language=content.language.code,
        direction=content.language.direction,
    )


def _middle(radius: float) -> float:
    """Return the radius of the spot in the middle."""
    return max(26.0, radius * 0.085)


def _corner(direction: Direction, content: Content, square: Box) -> tuple[Paragraph, Box]:
    wide = square.wide * 0.2
    words = fit(content.text(f"network_map.{direction}"), wide, 60, (16.0, 14.0, 12.0, 10.5), bold=True)
    right = direction in ("friends", "services")
    low = direction in ("services", "work")
    x = square.right - words.width if right else square.x
    y = square.bottom - words.height if low else square.y
    return words, Box(x, y, words.width, words.height)


def _set(map: NetworkMap, rings: _Rings, taken: list[Box]) -> tuple[list[_Place], list[Tie]]:
    """Find a place for each tie: in its quarter and ring, where nothing stands yet."""
    centre, radius = rings.centre, rings.radius
    spot = _middle(radius)
    boxes = [*taken, Box(centre[0] - spot, centre[1] - spot, 2 * spot, 2 * spot)]
    sizes = (15.0, 14.0, 13.0) if radius > 250 else (12.0, 11.0)
    widest = min(150.0, radius * 0.36)
    placed: list[_Place] = []
    left: list[Tie] = []
    for direction in get_args(Direction):
        for tie in at(map, direction):
            words = fit(tie.title, widest, sizes[0] * 2.6, sizes, most_lines=2)
            box = _free(tie, words, rings, boxes)
            if box is None:
                left.append(tie)
                continue
            boxes.append(box)
            placed.append(_Place(tie, words, box))
    return placed, left


def _free(tie: Tie, words: Paragraph, rings: _Rings, boxes: list[Box]) -> Box | None:
    centre, radius, square = rings.centre, rings.radius, rings.square
    inside = (_middle(radius) / radius, *RINGS)[tie.distance - 1]
    outside = RINGS[tie.distance - 1]
    wide, high = words.width + 20, words.height + 10
    for depth in DEPTHS:
        away = (inside + (outside - inside) * depth) * radius
        for angle in ANGLES:
            turn = radians(START[tie.direction] + angle)
            x, y = centre[0] + cos(turn) * away, centre[1] - sin(turn) * away
            # The name stays in its own quarter, whatever its length.
            right, low = tie.direction in ("friends", "services"), tie.direction in ("services", "work")
            x = max(x, centre[0] + wide / 2 + 3) if right else min(x, centre[0] - wide / 2 - 3)
            y = max(y, centre[1] + high / 2 + 3) if low else min(y, centre[1] - high / 2 - 3)
            x = min(max(x, square.x + wide / 2), square.right - wide / 2)
            y = min(max(y, square.y + high / 2), square.bottom - high / 2)
            box = Box(x - wide / 2, y - high / 2, wide, high)
            far = ((x - centre[0]) ** 2 + (y - centre[1]) ** 2) ** 0.5 / radius
            in_ring = inside - 0.06 <= far <= outside + 0.06
            if in_ring and not any(box.overlaps(other, -3) for other in boxes):
                return box
    return None


def _draw_rings(sheet: Sheet, centre: tuple[float, float], radius: float) -> None:
    fills = (SUN_SOFT, mix(PINE_SOFT, CARD, 0.7), mix(PAPER, CARD, 0.6))
    for share, fill in reversed(tuple(zip(RINGS, fills, strict=True))):
        sheet.circle(centre, radius * share, fill=fill, edge=EDGE, thick=1.4)
    x, y = centre
    sheet.line([(x - radius, y), (x + radius, y)], EDGE, 1.2)
    sheet.line([(x, y - radius), (x, y + radius)], EDGE, 1.2)


def _draw_tie(sheet: Sheet, one: _Place) -> None:
    sheet.box(
        one.box,
        round=6 if one.tie.organisation else one.box.high / 2,
        fill=CARD,
        edge=WISHED if one.tie.nearer else PINE,
        thick=3 if one.tie.nearer else 1.6,
        dash=(5.0, 4.0) if one.tie.resting else (),
    )
    sheet.paragraph(one.words, one.box.x + 10, one.box.y + 5)


def _legend_rows(content: Content, wide: float) -> list[tuple[str, Paragraph]]:
    return [
        (key, line(content.text(f"network_map.{key}"), wide - 60, (14.0, 13.0)))
        for key in ("nearer", "resting", "is_organisation")
    ]


def _draw_legend(sheet: Sheet, rows: list[tuple[str, Paragraph]], x: float, y: float) -> float:
    for key, words in rows:
        sheet.box(
            Box(x, y + 3, 34, 20),
            round=6 if key == "is_organisation" else 10,
            fill=CARD,
            edge=WISHED if key == "nearer" else PINE,
            thick=3 if key == "nearer" else 1.6,
            dash=(5.0, 4.0) if key == "resting" else (),
        )
        sheet.paragraph(words, x + 44, y + 13 - words.height / 2, colour=INK_SOFT)
        y += 30
    return y


def _sentence(map: NetworkMap, content: Content) -> str:
    text = content.text
    parts = [text("network_map.picture_sentence", n=len(map.ties))]
    near = ", ".join(one.title for one in map.ties if one.distance == 1)
    wished = ", ".join(one.title for one in map.ties if one.nearer)
    if near:
        parts.append(text("network_map.picture_near", names=near))
    if wished:
        parts.append(text("network_map.picture_nearer", names=wished))
    return " ".join(parts)


def _table(map: NetworkMap, content: Content) -> Table:
    text = content.text
    keys = ("name", "direction", "distance", "does", "agreed", "wish")
    rows = tuple(
        (
            one.title,
            text(f"network_map.{direction}"),
            text(f"network_map.{NEARNESS[one.distance - 1]}"),
            one.does.strip(),
            one.agreed.strip(),
            ", ".join(
                text(f"network_map.{key}")
                for key, on in (("nearer", one.nearer), ("resting", one.resting))
                if on
            ),
        )
        for direction in get_args(Direction)
        for one in at(map, direction)
    )
    return Table(tuple(text(f"network_map.table_{key}") for key in keys), rows)
