"""The office: one store, its key agent, and what a signed-in worker may do there."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Protocol
from uuid import uuid4

from coaching.client_file import Client, ClientFile
from coaching.client_text import clean_line
from coaching.record import Refused
from storage.client_index import ClientIndex, ClientRow
from storage.client_repository import ClientRepository
from storage.blobs import Blobs
from storage.seal import Seal

PASSPHRASE = "harjoitus"  # noqa: S105 - printed on the page; a practice store holds nothing real
"""What opens every practice store."""


class Agent(Protocol):
    """The process that holds the keys, as the server sees it."""

    @property
    def address(self) -> str:
        """Where a kernel finds it."""

    def unlock(self, worker: str, passphrase: str) -> str:
        """Return a handle."""

    def ticket(self, handle: str, client: str) -> str:
        """Return a ticket that a kernel can use once, for this client only."""

    def touch(self, handle: str) -> None:
        """Say that the handle is still in use."""

    def lock(self, handle: str) -> None:
        """End the handle and all that came from it."""

    def seal_of(self, handle: str) -> Seal:
        """Return a seal that works under the handle."""

    def end(self) -> None:
        """End the process."""


class Office:
    """One store with its keys. Calls may take a while, so pages make them off the loop."""

    def __init__(
        self,
        directory: Path,
        blobs: Blobs,
        agent: Agent,
        *,
        workers: Callable[[], Sequence[str]],
        recover: Callable[[str, str, str], None],
        language: str,
        practice: bool,
    ) -> None:
        self.directory = directory
        self.language = language
        self.practice = practice
        self.workers = workers
        self.recover = recover
        self._blobs = blobs
        self._agent = agent
        self._desks: dict[str, tuple[ClientRepository, ClientIndex]] = {}

    def sign_in(self, worker: str, passphrase: str) -> str:
        """Return a handle to the keys.

        Raises:
            StoreFailure: the passphrase is wrong, or it is too early for another try.
        """
        handle = self._agent.unlock(worker, passphrase)
        seal = self._agent.seal_of(handle)
        repository = ClientRepository(self._blobs, seal)
        self._desks[handle] = (repository, ClientIndex(self._blobs, seal, repository))
        return handle

    def rows(self, handle: str) -> Sequence[ClientRow]:
        """Return the clients, the last changed first."""
        return self._desks[handle][1].rows()

    def has(self, handle: str, client: str) -> bool:
        """Tell whether there is such a client."""
        return bool(self._desks[handle][0].stamp(client))

    def create(self, handle: str, label: str, language: str) -> str:
        """Keep a new client and return the id.

        Raises:
            Refused: there is no name, or it is one that may not be kept.
            StoreFailure: it could not be kept.
        """
        name = clean_line(label)
        if not name:
            raise Refused("errors.empty_name")
        client = Client(id=str(uuid4()), label=name, language=language, created=datetime.now(UTC))
        self._desks[handle][0].create(ClientFile(client=client))
        return client.id

    def kernel_settings(self, handle: str, client: str) -> dict[str, str]:
        """Return what a kernel needs to open this client, and no other."""
        return {
            "ASKELMA_STORE": str(self.directory),
            "ASKELMA_AGENT": self._agent.address,
            "ASKELMA_TICKET": self._agent.ticket(handle, client),
        }

    def touch(self, handle: str) -> None:
        """Tell the keys that somebody is there."""
        self._agent.touch(handle)

    def leave(self, handle: str) -> None:
        """Lock what a handle has opened."""
        self._desks.pop(handle, None)
        self._agent.lock(handle)

    def close(self) -> None:
        """End the key agent; with it all keys are gone."""
        self._desks.clear()
        self._agent.end()
