"""The talk: carries messages between the page and its exercises, in order and behind one guard."""

from __future__ import annotations

import uuid
from abc import abstractmethod
from collections.abc import Callable, Iterable, Mapping
from datetime import datetime
from functools import partial
from typing import Any, Protocol

import msgspec
import structlog

from coaching.record import Refused
from coaching.text_field import Conflict
from storage.failure import StoreFailure
from widgets.page.desk import Notice
from widgets.page.exercise import Exercise, Foresees, GivesFiles, KnowsLeaving, Place, Screen, read
from widgets.page.messages import Go, Message, Ready, read_message
from widgets.page.picture_queue import PictureQueue
from workbooks.content.content import Content, MissingText

log = structlog.get_logger(__name__)

Send = Callable[[dict[str, Any], list[bytes]], None]
Own = Mapping[str, Callable[[Mapping[str, Any]], "dict[str, Any] | None"]]
"""What the page itself can be told, whichever exercise is shown."""


class Opened(Protocol):
    """What lies open in front of the page: a client's file, or a group's room."""

    notice: Notice | None

    @property
    def revision(self) -> int:
        """How many times it has been saved."""
        ...

    @property
    def saved_at(self) -> datetime:
        """When it was saved last."""
        ...

    def note_use(self, action: str, reason: str) -> None:
        """Note what is being done with it."""
        ...

    def watch(self) -> None:
        """Follow what others change, for as long as the event loop runs."""
        ...


