"""What there is to take along, line by line, put together from all nouns in the order of the page."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec.structs import replace

from coaching.client_file import ClientFile
from exports.chart import Chart, picture_line
from exports.line import PARTS, Line
from exports.rooms import ROOMS, in_order
from workbooks.content.content import Content


def lines(file: ClientFile, content: Content) -> tuple[Line, ...]:
    """Return every line that there is to choose from, in the order of the page."""
    places = {(part, noun): place for part in PARTS for place, noun in enumerate(in_order(part))}
    found = sorted(
        _said(file, content), key=lambda line: (PARTS.index(line.part), places[line.part, line.noun])
    )
    seen: dict[str, Line] = {}
    for line in found:
        seen.setdefault(line.id, line)  # the stairs and their pocket card are chosen by one line
    return tuple(seen.values())


def _said(file: ClientFile, content: Content) -> Iterator[Line]:
    for room in ROOMS:
        for line in room.lines(file, content):
            yield replace(line, noun=room.noun)
        for chart in room.charts(file, content):
            yield replace(picture_line(chart, content), noun=room.noun)


def chosen_lines(file: ClientFile, content: Content, chosen: tuple[str, ...]) -> tuple[Line, ...]:
    """Return the lines that were chosen, in the order of the page."""
    wanted = set(chosen)
    return tuple(line for line in lines(file, content) if line.id in wanted)


def usual(file: ClientFile, content: Content) -> tuple[str, ...]:
    """Return the ids of the lines that leave when nobody has decided."""
    return tuple(line.id for line in lines(file, content) if line.on)


def charts(file: ClientFile, content: Content) -> tuple[Chart, ...]:
    """Return every picture there is, in the order of the page."""
    by_noun = {room.noun: room for room in ROOMS}
    return tuple(chart for noun in in_order("pictures") for chart in by_noun[noun].charts(file, content))
