"""What a person at the tablet waits for: opening, stepping, and the picture after a tap, in real Chromium."""

from __future__ import annotations

import re
import tempfile
import time
import uuid
from pathlib import Path

from playwright.sync_api import Browser, Page, sync_playwright

from benchmarks.result import Result, of
from storage.store import Store
from tests.browser.conftest import QUIET, which_browser
from tests.browser.practice_house import PASSPHRASE, PracticeHouse
from tests.long_client import long_client

SIZE = (1280, 800)
OPENINGS = 10
TAPS = 20
STEP = 150.0
"""Milliseconds that a step from screen to screen may take."""

NEXT_PICTURE = """() => new Promise(done => {
  const img = document.querySelector('main .picture img');
  const before = img?.src;
  const begun = performance.now();
  const look = () => {
    const now = document.querySelector('main .picture img');
    if (now && now.src !== before && now.complete) done(performance.now() - begun);
    else requestAnimationFrame(look);
  };
  const choices = [...document.querySelectorAll('main input[type=radio]')];
  const chosen = choices.findIndex(one => one.checked);
  choices[(chosen + 1) % choices.length].click();
  look();
})"""

NEXT_SCREEN = """() => new Promise(done => {
  const before = location.hash;
  const begun = performance.now();
  const end = () => done(performance.now() - begun);
  const look = () => requestAnimationFrame(location.hash !== before ? end : look);
  document.querySelector('.foot-next').click();
  look();
})"""


TO_PLACE = """place => new Promise(done => {
  const main = document.querySelector('main');
  const begun = performance.now();
  const before = main.querySelector('h1')?.textContent;
  const look = () => {
    const heading = document.querySelector('main h1')?.textContent;
    if (heading && heading !== before) done(performance.now() - begun);
    else requestAnimationFrame(look);
  };
  location.hash = '#' + place;
  look();
})"""


def measure() -> list[Result]:
    """Open the practice house once and measure it."""
    with tempfile.TemporaryDirectory(prefix="askelma-bench-") as folder, sync_playwright() as playwright:
        house = PracticeHouse(Path(folder))
        browser = playwright.chromium.launch(executable_path=which_browser(), args=list(QUIET))
        try:
            return [
                *_openings(house, browser),
                *_steps_and_taps(house, browser),
                *_three_years(house, browser, Path(folder) / "store"),
                *_memory(house, browser),
            ]
        finally:
            browser.close()
            house.close()


def _open(page: Page, address: str) -> float:
    begun = time.perf_counter()
    page.goto(address, wait_until="commit")
    page.locator("[data-askelma-page] main h1").wait_for(timeout=60_000)
    return (time.perf_counter() - begun) * 1000


def _workbook(house: PracticeHouse, browser: Browser) -> tuple[Page, str]:
    page = house.sign_in(browser, size=SIZE)
    link = page.locator("a[href^='/session/']").last.get_attribute("href")
    return page, f"{house.address}{link}"


def _openings(house: PracticeHouse, browser: Browser) -> list[Result]:
    page, address = _workbook(house, browser)
    _open(page, address)
    times = []
    for _ in range(OPENINGS):
        page.goto(f"{house.address}/clients")
        # A worker looks at the list for a moment before choosing; the spare kernel gets ready meanwhile.
        page.wait_for_timeout(3_000)
        times.append(_open(page, address))
    page.context.close()
    return [of("open a client's workbook to usable", times)]


def _steps_and_taps(house: PracticeHouse, browser: Browser) -> list[Result]:
    page = house.sign_in(browser, size=SIZE)
    house.new_client(page, "Mittaus")
    page.evaluate("location.hash = '#self_assessment'")
    page.locator("main button", has_text=re.compile("Pitkä|Long")).first.click()
    page.locator("main input[type=radio]").first.wait_for()
    page.locator("main .picture img").wait_for()
    pictures = []
    for _ in range(TAPS):
        pictures.append(page.evaluate(NEXT_PICTURE))
        page.wait_for_timeout(150)
    steps = []
    for _ in range(TAPS):
        steps.append(page.evaluate(NEXT_SCREEN))
        page.wait_for_timeout(150)
    page.context.close()
    return [of("tap to changed picture", pictures), of("one screen to the next", steps)]


def _three_years(house: PracticeHouse, browser: Browser, folder: Path) -> list[Result]:
    """Go from screen to screen with a client of three years: home, and every moment of the journey."""
    store = Store.at(folder)
    repository = store.repository(store.unlock(store.workers()[0], PASSPHRASE))
    repository.create(long_client(str(uuid.uuid4())))
    page = house.sign_in(browser, size=SIZE)
    row = page.locator("li, tr").filter(has_text="Sara").locator("a[href^='/session/']").first
    _open(page, f"{house.address}{row.get_attribute('href')}")
    homes, moments = [], []
    for _ in range(TAPS // 2):
        page.evaluate(TO_PLACE, "journey")
        page.wait_for_timeout(150)
        homes.append(page.evaluate(TO_PLACE, "home"))
        page.wait_for_timeout(150)
    page.evaluate(TO_PLACE, "journey/replay/1")
    page.wait_for_timeout(500)
    for _ in range(TAPS):
        moments.append(page.evaluate(NEXT_SCREEN))
        page.wait_for_timeout(150)
    page.context.close()
    return [
        of("three years: to the home page", homes, most=STEP),
        of("three years: one screen to the next", moments, most=STEP),
    ]


def _memory(house: PracticeHouse, browser: Browser) -> list[Result]:
    page, address = _workbook(house, browser)
    _open(page, address)
    page.wait_for_timeout(4_000)
    before, costs, others = house.memory(), [], []
    for _ in range(2):
        other, its_address = _workbook(house, browser)
        others.append(other)
        _open(other, its_address)
        other.wait_for_timeout(4_000)
        now = house.memory()
        costs.append(now - before)
        before = now
    for one in [page, *others]:
        one.context.close()
    return [of("memory of one more open workbook (PSS of all our processes)", costs, unit="MB")]
