"""The upper half of the strengths map: a sun on the horizon and the most important strengths around it."""

from __future__ import annotations

from dataclasses import dataclass
from math import hypot

from charts.paragraph import LEADING, Paragraph, fit
from charts.sheet import Box, Point, Sheet, around
from charts.style import INK, INK_SOFT, PAPER, SUN, SUN_SOFT, mix

AMBER = mix(SUN, INK, 0.55)
WIDE = 640.0
"""From this width on the strengths stand round the sun; on narrower sheets they follow each other."""
PLACES: dict[int, tuple[int, ...]] = {1: (2,), 2: (1, 3), 3: (1, 2, 3), 4: (0, 1, 3, 4), 5: (0, 1, 2, 3, 4)}
"""Which of the five seats, from left to right, are taken when there are so many strengths."""
ORDER: dict[int, tuple[int, ...]] = {
    1: (2,),
    2: (1, 3),
    3: (2, 1, 3),
    4: (1, 3, 0, 4),
    5: (2, 1, 3, 0, 4),
}
"""The seats in the order of importance: the first strength stands highest."""
NAME_SIZES = (24.0, 22.0, 21.0, 20.0, 19.0, 18.0, 17.0, 16.0, 15.0)
SAID_SIZES = (17.0, 16.0, 15.0, 14.0, 13.0)
BADGE = 17.0


@dataclass(frozen=True)
class Ray:
    """One of the most important strengths and what was said about it."""

    place: int
    name: str
    said: str


def sunrise_height(rays: list[Ray], inner: float, tight: bool) -> float:
    """Return how high the sunrise wants to be, on a sheet that is tight or free."""
    if inner < WIDE:
        return 170.0 if not rays else 118.0 + sum(_row_height(ray, inner) + 12 for ray in rays)
    natural = {0: 250.0, 1: 310.0, 2: 310.0, 3: 390.0}.get(len(rays), 470.0)
    return natural * (0.84 if tight else 1)


def draw_sunrise(sheet: Sheet, rays: list[Ray], top: float, high: float, empty: str) -> float:
    """Draw the sun and the strengths around it and return where the horizon is."""
    inner = sheet.wide - 2 * sheet.edge
    horizon = top + high - 16
    if inner < WIDE:
        return _draw_list(sheet, rays, top, horizon, empty)
    centre = (sheet.wide / 2, horizon)
    radius = min(92.0, high * 0.2)
    seats = _seats(Box(sheet.edge, top, inner, high - 16))
    taken = ORDER.get(min(len(rays), 5), ())
    for seat in taken:
        _draw_beam(sheet, centre, seats[seat], radius)
    _draw_sun(sheet, centre, radius, rays=not rays)
    sheet.line([(sheet.edge, horizon), (sheet.edge + inner, horizon)], AMBER, 2)
    for ray, seat in zip(rays, taken, strict=False):
        _draw_seat(sheet, ray, seats[seat])
    if empty:
        words = fit(empty, inner * 0.6, 60, (22.0, 19.0, 17.0))
        y = top + (high - radius * 1.9) * 0.45
        sheet.paragraph(words, sheet.wide / 2, y, colour=INK_SOFT, align="middle")
    return horizon + 16


def _seats(place: Box) -> list[Box]:
    """Return the five places round the sun, from left to right."""
    wide = min(300.0, place.wide * 0.29)
    high = min(190.0, place.high * 0.36)
    middle = place.x + place.wide / 2
    low = place.bottom - high - 14
    upper = place.y + (low - place.y) * 0.4
    side = place.wide * 0.045
    return [
        Box(place.x, low, wide, high),
        Box(place.x + side, upper, wide, high),
        Box(middle - wide / 2, place.y, wide, high),
        Box(place.right - side - wide, upper, wide, high),
        Box(place.right - wide, low, wide, high),
    ]


def _draw_sun(sheet: Sheet, centre: Point, radius: float, rays: bool) -> None:
    """Draw half a sun that stands on the horizon."""
    for reach, share in ((1.45, 0.16), (1.2, 0.34)):
        _half(sheet, centre, radius * reach, mix(SUN, PAPER, share))
    _half(sheet, centre, radius, SUN)
    if rays:
        for turn in (-0.2, -0.1, 0.0, 0.1, 0.2):
            line = [around(centre, radius * 1.62, turn), around(centre, radius * 1.95, turn)]
            sheet.line(line, mix(SUN, PAPER, 0.75), 6)


