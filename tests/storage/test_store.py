"""Who can open a store, and what happens when somebody may no longer."""

from __future__ import annotations

import msgspec
import pytest
from msgspec.structs import replace

from coaching.record import Refused
from storage import backup
from storage.attempts import Attempts
from storage.client_repository import ClientRepository
from storage.directory_blobs import DirectoryBlobs
from storage.erasure import erase
from storage.failure import Damaged, StoreFailure
from storage.header import read_header
from storage.key_ring import KeyRing
from storage.memory_blobs import MemoryBlobs
from storage.store import Settings, Store
from tests.any_store import CHEAP, OTHER_PASSPHRASE, PASSPHRASE, SETTINGS, new_file, wish, wishes


def header_of(blobs):
    return msgspec.json.decode(blobs.read("header"))


def spoil_header(blobs, change):
    header = header_of(blobs)
    change(header)
    for name in ("header", "header-previous"):
        blobs.write(name, msgspec.json.encode(header))


def test_the_passphrase_opens_the_store_and_nothing_else_does(store, clock):
    store.repository(store.unlock("Outi", PASSPHRASE)).create(new_file(clock))
    ring = store.unlock("Outi", PASSPHRASE)
    assert store.repository(ring).read("c1").file == new_file(clock)
    for worker, typed in (("Outi", PASSPHRASE.upper()), ("Matti", PASSPHRASE), ("outi", PASSPHRASE)):
        with pytest.raises(StoreFailure, match="wrong_passphrase"):
            store.unlock(worker, typed)


def test_the_same_passphrase_from_another_keyboard_opens(blobs, clock):
    one_sign, two_signs = "ääneen luettu rivi", "a\u0308a\u0308neen luettu rivi"
    store, _ = Store.create(blobs, SETTINGS, "Outi", one_sign, cost=CHEAP, clock=clock)
    assert store.unlock("Outi", two_signs).store == store.id


def test_the_recovery_key_opens_and_gives_a_new_passphrase(store_and_key, clock):
    store, recovery_key = store_and_key
    store.repository(store.unlock("Outi", PASSPHRASE)).create(new_file(clock))
    typed = recovery_key.lower().replace("-", " ")
    ring = store.recover(typed, "Outi", OTHER_PASSPHRASE)
    assert store.repository(ring).read("c1").revision == 1
    assert store.repository(store.unlock("Outi", OTHER_PASSPHRASE)).read("c1").revision == 1
    with pytest.raises(StoreFailure, match="wrong_passphrase"):
        store.unlock("Outi", PASSPHRASE)


def test_a_wrong_recovery_key_opens_nothing(store_and_key):
    store, recovery_key = store_and_key
    last = "0" if recovery_key[-1] != "0" else "1"
    other = Store.create(MemoryBlobs(), SETTINGS, "Outi", PASSPHRASE, cost=CHEAP)[1]
    for wrong in ("", "ABCD", recovery_key[:-1], recovery_key[:-1] + last, other):
        with pytest.raises(StoreFailure, match="wrong_recovery_key"):
            store.recover(wrong, "Outi", OTHER_PASSPHRASE)


def test_a_new_recovery_key_ends_the_old_one(store_and_key):
    store, old = store_and_key
    new = store.renew_recovery_key(store.unlock("Outi", PASSPHRASE), by="Outi")
    with pytest.raises(StoreFailure, match="wrong_recovery_key"):
        store.recover(old, "Outi", OTHER_PASSPHRASE)
    store.recover(new, "Outi", OTHER_PASSPHRASE)


def test_a_passphrase_is_changed_with_the_old_one(store):
    with pytest.raises(StoreFailure, match="wrong_passphrase"):
        store.change_passphrase("Outi", OTHER_PASSPHRASE, OTHER_PASSPHRASE)
    store.change_passphrase("Outi", PASSPHRASE, OTHER_PASSPHRASE)
    store.unlock("Outi", OTHER_PASSPHRASE)
    with pytest.raises(StoreFailure, match="wrong_passphrase"):
        store.unlock("Outi", PASSPHRASE)


def test_a_weak_passphrase_is_refused_before_anything_is_made(blobs, clock):
    for weak in ("lyhyt", "aaaaaaaaaaaaaaaaaaa", "salasana12345678", "Outi Outi Outi 1234567890"):
        with pytest.raises(Refused, match="passphrase"):
            Store.create(blobs, SETTINGS, "Outi", weak, cost=CHEAP, clock=clock)
    assert blobs.names() == []


