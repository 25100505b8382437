"""The inbox: each answer once, on the disk before it is acknowledged; what was taken back stays away."""

from __future__ import annotations

import os
import random
import resource
import select
import signal
import sqlite3
import struct
import subprocess
import sys
import time
from hashlib import blake2b

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from coaching.room import room_id
from storage.failure import StoreFailure
from storage.room_folder import INBOX, Presence, read_presence, room_folder, write_presence
from storage.room_inbox import LONGEST_BOX, Put, RoomInbox, id_of

BOX = b"b" * 600
_ACK = struct.Struct(">IIB")


def receipt(number):
    return blake2b(struct.pack(">Q", number), digest_size=32).digest()


@pytest.fixture
def folder(tmp_path):
    folder = room_folder(tmp_path, room_id(bytes(16)))
    folder.mkdir(parents=True)
    return folder


@pytest.fixture
def inbox(folder):
    inbox = RoomInbox(folder)
    yield inbox
    inbox.close()


def kept(inbox, part="a"):
    return {row.id: (row.n, row.box) for row in inbox.rows(part)}


def test_the_same_answer_twice_is_one(inbox):
    assert inbox.put(receipt(1), "a", 1, BOX)
    assert not inbox.put(receipt(1), "a", 1, b"another box of the same version")
    assert kept(inbox) == {id_of(receipt(1)): (1, BOX)}
    assert inbox.counts() == {"a": 1}


def test_an_older_version_never_takes_a_newer_ones_place(inbox):
    assert inbox.put(receipt(1), "a", 3, b"third")
    assert not inbox.put(receipt(1), "a", 2, b"second, and late")
    assert kept(inbox) == {id_of(receipt(1)): (3, b"third")}


def test_what_was_taken_back_does_not_come_back_by_a_late_retry(inbox):
    inbox.put(receipt(1), "a", 1, BOX)
    assert inbox.withdraw(receipt(1), "a", 1)
    assert not inbox.withdraw(receipt(1), "a", 1)
    assert not inbox.put(receipt(1), "a", 1, BOX)
    assert (kept(inbox), inbox.counts()) == ({}, {})
    assert inbox.put(receipt(1), "a", 2, b"another mind")
    assert kept(inbox) == {id_of(receipt(1)): (2, b"another mind")}


def test_a_withdrawal_that_comes_before_its_answer_holds(inbox):
    assert inbox.withdraw(receipt(1), "a", 2)
    assert not inbox.put(receipt(1), "a", 1, BOX)
    assert not inbox.put(receipt(1), "a", 2, BOX)
    assert kept(inbox) == {}


def test_an_older_withdrawal_leaves_a_newer_answer(inbox):
    inbox.put(receipt(1), "a", 5, BOX)
    assert not inbox.withdraw(receipt(1), "a", 4)
    assert kept(inbox) == {id_of(receipt(1)): (5, BOX)}


def test_a_receipt_is_for_one_part_only(inbox):
    inbox.put(receipt(1), "a", 1, BOX)
    assert not inbox.put(receipt(1), "b", 2, BOX)
    assert not inbox.withdraw(receipt(1), "b", 2)
    assert inbox.counts() == {"a": 1}


@settings(max_examples=20)
@given(st.lists(st.tuples(st.integers(1, 3), st.integers(1, 4), st.booleans()), max_size=30))
def test_it_behaves_as_a_table_of_the_newest_versions(tmp_path_factory, acts):
    folder = room_folder(tmp_path_factory.mktemp("model"), room_id(bytes(16)))
    folder.mkdir(parents=True)
    inbox, model = RoomInbox(folder), {}
    puts = [Put(receipt(who), "a", n, b"%d %d" % (who, n) if box else None) for who, n, box in acts]
    for put in puts:
        n = model.get(put.receipt, (0, None))[0]
        if put.n > n or (put.n == n and put.box is None):
            model[put.receipt] = (put.n, put.box)
    most = max(len(puts) - 3, 0)
    inbox.put_all(puts[:most])
    for put in puts[most:]:
        if put.box is None:
            inbox.withdraw(put.receipt, put.part, put.n)
        else:
            inbox.put(*put)
    assert kept(inbox) == {id_of(one): (n, box) for one, (n, box) in model.items() if box is not None}
    inbox.close()


@pytest.mark.parametrize(
    "put",
    [
        pytest.param((b"short", "a", 1, BOX), id="receipt"),
        pytest.param((receipt(1), "", 1, BOX), id="part"),
        pytest.param((receipt(1), "a" * 61, 1, BOX), id="long part"),
        pytest.param((receipt(1), "a", 0, BOX), id="no version"),
        pytest.param((receipt(1), "a", 2**31, BOX), id="endless version"),
        pytest.param((receipt(1), "a", 1, b""), id="no box"),
        pytest.param((receipt(1), "a", 1, bytes(LONGEST_BOX + 1)), id="large box"),
    ],
)
def test_what_no_phone_sends_is_refused(inbox, put):
    with pytest.raises(ValueError, match="answer"):
        inbox.put(*put)
    assert inbox.counts() == {}


