"""The room under load: a weak network, many phones, and the same room in plain Voila, in one run."""

from __future__ import annotations

import asyncio
import contextlib
import json
import random
import socket
import ssl
import statistics
import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeVar

from benchmarks import crowd
from benchmarks.environment import NotInstalled
from benchmarks.family import PROC, family, share
from benchmarks.group_phone import SimulatedPhone, Times
from benchmarks.group_room import BenchRoom, Count
from benchmarks.quiet import LONG, wait_until_quiet
from benchmarks.result import Result, of
from benchmarks.served import Served
from benchmarks.side import VOILA, Side
from benchmarks.visitor import KernelLine, Visitor
from benchmarks.weak_lines import Network
from server.office import PASSPHRASE

WEAK = Network(loss=0.2, delay=0.3)
STRONG = Network()
LOOK = 2.0
WORKER_EVERY = 2.0
"""Seconds between two answers that are saved in the worker's own workbook meanwhile."""
COMMAND = (
    "{python} -m benchmarks.loaded serve --no-browser --port {port} --store {store} --lan --lan-port LAN_PORT"
)
T = TypeVar("T")
NOTHING = Count(0, 0, 0)
PLAIN = Side("Voila", "voila", VOILA.replace("page.ipynb", "room.ipynb"), package="voila")


@dataclass(frozen=True)
class Plan:
    """How many phones come, and within how many seconds."""

    weak: int = 40
    many: int = 300
    window: float = 60.0
    plain: int = 10


QUICK = Plan(weak=12, many=40, window=12.0, plain=3)
"""To see whether everything runs; no figures to keep."""


@dataclass
class Run:
    """What one room was like."""

    phones: int
    times: Times = field(default_factory=Times)
    count: Count = NOTHING
    memory: list[float] = field(default_factory=list)
    before: float = 0.0
    worker: list[float] = field(default_factory=list)

    @property
    def each(self) -> float:
        """Memory of one more participant in MB."""
        return max(0.0, (max(self.memory) - self.before) / self.phones)


def measure(plan: Plan) -> list[Result]:
    """Measure everything. What cannot be measured here is left out and told."""
    with tempfile.TemporaryDirectory(prefix="askelma-group-") as folder:
        weak = ours(Path(folder) / "weak", plan.weak, plan.window, WEAK)
        many = ours(Path(folder) / "many", plan.many, plan.window, STRONG)
        results = [
            *_told(f"{plan.weak} phones, 20 % loss, 300 ms", weak, 1000),
            *_told(f"{plan.many} phones", many, 300),
        ]
        window = plan.window * plan.plain / plan.weak
        beside = ours(Path(folder) / "beside", plan.plain, window, STRONG)
        try:
            plain = stock(Path(folder) / "plain", plan.plain, window)
        except (NotInstalled, RuntimeError, TimeoutError) as failure:
            print(f"  plain Voila: not measured: {failure}", flush=True)
            return results
        return [*results, *_compared(beside, plain)]


def _told(name: str, run: Run, most: float) -> list[Result]:
    times, count = run.times, run.count
    repeated = [1.0 if tries > 1 else 0.0 for tries in times.tries]
    return [
        _p95(f"{name}: an answer until it is acknowledged", times.submit, most),
        of(f"{name}: one try that came through", times.attempt),
        Result(
            f"{name}: answers that were sent more than once",
            len(repeated),
            100 * statistics.mean(repeated),
            100 * statistics.mean(repeated),
            "%",
        ),
        of(f"{name}: from the first page to the current part", times.join),
        _number(f"{name}: acknowledged answers that are lost", count.lost, count.kept),
        _number(f"{name}: answers that are there twice", count.doubled, count.kept),
        _most(f"{name}: memory of the participant app (PSS)", run.memory, 120),
        of(f"{name}: an answer saved in the worker's workbook meanwhile", run.worker),
    ]


def _compared(ours: Run, plain: Run) -> list[Result]:
    name = f"{ours.phones} participants"
    return [
        of(f"{name}: from the first page to the question", ours.times.join),
        of(f"{name}, plain Voila: from the first page to the question", plain.times.join),
        of(f"{name}: an answer until it is on disk", ours.times.submit),
        of(f"{name}, plain Voila: an answer until it is on disk", plain.times.submit),
        of(f"{name}: memory of one more participant", [ours.each], unit="MB"),
        of(f"{name}, plain Voila: memory of one more participant", [plain.each], unit="MB"),
        _ratio(f"{name}: first page to question, against plain Voila", ours.times.join, plain.times.join),
        _ratio(f"{name}: answer until on disk, against plain Voila", ours.times.submit, plain.times.submit),
        _ratio(f"{name}: memory of one more participant, against plain Voila", [ours.each], [plain.each]),
    ]