def test_a_store_for_practice_takes_an_easy_passphrase_and_no_settings(blobs, clock):
    empty = Settings(organisation="", role="", purpose="")
    store, _ = Store.create(
        blobs, empty, "Harjoittelija", "harjoitus", practice=True, cost=CHEAP, clock=clock
    )
    assert store.practice
    store.repository(store.unlock("Harjoittelija", "harjoitus")).create(new_file(clock))


@pytest.mark.parametrize("gap", ["organisation", "role", "purpose"])
def test_no_client_before_the_organisation_has_answered(blobs, clock, gap):
    with pytest.raises(Refused, match="setting_missing"):
        Store.create(blobs, replace(SETTINGS, **{gap: "  "}), "Outi", PASSPHRASE, cost=CHEAP, clock=clock)
    with pytest.raises(Refused, match="setting_missing"):
        Store.create(
            blobs, replace(SETTINGS, retention_months=0), "Outi", PASSPHRASE, cost=CHEAP, clock=clock
        )


def test_a_store_is_never_made_over_another(blobs, store):
    before = {name: blobs.read(name) for name in blobs.names()}
    with pytest.raises(StoreFailure, match="store_exists"):
        Store.create(blobs, SETTINGS, "Matti", OTHER_PASSPHRASE, cost=CHEAP)
    assert {name: blobs.read(name) for name in blobs.names()} == before


def test_a_store_that_was_never_finished_is_begun_again(blobs, store):
    blobs.delete("header")
    blobs.delete("header-previous")
    again, _ = Store.create(blobs, SETTINGS, "Matti", OTHER_PASSPHRASE, cost=CHEAP)
    again.unlock("Matti", OTHER_PASSPHRASE)


def test_settings_are_kept_and_cannot_be_forged(blobs, store):
    ring = store.unlock("Outi", PASSPHRASE)
    store.change_settings(ring, replace(SETTINGS, language="en"), by="Outi")
    assert store.settings.language == "en"
    spoil_header(blobs, lambda header: header["settings"].update(organisation="Joku muu"))
    with pytest.raises(Damaged):
        store.unlock("Outi", PASSPHRASE)


def test_another_worker_has_a_passphrase_of_their_own(store, clock):
    ring = store.unlock("Outi", PASSPHRASE)
    store.repository(ring).create(new_file(clock))
    store.add_worker(ring, "Matti", OTHER_PASSPHRASE, by="Outi")
    assert store.workers() == ("Outi", "Matti")
    assert store.repository(store.unlock("Matti", OTHER_PASSPHRASE)).read("c1").revision == 1
    with pytest.raises(Refused, match="worker_exists"):
        store.add_worker(ring, "matti", PASSPHRASE, by="Outi")


def test_a_removed_worker_opens_nothing_that_is_written_afterwards(blobs, store, clock):
    ring = store.unlock("Outi", PASSPHRASE)
    store.add_worker(ring, "Matti", OTHER_PASSPHRASE, by="Outi")
    store.repository(ring).create(new_file(clock))
    kept_by_matti = store.unlock("Matti", OTHER_PASSPHRASE)
    store.repository(kept_by_matti).read("c1")
    saved_wraps = {name: blobs.read(name) for name in blobs.names() if "key" in name}

    store.remove_worker(ring, "Matti", by="Outi")
    store.repository(ring).change("c1", wish("uusi toive"))
    store.repository(ring).create(new_file(clock, "c2"))
    store.index(ring).rows()

    assert store.workers() == ("Outi",)
    with pytest.raises(StoreFailure, match="wrong_passphrase"):
        store.unlock("Matti", OTHER_PASSPHRASE)
    old = store.repository(KeyRing(blobs, store.id, kept_by_matti.keys))
    for client in ("c1", "c2"):
        with pytest.raises(StoreFailure):
            old.read(client)
    # With the keys that he could have copied in time he still sees no more than he could have copied then.
    stolen = MemoryBlobs()
    for name in blobs.names():
        stolen.write(name, saved_wraps.get(name) or blobs.read(name))
    thief = ClientRepository(stolen, KeyRing(stolen, store.id, kept_by_matti.keys), clock)
    assert wishes(thief.read("c1")) == []
    with pytest.raises(StoreFailure):
        thief.read("c2")
    for line in store.use_log(ring).entries():
        assert line.who == "Outi"


