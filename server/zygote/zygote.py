"""The zygote as the server sees it: started in the background, asked for kernels, replaced when it dies."""

from __future__ import annotations

import asyncio
import logging
import os
import sys
import time
from collections.abc import Mapping, Sequence
from pathlib import Path
from threading import Lock

from server.zygote.life import Forked, Life, NotForked

PATIENCE = 5.0
"""Seconds after which a kernel that does not come is started the ordinary way."""
PAUSE = 10.0
"""Seconds between two starts of a zygote that dies."""
ALONE = dict.fromkeys(("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS"), "1")
"""Libraries that would start threads as soon as they are loaded."""
SPARING = {"MALLOC_ARENA_MAX": "1", "MALLOC_MMAP_THRESHOLD_": "131072", "MALLOC_TRIM_THRESHOLD_": "131072"}
"""What the C library is told once, when it starts: give large blocks back at once; see mallopt(3)."""

_log = logging.getLogger(__name__)


def can_fork() -> bool:
    """Tell whether a loaded process may be forked here: on Linux; elsewhere systems forbid or break it."""
    return sys.platform == "linux" and hasattr(os, "fork")


class Zygote:
    """Makes kernels. Every call may come from any thread.

    Args:
        names: of modules that every kernel finds loaded.
        warm_up: "module:callable", called once when they are; it must leave no thread and no open file.
        rehearsal: "module:callable" that returns parts, each of them steps to take when kernels can be made
            and nobody asks for one; they too leave no thread and no open file. The first shows what runs, the
            others do it again.
        trial: "module:callable" that returns code and messages: what a kernel is asked for that is tried out
            here at the end of the rehearsal, before the next ones are made.
        arguments: what kernels are asked for with besides their connection file. With them one is prepared
            before it is asked for; they must keep it from starting a thread (a history is one).
        environment: of the zygote, where nothing secret may be; kernels get their own.
        folder: where it runs.
        pause: seconds between two starts.
    """

    def __init__(
        self,
        names: Sequence[str],
        warm_up: str = "",
        *,
        rehearsal: str = "",
        trial: str = "",
        arguments: Sequence[str] = (),
        environment: Mapping[str, str] | None = None,
        folder: Path | None = None,
        pause: float = PAUSE,
    ) -> None:
        prepared = [f"--kernel={argument}" for argument in arguments]
        called = (f"--warm-up={warm_up}", f"--rehearsal={rehearsal}", f"--trial={trial}")
        self._command = (*called, *prepared, "--", *names)
        self._environment = {**(os.environ if environment is None else environment), **ALONE, **SPARING}
        self._folder = folder
        self._pause = pause
        self._guard = Lock()
        self._life: Life | None = None
        self._began = float("-inf")
        self._over = False

    @property
    def pid(self) -> int:
        """The process; -1 when there is none."""
        return -1 if self._life is None else self._life.pid

    @property
    def is_warm(self) -> bool:
        """Whether a kernel would come at once."""
        return self._life is not None and self._life.is_warm

    def begin(self) -> None:
        """Start it in the background, unless it runs, has just been started, or never will be fit."""
        with self._guard:
            if self._over or (self._life is not None and self._life.is_alive):
                return
            if self._life is not None and self._life.is_unfit:
                return
            if time.monotonic() - self._began < self._pause:
                return
            if self._life is not None:
                _log.warning("the zygote has died; starting another")
            self._began = time.monotonic()
            self._life = Life(self._command, self._environment, self._folder)

    async def warm(self, patience: float) -> bool:
        """Wait until a kernel would come at once, and tell whether it would."""
        life = self._life
        if life is None:
            return False
        done, _ = await asyncio.wait([asyncio.wrap_future(life.settled)], timeout=patience)
        return bool(done) and life.is_warm

    async def launch(
        self, arguments: Sequence[str], environment: Mapping[str, str], folder: str, name: str
    ) -> Forked:
        """Make a kernel and wait until it listens.

        Args:
            arguments: of the kernel, as on its command line.
            environment: all of its surroundings.
            folder: where it runs.
            name: under which the system lists its process; 15 letters are shown.

        Raises:
            NotForked: it did not come.
        """
        life = self._life
        if life is None or not life.is_warm:
            raise NotForked("not warm")
        forked = life.launch(arguments, environment, folder, name)
        try:
            await asyncio.wait_for(asyncio.wrap_future(forked.listens), PATIENCE)
        except TimeoutError:
            forked.kill()
            life.does_not_answer()
            raise NotForked("too slow") from None
        except BaseException:
            forked.kill()
            raise
        return forked

    def end(self) -> None:
        """End it and its kernels, for good."""
        with self._guard:
            self._over = True
            life = self._life
        if life is not None:
            life.end()
