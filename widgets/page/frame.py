"""The frame: what stands round every screen (whose page, which language, when it was saved)."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from coaching import crisis_landing
from widgets.page.desk import Desk
from workbooks.content.content import Content
from workbooks.content.schema import Language


def frame(
    desk: Desk, content: Content, languages: Iterable[Language], *, can_rest: bool = False
) -> dict[str, Any]:
    """Say what the page's bars show; ``can_rest``: whether the place to rest is one of the exercises."""
    language = content.language
    meetings = desk.file.meetings
    is_resting = crisis_landing.resting(desk.file.crisis_landing) is not None
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
        "rest": {
            "on": is_resting,
            "word": content.text("crisis_landing.rest_word"),
            "label": content.text("crisis_landing.band_bar" if is_resting else "crisis_landing.rest_bar"),
            "band": content.text("crisis_landing.band"),
            "open": content.text("crisis_landing.band_open"),
        }
        if can_rest
        else None,
        "words": content.words("frame"),
    }
