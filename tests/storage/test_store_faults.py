"""Whatever breaks in the middle of a save: nothing acknowledged is lost, nothing is half written."""

from __future__ import annotations

import errno
import multiprocessing
import os
import random
import select
import signal
import struct
import time

import pytest
from msgspec.structs import replace

from coaching.record import Note
from storage.client_repository import ClientRepository
from storage.directory_blobs import DirectoryBlobs
from storage.failure import Damaged, StoreFailure
from storage.key_ring import KeyRing
from tests.any_store import HeldClock, new_file, wish, wishes
from tests.storage.faulty_disk import FaultyDisk, RememberingDisk

KILLS = 200
WRITERS = 4
_ACK = struct.Struct(">Q")


def content_of(revision):
    """A file whose size jumps up and down, and which can be told from its revision alone."""
    size = (revision * 7919) % 60_000 if revision % 3 else revision % 50
    return (Note(id=str(revision), text=f"{revision} " + "ä" * size),)


def save_for_ever(root, keys, client, pipe):
    """Save without end; say each revision only after it is kept."""
    blobs = DirectoryBlobs(root)
    repository = ClientRepository(blobs, KeyRing(blobs, "store", keys))
    revision = repository.read(client).revision
    while True:
        revision += 1
        notes = content_of(revision)
        kept = repository.change(
            client, lambda file, notes=notes: replace(file, strengths=replace(file.strengths, wishes=notes))
        )
        os.write(pipe, _ACK.pack(kept.revision))


def forked(work, *args):
    """A child process, and the pipe on which it acknowledges."""
    ours, theirs = os.pipe()
    pid = os.fork()
    if pid == 0:
        os.close(ours)
        try:
            work(*args, theirs)
        finally:
            os._exit(1)
    os.close(theirs)
    return pid, ours


def test_no_acknowledged_save_is_lost_when_the_process_is_killed(tmp_path, clock):
    chance = random.Random(2026)
    root = tmp_path / "store"
    blobs = DirectoryBlobs(root)
    ring = KeyRing(blobs, "store", KeyRing.fresh(blobs).keys)
    repository = ClientRepository(blobs, ring, clock)
    clients = [f"client-{number}" for number in range(WRITERS)]
    for client in clients:
        repository.create(new_file(clock, client))
    acknowledged = dict.fromkeys(clients, 1)
    kills = saves = 0
    while kills < KILLS:
        children = {client: forked(save_for_ever, root, ring.keys, client) for client in clients}
        for _, pipe in children.values():
            select.select([pipe], [], [], 20)  # each has saved at least once
        time.sleep(chance.uniform(0, 0.03))
        for pid, _ in children.values():
            time.sleep(chance.uniform(0, 0.002))
            os.kill(pid, signal.SIGKILL)
        for client, (pid, pipe) in children.items():
            os.waitpid(pid, 0)
            with os.fdopen(pipe, "rb") as told:
                acks = told.read()
            assert len(acks) >= _ACK.size
            saves += len(acks) // _ACK.size
            acknowledged[client] = _ACK.unpack(acks[-_ACK.size :])[0]
            kept = repository.read(client)
            # The save that was under way may have been finished, but not yet acknowledged.
            assert kept.revision in (acknowledged[client], acknowledged[client] + 1)
            assert kept.file.strengths.wishes == content_of(kept.revision)
            assert kept.restored_from is None
            kills += 1
    assert saves >= kills
    left = list((root / "temporary").iterdir())
    assert len(left) <= 2 * kills
    for path in left:
        os.utime(path, (0, 0))
    blobs.sweep()
    assert list((root / "temporary").iterdir()) == []


def started(tmp_path, disk=None):
    clock = HeldClock()
    blobs = DirectoryBlobs(tmp_path / "store", disk)
    return blobs, KeyRing(blobs, "store", ((b"12345678", bytes(32)),)), clock


@pytest.mark.parametrize("why", [errno.ENOSPC, errno.EIO])
@pytest.mark.parametrize("hour", [0, 1], ids=["plain save", "save with a generation"])
def test_any_call_of_a_save_may_fail_once(tmp_path, why, hour):
    said = "store_full" if why == errno.ENOSPC else "store_io"
    blobs, ring, clock = started(tmp_path)
    healthy = ClientRepository(blobs, ring, clock)
    healthy.create(new_file(clock))
    healthy.change("c1", wish("ensimmäinen"))
    fail_at, reported = 0, set()
    while True:
        fail_at += 1
        clock.pass_(hours=hour, seconds=1)
        before = healthy.read("c1")
        disk = FaultyDisk(fail_at, why, short=True)
        faulty = ClientRepository(DirectoryBlobs(blobs.root, disk), ring, clock)
        try:
            after = faulty.change("c1", wish(f"toive {fail_at}"))
        except StoreFailure as failure:
            assert failure.key == f"errors.{said}", disk.failed
            assert healthy.read("c1") == before, disk.failed
            reported.update(disk.failed)
        else:
            # A call whose failure loses nothing, such as clearing away, is not worth a word.
            assert healthy.read("c1") == after, disk.failed
            if not disk.failed:
                break
        assert healthy.read("c1").restored_from is None
    assert fail_at > 25
    assert reported >= {"open", "write", "read", "sync", "close", "rename", "link"}
    assert wishes(healthy.change("c1", wish("yhä kunnossa")))[-1] == "yhä kunnossa"


