"""The gate: every request passes it before any routing, so that no route can be left open by mistake."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection
from dataclasses import dataclass
from typing import Literal
from urllib.parse import quote

from tornado.httputil import HTTPMessageDelegate, HTTPServerRequest
from tornado.routing import Router
from tornado.web import Application, RequestHandler

from server.session import Session, Sessions

SUBPROTOCOL = "v1.kernel.websocket.jupyter.org"
"""A kernel channel without it can make Voila spin for good, so nobody gets one."""
METHODS = frozenset({"GET", "HEAD", "POST", "PUT", "DELETE"})
KERNEL = re.compile(r"^/(?:api/kernels|voila/api/shutdown)(?:/([^/]*))?")
CHANNELS = re.compile(r"^/api/kernels/[^/]+/channels$")

Access = Literal["anyone", "before", "after", "session"]
"""Who may use a path: anyone; anyone before there is a store; anyone after that; only who has signed in."""


@dataclass(frozen=True)
class Way:
    """A path and who may use it. ``alive``: using it is a sign of life; ``room``: of a room alone."""

    path: re.Pattern[str]
    access: Access
    alive: bool = False
    room: bool = False


@dataclass(frozen=True)
class Refusal:
    """Why a request is not let in. ``kind`` is the text key under ``server``; ``to`` sends elsewhere."""

    status: int
    kind: str
    to: str = ""


class Gate(Router):
    """Judges each request and passes it on to the application or answers it itself.

    Args:
        app: the application behind the gate.
        ways: paths that need no session or are a sign of life; every other path needs a session.
        hosts: names with port under which this server may be addressed.
        sessions: the sessions.
        token: reads the session token from a request.
        is_set_up: whether there is a store.
        refuse: the handler that answers a refused request; it is given ``refusal``.
    """

    def __init__(
        self,
        app: Application,
        *,
        ways: Collection[Way],
        hosts: Collection[str],
        scheme: str,
        sessions: Sessions,
        token: Callable[[HTTPServerRequest], str | None],
        is_set_up: Callable[[], bool],
        refuse: type[RequestHandler],
    ) -> None:
        self._app = app
        self._ways = ways
        self._hosts = frozenset(hosts)
        self._origins = frozenset(f"{scheme}://{host}" for host in hosts)
        self._sessions = sessions
        self._token = token
        self._is_set_up = is_set_up
        self._refuse = refuse

    def find_handler(self, request: HTTPServerRequest, **_: object) -> HTTPMessageDelegate | None:
        """Return who reads the request: the application, or the one who says no."""
        refusal = self.judge(request)
        return self._app.find_handler(request) if refusal is None else self.refuse(request, refusal)

    def pass_on_to(self, app: Application) -> None:
        """Have another application behind the gate from now on."""
        self._app = app

    def refuse(self, request: HTTPServerRequest, refusal: Refusal) -> HTTPMessageDelegate:
        """Return who says no."""
        return self._app.get_handler_delegate(request, self._refuse, {"refusal": refusal})

    def judge(self, request: HTTPServerRequest) -> Refusal | None:
        """Return why the request is refused, or None."""
        return self._judge_sender(request) or self._judge_path(request)

    def _judge_sender(self, request: HTTPServerRequest) -> Refusal | None:
        hosts = request.headers.get_list("Host")
        if len(hosts) != 1 or hosts[0].lower() not in self._hosts:
            return Refusal(421, "wrong_address")
        if request.method not in METHODS:
            return Refusal(405, "not_possible")
        origins = request.headers.get_list("Origin")
        must_tell = request.method not in {"GET", "HEAD"} or _is_websocket(request)
        if (must_tell or origins) and (len(origins) != 1 or origins[0].lower() not in self._origins):
            return Refusal(403, "from_elsewhere")
        return None

    def _judge_path(self, request: HTTPServerRequest) -> Refusal | None:
        way = next((way for way in self._ways if way.path.fullmatch(request.path)), None)
        session = self._sessions.let_in(self._token(request), request.path)
        access = way.access if way else "session"
        set_up = self._is_set_up()
        if access == "before" and set_up and session is None:
            return Refusal(303, "sign_in", "/sign-in")
        if access == "after" and not set_up:
            asked = f"?{request.query}" if request.query else ""
            return Refusal(303, "first_run", f"/first-run{asked}")
        if access == "session" and session is None:
            return self._ask_to_sign_in(request, set_up)
        if session is not None:
            if refusal := self._judge_kernel(request, session):
                return refusal
            if way is not None and way.alive:
                self._sessions.touch(session)
            if way is not None and way.room:
                self._sessions.touch_room(session)
        if _is_websocket(request):
            return self._judge_websocket(request)
        return None

    def _judge_kernel(self, request: HTTPServerRequest, session: Session) -> Refusal | None:
        found = KERNEL.match(request.path)
        if found and found[1] not in session.kernels:
            # The same answer for another session's kernel as for one that never was.
            return Refusal(404, "not_found")
        return None

    def _judge_websocket(self, request: HTTPServerRequest) -> Refusal | None:
        offered = ",".join(request.headers.get_list("Sec-WebSocket-Protocol"))
        if not CHANNELS.fullmatch(request.path) or SUBPROTOCOL not in map(str.strip, offered.split(",")):
            return Refusal(400, "not_possible")
        return None

    def _ask_to_sign_in(self, request: HTTPServerRequest, set_up: bool) -> Refusal:
        wants_page = request.method == "GET" and "text/html" in request.headers.get("Accept", "")
        if not wants_page or _is_websocket(request):
            return Refusal(401, "sign_in")
        if not set_up:
            return Refusal(303, "first_run", f"/first-run?next={quote(request.path)}")
        return Refusal(303, "sign_in", f"/sign-in?next={quote(request.path)}")


def _is_websocket(request: HTTPServerRequest) -> bool:
    return "upgrade" in request.headers.get("Connection", "").lower() or "Upgrade" in request.headers
