"""The key agent as the server sees it: starts the process, asks it, and ends it. Holds no key itself."""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import sys
import tempfile
import threading
from contextlib import suppress
from pathlib import Path

from storage.agent_line import AgentLine
from storage.agent_protocol import Handed, Lock, MakeTicket, Question, Recover, Touch, Unlock
from storage.agent_seal import AgentSeal
from storage.failure import StoreFailure

IDLE = 900.0
_LONG_WAIT = 600.0  # an unlock may have to finish a change of all keys
_PASSED_ON = ("PATH", "LANG", "LC_ALL", "TZ", "PYTHONPATH", "VIRTUAL_ENV", "SYSTEMROOT", "LD_LIBRARY_PATH")


class KeyAgent:
    """A running key agent. Every call may take a while and may come from any thread.

    Args:
        store: folder of the store.
        idle: seconds without a sign of life that end a session in the agent.
    """

    def __init__(self, store: Path, idle: float = IDLE) -> None:
        self._store = store
        self._idle = idle
        self._folder = _private_folder()
        self._process: subprocess.Popen[bytes] | None = None
        self._guard = threading.Lock()
        self._line = AgentLine(self.address)
        self._start()

    @property
    def address(self) -> str:
        """Where a kernel finds it."""
        return str(self._folder / "keys")

    @property
    def pid(self) -> int:
        """The process."""
        return -1 if self._process is None else self._process.pid

    def unlock(self, worker: str, passphrase: str) -> str:
        """A handle to the whole store.

        Raises:
            StoreFailure: the passphrase is wrong, or it is too early for another try.
        """
        return self._handed(Unlock(worker, passphrase))

    def recover(self, recovery_key: str, worker: str, passphrase: str) -> None:
        """Give a worker a new passphrase for the printed recovery key.

        Raises:
            StoreFailure: the key is wrong, or it is too early for another try.
            Refused: the new passphrase is weak.
        """
        self._ask_alone(Recover(recovery_key, worker, passphrase))

    def ticket(self, handle: str, client: str) -> str:
        """A ticket for one kernel and one client, good once and for a minute."""
        answer = self._line.ask(MakeTicket(handle, client))
        return answer.secret if isinstance(answer, Handed) else ""

    def touch(self, handle: str) -> None:
        """Say that somebody is there."""
        self._line.ask(Touch(handle))

    def lock(self, handle: str) -> None:
        """End a handle and everything that came from it. Never fails: what is gone is locked."""
        with suppress(StoreFailure):
            self._line.ask(Lock(handle))

    def seal_of(self, handle: str) -> AgentSeal:
        """A seal for the server's own reading: the list of clients, and new clients."""
        return AgentSeal(AgentLine(self.address), handle)

    def note(self, handle: str, action: str, *, reason: str = "") -> None:
        """Write a line into the use log; on return it is on disk."""
        self.seal_of(handle).note(action, reason=reason)

    def end(self) -> None:
        """End the process, and all keys with it."""
        with self._guard:
            process, self._process = self._process, None
        self._line.close()
        if process is not None:
            assert process.stdin is not None
            process.stdin.close()
            try:
                process.wait(timeout=2)
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait()
        shutil.rmtree(self._folder, ignore_errors=True)

    def _handed(self, question: Question) -> str:
        answer = self._ask_alone(question)
        if not isinstance(answer, Handed):
            raise StoreFailure("errors.locked")
        return answer.secret

    def _ask_alone(self, question: Question) -> object:
        """Ask on a line of its own: a slow answer must not keep the quick ones waiting."""
        self._start()
        try:
            return _asked(self.address, question)
        except StoreFailure as failure:
            if failure.key != "errors.locked" or not self._has_died():
                raise
        self._start()
        return _asked(self.address, question)

    def _has_died(self) -> bool:
        try:
            return self._process is not None and self._process.wait(timeout=1) is not None
        except subprocess.TimeoutExpired:
            return False

    def _start(self) -> None:
        """Start the process when there is none, or none any more."""
        with self._guard:
            if self._process is not None and self._process.poll() is None:
                return
            if not self._folder.exists():  # cleared away by an agent that was told to end
                self._folder = _private_folder()
                self._line = AgentLine(self.address)
            with suppress(FileNotFoundError):
                Path(self.address).unlink()
            with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as listening:
                listening.bind(self.address)  # nobody else can enter the folder
                Path(self.address).chmod(0o600)
                listening.listen(64)
                self._process = _born_in_a_lasting_thread(self._command(listening), listening.fileno())

    def _command(self, listening: socket.socket) -> list[str]:
        return [
            sys.executable,
            "-m",
            "server.key_agent_process",
            f"--store={self._store}",
            f"--socket={listening.fileno()}",
            f"--parent={os.getpid()}",
            f"--idle={self._idle}",
        ]


def start_agent(store: Path, *, idle: float = IDLE) -> KeyAgent:
    """Start a key agent for a store."""
    return KeyAgent(store, idle)


def _private_folder() -> Path:
    return Path(tempfile.mkdtemp(prefix="askelma-keys-"))  # nobody else may enter


def _asked(address: str, question: Question) -> object:
    line = AgentLine(address, _LONG_WAIT)
    try:
        return line.ask(question)
    finally:
        line.close()


def _born_in_a_lasting_thread(command: list[str], listening: int) -> subprocess.Popen[bytes]:
    """Start a child from a thread that lives as long as the child does.

    Linux ends the child when the thread that made it ends, not only when the whole process does.
    """
    born: list[subprocess.Popen[bytes] | OSError] = []
    ready = threading.Event()

    def live() -> None:
        try:
            child = subprocess.Popen(  # noqa: S603 - our own program, no words of anybody's
                command,
                stdin=subprocess.PIPE,
                stdout=subprocess.DEVNULL,
                pass_fds=(listening,),
                env={name: value for name, value in os.environ.items() if name in _PASSED_ON},
            )
        except OSError as error:
            born.append(error)
            ready.set()
            return
        born.append(child)
        ready.set()
        child.wait()

    threading.Thread(target=live, name="key agent", daemon=True).start()
    ready.wait()
    if isinstance(born[0], OSError):
        raise StoreFailure("errors.unexpected") from born[0]
    return born[0]
