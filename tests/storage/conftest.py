"""One store for every storage test, on every kind of blobs."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from storage.client_repository import ClientRepository
from storage.directory_blobs import DirectoryBlobs
from storage.key_ring import KeyRing
from storage.memory_blobs import MemoryBlobs


class HeldClock:
    """A clock that stands still until a test moves it."""

    def __init__(self) -> None:
        self.now = datetime(2026, 11, 21, 9, 0, tzinfo=UTC)

    def __call__(self) -> datetime:
        return self.now

    def pass_(self, **times: float) -> None:
        self.now += timedelta(**times)


@pytest.fixture
def clock():
    return HeldClock()


@pytest.fixture(params=["memory", "directory"])
def blobs(request, tmp_path):
    return MemoryBlobs() if request.param == "memory" else DirectoryBlobs(tmp_path / "store")


@pytest.fixture
def ring(blobs):
    return KeyRing.fresh(blobs)


@pytest.fixture
def repository(blobs, ring, clock):
    return ClientRepository(blobs, ring, clock)
