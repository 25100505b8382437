"""The watchdog: keeps one child running, starts it again when it dies or hangs, and ends it with us."""

from __future__ import annotations

import os
import select
import subprocess
import threading
import time
from collections.abc import Mapping, Sequence
from contextlib import suppress

SILENT = 10.0
"""Seconds without a sign of life after which a child is taken to hang."""
FIRST_PAUSE, LONGEST_PAUSE = 0.1, 5.0
"""Seconds before another try after a child that gave no sign of life; one that did is replaced at once."""
LAST_WORDS = 3.0
"""Seconds that a child has to finish what it is writing."""
LOOK = 0.25
"""Seconds between two looks whether the child has become too silent, or shall end."""


class Watchdog:
    """A child that writes a byte to its output now and then, and ends when its input is closed.

    Everything happens in one thread that lives as long as the watchdog, also the making of the child.

    Args:
        command: how the child is started.
        keep: files of ours that it is given.
        environment: what it may know about its surroundings.
        silent: seconds without a sign of life after which it is killed.
    """

    def __init__(
        self,
        command: Sequence[str],
        *,
        keep: Sequence[int] = (),
        environment: Mapping[str, str] | None = None,
        silent: float = SILENT,
    ) -> None:
        self.starts = 0
        """How often a child has been started."""
        self._command = list(command)
        self._keep = tuple(keep)
        self._environment = environment
        self._silent = silent
        self._line = b""
        self._guard = threading.Lock()
        self._over = threading.Event()
        self._alive = threading.Event()
        self._child: subprocess.Popen[bytes] | None = None
        self._thread: threading.Thread | None = None

    @property
    def pid(self) -> int | None:
        """The child, if there is one."""
        child = self._child
        return None if child is None else child.pid

    @property
    def alive(self) -> bool:
        """Tell whether the child has given a sign of life since it was started."""
        return self._alive.is_set()

    def begin(self) -> None:
        """Start the child."""
        self._thread = threading.Thread(target=self._watch, name="watchdog", daemon=True)
        self._thread.start()

    def wait_until_alive(self, patience: float) -> bool:
        """Wait for the first sign of life."""
        return self._alive.wait(patience)

    def tell(self, line: bytes) -> None:
        """Tell the child something; every later child is told it too, as the first thing."""
        with self._guard:
            self._line = line
            if self._child is not None:
                self._send(self._child)

    def end(self) -> None:
        """End the child."""
        self._over.set()
        with self._guard:
            if self._child is not None:
                _close(self._child)
        if self._thread is not None:
            self._thread.join()

    def _watch(self) -> None:
        pause = FIRST_PAUSE
        while not self._over.is_set():
            try:
                child = self._start()
            except OSError:
                lived = False
            else:
                self._listen(child)
                lived = self._alive.is_set()
                self._bury(child)
            if lived:
                pause = FIRST_PAUSE
            else:
                self._over.wait(pause)
                pause = min(2 * pause, LONGEST_PAUSE)

    def _start(self) -> subprocess.Popen[bytes]:
        with self._guard:
            child = subprocess.Popen(  # noqa: S603 - our own program, no words of anybody's
                self._command,
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                pass_fds=self._keep,
                env=None if self._environment is None else dict(self._environment),
            )
            self.starts += 1
            self._child = child
            if self._over.is_set():
                _close(child)
            else:
                self._send(child)
        return child

    def _listen(self, child: subprocess.Popen[bytes]) -> None:
        """Listen until the child has ended, or hangs."""
        assert child.stdout is not None
        output = child.stdout.fileno()
        heard, ending = time.monotonic(), False
        while True:
            ready, _, _ = select.select([output], [], [], LOOK)
            now = time.monotonic()
            if self._over.is_set() and not ending:
                heard, ending = now, True
            if ready:
                if not os.read(output, 4096):
                    return
                heard = now
                self._alive.set()
            elif now - heard > (LAST_WORDS if ending else self._silent):
                return

    def _bury(self, child: subprocess.Popen[bytes]) -> None:
        self._alive.clear()
        with self._guard:
            self._child = None
            _close(child)
        try:
            child.wait(LAST_WORDS if self._over.is_set() else 0.5)
        except subprocess.TimeoutExpired:
            child.kill()
            child.wait()
        assert child.stdout is not None
        child.stdout.close()

    def _send(self, child: subprocess.Popen[bytes]) -> None:
        assert child.stdin is not None
        with suppress(OSError, ValueError):  # it has just died: the next one is told
            child.stdin.write(self._line + b"\n")
            child.stdin.flush()


def _close(child: subprocess.Popen[bytes]) -> None:
    assert child.stdin is not None
    with suppress(OSError):
        child.stdin.close()
