"""A side that is being served: its processes, from the start to the end."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from pathlib import Path
from typing import IO

from benchmarks.environment import CHART, PEERS, environment
from benchmarks.family import family, memory, seconds
from benchmarks.loaded import LOADED
from benchmarks.side import Side

ROOT = Path(__file__).parents[1]
PATIENCE = 60.0
LOOK = 0.01
"""Seconds between two tries while a server starts."""


class Served:
    """One server with all that it has started.

    Args:
        side: what is served.
        folder: a folder of this run for what is written.

    Raises:
        NotInstalled: the peer is not to be had here.
    """

    def __init__(self, side: Side, folder: Path) -> None:
        self.side = side
        folder.mkdir(parents=True, exist_ok=True)
        python = environment(side.folder) / "python" if side.folder else Path(sys.executable)
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            self.port = int(free.getsockname()[1])
        told = {"python": str(python), "port": str(self.port), "store": str(folder / "store")}
        command = [word.format(**told) for word in side.command.split()]
        self._log: IO[bytes] = (folder / "log").open("wb")
        self._begun = time.perf_counter()
        self._process = subprocess.Popen(
            command,
            cwd=PEERS / side.folder if side.folder else ROOT,
            env=surroundings(python, folder),
            stdout=self._log,
            stderr=subprocess.STDOUT,
            start_new_session=True,
        )
        self.address = f"http://localhost:{self.port}"
        self.start = self._wait()

    def __enter__(self) -> Served:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    @property
    def page(self) -> str:
        """Where a peer's page is."""
        return f"{self.address}{self.side.path}"

    @property
    def process(self) -> int:
        """The number of the first process."""
        return self._process.pid

    def memory(self) -> float:
        """Return the memory of all its processes in MB (PSS)."""
        return memory(self.process)

    def seconds(self) -> float:
        """Return the processor time that all its processes have used."""
        return seconds(self.process)

    def close(self) -> None:
        """End it and whatever it has left behind."""
        left = family(self.process)
        self._process.terminate()
        try:
            self._process.wait(15)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()
        for one in left - {self.process}:
            try:
                os.kill(one, signal.SIGKILL)
            except ProcessLookupError:
                continue
        self._log.close()

    def _wait(self) -> float:
        """Return the milliseconds from the command to the first answered page."""
        end = time.monotonic() + PATIENCE
        first = f"{self.address}/sign-in" if self.side.signs_in else self.address
        while time.monotonic() < end:
            if self._process.poll() is not None:
                break
            try:
                # Asking a notebook server for its page would start a kernel; whether it answers is enough.
                asked = urllib.request.Request(first, method="GET" if self.side.signs_in else "HEAD")
                with urllib.request.urlopen(asked, timeout=5) as answer:
                    answer.read()
            except urllib.error.HTTPError:
                pass
            except OSError:
                time.sleep(LOOK)
                continue
            return (time.perf_counter() - self._begun) * 1000
        told = Path(self._log.name).read_text(encoding="utf-8", errors="replace")
        self.close()
        raise RuntimeError(f"{self.side.name} did not start: {' '.join(told.split()[-40:])}")


def surroundings(python: Path, folder: Path) -> dict[str, str]:
    """Return the settings of a side: its own programs first, and its own places to write to."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("JUPYTER", "PYTHON"))}
    kept.pop("VIRTUAL_ENV", None)
    is_ours = python == Path(sys.executable)
    return kept | {
        "PATH": f"{python.parent}{os.pathsep}{os.environ.get('PATH', '')}",
        "PYTHONPATH": os.pathsep.join(map(str, (CHART, ROOT)[: 2 if is_ours else 1])),
        "RADAR_SAVED": str(folder / "saved.jsonl"),
        LOADED: str(folder / "loaded.txt"),
        "HOME": str(folder),
        "MPLCONFIGDIR": str(folder.parent / "matplotlib"),
    }
