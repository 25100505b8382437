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
from exports.selection import charts
from exports.sheet_data import sheet_data
from exports.template import chosen_template_lines
from exports.typesetting import PageImage, set_pdf, set_pictures
from workbooks.content.content import Content

SUMMARY, SHEET = "page.typ", "sheet.typ"
"""The looks of the usual page, and those of headings one after another."""


def pdf(file: ClientFile, content: Content, what: Handing) -> bytes:
    """Return the chosen lines and pictures as a tagged PDF that follows PDF/UA-1."""
    looks, data = _set(file, content, what)
    return set_pdf(looks, data, content, what.now)


def page_pictures(file: ClientFile, content: Content, what: Handing) -> tuple[PageImage, ...]:
    """Return the pages of the same document exactly as they are printed."""
    looks, data = _set(file, content, what)
    return set_pictures(looks, data, content)


def _set(file: ClientFile, content: Content, what: Handing) -> tuple[str, dict[str, Any]]:
    """Return the looks of the page and everything that stands on it."""
    template = content.export_template(what.template)
    kept = keep(file, what.chosen, content.self_assessment.items_by_area())
    lines = chosen_template_lines(kept, content, what.chosen, what.template)
    asked = {line.id for line in lines}
    drawn = [
        _drawn(each, each.on_page)
        for each in charts(kept, content)
        if each.line in asked and each.on_page is not None
    ]
    if template.layout == "sheet":
        return SHEET, sheet_data(lines, content, what, template, drawn)
    return SUMMARY, page_data(lines, content, what, kept, drawn)


def _drawn(chart: Chart, size: PictureSize) -> Drawn:
    picture = chart.draw(size)
    return Drawn(chart, picture, svg(picture).decode())
