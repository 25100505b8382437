from __future__ import annotations

import json
import re
from collections.abc import Iterator

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, expect

from tests.browser.gallery import Gallery
from tests.browser.measures import RULES, TARGETS
from tests.browser.table import Sitting, Table, sit_down
from widgets.page.desk import Desk
from widgets.page.memory_repository import MemoryRepository

pytestmark = pytest.mark.browser


@pytest.fixture
def sitting(browser: Browser, table: Table, desk: Desk) -> Iterator[Sitting]:
    made = sit_down(browser, table, desk, [Gallery(desk)], start="gallery")
    yield made
    made.page.context.close()


@pytest.fixture
def page(sitting: Sitting) -> Page:
    return sitting.page


def test_the_address_keeps_the_place_and_back_goes_back(page: Page) -> None:
    page.get_by_role("button", name="Next").click()
    expect(page).to_have_url(re.compile("#gallery/two$"))
    heading = page.get_by_role("heading", level=1)
    expect(heading).to_have_text("Second gallery")
    expect(heading).to_be_focused()
    page.go_back()
    expect(heading).to_have_text("Gallery")
    page.go_forward()
    expect(heading).to_have_text("Second gallery")


def test_a_reload_comes_back_to_the_same_place(browser: Browser, table: Table, desk: Desk) -> None:
    made = sit_down(browser, table, desk, [Gallery(desk)], start="gallery", place="gallery/two")
    expect(made.page.get_by_role("heading", level=1)).to_have_text("Second gallery")
    made.page.reload()
    expect(made.page.get_by_role("heading", level=1)).to_have_text("Second gallery")
    made.page.context.close()


def test_the_title_and_the_language_are_right_and_name_nobody(page: Page) -> None:
    expect(page).to_have_title("Gallery · Askelma")
    expect(page.locator("html")).to_have_attribute("lang", "fi")
    page.get_by_role("button", name="Kieli: Suomi").click()
    page.get_by_role("button", name="English").click()
    expect(page.locator("html")).to_have_attribute("lang", "en")
    expect(page.locator("html")).to_have_attribute("dir", "ltr")
    expect(page.get_by_role("button", name="Hide the screen")).to_be_visible()
    assert "Mirja" not in page.title() + page.url


def test_one_tap_hides_everything_and_escape_shows_it_again(page: Page) -> None:
    took = page.evaluate(
        """() => new Promise((done) => { const begin = performance.now();
          document.querySelector('.hide-tool').click();
          const look = () => document.querySelector('.curtain')
            ? done(performance.now() - begin) : requestAnimationFrame(look);
          look(); })"""
    )
    assert took <= 200
    expect(page.locator(".under")).to_have_attribute("inert", "")
    expect(page.get_by_text("Mirja")).to_be_hidden()
    covered = page.evaluate(
        """() => [[1, 1], [innerWidth - 2, innerHeight - 2], [innerWidth / 2, innerHeight / 2]]
          .every(([x, y]) => document.elementFromPoint(x, y).closest('.curtain'))"""
    )
    assert covered
    page.keyboard.press("Escape")
    expect(page.get_by_text("Mirja", exact=True)).to_be_visible()
    page.get_by_role("button", name="Peitä näyttö").click()
    page.locator(".curtain-open").click()
    expect(page.get_by_text("Mirja", exact=True)).to_be_visible()


def test_leaving_the_tab_hides_the_page(page: Page) -> None:
    page.evaluate(
        """() => { const hidden = { value: 'hidden', configurable: true };
          Object.defineProperty(document, 'visibilityState', hidden);
          document.dispatchEvent(new Event('visibilitychange')); }"""
    )
    expect(page.locator(".curtain")).to_be_visible()


def test_saved_is_said_only_when_everything_typed_is_stored(page: Page) -> None:
    saved = page.locator(".foot .saved")
    expect(saved).to_contain_text("Tallennettu")
    page.get_by_label("Name").fill("Mirja 131052-308T")
    expect(saved).to_have_text("Tallennetaan…")
    expect(saved).to_have_text("Ei vielä tallennettu")
    page.get_by_label("Name").fill("Mirja K")
    expect(saved).to_contain_text("Tallennettu")


