"""A store does not go where another program copies files about, or where a lock does not hold."""

from __future__ import annotations

import pytest

from storage.failure import StoreFailure
from storage.folder import check_folder
from storage.store import Store
from tests.any_store import CHEAP, PASSPHRASE, SETTINGS


@pytest.mark.parametrize(
    "name",
    [
        "OneDrive",
        "OneDrive - Hyvinvointialue",
        "Dropbox",
        "Google Drive",
        "iCloud Drive",
        "Nextcloud",
        "pCloud",
    ],
)
def test_a_synced_folder_is_refused_by_its_name(tmp_path, name):
    with pytest.raises(StoreFailure, match="store_shared_folder") as told:
        Store.create(tmp_path / name / "askelma", SETTINGS, "Outi", PASSPHRASE, cost=CHEAP)
    assert told.value.words == {"name": name}
    assert not (tmp_path / name).exists()


@pytest.mark.parametrize("mark", [".dropbox.cache", ".stfolder", "._sync_1234.db"])
def test_a_synced_folder_is_refused_by_what_lies_in_it(tmp_path, mark):
    (tmp_path / mark).write_bytes(b"")
    with pytest.raises(StoreFailure, match="store_shared_folder"):
        check_folder(tmp_path / "askelma")


@pytest.mark.parametrize("kind", ["nfs4", "cifs", "smb3", "fuse.sshfs", "fuse.rclone"])
def test_a_network_folder_is_refused(tmp_path, kind):
    mounts = tmp_path / "mounts"
    place = str(tmp_path / "a b").replace(" ", "\\040")
    mounts.write_text(f"/dev/sda1 / ext4 rw 0 0\nserver:/x {place} {kind} rw 0 0\n")
    with pytest.raises(StoreFailure, match="store_shared_folder"):
        check_folder(tmp_path / "a b" / "askelma", mounts)
    check_folder(tmp_path / "elsewhere", mounts)


@pytest.mark.parametrize("name", ["askelma", "dropboxes of mine", "Mega projekti", "Työ ja ura"])
def test_an_ordinary_folder_is_fine(tmp_path, name):
    check_folder(tmp_path / name)


def test_a_system_that_does_not_tell_is_believed(tmp_path):
    check_folder(tmp_path, tmp_path / "no such list")


def test_a_store_that_was_moved_into_a_synced_folder_is_refused(tmp_path):
    Store.create(tmp_path / "store", SETTINGS, "Outi", PASSPHRASE, cost=CHEAP)
    (tmp_path / "Dropbox").mkdir()
    (tmp_path / "store").rename(tmp_path / "Dropbox" / "store")
    with pytest.raises(StoreFailure, match="store_shared_folder"):
        Store.at(tmp_path / "Dropbox" / "store")
