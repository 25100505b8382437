"""The first run: practise at once, or set up with four answers, a passphrase and a safe recovery key."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from storage.store import Store
from tests.any_server import Answer, Served, Visitor
from tests.any_store import CHEAP, PASSPHRASE

ANSWERS = {
    "organisation": "Sillan kulma ry",
    "role": "association",
    "purpose": "Valmennus yhdessä.",
    "retention": "3",
    "worker": "Leena",
    "passphrase": PASSPHRASE,
    "again": PASSPHRASE,
}


@pytest.fixture
def empty(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Served]:
    monkeypatch.setattr("storage.store.Cost", lambda: CHEAP)
    with Served(tmp_path / "place" / "store") as served:
        yield served


def key_on(answer: Answer) -> str:
    return "-".join(piece.text for piece in answer.page.select(".key span"))


def test_the_first_run_offers_two_ways(empty: Served) -> None:
    visitor = Visitor(empty.port)
    assert visitor.get("/").to == "/first-run"
    assert visitor.get("/sign-in").to == "/first-run"
    assert visitor.get("/clients").to == "/first-run?next=/clients"
    page = visitor.get("/first-run").page
    assert page.select_one("form[action='/practice'] button")
    assert page.select_one("a[href='/set-up']")


def test_practice_is_one_tap_away_and_leaves_nothing(empty: Served) -> None:
    visitor = Visitor(empty.port)
    visitor.get("/first-run")
    assert visitor.post("/practice").to == "/clients"
    page = visitor.get("/clients").page
    assert page.select_one(".practice")
    assert len(page.select("[data-row]")) == 3
    folder = empty.house.folder / "practice"
    assert folder.is_dir()
    assert not empty.store.exists()
    assert visitor.get("/first-run").status == 200, "setting up is still possible"


def test_practice_goes_on_where_it_stopped(empty: Served) -> None:
    visitor = Visitor(empty.port)
    visitor.get("/first-run")
    visitor.post("/practice")
    client = visitor.get("/clients").page.select_one("[data-row] a")["href"]
    asked = visitor.post("/lock", {"next": client}).to
    assert visitor.get(asked).to == f"/first-run?next={client}"
    page = visitor.get(f"/first-run?next={client}").page
    assert page.select_one("form[action='/practice'] input[name=next]")["value"] == client
    again = visitor.post("/practice", {"next": client, "place": "strengths/top"})
    assert again.to == f"{client}#strengths/top"


def test_setting_up_ends_with_a_key_that_is_typed_back(empty: Served) -> None:
    visitor = Visitor(empty.port)
    assert "purpose" in visitor.get("/set-up").text
    assert visitor.post("/set-up", ANSWERS).to == "/set-up/recovery-key"
    assert not Store.is_at(empty.store), "not in use before the key is safe"
    shown = visitor.get("/set-up/recovery-key")
    key = key_on(shown)
    assert len(key) == 39
    wrong = visitor.post("/set-up/recovery-key", {"key": key[:-1] + ("A" if key[-1] != "A" else "B")})
    assert wrong.status == 422
    assert key_on(wrong) == key
    assert not Store.is_at(empty.store)
    assert (
        visitor.post("/set-up/recovery-key", {"key": key.lower().replace("-", " ")}).to == "/sign-in?ready=1"
    )
    store = Store.at(empty.store)
    assert store.settings.organisation == ANSWERS["organisation"]
    assert store.settings.role == "association"
    assert store.settings.retention_months == 3
    assert store.workers() == ("Leena",)
    assert visitor.get("/first-run").to == "/sign-in"
    assert visitor.get("/set-up/recovery-key").to == "/sign-in", "shown once"
    assert visitor.sign_in("Leena", PASSPHRASE).to == "/clients"
    assert [path.name for path in empty.store.parent.iterdir()] == ["store"]


def test_nobody_else_sees_the_key(empty: Served) -> None:
    visitor, other = Visitor(empty.port), Visitor(empty.port)
    visitor.post("/set-up", ANSWERS)
    key = key_on(visitor.get("/set-up/recovery-key"))
    answer = other.get("/set-up/recovery-key")
    assert answer.to == "/set-up"
    assert key not in answer.text
    assert other.post("/set-up/recovery-key", {"key": key}).to == "/set-up"
    assert not Store.is_at(empty.store)


def test_an_abandoned_set_up_leaves_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("storage.store.Cost", lambda: CHEAP)
    with Served(tmp_path / "place" / "store") as served:
        visitor = Visitor(served.port)
        visitor.post("/set-up", ANSWERS)
        visitor.post("/set-up", ANSWERS)
        assert len(list((tmp_path / "place").iterdir())) == 1
    assert list((tmp_path / "place").iterdir()) == []


@pytest.mark.parametrize(
    ("changed", "named"),
    [
        ({"organisation": " "}, "organisation"),
        ({"role": "king"}, "role"),
        ({"purpose": ""}, "purpose"),
        ({"retention": "600"}, "retention"),
        ({"worker": ""}, "worker"),
        ({"worker": "131052-308T"}, "worker"),
        ({"passphrase": "lyhyt", "again": "lyhyt"}, "passphrase"),
        ({"passphrase": "salasanasalasana", "again": "salasanasalasana"}, "passphrase"),
        ({"again": "jotain aivan muuta"}, "again"),
    ],
)
def test_a_gap_is_named_and_nothing_typed_is_lost(empty: Served, changed: dict[str, str], named: str) -> None:
    visitor = Visitor(empty.port)
    answer = visitor.post("/set-up", ANSWERS | changed)
    assert answer.status == 422
    page = answer.page
    assert [link["href"] for link in page.select(".mistakes a")] == [f"#{named}"]
    assert page.select_one(f"#{named}, [name={named}]")
    for name in ("organisation", "worker"):
        assert page.select_one(f"#{name}")["value"] == (ANSWERS | changed)[name].strip()
    for name in ("passphrase", "again"):
        assert not page.select_one(f"#{name}").get("value"), "passphrases are not sent back"
    assert not Store.is_at(empty.store)


def test_a_place_that_cannot_hold_a_store_is_told(empty: Served, monkeypatch: pytest.MonkeyPatch) -> None:
    (empty.store.parent).mkdir(parents=True)
    monkeypatch.setattr(empty.house, "store", empty.store.parent / "Dropbox" / "store")
    answer = Visitor(empty.port).post("/set-up", ANSWERS)
    assert answer.status == 422
    assert "Dropbox" in answer.page.select_one(".mistake").text
