"""What leaves of the history line: shared events, by a tick. What is kept to oneself has no line at all."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec.structs import replace

from charts.history_line import history_picture
from charts.picture import A4, Picture, PictureSize
from coaching.client_file import ClientFile
from coaching.history_line import HistoryLine, shared
from exports.chart import WIDTH, Chart
from exports.line import Line, said
from workbooks.content.content import Content

PLACE = "history_line"
PICTURE = f"pictures/{PLACE}/line"


def lines(file: ClientFile, content: Content) -> Iterator[Line]:
    """Say each shared event with its time; none leaves by itself."""
    for event in shared(file.history_line):
        words = ": ".join(one for one in (event.when.strip(), event.text.strip()) if one)
        text = content.text("history_line.export_event", text=words)
        yield said(content, "situation", f"{PLACE}/events/{event.id}", text, on=False, offered=True)


def keep(file: ClientFile, kept: ClientFile, wanted: frozenset[str]) -> ClientFile:
    """Put the chosen events into the kept file; with the picture, all shared ones. Never a kept one."""
    drawn = PICTURE in wanted
    events = tuple(
        replace(one, carried="")
        for one in shared(file.history_line)
        if drawn or f"{PLACE}/events/{one.id}" in wanted
    )
    return replace(kept, history_line=HistoryLine(events=events))


def charts(file: ClientFile, content: Content) -> Iterator[Chart]:
    """Draw the line when something is shared."""
    events = shared(file.history_line)
    if not events:
        return

    def draw(size: PictureSize) -> Picture:
        return history_picture(file.history_line, content, size)

    yield Chart(
        id="history",
        title=content.text("history_line.picture_title"),
        line=PICTURE,
        size=A4,
        draw=draw,
        on_page=PictureSize("page", WIDTH),
        shown=";".join(f"{one.when} {one.text} {one.feeling}" for one in events),
        on=False,
    )
