"""Erasing rooms on their day. It needs nobody's passphrase: a key is destroyed without being opened."""

from __future__ import annotations

from contextlib import suppress
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

from coaching.room import MOST_DAYS, is_due
from storage.blobs import Blobs
from storage.directory_blobs import DirectoryBlobs
from storage.failure import StoreFailure
from storage.room_folder import GROUP, PUBLIC, read_room, room_folder, room_folders

_KEYS = ("key", "key-copy")
_HALF_MADE = timedelta(hours=1)


def erase_due(store: Path, today: date) -> int:
    """Erase every room whose day has come, and what an interrupted opening or erasing has left.

    A room whose public file cannot be read goes when its keys are older than any room may be.

    Returns:
        how many were erased. One that cannot be erased now is tried again at the next call.
    """
    blobs = DirectoryBlobs(store)
    erased = 0
    for folder in tuple(room_folders(store)):
        with suppress(StoreFailure):
            if _is_over(folder, today):
                erase(store, folder.name, blobs)
                erased += 1
    return erased


def erase(store: Path, id: str, blobs: Blobs | None = None) -> None:
    """Destroy a room's keys, then everything of it.

    When it is interrupted after the first step, nothing opens any more, and :func:`erase_due` goes on.

    Raises:
        StoreFailure: something of it is still there.
    """
    folder = room_folder(store, id)
    blobs = blobs or DirectoryBlobs(store)
    with blobs.lock(f"client/{id}"):
        for name in _KEYS:
            blobs.destroy(f"{GROUP}/{id}/{name}")
        for name in (f"{GROUP}/{id}/{PUBLIC}", *blobs.names(f"{GROUP}/{id}/")):
            blobs.delete(name)
    if folder.exists():
        raise StoreFailure("errors.store_io")


def _is_over(folder: Path, today: date) -> bool:
    keys = [path for name in _KEYS if (path := folder / name).exists()]
    if not keys:
        return True  # an erasing was cut short; an opening begins with the key
    room = read_room(folder)
    if room is not None:
        return is_due(room, today)
    age = today - datetime.fromtimestamp(max(path.stat().st_mtime for path in keys), UTC).date()
    half_made = not (folder / PUBLIC).exists() and not any(folder.glob("body*"))
    return age > (_HALF_MADE if half_made else timedelta(days=MOST_DAYS))
