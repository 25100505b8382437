"""A room's inbox: sealed answers, each once, on the disk before it is acknowledged. No key opens them here.

There is nothing in it of when, from where or by whom: only what a phone's receipt hides behind, the part, the
number of the version and the sealed box.
"""

from __future__ import annotations

import sqlite3
import threading
import time
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager, suppress
from hashlib import blake2b
from pathlib import Path
from typing import NamedTuple

from storage.failure import StoreFailure, from_os_error
from storage.room_folder import INBOX

RECEIPT = 32
"""Bytes of a receipt. It is the phone's own secret for one part; only its hash is kept."""
LONGEST_BOX = 8192
LONGEST_PART = 60
HIGHEST_VERSION = 2**31 - 1
_WAIT = 5.0
_TURNS = 250
_TABLE = """
CREATE TABLE IF NOT EXISTS answer (
    id TEXT PRIMARY KEY,
    part TEXT NOT NULL,
    n INTEGER NOT NULL,
    sealed BLOB
) WITHOUT ROWID
"""
_PUT = """
INSERT INTO answer (id, part, n, sealed) VALUES (?, ?, ?, ?)
ON CONFLICT (id) DO UPDATE SET n = excluded.n, sealed = excluded.sealed
WHERE excluded.part = answer.part AND excluded.n > answer.n
"""
_WITHDRAW = """
INSERT INTO answer (id, part, n, sealed) VALUES (?, ?, ?, NULL)
ON CONFLICT (id) DO UPDATE SET n = excluded.n, sealed = NULL
WHERE excluded.part = answer.part
AND (excluded.n > answer.n OR (excluded.n = answer.n AND answer.sealed IS NOT NULL))
"""


class Put(NamedTuple):
    """An answer on its way in; without a box it is taken back."""

    receipt: bytes
    part: str
    n: int
    box: bytes | None


class Row(NamedTuple):
    """An answer that lies here."""

    id: str
    part: str
    n: int
    box: bytes


class RoomInbox:
    """The inbox of one room. Safe between threads and processes.

    Args:
        folder: of the room; it must be there.
    """

    def __init__(self, folder: Path) -> None:
        self._path = folder / INBOX
        self._guard = threading.Lock()
        self._opened: sqlite3.Connection | None = None
        self._where = (0, 0)
        self._times = 0

    def put(self, receipt: bytes, part: str, n: int, box: bytes) -> bool:
        """Keep an answer. On return it may be acknowledged, whatever is returned.

        An older version never takes a newer one's place, and what was taken back stays so, however late a
        repeated sending comes. A later version may follow.

        Returns:
            True when it is new here; False when it, a newer version or its withdrawal was here already.

        Raises:
            StoreFailure: it is not kept, and must not be acknowledged.
            ValueError: no phone of ours sends this.
        """
        return self.put_all([Put(receipt, part, n, box)])[0]

    def withdraw(self, receipt: bytes, part: str, n: int) -> bool:
        """Take an answer back, up to and with this version; its box is gone from the disk.

        Returns:
            True when this changed something.
        """
        return self.put_all([Put(receipt, part, n, None)])[0]

    def put_all(self, puts: Sequence[Put]) -> list[bool]:
        """Keep several, waiting for the disk once: all of them, or none when it fails."""
        rows = [_row(one) for one in puts]
        with self._connection() as connection:
            connection.execute("BEGIN IMMEDIATE")
            changed = [
                connection.execute(
                    _PUT if row[3] is not None else _WITHDRAW, row if row[3] is not None else row[:3]
                ).rowcount
                == 1
                for row in rows
            ]
            connection.execute("COMMIT")
            if any(row[3] is None for row in rows):
                _empty_log(connection)
        return changed

    def stamp(self) -> tuple[int, int]:
        """Return a mark that differs once another process has written; cheap enough for every look."""
        if not self._path.exists():
            return (0, 0)
        with self._connection() as connection:
            version = connection.execute("PRAGMA data_version").fetchone()[0]
            return self._times, int(version)

    def rows(self, part: str) -> tuple[Row, ...]:
        """Return the answers of a part, in the order of their random ids."""
        return tuple(self._rows("WHERE part = ? AND sealed IS NOT NULL ORDER BY id", (part,)))

    def counts(self) -> dict[str, int]:
        """Return how many answers each part has."""
        if not self._path.exists():
            return {}
        with self._connection() as connection:
            return dict(
                connection.execute(
                    "SELECT part, count(*) FROM answer WHERE sealed IS NOT NULL GROUP BY part"
                ).fetchall()
            )

    def clear(self) -> None:
        """Destroy every box; what remains tells late senders that they are late."""
        with self._connection() as connection:
            connection.execute("BEGIN IMMEDIATE")
            connection.execute("UPDATE answer SET sealed = NULL WHERE sealed IS NOT NULL")
            connection.execute("COMMIT")
            _empty_log(connection)

    def copy(self) -> bytes:
        """Return the whole inbox as the bytes of one file, for a backup; empty when there is none."""
        if not self._path.exists():
            return b""
        with self._connection() as connection:
            whole = sqlite3.connect(":memory:")
            try:
                connection.backup(whole)
                whole.execute("PRAGMA journal_mode = DELETE")
                return whole.serialize()
            finally:
                whole.close()

    def close(self) -> None:
        """Let the file go."""
        with self._guard:
            self._let_go()

    def _rows(self, where: str, values: Iterable[object]) -> Iterator[Row]:
        if not self._path.exists():
            return
        with self._connection() as connection:
            found = connection.execute(
                f"SELECT id, part, n, sealed FROM answer {where}",  # noqa: S608 - our own words
                tuple(values),
            ).fetchall()
        yield from (Row(*row) for row in found)

    @contextmanager
    def _connection(self) -> Iterator[sqlite3.Connection]:
        with self._guard:
            try:
                if self._opened is not None and _place(self._path) != self._where:
                    self._let_go()  # the room was erased: what is written to a file without a name is lost
                if self._opened is None:
                    self._opened = _connect(self._path)
                    self._where = _place(self._path)
                    self._times += 1
                yield self._opened
            except sqlite3.Error as error:
                # After a failed write nothing is known of what the connection still holds.
                self._let_go()
                raise _told(error) from error
            except OSError as error:
                self._let_go()
                raise from_os_error(error) from error

    def _let_go(self) -> None:
        opened, self._opened = self._opened, None
        if opened is not None:
            with suppress(sqlite3.Error):
                opened.close()


