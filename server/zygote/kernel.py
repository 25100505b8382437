"""A child of the zygote on its way to being a kernel like any other. Loaded in the zygote's process only."""

from __future__ import annotations

import contextlib
import ctypes
import gc
import os
import random
import signal
import sys
import tempfile
import time
from typing import Any

from ipykernel.kernelapp import IPKernelApp

from server.zygote.messages import Launch

_PR_SET_PDEATHSIG, _PR_SET_NAME = 1, 15
_process = ctypes.CDLL(None, use_errno=True)


class ForkedKernel(IPKernelApp):
    """The ordinary kernel, which says when it listens."""

    told = -1

    def log_connection_info(self) -> None:
        """Say so: all sockets are bound now, and nobody who connects has to try twice."""
        super().log_connection_info()
        if self.told >= 0:
            with contextlib.suppress(OSError):
                os.write(self.told, b"1")
            os.close(self.told)
            self.told = -1


def become(launch: Launch, told: int, zygote: int) -> None:
    """Be the kernel until it ends.

    Args:
        launch: what kernel.
        told: the pipe in which to say that it listens.
        zygote: the process that must live as long as this one.
    """
    os.setsid()
    die_with(zygote)
    _process.prctl(_PR_SET_NAME, launch.name.encode()[:15], 0, 0, 0)
    for number in (signal.SIGINT, signal.SIGTERM, signal.SIGCHLD, signal.SIGHUP):
        signal.signal(number, signal.default_int_handler if number == signal.SIGINT else signal.SIG_DFL)
    surround(launch)
    seed()
    gc.enable()
    sys.argv = ["ipykernel_launcher", *launch.arguments]
    app: Any = ForkedKernel.instance(parent_handle=zygote)
    app.told = told
    app.initialize(list(launch.arguments))
    join()
    app.start()


def die_with(zygote: int) -> None:
    """End at once when the zygote does, however that happens."""
    _process.prctl(_PR_SET_PDEATHSIG, signal.SIGKILL, 0, 0, 0)
    if os.getppid() != zygote:
        os._exit(1)  # it was gone before we could ask to be told


def surround(launch: Launch) -> None:
    """Replace the zygote's surroundings with the kernel's own, and what has been worked out from them."""
    os.environ.clear()
    os.environ.update(launch.environment)
    os.chdir(launch.folder)
    tempfile.tempdir = None
    time.tzset()


def seed() -> None:
    """Draw fresh chance: two kernels must not make the same random numbers. The system's needs no seed."""
    random.seed()
    if "numpy.random" in sys.modules:
        sys.modules["numpy.random"].seed()


def join() -> None:
    """Do what libraries do when they are loaded in a kernel; these were loaded where there was none."""
    if "ipywidgets" in sys.modules:
        sys.modules["ipywidgets"].register_comm_target()
    if "matplotlib_inline.backend_inline" in sys.modules:
        sys.modules["matplotlib_inline.backend_inline"]._enable_matplotlib_integration()
