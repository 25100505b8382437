"""The first view on the way to a browser: there at once, only for whom it is, and only where it is true."""

from __future__ import annotations

import http.client
import json
import time

import pytest
from bs4 import Tag

from server.pages.kernel_line import SCREEN
from storage.failure import StoreFailure
from tests.any_server import Served, Visitor
from tests.any_store import PASSPHRASE
from tests.hostile_texts import HOSTILE
from tests.pages.conftest import CLIENT, MARKER

PAGE = f"/session/{CLIENT}"


def session_of(served: Served, visitor: Visitor):
    return served.house.sessions.of(visitor.cookies[served.house.cookie])


def hidden_in(view: Tag) -> list[str]:
    """Return the places for which there are words, none of them shown yet."""
    assert all(main.has_attr("hidden") for main in view.select("main"))
    return [str(main["data-place"]) for main in view.select("main[data-place]")]


def test_it_names_the_client_and_waits_for_the_address(leena: Visitor) -> None:
    answer = leena.get(PAGE)
    view = answer.page.select_one(".first-view")
    assert view.select_one(".bar .who").text == "Aino"
    assert "Aino" in view.select_one("main[data-starts] h1").text
    assert hidden_in(view) == ["home"]
    assert MARKER not in answer.text, "what the page does not show is not in it"
    assert answer.headers["Cache-Control"] == "no-store"
    assert view.find_next_sibling("script")["src"].endswith("/server/first_view.js")


def test_it_is_there_before_the_kernel(
    served: Served, leena: Visitor, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def never(*_: object) -> None:
        raise RuntimeError

    started = served.house.kernels.start_reserved
    begun: list[float] = []

    async def late(*settings: object) -> object:
        begun.append(time.monotonic())
        return await started(*settings)

    monkeypatch.setattr(served.house.kernels, "start_reserved", late)
    line = http.client.HTTPConnection("127.0.0.1", served.port, timeout=30)
    line.request("GET", PAGE, headers={"Host": leena.host, "Cookie": leena.cookie(), "Accept": "text/html"})
    heard = line.getresponse()
    text = b""
    while b"first_view.js" not in text:
        text += heard.read1(4096)
    seen = time.monotonic()
    assert b"Aino" in text
    heard.read()
    ended = time.monotonic()
    line.close()
    assert seen - begun[0] < (ended - begun[0]) / 2, "the view does not wait for the kernel"


def test_it_speaks_the_clients_language_and_not_the_browsers(leena: Visitor) -> None:
    leena.cookies["askelma-language"] = "en"
    try:
        page = leena.get(PAGE).page
    finally:
        del leena.cookies["askelma-language"]
    assert page.html["lang"] == "fi"
    assert page.select_one(".first-view [role=status]").text == "Työkirja avautuu"


def test_nobody_sees_it_after_the_lock(served: Served, passing_leena: Visitor) -> None:
    before = dict(passing_leena.cookies)
    passing_leena.post("/lock")
    passing_leena.cookies = before
    answer = passing_leena.get(PAGE)
    assert answer.status in {303, 401}
    assert "Aino" not in answer.text


def test_keys_that_are_gone_leave_nothing_to_show(served: Served, passing_leena: Visitor) -> None:
    session = session_of(served, passing_leena)
    session.office.leave(session.handle)
    answer = passing_leena.get(PAGE)
    assert answer.to == "/sign-in"
    assert "Aino" not in answer.text


def test_a_file_that_cannot_be_read_is_left_to_the_live_page(
    served: Served, leena: Visitor, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fails(*_: object) -> None:
        raise StoreFailure("errors.store_damaged")

    monkeypatch.setattr(type(served.house.office), "file", fails)
    page = leena.get(PAGE).page
    assert not page.select(".first-view")
    assert page.select_one("#askelma-opening .opening[role=status]")
    assert page.select_one('script[type="application/vnd.voila.cell-output+json"]')


def test_a_reload_begins_where_the_page_was(served: Served, leena: Visitor) -> None:
    places = session_of(served, leena).places
    places[CLIENT] = "strengths/top"
    try:
        view = leena.get(PAGE).page.select_one(".first-view")
    finally:
        places.clear()
    assert hidden_in(view) == ["home", "strengths/top"]
    assert [main["data-place"] for main in view.select("main[data-starts]")] == ["home"]


@pytest.mark.parametrize("place", ["nowhere/at/all", "goal_ladder/gone", "self_assessment/q/4"])
def test_a_place_that_is_not_there_is_not_shown(served: Served, leena: Visitor, place: str) -> None:
    places = session_of(served, leena).places
    places[CLIENT] = place
    try:
        view = leena.get(PAGE).page.select_one(".first-view")
    finally:
        places.clear()
    assert hidden_in(view) == ["home"]


def test_signing_in_brings_the_place_along(served: Served) -> None:
    visitor = Visitor(served.port)
    visitor.sign_in("Leena", PASSPHRASE, next=PAGE, place="#strengths/wishes")
    view = visitor.get(PAGE).page.select_one(".first-view")
    assert hidden_in(view) == ["home", "strengths/wishes"]
    visitor.post("/lock")


def state(**screen: object) -> bytes:
    return json.dumps({"data": {"method": "update", "state": {"screen": screen}}}).encode()


def test_a_page_tells_where_it_is() -> None:
    found = SCREEN.search(state(name="self_assessment", place="self_assessment/q/3", title="x"))
    assert found
    assert found[1] == b"self_assessment/q/3"
    packed = state(name="home", place="home").replace(b": ", b":").replace(b", ", b",")
    assert SCREEN.search(packed)[1] == b"home"


FORGED = '"screen": {"name": "home", "place": "forged"'


@pytest.mark.parametrize("said", [*HOSTILE, FORGED], ids=range(len(HOSTILE) + 1))
def test_no_words_of_a_client_pass_for_a_place(said: str) -> None:
    assert not SCREEN.search(json.dumps({"frame": {"client": said}, "text": said}).encode())
    assert SCREEN.search(state(name="home", place="home", heading=said))[1] == b"home"
    assert not SCREEN.search(state(name="home", place=f"home/{said} ", heading=said))
