"""Stairs seen from the side: one column for each step, for wide pictures with few steps."""

from __future__ import annotations

from dataclasses import dataclass

from charts.climb import Climb, Stair, written
from charts.paragraph import LEADING, Paragraph, fit
from charts.sheet import Box, Sheet
from charts.stair_parts import (
    EDGES,
    FILLS,
    PILL,
    THICK,
    badge,
    draw_goal,
    draw_ground,
    draw_notes,
    here_pill,
    set_goal,
    set_ground,
    set_notes,
)
from charts.style import INK, INK_SOFT

MOST = 6
"""More steps than this would be too narrow to read."""
NARROWEST = 118.0
GAP = 10.0
EDGE = 14.0
TITLE_SIZES = (24.0, 22.0, 20.0, 19.0, 18.0, 17.0, 16.0, 15.0, 14.0)
NOTE_SIZES = (18.0, 17.0, 16.0, 15.0, 14.0, 13.0)


@dataclass(frozen=True)
class _Column:
    """One step with its place."""

    stair: Stair
    place: Box


def fits_columns(climb: Climb, wide: float, high: float) -> bool:
    """Tell whether the steps are readable as columns on such a sheet."""
    count = len(climb.ladder.steps)
    return 0 < count <= MOST and wide > high and (wide - 40) / count - GAP >= NARROWEST and high >= 420


def draw_columns(sheet: Sheet, climb: Climb, top: float) -> None:
    """Draw the stairs from ``top`` down to the lower edge of the sheet."""
    edge = sheet.edge
    wide = sheet.wide - 2 * edge
    ground = set_ground(climb, wide - 36, 2)
    floor = sheet.high - edge - ground.height
    goal_wide = max(300.0, wide * 0.4)
    goal = set_goal(climb, goal_wide, (floor - top) * 0.36, (24.0, 22.0, 20.0, 18.0, 16.0, 15.0))
    goal_place = Box(edge + wide - goal_wide, top, goal_wide, goal.height)
    air = floor - goal_place.bottom - PILL - 14
    columns = _columns(climb, Box(edge, floor - air, wide, air))
    draw_goal(sheet, goal, goal_place, climb)
    _draw_why(sheet, climb, columns, Box(edge, top, goal_place.x - edge - 24, floor))
    draw_ground(sheet, ground, Box(edge, floor, wide, ground.height))
    common = _common_size(columns)
    for column in columns:
        _draw_column(sheet, climb, column, common)


def draw_steps_in_columns(sheet: Sheet, climb: Climb) -> None:
    """Draw nothing but the steps, on the whole sheet."""
    edge = sheet.edge
    room = Box(edge, PILL, sheet.wide - 2 * edge, sheet.high - PILL - edge)
    columns = _columns(climb, room)
    common = _common_size(columns)
    for column in columns:
        _draw_column(sheet, climb, column, common)


def _columns(climb: Climb, room: Box) -> list[_Column]:
    stairs = climb.stairs()
    count = len(stairs)
    width = min(240.0, (room.wide - GAP * (count - 1)) / count)
    start = room.right - count * width - (count - 1) * GAP
    highest = room.high
    lowest = min(highest, max(128.0 if highest > 260 else 104.0, highest * 0.36))
    columns = []
    for place, stair in enumerate(stairs):
        share = (place + 1) / (count + 1) if count < 3 else place / (count - 1)
        high = lowest + (highest - lowest) * share
        x = start + place * (width + GAP)
        columns.append(_Column(stair, Box(x, room.bottom - high, width, high)))
    return columns


def _common_size(columns: list[_Column]) -> float:
    """Return one size for all titles; a long title may be smaller than the others, never larger."""
    sizes = []
    for column in columns:
        title = fit(column.stair.title, column.place.wide - 2 * EDGE, 76, TITLE_SIZES, bold=True)
        sizes.append(title.size)
    return max(min(sizes), 17.0)


def _draw_column(sheet: Sheet, climb: Climb, column: _Column, common: float) -> None:
    stair, place = column.stair, column.place
    state = stair.state
    sheet.box(
        Box(place.x, place.y, place.wide, place.high),
        round=(14, 14, 0, 0),
        fill=FILLS["done" if stair.done else state],
        edge=EDGES[state],
        thick=THICK[state],
    )
    if state == "here":
        here_pill(sheet, place.x + 10, place.y - PILL + 8, climb.content)
    x, wide = place.x + EDGE, place.wide - 2 * EDGE
    y = place.y + (18 if state == "here" else 14)
    badge(sheet, (x + 15, y + 15), 15, stair)
    status = fit(stair.status, wide - 38, 36, (15.0, 14.0, 13.0), most_lines=2)
    beside = not status.divided and not status.shortened
    if stair.status and beside:
        sheet.paragraph(status, x + 38, y + 15 - status.height / 2)
    y += 38
    bottom = place.bottom - 10
    if stair.status and not beside:
        # Words too long for their place beside the badge stand below it.
        y = sheet.paragraph(fit(stair.status, wide, 36, (14.0, 13.0), most_lines=2), x, y - 4) + 2
    sizes = (*(size for size in TITLE_SIZES if size <= common), 13.0)
    title = fit(stair.title, wide, max(bottom - y, 20), sizes, bold=stair.named)
    y = sheet.paragraph(title, x, y, colour=INK if stair.named else INK_SOFT) + 4
    carries = _carries(climb, stair, wide, min(bottom - y, 3 * 14 * LEADING))
    kept = carries.height + 4 if carries else 0
    if stair.step.note.strip() and bottom - y - kept >= NOTE_SIZES[-1] * LEADING:
        y = sheet.paragraph(fit(stair.step.note, wide, bottom - y - kept, NOTE_SIZES), x, y) + 4
    if carries:
        sheet.paragraph(carries, x, y, colour=INK_SOFT)


def _carries(climb: Climb, stair: Stair, wide: float, high: float) -> Paragraph | None:
    if not stair.carries or high < 14 * LEADING:
        return None
    words = climb.content.text("charts.stairs_strength", strengths=stair.carries)
    return fit(words, wide, high, (14.0, 13.0))


def _draw_why(sheet: Sheet, climb: Climb, columns: list[_Column], room: Box) -> None:
    """Write benefits and wished support into the free air above the lower steps."""
    best = Box(0, 0, 0, 0)
    for place in range(len(columns) + 1):
        right = columns[place].place.x - 10 if place < len(columns) else room.right
        below = [column.place for column in columns if column.place.x < min(right, room.right)]
        top = min((each.y for each in below), default=room.high)
        free = Box(room.x, room.y, min(right, room.right) - room.x, top - PILL - 4 - room.y)
        if free.wide >= 150 and free.high * min(free.wide, 420) > best.high * min(best.wide, 420):
            best = free
    ladder, text = climb.ladder, climb.content.text
    asked = [("benefits", ladder.benefits), ("support", ladder.support)]
    lists = [(text(f"charts.stairs_{name}"), notes) for name, notes in asked if written(notes)]
    y, wide = best.y, min(best.wide, 440.0)
    for place, (head, notes) in enumerate(lists):
        share = (best.bottom - y) / (len(lists) - place)
        block = set_notes(head, notes, wide, share, climb.content)
        if block:
            y = draw_notes(sheet, block, best.x, y) + 8
