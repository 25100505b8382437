from __future__ import annotations

import copy
import json
import signal
import subprocess
import sys
import time
from pathlib import Path

from traitlets.config import Config
from traitlets.utils.importstring import import_item

from workbooks.command_line import lab

WORKBOOKS = Path(lab.__file__).parents[1]


def test_the_pages_files_are_found_where_a_page_in_jupyterlab_looks(tmp_path: Path) -> None:
    lab.link_assets(tmp_path / "static")
    assert (tmp_path / "static" / "askelma" / "page" / "page.js").is_file()


def test_jupyterlab_stays_on_this_computer_and_asks_the_network_nothing(tmp_path: Path) -> None:
    settings = Config(json.loads(json.dumps(lab.jupyter_settings(tmp_path, 8888, False))))
    assert settings.ServerApp.ip == "127.0.0.1"
    assert settings.LabApp.news_url is None
    assert settings.LabApp.extension_manager == "readonly"
    assert import_item(settings.ContentsManager.pre_save_hook) is lab.without_outputs


def test_a_saved_notebook_is_as_thin_as_before_it_was_run() -> None:
    for file in sorted(WORKBOOKS.glob("*.ipynb")):
        written = json.loads(file.read_text(encoding="utf-8"))
        run = copy.deepcopy(written)
        for cell in run["cells"]:
            if cell["cell_type"] == "code":
                cell.update(
                    outputs=[{"output_type": "stream", "name": "stdout", "text": "x"}], execution_count=3
                )
        run["metadata"]["widgets"] = {"application/vnd.jupyter.widget-state+json": {}}
        run["metadata"]["language_info"]["version"] = "3.11.7"
        lab.without_outputs({"type": "notebook", "content": run}, path=file.name, contents_manager=None)
        assert run == written
    text = {"type": "file", "content": "text"}
    lab.without_outputs(text)
    assert text == {"type": "file", "content": "text"}


def test_a_wish_to_stop_reaches_the_program_that_runs() -> None:
    program = (
        "from workbooks.command_line.lab import run_until_stopped\n"
        "import os, sys\n"
        "code = run_until_stopped([sys.executable, '-c', 'import time; print(1, flush=True); time.sleep(9)'],"
        " dict(os.environ))\n"
        "print(code)"
    )
    with subprocess.Popen([sys.executable, "-c", program], stdout=subprocess.PIPE, text=True) as running:
        assert running.stdout is not None
        assert running.stdout.readline() == "1\n"
        began = time.monotonic()
        running.send_signal(signal.SIGTERM)
        assert running.stdout.readline() == "-15\n"
        assert time.monotonic() - began < 10
