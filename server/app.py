"""The server: Voila with our own pages, our own gate in front, and everything else of it closed."""

from __future__ import annotations

import asyncio
import logging
import os
import signal
import socket
from collections.abc import Collection
from pathlib import Path
from typing import Any

from jupyter_server.auth import IdentityProvider, User
from tornado.httpserver import HTTPServer
from tornado.ioloop import PeriodicCallback
from traitlets.config import Config
from voila.app import Voila
from voila.configuration import VoilaConfiguration

from server.closed_memory import close_memory
from server.gate import Gate
from server.headers import SecurityHeaders
from server.house import MOST, WORKBOOKS, House
from server.kernels import OwnSpec, SessionKernels
from server.lean import give_back, spare_memory
from server.pages.answer import NotFound, Refuse
from server.request_log import log_request, start_log
from server.routes import WAYS, routes
from server.session import IDLE
from server.starting import listen_near, open_browser, private_folder
from workbooks.content.loader import load

VOILA_HOME = Path(__file__).parent / "voila" / "templates"
LARGEST_BODY = 512_000
"""Bytes of a request: the longest texts and the hand-over of typing fit."""
LARGEST_MESSAGE = 2 * 1024 * 1024
SWEEP = 5_000
"""Milliseconds between two looks at sessions whose time is over."""
LOOK_AT_KERNELS = 2_000
LONGEST_FOLDER = 36
"""A socket's path is this much and 67 characters more; systems allow 103."""
HEARTBEAT = 30_000
"""Milliseconds between pings of a kernel line; one that does not answer until the next is hung up."""


class WhoIsSignedIn(IdentityProvider):
    """Tells Voila's handlers that somebody is signed in. Who it is, they need not know."""

    def get_user(self, handler: Any) -> User | None:
        """Return a user without a name when the request has a session."""
        house: House = handler.settings["house"]
        session = house.session_of(handler.request)
        return None if session is None else User(username=session.key[:12], name="", display_name="")

    def get_handlers(self) -> list[Any]:
        """Return no pages: signing in and out are our own."""
        return []


class AskelmaServer(Voila):
    """Voila on our terms: nothing is served that :mod:`server.routes` does not name."""

    name = "voila"
    house: House
    http: HTTPServer
    hosts: Collection[str] = ()
    listening: socket.socket

    @classmethod
    def of(cls, house: House, listening: socket.socket) -> AskelmaServer:
        """Make a server for a house.

        Args:
            house: the state.
            listening: the socket at which browsers connect.
        """
        config = Config()
        config.VoilaConfiguration.template = "askelma"
        config.VoilaConfiguration.allow_template_override = "NO"
        config.VoilaConfiguration.allow_theme_override = "NO"
        config.VoilaConfiguration.file_allowlist = []
        config.VoilaConfiguration.show_tracebacks = False
        config.VoilaConfiguration.http_keep_alive_timeout = 3600
        config.VoilaConfiguration.multi_kernel_manager_class = SessionKernels
        config.VoilaConfiguration.kernel_spec_manager_class = OwnSpec
        config.SessionKernels.most = house.most
        config.KernelManager.autorestart = False
        config.KernelManager.transport = transport(house.folder)
        config.MappingKernelManager.cull_idle_timeout = 600
        config.MappingKernelManager.cull_interval = 30
        config.MappingKernelManager.cull_connected = False
        config.MappingKernelManager.allow_tracebacks = False
        server = cls(config=config, port=house.port, open_browser=False, log_level=logging.WARNING)
        server.house = house
        server.listening = listening
        server.root_dir = str(house.workbooks)
        server.config_file_paths = []
        server.identity_provider_class = WhoIsSignedIn
        server.connection_dir_root = str(house.folder)
        return server

    def initialize(self, argv: list[str] | None = None) -> None:  # noqa: ARG002 - Voila's own signature
        """Get ready without looking at arguments, configuration files or signals."""
        self._init_asyncio_patch()
        # One log for everything, ours: see server.request_log.
        self.log.handlers = []
        self.log.propagate = True
        self.log.setLevel(logging.WARNING)
        self.voila_configuration = VoilaConfiguration(parent=self)
        self.setup_template_dirs()

    def setup_template_dirs(self) -> None:
        """Use our own template, wherever Jupyter's folders are."""
        self.template_paths = [str(VOILA_HOME / "askelma")]
        self.static_paths: list[str] = []

    def init_settings(self) -> dict[str, Any]:
        """Return Voila's settings with ours laid over them."""
        settings: dict[str, Any] = super().init_settings()
        self.house.kernels = self.kernel_manager
        return settings | {
            "house": self.house,
            "xsrf_cookies": True,
            "xsrf_cookie_kwargs": {"samesite": "Strict", "secure": self.house.tls, "path": "/"},
            "default_handler_class": NotFound,
            "log_function": log_request,
            "serve_traceback": False,
            "websocket_max_message_size": LARGEST_MESSAGE,
            "ws_ping_interval": HEARTBEAT,
            "ws_ping_timeout": HEARTBEAT,
        }

    def init_handlers(self) -> list[Any]:
        """Return our routes and nothing of Voila's own."""
        return routes(self.voila_configuration, self.template_paths)

    def listen(self) -> None:
        """Put the gate in front and listen; Voila would listen without it."""
        self.app.add_transform(SecurityHeaders)
        gate = Gate(
            self.app,
            ways=WAYS,
            hosts=self.hosts or own_names(self.house.port),
            scheme="https" if self.house.tls else "http",
            sessions=self.house.sessions,
            token=self.house.token_of,
            is_set_up=lambda: self.house.office is not None,
            refuse=Refuse,
        )
        self.http = HTTPServer(
            gate,
            max_body_size=LARGEST_BODY,
            max_header_size=16_384,
            idle_connection_timeout=120,
            body_timeout=20,
        )
        self.http.add_socket(self.listening)
        if self.house.fork:
            self.kernel_manager.begin_to_fork(self.house.folder)
        self._beats = [
            PeriodicCallback(self._sweep, SWEEP),
            PeriodicCallback(self.kernel_manager.bury_the_dead, LOOK_AT_KERNELS),
        ]
        for beat in self._beats:
            beat.start()

    async def _sweep(self) -> None:
        self.house.pending.sweep()
        await self.house.sessions.sweep()

    async def leave(self) -> None:
        """End everything, in the order in which it was begun, backwards."""
        for beat in self._beats:
            beat.stop()
        self.http.stop()
        await self.house.sessions.end_all()
        await self.kernel_manager.end_everything()
        await self.http.close_all_connections()


