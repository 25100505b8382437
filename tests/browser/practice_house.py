"""A whole Askelma with invented clients: the real command, server, kernels and store, for real journeys."""

from __future__ import annotations

import socket
import subprocess
import sys
import time
import urllib.request
from pathlib import Path

from playwright.sync_api import Browser, Page

PASSPHRASE = "harjoitus"


class PracticeHouse:
    """``askelma demo`` on a free port, for as long as the tests need it."""

    def __init__(self, folder: Path) -> None:
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            port = free.getsockname()[1]
        self.store = folder / "store"
        self.address = f"http://localhost:{port}"
        command = [str(Path(sys.executable).with_name("askelma")), "demo", "--no-browser"]
        self._log = (folder / "demo.log").open("wb")
        self._process = subprocess.Popen(
            [*command, "--port", str(port), "--store", str(self.store)],
            stdout=self._log,
            stderr=subprocess.STDOUT,
        )
        self._wait()

    def _wait(self) -> None:
        end = time.monotonic() + 60
        while time.monotonic() < end:
            assert self._process.poll() is None, Path(self._log.name).read_text(encoding="utf-8")
            try:
                urllib.request.urlopen(f"{self.address}/sign-in", timeout=5).close()
                return
            except OSError:
                time.sleep(0.2)
        raise AssertionError("the server did not open")

    def close(self) -> None:
        self._process.terminate()
        self._process.wait(20)
        self._log.close()

    def memory(self) -> float:
        """Return the memory of the server and all that it started, in MB, shared pages divided (PSS)."""
        family, parents = {self._process.pid}, {}
        for status in Path("/proc").glob("[0-9]*/status"):
            try:
                lines = dict(
                    line.split(":\t", 1) for line in status.read_text().splitlines() if ":\t" in line
                )
                parents[int(status.parent.name)] = int(lines["PPid"])
            except OSError:
                continue
        for _ in parents:
            grown = family | {child for child, parent in parents.items() if parent in family}
            if grown == family:
                break
            family = grown
        return sum(_pss(one) for one in family) / 1024

    def sign_in(self, browser: Browser, *, size: tuple[int, int], touch: bool = False) -> Page:
        """Sign a worker in on a device of its own and return the page with the list of clients."""
        context = browser.new_context(viewport={"width": size[0], "height": size[1]}, has_touch=touch)
        context.set_default_timeout(20_000)
        page = context.new_page()
        page.goto(f"{self.address}/sign-in")
        page.locator("input[type=password]").fill(PASSPHRASE)
        page.keyboard.press("Enter")
        page.wait_for_url("**/clients")
        return page

    def new_client(self, page: Page, label: str, language: str = "fi") -> None:
        """Open a fresh client's workbook from the list of clients."""
        page.locator("#label").fill(label)
        page.locator(f"input[name=language][value={language}]").check(force=True)
        page.locator("form[action='/clients/new'] button.primary").click()
        page.wait_for_url("**/session/**", wait_until="commit", timeout=60_000)
        page.locator("[data-askelma-page] .foot").wait_for(timeout=60_000)


def _pss(process: int) -> int:
    """Return a process's share of memory in kB; where nobody may look so closely, all that it uses."""
    for name, word in (("smaps_rollup", "Pss:"), ("status", "VmRSS:")):
        try:
            lines = Path(f"/proc/{process}/{name}").read_text().splitlines()
        except OSError:
            continue
        return next((int(line.split()[1]) for line in lines if line.startswith(word)), 0)
    return 0
