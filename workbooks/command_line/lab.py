"""``askelma lab``: JupyterLab on the notebooks and the content, with invented clients."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from workbooks.command_line.options import NoBrowser, Store
from workbooks.command_line.speech import fail, say

LabPort = Annotated[int, typer.Option("--port", metavar="N", min=0, max=65535, help="cli.option_port")]

WORKBOOKS = Path(__file__).parents[1]
WIDGETS = WORKBOOKS.parent / "widgets"
STOPPED = (0, -2, -15, 130, 143)
"""Exit codes of a program that was asked to stop."""


def lab(port: LabPort = 8888, no_browser: NoBrowser = False, store: Store = None) -> None:
    """Run JupyterLab until it is stopped. It opens only a practice store: a notebook can run any code."""
    import os
    import sys
    import tempfile

    from workbooks.command_line.practice import practice_folder

    with tempfile.TemporaryDirectory(prefix="askelma-lab-") as temporary:
        folder = practice_folder(store, Path(temporary) / "store")
        served = Path(temporary) / "static"
        link_assets(served)
        command = [
            sys.executable,
            "-m",
            "jupyterlab",
            f"--ServerApp.root_dir={WORKBOOKS}",
            f"--ServerApp.port={port}",
            "--ServerApp.ip=127.0.0.1",
            f"--ServerApp.extra_static_paths=['{served}']",
            "--LabApp.default_url=/lab/tree/coaching_session.ipynb",
            "--ServerApp.answer_yes=True",
            *(["--no-browser"] if no_browser else []),
        ]
        say("cli.lab_running")
        code = run_until_stopped(command, os.environ | {"ASKELMA_PRACTICE": str(folder)})
        if code not in STOPPED:
            fail("cli.lab_ended", code=code)


def run_until_stopped(command: list[str], environment: dict[str, str]) -> int:
    """Run another program until it ends, and hand it every wish to stop."""
    import signal
    import subprocess

    with subprocess.Popen(command, env=environment) as program:  # noqa: S603 - our own list of words

        def pass_on(number: int, _frame: object) -> None:
            # Ctrl+C reaches the other program by itself; a second one must not cut its farewell short.
            if number != signal.SIGINT:
                program.send_signal(number)

        before = {one: signal.signal(one, pass_on) for one in (signal.SIGINT, signal.SIGTERM)}
        try:
            return program.wait()
        finally:
            for one, handler in before.items():
                signal.signal(one, handler)


def link_assets(served: Path) -> None:
    """Make a folder whose part ``askelma`` is the folder of the page's scripts and styles.

    JupyterLab serves it at ``/static/askelma/``, which is where a page without our own server looks.
    """
    import shutil

    served.mkdir(parents=True)
    try:
        (served / "askelma").symlink_to(WIDGETS, target_is_directory=True)
    except OSError:  # Windows lets only some users make links
        shutil.copytree(WIDGETS, served / "askelma", ignore=shutil.ignore_patterns("*.py", "__pycache__"))