def transport(folder: Path) -> str:
    """Return how kernels and server talk with each other.

    What a kernel publishes can be read by whoever connects, so the sockets lie in a folder that only this
    user can enter. Where a socket's path would be too long for the system, it is the loopback network.
    """
    return "ipc" if os.name == "posix" and len(str(folder)) <= LONGEST_FOLDER else "tcp"


def own_names(port: int) -> tuple[str, ...]:
    """Return the names of this machine to itself."""
    return tuple(f"{name}:{port}" for name in ("localhost", "127.0.0.1", "[::1]"))


def serve(
    store: Path,
    port: int | None,
    browser: bool,
    practice: bool = False,
    *,
    idle: float = IDLE,
    workbooks: Path = WORKBOOKS,
    most: int = MOST,
) -> int:
    """Serve a store until somebody stops it.

    Args:
        store: the store's folder, there or to be set up.
        port: the port; None takes the first free one from 8866 on.
        browser: whether to open a browser.
        practice: whether the store is one for practice.
        idle: seconds without activity that end a session.
        workbooks: folder of the notebooks that are offered.
        most: so many workbook pages may be open at once.

    Raises:
        StoreFailure: another server has the store, or it cannot be used.
        OSError: the port is taken.
    """
    close_memory()  # it holds handles to the whole store and the list of clients
    spare_memory()
    start_log()
    with listen_near(port) as listening, private_folder() as folder:
        port = listening.getsockname()[1]
        house = House(store, folder, port=port, idle=idle, workbooks=workbooks, most=most)
        asyncio.run(_serve(house, listening, browser=browser, practice=practice))
    return 0


async def _serve(house: House, listening: socket.socket, *, browser: bool, practice: bool) -> None:
    try:
        await asyncio.to_thread(house.open, practice=practice)
        server = AskelmaServer.of(house, listening)
        server.initialize()
        server.start()
        stop = asyncio.Event()
        for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
            asyncio.get_running_loop().add_signal_handler(number, stop.set)
        address = f"http://localhost:{house.port}/"
        print(load(house.language).text("server.ready", address=address), flush=True)
        if browser:
            open_browser(address)
        give_back()
        await stop.wait()
        await server.leave()
    finally:
        await asyncio.to_thread(house.close)
