"""What leaves of the summary itself: only what the pair has filled in on the page that is being made."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec.structs import replace

from coaching.client_file import ClientFile
from coaching.summary import Summary, TemplatePage
from exports.chart import Chart
from exports.line import Line
from workbooks.content.content import Content


def field_line(template: str, field: str) -> str:
    """Return the id of the line that says what was filled in."""
    return f"summary/pages/{template}/fields/{field}"


def lines(file: ClientFile, content: Content) -> Iterator[Line]:  # noqa: ARG001 - its template says them
    """Say nothing: a field belongs to a page, and the page's template says it."""
    yield from ()


def keep(file: ClientFile, kept: ClientFile, wanted: frozenset[str]) -> ClientFile:
    """Put what was filled in and chosen into the kept file; decisions and agreements stay here."""
    pages = tuple(
        TemplatePage(id=page.id, fields=fields)
        for page in file.summary.pages
        if (fields := tuple(each for each in page.fields if field_line(page.id, each.id) in wanted))
    )
    return replace(kept, summary=Summary(pages=pages))


def charts(file: ClientFile, content: Content) -> Iterator[Chart]:  # noqa: ARG001 - nothing to draw
    """Draw nothing."""
    yield from ()
