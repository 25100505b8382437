from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.gallery import Gallery
from tests.browser.measures import SIZES, TARGETS, faults, wide_of
from tests.browser.table import Sitting, Table, sit_down
from widgets.page.desk import Desk
from widgets.page.memory_repository import MemoryRepository

pytestmark = pytest.mark.browser


@pytest.fixture
def gallery(desk: Desk) -> Gallery:
    return Gallery(desk)


@pytest.fixture
def sitting(browser: Browser, table: Table, desk: Desk, gallery: Gallery) -> Iterator[Sitting]:
    made = sit_down(browser, table, desk, [gallery], start="gallery")
    yield made
    made.page.context.close()


@pytest.fixture
def page(sitting: Sitting) -> Page:
    return sitting.page


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}")
def test_every_input_is_big_clean_and_fits(
    browser: Browser, table: Table, desk: Desk, gallery: Gallery, size: tuple[int, int]
) -> None:
    sitting = sit_down(browser, table, desk, [gallery], start="gallery", size=size)
    page = sitting.page
    page.get_by_role("button", name="Lisää").click()
    expect(page.locator(".note-list textarea")).to_be_focused()
    assert faults(page) == []
    assert page.evaluate(TARGETS) == []
    assert wide_of(page) <= 0
    page.get_by_role("button", name="Ask").click()
    assert faults(page) == []
    page.context.close()


def test_text_twice_as_big_still_fits(page: Page) -> None:
    page.set_viewport_size({"width": 800, "height": 1280})
    page.evaluate("document.documentElement.style.fontSize = '237.5%'")
    assert wide_of(page) <= 0
    assert page.evaluate(TARGETS) == []


def tab_to(page: Page, role: str, name: str, presses: int = 60, key: str = "Tab") -> None:
    """Press Tab until this has the focus; the focused thing must never be under a bar."""
    wanted = page.get_by_role(role, name=name, exact=True)  # type: ignore[arg-type]
    for _ in range(presses):
        page.keyboard.press(key)
        hidden = page.evaluate(
            """() => { const el = document.activeElement, box = el.getBoundingClientRect();
              if (el === document.body || el.closest('.bar, .foot, .skip')) return false;
              const bar = document.querySelector('.bar').getBoundingClientRect().bottom;
              const foot = document.querySelector('.foot').getBoundingClientRect().top;
              return box.bottom > foot + 1 && box.height < foot - bar || box.top < bar - 1; }"""
        )
        assert not hidden, page.evaluate("document.activeElement.outerHTML.slice(0, 200)")
        if wanted.evaluate_all("(all) => all.includes(document.activeElement)"):
            return
    raise AssertionError(f"never reached {role} {name}")


def test_everything_can_be_done_by_keyboard(page: Page, gallery: Gallery, desk: Desk) -> None:
    tab_to(page, "radio", "Step 1")
    page.keyboard.press("Space")
    page.keyboard.press("ArrowDown")
    expect(page.get_by_role("radio", name="Step 2")).to_be_checked()
    tab_to(page, "radio", "0")
    page.keyboard.press("Space")
    for _ in range(7):
        page.keyboard.press("ArrowRight")
    expect(page.get_by_role("radio", name="7", exact=True)).to_be_checked()
    tab_to(page, "textbox", "Name")
    page.keyboard.press("End")
    page.keyboard.type(" K")
    tab_to(page, "button", "I listen")
    page.keyboard.press("Enter")
    expect(page.get_by_role("button", name="I listen")).to_have_attribute("aria-pressed", "true")
    tab_to(page, "button", "Siirrä alas: First")
    page.keyboard.press("Enter")
    expect(page.get_by_role("button", name="Siirrä alas: First")).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.get_by_role("button", name="Siirrä ylös: First")).to_be_focused()
    tab_to(page, "button", "Lisää")
    page.keyboard.press("Enter")
    expect(page.locator(".note-list textarea")).to_be_focused()
    page.keyboard.type("Oma huone")
    tab_to(page, "button", "Ask")
    page.keyboard.press("Enter")
    expect(page.get_by_role("dialog")).to_be_visible()
    page.keyboard.press("Escape")
    expect(page.get_by_role("button", name="Ask")).to_be_focused()
    tab_to(page, "button", "Next")
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_have_text("Second gallery")
    expect(page.get_by_role("heading", level=1)).to_be_focused()
    assert gallery.values["step"] == 2
    assert gallery.values["mark"] == 7
    assert gallery.values["card"] is True
    assert gallery.values["order"] == ["b", "c", "a"]
    assert desk.file.client.label == "Mirja K"
    assert [one.text for one in desk.file.strengths.wishes] == ["Oma huone"]


def test_a_text_saves_itself_and_says_so(page: Page, desk: Desk) -> None:
    name = page.get_by_label("Name")
    name.fill("Mirja K")
    expect(page.get_by_text("Tallessa", exact=True)).to_be_visible()
    assert desk.file.client.label == "Mirja K"
    expect(name).to_be_focused()


def test_a_refused_text_stays_with_its_reason_beside_it(page: Page, desk: Desk) -> None:
    name = page.get_by_label("Name")
    name.fill("Mirja 131052-308T")
    expect(name).to_have_attribute("aria-invalid", "true")
    expect(name).to_have_value("Mirja 131052-308T")
    reason = page.locator(".text-error")
    expect(reason).to_contain_text("henkilötunnus")
    assert reason.get_attribute("id") in (name.get_attribute("aria-describedby") or "").split()
    assert desk.file.client.label == "Mirja"
    name.fill("Mirja L")
    expect(reason).to_have_count(0)
    expect(page.get_by_text("Tallessa", exact=True)).to_be_visible()
    assert desk.file.client.label == "Mirja L"