def test_the_text_grows_and_everything_still_fits(page: Page) -> None:
    size = page.locator(".size-tool")
    before = page.evaluate("parseFloat(getComputedStyle(document.querySelector('h1')).fontSize)")
    size.click()
    size.click()
    after = page.evaluate("parseFloat(getComputedStyle(document.querySelector('h1')).fontSize)")
    assert after > before * 1.3
    for width in (320, 800, 1280):
        page.set_viewport_size({"width": width, "height": 800})
        assert page.evaluate("document.documentElement.scrollWidth - innerWidth") <= 0
    assert page.evaluate(TARGETS) == []


def test_the_tools_of_a_narrow_page_are_one_tap_away(browser: Browser, table: Table, desk: Desk) -> None:
    made = sit_down(browser, table, desk, [Gallery(desk)], start="gallery", size=(320, 640))
    page = made.page
    expect(page.get_by_role("button", name="Lopeta ja lukitse")).to_be_hidden()
    page.get_by_role("button", name="Työkalut").click()
    expect(page.get_by_role("button", name="Lopeta ja lukitse")).to_be_visible()
    assert page.evaluate(TARGETS) == []
    found = Axe().run(page, options={"runOnly": {"type": "tag", "values": RULES}})
    assert found.violations_count == 0, found.generate_report()
    page.context.close()


def test_a_silent_kernel_is_noticed_within_five_seconds(page: Page) -> None:
    page.evaluate("table.cut(true)")
    expect(page.locator(".connection")).to_be_visible(timeout=5000)
    expect(page.locator(".connection")).to_contain_text("Yhdistetään uudelleen")


def test_a_dead_kernel_brings_the_same_place_back_with_what_was_typed(
    sitting: Sitting, table: Table, desk: Desk
) -> None:
    page = sitting.page
    page.get_by_role("button", name="Next").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Second gallery")
    page.evaluate("table.cut(true), globalThis.before = true")
    table.kernel = 404
    page.get_by_label("Name").fill("Mirja kesken")
    page.wait_for_function("!globalThis.before", timeout=10000)
    table.kernel = 200
    expect(page.get_by_label("Name")).to_have_value("Mirja kesken", timeout=10000)
    expect(page.get_by_role("heading", level=1)).to_have_text("Second gallery")
    page.wait_for_function("!document.querySelector('.text-status')?.textContent.includes('…')")
    assert desk.file.client.label == "Mirja kesken"


def test_an_unanswered_tap_is_done_once_after_the_kernel_died(
    browser: Browser, table: Table, desk: Desk
) -> None:
    gallery = Gallery(desk)
    made = sit_down(browser, table, desk, [gallery], start="gallery")
    page = made.page
    page.evaluate("table.cut(true), globalThis.before = true")
    table.kernel = 404
    page.get_by_text("Step 2", exact=True).click()
    page.wait_for_function("!globalThis.before", timeout=10000)
    table.kernel = 200
    expect(page.get_by_role("radio", name="Step 2")).to_be_checked(timeout=10000)
    page.wait_for_timeout(300)
    assert gallery.said == [("set", {"what": "step", "value": 2})]
    page.context.close()


def test_closing_the_page_hands_over_what_was_being_typed(page: Page, table: Table) -> None:
    page.evaluate("table.cut(true)")
    page.get_by_label("Name").fill("Mirja kesken")
    page.evaluate("dispatchEvent(new Event('pagehide'))")
    page.wait_for_timeout(300)
    assert table.pending is not None
    assert json.loads(table.pending)["texts"] == [
        {"field": "client/label", "base": "Mirja", "text": "Mirja kesken"}
    ]


def test_an_ended_session_empties_the_page_and_asks_to_sign_in(page: Page, table: Table) -> None:
    page.evaluate("table.cut(true)")
    table.kernel = 401
    page.wait_for_url(re.compile(r"/sign-in\?next=%2Fsession%2Ftable#gallery$"), timeout=10000)


def test_lock_saves_empties_and_leaves(page: Page, table: Table, desk: Desk) -> None:
    page.get_by_label("Name").fill("Mirja viime hetkellä")
    page.get_by_role("button", name="Lopeta ja lukitse").click()
    page.wait_for_url(re.compile(r"/sign-in\?next=%2Fsession%2Ftable#gallery$"))
    assert ("POST", "/lock") in [(method, path) for method, path, _ in table.asked]
    assert desk.file.client.label == "Mirja viime hetkellä"