@pytest.mark.parametrize("why", [errno.ENOSPC, errno.EIO, errno.EROFS])
def test_a_disk_that_breaks_for_good_is_reported_and_leaves_a_whole_file(tmp_path, why):
    blobs, ring, clock = started(tmp_path)
    healthy = ClientRepository(blobs, ring, clock)
    healthy.create(new_file(clock))
    fail_at = 0
    while True:
        fail_at += 1
        before = healthy.read("c1")
        disk = FaultyDisk(fail_at, why, for_ever=True)
        try:
            ClientRepository(DirectoryBlobs(blobs.root, disk), ring, clock).change("c1", wish(f"{fail_at}"))
        except StoreFailure:
            left = wishes(healthy.read("c1"))
            assert left in (wishes(before), [*wishes(before), f"{fail_at}"])
        else:
            assert wishes(healthy.read("c1")) == [*wishes(before), f"{fail_at}"]
            if not disk.failed:
                break


@pytest.mark.parametrize("why", [errno.ENOSPC, errno.EIO])
def test_any_call_of_a_first_save_may_fail_and_it_can_be_tried_again(tmp_path, why):
    fail_at = 0
    while True:
        fail_at += 1
        blobs, ring, clock = started(tmp_path / str(fail_at))
        disk = FaultyDisk(fail_at, why)
        faulty = DirectoryBlobs(blobs.root, disk)
        try:
            ClientRepository(faulty, KeyRing(faulty, "store", ring.keys), clock).create(new_file(clock))
        except StoreFailure:
            kept = ClientRepository(blobs, ring, clock).create(new_file(clock))
            assert kept.revision == 1
        assert ClientRepository(blobs, ring, clock).read("c1").file == new_file(clock)
        if not disk.failed:
            break


def test_a_power_cut_at_any_moment_leaves_the_old_file_or_the_new(tmp_path):
    root = tmp_path / "store"
    disk = RememberingDisk(root)
    blobs, ring, clock = started(tmp_path, disk)
    repository = ClientRepository(blobs, ring, clock)
    repository.create(new_file(clock))
    acknowledged = [(len(disk.steps), 1)]
    for number in range(12):
        clock.pass_(minutes=25)
        kept = repository.change("c1", wish("ä" * (number * 997 % 5000)))
        acknowledged.append((len(disk.steps), kept.revision))
    whole = {1: []}
    for number in range(12):
        whole[number + 2] = [*whole[number + 1], "ä" * (number * 997 % 5000)]
    case = 0
    for steps in range(acknowledged[0][0], len(disk.steps) + 1):
        least = max(revision for at, revision in acknowledged if at <= steps)
        for names_lost, torn in ((True, "empty"), (False, "empty"), (False, "half"), (True, "all")):
            case += 1
            left = tmp_path / f"cut-{case}"
            disk.after_power_cut(left, steps, names_lost=names_lost, torn=torn)
            again = DirectoryBlobs(left / "store")
            kept = ClientRepository(again, KeyRing(again, "store", ring.keys), clock).read("c1")
            assert kept.revision in (least, least + 1), (steps, names_lost, torn)
            assert wishes(kept) == whole[kept.revision]
            assert kept.restored_from is None
    assert case > 400


def add_many(root, keys, name, count, told):
    blobs = DirectoryBlobs(root)
    repository = ClientRepository(blobs, KeyRing(blobs, "store", keys), lock_timeout=60)
    slowest = 0.0
    for number in range(count):
        began = time.monotonic()
        repository.change("c1", wish(f"{name}-{number}"))
        slowest = max(slowest, time.monotonic() - began)
    told.put(slowest)


def test_five_processes_saving_the_same_client_lose_nothing(tmp_path):
    blobs, ring, clock = started(tmp_path)
    repository = ClientRepository(blobs, ring, clock)
    repository.create(new_file(clock))
    fork = multiprocessing.get_context("fork")
    told = fork.Queue()
    writers = [
        fork.Process(target=add_many, args=(blobs.root, ring.keys, name, 200, told)) for name in "abcde"
    ]
    for writer in writers:
        writer.start()
    for writer in writers:
        writer.join(120)
        assert writer.exitcode == 0
    kept = repository.read("c1")
    assert kept.revision == 1001
    assert sorted(wishes(kept)) == sorted(f"{name}-{number}" for name in "abcde" for number in range(200))
    for name in "abcde":
        assert [text for text in wishes(kept) if text[0] == name] == [f"{name}-{n}" for n in range(200)]


