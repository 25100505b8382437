from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from storage.store import Store
from tests.any_command import WORKER, Commands
from tests.any_store import OTHER_PASSPHRASE, PASSPHRASE


@pytest.fixture
def askelma(tmp_path: Path) -> Commands:
    return Commands(tmp_path)


def test_a_wrong_passphrase_opens_nothing_and_the_sixth_has_to_wait(askelma: Commands) -> None:
    askelma.passphrase_file.write_text("not this one")
    for _ in range(5):
        outcome = askelma("client", "list")
        assert outcome.exit_code == 1 and outcome.stdout == ""
        assert "passphrase is not right" in outcome.stderr
    askelma.passphrase_file.write_text(PASSPHRASE)
    outcome = askelma("client", "list")
    assert outcome.exit_code == 1 and "wait" in outcome.stderr.lower()


def test_a_passphrase_is_asked_when_no_file_holds_it_and_never_shown(askelma: Commands) -> None:
    outcome = askelma("client", "list", passphrase=False, input=f"{PASSPHRASE}\n")
    assert outcome.exit_code == 0 and outcome.stdout.endswith("There are no clients yet.\n")
    assert PASSPHRASE not in outcome.output


@pytest.mark.parametrize(
    ("bytes_of_file", "sentence"),
    [
        (None, "The passphrase file cannot be read: "),
        (b"", "The passphrase file must have one line: "),
        (b"two\nlines\n", "The passphrase file must have one line: "),
        (b"\xff\xfe\x00", "The passphrase file cannot be read: "),
    ],
)
def test_a_useless_passphrase_file_is_one_sentence(askelma, bytes_of_file, sentence) -> None:
    askelma.passphrase_file.unlink()
    if bytes_of_file is not None:
        askelma.passphrase_file.write_bytes(bytes_of_file)
    outcome = askelma("client", "list")
    assert (outcome.exit_code, outcome.stderr) == (1, f"{sentence}{askelma.passphrase_file}\n")


def test_no_passphrase_at_all_is_one_sentence(askelma: Commands) -> None:
    outcome = askelma("client", "list", passphrase=False)
    assert outcome.exit_code == 1
    assert outcome.stderr.endswith(
        "The passphrase is missing, so give it in a file with --passphrase-file.\n"
    )


@pytest.mark.parametrize("command", [["client", "list"], ["worker", "list"], ["backup"]])
def test_a_folder_without_a_store_is_one_sentence_and_stays_empty(askelma, command) -> None:
    shutil.rmtree(askelma.store_folder)
    outcome = askelma(*command, passphrase=command[0] == "client")
    assert outcome.exit_code == 1 and outcome.stdout == ""
    assert outcome.stderr == (
        "We cannot find the data folder. Check that the disk or memory stick is connected.\n"
    )
    assert not askelma.store_folder.exists()


def test_workers_come_and_go_each_with_a_passphrase_of_their_own(askelma: Commands, tmp_path: Path) -> None:
    new = tmp_path / "new"
    new.write_text(OTHER_PASSPHRASE)
    added = askelma("worker", "add", "Olli", "--new-passphrase-file", new)
    assert added.stdout == "Olli can now open the data with a passphrase of their own.\n"
    assert askelma("worker", "list", passphrase=False).stdout == "Mari\nOlli\n"
    assert askelma("worker", "list", "--json", passphrase=False).stdout == '["Mari","Olli"]\n'

    unsure = askelma("client", "list")
    assert unsure.stderr == "Whose passphrase opens the data? Choose one with --worker: Mari, Olli\n"
    assert askelma("client", "list", "--worker", "olli").exit_code == 1
    assert askelma("client", "list", "--worker", "Pekka").stderr == "There is no worker Pekka.\n"
    assert askelma("client", "list", "--worker", "mari").exit_code == 0

    removed = askelma("worker", "remove", "Olli", "--worker", "Mari")
    assert removed.stdout == "Olli can no longer open the data. The keys have been changed.\n"
    assert askelma("worker", "list", passphrase=False).stdout == "Mari\n"


def test_a_weak_new_passphrase_and_the_last_worker_are_refused(askelma: Commands, tmp_path: Path) -> None:
    new = tmp_path / "new"
    new.write_text("short")
    assert askelma("worker", "add", "Olli", "--new-passphrase-file", new).exit_code == 1
    assert askelma("worker", "remove", WORKER).exit_code == 1
    assert askelma("worker", "remove", "Nobody").exit_code == 1
    assert askelma("worker", "list", passphrase=False).stdout == "Mari\n"


def test_two_different_new_passphrases_add_nobody(askelma: Commands) -> None:
    outcome = askelma("worker", "add", "Olli", input=f"{OTHER_PASSPHRASE}\nsomething else here\n")
    assert outcome.exit_code == 1
    assert askelma("worker", "list", passphrase=False).stdout == "Mari\n"


def test_a_backup_brings_back_what_was_lost(askelma: Commands, tmp_path: Path) -> None:
    askelma("client", "new", "Sara")
    made = askelma("backup", "--to", tmp_path / "stick", passphrase=False)
    assert made.exit_code == 0, made.stderr
    (file,) = (tmp_path / "stick").iterdir()
    assert made.stdout == f"The backup is ready: {file}. It holds one client.\n"
    before = askelma.files()

    there = askelma("restore", file, passphrase=False)
    assert there.exit_code == 1 and "--put-aside" in there.stderr
    shutil.rmtree(askelma.store_folder)
    back = askelma("restore", file, passphrase=False)
    assert back.exit_code == 0, back.stderr
    assert askelma.files() == before
    assert askelma.store_folder.stat().st_mode & 0o777 == 0o700


def test_a_restore_never_writes_over_newer_data(askelma: Commands, tmp_path: Path) -> None:
    askelma("backup", "--to", tmp_path / "stick", passphrase=False)
    (file,) = (tmp_path / "stick").iterdir()
    askelma("client", "new", "Sara")
    back = askelma("restore", file, "--put-aside", passphrase=False)
    assert back.exit_code == 0, back.stderr
    assert askelma.files() == []
    (aside,) = tmp_path.glob("store-before-*")
    assert len(Store.at(aside).blobs.stamps("clients", "body")) == 1


def test_a_store_that_is_being_served_is_not_moved_aside(askelma: Commands, tmp_path: Path) -> None:
    askelma("backup", "--to", tmp_path / "stick", passphrase=False)
    (file,) = (tmp_path / "stick").iterdir()
    with askelma.store.held():
        assert askelma("restore", file, "--put-aside", passphrase=False).exit_code == 1
    assert askelma.store_folder.is_dir() and not list(tmp_path.glob("store-before-*"))


@pytest.mark.parametrize("damage", ["cut", "flip", "other", "missing"])
def test_a_damaged_backup_is_one_sentence_and_changes_nothing(askelma, tmp_path, damage) -> None:
    askelma("backup", "--to", tmp_path / "stick", passphrase=False)
    (file,) = (tmp_path / "stick").iterdir()
    data = bytearray(file.read_bytes())
    if damage == "missing":
        file.unlink()
    else:
        data[700] ^= 1
        file.write_bytes({"cut": data[: len(data) // 2], "flip": data, "other": b"hello"}[damage])
    outcome = askelma("restore", file, "--put-aside", passphrase=False)
    assert outcome.exit_code == 1 and outcome.stderr.count("\n") == 1
    assert Store.is_at(askelma.store_folder) and not list(tmp_path.glob("store-before-*"))
