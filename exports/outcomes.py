"""An outcomes report as files: a table for other programs, a workbook, and a tagged PDF for the funder.

Every file says the same numbers, and none of them knows more than :class:`coaching.outcomes.Report`: hidden
numbers are not in a hidden cell, they are nowhere.
"""

from __future__ import annotations

import csv
from collections.abc import Iterator
from datetime import datetime
from io import BytesIO, StringIO
from typing import TYPE_CHECKING, Any

from charts.outcomes import outcomes_picture
from charts.picture import PictureSize
from charts.rendering import svg
from coaching.outcomes import Report
from exports.chart import WIDTH
from exports.typesetting import set_pdf
from workbooks.content.content import Content
from workbooks.content.outcomes_words import about, row_name, share_name, table_name

if TYPE_CHECKING:
    from openpyxl.worksheet.worksheet import Worksheet

FORMULA = ("=", "+", "-", "@", "\t", "\r")
"""What a spreadsheet takes for a formula at the beginning of a cell."""
TEMPLATE = "outcomes.typ"
Cell = str | int


def rows(report: Report, content: Content) -> Iterator[tuple[Cell, ...]]:
    """Return the lines of the tables, head first: question, answer, people, share."""
    yield tuple(content.text(f"outcomes.{key}") for key in ("question", "answer", "n", "share"))
    for table in report.tables:
        name = table_name(table.question, content)
        for row in table.rows:
            n: Cell = content.text("outcomes.hidden") if row.n is None else row.n
            yield name, row_name(table.question, row.answer, content), n, share_name(row, content)


def notes(report: Report, content: Content) -> Iterator[str]:
    """Return what must be known of the numbers: what they are about, who is in them, what is hidden."""
    yield about(report.asked, content)
    yield content.text("outcomes.people", n=report.n) if report.n else content.text("outcomes.too_few")
    if report.left_out and report.n:
        yield content.text("outcomes.left_out")
    yield content.text("outcomes.rule")
    yield content.text("outcomes.change_hint")


def as_text(cell: Cell) -> Cell:
    """Return a cell that no spreadsheet takes for a formula."""
    return f"'{cell}" if isinstance(cell, str) and cell.startswith(FORMULA) else cell


def as_csv(report: Report, content: Content) -> bytes:
    """Return the tables with commas, in UTF-8 with the mark that spreadsheets look for."""
    written = StringIO()
    writer = csv.writer(written)
    for note in notes(report, content):
        writer.writerow([as_text(note)])
    writer.writerows([as_text(cell) for cell in row] for row in rows(report, content))
    return written.getvalue().encode("utf-8-sig")


def as_xlsx(report: Report, content: Content) -> bytes:
    """Return the tables as a workbook; words are texts by their type, and numbers are numbers."""
    from openpyxl import Workbook  # noqa: PLC0415 - slow to load; only a sheet needs it
    from openpyxl.styles import Font  # noqa: PLC0415

    book = Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.title = content.text("outcomes.title")
    lines: list[tuple[Cell, ...]] = [(note,) for note in notes(report, content)]
    lines += [(), *rows(report, content)]
    head = len(lines) - sum(1 for _ in rows(report, content)) + 1
    for number, line in enumerate(lines, start=1):
        for place, value in enumerate(line, start=1):
            _put(sheet, number, place, value)
            if number == head:
                sheet.cell(number, place).font = Font(bold=True)
    for column, wide in zip("ABCD", (44, 34, 12, 12), strict=True):
        sheet.column_dimensions[column].width = wide
    body = BytesIO()
    book.save(body)
    return body.getvalue()


def _put(sheet: Worksheet, row: int, column: int, value: Cell) -> None:
    cell = sheet.cell(row, column)
    cell.value = value
    if isinstance(value, str):
        cell.data_type = "s"  # a text stays a text, whatever it begins with


def as_pdf(report: Report, content: Content, now: datetime) -> bytes:
    """Return the report as a tagged PDF that follows PDF/UA-1: a picture, then every table."""
    picture = outcomes_picture(report, content, PictureSize("page", WIDTH))
    text = content.text
    data: dict[str, Any] = {
        "words": {
            "title": f"{text('outcomes.title')} {about(report.asked, content)}",
            "heading": text("outcomes.title"),
            "head": [text(f"outcomes.{key}") for key in ("answer", "n", "share")],
            "page_of": text("exports.page_of", page="{page}", pages="{pages}"),
        },
        "notes": list(notes(report, content)),
        "picture": {"svg": svg(picture).decode(), "alt": picture.sentence} if report.n else None,
        "tables": [
            {
                "title": table_name(table.question, content),
                "rows": [
                    [
                        row_name(table.question, row.answer, content),
                        text("outcomes.hidden") if row.n is None else str(row.n),
                        share_name(row, content),
                    ]
                    for row in table.rows
                ],
            }
            for table in report.tables
        ],
    }
    return set_pdf(TEMPLATE, data, content, now)
