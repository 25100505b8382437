"""One client's file as a TinyDB database: read once, staged in memory, written whole at the end."""

from __future__ import annotations

from contextlib import suppress
from datetime import datetime
from typing import Any, get_origin

import msgspec
from msgspec.structs import fields
from tinydb import TinyDB
from tinydb.storages import Storage
from tinydb.table import Document, Table

from coaching.client_file import SCHEMA, ClientFile
from coaching.record import get_known
from storage.blobs import Blobs
from storage.envelope import address_of
from storage.failure import Damaged, StoreFailure
from storage.migrations import Tables, migrated
from storage.seal import Address, Seal
from storage.unknown_fields import carried_over

MANY = tuple(part.name for part in fields(ClientFile) if get_origin(part.type) is tuple)
"""Tables with one document for each reading, ladder or meeting, in the order of time."""
ONE = (*(part.name for part in fields(ClientFile) if part.name not in MANY), "meta")
"""Tables with one document: the client, the strengths, and what the store itself notes."""


class Meta(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """What the store itself notes in the file.

    Attributes:
        schema: version of the shape.
        revision: number of this save.
        saved_at: when it was saved.
        generation_at: when the newest hourly generation was put aside.
        restored_from: the time of the copy that this content came from, when it was restored.
    """

    schema: int
    revision: int
    saved_at: datetime
    generation_at: datetime | None = None
    restored_from: datetime | None = None


get_known(ClientFile, Meta, Tables)


class ClientStorage(Storage):
    """TinyDB's storage over sealed bytes.

    ``read`` opens the blob once; ``write`` only stages; ``commit`` seals and keeps. A storage serves one
    transaction and is then thrown away, so TinyDB's ids and caches can never be older than the file.
    """

    def __init__(self, blobs: Blobs, seal: Seal, client: str) -> None:
        self._blobs = blobs
        self._seal = seal
        self._client = client
        self._tables: Tables | None = None

    def read(self) -> Tables | None:
        """The staged tables, or the stored ones; None when there is no such file."""
        if self._tables is None:
            sealed = self._blobs.read(blob(self._client, "body"))
            if sealed is not None:
                self._tables = opened(self._seal, self._client, sealed)
        return self._tables

    def write(self, data: Tables) -> None:
        """Stage: nothing is kept before ``commit``."""
        self._tables = data

    def commit(self, revision: int, *, keep: str = "") -> None:
        """Serialise, seal, and write in one step; the bytes are on disk on return.

        Beside the file lies its head: a note of the newest revision, so that an old copy put in the file's
        place is seen. The note may be behind the file, never before it; so it need not wait for the disk,
        and failing to write it loses nothing.
        """
        body = msgspec.json.encode(self._tables)
        address = Address(client=self._client, kind="body", schema=SCHEMA, revision=revision)
        head = Address(client=self._client, kind="head", revision=revision)
        sealed, sealed_head = self._seal.seal_all([(address, body), (head, b"")])
        kept = blob(self._client, keep) if keep else ""
        self._blobs.write(blob(self._client, "body"), sealed, keep=kept)
        with suppress(StoreFailure):
            self._blobs.write(blob(self._client, "head"), sealed_head, durable=False)


def blob(client: str, leaf: str) -> str:
    """The name of one of a client's blobs."""
    return f"clients/{client}/{leaf}"


def opened(seal: Seal, client: str, sealed: bytes) -> Tables:
    """The tables of sealed bytes, in the present shape.

    Raises:
        Damaged: the bytes do not open, or are not a client file.
        StoreFailure: a newer program wrote them.
    """
    address = address_of(sealed, client=client, kind="body")
    body = seal.open(address, sealed)
    if address.schema > SCHEMA:
        raise StoreFailure("errors.store_newer")  # whatever it looks like inside
    try:
        tables = msgspec.json.decode(body, type=Tables)
    except (msgspec.DecodeError, UnicodeDecodeError):
        raise Damaged from None
    return migrated(tables, address.schema, SCHEMA)


def database(storage: ClientStorage) -> TinyDB:
    """A TinyDB over this storage, for one transaction."""
    return TinyDB(storage=lambda: storage)


def table(db: TinyDB, name: str) -> Table:
    """A table that remembers nothing: another process may have changed the file since."""
    return db.table(name, cache_size=0)


def read_file(db: TinyDB) -> tuple[ClientFile, Meta]:
    """Everything in the database, as the language of the other rooms."""
    parts = _parts(db)
    try:
        return msgspec.convert(parts, ClientFile), msgspec.convert(parts["meta"], Meta)
    except msgspec.ValidationError:
        raise Damaged from None


def write_file(db: TinyDB, file: ClientFile, meta: Meta) -> None:
    """Replace everything in the database that this program knows; what it does not know stays."""
    parts = carried_over(_parts(db), msgspec.to_builtins(file), ClientFile)
    parts["meta"] = msgspec.to_builtins(meta)
    for name in (*ONE, *MANY):
        found = parts.get(name, {} if name in ONE else [])
        documents = [found] if name in ONE else found
        fresh = table(db, name)
        fresh.truncate()
        fresh.insert_multiple(Document(each, place) for place, each in enumerate(documents, start=1))


def _parts(db: TinyDB) -> dict[str, Any]:
    return {name: _first(db, name) for name in ONE} | {name: table(db, name).all() for name in MANY}


def _first(db: TinyDB, name: str) -> dict[str, Any]:
    documents = table(db, name).all()
    return documents[0] if documents else {}