class Talk:
    """One talk: which place is shown, and what happens to each message.

    Args:
        desk: what lies open.
        exercises: the exercises that can be shown.
        start: the exercise where it starts.
        send: sends one message to the browser, with bytes beside it.
        show: puts the new frame and screen on the page.
        later: runs a function once the present message has been answered.
    """

    def __init__(
        self,
        desk: Opened,
        exercises: Iterable[Exercise],
        *,
        start: str,
        send: Send,
        show: Callable[[dict[str, Any], Screen], None],
        later: Callable[[float, Callable[[], None]], object],
    ) -> None:
        self._opened = desk
        self._exercises = {exercise.name: exercise for exercise in exercises}
        self._send = send
        self._show = show
        self._start = start
        self._here: tuple[str, Place] = (start, ())
        self._pictures = PictureQueue(send, later)
        self._busy = False
        self._ready = False

    @abstractmethod
    def content(self) -> Content:
        """Return the content in the language of the page as it is now."""

    @abstractmethod
    def frame(self, content: Content) -> dict[str, Any]:
        """Say what stands round the screen."""

    def own_acts(self) -> Own:
        """Return what the page itself can be told."""
        return {
            "ready": self._do_ready,
            "go": self._do_go,
            "ping": self._do_ping,
            "download": self._do_download,
        }

    @property
    def place(self) -> str:
        """The place on the page, as the browser's address shows it."""
        name, parts = self._here
        return "/".join((name, *parts))

    def receive(self, content: object, _buffers: object = None) -> None:
        """Answer one message. Nothing gets past this guard but a sentence for the page."""
        number = content.get("id") if isinstance(content, dict) else None
        number = number if isinstance(number, int) else 0
        self._busy = True
        self._opened.notice = None
        try:
            message = read_message(content)
            reply = self._answer(message)
        except Conflict as conflict:
            reply = {"ok": False, "conflict": {"theirs": conflict.theirs, "mine": conflict.mine}}
        except (Refused, StoreFailure) as refusal:
            reply = {"ok": False, "error": self._sentence(refusal.key, refusal.words)}
        except Exception as failure:
            reply = {"ok": False, "error": self._unexpected(failure)}
        finally:
            self._busy = False
        self._show_now()
        reply |= {"kind": "reply", "id": number, "revision": self._opened.revision}
        if reply["ok"]:
            reply["saved"] = self.content().time(self._opened.saved_at)
            if self._opened.notice is not None:
                reply["notice"] = msgspec.to_builtins(self._opened.notice)
        self._send(reply, [])

    def _answer(self, message: Message) -> dict[str, Any]:
        own = self.own_acts().get(message.do)
        if own is not None:
            return {"ok": True} | (own(message.fields) or {})
        self._go(self._exercises[self._here[0]].act(message.do, message.fields))
        return {"ok": True}

    def _do_ready(self, fields: Mapping[str, Any]) -> None:
        ready = read(fields, Ready)
        self._ready = True
        self._pictures.scale = min(max(ready.scale, 1.0), 3.0)
        self._pictures.forget()
        if ready.place:
            self._go(ready.place)

    def _do_go(self, fields: Mapping[str, Any]) -> None:
        self._go(read(fields, Go).to)

    def _do_ping(self, _fields: Mapping[str, Any]) -> None:
        """Answer, so that the page knows that somebody is there."""

    def _do_download(self, fields: Mapping[str, Any]) -> None:
        exercise = self._exercises[self._here[0]]
        if not isinstance(exercise, GivesFiles):
            raise Refused("errors.not_understood")
        made = exercise.download(fields)
        # Noted before it leaves: what cannot be noted does not leave.
        if made.of_client:
            self._opened.note_use("exported", made.name.rpartition(".")[2])
        self._send({"kind": "download", "name": made.name, "mime": made.mime}, [made.data])

    def _go(self, to: str | None) -> None:
        """Go to a place; an address that leads nowhere leads to the start of what is there."""
        if to is None:
            return
        name, *parts = to.split("/")
        if name not in self._exercises:
            name, parts = self._start, []
        before, self._here = self._here, (name, tuple(parts))
        try:
            self._screen()
        except Refused:
            self._here = before if before[0] != name or not parts else (name, ())
            raise
        left = self._exercises[before[0]]
        if before[0] != name and isinstance(left, KnowsLeaving):
            left.leave()

    def _screen(self) -> Screen:
        name, parts = self._here
        screen = self._exercises[name].screen(parts)
        return {"name": name, "place": self.place, "foot": {"back": None, "next": None}, **screen}

    def look(self, _change: object = None) -> None:
        """Show what has changed on the desk, unless a message is just being answered."""
        if not self._busy:
            self._show_now()

    def _show_now(self) -> None:
        try:
            self._refresh()
        except Exception as failure:  # the screen stays as it was; the next message is answered
            self._unexpected(failure)

    def _refresh(self) -> None:
        """Show the page as it is now, and have its pictures drawn when there is time."""
        if not self._ready:
            return
        content = self.content()
        try:
            screen = self._screen()
        except Exception as failure:
            if not isinstance(failure, Refused):
                self._unexpected(failure)
            name, parts = self._here
            if not parts and name == self._start:
                return
            self._here = (name, ()) if parts else (self._start, ())
            self._refresh()
            return
        self._here = (screen["name"], tuple(screen["place"].split("/")[1:]))
        self._show(self.frame(content), screen)
        name, parts = self._here
        exercise = self._exercises[name]
        self._pictures.want(
            exercise.pictures(parts),
            (self.place, self._opened.revision, content.language.code, screen),
            partial(exercise.pictures_ahead, parts) if isinstance(exercise, Foresees) else tuple,
        )

    def _sentence(self, key: str, words: Mapping[str, object]) -> str:
        try:
            return self.content().text(key, **words)
        except MissingText as missing:
            return self._unexpected(missing)

    def _unexpected(self, failure: Exception) -> str:
        """Log where it failed, never what was written, and return a sentence with the log's number."""
        number = uuid.uuid4().hex[:8]
        log.error("act_failed", number=number, failure=type(failure).__name__, at=_where(failure))
        return self._sentence("errors.unexpected_number", {"number": number})


def _where(failure: BaseException) -> list[str]:
    """List the places in our code that the failure passed; values and messages stay out."""
    spots, trace = [], failure.__traceback__
    while trace is not None:
        code = trace.tb_frame.f_code
        spots.append(f"{code.co_name}:{trace.tb_lineno}")
        trace = trace.tb_next
    return spots[-6:]
