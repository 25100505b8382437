"""What the summary asks of whoever makes the page: a screen is handed what leaves, it does not make it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Literal, Protocol

import msgspec

from coaching.client_file import ClientFile
from coaching.summary import Said
from workbooks.content.content import Content

Owner = Literal["client", "worker", "together"]
ChartForm = Literal["png", "svg"]


class Line(Said, Protocol):
    """One thing that can leave the room."""

    @property
    def owner(self) -> Owner:
        """Whose it is."""
        ...

    @property
    def on(self) -> bool:
        """Whether it leaves when nobody has decided."""
        ...


class Chart(Protocol):
    """A picture that belongs to the chosen lines."""

    @property
    def id(self) -> str:
        """A neutral word for it, such as ``stairs``."""
        ...

    @property
    def title(self) -> str:
        """What it is called."""
        ...


class Handover(msgspec.Struct, frozen=True, kw_only=True):
    """What leaves the room and to whom.

    Attributes:
        chosen: ids of the lines.
        receiver: to whom, in the client's words.
        agreed: when the client agreed to this page; None while they have not.
        now: the day on the page.
        template: id of the page's template; an empty one is the usual page.
    """

    chosen: tuple[str, ...]
    receiver: str
    agreed: datetime | None
    now: datetime
    template: str = ""


class PagePicture(Protocol):
    """One page of the document, exactly as it is printed."""

    @property
    def png(self) -> bytes:
        """The drawing."""
        ...

    @property
    def width(self) -> int:
        """Its width in pixels."""
        ...

    @property
    def height(self) -> int:
        """Its height in pixels."""
        ...


class BlankForm(Protocol):
    """A blank paper form of an exercise."""

    @property
    def name(self) -> str:
        """A neutral word for it, such as ``goal-ladder``."""
        ...

    @property
    def title(self) -> str:
        """What it is called."""
        ...


class Exporter(Protocol):
    """Makes everything that leaves, from the same document."""

    def lines(self, file: ClientFile, content: Content, template: str) -> Sequence[Line]:
        """Return every line that there is to choose from on a page, in the order of its template."""
        ...

    def pages(self, file: ClientFile, content: Content, what: Handover) -> Sequence[PagePicture]:
        """Draw the pages of the document."""
        ...

    def pdf(self, file: ClientFile, content: Content, what: Handover) -> bytes:
        """Make the document."""
        ...

    def plain_text(self, file: ClientFile, content: Content, what: Handover) -> str:
        """Say the same as text under fixed headings."""
        ...

    def charts(self, file: ClientFile, content: Content, what: Handover) -> Sequence[Chart]:
        """Name the pictures that belong to the chosen lines."""
        ...

    def chart(self, file: ClientFile, content: Content, what: Handover, chart: str, form: ChartForm) -> bytes:
        """Draw one of them as a file."""
        ...

    def forms(self, content: Content) -> Sequence[BlankForm]:
        """Name the blank paper forms."""
        ...

    def form(self, content: Content, name: str, now: datetime) -> bytes:
        """Make one blank form, or with the name ``all`` every form as one document."""
        ...

    def portable(self, file: ClientFile) -> bytes:
        """Write the whole file so that another Askelma reads it back equal."""
        ...
