"""The frame: what stands round every screen (whose page, which language, when it was saved)."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from widgets.page.desk import Desk
from workbooks.content.content import Content
from workbooks.content.schema import Language


def frame(desk: Desk, content: Content, languages: Iterable[Language]) -> dict[str, Any]:
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
