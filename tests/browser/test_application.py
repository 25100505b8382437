from __future__ import annotations

import re
from datetime import date, timedelta

import pytest
from msgspec.structs import replace
from playwright.sync_api import Browser, expect

from coaching import strengths
from coaching.application import Application, Experience, Paper, Sentence
from coaching.client_file import ClientFile, new_client, replace_strengths
from coaching.strengths import StrengthsMap
from tests.browser.keyboard import press_until
from tests.browser.measures import faults, small_targets, wide_of
from tests.browser.table import Sitting, Table, sit_down
from tests.conftest import START
from widgets.application.view import WAY, ApplicationView
from widgets.page.desk import Desk
from widgets.page.memory_repository import MemoryRepository
from workbooks.content.loader import load

pytestmark = pytest.mark.browser

WORDS = load("fi").words("application")
SIZES = [(390, 844), (800, 1280), (1280, 800)]
FULL = Application(
    id="h1",
    created=START,
    kind="study",
    title="Lähihoitajan koulutus",
    place="Salon opisto",
    deadline=date(2026, 12, 1),
    papers=(
        Paper(id="p1", card="resume", state="have"),
        Paper(id="p2", card="school_certificate", state="asked"),
        Paper(id="p3", own_words="Todistus kesätyöstä"),
    ),
    reasons="Haluan auttaa ihmisiä.",
    sentences=(
        Sentence(id="s1", text="Tämä sujuu minulta: Kuuntelen.", source="strengths/k1"),
        Sentence(id="s2", text="Olen hoitanut mummoa kaksi vuotta."),
    ),
    languages="suomi, romani",
    experience=(Experience(id="e1", title="Mummon hoito", when="2020-2022"),),
)


def client(language: str, *applications: Application) -> ClientFile:
    found = StrengthsMap()
    for number, card in enumerate(("listening", "helping", "trusted")):
        found = strengths.choose(found, f"k{number + 1}", card, "people")
    file = replace_strengths(new_client("c1", START - timedelta(days=9), "Mirja", language), found)
    return replace(file, applications=applications)


def sit(
    browser: Browser,
    table: Table,
    size: tuple[int, int],
    *applications: Application,
    language: str = "fi",
    **more: object,
) -> Sitting:
    file = client(language, *applications)
    desk = Desk(MemoryRepository(file, lambda: START), "c1", clock=lambda: START)
    view = ApplicationView(desk, lambda: load(desk.file.client.language))
    return sit_down(browser, table, desk, [view], start="application", size=size, **more)


def test_by_touch_from_a_new_application_to_a_copied_block(browser: Browser, table: Table) -> None:
    sitting = sit(browser, table, (1280, 800), has_touch=True)
    page, desk = sitting.page, sitting.session.desk
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.get_by_role("button", name=WORDS["kind_study"]).tap()
    page.get_by_label(WORDS["title_label"]).fill("Hevosalan koulutus")
    page.get_by_label(WORDS["deadline_label"], exact=True).fill("2026-11-28")
    expect(page.locator(".days-left")).to_have_text(WORDS["days_left.other"].format(n=7))

    page.get_by_role("button", name="Seuraava").tap()
    page.get_by_role("button", name="Ajokortti").tap()
    page.get_by_label(WORDS["asked"], exact=True).tap()
    expect(page.get_by_label(WORDS["asked"], exact=True)).to_be_checked()

    page.get_by_role("button", name="Seuraava").tap()
    start = page.locator(".starts li").first
    start.get_by_role("button", name=WORDS["another_way"]).tap()
    expect(start).to_contain_text("Tämä sujuu minulta: Kuuntelen.")
    start.get_by_role("button", name=WORDS["take_start"]).tap()
    box = page.locator(".sentences textarea")
    expect(box).to_have_value("Tämä sujuu minulta: Kuuntelen.")
    box.fill("Osaan kuunnella.")
    page.get_by_role("button", name=WORDS["keep_version"]).tap()
    expect(page.get_by_text(WORDS["version_kept"])).to_be_visible()
    box.fill("Jotain muuta.")
    page.locator(".versions").get_by_role("button", name=WORDS["version_look"]).tap()
    expect(page.locator("dialog")).to_contain_text("Osaan kuunnella.")
    page.get_by_role("button", name=WORDS["version_back"]).tap()
    expect(box).to_have_value("Osaan kuunnella.")

    one = desk.file.applications[0]
    sitting.go(f"application/{one.id}/sheet")
    block = page.locator(".block", has_text=WORDS["sheet_sentences"])
    block.get_by_role("button").tap()
    expect(block.get_by_role("status")).to_contain_text(WORDS["copied_block"].format(what="Lauseet"))
    assert page.evaluate("navigator.clipboard.readText()") == "Osaan kuunnella."
    sitting.go("application")
    expect(page.locator(".board img")).to_have_attribute(
        "alt", re.compile("Hevosalan koulutus"), timeout=30_000
    )
    page.context.close()


def test_by_keyboard_alone(browser: Browser, table: Table) -> None:
    words = load("en").words("application")
    sitting = sit(browser, table, (800, 1280), language="en")
    page, desk = sitting.page, sitting.session.desk
    page.locator("h1").focus()
    press_until(page, words["kind_work"])
    page.keyboard.press("Enter")
    press_until(page, words["title_label"])
    page.keyboard.type("A stable")
    press_until(page, "Next")
    page.keyboard.press("Enter")
    expect(page.locator("h1")).to_have_text(words["papers_heading"])
    press_until(page, "CV")
    page.keyboard.press("Enter")
    expect(page.locator(".papers > li")).to_have_count(1)
    press_until(page, "Next", "Shift+Tab")
    page.keyboard.press("Enter")
    expect(page.locator("h1")).to_have_text(words["sentences_heading"])
    press_until(page, words["take_start"])
    page.keyboard.press("Enter")
    expect(page.locator(".sentences textarea")).to_be_focused()
    press_until(page, words["keep_version"])
    page.keyboard.press("Enter")
    expect(page.get_by_text(words["version_kept"])).to_be_visible()
    (one,) = desk.file.applications
    assert (one.title, len(one.papers), len(one.versions)) == ("A stable", 1, 1)
    page.context.close()


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}")
def test_every_screen_is_clean_big_enough_and_fits(
    browser: Browser, table: Table, size: tuple[int, int]
) -> None:
    sitting = sit(browser, table, size, FULL, replace(FULL, id="h2", title="", kind="work", sent=START))
    page, session = sitting.page, sitting.session
    session.receive({"id": 900, "do": "keep_version", "application": "h1"})
    for place in ("application", *(f"application/h1/{part}" for part in WAY)):
        sitting.go(place)
        expect(page.locator(".application")).to_be_visible()
        assert (place, faults(page)) == (place, [])
        assert (place, small_targets(page)) == (place, [])
        assert (place, wide_of(page)) == (place, 0)
    page.context.close()
