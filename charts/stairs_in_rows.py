"""Stairs drawn row upon row: every step has the width to be read, for many steps and for narrow sheets."""

from __future__ import annotations

from dataclasses import dataclass

from charts.climb import Climb, Stair, written
from charts.paragraph import LEADING, Paragraph, fit
from charts.picture import PictureSize
from charts.sheet import Box, Sheet
from charts.stair_parts import (
    EDGES,
    FILLS,
    PILL,
    THICK,
    Goal,
    Ground,
    NoteBlock,
    badge,
    draw_goal,
    draw_ground,
    draw_notes,
    here_pill,
    set_goal,
    set_ground,
    set_notes,
)
from charts.style import CARD, INK, INK_SOFT, LINE
from workbooks.content.content import Content

NARROW = 520.0
"""On sheets narrower than this all words of a step stand under each other."""
GOAL_SIZES = (26.0, 24.0, 22.0, 20.0, 18.0, 16.0, 15.0)
TITLE_SIZES = (24.0, 22.0, 20.0, 19.0, 18.0, 17.0, 16.0, 15.0, 14.0)
MORE_SIZES = (18.0, 17.0, 16.0, 15.0, 14.0, 13.0)
GAP = 18.0
LOWEST = 46.0
"""The lowest row on a screen; a screen picture grows for it, a sheet of paper cannot."""


@dataclass(frozen=True)
class RowPlan:
    """Where everything stands when stairs are drawn in rows."""

    goal: Goal
    ground: Ground
    notes: tuple[NoteBlock, ...]
    beside: bool
    row: float
    indent: float
    high: float


def plan_rows(climb: Climb, size: PictureSize, top: float) -> RowPlan:
    """Plan the sheet. A screen picture takes the height that it needs; paper has the height that it has.

    Args:
        climb: what is drawn.
        size: the size that is wanted.
        top: where the free part of the sheet begins.
    """
    wide, high, edge = size.width, size.height, size.edge
    inner = wide - 2 * edge
    count = max(len(climb.ladder.steps), 3)
    crowded = count > 8
    beside = wide >= 800 and wide > high > 0
    sizes = GOAL_SIZES if wide >= NARROW else GOAL_SIZES[3:]
    goal_wide = inner * (0.66 if beside else 1)
    goal_high = 190 if size.kind == "screen" else high * (0.14 if crowded else 0.22)
    goal = set_goal(climb, goal_wide, goal_high, sizes)
    ground = set_ground(climb, inner - 36, 2 if beside or crowded else 3)
    most = 9999.0 if not high else high * (0.1 if crowded else 0.17)
    notes = () if beside else _set_below(climb, inner, min(most, 260.0))
    rest = top + goal.height + GAP + ground.height + _below(notes, inner) + edge
    row = min(150.0 if size.kind == "a4" else 84.0, (high - rest) / count)
    if size.kind == "screen":
        row = max(row, LOWEST) if high else _needed(climb, wide)
        high = rest + row * count
    reach = inner * (0.22 if wide < NARROW else 0.34 if beside or crowded else 0.44)
    indent = min(inner * (0.06 if wide < NARROW else 0.1), reach / max(count - 1, 1))
    if beside:
        floor = high - edge - ground.height - top - GAP
        notes = _set_beside(climb, *_air(inner - goal_wide - 24, floor, row, indent, count))
    return RowPlan(goal, ground, notes, beside, row, indent, high)


def _asked(climb: Climb) -> list[str]:
    return [name for name in ("benefits", "support") if written(getattr(climb.ladder, name))]


def _block(climb: Climb, name: str, wide: float, high: float) -> NoteBlock | None:
    head = climb.content.text(f"charts.stairs_{name}")
    return set_notes(head, getattr(climb.ladder, name), wide, high, climb.content)


def _air(wide: float, floor: float, row: float, indent: float, count: int) -> tuple[float, float]:
    """Return width and height of the best place above the steps and beside the goal."""
    places = [(wide, floor - row * count)]
    places += [(min(indent * step - 16, wide), floor - row * step) for step in range(1, count)]
    wide_enough = [place for place in places if place[0] >= 170]
    return max(wide_enough, key=lambda place: min(place[0], 300) * place[1], default=(wide, 0))


