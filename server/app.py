"""The server: Voila with our own pages, our own gate in front, and everything else of it closed."""

from __future__ import annotations

import logging
import os
from pathlib import Path
from typing import Any

from jupyter_server.auth import IdentityProvider, User
from tornado.ioloop import PeriodicCallback
from traitlets.config import Config
from voila.app import Voila
from voila.configuration import VoilaConfiguration

from server.entrance import Entrance
from server.entrance import settings as own_settings
from server.house import House
from server.kernels import OwnSpec, SessionKernels
from server.pages.workbook import prepare
from server.routes import routes

VOILA_HOME = Path(__file__).parent / "voila" / "templates"
LARGEST_MESSAGE = 2 * 1024 * 1024
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
    entrance: Entrance

    @classmethod
    def of(cls, house: House, entrance: Entrance) -> AskelmaServer:
        """Make a server for a house.

        Args:
            house: the state.
            entrance: what browsers are connected to.
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
        server.entrance = entrance
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
        return (
            settings
            | own_settings(self.house)
            | {
                "websocket_max_message_size": LARGEST_MESSAGE,
                "ws_ping_interval": HEARTBEAT,
                # The first ping goes out after one interval: only then can an answer be late.
                "ws_ping_timeout": HEARTBEAT * 3 // 2,
            }
        )

    def init_handlers(self) -> list[Any]:
        """Return our routes and nothing of Voila's own."""
        return routes(self.voila_configuration, self.template_paths)

    def listen(self) -> None:
        """Take over from the entrance, which listens already; Voila would listen without the gate."""
        self.house.take(self.kernel_manager, self._prepare_pages)
        self.entrance.take_over(self.app)
        self._looking = PeriodicCallback(self.kernel_manager.bury_the_dead, LOOK_AT_KERNELS)
        self._looking.start()

    def _prepare_pages(self) -> None:
        prepare(self.house.workbooks, self.template_paths)


def transport(folder: Path) -> str:
    """Return how kernels and server talk with each other.

    What a kernel publishes can be read by whoever connects, so the sockets lie in a folder that only this
    user can enter. Where a socket's path would be too long for the system, it is the loopback network.
    """
    return "ipc" if os.name == "posix" and len(str(folder)) <= LONGEST_FOLDER else "tcp"
