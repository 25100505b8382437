"""The rooms as their folders tell them: new, moved on, closed or gone, noticed within a third of a second."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from coaching.room import Room, read_code
from storage.failure import StoreFailure
from storage.room_folder import PUBLIC, read_room, room_folders

LOOK_EVERY = 0.3
"""Seconds between two looks."""

Look = tuple[int, int, int]


class Opened(NamedTuple):
    """A room that phones can find, and where it lies."""

    room: Room
    folder: Path


class Rooms:
    """All rooms of a store, by what lies of them in the clear.

    Args:
        store: the store's folder.
    """

    def __init__(self, store: Path) -> None:
        self._store = store
        self._looks: dict[str, Look] = {}
        self._rooms: dict[str, Opened] = {}
        self._by_code: dict[str, str] = {}

    def __iter__(self) -> Iterator[Opened]:
        return iter(tuple(self._rooms.values()))

    def get(self, id: str) -> Opened | None:
        """Return the room with this id."""
        return self._rooms.get(id)

    def with_code(self, typed: str) -> Opened | None:
        """Return the room with this code, however it was typed."""
        id = self._by_code.get(read_code(typed))
        return None if id is None else self._rooms.get(id)

    def look(self) -> set[str]:
        """Look again.

        Returns:
            the ids of rooms that are new, have changed or are gone.
        """
        folders = dict(self._look_around())
        looks = {folder.name: look for folder, look in folders.items()}
        changed = set()
        for folder, look in folders.items():
            if self._looks.get(folder.name) == look:
                continue
            room = _read(folder)
            if room is None:
                looks.pop(folder.name)  # perhaps it is just being written: look again
                continue
            changed.add(room.id)
            self._rooms[room.id] = Opened(room, folder)
        gone = self._rooms.keys() - {folder.name for folder in folders}
        for id in gone:
            del self._rooms[id]
        self._looks = looks
        if changed or gone:
            self._by_code = {
                opened.room.code: opened.room.id
                # Should two have the same code, the open one is meant, and of two open ones the newer.
                for opened in sorted(self, key=lambda one: (not one.room.closed, one.room.opened))
                # A run-through is no room that phones can find.
                if not opened.room.practice
            }
        return changed | gone

    def _look_around(self) -> Iterator[tuple[Path, Look]]:
        for folder in room_folders(self._store):
            try:
                look = (folder / PUBLIC).stat()
            except OSError:
                continue
            yield folder, (look.st_mtime_ns, look.st_size, look.st_ino)


def _read(folder: Path) -> Room | None:
    try:
        return read_room(folder)
    except StoreFailure:
        return None
