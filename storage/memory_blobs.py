"""Blobs in memory: for tests of everything above, and for a look round that leaves no trace."""

from __future__ import annotations

import itertools
import threading
from collections.abc import Iterator
from contextlib import contextmanager

from storage.blobs import checked
from storage.failure import StoreFailure


class MemoryBlobs:
    """The same promises as a directory, without a disk; safe between threads."""

    def __init__(self) -> None:
        self._blobs: dict[str, tuple[bytes, str]] = {}
        self._locks: dict[str, threading.Lock] = {}
        self._guard = threading.RLock()
        self._marks = itertools.count(1)

    def read(self, name: str) -> bytes | None:
        """See :class:`storage.blobs.Blobs`."""
        with self._guard:
            found = self._blobs.get(checked(name))
            return None if found is None else found[0]

    def write(self, name: str, data: bytes, *, keep: str = "", durable: bool = True) -> None:  # noqa: ARG002
        """See :class:`storage.blobs.Blobs`."""
        with self._guard:
            if keep:
                self.copy(name, keep)
            self._blobs[checked(name)] = (bytes(data), str(next(self._marks)))

    def append(self, name: str, data: bytes) -> None:
        """See :class:`storage.blobs.Blobs`."""
        with self._guard:
            self.write(name, (self.read(name) or b"") + data)

    def copy(self, name: str, to: str) -> None:
        """See :class:`storage.blobs.Blobs`."""
        with self._guard:
            if checked(name) in self._blobs:
                self._blobs[checked(to)] = self._blobs[name]

    def delete(self, name: str) -> None:
        """See :class:`storage.blobs.Blobs`."""
        with self._guard:
            self._blobs.pop(checked(name), None)

    def destroy(self, name: str) -> None:
        """See :class:`storage.blobs.Blobs`."""
        self.delete(name)

    def stamp(self, name: str) -> str:
        """See :class:`storage.blobs.Blobs`."""
        with self._guard:
            found = self._blobs.get(checked(name))
            return "" if found is None else found[1]

    def stamps(self, group: str, leaf: str) -> dict[str, str]:
        """See :class:`storage.blobs.Blobs`."""
        with self._guard:
            members = dict.fromkeys(name.split("/")[1] for name in self.names(f"{checked(group)}/"))
            return {member: self.stamp(f"{group}/{member}/{leaf}") for member in members}

    def names(self, prefix: str = "") -> list[str]:
        """See :class:`storage.blobs.Blobs`."""
        with self._guard:
            return sorted(name for name in self._blobs if name.startswith(prefix))

    @contextmanager
    def lock(self, name: str, timeout: float = 10.0) -> Iterator[None]:
        """See :class:`storage.blobs.Blobs`."""
        with self._guard:
            lock = self._locks.setdefault(checked(name), threading.Lock())
        if not lock.acquire(timeout=max(timeout, 0.0)):
            raise StoreFailure("errors.store_locked")
        try:
            yield
        finally:
            lock.release()
