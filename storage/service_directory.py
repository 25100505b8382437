"""The local service directory: one read-only database in the store's folder, searched without a network.

It holds public data only, in the clear: nothing about a client, and no search is ever written into it.
A new directory is built beside the present one and takes its place in one step (``storage.service_import``),
so a reader needs no lock and never sees half of one.
"""

from __future__ import annotations

import os
import sqlite3
import stat
from collections.abc import Iterable
from contextlib import suppress
from datetime import date, datetime
from functools import lru_cache
from pathlib import Path
from typing import Any

import msgspec

from coaching.service import Service, Wanted, fold, said
from storage.failure import Damaged

FOLDER, NAME = "services", "directory.sqlite3"
FORMAT = 1
"""Of the database; another one is not read, and the next import makes it anew."""

LOOKED_AT = 240
"""So many candidates of each kind are put in order. A search that finds more needs another word anyway."""
MOST_COUNTED = 500
SHORTEST_STEM = 4
ELSEWHERE = 3
"""The words are not in the name."""

SCHEMA = (
    "CREATE TABLE about(name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID",
    "CREATE TABLE service(number INTEGER PRIMARY KEY, id TEXT NOT NULL, source TEXT NOT NULL,"
    " names TEXT NOT NULL, record BLOB NOT NULL)",
    "CREATE TABLE mark(kind TEXT NOT NULL, value TEXT NOT NULL, label TEXT NOT NULL,"
    " services INTEGER NOT NULL, PRIMARY KEY(kind, value)) WITHOUT ROWID",
    "CREATE VIRTUAL TABLE found USING fts5(name, tags, body, marks, content='', columnsize=0, detail=column,"
    " prefix='1 2 3 4 6', tokenize=\"unicode61 remove_diacritics 2\")",
    "CREATE VIRTUAL TABLE inside USING fts5(name, content='', columnsize=0, detail=full, tokenize='trigram')",
)
_encoder = msgspec.msgpack.Encoder()
_decoder = msgspec.msgpack.Decoder(Service)


class About(msgspec.Struct, frozen=True, kw_only=True):
    """What a worker wants to know of the directory."""

    services: int
    imported: datetime
    newest: str = ""
    sources: tuple[str, ...] = ()

    @property
    def newest_day(self) -> date | None:
        """The day of the newest piece of information in it."""
        return date.fromisoformat(self.newest) if self.newest else None


class Mark(msgspec.Struct, frozen=True, kw_only=True):
    """A value to tap, such as a town, and how many services have it."""

    value: str
    label: str
    services: int


class Found(msgspec.Struct, frozen=True, kw_only=True):
    """What a search gives: the best ones, how many there are, and whether there are more than counted."""

    services: tuple[Service, ...] = ()
    count: int = 0
    more: bool = False


