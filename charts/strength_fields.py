"""The lower half of the strengths map: further strengths by group, and wishes for what comes."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from charts.paragraph import LEADING, Paragraph, fit, line
from charts.sheet import Box, Sheet
from charts.style import CARD, INK, INK_SOFT, LINE, PINE, PINE_SOFT, mix

SIZES = (16.0, 15.0, 14.0, 13.0)
PAD = 12.0
APART = 8.0
HEAD = 17.0

Groups = list[tuple[str, list[str]]]
"""Names of strengths by the name of their group."""


@dataclass(frozen=True)
class _Piece:
    """A chip with a strength, or the name of a group among the chips."""

    words: Paragraph
    chip: bool = True

    @property
    def wide(self) -> float:
        return self.words.width + (2 * PAD if self.chip else 6)


@dataclass(frozen=True)
class _Line:
    """What stands on one line, with the name of its group in front if it begins here."""

    group: Paragraph | None
    pieces: tuple[_Piece, ...]


@dataclass(frozen=True)
class Fields:
    """What stands below the horizon, set and ready to be drawn."""

    head: str
    lines: tuple[_Line, ...]
    size: float
    label: float
    wishes_head: str
    wishes: tuple[Paragraph, ...]
    wide: float

    @property
    def row(self) -> float:
        """Height of a line of chips."""
        return self.size * LEADING + 10 + APART

    @property
    def groups_height(self) -> float:
        """Height of the further strengths."""
        if not self.lines:
            return 0
        stacked = sum(1 for each in self.lines if each.group) if self.label == 0 else 0
        head = HEAD * LEADING + 8 if self.head else 0
        return head + self.row * len(self.lines) + stacked * (self.size * LEADING + 4) + 6

    @property
    def wishes_height(self) -> float:
        """Height of the wishes."""
        if not self.wishes:
            return 0
        return HEAD * LEADING + 34 + sum(wish.height + 4 for wish in self.wishes)


def set_fields(
    *,
    groups: Groups,
    wishes: list[str],
    heads: tuple[str, str],
    more: Callable[[int], str],
    wide: float,
    high: float,
) -> Fields:
    """Set further strengths and wishes into a place; what finds no room is counted at the end."""
    said = _set_wishes(wishes, wide - 44, min(high * 0.4 - 50, 200), more)
    empty = Fields(heads[0], (), SIZES[-1], 0, heads[1], said, wide)
    if not groups:
        return empty
    label = min(190.0, wide * 0.24) if wide >= 560 else 0
    room = high - empty.wishes_height
    lines = _by_group(groups, wide, label, SIZES[0])
    fields = Fields(heads[0], lines, SIZES[0], label, heads[1], said, wide)
    if fields.groups_height <= room:
        return fields
    for size in SIZES:
        fields = Fields(heads[0], _in_a_row(groups, wide, size), size, 0, heads[1], said, wide)
        if fields.groups_height <= room:
            return fields
    return _cut(fields, room, more)


def _set_wishes(
    wishes: list[str], wide: float, high: float, more: Callable[[int], str]
) -> tuple[Paragraph, ...]:
    if not wishes:
        return ()
    for size in (20.0, 18.0, 17.0, 16.0, 15.0, 14.0):
        lines = tuple(fit(wish, wide, 9999, (size,)) for wish in wishes[:8])
        if len(wishes) <= 8 and sum(each.height + 4 for each in lines) <= high:
            return lines
    kept: list[Paragraph] = []
    row = 14 * LEADING
    left = high
    for place, wish in enumerate(wishes):
        free = left - (row + 4 if place + 1 < len(wishes) else 0)
        if free < row:
            kept.append(line(more(len(wishes) - place), wide, (14.0,)))
            break
        kept.append(fit(wish, wide, min(free, 3 * row), (14.0,)))
        left -= kept[-1].height + 4
    return tuple(kept)


def _by_group(
    groups: list[tuple[str, list[str]]], wide: float, label: float, size: float
) -> tuple[_Line, ...]:
    """Put chips into lines, every group on lines of its own."""
    lines: list[_Line] = []
    for group, names in groups:
        head = fit(group, (label or wide) - 10, 2 * size * LEADING, (size, 13.0), most_lines=2)
        rows = _rows([_chip(name, wide - label, size) for name in names], wide - label)
        lines += [_Line(head if place == 0 else None, row) for place, row in enumerate(rows)]
    return tuple(lines)


def _in_a_row(groups: Groups, wide: float, size: float) -> tuple[_Line, ...]:
    """Put all chips one after the other to save room; a group's name stands before its first chip."""
    pieces: list[_Piece] = []
    for group, names in groups:
        pieces.append(_Piece(line(group, wide * 0.4, (size, 13.0)), chip=False))
        pieces += [_chip(name, wide, size) for name in names]
    return tuple(_Line(None, row) for row in _rows(pieces, wide))


