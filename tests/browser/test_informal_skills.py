from __future__ import annotations

import re

import pytest
from playwright.sync_api import Browser, expect

from coaching import informal_skills
from coaching.client_file import new_client
from coaching.informal_skills import InformalSkills
from tests.browser.keyboard import press_until
from tests.browser.measures import faults, small_targets, wide_of
from tests.browser.table import Sitting, Table, sit_down
from tests.conftest import START
from widgets.informal_skills.view import InformalSkillsView
from widgets.page.desk import Desk
from widgets.page.memory_repository import MemoryRepository
from workbooks.content.loader import load

pytestmark = pytest.mark.browser

WORDS = load("fi").words("informal_skills")
SIZES = [(390, 844), (800, 1280), (1280, 800)]
PLACES = ("care", "own", "skills/d1", "learning", "picture")


def skilled() -> InformalSkills:
    found = InformalSkills()
    for number, card in enumerate(("horses", "elder_care", "selling_goods"), start=1):
        found = informal_skills.choose(found, f"d{number}", card)
        for skill in load("fi").informal_skills.card(card).skills[:3]:
            found = informal_skills.tick(found, f"d{number}", skill, True)
    return informal_skills.set_proof(found, "d1", "p1", "seen", True)


def sit(
    browser: Browser,
    table: Table,
    size: tuple[int, int],
    skills: InformalSkills,
    language: str = "fi",
    **more: object,
) -> Sitting:
    file = informal_skills.put(new_client("c1", START, "Mirja", language), skills)
    desk = Desk(MemoryRepository(file, lambda: START), "c1", clock=lambda: START)
    view = InformalSkillsView(desk, lambda: load(desk.file.client.language))
    return sit_down(browser, table, desk, [view], start="informal_skills", size=size, **more)


def test_by_touch_from_a_doing_to_its_skills_proof_and_picture(browser: Browser, table: Table) -> None:
    sitting = sit(browser, table, (1280, 800), InformalSkills(), has_touch=True)
    page = sitting.page
    page.get_by_role("button", name="Hoidan lapsia", exact=True).tap()
    expect(page.get_by_text(WORDS["chosen_count.one"].format(n=1))).to_be_visible()
    page.get_by_role("button", name="Seuraava").tap()
    page.get_by_role("button", name="kärsivällisyys").tap()
    expect(page.get_by_role("button", name="kärsivällisyys")).to_have_attribute("aria-pressed", "true")
    page.get_by_role("button", name=WORDS["seen"]).tap()
    page.get_by_label(WORDS["seen_hint"]).fill("Täti <b>Anja</b>")
    page.get_by_role("button", name="Seuraava").tap()
    page.get_by_role("button", name=WORDS["learning_add"]).tap()
    page.locator(".note-list textarea").fill("Lastenhoito")
    page.get_by_role("button", name="Seuraava").tap()
    expect(page.locator(".picture img")).to_have_attribute(
        "alt", re.compile("kärsivällisyys"), timeout=30_000
    )
    page.locator("summary").tap()
    expect(page.locator("table")).to_contain_text("Täti <b>Anja</b>")
    page.context.close()


def test_by_keyboard_alone(browser: Browser, table: Table) -> None:
    words = load("en").words("informal_skills")
    sitting = sit(browser, table, (800, 1280), InformalSkills(), "en")
    page = sitting.page
    page.locator("h1").focus()
    press_until(page, "I help an old person")
    page.keyboard.press("Space")
    expect(page.locator(":focus")).to_have_attribute("aria-pressed", "true")
    press_until(page, "Next", "Shift+Tab")
    page.keyboard.press("Enter")
    expect(page.locator("h1")).to_have_text(words["skills_heading"])
    press_until(page, "patience")
    page.keyboard.press("Space")
    expect(page.locator(":focus")).to_have_attribute("aria-pressed", "true")
    press_until(page, words["thing"])
    page.keyboard.press("Enter")
    press_until(page, words["thing_hint"])
    page.keyboard.type("A photo album")
    press_until(page, "Next")
    (one,) = sitting.session.desk.file.informal_skills.doings
    assert (one.skills, one.proofs[0].text) == (("patience",), "A photo album")
    page.context.close()


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}")
def test_every_screen_is_clean_big_enough_and_fits(
    browser: Browser, table: Table, size: tuple[int, int]
) -> None:
    sitting = sit(browser, table, size, skilled())
    page = sitting.page
    for place in PLACES:
        sitting.go(f"informal_skills/{place}")
        expect(page.locator(".informal-skills")).to_be_visible()
        assert (place, faults(page)) == (place, [])
        assert (place, small_targets(page)) == (place, [])
        assert (place, wide_of(page)) == (place, 0)
    page.context.close()
