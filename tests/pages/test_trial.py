"""A kernel that is tried out leaves its process as it was, whatever becomes of it."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from server.zygote.zygote import ALONE, can_fork

ROOT = Path(__file__).parents[2]

TRIAL = """
import asyncio, builtins, faulthandler, gc, json, logging, os, signal, sys, threading
from pathlib import Path
from server.forking import ARGUMENTS, PRELOADED, WARM_UP
from server.zygote import process

process.load(PRELOADED, WARM_UP)
from server.zygote.kernel import ForkedKernel, Prepared, PreparedKernel
from server.zygote import trial
from traitlets.config.configurable import SingletonConfigurable

trial.PATIENCE = 3.0

def state():
    gc.collect()
    return {
        "threads": [one.name for one in threading.enumerate()],
        "open": sorted(os.readlink(one) for one in process.opened()),
        "surroundings": {name: os.environ[name] for name in sorted(os.environ)},
        "folder": os.getcwd(), "path": sys.path[:], "files": sorted(os.listdir(".")),
        "signals": [str(signal.getsignal(one)) for one in (signal.SIGINT, signal.SIGTERM, signal.SIGCHLD)],
        "everywhere": sorted(vars(builtins)),
        "out": [sys.stdout is sys.__stdout__, sys.stderr is sys.__stderr__],
        "hooks": [sys.displayhook is sys.__displayhook__, sys.excepthook is sys.__excepthook__],
        "log": [len(logging.getLogger(one).handlers) for one in ("", "tornado")],
        "faults": [str(faulthandler.enable), str(faulthandler.register)],
        "alone": sorted(kind.__name__ for kind in trial._singletons(SingletonConfigurable) if kind._instance),
        "widgets": len(sys.modules["ipywidgets"].widgets.widget._instances),
    }

code, said = (process.found("workbooks.rehearsal:opening")() if sys.argv[1] == "opening"
              else (sys.argv[1], [{"do": "ready"}]))
before, failed = state(), ""
try:
    trial.try_out(ARGUMENTS, (code, said))
except BaseException as failure:
    failed = type(failure).__name__
after = state()
new = asyncio.new_event_loop()
runs = new.run_until_complete(asyncio.sleep(0, "runs"))
new.close()
changed = {name: [before[name], after[name]] for name in before if before[name] != after[name]}
print(json.dumps([failed, changed, runs]))
"""


def tried(code: str, tmp_path: Path) -> Any:
    surroundings = os.environ | ALONE | {"PYTHONPATH": str(ROOT)}
    surroundings.pop("PYTEST_CURRENT_TEST", None)
    answer = subprocess.run(
        [sys.executable, "-c", TRIAL, code],
        capture_output=True,
        text=True,
        env=surroundings,
        cwd=tmp_path,
        check=False,
    )
    assert answer.returncode == 0, answer.stderr
    return json.loads(answer.stdout)


if can_fork():

    @pytest.mark.parametrize(
        ("code", "failed"),
        [
            ("opening", ""),
            ("1 / 0", "RuntimeError"),
            ("import asyncio; await asyncio.sleep(60)", "TimeoutError"),
            ("import os; os.environ['X'] = '1'; os.chdir('/'); raise SystemExit", "RuntimeError"),
        ],
    )
    def test_nothing_of_a_trial_is_left(code: str, failed: str, tmp_path: Path) -> None:
        assert tried(code, tmp_path) == [failed, {}, "runs"]
