"""The writer: puts answers into the inboxes, many with one wait for the disk, and says so only afterwards."""

from __future__ import annotations

import asyncio
import logging
import threading
from collections import defaultdict
from collections.abc import Callable, Sequence
from concurrent.futures import Future

from storage.failure import StoreFailure
from storage.room_inbox import Put

MOST = 2000
"""So many may wait at once; who comes then is asked to come again."""

Keep = Callable[[str, Sequence[Put]], Sequence[bool]]
"""Puts all that came for one room onto the disk, and tells for each whether it is new there."""
Letter = tuple[str, Put]
"""A room's id, and what came for it."""


class Busy(Exception):  # noqa: N818 - what it says to a phone
    """So much waits already that it is better to come again."""


class Writer:
    """One thread that writes, so that the app goes on answering meanwhile.

    All that has come while the disk was busy goes onto it together (group commit). The same letter sent twice
    is written once and answered twice.

    Args:
        keep: what writes.
    """

    def __init__(self, keep: Keep) -> None:
        self._keep = keep
        self._waiting: dict[Letter, Future[bool]] = {}
        self._changed = threading.Condition()
        self._over = False
        self._thread = threading.Thread(target=self._run, name="writer", daemon=True)
        self._thread.start()

    async def write(self, room: str, put: Put) -> bool:
        """Write a letter and return when it is on the disk.

        Returns:
            whether it is new there.

        Raises:
            Busy: too many are waiting.
            StoreFailure: it could not be written.
        """
        letter = (room, put)
        with self._changed:
            there = self._waiting.get(letter)
            if there is None:
                if self._over or len(self._waiting) >= MOST:
                    raise Busy
                there = self._waiting[letter] = Future()
                self._changed.notify()
        # A phone that hangs up must not take the letter of its own second try with it.
        return await asyncio.shield(asyncio.wrap_future(there))

    def end(self, patience: float = 2.0) -> None:
        """Write what waits, and stop."""
        with self._changed:
            self._over = True
            self._changed.notify()
        self._thread.join(patience)

    def _run(self) -> None:
        while True:
            with self._changed:
                while not self._waiting and not self._over:
                    self._changed.wait()
                letters, self._waiting = self._waiting, {}
            if not letters:
                return
            by_room: dict[str, list[Put]] = defaultdict(list)
            for room, put in letters:
                by_room[room].append(put)
            for room, puts in by_room.items():
                self._write(room, puts, letters)

    def _write(self, room: str, puts: Sequence[Put], letters: dict[Letter, Future[bool]]) -> None:
        try:
            kept = self._keep(room, puts)
        except Exception as error:
            failure = error if isinstance(error, StoreFailure) else StoreFailure("errors.store_io")
            logging.getLogger("group").error("answers not written: %s", failure.key)
            for put in puts:
                letters[room, put].set_exception(failure)
            return
        for put, new in zip(puts, kept, strict=True):
            letters[room, put].set_result(new)
