"""The office: one store, its key agent, and what a signed-in worker may do there."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from contextlib import ExitStack
from datetime import UTC, datetime
from pathlib import Path
from typing import Protocol
from uuid import uuid4

from coaching import outcomes, path
from coaching.client_file import ClientFile, new_client
from coaching.outcomes import Counted
from coaching.room import USUAL_DAYS, Room, is_room
from storage.client_index import ClientIndex, ClientRow
from storage.client_repository import ClientRepository
from storage.failure import StoreFailure
from storage.room_erasure import erase, erase_due
from storage.room_folder import read_room, room_folder, rooms
from storage.seal import Seal
from storage.store import Store
from workbooks.content.on_path import meet_by

PASSPHRASE = "harjoitus"  # noqa: S105 - printed on the page; a practice store holds nothing real
"""What opens every practice store."""


class Agent(Protocol):
    """The process that holds the keys, as the server sees it."""

    @property
    def address(self) -> str:
        """Where a kernel finds it."""

    def unlock(self, worker: str, passphrase: str) -> str:
        """Return a handle."""

    def recover(self, recovery_key: str, worker: str, passphrase: str) -> None:
        """Give a worker a new passphrase, where the keys are."""

    def ticket(self, handle: str, client: str) -> str:
        """Return a ticket that a kernel can use once, for this client only."""

    def touch(self, handle: str) -> None:
        """Say that the handle is still in use."""

    def lock(self, handle: str) -> None:
        """End the handle and all that came from it."""

    def seal_of(self, handle: str) -> Seal:
        """Return a seal that works under the handle."""

    def note(self, handle: str, action: str, *, reason: str = "") -> None:
        """Write a line into the use log; on return it is on disk."""

    def end(self) -> None:
        """End the process."""


class Office:
    """One store with its keys. Calls may take a while, so pages make them off the loop."""

    def __init__(self, store: Store, directory: Path, agent: Agent, *, held: ExitStack | None = None) -> None:
        self.directory = directory
        self.practice = store.practice
        self._store = store
        self._agent = agent
        self._held = held or ExitStack()
        self._desks: dict[str, tuple[ClientRepository, ClientIndex]] = {}

    @property
    def language(self) -> str:
        """The language of pages before anybody has chosen one."""
        return self._store.settings.language

    @property
    def retention_months(self) -> int:
        """How long the organisation keeps a client file."""
        return self._store.settings.retention_months

    def workers(self) -> tuple[str, ...]:
        """Return the names of those who can sign in."""
        return self._store.workers()

    def recover(self, recovery_key: str, worker: str, passphrase: str) -> None:
        """Give a worker a new passphrase for the recovery key.

        Raises:
            Refused: the new passphrase is weak.
            StoreFailure: the key is wrong, or it is too early for another try.
        """
        if worker not in self.workers():
            raise StoreFailure("errors.wrong_recovery_key")
        self._agent.recover(recovery_key, worker, passphrase)

    def sign_in(self, worker: str, passphrase: str) -> str:
        """Return a handle to the keys.

        Raises:
            StoreFailure: the passphrase is wrong, or it is too early for another try.
        """
        handle = self._agent.unlock(worker, passphrase)
        seal = self._agent.seal_of(handle)
        repository = ClientRepository(self._store.blobs, seal)
        self._desks[handle] = (repository, ClientIndex(self._store.blobs, seal, repository, meet_by))
        return handle

    def rows(self, handle: str) -> Sequence[ClientRow]:
        """Return the clients, the last changed first."""
        return self._desk(handle)[1].rows()

    def has(self, handle: str, client: str) -> bool:
        """Tell whether there is such a client."""
        return not is_room(client) and bool(self._desk(handle)[0].stamp(client))

    def file(self, handle: str, client: str) -> ClientFile:
        """Return a client's file as it is now.

        Raises:
            StoreFailure: the handle is locked, or the file cannot be read.
        """
        return self._desk(handle)[0].read(client).file

    def counted(self, handle: str, items_by_area: Mapping[str, Sequence[str]]) -> list[Counted]:
        """Return everybody who has agreed to be counted, and note in the use log that it was done.

        Raises:
            StoreFailure: a file does not open, and a number must not be wrong; or it could not be noted.
        """
        repository = self._desk(handle)[0]
        ids = [client for client in repository.ids() if not is_room(client)]
        found = (outcomes.counted(repository.read(client).file, items_by_area) for client in ids)
        people = [one for one in found if one is not None]
        try:
            self._agent.note(handle, "counted", reason="outcomes")
        except StoreFailure as failure:
            if failure.key == "errors.locked":
                raise
            raise StoreFailure("errors.not_noted") from failure
        return people

    def choose_path(self, handle: str, client: str, recipe: str) -> None:
        """Put a client on a path: its neutral id is all that is kept. No id leaves the path that is on.

        Raises:
            Refused: this is no neutral id.
            StoreFailure: it could not be kept.
        """
        id, now = uuid4().hex[:12], datetime.now(UTC)

        def chosen(file: ClientFile) -> ClientFile:
            if recipe:
                return path.choose(file, id, recipe, now)
            return path.end(file, "dropped", now) if path.current(file) else file

        self._desk(handle)[0].change(client, chosen)

    def create(self, handle: str, label: str, language: str) -> str:
        """Keep a new client and return the id.

        Raises:
            Refused: there is no name, or it is one that may not be kept.
            StoreFailure: it could not be kept.
        """
        file = new_client(str(uuid4()), datetime.now(UTC), label, language)
        self._desk(handle)[0].create(file)
        return file.client.id

    def kernel_settings(self, handle: str, client: str) -> dict[str, str]:
        """Return what a kernel needs to open this client, and no other."""
        return {
            "ASKELMA_STORE": str(self.directory),
            "ASKELMA_AGENT": self._agent.address,
            "ASKELMA_TICKET": self._agent.ticket(handle, client),
        }

    def open_room(
        self,
        handle: str,
        workshop: str,
        sitting: str,
        language: str,
        *,
        part: str = "",
        voted: tuple[str, ...] = (),
        days: int = USUAL_DAYS,
        practice: bool = False,
    ) -> Room:
        """Open a room for a meeting of a workshop, with keys of its own.

        Args:
            handle: of the session.
            workshop: id of the script.
            sitting: id of the meeting in it.
            language: code of a language.
            part: id of the part that it begins with.
            voted: ids of the parts whose approved texts are voted on later.
            days: after so many days everything of the room is erased.
            practice: a run-through that no phone can join.

        Raises:
            Refused: the number of days is out of bounds.
            StoreFailure: it could not be kept.
        """
        self._desk(handle)
        # Only here does the server need what makes a room's keys; loading it earlier would slow every start.
        from storage.room_repository import RoomRepository  # noqa: PLC0415

        repository = RoomRepository(self.directory, self._agent.seal_of(handle), blobs=self._store.blobs)
        return repository.open(
            workshop, sitting, language, part=part, voted=voted, days=days, practice=practice
        )

    def rooms(self, handle: str) -> tuple[Room, ...]:
        """Return the rooms, the newest first, without those whose day of erasing has come."""
        self._desk(handle)
        self.erase_due_rooms()
        return rooms(self.directory)

    def has_room(self, handle: str, room: str) -> bool:
        """Tell whether there is such a room."""
        self._desk(handle)
        return is_room(room) and read_room(room_folder(self.directory, room)) is not None

    def room_settings(self, handle: str, room: str) -> dict[str, str]:
        """Return what a kernel needs to open this room, and nothing else.

        Raises:
            StoreFailure: there is no such room.
        """
        if read_room(room_folder(self.directory, room)) is None:
            raise StoreFailure("errors.no_room")
        return self.kernel_settings(handle, room)

    def erase_room(self, handle: str, room: str) -> None:
        """Erase a room before its day."""
        self._desk(handle)
        erase(self.directory, room, self._store.blobs)

    def erase_due_rooms(self) -> int:
        """Erase the rooms whose day has come; nobody needs to be signed in for it."""
        return erase_due(self.directory, datetime.now().astimezone().date())

    def touch(self, handle: str) -> None:
        """Tell the keys that somebody is there."""
        self._agent.touch(handle)

    def leave(self, handle: str) -> None:
        """Lock what a handle has opened."""
        self._desks.pop(handle, None)
        self._agent.lock(handle)

    def _desk(self, handle: str) -> tuple[ClientRepository, ClientIndex]:
        desk = self._desks.get(handle)
        if desk is None:
            raise StoreFailure("errors.locked")
        return desk

    def close(self) -> None:
        """End the key agent, and with it all keys; let the store go."""
        self._desks.clear()
        self._held.close()
