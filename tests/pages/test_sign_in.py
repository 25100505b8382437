"""Signing in leads back to where the work stopped; guessing is slow; a forgotten passphrase has a way out."""

from __future__ import annotations

from pathlib import Path
from uuid import uuid4

import pytest

from storage.store import Store
from tests.any_server import Served, Visitor
from tests.any_store import CHEAP, OTHER_PASSPHRASE, PASSPHRASE, SETTINGS
from tests.pages.conftest import CLIENT


def test_the_entrance_asks_who_and_the_passphrase(visitor: Visitor) -> None:
    page = visitor.get("/sign-in").page
    assert [chip["value"] for chip in page.select("input[name=worker]")] == ["Leena", "Marko"]
    passphrase = page.select_one("#passphrase")
    assert passphrase is not None
    assert passphrase["type"] == "password"
    assert passphrase["autocomplete"] == "current-password"
    assert page.select_one("label[for=passphrase]")
    assert page.select_one("form[action='/practice']")
    assert page.select_one("a[href='/recover']")


def test_the_cookie_is_for_this_browser_and_this_server_only(served: Served, visitor: Visitor) -> None:
    answer = visitor.sign_in("Leena", PASSPHRASE)
    assert answer.status == 303
    kept = next(cookie for cookie in answer.headers.get_all("Set-Cookie") if str(served.port) in cookie)
    assert "HttpOnly" in kept
    assert "SameSite=Strict" in kept
    token = visitor.cookies[f"askelma-{served.port}"]
    assert len(token) >= 43, "256 random bits"
    assert token not in {session.key for session in served.house.sessions}, "only a hash is kept"


@pytest.mark.parametrize(
    ("asked", "place", "led_to"),
    [
        ("", "", "/clients"),
        ("/clients", "", "/clients"),
        (f"/session/{CLIENT}", "", f"/session/{CLIENT}"),
        (f"/session/{CLIENT}", "self_assessment/14", f"/session/{CLIENT}#self_assessment/14"),
        (f"/session/{CLIENT}/strengths", "#strengths/top", f"/session/{CLIENT}/strengths#strengths/top"),
        (f"/session/{CLIENT}", "x y", f"/session/{CLIENT}"),
        (f"/session/{CLIENT}", "javascript:alert(1)", f"/session/{CLIENT}"),
        ("/session/2f6a1f0e-6d3b-4d0c-9a55-0d5a3c1b7e11", "home", "/clients"),
        ("//evil.example", "", "/clients"),
        ("https://evil.example/clients", "", "/clients"),
        ("/session/../lock", "", "/clients"),
        (f"/session/{CLIENT}?x=1", "", "/clients"),
        (f"/session/{CLIENT}\r\nX: 1", "", "/clients"),
        ("/api/kernels", "", "/clients"),
    ],
)
def test_signing_in_leads_back_and_nowhere_else(
    visitor: Visitor, asked: str, place: str, led_to: str
) -> None:
    assert visitor.sign_in("Leena", PASSPHRASE, next=asked, place=place).to == led_to


def test_a_client_page_asks_to_sign_in_and_remembers_itself(visitor: Visitor) -> None:
    assert visitor.get(f"/session/{CLIENT}").to == f"/sign-in?next=/session/{CLIENT}"
    page = visitor.get(f"/sign-in?next=/session/{CLIENT}").page
    assert page.select_one(f"form[action='/sign-in'] input[name=next][value='/session/{CLIENT}']")
    assert page.select_one("form[action='/language'] input[name=here]")["value"].startswith("/sign-in?next=")


def test_the_language_is_changed_without_losing_the_place(visitor: Visitor) -> None:
    here = f"/sign-in?next=/session/{CLIENT}"
    assert visitor.post("/language", {"code": "en", "here": here}).to == here
    page = visitor.get(here).page
    assert page.html["lang"] == "en"
    assert "passphrase" in page.select_one("label[for=passphrase]").text.lower()
    assert visitor.cookies["askelma-language"] == "en"
    visitor.post("/language", {"code": "xx", "here": "https://evil.example/"})
    assert visitor.cookies["askelma-language"] == "en"
    assert visitor.post("/language", {"code": "fi", "here": "//evil.example"}).to == "/"


