"""``askelma lab``: JupyterLab on the notebooks and the content, with invented clients."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Any

import typer

from workbooks.command_line.options import NoBrowser, Store
from workbooks.command_line.speech import fail, say

LabPort = Annotated[int, typer.Option("--port", metavar="N", min=0, max=65535, help="cli.option_port")]

WORKBOOKS = Path(__file__).parents[1]
WIDGETS = WORKBOOKS.parent / "widgets"
NOTEBOOK_FORMAT = 4
NO_NEWS = {"disabledExtensions": {"@jupyterlab/apputils-extension:announcements": True}}
"""JupyterLab would offer to fetch news from the network."""
STOPPED = (0, -2, -15, 130, 143)
"""Exit codes of a program that was asked to stop."""


def lab(port: LabPort = 8888, no_browser: NoBrowser = False, store: Store = None) -> None:
    """Run JupyterLab until it is stopped. It opens only a practice store: a notebook can run any code."""
    import json
    import os
    import sys
    import tempfile

    from workbooks.command_line.practice import practice_folder

    with tempfile.TemporaryDirectory(prefix="askelma-lab-") as temporary:
        folder = practice_folder(store, Path(temporary) / "store")
        served, settings = Path(temporary) / "static", Path(temporary) / "settings.json"
        link_assets(served)
        settings.write_text(json.dumps(jupyter_settings(served, port, not no_browser)), encoding="utf-8")
        page = Path(temporary) / "labconfig" / "page_config.json"
        page.parent.mkdir()
        page.write_text(json.dumps(NO_NEWS), encoding="utf-8")
        folders = [temporary, *filter(None, [os.environ.get("JUPYTER_CONFIG_PATH")])]
        say("cli.lab_running")
        code = run_until_stopped(
            [sys.executable, "-m", "jupyterlab", f"--config={settings}"],
            os.environ | {"ASKELMA_PRACTICE": str(folder), "JUPYTER_CONFIG_PATH": os.pathsep.join(folders)},
        )
        if code not in STOPPED:
            fail("cli.lab_ended", code=code)


def jupyter_settings(served: Path, port: int, browser: bool) -> dict[str, dict[str, Any]]:
    """Return JupyterLab's settings: this computer only, our notebooks, and no questions to the network."""
    import os

    return {
        "ServerApp": {
            "ip": "127.0.0.1",
            "port": port,
            "open_browser": browser,
            "root_dir": str(WORKBOOKS),
            "extra_static_paths": [str(served)],
            "tornado_settings": {"static_handler_args": {"follow_dir_symlinks": True}},
            "answer_yes": True,
            "allow_root": hasattr(os, "geteuid") and os.geteuid() == 0,
        },
        "LabApp": {
            "default_url": "/lab/tree/coaching_session.ipynb",
            "extension_manager": "readonly",
            "check_for_updates_class": "jupyterlab.NeverCheckForUpdate",
            "news_url": None,
        },
        "ContentsManager": {"pre_save_hook": f"{__name__}.without_outputs"},
    }


def without_outputs(model: dict[str, Any], **_: Any) -> None:
    """Keep what a cell has shown, and which Python showed it, out of the notebook that is saved."""
    if model["type"] == "notebook" and model["content"]["nbformat"] == NOTEBOOK_FORMAT:
        for cell in model["content"]["cells"]:
            if cell["cell_type"] == "code":
                cell.update(outputs=[], execution_count=None)
                cell["metadata"] = {}
        metadata = model["content"]["metadata"]
        metadata.pop("widgets", None)
        metadata["language_info"] = {"name": "python"}
        metadata["kernelspec"] = {"display_name": "Python 3", "language": "python", "name": "python3"}


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
