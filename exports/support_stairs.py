"""What leaves of the support stairs: where the client stands and what support is agreed on.

The log of contacts never leaves, and where the client stood before leaves only with the picture, which
waits for a tick.
"""

from __future__ import annotations

from collections.abc import Iterator

from msgspec.structs import replace

from charts.picture import A4, Picture, PictureSize
from charts.support_stairs import support_picture
from coaching import support_share, support_stairs
from coaching.client_file import ClientFile
from coaching.support_stairs import StairMark, SupportStairs
from exports.chart import WIDTH, Chart
from exports.line import Line, chosen_notes, note_lines, said
from workbooks.content.content import Content
from workbooks.content.support_stairs_schema import StairSet

PLACE = "support_stairs"
SUPPORT = f"{PLACE}/support"
RHYTHM = f"{PLACE}/rhythm"


def lines(file: ClientFile, content: Content) -> Iterator[Line]:
    """Say where the client stands, the agreed support, and how often the two are in touch."""
    stairs = file.support_stairs
    for found in content.support_stairs.sets:
        here = support_stairs.standing(stairs, found.ids)
        if here is not None:
            key = "export_resting" if here.resting else "export_here"
            title = found.stairs[found.ids.index(here.stair)].title
            text = content.text(f"support_stairs.{key}", title=title, date=content.date(here.on))
            yield said(content, "support", _mark_id(here), text)
    for note in note_lines(content, "support", stairs.support, SUPPORT):
        text = content.text("support_stairs.export_support", text=note.text)
        yield replace(note, text=text)
    if stairs.every:
        every = content.text("support_stairs.every", n=stairs.every)
        text = content.text("support_stairs.export_rhythm", every=every[:1].lower() + every[1:])
        yield said(content, "support", RHYTHM, text, "together", on=False, offered=True)


def keep(file: ClientFile, kept: ClientFile, wanted: frozenset[str]) -> ClientFile:
    """Put what was chosen of the support stairs into the kept file; contacts are never chosen."""
    stairs = file.support_stairs
    drawn = any(line.startswith(f"pictures/{PLACE}/") for line in wanted)
    marks = tuple(one for one in stairs.marks if drawn or _mark_id(one) in wanted)
    return replace(
        kept,
        support_stairs=SupportStairs(
            marks=marks,
            support=chosen_notes(stairs.support, SUPPORT, wanted),
            every=stairs.every if RHYTHM in wanted else None,
        ),
    )


def charts(file: ClientFile, content: Content) -> Iterator[Chart]:
    """Draw each staircase that the client has stood on. The curves are drawn from what leaves alone."""
    for found in content.support_stairs.sets:
        marks = support_stairs.history(file.support_stairs, found.ids)
        if marks:
            yield _chart(file, found, marks, content)


def _chart(file: ClientFile, found: StairSet, marks: tuple[StairMark, ...], content: Content) -> Chart:
    def draw(size: PictureSize) -> Picture:
        return support_picture(file, found, content, size, support_share.newest(file))

    return Chart(
        id=f"support-{found.id}",
        title=found.title,
        line=f"pictures/{PLACE}/{found.id}",
        size=A4,
        draw=draw,
        on_page=PictureSize("page", WIDTH),
        shown=";".join(f"{one.stair} {one.on.isoformat()} {one.resting}" for one in marks),
        on=False,
    )


def _mark_id(mark: StairMark) -> str:
    return f"{PLACE}/marks/{mark.id}"
