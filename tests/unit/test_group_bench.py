"""The simulated room: it loses what it says it loses, and sees answers that are lost or there twice."""

from __future__ import annotations

import asyncio
import os
import random
from pathlib import Path

import pytest

from benchmarks.group import QUICK, Run, _compared, _told
from benchmarks.group_phone import SimulatedPhone, Times
from benchmarks.group_room import BenchRoom, Count
from benchmarks.weak_lines import Heard, Network, WeakLines
from storage.room_inbox import Put
from storage.store import Store
from tests.any_store import CHEAP, PASSPHRASE, SETTINGS


async def _serve(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    while await reader.readline():
        writer.write(b"HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok")


AT_ONCE = 50


async def _ask(network: Network, times: int) -> list[Heard | None]:
    server = await asyncio.start_server(_serve, "127.0.0.1", 0)
    port = server.sockets[0].getsockname()[1]

    async def try_once(number: int) -> Heard | None:
        lines = WeakLines(port, None, "127.0.0.1", network, random.Random(number))
        try:
            return await asyncio.wait_for(lines.ask(b"GET\n"), 0.5)
        except TimeoutError:
            return None
        finally:
            lines.close()

    found: list[Heard | None] = []
    for start in range(0, times, AT_ONCE):
        found += await asyncio.gather(*map(try_once, range(start, min(start + AT_ONCE, times))))
    server.close()
    return found


def test_nothing_is_lost_on_a_network_without_loss() -> None:
    assert asyncio.run(_ask(Network(), 20)) == [Heard(200, {"content-length": "2"}, b"ok")] * 20


def test_of_a_hundred_tries_on_a_weak_network_at_most_sixty_four_come_through() -> None:
    # Opening the connection can be lost too, so a first try comes through less often than later ones.
    heard = [one for one in asyncio.run(_ask(Network(loss=0.2), 400)) if one]
    assert 0.64**3 - 0.08 < len(heard) / 400 < 0.64**3 + 0.08


@pytest.fixture
def room(tmp_path: Path) -> BenchRoom:
    store, _ = Store.create(tmp_path / "store", SETTINGS, "Mari", PASSPHRASE, cost=CHEAP)
    return BenchRoom(tmp_path / "store", store.unlock("Mari", PASSPHRASE))


def phone(room: BenchRoom, number: int) -> SimulatedPhone:
    from nacl.public import PublicKey, SealedBox

    made = SimulatedPhone(number, 1, room.room.code, None, Network(), Times())
    made._box, made._room = SealedBox(PublicKey(room.room.public_key)), room.room.id
    return made


def put(room: BenchRoom, phone: SimulatedPhone, n: int, value: int, receipt: bytes) -> None:
    import base64

    from storage.room_inbox import RoomInbox

    part = room.parts[0]
    inbox = RoomInbox(room.folder)
    inbox.put_all([Put(receipt, part, n, base64.b64decode(phone._sealed(receipt, part, n, value)))])
    inbox.close()


def test_lost_and_double_answers_are_counted(room: BenchRoom) -> None:
    phones = [phone(room, number) for number in range(4)]
    receipts = [os.urandom(32) for _ in phones]
    for one, receipt in zip(phones[:3], receipts, strict=False):
        put(room, one, 1, 5, receipt)
        one.kept[room.parts[0]] = (1, 5)
    assert room.count(phones) == Count(kept=3, lost=0, doubled=0)
    phones[3].kept[room.parts[0]] = (1, 7)  # acknowledged, and not there
    phones[2].kept[room.parts[0]] = (2, 6)  # an older version is there
    phones[1].kept[room.parts[0]] = (1, None)  # taken back, and still there
    put(room, phones[0], 1, 5, os.urandom(32))
    assert room.count(phones) == Count(kept=1, lost=3, doubled=1)


def test_the_table_holds_every_bar_of_a_room() -> None:
    run = Run(2, Times([10, 20], [30, 40], [5, 6], [1, 2]), Count(2, 0, 0), [30.0, 31.0], 29.0, [8.0])
    rows = {row.what: row for row in [*_told("x", run, 1000), *_compared(run, run)]}
    assert [what for what, row in rows.items() if row.bar] == [
        "x: an answer until it is acknowledged",
        "x: acknowledged answers that are lost",
        "x: answers that are there twice",
        "x: memory of the participant app (PSS)",
    ]
    assert all(row.holds for row in rows.values() if row.bar)
    assert rows["2 participants: memory of one more participant"].median == 1.0
    late = Run(2, Times([1], [2000.0], [5], [1]), Count(1, 1, 1), [130.0], 29.0, [8.0])
    assert [row.holds for row in _told("x", late, 1000) if row.bar] == [False] * 4
    assert QUICK.window < 20
