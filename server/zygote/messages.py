"""What server and zygote say to each other, over a pair of sockets that nobody else can reach."""

from __future__ import annotations

import contextlib
import socket
import struct
import threading

import msgspec

LENGTH = struct.Struct(">I")
LONGEST = 4 * 1024 * 1024


class Launch(msgspec.Struct, frozen=True, array_like=True, tag=True):
    """Make a kernel. Its environment travels here and nowhere else: it may hold a key."""

    number: int
    arguments: tuple[str, ...]
    environment: dict[str, str]
    folder: str
    name: str


class Signal(msgspec.Struct, frozen=True, array_like=True, tag=True):
    """Send a signal to a kernel and what it has started."""

    number: int
    signum: int


class Ready(msgspec.Struct, frozen=True, array_like=True, tag=True):
    """Everything is loaded; kernels can be made."""

    milliseconds: int


class Failed(msgspec.Struct, frozen=True, array_like=True, tag=True):
    """No kernel can ever be made here."""

    reason: str


class Bound(msgspec.Struct, frozen=True, array_like=True, tag=True):
    """A kernel listens: whoever connects now need not try twice."""

    number: int
    pid: int


class Ended(msgspec.Struct, frozen=True, array_like=True, tag=True):
    """A kernel is over; the code is negative when a signal ended it."""

    number: int
    code: int


Message = Launch | Signal | Ready | Failed | Bound | Ended
_read = msgspec.msgpack.Decoder(Message).decode
_write = msgspec.msgpack.Encoder().encode


class Line:
    """One end of the pair."""

    def __init__(self, end: socket.socket) -> None:
        self._end = end
        self._one_at_a_time = threading.Lock()

    def fileno(self) -> int:
        """Return the number by which the system knows it."""
        return self._end.fileno()

    def send(self, message: Message) -> None:
        """Send a message.

        Raises:
            OSError: nobody listens.
        """
        body = _write(message)
        with self._one_at_a_time:
            self._end.sendall(LENGTH.pack(len(body)) + body)

    def receive(self) -> Message | None:
        """Wait for a message; None when the other end is gone."""
        with contextlib.suppress(OSError, EOFError, msgspec.MsgspecError):
            (length,) = LENGTH.unpack(self._exactly(LENGTH.size))
            if length <= LONGEST:
                message: Message = _read(self._exactly(length))
                return message
        return None

    def hang_up(self) -> None:
        """End the conversation, whoever waits for a message."""
        with contextlib.suppress(OSError):
            self._end.shutdown(socket.SHUT_RDWR)

    def close(self) -> None:
        """Let go of this end."""
        self._end.close()

    def _exactly(self, length: int) -> bytes:
        parts = []
        while length:
            part = self._end.recv(length)
            if not part:
                raise EOFError
            parts.append(part)
            length -= len(part)
        return b"".join(parts)
