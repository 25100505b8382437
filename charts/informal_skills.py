"""Informal skills as a picture: everyday doings on one side, skill words on the other, lines between them."""

from __future__ import annotations

from dataclasses import dataclass

from charts.heading import heading, new_sheet
from charts.paragraph import Paragraph, fit, line
from charts.picture import Picture, PictureSize, Table
from charts.sheet import Box, Sheet
from charts.style import CARD, INK_SOFT, PINE, PINE_SOFT, SUN_SOFT, mix
from coaching.informal_skills import Doing, InformalSkills
from workbooks.content.content import Content
from workbooks.content.informal_skill_words import doing_name, ticked_skills

MOST = 14
"""More on one side are said as a number; the table has all."""
ROW, GAP = 46.0, 10.0
EDGE = "#9a6b00"
LINK = mix(PINE, CARD, 0.45)


@dataclass(frozen=True)
class _Side:
    """One side of the picture: its boxes by name, and where each stands."""

    names: tuple[str, ...]
    more: int

    @property
    def height(self) -> float:
        """How much height it needs."""
        return (len(self.names) + bool(self.more)) * (ROW + GAP)


def skills_picture(skills: InformalSkills, content: Content, size: PictureSize) -> Picture:
    """Draw which skills show in which doing. A doing without ticked skills stands there as well."""
    told = tuple(
        (name, ticked_skills(one, content)) for one in skills.doings if (name := doing_name(one, content))
    )
    every = tuple(dict.fromkeys(word for _, words in told for word in words))
    doings = _Side(tuple(name for name, _ in told[:MOST]), max(0, len(told) - MOST))
    words = _Side(every[:MOST], max(0, len(every) - MOST))
    title = content.text("informal_skills.picture_title")
    edge = size.edge
    blank = new_sheet(size, content, 99)
    top = heading(blank, title) + 6 if size.alone else edge
    natural = top + 34 + max(doings.height, words.height, ROW) + edge
    sheet = new_sheet(size, content, max(natural, size.height))
    if size.alone:
        heading(sheet, title)
    inner = size.width - 2 * edge
    wide = inner * 0.4
    left = Box(edge, top, wide, sheet.high - top - edge)
    right = Box(edge + inner - wide, top, wide, left.high)
    for place, key in ((left, "doings"), (right, "skills")):
        head = line(content.text(f"informal_skills.picture_{key}"), wide, (16.0, 14.0), bold=True)
        sheet.paragraph(head, place.x, top, colour=INK_SOFT)
    spread = max(doings.height, words.height)
    ys = dict(zip(doings.names, _rows(doings, top + 34, spread), strict=False))
    to = dict(zip(words.names, _rows(words, top + 34, spread), strict=False))
    for name, skill_words in told[:MOST]:
        for word in skill_words:
            if word in to:
                _link(sheet, left.right, ys[name] + ROW / 2, right.x, to[word] + ROW / 2)
    for name, y in ys.items():
        _box(sheet, Box(left.x, y, wide, ROW), name, SUN_SOFT, EDGE)
    for name, y in to.items():
        _box(sheet, Box(right.x, y, wide, ROW), name, PINE_SOFT, PINE)
    for side, place in ((doings, left), (words, right)):
        if side.more:
            more = line(content.text("informal_skills.picture_more", n=side.more), wide, (15.0, 13.0))
            y = _rows(side, top + 34, spread)[-1]
            sheet.paragraph(more, place.x + 8, y + (ROW - more.height) / 2, colour=INK_SOFT)
    return Picture(
        figure=sheet.figure,
        title=title,
        sentence=_sentence(told, every, content),
        table=_table(skills, content),
        language=content.language.code,
        direction=content.language.direction,
    )


def _rows(side: _Side, top: float, spread: float) -> list[float]:
    """Return where the boxes of a side begin; the shorter side is spread over the height of the longer."""
    count = len(side.names) + bool(side.more)
    step = spread / count if count else ROW
    return [top + step * number + (step - ROW) / 2 for number in range(count)]


def _box(sheet: Sheet, place: Box, name: str, fill: str, edge: str) -> None:
    sheet.box(place, round=10, fill=fill, edge=edge, thick=1.6)
    words: Paragraph = fit(name, place.wide - 16, ROW - 6, (16.0, 15.0, 14.0, 13.0, 12.0), most_lines=2)
    sheet.paragraph(words, place.x + 8, place.y + (ROW - words.height) / 2)


def _link(sheet: Sheet, x: float, y: float, to_x: float, to_y: float) -> None:
    middle = (x + to_x) / 2
    steps = [number / 12 for number in range(13)]
    points = [
        (
            (1 - t) ** 3 * x + 3 * (1 - t) ** 2 * t * middle + 3 * (1 - t) * t**2 * middle + t**3 * to_x,
            (1 - t) ** 2 * (1 + 2 * t) * y + t**2 * (3 - 2 * t) * to_y,
        )
        for t in steps
    ]
    sheet.line(points, LINK, 2)


def _sentence(told: tuple[tuple[str, tuple[str, ...]], ...], every: tuple[str, ...], content: Content) -> str:
    names = " ".join(
        content.text("informal_skills.picture_one", doing=name.rstrip("."), skills=", ".join(words))
        for name, words in told
        if words
    )
    said = content.text("informal_skills.picture_sentence", doings=len(told), skills=len(every), names=names)
    return said.strip()


def _table(skills: InformalSkills, content: Content) -> Table:
    head = tuple(content.text(f"informal_skills.table_{key}") for key in ("doing", "skills", "proofs"))
    rows = tuple(
        (doing_name(one, content), ", ".join(ticked_skills(one, content)), proofs_said(one, content))
        for one in skills.doings
        if doing_name(one, content)
    )
    return Table(head, rows)


def proofs_said(doing: Doing, content: Content) -> str:
    """Say the proofs of a doing in one line."""
    parts = (
        ": ".join(part for part in (content.text(f"informal_skills.{proof.of}"), proof.text.strip()) if part)
        for proof in doing.proofs
    )
    return "; ".join(parts)
