"""The zygote: loads everything once, stays without threads and open files, and forks kernels from itself."""

from __future__ import annotations

import argparse
import ctypes
import gc
import importlib
import os
import signal
import socket
import sys
import time
from collections.abc import Callable, Iterable, Iterator
from functools import partial
from pathlib import Path
from typing import Any

from server.zygote.messages import Failed, Line, Ready
from server.zygote.nursery import Nursery

KERNEL = (
    "ipykernel.kernelapp",
    "ipykernel.ipkernel",
    "ipykernel.zmqshell",
    "ipykernel.debugger",
    "faulthandler",
    "tornado.platform.asyncio",
    "tornado.queues",
    "IPython.core.debugger",
    "IPython.core.completerlib",
    "IPython.core.oinspect",
    "IPython.extensions.storemagic",
    "psutil",
    f"{__package__}.kernel",
)
"""What every kernel loads on its way, whatever it is for."""
SMALL, GRAIN, POOL, POOL_HEAD = 512, 16, 16 * 1024, 48
"""How Python 3.10 and later share out small blocks: largest, steps, bytes of a pool and of its head."""
LARGEST_GAP, ROW = 1024, 3
_fill: list[object] = []
"""What fills the gaps; let go of, it would leave them again, in every child."""
STANDARD = 3
"""Input, output and errors, which lead nowhere."""


class NotFit(Exception):  # noqa: N818 - what the process is, in the words of the log
    """A process that has threads or open files cannot be forked safely."""


def load(names: Iterable[str], warm_up: str) -> None:
    """Load modules and call the warm-up.

    Args:
        names: of modules.
        warm_up: "module:callable", or nothing.
    """
    # A debugger starts threads and costs time in every kernel.
    sys.modules["debugpy"] = None  # type: ignore[assignment]
    os.environ.setdefault("MPLBACKEND", "module://matplotlib_inline.backend_inline")
    for name in (*KERNEL, *names):
        importlib.import_module(name)
    importlib.import_module("jupyter_client.localinterfaces").local_ips()
    if warm_up:
        found(warm_up)()


def check(line: Line) -> None:
    """See that nothing is there which a fork would break.

    A thread is not forked, but the locks that it holds are. A file that is open in two processes has one
    position for both.

    Raises:
        NotFit: there is a second thread or an open file.
    """
    check_threads()
    names = [file.readlink() for file in opened() if int(file.name) != line.fileno()]
    if names:
        raise NotFit(f"open: {', '.join(sorted(name.name for name in names))}")


def check_again() -> None:
    """See that it still is so, when the process has pipes of its own that every child closes."""
    names = [name for file in opened() if (name := file.readlink()).is_absolute()]
    check_threads()
    if names:
        raise NotFit(f"open: {', '.join(sorted(name.name for name in names))}")


def check_threads() -> None:
    """See that there is one thread."""
    threads = [task for task in Path("/proc/self/task").iterdir() if int(task.name) != os.getpid()]
    if threads:
        raise NotFit(f"{len(threads)} more threads")


def opened() -> list[Path]:
    """Return what is open besides input, output and errors. The listing itself is gone by then."""
    return [
        file for file in Path("/proc/self/fd").iterdir() if int(file.name) >= STANDARD and file.is_symlink()
    ]


def settle() -> None:
    """Make what is there lie still, so that a child copies as little of it as possible.

    No collection looks at it any more. Gaps in half-used pools are filled: what a child makes then lies
    together on pages of its own, instead of one small thing on each of many shared pages.
    """
    gc.collect()
    fill_gaps()
    fill_heap()
    gc.disable()
    gc.freeze()
    # A full collection waits until a quarter more has come than the last one left: count from here.
    gc.collect()


def fill_gaps() -> None:
    """Allocate small blocks of every size until each comes from a fresh pool; see Objects/obmalloc.c."""
    head = sys.getsizeof(b"")
    sizes = range(3 * GRAIN, SMALL + 1, GRAIN)
    makers: list[Callable[[], object]] = [object, partial(int, "9" * 9)]
    makers += [partial(bytes, size - head) for size in sizes]
    for make in makers:
        for _ in range(100_000):
            _fill.append(make())
            if id(_fill[-1]) % POOL == POOL_HEAD:
                break


def fill_heap() -> None:
    """Do the same for blocks that the C library shares out: until several in a row follow each other."""
    malloc = ctypes.CDLL(None).malloc
    malloc.restype = ctypes.c_void_p
    for size in range(LARGEST_GAP, GRAIN, -GRAIN):
        before, row = 0, 0
        for _ in range(20_000):
            place = malloc(size) or 0
            row = row + 1 if 0 <= place - before - size <= 2 * GRAIN else 0
            before = place
            if row == ROW:
                break


def rehearsed(line: Line, rehearsal: str) -> Iterator[object]:
    """Do step by step what kernels will do, so that they find it done; kernels can be made in between.

    Args:
        line: to the server.
        rehearsal: "module:callable" that returns the steps, or nothing.
    """
    if not rehearsal:
        return
    try:
        yield from found(rehearsal)()
        check_again()
    except Exception as error:
        # The kernels that there are live on; there will be no more.
        line.send(Failed(f"{type(error).__name__}: {error}"))
    settle()


def found(name: str) -> Callable[..., Any]:
    """Return what is named "module:callable"."""
    module, _, function = name.partition(":")
    what: Callable[..., Any] = getattr(importlib.import_module(module), function)
    return what


def main() -> None:
    """Be a zygote until the server is gone, or a kernel until that is."""
    began = time.monotonic()
    parser = argparse.ArgumentParser(description="Makes kernels by fork for one server.")
    parser.add_argument("--control", type=int, required=True)
    parser.add_argument("--warm-up", default="")
    parser.add_argument("--rehearsal", default="")
    parser.add_argument("--kernel", action="append", default=[])
    parser.add_argument("names", nargs="*")
    told = parser.parse_args()
    line = Line(socket.socket(fileno=told.control))
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    gc.disable()  # nearly all of it stays; what does not, is collected when it settles
    try:
        load(told.names, told.warm_up)
        # It needs what has just been loaded by name.
        from server.zygote.kernel import Prepared, become  # noqa: PLC0415

        prepared = Prepared(told.kernel) if told.kernel else None
        settle()
        check(line)
    except Exception as error:
        line.send(Failed(f"{type(error).__name__}: {error}"))
        return
    line.send(Ready(round(1000 * (time.monotonic() - began))))
    zygote = os.getpid()
    born = Nursery(line, rehearsed(line, told.rehearsal)).run()
    if born is None:
        os._exit(0)
    become(born.launch, born.told, zygote, prepared)
