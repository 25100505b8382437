"""One line of the page: the smallest thing that a client lets out of the room or keeps in it."""

from __future__ import annotations

from typing import Literal, get_args

import msgspec

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
        on: whether it leaves when nobody has decided.
        cells: its columns where it also stands in a table.
        shown: what its picture shows besides what lines say; another picture is another page.
    """

    id: str
    part: Part
    heading: str
    text: str
    owner: Owner
    on: bool = True
    cells: tuple[str, ...] = ()
    shown: str = ""
