"""What the workbook page costs a slow line: how many requests, how many bytes, and none to anybody else."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.practice_house import PASSPHRASE, PracticeHouse

pytestmark = pytest.mark.browser

FIRST_VISIT = 900_000
RETURN = 60_000
"""Bytes from the server, at most."""


class Meter:
    """Counts what a page asks for and what comes over the wire for it."""

    def __init__(self, page: Page) -> None:
        self.asked: list[tuple[str, str]] = []
        self.bytes: dict[str, int] = {}
        self._kept: set[str] = set()
        line = page.context.new_cdp_session(page)
        line.on("Network.requestWillBeSent", self._request)
        line.on("Network.requestServedFromCache", lambda told: self._kept.add(told["requestId"]))
        line.on("Network.responseReceived", self._response)
        line.on("Network.loadingFinished", self._loaded)
        line.on("Network.webSocketCreated", lambda told: self.asked.append(("WebSocket", told["url"])))
        line.on("Network.webSocketFrameReceived", self._frame)
        line.send("Network.enable")

    def begin(self) -> None:
        self.asked.clear()
        self.bytes.clear()

    def _request(self, told: dict[str, Any]) -> None:
        self.asked.append((told["type"], told["request"]["url"]))

    def _response(self, told: dict[str, Any]) -> None:
        if told["response"].get("fromDiskCache"):
            self._kept.add(told["requestId"])

    def _loaded(self, told: dict[str, Any]) -> None:
        if told["requestId"] not in self._kept:
            self.bytes[told["requestId"]] = int(told["encodedDataLength"])

    def _frame(self, told: dict[str, Any]) -> None:
        # As long as it is unpacked: what really came was shorter.
        size = len(told["response"]["payloadData"])
        self.bytes["line"] = self.bytes.get("line", 0) + (
            size * 3 // 4 if told["response"]["opcode"] == 2 else size
        )

    def total(self) -> int:
        return sum(self.bytes.values())

    def scripts(self) -> list[str]:
        """Return the scripts that were asked for; the widget's own lines come over the line, as a blob."""
        files = [urlsplit(url) for kind, url in self.asked if kind == "Script"]
        return [url.path.split("/", 3)[3] for url in files if url.scheme != "blob"]


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    context = browser.new_context(viewport={"width": 1280, "height": 800})
    context.set_default_timeout(30_000)
    yield context.new_page()
    context.close()


def opened(page: Page, address: str) -> None:
    page.goto(address)
    expect(page.locator(".askelma .foot .saved")).to_contain_text("Tallennettu")
    page.wait_for_load_state("networkidle")


def test_a_visit_is_light_and_asks_nobody_else(practice_house: PracticeHouse, page: Page) -> None:
    meter = Meter(page)
    complaints: list[str] = []
    page.on("console", lambda said: complaints.append(said.text) if said.type == "error" else None)
    page.on("pageerror", lambda error: complaints.append(str(error)))
    page.goto(f"{practice_house.address}/sign-in")
    page.locator("input[type=password]").fill(PASSPHRASE)
    page.keyboard.press("Enter")
    page.wait_for_url("**/clients")
    page.wait_for_load_state("networkidle")
    link = page.locator("a[href^='/session/']").last.get_attribute("href")
    fetched = {url for kind, url in meter.asked if kind == "Fetch"}
    opened(page, f"{practice_house.address}{link}")
    built = page.locator("meta[name=askelma-page]").get_attribute("content") or ""
    assert built.endswith("/built/page.js"), "the built files are older than their sources: run `make assets`"
    assert meter.total() <= FIRST_VISIT, meter.bytes

    everything = list(meter.asked)
    meter.begin()
    opened(page, f"{practice_house.address}{link}")
    assert meter.total() <= RETURN, meter.bytes
    # The third is the few lines that put the first view in its place before it is painted.
    assert sorted(meter.scripts()) == ["built/line.js", "built/page.js", "server/first_view.js"]
    for name in ("line.js", "page.js", "page.css"):
        assert any(url.endswith(f"/built/{name}") for url in fetched), "fetched while the list is looked at"

    ours = urlsplit(practice_house.address).netloc
    everything += meter.asked
    assert {urlsplit(url).netloc for _, url in everything if urlsplit(url).scheme != "blob"} == {ours}
    assert complaints == [], "the policy refuses nothing that the page needs, and no script fails"
