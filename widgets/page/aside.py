"""Drawing aside: a copy of this process draws a picture, so that what drawing takes is given back whole.

Drawing touches some ten megabytes that a kernel shared with the process it was forked from until then. A
copy that lives for one picture touches its own, and they go with it.
"""

from __future__ import annotations

import gc
import os
import signal
import sys
from collections.abc import Callable
from typing import Any

import msgspec

PATIENCE = 20
"""Seconds after which the copy ends by itself, whatever has come between."""
PIECE = 1 << 16

Made = tuple[dict[str, Any], list[bytes]]
"""What is told of a picture, and its bytes."""


def can_draw_aside() -> bool:
    """Tell whether a copy of this process finds everything loaded that drawing needs."""
    return sys.platform == "linux" and "charts.rendering" in sys.modules


def aside(make: Callable[[], Made]) -> Made:
    """Make a picture in a copy of this process; in this one when the copy did not bring it.

    Only the thread that calls lives on in the copy: ``make`` must not need another one.
    """
    here, there = os.pipe()
    copy = os.fork()
    if not copy:
        _make_and_end(make, here, there)
    os.close(there)
    try:
        pieces = []
        while piece := os.read(here, PIECE):
            pieces.append(piece)
    finally:
        os.close(here)
        _, status = os.waitpid(copy, 0)
    if status:
        return make()
    made: Made = msgspec.msgpack.decode(b"".join(pieces), type=Made)
    return made


def _make_and_end(make: Callable[[], Made], here: int, there: int) -> None:
    """Write what was made and end, with nothing that belongs to the process it is a copy of set going."""
    status = 1
    try:
        signal.signal(signal.SIGALRM, signal.SIG_DFL)
        signal.signal(signal.SIGINT, signal.SIG_DFL)
        signal.alarm(PATIENCE)
        gc.disable()
        os.close(here)
        # What the drawing library might remark would wait for threads that are not here.
        sys.stdout = sys.stderr = sys.__stderr__
        rest = memoryview(msgspec.msgpack.encode(make()))
        while rest:
            rest = rest[os.write(there, rest) :]
        status = 0
    finally:
        os._exit(status)
