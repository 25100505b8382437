"""A visitor without a screen: loads what a browser would, talks with the kernel, and sees pictures come.

Many can visit at once where so many browsers would only measure themselves.
"""

from __future__ import annotations

import asyncio
import json
import re
import uuid
from collections.abc import Callable, Iterable
from http.cookies import SimpleCookie
from itertools import pairwise
from typing import Any
from urllib.parse import urlencode, urlsplit

from tornado.httpclient import HTTPRequest
from tornado.websocket import WebSocketClientConnection, websocket_connect

from server.gate import SUBPROTOCOL

AT_ONCE = 6
"""Connections of one browser to one host."""
KERNEL = re.compile(r'"kernelId"\s*:\s*"([0-9a-f-]{36})"|name="askelma-kernel" content="([0-9a-f-]{36})"')
LARGEST = 64 * 1024 * 1024


class Visitor:
    """One visitor with its own cookies.

    Args:
        address: the server's scheme, name and port.
    """

    def __init__(self, address: str) -> None:
        self.address = address
        self.cookies: dict[str, str] = {}
        self.bytes = 0
        self._free: list[tuple[asyncio.StreamReader, asyncio.StreamWriter]] = []

    async def ask(self, path: str, form: dict[str, str] | None = None) -> tuple[int, dict[str, str], bytes]:
        """Return status, headers and body of an answer, over a connection that is kept."""
        where = urlsplit(self.address)
        if self._free:
            reader, writer = self._free.pop()
        else:
            reader, writer = await asyncio.open_connection("127.0.0.1", where.port, limit=LARGEST)
        body = urlencode(form).encode() if form else b""
        lines = [
            f"{'POST' if form else 'GET'} {path} HTTP/1.1",
            f"Host: {where.netloc}",
            "Accept: text/html,*/*",
            "Accept-Encoding: gzip, br",
            f"Cookie: {'; '.join(f'{name}={value}' for name, value in self.cookies.items())}",
        ]
        if form:
            lines += [f"Origin: {self.address}", "Content-Type: application/x-www-form-urlencoded"]
            lines += [f"Content-Length: {len(body)}"]
        writer.write("\r\n".join([*lines, "", ""]).encode() + body)
        head = await reader.readuntil(b"\r\n\r\n")
        first, *rest = head.decode("latin-1").strip().split("\r\n")
        headers: dict[str, str] = {}
        for line in rest:
            name, _, value = line.partition(":")
            headers[name.lower()] = value.strip()
            if name.lower() == "set-cookie":
                self._keep(value.strip())
        told = await _body(reader, headers)
        self.bytes += len(head) + len(told)
        if headers.get("connection", "").lower() == "close":
            writer.close()
        else:
            self._free.append((reader, writer))
        return int(first.split()[1]), headers, told

    def _keep(self, header: str) -> None:
        for name, kept in SimpleCookie(header).items():
            self.cookies[name] = kept.value

    async def sign_in(self, passphrase: str) -> list[str]:
        """Sign in and return the addresses of the clients' workbooks."""
        _, _, page = await self.ask("/sign-in")
        worker = re.search(r'name="worker"[^>]*value="([^"]*)"|<option[^>]*value="([^"]*)"', page.decode())
        form = {"passphrase": passphrase, "_xsrf": self.cookies["_xsrf"]}
        form["worker"] = next(filter(None, worker.groups()), "") if worker else ""
        status, _, told = await self.ask("/sign-in", form)
        assert status == 303, (status, told[:200])
        _, _, listed = await self.ask("/clients")
        return sorted(set(re.findall(r'href="(/session/[0-9a-f-]{36})"', listed.decode())))

    async def load(self, paths: Iterable[str]) -> None:
        """Load files as a browser does whose cache is empty."""
        waiting = list(paths)

        async def one_after_another() -> None:
            while waiting:
                await self.ask(waiting.pop(0))

        await asyncio.gather(*(one_after_another() for _ in range(AT_ONCE)))

    async def page(self, path: str) -> str:
        """Load a page and return the id of its kernel."""
        status, _, told = await self.ask(path)
        found = KERNEL.search(told.decode())
        assert status == 200 and found, (status, path)
        return found[1] or found[2]

    def leave(self) -> None:
        """Hang up."""
        for _, writer in self._free:
            writer.close()


