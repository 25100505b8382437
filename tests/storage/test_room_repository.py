"""Rooms are kept under keys of their own, carried by all that carries clients, and go on their day."""

from __future__ import annotations

import os
from datetime import timedelta

import msgspec
import pytest

from coaching import room as rules
from coaching import room_record
from coaching.group_answer import Limits
from coaching.record import Refused
from storage import backup
from storage.client_repository import ClientRepository
from storage.directory_blobs import DirectoryBlobs
from storage.failure import Damaged, StoreFailure
from storage.key_ring import KeyRing
from storage.remains import remains
from storage.room_access import RoomAccess
from storage.room_erasure import erase, erase_due
from storage.room_folder import read_room, room_folder, rooms
from storage.room_inbox import RoomInbox
from storage.room_repository import RoomRepository
from storage.store import Store
from tests.any_store import CHEAP, OTHER_PASSPHRASE, PASSPHRASE, SETTINGS, new_file
from tests.sealed_phone import SealedPhone
from tests.storage.faulty_disk import FaultyDisk

SCALE = Limits(type="scale")


@pytest.fixture
def folder(tmp_path):
    return tmp_path / "store"


@pytest.fixture
def ring(folder):
    return KeyRing.fresh(DirectoryBlobs(folder))


@pytest.fixture
def kept(folder, ring, clock):
    return RoomRepository(folder, ring, clock)


def answer(store, room, seats, part="pulse"):
    inbox = RoomInbox(room_folder(store, room.id))
    for seat in seats:
        phone = SealedPhone(room.id, room.public_key, b"%d" % seat)
        box = phone.box(part, 1, {"type": "scale", "value": seat % 11})
        inbox.put(phone.receipt(part), part, 1, box)
    inbox.close()


def access(store, ring, room, clock):
    repository = RoomRepository(store, ring, clock)
    return RoomAccess(repository, room.id, room_folder(store, room.id), clock=clock)


def test_a_room_is_opened_found_and_read(kept, folder, clock):
    room = kept.open("theme_day", "one", "fi", part="in", voted=("ideas",), days=14)
    assert read_room(room_folder(folder, room.id)) == room
    assert rooms(folder) == kept.rooms() == (room,)
    record = kept.read(room.id)
    assert (record.room, record.voted, len(record.private_key)) == (room, ("ideas",), 32)
    assert room.erase_on == (clock() + timedelta(days=14)).date()
    other = kept.open("theme_day", "one", "fi")
    assert (other.code, other.public_key) != (room.code, room.public_key)


def test_a_change_is_seen_by_phones_and_after_a_restart(kept, folder, ring, clock):
    room = kept.open("theme_day", "one", "fi", part="in")
    before = kept.stamp(room.id)
    kept.change(room.id, lambda one: msgspec.structs.replace(one, room=rules.move(one.room, "wall")))
    assert kept.stamp(room.id) != before
    assert read_room(room_folder(folder, room.id)).part == "wall"
    assert RoomRepository(folder, ring, clock).read(room.id).room.part == "wall"


def test_a_room_is_never_a_client_nor_a_client_a_room(kept, folder, ring, clock):
    room = kept.open("theme_day", "one", "fi")
    clients = ClientRepository(DirectoryBlobs(folder), ring, clock)
    clients.create(new_file(clock, "c1"))
    assert clients.ids() == ("c1",)
    for refused in (
        lambda: clients.read(room.id),
        lambda: clients.erase(room.id),
        lambda: clients.create(new_file(clock, room.id)),
    ):
        with pytest.raises(StoreFailure, match="no_client"):
            refused()
    for refused in (lambda: kept.read("c1"), lambda: kept.erase("c1"), lambda: room_folder(folder, "c1")):
        with pytest.raises(StoreFailure, match="no_room"):
            refused()