def test_nothing_of_when_where_or_who_is_kept(inbox, folder):
    inbox.put(receipt(1), "a", 1, BOX)
    with sqlite3.connect(folder / INBOX) as other:
        columns = [row[1] for row in other.execute("PRAGMA table_info(answer)")]
        assert columns == ["id", "part", "n", "sealed"]
        assert other.execute("SELECT count(*) FROM sqlite_master").fetchone() == (1,)
    everything = b"".join(path.read_bytes() for path in folder.iterdir())
    assert receipt(1) not in everything
    assert oct((folder / INBOX).stat().st_mode & 0o777) == "0o600"


def test_what_was_taken_back_is_gone_from_the_disk(inbox, folder):
    marker = b"quite another box " * 20
    inbox.put(receipt(1), "a", 1, marker)
    inbox.put(receipt(2), "a", 1, BOX)
    assert marker in b"".join(path.read_bytes() for path in folder.iterdir())
    inbox.withdraw(receipt(1), "a", 1)
    assert marker not in b"".join(path.read_bytes() for path in folder.iterdir())


def test_clearing_leaves_no_box_and_late_senders_are_late(inbox, folder):
    inbox.put_all([Put(receipt(one), "a", 1, BOX) for one in range(9)])
    inbox.clear()
    assert inbox.counts() == {}
    assert BOX not in b"".join(path.read_bytes() for path in folder.iterdir())
    assert not inbox.put(receipt(1), "a", 1, BOX)


def test_a_copy_is_whole_while_others_write(inbox, tmp_path):
    inbox.put_all([Put(receipt(one), "a", 1, BOX) for one in range(40)])
    other = room_folder(tmp_path / "other", room_id(bytes(16)))
    other.mkdir(parents=True)
    (other / INBOX).write_bytes(inbox.copy())
    again = RoomInbox(other)
    assert kept(again) == kept(inbox)
    assert again.put(receipt(99), "a", 1, BOX)
    again.close()


def test_without_a_room_nothing_is_taken_in(tmp_path):
    inbox = RoomInbox(tmp_path / "none")
    with pytest.raises(StoreFailure, match="no_room"):
        inbox.put(receipt(1), "a", 1, BOX)
    assert (inbox.counts(), inbox.rows("a"), inbox.copy()) == ({}, (), b"")


def test_a_room_that_was_erased_meanwhile_takes_nothing_in(inbox, folder, tmp_path):
    inbox.put(receipt(1), "a", 1, BOX)
    folder.rename(tmp_path / "gone")
    with pytest.raises(StoreFailure, match="no_room"):
        inbox.put(receipt(2), "a", 1, BOX)


def test_a_damaged_inbox_is_told(folder):
    (folder / INBOX).write_bytes(b"no database at all" * 100)
    inbox = RoomInbox(folder)
    with pytest.raises(StoreFailure, match="store_damaged"):
        inbox.put(receipt(1), "a", 1, BOX)


def test_two_processes_write_at_the_same_time(folder):
    children = []
    for child in range(2):
        pid = os.fork()
        if pid == 0:
            own = RoomInbox(folder)
            for number in range(60):
                own.put(receipt(1000 * child + number), "a", 1, BOX)
                own.put(receipt(5000 + number), "b", child + 1, BOX)
            os._exit(0)
        children.append(pid)
    assert [os.waitpid(pid, 0)[1] for pid in children] == [0, 0]
    inbox = RoomInbox(folder)
    assert inbox.counts() == {"a": 120, "b": 60}
    assert {row.n for row in inbox.rows("b")} == {2}
    inbox.close()


@pytest.mark.parametrize("turn", range(6))
def test_whoever_comes_first_makes_the_inbox_and_nobody_is_turned_away(folder, turn):
    ours, theirs = os.pipe()
    children = []
    for child in range(4):
        pid = os.fork()
        if pid == 0:
            try:
                os.close(theirs)
                os.read(ours, 1)  # all begin when the pipe closes
                inbox = RoomInbox(folder)
                inbox.put(receipt(child), "a", 1, BOX) if child % 2 else inbox.counts()
                os._exit(0)
            finally:
                os._exit(1)
        children.append(pid)
    os.close(ours)
    os.close(theirs)
    assert [os.waitpid(pid, 0)[1] for pid in children] == [0] * 4
    assert RoomInbox(folder).counts() == {"a": 2}


# A process that is killed, a disk that is full