async def _body(reader: asyncio.StreamReader, headers: dict[str, str]) -> bytes:
    if headers.get("transfer-encoding", "").lower() == "chunked":
        whole = b""
        while size := int((await reader.readline()).split(b";")[0], 16):
            whole += (await reader.readexactly(size + 2))[:-2]
        await reader.readline()
        return whole
    return await reader.readexactly(int(headers.get("content-length", "0")))


class KernelLine:
    """The kernel's channels as the page has them, in the kernel protocol's form with offsets."""

    def __init__(self, line: WebSocketClientConnection) -> None:
        self._line = line
        self._session = uuid.uuid4().hex

    @classmethod
    async def to(cls, visitor: Visitor, kernel: str) -> KernelLine:
        """Connect to a kernel."""
        address = visitor.address.replace("http", "ws", 1)
        request = HTTPRequest(
            f"{address}/api/kernels/{kernel}/channels?session_id={uuid.uuid4().hex}",
            headers={
                "Origin": visitor.address,
                "Cookie": "; ".join(f"{name}={value}" for name, value in visitor.cookies.items()),
            },
            connect_timeout=120,
        )
        line = await websocket_connect(request, subprotocols=[SUBPROTOCOL], max_message_size=LARGEST)
        return cls(line)

    async def models(self) -> dict[str, dict[str, Any]]:
        """Return the state of every widget by its id."""
        comm = uuid.uuid4().hex
        opened = {"comm_id": comm, "target_name": "jupyter.widget.control", "data": {}}
        await self.say("comm_open", opened, version="1.0.0")
        await self.say("comm_msg", {"comm_id": comm, "data": {"method": "request_states"}})
        told, _ = await self.hear(
            lambda content: content.get("comm_id") == comm and "states" in content.get("data", {})
        )
        states: dict[str, dict[str, Any]] = told["data"]["states"]
        return states

    async def tell(self, comm: str, data: dict[str, Any]) -> None:
        """Send a message to a widget."""
        await self.say("comm_msg", {"comm_id": comm, "data": data})

    async def say(self, kind: str, content: dict[str, Any], **metadata: Any) -> None:
        """Send a message on the shell channel."""
        header = {
            "msg_id": uuid.uuid4().hex,
            "msg_type": kind,
            "session": self._session,
            "username": "",
            "version": "5.3",
            "date": "2026-01-01T00:00:00Z",
        }
        parts = [b"shell", *(json.dumps(part).encode() for part in (header, {}, metadata, content))]
        places = [8 * (len(parts) + 2)]
        for part in parts:
            places.append(places[-1] + len(part))
        numbers = [len(places), *places]
        await self._line.write_message(
            b"".join(number.to_bytes(8, "little") for number in numbers) + b"".join(parts), binary=True
        )

    async def hear(self, wanted: Callable[[dict[str, Any]], bool]) -> tuple[dict[str, Any], list[bytes]]:
        """Return the next message that is wanted, with its buffers."""
        while True:
            frame = await self._line.read_message()
            if frame is None:
                raise ConnectionError("the kernel's line was hung up")
            if isinstance(frame, str):
                continue
            content, buffers = _parts(frame)
            if wanted(content):
                return content, buffers

    def close(self) -> None:
        """Hang up."""
        self._line.close()


def _parts(frame: bytes) -> tuple[dict[str, Any], list[bytes]]:
    count = int.from_bytes(frame[:8], "little")
    places = [int.from_bytes(frame[8 * n : 8 * n + 8], "little") for n in range(1, count + 1)]
    parts = [frame[start:end] for start, end in pairwise(places)]
    content: dict[str, Any] = json.loads(parts[4])
    return content, parts[5:]
