"""A device at our own side: it signs in, and knows the client's workbook besides the peers' page."""

from __future__ import annotations

from urllib.parse import urlsplit

from playwright.sync_api import Page

from benchmarks.device import Device, Opening, Traffic
from server.office import PASSPHRASE

QUESTION = "#self_assessment/q/1"
LIVE = "() => document.querySelector('[data-askelma-page] main button')"
STEPS = 60
"""More than any form has questions."""


class OwnDevice(Device):
    """A worker's tablet."""

    def _find_page(self) -> str:
        page = self.page()
        self.sign_in(page)
        link = page.locator("a[href^='/session/']").last.get_attribute("href")
        page.close()
        return f"{self.served.address}{link}/{self.served.side.path}"

    def sign_in(self, page: Page) -> None:
        """Sign in and come to the list of clients."""
        page.goto(f"{self.served.address}/sign-in")
        page.locator("input[type=password]").fill(PASSPHRASE)
        page.keyboard.press("Enter")
        page.wait_for_url("**/clients")

    def leave(self, page: Page) -> None:
        """Leave, by way of the list of clients, where the next page is made ready as in real work."""
        page.goto(f"{self.served.address}/clients")
        page.close()


class NewDevice(OwnDevice):
    """A tablet that has never been here: its cache is empty and nobody is signed in."""

    def _find_page(self) -> str:
        return self.served.address

    def first_visit(self, page: Page) -> Opening:
        """Sign in and open a workbook; all that comes on the way counts."""
        traffic = self.traffic(page)
        self.sign_in(page)
        page.wait_for_timeout(1_000)
        page.locator("a[href^='/session/']").last.click()
        return self._count(page, traffic)

    def return_visit(self, page: Page) -> Opening:
        """Open the same workbook again."""
        traffic = self.traffic(page)
        page.reload()
        return self._count(page, traffic)

    def _count(self, page: Page, traffic: Traffic) -> Opening:
        page.wait_for_function(LIVE)
        page.wait_for_timeout(1_500)
        return Opening(bytes=traffic.bytes, requests=traffic.requests, files=traffic.files)


class WorkbookDevice(OwnDevice):
    """A worker's tablet with one client's workbook open at a question that has its picture."""

    def _find_page(self) -> str:
        super()._find_page()
        page = self.page()
        page.goto(f"{self.served.address}/clients")
        page.locator("#label").fill("Mittaus")
        page.locator("form[action='/clients/new'] button.primary").click()
        page.wait_for_url("**/session/**", wait_until="commit")
        page.wait_for_function(LIVE)
        self.home = page.url.partition("#")[0]
        page.evaluate("location.hash = '#self_assessment'")
        page.locator("main .form-card").last.click()
        page.locator("main input[type=radio]").first.wait_for()
        self.leave(page)
        return f"{self.home}{QUESTION}"

    def open_home(self, page: Page) -> Opening:
        """Open the workbook where a meeting begins, and wait until it has answered a first press."""
        page.goto(self.home, wait_until="commit")
        page.wait_for_function(LIVE, polling="raf")
        page.locator("main button").last.focus()
        page.keyboard.press("Enter")
        page.wait_for_function("() => bench.places.length > 1 && bench.places.at(-1).at", polling="raf")
        return Opening(
            **page.evaluate("() => ({heading: bench.headings[0].at, usable: bench.places.at(-1).at})")
        )

    def show_list(self, page: Page) -> None:
        """Show the list of clients, from which a worker opens a workbook."""
        page.goto(f"{self.served.address}/clients")
        page.locator(f"a[href='{urlsplit(self.home).path}']").first.wait_for()

    def open_from_list(self, page: Page) -> Opening:
        """Tap the client in the list and wait until the workbook lives; times count from the tap."""
        page.locator(f"a[href='{urlsplit(self.home).path}']").first.click(no_wait_after=True)
        page.wait_for_url("**/session/**", wait_until="commit")
        page.wait_for_function(LIVE, polling="raf")
        return Opening(heading=page.evaluate("() => bench.headings[0].at"))

    def step(self, page: Page) -> float:
        """Go on to the next screen and return the milliseconds from the tap until it is painted."""
        before = page.evaluate("() => bench.places.length")
        page.locator(".foot-next").click()
        page.wait_for_function("before => bench.places[before]?.at", arg=before, polling="raf")
        return float(page.evaluate("before => bench.places[before].at - bench.inputs.at(-1)", before))

    def exercise(self, page: Page) -> None:
        """Answer a whole form and look at its summary."""
        for _ in range(STEPS):
            if page.locator("main input[type=radio]").count():
                page.evaluate("() => bench.focus()")
                page.keyboard.press("ArrowRight")
                page.wait_for_timeout(120)
            if not page.locator(".foot-next").count() or "/q/" not in page.url:
                break
            self.step(page)
        page.goto(f"{self.home}#self_assessment/summary")
        page.wait_for_timeout(1_500)
