"""What leaves of the network map: other people's names, so each one only by a tick of the client."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec.structs import replace

from charts.network_map import network_picture
from charts.picture import A4, PictureSize
from coaching.client_file import ClientFile
from coaching.network_map import NetworkMap, Tie
from exports.chart import WIDTH, Chart
from exports.line import Line, chosen_notes, note_lines, said
from workbooks.content.content import Content

PLACE = "network_map"
PICTURE = f"pictures/{PLACE}"


def lines(file: ClientFile, content: Content) -> Iterator[Line]:
    """Say each tie and what is missing. Nothing of it leaves by itself, and no page asks for it by name."""
    for one in file.network_map.ties:
        yield said(content, "support", f"{PLACE}/ties/{one.id}", _said(one, content), on=False)
    for line in note_lines(content, "client", file.network_map.missing, f"{PLACE}/missing", on=False):
        yield replace(line, text=content.text("network_map.export_missing", text=line.text))


def _said(one: Tie, content: Content) -> str:
    more = "; ".join(part for part in (one.does.strip(), one.agreed.strip()) if part)
    return content.text("network_map.export_tie", name=one.title, said=more) if more else one.title


def keep(file: ClientFile, kept: ClientFile, wanted: frozenset[str]) -> ClientFile:
    """Put the ticked ties into the kept file; the picture is then drawn of these alone."""
    whole = file.network_map
    map = NetworkMap(
        ties=tuple(one for one in whole.ties if f"{PLACE}/ties/{one.id}" in wanted),
        missing=chosen_notes(whole.missing, f"{PLACE}/missing", wanted),
    )
    return replace(kept, network_map=map)


def charts(file: ClientFile, content: Content) -> Iterator[Chart]:
    """Draw the rings, from what leaves alone."""
    map = file.network_map
    if map.ties:
        yield Chart(
            id="network",
            title=content.text("network_map.picture_title"),
            line=PICTURE,
            size=A4,
            draw=lambda size: network_picture(map, content, size),
            on_page=PictureSize("page", WIDTH),
            rows="none",
            shown=";".join(
                f"{one.id} {one.direction} {one.distance} {one.organisation} {one.resting} {one.nearer}"
                for one in map.ties
            ),
            on=False,
        )
