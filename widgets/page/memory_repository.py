"""A client file that lives only as long as this process: to try an exercise without a store."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

import msgspec

from coaching.client_file import ClientFile


class Kept(msgspec.Struct, frozen=True, kw_only=True):
    """A client file as it is kept, and when it was kept."""

    file: ClientFile
    revision: int
    saved_at: datetime
    restored_from: datetime | None = None


class MemoryRepository:
    """The part of a client repository that a desk needs, without a disk."""

    def __init__(self, file: ClientFile, clock: Callable[[], datetime]) -> None:
        self._clock = clock
        self._kept = Kept(file=file, revision=1, saved_at=clock())

    def read(self, client_id: str) -> Kept:
        """Return the file as it is now."""
        assert client_id == self._kept.file.client.id
        return self._kept

    def change(self, client_id: str, operation: Callable[[ClientFile], ClientFile]) -> Kept:
        """Apply a pure change to the newest file and keep the outcome."""
        before = self.read(client_id)
        after = operation(before.file)
        if after != before.file:
            self._kept = Kept(file=after, revision=before.revision + 1, saved_at=self._clock())
        return self._kept

    def stamp(self, client_id: str) -> object:
        """Return something that differs whenever the file has changed."""
        return self.read(client_id).revision
