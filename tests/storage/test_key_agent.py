"""The keys live in one process, each kernel reaches one client, and a lock leaves no key anywhere."""

from __future__ import annotations

import asyncio
import contextlib
import errno
import os
import signal
import socket
import struct
import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest

from coaching.client_file import SCHEMA
from server.key_agent import start_agent
from server.key_room import KeyRoom
from storage.agent_protocol import (
    DestroyKey,
    DoOpen,
    DoSeal,
    Handed,
    Lock,
    MakeKey,
    MakeTicket,
    Note,
    Redeem,
    Touch,
    Unlock,
)
from storage.client_index import ClientIndex
from storage.client_repository import ClientRepository
from storage.desk_access import redeem
from storage.directory_blobs import DirectoryBlobs
from storage.failure import StoreFailure
from storage.seal import Address
from storage.store import Store
from tests.any_store import CHEAP, OTHER_PASSPHRASE, PASSPHRASE, SETTINGS, new_file, wish, wishes
from tests.storage.faulty_disk import FaultyDisk


def made_store(folder):
    return Store.create(folder, SETTINGS, "Outi", PASSPHRASE, cost=CHEAP)[0]


@pytest.fixture(scope="module")
def store(tmp_path_factory):
    return made_store(tmp_path_factory.mktemp("agent") / "store")


@pytest.fixture(scope="module")
def agent(store):
    agent = start_agent(store.blobs.root)
    yield agent
    agent.end()


@pytest.fixture
def handle(agent):
    handle = agent.unlock("Outi", PASSPHRASE)
    yield handle
    agent.lock(handle)


@pytest.fixture
def whole(store, agent, handle):
    """The server's own way to the files."""
    return ClientRepository(store.blobs, agent.seal_of(handle))


def surroundings(store, agent, ticket):
    return {
        "ASKELMA_STORE": str(store.blobs.root),
        "ASKELMA_AGENT": agent.address,
        "ASKELMA_TICKET": ticket,
    }


def gone_within(seconds, pid):
    until = time.monotonic() + seconds
    while time.monotonic() < until:
        with contextlib.suppress(FileNotFoundError, ProcessLookupError):
            if Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()[0] != "Z":
                time.sleep(0.02)
                continue
        return True
    return False


def test_a_kernel_opens_its_client_with_a_ticket(store, agent, handle, whole, clock):
    whole.create(new_file(clock, "a1"))
    around = surroundings(store, agent, agent.ticket(handle, "a1"))
    desk = redeem(around)
    assert "ASKELMA_TICKET" not in around
    assert desk.client == "a1"
    assert wishes(desk.repository.change("a1", wish("oma polkupyörä"))) == ["oma polkupyörä"]
    assert wishes(whole.read("a1")) == ["oma polkupyörä"]


def test_a_ticket_is_good_once(store, agent, handle):
    ticket = agent.ticket(handle, "a2")
    redeem(surroundings(store, agent, ticket))
    for used in (ticket, "", "arvaus"):
        with pytest.raises(StoreFailure, match="locked"):
            redeem(surroundings(store, agent, used))


def test_one_clients_handle_reaches_nothing_else(store, agent, handle, whole, clock):
    for client in ("b1", "b2"):
        whole.create(new_file(clock, client))
    ClientIndex(store.blobs, agent.seal_of(handle), whole).rows()
    desk = redeem(surroundings(store, agent, agent.ticket(handle, "b1")))
    kernel = desk.repository
    for forbidden in (
        lambda: kernel.read("b2"),
        lambda: kernel.change("b2", wish("x")),
        lambda: kernel.create(new_file(clock, "b3")),
        lambda: kernel.erase("b1"),
        lambda: ClientIndex(store.blobs, desk._seal, kernel).rows(),
        lambda: desk._seal.open(Address(client="b1", kind="key"), store.blobs.read("clients/b1/key")),
        lambda: desk._seal.seal(Address(kind="use_log", revision=1), b"{}"),
        lambda: desk._seal.destroy_key("b2"),
    ):
        with pytest.raises(StoreFailure, match="not_allowed"):
            forbidden()
    assert whole.read("b1").revision == whole.read("b2").revision == 1


def test_not_even_a_session_gets_a_key_or_writes_the_log_itself(store, agent, handle, whole, clock):
    whole.create(new_file(clock, "b4"))
    seal = agent.seal_of(handle)
    for address in (
        Address(client="b4", kind="key"),
        Address(kind="use_log", revision=1),
        Address(kind="body"),
        Address(client="b4", kind="index"),
    ):
        with pytest.raises(StoreFailure, match="not_allowed"):
            seal.seal(address, b"x")


