"""The page as text under fixed headings, ready to be pasted into a client information system."""

from __future__ import annotations

from coaching.client_file import ClientFile
from exports.chosen import keep
from exports.handover import Handing, consent
from exports.line import Line
from exports.template import chosen_template_lines
from workbooks.content.content import Content

BULLET = "- "


def plain_text(file: ClientFile, content: Content, what: Handing) -> str:
    """Return the chosen lines as UTF-8 text.

    A line of more than one row is indented from its second row on, so that nothing that a client wrote
    can pass for a heading or for another line.
    """
    kept = keep(file, what.chosen, content.self_assessment.items_by_area())
    said = chosen_template_lines(kept, content, what.chosen, what.template)
    blocks = [_title(content, what)]
    sections = dict.fromkeys(line.section for line in said if line.part != "pictures")
    for section in sections:
        under = [line for line in said if line.section == section and line.part != "pictures"]
        blocks.append("\n".join([under[0].heading, *(_row(line) for line in under)]))
    if len(blocks) == 1:
        blocks.append(content.text("exports.nothing"))
    blocks.append(consent(what, content))
    return "\n\n".join(blocks) + "\n"


def _title(content: Content, what: Handing) -> str:
    day, template = content.date(what.now), content.export_template(what.template)
    return content.text("exports.title", date=day) if template.usual else f"{template.title} {day}"


def _row(line: Line) -> str:
    rows = line.text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    return BULLET + ("\n" + " " * len(BULLET)).join(rows)
