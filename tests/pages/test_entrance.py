"""The entrance: the first pages come before Voila is loaded, the rest waits, and the gate is always there."""

from __future__ import annotations

import asyncio
import json
import socket
import subprocess
import sys
import threading
from collections.abc import Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from datetime import UTC, datetime
from pathlib import Path

import pytest

from server.app import AskelmaServer
from server.entrance import Entrance
from storage.room_erasure import erase
from storage.room_folder import rooms
from storage.room_repository import RoomRepository
from storage.store import Store
from tests.any_server import Answer, Served, Visitor
from tests.any_store import PASSPHRASE
from tests.pages.conftest import CLIENT

FIRST_PAGE = """
import asyncio, json, sys, urllib.request
from pathlib import Path
from server.lean import leave_out
leave_out()
from server.entrance import Entrance
from server.house import House
from server.request_log import start_log
from server.starting import listen_near

async def main():
    listening = listen_near(0)
    house = House(Path(sys.argv[1]), Path(sys.argv[2]), port=listening.getsockname()[1])
    house.open()
    entrance = Entrance(house, listening)
    entrance.open()
    page = await asyncio.to_thread(urllib.request.urlopen, f"http://localhost:{house.port}/sign-in")
    print(json.dumps([entrance.first_page.is_set(), page.read().decode(), sorted(sys.modules)]))
    await entrance.leave()
    house.close()

start_log()
asyncio.run(main())
"""


class Early(Served):
    """A server whose Voila is on its way until it is told to come."""

    async def _start(self) -> None:
        self.entrance = Entrance(self.house, self.listening)
        self.entrance.open()

    def let_voila_come(self) -> None:
        self.call(self._take_over())

    async def _take_over(self) -> None:
        server = AskelmaServer.of(self.house, self.entrance)
        server.initialize()
        server.start()


@pytest.fixture
def early(store: Path) -> Iterator[Early]:
    with Early(store) as early:
        yield early


@pytest.fixture
def other() -> Iterator[ThreadPoolExecutor]:
    with ThreadPoolExecutor(4) as other:
        yield other


def somebody(early: Early) -> Visitor:
    visitor = Visitor(early.port)
    assert visitor.sign_in("Leena", PASSPHRASE).to == "/clients"
    return visitor


def has_come(early: Early, asked: Future[Answer]) -> bool:
    """Tell whether an answer is there, when everything that was asked before has been answered."""
    for _ in range(3):
        assert Visitor(early.port).get("/sign-in").status == 200
    return asked.done()


def test_rooms_whose_day_has_come_go_while_nobody_is_signed_in(early: Early, store: Path) -> None:
    ring = Store.at(store).unlock("Leena", PASSPHRASE)
    long_ago = RoomRepository(store, ring, lambda: datetime(2026, 1, 1, tzinfo=UTC))
    gone = long_ago.open("theme_day", "one", "fi", days=30)
    stays = RoomRepository(store, ring).open("theme_day", "one", "fi", days=30)
    early.call(early.entrance._sweep())
    assert gone not in rooms(store)
    assert stays in rooms(store)
    long_ago.open("theme_day", "one", "fi", days=30)
    early.call(early.entrance._sweep())
    assert len(rooms(store)) > 1  # the next look is ten minutes later
    for room in rooms(store):
        erase(store, room.id)


def test_the_first_page_comes_before_voila_is_loaded(store: Path, tmp_path: Path) -> None:
    said = subprocess.run(
        [sys.executable, "-c", FIRST_PAGE, str(store), str(tmp_path)],
        capture_output=True,
        text=True,
        check=True,
    ).stdout
    is_first, page, modules = json.loads(said)
    assert is_first
    assert 'name="passphrase"' in page
    late = {"voila", "jupyter_server", "jupyter_client", "jupyterlab_server", "nbconvert", "zmq", "traitlets"}
    assert late & {name.partition(".")[0] for name in modules} == set()


def test_who_signs_in_early_stays_signed_in(early: Early) -> None:
    leena = somebody(early)
    assert leena.get("/clients").status == 200
    early.let_voila_come()
    assert leena.get("/clients").status == 200
    assert leena.get(f"/session/{CLIENT}").status == 200


def test_a_workbook_that_is_asked_for_early_waits_and_opens(early: Early, other: ThreadPoolExecutor) -> None:
    leena = somebody(early)
    asked = other.submit(leena.get, f"/session/{CLIENT}")
    assert not has_come(early, asked)
    early.let_voila_come()
    answer = asked.result(40)
    assert answer.status == 200
    assert "askelma-kernel" in answer.text
    assert "blob:" in answer.headers["Content-Security-Policy"]


def test_who_waits_passes_the_gate_once_more(early: Early, other: ThreadPoolExecutor) -> None:
    leena = somebody(early)
    asked = other.submit(leena.get, f"/session/{CLIENT}")
    assert not has_come(early, asked)
    cookies = dict(leena.cookies)
    assert leena.post("/lock").to == "/sign-in"
    assert cookies != leena.cookies
    early.let_voila_come()
    answer = asked.result(40)
    assert (answer.status, answer.to) == (303, f"/sign-in?next=/session/{CLIENT}")
    assert early.house.kernels.list_kernel_ids() == []


def test_who_went_away_while_waiting_gets_no_kernel(early: Early) -> None:
    leena = somebody(early)
    asked = threading.Thread(target=_ask_and_leave, args=(leena, early.port))
    asked.start()
    asked.join(20)
    assert leena.get("/clients").status == 200
    early.let_voila_come()
    assert leena.get("/clients").status == 200
    assert early.house.kernels.list_kernel_ids() == []
    assert all(session.kernels == {} for session in early.house.sessions)


def _ask_and_leave(visitor: Visitor, port: int) -> None:
    with socket.create_connection(("127.0.0.1", port)) as line:
        head = (f"GET /session/{CLIENT} HTTP/1.1", f"Host: {visitor.host}", f"Cookie: {visitor.cookie()}")
        line.sendall("\r\n".join((*head, "", "")).encode())


REFUSED = [
    ("/session/" + CLIENT, {}, 303),
    ("/clients", {}, 303),
    ("/session/" + CLIENT, {"Accept": "*/*"}, 401),
    ("/api/kernels/" + CLIENT, {}, 303),
    ("/voila/render/x.ipynb", {}, 303),
    ("/nothing", {}, 303),
    ("/sign-in", {"Host": "elsewhere.example"}, 421),
    ("/sign-in", {"Origin": "http://elsewhere.example"}, 403),
]


@pytest.mark.parametrize("moment", ["before", "after"])
def test_the_gate_stands_in_front_before_and_after(early: Early, moment: str) -> None:
    if moment == "after":
        early.let_voila_come()
    visitor = Visitor(early.port)
    for path, headers, status in REFUSED:
        answer = visitor.get(path, **headers)
        assert answer.status == status, path
        assert answer.headers["X-Frame-Options"] == "DENY"
        assert answer.headers["Content-Security-Policy"].startswith("default-src 'none'")
        assert "Server" not in answer.headers
    assert visitor.ask("POST", "/sign-in", "worker=Leena").status == 403


def test_an_early_end_lets_nobody_wait(store: Path, other: ThreadPoolExecutor) -> None:
    with Early(store) as early:
        asked = other.submit(somebody(early).get, f"/session/{CLIENT}")
        assert not has_come(early, asked)
        waited = asyncio.run_coroutine_threadsafe(early.entrance.leave(), early._loop)
        waited.result(20)
        error = asked.exception(20)
        assert error is not None or asked.result().status in {303, 503}