class ServiceDirectory:
    """Looks services up. The database is opened when it is first needed, and again after an import.

    Args:
        store: the store's folder.
    """

    def __init__(self, store: Path) -> None:
        self.path = store / FOLDER / NAME
        self._open: tuple[tuple[int, int, int], sqlite3.Connection] | None = None

    def about(self) -> About | None:
        """Return how many services there are and since when; None when there is no directory."""
        database = self._database()
        if database is None:
            return None
        rows = dict(self._all(database, "SELECT name, value FROM about"))
        try:
            return About(
                services=int(rows["services"]),
                imported=datetime.fromisoformat(rows["imported"]),
                newest=rows.get("newest", ""),
                sources=tuple(part for part in rows.get("sources", "").split(",") if part),
            )
        except (KeyError, ValueError):
            raise Damaged("errors.services_damaged") from None

    def service(self, id: str) -> Service | None:
        """Return one service; None when it is not in the directory any more."""
        database = self._database()
        if database is None:
            return None
        rows = self._all(database, "SELECT record FROM service WHERE id = ?", id)
        return _decoded(rows[0][0]) if rows else None

    def marks(self, kind: str, start: str = "", most: int = 400) -> tuple[Mark, ...]:
        """Return the values of one kind (``town``, ``language`` ...), the most common first.

        Args:
            kind: which marks.
            start: only those that begin so.
            most: at most so many.
        """
        database = self._database()
        if database is None:
            return ()
        low = fold(start)
        rows = self._all(
            database,
            "SELECT value, label, services FROM mark WHERE kind = ? AND value >= ? AND value < ?"
            " ORDER BY services DESC, value LIMIT ?",
            kind,
            low,
            low + "\U0010ffff",
            most,
        )
        return tuple(Mark(value=value, label=label, services=count) for value, label, count in rows)

    def search(
        self, wanted: Wanted, *, language: str = "fi", first: Iterable[str] = (), most: int = 30
    ) -> Found:
        """Return the services that fit, the most fitting first.

        Words are matched by their beginnings, without dots on letters. A word that is found nowhere is
        tried without its ending, because Finnish words bend, and then inside longer names, because they
        grow together. In order: words in the name before words elsewhere, near before everywhere, how much
        of the name the words are, areas that the client's own marks point at, and the alphabet.

        Args:
            wanted: words and marks.
            language: the reader's; names are compared and put in order in it.
            first: areas to be put first where nothing else decides.
            most: how many to return.
        """
        database = self._database()
        if database is None:
            return Found()
        words, marks = _words(wanted.words), _marks(wanted)
        numbers, counted = self._numbers(database, words, marks, wanted.town)
        if not numbers:
            return Found()
        places = ",".join("?" * len(numbers))
        rows = self._all(database, f"SELECT names, record FROM service WHERE number IN ({places})", *numbers)  # noqa: S608 - places for numbers of our own
        wished, town = tuple(first), fold(wanted.town)
        known = [(names, _decoded(record)) for names, record in rows]
        known.sort(
            key=lambda pair: (
                _closeness(pair[0], words) == ELSEWHERE,
                _distance(pair[1], town),
                _closeness(pair[0], words),
                min((wished.index(area) for area in pair[1].areas if area in wished), default=len(wished)),
                not pair[1].areas,
                fold(said(pair[1].names, language)),
            )
        )
        return Found(
            services=tuple(service for _, service in known[:most]),
            count=min(counted, MOST_COUNTED),
            more=counted > MOST_COUNTED,
        )

    def close(self) -> None:
        """Let the file go."""
        if self._open is not None:
            self._open[1].close()
            self._open = None

    # Finding

    def _numbers(
        self, database: sqlite3.Connection, words: list[str], marks: list[str], town: str
    ) -> tuple[list[int], int]:
        """Return candidates of every kind, and how many services fit in all, counted up to a limit."""
        near = [_mark("town", fold(town))] if town else []
        anywhere = [f"({near[0]} OR {_mark('everywhere', 'yes')})"] if near else []
        if not words and not marks and not near:
            return self._first(database)
        for tried in _ways(words):
            everything = [f"{{name tags body}} : {word}" for word in tried]
            found = dict.fromkeys(self._match(database, [*everything, *marks, *anywhere], MOST_COUNTED + 1))
            if not found:
                continue
            counted = len(found)
            if counted > MOST_COUNTED:  # too many to put in order: the likeliest ones are looked up first
                names = [f"name : {word}" for word in tried]
                beside = [f"{{name tags}} : {word}" for word in tried]
                found = {}
                for tier in (names, beside, everything) if words else ([],):
                    for place in (near, anywhere) if near else ([],):
                        found |= dict.fromkeys(self._match(database, [*tier, *marks, *place], LOOKED_AT))
                    if len(found) >= LOOKED_AT:
                        break
            return list(found)[: 2 * LOOKED_AT], counted
        return self._inside(database, words, marks, anywhere)

    def _first(self, database: sqlite3.Connection) -> tuple[list[int], int]:
        """Return the first of all services, for somebody who has not yet said what they look for."""
        rows = self._all(database, "SELECT number FROM service LIMIT ?", MOST_COUNTED + 1)
        numbers = [number for (number,) in rows]
        return numbers[:LOOKED_AT], len(numbers)

    def _inside(
        self, database: sqlite3.Connection, words: list[str], marks: list[str], anywhere: list[str]
    ) -> tuple[list[int], int]:
        """Look for the words inside longer ones: *neuvonta* in *velkaneuvonta*."""
        long = [word for word in words if len(word) >= SHORTEST_STEM]
        if not long:
            return [], 0
        query = " AND ".join(f'"{word}"' for word in long)
        inside = [
            row[0]
            for row in self._all(
                database, "SELECT rowid FROM inside WHERE inside MATCH ? LIMIT ?", query, MOST_COUNTED + 1
            )
        ]
        fitting = set(inside)
        if marks or anywhere:
            fitting &= set(self._match(database, [*marks, *anywhere], 1_000_000))
        return [number for number in inside if number in fitting][: 2 * LOOKED_AT], len(fitting)

    def _match(self, database: sqlite3.Connection, terms: list[str], most: int) -> list[int]:
        rows = self._all(
            database, "SELECT rowid FROM found WHERE found MATCH ? LIMIT ?", " AND ".join(terms), most
        )
        return [row[0] for row in rows]

    # The file

    def _all(self, database: sqlite3.Connection, query: str, *values: str | int) -> list[Any]:
        try:
            return database.execute(query, values).fetchall()
        except sqlite3.Error:
            raise Damaged("errors.services_damaged") from None

    def _database(self) -> sqlite3.Connection | None:
        try:
            seen = os.lstat(self.path)
        except OSError:
            self.close()
            return None
        if not stat.S_ISREG(seen.st_mode):  # a planted link is not followed
            raise Damaged("errors.services_damaged")
        key = (seen.st_ino, seen.st_mtime_ns, seen.st_size)
        if self._open is None or self._open[0] != key:
            self.close()
            self._open = (key, opened(self.path))
        return self._open[1]


