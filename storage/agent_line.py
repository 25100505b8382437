"""A line to the key agent: asks, waits for the answer, and may be shared by threads."""

from __future__ import annotations

import os
import socket
import threading
from contextlib import suppress

import msgspec

from coaching.record import Refused
from storage.agent_protocol import LENGTH, Answer, Failed, Question, failure_of, packed, read_answer
from storage.failure import StoreFailure

PATIENCE = 30.0
"""Seconds to wait for an answer; trying a passphrase takes a fraction of one."""


class AgentLine:
    """One connection to the agent's socket, opened when it is first needed.

    Args:
        path: where the socket is.
        patience: seconds to wait for an answer.
    """

    def __init__(self, path: str, patience: float = PATIENCE) -> None:
        self.path = path
        self._patience = patience
        self._guard = threading.Lock()
        self._socket: socket.socket | None = None
        self._owner = os.getpid()

    def ask(self, question: Question) -> Answer:
        """The answer to a question.

        Raises:
            StoreFailure: the agent says so, or it is gone and all keys with it.
            Refused: a rule forbids it.
        """
        message = packed(question)
        with self._guard:
            try:
                answer = read_answer(self._exchange(message))
            except (OSError, EOFError):
                # The agent begins afresh when the last session has ended, and then cuts every line.
                self._hang_up()
                try:
                    answer = read_answer(self._exchange(message))
                except (OSError, EOFError, msgspec.MsgspecError):
                    self._hang_up()
                    raise StoreFailure("errors.locked") from None
            except msgspec.MsgspecError:
                self._hang_up()
                raise StoreFailure("errors.locked") from None
        if isinstance(answer, Failed):
            if answer.refused:
                raise Refused(answer.key, **answer.words)
            raise failure_of(answer)
        return answer

    def close(self) -> None:
        """Hang up."""
        with self._guard:
            self._hang_up()

    def _exchange(self, message: bytes) -> bytes:
        line = self._connected()
        line.sendall(message)
        (length,) = LENGTH.unpack(_exactly(line, LENGTH.size))
        return _exactly(line, length)

    def _connected(self) -> socket.socket:
        if self._socket is None or self._owner != os.getpid():
            self._socket = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
            self._owner = os.getpid()
            self._socket.settimeout(self._patience)
            self._socket.connect(self.path)
        return self._socket

    def _hang_up(self) -> None:
        if self._socket is not None:
            with suppress(OSError):
                self._socket.close()
            self._socket = None


def _exactly(line: socket.socket, size: int) -> bytes:
    parts = bytearray()
    while len(parts) < size:
        part = line.recv(min(size - len(parts), 1 << 20))
        if not part:
            raise EOFError
        parts += part
    return bytes(parts)
