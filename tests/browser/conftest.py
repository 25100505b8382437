"""The browser of the browser tests: the system's Chromium, started once."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, expect, sync_playwright

from tests.browser.practice_house import PracticeHouse
from tests.browser.table import Table

# A machine that is busy with other tests needs its time.
expect.set_options(timeout=15_000)

QUIET = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)


def which_browser() -> str | None:
    """Return where the system's Chromium is."""
    names = (os.environ.get("ASKELMA_BROWSER"), "chromium", "chromium-browser", "google-chrome")
    return next((found for name in names if name and (found := shutil.which(name))), None)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    where = which_browser()
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=where, args=list(QUIET))
        yield chromium
        chromium.close()


@pytest.fixture
def table() -> Iterator[Table]:
    made = Table()
    yield made
    made.close()


@pytest.fixture(scope="session")
def practice_house(tmp_path_factory: pytest.TempPathFactory) -> Iterator[PracticeHouse]:
    """The real thing, started once and shared by the whole journeys."""
    house = PracticeHouse(tmp_path_factory.mktemp("practice"))
    yield house
    house.close()
