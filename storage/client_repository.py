"""The client files as the other rooms see them: read one, change one, and know that it is kept."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractContextManager, suppress
from datetime import datetime

import msgspec

from coaching.client_file import SCHEMA, ClientFile
from coaching.record import Refused
from coaching.room import is_room
from storage.blobs import NAME, Blobs
from storage.client_storage import ClientStorage, Meta, blob, database, read_file, write_file
from storage.clock import Clock, utc_now
from storage.failure import Damaged, StoreFailure
from storage.history import PREVIOUS, History, told_time
from storage.seal import Seal

Operation = Callable[[ClientFile], ClientFile]

_HEADS = 256
_LEAP = 1000  # more saves than can have been lost when nothing tells how many there were


class Kept(msgspec.Struct, frozen=True, kw_only=True):
    """A client file that is on disk.

    Attributes:
        file: what it says.
        revision: number of the save; it only grows.
        saved_at: when it was saved.
        restored_from: set when the file was damaged: this is the time of the good copy that replaced it.
    """

    file: ClientFile
    revision: int
    saved_at: datetime
    restored_from: datetime | None = None


class ClientRepository:
    """Reads and changes client files. Safe between threads, processes and crashes.

    Args:
        blobs: where the sealed files lie.
        seal: who holds the keys.
        clock: the time.
        lock_timeout: how long to wait, in seconds, while another process saves the same client.
    """

    def __init__(self, blobs: Blobs, seal: Seal, clock: Clock = utc_now, *, lock_timeout: float = 10) -> None:
        self._blobs = blobs
        self._seal = seal
        self._clock = clock
        self._lock_timeout = lock_timeout
        self._heads: dict[str, tuple[str, int]] = {}

    def create(self, file: ClientFile) -> Kept:
        """Keep a new client, with a key of its own."""
        client = file.client.id
        with self._locked(client):
            if self.stamp(client) or self._blobs.stamp(blob(client, PREVIOUS)):
                raise StoreFailure("errors.client_exists")
            self._seal.make_key(client)
            storage = ClientStorage(self._blobs, self._seal, client)
            return self._save(storage, _round_trip(file), None)

    def read(self, client: str) -> Kept:
        """The client's file as it was last kept; a damaged file is restored first.

        Raises:
            StoreFailure: there is no such client, or no copy opens, or a newer program wrote it.
        """
        self._check(client)
        try:
            return self._load(client)[1]
        except Damaged:
            with self._locked(client):
                return self._load_or_restore(client)[1]

    def change(self, client: str, operation: Operation, *, seen: int | None = None) -> Kept:
        """Apply an operation to the newest file, and keep the result.

        Args:
            client: whose file.
            operation: a pure function; what it raises goes to the caller and nothing is written.
            seen: refuse when the file is no longer at this revision.

        Returns:
            what is now on disk. When the operation changes nothing, nothing is written.
        """
        with self._locked(client):
            storage, kept, meta = self._load_or_restore(client)
            if seen is not None and seen != kept.revision:
                raise StoreFailure("errors.conflict")
            changed = operation(kept.file)
            if changed == kept.file:
                return kept
            if changed.client.id != client:
                raise ValueError("a change cannot turn one client into another")
            saved = self._save(storage, _round_trip(changed), meta)
            # Whoever saves first after a repair is told of it too, even without having read before.
            return msgspec.structs.replace(saved, restored_from=kept.restored_from)

    def stamp(self, client: str) -> str:
        """A mark that differs after every save of this client; cheap enough to ask twice a second."""
        self._check(client)
        return self._blobs.stamp(blob(client, "body"))

    def stamps(self) -> dict[str, str]:
        """The stamps of all clients in one look."""
        return self._blobs.stamps("clients", "body")

    def ids(self) -> tuple[str, ...]:
        """The ids of all clients; one whose making was cut short before its first save is none yet."""
        stamps = self.stamps()
        return tuple(
            sorted(id for id, stamp in stamps.items() if stamp or self._blobs.stamp(blob(id, PREVIOUS)))
        )

    def erase(self, client: str) -> None:
        """Destroy the client's key, then every copy. Nothing sealed for the client opens ever again.

        The list and the use log are not touched here: see :mod:`storage.erasure`.
        """
        with self._locked(client):
            if not self._blobs.names(blob(client, "")):
                raise StoreFailure("errors.no_client")
            self._seal.destroy_key(client)
            for name in self._blobs.names(blob(client, "")):
                self._blobs.delete(name)

    def _check(self, client: str) -> None:
        if "/" in client or NAME.fullmatch(client) is None or is_room(client):
            raise StoreFailure("errors.no_client")

    def _locked(self, client: str) -> AbstractContextManager[None]:
        self._check(client)
        return self._blobs.lock(f"client/{client}", self._lock_timeout)

    def _load(self, client: str) -> tuple[ClientStorage, Kept, Meta]:
        # The head is read first: a save in between can only make the file newer than the note.
        head = self._head(client)
        storage = ClientStorage(self._blobs, self._seal, client)
        if storage.read() is None:
            if head or self._blobs.stamp(blob(client, PREVIOUS)):
                raise Damaged
            raise StoreFailure("errors.no_client")
        file, meta = read_file(database(storage))
        if meta.revision < head or file.client.id != client:
            raise Damaged
        return storage, _kept(file, meta), meta

    def _load_or_restore(self, client: str) -> tuple[ClientStorage, Kept, Meta]:
        try:
            return self._load(client)
        except Damaged:
            return self._restore(client)

    def _restore(self, client: str) -> tuple[ClientStorage, Kept, Meta]:
        history = self._history(client)
        head, good = history.head(), history.newest_good()
        if good is None:
            raise Damaged
        history.put_damaged_aside()
        storage = good.storage
        db = database(storage)
        file, old = read_file(db)
        revision = max(head, old.revision) + 1 if head else old.revision + _LEAP
        meta = msgspec.structs.replace(old, revision=revision, restored_from=told_time(old))
        write_file(db, file, meta)
        storage.commit(revision)
        return storage, _kept(file, meta), meta

    def _save(self, storage: ClientStorage, file: ClientFile, before: Meta | None) -> Kept:
        client, now = file.client.id, self._clock()
        history = self._history(client)
        meta = Meta(schema=SCHEMA, revision=1, saved_at=now, generation_at=now)
        if before is not None:
            due = history.is_due(before)
            if due:
                history.put_generation_aside(before)
            if before.schema < SCHEMA:
                history.put_old_shape_aside(before)
            meta = msgspec.structs.replace(
                meta,
                revision=before.revision + 1,
                generation_at=now if due else before.generation_at,
            )
        write_file(database(storage), file, meta)
        storage.commit(meta.revision, keep=PREVIOUS if before else "")
        with suppress(StoreFailure):  # the save itself is kept; the head is opened again next time
            self._heads[client] = (self._blobs.stamp(blob(client, "head")), meta.revision)
        return _kept(file, meta)

    def _head(self, client: str) -> int:
        """The newest revision that the head notes; it is opened again only when it has changed."""
        stamp = self._blobs.stamp(blob(client, "head"))
        known = self._heads.get(client)
        if known is None or known[0] != stamp:
            if len(self._heads) > _HEADS:
                self._heads.clear()
            known = self._heads[client] = (stamp, self._history(client).head())
        return known[1]

    def _history(self, client: str) -> History:
        return History(self._blobs, self._seal, client, self._clock)


def _kept(file: ClientFile, meta: Meta) -> Kept:
    return Kept(file=file, revision=meta.revision, saved_at=meta.saved_at, restored_from=meta.restored_from)


def _round_trip(file: ClientFile) -> ClientFile:
    """The file as it will be read back, so that nothing is called saved that could not be read."""
    try:
        back = msgspec.json.decode(msgspec.json.encode(file), type=ClientFile)
    except (msgspec.MsgspecError, UnicodeEncodeError, TypeError):
        raise Refused("errors.not_saved") from None
    if back != file:
        raise Refused("errors.not_saved")
    return back