def _set_beside(climb: Climb, wide: float, high: float) -> tuple[NoteBlock, ...]:
    """Set the notes one under the other into the air beside the stairs."""
    names, blocks = _asked(climb), []
    for place, name in enumerate(names):
        block = _block(climb, name, wide, high / (len(names) - place) - 8)
        if block:
            blocks.append(block)
            high -= block.height + 16
    return tuple(blocks)


def _set_below(climb: Climb, inner: float, most: float) -> tuple[NoteBlock, ...]:
    """Set the notes for their place under the ground."""
    names = _asked(climb)
    wide = (inner - 24) / 2 if inner >= 580 and len(names) > 1 else inner
    return tuple(block for block in (_block(climb, name, wide, most) for name in names) if block)


def _below(notes: tuple[NoteBlock, ...], inner: float) -> float:
    """Return the height that notes need under the ground."""
    if not notes:
        return 0
    if inner >= 580:
        return max(block.height for block in notes) + 14
    return sum(block.height + 14 for block in notes)


def _needed(climb: Climb, wide: float) -> float:
    """Return the height of a row in which the words of every step have room."""
    if wide >= NARROW:
        return 66.0
    rows = []
    for stair in climb.stairs():
        title = fit(stair.title, wide * 0.58, 46, (17.0,), bold=True, most_lines=2)
        more = fit(_more(climb, stair, True) or " ", wide * 0.58, 36, (14.0,), most_lines=2)
        rows.append(title.height + more.height + 18 + (PILL + 4 if stair.state == "here" else 0))
    return min(max(rows, default=66.0), 128.0)


def draw_rows(sheet: Sheet, climb: Climb, plan: RowPlan, top: float) -> None:
    """Draw the stairs as planned."""
    edge = sheet.edge
    inner = sheet.wide - 2 * edge
    start = edge + (inner * 0.34 if plan.beside else 0)
    draw_goal(sheet, plan.goal, Box(start, top, edge + inner - start, plan.goal.height), climb)
    if plan.beside:
        y = top
        for block in plan.notes:
            y = draw_notes(sheet, block, edge, y) + 16
    else:
        _draw_below(sheet, plan)
    below = 0 if plan.beside else _below(plan.notes, inner)
    floor = sheet.high - edge - below - plan.ground.height
    draw_ground(sheet, plan.ground, Box(edge, floor, inner, plan.ground.height))
    _draw_steps(sheet, climb, floor, plan.row, plan.indent)


def draw_steps_in_rows(sheet: Sheet, climb: Climb) -> None:
    """Draw nothing but the steps, on the whole sheet."""
    count = max(len(climb.ladder.steps), 3)
    inner = sheet.wide - 2 * sheet.edge
    row = (sheet.high - 2 * sheet.edge) / count
    _draw_steps(sheet, climb, sheet.high - sheet.edge, row, min(inner * 0.1, inner * 0.34 / (count - 1)))


def _draw_steps(sheet: Sheet, climb: Climb, floor: float, row: float, indent: float) -> None:
    """Draw the steps from the ground up, one row for each."""
    stairs = climb.stairs()
    inner = sheet.wide - 2 * sheet.edge
    places = [
        Box(sheet.edge + indent * spot, floor - row * (spot + 1), inner - indent * spot, row)
        for spot in range(max(len(stairs), 3))
    ]
    if not stairs:
        _draw_promise(sheet, places, climb.content)
    for stair, place in zip(stairs, places, strict=False):
        _draw_row(sheet, climb, stair, place)
    for stair, place in zip(stairs, places, strict=False):
        if stair.state == "here":
            # The edge of the step where the client stands lies over its neighbours.
            sheet.box(place, round=(12, 0, 0, 0), edge=EDGES["here"], thick=THICK["here"])


def _draw_promise(sheet: Sheet, places: list[Box], content: Content) -> None:
    """Draw where steps will come, and say so on the lowest."""
    for place in places:
        sheet.box(place, round=(12, 0, 0, 0), fill=CARD, edge=LINE, thick=2, dash=(7, 6))
    low = places[0]
    words = fit(content.text("charts.stairs_empty"), low.wide - 40, low.high - 8, (19.0, 17.0, 15.0, 14.0))
    sheet.paragraph(words, low.x + 20, low.y + (low.high - words.height) / 2, colour=INK_SOFT)


