"""Guessing is slow: after five wrong tries in a row each further one has to wait, over restarts too."""

from __future__ import annotations

import math
import time
from collections.abc import Callable
from pathlib import Path

import msgspec

from coaching.record import get_known
from storage.blobs import Blobs
from storage.failure import StoreFailure

FREE = 5
"""So many wrong tries in a row are anyone's mistake."""
WAITS = (30, 60, 120, 300, 600, 900)
"""Seconds before each further try. At most ten are looked at in any fifteen minutes."""
_NAME = "attempts"
_ANYBODY = "*"
_BOOT = Path("/proc/sys/kernel/random/boot_id")


class Moment(msgspec.Struct, frozen=True):
    """Two clocks: the wall's, which can be turned, and the machine's own since it was started.

    Attributes:
        wall: seconds of the wall clock.
        running: seconds since the start of the machine, its sleep included.
        boot: which start that was; empty when the system does not tell.
    """

    wall: float
    running: float = 0.0
    boot: str = ""


class Tries(msgspec.Struct, frozen=True):
    """Wrong tries in a row for one name, and when the last one was."""

    count: int
    last: Moment


def this_moment() -> Moment:
    """The present moment on both clocks."""
    try:
        boot = _BOOT.read_text("ascii").strip()
        return Moment(time.time(), time.clock_gettime(time.CLOCK_BOOTTIME), boot)
    except (OSError, AttributeError):
        return Moment(time.time())


get_known(Tries)


class Attempts:
    """Counts the tries of each name apart, so that guessing at one worker locks nobody else out.

    Args:
        blobs: where the counts lie; they are not secret and need no key.
        moment: the clocks.
    """

    def __init__(self, blobs: Blobs, moment: Callable[[], Moment] = this_moment) -> None:
        self._blobs = blobs
        self._moment = moment
        self._unwritten: dict[str, Tries] | None = None

    def begin(self, name: str) -> None:
        """Count one try before it is looked at, so that pulling the plug gives none away.

        Raises:
            StoreFailure: this name has to wait; nothing was counted.
        """
        with self._blobs.lock(_NAME):
            every = self._read()
            now = self._moment()
            tries = every.get(name) or every.get(_ANYBODY) or Tries(0, now)
            wait, since = _wait(tries, now)
            if since != tries.last:
                self._write(every | {name: Tries(tries.count, since)})
            if wait > 0:
                raise StoreFailure("errors.wait", n=math.ceil(wait))
            self._write(every | {name: Tries(tries.count + 1, now)})

    def succeeded(self, name: str) -> None:
        """Forget the wrong tries of a name that got in."""
        with self._blobs.lock(_NAME):
            every = self._read()
            kept = {other: tries for other, tries in every.items() if other not in (name, _ANYBODY)}
            if kept != every:
                self._write(kept)

    def _read(self) -> dict[str, Tries]:
        if self._unwritten is not None:
            return self._unwritten
        stored = self._blobs.read(_NAME)
        if stored is None:
            return {}
        try:
            return msgspec.json.decode(stored, type=dict[str, Tries])
        except (msgspec.DecodeError, UnicodeDecodeError):
            # Spoiling the counts must not be a way to get free tries.
            spoilt = {_ANYBODY: Tries(FREE, self._moment())}
            self._write(spoilt)
            return spoilt

    def _write(self, every: dict[str, Tries]) -> None:
        try:
            self._blobs.write(_NAME, msgspec.json.encode(every))
            self._unwritten = None
        except StoreFailure:
            # A full disk must not keep the worker from reading; this process remembers instead.
            self._unwritten = every


def _wait(tries: Tries, now: Moment) -> tuple[float, Moment]:
    """Seconds still to wait, and since when: a clock that was turned back starts the wait again."""
    if tries.count < FREE:
        return 0.0, tries.last
    whole = WAITS[min(tries.count - FREE, len(WAITS) - 1)]
    if now.boot and now.boot == tries.last.boot:
        passed = now.running - tries.last.running
    else:
        passed = now.wall - tries.last.wall
    if passed < 0:
        return whole, now
    return whole - passed, tries.last
