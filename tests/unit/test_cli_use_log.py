"""A client who asks who has used their data gets an answer that can be printed and trusted."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from pathlib import Path

import pytest

from coaching.client_file import new_client
from storage.failure import StoreFailure
from storage.use_log import UseLog
from tests.any_command import Commands

IDS = ("11111111-aaaa-4aaa-8aaa-000000000001", "22222222-aaaa-4aaa-8aaa-000000000002")


@pytest.fixture
def askelma(tmp_path: Path) -> Commands:
    commands = Commands(tmp_path)
    for id, label in zip(IDS, ("Sara", "Olli"), strict=True):
        commands.keep(new_client(id, datetime.now(UTC), label))
    return commands


def test_a_client_gets_the_lines_about_them_and_no_others(askelma: Commands, tmp_path: Path) -> None:
    for label in ("Sara", "Olli"):
        assert askelma("export", label, "--to", tmp_path / label, "--format", "txt,json").exit_code == 0
    shown = askelma("client", "log", "sara")
    assert shown.exit_code == 0, shown.stderr
    head, lines = shown.stdout.split("\n\n")
    assert head.splitlines()[:2] == [f"Use log: Sara ({IDS[0]})", "Organisation: Sillan kulma"]
    assert [line.split("  ")[1:] for line in lines.splitlines()] == [
        ["Mari", "took data out (txt, json)"],
        ["Mari", "read this log (on the command line)"],
    ]
    assert "Olli" not in shown.stdout and IDS[1] not in shown.stdout


def test_other_programs_get_the_same(askelma: Commands, tmp_path: Path) -> None:
    askelma("export", "sara", "--to", tmp_path / "out", "--format", "txt")
    said = json.loads(askelma("client", "log", IDS[0], "--json").stdout)
    assert (said["client"], said["problem"]) == (IDS[0], "")
    assert [(one["who"], one["action"]) for one in said["entries"]] == [
        ("Mari", "exported"),
        ("Mari", "log_shown"),
    ]
    assert set(said["entries"][0]) == {"number", "at", "who", "action", "reason"}


def test_the_log_of_an_erased_client_is_there_by_id(askelma: Commands) -> None:
    assert askelma("client", "erase", "sara", "--yes").exit_code == 0
    shown = askelma("client", "log", IDS[0])
    assert shown.exit_code == 0 and "erased the data" in shown.stdout
    for unknown in ("sara", "", " ", IDS[0][:8]):
        outcome = askelma("client", "log", unknown)
        assert (outcome.exit_code, outcome.stdout) == (1, "")


def test_opening_and_listing_are_noted(askelma: Commands) -> None:
    before = len(askelma.log())
    assert askelma("client", "list").exit_code == 0
    assert askelma.log()[before:] == [("Mari", "signed_in", ""), ("Mari", "listed", "")]


def test_a_full_disk_keeps_nobody_from_reading(askelma: Commands, monkeypatch) -> None:
    monkeypatch.setattr(UseLog, "write", _full)
    assert "Sara" in askelma("client", "list").stdout
    assert askelma("client", "log", "sara").exit_code == 0


def _full(*_: object, **__: object) -> None:
    raise StoreFailure("errors.store_full")


def test_a_whole_log_is_said_to_be_whole(askelma: Commands) -> None:
    outcome = askelma("log", "check")
    assert outcome.exit_code == 0, outcome.stderr
    assert outcome.stdout == f"The use log is whole. It has {len(askelma.log())} lines.\n"


def test_a_log_that_somebody_has_changed_is_told(askelma: Commands) -> None:
    for _ in range(3):
        askelma("client", "list")
    (month,) = askelma.store_folder.glob("use-log/*")
    lines = month.read_bytes().splitlines(keepends=True)
    month.write_bytes(b"".join(lines[:2] + lines[3:]))
    sentence = "The use log is not whole, because lines after line 2 have been changed or removed.\n"
    checked = askelma("log", "check")
    assert (checked.exit_code, checked.stdout, checked.stderr) == (1, "", sentence)
    shown = askelma("client", "log", "sara")
    assert shown.exit_code == 0 and shown.stderr == sentence
    assert json.loads(askelma("client", "log", "sara", "--json").stdout)["problem"]