def test_leaving_with_a_refused_text_stays_once_and_keeps_the_text(page: Page) -> None:
    name = page.get_by_label("Name")
    name.fill("Mirja 131052-308T")
    expect(name).to_have_attribute("aria-invalid", "true")
    page.get_by_role("button", name="Next").click()
    expect(name).to_be_focused()
    expect(page.get_by_role("heading", level=1)).to_have_text("Gallery")
    page.get_by_role("button", name="Next").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Second gallery")
    expect(page.get_by_label("Name")).to_have_value("Mirja 131052-308T")


def test_typing_goes_on_while_another_screen_changes_other_things(
    page: Page, desk: Desk, sitting: Sitting, repository: MemoryRepository
) -> None:
    name = page.get_by_label("Name")
    name.focus()
    page.keyboard.press("Home")
    page.keyboard.type("Va")
    Desk(repository, "c1").change(lambda file: file.__class__(client=file.client, meetings=file.meetings))
    page.evaluate("table.model.send({id: 999, do: 'ping'})")
    page.keyboard.type("nha ")
    expect(name).to_have_value("Vanha Mirja")
    expect(name).to_be_focused()


@pytest.mark.parametrize(
    ("choice", "kept"),
    [
        ("Pidä tämän näytön teksti", "Mirja B"),
        ("Ota toisen näytön teksti", "Mirja A"),
        ("Pidä molemmat", "Mirja A Mirja B"),
    ],
)
def test_the_later_writer_sees_both_texts_and_chooses(
    page: Page, desk: Desk, repository: MemoryRepository, choice: str, kept: str
) -> None:
    name = page.get_by_label("Name")
    name.focus()
    Desk(repository, "c1").write_text("client/label", "Mirja", "Mirja A")
    name.fill("Mirja B")
    conflict = page.locator(".conflict")
    expect(conflict).to_contain_text("Mirja A")
    expect(conflict).to_contain_text("Mirja B")
    page.get_by_role("button", name=choice).click()
    expect(conflict).to_have_count(0)
    expect(name).to_have_value(kept)
    page.wait_for_function("!document.querySelector('.text-status')?.textContent.includes('…')")
    desk.refresh()
    assert desk.file.client.label == kept


def test_ten_thousand_signs_and_other_scripts_survive(page: Page, desk: Desk) -> None:
    page.get_by_role("button", name="Lisää").click()
    box = page.locator(".note-list textarea")
    text = "مرحبا 👩‍👩‍👧 <img src=x onerror=alert(1)> $x^2$ " + "å" * 9950
    box.fill(text)
    expect(page.get_by_text("Tallessa", exact=True)).to_be_visible()
    assert desk.file.strengths.wishes[0].text == text
    expect(box).to_have_value(text)


def test_a_row_is_dragged_to_its_place(page: Page, gallery: Gallery) -> None:
    handles = page.locator(".order-handle")
    handles.first.scroll_into_view_if_needed()
    first, last = handles.nth(0).bounding_box(), handles.nth(2).bounding_box()
    assert first and last
    page.mouse.move(first["x"] + 20, first["y"] + 20)
    page.mouse.down()
    page.mouse.move(last["x"] + 20, last["y"] + 40, steps=8)
    page.mouse.up()
    expect(page.locator(".order-what").nth(2)).to_have_text("First")
    assert gallery.values["order"] == ["b", "c", "a"]
    expect(page.locator("p.unseen[role=status]").last).to_contain_text("First: nyt paikalla 3, kaikkiaan 3.")


def test_a_removed_note_comes_back_with_undo(page: Page, desk: Desk) -> None:
    page.get_by_role("button", name="Lisää").click()
    page.locator(".note-list textarea").fill("Oma huone")
    page.get_by_role("button", name=re.compile("Poista: ")).click()
    expect(page.locator(".note-list textarea")).to_have_count(0)
    page.get_by_role("button", name="Kumoa").click()
    expect(page.locator(".note-list textarea")).to_have_value("Oma huone")
    assert [one.text for one in desk.file.strengths.wishes] == ["Oma huone"]


def test_a_picture_keeps_its_place_and_has_words(page: Page) -> None:
    picture = page.get_by_role("img", name="One dot.")
    expect(picture).to_be_visible()
    box = picture.bounding_box()
    assert box and abs(box["width"] / box["height"] - 4 / 3) < 0.02
    page.get_by_text("Näytä taulukkona").click()
    expect(page.get_by_role("cell", name="1")).to_be_visible()


def test_a_failure_is_one_sentence_and_the_page_lives_on(page: Page, gallery: Gallery) -> None:
    page.get_by_role("button", name="Break").click()
    line = page.locator(".error-line")
    expect(line).to_contain_text("Jokin meni vikaan")
    assert "secret" not in page.content()
    page.get_by_role("button", name="I listen").click()
    expect(line).to_have_text("")
    assert gallery.values["card"] is True


def test_rapid_taps_stay_in_order(page: Page, gallery: Gallery) -> None:
    page.evaluate(
        """() => { const labels = [...document.querySelectorAll('.mark-number input')];
          for (let n = 0; n < 60; n += 1) labels[n % 11].click(); }"""
    )
    expect(page.get_by_role("radio", name="4", exact=True)).to_be_checked()
    page.wait_for_timeout(300)
    said: list[Any] = [fields["value"] for do, fields in gallery.said if fields.get("what") == "mark"]
    assert said == [n % 11 for n in range(60)]
    expect(page.get_by_role("radio", name="4", exact=True)).to_be_checked()
