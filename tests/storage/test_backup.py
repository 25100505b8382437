"""A backup holds everything, sealed; it comes back whole or is refused."""

from __future__ import annotations

import io
import tarfile

import pytest

from storage import backup
from storage.client_index import ClientIndex
from storage.directory_blobs import DirectoryBlobs
from storage.failure import StoreFailure
from storage.service_directory import ServiceDirectory
from storage.store import Store
from tests.any_store import CHEAP, PASSPHRASE, SETTINGS, new_file, wish, wishes


@pytest.fixture
def filled(tmp_path, clock):
    store, _ = Store.create(tmp_path / "store", SETTINGS, "Outi", PASSPHRASE, cost=CHEAP, clock=clock)
    repository = store.repository(store.unlock("Outi", PASSPHRASE))
    for client in ("c1", "c2"):
        repository.create(new_file(clock, client, label=f"Asiakas {client}"))
        for number in range(3):
            clock.pass_(hours=1)
            repository.change(client, wish(str(number)))
    return store


def test_everything_comes_back_and_history_with_it(filled, tmp_path, clock):
    file = tmp_path / "backups" / "one.tar"
    steps = []
    contents = backup.write(filled.blobs, file, clock(), lambda done, total: steps.append((done, total)))
    assert steps[-1] == (2, 2)
    assert contents.made == clock() == backup.last(filled.blobs)
    assert backup.check(file) == contents
    assert file.stat().st_mode & 0o777 == 0o600
    backup.restore(file, tmp_path / "again")
    again = Store.at(tmp_path / "again")
    ring = again.unlock("Outi", PASSPHRASE)
    repository = again.repository(ring)
    before = filled.repository(filled.unlock("Outi", PASSPHRASE))
    for client in ("c1", "c2"):
        assert repository.read(client) == before.read(client)
    assert [row.label for row in again.index(ring).rows()] == ["Asiakas c2", "Asiakas c1"]
    assert again.use_log(ring).verify().problem == ""
    again.blobs.write("clients/c1/body", b"rikki")
    assert wishes(repository.read("c1")) == ["0", "1"]
    assert {path.stat().st_mode & 0o777 for path in (tmp_path / "again").rglob("*") if path.is_file()} == {
        0o600
    }


def test_a_backup_can_be_made_in_the_middle_of_work(filled, tmp_path, clock):
    repository = filled.repository(filled.unlock("Outi", PASSPHRASE))
    saves = 0

    def save(done, total):
        nonlocal saves
        saves += 1
        repository.change("c1", wish(f"kesken {done}"))

    backup.write(filled.blobs, tmp_path / "one.tar", clock(), save)
    backup.restore(tmp_path / "one.tar", tmp_path / "again")
    again = Store.at(tmp_path / "again")
    kept = again.repository(again.unlock("Outi", PASSPHRASE)).read("c1")
    assert kept.restored_from is None
    assert saves == 2


@pytest.mark.parametrize("where", [0.0, 0.1, 0.4, 0.7, 0.95])
def test_a_damaged_backup_is_refused_and_nothing_is_restored(filled, tmp_path, clock, where):
    file = tmp_path / "one.tar"
    backup.write(filled.blobs, file, clock())
    data = bytearray(file.read_bytes())
    whole = len(data.rstrip(b"\0"))
    data[int(whole * where)] ^= 0x10
    file.write_bytes(data)
    for use in (backup.check, lambda file: backup.restore(file, tmp_path / "again")):
        with pytest.raises(StoreFailure, match="backup_damaged"):
            use(file)
    assert not (tmp_path / "again").exists()
    assert [path.name for path in tmp_path.iterdir() if path.name.startswith(".")] == []


@pytest.mark.parametrize("data", [b"", b"not a tar", b"\0" * 10240])
def test_what_is_no_backup_is_refused(tmp_path, data):
    (tmp_path / "one.tar").write_bytes(data)
    with pytest.raises(StoreFailure, match="backup_damaged"):
        backup.restore(tmp_path / "one.tar", tmp_path / "again")


