"""A participant's phone in a real room: join, answer, lose the network, take back, keep, pass on."""

from __future__ import annotations

import http.client
import re
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, BrowserContext, Error, Page, Route, expect

from tests.browser.measures import faults, wide_of
from tests.browser.opened_room import OpenedRoom
from tests.browser.test_page_weight import Meter

pytestmark = pytest.mark.browser

FIRST_VISIT = 50_000
"""Bytes of page, script and style over the wire, in either coding."""
SIZES = [(390, 844), (320, 640), (800, 1280)]
SMALL = """() => [...document.querySelectorAll('button, a, input, textarea, select, summary')]
  .filter(el => !el.closest('.unseen') && el.getClientRects().length)
  .map(el => (el.matches('input[type=radio], input[type=checkbox]') ? el.closest('label') : el))
  .map(el => [el.getBoundingClientRect(), el])
  .filter(([box]) => box.width < 47.5 || box.height < 47.5)
  .map(([box, el]) => `${Math.round(box.width)}x${Math.round(box.height)} ${el.outerHTML.slice(0, 90)}`)"""


@pytest.fixture
def room(tmp_path: Path) -> Iterator[OpenedRoom]:
    opened = OpenedRoom(tmp_path)
    yield opened
    opened.close()


@pytest.fixture
def context(browser: Browser) -> Iterator[BrowserContext]:
    made = browser.new_context(
        viewport={"width": 390, "height": 844}, has_touch=True, locale="fi-FI", accept_downloads=True
    )
    yield made
    made.close()


@pytest.fixture
def said(context: BrowserContext) -> list[str]:
    """Everything that the console was told."""
    return []


@pytest.fixture
def page(context: BrowserContext, said: list[str]) -> Page:
    page = context.new_page()
    page.on("console", lambda line: said.append(line.text))
    page.on("pageerror", lambda error: said.append(str(error)))
    page.on("dialog", lambda dialog: dialog.accept())
    return page


def press(page: Page, name: str) -> None:
    page.get_by_role("button", name=name, exact=True).first.click()


def join(page: Page, room: OpenedRoom) -> None:
    page.goto(f"{room.address}/#{room.code}")
    press(page, "Liity mukaan")
    expect(page.locator(".where")).to_be_visible()


def heading(page: Page, text: str) -> None:
    expect(page.locator("h1")).to_have_text(text)


def look(page: Page) -> None:
    """As after a sleep: the page looks at the room at once."""
    page.evaluate("dispatchEvent(new Event('pageshow'))")


def move(page: Page, room: OpenedRoom, part: str, text: str) -> None:
    room.move(part)
    page.wait_for_timeout(350)
    look(page)
    heading(page, text)


def mark(page: Page, number: int) -> None:
    page.locator(".mark-number input").nth(number).check()


def looks_right(page: Page) -> None:
    """Every size and language: no fault that axe knows, nothing too small to press, nothing too wide."""
    for code in ("en", "fi"):
        page.locator(".language select").select_option(code)
        expect(page.locator("html")).to_have_attribute("lang", code)
        for width, height in SIZES:
            page.set_viewport_size({"width": width, "height": height})
            assert wide_of(page) <= 0
            assert page.evaluate(SMALL) == []
        page.set_viewport_size({"width": 390, "height": 844})
    assert faults(page) == []


def packed(url: str) -> int:
    """Bytes of a file for a browser that takes gzip alone."""
    place = urlsplit(url)
    line = http.client.HTTPConnection(place.netloc, timeout=10)
    line.request("GET", place.path, headers={"Accept-Encoding": "gzip"})
    answer = line.getresponse()
    assert answer.headers["Content-Encoding"] == "gzip"
    return len(answer.read())


def unheard(route: Route) -> None:
    """The server hears the phone, and the phone does not hear the server."""
    with suppress(Error):  # a reload has taken it back
        route.fetch()
        route.abort()


def kept(page: Page) -> str:
    told: str = page.evaluate(
        "JSON.stringify(sessionStorage) + JSON.stringify(localStorage) + document.cookie"
    )
    return told


