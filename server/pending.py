"""Unsaved typing handed from a page to the one that replaces it: in memory, briefly, once."""

from __future__ import annotations

from collections.abc import Callable

from server.session import Session, clock

LARGEST = 200_000
"""Bytes that one page can hand over."""
LASTS = 600.0
"""Seconds after which what was not fetched is dropped."""


class Pending:
    """What pages have handed over and none has fetched yet, by session and client."""

    def __init__(self, now: Callable[[], float] = clock) -> None:
        self._now = now
        self._kept: dict[tuple[str, str], tuple[float, bytes]] = {}

    def put(self, session: Session, client: str, typing: bytes) -> None:
        """Keep what a page hands over instead of what it handed over before."""
        self._kept[session.key, client] = (self._now(), typing)

    def take(self, session: Session, client: str) -> bytes | None:
        """Hand out what was kept, once."""
        kept = self._kept.pop((session.key, client), None)
        return None if kept is None or self._now() - kept[0] > LASTS else kept[1]

    def forget(self, session: Session) -> None:
        """Drop everything of a session."""
        for key in [key for key in self._kept if key[0] == session.key]:
            del self._kept[key]

    def sweep(self) -> None:
        """Drop what is too old."""
        for key in [key for key, (put, _) in self._kept.items() if self._now() - put > LASTS]:
            del self._kept[key]
