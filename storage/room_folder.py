"""Where rooms lie and what of them is in the clear. Here is no key and no code that could use one."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path

import msgspec

from coaching.record import get_known
from coaching.room import FORMAT, Room, is_room
from storage.disk import Disk
from storage.failure import StoreFailure, from_os_error

GROUP = "rooms"
PUBLIC = "room.json"
INBOX = "inbox.sqlite"
PRESENCE = "presence.json"
HAND_OVER = "handover"
OLD = 15.0
"""Seconds after which the numbers say that nobody tells them any more."""
_LARGEST = 1 << 20

_decoder = msgspec.json.Decoder(Room)


class Presence(msgspec.Struct, frozen=True, kw_only=True):
    """Numbers alone: how many phones are in, and how many answers each part has."""

    present: int = 0
    answered: dict[str, int] = {}


get_known(Presence)


def room_folder(store: Path, room: str) -> Path:
    """Return the folder of a room.

    Raises:
        StoreFailure: this is no room's id.
    """
    if not is_room(room):
        raise StoreFailure("errors.no_room")
    return store / GROUP / room


def room_folders(store: Path) -> Iterator[Path]:
    """Go through the folders of rooms, whatever lies in them."""
    with suppress(FileNotFoundError, NotADirectoryError):
        for entry in Disk().entries(store / GROUP):
            if is_room(entry.name) and entry.is_dir(follow_symlinks=False):
                yield Path(entry.path)


def read_room(folder: Path) -> Room | None:
    """Return the public part of a room; None when there is none that can be read."""
    data = _read(folder / PUBLIC)
    return None if data is None else room_of(data, folder.name)


def room_of(data: bytes, id: str) -> Room | None:
    """Return the room that bytes tell of, when it is the one with this id."""
    try:
        room = _decoder.decode(data)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        return None
    return room if room.id == id and room.format <= FORMAT and len(room.public_key) == 32 else None


def rooms(store: Path) -> tuple[Room, ...]:
    """Return the rooms that can be read, the newest first."""
    found = (read_room(folder) for folder in room_folders(store))
    return tuple(sorted((room for room in found if room), key=lambda room: room.opened, reverse=True))


def read_presence(folder: Path, now: Callable[[], float] = time.time) -> Presence:
    """Return the numbers that the participants' process has left last.

    While it runs it leaves them at least every five seconds. When it has not, nobody is in; what was answered
    stays answered.
    """
    try:
        presence = msgspec.json.decode(_read(folder / PRESENCE) or b"{}", type=Presence)
        is_old = abs(now() - (folder / PRESENCE).stat().st_mtime) > OLD
    except (msgspec.DecodeError, UnicodeDecodeError, FileNotFoundError):
        return Presence()
    return msgspec.structs.replace(presence, present=0) if is_old else presence


def write_presence(folder: Path, presence: Presence) -> None:
    """Leave the numbers; they are whole but may be lost with the power.

    Raises:
        StoreFailure: they could not be written.
    """
    fresh = folder / f".{PRESENCE}.new"
    try:
        fresh.write_bytes(msgspec.json.encode(presence))
        fresh.chmod(0o600)
        fresh.replace(folder / PRESENCE)
    except OSError as error:
        raise from_os_error(error) from error


def _read(path: Path) -> bytes | None:
    try:
        with path.open("rb") as file:
            data = file.read(_LARGEST + 1)
    except FileNotFoundError:
        return None
    except OSError as error:
        raise from_os_error(error) from error
    return data if len(data) <= _LARGEST else None