def _draw_below(sheet: Sheet, plan: RowPlan) -> None:
    """Write the notes under the ground."""
    inner = sheet.wide - 2 * sheet.edge
    y = sheet.high - sheet.edge - _below(plan.notes, inner) + 14
    for place, block in enumerate(plan.notes):
        if inner >= 580:
            draw_notes(sheet, block, sheet.edge + place * (inner + 24) / 2, y)
        else:
            y = draw_notes(sheet, block, sheet.edge, y) + 14


def _draw_row(sheet: Sheet, climb: Climb, stair: Stair, box: Box) -> None:
    state = stair.state
    fill = FILLS["done" if stair.done else state]
    sheet.box(box, round=(12, 0, 0, 0), fill=fill, edge=EDGES[state], thick=min(THICK[state], 2.0))
    radius = min(20.0, box.high * 0.34) if sheet.wide >= NARROW else 16.0
    badge(sheet, (box.x + 12 + radius, box.y + box.high / 2), radius, stair)
    x = box.x + 24 + 2 * radius
    place = Box(x, box.y, box.right - 14 - x, box.high)
    if sheet.wide < NARROW:
        _draw_stacked(sheet, climb, stair, place)
        return
    aside = _draw_aside(sheet, climb, stair, place)
    _draw_words(sheet, climb, stair, Box(place.x, place.y, place.wide - aside, place.high))


def _draw_aside(sheet: Sheet, climb: Climb, stair: Stair, place: Box) -> float:
    """Write at the far end where the step stands and return the width taken."""
    middle = place.y + place.high / 2
    taken = 0.0
    if stair.state == "here":
        taken = here_pill(sheet, place.right, middle - PILL / 2, climb.content, "end") + 12
    if stair.status:
        rows = 2 if place.high >= 42 else 1
        room = min(max(place.wide * 0.34, 150.0), place.wide * 0.5)
        status = fit(stair.status, room, rows * 16 * LEADING, (15.0, 14.0, 13.0), most_lines=rows)
        sheet.paragraph(status, place.right - taken, middle - status.height / 2, align="end")
        taken += status.width + 14
    return taken


def _draw_words(sheet: Sheet, climb: Climb, stair: Stair, place: Box) -> None:
    """Write a step's title and, when there is room, what else is known of it."""
    free = place.high - 8
    line = MORE_SIZES[-1] * LEADING
    more = _more(climb, stair, False)
    room = free - line if more and free >= 2.4 * line else free
    sizes = tuple(size for size in TITLE_SIZES if size <= max(place.high * 0.34, 16))
    title = fit(stair.title, place.wide, room, sizes, bold=stair.named, most_lines=1)
    if title.shortened:
        # A long title has more use of two lines than a note has of one.
        title = fit(stair.title, place.wide, free, (*TITLE_SIZES[3:], 13.0), bold=stair.named, most_lines=2)
    left = free - title.height
    below: Paragraph | None = None
    if more and left >= line:
        below = fit(more, place.wide, left, MORE_SIZES, most_lines=2)
    y = place.y + (place.high - title.height - (below.height if below else 0)) / 2
    y = sheet.paragraph(title, place.x, y, colour=INK if stair.named else INK_SOFT)
    if below:
        sheet.paragraph(below, place.x, y, colour=INK_SOFT)


def _draw_stacked(sheet: Sheet, climb: Climb, stair: Stair, place: Box) -> None:
    """Write everything of a step one under the other."""
    pill = PILL + 4 if stair.state == "here" else 0
    free = place.high - 12 - pill
    more = _more(climb, stair, True)
    title = fit(stair.title, place.wide, 46, (17.0, 16.0, 15.0, 14.0), bold=stair.named, most_lines=2)
    left = free - title.height
    below = fit(more, place.wide, left, (14.0, 13.0), most_lines=2) if more and left >= 16 else None
    y = place.y + (place.high - pill - title.height - (below.height if below else 0)) / 2
    if pill:
        here_pill(sheet, place.x, y, climb.content)
        y += pill
    y = sheet.paragraph(title, place.x, y, colour=INK if stair.named else INK_SOFT)
    if below:
        sheet.paragraph(below, place.x, y, colour=INK_SOFT)


def _more(climb: Climb, stair: Stair, stacked: bool) -> str:
    parts = [stair.status] if stacked else []
    parts.append(" ".join(stair.step.note.split()))
    if stair.carries:
        parts.append(climb.content.text("charts.stairs_strength", strengths=stair.carries))
    return " · ".join(part for part in parts if part)
