"""Erasing rooms on their day. It needs nobody's passphrase: a key is destroyed without being opened."""

from __future__ import annotations

import secrets
import shutil
from contextlib import suppress
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

from coaching.room import MOST_DAYS, is_due
from storage.blobs import Blobs
from storage.directory_blobs import TEMPORARY, DirectoryBlobs
from storage.disk import Disk
from storage.failure import StoreFailure, from_os_error
from storage.room_folder import GROUP, PUBLIC, read_room, room_folder, room_folders

_KEYS = ("key", "key-copy")
_HALF_MADE = timedelta(days=1)
_GONE = ".erased"


def erase_due(store: Path, today: date) -> int:
    """Erase every room whose day has come, and what an interrupted opening or erasing has left.

    A room whose public file cannot be read goes when its keys are older than any room may be.

    Returns:
        how many were erased. One that cannot be erased now is tried again at the next call.
    """
    blobs = DirectoryBlobs(store)
    erased = 0
    for folder in tuple(room_folders(store)):
        with suppress(StoreFailure, OSError), blobs.lock(f"client/{folder.name}"):
            if _is_over(folder, today):
                _destroy(blobs, folder)
                erased += 1
    for left in (store / TEMPORARY).glob(f"*{_GONE}"):
        shutil.rmtree(left, ignore_errors=True)
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
        _destroy(blobs, folder)


def _destroy(blobs: Blobs, folder: Path) -> None:
    for name in _KEYS:
        blobs.destroy(f"{GROUP}/{folder.name}/{name}")
    gone = folder.parents[1] / TEMPORARY / f"{secrets.token_hex(12)}{_GONE}"
    try:
        # Another process may still be writing numbers into it, so it first goes out of its reach.
        gone.parent.mkdir(mode=0o700, exist_ok=True)
        Disk().rename(folder, gone)
        Disk().sync_directory(folder.parent)
        shutil.rmtree(gone)
    except FileNotFoundError:
        return
    except OSError as error:
        raise from_os_error(error) from error


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
