"""The application: its few routes, its settings, and the server that listens for phones."""

from __future__ import annotations

import logging
import ssl
from collections import Counter
from typing import Any

from tornado.http1connection import HTTP1ServerConnection
from tornado.httpserver import HTTPServer
from tornado.iostream import IOStream
from tornado.web import Application

from server.group.gate import Gate
from server.group.hall import Hall
from server.group.handlers import (
    Front,
    HandOver,
    Join,
    KeepAnswer,
    Leave,
    NotFound,
    SendFile,
    SendScript,
    State,
)
from server.group.headers import PhoneHeaders
from server.group.surroundings import Surroundings

ROUTES: list[Any] = [
    (r"/", Front),
    (r"/assets/([0-9a-f]{12})/(.+)", SendFile),
    (r"/join", Join),
    (r"/state", State),
    (r"/script", SendScript),
    (r"/answer", KeepAnswer),
    (r"/hand-over", HandOver),
    (r"/leave", Leave),
]
"""Everything that a phone can ask for."""

LARGEST_BODY = 16 * 1024
LARGEST_HEAD = 8 * 1024
IDLE = 300
"""Seconds for which a phone's connection is kept, so that a repetition finds one that is open already."""
OF_ONE_ADDRESS = 300
"""Connections of one address: forty phones behind one router, and each may have six."""
MANY = 1500
WHEN_MANY = 12
"""When there are many connections, an address has no more than this."""


class PhoneServer(HTTPServer):
    """An HTTP server that looks at the address first: a handshake costs more than all that comes after it.

    Args:
        hall: the state.
        tls: how phones are talked to; None in an own hotspot.
        room: so many connections at once.
    """

    hall: Hall
    room: int

    def __init__(self, hall: Hall, tls: ssl.SSLContext | None, room: int) -> None:  # noqa: ARG002
        self.hall = hall
        self.room = room
        self._whose: dict[Any, str] = {}
        self._open: Counter[str] = Counter()

    def initialize(self, hall: Hall, tls: ssl.SSLContext | None, room: int) -> None:  # type: ignore[override]  # noqa: ARG002
        """Set the server up; Tornado calls this with what the constructor was given."""
        super().initialize(
            Gate(application(hall), hall),
            ssl_options=tls,
            max_body_size=LARGEST_BODY,
            max_header_size=LARGEST_HEAD,
            max_buffer_size=4 * LARGEST_BODY,
            chunk_size=LARGEST_BODY,
            idle_connection_timeout=IDLE,
            body_timeout=20,
        )

    def _handle_connection(self, connection: Any, address: Any) -> None:
        of_this = self._open[address[0]]
        many = len(self._whose) >= MANY
        if (
            len(self._whose) >= self.room
            or of_this >= (WHEN_MANY if many else OF_ONE_ADDRESS)
            or self.hall.limits.lines.take(address[0])
        ):
            connection.close()
            return
        super()._handle_connection(connection, address)

    def handle_stream(self, stream: IOStream, address: Any) -> None:
        """Serve a connection."""
        self._whose[stream] = address[0]
        self._open[address[0]] += 1
        super().handle_stream(stream, address)

    def on_close(self, server_conn: object) -> None:
        """Forget a connection, and an address with its last one."""
        assert isinstance(server_conn, HTTP1ServerConnection)
        super().on_close(server_conn)
        address = self._whose.pop(server_conn.stream, None)
        if address is not None:
            self._open[address] -= 1
            if not self._open[address]:
                del self._open[address]


def application(hall: Hall) -> Application:
    """Return the application."""
    app = Application(
        ROUTES,
        hall=hall,
        log=logging.getLogger("group"),
        default_handler_class=NotFound,
        # Requests are not written down: neither who asked nor when.
        log_function=lambda _: None,
        serve_traceback=False,
        compress_response=False,
    )
    app.add_transform(PhoneHeaders)
    return app


def context(surroundings: Surroundings) -> ssl.SSLContext | None:
    """Return how phones are talked to: TLS 1.2 or newer, or nothing in an own hotspot."""
    if not surroundings.certificate:
        return None
    made = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    made.minimum_version = ssl.TLSVersion.TLSv1_2
    made.set_ciphers("ECDHE+AESGCM:ECDHE+CHACHA20")
    made.set_alpn_protocols(["http/1.1"])
    made.load_cert_chain(surroundings.certificate, surroundings.key)
    return made
