"""What leaves of who the file is about: the first name or the code, when it is chosen."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec.structs import replace

from coaching.client_file import ClientFile
from exports.chart import Chart
from exports.line import Line, said
from workbooks.content.content import Content


def lines(file: ClientFile, content: Content) -> Iterator[Line]:
    """Say who the page is about."""
    name = content.text("exports.name", name=file.client.label)
    yield said(content, "situation", "client/label", name, "together")


def keep(file: ClientFile, kept: ClientFile, wanted: frozenset[str]) -> ClientFile:
    """Put the name into the kept file, when it was chosen."""
    label = file.client.label if "client/label" in wanted else ""
    return replace(kept, client=replace(kept.client, label=label))


def charts(file: ClientFile, content: Content) -> Iterator[Chart]:  # noqa: ARG001 - no picture of a name
    """Draw nothing."""
    yield from ()
