"""A kernel in reserve for the next page, made when nobody has to wait for it; and many pages at once."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from server.zygote.zygote import can_fork
from tests.any_server import Served, Visitor
from tests.any_store import OTHER_PASSPHRASE, PASSPHRASE
from tests.pages.conftest import CLIENT

PAGE = f"/session/{CLIENT}"


@pytest.fixture(scope="module", params=["fork", "plain"] if can_fork() else ["plain"])
def served(request: pytest.FixtureRequest, store: Path) -> Iterator[Served]:
    with Served(store, fork=request.param == "fork", spare=True) as served:
        if served.house.fork:
            assert served.call(served.house.kernels.zygote.warm(30))
        yield served


def until(true: Callable[[], object], seconds: float = 20) -> None:
    end = time.monotonic() + seconds
    while not true():
        assert time.monotonic() < end
        time.sleep(0.05)


def kernel_of(visitor: Visitor) -> str:
    answer = visitor.get(PAGE)
    assert answer.status == 200
    assert answer.page.select_one('script[type="application/vnd.voila.cell-output+json"]')
    return str(answer.page.select_one("meta[name=askelma-kernel]")["content"])


def test_a_page_takes_the_reserve_and_another_one_comes_when_it_is_quiet(
    served: Served, passing_leena: Visitor
) -> None:
    kernels = served.house.kernels
    until(lambda: kernels._spare)
    first = kernels._spare.kernel_id
    assert kernel_of(passing_leena) == first
    assert kernels._spare is None, "the page that is opening has the machine to itself"
    until(lambda: kernels._spare)
    second = kernels._spare.kernel_id
    assert kernel_of(passing_leena) == second != first
    passing_leena.post("/lock")
    until(lambda: not kernels.list_kernel_ids())
    time.sleep(1.3)
    assert kernels._spare is None, "nobody is signed in"
    assert not kernels.list_kernel_ids()


def test_many_pages_at_once_each_get_a_kernel_of_their_own(served: Served) -> None:
    people = [("Leena", PASSPHRASE), ("Marko", OTHER_PASSPHRASE)]
    visitors = []
    for name, passphrase in people:
        visitor = Visitor(served.port)
        visitor.sign_in(name, passphrase)
        visitors.append(visitor)
    start = threading.Barrier(6)

    def open_one(number: int) -> tuple[int, str]:
        visitor = Visitor(served.port)
        visitor.cookies = dict(visitors[number % 2].cookies)
        start.wait()
        return number % 2, kernel_of(visitor)

    with ThreadPoolExecutor(6) as pool:
        opened = list(pool.map(open_one, range(6)))
    assert len({kernel for _, kernel in opened}) == 6
    for whose, kernel in opened:
        session = served.house.sessions.of(visitors[whose].cookies[served.house.cookie])
        assert session.kernels[kernel] == CLIENT
        assert visitors[whose].get(f"/api/kernels/{kernel}", Accept="*/*").status == 200
        assert visitors[1 - whose].get(f"/api/kernels/{kernel}", Accept="*/*").status == 404
    for visitor in visitors:
        visitor.post("/lock")
    until(lambda: not served.house.kernels.list_kernel_ids())
