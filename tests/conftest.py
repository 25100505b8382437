"""What many tests put on the table: a desk with an invented client, without a disk."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from itertools import count

import pytest
from hypothesis import HealthCheck, settings

from coaching.client_file import ClientFile, new_client
from widgets.page.desk import Desk
from widgets.page.memory_repository import MemoryRepository

# Time limits of single examples say more about how busy the machine is than about the code.
settings.register_profile("house", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("house")

START = datetime(2026, 11, 21, 12, 0, tzinfo=UTC)


class Clock:
    """A clock that stands still until it is told to move."""

    def __init__(self) -> None:
        self.time = START

    def __call__(self) -> datetime:
        return self.time

    def pass_by(self, **much: float) -> None:
        self.time += timedelta(**much)


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def client_file() -> ClientFile:
    return new_client("c1", START, "Mirja")


@pytest.fixture
def new_id() -> Callable[[], str]:
    numbers: Iterator[int] = count(1)
    return lambda: f"id{next(numbers)}"


@pytest.fixture
def repository(client_file: ClientFile, clock: Clock) -> MemoryRepository:
    return MemoryRepository(client_file, clock)


@pytest.fixture
def desk(repository: MemoryRepository, clock: Clock, new_id: Callable[[], str]) -> Desk:
    return Desk(repository, "c1", clock=clock, new_id=new_id)
