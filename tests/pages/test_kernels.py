"""Few kernels at once, each with an owner, and one in reserve that belongs to nobody yet."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from server.kernels import NAME, OwnSpec, SessionKernels, TooManyOpen, environment
from server.session import Session


class Line:
    """A line to a kernel that was started for a page."""

    def stop_channels(self) -> None:
        """Hang up."""


class PretendedKernels(SessionKernels):
    """Kernels that are only counted: what is decided here needs no process."""

    def __init__(self, **settings: Any) -> None:
        super().__init__(kernel_spec_manager=OwnSpec(), **settings)
        self.running: list[str] = []

    async def _start(self, kernel_id: str, settings: Any, folder: Path) -> None:
        await asyncio.sleep(0)
        self.running.append(kernel_id)

    async def _talk_with(self, kernel_id: str) -> Line:
        return Line()

    async def end(self, kernel_id: str) -> None:
        self._forget(kernel_id)
        await asyncio.sleep(0)
        if kernel_id in self.running:
            self.running.remove(kernel_id)


@pytest.fixture
def kernels() -> Iterator[PretendedKernels]:
    with asyncio.Runner() as runner:
        kernels = PretendedKernels()
        kernels.run = runner.run
        yield kernels


def session(name: str = "a") -> Session:
    return Session(name, None, "Leena", "handle", began=0, seen=0, told=0)


async def open_one(kernels: PretendedKernels, whose: Session, client: str = "c") -> str:
    kernel = await kernels.reserve(whose, client)
    await kernels.start_reserved(kernel, {}, Path())
    return kernel


def test_one_more_page_ends_the_oldest_of_the_session(kernels: PretendedKernels) -> None:
    async def story() -> None:
        one = session()
        first = await open_one(kernels, one)
        rest = [await open_one(kernels, one) for _ in range(3)]
        assert kernels.running == rest
        assert list(one.kernels) == rest
        assert first not in one.kernels

    kernels.run(story())


def test_a_flood_of_pages_keeps_within_the_limit(kernels: PretendedKernels) -> None:
    async def story() -> None:
        everybody = [session(name) for name in "abcd"]
        results = await asyncio.gather(
            *(open_one(kernels, whose) for whose in everybody for _ in range(50)), return_exceptions=True
        )
        assert len(kernels.running) <= 8
        assert all(isinstance(one, str | TooManyOpen) for one in results)
        assert sum(len(whose.kernels) for whose in everybody) == len(kernels.running)
        with pytest.raises(TooManyOpen):
            for name in "efg":
                await open_one(kernels, session(name))
        assert len(kernels.running) <= 8

    kernels.run(story())


def test_a_session_that_has_ended_gets_no_kernel(kernels: PretendedKernels) -> None:
    async def story() -> None:
        one = session()
        kernel = await kernels.reserve(one, "c")
        one.ended = True
        await kernels.end_all_of(one)
        with pytest.raises(TooManyOpen):
            await kernels.start_reserved(kernel, {}, Path())
        with pytest.raises(TooManyOpen):
            await kernels.reserve(one, "c")
        assert kernels.running == []

    kernels.run(story())


def test_a_failed_start_leaves_room(kernels: PretendedKernels, monkeypatch: pytest.MonkeyPatch) -> None:
    async def fails(*_: object) -> None:
        raise RuntimeError

    async def story() -> None:
        one = session()
        monkeypatch.setattr(kernels, "_start", fails)
        for _ in range(20):
            with pytest.raises(RuntimeError):
                await open_one(kernels, one)
        assert one.kernels == {}
        monkeypatch.undo()
        assert await open_one(kernels, one) in kernels.running

    kernels.run(story())


class Spare:
    """A spare kernel that is ready at once, or never."""

    broken = False

    def __init__(self, kernel_id: str, start: Any) -> None:
        self.kernel_id = kernel_id
        self.made = asyncio.ensure_future(start())
        self.hung_up = False

    async def ready(self, settings: Any) -> str:
        if self.broken:
            raise RuntimeError
        return f"talks with {self.kernel_id}"

    async def hang_up(self) -> None:
        self.hung_up = True


@pytest.mark.parametrize("broken", [False, True])
def test_a_page_takes_the_spare_or_a_fresh_one(
    kernels: PretendedKernels, monkeypatch: pytest.MonkeyPatch, broken: bool
) -> None:
    monkeypatch.setattr("server.kernels.SpareKernel", Spare)
    monkeypatch.setattr(Spare, "broken", broken)
    monkeypatch.setattr(kernels, "get_kernel", lambda _: SimpleNamespace(is_forked=True))

    async def story() -> None:
        await kernels.keep_a_spare(Path())
        spare = kernels._spare
        await kernels.keep_a_spare(Path())
        assert kernels._spare is spare, "one is enough"
        one = session()
        kernel = await kernels.reserve(one, "c")
        assert kernel == spare.kernel_id
        client = await kernels.start_reserved(kernel, {}, Path())
        assert isinstance(client, Line) if broken else client == f"talks with {kernel}"
        assert spare.hung_up is broken
        assert list(one.kernels) == [kernel]
        assert kernels._spare is None

    kernels.run(story())


def test_nobody_signed_in_means_no_kernel_at_all(
    kernels: PretendedKernels, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("server.kernels.SpareKernel", Spare)
    monkeypatch.setattr(kernels, "get_kernel", lambda _: SimpleNamespace(is_forked=True))

    async def story() -> None:
        await kernels.keep_a_spare(Path())
        await asyncio.sleep(0.01)
        assert len(kernels.running) == 1
        await kernels.drop_the_spare()
        assert kernels._spare is None
        assert kernels.running == []

    kernels.run(story())


def test_a_page_that_was_left_makes_room(kernels: PretendedKernels, monkeypatch: pytest.MonkeyPatch) -> None:
    last = {}
    monkeypatch.setattr(type(kernels), "__contains__", lambda self, kernel: kernel in self.running)
    monkeypatch.setattr(kernels, "get_kernel", lambda kernel: SimpleNamespace(last_activity=last[kernel]))

    async def story() -> None:
        opened = [await open_one(kernels, session(str(number))) for number in range(8)]
        now = datetime.now(UTC)
        last.update(dict.fromkeys(opened, now))
        with pytest.raises(TooManyOpen):
            await open_one(kernels, session("late"))
        last[opened[3]] = last[opened[5]] = now - timedelta(minutes=5)
        kernels._kernel_connections[opened[3]] = 1
        late = await open_one(kernels, session("late"))
        assert opened[5] not in kernels.running, "nobody is connected to it"
        assert opened[3] in kernels.running
        assert late in kernels.running

    kernels.run(story())


def test_the_one_kernel_is_this_python() -> None:
    specs = OwnSpec().get_all_specs()
    assert list(specs) == [NAME]
    argv = specs[NAME]["spec"]["argv"]
    assert Path(argv[0]).name.startswith("python")
    assert OwnSpec().get_kernel_spec("julia-1.9").argv == argv


def test_surroundings_pass_on_only_what_a_kernel_needs(tmp_path: Path) -> None:
    own = {
        "PATH": "/bin",
        "HOME": "/home/x",
        "LC_ALL": "fi_FI.UTF-8",
        "QUERY_STRING": "x=1",
        "HTTP_COOKIE": "askelma=1",
        "SECRET_TOKEN": "x",
        "ASKELMA_TICKET": "old",
        "VOILA_REQUEST_URL": "http://localhost/session/1",
        "SCRIPT_NAME": "/session/1",
    }
    told = environment(own, tmp_path, {"ASKELMA_TICKET": "new"})
    assert told["PATH"] == "/bin"
    assert told["LC_ALL"] == "fi_FI.UTF-8"
    assert told["ASKELMA_TICKET"] == "new"
    assert (
        not {"QUERY_STRING", "HTTP_COOKIE", "SECRET_TOKEN", "VOILA_REQUEST_URL", "SCRIPT_NAME"} & told.keys()
    )