@pytest.mark.parametrize("name", ["../outside", "/tmp/outside", "locks/header", "clients/../../x", "Header"])
def test_a_hostile_backup_writes_nothing_anywhere(filled, tmp_path, clock, name):
    file = tmp_path / "one.tar"
    backup.write(filled.blobs, file, clock())
    with tarfile.open(file, "a") as tar:
        info = tarfile.TarInfo(name)
        info.size = 4
        tar.addfile(info, io.BytesIO(b"evil"))
    with pytest.raises(StoreFailure, match="backup_damaged"):
        backup.restore(file, tmp_path / "deep" / "again")
    assert not (tmp_path / "deep" / "again").exists()
    assert not (tmp_path / "outside").exists()


def test_a_link_in_a_backup_is_refused(filled, tmp_path, clock):
    file = tmp_path / "one.tar"
    backup.write(filled.blobs, file, clock())
    with tarfile.open(file, "a") as tar:
        info = tarfile.TarInfo("settings")
        info.type, info.linkname = tarfile.SYMTYPE, "/etc/passwd"
        tar.addfile(info)
    with pytest.raises(StoreFailure, match="backup_damaged"):
        backup.check(file)


def test_nothing_is_written_over(filled, tmp_path, clock):
    backup.write(filled.blobs, tmp_path / "one.tar", clock())
    before = {name: filled.blobs.read(name) for name in filled.blobs.names()}
    with pytest.raises(StoreFailure, match="store_exists"):
        backup.restore(tmp_path / "one.tar", tmp_path / "store")
    assert {name: filled.blobs.read(name) for name in filled.blobs.names()} == before
    (tmp_path / "empty").mkdir()
    backup.restore(tmp_path / "one.tar", tmp_path / "empty")


def test_ten_backups_stay_and_other_files_are_left_alone(filled, tmp_path, clock):
    folder = tmp_path / "backups"
    folder.mkdir()
    other, _ = Store.create(tmp_path / "other", SETTINGS, "Outi", PASSPHRASE, cost=CHEAP)
    backup.write(other.blobs, folder / "other.tar", clock())
    (folder / "holiday.tar").write_bytes(b"pictures")
    for number in range(12):
        clock.pass_(hours=1)
        backup.write(filled.blobs, folder / f"{number:02}.tar", clock())
    kept = sorted(path.name for path in folder.iterdir())
    assert kept == [*(f"{number:02}.tar" for number in range(2, 12)), "holiday.tar", "other.tar"]


def test_an_erased_client_is_not_in_later_backups(filled, tmp_path, clock):
    ring = filled.unlock("Outi", PASSPHRASE)
    filled.repository(ring).erase("c1")
    contents = backup.write(filled.blobs, tmp_path / "one.tar", clock())
    assert not [name for name in contents.blobs if "c1" in name]


def test_a_store_that_was_never_backed_up_says_so(filled):
    assert backup.last(filled.blobs) is None
    filled.blobs.write("last-backup", b"rikki")
    assert backup.last(filled.blobs) is None


def test_a_backup_into_a_place_that_cannot_hold_it_says_so(filled, tmp_path, clock):
    (tmp_path / "file").write_bytes(b"")
    with pytest.raises(StoreFailure):
        backup.write(filled.blobs, tmp_path / "file" / "one.tar", clock())
    assert backup.last(filled.blobs) is None


def test_a_restored_list_is_made_again(filled, tmp_path, clock):
    backup.write(filled.blobs, tmp_path / "one.tar", clock())
    backup.restore(tmp_path / "one.tar", tmp_path / "again")
    assert DirectoryBlobs(tmp_path / "again").read("index") is None
    again = Store.at(tmp_path / "again")
    ring = again.unlock("Outi", PASSPHRASE)
    assert len(ClientIndex(again.blobs, ring, again.repository(ring)).rows()) == 2


def test_the_service_directory_is_left_out_and_a_restored_store_does_without(filled, tmp_path, clock):
    folder = tmp_path / "store" / "services"
    folder.mkdir()
    (folder / "directory.sqlite3").write_bytes(b"public")
    contents = backup.write(filled.blobs, tmp_path / "one.tar", clock())
    assert not [name for name in contents.blobs if name.startswith("services")]
    backup.restore(tmp_path / "one.tar", tmp_path / "again")
    assert not (tmp_path / "again" / "services").exists()
    assert ServiceDirectory(tmp_path / "again").about() is None
