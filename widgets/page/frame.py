"""The frame: what stands round every screen (whose page, which language, when it was saved)."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime
from typing import Any, Protocol

from widgets.page.desk import Desk


class Content(Protocol):
    """The part of a language's content that the page itself needs."""

    @property
    def language(self) -> Any:
        """The language: code, name, direction."""
        ...

    def text(self, key: str, /, **words: object) -> str:
        """Return one text."""
        ...

    def words(self, room: str, /) -> dict[str, str]:
        """Return every text of one room, for the browser."""
        ...

    def time(self, moment: datetime, /) -> str:
        """Write a time of day."""
        ...

    def date_time(self, moment: datetime, /) -> str:
        """Write a date and a time of day."""
        ...

    def day(self, day: date, /) -> str:
        """Write a short date."""
        ...


def frame(desk: Desk, content: Content, languages: Iterable[Any]) -> dict[str, Any]:
    """Say what the page's bars show."""
    language = content.language
    meetings = desk.file.meetings
    warning = ""
    if desk.restored_from is not None:
        warning = content.text("frame.restored", when=content.date_time(desk.restored_from))
    return {
        "client": desk.file.client.label,
        "language": language.code,
        "direction": language.direction,
        "languages": [{"code": one.code, "name": one.name} for one in languages],
        "meeting": content.text("frame.meeting", number=len(meetings)) if meetings else "",
        "saved": content.time(desk.saved_at),
        "revision": desk.revision,
        "can_undo": desk.can_undo,
        "warning": warning,
        "words": content.words("frame"),
    }