def test_after_a_removal_the_others_read_everything_old_copies_too(blobs, store_and_key, clock):
    store, recovery_key = store_and_key
    ring = store.unlock("Outi", PASSPHRASE)
    store.add_worker(ring, "Matti", OTHER_PASSPHRASE, by="Outi")
    repository = store.repository(ring)
    repository.create(new_file(clock))
    repository.change("c1", wish("vanha"))
    store.index(ring).rows()
    store.remove_worker(ring, "Matti", by="Outi")
    for again in (store.unlock("Outi", PASSPHRASE), store.recover(recovery_key, "Outi", PASSPHRASE)):
        assert wishes(store.repository(again).read("c1")) == ["vanha"]
        assert [row.label for row in store.index(again).rows()] == ["Aino"]
        assert store.use_log(again).verify().problem == ""
    blobs.write("clients/c1/body", b"rikki")
    assert store.repository(again).read("c1").restored_from == clock()


def test_a_ring_from_before_a_removal_makes_no_key_that_nobody_could_open(blobs, store, clock):
    ring, signed_in = store.unlock("Outi", PASSPHRASE), store.unlock("Outi", PASSPHRASE)
    store.add_worker(ring, "Matti", OTHER_PASSPHRASE, by="Outi")
    store.repository(ring).create(new_file(clock))
    store.remove_worker(ring, "Matti", by="Outi")
    with pytest.raises(StoreFailure, match="locked"):
        store.repository(signed_in).create(new_file(clock, "c2"))
    with pytest.raises(StoreFailure, match="locked"):
        store.repository(signed_in).read("c1")
    with pytest.raises(StoreFailure, match="locked"):
        store.add_worker(signed_in, "Liisa", OTHER_PASSPHRASE, by="Outi")


def test_the_last_worker_and_the_recovery_key_stay(store):
    ring = store.unlock("Outi", PASSPHRASE)
    with pytest.raises(Refused, match="last_worker"):
        store.remove_worker(ring, "Outi", by="Outi")
    with pytest.raises(Refused, match="no_such_worker"):
        store.remove_worker(ring, "Matti", by="Outi")


class PowerCut(Exception):  # noqa: N818
    pass


def test_a_removal_that_is_interrupted_anywhere_is_finished_at_the_next_unlock(clock, moment):
    """Every write of the change is the last one in turn; the store opens with everything in it."""
    step = 0
    while True:
        step += 1
        blobs = MemoryBlobs()
        store, recovery_key = Store.create(blobs, SETTINGS, "Outi", PASSPHRASE, cost=CHEAP, clock=clock)
        ring = store.unlock("Outi", PASSPHRASE)
        store.add_worker(ring, "Matti", OTHER_PASSPHRASE, by="Outi")
        for client in ("c1", "c2"):
            store.repository(ring).create(new_file(clock, client))
        store.index(ring).rows()
        whole, count = blobs.write, 0

        def cut(*args, _whole=whole, _step=step, **words):
            nonlocal count
            count += 1
            if count == _step:
                raise PowerCut
            _whole(*args, **words)

        blobs.write = cut
        try:
            store.remove_worker(ring, "Matti", by="Outi")
            done = True
        except PowerCut:
            done = False
        blobs.write = whole
        again = store.unlock("Outi", PASSPHRASE)
        assert len(again.keys) == 1
        assert len(read_header(blobs).key_ids) == 1
        for client in ("c1", "c2"):
            store.repository(again).change(client, wish("yhä auki"))
        assert len(store.index(again).rows()) == 2
        assert store.use_log(again).verify().problem == ""
        store.recover(recovery_key, "Outi", PASSPHRASE)
        if done:
            break
    assert step > 10


def test_a_store_from_a_newer_program_is_refused_and_left_as_it_is(tmp_path):
    folder = tmp_path / "store"
    Store.create(folder, SETTINGS, "Outi", PASSPHRASE, cost=CHEAP)
    blobs = DirectoryBlobs(folder)
    spoil_header(blobs, lambda header: header.update(version=2, slots="muu muoto"))
    before = {name: blobs.read(name) for name in blobs.names()}
    with pytest.raises(StoreFailure, match="store_newer"):
        Store.at(folder)
    with pytest.raises(StoreFailure, match="store_newer"):
        Store(blobs).unlock("Outi", PASSPHRASE)
    with pytest.raises(StoreFailure, match="store_exists"):
        Store.create(folder, SETTINGS, "Outi", PASSPHRASE, cost=CHEAP)
    assert {name: blobs.read(name) for name in blobs.names()} == before


