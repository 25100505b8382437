"""A table to try screens on: the real page in a real browser, the real session in this process."""

from __future__ import annotations

import base64
import contextlib
import mimetypes
import threading
from collections.abc import Callable, Iterable
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, Page

from widgets.page.session import Session
from workbooks.content.loader import languages, load

HERE = Path(__file__).parent
WIDGETS = HERE.parents[1] / "widgets"


class Table:
    """Serves the page's files and answers what the watch asks; tests change the answers."""

    def __init__(self) -> None:
        table = self

        class Handler(BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                table.answer(self)

            def do_PUT(self) -> None:
                table.answer(self)

            def do_POST(self) -> None:
                table.answer(self)

            def log_message(self, *_: object) -> None:
                pass

        self.kernel = 200
        self.idle = 300
        self.room = ""
        self.asked: list[tuple[str, str, bytes]] = []
        self.pending: bytes | None = None
        self.server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.address = f"http://127.0.0.1:{self.server.server_port}"
        threading.Thread(target=self.server.serve_forever, daemon=True).start()

    def close(self) -> None:
        self.server.shutdown()
        self.server.server_close()

    def answer(self, asked: BaseHTTPRequestHandler) -> None:
        path = asked.path.split("?")[0]
        body = asked.rfile.read(int(asked.headers.get("Content-Length") or 0))
        self.asked.append((asked.command, path, body))
        status, kind, data = 200, "text/html; charset=utf-8", b""
        if path == "/":
            page = (HERE / "table.html").read_text(encoding="utf-8")
            data = page.replace("{idle}", str(self.idle)).replace("{room}", self.room).encode()
        elif path == "/sign-in":
            data = b"<!doctype html><html lang=fi><title>Kirjaudu</title><h1>Kirjaudu</h1>"
        elif path == "/table.js":
            kind, data = "text/javascript", (HERE / "table.js").read_bytes()
        elif path.startswith("/widgets/"):
            file = WIDGETS / path.removeprefix("/widgets/")
            if path.startswith("/widgets/gallery/"):
                file = HERE / path.removeprefix("/widgets/gallery/")
            kind = mimetypes.guess_type(path)[0] or "application/octet-stream"
            status, data = (200, file.read_bytes()) if file.is_file() else (404, b"")
        elif path.startswith("/api/kernels/"):
            status, kind, data = self.kernel, "application/json", b'{"execution_state": "busy"}'
        elif path.endswith("/pending"):
            status, kind, data = self._pending(asked.command, body)
        else:
            status = 204
        asked.send_response(status)
        asked.send_header("Content-Type", kind)
        asked.send_header("Content-Length", str(len(data)))
        asked.end_headers()
        if status != 204:
            with contextlib.suppress(BrokenPipeError):  # the page has gone elsewhere
                asked.wfile.write(data)

    def _pending(self, method: str, body: bytes) -> tuple[int, str, bytes]:
        if method == "PUT":
            self.pending = body
            return 204, "application/json", b""
        found, self.pending = self.pending, None
        return (200, "application/json", found) if found else (204, "application/json", b"")


class Sitting:
    """One page on the table."""

    def __init__(self, page: Page, session: Session) -> None:
        self.page = page
        self.session = session

    def go(self, place: str) -> None:
        self.page.evaluate(f"location.hash = '#{place}'")
        self.page.wait_for_function("place => location.hash === '#' + place", arg=self.session.place)


def sit_down(
    browser: Browser,
    table: Table,
    desk: Any,
    exercises: Iterable[Any],
    *,
    start: str,
    size: tuple[int, int] = (1280, 800),
    place: str = "",
    talk: Callable[..., Any] = Session,
    **settings: Any,
) -> Sitting:
    """Open the page in a fresh browser context and wait until its first screen shows."""
    shown: dict[str, Any] = {}
    said: list[dict[str, Any]] = []
    drawing: list[Callable[[], None]] = []

    def send(message: dict[str, Any], buffers: list[bytes]) -> None:
        said.append({"message": message, "data": [base64.b64encode(one).decode() for one in buffers]})

    def show(frame: dict[str, Any], screen: dict[str, Any]) -> None:
        shown.update(frame=frame, screen=screen)

    def later(_seconds: float, run: Callable[[], None]) -> None:
        drawing.append(run)

    session = talk(
        desk, exercises, start=start, contents=load, languages=languages, send=send, show=show, later=later
    )

    def to_python(message: object) -> dict[str, Any]:
        session.receive(message)
        while drawing:
            drawing.pop(0)()
        outcome = {"shown": dict(shown), "said": list(said)}
        shown.clear()
        said.clear()
        return outcome

    context = browser.new_context(viewport={"width": size[0], "height": size[1]}, **settings)
    page = context.new_page()
    page.expose_function("toPython", to_python)
    page.goto(f"{table.address}/{'#' + place if place else ''}")
    page.wait_for_selector("[data-askelma-page]")
    return Sitting(page, session)
