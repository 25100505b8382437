"""The list of clients as a terminal shows it: columns, and whose time for keeping is over."""

from __future__ import annotations

import sys
import unicodedata
from datetime import date, datetime
from typing import TYPE_CHECKING, Any

from coaching import retention
from workbooks.command_line.speech import complain, content, text

if TYPE_CHECKING:
    from storage.client_index import ClientRow

WIDEST = 48


def last_day(row: ClientRow, months: int) -> date | None:
    """Return the day on which a client's time is over; None when nothing is known of a damaged file."""
    if row.damaged and not row.label:
        return None
    since = row.last_meeting or row.changed
    return retention.last_day(since.astimezone().date(), months)


def as_json(rows: tuple[ClientRow, ...], months: int, today: date) -> list[dict[str, Any]]:
    """Return the rows for other programs, each with its last day and whether that is near."""
    import msgspec

    said = []
    for row in rows:
        last = last_day(row, months)
        near = retention.state(last, today) if last else None
        said.append({**msgspec.to_builtins(row), "keep_until": last, "retention": near})
    return said


def print_table(rows: tuple[ClientRow, ...], months: int) -> None:
    """Print the list in columns; on paper or in a pipe it stays whole, on a screen it is cut to fit."""
    spoken, today = content(), datetime.now().astimezone().date()
    days = {row.id: last_day(row, months) for row in rows}
    states = {id: retention.state(last, today) for id, last in days.items() if last}
    table = [
        tuple(text(f"cli.column_{name}") for name in ("client", "last_meeting", "next_step", "kept", "id")),
        *(
            (
                row.label,
                spoken.date(row.last_meeting) if row.last_meeting else "",
                " ".join(row.next_step.what.split()),
                _told(days[row.id], states.get(row.id, "kept")),
                row.id,
            )
            for row in rows
        ),
    ]
    widths = [min(max(_width(line[column]) for line in table), WIDEST) for column in range(4)]
    for line in table:
        cells = [_fit(cell, width) for cell, width in zip(line[:4], widths, strict=True)]
        print("  ".join((*cells, line[4])).rstrip())
    sys.stdout.flush()
    for near in ("over", "soon"):
        if number := sum(one == near for one in states.values()):
            complain(text(f"cli.retention_{near}", n=number, days=retention.WARNING.days))
    if any(row.damaged for row in rows):
        complain(text("errors.store_damaged"))


def _told(last: date | None, near: retention.State) -> str:
    if last is None or near == "kept":
        return ""
    return text(f"cli.kept_{near}", day=last)


def _width(words: str) -> int:
    return sum(
        0 if unicodedata.combining(mark) else 2 if unicodedata.east_asian_width(mark) in "WF" else 1
        for mark in words
    )


def _fit(words: str, width: int) -> str:
    while _width(words) > width:
        words = words[:-2] + "…"
    return words + " " * (width - _width(words))
