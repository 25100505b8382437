"""One store for every storage test, on every kind of blobs."""

from __future__ import annotations

import pytest

from storage.attempts import Attempts
from storage.client_repository import ClientRepository
from storage.directory_blobs import DirectoryBlobs
from storage.key_ring import KeyRing
from storage.memory_blobs import MemoryBlobs
from storage.store import Store
from tests.any_store import CHEAP, PASSPHRASE, SETTINGS, HeldClock, HeldMoment


@pytest.fixture
def clock():
    return HeldClock()


@pytest.fixture
def moment():
    return HeldMoment()


@pytest.fixture(params=["memory", "directory"])
def blobs(request, tmp_path):
    return MemoryBlobs() if request.param == "memory" else DirectoryBlobs(tmp_path / "store")


@pytest.fixture
def ring(blobs):
    return KeyRing.fresh(blobs)


@pytest.fixture
def repository(blobs, ring, clock):
    return ClientRepository(blobs, ring, clock)


@pytest.fixture
def store_and_key(blobs, clock, moment):
    _, recovery_key = Store.create(blobs, SETTINGS, "Outi", PASSPHRASE, cost=CHEAP, clock=clock)
    return Store(blobs, attempts=Attempts(blobs, moment), clock=clock), recovery_key


@pytest.fixture
def store(store_and_key):
    return store_and_key[0]
