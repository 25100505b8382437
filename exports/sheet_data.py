"""A page of headings one after another as plain data: lines, what the pair filled in, lines to sign."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from exports.handover import Handing, consent
from exports.line import Line
from exports.page_data import Drawn, agreed_group, shown
from exports.summary import field_line
from workbooks.content.content import Content
from workbooks.content.export_template_schema import ExportTemplate, TemplateSection


def sheet_data(
    lines: Sequence[Line],
    content: Content,
    what: Handing,
    template: ExportTemplate,
    drawn: Sequence[Drawn],
) -> dict[str, Any]:
    """Return everything that the template of a sheet sets, in the order in which it is read.

    A field that is empty stands there with room to write by hand; a section of which nothing was chosen
    is not there.
    """
    sections = [_section(section, lines, content, template, drawn) for section in template.sections]
    day = content.date(what.now)
    return {
        "words": {
            "title": f"{template.title} {day}",
            "heading": template.title,
            "made": content.text("exports.made", date=day),
            "consent": consent(what, content),
            "page_of": content.text("exports.page_of", page="{page}", pages="{pages}"),
            "sign": content.text("exports.sign"),
            "sign_date": content.text("exports.sign_date"),
        },
        "sections": [section for section in sections if section is not None],
        "signatures": list(template.signatures),
    }


def _section(
    section: TemplateSection,
    lines: Sequence[Line],
    content: Content,
    template: ExportTemplate,
    drawn: Sequence[Drawn],
) -> dict[str, Any] | None:
    under = [line for line in lines if line.section == section.id]
    filled = {line.id: line for line in under if line.noun == "summary"}
    said = [line for line in under if line.id not in filled and line.part != "pictures"]
    steps = [line for line in said if line.part == "steps"]
    pictures = {line.id for line in under if line.part == "pictures"}
    if not under and not section.fields:
        return None
    head = [content.text(f"exports.{key}_head") for key in ("what", "who", "when", "state")]
    return {
        "heading": section.title or (under[0].heading if under else ""),
        "lines": [line.text for line in said if line not in steps],
        "steps": agreed_group("", head, steps) if steps else None,
        "fields": [
            {
                "label": field.label,
                "words": found.cells[1] if (found := filled.get(field_line(template.id, field.id))) else "",
                "empty": field.rows,
            }
            for field in section.fields
        ],
        "pictures": [shown(each) for each in drawn if each.chart.line in pictures],
    }
