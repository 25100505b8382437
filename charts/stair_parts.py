"""The parts that all stairs are drawn from: the badge of a step, the goal, lists of notes, the ground."""

from __future__ import annotations

from dataclasses import dataclass

from charts.climb import Climb, Stair, written
from charts.paragraph import LEADING, Paragraph, fit, line
from charts.sheet import Box, Point, Sheet
from charts.style import CARD, INK, INK_SOFT, LINE, MOSS, MOSS_SOFT, PAPER, PINE, SUN, SUN_SOFT, mix
from coaching.record import Note
from workbooks.content.content import Content

AMBER = mix(SUN, INK, 0.55)
"""The edge of what is sunny: dark enough to be seen without colour."""
FILLS = {"done": MOSS_SOFT, "here": SUN_SOFT, "ahead": CARD}
"""Pale fills of the steps; badge and words say the same."""
EDGES = {"done": MOSS, "here": PINE, "ahead": mix(LINE, INK_SOFT, 0.55)}
THICK = {"done": 2.0, "here": 4.0, "ahead": 1.6}
PILL = 26.0
"""Height of the mark "I am here"."""


def badge(sheet: Sheet, centre: Point, radius: float, stair: Stair) -> None:
    """Draw a step's mark: a dark disc with a tick, a dark disc with a number, or a ring with a number."""
    x, y = centre
    if stair.done:
        sheet.circle(centre, radius, fill=MOSS)
        tick = [(x - radius * 0.45, y + radius * 0.02), (x - radius * 0.1, y + radius * 0.38)]
        # A tick reads the same way in every direction of writing.
        points = [*tick, (x + radius * 0.48, y - radius * 0.36)]
        sheet.line(_unturned(sheet, points, x), CARD, radius * 0.24)
        return
    here = stair.state == "here"
    sheet.circle(centre, radius, fill=PINE if here else CARD, edge=PINE if here else INK_SOFT, thick=1.8)
    size = radius * 1.12
    colour = CARD if here else INK
    sheet.words(str(stair.number), x, y + size * 0.36, size, bold=True, colour=colour, align="middle")


def _unturned(sheet: Sheet, points: list[Point], middle: float) -> list[Point]:
    return [(2 * middle - x, y) for x, y in points] if sheet.mirrored else points


def here_pill(sheet: Sheet, x: float, y: float, content: Content, align: str = "start") -> float:
    """Draw the mark "I am here" with its upper edge at ``y`` and return its width."""
    words = line(content.text("charts.stairs_here"), 200, (15.0,), bold=True)
    wide = words.width + 26
    left = x - wide if align == "end" else x
    sheet.box(Box(left, y, wide, PILL), round=PILL / 2, fill=PINE)
    sheet.paragraph(words, left + 13, y + (PILL - words.height) / 2, colour=CARD)
    return wide


@dataclass(frozen=True)
class Goal:
    """The goal's panel, set and ready to be drawn."""

    head: Paragraph
    words: Paragraph
    aside: Paragraph | None

    @property
    def height(self) -> float:
        """Height of the panel."""
        aside = self.aside.height + 6 if self.aside else 0
        return 14 + self.head.height + 4 + self.words.height + aside + 16


def set_goal(climb: Climb, wide: float, high: float, sizes: tuple[float, ...]) -> Goal:
    """Set the goal into a panel of at most this size."""
    text = climb.content.text
    inner = wide - 44
    head = line(text("charts.stairs_goal"), inner, (15.0, 13.0), bold=True)
    said = climb.aside()
    aside = fit(said, inner, 2 * 15 * LEADING, (15.0, 14.0, 13.0), most_lines=2) if said else None
    left = high - 34 - head.height - (aside.height + 6 if aside else 0)
    goal = climb.goal() or text("charts.stairs_no_goal")
    words = fit(goal, inner, max(left, sizes[-1] * LEADING), sizes, bold=bool(climb.goal()))
    return Goal(head, words, aside)


def draw_goal(sheet: Sheet, goal: Goal, place: Box, climb: Climb) -> None:
    """Draw the goal's panel with the sun rising behind it."""
    sun = min(54.0, place.high * 0.55)
    centre = (place.right - sun * 0.98, place.y + sun * 0.5)
    sheet.circle(centre, sun * 1.14, fill=mix(SUN, PAPER, 0.24))
    sheet.circle(centre, sun * 0.86, fill=SUN)
    sheet.box(place, round=16, fill=SUN_SOFT, edge=AMBER, thick=2)
    x, y = place.x + 22, place.y + 14
    y = sheet.paragraph(goal.head, x, y, colour=mix(SUN, INK, 0.3)) + 4
    y = sheet.paragraph(goal.words, x, y, colour=INK if climb.goal() else INK_SOFT)
    if goal.aside:
        sheet.paragraph(goal.aside, x, y + 6, colour=INK)


@dataclass(frozen=True)
class NoteBlock:
    """A heading and its notes, set for one width."""

    head: Paragraph
    notes: tuple[Paragraph, ...]
    size: float

    @property
    def height(self) -> float:
        """Height of the whole block."""
        return self.head.height + sum(note.height + 4 for note in self.notes) + 2


