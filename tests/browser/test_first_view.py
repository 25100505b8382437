"""What is seen between the tap that opens a workbook and the page that can be used."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, Route, expect

from tests.browser.measures import RULES
from tests.browser.practice_house import PracticeHouse
from workbooks.content.loader import load

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def signed_in(practice_house: PracticeHouse, browser: Browser) -> Iterator[Page]:
    made = practice_house.sign_in(browser, size=(1280, 800))
    practice_house.new_client(made, "Aino")
    yield made
    made.context.close()


@pytest.fixture
def page(signed_in: Page) -> Iterator[Page]:
    """The page of a client, of which the next opening does not come to life."""

    def hold(_route: Route) -> None:
        """Answer never."""

    signed_in.goto(signed_in.url.split("#")[0])
    expect(signed_in.locator("[data-askelma-page] main h1")).to_be_visible()
    signed_in.route(re.compile(r"/line\.js"), hold)
    yield signed_in
    signed_in.unroute_all(behavior="ignoreErrors")


def open_at(page: Page, place: str) -> None:
    """Open the workbook anew at a place, as a link from elsewhere does."""
    address = page.url.split("#")[0]
    page.goto("about:blank")
    page.goto(address + (f"#{place}" if place else ""), wait_until="commit")
    expect(page.locator(".first-view main:visible")).to_have_count(1)


def test_the_frame_is_where_the_live_page_has_it(page: Page) -> None:
    parts = (".bar", ".bar .who", "main h1", ".home-next", ".home-goal", ".foot")
    live = [page.locator(f"[data-askelma-page] {part}").bounding_box() for part in parts]
    open_at(page, "")
    expect(page.locator(".first-view main h1")).to_have_text("Hei Aino, tervetuloa")
    first = [page.locator(f".first-view {part}").bounding_box() for part in parts]
    for part, one, other in zip(parts, live, first, strict=True):
        assert one
        assert other
        assert abs(one["x"] - other["x"]) <= 1, part
        assert abs(one["y"] - other["y"]) <= 1, part
        assert abs(one["height"] - other["height"]) <= 1, part
    expect(page.locator(".first-view :is(a, button, input)")).to_have_count(0)
    assert "Aino" not in page.title() + page.url


def test_it_can_be_read_by_everybody(page: Page) -> None:
    open_at(page, "")
    expect(page.locator(".first-view main h1")).to_be_visible()
    found = Axe().run(page, options={"runOnly": {"type": "tag", "values": RULES}})
    assert found.violations_count == 0, found.generate_report()
    expect(page.get_by_role("status")).to_have_text("Työkirja avautuu")


def test_another_place_is_not_shown_as_home(page: Page) -> None:
    open_at(page, "strengths/wishes")
    expect(page.locator(".first-view .who")).to_have_text("Aino")
    expect(page.locator(".first-view main .stairs")).to_be_visible()
    expect(page.locator("h1")).to_have_count(0)
    assert "tervetuloa" not in page.content()


def test_a_reload_shows_the_place_where_the_page_was(page: Page) -> None:
    page.evaluate("location.hash = '#strengths/wishes'")
    heading = load("fi").text("strengths.wishes_heading")
    expect(page.locator("[data-askelma-page] main h1")).to_have_text(heading)
    page.reload(wait_until="commit")
    expect(page.locator(".first-view main:visible")).to_have_count(1)
    expect(page.locator(".first-view main h1")).to_have_text(heading)
    assert "tervetuloa" not in page.content()
    open_at(page, "")
    expect(page.locator(".first-view main h1")).to_have_text("Hei Aino, tervetuloa")


def test_a_page_that_is_left_keeps_nothing_in_sight(page: Page) -> None:
    open_at(page, "")
    page.evaluate(
        """() => {
          Object.defineProperty(document, 'visibilityState', { value: 'hidden', configurable: true });
          document.dispatchEvent(new Event('visibilitychange')); }"""
    )
    expect(page.locator(".first-view")).to_have_count(0)
    expect(page.get_by_text("Aino")).to_have_count(0)
    expect(page.locator(".opening")).to_be_visible()


def test_the_live_page_takes_its_place(page: Page) -> None:
    page.unroute_all(behavior="ignoreErrors")
    open_at(page, "")
    expect(page.locator("[data-askelma-page] main h1")).to_have_text("Hei Aino, tervetuloa")
    expect(page.locator(".first-view")).to_have_count(0)
    expect(page.locator("main")).to_have_count(1)
