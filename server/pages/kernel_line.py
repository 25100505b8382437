"""What Voila's front end asks of a kernel: whether it lives, its channels, and its end."""

from __future__ import annotations

import re
from typing import Any

from jupyter_core.utils import ensure_async
from jupyter_server.services.kernels.handlers import KernelHandler
from tornado.web import HTTPError
from voila.shutdown_kernel_handler import VoilaShutdownKernelHandler
from voila.tornado.kernel_websocket_handler import VoilaKernelWebsocketHandler

from server.frame import is_whole
from server.pages.answer import Answer

SCREEN = re.compile(rb'"screen": ?{"name": ?"[a-z_]+", ?"place": ?"([a-z_]+(?:/[A-Za-z0-9_-]{1,64}){0,4})"')
"""Where a message of the page says which screen it shows. A quote mark in a client's words is written with a
backslash before it, so no text can pass for this."""


class Kernel(Answer, KernelHandler):
    """Whether a kernel lives. The gate has seen that it is this session's."""

    name = "kernel"
    as_page = False

    async def get(self, kernel_id: str) -> None:
        """Tell about a live kernel; a dead one is not found."""
        if not await self.house.kernels.is_alive(kernel_id):
            raise HTTPError(404)
        await ensure_async(super().get(kernel_id))


class KernelEnd(Answer, VoilaShutdownKernelHandler):
    """The page is left, so its kernel ends."""

    name = "kernel_end"
    as_page = False

    async def post(self, kernel_id: str) -> None:
        """End the kernel."""
        await self.house.kernels.end(kernel_id)
        self.set_status(204)
        self.finish()


class KernelLine(Answer, VoilaKernelWebsocketHandler):
    """The channels of a kernel; they are hung up when the session ends."""

    name = "kernel_line"

    async def open(self, kernel_id: str) -> None:
        """Join the session's lines, then connect."""
        session = self.session
        if session is None or session.ended:
            self.close(4001, "locked")
            return
        self._of = session
        session.lines.add(self)
        # Many small messages: the system would hold each back until the one before has been acknowledged,
        # which takes a browser up to 40 ms.
        self.set_nodelay(True)
        await ensure_async(super().open(kernel_id))

    def write_message(self, message: Any, binary: bool = False) -> Any:
        """Pass a message to the page, and remember at which place it will be: a reload begins there."""
        if self.ws_connection is None or (isinstance(message, bytes) and not is_whole(message)):
            # A picture that comes while the page hangs up has another form; Voila would read it for ever.
            return None
        if isinstance(message, bytes) and b'"screen"' in message and (found := SCREEN.search(message)):
            client = self._of.kernels.get(self.kernel_id)
            if client is not None:
                self._of.places[client] = found[1].decode()
        return super().write_message(message, binary)

    def on_close(self) -> None:
        """Leave the session's lines."""
        session = getattr(self, "_of", None)
        if session is not None:
            session.lines.discard(self)
            super().on_close()

    def on_message(self, ws_message: Any) -> None:
        """Pass a whole message on while the session lasts."""
        if self._of.ended:
            return
        if is_whole(ws_message):
            super().on_message(ws_message)
        else:
            self.close(1007, "not a message")
