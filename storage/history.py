"""Earlier copies of every client file, and how a damaged file is made whole from the newest good one."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import NamedTuple

from storage.blobs import Blobs
from storage.client_storage import ClientStorage, Meta, blob, database, opened, read_file
from storage.clock import Clock
from storage.envelope import address_of
from storage.failure import Damaged
from storage.seal import Seal

PREVIOUS = "previous"
GENERATIONS = 10
EVERY = timedelta(hours=1)
DAMAGED_KEPT = 5


class Copy(NamedTuple):
    """A copy that opened and can be read: staged, ready to become the file again."""

    meta: Meta
    storage: ClientStorage


class History:
    """One client's earlier copies: the save before, and one copy for each hour of work."""

    def __init__(self, blobs: Blobs, seal: Seal, client: str, clock: Clock) -> None:
        self._blobs = blobs
        self._seal = seal
        self._client = client
        self._clock = clock

    def is_due(self, meta: Meta) -> bool:
        """Whether an hour has passed since a generation was put aside; also when a clock went back."""
        passed = None if meta.generation_at is None else self._clock() - meta.generation_at
        return passed is None or passed >= EVERY or passed < timedelta(0)

    def put_generation_aside(self, meta: Meta) -> None:
        """Keep the present file, which is about to be replaced, as a generation of its own."""
        self._blobs.copy(blob(self._client, "body"), blob(self._client, f"generation-{meta.revision:012d}"))
        for old in self.generations()[GENERATIONS:]:
            self._blobs.delete(old)

    def put_old_shape_aside(self, meta: Meta) -> None:
        """Keep the file as the older program wrote it: nothing is lost if the new shape has a fault."""
        self._blobs.copy(blob(self._client, "body"), blob(self._client, f"schema-{meta.schema}"))

    def generations(self) -> list[str]:
        """Names of the generations, the newest first."""
        return self._blobs.names(blob(self._client, "generation-"))[::-1]

    def head(self) -> int:
        """The newest revision known to have been kept; 0 when nothing says."""
        sealed = self._blobs.read(blob(self._client, "head"))
        if sealed is None:
            return 0
        try:
            address = address_of(sealed, client=self._client, kind="head")
            self._seal.open(address, sealed)
        except Damaged:
            return 0
        return address.revision

    def newest_good(self) -> Copy | None:
        """The newest copy that opens, the file itself included."""
        names = [blob(self._client, "body"), blob(self._client, PREVIOUS), *self.generations()]
        copies = [copy for name in names if (copy := self._copy(name)) is not None]
        return max(copies, key=lambda copy: copy.meta.revision, default=None)

    def put_damaged_aside(self) -> None:
        """Keep the bytes that do not open: somebody may want to look at them."""
        mark = self._clock().strftime("%Y%m%dt%H%M%S%fz")
        self._blobs.copy(blob(self._client, "body"), blob(self._client, f"damaged-{mark}"))
        for old in self._blobs.names(blob(self._client, "damaged-"))[:-DAMAGED_KEPT]:
            self._blobs.delete(old)

    def _copy(self, name: str) -> Copy | None:
        sealed = self._blobs.read(name)
        if sealed is None:
            return None
        storage = ClientStorage(self._blobs, self._seal, self._client)
        try:
            storage.write(opened(self._seal, self._client, sealed))
            _, meta = read_file(database(storage))
        except Damaged:
            return None
        return Copy(meta=meta, storage=storage)


def told_time(meta: Meta) -> datetime:
    """The time that the user is told about a restored copy: when its content was written."""
    return meta.restored_from or meta.saved_at
