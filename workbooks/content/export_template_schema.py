"""The schema of a page's template: which lines go under which heading, and what the pair fills in itself."""

from __future__ import annotations

from typing import Annotated, Literal

import msgspec

from workbooks.content.schema import Id, Piece, Words

Layout = Literal["summary", "sheet"]
PartName = Literal["", "situation", "strengths", "goal", "steps", "support", "client", "worker", "pictures"]


class LineChoice(Piece, frozen=True):
    """Which lines: those of a noun, of a heading of the usual page, or whose id ends with certain words.

    ``noun`` is the name of an exercise, such as `goal_ladder`; `*` is every noun. ``match`` is the end of a
    line's id, such as `everyday` for an area of the self-assessment. A noun that has no lines, or that this
    version does not know, gives nothing.
    """

    noun: Words
    part: PartName = ""
    match: str = ""


class TemplateField(Piece, frozen=True):
    """Something that is not in the exercises and that the pair fills in when the page is made."""

    id: Id
    label: Words
    hint: str = ""
    rows: Annotated[int, msgspec.Meta(ge=1, le=6)] = 1


class TemplateSection(Piece, frozen=True):
    """A part of the page. Without a title its lines keep the headings of the usual page."""

    id: Id
    title: str = ""
    lines: tuple[LineChoice, ...] = ()
    fields: tuple[TemplateField, ...] = ()


class ExportTemplate(Piece, frozen=True):
    """A kind of page. ``order`` is its place in the choice; the first one is what everybody gets first.

    ``layout`` is `summary` for the looks of the usual page, `sheet` for headings one after another.
    ``signatures`` are lines to sign on paper, such as `Client`.
    """

    order: int
    title: Words
    about: Words
    sections: tuple[TemplateSection, ...]
    layout: Layout = "sheet"
    signatures: tuple[Words, ...] = ()
    id: str = ""

    @property
    def fields(self) -> tuple[TemplateField, ...]:
        """All fields that the pair fills in."""
        return tuple(field for section in self.sections for field in section.fields)

    @property
    def usual(self) -> bool:
        """Tell whether this is the usual page, whose decisions are kept without a name."""
        return self.id == USUAL


USUAL = "summary"
"""The template of the usual page."""


def template_words(template: ExportTemplate) -> str:
    """Return what a page says besides its lines, to tell pages apart; nothing for the usual page."""
    if template.usual:
        return ""
    sections = (
        "\n".join([section.title, *(field.label for field in section.fields)])
        for section in template.sections
    )
    return "\n".join([template.id, template.title, *sections, *template.signatures])
