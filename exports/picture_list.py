"""The pictures that belong to a client file: what they are called, and how each is drawn."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from charts.climb import strength_name
from charts.goal_ladder import stairs
from charts.heading import reading_date
from charts.picture import A4, A4_WIDE, CARD, Picture, PictureSize
from charts.self_assessment import change_picture, flower
from charts.strengths import strengths_map
from coaching.client_file import ClientFile
from coaching.goal_ladder import Ladder
from coaching.self_assessment import Reading
from exports.line import Line
from workbooks.content.content import Content

Draw = Callable[[PictureSize], Picture]


@dataclass(frozen=True)
class Chart:
    """A picture that can leave the room.

    Attributes:
        id: a neutral word for it, also in file names: ``stairs``, ``flower``, ``stairs-2``.
        title: what it is called in the language of the page.
        line: id of the line with which it is chosen.
        size: the size of its file.
        draw: draws it in a size.
    """

    id: str
    title: str
    line: str
    size: PictureSize
    draw: Draw


def charts(
    file: ClientFile, content: Content, latest: Reading | None, earlier: Reading | None
) -> tuple[Chart, ...]:
    """Return all pictures of a client file, in the order of the page."""
    found: list[Chart] = []
    climbed = [ladder for ladder in file.ladders if ladder.steps or ladder.goal.strip()]
    for number, ladder in enumerate(climbed, start=1):
        found += _stairs(file, content, ladder, number, len(climbed))
    if any(strength_name(each, content) for each in file.strengths.chosen):
        found.append(
            Chart(
                id="strengths",
                title=content.text("charts.strengths_title"),
                line="pictures/strengths",
                size=A4,
                draw=lambda size: strengths_map(file.strengths, content, size),
            )
        )
    if latest:
        found.append(
            Chart(
                id="flower",
                title=content.text("charts.flower_title"),
                line="pictures/flower",
                size=A4,
                draw=lambda size: flower(latest, content, size, earlier),
            )
        )
    if latest and earlier:
        found.append(
            Chart(
                id="change",
                title=content.text("charts.change_title"),
                line="pictures/change",
                size=A4,
                draw=lambda size: change_picture(earlier, latest, content, size),
            )
        )
    return tuple(found)


def _stairs(file: ClientFile, content: Content, ladder: Ladder, number: int, count: int) -> list[Chart]:
    """Return the stairs of one ladder, for the wall and for the pocket."""
    after = f"-{number}" if number > 1 else ""
    ending = f" ({number})" if count > 1 else ""
    wall = A4_WIDE if 0 < len(ladder.steps) <= 6 else A4

    def draw(size: PictureSize) -> Picture:
        return stairs(ladder, file.strengths, content, size)

    line = f"pictures/stairs/{ladder.id}"
    return [
        Chart(f"stairs{after}", content.text("charts.stairs_title") + ending, line, wall, draw),
        Chart(f"card{after}", content.text("exports.card_title") + ending, line, CARD, draw),
    ]


def picture_lines(
    file: ClientFile, content: Content, latest: Reading | None, earlier: Reading | None
) -> tuple[Line, ...]:
    """Return the lines with which pictures are chosen."""
    heading = content.text("exports.heading_pictures")
    lines: dict[str, Line] = {}
    for chart in charts(file, content, latest, earlier):
        text, shown = _said(chart, file, content, latest, earlier)
        # The change picture shows single answers, so it leaves only when somebody wants it to.
        line = Line(
            id=chart.line,
            part="pictures",
            heading=heading,
            text=text,
            owner="client",
            on=chart.id != "change",
            shown=shown,
        )
        lines.setdefault(chart.line, line)
    return tuple(lines.values())


def _said(
    chart: Chart, file: ClientFile, content: Content, latest: Reading | None, earlier: Reading | None
) -> tuple[str, str]:
    """Return what a picture's line says, and what the picture shows that no line says."""
    if chart.id == "change":
        answers = ";".join(_answers(each, content) for each in (earlier, latest) if each)
        return content.text("exports.picture_change", title=chart.title), answers
    if chart.id == "flower":
        days = [content.date(reading_date(each)) for each in (earlier, latest) if each]
        return content.text("exports.picture_of", title=chart.title, days=", ".join(days)), ""
    own = ";".join(
        f"{each.id}={each.group}" for each in file.strengths.chosen if each.group and not each.card
    )
    return content.text("exports.picture", title=chart.title), own if chart.id == "strengths" else ""


def _answers(reading: Reading, content: Content) -> str:
    """Return a reading's day and single answers, in the order of the content."""
    given = {each.item: each.step for each in reading.answers if each.step is not None}
    items = [f"{item.id}={given[item.id]}" for item in content.self_assessment.items() if item.id in given]
    return ",".join([content.date(reading_date(reading)), *items])
