"""The talk between the page and the one room that is open on it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Any

from coaching.record import Refused
from widgets.page.exercise import Exercise, Screen, read
from widgets.page.messages import Spoken
from widgets.page.talk import Own, Send, Talk
from widgets.workshop.desk import RoomDesk
from workbooks.content.content import Content
from workbooks.content.schema import Language


class RoomTalk(Talk):
    """One talk about a room. Its language begins as the room's and may be changed for this page.

    Args:
        desk: the room.
        exercises: the one exercise, "workshop".
        start: its name.
        contents: gives the content of a language by its code.
        languages: lists the languages there are.
        send: sends one message to the browser, with bytes beside it.
        show: puts the new frame and screen on the page.
        later: runs a function once the present message has been answered.
        tongue: which language the page is in; shared with the exercise.
    """

    def __init__(
        self,
        desk: RoomDesk,
        exercises: Iterable[Exercise],
        *,
        start: str,
        contents: Callable[[str], Content],
        languages: Callable[[], Iterable[Language]],
        send: Send,
        show: Callable[[dict[str, Any], Screen], None],
        later: Callable[[float, Callable[[], None]], object],
        tongue: list[str],
    ) -> None:
        super().__init__(desk, exercises, start=start, send=send, show=show, later=later)
        self.desk = desk
        self._contents = contents
        self._languages = languages
        self._tongue = tongue
        desk.observe(self.look, ["revision", "seen"])

    def content(self) -> Content:
        """Return the content in the language of this page."""
        return self._contents(self._tongue[0])

    def frame(self, content: Content) -> dict[str, Any]:
        """Say which group's page it is."""
        desk, language = self.desk, content.language
        workshop = content.workshop(desk.record.room.workshop)
        return {
            "client": workshop.title if workshop else content.text("workshop.title"),
            "language": language.code,
            "direction": language.direction,
            "languages": [{"code": one.code, "name": one.name} for one in self._languages()],
            "meeting": "",
            "saved": content.time(desk.saved_at),
            "revision": desk.revision,
            "can_undo": False,
            "warning": "",
            "rest": None,
            "words": content.words("frame"),
        }

    def own_acts(self) -> Own:
        """Return what the page itself can be told."""
        return {**super().own_acts(), "language": self._do_language}

    def _do_language(self, fields: Mapping[str, Any]) -> None:
        code = read(fields, Spoken).code
        if code not in {language.code for language in self._languages()}:
            raise Refused("errors.not_understood")
        self._tongue[0] = code
