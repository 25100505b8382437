"""The session: the talk between the page and the exercises of one client's journey."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Any

from coaching.client_file import set_language
from coaching.record import Refused
from coaching.text_field import read_text
from widgets.page.desk import Desk
from widgets.page.exercise import Exercise, Screen, read
from widgets.page.frame import frame
from widgets.page.messages import Spoken, Text
from widgets.page.talk import Own, Send, Talk
from workbooks.content.content import Content
from workbooks.content.schema import Language


class Session(Talk):
    """One sitting with a client's file.

    Args:
        desk: the client file.
        exercises: the exercises of this journey.
        start: the exercise where it starts.
        contents: gives the content of a language by its code.
        languages: lists the languages there are.
        send: sends one message to the browser, with bytes beside it.
        show: puts the new frame and screen on the page.
        later: runs a function once the present message has been answered.
    """

    def __init__(
        self,
        desk: Desk,
        exercises: Iterable[Exercise],
        *,
        start: str,
        contents: Callable[[str], Content],
        languages: Callable[[], Iterable[Language]],
        send: Send,
        show: Callable[[dict[str, Any], Screen], None],
        later: Callable[[float, Callable[[], None]], object],
    ) -> None:
        super().__init__(desk, exercises, start=start, send=send, show=show, later=later)
        self.desk = desk
        self._contents = contents
        self._languages = languages
        desk.observe(self.look, "revision")

    def content(self) -> Content:
        """Return the content in the client's language as it is now."""
        return self._contents(self.desk.file.client.language)

    def frame(self, content: Content) -> dict[str, Any]:
        """Say whose page it is."""
        can_rest = "crisis_landing" in self._exercises
        return frame(self.desk, content, self._languages(), can_rest=can_rest)

    def own_acts(self) -> Own:
        """Return what the page itself can be told: texts, a step back and a language besides."""
        return {
            **super().own_acts(),
            "text": self._do_text,
            "undo": self._do_undo,
            "language": self._do_language,
        }

    def _do_text(self, fields: Mapping[str, Any]) -> dict[str, Any]:
        said = read(fields, Text)
        self.desk.write_text(said.field, said.base, said.text)
        return {"text": read_text(self.desk.file, said.field)}

    def _do_undo(self, _fields: Mapping[str, Any]) -> None:
        self.desk.undo()

    def _do_language(self, fields: Mapping[str, Any]) -> None:
        code = read(fields, Spoken).code
        if code not in {language.code for language in self._languages()}:
            raise Refused("errors.not_understood")
        self.desk.change(lambda file: set_language(file, code), undoable=False)