def test_a_lock_ends_the_handle_and_all_that_came_from_it(store, agent, whole, clock):
    whole.create(new_file(clock, "c1"))
    mine = agent.unlock("Outi", PASSPHRASE)
    desk = redeem(surroundings(store, agent, agent.ticket(mine, "c1")))
    unused = agent.ticket(mine, "c1")
    desk.repository.read("c1")
    agent.lock(mine)
    for locked in (
        lambda: desk.repository.read("c1"),
        lambda: ClientRepository(store.blobs, agent.seal_of(mine)).read("c1"),
        lambda: redeem(surroundings(store, agent, unused)),
        lambda: agent.touch(mine),
    ):
        with pytest.raises(StoreFailure, match="locked"):
            locked()
    assert whole.read("c1").revision == 1  # another session goes on


def test_after_the_last_lock_no_key_is_left_in_the_process(tmp_path, clock):
    store = made_store(tmp_path / "store")
    ring = store.unlock("Outi", PASSPHRASE)
    agent = start_agent(store.blobs.root)
    try:
        handle = agent.unlock("Outi", PASSPHRASE)
        ClientRepository(store.blobs, agent.seal_of(handle)).create(new_file(clock, "c2"))
        secrets = (ring.keys[0][1], ring._client_keys("c2")[0][1], PASSPHRASE.encode())
        before = memory_of(agent.pid)
        assert before is None or sum(secret in before for secret in secrets) >= 2
        agent.lock(handle)
        until = time.monotonic() + 2
        while (left := memory_of(agent.pid)) and any(secret in left for secret in secrets):
            assert time.monotonic() < until
        assert agent.unlock("Outi", PASSPHRASE)  # the same process serves the next one
    finally:
        agent.end()


def memory_of(pid):
    """Everything in a process's memory; None when the system does not let us look, which is better still."""
    parts = []
    try:
        of = Path(f"/proc/{pid}")
        with (of / "maps").open() as maps, (of / "mem").open("rb", 0) as memory:
            for line in maps:
                span, rights = line.split()[:2]
                start, end = (int(side, 16) for side in span.split("-"))
                if rights.startswith("rw") and end - start < 1 << 28:
                    with contextlib.suppress(OSError, ValueError):
                        memory.seek(start)
                        parts.append(memory.read(end - start))
    except (PermissionError, FileNotFoundError, ProcessLookupError):
        return None
    return b"".join(parts)


def test_the_process_leaves_no_core_dump_and_nobody_else_reaches_its_socket(agent, handle):
    limits = Path(f"/proc/{agent.pid}/limits").read_text()
    core = next(line for line in limits.splitlines() if "core file" in line)
    assert core.split()[4:6] == ["0", "0"]
    address = Path(agent.address)
    assert address.stat().st_mode & 0o777 == 0o600
    assert address.parent.stat().st_mode & 0o777 == 0o700
    told = Path(f"/proc/{agent.pid}/cmdline").read_bytes()
    with contextlib.suppress(PermissionError):  # nobody but the administrator may even look
        told += Path(f"/proc/{agent.pid}/environ").read_bytes()
    assert PASSPHRASE.encode() not in told
    assert b"ASKELMA" not in told


def test_the_process_ends_with_its_parent_even_when_that_is_killed(store):
    parent = subprocess.Popen(
        [
            sys.executable,
            "-c",
            "import sys, time; from pathlib import Path; from server.key_agent import start_agent\n"
            "agent = start_agent(Path(sys.argv[1])); agent.unlock('Outi', sys.argv[2])\n"
            "print(agent.pid, agent.address, flush=True); time.sleep(60)",
            str(store.blobs.root),
            PASSPHRASE,
        ],
        stdout=subprocess.PIPE,
        text=True,
    )
    told, address = parent.stdout.readline().split()
    pid = int(told)
    assert not gone_within(0.1, pid)
    parent.send_signal(signal.SIGKILL)
    parent.wait()
    assert gone_within(5, pid)
    assert not Path(address).parent.exists()


@pytest.mark.parametrize("sign", [signal.SIGKILL, signal.SIGTERM])
def test_an_agent_that_was_killed_is_started_again_at_the_next_sign_in(tmp_path, clock, sign):
    store = made_store(tmp_path / "store")
    agent = start_agent(store.blobs.root)
    try:
        old = agent.unlock("Outi", PASSPHRASE)
        os.kill(agent.pid, sign)
        assert gone_within(5, agent.pid)
        with pytest.raises(StoreFailure, match="locked"):
            ClientRepository(store.blobs, agent.seal_of(old)).create(new_file(clock))
        new = agent.unlock("Outi", PASSPHRASE)
        ClientRepository(store.blobs, agent.seal_of(new)).create(new_file(clock))
    finally:
        agent.end()


