"""A child of the zygote on its way to being a kernel like any other. Loaded in the zygote's process only."""

from __future__ import annotations

import atexit
import contextlib
import ctypes
import gc
import os
import random
import signal
import sys
import tempfile
import time
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any
from uuid import uuid4

from ipykernel.ipkernel import IPythonKernel
from ipykernel.kernelapp import IPKernelApp
from ipykernel.zmqshell import ZMQInteractiveShell
from IPython.core.application import BaseIPythonApplication

from server.zygote.messages import Launch

_PR_SET_PDEATHSIG, _PR_SET_NAME = 1, 15
_process = ctypes.CDLL(None, use_errno=True)

READ_EARLY = ("HOME", "IPYTHONDIR", "PATH", "PYTHONSTARTUP", "TERM", "VIRTUAL_ENV")
"""Settings that a prepared kernel has looked at before its own surroundings are known."""


class PreparedKernel(IPythonKernel):
    """The ordinary kernel, made before there is anything to listen to."""

    @classmethod
    def instance(cls, *args: Any, **traits: Any) -> PreparedKernel:
        """Return the kernel that was prepared, connected with its streams; else make one."""
        if not cls.initialized():
            made: PreparedKernel = super().instance(*args, **traits)
            return made
        prepared: PreparedKernel = super().instance()
        prepared.connect(traits)
        return prepared

    def connect(self, traits: Mapping[str, Any]) -> None:
        """Take what an ordinary kernel is given when it is made; see ``Kernel.__init__``."""
        with self.hold_trait_notifications():
            for name in traits.keys() - {"parent", "user_ns", "profile_dir"}:
                setattr(self, name, traits[name])
            self.ident = str(uuid4())
        self._stdout, self._stderr = sys.stdout, sys.stderr
        shell: Any = self.shell
        for end in (shell.displayhook, shell.display_pub):
            end.session, end.pub_socket = self.session, self.iopub_socket
        shell.displayhook.topic = self._topic("execute_result")
        shell.init_environment()
        session = os.environ.get("JPY_SESSION_NAME")
        if session:
            shell.user_ns["__session__"] = session


class ForkedKernel(IPKernelApp):
    """The ordinary kernel's program, which says when it listens."""

    told = -1
    is_prepared = False

    def prepare(self, arguments: Sequence[str]) -> None:
        """Do, before the fork, what needs no socket, no thread and nothing of whoever asks for the kernel.

        Args:
            arguments: that every kernel has on its command line besides its connection file.
        """
        self.kernel_class = PreparedKernel
        BaseIPythonApplication.initialize(self, list(arguments))
        self.init_pdb()
        self.kernel = PreparedKernel.instance(parent=self, log=self.log, profile_dir=self.profile_dir)
        self.init_shell()
        self.init_extensions()
        self.init_code()
        self.is_prepared = True

    def parse_command_line(self, argv: list[str] | None = None) -> None:
        """Read the command line; of a prepared kernel only what is its own."""
        if self.is_prepared:
            self.connection_file = connection_file(argv or ())
        else:
            super().parse_command_line(argv)

    def init_config_files(self) -> None:
        """Look for configuration, once."""
        if not self.is_prepared:
            super().init_config_files()

    def load_config_file(self, *args: Any, **settings: Any) -> None:
        """Read configuration, once."""
        if not self.is_prepared:
            super().load_config_file(*args, **settings)

    def update_config(self, config: Any) -> None:
        """Take configuration over, once."""
        if not self.is_prepared:
            super().update_config(config)

    def init_poller(self) -> None:
        """Start nothing that looks for the parent every second: the system ends a kernel with its zygote."""

    def init_shell(self) -> None:
        """Take the kernel's shell, once."""
        if not self.is_prepared:
            super().init_shell()

    def init_extensions(self) -> None:
        """Load what belongs to every shell, once."""
        if not self.is_prepared:
            super().init_extensions()

    def init_code(self) -> None:
        """Run start-up files, if the machine has any, once."""
        if not self.is_prepared:
            super().init_code()

    def log_connection_info(self) -> None:
        """Say so: all sockets are bound now, and nobody who connects has to try twice."""
        super().log_connection_info()
        if self.told >= 0:
            with contextlib.suppress(OSError):
                os.write(self.told, b"1")
            os.close(self.told)
            self.told = -1


class Prepared:
    """A kernel that lies ready in the zygote, and for whom it is right."""

    def __init__(self, arguments: Sequence[str]) -> None:
        self.arguments = tuple(arguments)
        self._surroundings = early(os.environ)  # before a kernel adds its own
        self.prepare()

    def prepare(self) -> None:
        """Make it, in place of another that may be there."""
        forget_prepared()
        ForkedKernel.instance().prepare(self.arguments)

    def fits(self, launch: Launch) -> bool:
        """Tell whether this kernel is the one that is asked for; else another is made from the beginning."""
        return (
            launch.arguments == ("-f", connection_file(launch.arguments), *self.arguments)
            and Path(launch.folder) == Path.cwd()
            and early(launch.environment) == self._surroundings
        )


def early(environment: Mapping[str, str]) -> list[str | None]:
    """Return the settings that a prepared kernel has looked at."""
    return [environment.get(name) for name in READ_EARLY]


def connection_file(arguments: Sequence[str]) -> str:
    """Return where a kernel finds its connection, or nothing."""
    return arguments[1] if len(arguments) > 1 and arguments[0] == "-f" else ""


def become(launch: Launch, told: int, zygote: int, prepared: Prepared | None) -> None:
    """Be the kernel until it ends.

    Args:
        launch: what kernel.
        told: the pipe in which to say that it listens.
        zygote: the process that must live as long as this one.
        prepared: a kernel to begin with, if it fits.
    """
    os.setsid()
    die_with(zygote)
    _process.prctl(_PR_SET_NAME, launch.name.encode()[:15], 0, 0, 0)
    for number in (signal.SIGINT, signal.SIGTERM, signal.SIGCHLD, signal.SIGHUP):
        signal.signal(number, signal.default_int_handler if number == signal.SIGINT else signal.SIG_DFL)
    if prepared is not None and not prepared.fits(launch):
        forget_prepared()
    surround(launch)
    seed()
    gc.enable()
    sys.argv = ["ipykernel_launcher", *launch.arguments]
    app: Any = ForkedKernel.instance()
    app.parent_handle = zygote
    app.told = told
    app.initialize(list(launch.arguments))
    join()
    app.start()


def forget_prepared() -> None:
    """Begin from the beginning."""
    if ZMQInteractiveShell.initialized():
        atexit.unregister(ZMQInteractiveShell.instance().atexit_operations)
    for singleton in (ZMQInteractiveShell, PreparedKernel, ForkedKernel):
        singleton.clear_instance()
    sys.excepthook = sys.__excepthook__


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
