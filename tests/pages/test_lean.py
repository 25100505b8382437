"""The server's own process stays small: nothing that draws is in it, and it keeps no more than it needs."""

from __future__ import annotations

import json
import os
import re
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest

from tests.any_server import Visitor
from tests.any_store import PASSPHRASE
from tests.pages.conftest import CLIENT

ROOT = Path(__file__).parents[2]
MOST = 70
"""Megabytes of memory of the server's process, with what it shares counted by the share."""

SERVER = """
import json, signal, sys
from pathlib import Path
from workbooks.command_line.serve import run

def tell(*_):
    told = Path(sys.argv[3])
    told.with_suffix(".new").write_text(json.dumps(sorted(name for name, one in sys.modules.items() if one)))
    told.with_suffix(".new").rename(told)

signal.signal(signal.SIGUSR1, tell)
run(Path(sys.argv[1]), int(sys.argv[2]), no_browser=True, lock_after=5)
"""


class Process:
    """The real server in a process of its own."""

    def __init__(self, store: Path, folder: Path) -> None:
        self._told = folder / "modules.json"
        surroundings = os.environ | {"PYTHONPATH": str(ROOT)}
        self._process = subprocess.Popen(
            [sys.executable, "-c", SERVER, str(store), "0", str(self._told)],
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env=surroundings,
            text=True,
        )
        assert self._process.stdout is not None
        said = next(line for line in self._process.stdout if "http://" in line)
        self.port = int(re.search(r":(\d+)/", said)[1])

    def modules(self) -> set[str]:
        """Ask it which modules it has loaded."""
        self._told.unlink(missing_ok=True)
        self._process.send_signal(signal.SIGUSR1)
        end = time.monotonic() + 10
        while time.monotonic() < end:
            with suppress(FileNotFoundError):
                return set(json.loads(self._told.read_text()))
            time.sleep(0.02)
        raise TimeoutError

    def memory(self) -> float:
        """Return its memory in megabytes."""
        rolled = Path(f"/proc/{self._process.pid}/smaps_rollup").read_text()
        return int(re.search(r"^Pss:\s+(\d+)", rolled, re.MULTILINE)[1]) / 1024

    def close(self) -> None:
        self._process.terminate()
        self._process.wait(20)
        self._process.stdout.close()


@pytest.fixture(scope="module")
def server(store: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Process]:
    server = Process(store, tmp_path_factory.mktemp("told"))
    yield server
    server.close()


@pytest.fixture(scope="module")
def opened(server: Process) -> Any:
    """Leena has signed in and opened a workbook."""
    visitor = Visitor(server.port)
    assert visitor.sign_in("Leena", PASSPHRASE).to == "/clients"
    assert visitor.get("/clients").status == 200
    answer = visitor.get(f"/session/{CLIENT}")
    assert answer.status == 200
    assert "askelma-kernel" in answer.text
    return answer


def test_nothing_that_draws_is_in_the_server(server: Process, opened: Any) -> None:
    drawing = {"numpy", "matplotlib", "ipywidgets", "IPython", "ipykernel", "typst", "charts", "widgets"}
    assert drawing & server.modules() == set()


def test_nothing_that_the_server_never_uses_is_in_it(server: Process, opened: Any) -> None:
    unused = {"lark", "rich", "arrow", "jedi", "debugpy", "PIL", "urllib3", "lxml", "charset_normalizer"}
    assert unused & server.modules() == set()


if sys.platform == "linux":

    def test_the_server_stays_within_its_memory(server: Process, opened: Any) -> None:
        visitor = Visitor(server.port)
        visitor.sign_in("Leena", PASSPHRASE)
        for _ in range(3):
            assert visitor.get(f"/session/{CLIENT}").status == 200
        assert server.memory() < MOST
