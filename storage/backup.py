"""A backup is one file: the whole store as it lies there, sealed, with a list that proves it is whole."""

from __future__ import annotations

import io
import os
import secrets
import shutil
import tarfile
from collections.abc import Callable, Iterator
from contextlib import suppress
from datetime import datetime
from hashlib import blake2b
from pathlib import Path
from typing import BinaryIO

import msgspec

from coaching.record import get_known
from coaching.room import is_room
from storage.blobs import NAME, Blobs
from storage.directory_blobs import DirectoryBlobs
from storage.disk import Disk
from storage.failure import StoreFailure, from_os_error
from storage.folder import check_folder
from storage.header import NAME as HEADER
from storage.header import VERSION, read_header
from storage.room_folder import GROUP as ROOMS
from storage.room_folder import INBOX, PUBLIC, room_folder
from storage.room_inbox import RoomInbox

_LIST = "askelma-backup.json"
_LAST = "last-backup"
"""The store's own note of when it was last backed up; there is nothing secret in it."""
_LEFT_OUT = ("index", "attempts", "header-previous", _LAST)
_LEFT_OUT_GROUPS = ("services/", "lan/")
"""The service directory is public, large, and made again from the files that it came from. The certificate
for the local network, and its key, belong to one machine."""
_OF_ROOMS = ("key", "key-copy", "body", "body-copy", PUBLIC)
"""The inbox comes beside these, as one whole file. Numbers of phones, tokens and hand-overs do not."""
_LEFT_OUT_LEAVES = ("head", "damaged-")
KEPT = 10
"""So many backups stay in a folder: an erased client is gone from them when the oldest has aged out."""


Progress = Callable[[int, int], None]
"""Told how many of how many are done."""


class Contents(msgspec.Struct, frozen=True, kw_only=True):
    """What a backup holds.

    Attributes:
        version: of the store.
        store: the store's id.
        made: when the backup was made.
        blobs: a mark of every blob by its name.
    """

    version: int = VERSION
    store: str
    made: datetime
    blobs: dict[str, str]


get_known(Contents)


def write(blobs: Blobs, file: Path, now: datetime, progress: Progress | None = None) -> Contents:
    """Write a backup, check it, and let the oldest beside it go.

    Args:
        blobs: the store.
        file: where to, best on another disk. It appears whole or not at all.
        now: the time.
        progress: told how many of how many clients are done.

    Returns:
        what is in it; by then it is on disk and has been read back.
    """
    store = read_header(blobs).store
    fresh = file.with_name(f".{secrets.token_hex(8)}.part")
    try:
        file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        with open(fresh, "xb", opener=_for_owner_only) as tar:
            with blobs.lock("header"):  # no change of keys in the middle
                _write_all(blobs, tar, Contents(store=store, made=now, blobs={}), progress)
            tar.flush()
            os.fsync(tar.fileno())
        contents = check(fresh)
        fresh.replace(file)
        Disk().sync_directory(file.parent)
        _let_oldest_go(file.parent, store)
    except OSError as error:
        raise from_os_error(error) from error
    finally:
        with suppress(OSError):
            fresh.unlink(missing_ok=True)
    blobs.write(_LAST, msgspec.json.encode(now))
    return contents


def last(blobs: Blobs) -> datetime | None:
    """When this store was last backed up; None when it never was."""
    noted = blobs.read(_LAST)
    try:
        return msgspec.json.decode(noted, type=datetime) if noted else None
    except (msgspec.DecodeError, UnicodeDecodeError):
        return None


def check(backup: Path) -> Contents:
    """What a backup holds, after every byte of it has been checked.

    Raises:
        StoreFailure: it is not a whole backup, or a newer program made it.
    """
    marks = {}
    listed: Contents | None = None
    for name, data in _members(backup):
        if name == _LIST:
            listed = _listed(data)
        else:
            marks[name] = _mark(data)
    if listed is None or listed.blobs != marks or HEADER not in marks:
        raise StoreFailure("errors.backup_damaged")
    return listed


def holds(backup: Path, client: str) -> bool:
    """Whether a backup holds a client or a room. The list in it tells, so no key is needed."""
    try:
        listed = _listed_in(backup)
    except (StoreFailure, KeyError):
        return False
    return any(name.startswith((f"clients/{client}/", f"{ROOMS}/{client}/")) for name in listed.blobs)


