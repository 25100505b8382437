"""The key agent: the one process that holds keys while somebody is signed in, and is emptied when nobody is.

Python cannot wipe its own memory. So when the last session has ended the process replaces itself with a
fresh image of the same program: everything it knew is gone with the old one, and the socket lives on.
"""

from __future__ import annotations

import argparse
import asyncio
import contextlib
import os
import signal
import socket
import sys
from pathlib import Path

import msgspec

from coaching.record import Refused
from server.closed_memory import close_memory
from server.key_room import KeyRoom
from storage.agent_protocol import LENGTH, LONGEST, Failed, Lock, Message, failed, packed, read_question
from storage.failure import StoreFailure

_LOOK_EVERY = 1.0  # seconds between looks at sessions that have become idle
_PR_SET_PDEATHSIG = 1
_STDIN = 0


class AgentProcess:
    """Answers on a socket until its parent is gone."""

    def __init__(self, room: KeyRoom, listening: socket.socket) -> None:
        self._room = room
        self._listening = listening
        self._over = asyncio.Event()
        self._serving: asyncio.Server | None = None
        self._watching: asyncio.Task[None] | None = None

    async def run(self) -> None:
        """Serve."""
        loop = asyncio.get_running_loop()
        loop.add_reader(_STDIN, self._watch_parent)
        loop.add_signal_handler(signal.SIGTERM, self._over.set)
        # Ctrl-C in a terminal reaches us too, but the parent may only be asking whether to stop.
        signal.signal(signal.SIGINT, signal.SIG_IGN)
        self._serving = await asyncio.start_unix_server(self._serve, sock=self._listening, limit=LONGEST)
        self._watching = asyncio.create_task(self._watch_idle())
        await self._over.wait()
        address = Path(self._listening.getsockname())
        with contextlib.suppress(OSError):  # a parent that was killed could not clear it away
            address.unlink()
            address.parent.rmdir()
        os._exit(0)  # at once, whatever is still being tried: nothing here is worth waiting for

    def _watch_parent(self) -> None:
        # Nothing is ever written to us: the only thing to read is the end, when the parent is gone.
        if not os.read(_STDIN, 1024):
            self._over.set()

    async def _watch_idle(self) -> None:
        while True:
            await asyncio.sleep(_LOOK_EVERY)
            self._room.lock_idle()
            self._begin_afresh_if_done()

    async def _serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        with contextlib.suppress(
            asyncio.IncompleteReadError, asyncio.CancelledError, ConnectionError, ValueError
        ):
            while True:
                (length,) = LENGTH.unpack(await reader.readexactly(LENGTH.size))
                if length > LONGEST:
                    break
                question = read_question(await reader.readexactly(length))
                writer.write(packed(await self._answer(question)))
                await writer.drain()
                if isinstance(question, Lock):
                    self._begin_afresh_if_done()
        writer.close()

    async def _answer(self, question: object) -> Message:
        try:
            return await self._room.answer(question)
        except StoreFailure as failure:
            return failed(failure)
        except Refused as refusal:
            return Failed(refusal.key, refusal.words, refused=True)
        except Exception:
            return Failed("errors.unexpected")

    def _begin_afresh_if_done(self) -> None:
        if self._room.is_worn:
            os.set_inheritable(self._listening.fileno(), True)
            os.execv(sys.executable, [sys.executable, *sys.orig_argv[1:]])  # noqa: S606


def harden(parent: int) -> None:
    """Leave nothing behind: no core dump, no look from outside, no life after the parent."""
    close_memory()
    if sys.platform == "linux":
        import ctypes  # noqa: PLC0415 - only where it is used

        ctypes.CDLL(None, use_errno=True).prctl(_PR_SET_PDEATHSIG, signal.SIGTERM, 0, 0, 0)
    if os.getppid() != parent:
        sys.exit(0)  # it was gone before we could ask to be told


def main() -> None:
    """Run the agent as the child of a server."""
    parser = argparse.ArgumentParser(description="Holds the keys of one store for one server.")
    parser.add_argument("--store", type=Path, required=True)
    parser.add_argument("--socket", type=int, required=True)
    parser.add_argument("--parent", type=int, required=True)
    parser.add_argument("--idle", type=float, required=True)
    told = parser.parse_args()
    harden(told.parent)
    listening = socket.socket(fileno=told.socket)
    room = KeyRoom(told.store, idle=told.idle)
    with contextlib.suppress(KeyboardInterrupt, msgspec.MsgspecError):
        asyncio.run(AgentProcess(room, listening).run())


if __name__ == "__main__":
    main()
