"""What ``askelma doctor`` looks at: the program, the place of the store, and the machine round it."""

from __future__ import annotations

import importlib.metadata
import importlib.util
import os
import re
import shutil
import stat
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any, Literal

State = Literal["fine", "note", "fault"]

PACKAGES = ("coaching", "storage", "charts", "exports", "server", "widgets", "workbooks")
OLDEST_PYTHON = (3, 11)
LEAST_SPACE = 200 * 1024**2
LITTLE_SPACE = 2 * 1024**3
BACKUP_AGE = timedelta(days=7)
WRITTEN = date(2026, 11, 1)
"""This program did not exist earlier, so a clock that shows less is wrong."""
_PIN = re.compile(r"^([A-Za-z0-9_.-]+)==([^ ;]+)$")


@dataclass(frozen=True)
class Finding:
    """One thing looked at: fine, worth a note, or a fault to mend. ``key`` says it in one sentence."""

    subject: str
    state: State
    key: str
    words: dict[str, Any] = field(default_factory=dict)


def examine(store: Path, now: datetime, last_backup: datetime | None) -> Iterator[Finding]:
    """Look at everything that can be seen without opening the store."""
    yield _python()
    yield _program()
    yield from _libraries()
    yield _own_packages()
    yield _space(store)
    yield from _rights(store)
    yield _place(store)
    yield _backup(store, now, last_backup)
    yield from _rooms(store, now)
    yield _clock(store, now)
    yield _encryption(store)


def _python() -> Finding:
    version = ".".join(str(part) for part in sys.version_info[:3])
    fine = sys.version_info[:2] >= OLDEST_PYTHON
    return Finding(
        "python", "fine" if fine else "fault", f"cli.python_{'fine' if fine else 'old'}", {"version": version}
    )


def _program() -> Finding:
    try:
        version = importlib.metadata.version("askelma")
    except importlib.metadata.PackageNotFoundError:
        return Finding("program", "fault", "cli.program_not_installed")
    return Finding("program", "fine", "cli.program_fine", {"version": version})


def _libraries() -> Iterator[Finding]:
    """Compare what is installed with what this version was tested with."""
    try:
        wanted = importlib.metadata.requires("askelma") or []
    except importlib.metadata.PackageNotFoundError:
        return
    pins = [pin for line in wanted if "extra ==" not in line and (pin := _PIN.match(line.strip()))]
    others = 0
    for pin in pins:
        name, version = pin.groups()
        try:
            installed = importlib.metadata.version(name)
        except importlib.metadata.PackageNotFoundError:
            others += 1
            yield Finding("libraries", "fault", "cli.library_missing", {"name": name})
            continue
        if installed != version:
            others += 1
            words = {"name": name, "installed": installed, "version": version}
            yield Finding("libraries", "note", "cli.library_other", words)
    if not others:
        yield Finding("libraries", "fine", "cli.libraries_fine", {"n": len(pins)})


def _own_packages() -> Finding:
    """Our package names are plain words; a stranger of the same name must not stand in front."""
    home = Path(__file__).resolve().parents[2]
    for name in PACKAGES:
        spec = importlib.util.find_spec(name)
        places = list(spec.submodule_search_locations or ()) if spec else []
        if [Path(place).resolve() for place in places] != [home / name]:
            words = {"name": name, "path": places[0] if places else "-"}
            return Finding("packages", "fault", "cli.package_foreign", words)
    return Finding("packages", "fine", "cli.packages_fine", {"path": str(home)})


def _nearest(folder: Path) -> Path:
    """Return the folder, or the nearest one above it that exists."""
    return next((one for one in (folder, *folder.parents) if one.is_dir()), folder)


def _space(store: Path) -> Finding:
    free = shutil.disk_usage(_nearest(store)).free
    words = {"free": round(free / 1024**3, 1)}
    if free < LEAST_SPACE:
        return Finding("space", "fault", "cli.space_out", words)
    if free < LITTLE_SPACE:
        return Finding("space", "note", "cli.space_little", words)
    return Finding("space", "fine", "cli.space_fine", words)


def _rights(store: Path) -> Iterator[Finding]:
    if not store.is_dir():
        yield Finding("store", "note", "cli.store_none", {"path": str(store)})
        return
    found = store.stat()
    if os.name == "posix" and (stat.S_IMODE(found.st_mode) & 0o077 or found.st_uid != os.getuid()):
        yield Finding("store", "fault", "cli.rights_open", {"path": str(store)})
    elif not os.access(store, os.R_OK | os.W_OK | os.X_OK):
        yield Finding("store", "fault", "cli.rights_none", {"path": str(store)})
    else:
        yield Finding("store", "fine", "cli.rights_fine", {"path": str(store)})


def _place(store: Path) -> Finding:
    from storage.failure import StoreFailure
    from storage.folder import check_folder

    try:
        check_folder(store)
    except StoreFailure as failure:
        return Finding("place", "fault", "cli.place_shared", failure.words)
    return Finding("place", "fine", "cli.place_fine")


def _backup(store: Path, now: datetime, last: datetime | None) -> Finding:
    if not store.is_dir():
        return Finding("backup", "fine", "cli.backup_nothing_yet")
    if last is None:
        return Finding("backup", "note", "cli.backup_never")
    old = now - last > BACKUP_AGE
    return Finding(
        "backup", "note" if old else "fine", f"cli.backup_{'old' if old else 'fine'}", {"when": last}
    )


def _rooms(store: Path, now: datetime) -> Iterator[Finding]:
    """Tell of groups' rooms, if there are any; a server that runs erases those whose day has come."""
    from coaching.room import is_due
    from storage.room_folder import rooms

    found = rooms(store)
    due = sum(is_due(room, now.astimezone().date()) for room in found)
    if due:
        yield Finding("rooms", "note", "cli.rooms_due", {"n": due})
    elif found:
        yield Finding("rooms", "fine", "cli.rooms_fine", {"n": len(found)})


def _clock(store: Path, now: datetime) -> Finding:
    newest = datetime.fromtimestamp(_newest(store), UTC)
    if now.date() < WRITTEN or newest > now + timedelta(days=1):
        return Finding("clock", "fault", "cli.clock_wrong", {"now": now})
    return Finding("clock", "fine", "cli.clock_fine", {"now": now})


def _newest(store: Path) -> float:
    """Return when something in the upper folders of the store was last written."""
    if not store.is_dir():
        return 0.0
    entries: Iterable[Path] = (store, *store.iterdir())
    return max(entry.lstat().st_mtime for entry in entries)


def _encryption(store: Path) -> Finding:
    """Tell whether the disk is encrypted, as far as Linux shows it; swap and deleted files rest on it."""
    device = _nearest(store).stat().st_dev
    block = Path(f"/sys/dev/block/{os.major(device)}:{os.minor(device)}") if os.name == "posix" else Path()
    if block.is_dir() and _is_encrypted(block.resolve()):
        return Finding("encryption", "fine", "cli.encryption_fine")
    return Finding("encryption", "note", "cli.encryption_unknown")


def _is_encrypted(block: Path) -> bool:
    uuid = block / "dm" / "uuid"
    if uuid.is_file() and uuid.read_text().startswith("CRYPT-"):
        return True
    below = [one.resolve() for one in (block / "slaves").glob("*")]
    return bool(below) and all(_is_encrypted(one) for one in below)
