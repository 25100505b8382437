"""The store behaves like a dictionary of files, whatever happens in whatever order."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    Bundle,
    RuleBasedStateMachine,
    consumes,
    invariant,
    rule,
    run_state_machine_as_test,
)
from msgspec.structs import replace

from coaching.record import Refused
from storage.client_index import ClientIndex
from storage.client_repository import ClientRepository
from storage.erasure import erase
from storage.failure import StoreFailure
from storage.key_ring import KeyRing
from storage.memory_blobs import MemoryBlobs
from storage.use_log import UseLog
from tests.any_client_file import client_files
from tests.any_store import HeldClock, new_file, wish, wishes

texts = st.text(st.characters(exclude_categories=["Cs"]), max_size=40)


class PowerCut(BaseException):
    """Not an Exception: nothing in the program may catch a power cut."""


class CuttableBlobs(MemoryBlobs):
    """Blobs whose power goes after so many more writes."""

    writes_left: int | None = None

    def write(self, name, data, **words):
        if self.writes_left == 0:
            raise PowerCut
        if self.writes_left is not None:
            self.writes_left -= 1
        super().write(name, data, **words)


class StoreModel(RuleBasedStateMachine):
    """Two processes on one store, beside a dictionary that says what must be in it."""

    clients = Bundle("clients")

    def __init__(self):
        super().__init__()
        self.blobs = CuttableBlobs()
        self.keys = KeyRing.fresh(self.blobs).keys
        self.clock = HeldClock()
        self.model = {}
        self.revisions = {}
        self.actions = 0
        self.processes = [self.process(), self.process()]
        self.processes[0][1].make_key("")

    def process(self):
        ring = KeyRing(self.blobs, "store", self.keys)
        repository = ClientRepository(self.blobs, ring, self.clock, lock_timeout=0.2)
        return (
            repository,
            ring,
            ClientIndex(self.blobs, ring, repository),
            UseLog(self.blobs, ring, self.clock),
        )

    @rule(target=clients, which=st.integers(0, 1), label=texts)
    def create(self, which, label):
        client = f"c{len(self.revisions)}"
        self.revisions[client] = 0
        self.keep(client, self.processes[which][0].create(new_file(self.clock, client, label=label)))
        return client

    @rule(client=clients, which=st.integers(0, 1), text=texts)
    def change(self, client, which, text):
        kept = self.processes[which][0].change(client, wish(text))
        assert wishes(kept) == [*self.wishes_of(client), text]
        self.keep(client, kept)

    @rule(client=clients, which=st.integers(0, 1), text=texts)
    def change_on_what_was_seen(self, client, which, text):
        kept = self.processes[which][0].change(client, wish(text), seen=self.revisions[client])
        self.keep(client, kept)

    @rule(client=clients, which=st.integers(0, 1))
    def change_on_something_older(self, client, which):
        with pytest.raises(StoreFailure, match="conflict"):
            self.processes[which][0].change(client, wish("x"), seen=self.revisions[client] - 1)

    @rule(client=clients, which=st.integers(0, 1))
    def refuse(self, client, which):
        def refused(file):
            raise Refused("errors.gone")

        with pytest.raises(Refused):
            self.processes[which][0].change(client, refused)

    @rule(client=clients, which=st.integers(0, 1), text=texts, writes=st.integers(0, 4))
    def power_cut(self, client, which, text, writes):
        self.blobs.writes_left = writes
        done = False
        try:
            self.processes[which][0].change(client, wish(text))
            done = True
        except PowerCut:
            pass
        self.blobs.writes_left = None
        self.processes[which] = self.process()
        found = self.processes[which][0].read(client)
        assert wishes(found) in (self.wishes_of(client), [*self.wishes_of(client), text])
        assert not done or wishes(found)[-1:] == [text]
        self.keep(client, found)

    @rule(client=clients, which=st.integers(0, 1), data=st.sampled_from([b"", b"ASKELMA1", b"x" * 4096]))
    def damage(self, client, which, data):
        if self.revisions[client] < 2:
            return
        before = self.processes[which][0].read(client).file
        self.processes[which][0].change(client, wish("katoaa"))
        self.blobs.write(f"clients/{client}/body", data)
        found = self.processes[which][0].read(client)
        assert found.file == before
        assert found.restored_from is not None
        self.keep(client, found)

    @rule(client=consumes(clients), which=st.integers(0, 1))
    def erase(self, client, which):
        repository, _, index, log = self.processes[which]
        erase(repository, index, log, client, by="Outi", reason="pyyntö")
        self.actions += 2
        del self.model[client]
        for each in self.processes:
            with pytest.raises(StoreFailure, match="no_client"):
                each[0].read(client)

    @rule(which=st.integers(0, 1))
    def restart(self, which):
        self.processes[which] = self.process()

    @rule(which=st.integers(0, 1))
    def look_at_the_list(self, which):
        rows = {row.id: row.label for row in self.processes[which][2].rows()}
        assert rows == {client: file.client.label for client, file in self.model.items()}

    @rule(hours=st.integers(-9000, 9000))
    def turn_the_clock(self, hours):
        now = self.clock.now + timedelta(hours=hours)
        self.clock.now = min(max(now, datetime(2020, 1, 1, tzinfo=UTC)), datetime(2035, 1, 1, tzinfo=UTC))

    @rule(which=st.integers(0, 1))
    def write_the_log(self, which):
        self.processes[which][3].write("Outi", "opened", client="c1")
        self.actions += 1

    @invariant()
    def everything_is_as_the_model_says(self):
        for which, (repository, *_) in enumerate(self.processes):
            assert repository.ids() == tuple(sorted(self.model)), which
            for client, file in self.model.items():
                assert repository.read(client).file == file

    def teardown(self):
        check = self.processes[0][3].verify()
        assert (check.entries, check.problem) == (self.actions, "")

    def wishes_of(self, client):
        return [note.text for note in self.model[client].strengths.wishes]

    def keep(self, client, kept):
        assert kept.revision >= self.revisions[client]
        self.model[client] = kept.file
        self.revisions[client] = kept.revision


QUIET = {"deadline": None, "suppress_health_check": list(HealthCheck)}


def test_the_store_behaves_as_the_model():
    run_state_machine_as_test(
        StoreModel, settings=settings(max_examples=120, stateful_step_count=45, **QUIET)
    )


@pytest.mark.long
def test_the_store_behaves_as_the_model_for_a_long_time():
    long = settings(max_examples=1500, stateful_step_count=70, **QUIET)
    run_state_machine_as_test(StoreModel, settings=long)


_BLOBS = MemoryBlobs()
_REPOSITORY = ClientRepository(_BLOBS, KeyRing.fresh(_BLOBS), HeldClock())


@settings(max_examples=60, **QUIET)
@given(client_files, client_files)
def test_any_file_reads_back_equal(first, second):
    if first.client.id in _REPOSITORY.ids():
        return
    assert _REPOSITORY.create(first).file == first
    assert _REPOSITORY.read(first.client.id).file == first
    changed = replace(second, client=replace(second.client, id=first.client.id))
    _REPOSITORY.change(first.client.id, lambda file: changed)
    assert _REPOSITORY.read(first.client.id).file == changed
