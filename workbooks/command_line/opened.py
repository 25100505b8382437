"""A store that a command has opened: whose passphrase opened it, and the client that a command names."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from storage.failure import StoreFailure
from workbooks.command_line.passphrase import passphrase
from workbooks.command_line.progress import Progress
from workbooks.command_line.speech import Failed, complain, fail, text
from workbooks.content.on_path import meet_by

if TYPE_CHECKING:
    from coaching.client_file import ClientFile
    from storage.client_index import ClientIndex, ClientRow
    from storage.client_repository import ClientRepository
    from storage.key_ring import KeyRing
    from storage.store import Store
    from storage.use_log import UseLog

COMMAND_LINE = "command line"
"""What the use log gives as the reason where nobody has told another."""


@dataclass(frozen=True)
class Opened:
    """A store and the keys to it.

    Attributes:
        store: the store.
        ring: its keys.
        worker: who opened it.
    """

    store: Store
    ring: KeyRing
    worker: str

    @property
    def repository(self) -> ClientRepository:
        """The client files."""
        return self.store.repository(self.ring)

    @property
    def index(self) -> ClientIndex:
        """The list of clients."""
        return self.store.index(self.ring, meet_by)

    @property
    def use_log(self) -> UseLog:
        """The use log."""
        return self.store.use_log(self.ring)

    def note(self, action: str, client: str = "") -> None:
        """Write a line into the use log, when there is room for it.

        A full disk must keep nobody from reading. What leaves the store uses
        :meth:`note_or_refuse`.
        """
        with suppress(StoreFailure):
            self.use_log.write(self.worker, action, client=client, reason=COMMAND_LINE)

    def note_or_refuse(self, action: str, client: str, reason: str) -> None:
        """Write a line into the use log.

        Raises:
            StoreFailure: it is not written; then what it tells of must not be done.
        """
        try:
            self.use_log.write(self.worker, action, client=client, reason=reason)
        except StoreFailure as failure:
            raise StoreFailure("errors.not_noted") from failure

    def rows(self) -> tuple[ClientRow, ...]:
        """Return the clients, the last changed first."""
        with Progress(text("cli.opening")):
            return self.index.rows()

    def read(self, named: str) -> ClientFile:
        """Return the file of a client named so, and say when it had to be made whole first."""
        kept = self.repository.read(self.client(named).id)
        if kept.restored_from is not None:
            complain(text("cli.client_restored", time=kept.restored_from))
        return kept.file

    def client(self, named: str) -> ClientRow:
        """Return the client with this id, beginning of an id, name or code."""
        rows = self.rows()
        wanted = named.strip().casefold()
        for fits in (
            [row for row in rows if row.id == named.strip()],
            [row for row in rows if row.label.casefold() == wanted],
            [row for row in rows if len(wanted) >= SHORTEST_BEGINNING and row.id.startswith(wanted)],
        ):
            if len(fits) == 1:
                return fits[0]
            if fits:
                fail("cli.many_clients")
        return fail("cli.no_such_client")

    def anybody(self, named: str) -> tuple[str, str]:
        """Return id and name of a client; one whom the list no longer knows is named by the whole id."""
        try:
            row = self.client(named)
        except Failed:
            id = named.strip()
            if id and any(self.use_log.entries(id)):
                return id, ""
            raise
        return row.id, row.label


SHORTEST_BEGINNING = 4
"""Characters of an id that are enough, when only one client's id begins with them."""


def open_store(folder: Path, worker: str, passphrase_file: Path | None) -> Opened:
    """Open a store with a worker's passphrase; a practice store opens by itself."""
    from storage.store import Store

    store = Store.at(folder)
    name = chosen_worker(store, worker)
    words = present_passphrase(store, passphrase_file)
    with Progress(text("cli.opening")):
        ring = store.unlock(name, words)
    opened = Opened(store, ring, name)
    opened.note("signed_in")
    return opened


def present_passphrase(store: Store, passphrase_file: Path | None) -> str:
    """Return the passphrase that opens the store now; that of a practice store is known."""
    from server.office import PASSPHRASE

    return PASSPHRASE if store.practice and passphrase_file is None else passphrase(passphrase_file)


def chosen_worker(store: Store, worker: str) -> str:
    """Return the worker who opens the store; with only one there is nothing to choose."""
    workers = store.workers()
    if worker:
        for name in workers:
            if name.casefold() == worker.strip().casefold():
                return name
        fail("cli.no_such_worker", name=worker)
    if len(workers) > 1:
        fail("cli.which_worker", names=", ".join(workers))
    return workers[0]