@pytest.mark.parametrize("words", [("Leena", "wrong"), ("Leena", ""), ("Nobody", PASSPHRASE), ("", "")])
def test_a_wrong_passphrase_is_told_and_the_name_is_kept(visitor: Visitor, words: tuple[str, str]) -> None:
    answer = visitor.sign_in(*words, next=f"/session/{CLIENT}", place="home")
    assert answer.status in {403, 422, 429}
    page = answer.page
    assert page.select_one("[role=alert]")
    assert page.select_one("input[name=next]")["value"] == f"/session/{CLIENT}"
    assert page.select_one("input[name=place]")["value"] == "home"
    assert words[1] not in answer.text or not words[1] or words[1] == PASSPHRASE
    assert visitor.get("/clients").status == 303


def test_signing_in_again_ends_the_session_before(served: Served) -> None:
    visitor = Visitor(served.port)
    visitor.sign_in("Leena", PASSPHRASE)
    before = dict(visitor.cookies)
    visitor.sign_in("Marko", OTHER_PASSPHRASE)
    assert visitor.get("/clients").status == 200
    visitor.cookies = before
    assert visitor.get("/clients").status == 303


@pytest.fixture
def own_store(tmp_path: Path) -> tuple[Path, str]:
    folder = tmp_path / "store"
    _, recovery_key = Store.create(folder, SETTINGS, "Leena", PASSPHRASE, cost=CHEAP)
    return folder, recovery_key


def test_five_wrong_tries_slow_the_sixth_and_a_restart_does_not_help(own_store: tuple[Path, str]) -> None:
    folder, _ = own_store
    with Served(folder) as first:
        visitor = Visitor(first.port)
        told = [visitor.sign_in("Leena", f"wrong {number}").status for number in range(5)]
        assert told == [403] * 5
        assert visitor.sign_in("Leena", PASSPHRASE).status == 429
    with Served(folder) as second:
        answer = Visitor(second.port).sign_in("Leena", PASSPHRASE)
        assert answer.status == 429
        waiting = answer.page.select_one("[data-wait]")
        assert waiting is not None
        assert 1 <= int(waiting["data-wait"]) <= 60
        assert waiting["data-wait"] in waiting.text


def test_the_recovery_key_gives_a_new_passphrase(own_store: tuple[Path, str]) -> None:
    folder, recovery_key = own_store
    with Served(folder) as served:
        visitor = Visitor(served.port)
        fields = {
            "worker": "Leena",
            "key": recovery_key.lower(),
            "passphrase": "uusi pitkä salalause",
            "again": "toinen",
        }
        differs = visitor.post("/recover", fields)
        assert differs.status == 422
        assert differs.page.select_one("#key")["value"] == recovery_key.lower(), "what was typed stays"
        assert "uusi pitkä" not in differs.text
        assert visitor.post("/recover", fields | {"again": fields["passphrase"], "key": "0000"}).status == 422
        assert visitor.post("/recover", fields | {"passphrase": "lyhyt", "again": "lyhyt"}).status == 422
        stranger = visitor.post("/recover", fields | {"again": fields["passphrase"], "worker": "Stranger"})
        assert stranger.status == 422
        assert visitor.post("/recover", fields | {"again": fields["passphrase"]}).to == "/clients"
        assert visitor.get("/clients").status == 200
        other = Visitor(served.port)
        assert other.sign_in("Leena", PASSPHRASE).status == 403
        assert other.sign_in("Leena", "uusi pitkä salalause").to == "/clients"


def test_practice_opens_beside_real_work_and_touches_none_of_it(served: Served, visitor: Visitor) -> None:
    answer = visitor.post("/practice", {"next": f"/session/{uuid4()}", "place": "home"})
    assert answer.status == 303
    page = visitor.get("/clients").page
    assert page.select_one(".practice")
    assert "Aino" not in page.text
    assert len(page.select("[data-row]")) == 3
    assert visitor.get(f"/session/{CLIENT}").status == 404, "a real client is not there"
    served.call(served.house.sessions.end_all())


def test_practising_makes_room_for_itself_but_never_takes_real_work_away(
    served: Served, passing_leena: Visitor
) -> None:
    trainees = [Visitor(served.port) for _ in range(10)]
    for trainee in trainees:
        assert trainee.post("/practice").to == "/clients"
    still = [trainee.get("/clients").status for trainee in trainees]
    assert still == [303, 303] + [200] * 8
    assert passing_leena.get("/clients").status == 200