def flips_of(data, chance, most=120):
    """Places and bits to turn over: the beginning whole, the rest by chance."""
    every = [(place, bit) for place in range(52) for bit in range(0, 8, 3)]
    by_chance = [(chance.randrange(len(data)), chance.randrange(8)) for _ in range(most)]
    return every[:: max(1, len(every) // most)] + by_chance


def flipped(data, place, bit):
    spoilt = bytearray(data)
    spoilt[place] ^= 1 << bit
    return bytes(spoilt)


@pytest.mark.parametrize("leaf", ["body", "previous", "head", "key", "key-copy"])
def test_a_bit_that_turned_over_is_noticed_and_healed(blobs, ring, repository, clock, leaf):
    repository.create(new_file(clock))
    repository.change("c1", wish("vanhempi"))
    kept = repository.change("c1", wish("uusin"))
    whole = {name: blobs.read(name) for name in blobs.names("clients/c1/")}
    name = f"clients/c1/{leaf}"
    for place, bit in flips_of(whole[name], random.Random(leaf), 120 if hasattr(blobs, "_blobs") else 12):
        for each in blobs.names("clients/c1/"):
            if each not in whole:
                blobs.delete(each)
        for each, data in whole.items():
            if blobs.read(each) != data:
                blobs.write(each, data, durable=False)
        blobs.write(name, flipped(whole[name], place, bit), durable=False)
        found = ClientRepository(blobs, KeyRing(blobs, ring.store, ring.keys), clock).read("c1")
        if leaf == "body":
            assert wishes(found) == ["vanhempi"]
            assert found.restored_from == clock()
            assert found.revision > kept.revision
            assert any("damaged-" in name for name in blobs.names("clients/c1/"))
        else:
            assert found == kept


@pytest.mark.parametrize(
    "spoil", [lambda data: b"", lambda data: data[:100], lambda data: data[:-1], lambda data: None]
)
def test_a_cut_emptied_or_missing_file_is_restored(blobs, repository, clock, spoil):
    repository.create(new_file(clock))
    repository.change("c1", wish("vanhempi"))
    clock.pass_(minutes=10)
    repository.change("c1", wish("uusin"))
    data = spoil(blobs.read("clients/c1/body"))
    if data is None:
        blobs.delete("clients/c1/body")
    else:
        blobs.write("clients/c1/body", data)
    found = repository.read("c1")
    assert wishes(found) == ["vanhempi"]
    assert found.restored_from.isoformat() == "2026-11-21T09:00:00+00:00"
    assert wishes(repository.change("c1", wish("jatkuu"))) == ["vanhempi", "jatkuu"]
    assert repository.read("c1").restored_from is None


def test_whoever_saves_first_after_damage_is_told_of_the_repair(blobs, repository, clock):
    repository.create(new_file(clock))
    repository.change("c1", wish("vanhempi"))
    blobs.write("clients/c1/body", b"rikki")
    kept = repository.change("c1", wish("uusi"))
    assert kept.restored_from == clock()
    assert wishes(kept) == ["uusi"]


def test_files_that_change_places_are_refused_or_healed(blobs, repository, clock):
    clients = [f"client-{number}" for number in range(20)]
    for client in clients:
        repository.create(new_file(clock, client, label=client))
        repository.change(client, wish(f"{client} vanha"))
        repository.change(client, wish(f"{client} uusi"))
    bodies = {client: blobs.read(f"clients/{client}/body") for client in clients}
    for client, other in zip(clients, clients[1:] + clients[:1], strict=True):
        blobs.write(f"clients/{client}/body", bodies[other])
    for client in clients:
        found = repository.read(client)
        assert found.file.client.label == client
        assert wishes(found) == [f"{client} vanha"]
        assert found.restored_from is not None


def test_an_old_copy_in_the_newest_ones_place_is_flagged(blobs, repository, clock):
    repository.create(new_file(clock))
    old = []
    for number in range(20):
        clock.pass_(minutes=1)
        repository.change("c1", wish(str(number)))
        old.append(blobs.read("clients/c1/body"))
    for copy in old[:-1]:
        before = repository.read("c1")
        blobs.write("clients/c1/body", copy)
        found = repository.read("c1")
        assert found.restored_from is not None
        assert found.revision > before.revision


def test_keys_that_change_places_open_nothing(blobs, repository, clock):
    for client in ("c1", "c2"):
        repository.create(new_file(clock, client))
    for copy in ("key", "key-copy"):
        blobs.write(f"clients/c1/{copy}", blobs.read(f"clients/c2/{copy}"))
    with pytest.raises(Damaged):
        repository.read("c1")
    assert repository.read("c2").revision == 1


def test_a_file_without_any_good_copy_is_said_plainly_and_left_alone(blobs, repository, clock):
    repository.create(new_file(clock))
    repository.change("c1", wish("x"))
    for leaf in ("body", "previous"):
        blobs.write(f"clients/c1/{leaf}", b"rikki")
    before = {name: blobs.read(name) for name in blobs.names()}
    with pytest.raises(StoreFailure, match="store_damaged"):
        repository.read("c1")
    with pytest.raises(StoreFailure, match="store_damaged"):
        repository.change("c1", wish("y"))
    assert {name: blobs.read(name) for name in blobs.names()} == before
