"""What leaves the room and to whom: the frame of every page and text."""

from __future__ import annotations

from datetime import datetime
from typing import Protocol

import msgspec

from workbooks.content.content import Content


class Handing(Protocol):
    """What leaves, as whoever asks for a page says it."""

    @property
    def chosen(self) -> tuple[str, ...]:
        """Ids of the lines."""
        ...

    @property
    def receiver(self) -> str:
        """To whom, in the client's words."""
        ...

    @property
    def agreed(self) -> datetime | None:
        """When the client agreed to this page; None while they have not."""
        ...

    @property
    def now(self) -> datetime:
        """The day on the page."""
        ...

    @property
    def template(self) -> str:
        """Id of the page's template; an empty one is the usual page."""
        ...


class Handover(msgspec.Struct, frozen=True, kw_only=True):
    """What leaves the room and to whom."""

    chosen: tuple[str, ...]
    receiver: str = ""
    agreed: datetime | None = None
    now: datetime
    template: str = ""


def consent(what: Handing, content: Content) -> str:
    """Return the sentence that says whether the client has agreed, and to whom the page goes."""
    if what.agreed:
        said = content.text("exports.agreed", date=content.date(what.agreed))
    else:
        said = content.text("exports.not_agreed")
    receiver = " ".join(what.receiver.split())
    return f"{said} {content.text('exports.receiver', receiver=receiver)}" if receiver else said
