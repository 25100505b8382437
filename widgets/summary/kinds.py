"""Before the lines: which kind of page is made, and the exercises as blank paper."""

from __future__ import annotations

from typing import Any

from coaching.summary import find_page
from widgets.page.exercise import Screen
from widgets.page.foot import foot, go
from widgets.summary.model import SummaryModel
from workbooks.content.content import Content

ALL_FORMS = "all"


def kinds(model: SummaryModel, content: Content) -> Screen:
    """Return the choice of the page; the usual one is there from the start."""
    summary = model.file.summary
    here = content.export_template(summary.template)
    return {
        "kinds": [
            {"id": each.id, "title": each.title, "about": each.about, "on": each.id == here.id}
            for each in content.export_templates
        ],
        "forms_to": "summary/forms",
        "foot": foot(
            go(content.text("summary.home"), "home"), go(content.text("summary.to_choose"), "summary/choose")
        ),
    }


def blank_forms(model: SummaryModel, content: Content) -> Screen:
    """Return the list of paper forms; nothing of a client is on them, so nobody needs to agree."""
    return {
        "forms": [{"name": each.name, "title": each.title} for each in model.exporter.forms(content)],
        "all": ALL_FORMS,
        "foot": foot(
            go(content.text("summary.back"), "summary/kind"), go(content.text("summary.home"), "home")
        ),
    }


def own_fields(model: SummaryModel, content: Content) -> list[dict[str, Any]]:
    """Return what the pair fills in on the page that is being made, section by section."""
    template = model.file.summary.template
    if not template:
        return []
    words = {note.id: note.text for note in find_page(model.file.summary, template).fields}
    return [
        {
            "heading": section.title,
            "fields": [
                {
                    "label": field.label,
                    "hint": field.hint,
                    "rows": field.rows,
                    "field": f"summary/pages/{template}/fields/{field.id}",
                    "text": words[field.id],
                }
                for field in section.fields
                # A field that the template got later is there once the page is opened again.
                if field.id in words
            ],
        }
        for section in content.export_template(template).sections
        if any(field.id in words for field in section.fields)
    ]
