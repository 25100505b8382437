"""A phone's connections over a weak Wi-Fi: every message may be lost, and each takes its time.

How it is simulated, in the client's transport, request by request:

- a request is held back half of the delay, then with the given chance it never arrives; the server does not
  hear of it. Else it is sent over a real connection (TLS, HTTP/1.1, loopback) from an address of its own;
- the answer is lost with the same chance: the server has done what was asked, and the phone hears nothing.
  Else it arrives after the other half of the delay;
- after a loss the connection is of no use for a second, as TCP repeats what was lost before anything else;
- opening a connection costs two more round trips (TCP and TLS), each of which may be lost and is then
  repeated after a second.

A real TCP delivers a lost request late instead of never, so this is harder than the same loss of packets.
"""

from __future__ import annotations

import asyncio
import random
import ssl
from typing import NamedTuple

STUCK = 1.0
"""Seconds after a loss until TCP has repaired the connection."""
MOST = 6
"""Connections of one browser to one host."""


class Network(NamedTuple):
    """How weak the network is.

    Attributes:
        loss: the chance that a request is lost, and that an answer is.
        delay: seconds of a round trip.
    """

    loss: float = 0.0
    delay: float = 0.0


class Heard(NamedTuple):
    """What came back."""

    status: int
    headers: dict[str, str]
    body: bytes


class _Line(NamedTuple):
    reader: asyncio.StreamReader
    writer: asyncio.StreamWriter


class WeakLines:
    """The connections of one phone.

    Args:
        port: of the app on this machine.
        trusts: the certificates that the phone trusts; None without TLS.
        source: the phone's own address.
        network: how weak the network is.
        chance: what decides about losses.
    """

    def __init__(
        self, port: int, trusts: ssl.SSLContext | None, source: str, network: Network, chance: random.Random
    ) -> None:
        self._port = port
        self._trusts = trusts
        self._source = source
        self._network = network
        self._chance = chance
        self._free: list[_Line] = []
        self._places = asyncio.Semaphore(MOST)

    async def ask(self, request: bytes) -> Heard:
        """Send a request and return the answer; when either is lost, nothing ever returns.

        Raises:
            OSError: the connection broke.
        """
        async with self._places:
            line = await self._line()
            whole = False
            try:
                await asyncio.sleep(self._network.delay / 2)
                if not self._is_lost():
                    line.writer.write(request)
                    heard = await _read(line.reader)
                    if not self._is_lost():
                        await asyncio.sleep(self._network.delay / 2)
                        whole = True
                        self._free.append(line)
                        return heard
                await asyncio.sleep(STUCK)
                whole = True
                self._free.append(line)
            except (asyncio.IncompleteReadError, ValueError) as error:
                raise ConnectionError from error
            finally:
                if not whole:
                    line.writer.close()
        lost: asyncio.Future[Heard] = asyncio.get_running_loop().create_future()
        return await lost

    async def warm(self, many: int, request: bytes) -> None:
        """Have so many connections open, by as many requests at the same time."""
        await asyncio.gather(*(self._quietly(request) for _ in range(many)))

    def close(self) -> None:
        """Hang up."""
        for line in self._free:
            line.writer.close()
        self._free.clear()

    async def _quietly(self, request: bytes) -> None:
        try:
            await asyncio.wait_for(self.ask(request), 4)
        except (OSError, TimeoutError):
            return

    async def _line(self) -> _Line:
        while self._free:
            line = self._free.pop()
            if not line.reader.at_eof() and not line.writer.is_closing():
                return line
            line.writer.close()
        for _ in range(2):
            while self._is_lost() or self._is_lost():
                await asyncio.sleep(STUCK)
            await asyncio.sleep(self._network.delay)
        name = "127.0.0.1" if self._trusts else None
        opened = await asyncio.open_connection(
            "127.0.0.1", self._port, ssl=self._trusts, server_hostname=name, local_addr=(self._source, 0)
        )
        return _Line(*opened)

    def _is_lost(self) -> bool:
        return self._chance.random() < self._network.loss


async def _read(reader: asyncio.StreamReader) -> Heard:
    head = await reader.readuntil(b"\r\n\r\n")
    first, *rest = head.decode("latin-1").strip().split("\r\n")
    headers = {name.lower(): value.strip() for name, _, value in (line.partition(":") for line in rest)}
    body = await reader.readexactly(int(headers.get("content-length", "0")))
    return Heard(int(first.split()[1]), headers, body)
