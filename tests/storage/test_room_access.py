"""A room's ticket opens that room and nothing else; without it, all that lies there opens nothing."""

from __future__ import annotations

import json
import logging
import secrets
import shutil
import subprocess
import sys

import pytest
from nacl.bindings import crypto_scalarmult_base
from nacl.public import PublicKey, SealedBox

from coaching.group_answer import Limits, Scale
from coaching.wall import ScaleView
from server.key_agent import start_agent
from server.office import Office
from storage import desk_access, room_access
from storage.client_repository import ClientRepository
from storage.failure import StoreFailure
from storage.room_folder import Presence, room_folder, write_presence
from storage.room_inbox import RoomInbox, id_of
from storage.seal import Address
from storage.store import Store
from tests.any_store import CHEAP, PASSPHRASE, SETTINGS, new_file
from tests.process_memory import memory_of
from tests.sealed_phone import SealedPhone

SCALE = Limits(type="scale")
WORDS = Limits(type="words", most=3)


@pytest.fixture(scope="module")
def store(tmp_path_factory):
    return Store.create(tmp_path_factory.mktemp("rooms") / "store", SETTINGS, "Outi", PASSPHRASE, cost=CHEAP)[
        0
    ]


@pytest.fixture(scope="module")
def office(store):
    agent = start_agent(store.blobs.root)
    office = Office(store, store.blobs.root, agent)
    yield office
    agent.end()


@pytest.fixture(scope="module")
def handle(office):
    return office.sign_in("Outi", PASSPHRASE)


@pytest.fixture
def room(office, handle):
    return office.open_room(handle, "theme_day", "one", "fi", part="pulse", voted=("words",))


@pytest.fixture
def opened(office, handle, room):
    return room_access.redeem(office.room_settings(handle, room.id))


@pytest.fixture
def inbox(store, room):
    inbox = RoomInbox(room_folder(store.blobs.root, room.id))
    yield inbox
    inbox.close()


def seat(room, number):
    return SealedPhone(room.id, room.public_key, b"%d" % number)


def send(inbox, room, seats, part="pulse", n=1, answer=None):
    for number in seats:
        phone = seat(room, number)
        said = answer or {"type": "scale", "value": number % 11}
        assert inbox.put(phone.receipt(part), part, n, phone.box(part, n, said))


def test_from_phones_to_the_wall(opened, inbox, room):
    send(inbox, room, range(4))
    assert opened.outlook("pulse", SCALE) == (4, 0, 0, 1)
    assert opened.release("pulse", SCALE) is None
    send(inbox, room, range(4, 8))
    assert opened.outlook("pulse", SCALE) == (8, 0, 8, 0)
    view = opened.release("pulse", SCALE)
    assert isinstance(view, ScaleView)
    assert (view.n, view.middle) == (8, 3.5)
    assert opened.view("pulse") == view
    assert opened.pulse("pulse", "out") is None


def test_an_answer_that_was_taken_back_is_in_no_later_view(opened, inbox, room):
    send(inbox, room, range(12))
    assert opened.release("pulse", SCALE).n == 12
    inbox.withdraw(seat(room, 3).receipt("pulse"), "pulse", 1)
    assert opened.outlook("pulse", SCALE) == (11, 12, 7, 0)
    assert opened.release("pulse", SCALE).n == 7


def test_texts_go_to_the_wall_and_to_the_vote_after_the_look(opened, inbox, room, office, handle):
    for number in range(6):
        words = [{"text": f"idea {number}", "show": number < 4}, {"text": "131052-308T", "show": True}]
        send(inbox, room, [number], "words", answer={"type": "words", "words": words})
    opened.release("words", WORDS)
    texts = opened.texts("words")
    assert {one.text for one in texts} == {f"idea {number}" for number in range(4)}
    opened.decide(texts[0].id, show=True)
    opened.decide(texts[1].id, show=False)
    assert opened.view("words").words == (texts[0].text,)
    seen = next(one for one in office.rooms(handle) if one.id == room.id)
    assert [idea.text for idea in seen.ideas] == [texts[0].text]


