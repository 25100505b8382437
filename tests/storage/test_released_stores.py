"""Every store that a released version has written opens in this one, with everything in it."""

from __future__ import annotations

from pathlib import Path

import msgspec
import pytest

from coaching.client_file import ClientFile
from storage import backup
from storage.store import Store
from tests.any_store import OTHER_PASSPHRASE, PASSPHRASE, wish, wishes

STORES = Path(__file__).with_name("stores")
RELEASES = sorted(path.stem for path in STORES.glob("*.tar"))


def test_there_is_a_store_of_each_version():
    assert RELEASES


@pytest.mark.parametrize("release", RELEASES)
def test_a_store_of_an_earlier_release_opens_with_everything_in_it(tmp_path, release):
    expected = msgspec.json.decode((STORES / f"{release}.json").read_bytes(), type=tuple[ClientFile, ...])
    backup.restore(STORES / f"{release}.tar", tmp_path / "store")
    store = Store.at(tmp_path / "store")
    for worker, passphrase in (("Outi", PASSPHRASE), ("Matti", OTHER_PASSPHRASE)):
        ring = store.unlock(worker, passphrase)
        repository = store.repository(ring)
        assert [repository.read(client).file for client in repository.ids()] == list(expected)
        assert len(store.index(ring).rows()) == len(expected)
        assert store.use_log(ring).verify().problem == ""
    store.blobs.write(f"clients/{expected[0].client.id}/body", b"rikki")
    assert repository.read(expected[0].client.id).restored_from is not None
    changed = repository.change(expected[1].client.id, wish("jatkuu"))
    assert wishes(changed)[-1] == "jatkuu"


@pytest.mark.parametrize("release", RELEASES)
def test_the_recovery_key_of_an_earlier_release_still_opens(tmp_path, release):
    printed = (STORES / f"{release}.txt").read_text("utf-8")
    backup.restore(STORES / f"{release}.tar", tmp_path / "store")
    store = Store.at(tmp_path / "store")
    assert store.repository(store.recover(printed, "Outi", OTHER_PASSPHRASE)).ids()