def test_lock_leaves_no_text_of_the_client_on_the_page(page: Page) -> None:
    page.route("**/lock", lambda route: None)
    page.get_by_role("button", name="Lopeta ja lukitse").click()
    page.wait_for_function("!document.querySelector('.askelma')")
    assert "Mirja" not in page.content()
    assert page.title() == "Askelma"


def test_an_idle_page_warns_a_minute_before_and_then_locks(
    browser: Browser, table: Table, desk: Desk
) -> None:
    table.idle = 63
    made = sit_down(browser, table, desk, [Gallery(desk)], start="gallery")
    page = made.page
    page.clock.install()
    page.reload()
    page.wait_for_selector("[data-askelma-page]")
    page.clock.run_for(4000)
    expect(page.get_by_role("dialog", name="Oletko vielä siinä?")).to_be_visible()
    found = Axe().run(page, options={"runOnly": {"type": "tag", "values": RULES}})
    assert found.violations_count == 0, found.generate_report()
    page.get_by_role("button", name="Jatka").click()
    expect(page.get_by_role("dialog")).to_have_count(0)
    page.get_by_label("Name").fill("Mirja K")
    page.clock.run_for(4000)
    expect(page.get_by_role("dialog")).to_be_visible()
    for _ in range(61):
        page.clock.run_for(1000)
    page.wait_for_url(re.compile("/sign-in"))
    assert desk.file.client.label == "Mirja K"
    page.context.close()


def test_nothing_stays_on_the_device(page: Page) -> None:
    page.get_by_label("Name").fill("Mirja K")
    page.wait_for_timeout(900)
    kept = page.evaluate("[localStorage.length, sessionStorage.length, document.cookie]")
    assert kept == [0, 0, ""]


def test_a_second_screen_changes_the_text_but_not_the_focus(
    page: Page, desk: Desk, repository: MemoryRepository
) -> None:
    button = page.get_by_role("button", name="I listen")
    button.focus()
    Desk(repository, "c1").write_text("client/label", "Mirja", "Mirja A")
    desk.refresh()
    page.evaluate("table.model.send({id: 999, do: 'ping'})")
    expect(page.get_by_label("Name")).to_have_value("Mirja A")
    expect(button).to_be_focused()


@pytest.mark.parametrize("size", [(390, 844), (320, 640)], ids=lambda size: f"{size[0]}")
@pytest.mark.parametrize("label", ["Mirja", "Maria-Magdalena Kauppalanniemi-Hietaharju", "M" * 80])
def test_a_long_name_is_cut_short_and_hiding_stays_in_reach(
    browser: Browser, table: Table, desk: Desk, size: tuple[int, int], label: str
) -> None:
    desk.write_text("client/label", "Mirja", label)
    page = sit_down(browser, table, desk, [Gallery(desk)], start="gallery", size=size).page
    who = page.locator(".bar .who")
    boxes = [page.locator(one).bounding_box() for one in (".bar .who", ".tools-button", ".hide-tool")]
    middles = {round(box["y"] + box["height"] / 2) for box in boxes if box}
    assert max(middles) - min(middles) <= 1, "one row"
    for box in boxes[1:]:
        assert box
        assert min(box["width"], box["height"]) >= 48
        assert box["x"] + box["width"] <= size[0]
    assert boxes[0]
    assert boxes[0]["width"] > min(100, who.evaluate("one => one.scrollWidth") - 1), "enough to know it by"
    expect(who).to_have_text(label)  # whole for a screen reader
    is_cut = who.evaluate("one => one.scrollWidth > one.clientWidth && getComputedStyle(one).textOverflow")
    assert is_cut == ("ellipsis" if len(label) > 20 else False)
    page.context.close()


def test_motion_stands_still_for_who_wants_it_so(browser: Browser, table: Table, desk: Desk) -> None:
    made = sit_down(browser, table, desk, [Gallery(desk)], start="gallery", reduced_motion="reduce")
    made.page.evaluate("table.cut(true)")
    made.page.wait_for_selector(".connection")
    turning = "getComputedStyle(document.querySelector('.connection .i')).animationIterationCount"
    assert made.page.evaluate(turning) == "1"
    made.page.context.close()
