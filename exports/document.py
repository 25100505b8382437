"""The page for the client's file: A4, tagged for screen readers, from the chosen lines and pictures."""

from __future__ import annotations

from typing import Any

from charts.picture import PictureSize
from charts.rendering import svg
from coaching.client_file import ClientFile
from exports.chart import Chart
from exports.chosen import keep
from exports.handover import Handing
from exports.page_data import Drawn, page_data
from exports.selection import charts, chosen_lines
from exports.typesetting import PageImage, set_pdf, set_pictures
from workbooks.content.content import Content

TEMPLATE = "page.typ"


def pdf(file: ClientFile, content: Content, what: Handing) -> bytes:
    """Return the chosen lines and pictures as a tagged PDF that follows PDF/UA-1."""
    return set_pdf(TEMPLATE, _data(file, content, what), content, what.now)


def page_pictures(file: ClientFile, content: Content, what: Handing) -> tuple[PageImage, ...]:
    """Return the pages of the same document exactly as they are printed."""
    return set_pictures(TEMPLATE, _data(file, content, what), content)


def _data(file: ClientFile, content: Content, what: Handing) -> dict[str, Any]:
    kept = keep(file, what.chosen, content.self_assessment.items_by_area())
    lines = chosen_lines(kept, content, what.chosen)
    wanted = set(what.chosen)
    drawn = [
        _drawn(each, each.on_page)
        for each in charts(kept, content)
        if each.line in wanted and each.on_page is not None
    ]
    return page_data(lines, content, what, kept, drawn)


def _drawn(chart: Chart, size: PictureSize) -> Drawn:
    picture = chart.draw(size)
    return Drawn(chart, picture, svg(picture).decode())