def test_an_interrupt_in_the_terminal_does_not_end_the_agent(agent, handle, whole, clock):
    os.kill(agent.pid, signal.SIGINT)
    time.sleep(0.05)
    assert whole.create(new_file(clock, "e1")).revision == 1


def test_wrong_passphrases_are_counted_over_restarts_of_the_agent(tmp_path):
    store = made_store(tmp_path / "store")
    for tries in (3, 2):
        agent = start_agent(store.blobs.root)
        try:
            for _ in range(tries):
                with pytest.raises(StoreFailure, match="wrong_passphrase"):
                    agent.unlock("Outi", OTHER_PASSPHRASE)
        finally:
            agent.end()
    with pytest.raises(StoreFailure, match="wait"):
        store.unlock("Outi", PASSPHRASE)


def test_the_agent_recovers_with_the_printed_key(tmp_path):
    store, recovery_key = Store.create(tmp_path / "store", SETTINGS, "Outi", PASSPHRASE, cost=CHEAP)
    agent = start_agent(store.blobs.root)
    try:
        with pytest.raises(StoreFailure, match="wrong_recovery_key"):
            agent.recover("väärä", "Outi", OTHER_PASSPHRASE)
        agent.recover(recovery_key, "Outi", OTHER_PASSPHRASE)
        assert agent.unlock("Outi", OTHER_PASSPHRASE)
    finally:
        agent.end()


def test_torn_and_oversized_messages_disturb_nobody(agent, whole, clock):
    whole.create(new_file(clock, "d1"))
    lines = []
    for bad in (
        b"",
        b"\x00",
        struct.pack(">I", 1 << 31),
        struct.pack(">I", 3) + b"abc",
        b"GET / HTTP/1.1\r\n\r\n",
    ):
        line = socket.socket(socket.AF_UNIX)
        line.connect(agent.address)
        line.sendall(bad)
        lines.append(line)
    began = time.monotonic()
    assert whole.read("d1").revision == 1
    assert time.monotonic() - began < 1
    for line in lines:
        line.close()


def test_a_slow_sign_in_keeps_no_save_waiting(tmp_path, clock):
    slow = Store.create(tmp_path / "slow", SETTINGS, "Outi", PASSPHRASE, cost=CHEAP.__class__(8, 64 << 20))[0]
    agent = start_agent(slow.blobs.root)
    try:
        handle = agent.unlock("Outi", PASSPHRASE)
        repository = ClientRepository(slow.blobs, agent.seal_of(handle))
        repository.create(new_file(clock))
        signing_in = threading.Thread(target=agent.unlock, args=("Outi", PASSPHRASE))
        signing_in.start()
        reads = 0
        while signing_in.is_alive():
            repository.read("c1")
            reads += 1
        signing_in.join()
        assert reads >= 3
    finally:
        agent.end()


def test_the_use_log_says_who_opened_and_changed_whom(tmp_path, clock):
    store = made_store(tmp_path / "store")
    agent = start_agent(store.blobs.root)
    try:
        handle = agent.unlock("Outi", PASSPHRASE)
        ClientRepository(store.blobs, agent.seal_of(handle)).create(new_file(clock))
        desk = redeem(surroundings(store, agent, agent.ticket(handle, "c1")))
        for text in ("yksi", "kaksi", "kolme"):
            desk.repository.change("c1", wish(text))
        desk.note("exported", "pdf")
    finally:
        agent.end()
    log = store.use_log(store.unlock("Outi", PASSPHRASE))
    assert [(line.who, line.action, line.reason) for line in log.entries("c1")] == [
        ("Outi", "created", ""),
        ("Outi", "opened", ""),
        ("Outi", "changed", ""),
        ("Outi", "exported", "pdf"),
    ]
    assert log.verify().problem == ""


class Seconds:
    now = 1000.0

    def __call__(self):
        return self.now


@pytest.fixture
def seconds():
    return Seconds()


@pytest.fixture
def room(store, seconds):
    return KeyRoom(store.blobs.root, idle=900, now=seconds)


def asked(room, question):
    answer = asyncio.run(room.answer(question))
    return answer.secret if isinstance(answer, Handed) else answer


def test_a_ticket_is_good_for_a_minute(room, seconds):
    handle = asked(room, Unlock("Outi", PASSPHRASE))
    early, late = asked(room, MakeTicket(handle, "c1")), asked(room, MakeTicket(handle, "c1"))
    seconds.now += 59
    asked(room, Redeem(early))
    seconds.now += 1
    with pytest.raises(StoreFailure, match="locked"):
        asked(room, Redeem(late))


def test_a_session_without_a_sign_of_life_ends(room, seconds):
    idle, alive = asked(room, Unlock("Outi", PASSPHRASE)), asked(room, Unlock("Outi", PASSPHRASE))
    for _ in range(4):
        seconds.now += 300
        asked(room, Touch(alive))
        room.lock_idle()
    with pytest.raises(StoreFailure, match="locked"):
        asked(room, Touch(idle))
    asked(room, Touch(alive))


