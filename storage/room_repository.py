"""Rooms as they are kept: a record sealed under the room's own key, and beside it what anybody may see."""

from __future__ import annotations

import secrets
from collections.abc import Callable
from contextlib import AbstractContextManager
from pathlib import Path

import msgspec
from nacl.public import PrivateKey

from coaching.record import get_known
from coaching.room import Room, is_room, new_code, opened, room_id
from coaching.room_record import RoomRecord
from storage.blobs import Blobs
from storage.clock import Clock, utc_now
from storage.directory_blobs import DirectoryBlobs
from storage.envelope import address_of
from storage.failure import Damaged, StoreFailure
from storage.room_erasure import erase
from storage.room_folder import GROUP, PUBLIC, room_of, rooms
from storage.seal import Address, Seal

Operation = Callable[[RoomRecord], RoomRecord]

COPIES = ("body", "body-copy")
"""The same sealed bytes twice. An earlier state is never gone back to, because a view that was shown and is
forgotten could be subtracted from a later one."""


get_known(RoomRecord)


class RoomRepository:
    """Opens, reads and changes rooms. Safe between threads, processes and crashes.

    Args:
        store: folder of the store.
        seal: who holds the keys.
        clock: the time.
        blobs: where the sealed files lie; the store's own folder unless told.
        lock_timeout: seconds to wait while another process changes the same room.
    """

    def __init__(
        self,
        store: Path,
        seal: Seal,
        clock: Clock = utc_now,
        *,
        blobs: Blobs | None = None,
        lock_timeout: float = 10,
    ) -> None:
        self._store = store
        self._blobs = blobs or DirectoryBlobs(store)
        self._seal = seal
        self._clock = clock
        self._lock_timeout = lock_timeout

    def open(
        self,
        workshop: str,
        sitting: str,
        language: str,
        *,
        part: str = "",
        voted: tuple[str, ...] = (),
        days: int = 30,
        practice: bool = False,
    ) -> Room:
        """Open a room with keys and a code of its own.

        Args:
            workshop: id of the script.
            sitting: id of the meeting in it.
            language: code of a language.
            part: id of the part that it begins with.
            voted: ids of the parts whose approved texts are voted on later.
            days: after so many days everything of the room is erased.
            practice: a run-through that no phone can join.

        Raises:
            Refused: the number of days is out of bounds.
            StoreFailure: it could not be kept.
        """
        with self._blobs.lock(GROUP, self._lock_timeout):  # two rooms must not get the same code
            taken = {room.code for room in rooms(self._store)}
            code = new_code(secrets.randbelow)
            while code in taken:
                code = new_code(secrets.randbelow)
            key = PrivateKey.generate()
            id = room_id(secrets.token_bytes(16))
            room = opened(
                id,
                code,
                bytes(key.public_key),
                self._clock(),
                workshop=workshop,
                sitting=sitting,
                language=language,
                part=part,
                days=days,
                practice=practice,
            )
            with self._locked(id):
                self._seal.make_key(id)
                self._write(RoomRecord(room=room, private_key=bytes(key), voted=voted), 1)
                self._write_public(room)
        return room

    def rooms(self) -> tuple[Room, ...]:
        """Return the rooms that can be read, the newest first; no key is needed for this."""
        return rooms(self._store)

    def read(self, id: str) -> RoomRecord:
        """Return a room's record.

        Raises:
            StoreFailure: there is no such room, it does not open, or a newer program wrote it.
        """
        self._check(id)
        return self._load(id)[0]

    def change(self, id: str, operation: Operation) -> RoomRecord:
        """Apply an operation to the newest record, and keep the result; what can be seen of it follows.

        Args:
            id: of the room.
            operation: a pure function; what it raises goes to the caller and nothing is written.
        """
        with self._locked(id):
            record, revision = self._load(id)
            changed = operation(record)
            if changed.room.id != id:
                raise ValueError("a change cannot turn one room into another")
            if changed != record:
                self._write(changed, revision + 1)
            if self._seen(id) != changed.room:
                self._write_public(changed.room)
            return changed

    def mend(self, id: str) -> RoomRecord:
        """Make good what a crash has left behind: the second copy, and what can be seen of the room."""
        with self._locked(id):
            record, revision = self._load(id)
            sealed = [self._blobs.read(_blob(id, name)) for name in COPIES]
            if sealed[0] != sealed[1]:
                self._write(record, revision + 1)
            if self._seen(id) != record.room:
                self._write_public(record.room)
            return record

    def stamp(self, id: str) -> str:
        """Return a mark that differs after every change of the record."""
        self._check(id)
        return " ".join(self._blobs.stamp(_blob(id, name)) for name in COPIES)

    def erase(self, id: str) -> None:
        """Destroy the room's keys, then everything of it."""
        self._check(id)
        erase(self._store, id, self._blobs)

    def _check(self, id: str) -> None:
        if not is_room(id):
            raise StoreFailure("errors.no_room")

    def _locked(self, id: str) -> AbstractContextManager[None]:
        self._check(id)
        return self._blobs.lock(f"client/{id}", self._lock_timeout)

    def _load(self, id: str) -> tuple[RoomRecord, int]:
        found: list[tuple[int, RoomRecord]] = []
        sealed = [data for name in COPIES if (data := self._blobs.read(_blob(id, name))) is not None]
        if not sealed:
            raise StoreFailure("errors.no_room")
        for data in sealed:
            try:
                address = address_of(data, client=id, kind="body")
                record = msgspec.json.decode(self._seal.open(address, data), type=RoomRecord)
            except (Damaged, msgspec.DecodeError, UnicodeDecodeError):
                continue
            if record.room.id == id:
                found.append((address.revision, record))
        if not found:
            raise Damaged
        revision, record = max(found, key=lambda one: one[0])
        return record, revision

    def _write(self, record: RoomRecord, revision: int) -> None:
        address = Address(client=record.room.id, kind="body", revision=revision)
        sealed = self._seal.seal(address, msgspec.json.encode(record))
        for name in COPIES:
            self._blobs.write(_blob(record.room.id, name), sealed)

    def _seen(self, id: str) -> Room | None:
        data = self._blobs.read(_blob(id, PUBLIC))
        return None if data is None else room_of(data, id)

    def _write_public(self, room: Room) -> None:
        self._blobs.write(_blob(room.id, PUBLIC), msgspec.json.encode(room))


def _blob(id: str, leaf: str) -> str:
    return f"{GROUP}/{id}/{leaf}"