def ours(folder: Path, phones: int, window: float, network: Network) -> Run:
    """Have so many phones come to a room of ours, while a worker goes on working."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = int(free.getsockname()[1])
    from server.making import make_practice_store  # noqa: PLC0415 - only here

    store = make_practice_store(folder / "store")
    seal = store.unlock(store.workers()[0], PASSPHRASE)
    side = Side("Askelma", "", COMMAND.replace("LAN_PORT", str(port)), signs_in=True)
    print(
        f"  {phones} phones within {window:.0f} s, loss {network.loss:.0%}, {network.delay * 1000:.0f} ms",
        flush=True,
    )
    with Served(side, folder) as served:
        room = BenchRoom(folder / "store", seal)
        authority = folder / "store" / "lan" / "authority.crt"
        app = _until(lambda: _app(served.process))
        _until(lambda: _answers(port))
        wait_until_quiet(LONG)
        run = Run(phones, before=share(app))
        trusts = ssl.create_default_context(cafile=str(authority))
        asyncio.run(_room(run, room, served.address, app, port, trusts, window, network))
    return run


async def _room(
    run: Run,
    room: BenchRoom,
    address: str,
    app: int,
    port: int,
    trusts: ssl.SSLContext,
    window: float,
    network: Network,
) -> None:
    over = asyncio.Event()
    beside = [asyncio.create_task(_weigh(run, app)), asyncio.create_task(_work(run, address))]
    phones = [
        SimulatedPhone(number, port, room.room.code, trusts, network, run.times)
        for number in range(run.phones)
    ]
    chance = random.Random(7)

    async def visit(phone: SimulatedPhone) -> None:
        await asyncio.sleep(chance.uniform(0, window))
        await phone.come()
        await phone.stay(over, lambda own: own.uniform(0.02, 0.15) * window)

    visits = [asyncio.create_task(visit(phone)) for phone in phones]
    for part, until in zip(room.parts, (0.5, 1.0, 1.5), strict=False):
        room.move(part)
        await asyncio.sleep(window / 2 if until > 0.5 else until * window)
    over.set()
    await asyncio.gather(*visits)
    for task in beside:
        task.cancel()
    await asyncio.gather(*beside, return_exceptions=True)
    run.count = room.count(phones)


async def _weigh(run: Run, app: int) -> None:
    while True:
        run.memory.append(share(app))
        await asyncio.sleep(LOOK)


async def _work(run: Run, address: str) -> None:
    """Be the worker: open a client's workbook, and save an answer now and then."""
    visitor = Visitor(address)
    pages = await visitor.sign_in(PASSPHRASE)
    line = await KernelLine.to(visitor, await visitor.page(pages[0]))
    comm = next(id for id, model in (await line.models()).items() if "screen" in model["state"])
    workbook = crowd.Workbook(line, comm)
    await workbook.begin()
    with contextlib.closing(line):
        while True:
            begun = time.perf_counter()
            await workbook.answer()
            run.worker.append(1000 * (time.perf_counter() - begun))
            await asyncio.sleep(WORKER_EVERY)


def stock(folder: Path, participants: int, window: float) -> Run:
    """Have so many participants come to the same question in plain Voila, each in a kernel as it is made."""
    print(f"  {participants} participants in plain Voila within {window:.0f} s", flush=True)
    run = Run(participants)
    with Served(PLAIN, folder) as served:
        wait_until_quiet(LONG)
        run.before = served.memory()
        asyncio.run(_plain_room(run, served, window))
        run.memory.append(served.memory())
    run.count = Count(len((folder / "saved.jsonl").read_text().splitlines()), 0, 0)
    return run


async def _plain_room(run: Run, served: Served, window: float) -> None:
    chance = random.Random(7)

    async def visit() -> None:
        await asyncio.sleep(chance.uniform(0, window))
        begun = time.perf_counter()
        visitor = Visitor(served.address)
        line = await KernelLine.to(visitor, await visitor.page("/"))
        models = await line.models()
        run.times.join.append(1000 * (time.perf_counter() - begun))
        scale, button, label = (
            next(id for id, model in models.items() if model["model_name"] == name)
            for name in ("IntSliderModel", "ButtonModel", "LabelModel")
        )
        begun = time.perf_counter()
        await line.tell(scale, {"method": "update", "state": {"value": 7}, "buffer_paths": []})
        await line.tell(button, {"method": "custom", "content": {"event": "click"}})
        await line.hear(
            lambda content: content.get("comm_id") == label and "Delivered" in json.dumps(content)
        )
        run.times.submit.append(1000 * (time.perf_counter() - begun))
        await asyncio.sleep(window)
        line.close()

    async with asyncio.timeout(180):
        visits = [asyncio.create_task(visit()) for _ in range(run.phones)]
        while not all(visit.done() for visit in visits):
            run.memory.append(served.memory())
            await asyncio.sleep(LOOK)
        await asyncio.gather(*visits)


def _app(server: int) -> int | None:
    """Return the process of the participant app."""
    for one in family(server):
        with contextlib.suppress(OSError):
            if b"server.group" in (PROC / str(one) / "cmdline").read_bytes():
                return one
    return None


def _answers(port: int) -> bool | None:
    try:
        socket.create_connection(("127.0.0.1", port), timeout=1).close()
    except OSError:
        return None
    return True


def _until(find: Callable[[], T | None], patience: float = 30) -> T:
    end = time.monotonic() + patience
    while time.monotonic() < end:
        if (found := find()) is not None:
            return found
        time.sleep(0.05)
    raise TimeoutError


def _p95(what: str, figures: list[float], most: float) -> Result:
    """Summarise runs that are held against the bar by their 95th percentile."""
    told = of(what, figures)
    return told._replace(bar=f"p95 ≤ {most:g} ms", holds=told.p95 <= most)


def _number(what: str, found: int, among: int) -> Result:
    return Result(what, among, found, found, "", "0", found == 0)


def _most(what: str, figures: list[float], most: float) -> Result:
    top = max(figures)
    return Result(what, len(figures), statistics.median(figures), top, "MB", f"≤ {most:g} MB", top <= most)


def _ratio(what: str, ours: list[float], theirs: list[float]) -> Result:
    middle = statistics.median(ours) / statistics.median(theirs)
    return Result(what, len(ours), middle, middle, "×")
