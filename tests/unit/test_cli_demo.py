from __future__ import annotations

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner

from server.office import PASSPHRASE
from storage.store import Store
from tests.any_command import Commands
from workbooks.cli import app


def run(*words: object):
    return CliRunner().invoke(app, [*map(str, words), "--language", "en"])


@pytest.fixture(scope="module")
def practice(tmp_path_factory) -> Path:
    folder = tmp_path_factory.mktemp("demo") / "store"
    outcome = run("demo", "--store", folder, "--no-serve")
    assert outcome.exit_code == 0, outcome.stderr
    assert outcome.stdout == f"The practice data is in {folder}. The passphrase is harjoitus.\n"
    return folder


def test_three_invented_clients_are_there_one_of_them_with_a_year_behind(practice: Path) -> None:
    store = Store.at(practice)
    repository = store.repository(store.unlock(store.workers()[0], PASSPHRASE))
    files = [repository.read(id).file for id in repository.ids()]
    assert len(files) == 3
    longest = max(files, key=lambda file: len(file.meetings))
    assert len(longest.readings) == 2
    assert any(step.done for step in longest.ladders[0].steps)
    assert any(step.done is None for step in longest.ladders[0].steps)


def test_a_practice_store_opens_by_itself(practice: Path) -> None:
    outcome = run("client", "list", "--json", "--store", practice)
    assert outcome.exit_code == 0, outcome.stderr
    assert len(json.loads(outcome.stdout)) == 3


def test_the_same_practice_store_can_be_used_again(practice: Path) -> None:
    before = (practice / "header").read_bytes()
    assert run("demo", "--store", practice, "--no-serve").exit_code == 0
    assert (practice / "header").read_bytes() == before


def test_real_data_is_never_opened_for_practice(tmp_path: Path) -> None:
    real = Commands(tmp_path)
    for command in (["demo", "--no-serve"], ["lab", "--no-browser"]):
        outcome = real(*command, passphrase=False)
        assert outcome.exit_code == 1
        assert outcome.stderr == (
            f"This opens only practice data, and there is real data in {real.store_folder}.\n"
        )


def test_other_peoples_files_are_left_alone(tmp_path: Path) -> None:
    (tmp_path / "letter").write_text("Dear friend")
    outcome = run("demo", "--store", tmp_path, "--no-serve")
    assert (outcome.exit_code, outcome.stderr) == (1, f"There are files in the folder already: {tmp_path}\n")
    assert [file.name for file in tmp_path.iterdir()] == ["letter"]


def test_a_practice_store_without_a_server_needs_a_folder() -> None:
    outcome = run("demo", "--no-serve")
    assert (outcome.exit_code, outcome.stderr) == (1, "Give the practice data a folder with --store.\n")
