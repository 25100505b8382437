"""Unsaved typing handed from a page to the one that replaces it: in memory, briefly, once.

It outlives a lock, because the lock may fall while the connection is down; only the same worker gets it.
"""

from __future__ import annotations

from collections.abc import Callable

from server.office import Office
from server.session import Session, clock

LARGEST = 200_000
"""Bytes that one page can hand over."""
LASTS = 600.0
"""Seconds after which what was not fetched is dropped."""


class Pending:
    """What pages have handed over and none has fetched yet, by office, worker and client."""

    def __init__(self, now: Callable[[], float] = clock) -> None:
        self._now = now
        self._kept: dict[tuple[Office, str, str], tuple[float, bytes]] = {}

    def put(self, session: Session, client: str, typing: bytes) -> None:
        """Keep what a page hands over instead of what it handed over before."""
        self._kept[session.office, session.worker, client] = (self._now(), typing)

    def take(self, session: Session, client: str) -> bytes | None:
        """Hand out what was kept, once."""
        kept = self._kept.pop((session.office, session.worker, client), None)
        return None if kept is None or self._now() - kept[0] > LASTS else kept[1]

    def sweep(self) -> None:
        """Drop what is too old."""
        for key in [key for key, (put, _) in self._kept.items() if self._now() - put > LASTS]:
            del self._kept[key]
