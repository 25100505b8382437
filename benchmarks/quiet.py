"""Waiting until nothing of ours is busy, so that one side's leftovers never fall into another's figure."""

from __future__ import annotations

import os
import time

from benchmarks.family import seconds

LOOK = 0.25
BUSY = 0.03
"""Seconds of processor time within one look that count as work; servers that only wait use less."""
IN_A_ROW = 2
PATIENCE = 8.0
LONG = 45.0
"""Seconds for what a server still prepares after its first page, when its memory is weighed."""


def wait_until_quiet(patience: float = PATIENCE) -> None:
    """Wait until all that this run has started, browser and servers, has been still for a moment."""
    end = time.monotonic() + patience
    still = 0
    before = seconds(os.getpid())
    while still < IN_A_ROW and time.monotonic() < end:
        time.sleep(LOOK)
        now = seconds(os.getpid())
        still = still + 1 if now - before <= BUSY else 0
        before = now
