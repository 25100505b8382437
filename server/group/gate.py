"""The gate of the participant app: every request passes it before any routing."""

from __future__ import annotations

from dataclasses import dataclass

from tornado.httputil import HTTPMessageDelegate, HTTPServerRequest
from tornado.routing import Router
from tornado.web import Application

from server.group.hall import Hall
from server.group.handlers import Refuse

METHODS = frozenset({"GET", "HEAD", "POST", "PUT", "DELETE", "OPTIONS"})
NO_CHANGE = frozenset({"GET", "HEAD"})


@dataclass(frozen=True)
class Refusal:
    """Why a request is not let in. ``kind`` is what the phone reads; ``wait`` says when to come again."""

    status: int
    kind: str
    wait: float = 0.0


class Gate(Router):
    """Judges each request by who it is for, where it comes from and how many came before it.

    Args:
        app: the application behind the gate.
        hall: the state.
    """

    def __init__(self, app: Application, hall: Hall) -> None:
        self._app = app
        self._hall = hall

    def find_handler(self, request: HTTPServerRequest, **_: object) -> HTTPMessageDelegate | None:
        """Return who reads the request: the application, or the one who says no."""
        refusal = self.judge(request)
        if refusal is None:
            return self._app.find_handler(request)
        return self._app.get_handler_delegate(request, Refuse, {"refusal": refusal})

    def judge(self, request: HTTPServerRequest) -> Refusal | None:
        """Return why the request is refused, or None."""
        if wait := self._hall.limits.requests.take(request.remote_ip):
            return Refusal(429, "too_many", wait)
        here = self._hall.surroundings
        hosts = request.headers.get_list("Host")
        if len(hosts) != 1 or hosts[0].lower() not in here.hosts:
            return Refusal(421, "wrong_address")
        if request.method not in METHODS:
            return Refusal(405, "not_possible")
        origins = request.headers.get_list("Origin")
        must_tell = request.method not in NO_CHANGE
        if (must_tell or origins) and (len(origins) != 1 or origins[0].lower() not in here.origins):
            return Refusal(403, "from_elsewhere")
        if "Upgrade" in request.headers:
            return Refusal(400, "not_possible")
        return None