def restore(backup: Path, folder: Path, progress: Progress | None = None) -> Contents:
    """Put a backup into an empty place. It appears there whole or not at all.

    Raises:
        StoreFailure: the place is not empty, or the backup is not whole.
    """
    check_folder(folder)
    contents = check(backup)
    fresh = folder.with_name(f".{folder.name}-{secrets.token_hex(8)}")
    try:
        if folder.exists():
            if not folder.is_dir() or any(folder.iterdir()):
                raise StoreFailure("errors.store_exists")
            folder.rmdir()
        fresh.mkdir(mode=0o700, parents=True)
        blobs = DirectoryBlobs(fresh)
        for done, (name, data) in enumerate(_members(backup), start=1):
            if name != _LIST:
                blobs.write(name, data, durable=False)
            if progress is not None:
                progress(done, len(contents.blobs) + 1)
        for name, mark in contents.blobs.items():
            if _mark(blobs.read(name) or b"") != mark:
                raise StoreFailure("errors.backup_damaged")
        os.sync()  # one wait for all of them
        fresh.rename(folder)
        Disk().sync_directory(folder.parent)
    except OSError as error:
        raise from_os_error(error) from error
    finally:
        shutil.rmtree(fresh, ignore_errors=True)
    return contents


def _let_oldest_go(folder: Path, store: str) -> None:
    """Keep the newest backups of this store; others' files in the same folder are left alone."""
    own = []
    for file in folder.glob("*.tar"):
        with suppress(StoreFailure, KeyError):
            listed = _listed_in(file)
            if listed.store == store:
                own.append((listed.made, file))
    for _, old in sorted(own)[:-KEPT]:
        old.unlink()


def _write_all(blobs: Blobs, file: BinaryIO, contents: Contents, progress: Progress | None) -> None:
    marks = contents.blobs
    clients = list(blobs.stamps("clients", "body"))
    rooms = [room for room in blobs.stamps(ROOMS, PUBLIC) if is_room(room)]
    elsewhere = ("clients/", f"{ROOMS}/", *_LEFT_OUT_GROUPS)
    own = [name for name in blobs.names() if not name.startswith(elsewhere) and name not in _LEFT_OUT]
    with tarfile.open(fileobj=file, mode="w", format=tarfile.PAX_FORMAT) as tar:
        for name in own:
            _add(tar, marks, name, blobs.read(name))
        for done, client in enumerate(clients, start=1):
            with blobs.lock(f"client/{client}"):
                for name in blobs.names(f"clients/{client}/"):
                    if not name.rpartition("/")[2].startswith(_LEFT_OUT_LEAVES):
                        _add(tar, marks, name, blobs.read(name))
            if progress is not None:
                progress(done, len(clients))
        for room in rooms:
            with blobs.lock(f"client/{room}"):
                for leaf in _OF_ROOMS:
                    _add(tar, marks, f"{ROOMS}/{room}/{leaf}", blobs.read(f"{ROOMS}/{room}/{leaf}"))
                if isinstance(blobs, DirectoryBlobs):
                    inbox = RoomInbox(room_folder(blobs.root, room))
                    try:
                        _add(tar, marks, f"{ROOMS}/{room}/{INBOX}", inbox.copy() or None)
                    finally:
                        inbox.close()
        _add(tar, {}, _LIST, msgspec.json.encode(contents))


def _add(tar: tarfile.TarFile, marks: dict[str, str], name: str, data: bytes | None) -> None:
    if data is None:
        return
    info = tarfile.TarInfo(name)
    info.size, info.mode = len(data), 0o600
    tar.addfile(info, io.BytesIO(data))
    marks[name] = _mark(data)


def _members(backup: Path) -> Iterator[tuple[str, bytes]]:
    try:
        with tarfile.open(backup, "r:") as tar:
            for info in tar:
                file = tar.extractfile(info) if info.isreg() else None
                if file is None or (info.name != _LIST and not _is_blob(info.name)):
                    raise StoreFailure("errors.backup_damaged")
                yield info.name, file.read()
    except (tarfile.TarError, EOFError, ValueError):
        raise StoreFailure("errors.backup_damaged") from None
    except OSError as error:
        raise from_os_error(error) from error


def _listed_in(backup: Path) -> Contents:
    try:
        with tarfile.open(backup, "r:") as tar:
            file = tar.extractfile(_LIST)
            return _listed(b"" if file is None else file.read())
    except (tarfile.TarError, EOFError, ValueError, OSError):
        raise StoreFailure("errors.backup_damaged") from None


def _is_blob(name: str) -> bool:
    return (
        NAME.fullmatch(name) is not None and ".." not in name and not name.startswith(("temporary", "locks"))
    )


def _listed(data: bytes) -> Contents:
    try:
        listed = msgspec.json.decode(data, type=Contents)
    except (msgspec.DecodeError, UnicodeDecodeError):
        raise StoreFailure("errors.backup_damaged") from None
    if listed.version > VERSION:
        raise StoreFailure("errors.store_newer")
    return listed


def _mark(data: bytes) -> str:
    return blake2b(data, digest_size=32).hexdigest()


def _for_owner_only(path: str, flags: int) -> int:
    return os.open(path, flags, 0o600)
