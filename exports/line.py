"""One line of the page: the smallest thing that a client lets out of the room or keeps in it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Literal, get_args

import msgspec

from coaching.record import Note
from workbooks.content.content import Content

Part = Literal["situation", "strengths", "goal", "steps", "support", "client", "worker", "pictures"]
PARTS: tuple[Part, ...] = get_args(Part)
"""The fixed headings, in the order of the page. Pictures are not part of the text."""

Owner = Literal["client", "worker", "together"]


class Line(msgspec.Struct, frozen=True, kw_only=True):
    """One line.

    Attributes:
        id: what tells it from the others; stays the same from day to day.
        part: the heading it stands under.
        heading: that heading in the language of the page.
        text: what it says, complete in itself.
        owner: whose it is.
        on: whether it leaves the usual page when nobody has decided.
        offered: whether a page that asks for this noun by name takes it along although ``on`` is not set.
            What is private is neither ``on`` nor ``offered``: it leaves only by a tick of the client.
        cells: its columns where it also stands in a table.
        shown: what its picture shows besides what lines say; another picture is another page.
        noun: the noun that says it; the list of rooms fills it in.
        section: the section of the page's template that it stands in; the template fills it in.
    """

    id: str
    part: Part
    heading: str
    text: str
    owner: Owner
    on: bool = True
    offered: bool = False
    cells: tuple[str, ...] = ()
    shown: str = ""
    noun: str = ""
    section: str = ""


def said(
    content: Content,
    part: Part,
    id: str,
    text: str,
    owner: Owner = "client",
    *,
    on: bool = True,
    offered: bool = False,
    cells: tuple[str, ...] = (),
) -> Line:
    """Return a line under the fixed heading of its part."""
    return Line(
        id=id,
        part=part,
        heading=content.text(f"exports.heading_{part}"),
        text=text,
        owner=owner,
        on=on,
        offered=offered,
        cells=cells,
    )


def note_lines(
    content: Content, part: Part, notes: Iterable[Note], place: str, key: str = "", *, on: bool = True
) -> Iterator[Line]:
    """Say notes as lines, each in its own words.

    Args:
        content: the language of the page.
        part: the heading they stand under.
        notes: the notes; empty ones say nothing.
        place: what stands before a note's id in the line's id.
        key: a text of ``exports.yaml`` with a place for ``text``, where a note needs a word before it.
        on: whether they leave when nobody has decided.
    """
    for note in notes:
        words = note.text.strip()
        if words:
            text = content.text(f"exports.{key}", text=words) if key else words
            yield said(content, part, f"{place}/{note.id}", text, on=on, cells=(words,))


def chosen_notes(notes: tuple[Note, ...], place: str, wanted: frozenset[str]) -> tuple[Note, ...]:
    """Return the notes whose lines were chosen."""
    return tuple(note for note in notes if f"{place}/{note.id}" in wanted)
