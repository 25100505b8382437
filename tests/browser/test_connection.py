"""What happens to the words when the connection, the kernel or the person goes away: on the real server."""

from __future__ import annotations

import os
import re
import signal
import time
from collections.abc import Iterator

import psutil
import pytest
from playwright.sync_api import Browser, Locator, Page, WebSocketRoute, expect

from tests.browser.practice_house import PASSPHRASE, PracticeHouse

pytestmark = pytest.mark.browser

WISH = "Oma huone ja työ, jossa saan olla ihmisten kanssa"


@pytest.fixture(scope="module")
def signed_in(practice_house: PracticeHouse, browser: Browser) -> Iterator[Page]:
    made = practice_house.sign_in(browser, size=(1280, 800))
    practice_house.new_client(made, "Aino")
    yield made
    made.context.close()


@pytest.fixture
def page(signed_in: Page) -> Page:
    """The page of wishes, with a new wish to write."""
    add_wish(signed_in)
    return signed_in


def add_wish(page: Page) -> None:
    if not page.url.endswith("#strengths/wishes"):
        page.evaluate("location.hash = '#strengths/wishes'")
        expect(page).to_have_url(re.compile("#strengths/wishes$"))
    there = page.locator("main textarea")
    add = page.get_by_role("button", name=re.compile("^Lisää toive"))
    add.wait_for()
    count = there.count()
    add.click()
    expect(there).to_have_count(count + 1)


def wish(page: Page) -> Locator:
    return page.locator("main textarea").last


def stored(page: Page) -> None:
    expect(page.locator(".foot .saved")).to_contain_text("Tallennettu", timeout=20_000)


def kernel_of(page: Page) -> str:
    return page.locator("meta[name=askelma-kernel]").get_attribute("content") or ""


def process_of(kernel: str) -> int:
    """Find it by its command line, or by the name that a forked kernel has in the list of processes."""
    for process in psutil.process_iter(["cmdline", "name"]):
        if kernel in str(process.info["cmdline"]) or process.info["name"] == f"kernel {kernel[:8]}":
            return int(process.pid)
    raise AssertionError("no such kernel")


def test_a_reload_in_the_middle_of_a_word_loses_nothing(page: Page) -> None:
    wish(page).press_sequentially(WISH, delay=5)
    page.reload()
    expect(wish(page)).to_have_value(WISH, timeout=30_000)
    stored(page)
    expect(page).to_have_url(re.compile("#strengths/wishes$"))
    page.reload()
    expect(wish(page)).to_have_value(WISH, timeout=30_000)


def test_a_kernel_killed_in_the_middle_of_an_answer_comes_back_with_it(page: Page) -> None:
    before = kernel_of(page)
    wish(page).press_sequentially(WISH[:20], delay=5)
    os.kill(process_of(before), signal.SIGKILL)
    wish(page).press_sequentially(WISH[20:], delay=5)
    expect(page.locator("meta[name=askelma-kernel]")).not_to_have_attribute("content", before, timeout=30_000)
    expect(wish(page)).to_have_value(WISH, timeout=30_000)
    stored(page)
    expect(page).to_have_url(re.compile("#strengths/wishes$"))
    page.reload()
    expect(wish(page)).to_have_value(WISH, timeout=30_000)


def test_a_short_cut_of_the_socket_is_bridged_without_a_reload(page: Page) -> None:
    lines: list[WebSocketRoute] = []

    def through(line: WebSocketRoute) -> None:
        line.connect_to_server()
        lines.append(line)

    page.route_web_socket(re.compile("/channels"), through)
    page.reload()
    wish(page).wait_for(timeout=30_000)
    page.evaluate("globalThis.samePage = true")
    wish(page).press_sequentially(WISH[:10])
    lines[-1].close(code=1001)
    wish(page).press_sequentially(WISH[10:])
    stored(page)
    expect(wish(page)).to_have_value(WISH)
    assert page.evaluate("globalThis.samePage"), "the page was not loaded again"
    page.unroute_all()
    page.reload()
    expect(wish(page)).to_have_value(WISH, timeout=30_000)


def test_a_second_screen_follows_within_a_second(page: Page, browser: Browser) -> None:
    other = page.context.new_page()
    other.goto(page.url)
    wish(other).wait_for(timeout=30_000)
    wish(page).fill(WISH)
    stored(page)
    saved = time.monotonic()
    expect(wish(other)).to_have_value(WISH)
    assert time.monotonic() - saved < 1.5, "a second, and the time it takes to look"
    other.close()


def test_two_screens_on_one_field_lose_neither_text(page: Page) -> None:
    other = page.context.new_page()
    other.goto(page.url)
    wish(other).wait_for(timeout=30_000)
    wish(page).fill("Ensimmäinen toive")
    wish(other).fill("Toinen toive")
    seen = [one for one in (page, other) if settled(one)]
    assert len(seen) == 1
    conflict = seen[0].locator(".conflict")
    expect(conflict).to_contain_text("Ensimmäinen toive")
    expect(conflict).to_contain_text("Toinen toive")
    seen[0].get_by_role("button", name="Pidä molemmat").click()
    for one in (page, other):
        expect(wish(one)).to_have_value(re.compile(r"toive\n[\s\S]*toive"))
    other.close()


def test_leaving_the_page_ends_its_kernel(page: Page, practice_house: PracticeHouse) -> None:
    process, here = process_of(kernel_of(page)), page.url
    page.goto(f"{practice_house.address}/clients")
    psutil.wait_procs([one for one in psutil.process_iter() if one.pid == process], timeout=10)
    assert not psutil.pid_exists(process)
    page.goto(here)
    page.locator(".askelma:not(.first-view) main h1").wait_for(state="attached")


def settled(page: Page) -> bool:
    """Wait until a text is stored or in conflict; tell which."""
    either = page.locator(".conflict").or_(page.get_by_text("Tallessa", exact=True))
    expect(either.first).to_be_visible()
    return page.locator(".conflict").count() > 0


def test_lock_empties_the_page_and_signing_in_returns_to_the_place(page: Page) -> None:
    wish(page).press_sequentially(WISH, delay=2)
    page.get_by_role("button", name="Lopeta ja lukitse").click()
    expect(page).to_have_url(re.compile("/sign-in"))
    assert WISH[:10] not in page.content()
    page.go_back()
    expect(page.locator("input[type=password]")).to_be_visible()
    assert WISH[:10] not in page.content()
    page.go_forward()
    page.locator("input[type=password]").fill(PASSPHRASE)
    page.keyboard.press("Enter")
    expect(wish(page)).to_have_value(WISH, timeout=30_000)
    expect(page).to_have_url(re.compile("#strengths/wishes$"))


def test_an_emptied_session_on_another_screen_locks_this_one(page: Page) -> None:
    other = page.context.new_page()
    other.goto(page.url)
    wish(other).wait_for(timeout=30_000)
    other.get_by_role("button", name="Lopeta ja lukitse").click()
    expect(other).to_have_url(re.compile("/sign-in"))
    expect(page).to_have_url(re.compile("/sign-in"), timeout=10_000)
