"""What leaves of the three rings: the marks of the newest map, and where the client wants to begin."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec.structs import replace

from charts.picture import A4, PictureSize
from charts.three_rings import ring_map
from coaching.client_file import ClientFile
from coaching.self_assessment import AREAS
from coaching.three_rings import RINGS, AreaRings, ThreeRings, day, is_marked, of_area
from exports.chart import WIDTH, Chart
from exports.line import Line, said
from workbooks.content.content import Content

PICTURE = "pictures/three_rings"


def latest(file: ClientFile) -> ThreeRings | None:
    """Return the newest map that has a mark, a finished one before one that is still open."""
    marked = [one for one in file.three_rings if any(is_marked(each) for each in one.areas)]
    finished = [one for one in marked if one.finished is not None]
    return max(finished or marked, key=lambda one: one.started, default=None)


def lines(file: ClientFile, content: Content) -> Iterator[Line]:
    """Say where the client wants to begin, and the marks of each area. The marks wait for a tick."""
    rings = latest(file)
    if rings is None:
        return
    asked, text = content.three_rings, content.text
    if rings.first:
        name = content.self_assessment.area(rings.first).title
        yield said(content, "client", _id(rings, "first"), text("three_rings.export_first", area=name))
    for area in AREAS:
        marks = of_area(rings, area)
        if not is_marked(marks):
            continue
        values = {ring: getattr(marks, ring) for ring in RINGS}
        words = {
            ring: text("three_rings.picture_none")
            if value is None
            else _low(asked.ring(ring).labels[value - 1])
            for ring, value in values.items()
        }
        name = content.self_assessment.area(area).title
        line = text("three_rings.export_area", area=name, **words)
        yield said(content, "situation", _id(rings, area), line, on=False, offered=True)


def keep(file: ClientFile, kept: ClientFile, wanted: frozenset[str]) -> ClientFile:
    """Put the chosen areas of the newest map into the kept file; earlier maps never leave."""
    rings = latest(file)
    if rings is None:
        return kept
    drawn = PICTURE in wanted  # the map is one picture: it shows every area or it is not taken
    areas = tuple(one for one in rings.areas if drawn or _id(rings, one.area) in wanted)
    first = rings.first if _id(rings, "first") in wanted else ""
    if not areas and not first:
        return kept
    return replace(kept, three_rings=(replace(rings, areas=areas, first=first),))


def charts(file: ClientFile, content: Content) -> Iterator[Chart]:
    """Draw the newest map, of what leaves alone."""
    rings = latest(file)
    if rings is None:
        return
    yield Chart(
        id="rings",
        title=content.text("three_rings.map_title"),
        line=PICTURE,
        size=A4,
        draw=lambda size: ring_map(rings, content, size),
        on_page=PictureSize("page", WIDTH - 180),
        rows="none",
        shown=";".join([content.date(day(rings)), *(_shown(one) for one in rings.areas)]),
        on=False,
    )


def _shown(marks: AreaRings) -> str:
    return " ".join([marks.area, *(str(getattr(marks, ring)) for ring in RINGS)])


def _id(rings: ThreeRings, what: str) -> str:
    return f"three_rings/{rings.id}/{what}"


def _low(label: str) -> str:
    return label[:1].lower() + label[1:]