def test_a_phone_joins_answers_loses_the_network_and_takes_an_answer_back(
    room: OpenedRoom, page: Page, context: BrowserContext, said: list[str]
) -> None:
    join(page, room)
    assert page.url == f"{room.address}/", "the code does not stay in the address"
    expect(page.locator("h1")).to_be_focused()

    mark(page, 7)
    press(page, "Lähetä nimettömänä")
    expect(page.locator(".delivered")).to_have_text("Perillä")
    expect(page.locator("p.unseen[role=status]")).to_have_text("Vastauksesi on perillä.")
    assert room.answers("scale") == [{"type": "scale", "value": 7}]
    press(page, "Muuta")
    mark(page, 4)
    press(page, "Lähetä nimettömänä")
    expect(page.locator(".delivered")).to_be_visible()
    assert room.answers("scale") == [{"type": "scale", "value": 4}]

    # What is half answered survives a reload and a change of language, and nobody is moved away from it.
    move(page, room, "choice", "Mikä antaa sinulle voimaa juuri nyt?")
    page.get_by_role("checkbox", name="Perhe ja suku").check()
    page.get_by_role("checkbox", name="Jokin muu, kirjoitan").check()
    page.get_by_label("Omin sanoin").fill("Mummon <b>mökki</b>")
    page.reload()
    expect(page.get_by_label("Omin sanoin")).to_have_value("Mummon <b>mökki</b>")
    page.locator(".language select").select_option("en")
    heading(page, "What gives you strength just now?")
    expect(page.get_by_label("In your own words")).to_have_value("Mummon <b>mökki</b>")
    page.locator(".language select").select_option("fi")
    page.get_by_label("Omin sanoin").press("End")
    page.keyboard.type("!")
    room.move("words")
    page.wait_for_timeout(350)
    look(page)
    expect(page.locator(".moved")).to_contain_text("Ryhmä jatkoi.")
    heading(page, "Mikä antaa sinulle voimaa juuri nyt?")

    # Without a network it waits on the phone, and comes when there is one again.
    context.set_offline(True)
    press(page, "Lähetä nimettömänä")
    expect(page.locator(".arrival")).to_have_text("Matkalla")
    page.wait_for_timeout(900)
    assert room.opened("choice") == []
    context.set_offline(False)
    expect(page.locator(".delivered")).to_be_visible()
    own = {"type": "choice", "options": ["family"], "own": "Mummon <b>mökki</b>!", "show": False}
    assert room.answers("choice") == [own]
    press(page, "Siirry")
    heading(page, "Mitä toivot tältä illalta?")
    expect(page.locator("h1")).to_be_focused()

    page.get_by_role("textbox", name="Sana 1").fill("131052-308T")
    press(page, "Lähetä nimettömänä")
    expect(page.locator(".gently", has_text="Ota henkilötunnus pois")).to_be_visible()
    page.get_by_role("textbox", name="Sana 1").fill("Naurua")
    page.get_by_role("checkbox", name="Tämä saa näkyä seinällä").check()
    press(page, "Lisää sana")
    page.get_by_role("textbox", name="Sana 2").fill("Hiljaisuutta")
    # The server keeps it and the phone never hears so: it goes on, over a reload, and is there once.
    page.route("**/answer", unheard)
    press(page, "Lähetä nimettömänä")
    expect(page.locator(".arrival")).to_have_text("Matkalla")
    expect(page.locator("h1")).to_be_focused()
    page.reload()
    expect(page.locator(".arrival")).to_have_text("Matkalla")
    page.unroute("**/answer", unheard)
    expect(page.locator(".delivered")).to_be_visible()
    words = [{"text": "Naurua", "show": True}, {"text": "Hiljaisuutta", "show": False}]
    assert room.answers("words") == [{"type": "words", "words": words}]

    # Taken back: it is gone from the room, and from the phone.
    press(page, "Omat sivut")
    page.get_by_role("button", name="Ota pois: Mikä antaa sinulle voimaa juuri nyt?").click()
    expect(page.locator(".answer-list > li")).to_have_count(2)
    page.wait_for_timeout(300)
    assert room.opened("choice") == []
    page.go_back()
    heading(page, "Mitä toivot tältä illalta?")
    assert "Mummon" not in kept(page)

    # Nothing of it stands where others could read it later.
    assert all("ERR_FAILED" in line or "DISCONNECTED" in line for line in said), said
    told = page.evaluate("[location.href, document.title, JSON.stringify(history.state)].join()")
    assert not re.search(f"{room.code}|Naurua", told)


