"""What leaves of the thank-you cards: nothing by default; a card is given by the client's own hand."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec.structs import replace

from coaching import thanks
from coaching.client_file import ClientFile
from exports.chart import Chart
from exports.line import Line, said
from workbooks.content.content import Content


def lines(file: ClientFile, content: Content) -> Iterator[Line]:
    """Say each card on which something is written."""
    for card in thanks.written(file):
        to = card.to.strip() or content.text("journey.to_nobody")
        text = content.text("journey.export_card", to=to, text=card.text.strip())
        yield said(content, "client", f"thanks/{card.id}", text, on=False)


def keep(file: ClientFile, kept: ClientFile, wanted: frozenset[str]) -> ClientFile:
    """Put the chosen cards into the kept file."""
    return replace(kept, thanks=tuple(one for one in file.thanks if f"thanks/{one.id}" in wanted))


def charts(file: ClientFile, content: Content) -> Iterator[Chart]:  # noqa: ARG001 - a card is its own file
    """Draw nothing on the page."""
    yield from ()
