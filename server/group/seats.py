"""The seats: how many phones are in a room just now. Only numbers leave this module."""

from __future__ import annotations

import time
from collections import defaultdict
from collections.abc import Callable, Mapping
from contextlib import suppress
from pathlib import Path

from storage.failure import StoreFailure
from storage.room_folder import Presence, write_presence

HERE_FOR = 30.0
"""Seconds after its last question for which a phone counts as in."""
AT_MOST_EVERY = 1.0
AT_LEAST_EVERY = 5.0
"""Seconds after which the numbers are written again even if they are the same: an old file means nobody."""


class Seats:
    """Who is in each room, by what a token says; no name, no address, nothing that outlives the process."""

    def __init__(self, now: Callable[[], float] = time.monotonic) -> None:
        self._now = now
        self._seen: dict[str, dict[bytes, float]] = defaultdict(dict)
        self._told: dict[str, tuple[float, Presence]] = {}

    def see(self, room: str, seat: bytes) -> None:
        """Note that a phone has asked."""
        self._seen[room][seat] = self._now()

    def leave(self, room: str, seat: bytes) -> None:
        """Note that a phone has left."""
        self._seen[room].pop(seat, None)

    def present(self, room: str) -> int:
        """Return how many phones are in a room."""
        until = self._now() - HERE_FOR
        seats = self._seen[room]
        for seat in [seat for seat, at in seats.items() if at < until]:
            del seats[seat]
        return len(seats)

    def forget(self, room: str) -> None:
        """Forget a room that is gone."""
        self._seen.pop(room, None)
        self._told.pop(room, None)

    def tell(self, room: str, folder: Path, answered: Mapping[str, int]) -> None:
        """Write the numbers beside the room, for the facilitator's screen, unless they were written just now.

        They need not survive anything, so nothing waits for the disk.
        """
        now = self._now()
        at, before = self._told.get(room, (None, Presence()))
        if at is not None and now - at < AT_MOST_EVERY:
            return
        presence = Presence(present=self.present(room), answered=dict(answered))
        if at is not None and presence == before and now - at < AT_LEAST_EVERY:
            return
        self._told[room] = (now, presence)
        with suppress(StoreFailure):  # the room may be erased this very moment
            write_presence(folder, presence)