def test_own_pages_stay_on_the_phone_until_their_owner_takes_them_along(
    room: OpenedRoom, page: Page, said: list[str]
) -> None:
    join(page, room)
    move(page, room, "flower", "Miltä elämäsi eri puolet näyttävät nyt?")
    for number in (8, 3):
        mark(page, number)
        press(page, "Seuraava")
    press(page, "Ohitan tämän")
    mark(page, 10)
    press(page, "Näytä kukkani")
    drawn = "Oma kukkani: Oma vointi 8, Työ ja tulevaisuus 3, Arki –, Musiikki ja laulu 10"
    expect(page.get_by_role("img", name=drawn)).to_be_visible()
    assert room.opened("flower") == []
    press(page, "Lähetä ryhmän kukkaan")
    expect(page.locator(".delivered")).to_be_visible()
    marks = {"wellbeing": 8, "work": 3, "own_music": 10}
    assert room.answers("flower") == [{"type": "flower", "marks": marks}]

    move(page, room, "strengths", "Mitkä näistä sopivat sinuun?")
    for name in ("Kuuntelen", "Autan muita"):
        page.get_by_role("button", name=name).click()
    page.get_by_label("Jokin oma vahvuus").fill("Keitän hyvää kahvia")
    press(page, "Valmis")
    expect(page.get_by_text("Tämä on vain tässä puhelimessa.")).to_be_visible()

    move(page, room, "ladder", "Mikä on seuraava askeleesi?")
    page.get_by_label("Mitä haluat?").fill("Löydän työn keittiöstä")
    page.get_by_role("textbox", name="Askel 1").fill("Soitan Marille")
    page.get_by_label("Milloin?").fill("tällä viikolla")
    press(page, "Valmis")

    move(page, room, "home", "Kotikortti")
    expect(page.get_by_text("Pieni asia voi kantaa koko päivän.")).to_be_visible()
    press(page, "Omat sivut")
    expect(page.locator(".own-page")).to_have_count(3)
    page.get_by_text("Näytä tekstinä").last.click()
    expect(page.get_by_text("Soitan Marille, tällä viikolla")).to_be_visible()
    with page.expect_download() as coming:
        page.get_by_role("button", name="Tallenna kuvana").first.click()
    assert coming.value.suggested_filename == "askelma-1.png"
    assert coming.value.path().read_bytes().startswith(b"\x89PNG\r\n")
    press(page, "Tee noutokoodi")
    code = page.locator(".hand-over-code b")
    expect(code.first).to_be_visible()
    shown = "".join(code.all_inner_texts())
    assert re.fullmatch(r"([0-9A-Z]{4} ?){3}", shown)
    assert room.handed_over(shown) == {
        "v": 1,
        "strengths": ["listening", "helping", "Keitän hyvää kahvia"],
        "flower": marks,
        "ladder": {
            "goal": "Löydän työn keittiöstä",
            "steps": [{"text": "Soitan Marille", "when": "tällä viikolla"}],
        },
    }

    # The room ends; own pages are still there, until one press.
    room.end()
    page.wait_for_timeout(350)
    look(page)
    press(page, "Takaisin")
    heading(page, "Ryhmä on päättynyt")
    page.reload()
    heading(page, "Ryhmä on päättynyt")
    press(page, "Omat sivut")
    expect(page.locator(".own-page")).to_have_count(3)
    press(page, "Lopetan")
    expect(page.locator(".plain-list")).to_contain_text("Omia sivuja: 3")
    press(page, "Unohda kaikki")
    heading(page, "Tämä puhelin on unohtanut kaiken")
    assert kept(page) == "{}{}"
    assert said == []


