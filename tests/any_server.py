"""A server in a thread, and visitors who ask it by plain HTTP, for tests of pages."""

from __future__ import annotations

import asyncio
import http.client
import json
import tempfile
import threading
from http.cookies import SimpleCookie
from pathlib import Path
from typing import Any, NamedTuple
from urllib.parse import urlencode

import websocket
from bs4 import BeautifulSoup

from server.app import AskelmaServer
from server.entrance import Entrance
from server.gate import SUBPROTOCOL
from server.house import House
from server.session import clock
from server.starting import listen_near


class Served:
    """A whole server on a free port, with its own thread, for as long as a test needs it."""

    def __init__(
        self, store: Path, *, idle: float = 300, spare: bool = False, fork: bool = False, now=clock
    ) -> None:
        self._folder = tempfile.TemporaryDirectory(prefix="askelma-test-")
        self.store = store
        self.listening = listen_near(0)
        self.port = self.listening.getsockname()[1]
        self.house = House(
            store, Path(self._folder.name), port=self.port, idle=idle, spare=spare, fork=fork, now=now
        )
        self.house.open()
        self._loop = asyncio.new_event_loop()
        self._thread = threading.Thread(target=self._run, daemon=True)

    def __enter__(self) -> Served:
        self._thread.start()
        self.call(self._start())
        return self

    def __exit__(self, *_: object) -> None:
        self.call(self.entrance.leave())
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join(20)
        self._loop.close()
        self.house.close()
        self.listening.close()
        self._folder.cleanup()

    def call(self, work: Any, patience: float = 40) -> Any:
        """Do something in the server's own thread."""
        return asyncio.run_coroutine_threadsafe(work, self._loop).result(patience)

    def _run(self) -> None:
        asyncio.set_event_loop(self._loop)
        self._loop.run_forever()

    async def _start(self) -> None:
        self.entrance = Entrance(self.house, self.listening)
        self.entrance.open()
        server = AskelmaServer.of(self.house, self.entrance)
        server.initialize()
        server.start()


class Answer(NamedTuple):
    """What the server said."""

    status: int
    headers: http.client.HTTPMessage
    body: bytes

    @property
    def text(self) -> str:
        return self.body.decode("utf-8")

    @property
    def page(self) -> BeautifulSoup:
        return BeautifulSoup(self.text, "html.parser")

    @property
    def to(self) -> str:
        return self.headers.get("Location", "")


class Visitor:
    """A browser without a screen: keeps cookies, sends Host and Origin as browsers do."""

    def __init__(self, port: int) -> None:
        self.port = port
        self.host = f"localhost:{port}"
        self.cookies: dict[str, str] = {}

    def ask(self, method: str, path: str, body: bytes | str | None = None, **headers: str | None) -> Answer:
        """Ask once. A header given as None is left out; underscores in header names are hyphens."""
        sent: dict[str, str | None] = {"Host": self.host, "Accept": "text/html", "Cookie": self.cookie()}
        if method not in {"GET", "HEAD"}:
            sent["Origin"] = f"http://{self.host}"
        sent |= {name.replace("_", "-"): value for name, value in headers.items()}
        line = http.client.HTTPConnection("127.0.0.1", self.port, timeout=45)
        try:
            line.putrequest(method, path, skip_host=True, skip_accept_encoding=True)
            data = body.encode() if isinstance(body, str) else body
            if data is not None:
                sent["Content-Length"] = str(len(data))
            for name, value in sent.items():
                if value:
                    line.putheader(name, value)
            line.endheaders(data)
            heard = line.getresponse()
            answer = Answer(heard.status, heard.headers, heard.read())
        finally:
            line.close()
        for kept in answer.headers.get_all("Set-Cookie", []):
            for name, morsel in SimpleCookie(kept).items():
                if morsel.value:
                    self.cookies[name] = morsel.value
                else:
                    self.cookies.pop(name, None)
        return answer

    def cookie(self) -> str:
        return "; ".join(f"{name}={value}" for name, value in self.cookies.items())

    def get(self, path: str, **headers: str | None) -> Answer:
        return self.ask("GET", path, **headers)

    def post(self, path: str, fields: dict[str, str] | None = None, **headers: str | None) -> Answer:
        """Send a form, with the token that a page of ours would carry."""
        body = urlencode({"_xsrf": self.token(), **(fields or {})})
        return self.ask("POST", path, body, **{"Content_Type": "application/x-www-form-urlencoded"} | headers)

    def put(self, path: str, value: Any) -> Answer:
        return self.ask("PUT", path, json.dumps(value), X_XSRFToken=self.token())

    def token(self) -> str:
        if "_xsrf" not in self.cookies:
            self.get("/sign-in")
            self.get("/first-run")
        return self.cookies.get("_xsrf", "")

    def sign_in(self, worker: str, passphrase: str, **fields: str) -> Answer:
        return self.post("/sign-in", {"worker": worker, "passphrase": passphrase, **fields})

    def line(self, kernel: str, *, subprotocol: str | None = SUBPROTOCOL, **more: Any) -> websocket.WebSocket:
        """Open the channels of a kernel."""
        return websocket.create_connection(
            f"ws://{self.host}/api/kernels/{kernel}/channels",
            cookie=self.cookie(),
            subprotocols=[subprotocol] if subprotocol else None,
            timeout=10,
            **{"origin": f"http://{self.host}"} | more,
        )
