"""A blank paper form: what stands on it, block by block. The template gives every block its looks.

A form holds words of the content only, never anything of a client. Its blocks stand in the order of the
screens, so that an answered form can be keyed in from its beginning to its end.
"""

from __future__ import annotations

from typing import Literal

import msgspec

FiveLabels = tuple[str, str, str, str, str]
Drawing = Literal["stairs", "flower", "rings", "nearness", "line"]
"""Empty stairs to write on, a flower or rings to mark, circles of nearness, a line of time."""


class Block(msgspec.Struct, frozen=True, kw_only=True, tag_field="kind"):
    """A part of a form."""


class Heading(Block, frozen=True, tag="heading"):
    """A heading. ``new_page``: begins a page, for a part that is better filled in peace."""

    text: str
    lead: str = ""
    new_page: bool = False
    level: Literal[2, 3] = 2


class Text(Block, frozen=True, tag="text"):
    """Words to read. ``framed``: a card to keep; ``item``: one of a list."""

    text: str
    framed: bool = False
    item: bool = False


class Cut(Block, frozen=True, tag="cut"):
    """A line to cut along; ``text`` says what the piece under it is for. ``new_page``: begins a page."""

    text: str = ""
    new_page: bool = False


class Space(Block, frozen=True, tag="space"):
    """An empty frame, so many millimetres high, for notes and large letters."""

    label: str
    high: int = 60


class Told(Block, frozen=True, tag="told"):
    """A heading and a few sentences beside a drawing, which is a whole SVG file and tells nothing more."""

    title: str
    sentences: tuple[str, ...]
    drawing: str


class Lines(Block, frozen=True, tag="lines"):
    """Empty lines for handwriting. ``numbered`` puts 1, 2, 3 before them."""

    label: str
    n: int = 2
    hint: str = ""
    numbered: bool = False


class Choice(Block, frozen=True, tag="choice"):
    """Options with a box to tick; ``own``: a line after them for something else.

    ``columns`` 0 lets the template choose by the length of the words.
    """

    label: str
    options: tuple[str, ...]
    hint: str = ""
    own: str = ""
    columns: int = 0


class Marks(Block, frozen=True, tag="marks"):
    """A mark from 0 to 10 with what its ends mean."""

    label: str
    low: str
    high: str
    hint: str = ""


class Steps(Block, frozen=True, tag="steps"):
    """Five labelled steps in the order of the screen; ``also``: boxes under them, such as "let us talk"."""

    label: str
    labels: FiveLabels
    hint: str = ""
    also: tuple[str, ...] = ()


class Cards(Block, frozen=True, tag="cards"):
    """Cards to tick, under a title of their group; ``level`` is that of the title."""

    title: str
    texts: tuple[str, ...]
    hint: str = ""
    level: int = 3


class Table(Block, frozen=True, tag="table"):
    """A table to write into.

    ``first``: words in the first column; ``widths``: shares of the columns; ``cells``: words of all columns,
    for a table to read; ``high``: millimetres of a row to write into.
    """

    head: tuple[str, ...]
    rows: int = 4
    label: str = ""
    first: tuple[str, ...] = ()
    widths: tuple[float, ...] = ()
    cells: tuple[tuple[str, ...], ...] = ()
    high: int = 13


class Picture(Block, frozen=True, tag="picture"):
    """An empty picture to write on or to mark.

    Attributes:
        drawing: which picture.
        sentence: what it is, for those who do not see it.
        labels: words in it, such as the names of petals.
        n: how many stairs or circles.
    """

    drawing: Drawing
    sentence: str
    labels: tuple[str, ...] = ()
    n: int = 12


AnyBlock = Heading | Text | Cut | Space | Told | Lines | Choice | Marks | Steps | Cards | Table | Picture


class Form(msgspec.Struct, frozen=True, kw_only=True):
    """One exercise on paper.

    Attributes:
        name: a neutral word for it, also in file names: ``strengths``, ``self-assessment-short``.
        title: what the exercise is called, as on the screen.
        lead: what one does, in a sentence or two.
        blocks: what stands on it, in the order of the screens.
        nameless: no line asks for a name.
        foot: what stands at the foot of every page; without it, that answers can be written in later.
    """

    name: str
    title: str
    lead: str
    blocks: tuple[AnyBlock, ...]
    nameless: bool = False
    foot: str = ""
