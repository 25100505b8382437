"""Floods and guesses: they are stopped at whoever sends them, and everybody else goes on."""

from __future__ import annotations

import http.client
import socket
import ssl
import threading
import time
import urllib.request
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import pytest

from server.group.limits import Buckets, Limits
from tests.any_phone import House, Phone, any_script
from tests.any_server import Served
from tests.any_store import CHEAP, PASSPHRASE, SETTINGS

PARTS = any_script()[2]
FLOOD = 3.0
"""Seconds of a flood; it is at its worst from the first moment on."""


class Hand:
    """A clock moved by hand."""

    def __init__(self) -> None:
        self.now = 100.0

    def __call__(self) -> float:
        return self.now


# The measure


def test_a_bucket_gives_what_is_in_it_and_fills_again() -> None:
    clock = Hand()
    bucket = Buckets(3, 0.5, now=clock)
    assert [bucket.take("a") for _ in range(3)] == [0, 0, 0]
    assert bucket.take("a") == pytest.approx(2)
    assert bucket.take("b") == 0
    clock.now += 2
    assert (bucket.take("a"), bucket.take("a")) == (0, pytest.approx(2))
    clock.now += 1000
    assert [bucket.take("a") for _ in range(4)] == [0, 0, 0, pytest.approx(2)]


def test_who_has_rested_is_forgotten() -> None:
    clock = Hand()
    bucket = Buckets(2, 1, now=clock, keys=50)
    for number in range(40):
        bucket.take(number)
    clock.now += 5
    bucket.forget_the_rested()
    assert len(bucket) == 0
    for number in range(500):
        bucket.take(number)
    assert len(bucket) <= 50


def test_an_address_may_do_what_forty_phones_behind_one_router_need() -> None:
    clock = Hand()
    limits = Limits(clock)
    for _ in range(40):  # everybody comes within a minute, the page and its files included
        assert all(limits.requests.take("router") == 0 for _ in range(10))
        assert all(limits.lines.take("router") == 0 for _ in range(6))
        assert limits.joins.take("router") == 0
        clock.now += 1.5
    for _ in range(60):  # and all answer at once, four times each, every ten seconds
        assert all(limits.requests.take("router") == 0 for _ in range(40 * 5))
        assert all(limits.room_answers.take("room") == 0 for _ in range(40 * 4))
        clock.now += 10


# Guesses


def test_codes_cannot_be_tried_out(tmp_path: Path) -> None:
    with House(tmp_path) as house:
        room = house.room()
        guesser = Phone(house, "127.66.6.6")
        tried = Counter(guesser.join(f"{number:06d}"[:6]).status for number in range(60))
        assert tried[404] <= 21
        assert tried[429] >= 38
        # A right guess is not told either.
        heard = guesser.join(room.code)
        assert (heard.status, heard.error) == (429, "too_many")
        assert int(heard.headers["Retry-After"]) >= 1
        assert Phone(house).join(room.code).status == 200


# Floods


@contextmanager
def flood(house: House, source: str, hands: int = 8) -> Iterator[Counter[int]]:
    """Ask as fast as possible, over as many connections as one can get."""
    over = threading.Event()
    said: Counter[int] = Counter()

    def pour() -> None:
        phone = Phone(house, source)
        while not over.is_set():
            with suppress(OSError, http.client.HTTPException):
                line = phone.line(2)
                try:
                    while not over.is_set():
                        line.request("GET", "/state", headers={"Host": f"127.0.0.1:{house.lan.port}"})
                        answer = line.getresponse()
                        answer.read()
                        said[answer.status] += 1
                finally:
                    line.close()

    threads = [threading.Thread(target=pour, daemon=True) for _ in range(hands)]
    for thread in threads:
        thread.start()
    try:
        yield said
    finally:
        over.set()
        for thread in threads:
            thread.join(10)


def worst(ask, seconds: float = FLOOD) -> float:
    """Return the longest answer while something goes on."""
    longest, end = 0.0, time.monotonic() + seconds
    while time.monotonic() < end:
        begun = time.monotonic()
        ask()
        longest = max(longest, time.monotonic() - begun)
        time.sleep(0.1)
    return longest


def test_a_flood_stops_neither_other_phones_nor_the_workbook(tmp_path: Path) -> None:
    from storage.store import Store

    Store.create(tmp_path / "workbook", SETTINGS, "Mari", PASSPHRASE, cost=CHEAP)
    with House(tmp_path) as house, Served(tmp_path / "workbook") as served:
        room = house.room()
        phone = Phone(house)
        assert phone.join(room.code).status == 200
        numbers = iter(range(1, 1000))

        def state() -> None:
            assert phone.state().status == 200

        def answer() -> None:
            assert phone.put(PARTS[0], {"value": 1}, next(numbers)).status == 200

        def workbook() -> None:
            with urllib.request.urlopen(f"http://localhost:{served.port}/sign-in", timeout=10) as page:
                assert page.status == 200

        with flood(house, "127.66.6.7") as said:
            time.sleep(0.5)
            figures = [worst(one) for one in (state, answer, workbook)]
        print("longest state, answer, page of the workbook:", [f"{one:.3f} s" for one in figures])
        assert max(figures) < 1
        assert said[429] > 0


def test_who_asks_too_much_is_hung_up_on(tmp_path: Path) -> None:
    with House(tmp_path) as house:
        line = Phone(house, "127.66.6.5").line()
        host = {"Host": f"127.0.0.1:{house.lan.port}"}
        statuses = []
        while 429 not in statuses:
            line.request("GET", "/state", headers=host)
            answer = line.getresponse()
            statuses.append(answer.status)
            told = answer.read()
        assert len(statuses) < 5000
        assert told == b'{"error":"too_many"}'
        assert line.sock is None  # the answer said that the connection ends


def test_half_open_connections_of_one_address_keep_nobody_out(tmp_path: Path) -> None:
    with House(tmp_path) as house:
        room = house.room()
        held = []
        for _ in range(500):
            one = socket.socket()
            one.bind(("127.66.6.8", 0))
            one.settimeout(2)
            with suppress(OSError):
                one.connect(("127.0.0.1", house.lan.port))
            held.append(one)
        phone = Phone(house)
        begun = time.monotonic()
        assert phone.join(room.code).status == 200
        assert phone.state().status == 200
        assert time.monotonic() - begun < 1
        time.sleep(0.3)
        closed = 0
        for one in held:
            one.setblocking(False)
            try:
                closed += one.recv(1) == b""
            except BlockingIOError:
                continue
            except OSError:
                closed += 1
        assert closed >= 150
        for one in held:
            one.close()


def test_a_slow_head_holds_up_nobody(tmp_path: Path) -> None:
    with House(tmp_path) as house:
        room = house.room()
        trusts = ssl.create_default_context(cafile=str(house.lan.authority))
        slow = []
        for _ in range(30):
            plain = socket.create_connection(("127.0.0.1", house.lan.port), source_address=("127.66.6.9", 0))
            line = trusts.wrap_socket(plain, server_hostname="127.0.0.1")
            line.sendall(b"GET /state HTTP/1.1\r\nX-Slow: ")
            slow.append(line)
        phone = Phone(house)
        assert phone.join(room.code).status == 200
        assert worst(phone.state, 1) < 1
        for line in slow:
            line.close()