def opened(path: Path) -> sqlite3.Connection:
    """Open a finished directory for reading only.

    Raises:
        Damaged: it is none, or of another format.
    """
    database: sqlite3.Connection | None = None
    try:
        # Finished files never change, so SQLite needs no lock and makes no file beside it.
        database = sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro&immutable=1", uri=True)
        database.execute("PRAGMA trusted_schema = OFF")
        database.execute("PRAGMA query_only = ON")
        database.execute("PRAGMA cache_size = -8000")
        if database.execute("PRAGMA user_version").fetchone()[0] != FORMAT:
            raise Damaged("errors.services_damaged")
    except sqlite3.Error:
        if database is not None:
            with suppress(sqlite3.Error):
                database.close()
        raise Damaged("errors.services_damaged") from None
    return database


def encoded(service: Service) -> bytes:
    """Return a service as the database keeps it."""
    return _encoder.encode(service)


def _decoded(record: Any) -> Service:
    try:
        return _decoder.decode(record)
    except (msgspec.DecodeError, TypeError):
        raise Damaged("errors.services_damaged") from None


_folded = lru_cache(maxsize=4096)(fold)


def marks_of(service: Service) -> list[tuple[str, str, str]]:
    """Return what can be tapped of a service: kind, value, and how it is written."""
    found = [("area", area, area) for area in service.areas]
    found += [("group", group, group) for group in service.groups]
    found += [("language", code, code) for code in service.languages]
    found += [("town", _folded(town), town) for town in service.towns]
    return [*found, ("everywhere", "yes", "")] if service.everywhere else found


def mark_token(kind: str, value: str) -> str:
    """Return one mark as one word of the index; a town of two words stays one."""
    if not (value.isascii() and value.isalnum()):
        value = "".join(sign if sign.isascii() and sign.isalnum() else f"u{ord(sign):x}u" for sign in value)
    return f"{kind}zz{value}"


def _mark(kind: str, value: str) -> str:
    return f'marks : "{mark_token(kind, value)}"'


def _marks(wanted: Wanted) -> list[str]:
    named = (("area", wanted.area), ("group", wanted.group), ("language", wanted.language))
    return [_mark(kind, value) for kind, value in named if value]


def _words(text: str) -> list[str]:
    """Return the words of a search: letters and digits only, so that nothing in them is an order."""
    plain = "".join(sign if sign.isalnum() else " " for sign in fold(text[:200]))
    return list(dict.fromkeys(plain.split()))[:8]


def _ways(words: list[str]) -> list[list[str]]:
    """Return what to try in turn: the words as they are, then without their endings."""
    if not words:
        return [[]]
    ways = [[f'"{word}"*' for word in words]]
    for cut in (1, 2, 3, 4, 5):
        stems = [
            word[: max(SHORTEST_STEM, len(word) - cut)] if len(word) > SHORTEST_STEM else word
            for word in words
        ]
        way = [f'"{stem}"*' for stem in stems]
        if way != ways[-1]:
            ways.append(way)
    return ways


def _closeness(names: str, words: list[str]) -> int:
    """Return how much of a name the words are; 0 is the whole name, or no words at all."""
    phrase = " ".join(words)
    if not words or phrase in names.split("\n"):
        return 0
    if any(one.startswith(phrase) for one in names.split("\n")):
        return 1
    return 2 if all(_begins(word, names) for word in words) else ELSEWHERE


def _distance(service: Service, town: str) -> int:
    return 0 if not town or any(_folded(one) == town for one in service.towns) else 1


def _begins(word: str, names: str) -> bool:
    return names.startswith(word) or f" {word}" in names or f"\n{word}" in names or f"-{word}" in names
