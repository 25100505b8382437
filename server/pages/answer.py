"""What all answers share: the language, our own error page, and a route name for the log."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING, Any, ClassVar

from tornado.web import HTTPError, RequestHandler

from coaching.record import Refused
from server.gate import Refusal
from storage.failure import StoreFailure
from workbooks.content.loader import Content, load

if TYPE_CHECKING:
    from server.house import House
    from server.session import Session

LANGUAGE = "askelma-language"
ERRORS = {
    400: "not_possible",
    401: "sign_in",
    403: "too_old",
    404: "not_found",
    405: "not_possible",
    413: "too_large",
    421: "wrong_address",
    503: "too_many_open",
}
"""Which sentence under ``server`` explains a status."""


class Answer(RequestHandler):
    """An answer of this server, whoever wrote the handler: plain sentences, no traces."""

    name: ClassVar[str] = "answer"
    as_page: ClassVar[bool] = True
    """Whether a person reads the answer; a program gets the same sentence without the page."""

    @property
    def house(self) -> House:
        """The server's state."""
        house: House = self.settings["house"]
        return house

    @property
    def session(self) -> Session | None:
        """The session of this request."""
        return self.house.session_of(self.request)

    @property
    def content(self) -> Content:
        """The texts in the language of this browser."""
        return load(self.get_cookie(LANGUAGE) or self.house.language)

    def page(self, template: str, **words: Any) -> str:
        """Return a page of ours as text."""
        return self.house.page(self, template, **words)

    def write_error(self, status_code: int, **kwargs: Any) -> None:
        """Say in one sentence what is wrong and what to do."""
        error = kwargs.get("exc_info", (None, None))[1]
        if isinstance(error, StoreFailure) and error.key == "errors.locked" and self.session:
            # The keys are gone, whatever the reason: the session is over, and signing in helps.
            asyncio.get_running_loop().create_task(self.house.sessions.end(self.session))
            self.redirect("/sign-in", status=303)
            return
        if isinstance(error, StoreFailure | Refused):
            self.set_status(503 if isinstance(error, StoreFailure) else 422)
            sentence = self.content.text(error.key, **error.words)
        else:
            kind = getattr(error, "kind", None) or ERRORS.get(status_code, "unexpected")
            sentence = self.content.text(f"server.{kind}")
        if not self.as_page or "text/html" not in self.request.headers.get("Accept", ""):
            self.finish({"message": sentence})
            return
        self.set_header("Content-Type", "text/html; charset=utf-8")
        self.finish(self.page("error.html", sentence=sentence))


class Trouble(HTTPError):  # noqa: N818 - what the page says, not what broke
    """An error with its own sentence: ``kind`` is a text key under ``server``."""

    def __init__(self, status: int, kind: str) -> None:
        super().__init__(status)
        self.kind = kind


class NotFound(Answer):
    """Any path that leads nowhere."""

    name = "not_found"

    def prepare(self) -> None:
        """Say so, whatever the method."""
        raise HTTPError(404)

    def check_xsrf_cookie(self) -> None:
        """Nothing is done here, so nothing needs protecting."""


class Refuse(Answer):
    """What the gate answers instead of the application."""

    name = "gate"

    def initialize(self, refusal: Refusal) -> None:
        """Remember why."""
        self.refusal = refusal

    def check_xsrf_cookie(self) -> None:
        """Nothing is done here, so nothing needs protecting."""

    def prepare(self) -> None:
        """Send elsewhere, or say no."""
        if self.refusal.to:
            self.redirect(self.refusal.to, status=303)
        else:
            self.set_header("Connection", "close")
            raise Trouble(self.refusal.status, self.refusal.kind)
