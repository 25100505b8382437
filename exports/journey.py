"""What leaves of the journey: its picture, of what leaves otherwise too, and only by a tick."""

from __future__ import annotations

from collections.abc import Iterator

from charts.journey import journey_picture, sentence
from charts.picture import A4_WIDE, PictureSize
from coaching import journey
from coaching.client_file import ClientFile
from exports.chart import WIDTH, Chart
from exports.line import Line
from workbooks.content.content import Content


def lines(file: ClientFile, content: Content) -> Iterator[Line]:  # noqa: ARG001 - the nouns say their own
    """Say nothing: each exercise says its own lines."""
    yield from ()


def keep(file: ClientFile, kept: ClientFile, wanted: frozenset[str]) -> ClientFile:  # noqa: ARG001 - as above
    """Hand nothing over: the picture is drawn of what the other nouns have put in."""
    return kept


def charts(file: ClientFile, content: Content) -> Iterator[Chart]:
    """Draw the line of time of what the other nouns can hand over."""
    found = journey.moments(_what_can_leave(file, content))
    if not any(one.on is not None for one in found):
        return
    yield Chart(
        id="journey",
        title=content.text("journey.picture_title"),
        line="pictures/journey",
        size=A4_WIDE,
        draw=lambda size: journey_picture(found, content, size),
        on_page=PictureSize("page", WIDTH),
        rows="none",
        shown=sentence(found, content),
        on=False,
    )


def _what_can_leave(file: ClientFile, content: Content) -> ClientFile:
    """Return what is left of the file when every line of the other nouns is let out."""
    from exports.chosen import keep as keep_chosen  # noqa: PLC0415 - this noun is one of theirs
    from exports.rooms import ROOMS  # noqa: PLC0415

    every = [line.id for room in ROOMS for line in room.lines(file, content)]
    return keep_chosen(file, every, content.self_assessment.items_by_area())
