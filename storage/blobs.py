"""The lower seam of the store: named bytes, written whole or not at all. A directory is one kind."""

from __future__ import annotations

import re
from contextlib import AbstractContextManager
from typing import Protocol

NAME = re.compile(r"[a-z0-9][a-z0-9._-]{0,127}(/[a-z0-9][a-z0-9._-]{0,127}){0,2}")
"""Names have at most three parts and never reach outside: no dot first, no capital, no backslash."""


def checked(name: str) -> str:
    """Return the name, or raise ValueError: names are made by the program, never typed."""
    if NAME.fullmatch(name) is None or ".." in name:
        raise ValueError("not a blob name")
    return name


class Blobs(Protocol):
    """Named bytes. Every failure of the medium is raised as a StoreFailure."""

    def read(self, name: str) -> bytes | None:
        """The bytes, or None when there are none under that name."""
        ...

    def write(self, name: str, data: bytes, *, keep: str = "", durable: bool = True) -> None:
        """Replace the bytes in one step; on return they are on disk and have been read back.

        Args:
            name: what to write.
            data: all of its bytes.
            keep: the bytes that stood there before are kept under this name, replacing what it held.
            durable: False skips the wait for the disk, for what can be made again at any time.

        Raises:
            StoreFailure: the old bytes still stand.
        """
        ...

    def append(self, name: str, data: bytes) -> None:
        """Add bytes at the end; on return they are on disk."""
        ...

    def copy(self, name: str, to: str) -> None:
        """Keep the present bytes also under another name, cheaply; nothing happens without bytes."""
        ...

    def delete(self, name: str) -> None:
        """Remove; nothing happens when there is nothing."""
        ...

    def destroy(self, name: str) -> None:
        """Overwrite in place, as far as the medium allows, and remove. For keys."""
        ...

    def stamp(self, name: str) -> str:
        """A mark that differs after every write of this name; empty when there is nothing."""
        ...

    def stamps(self, group: str, leaf: str) -> dict[str, str]:
        """The stamps of ``group/<member>/leaf`` for every member of the group, in one look."""
        ...

    def names(self, prefix: str = "") -> list[str]:
        """All names beginning with a prefix, in order. A prefix that ends in a slash is cheapest."""
        ...

    def lock(self, name: str, timeout: float = 10.0) -> AbstractContextManager[None]:
        """Hold a lock that no other process or thread can hold at the same time.

        Raises:
            StoreFailure: it was not free within the time.
        """
        ...