def _chip(name: str, wide: float, size: float) -> _Piece:
    return _Piece(line(name, min(wide, 460) - 2 * PAD, (size, 13.0)))


def _rows(pieces: list[_Piece], wide: float) -> list[tuple[_Piece, ...]]:
    rows: list[list[_Piece]] = [[]]
    used = 0.0
    for place, piece in enumerate(pieces):
        # A group's name never stands alone at the end of a line.
        follower = pieces[place + 1].wide + APART if not piece.chip and place + 1 < len(pieces) else 0
        if rows[-1] and used + piece.wide + follower > wide:
            rows.append([])
            used = 0.0
        rows[-1].append(piece)
        used += piece.wide + APART
    return [tuple(row) for row in rows]


def _cut(fields: Fields, room: float, more: Callable[[int], str]) -> Fields:
    """Keep as many lines as there is room for and count the strengths that are left out."""
    for kept in range(len(fields.lines) - 1, -1, -1):
        missing = sum(piece.chip for each in fields.lines[kept:] for piece in each.pieces)
        rest = _Line(None, (_Piece(line(more(missing), 300, (fields.size,))),))
        cut = Fields(
            fields.head,
            (*fields.lines[:kept], rest),
            fields.size,
            fields.label,
            fields.wishes_head,
            fields.wishes,
            fields.wide,
        )
        if cut.groups_height <= room:
            return cut
    return cut


def fields_height(fields: Fields) -> float:
    """Return how much height everything below the horizon needs."""
    return fields.groups_height + fields.wishes_height


def draw_fields(sheet: Sheet, fields: Fields, top: float) -> None:
    """Draw further strengths and wishes from ``top`` down."""
    x, y = sheet.edge, top
    if fields.lines:
        if fields.head:
            y = sheet.paragraph(line(fields.head, fields.wide, (HEAD,), bold=True), x, y) + 8
        for each in fields.lines:
            y = _draw_line(sheet, fields, each, y)
        y += 6
    if fields.wishes:
        _draw_wishes(sheet, fields, y + 8)


def _draw_line(sheet: Sheet, fields: Fields, each: _Line, y: float) -> float:
    x = sheet.edge
    high = fields.row - APART
    if each.group and fields.label:
        sheet.paragraph(each.group, x, y + (high - each.group.height) / 2, colour=INK_SOFT)
    elif each.group:
        y = sheet.paragraph(each.group, x, y, colour=INK_SOFT) + 4
    x += fields.label
    for piece in each.pieces:
        top = y + (high - piece.words.height) / 2
        if piece.chip:
            place = Box(x, y, piece.wide, high)
            sheet.box(place, round=high / 2, fill=CARD, edge=mix(LINE, INK_SOFT, 0.75), thick=1.3)
            sheet.paragraph(piece.words, x + PAD, top)
        else:
            sheet.paragraph(piece.words, x + 2, top, colour=INK_SOFT)
        x += piece.wide + APART
    return y + fields.row


def _draw_wishes(sheet: Sheet, fields: Fields, y: float) -> None:
    high = fields.wishes_height - 8
    place = Box(sheet.edge, y, fields.wide, high)
    sheet.box(place, round=16, fill=PINE_SOFT)
    sheet.box(Box(place.x, place.y, 7, high), round=(16, 0, 0, 16), fill=PINE)
    head = line(fields.wishes_head, fields.wide - 44, (HEAD,), bold=True)
    y = sheet.paragraph(head, place.x + 24, place.y + 10) + 2
    for wish in fields.wishes:
        y = sheet.paragraph(wish, place.x + 24, y, colour=INK) + 4