def id_of(receipt: bytes) -> str:
    """Return the id that a receipt hides behind."""
    return blake2b(receipt, digest_size=32).hexdigest()


def _row(put: Put) -> tuple[str, str, int, bytes | None]:
    fits = (
        len(put.receipt) == RECEIPT
        and 0 < len(put.part) <= LONGEST_PART
        and 0 < put.n <= HIGHEST_VERSION
        and (put.box is None or 0 < len(put.box) <= LONGEST_BOX)
    )
    if not fits:
        raise ValueError("not an answer")
    return id_of(put.receipt), put.part, put.n, put.box


def _connect(path: Path) -> sqlite3.Connection:
    if not path.parent.is_dir():
        raise StoreFailure("errors.no_room")
    if not path.exists():
        path.touch(mode=0o600)
    for turn in range(_TURNS):
        try:
            return _opened(path)
        except sqlite3.OperationalError as error:
            # SQLite does not wait by itself while another process makes the file what it is.
            if turn == _TURNS - 1 or error.sqlite_errorcode & 0xFF != sqlite3.SQLITE_BUSY:
                raise
            time.sleep(_WAIT / _TURNS)
    raise AssertionError


def _opened(path: Path) -> sqlite3.Connection:
    connection = sqlite3.connect(path, timeout=_WAIT, isolation_level=None, check_same_thread=False)
    try:
        # FULL waits for the disk at every commit; the log and its index get the file's own rights.
        for line in ("journal_mode = WAL", "synchronous = FULL", "secure_delete = ON"):
            connection.execute(f"PRAGMA {line}")
        connection.execute(_TABLE)
    except sqlite3.Error:
        connection.close()
        raise
    return connection


def _place(path: Path) -> tuple[int, int]:
    try:
        found = path.stat()
    except FileNotFoundError:
        return (0, 0)
    return found.st_dev, found.st_ino


def _empty_log(connection: sqlite3.Connection) -> None:
    # What was taken back must not stay readable in the log; a reader in between leaves it for the next time.
    with suppress(sqlite3.Error):
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()


def _told(error: sqlite3.Error) -> StoreFailure:
    code = getattr(error, "sqlite_errorcode", 0) & 0xFF
    if code == sqlite3.SQLITE_FULL:
        return StoreFailure("errors.store_full")
    if code in (sqlite3.SQLITE_READONLY, sqlite3.SQLITE_PERM, sqlite3.SQLITE_CANTOPEN):
        return StoreFailure("errors.store_read_only")
    if code in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED):
        return StoreFailure("errors.store_locked")
    if code in (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB):
        return StoreFailure("errors.store_damaged")
    return StoreFailure("errors.store_io")
