"""Limits: how much one address and one room may ask for, so that a flood stops nobody else."""

from __future__ import annotations

import time
from collections.abc import Callable, Hashable
from dataclasses import dataclass

KEYS = 4096
"""So many addresses at once; the ones that have rested long enough are forgotten first."""


@dataclass(slots=True)
class _Level:
    left: float
    at: float


class Buckets:
    """A bucket for each key: what is taken from it flows back slowly.

    Token bucket as in RFC 2697, one rate. What it knows of an address lives in memory only, and for no longer
    than the bucket needs to be full again.

    Args:
        most: what a full bucket holds.
        per_second: what flows back.
        now: where the seconds come from.
    """

    def __init__(
        self, most: float, per_second: float, *, now: Callable[[], float] = time.monotonic, keys: int = KEYS
    ) -> None:
        self._most = most
        self._per_second = per_second
        self._now = now
        self._keys = keys
        self._levels: dict[Hashable, _Level] = {}

    def take(self, key: Hashable, much: float = 1.0) -> float:
        """Take from a bucket.

        Returns:
            0 when it was there; else the seconds after which it will be, and nothing is taken.
        """
        level = self._level(key)
        if level.left < much:
            return (much - level.left) / self._per_second
        level.left -= much
        return 0.0

    def wait(self, key: Hashable, much: float = 1.0) -> float:
        """Return the seconds until so much is there, without taking it."""
        return max(0.0, (much - self._level(key).left) / self._per_second)

    def __len__(self) -> int:
        return len(self._levels)

    def forget_the_rested(self) -> None:
        """Forget every key whose bucket is full again."""
        now = self._now()
        full = [
            key
            for key, level in self._levels.items()
            if level.left + (now - level.at) * self._per_second >= self._most
        ]
        for key in full:
            del self._levels[key]

    def _level(self, key: Hashable) -> _Level:
        now = self._now()
        level = self._levels.get(key)
        if level is None:
            if len(self._levels) >= self._keys:
                self.forget_the_rested()
            if len(self._levels) >= self._keys:
                # Very many addresses at once: the one that was seen first makes room.
                del self._levels[next(iter(self._levels))]
            level = self._levels[key] = _Level(self._most, now)
        else:
            level.left = min(self._most, level.left + (now - level.at) * self._per_second)
            level.at = now
        return level


class Limits:
    """All limits of the app.

    Forty phones behind one router share an address, so an address may do what forty phones need when the
    facilitator goes on to the next part; a flood is a hundred times that.
    """

    def __init__(self, now: Callable[[], float] = time.monotonic) -> None:
        self.lines = Buckets(300, 30, now=now)
        """New connections of an address; a handshake costs the most of all."""
        self.requests = Buckets(600, 80, now=now)
        """Requests of an address."""
        self.wrong_codes = Buckets(20, 1 / 30, now=now)
        """Wrong codes of an address: twenty, then two a minute."""
        self.joins = Buckets(100, 2, now=now)
        """Right codes of an address."""
        self.room_joins = Buckets(600, 10, now=now)
        """New seats of a room."""
        self.room_answers = Buckets(1500, 150, now=now)
        """Answers that are sent to a room, repeated ones too."""
        self.hand_overs = Buckets(60, 1 / 10, now=now)
        """Own pages that are handed over from an address."""

    def forget_the_rested(self) -> None:
        """Forget whoever has asked for nothing lately."""
        for one in (
            self.lines,
            self.requests,
            self.wrong_codes,
            self.joins,
            self.room_joins,
            self.room_answers,
            self.hand_overs,
        ):
            one.forget_the_rested()
