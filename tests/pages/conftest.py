"""A store for real work with one client whose words must never show where they do not belong."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
import structlog
from msgspec.structs import replace

from coaching.client_file import Client, ClientFile
from coaching.record import Note
from storage.store import Store
from tests.any_server import Served, Visitor
from tests.any_store import CHEAP, OTHER_PASSPHRASE, PASSPHRASE, SETTINGS

MARKER = "Salaisuus-42-omena"
CLIENT = "9c0d5e1a-7b1e-4e53-9a34-5f7c2d6e8b90"


@pytest.fixture(scope="module", autouse=True)
def quiet() -> Iterator[None]:
    """Keep the request log out of the report of these tests, and of these alone."""
    before = structlog.get_config()
    structlog.configure(wrapper_class=structlog.make_filtering_bound_logger(logging.CRITICAL))
    yield
    structlog.configure(**before)


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("place") / "store"
    store, _ = Store.create(folder, SETTINGS, "Leena", PASSPHRASE, cost=CHEAP)
    ring = store.unlock("Leena", PASSPHRASE)
    store.add_worker(ring, "Marko", OTHER_PASSPHRASE, by="Leena")
    file = ClientFile(client=Client(id=CLIENT, label="Aino", created=datetime.now(UTC)))
    wished = replace(file.strengths, wishes=(Note(id="w1", text=MARKER),))
    store.repository(ring).create(replace(file, strengths=wished))
    return folder


@pytest.fixture(scope="module")
def served(store: Path) -> Iterator[Served]:
    with Served(store) as served:
        yield served


@pytest.fixture
def visitor(served: Served) -> Visitor:
    return Visitor(served.port)


@pytest.fixture(scope="module")
def leena(served: Served) -> Visitor:
    """A visitor who has signed in and stays."""
    return somebody_signed_in(served)


@pytest.fixture
def passing_leena(served: Served) -> Visitor:
    """A visitor who has signed in for one test and may leave."""
    return somebody_signed_in(served)


def somebody_signed_in(served: Served) -> Visitor:
    visitor = Visitor(served.port)
    assert visitor.sign_in("Leena", PASSPHRASE).to == "/clients"
    return visitor
