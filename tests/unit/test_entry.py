from __future__ import annotations

import asyncio
from pathlib import Path

import nbformat
import pytest
from nbclient import NotebookClient

from widgets.page.page import Page
from workbooks import entry
from workbooks.workshop import run_workshop

ROOT = Path(__file__).parents[2]
NOTEBOOKS = sorted(path.stem for path in (ROOT / "workbooks").glob("*.ipynb"))
VIEW = "application/vnd.jupyter.widget-view+json"


def opened(name: str) -> Page:
    async def run() -> Page:
        page = run_workshop() if name == "workshop" else entry.run(name)
        page.send = lambda *_: None  # type: ignore[method-assign]
        page.session.receive({"id": 1, "do": "ready"})
        return page

    return asyncio.run(run())


def test_every_notebook_is_there() -> None:
    assert NOTEBOOKS == [
        "application",
        "coaching_session",
        "crisis_landing",
        "dialogue_cards",
        "first_meeting",
        "goal_ladder",
        "history_line",
        "informal_skills",
        "journey",
        "network_map",
        "options",
        "outcome",
        "pair_agreement",
        "referral",
        "self_assessment",
        "strengths",
        "summary",
        "support_need",
        "support_stairs",
        "three_rings",
        "workshop",
    ]


@pytest.mark.parametrize("name", NOTEBOOKS)
def test_a_notebook_opens_at_its_own_exercise(name: str) -> None:
    assert opened(name).screen["name"] == ("home" if name == "coaching_session" else name)


@pytest.mark.parametrize("name", NOTEBOOKS)
def test_a_notebook_names_no_client_before_it_is_opened(name: str) -> None:
    notebook = nbformat.read(ROOT / "workbooks" / f"{name}.ipynb", as_version=4)
    nbformat.validate(notebook)
    assert notebook.metadata["title"].endswith("Askelma")
    call = "run_workshop()" if name == "workshop" else f'run("{name}")'
    assert call in notebook.cells[-1].source


def test_the_shell_runs_in_a_real_kernel_and_shows_one_widget() -> None:
    notebook = nbformat.read(ROOT / "workbooks" / "coaching_session.ipynb", as_version=4)
    NotebookClient(notebook, timeout=60, resources={"metadata": {"path": str(ROOT)}}).execute()
    outputs = [output for cell in notebook.cells for output in cell.get("outputs", [])]
    assert [VIEW in output.get("data", {}) for output in outputs] == [True]


def test_a_browser_cannot_change_what_the_page_shows() -> None:
    page = opened("coaching_session")
    before = dict(page.screen)
    page.set_state({"screen": {"title": "x"}, "frame": {}})
    assert page.screen == before


def test_the_ticket_is_gone_from_the_surroundings_once_it_is_used(monkeypatch: pytest.MonkeyPatch) -> None:
    from storage.failure import StoreFailure

    monkeypatch.setenv("ASKELMA_TICKET", "used")
    monkeypatch.delenv("ASKELMA_STORE", raising=False)
    with pytest.raises(StoreFailure):
        entry.open_desk()
    import os

    assert "ASKELMA_TICKET" not in os.environ
