"""The list of clients, sealed, and made again from the files when it is missing or damaged."""

from __future__ import annotations

import threading
from collections.abc import Callable
from datetime import UTC, date, datetime

import msgspec

from coaching import waiting
from coaching.client_file import ClientFile
from coaching.meeting import NextStep, agreed, last_meeting
from coaching.record import get_known
from storage.blobs import Blobs
from storage.client_repository import ClientRepository, Kept
from storage.envelope import address_of
from storage.failure import Damaged, StoreFailure
from storage.seal import Address, Seal

_NAME = "index"
_SCHEMA = 3
_LAG = 16
"""So many openings at most are left to the next process."""
_LONG_AGO = datetime(1970, 1, 1, tzinfo=UTC)


MeetBy = Callable[[ClientFile, datetime], date | None]
"""The day by which the rhythm of a client's path wants a meeting: the paths are content, not known here."""


def no_path(_file: ClientFile, _now: datetime) -> date | None:
    """Know of no paths."""
    return None


class ClientRow(msgspec.Struct, frozen=True, kw_only=True):
    """One client in the list.

    Attributes:
        id: the client's id.
        label: first name or code.
        language: of the client's pages.
        last_meeting: when the last meeting began.
        next_step: what the last closed meeting left to do.
        days: the days on which it is the worker's turn. Whether one has come is for each look to say.
        changed: when the file was last saved.
        damaged: no copy of the file opens; the other fields are what was last known.
    """

    id: str
    label: str
    language: str
    last_meeting: datetime | None = None
    next_step: NextStep = NextStep()
    days: waiting.Days = waiting.Days()
    changed: datetime
    damaged: bool = False


class _Line(msgspec.Struct, frozen=True, array_like=True):
    stamp: str
    row: ClientRow


get_known(_Line)


class ClientIndex:
    """Rows of all clients. A save never touches the list: the next look finds what has changed.

    The stored list may lag behind by a few clients. That costs the next process a few openings; storing it
    again at every look would cost this one far more.

    Args:
        blobs: where the list lies.
        seal: a seal for the whole store; one that is scoped to a client cannot open the list.
        repository: the client files.
        meet_by: what knows the rhythm of the paths.
    """

    def __init__(
        self, blobs: Blobs, seal: Seal, repository: ClientRepository, meet_by: MeetBy = no_path
    ) -> None:
        self._blobs = blobs
        self._seal = seal
        self._repository = repository
        self._meet_by = meet_by
        self._lines: dict[str, _Line] | None = None
        self._rows: tuple[ClientRow, ...] = ()
        self._lag = 0
        self._guard = threading.Lock()

    def rows(self) -> tuple[ClientRow, ...]:
        """Every client, the last changed first."""
        with self._guard:
            stamps = self._repository.stamps()
            is_first = self._lines is None
            lines = self._stored() if self._lines is None else self._lines
            gone = lines.keys() - stamps.keys()
            changed = [
                id for id, stamp in stamps.items() if (line := lines.get(id)) is None or line.stamp != stamp
            ]
            for id in gone:
                del lines[id]
            for id in changed:
                line = self._look(id, lines.get(id))
                if line is not None:
                    lines[id] = line
            self._lines = lines
            if is_first or gone or changed:
                rows = [line.row for line in lines.values()]
                rows.sort(key=lambda row: (row.changed, row.id), reverse=True)
                self._rows = tuple(rows)
            self._lag += len(changed)
            if gone or self._lag > _LAG:
                self._keep(lines)
            return self._rows

    def forget(self, client: str) -> None:
        """Take one client out of the stored list, after its file has been erased."""
        with self._guard:
            stored = self._stored()
            if stored.pop(client, None) is not None:
                self._keep(stored, durable=True)
            if self._lines is not None and self._lines.pop(client, None) is not None:
                self._rows = tuple(row for row in self._rows if row.id != client)

    def _look(self, id: str, known: _Line | None) -> _Line | None:
        # The stamp is taken before the file is read: a save in between only causes another look.
        stamp = self._repository.stamp(id)
        try:
            kept = self._repository.read(id)
            if kept.restored_from is not None:  # the damaged file's stamp is gone with it
                stamp = self._repository.stamp(id)
                kept = self._repository.read(id)
        except Damaged:
            if known is None:
                row = ClientRow(id=id, label="", language="", changed=_LONG_AGO, damaged=True)
            else:
                row = msgspec.structs.replace(known.row, damaged=True)
            return _Line(stamp, row)
        except StoreFailure as failure:
            if failure.key == "errors.no_client":
                return None  # a half-made client: its key was kept, and then the power went
            raise
        return _Line(stamp, _row(kept, self._meet_by))

    def _stored(self) -> dict[str, _Line]:
        sealed = self._blobs.read(_NAME)
        if sealed is None:
            return {}
        try:
            address = address_of(sealed, kind="index")
            body = self._seal.open(address, sealed)
            return msgspec.msgpack.decode(body, type=dict[str, _Line]) if address.schema == _SCHEMA else {}
        except (Damaged, msgspec.DecodeError):
            return {}

    def _keep(self, lines: dict[str, _Line], *, durable: bool = False) -> None:
        body = msgspec.msgpack.encode(lines)
        sealed = self._seal.seal(Address(kind="index", schema=_SCHEMA), body)
        try:
            self._blobs.write(_NAME, sealed, durable=durable)
        except StoreFailure:
            if durable:
                raise
            return  # a full disk: what is missing is looked at again next time
        self._lag = 0


def _row(kept: Kept, meet_by: MeetBy) -> ClientRow:
    client, last, left = kept.file.client, last_meeting(kept.file), agreed(kept.file)
    return ClientRow(
        id=client.id,
        label=client.label,
        language=client.language,
        last_meeting=last.started if last else None,
        next_step=left.next_step if left else NextStep(),
        days=waiting.days(
            kept.file, kept.saved_at.astimezone().date(), meet_by(kept.file, kept.saved_at.astimezone())
        ),
        changed=kept.saved_at,
    )
