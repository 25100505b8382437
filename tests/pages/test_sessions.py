"""A session ends when nobody is there, when the day is over, and when the worker locks; all of it ends."""

from __future__ import annotations

import json
import os
import signal
from collections.abc import Iterator
from pathlib import Path

import pytest

from server.making import open_office
from server.pending import LASTS
from server.session import ABSOLUTE, GRACE, IDLE
from storage.failure import StoreFailure
from storage.store import Store
from tests.any_server import Served, Visitor
from tests.any_store import CHEAP, OTHER_PASSPHRASE, PASSPHRASE, SETTINGS
from tests.pages.conftest import CLIENT


class HeldSeconds:
    def __init__(self) -> None:
        self.now = 1000.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture(scope="module")
def seconds() -> HeldSeconds:
    return HeldSeconds()


@pytest.fixture(scope="module")
def served(store: Path, seconds: HeldSeconds) -> Iterator[Served]:
    with Served(store, now=seconds) as served:
        yield served


@pytest.fixture
def somebody(served: Served) -> Visitor:
    visitor = Visitor(served.port)
    visitor.sign_in("Leena", PASSPHRASE)
    return visitor


def test_it_ends_when_nobody_is_there(served: Served, somebody: Visitor, seconds: HeldSeconds) -> None:
    handle = next(iter(served.house.sessions)).handle
    seconds.now += IDLE + GRACE + 1
    assert somebody.get("/clients").to.startswith("/sign-in")
    assert somebody.post("/alive").status == 401
    served.call(served.house.sessions.sweep())
    assert not any(served.house.sessions)
    with pytest.raises(Exception, match="locked"):
        served.house.office.kernel_settings(handle, CLIENT)


def test_a_sign_of_life_keeps_it(somebody: Visitor, seconds: HeldSeconds) -> None:
    for _ in range(5):
        seconds.now += IDLE - 1
        assert somebody.post("/alive").status == 204
    assert somebody.get("/clients").status == 200


def test_what_a_page_does_by_itself_is_no_sign_of_life(somebody: Visitor, seconds: HeldSeconds) -> None:
    for _ in range(3):
        seconds.now += IDLE / 2
        somebody.get(f"/api/kernels/{CLIENT}", Accept="*/*")
        somebody.get("/assets/0123456789ab/page/page.js", Accept="*/*")
    assert somebody.post("/alive").status == 401


def test_it_never_lasts_longer_than_a_working_day(somebody: Visitor, seconds: HeldSeconds) -> None:
    began = seconds.now
    while seconds.now - began + IDLE < ABSOLUTE:
        seconds.now += IDLE - 1
        assert somebody.post("/alive").status == 204
    seconds.now = began + ABSOLUTE + 1
    assert somebody.post("/alive").status == 401


def test_locking_ends_it_and_leads_to_sign_in(served: Served, somebody: Visitor) -> None:
    before = dict(somebody.cookies)
    answer = somebody.post("/lock", {"next": f"/session/{CLIENT}"})
    assert answer.to == f"/sign-in?next=/session/{CLIENT}"
    assert not [name for name in somebody.cookies if name == served.house.cookie]
    somebody.cookies = before
    assert somebody.get("/clients").status == 303, "the old cookie opens nothing"
    assert somebody.post("/alive").status == 401


def test_locking_without_words_works_too(somebody: Visitor) -> None:
    answer = somebody.ask(
        "POST", "/lock", "{}", X_XSRFToken=somebody.token(), Content_Type="application/json", Accept="*/*"
    )
    assert answer.to == "/sign-in"


def test_typing_is_handed_over_once_to_the_same_worker_only(served: Served, somebody: Visitor) -> None:
    where = f"/session/{CLIENT}/pending"
    assert somebody.get(where).status == 204
    typing = {"texts": [{"field": "client/label", "base": "", "text": "ääkköset 😀"}]}
    assert somebody.put(where, typing).status == 204
    marko = Visitor(served.port)
    marko.sign_in("Marko", OTHER_PASSPHRASE)
    assert marko.get(where).status == 204
    somebody.post("/lock")
    assert somebody.get(where).status == 303
    somebody.sign_in("Leena", PASSPHRASE)
    answer = somebody.get(where)
    assert answer.headers["Content-Type"] == "application/json"
    assert json.loads(answer.body) == typing
    assert somebody.get(where).status == 204


def test_typing_that_nobody_fetches_is_dropped(
    served: Served, somebody: Visitor, seconds: HeldSeconds
) -> None:
    where = f"/session/{CLIENT}/pending"
    somebody.put(where, {"texts": []})
    for _ in range(int(LASTS // 200) + 1):
        seconds.now += 200
        somebody.post("/alive")
    assert somebody.get(where).status == 204
    assert somebody.put(where, "x" * 200_001).status == 413


def test_when_the_keys_are_gone_signing_in_helps(tmp_path: Path) -> None:
    Store.create(tmp_path / "store", SETTINGS, "Leena", PASSPHRASE, cost=CHEAP)
    with Served(tmp_path / "store") as served:
        visitor = Visitor(served.port)
        visitor.sign_in("Leena", PASSPHRASE)
        os.kill(served.house.office._agent.pid, signal.SIGKILL)
        assert visitor.post("/clients/new", {"label": "Väinö"}).to == "/sign-in"
        assert visitor.sign_in("Leena", PASSPHRASE).to == "/clients"
        assert visitor.get("/clients").status == 200
        assert len(list(served.house.sessions)) == 1


def test_a_second_server_is_told_that_the_store_is_in_use(served: Served) -> None:
    with pytest.raises(StoreFailure) as told:
        open_office(served.store, idle=300)
    assert told.value.key == "errors.store_locked"
    assert Visitor(served.port).get("/sign-in").status == 200


def test_a_stopped_server_has_ended_every_session(tmp_path: Path) -> None:
    Store.create(tmp_path / "store", SETTINGS, "Leena", PASSPHRASE, cost=CHEAP)
    with Served(tmp_path / "store") as served:
        Visitor(served.port).sign_in("Leena", PASSPHRASE)
        sessions, agent = served.house.sessions, served.house.office._agent
        assert any(sessions)
        os.kill(agent.pid, 0)
        process = agent.pid
    assert not any(sessions)
    with pytest.raises(ProcessLookupError):
        os.kill(process, 0)
