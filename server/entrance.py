"""The entrance: serves the first pages at once, while Voila, which takes a second to load, is on its way.

From the first byte on the gate stands in front and the headers are set. Who asks for a page that needs Voila
waits until :class:`server.app.AskelmaServer` takes over; sessions that have begun by then go on.
"""

from __future__ import annotations

import asyncio
import socket
import time
from collections.abc import Collection
from typing import Any

from tornado.httpserver import HTTPServer
from tornado.httputil import (
    HTTPHeaders,
    HTTPMessageDelegate,
    HTTPServerRequest,
    RequestStartLine,
    ResponseStartLine,
)
from tornado.ioloop import PeriodicCallback
from tornado.web import Application, RequestHandler

from server.gate import Gate, Refusal
from server.headers import SecurityHeaders
from server.house import House
from server.pages.answer import NotFound, Refuse
from server.pages.page import Page
from server.request_log import log_request
from server.routes import ENTRANCE, WAYS

LARGEST_BODY = 512_000
"""Bytes of a request: the longest texts and the hand-over of typing fit."""
SWEEP = 5_000
"""Milliseconds between two looks at sessions whose time is over."""
ROOMS_EVERY = 600.0
"""Seconds between two looks at rooms whose day of erasing has come."""


class Entrance:
    """What browsers connect to, from the start of the server to its end.

    Args:
        house: the state.
        listening: the socket at which browsers connect.
        hosts: names with port under which the server may be addressed; by default this machine's own.
    """

    def __init__(self, house: House, listening: socket.socket, *, hosts: Collection[str] = ()) -> None:
        self.first_page = asyncio.Event()
        """Set when the first page has been sent."""
        self._house = house
        self._listening = listening
        self._taken_over = asyncio.Event()
        pages = _FirstPages(ENTRANCE, **settings(house) | {"log_function": self._note})
        pages.add_transform(SecurityHeaders)
        pages.later = self._when_taken_over
        self._gate = Gate(
            pages,
            ways=WAYS,
            hosts=hosts or own_names(house.port),
            scheme="https" if house.tls else "http",
            sessions=house.sessions,
            token=house.token_of,
            is_set_up=lambda: house.office is not None,
            refuse=Refuse,
        )
        self._http = HTTPServer(
            self._gate,
            max_body_size=LARGEST_BODY,
            max_header_size=16_384,
            idle_connection_timeout=120,
            body_timeout=20,
        )
        self._sweeping = PeriodicCallback(self._sweep, SWEEP)
        self._rooms_next = 0.0

    def open(self) -> None:
        """Let in who comes."""
        self._http.add_socket(self._listening)
        self._sweeping.start()

    def take_over(self, app: Application) -> None:
        """Pass on to this application from now on, and let it answer those who wait."""
        app.add_transform(SecurityHeaders)
        self._gate.pass_on_to(app)
        self._taken_over.set()

    async def leave(self) -> None:
        """End everything, in the order in which it was begun, backwards."""
        self._sweeping.stop()
        self._http.stop()
        self._taken_over.set()
        await self._house.sessions.end_all()
        await self._house.end_kernels()
        await self._http.close_all_connections()

    def _when_taken_over(self, request: HTTPServerRequest) -> HTTPMessageDelegate:
        if self._taken_over.is_set():  # it is the end: nobody has taken over
            return self._gate.refuse(request, Refusal(503, "unexpected"))
        return _Waiting(request, self._taken_over, self._gate)

    def _note(self, handler: RequestHandler) -> None:
        log_request(handler)
        if isinstance(handler, Page) and handler.get_status() < 300:
            self.first_page.set()

    async def _sweep(self) -> None:
        self._house.pending.sweep()
        await self._house.sessions.sweep()
        if time.monotonic() >= self._rooms_next:
            self._rooms_next = time.monotonic() + ROOMS_EVERY
            for office in (self._house.office, self._house.practice):
                if office is not None:  # nobody needs to be signed in
                    await asyncio.to_thread(office.erase_due_rooms)


class _FirstPages(Application):
    """The pages that need no Voila; whatever else is asked for may be Voila's, so it is for later."""

    later: Any

    def find_handler(self, request: HTTPServerRequest, **kwargs: Any) -> Any:
        """Return who reads the request."""
        return self.default_router.find_handler(request, **kwargs) or self.later(request)


class _Waiting(HTTPMessageDelegate):
    """A request that came too early. It goes through the gate once more when there is who answers it."""

    def __init__(self, request: HTTPServerRequest, until: asyncio.Event, gate: Gate) -> None:
        self._request = request
        self._until = until
        self._gate = gate
        self._reader = HTTPMessageDelegate()

    async def headers_received(
        self, start_line: RequestStartLine | ResponseStartLine, headers: HTTPHeaders
    ) -> None:
        """Wait, before anything more of the request is read."""
        stream: Any = getattr(self._request.connection, "stream", None)
        if stream is not None:
            stream.set_close_callback(lambda: None)  # else nobody looks whether the browser has gone
        await self._until.wait()
        if stream is None or stream.closed():
            return
        stream.set_close_callback(None)
        self._reader = self._gate.find_handler(self._request) or self._reader
        reading = self._reader.headers_received(start_line, headers)
        if reading is not None:
            await reading

    def data_received(self, chunk: bytes) -> Any:
        """Pass on what is read."""
        return self._reader.data_received(chunk)

    def finish(self) -> None:
        """Pass on that all is read."""
        self._reader.finish()

    def on_connection_close(self) -> None:
        """Pass on that the browser has gone."""
        self._reader.on_connection_close()


def settings(house: House) -> dict[str, Any]:
    """Return the settings of every application of this server, whoever wrote its handlers."""
    return {
        "house": house,
        "xsrf_cookies": True,
        "xsrf_cookie_kwargs": {"samesite": "Strict", "secure": house.tls, "path": "/"},
        "default_handler_class": NotFound,
        "log_function": log_request,
        "serve_traceback": False,
    }


def own_names(port: int) -> tuple[str, ...]:
    """Return the names of this machine to itself."""
    return tuple(f"{name}:{port}" for name in ("localhost", "127.0.0.1", "[::1]"))
