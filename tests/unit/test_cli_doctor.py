from __future__ import annotations

import json
import os
import time
from collections import namedtuple
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import msgspec
import pytest

from storage.directory_blobs import DirectoryBlobs
from storage.key_ring import KeyRing
from storage.room_folder import room_folder
from storage.room_repository import RoomRepository
from tests.any_command import Commands
from workbooks.command_line import examination
from workbooks.command_line.examination import examine


@pytest.fixture
def askelma(tmp_path: Path) -> Commands:
    return Commands(tmp_path)


def states(askelma: Commands) -> dict[str, str]:
    outcome = askelma("doctor", "--json", passphrase=False)
    return {row["subject"]: row["state"] for row in json.loads(outcome.stdout)}


def test_a_sound_machine_passes(askelma: Commands) -> None:
    outcome = askelma("doctor", passphrase=False)
    assert outcome.exit_code == 0, outcome.output
    assert "Python is 3." in outcome.stdout and "Only you can enter the data folder" in outcome.stdout
    assert "fault" not in states(askelma).values()
    assert set(states(askelma)) == {
        *("python", "program", "libraries", "packages", "space"),
        *("store", "place", "backup", "clock", "encryption"),
    }


def test_a_folder_that_others_can_enter_is_a_fault_with_its_cure(askelma: Commands) -> None:
    askelma.store_folder.chmod(0o755)
    outcome = askelma("doctor", passphrase=False)
    assert outcome.exit_code == 1
    assert f"chmod 700 {askelma.store_folder}" in outcome.stdout
    assert outcome.stderr == "One thing must be fixed.\n"


def test_a_folder_that_a_cloud_program_copies_is_a_fault(askelma: Commands) -> None:
    (askelma.folder / ".dropbox.cache").touch()
    assert states(askelma)["place"] == "fault"


@pytest.mark.parametrize(("free", "state"), [(10**8, "fault"), (10**9, "note"), (10**10, "fine")])
def test_a_filling_disk_is_said_in_time(askelma: Commands, monkeypatch, free: int, state: str) -> None:
    usage = namedtuple("usage", "total used free")
    monkeypatch.setattr("shutil.disk_usage", lambda _: usage(10**12, 0, free))
    assert states(askelma)["space"] == state


def test_a_room_whose_day_has_come_is_worth_a_note(askelma: Commands) -> None:
    folder = askelma.store_folder
    assert "rooms" not in states(askelma)
    kept = RoomRepository(folder, KeyRing.fresh(DirectoryBlobs(folder)))
    room = kept.open("theme_day", "one", "fi", days=2)
    assert states(askelma)["rooms"] == "fine"
    past = msgspec.structs.replace(room, erase_on=date(2026, 1, 1))
    (room_folder(folder, room.id) / "room.json").write_bytes(msgspec.json.encode(past))
    outcome = askelma("doctor", passphrase=False)
    assert outcome.exit_code == 0
    assert "The day of erasing has come for 1 room of a group" in outcome.stdout


def test_backups_are_asked_for_and_then_counted(askelma: Commands, tmp_path: Path) -> None:
    assert states(askelma)["backup"] == "note"
    askelma("backup", "--to", tmp_path / "stick", passphrase=False)
    assert states(askelma)["backup"] == "fine"
    now = datetime.now(UTC)
    found = {one.subject: one for one in examine(askelma.store_folder, now, now - timedelta(days=8))}
    assert (found["backup"].state, found["backup"].key) == ("note", "cli.backup_old")


def test_a_clock_that_runs_wrong_is_a_fault(askelma: Commands) -> None:
    soon = time.time() + 3 * 24 * 3600
    os.utime(askelma.store_folder / "header", (soon, soon))
    assert states(askelma)["clock"] == "fault"
    past = datetime(2001, 1, 1, tzinfo=UTC)
    assert {one.subject: one.state for one in examine(askelma.folder, past, None)}["clock"] == "fault"


def test_a_stranger_of_the_same_name_is_found(askelma: Commands, monkeypatch, tmp_path: Path) -> None:
    stranger = tmp_path / "site" / "storage"
    stranger.mkdir(parents=True)
    spec = namedtuple("spec", "submodule_search_locations")
    real = examination.importlib.util.find_spec
    monkeypatch.setattr(
        "importlib.util.find_spec",
        lambda name: spec([str(stranger)]) if name == "storage" else real(name),
    )
    outcome = askelma("doctor", passphrase=False)
    assert outcome.exit_code == 1 and str(stranger) in outcome.stdout


def test_libraries_that_differ_are_named(askelma: Commands, monkeypatch) -> None:
    real = examination.importlib.metadata.version
    monkeypatch.setattr(
        "importlib.metadata.version", lambda name: "0.0.1" if name == "tinydb" else real(name)
    )
    outcome = askelma("doctor", passphrase=False)
    assert "Library tinydb is 0.0.1, but Askelma is tested with " in outcome.stdout
    assert outcome.exit_code == 0


def test_before_the_first_store_there_is_nothing_to_mend(tmp_path: Path) -> None:
    found = list(examine(tmp_path / "none", datetime.now(UTC), None))
    assert [one.subject for one in found if one.state == "fault"] == []
    assert not (tmp_path / "none").exists()
