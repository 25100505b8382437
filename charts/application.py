"""The applications as a picture: each with its last day, and its papers by how they stand."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from charts.heading import heading, new_sheet
from charts.paragraph import Paragraph, fit, line
from charts.picture import Picture, PictureSize, Table
from charts.sheet import Box, Sheet
from charts.style import CARD, INK, INK_SOFT, LINE, MOSS, MOSS_SOFT, PINE, mix
from coaching.application import Application, PaperState, days_left, said
from workbooks.content.application_words import application_name, days_said, paper_name
from workbooks.content.content import Content

EDGE = mix(LINE, INK_SOFT, 0.55)
SIGN = 9.0
"""Radius of the sign before a paper."""
PAD, GAP = 18.0, 14.0
CHIP_GAP = 26.0
MOST_PAPERS = 18
"""More papers than this are said as a number; the table has all."""


@dataclass(frozen=True)
class _Chip:
    """One paper set into a line: its name, its sign, and where it stands in its card."""

    name: Paragraph
    state: PaperState | None
    x: float
    y: float


@dataclass(frozen=True)
class _Card:
    """One application set into the width of the sheet."""

    title: Paragraph
    when: Paragraph
    chips: tuple[_Chip, ...]
    height: float
    sent: bool


def application_board(
    applications: Sequence[Application], content: Content, size: PictureSize, today: date | None = None
) -> Picture:
    """Draw all applications, one under the other, in the order in which they were begun.

    A paper that is here has a filled sign, one that has been asked for half of it, and one that is still to
    get an empty one; the sign differs by shape, so colour is not needed. Days are counted only for who
    looks at it ``today``; on paper they would soon be wrong.
    """
    edge = size.edge
    inner = size.width - 2 * edge
    cards = [_set(one, content, inner - 2 * PAD, today) for one in applications]
    blank = new_sheet(size, content, 99)
    title = content.text("application.picture_title")
    top = heading(blank, title) + 8 if size.alone else edge
    legend = 34.0
    natural = top + legend + sum(card.height + GAP for card in cards) + edge
    sheet = new_sheet(size, content, max(natural, size.height))
    if size.alone:
        heading(sheet, title)
    y = _legend(sheet, edge, top, inner, content) + 8
    for card in cards:
        y = _draw(sheet, card, Box(edge, y, inner, card.height)) + GAP
    return Picture(
        figure=sheet.figure,
        title=title,
        sentence=_sentence(applications, content, today),
        table=_table(applications, content, today),
        language=content.language.code,
        direction=content.language.direction,
    )


def _set(one: Application, content: Content, wide: float, today: date | None) -> _Card:
    title = fit(application_name(one, content), wide, 60, (19.0, 17.0, 15.0), bold=True, most_lines=2)
    when = fit(_when(one, content, today), wide, 44, (15.0, 14.0), most_lines=2)
    chips: list[_Chip] = []
    x, y = 0.0, title.height + when.height + 10
    row = 28.0
    papers = one.papers[:MOST_PAPERS]
    named: list[tuple[str, PaperState | None]] = [(paper_name(each, content), each.state) for each in papers]
    if len(one.papers) > MOST_PAPERS:
        named.append((f"+ {len(one.papers) - MOST_PAPERS}", None))
    if not named:
        named.append((content.text("application.picture_none"), None))
    for name, state in named:
        before = 2 * SIGN + 8 if state else 0.0
        words = line(name, wide - before, (15.0, 14.0))
        if x and x + before + words.width > wide:
            x, y = 0.0, y + row
        chips.append(_Chip(words, state, x, y))
        x += before + words.width + CHIP_GAP
    return _Card(title, when, tuple(chips), y + row + 2 * PAD - 4, one.sent is not None)


def _when(one: Application, content: Content, today: date | None) -> str:
    if one.sent is not None:
        return content.text("application.sent_on", date=content.date(one.sent))
    if one.deadline is None:
        return content.text("application.no_deadline")
    by = content.text("application.deadline_said", date=content.date(one.deadline))
    return f"{by} {days_said(days_left(one, today), content)}" if today else by


def _draw(sheet: Sheet, card: _Card, place: Box) -> float:
    sheet.box(
        place, round=14, fill=MOSS_SOFT if card.sent else CARD, edge=MOSS if card.sent else EDGE, thick=1.6
    )
    x, y = place.x + PAD, place.y + PAD - 4
    y = sheet.paragraph(card.title, x, y)
    sheet.paragraph(card.when, x, y, colour=INK_SOFT)
    for chip in card.chips:
        down = place.y + PAD + chip.y
        before = 0.0
        if chip.state:
            _sign(sheet, x + chip.x + SIGN, down + 11, chip.state)
            before = 2 * SIGN + 8
        colour = INK if chip.state else INK_SOFT
        sheet.paragraph(chip.name, x + chip.x + before, down + 11 - chip.name.height / 2, colour=colour)
    return place.bottom


def _sign(sheet: Sheet, x: float, y: float, state: PaperState) -> None:
    sheet.circle((x, y), SIGN - 1, fill=PINE if state == "have" else CARD, edge=PINE, thick=2)
    if state == "asked":
        sheet.circle((x, y), SIGN / 2.6, fill=PINE)


def _legend(sheet: Sheet, x: float, y: float, wide: float, content: Content) -> float:
    states: tuple[PaperState, ...] = ("have", "asked", "not_yet")
    for state in states:
        words = line(content.text(f"application.{state}"), wide / 3 - 2 * SIGN - 20, (15.0, 13.0, 12.0))
        _sign(sheet, x + SIGN, y + 12, state)
        sheet.paragraph(words, x + 2 * SIGN + 8, y + 12 - words.height / 2, colour=INK_SOFT)
        x += 2 * SIGN + 8 + words.width + CHIP_GAP
    return y + 26


def _sentence(applications: Sequence[Application], content: Content, today: date | None) -> str:
    parts = [content.text("application.picture_sentence", n=len(applications))]
    for one in applications:
        name = application_name(one, content).rstrip(".")
        parts.append(f"{name}: {_when(one, content, today)}")
    return " ".join(parts)


def _table(applications: Sequence[Application], content: Content, today: date | None) -> Table:
    keys = ("what", "deadline", "papers", "sentences")
    head = tuple(content.text(f"application.table_{key}") for key in keys)
    rows = tuple(
        (
            ", ".join(part for part in (application_name(one, content), one.place.strip()) if part),
            _when(one, content, today),
            "; ".join(
                f"{paper_name(paper, content)}: {content.text(f'application.{paper.state}')}"
                for paper in one.papers
            ),
            " ".join(said(one)),
        )
        for one in applications
    )
    return Table(head, rows)
