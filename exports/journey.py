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
    """Draw the line of time of what is in the file."""
    found = journey.moments(file)
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
