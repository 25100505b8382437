"""Pictures as files: the ones that belong to the chosen lines, drawn only from what was chosen."""

from __future__ import annotations

from typing import Literal

from charts.rendering import SMALL, png, svg
from coaching.client_file import ClientFile
from coaching.record import Refused
from exports.chart import Chart
from exports.chosen import keep
from exports.handover import Handing
from exports.selection import charts
from exports.template import chosen_template_lines
from workbooks.content.content import Content

Form = Literal["png", "svg"]
SHARP = 3
"""Image points to a pixel: nearly 300 to an inch, as printers want it."""


def chosen_charts(file: ClientFile, content: Content, what: Handing) -> tuple[Chart, ...]:
    """Return the pictures that were chosen; what was not ticked is not in them."""
    kept = keep(file, what.chosen, content.self_assessment.items_by_area())
    wanted = {line.id for line in chosen_template_lines(kept, content, what.chosen, what.template)}
    return tuple(chart for chart in charts(kept, content) if chart.line in wanted)


def picture_file(chart: Chart, form: Form) -> bytes:
    """Return one picture in its own size, ready to be printed or sent."""
    picture = chart.draw(chart.size)
    return png(picture, SHARP, packing=SMALL) if form == "png" else svg(picture)


def find_chart(file: ClientFile, content: Content, what: Handing, chart: str) -> Chart:
    """Return a chosen picture by its id.

    Raises:
        Refused: there is no such picture among the chosen ones.
    """
    for each in chosen_charts(file, content, what):
        if each.id == chart:
            return each
    raise Refused("errors.gone")