@pytest.mark.parametrize(
    "other",
    [
        pytest.param({"room": "11111111-1111-8111-8111-111111111111"}, id="another room's"),
        pytest.param({"part": "words"}, id="another part's"),
        pytest.param({"n": 2}, id="another version's"),
        pytest.param({"id": id_of(bytes(32))}, id="another seat's"),
        pytest.param({"answer": {"type": "scale", "value": 99}}, id="beyond the scale"),
        pytest.param({"answer": {"type": "scale", "value": "7"}}, id="a text for a number"),
        pytest.param({"answer": {"type": "spell"}}, id="unknown kind"),
        pytest.param({"answer": None}, id="nothing"),
        pytest.param({"answer": [[[[]]]] * 9}, id="a list"),
    ],
)
def test_a_box_that_is_not_what_its_row_says_is_passed_over(opened, inbox, room, other):
    send(inbox, room, range(4))
    phone = seat(room, 50)
    good = {"type": "scale", "value": 5}
    box = phone.box(
        "pulse", 1, other.get("answer", good), **{k: v for k, v in other.items() if k != "answer"}
    )
    inbox.put(phone.receipt("pulse"), "pulse", 1, box)
    inbox.put(secrets.token_bytes(32), "pulse", 1, secrets.token_bytes(560))
    deep = SealedBox(PublicKey(room.public_key)).encrypt(b"[" * 5000)
    inbox.put(secrets.token_bytes(32), "pulse", 1, deep)
    inbox.put(phone.receipt("other"), "pulse", 1, phone.box("pulse", 1, good))
    assert opened.outlook("pulse", SCALE) == (4, 0, 0, 1)


def test_a_box_of_one_seat_is_not_an_answer_of_another(opened, inbox, room):
    send(inbox, room, range(4))
    copied = inbox.rows("pulse")[0].box
    inbox.put(secrets.token_bytes(32), "pulse", 1, copied)
    assert opened.outlook("pulse", SCALE).answers == 4


def test_the_numbers_of_the_participants_process_are_read(opened, store, room):
    assert opened.presence() == Presence()
    write_presence(room_folder(store.blobs.root, room.id), Presence(present=3))
    assert opened.presence().present == 3


def test_two_kernels_of_one_room_see_and_keep_the_same(opened, office, handle, inbox, room):
    second = room_access.redeem(office.room_settings(handle, room.id))
    send(inbox, room, range(6))
    view = opened.release("pulse", SCALE)
    assert second.view("pulse") == view
    second.move("words")
    assert opened.room.part == "words"
    assert second.release("pulse", SCALE) == view
    assert len(opened.record.releases) == 1


def test_a_room_goes_on_after_the_laptop_was_restarted(store, room, inbox, opened):
    send(inbox, room, range(6))
    view = opened.release("pulse", SCALE)
    agent = start_agent(store.blobs.root)
    try:
        again = Office(store, store.blobs.root, agent)
        handle = again.sign_in("Outi", PASSPHRASE)
        assert [one.code for one in again.rooms(handle) if one.id == room.id] == [room.code]
        access = room_access.redeem(again.room_settings(handle, room.id))
        assert (access.view("pulse"), access.room) == (view, room)
        send(inbox, room, range(6, 11))
        assert access.release("pulse", SCALE).n == 11
    finally:
        agent.end()


# Who reaches what


