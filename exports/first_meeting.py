"""What leaves of the first meeting: the client's decision and its day, when a page asks for it."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec.structs import replace

from coaching.client_file import ClientFile
from coaching.first_meeting import FirstMeeting, decision
from exports.chart import Chart
from exports.line import Line, said
from workbooks.content.content import Content

DECISION = "first_meeting/decision"


def lines(file: ClientFile, content: Content) -> Iterator[Line]:
    """Say the latest decision. What was said before it, and when a call was agreed on, stays in the room."""
    found = decision(file.first_meeting)
    if found is None or found.choice == "no_answer":
        return
    text = content.text(
        "first_meeting.export_decision",
        said=content.first_meeting.choices[found.choice].label,
        date=content.date(found.on),
        way=content.text(f"first_meeting.way_{found.way}"),
    )
    yield said(content, "client", DECISION, text, on=False, offered=True)


def keep(file: ClientFile, kept: ClientFile, wanted: frozenset[str]) -> ClientFile:
    """Put the latest decision into the kept file when it was chosen."""
    found = decision(file.first_meeting)
    if found is None or DECISION not in wanted:
        return kept
    return replace(kept, first_meeting=FirstMeeting(held=file.first_meeting.held, decisions=(found,)))


def charts(file: ClientFile, content: Content) -> Iterator[Chart]:  # noqa: ARG001 - a decision is words
    """Draw nothing."""
    yield from ()
