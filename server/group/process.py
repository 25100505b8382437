"""The participant app's process: hears from its parent where it is, gives signs of life, and ends with it."""

from __future__ import annotations

import argparse
import asyncio
import logging
import os
import signal
import socket
import sys
from pathlib import Path

import msgspec
from tornado.ioloop import PeriodicCallback

from server.closed_memory import close_memory
from server.group.app import PhoneServer, context
from server.group.hall import Hall
from server.group.headers import PhoneHeaders
from server.group.rooms import LOOK_EVERY
from server.group.surroundings import Surroundings
from server.lean import give_back

ALIVE_EVERY = 1.0
ALIVE = b"."
_STDIN, _STDOUT = 0, 1
TIDY_EVERY = 60.0
FILES = 8192
SPARE = 200
"""Files that are kept for other things than connections."""


class Form(logging.Formatter):
    """Writes the form of a message without its words, as they might name an address."""

    def format(self, record: logging.LogRecord) -> str:
        """Return a line."""
        own = record.name == "group"
        words = record.getMessage() if own else str(record.msg).partition("\n")[0]
        return f"{record.levelname.lower()} {record.name}: {words}"


class Process:
    """The app from its start to its end.

    Args:
        store: the store's folder.
        listening: the socket that phones connect to. It is the parent's, so that phones wait while the app
            is started again.
    """

    def __init__(self, store: Path, listening: socket.socket) -> None:
        self._hall = Hall(store)
        self._listening = listening
        self._server: PhoneServer | None = None
        self._over = asyncio.Event()
        self._heard = b""

    async def run(self) -> None:
        """Serve until the parent hangs up."""
        loop = asyncio.get_running_loop()
        os.set_blocking(_STDIN, False)
        loop.add_reader(_STDIN, self._hear)
        loop.add_signal_handler(signal.SIGTERM, self._over.set)
        signal.signal(signal.SIGINT, signal.SIG_IGN)  # the parent hears Ctrl-C too, and decides
        self._look()
        beats = (
            PeriodicCallback(self._look, 1000 * LOOK_EVERY),
            PeriodicCallback(self._live, 1000 * ALIVE_EVERY),
            PeriodicCallback(self._hall.tidy, 1000 * TIDY_EVERY),
        )
        for beat in beats:
            beat.start()
        await self._over.wait()
        if self._server is not None:
            self._server.stop()
        await asyncio.to_thread(self._hall.writer.end)

    def _look(self) -> None:
        if self._hall.look():
            asyncio.get_running_loop().run_in_executor(None, self._hall.get_ready)

    def _hear(self) -> None:
        heard = os.read(_STDIN, 65536)
        if not heard:
            self._over.set()
        *lines, self._heard = (self._heard + heard).split(b"\n")
        for line in lines:
            self._move(msgspec.json.decode(line, type=Surroundings))

    def _move(self, surroundings: Surroundings) -> None:
        """Answer to these names from now on, with this certificate."""
        tls = context(surroundings)
        PhoneHeaders.surroundings = self._hall.surroundings = surroundings
        if self._server is not None:
            self._server.ssl_options = tls  # those who are connected stay so
            return
        self._server = PhoneServer(self._hall, tls, files() - SPARE)
        self._server.add_socket(self._listening)
        self._live()
        asyncio.get_running_loop().run_in_executor(None, self._hall.get_ready)
        give_back()

    def _live(self) -> None:
        if self._server is not None:
            try:
                os.write(_STDOUT, ALIVE)
            except OSError:
                self._over.set()


def files() -> int:
    """Allow this process as many connections as the system lets it have, and return how many."""
    import resource  # noqa: PLC0415 - only where it is

    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    most = FILES if hard == resource.RLIM_INFINITY else min(FILES, hard)
    if soft < most:
        resource.setrlimit(resource.RLIMIT_NOFILE, (most, hard))
    return max(soft, most)


def main(words: list[str]) -> int:
    """Run the app as the child of a server."""
    parser = argparse.ArgumentParser(description="Takes answers of one store's groups from their phones.")
    parser.add_argument("--store", type=Path, required=True)
    parser.add_argument("--socket", type=int, required=True)
    told = parser.parse_args(words)
    close_memory()
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(Form())
    logging.basicConfig(level=logging.ERROR, handlers=[handler])
    listening = socket.socket(fileno=told.socket)
    asyncio.run(_run(told.store, listening))
    return 0


async def _run(store: Path, listening: socket.socket) -> None:
    await Process(store, listening).run()