def test_a_rooms_ticket_opens_no_client_and_no_other_room(office, handle, store, room, clock):
    clients = ClientRepository(store.blobs, office._agent.seal_of(handle))
    clients.create(new_file(clock, "c1"))
    other = office.open_room(handle, "theme_day", "one", "fi")
    opened = room_access.redeem(office.room_settings(handle, room.id))
    seal = opened._seal
    for client in ("c1", other.id):
        with pytest.raises(StoreFailure, match="not_allowed"):
            seal.seal(Address(client=client, kind="body"), b"x")
        name = f"clients/{client}/body" if client == "c1" else f"rooms/{client}/body"
        with pytest.raises(StoreFailure, match="not_allowed"):
            seal.open(Address(client=client, kind="body", revision=1), store.blobs.read(name))
    for asked in (lambda: seal.make_key(room.id), lambda: seal.destroy_key(room.id)):
        with pytest.raises(StoreFailure, match="not_allowed"):
            asked()
    with pytest.raises(StoreFailure, match="not_allowed"):
        seal.open(Address(client=room.id, kind="key"), store.blobs.read(f"rooms/{room.id}/key"))
    with pytest.raises(StoreFailure):
        desk_access.redeem(office.room_settings(handle, room.id)).repository.read(room.id)


def test_a_clients_ticket_opens_no_room(office, handle, store, room, clock):
    clients = ClientRepository(store.blobs, office._agent.seal_of(handle))
    if "c2" not in clients.ids():
        clients.create(new_file(clock, "c2"))
    with pytest.raises(StoreFailure, match="locked"):
        room_access.redeem(office.kernel_settings(handle, "c2"))
    desk = desk_access.redeem(office.kernel_settings(handle, "c2"))
    sealed = store.blobs.read(f"rooms/{room.id}/body")
    with pytest.raises(StoreFailure, match="not_allowed"):
        desk._seal.open(Address(client=room.id, kind="body", revision=1), sealed)
    with pytest.raises(StoreFailure, match="no_client"):
        desk.repository.read(room.id)


def test_a_ticket_is_good_once_and_only_for_a_room_that_is_there(office, handle, room):
    around = office.room_settings(handle, room.id)
    again = dict(around)
    room_access.redeem(around)
    assert desk_access.TICKET not in around
    for spent in (around, again, {}):
        with pytest.raises(StoreFailure, match="locked"):
            room_access.redeem(spent)
    for missing in ("11111111-1111-8111-8111-111111111111", "c1", "../c1"):
        with pytest.raises(StoreFailure, match="no_room"):
            office.room_settings(handle, missing)


def test_without_a_session_nobody_opens_or_lists_rooms(office):
    for act in (
        lambda: office.open_room("guess", "w", "s", "fi"),
        lambda: office.rooms("guess"),
        lambda: office.erase_room("guess", "x"),
    ):
        with pytest.raises(StoreFailure, match="locked"):
            act()


def test_the_use_log_says_who_opened_a_room(office, handle, store, room):
    room_access.redeem(office.room_settings(handle, room.id)).note("exported", "pdf")
    log = store.use_log(store.unlock("Outi", PASSPHRASE))
    noted = [(one.who, one.action) for one in log.entries() if one.client == room.id]
    assert noted == [("Outi", "created"), ("Outi", "opened"), ("Outi", "exported")]


def test_a_room_is_erased_before_its_day_when_the_worker_says_so(office, handle, store, room):
    office.erase_room(handle, room.id)
    assert not room_folder(store.blobs.root, room.id).exists()
    with pytest.raises(StoreFailure, match="no_room"):
        office.room_settings(handle, room.id)


# What opens nothing


@pytest.fixture
def used(store, room, inbox, opened):
    """A room with a marker in every kind of answer."""
    marker = f"marker-{secrets.token_hex(6)}"
    for number in range(6):
        words = [{"text": f"{marker} {number}", "show": number == 0}]
        send(inbox, room, [number], "words", answer={"type": "words", "words": words})
        own = {"type": "choice", "own": f"{marker} own"}
        send(inbox, room, [number], "choice", answer=own)
    opened.release("words", WORDS)
    return marker


def server_side(store, room, to):
    """All that the participants' process may read: rooms and the local network's folder, nothing above."""
    for group in ("rooms", "lan"):
        if (store.blobs.root / group).exists():
            shutil.copytree(store.blobs.root / group, to / group)
    return to


