"""Serving from a command to its end: one sentence at the start, no words in the log, nothing left behind."""

from __future__ import annotations

import os
import re
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import psutil
import pytest

from server.starting import listen_near, private_folder
from storage.store import Store
from tests.any_server import Visitor
from tests.any_store import CHEAP, PASSPHRASE, SETTINGS

SERVE = """
import ctypes, sys
from pathlib import Path
from server.serving import serve
status = serve(Path(sys.argv[1]), int(sys.argv[2]), browser=False)
if sys.platform == "linux":
    print("open to others:", ctypes.CDLL(None).prctl(3, 0, 0, 0, 0), file=sys.stderr)
sys.exit(status)
"""
LOOK = """
import subprocess, sys
from server.closed_memory import close_memory
close_memory()
look = "import ctypes, resource; print(ctypes.CDLL(None).prctl(3, 0, 0, 0, 0), *resource.getrlimit(4))"
exec(look)
sys.stdout.flush()
subprocess.run([sys.executable, "-c", look], check=True)
"""
WORDS = ("Leena", "Kirsikka", PASSPHRASE, "Sillan kulma")


@pytest.fixture
def place(tmp_path: Path) -> Path:
    Store.create(tmp_path / "store", SETTINGS, "Leena", PASSPHRASE, cost=CHEAP)
    return tmp_path


@pytest.fixture
def served(place: Path) -> Iterator[tuple[subprocess.Popen[str], int]]:
    (place / "temporary").mkdir()
    process = start(place, 0)
    try:
        line = process.stdout.readline()
        port = re.search(r":(\d+)/", line)
        assert port, line
        yield process, int(port[1])
    finally:
        process.kill()
        process.wait()


def start(place: Path, port: int) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-c", SERVE, str(place / "store"), str(port)],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        env={"PATH": "/usr/bin:/bin", "TMPDIR": str(place / "temporary"), "PYTHONPATH": str(Path.cwd())},
    )


def test_a_day_of_serving(place: Path, served: tuple[subprocess.Popen[str], int]) -> None:
    process, port = served
    visitor = Visitor(port)
    visitor.sign_in("Leena", "not the one")
    assert visitor.sign_in("Leena", PASSPHRASE).to == "/clients"
    client = visitor.post("/clients/new", {"label": "Kirsikka"}).to
    visitor.get("/clients?q=Kirsikka")
    visitor.get(f"{client}/pending", Accept="*/*")
    visitor.get("/Kirsikka%0d%0aX", Accept="*/*")
    visitor.post("/practice")
    children = psutil.Process(process.pid).children(recursive=True)
    assert len(children) >= 2, "the key agents"

    for limits in (Path(f"/proc/{one}/limits").read_text() for one in (process.pid, *_pids(children))):
        core = next(line for line in limits.splitlines() if "core file" in line)
        assert core.split()[4:6] == ["0", "0"], "a core dump may hold the list of clients"

    second = start(place, 0)
    assert second.wait(20) != 0
    assert "store_locked" in second.stderr.read()

    process.send_signal(signal.SIGTERM)
    assert process.wait(20) == 0
    log = process.stderr.read()
    assert "route='clients'" in log
    assert "open to others: 0" in log, "a debugger of the same user sees nothing"
    for word in (*WORDS, "session/", client.rpartition("/")[2], "not the one"):
        assert word not in log
    assert not re.search(r"[0-9a-f]{8}-[0-9a-f]{4}-", log)
    _, alive = psutil.wait_procs(children, timeout=5)
    assert alive == []
    assert list((place / "temporary").iterdir()) == []


def test_an_early_stop(place: Path, served: tuple[subprocess.Popen[str], int]) -> None:
    # A short name: the key agent's address is in this test's folder, and systems limit its length.
    process, port = served
    assert Visitor(port).get("/sign-in").status == 200
    children = psutil.Process(process.pid).children(recursive=True)
    process.send_signal(signal.SIGTERM)
    assert process.wait(20) == 0
    _, alive = psutil.wait_procs(children, timeout=5)
    assert alive == []
    assert list((place / "temporary").iterdir()) == []


def _pids(processes: list[psutil.Process]) -> list[int]:
    return [process.pid for process in processes]


def test_a_closed_memory_leaves_the_programs_that_are_started_free_to_run() -> None:
    said = subprocess.run([sys.executable, "-c", LOOK], capture_output=True, text=True, check=True).stdout
    assert said.splitlines() == ["0 0 0", "1 0 0"]


def test_what_a_killed_run_left_is_removed_by_the_next(tmp_path: Path) -> None:
    gone = subprocess.Popen([sys.executable, "-c", ""])
    gone.wait()
    left = tmp_path / f"askelma-run-{gone.pid}-abc"
    others = [tmp_path / f"askelma-run-{os.getpid()}-abc", tmp_path / "askelma-run-x-1", tmp_path / "else"]
    for folder in (left, *others):
        (folder / "practice").mkdir(parents=True)
    with private_folder(tmp_path) as folder:
        assert folder.stat().st_mode & 0o777 == 0o700
        assert not left.exists()
        assert all(other.exists() for other in others)
    assert not folder.exists()


def test_the_server_process_stays_small() -> None:
    loaded = subprocess.run(
        [sys.executable, "-c", "import sys, server.app; print(*sys.modules)"],
        capture_output=True,
        text=True,
        check=True,
    ).stdout.split()
    heavy = {"ipywidgets", "matplotlib", "numpy", "widgets", "charts", "exports", "anywidget", "typst"}
    assert heavy & {name.partition(".")[0] for name in loaded} == set()


def test_a_taken_port_is_passed_by_unless_it_was_asked_for() -> None:
    taken = listen_near(0)
    try:
        with pytest.raises(OSError, match="in use"):
            listen_near(taken.getsockname()[1])
    finally:
        taken.close()
    began = time.monotonic()
    first, second = listen_near(None), listen_near(None)
    assert first.getsockname()[1] != second.getsockname()[1]
    assert first.getsockname()[0] == "127.0.0.1"
    assert time.monotonic() - began < 1
    first.close()
    second.close()