def send_for_ever(folder, began, pipe):
    """Put, put again, and take back without end; say each only after it is kept."""
    inbox = RoomInbox(folder)
    number = began
    while True:
        number += 1
        acts = [(1, True)]
        if number % 3 == 0:
            acts.append((2, True))
        if number % 7 == 0:
            acts.append((2, False))
        for n, box in acts:
            if box:
                inbox.put(receipt(number), "a", n, b"%d %d " % (number, n) * (number % 200 + 1))
            else:
                inbox.withdraw(receipt(number), "a", n)
            os.write(pipe, _ACK.pack(number, n, box))


def killed_again_and_again(folder, kills):
    chance = random.Random(2026)
    known, highest = {}, 0
    for _ in range(kills):
        ours, theirs = os.pipe()
        pid = os.fork()
        if pid == 0:
            try:
                send_for_ever(folder, highest, theirs)
            finally:
                os._exit(1)
        os.close(theirs)
        select.select([ours], [], [], 20)
        time.sleep(chance.uniform(0, 0.03))
        os.kill(pid, signal.SIGKILL)
        os.waitpid(pid, 0)
        with os.fdopen(ours, "rb") as told:
            acks = told.read()
        assert len(acks) >= _ACK.size
        for number, n, box in _ACK.iter_unpack(acks):
            known[number] = (n, bool(box))
            highest = max(highest, number)
        inbox = RoomInbox(folder)
        rows = inbox.rows("a")
        found = {row.id: row for row in rows}
        assert len(found) == len(rows)
        for number, (n, box) in known.items():
            row = found.pop(id_of(receipt(number)), None)
            last = number == highest  # what was under way may be kept already, and not yet acknowledged
            if row is None:
                assert not box or (last and number % 7 == 0)
                continue
            assert box
            assert row.n == n or (last and row.n == n + 1)
            assert row.box == b"%d %d " % (number, row.n) * (number % 200 + 1)
        assert set(found) <= {id_of(receipt(highest + 1))}
        if found:
            known[highest + 1], highest = (1, True), highest + 1
        # The next child begins beyond what is known, so the last one's state is settled here.
        settled = {row.id: row.n for row in rows}.get(id_of(receipt(highest)))
        known[highest] = (settled or 2, settled is not None)
        inbox.close()
    return len(known)


def test_every_acknowledged_answer_is_there_once_after_kills(folder):
    assert killed_again_and_again(folder, 20) >= 20


@pytest.mark.long
def test_every_acknowledged_answer_is_there_once_after_two_hundred_kills(folder):
    assert killed_again_and_again(folder, 200) >= 200


def test_a_full_disk_is_told_and_nothing_acknowledged_is_lost(folder):
    ours, theirs = os.pipe()
    pid = os.fork()
    if pid == 0:
        try:
            # The system then refuses every byte beyond, in the middle of a write too.
            signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
            resource.setrlimit(resource.RLIMIT_FSIZE, (60_000, 60_000))
            inbox, refused = RoomInbox(folder), 0
            for number in range(160):
                try:
                    inbox.put(receipt(number), "a", 1, b"%d" % number * 400)
                    os.write(theirs, _ACK.pack(number, 1, 1))
                except StoreFailure as failure:
                    refused += failure.key in ("errors.store_full", "errors.store_io")
            os._exit(7 if refused > 20 else 8)
        finally:
            os._exit(1)
    os.close(theirs)
    with os.fdopen(ours, "rb") as told:
        acks = told.read()
    assert os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1]) == 7
    inbox = RoomInbox(folder)
    found = {row.id: row.box for row in inbox.rows("a")}
    for number, _, _ in _ACK.iter_unpack(acks):
        assert found.pop(id_of(receipt(number))) == b"%d" % number * 400
    assert found == {}
    assert len(acks) // _ACK.size > 20
    assert inbox.put(receipt(9999), "a", 1, BOX)
    inbox.close()


# What has no key code


@pytest.mark.parametrize("module", ["room_inbox", "room_folder", "handover_box"])
def test_what_the_participants_process_uses_has_no_code_for_keys(module):
    code = f"import sys, storage.{module}\nprint(*sys.modules)"
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    loaded = set(ran.stdout.split())
    keys = {"seal", "envelope", "key_ring", "slot", "store", "agent_seal", "agent_line", "room_access"}
    assert not {f"storage.{one}" for one in keys} & loaded
    assert not {one for one in loaded if one.split(".")[0] in ("nacl", "cryptography", "_cffi_backend")}


def test_numbers_of_phones_come_over_whole(folder):
    assert read_presence(folder) == Presence()
    write_presence(folder, Presence(present=7, answered={"a": 5}))
    assert read_presence(folder) == Presence(present=7, answered={"a": 5})
    (folder / "presence.json").write_bytes(b"{half")
    assert read_presence(folder) == Presence()
