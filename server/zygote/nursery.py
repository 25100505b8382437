"""The zygote's waiting: for orders, for kernels that begin to listen, and for kernels that end."""

from __future__ import annotations

import contextlib
import os
import selectors
import signal
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from server.zygote.messages import Bound, Ended, Launch, Line, Signal


@dataclass(frozen=True)
class Born:
    """What a fresh child knows: what it is to be, and the pipe in which it says that it listens."""

    launch: Launch
    told: int


@dataclass
class Child:
    """What the zygote knows of a kernel; the pipe is -1 once it has spoken."""

    number: int
    pid: int
    pipe: int


class Nursery:
    """Forks, signals and reaps. One thread, no time-outs: it sleeps unless something happens.

    Args:
        line: to the server.
        steps: what there is to do while nobody asks for anything, in small steps.
    """

    def __init__(self, line: Line, steps: Iterable[object] = ()) -> None:
        self._line = line
        self._steps: Iterator[object] | None = iter(steps)
        self._children: dict[int, Child] = {}
        self._woken, self._wakes = os.pipe2(os.O_NONBLOCK | os.O_CLOEXEC)
        signal.signal(signal.SIGCHLD, lambda *_: None)
        signal.set_wakeup_fd(self._wakes, warn_on_full_buffer=False)
        self._waiting = selectors.DefaultSelector()
        self._waiting.register(line, selectors.EVENT_READ)
        self._waiting.register(self._woken, selectors.EVENT_READ)

    def run(self) -> Born | None:
        """Work until the server is gone. Returns in every child too, with what it is to become."""
        while True:
            events = self._waiting.select(None if self._steps is None else 0)
            if not events:
                self._step()
            for key, _ in events:
                if key.fileobj is self._line:
                    message = self._line.receive()
                    if isinstance(message, Launch):
                        born = self._fork(message)
                        if born is not None:
                            return born
                    elif isinstance(message, Signal):
                        self._signal(message.number, message.signum)
                    else:
                        self._end_all()
                        return None
                elif key.fileobj == self._woken:
                    with contextlib.suppress(BlockingIOError):
                        os.read(self._woken, 4096)
                elif isinstance(key.data, Child):
                    self._hear(key.data)
            self._reap()

    def _step(self) -> None:
        if self._steps is not None and next(self._steps, self) is self:
            self._steps = None

    def _fork(self, launch: Launch) -> Born | None:
        hears, tells = os.pipe2(os.O_CLOEXEC)
        try:
            pid = os.fork()
        except OSError as error:
            os.close(hears)
            os.close(tells)
            self._tell(Ended(launch.number, error.errno or 1))
            return None
        if pid == 0:
            os.close(hears)
            self._leave()
            return Born(launch, tells)
        os.close(tells)
        child = self._children[pid] = Child(launch.number, pid, hears)
        self._waiting.register(hears, selectors.EVENT_READ, child)
        return None

    def _leave(self) -> None:
        """In the child: let go of everything that is the zygote's."""
        signal.set_wakeup_fd(-1)
        signal.signal(signal.SIGCHLD, signal.SIG_DFL)
        self._waiting.close()
        for number in (self._woken, self._wakes, *(child.pipe for child in self._children.values())):
            if number >= 0:
                os.close(number)
        self._line.close()
        self._children.clear()

    def _hear(self, child: Child) -> None:
        if child.pipe >= 0:
            said = os.read(child.pipe, 1)
            self._waiting.unregister(child.pipe)
            os.close(child.pipe)
            child.pipe = -1
            if said:
                self._tell(Bound(child.number, child.pid))

    def _reap(self) -> None:
        while self._children:
            pid, status = os.waitpid(-1, os.WNOHANG)
            if pid == 0:
                return
            child = self._children.pop(pid, None)
            if child is not None:
                self._hear(child)
                self._tell(Ended(child.number, os.waitstatus_to_exitcode(status)))

    def _signal(self, number: int, signum: int) -> None:
        # Only who reaps may signal: no other process can have got the number meanwhile.
        for child in self._children.values():
            if child.number == number:
                _signal_group(child.pid, signum)

    def _end_all(self) -> None:
        for pid in self._children:
            _signal_group(pid, signal.SIGKILL)

    def _tell(self, message: Bound | Ended) -> None:
        # A server that is gone is noticed where its orders are read.
        with contextlib.suppress(OSError):
            self._line.send(message)


def _signal_group(pid: int, signum: int) -> None:
    try:
        os.killpg(pid, signum)
    except ProcessLookupError:
        # So young that it leads no group yet.
        with contextlib.suppress(ProcessLookupError):
            os.kill(pid, signum)