def _half(sheet: Sheet, centre: Point, radius: float, colour: str) -> None:
    arc = [around(centre, radius, step / 160) for step in range(-40, 41)]
    sheet.outline([*arc, arc[0]], fill=colour)


def _draw_beam(sheet: Sheet, centre: Point, seat: Box, radius: float) -> None:
    """Draw the beam of light that leads from the sun to a strength."""
    to = (seat.x + seat.wide / 2, seat.y + seat.high / 2)
    centre = (centre[0], centre[1] - radius * 0.42)
    length = hypot(to[0] - centre[0], to[1] - centre[1]) or 1.0
    across = ((to[1] - centre[1]) / length, -(to[0] - centre[0]) / length)
    near, far = radius * 0.12, radius * 0.36
    sheet.outline(
        [
            (centre[0] + across[0] * near, centre[1] + across[1] * near),
            (to[0] + across[0] * far, to[1] + across[1] * far),
            (to[0] - across[0] * far, to[1] - across[1] * far),
            (centre[0] - across[0] * near, centre[1] - across[1] * near),
        ],
        fill=mix(SUN, PAPER, 0.3),
    )


@dataclass(frozen=True)
class _Set:
    """Name and words of one strength, set for their place."""

    name: Paragraph
    said: Paragraph | None

    @property
    def height(self) -> float:
        return self.name.height + (self.said.height + 3 if self.said else 0)


def _set(ray: Ray, wide: float, high: float) -> _Set:
    share = high * 0.62 if ray.said else high
    sizes = NAME_SIZES if wide > 240 else NAME_SIZES[2:]
    name = fit(ray.name, wide, share, sizes, bold=True, most_lines=3)
    left = high - name.height - 3
    said = None
    if ray.said and left >= SAID_SIZES[-1] * LEADING:
        said = fit(ray.said, wide, left, SAID_SIZES)
    return _Set(name, said)


def _draw_seat(sheet: Sheet, ray: Ray, seat: Box) -> None:
    words = _set(ray, seat.wide - 36, seat.high - 2 * BADGE - 18)
    # The card is only as high as its words; its number stands on its upper edge.
    high = max(words.height + BADGE + 18, 64.0)
    card = Box(seat.x, seat.y + BADGE + (seat.high - BADGE - high) / 2, seat.wide, high)
    sheet.box(card, round=18, fill=SUN_SOFT, edge=AMBER, thick=2)
    _draw_badge(sheet, (card.x + card.wide / 2, card.y), ray.place)
    y = card.y + BADGE + 5
    middle = card.x + card.wide / 2
    y = sheet.paragraph(words.name, middle, y, align="middle") + 3
    if words.said:
        sheet.paragraph(words.said, middle, y, align="middle")


def _draw_badge(sheet: Sheet, centre: Point, place: int) -> None:
    sheet.circle(centre, BADGE, fill=SUN, edge=AMBER, thick=2)
    sheet.words(str(place), centre[0], centre[1] + 6.6, 19, bold=True, align="middle")


def _row_height(ray: Ray, inner: float) -> float:
    words = _set(ray, inner - 76, 150)
    return max(words.height + 24, 62.0)


def _draw_list(sheet: Sheet, rays: list[Ray], top: float, horizon: float, empty: str) -> float:
    """Draw the strengths one under the other below a small sun."""
    inner = sheet.wide - 2 * sheet.edge
    centre = (sheet.wide / 2, top + 88)
    _draw_sun(sheet, centre, 42, rays=True)
    sheet.line([(sheet.edge, centre[1]), (sheet.edge + inner, centre[1])], AMBER, 2)
    y = centre[1] + 14
    if empty:
        words = fit(empty, inner, 60, (19.0, 17.0, 15.0))
        sheet.paragraph(words, sheet.wide / 2, y + 10, colour=INK_SOFT, align="middle")
    for ray in rays:
        high = _row_height(ray, inner)
        card = Box(sheet.edge, y, inner, high)
        sheet.box(card, round=16, fill=SUN_SOFT, edge=AMBER, thick=2)
        _draw_badge(sheet, (card.x + 32, card.y + high / 2), ray.place)
        words_set = _set(ray, inner - 76, 150)
        down = card.y + (high - words_set.height) / 2
        down = sheet.paragraph(words_set.name, card.x + 60, down) + 3
        if words_set.said:
            sheet.paragraph(words_set.said, card.x + 60, down)
        y += high + 12
    return max(y, horizon)
