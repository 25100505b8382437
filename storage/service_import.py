"""Making the service directory anew from files, beside the present one, and changing the two in one step."""

from __future__ import annotations

import os
import secrets
import sqlite3
import time
from collections.abc import Iterable
from contextlib import closing, suppress
from datetime import datetime
from pathlib import Path

from coaching.service_map import Mapping
from storage.directory_blobs import DirectoryBlobs
from storage.disk import Disk
from storage.failure import StoreFailure, from_os_error
from storage.service_directory import FOLDER, NAME
from storage.service_making import Making, Progress
from storage.service_report import Left, NoServices, Report
from storage.service_sheet import Labels

__all__ = ["Left", "NoServices", "Report", "import_services"]


def import_services(
    store: Path,
    files: Iterable[Path],
    mapping: Mapping,
    labels: Labels,
    now: datetime,
    *,
    replace: bool = False,
    progress: Progress | None = None,
) -> Report:
    """Read the files and put a new directory in the place of the present one.

    Services of a kind of file that is not among these stay: a new catalogue leaves the organisation's own
    sheet alone, and the other way round.

    Args:
        store: the store's folder.
        files: catalogue files and sheets, in any order.
        mapping: from the catalogue's classes to our areas and groups.
        labels: what areas, groups and languages are called on sheets.
        now: the time.
        replace: take nothing over from the present directory.
        progress: told how much is done of how much.

    Raises:
        StoreFailure: there is nothing to put in, the disk is full, or another import is under way. The
            present directory is as it was.
    """
    began = time.monotonic()
    folder = store / FOLDER
    with DirectoryBlobs(store).lock("services", timeout=0):
        mark = secrets.token_hex(6)
        fresh, waiting = folder / f"new-{mark}.part", folder / f"wait-{mark}.part"
        try:
            folder.mkdir(mode=0o700, exist_ok=True)
            _clear(folder)
            for path in (fresh, waiting):
                os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))
            making = Making(fresh, waiting, mapping, labels, progress or (lambda _done, _all: None))
            with closing(making):
                report = making.make(tuple(files), None if replace else folder / NAME, now, began)
            _keep(fresh, folder / NAME)
        except OSError as error:
            raise from_os_error(error) from error
        except sqlite3.Error as error:
            full = "full" in str(error)
            raise StoreFailure("errors.store_full" if full else "errors.store_io") from error
        finally:
            for path in (fresh, waiting):
                with suppress(OSError):
                    path.unlink(missing_ok=True)
    return report


def _clear(folder: Path) -> None:
    """Remove what an import that was killed has left; the lock says that none is under way."""
    for old in folder.glob("*.part*"):
        old.unlink()


def _keep(fresh: Path, path: Path) -> None:
    disk = Disk()
    fd = disk.open(fresh, os.O_RDWR)
    try:
        disk.sync(fd)
    finally:
        disk.close(fd)
    disk.rename(fresh, path)
    disk.sync_directory(path.parent)
