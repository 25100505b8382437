"""Hand-over boxes: a participant's own pages under way into the own client file. Only the code opens them."""

from __future__ import annotations

import os
import re
import secrets
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from storage.disk import Disk
from storage.failure import StoreFailure, from_os_error
from storage.room_folder import GROUP, HAND_OVER

LONGEST_BOX = 8 * 1024 + 64
"""Bytes: a nonce, a tag and the longest body."""
SHORTEST_BOX = 40
OLDEST = 14 * 24 * 3600.0
"""Seconds that a box waits."""
MOST_BOXES = 5000
"""Boxes that wait at the same time; more than all phones of a full fair, less than a full disk."""
_ID = re.compile(r"[0-9a-f]{64}")


class HandoverBoxes:
    """The boxes of one store. The participants' process puts them in, a client's kernel takes them out.

    Args:
        store: folder of the store.
        now: seconds since 1970.
        disk: the system calls.
    """

    def __init__(self, store: Path, now: Callable[[], float] = time.time, disk: Disk | None = None) -> None:
        self._folder = store / GROUP / HAND_OVER
        self._now = now
        self._disk = disk or Disk()

    def put(self, id: str, box: bytes) -> None:
        """Keep a box; on return it is on disk. The same id again takes the place of the earlier box.

        Raises:
            ValueError: no phone of ours sends this.
            StoreFailure: it is not kept, and must not be acknowledged.
        """
        path = self._path(id)
        if not SHORTEST_BOX <= len(box) <= LONGEST_BOX:
            raise ValueError("not a box")
        try:
            self._folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            self.sweep()
            if not path.exists() and sum(1 for _ in self._disk.entries(self._folder)) >= MOST_BOXES:
                raise StoreFailure("errors.store_full")
            fresh = self._folder / f"{secrets.token_hex(8)}.new"
            try:
                fd = self._disk.open(fresh, os.O_RDWR | os.O_CREAT | os.O_EXCL)
                try:
                    self._disk.write_all(fd, box)
                    self._disk.sync(fd)
                finally:
                    self._disk.close(fd)
                self._disk.rename(fresh, path)
                self._disk.sync_directory(self._folder)
            except OSError:
                with suppress(OSError):
                    self._disk.unlink(fresh)
                raise
        except OSError as error:
            raise from_os_error(error) from error

    def look(self, id: str) -> bytes | None:
        """Return the box under an id and leave it there; None when there is none, or it is too old."""
        path = self._path(id)
        try:
            if self._is_old(self._disk.stat(path).st_mtime):
                return None
            fd = self._disk.open(path, os.O_RDONLY)
            try:
                return self._disk.read_all(fd)
            finally:
                self._disk.close(fd)
        except (FileNotFoundError, NotADirectoryError):
            return None
        except OSError as error:
            raise from_os_error(error) from error

    def remove(self, id: str) -> None:
        """Overwrite the box and remove it; nothing happens when there is none."""
        try:
            self._destroy(self._path(id))
        except OSError as error:
            raise from_os_error(error) from error

    def sweep(self) -> int:
        """Remove the boxes that nobody has fetched in 14 days, and what was left half written."""
        removed = 0
        with suppress(FileNotFoundError, NotADirectoryError):
            for entry in list(self._disk.entries(self._folder)):
                with suppress(OSError):
                    if self._is_old(entry.stat(follow_symlinks=False).st_mtime):
                        self._destroy(Path(entry.path))
                        removed += 1
        return removed

    def _destroy(self, path: Path) -> None:
        try:
            fd = self._disk.open(path, os.O_WRONLY)
        except FileNotFoundError:
            return
        try:
            self._disk.write_all(fd, secrets.token_bytes(self._disk.size(fd)))
            self._disk.sync(fd)
        finally:
            self._disk.close(fd)
        with suppress(FileNotFoundError):
            self._disk.unlink(path)
        self._disk.sync_directory(path.parent)

    def _is_old(self, made: float) -> bool:
        # In both directions: a clock that was set back must not keep it for ever.
        return abs(self._now() - made) > OLDEST

    def _path(self, id: str) -> Path:
        if _ID.fullmatch(id) is None:
            raise ValueError("not the id of a box")
        return self._folder / id