@pytest.mark.parametrize(
    "cost", [{"turns": 3, "memory": 2 << 30}, {"turns": 10**6, "memory": 8192}, {"turns": 1, "memory": 1}]
)
def test_a_header_that_asks_for_all_the_memory_is_refused_at_once(blobs, store, cost):
    spoil_header(blobs, lambda header: header["slots"][0].update(cost=cost))
    with pytest.raises(Damaged):
        store.unlock("Outi", PASSPHRASE)


def test_a_new_store_takes_what_a_strong_key_derivation_should_cost(tmp_path):
    Store.create(tmp_path / "store", SETTINGS, "Outi", PASSPHRASE)
    slots = header_of(DirectoryBlobs(tmp_path / "store"))["slots"]
    assert all(slot["cost"] == {"turns": 3, "memory": 64 << 20} for slot in slots)


def test_a_damaged_header_is_read_from_its_previous_copy(blobs, store):
    for spoilt in (b"", b"{", b"\xff\xfe", b"[]", blobs.read("header")[:-20]):
        blobs.write("header", spoilt)
        store.unlock("Outi", PASSPHRASE)
    blobs.write("header-previous", b"{}")
    with pytest.raises(Damaged):
        store.unlock("Outi", PASSPHRASE)


def test_no_store_is_said_plainly(tmp_path):
    with pytest.raises(StoreFailure, match="store_missing"):
        Store.at(tmp_path / "nowhere")
    assert not (tmp_path / "nowhere").exists()


def test_a_second_server_is_told_at_once(blobs, store):
    with store.held(), pytest.raises(StoreFailure, match="store_locked"), Store(blobs).held():
        pass
    with Store(blobs).held():
        pass


def test_an_erased_client_leaves_a_certificate_and_nothing_else(blobs, store, clock):
    ring = store.unlock("Outi", PASSPHRASE)
    repository, index, log = store.repository(ring), store.index(ring), store.use_log(ring)
    for client in ("c1", "c2"):
        repository.create(new_file(clock, client))
    index.rows()
    certificate = erase(repository, index, log, "c1", by="Outi", reason="asiakas pyysi")
    assert (certificate.client, certificate.by, certificate.erased_at) == ("c1", "Outi", clock())
    assert [row.id for row in index.rows()] == ["c2"]
    assert [row.id for row in store.index(ring).rows()] == ["c2"]
    assert not [name for name in blobs.names() if "c1" in name]
    assert [line.action for line in log.entries("c1")] == ["erasing", "erased"]
    with pytest.raises(StoreFailure, match="no_client"):
        erase(repository, index, log, "c1", by="Outi", reason="toistamiseen")


def test_attempts_are_counted_for_each_worker_apart_and_outlive_a_restart(blobs, store, clock, moment):
    store.add_worker(store.unlock("Outi", PASSPHRASE), "Matti", OTHER_PASSPHRASE, by="Outi")
    for _ in range(5):
        with pytest.raises(StoreFailure, match="wrong_passphrase"):
            store.unlock("Outi", "väärin väärin väärin")
    restarted = Store(blobs, attempts=Attempts(blobs, moment), clock=clock)
    with pytest.raises(StoreFailure, match="wait") as told:
        restarted.unlock("Outi", PASSPHRASE)
    assert told.value.words == {"n": 30}
    restarted.unlock("Matti", OTHER_PASSPHRASE)
    moment.pass_(30)
    restarted.unlock("Outi", PASSPHRASE)


def test_a_backup_of_a_store_opens_in_another_place(tmp_path, clock):
    store, _ = Store.create(tmp_path / "store", SETTINGS, "Outi", PASSPHRASE, cost=CHEAP, clock=clock)
    ring = store.unlock("Outi", PASSPHRASE)
    kept = store.repository(ring).create(new_file(clock))
    backup.write(store.blobs, tmp_path / "backups" / "one.tar", clock())
    backup.restore(tmp_path / "backups" / "one.tar", tmp_path / "again")
    again = Store.at(tmp_path / "again")
    assert again.repository(again.unlock("Outi", PASSPHRASE)).read("c1") == kept