def set_notes(
    head: str, notes: tuple[Note, ...], wide: float, high: float, content: Content
) -> NoteBlock | None:
    """Set a heading and as many notes as there is room for; ``None`` when there is nothing to say."""
    texts = written(notes)
    if not texts or high < 40:
        return None
    for size in (17.0, 16.0, 15.0, 14.0, 13.0):
        title = fit(head, wide, 2 * size * LEADING, (size,), bold=True, most_lines=2)
        lines = tuple(fit(text, wide - 16, 9999, (size,)) for text in texts[:12])
        block = NoteBlock(title, lines, size)
        if len(texts) <= 12 and block.height <= high and not any(each.shortened for each in lines):
            return block
    return _shortened(head, texts, wide, high, content)


def _shortened(head: str, texts: list[str], wide: float, high: float, content: Content) -> NoteBlock | None:
    """Set as many notes as there is room for in the smallest letters."""
    size = 13.0
    row = size * LEADING
    title = fit(head, wide, 2 * row, (size,), bold=True, most_lines=2)
    left = high - title.height - 2
    kept: list[Paragraph] = []
    for place, text in enumerate(texts):
        rest = len(texts) - place - 1
        free = left - (row + 4 if rest else 0) - 4
        if free < row:
            break
        kept.append(fit(text, wide - 16, min(free, 4 * row), (size,)))
        left -= kept[-1].height + 4
    missing = len(texts) - len(kept)
    if missing and left >= row:
        kept.append(line(content.text("charts.stairs_more", n=missing), wide - 16, (size,)))
    return NoteBlock(title, tuple(kept), size) if kept else None


def draw_notes(sheet: Sheet, block: NoteBlock, x: float, y: float) -> float:
    """Draw a block of notes and return where it ends."""
    y = sheet.paragraph(block.head, x, y) + 2
    for note in block.notes:
        sheet.circle((x + 5, y + block.size * LEADING * 0.52), 2.6, fill=AMBER)
        y = sheet.paragraph(note, x + 16, y) + 4
    return y


@dataclass(frozen=True)
class Ground:
    """What is already done: the ground from which the stairs rise, as rows of stones."""

    head: Paragraph | None
    rows: tuple[tuple[Paragraph, ...], ...]

    @property
    def height(self) -> float:
        """Height of the ground."""
        if self.head is None:
            return 26
        return 12 + STONE_ROW * (len(self.rows) + (1 if self.apart else 0)) + 8

    @property
    def apart(self) -> bool:
        """Tell whether the heading stands on a row of its own."""
        return len(self.rows) > 1


STONE_ROW = 40.0


def set_ground(climb: Climb, wide: float, most_rows: int) -> Ground:
    """Set the stones of what is already done, in at most so many rows."""
    texts = written(climb.ladder.already_done)
    if not texts:
        return Ground(None, ())
    text = climb.content.text
    head = line(text("charts.stairs_already_done"), wide * 0.9, (16.0, 15.0, 14.0, 13.0), bold=True)
    most = min(wide, max(wide * 0.46, 180.0)) - 28
    stones = [line(each, most, (15.0, 14.0, 13.0)) for each in texts[:40]]
    one = _flow(stones, wide - head.width - 16, 1)
    if sum(map(len, one)) == len(texts):
        return Ground(head, one)
    rows = _flow(stones, wide, most_rows)
    kept = sum(map(len, rows))
    while kept < len(texts):
        more = line(text("charts.stairs_more", n=len(texts) - kept), most, (15.0,))
        fitted = _flow([*stones[:kept], more], wide, most_rows)
        if sum(map(len, fitted)) == kept + 1:
            rows = fitted
            break
        kept -= 1
    return Ground(head, rows if len(rows) > 1 else (*rows, ()))


def _flow(stones: list[Paragraph], wide: float, most_rows: int) -> tuple[tuple[Paragraph, ...], ...]:
    """Put stones into rows; those that find no room are left out."""
    rows: list[list[Paragraph]] = [[]]
    used = 0.0
    for stone in stones:
        length = stone.width + 28
        if rows[-1] and used + length > wide:
            if len(rows) == most_rows:
                break
            rows.append([])
            used = 0.0
        if length > wide:
            break
        rows[-1].append(stone)
        used += length + 10
    return tuple(tuple(row) for row in rows)


def draw_ground(sheet: Sheet, ground: Ground, place: Box) -> None:
    """Draw the ground and its stones."""
    sheet.box(place, round=(0, 0, 14, 14), fill=LINE)
    if ground.head is None:
        return
    x, y = place.x + 18, place.y + 12
    middle = y + STONE_ROW / 2 - 3
    sheet.paragraph(ground.head, x, middle - ground.head.height / 2)
    if ground.apart:
        y += STONE_ROW
    else:
        x += ground.head.width + 16
    for row in ground.rows:
        across = x
        for stone in row:
            sheet.box(
                Box(across, y, stone.width + 28, 34),
                round=17,
                fill=CARD,
                edge=mix(LINE, INK_SOFT, 0.7),
                thick=1.2,
            )
            sheet.paragraph(stone, across + 14, y + (34 - stone.height) / 2)
            across += stone.width + 38
        y += STONE_ROW
