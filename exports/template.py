"""A page's template at work: which lines there are to choose from, under which heading of the page."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec.structs import replace

from coaching.client_file import ClientFile
from coaching.summary import find_page
from exports.line import Line
from exports.selection import lines as all_lines
from exports.summary import field_line
from workbooks.content.content import Content
from workbooks.content.export_template_schema import ExportTemplate, LineChoice, TemplateSection

EVERY = "*"


def template_lines(file: ClientFile, content: Content, template: str = "") -> tuple[Line, ...]:
    """Return every line that there is to choose from on a page, in the order of its template.

    A line stands once, in the first section that asks for it. A section that asks for a noun by name also
    takes along by itself what that noun offers; what is private waits for a tick on every page.

    Args:
        file: the client file, whole or with only what was chosen.
        content: the language of the page.
        template: id of the page's template; without it the usual page.
    """
    page = content.export_template(template)
    left = {line.id: line for line in all_lines(file, content)}
    found: list[Line] = []
    for section in page.sections:
        for line in _asked(section, tuple(left.values())):
            del left[line.id]
            found.append(line)
        found += _fields(file, page, section)
    return tuple(found)


def chosen_template_lines(
    file: ClientFile, content: Content, chosen: tuple[str, ...], template: str = ""
) -> tuple[Line, ...]:
    """Return the lines that were chosen, in the order of the page."""
    wanted = set(chosen)
    return tuple(line for line in template_lines(file, content, template) if line.id in wanted)


def _asked(section: TemplateSection, lines: tuple[Line, ...]) -> Iterator[Line]:
    taken: set[str] = set()
    # Lines stand in the order in which the section names them.
    for choice in section.lines:
        for line in lines:
            if line.id not in taken and _is_asked(choice, line):
                taken.add(line.id)
                by_name = line.offered and choice.noun != EVERY
                heading = section.title or line.heading
                yield replace(line, section=section.id, heading=heading, on=line.on or by_name)


def _is_asked(choice: LineChoice, line: Line) -> bool:
    if choice.noun not in (EVERY, line.noun):
        return False
    # Pictures stand only where they are asked for.
    if choice.part != line.part and (choice.part or line.part == "pictures"):
        return False
    return not choice.match or line.id == choice.match or line.id.endswith(f"/{choice.match}")


def _fields(file: ClientFile, page: ExportTemplate, section: TemplateSection) -> Iterator[Line]:
    filled = {note.id: note.text.strip() for note in find_page(file.summary, page.id).fields}
    for field in section.fields:
        if words := filled.get(field.id, ""):
            yield Line(
                id=field_line(page.id, field.id),
                part="situation",
                heading=section.title,
                text=f"{field.label} {words}" if field.label.endswith("?") else f"{field.label}: {words}",
                owner="together",
                cells=(field.label, words),
                noun="summary",
                section=section.id,
            )
