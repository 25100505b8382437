"""Outcomes in short: support received, new plans, and studies or work reached, as bars with their words.

A bar is as long as its share of all who are counted. Only numbers that may be told are drawn
(:mod:`coaching.outcomes`), and what has no number of its own stands as one pale bar.
"""

from __future__ import annotations

from charts.heading import heading, new_sheet
from charts.paragraph import line
from charts.picture import Picture, PictureSize, Table
from charts.sheet import BASELINE, Box
from charts.style import INK_SOFT, LINE, PINE
from coaching.outcomes import REST, Report
from coaching.outcomes import Table as Counts
from workbooks.content.content import Content
from workbooks.content.outcomes_words import about, row_name, share_name, table_name

FIGURES = ("support", "new_plan", "reached")
"""The three figures that are told first."""
ROW, GAP, TITLE = 34.0, 20.0, 34.0
SIZES = (15.0, 14.0, 13.0, 12.0)
NARROW = 560.0


def outcomes_picture(report: Report, content: Content, size: PictureSize) -> Picture:
    """Draw the three figures of a report."""
    tables = [one for one in report.tables if one.question in FIGURES]
    drawn = [(table, [row for row in table.rows if row.n is not None]) for table in tables]
    high = size.height or 24 + (sum(TITLE + len(rows) * ROW + GAP for _, rows in drawn) or ROW)
    sheet = new_sheet(size, content, high)
    title = content.text("outcomes.picture_title")
    down = heading(sheet, title, about(report.asked, content)) if size.alone else 12.0
    edge = sheet.edge
    wide = (size.width - 2 * edge) * (0.40 if size.width > NARROW else 0.46)
    room = size.width - 2 * edge - wide - 96
    if not drawn:
        sheet.paragraph(line(content.text("outcomes.picture_none"), size.width - 2 * edge, SIZES), edge, down)
    for table, rows in drawn:
        name = table_name(table.question, content)
        sheet.paragraph(line(name, size.width - 2 * edge, SIZES, bold=True), edge, down)
        down += TITLE
        for row in rows:
            said = line(row_name(table.question, row.answer, content), wide - 14, SIZES)
            sheet.paragraph(said, edge, down + (ROW - said.height) / 2)
            length = max(3.0, room * (row.share or 0))
            bar = Box(edge + wide, down + 6, length, ROW - 12)
            sheet.box(bar, round=4, fill=LINE if row.answer == REST else PINE)
            number = f"{row.n} ({share_name(row, content)})"
            base = down + ROW / 2 + 14 * BASELINE
            sheet.words(number, bar.right + 8, base, 14, colour=INK_SOFT)
            down += ROW
        down += GAP
    return Picture(
        figure=sheet.figure,
        title=title,
        sentence=" ".join(_sentence(table, content) for table in tables)
        or content.text("outcomes.picture_none"),
        table=Table(
            head=tuple(content.text(f"outcomes.{key}") for key in ("question", "answer", "n", "share")),
            rows=tuple(
                (
                    table_name(table.question, content),
                    row_name(table.question, row.answer, content),
                    str(row.n),
                    share_name(row, content),
                )
                for table, rows in drawn
                for row in rows
            ),
        ),
        language=content.language.code,
        direction=content.language.direction,
    )


def _sentence(table: Counts, content: Content) -> str:
    answers = (
        content.text("outcomes.picture_answer", answer=row_name(table.question, row.answer, content), n=row.n)
        for row in table.rows
        if row.n is not None
    )
    return content.text(
        "outcomes.picture_sentence",
        question=table_name(table.question, content),
        answers=", ".join(answers),
    )
