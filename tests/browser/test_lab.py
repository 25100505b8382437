"""The notebooks in JupyterLab, as somebody who changes the content opens them."""

from __future__ import annotations

import re
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

WORKBOOKS = Path(__file__).parents[2] / "workbooks"
NOTEBOOKS = sorted(file.stem for file in WORKBOOKS.glob("*.ipynb"))
AT_ONCE = {"coaching_session", "goal_ladder", "three_rings"}
"""Shown in every run; the others differ from them in one word and are shown in the long one."""

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def lab(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """``askelma lab`` on a free port; the address with its token."""
    log = tmp_path_factory.mktemp("lab") / "lab.log"
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = [str(Path(sys.executable).with_name("askelma")), "lab", "--no-browser", "--port", str(port)]
    with log.open("wb") as written:
        running = subprocess.Popen(command, stdout=written, stderr=subprocess.STDOUT)
        end = time.monotonic() + 90
        while not (found := re.search(r"\?token=(\w+)", log.read_text(encoding="utf-8"))):
            assert running.poll() is None and time.monotonic() < end, log.read_text(encoding="utf-8")
            time.sleep(0.3)
        yield f"http://127.0.0.1:{port}/doc/tree/{{notebook}}.ipynb?token={found[1]}"
        running.terminate()
        assert running.wait(30) == 0


def run_first_cell(page: Page) -> None:
    """Run the one cell; JupyterLab forgets a wish that comes before its kernel is there."""
    cell = page.locator(".jp-Notebook .jp-CodeCell").first
    cell.wait_for(timeout=60_000)
    for _ in range(20):
        if (asks := page.locator("dialog .jp-mod-accept")).count():
            asks.first.click()  # whether to use the kernel that is named in the notebook
        cell.locator(".jp-InputArea-editor").click()
        page.keyboard.press("Control+Enter")
        page.wait_for_timeout(2_000)
        if (cell.locator(".jp-InputArea-prompt").text_content() or "").strip() != "[ ]:":
            return
    raise AssertionError("the cell does not run")


@pytest.mark.parametrize(
    "notebook",
    [name if name in AT_ONCE else pytest.param(name, marks=pytest.mark.long) for name in NOTEBOOKS],
)
def test_every_notebook_shows_its_exercise_in_jupyterlab(lab: str, browser: Browser, notebook: str) -> None:
    before = (WORKBOOKS / f"{notebook}.ipynb").read_bytes()
    context = browser.new_context(viewport={"width": 1280, "height": 1000})
    page = context.new_page()
    broken: list[str] = []
    page.on("requestfailed", lambda request: broken.append(request.url))
    page.on("request", lambda request: None if "//127.0.0.1:" in request.url else broken.append(request.url))
    page.goto(lab.format(notebook=notebook))
    run_first_cell(page)
    page.locator(".askelma h1").first.wait_for(timeout=60_000)
    assert page.locator(".jp-OutputArea-output[data-mime-type*=error]").count() == 0
    page.keyboard.press("Control+s")
    page.wait_for_timeout(1_000)
    assert (WORKBOOKS / f"{notebook}.ipynb").read_bytes() == before
    assert [url for url in broken if "data:" not in url and "blob:" not in url] == []
    context.close()
