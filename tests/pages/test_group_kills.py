"""The participant app is killed again and again while phones send: what was acknowledged is there, once."""

from __future__ import annotations

import asyncio
import os
import random
import signal
import ssl
import time
from pathlib import Path

import pytest

from benchmarks.group_phone import SimulatedPhone, Times
from benchmarks.group_room import BenchRoom, Count
from benchmarks.weak_lines import Network
from server.lan import Lan, Wish
from storage.store import Store
from tests.any_store import CHEAP, PASSPHRASE, SETTINGS

NETWORK = Network(loss=0.02, delay=0.01)
BACK_WITHIN = 10.0


class Killed:
    """A room with phones that change their answers all the time, whose app is killed.

    Args:
        folder: an empty folder.
        phones: how many phones there are.
        kills: how often the app is killed.
        seed: of all chances.
    """

    def __init__(self, folder: Path, phones: int, kills: int, seed: int) -> None:
        store, _ = Store.create(folder / "store", SETTINGS, "Mari", PASSPHRASE, cost=CHEAP)
        self._room = BenchRoom(folder / "store", store.unlock("Mari", PASSPHRASE))
        self._lan = Lan(folder / "store", Wish(port=0), look=lambda **_: ())
        self._chance = random.Random(seed)
        self._kills = kills
        self.times = Times()
        self.back: list[float] = []
        self._lan.open()
        try:
            self.count = asyncio.run(self._run(phones, seed))
        finally:
            self._lan.shut()

    async def _run(self, many: int, seed: int) -> Count:
        trusts = ssl.create_default_context(cafile=str(self._lan.authority))
        code = self._room.room.code
        phones = [
            SimulatedPhone(number, self._lan.port, code, trusts, NETWORK, self.times, seed)
            for number in range(many)
        ]
        self._room.move(self._room.parts[0])
        over = asyncio.Event()
        await asyncio.gather(*(phone.come() for phone in phones))
        sending = [asyncio.create_task(self._send(phone, over)) for phone in phones]
        for _ in range(self._kills):
            await asyncio.sleep(self._chance.uniform(0.05, 0.8))
            await self._kill()
        over.set()
        await asyncio.gather(*sending)
        return self._room.count(phones)

    async def _send(self, phone: SimulatedPhone, over: asyncio.Event) -> None:
        while not over.is_set():
            part = self._chance.choice(self._room.parts)
            await phone.answer(part, self._chance.randrange(11))
            if self._chance.random() < 0.1:
                await phone.answer(part, None)
            await asyncio.sleep(self._chance.uniform(0.02, 0.2))

    async def _kill(self) -> None:
        pid = self._lan.pid
        assert pid is not None
        os.kill(pid, signal.SIGKILL)
        begun = time.monotonic()
        while self._lan.pid in {None, pid} or not self._lan.alive:
            assert time.monotonic() - begun < BACK_WITHIN
            await asyncio.sleep(0.02)
        self.back.append(time.monotonic() - begun)


def test_what_was_acknowledged_is_there_once_after_a_few_kills(tmp_path: Path) -> None:
    run = Killed(tmp_path, phones=8, kills=4, seed=1)
    assert (run.count.lost, run.count.doubled) == (0, 0)
    assert run.count.kept > 0
    assert len(run.times.submit) > 20


@pytest.mark.long
def test_what_was_acknowledged_is_there_once_after_two_hundred_kills(tmp_path: Path) -> None:
    run = Killed(tmp_path, phones=40, kills=200, seed=2)
    print(f"{len(run.times.submit)} acknowledged, back within {max(run.back):.1f} s at most")
    assert (run.count.lost, run.count.doubled) == (0, 0)
    assert run.count.kept > 40
    assert len(run.times.submit) > 1000