def test_a_device_that_goes_round_forgets_each_person(room: OpenedRoom, page: Page) -> None:
    page.goto(room.address)
    page.get_by_label("Koodi").fill("aaa 222")
    page.keyboard.press("Enter")
    expect(page.get_by_text("Tällä koodilla ei löydy ryhmää.")).to_be_visible()
    page.get_by_label("Koodi").fill(f"{room.code[:3]}-{room.code[3:]}".lower())
    page.get_by_role("checkbox", name="Tämä laite kiertää").check()
    press(page, "Liity mukaan")
    for number in (2, 9):
        mark(page, number)
        press(page, "Lähetä nimettömänä")
        heading(page, "Anna laite seuraavalle")
        expect(page.get_by_text("Vastauksesi on perillä.").last).to_be_visible()
        remembered: dict[str, Any] = page.evaluate("JSON.parse(sessionStorage.getItem('askelma-seat'))")
        empty = {name: remembered[name] for name in ("answers", "drafts", "skipped", "outbox", "language")}
        assert empty == {"answers": {}, "drafts": {}, "skipped": {}, "outbox": [], "language": ""}
        press(page, "Olen seuraava, aloitan")
        expect(page.locator(".mark-number input:checked")).to_have_count(0)
    press(page, "Ohitan")
    heading(page, "Anna laite seuraavalle")
    room.move("strengths")
    page.wait_for_timeout(350)
    look(page)
    press(page, "Olen seuraava, aloitan")
    heading(page, "Mitkä näistä sopivat sinuun?")
    page.get_by_role("button", name="Kuuntelen").click()
    press(page, "Valmis")
    press(page, "Unohda ja anna seuraavalle")
    assert (
        "listening"
        not in page.evaluate("JSON.stringify({...sessionStorage, script: ''})").split('"script')[0]
    )
    assert sorted(one["value"] for one in room.answers("scale")) == [2, 9]
    seats = {one["id"] for one in room.opened("scale")}
    assert len(seats) == 2


def test_every_page_of_a_phone_can_be_read_and_pressed(room: OpenedRoom, page: Page) -> None:
    page.goto(f"{room.address}/#{room.code}")
    looks_right(page)
    press(page, "Liity mukaan")
    heading(page, "Millaisella mielellä tulit tänne?")
    looks_right(page)
    move(page, room, "choice", "Mikä antaa sinulle voimaa juuri nyt?")
    page.get_by_role("checkbox", name="Jokin muu, kirjoitan").check()
    looks_right(page)
    page.get_by_role("checkbox", name="Perhe ja suku").focus()
    for _ in range(3):
        page.keyboard.press("Tab")
    page.keyboard.type("Metsä")
    page.keyboard.press("Tab")
    page.keyboard.press("Space")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(page.locator(".delivered")).to_be_visible()
    assert room.answers("choice")[0]["show"] is True
    move(page, room, "strengths", "Mitkä näistä sopivat sinuun?")
    looks_right(page)
    page.get_by_role("button", name="Kuuntelen").click()
    press(page, "Valmis")
    press(page, "Omat sivut")
    press(page, "Tee noutokoodi")
    expect(page.locator(".hand-over-code")).to_be_visible()
    looks_right(page)
    press(page, "Lopetan")
    looks_right(page)


def test_the_first_visit_is_light_and_goes_on_at_another_address(
    room: OpenedRoom, page: Page, said: list[str]
) -> None:
    meter = Meter(page)
    page.goto(f"{room.address}/#{room.code}")
    press(page, "Liity mukaan")
    heading(page, "Millaisella mielellä tulit tänne?")
    page.wait_for_load_state("networkidle")
    assert meter.total() <= FIRST_VISIT, meter.bytes
    kinds = {kind for kind, _ in meter.asked}
    assert not kinds & {"Font", "WebSocket", "EventSource", "Image"}
    assert {urlsplit(url).netloc for _, url in meter.asked} == {urlsplit(room.address).netloc}
    assert said == []
    # In a hotspot without TLS browsers take gzip alone.
    loaded = [url for kind, url in meter.asked if kind in {"Document", "Stylesheet", "Script"}]
    assert len(loaded) == 3
    assert sum(packed(url) for url in loaded) <= FIRST_VISIT

    # The address falls silent: the answer goes to the same laptop under another one.
    page.route(f"{room.address}/**", lambda route: route.abort())
    mark(page, 5)
    press(page, "Lähetä nimettömänä")
    for _ in range(3):
        look(page)
        page.wait_for_timeout(400)
    expect(page.locator(".delivered")).to_be_visible()
    assert room.answers("scale") == [{"type": "scale", "value": 5}]
