"""A client who wants to be gone is gone, gets it in writing, and hears where a copy still lies."""

from __future__ import annotations

import shutil
from datetime import UTC, datetime
from pathlib import Path

import pytest

from coaching.client_file import new_client
from storage.erasure import erase
from storage.failure import StoreFailure
from storage.remains import remains
from tests.any_command import Commands

IDS = ("11111111-aaaa-4aaa-8aaa-000000000001", "22222222-aaaa-4aaa-8aaa-000000000002")


@pytest.fixture
def askelma(tmp_path: Path) -> Commands:
    commands = Commands(tmp_path)
    for id, label in zip(IDS, ("Sara", "Olli"), strict=True):
        commands.keep(new_client(id, datetime.now(UTC), label))
    return commands


def last_line(askelma: Commands):
    log = askelma.store.use_log(askelma.store.unlock("Mari", askelma.passphrase_file.read_text().strip()))
    return [entry for entry in log.entries(IDS[0]) if entry.action == "erased"][-1]


def test_the_certificate_tells_all_but_who(askelma: Commands, tmp_path: Path) -> None:
    paper = tmp_path / "erased.txt"
    gone = askelma("client", "erase", "sara", "--yes", "--reason", "Asked for it", "--certificate", paper)
    assert gone.exit_code == 0, gone.stderr
    written, line = paper.read_text(encoding="utf-8"), last_line(askelma)
    assert written in gone.stdout
    for words in (IDS[0], "Sillan kulma", "Mari", "Reason: Asked for it", f"use log: {line.number}\n"):
        assert words in written
    assert "Sara" not in written
    assert "Backups made before still hold the client until" in written
    assert line.reason == "Asked for it"
    assert paper.stat().st_mode & 0o077 == 0


def test_a_reason_is_asked_and_may_be_left_out(askelma: Commands) -> None:
    assert askelma("client", "erase", "sara", input="yes\nThe time is over\n").exit_code == 0
    assert last_line(askelma).reason == "The time is over"
    gone = askelma("client", "erase", "olli", input="yes\n\n")
    assert gone.exit_code == 0 and "Reason:" not in gone.stdout


def test_copies_that_still_hold_the_client_are_listed(askelma: Commands, tmp_path: Path) -> None:
    for folder in ((), ("--to", tmp_path / "stick")):
        assert askelma("backup", *folder, passphrase=False).exit_code == 0
    (beside,) = (tmp_path / "store-backups").iterdir()
    (stick,) = (tmp_path / "stick").iterdir()
    aside = tmp_path / "store-before-2026-11-21-120000"
    shutil.copytree(askelma.store_folder, aside)
    gone = askelma("client", "erase", "sara", "--yes", "--backups", tmp_path / "stick")
    assert gone.exit_code == 0, gone.stderr
    assert "Known copies that still held the client at the time of erasing: 3." in gone.stdout
    assert [line for line in gone.stdout.splitlines() if line.startswith("/")] == [
        str(path) for path in (*sorted((beside, stick)), aside)
    ]
    assert gone.stdout.endswith("nor downloaded files. Check those too.\n")


def test_a_backup_made_afterwards_holds_nothing_of_the_client(askelma: Commands, tmp_path: Path) -> None:
    assert askelma("client", "erase", "sara", "--yes").exit_code == 0
    assert askelma("backup", passphrase=False).exit_code == 0
    backups = tmp_path / "store-backups"
    (backups / "broken.tar").write_bytes(b"hello")
    assert remains(IDS[0], askelma.store_folder, [backups, tmp_path / "missing"]) == ()
    assert len(remains(IDS[1], askelma.store_folder, [backups])) == 1


@pytest.mark.parametrize("how", ["there", "no folder", "identity code"])
def test_what_does_not_fit_is_told_before_anything_is_erased(
    askelma: Commands, tmp_path: Path, how: str
) -> None:
    paper = tmp_path / ("missing" if how == "no folder" else "") / "erased.txt"
    if how == "there":
        paper.write_text("mine")
    reason = "131052-308T" if how == "identity code" else "x"
    outcome = askelma("client", "erase", "sara", "--yes", "--certificate", paper, "--reason", reason)
    assert outcome.exit_code == 1 and outcome.stdout == "" and outcome.stderr.count("\n") == 1
    assert len(askelma.files()) == 2
    assert not paper.exists() or paper.read_text() == "mine"


def test_an_erasing_that_was_cut_short_is_finished_by_the_id(askelma: Commands, monkeypatch) -> None:
    def power_cut(*_: object) -> None:
        raise StoreFailure("errors.store_io")

    with monkeypatch.context() as cut:
        cut.setattr("storage.directory_blobs.DirectoryBlobs.delete", power_cut)
        assert askelma("client", "erase", "sara", "--yes").exit_code == 1
    assert list(askelma.store_folder.glob(f"clients/*/{IDS[0]}/*"))
    assert askelma("client", "erase", IDS[0], "--yes").exit_code == 0
    assert not list(askelma.store_folder.glob(f"clients/*/{IDS[0]}/*"))
    again = askelma("client", "erase", IDS[0], "--yes")
    assert (again.exit_code, again.stderr) == (1, "The client is not there, see askelma client list.\n")
    assert [action for _, action, id in askelma.log() if id == IDS[0]] == ["erasing", "erasing", "erased"]


def test_what_could_not_be_erased_gets_no_certificate(askelma: Commands, tmp_path: Path, monkeypatch) -> None:
    def full(*_: object, **__: object) -> None:
        raise StoreFailure("errors.store_full")

    monkeypatch.setattr(f"{erase.__module__}.erase", full)
    paper = tmp_path / "erased.txt"
    assert askelma("client", "erase", "sara", "--yes", "--certificate", paper).exit_code == 1
    assert not paper.exists() and len(askelma.files()) == 2
