"""A client of a kernel that opens only the lines it needs and loses no time before it may speak."""

from __future__ import annotations

import time
from queue import Empty
from typing import Any

import zmq.asyncio
from jupyter_client.asynchronous.client import AsyncKernelClient
from traitlets import default

AGAIN = 0.1
"""Seconds after which a kernel that is not heard is asked once more."""


class KernelClient(AsyncKernelClient):
    """Asks a kernel of ours to run something and hears what comes of it.

    The usual client also opens lines for typing in, for control and for a heartbeat (with a thread of its
    own), has one more thread to send and receive, and waits for 200 ms of silence before it says that the
    kernel is ready. Whoever runs a notebook knows the answers to its own questions by their number, so
    nothing needs to be silent first.
    """

    @default("context")
    def _one_for_all(self) -> zmq.asyncio.Context:
        """Share what sends and receives; ending one for each client would hold up the server."""
        return zmq.asyncio.Context.instance()

    def start_channels(self, *_: bool, **__: bool) -> None:
        """Open the two lines that running a notebook needs."""
        self.allow_stdin = False
        self.iopub_channel.start()
        self.shell_channel.start()

    def stop_channels(self) -> None:
        """Close them; to look at the others would open them."""
        for channel in (self._shell_channel, self._iopub_channel):
            if channel is not None and channel.is_alive():
                channel.stop()

    async def wait_for_ready(self, timeout: float | None = None) -> None:
        """Wait until the kernel answers and what it publishes is heard.

        Raises:
            RuntimeError: it has died, or does not answer in time.
        """
        until = time.monotonic() + (timeout or float("inf"))
        answered = heard = False
        while not (answered and heard):
            self.kernel_info()
            answered = answered or await _comes(self.shell_channel)
            heard = heard or await _comes(self.iopub_channel)
            if not (answered and heard) and not await self.parent.is_alive():
                raise RuntimeError("the kernel died before it answered")
            if time.monotonic() > until:
                raise RuntimeError("the kernel did not answer in time")


async def _comes(channel: Any) -> bool:
    try:
        await channel.get_msg(timeout=AGAIN)
    except Empty:
        return False
    return True