@pytest.mark.parametrize("lost", ["body", "body-copy", "key", "key-copy", "room.json"])
@pytest.mark.parametrize("how", ["gone", "flipped"])
def test_one_file_may_be_lost(kept, folder, ring, clock, lost, how):
    room = kept.open("theme_day", "one", "fi", part="in")
    answer(folder, room, range(6))
    first = access(folder, ring, room, clock)
    view = first.release("pulse", SCALE)
    path = room_folder(folder, room.id) / lost
    if how == "gone":
        path.unlink()
    else:
        data = bytearray(path.read_bytes())
        data[len(data) // 2] ^= 1
        path.write_bytes(data)
    fresh = KeyRing(DirectoryBlobs(folder), ring.store, ring.keys)
    again = access(folder, fresh, room, clock)
    assert again.view("pulse") == view
    assert read_room(room_folder(folder, room.id)) == room
    assert len(again.record.releases) == 1


def test_a_released_view_is_never_forgotten_by_going_back(kept, folder, ring, clock):
    room = kept.open("theme_day", "one", "fi", part="in")
    answer(folder, room, range(6))
    access(folder, ring, room, clock).release("pulse", SCALE)
    names = [room_folder(folder, room.id) / name for name in ("body", "body-copy")]
    for path in names:
        path.write_bytes(path.read_bytes()[:-1] + b"x")
    with pytest.raises(Damaged):
        kept.read(room.id)


def test_any_call_of_a_release_may_fail_and_what_was_shown_is_on_the_disk(kept, folder, ring, clock):
    room = kept.open("theme_day", "one", "fi", part="in")
    failures = 0
    for call in range(1, 120, 7):
        disk = FaultyDisk(call, 28)
        broken = RoomRepository(folder, ring, clock, blobs=DirectoryBlobs(folder, disk))
        part = f"part{call}"
        try:
            broken.change(room.id, lambda one, part=part: _moved(one, part))
        except StoreFailure:
            failures += 1
        else:
            assert kept.read(room.id).room.part == part
        assert kept.mend(room.id).room == read_room(room_folder(folder, room.id))
    assert failures >= 5


def _moved(record, part):
    return msgspec.structs.replace(record, room=rules.move(record.room, part))


def test_the_number_of_days_is_bounded_and_nothing_is_left_of_a_refused_room(kept, folder):
    for days in (0, 181):
        with pytest.raises(Refused, match="room_days"):
            kept.open("theme_day", "one", "fi", days=days)
    assert list(folder.glob("rooms/*")) == []


# Erasing


def test_on_its_day_a_room_goes_without_anybodys_passphrase(kept, folder, ring, clock):
    room = kept.open("theme_day", "one", "fi", part="in", days=2)
    later = kept.open("theme_day", "one", "fi", days=3)
    answer(folder, room, range(6))
    copies = {path: path.read_bytes() for path in room_folder(folder, room.id).iterdir()}
    assert len(copies) >= 6
    today = clock().date()
    assert erase_due(folder, today + timedelta(days=1)) == 0
    assert erase_due(folder, today + timedelta(days=2)) == 1
    assert rooms(folder) == (later,)
    assert not room_folder(folder, room.id).exists()
    assert not list((folder / "temporary").iterdir())
    with pytest.raises(StoreFailure, match="no_room"):
        kept.read(room.id)
    # Everything put back but the keys: the store key opens nothing of it.
    for path, data in copies.items():
        if not path.name.startswith("key"):
            path.parent.mkdir(exist_ok=True)
            path.write_bytes(data)
    fresh = RoomRepository(folder, KeyRing(DirectoryBlobs(folder), ring.store, ring.keys), clock)
    with pytest.raises(StoreFailure):
        fresh.read(room.id)
    # What has no key is nobody's any more, whatever it says of its day.
    assert erase_due(folder, today) == 1


def test_an_interrupted_erasing_is_finished(kept, folder, clock):
    room = kept.open("theme_day", "one", "fi")
    place = room_folder(folder, room.id)
    (place / "key").unlink()
    (place / "key-copy").unlink()
    left = folder / "temporary" / "0123.erased"
    left.mkdir(parents=True, exist_ok=True)
    (left / "inbox.sqlite").touch()
    assert erase_due(folder, clock().date()) == 1
    assert not place.exists()
    assert not left.exists()


def test_a_room_whose_public_file_is_broken_goes_when_no_room_is_that_old(kept, folder, clock):
    room = kept.open("theme_day", "one", "fi", days=5)
    place = room_folder(folder, room.id)
    (place / "room.json").write_bytes(b"{half")
    today = clock().date()
    old = (clock() - timedelta(days=181)).timestamp()
    os.utime(place / "key", (old, old))
    assert erase_due(folder, today) == 0
    os.utime(place / "key-copy", (old, old))
    assert erase_due(folder, today) == 1


def test_a_half_opened_room_goes_after_a_day(kept, folder, ring, clock):
    id = rules.room_id(bytes(range(16)))
    ring.make_key(id)
    today = clock().date()
    os.utime(room_folder(folder, id) / "key", (clock().timestamp(),) * 2)
    os.utime(room_folder(folder, id) / "key-copy", (clock().timestamp(),) * 2)
    assert erase_due(folder, today) == 0
    assert erase_due(folder, today + timedelta(days=2)) == 1


def test_stray_files_do_not_keep_a_room(kept, folder):
    room = kept.open("theme_day", "one", "fi")
    (room_folder(folder, room.id) / ".presence.json.new").touch()
    (room_folder(folder, room.id) / "inbox.sqlite-wal").touch()
    erase(folder, room.id)
    assert not room_folder(folder, room.id).exists()
    erase(folder, room.id)


# A whole store with rooms


@pytest.fixture
def store(folder, clock):
    store = Store.create(folder, SETTINGS, "Outi", PASSPHRASE, cost=CHEAP, clock=clock)[0]
    return Store(store.blobs, clock=clock)


def test_a_removed_worker_opens_nothing_that_a_room_keeps_afterwards(store, folder, clock):
    ring = store.unlock("Outi", PASSPHRASE)
    store.add_worker(ring, "Matti", OTHER_PASSPHRASE, by="Outi")
    matti = store.unlock("Matti", OTHER_PASSPHRASE)
    room = RoomRepository(folder, ring, clock).open("theme_day", "one", "fi", part="in")
    answer(folder, room, range(6))
    opened = access(folder, ring, room, clock)
    view = opened.release("pulse", SCALE)
    kept_by_matti = {path.name: path.read_bytes() for path in room_folder(folder, room.id).glob("key*")}
    store.remove_worker(ring, "Matti", by="Outi")
    ours = access(folder, store.unlock("Outi", PASSPHRASE), room, clock)
    assert ours.view("pulse") == view
    ours.move("wall")
    old = KeyRing(store.blobs, matti.store, matti.keys)
    with pytest.raises(StoreFailure):
        RoomRepository(folder, old, clock).read(room.id)
    for name, data in kept_by_matti.items():
        (room_folder(folder, room.id) / name).write_bytes(data)
    with pytest.raises(StoreFailure):
        RoomRepository(folder, KeyRing(store.blobs, matti.store, matti.keys), clock).read(room.id)


def test_a_change_of_keys_that_was_cut_short_takes_the_rooms_along(store, folder, clock, monkeypatch):
    ring = store.unlock("Outi", PASSPHRASE)
    store.add_worker(ring, "Matti", OTHER_PASSPHRASE, by="Outi")
    room = RoomRepository(folder, ring, clock).open("theme_day", "one", "fi", part="in")
    with monkeypatch.context() as patch:
        patch.setattr(KeyRing, "renew_key", _raises)
        with pytest.raises(StoreFailure):
            store.remove_worker(ring, "Matti", by="Outi")
    ring = store.unlock("Outi", PASSPHRASE)
    assert len(ring.keys) == 1
    assert ring.is_wrapped_now(room.id)
    assert RoomRepository(folder, ring, clock).read(room.id).room == room


def _raises(*_):
    raise StoreFailure("errors.store_io")


def test_a_backup_carries_rooms_with_their_answers_and_nothing_else_of_theirs(store, folder, clock, tmp_path):
    ring = store.unlock("Outi", PASSPHRASE)
    room = RoomRepository(folder, ring, clock).open("theme_day", "one", "fi", part="in", days=10)
    answer(folder, room, range(5))
    view = access(folder, ring, room, clock).release("pulse", SCALE)
    answer(folder, room, range(5, 10))
    (folder / "rooms" / "join-secret").write_bytes(b"s" * 32)
    (folder / "rooms" / "handover").mkdir()
    (folder / "rooms" / "handover" / ("3" * 64)).write_bytes(b"b" * 99)
    (folder / "lan").mkdir()
    (folder / "lan" / "leaf.key").write_bytes(b"k" * 99)
    (room_folder(folder, room.id) / ".presence.json.new").touch()
    file = tmp_path / "one.tar"
    contents = backup.write(store.blobs, file, clock())
    of_rooms = {name for name in contents.blobs if name.startswith(("rooms", "lan"))}
    leaves = ("key", "key-copy", "body", "body-copy", "room.json", "inbox.sqlite")
    assert of_rooms == {f"rooms/{room.id}/{leaf}" for leaf in leaves}
    assert remains(room.id, folder, [tmp_path]) == (file,)

    again = tmp_path / "again"
    backup.restore(file, again)
    restored = access(again, Store.at(again, clock=clock).unlock("Outi", PASSPHRASE), room, clock)
    assert restored.view("pulse") == view
    assert restored.outlook("pulse", SCALE) == (10, 5, 10, 0)
    assert restored.release("pulse", SCALE).n == 10

    # Erased here, the room is in the backup still, and goes from a restored store at its first start.
    erase_due(folder, room.erase_on)
    assert remains(room.id, folder, [tmp_path]) == (file,)
    late = tmp_path / "late"
    backup.restore(file, late)
    assert erase_due(late, room.erase_on) == 1
    assert rooms(late) == ()


def test_a_store_put_aside_is_known_to_hold_a_room(store, folder, clock, tmp_path):
    room = RoomRepository(folder, store.unlock("Outi", PASSPHRASE), clock).open("theme_day", "one", "fi")
    aside = tmp_path / "store-before-1"
    folder.rename(aside)
    assert remains(room.id, folder, []) == (aside,)


def test_a_closed_rooms_key_is_gone_from_its_record(kept, folder, ring, clock):
    room = kept.open("theme_day", "one", "fi", part="in")
    answer(folder, room, range(8))
    key = kept.read(room.id).private_key
    opened = access(folder, ring, room, clock)
    record = opened.close({"pulse": SCALE, "words": Limits(type="words")})
    assert (record.room.closed, record.held_back, record.views["pulse"].n) == (True, {}, 8)
    assert room_record.views_of(record, "pulse")
    again = kept.read(room.id)
    assert again == record
    assert again.private_key == b""
    inbox = RoomInbox(room_folder(folder, room.id))
    assert inbox.rows("pulse") == ()
    assert key not in b"".join(path.read_bytes() for path in folder.rglob("*") if path.is_file())
    with pytest.raises(Refused, match="room_closed"):
        opened.release("pulse", SCALE)
    assert opened.close({"pulse": SCALE}) == record