def test_all_that_the_participants_process_has_opens_no_answer(store, room, used, opened, tmp_path):
    to = server_side(store, room, tmp_path / "copy")
    files = {path: path.read_bytes() for path in to.rglob("*") if path.is_file()}
    names = " ".join(str(path.relative_to(to)) for path in files)
    assert {"body", "key", "room.json", "inbox.sqlite"} <= {path.name for path in files}
    for said in (used, PASSPHRASE, "Outi"):
        assert said not in names
        assert not [path for path, data in files.items() if said.encode() in data]
    # Every 32 bytes that lie anywhere are tried as the key: as they are, and from the text of JSON.
    own = [data for path, data in files.items() if path.parent.name == room.id or path.parent == to / "rooms"]
    windows = {data[at : at + 32] for data in own for at in range(len(data) - 31)}
    assert len(windows) > 10_000
    assert opened.record.private_key not in windows
    some = {data[at : at + 32] for data in own for at in range(0, min(len(data), 4096) - 31, 16)}
    assert room.public_key not in {crypto_scalarmult_base(window) for window in some}


def test_a_process_that_has_taken_answers_in_has_no_key_in_its_memory(store, room, inbox, opened, used):
    code = (
        "import json, sys; from pathlib import Path; from storage.room_inbox import RoomInbox;"
        "from storage.room_folder import read_room, room_folder;"
        "store, room = Path(sys.argv[1]), sys.argv[2]; folder = room_folder(store, room);"
        "everything = [path.read_bytes() for path in (store / 'rooms').rglob('*') if path.is_file()];"
        "inbox = RoomInbox(folder); known = read_room(folder);"
        "line = json.loads(sys.stdin.readline());"
        "inbox.put(bytes.fromhex(line[0]), 'words', 1, bytes.fromhex(line[1]));"
        "print('kept', flush=True); sys.stdin.readline()"
    )
    phone = seat(room, 77)
    answer = {"type": "words", "words": [{"text": used, "show": True}]}
    line = [phone.receipt("words").hex(), phone.box("words", 1, answer).hex()]
    child = subprocess.Popen(
        [sys.executable, "-c", code, str(store.blobs.root), room.id],
        stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True,
    )  # fmt: skip
    try:
        child.stdin.write(json.dumps(line) + "\n")
        child.stdin.flush()
        assert child.stdout.readline() == "kept\n"
        memory = memory_of(child.pid)
        assert memory is None or room.public_key in memory
        assert memory is None or opened.record.private_key not in memory
        assert memory is None or used.encode() not in memory
    finally:
        child.communicate("\n", timeout=20)
    assert opened.outlook("words", WORDS).answers == 7


def test_no_name_answer_or_key_is_in_a_file_name_or_a_log(store, room, used, opened, inbox, caplog, capfd):
    with caplog.at_level(logging.DEBUG):
        opened.release("words", WORDS)
        inbox.put(secrets.token_bytes(32), "words", 1, b"broken" * 20)
        opened.outlook("words", WORDS)
    out, err = capfd.readouterr()
    names = " ".join(str(path) for path in store.blobs.root.rglob("*"))
    key = opened.record.private_key
    for said in (used, "Outi", key.hex(), seat(room, 1).receipt("words").hex()):
        assert said not in caplog.text + out + err
        assert said not in names


def test_the_answers_of_one_seat_in_two_parts_cannot_be_tied_together(room, inbox, used):
    ids = [{row.id for row in inbox.rows(part)} for part in ("words", "choice")]
    assert len(ids[0]) == len(ids[1]) == 6
    assert not ids[0] & ids[1]
    sizes = {len(row.box) for part in ("words", "choice") for row in inbox.rows(part)}
    assert len(sizes) == 1


def test_what_is_opened_is_an_answer_of_its_kind(opened, inbox, room):
    send(inbox, room, range(6))
    kept = opened._ballots(opened.record, "pulse", SCALE)
    assert {type(answer) for answer in kept.values()} == {Scale}
    assert opened.outlook("pulse", WORDS).answers == 0
