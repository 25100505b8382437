"""The participants' process with a real room: with all its files and all its memory it opens no answer."""

from __future__ import annotations

import secrets
import time

import pytest

from coaching.group_answer import Limits
from storage.room_access import RoomAccess
from storage.room_erasure import erase_due
from storage.room_folder import room_folder
from storage.room_repository import RoomRepository
from storage.store import Store
from tests.any_phone import House, Phone, any_script
from tests.any_store import CHEAP, PASSPHRASE, SETTINGS
from tests.process_memory import memory_of

WORDS = Limits(type="words", most=3)


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Store:
    folder = tmp_path_factory.mktemp("secrets") / "store"
    return Store.create(folder, SETTINGS, "Outi", PASSPHRASE, cost=CHEAP)[0]


@pytest.fixture(scope="module")
def rooms(store: Store) -> RoomRepository:
    return RoomRepository(store.blobs.root, store.unlock("Outi", PASSPHRASE))


@pytest.fixture(scope="module")
def house(store: Store):
    with House(store.blobs.root.parent) as house:
        yield house


def test_the_process_with_its_files_and_its_memory_opens_no_answer(
    house: House, store: Store, rooms: RoomRepository
) -> None:
    workshop, sitting, parts = any_script()
    room = rooms.open(workshop, sitting, "fi", part=parts[0])
    marker = f"marker {secrets.token_hex(8)}"
    phones = [Phone(house) for _ in range(7)]
    for phone in phones:
        assert phone.join(room.code).status == 200
        words = {"type": "words", "words": [{"text": marker, "show": True}]}
        assert phone.put(parts[0], words).status == 200
    assert phones[0].take_back(parts[0]).status == 200

    private_key = rooms.read(room.id).private_key
    memory = memory_of(house.lan.pid)
    if memory is not None:
        assert room.public_key in memory
        assert private_key not in memory
        assert marker.encode() not in memory
    readable = [*(house.store / "rooms").rglob("*"), *(house.store / "lan").rglob("*")]
    files = [path.read_bytes() for path in readable if path.is_file()]
    assert len(files) > 8
    for data in files:
        assert private_key not in data
        assert marker.encode() not in data

    # Who has the room's ticket sums up what the phones have sent.
    opened = RoomAccess(rooms, room.id, room_folder(house.store, room.id))
    assert opened.outlook(parts[0], WORDS).answers == 6
    opened.release(parts[0], WORDS)
    assert [one.text for one in opened.texts(parts[0])] == [marker]


def test_phones_find_a_closed_and_an_erased_room_so(house: House, rooms: RoomRepository) -> None:
    workshop, sitting, parts = any_script()
    room = rooms.open(workshop, sitting, "fi", part=parts[0], days=1)
    phone = Phone(house)
    assert phone.join(room.code).status == 200
    assert phone.put(parts[0], {"type": "scale", "value": 3}).status == 200
    RoomAccess(rooms, room.id, room_folder(house.store, room.id)).close({parts[0]: WORDS})
    wait_until(lambda: phone.put(parts[0], {"type": "scale", "value": 4}, n=2).status >= 400)
    assert erase_due(house.store, room.erase_on) == 1
    wait_until(lambda: phone.state().status >= 400)


def wait_until(holds) -> None:
    until = time.monotonic() + 10
    while not holds():
        assert time.monotonic() < until
        time.sleep(0.1)
