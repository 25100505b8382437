"""A progress bar for work that takes longer than a second; shorter work leaves no trace of one."""

from __future__ import annotations

import sys
import threading
import time
from types import TracebackType
from typing import TextIO

AFTER = 1.0
"""Seconds before anything is drawn."""
_WIDTH = 30
_BEAT = 0.1
_QUARTER = 4


class Progress:
    """Shows how far the work is. Steps may be few and long: the bar is drawn from a thread of its own.

    Args:
        label: what is being done.
        total: number of steps; 0 when it is not known, then the bar only shows that work goes on.
        stream: where to draw.
    """

    def __init__(self, label: str, total: int = 0, *, stream: TextIO | None = None) -> None:
        self.label = label
        self.total = total
        self.done = 0
        self._stream = stream or sys.stderr
        self._over = threading.Event()
        self._shown = ""
        self._began = 0.0
        self._thread = threading.Thread(target=self._draw, daemon=True)

    def __enter__(self) -> Progress:
        self._began = time.monotonic()
        self._thread.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._over.set()
        self._thread.join()
        if self._shown:
            if error is None and self.total:
                self.done = self.total
                self._show()
            if self._stream.isatty():
                self._stream.write("\n")
                self._stream.flush()

    def step(self) -> None:
        """Note that one more step is done."""
        self.done += 1

    def at(self, done: int, total: int) -> None:
        """Note how many steps are done, and of how many."""
        self.done, self.total = done, total

    def _draw(self) -> None:
        if self._over.wait(AFTER):
            return
        self._show()
        while not self._over.wait(_BEAT):
            self._show()

    def _show(self) -> None:
        terminal = self._stream.isatty()
        if not terminal and not self.total and self._shown:
            return
        line = self._line(terminal)
        if line != self._shown:
            self._shown = line
            self._stream.write(f"\r{line}\x1b[K" if terminal else f"{line}\n")
            self._stream.flush()

    def _line(self, terminal: bool) -> str:
        if not self.total:
            place = int((time.monotonic() - self._began) / _BEAT) % _WIDTH if terminal else 0
            bar = "·" * place + "■" + "·" * (_WIDTH - place - 1)
            return f"{self.label} [{bar}]"
        share = min(self.done / self.total, 1.0)
        if not terminal:  # a log gets a line for each quarter
            share = int(share * _QUARTER) / _QUARTER
        full = int(share * _WIDTH)
        return f"{self.label} [{'■' * full}{'·' * (_WIDTH - full)}] {int(share * 100)} %"
