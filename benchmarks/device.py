"""A device with a browser: opens a side's page, uses it, and tells how long each thing took."""

from __future__ import annotations

import json
import time
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from playwright.sync_api import Browser, CDPSession, Page

from benchmarks.served import Served

WATCH = Path(__file__).with_name("watch.js")
SIZE = {"width": 1280, "height": 800}
PATIENCE = 90_000
INPUTS = 8
PRESS_AGAIN = 2_000
"""Milliseconds after which an input that was not heard is pressed once more."""


@dataclass
class Opening:
    """One opened page: all in milliseconds since the navigation began, and bytes."""

    heading: float = 0.0
    """When the first heading had been painted."""
    chart: float = 0.0
    usable: float = 0.0
    """When the first change had been answered with a new picture."""
    bytes: int = 0
    requests: int = 0
    files: tuple[str, ...] = ()


class Device:
    """One browser context: its own cookies and its own cache, which is warm from the second visit on."""

    def __init__(self, browser: Browser, served: Served) -> None:
        self.served = served
        self.home = served.page
        self._context = browser.new_context(viewport=SIZE)  # type: ignore[arg-type]
        self._context.set_default_timeout(PATIENCE)
        side = served.side
        told = {"control": side.control, "picture": side.picture}
        self._context.add_init_script(script=f"window.benchSide = {json.dumps(told)};")
        self._context.add_init_script(path=WATCH)
        self.address = self._find_page()

    def close(self) -> None:
        """Put the device away."""
        self._context.close()

    def traffic(self, page: Page) -> Traffic:
        """Count what a page receives from now on."""
        return Traffic(self._context.new_cdp_session(page))

    def page(self) -> Page:
        """Return an empty page."""
        return self._context.new_page()

    def open(self, page: Page) -> Opening:
        """Open the page, press the first input once, and wait until the picture has changed."""
        traffic = self.traffic(page)
        page.goto(self.address, wait_until="commit")
        page.wait_for_function("() => window.bench?.ready", polling="raf")
        self.press(page, "ArrowRight")
        found: dict[str, Any] = page.evaluate(
            "() => ({chart: bench.shown[0], usable: bench.shown[1], heading: bench.headings[0]?.at ?? 0})"
        )
        page.wait_for_timeout(150)
        return Opening(**found, bytes=traffic.bytes, requests=traffic.requests, files=traffic.files)

    def exercise(self, page: Page) -> None:
        """Use everything on the page once."""
        controls = page.locator(self.served.side.control).all()
        # A mark is eleven radio buttons, a slider is one handle: eight are used on either.
        for control in controls[:: max(1, len(controls) // INPUTS)]:
            control.focus()
            page.keyboard.press("ArrowRight")
            page.wait_for_timeout(200)
        page.get_by_text("Save", exact=True).first.click()
        page.wait_for_timeout(500)

    def press(self, page: Page, key: str) -> float:
        """Press a key on the first input and return the milliseconds until the new picture is shown."""
        before = page.evaluate("() => (bench.focus(), bench.shown.length)")
        end = time.monotonic() + PATIENCE / 1000
        while time.monotonic() < end:
            page.keyboard.press(key)
            try:
                page.wait_for_function(
                    "before => bench.shown.length > before", arg=before, polling="raf", timeout=PRESS_AGAIN
                )
            except Exception:
                page.evaluate("() => bench.focus()")
                continue
            return float(page.evaluate("before => bench.shown[before] - bench.inputs.at(-1)", before))
        raise TimeoutError(f"{self.served.side.name}: the picture did not change")

    def _find_page(self) -> str:
        return self.served.page

    def leave(self, page: Page) -> None:
        """Leave the page as a person does, so that the server hears of it."""
        page.goto("about:blank")
        page.close()


class Traffic:
    """Counts what a page receives: answers as they came over the line, and messages of its sockets."""

    def __init__(self, line: CDPSession) -> None:
        self.bytes = 0
        self.requests = 0
        self._files: dict[str, None] = {}
        line.on("Network.requestWillBeSent", self._asked)
        line.on("Network.loadingFinished", self._finished)
        line.on("Network.webSocketFrameReceived", self._message)
        line.send("Network.enable")

    @property
    def files(self) -> tuple[str, ...]:
        """The files that came with the page, as paths."""
        return tuple(self._files)

    def _asked(self, event: dict[str, Any]) -> None:
        where = urlsplit(event["request"]["url"])
        is_file = where.hostname == "localhost" and event["request"]["method"] == "GET"
        if is_file and event.get("type") != "Document" and "/api/" not in where.path:
            self._files[f"{where.path}?{where.query}" if where.query else where.path] = None

    def _finished(self, event: dict[str, Any]) -> None:
        self.bytes += int(event["encodedDataLength"])
        self.requests += 1

    def _message(self, event: dict[str, Any]) -> None:
        frame = event["response"]
        whole = len(frame["payloadData"])
        self.bytes += whole if frame["opcode"] == 1 else whole * 3 // 4
