"""One life of the zygote, from its start to its end, and the kernels that it has made."""

from __future__ import annotations

import logging
import signal
import socket
import struct
import subprocess
import sys
import threading
from collections.abc import Mapping, Sequence
from concurrent.futures import Future, InvalidStateError
from contextlib import suppress
from itertools import count
from pathlib import Path

from server.zygote.messages import Bound, Ended, Failed, Launch, Line, Message, Ready, Signal

_LONGEST_SEND = struct.pack("ll", 2, 0)  # seconds; one that does not read for so long is as good as dead
_GOODBYE = 2.0

_log = logging.getLogger(__name__)


class NotForked(Exception):  # noqa: N818 - what happened, in the words of the log
    """No kernel was made; an ordinary one can be started."""


class Forked:
    """A forked kernel, with the face of a ``subprocess.Popen``."""

    stdin = stdout = stderr = None

    def __init__(self, life: Life, number: int) -> None:
        self._life = life
        self._number = number
        self._ended = threading.Event()
        self.pid = -1
        self.returncode: int | None = None
        self.listens: Future[None] = Future()

    def poll(self) -> int | None:
        """Return how it ended, or None while it runs."""
        return self.returncode

    def wait(self, timeout: float | None = None) -> int:
        """Wait for its end.

        Raises:
            subprocess.TimeoutExpired: it still runs.
        """
        if not self._ended.wait(timeout) or self.returncode is None:
            raise subprocess.TimeoutExpired(["kernel"], timeout or 0)
        return self.returncode

    def send_signal(self, signum: int) -> None:
        """Send a signal to it and what it has started."""
        if self.returncode is None:
            self._life.signal(self._number, signum)

    def terminate(self) -> None:
        """Ask it to end."""
        self.send_signal(signal.SIGTERM)

    def kill(self) -> None:
        """End it."""
        self.send_signal(signal.SIGKILL)

    def begins_to_listen(self, pid: int) -> None:
        """Note that whoever connects is heard."""
        self.pid = pid
        _settle(self.listens)

    def is_over(self, code: int) -> None:
        """Note that it has ended."""
        self.returncode = code
        self._ended.set()
        _settle(self.listens, NotForked(f"ended with {code}"))


class Life:
    """A running zygote, and the thread that listens to it.

    Args:
        command: the zygote's arguments.
        environment: its surroundings.
        folder: where it runs.
    """

    def __init__(self, command: Sequence[str], environment: Mapping[str, str], folder: Path | None) -> None:
        self.settled: Future[None] = Future()
        """Done when it is warm, or never will be."""
        self.is_warm = False
        self.is_unfit = False
        self.is_alive = True
        self.pid = -1
        self._is_leaving = False
        self._guard = threading.Lock()
        self._numbers = count(1)
        self._kernels: dict[int, Forked] = {}
        ours, theirs = socket.socketpair()
        ours.setsockopt(socket.SOL_SOCKET, socket.SO_SNDTIMEO, _LONGEST_SEND)
        self._line = Line(ours)
        self._thread = threading.Thread(
            target=self._live, args=(command, dict(environment), folder, theirs), name="zygote", daemon=True
        )
        self._thread.start()

    def launch(
        self, arguments: Sequence[str], environment: Mapping[str, str], folder: str, name: str
    ) -> Forked:
        """Order a kernel; its ``listens`` is done when it is there, or fails."""
        with self._guard:
            forked = Forked(self, next(self._numbers))
            number = forked._number
            self._kernels[number] = forked
            if not self.is_alive:
                self._end_of(number, -signal.SIGKILL)
        self._send(Launch(number, tuple(arguments), dict(environment), folder, name))
        return forked

    def does_not_answer(self) -> None:
        """Note that nobody should wait for it again until it has answered. Its kernels may be well."""
        self.is_warm = False

    def signal(self, number: int, signum: int) -> None:
        """Send a signal to a kernel."""
        self._send(Signal(number, signum))

    def end(self) -> None:
        """End it and its kernels."""
        self._is_leaving = True
        self._line.hang_up()
        self._thread.join(2 * _GOODBYE)

    def _send(self, message: Message) -> None:
        try:
            self._line.send(message)
        except OSError:
            # Gone, or stuck. With it go its kernels; the thread sees to the rest.
            self._line.hang_up()

    def _live(
        self, command: Sequence[str], environment: dict[str, str], folder: Path | None, theirs: socket.socket
    ) -> None:
        process = None
        try:
            with theirs:
                process = subprocess.Popen(  # noqa: S603 - our own program, no words of anybody's
                    [sys.executable, "-m", __package__, f"--control={theirs.fileno()}", *command],
                    pass_fds=(theirs.fileno(),),
                    stdin=subprocess.DEVNULL,
                    stdout=subprocess.DEVNULL,
                    stderr=subprocess.DEVNULL,
                    env=environment,
                    cwd=folder,
                    start_new_session=True,
                )
            self.pid = process.pid
            while (message := self._line.receive()) is not None:
                self._hear(message)
        except OSError as error:
            self._is_unfit(type(error).__name__)
        finally:
            self._is_over(process)

    def _hear(self, message: Message) -> None:
        if isinstance(message, Ready):
            self.is_warm = True
            _log.info(f"kernels are made by fork from now on; warm after {message.milliseconds} ms")
            _settle(self.settled)
        elif isinstance(message, Failed):
            self._is_unfit(message.reason)
        elif isinstance(message, Bound):
            self.is_warm = not self.is_unfit
            forked = self._kernels.get(message.number)
            if forked is not None:
                forked.begins_to_listen(message.pid)
        elif isinstance(message, Ended):
            self.is_warm = not self.is_unfit
            self._end_of(message.number, message.code)

    def _is_unfit(self, reason: str) -> None:
        self.is_unfit, self.is_warm = True, False
        _log.warning(f"kernels start the ordinary way, no zygote: {reason}")

    def _is_over(self, process: subprocess.Popen[bytes] | None) -> None:
        self.is_warm = False
        if process is not None:
            try:
                process.wait(_GOODBYE)
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait()
            if not self.settled.done() and not (self.is_unfit or self._is_leaving):
                # What ends while it loads would do so again and again.
                self._is_unfit(f"ended with {process.returncode} while loading")
        with self._guard:
            self.is_alive = False
            for number in tuple(self._kernels):
                self._end_of(number, -signal.SIGKILL)
            self._line.close()
        _settle(self.settled)

    def _end_of(self, number: int, code: int) -> None:
        forked = self._kernels.pop(number, None)
        if forked is not None:
            forked.is_over(code)


def _settle(future: Future[None], error: Exception | None = None) -> None:
    # Who waited may have gone meanwhile.
    with suppress(InvalidStateError):
        if error is None:
            future.set_result(None)
        else:
            future.set_exception(error)
