"""The room of a run: opened on a store of its own, moved on by the clock, and counted at the end."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

from msgspec.structs import replace
from nacl.public import PrivateKey, SealedBox

from benchmarks.group_phone import SimulatedPhone
from coaching.room import move
from storage.room_folder import room_folder
from storage.room_inbox import RoomInbox
from storage.room_repository import RoomRepository
from storage.seal import Seal
from workbooks.content.loader import load

PARTS = 3
"""So many parts ask something in a run."""


class Count(NamedTuple):
    """What became of the answers that were acknowledged."""

    kept: int
    lost: int
    doubled: int


class BenchRoom:
    """A room that the run itself leads, and whose answers it counts at the end.

    Args:
        store: folder of the store.
        seal: the store's keys.
    """

    def __init__(self, store: Path, seal: Seal) -> None:
        self._rooms = RoomRepository(store, seal)
        workshop, sitting, self.parts = _script()
        self.room = self._rooms.open(workshop, sitting, "fi")
        self.folder = room_folder(store, self.room.id)

    def move(self, part: str) -> None:
        """Go to a part."""
        self._rooms.change(self.room.id, lambda record: replace(record, room=move(record.room, part)))

    def count(self, phones: Iterable[SimulatedPhone]) -> Count:
        """Compare what lies in the inbox with what each phone was told."""
        there: Counter[tuple[int, str]] = Counter()
        values: dict[tuple[int, str], tuple[int, object]] = {}
        box = SealedBox(PrivateKey(self._rooms.read(self.room.id).private_key))
        inbox = RoomInbox(self.folder)
        for part in self.parts:
            for row in inbox.rows(part):
                told = json.loads(box.decrypt(row.box))
                whose = (told["answer"]["who"], part)
                there[whose] += 1
                values[whose] = (row.n, told["answer"]["value"])
        inbox.close()
        kept = lost = 0
        for phone in phones:
            for part, (n, value) in phone.kept.items():
                found = values.get((phone.number, part))
                if value is None:
                    lost += found is not None
                elif found == (n, value):
                    kept += 1
                else:
                    lost += 1
        return Count(kept, lost, sum(many - 1 for many in there.values()))


def _script() -> tuple[str, str, list[str]]:
    """Return the sitting that asks the most, and the parts of it that reach the wall."""
    sittings = [
        (workshop.id, sitting.id, [part.id for part in sitting.parts if part.reaches_a_wall])
        for workshop in load("fi").workshops()
        for sitting in workshop.sittings
    ]
    workshop, sitting, parts = max(sittings, key=lambda one: len(one[2]))
    return workshop, sitting, parts[:PARTS]
