"""The zygote: loads everything once, stays without threads and open files, and forks kernels from itself."""

from __future__ import annotations

import argparse
import gc
import importlib
import os
import signal
import socket
import sys
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING, Any

from server.zygote.layout import CallOrder, settle
from server.zygote.messages import Failed, Line, Ready
from server.zygote.nursery import Nursery

if TYPE_CHECKING:
    from server.zygote.kernel import Prepared

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
    f"{__package__}.trial",
)
"""What every kernel loads on its way, whatever it is for."""
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


def rehearsed(
    line: Line, order: CallOrder, rehearsal: str, trial: str, prepared: Prepared | None
) -> Iterator[object]:
    """Do step by step what kernels will do, so that they find it done; kernels can be made in between.

    What the first part of it runs is laid anew in memory, and forgets how often it has run: Python makes code
    quick while it runs, and notes that in many places. So everything is done once more by the other parts.

    Args:
        line: to the server.
        order: of what was loaded before anything was frozen.
        rehearsal: "module:callable" that returns the parts, each of which are steps; or nothing.
        trial: "module:callable" that says what a kernel is asked for while it is tried out, or nothing.
        prepared: the kernel with which a child begins.
    """
    try:
        parts = iter(found(rehearsal)() if rehearsal else ())
        first = iter(next(parts, ()))
        while True:
            with order.watched():
                if next(first, first) is first:
                    break
            yield None
        with order.watched():
            try_out(prepared, trial)
        yield None
        order.lay_out()
        yield None
        yield from chain.from_iterable(parts)
        try_out(prepared, trial)
        check_again()
    except Exception as error:
        # The kernels that there are live on; there will be no more.
        line.send(Failed(f"{type(error).__name__}: {error}"))
    settle()


def try_out(prepared: Prepared | None, trial: str) -> None:
    """Try out a kernel. One that fails, failed for itself: whether its process is still fit is seen later."""
    if prepared is None or not trial:
        return
    # What is needed for it has been loaded by name.
    sys.modules[f"{__package__}.kernel"].forget_prepared()
    with suppress(Exception):
        sys.modules[f"{__package__}.trial"].try_out(prepared.arguments, found(trial)())
    prepared.prepare()


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
    parser.add_argument("--trial", default="")
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
        order = CallOrder()
        settle()
        check(line)
    except Exception as error:
        line.send(Failed(f"{type(error).__name__}: {error}"))
        return
    line.send(Ready(round(1000 * (time.monotonic() - began))))
    zygote = os.getpid()
    born = Nursery(line, rehearsed(line, order, told.rehearsal, told.trial, prepared)).run()
    if born is None:
        os._exit(0)
    become(born.launch, born.told, zygote, prepared)
