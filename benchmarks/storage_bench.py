"""How long a save, an opening and an unlock take, with ten, a thousand and twenty thousand clients."""

from __future__ import annotations

import os
import random
import shutil
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import NamedTuple

from msgspec.structs import replace

from benchmarks.result import Result, of
from coaching.client_file import ClientFile
from coaching.record import Note
from server.key_agent import KeyAgent, start_agent
from storage.client_index import ClientIndex
from storage.client_repository import ClientRepository
from storage.desk_access import redeem
from storage.directory_blobs import DirectoryBlobs
from storage.key_ring import KeyRing
from storage.store import Settings, Store
from workbooks.content.practice import practice_clients

SIZES = (10, 1_000, 20_000)
RUNS = 60
WARM_UP = 2
PASSPHRASE = "neljä vihreää tuolia"
SETTINGS = Settings(organisation="Mittaus", role="association", purpose="mittaus")


class QuickBlobs(DirectoryBlobs):
    """For building a store quickly; never for measuring."""

    def write(self, name: str, data: bytes, *, keep: str = "", durable: bool = True) -> None:  # noqa: ARG002
        path = self._path(name)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)

    @contextmanager
    def lock(self, name: str, timeout: float = 10.0) -> Iterator[None]:  # noqa: ARG002
        yield


class Place(NamedTuple):
    """One store with its agent and a client that lies on a desk."""

    size: int
    store: Store
    agent: KeyAgent
    handle: str
    desk: ClientRepository
    clients: ClientIndex


def measure(sizes: tuple[int, ...] = SIZES, runs: int = RUNS) -> list[Result]:
    """Figures of saving, opening, unlocking and listing. Every save waits for the disk."""
    folder = Path(tempfile.mkdtemp(prefix="askelma-bench-"))
    places: list[Place] = []
    try:
        for size in sizes:
            places.append(built(folder / str(size), size))
        # Taken in turns, so that a busy moment of the machine falls on all sizes alike.
        saves = in_turns("Save an answer", places, runs, saving, most=40)
        return [
            *saves,
            spread(saves),
            *in_turns("Open one client", places, runs, opening, most=300),
            *in_turns("Unlock", places, 12, unlocking, most=1500),
            *in_turns("List after sign-in", places, 12, listing),
            *in_turns("List after one change", places, 12, relisting),
        ]
    finally:
        for place in places:
            place.agent.end()
        shutil.rmtree(folder, ignore_errors=True)


CLIENT = "00000000-0000-4000-8000-000000000001"


def built(folder: Path, size: int) -> Place:
    store, _ = Store.create(folder, SETTINGS, "Outi", PASSPHRASE)
    ring = store.unlock("Outi", PASSPHRASE)
    blobs = QuickBlobs(folder)
    quick = ClientRepository(blobs, KeyRing(blobs, store.id, ring.keys))
    year = practice_clients(datetime.now(UTC))[0]
    for number in range(1, size + 1):
        quick.create(named(year, f"00000000-0000-4000-8000-{number:012d}", number))
    ClientIndex(store.blobs, ring, store.repository(ring)).rows()
    os.sync()
    agent = start_agent(folder)
    handle = agent.unlock("Outi", PASSPHRASE)
    around = {
        "ASKELMA_STORE": str(folder),
        "ASKELMA_AGENT": agent.address,
        "ASKELMA_TICKET": agent.ticket(handle, CLIENT),
    }
    return Place(size, store, agent, handle, redeem(around).repository, index_of(store, agent, handle))


def named(file: ClientFile, id: str, number: int) -> ClientFile:
    return replace(file, client=replace(file.client, id=id, label=f"Asiakas {number}"))


def index_of(store: Store, agent: KeyAgent, handle: str) -> ClientIndex:
    seal = agent.seal_of(handle)
    return ClientIndex(store.blobs, seal, ClientRepository(store.blobs, seal))


def listing(place: Place) -> Callable[[], object]:
    return lambda: index_of(place.store, place.agent, place.handle).rows()


def opening(place: Place) -> Callable[[], object]:
    return lambda: place.desk.read(CLIENT)


def saving(place: Place) -> Callable[[], object]:
    chance = random.Random(1)

    def operation(file: ClientFile) -> ClientFile:
        wishes = (Note(id="w1", text="toive " * chance.randrange(1, 200)), *file.strengths.wishes[1:])
        return replace(file, strengths=replace(file.strengths, wishes=wishes))

    return lambda: place.desk.change(CLIENT, operation)


def unlocking(place: Place) -> Callable[[], object]:
    return lambda: place.agent.unlock("Outi", PASSPHRASE)


def relisting(place: Place) -> Callable[[], object]:
    save = saving(place)
    place.clients.rows()

    def look() -> float:
        save()
        began = time.perf_counter()
        place.clients.rows()
        return time.perf_counter() - began

    return look


def in_turns(
    what: str,
    places: list[Place],
    runs: int,
    work: Callable[[Place], Callable[[], object]],
    most: float | None = None,
) -> list[Result]:
    ways = [work(place) for place in places]
    times: list[list[float]] = [[] for _ in places]
    for run in range(runs + WARM_UP):
        for taken, way in zip(times, ways, strict=True):
            began = time.perf_counter()
            result = way()
            seconds = result if isinstance(result, float) else time.perf_counter() - began
            if run >= WARM_UP:
                taken.append(seconds * 1000)
    return [
        of(f"{what}, {place.size} clients", taken, most=most)
        for place, taken in zip(places, times, strict=True)
    ]


def spread(results: list[Result]) -> Result:
    """How much the number of clients matters: the slowest median against the quickest."""
    medians = [result.median for result in results]
    ratio = max(medians) / min(medians)
    return Result(
        "Save, slowest size against quickest", results[0].n, ratio, ratio, "×", "≤ 1.3 ×", ratio <= 1.3
    )


if __name__ == "__main__":
    for row in measure():
        print(f"{row.what:42} {row.median:9.2f} {row.p95:9.2f} {row.unit} {row.bar}")