def test_no_session_lasts_longer_than_a_working_day(room, seconds):
    handle = asked(room, Unlock("Outi", PASSPHRASE))
    for _ in range(8 * 12):
        seconds.now += 301
        with contextlib.suppress(StoreFailure):
            asked(room, Touch(handle))
        room.lock_idle()
    with pytest.raises(StoreFailure, match="locked"):
        asked(room, Touch(handle))
    assert room.is_worn


def test_a_kernels_own_end_leaves_the_session_open(room):
    handle = asked(room, Unlock("Outi", PASSPHRASE))
    kernel = asked(room, Redeem(asked(room, MakeTicket(handle, "c1"))))
    asked(room, Lock(kernel))
    asked(room, Touch(handle))


def test_one_clients_handle_cannot_ask_for_more(room):
    handle = asked(room, Unlock("Outi", PASSPHRASE))
    kernel = asked(room, Redeem(asked(room, MakeTicket(handle, "c1"))))
    for question in (
        MakeTicket(kernel, "c2"),
        MakeTicket(kernel, "c1"),
        MakeKey(kernel, "c1"),
        DestroyKey(kernel, "c1"),
        DoSeal(kernel, ((Address(client="c2", kind="body"), b""),)),
        DoSeal(kernel, ((Address(client="c1", kind="body"), b""), (Address(kind="index"), b""))),
        DoOpen(kernel, Address(kind="index"), b""),
    ):
        with pytest.raises(StoreFailure, match="not_allowed"):
            asked(room, question)
    with pytest.raises(StoreFailure, match="locked"):
        asked(room, Note("arvaus", "opened"))


def test_a_removed_worker_ends_the_sessions_of_everybody(tmp_path, clock):
    store = made_store(tmp_path / "store")
    ring = store.unlock("Outi", PASSPHRASE)
    store.repository(ring).create(new_file(clock))
    store.add_worker(ring, "Matti", OTHER_PASSPHRASE, by="Outi")
    room = KeyRoom(tmp_path / "store")
    matti = asked(room, Unlock("Matti", OTHER_PASSPHRASE))
    sealed = store.blobs.read("clients/c1/body")
    asked(room, DoOpen(matti, Address(client="c1", kind="body", schema=SCHEMA, revision=1), sealed))
    store.remove_worker(ring, "Matti", by="Outi")
    with pytest.raises(StoreFailure, match="locked"):
        asked(room, DoOpen(matti, Address(client="c1", kind="body", schema=SCHEMA, revision=1), sealed))


def on_a_disk(room, disk):
    """Let the room's store lie on this disk from now on."""
    room._opened = Store(DirectoryBlobs(room._folder, disk))


@pytest.mark.parametrize("why", [errno.ENOSPC, errno.EIO])
def test_a_note_that_was_asked_for_is_on_disk_before_it_is_acknowledged(tmp_path, why):
    store = made_store(tmp_path / "store")
    log = store.use_log(store.unlock("Outi", PASSPHRASE))
    room = KeyRoom(store.blobs.root)
    kernel = asked(room, Redeem(asked(room, MakeTicket(asked(room, Unlock("Outi", PASSPHRASE)), "c1"))))
    refused, fail_at = set(), 0
    while True:
        fail_at += 1
        disk = FaultyDisk(fail_at, why, short=True)
        on_a_disk(room, disk)
        try:
            asked(room, Note(kernel, "exported", reason=f"{fail_at}"))
        except StoreFailure:
            refused.update(disk.failed)
        else:
            assert [line.reason for line in log.entries("c1")][-1] == f"{fail_at}", disk.failed
            if not disk.failed:
                break
    assert refused >= {"open", "write", "sync"}
    assert log.verify().problem == ""


def test_on_a_full_disk_nothing_is_exported_but_everything_can_be_read(tmp_path, clock):
    store = made_store(tmp_path / "store")
    store.repository(store.unlock("Outi", PASSPHRASE)).create(new_file(clock))
    sealed = store.blobs.read("clients/c1/body")
    room = KeyRoom(store.blobs.root)
    handle = asked(room, Unlock("Outi", PASSPHRASE))
    on_a_disk(room, FaultyDisk(1, errno.ENOSPC, for_ever=True))
    kernel = asked(room, Redeem(asked(room, MakeTicket(handle, "c1"))))
    assert asked(
        room, DoOpen(kernel, Address(client="c1", kind="body", schema=SCHEMA, revision=1), sealed)
    ).data
    for one in (kernel, handle):
        with pytest.raises(StoreFailure, match="store_full"):
            asked(room, Note(one, "exported", "c1", "pdf"))
