"""Closes a process's memory to everybody else, so that what it knows ends with it."""

from __future__ import annotations

import os
import sys

_PR_SET_DUMPABLE = 4


def close_memory() -> None:
    """Write no core dump, and let nobody but the administrator look into this process.

    The limit of core dumps goes on to every process that is started from here. Whether others may look is
    each process's own matter: a program that is started begins open again.
    """
    if os.name == "posix":
        import resource  # noqa: PLC0415 - only where it is

        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    if sys.platform == "linux":
        import ctypes  # noqa: PLC0415

        ctypes.CDLL(None, use_errno=True).prctl(_PR_SET_DUMPABLE, 0, 0, 0, 0)
