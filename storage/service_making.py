"""Putting services together: pieces wait in one database until all are read, and are joined in another."""

from __future__ import annotations

import sqlite3
import time
from collections.abc import Callable, Iterator
from contextlib import closing, suppress
from datetime import datetime
from pathlib import Path
from typing import TypeVar

import msgspec

from coaching.service import Service, Source, fold
from coaching.service_map import Mapping
from storage import service_catalogue as catalogue
from storage.failure import Damaged
from storage.service_catalogue import Channel, Draft, Skipped
from storage.service_directory import FORMAT, SCHEMA, encoded, mark_token, marks_of, opened
from storage.service_reading import Unreadable, items
from storage.service_report import NoServices, Report, Tally
from storage.service_sheet import Labels, is_sheet, rows
from storage.service_text import holds_identity_code

Progress = Callable[[int, int], None]
T = TypeVar("T")
READING = 70
"""Share of the work, in hundredths, that is reading the files; the rest is putting the pieces together."""
_BATCH = 1000
_WAIT = "INSERT OR IGNORE INTO service(id, piece, weight, name) VALUES(?, ?, ?, ?)"


class Making:
    """One import: pieces wait in one file until all are there, and are put together in the other."""

    def __init__(
        self, fresh: Path, waiting: Path, mapping: Mapping, labels: Labels, progress: Progress
    ) -> None:
        self.mapping, self.labels, self.progress = mapping, labels, progress
        self.tally = Tally()
        self.to = _fast(fresh)
        for statement in SCHEMA:
            self.to.execute(statement)
        self.wait = _fast(waiting)
        self.wait.executescript(
            # Rows in the order they come; only small indexes are searched, so nothing large moves about.
            "CREATE TABLE channel(number INTEGER PRIMARY KEY, id TEXT UNIQUE, piece BLOB);"
            "CREATE TABLE organisation(number INTEGER PRIMARY KEY, id TEXT UNIQUE, piece BLOB);"
            "CREATE TABLE link(service TEXT, channel TEXT, PRIMARY KEY(service, channel)) WITHOUT ROWID;"
            "CREATE TABLE service(number INTEGER PRIMARY KEY, id TEXT UNIQUE, piece BLOB, weight INTEGER,"
            " name TEXT);"
        )

    def close(self) -> None:
        """Let both files go."""
        self.wait.close()
        self.to.close()

    def make(self, files: tuple[Path, ...], present: Path | None, now: datetime, began: float) -> Report:
        """Read the files, take over what is not in them, and put all of it together.

        Args:
            files: catalogue files and sheets.
            present: the directory in use, if anything is to be taken over from it.
            now: the time.
            began: when the work began, by the monotonic clock.

        Raises:
            NoServices: there is nothing to put in.
        """
        sources = self._read(files)
        new = self._waiting("service")
        if not new:
            raise NoServices(self.tally.left())
        kept = self._take_over(present, sources) if present is not None else 0
        services, missing = self._put_together(now)
        return Report(
            services=services,
            new=new,
            channels=self._waiting("channel"),
            organisations=self._waiting("organisation"),
            kept_before=kept,
            missing_channels=missing,
            left=self.tally.left(),
            seconds=time.monotonic() - began,
        )

    def _waiting(self, table: str) -> int:
        found: int = self.wait.execute(f"SELECT count(*) FROM {table}").fetchone()[0]  # noqa: S608 - our own name
        return found

    # Reading

    def _read(self, files: tuple[Path, ...]) -> set[Source]:
        sizes = [max(file.stat().st_size, 1) for file in files]
        everything = sum(sizes)
        sources: set[Source] = set()
        for number, file in enumerate(files):
            before = sum(sizes[:number])

            def at(done: int, before: int = before) -> None:
                self.progress((before + done) * READING // everything, 100)

            try:
                sheet = is_sheet(file)
                found = self._sheet(file) if sheet else self._catalogue(file, at)
                if found:
                    sources.add("sheet" if sheet else "catalogue")
            except Unreadable as problem:
                self.tally.leave(problem.why, file.name)
        return sources

    def _catalogue(self, file: Path, at: Callable[[int], None]) -> int:
        services = 0
        for place, item in enumerate(_told(items(file, at)), start=1):
            if isinstance(item, Unreadable):
                self.tally.leave(item.why, file.name)
                break
            try:
                services += self._piece(item)
            except Skipped as skipped:
                self.tally.leave(skipped.why, f"{file.name} {place}{_named(item)}")
        return services

    def _piece(self, item: object) -> int:
        kind, record = catalogue.kind_of(item)
        if kind == "service":
            self._add(catalogue.draft(record, self.mapping))
            return 1
        if kind == "channel":
            id, channel, services = catalogue.channel(record, self.mapping)
            self._put("channel", id, channel)
            self.wait.executemany("INSERT OR IGNORE INTO link VALUES(?, ?)", [(one, id) for one in services])
        elif kind == "organisation":
            id, names = catalogue.organisation(record)
            self._put("organisation", id, names)
        else:
            raise Skipped("unknown_record")
        return 0

    def _put(self, table: str, id: str, piece: object) -> None:
        packed = msgspec.msgpack.encode(piece)
        self.wait.execute(f"INSERT OR REPLACE INTO {table}(id, piece) VALUES(?, ?)", (id, packed))

    def _sheet(self, file: Path) -> int:
        found = 0
        for read in _told(rows(file, self.labels)):
            if isinstance(read, Unreadable):
                self.tally.leave(read.why, file.name)
                break
            number, row = read
            if isinstance(row, Skipped):
                self.tally.leave(row.why, f"{file.name} {number}")
                continue
            try:
                self._add(Draft(service=row))
                found += 1
            except Skipped as skipped:
                self.tally.leave(skipped.why, f"{file.name} {number}")
        return found

    def _add(self, draft: Draft) -> None:
        """Let a service wait. The order they get later is the one in which a wide search shows them."""
        service = draft.service
        if holds_identity_code("\n".join(_said(service))):
            raise Skipped("identity_code")
        packed = msgspec.msgpack.encode(draft)
        weight = (
            (0 if service.areas else 4)
            + (0 if service.source == "sheet" else 2)
            + (1 if service.everywhere else 0)
        )
        name = fold(next(iter(service.names.values())))
        before = self.wait.total_changes
        self.wait.execute(_WAIT, (service.id, packed, weight, name))
        if self.wait.total_changes == before:
            raise Skipped("twice")

    # Putting together

    def _take_over(self, present: Path, sources: set[Source]) -> int:
        """Keep what the present directory has from other kinds of files."""
        kept = 0
        with suppress(Damaged), closing(opened(present)) as before:
            for source, record, names in before.execute("SELECT source, record, names FROM service"):
                if source in sources:
                    continue
                service = msgspec.msgpack.decode(record, type=Service)
                weight = (0 if service.areas else 4) + (0 if source == "sheet" else 2)
                packed = msgspec.msgpack.encode(Draft(service=service))
                self.wait.execute(_WAIT, (service.id, packed, weight, names))
                kept += 1
        return kept

    def _put_together(self, now: datetime) -> tuple[int, int]:
        all_of_them, missing = self._waiting("service"), 0
        marks: dict[tuple[str, str], list[object]] = {}
        newest, sources = "", set()
        decoder = msgspec.msgpack.Decoder(Draft)
        order = self.wait.execute("SELECT number FROM service ORDER BY weight, name, id")
        number = 0
        while batch := order.fetchmany(_BATCH):
            kept, words, inside = [], [], []
            for (place,) in batch:
                id, packed = self.wait.execute(
                    "SELECT id, piece FROM service WHERE number = ?", (place,)
                ).fetchone()
                number += 1
                draft = decoder.decode(packed)
                channels, lost = self._channels(id, draft)
                missing += lost
                service, tags = catalogue.joined(draft, channels, self._organisations(draft))
                names = "\n".join(fold(name) for name in service.names.values())
                kept.append((number, id, service.source, names, encoded(service)))
                words.append((number, *_indexed(service, tags)))
                inside.append((number, names))
                for kind, value, label in marks_of(service):
                    mark = marks.setdefault((kind, value), [label, 0])
                    mark[1] += 1  # type: ignore[operator]
                newest = max(newest, service.updated.isoformat() if service.updated else "")
                sources.add(service.source)
            self.to.executemany("INSERT INTO service VALUES(?, ?, ?, ?, ?)", kept)
            self.to.executemany(
                "INSERT INTO found(rowid, name, tags, body, marks) VALUES(?, ?, ?, ?, ?)", words
            )
            self.to.executemany("INSERT INTO inside(rowid, name) VALUES(?, ?)", inside)
            self.progress(READING + (100 - READING) * number // (all_of_them + all_of_them // 5 + 1), 100)
        self.to.execute("CREATE UNIQUE INDEX by_id ON service(id)")
        for index in ("found", "inside"):
            self.to.execute(f"INSERT INTO {index}({index}) VALUES('optimize')")
        self.to.executemany(
            "INSERT INTO mark VALUES(?, ?, ?, ?)", [(*key, *value) for key, value in marks.items()]
        )
        about = {
            "services": str(number),
            "imported": now.isoformat(),
            "newest": newest,
            "sources": ",".join(sorted(sources)),
        }
        self.to.executemany("INSERT INTO about VALUES(?, ?)", about.items())
        self.to.execute(f"PRAGMA user_version = {FORMAT}")
        self.to.commit()
        self.progress(100, 100)
        return number, missing

    def _channels(self, id: str, draft: Draft) -> tuple[list[Channel], int]:
        """Return a service's channels, and how many it names that are in no file."""
        if draft.service.source != "catalogue":
            return [], 0
        named = list(draft.channels)
        if not named:
            rows = self.wait.execute("SELECT channel FROM link WHERE service = ? LIMIT 24", (id,))
            named = [row[0] for row in rows]
        found = []
        for one in named:
            row = self.wait.execute("SELECT piece FROM channel WHERE id = ?", (one,)).fetchone()
            if row is not None:
                found.append(_channel_decoder.decode(row[0]))
        return found, len(named) - len(found)

    def _organisations(self, draft: Draft) -> list[dict[str, str]]:
        found = []
        for one in draft.organisations:
            row = self.wait.execute("SELECT piece FROM organisation WHERE id = ?", (one,)).fetchone()
            if row is not None:
                found.append(msgspec.msgpack.decode(row[0], type=dict[str, str]))
        return found


_channel_decoder = msgspec.msgpack.Decoder(Channel)


def _fast(path: Path) -> sqlite3.Connection:
    """Open a database that counts for nothing until it is finished: no journal, no waiting for the disk."""
    database = sqlite3.connect(path)
    for setting in ("journal_mode = OFF", "synchronous = OFF", "cache_size = -16000"):
        database.execute(f"PRAGMA {setting}")
    database.execute("PRAGMA locking_mode = EXCLUSIVE")
    database.isolation_level = "DEFERRED"
    return database


def _indexed(service: Service, tags: tuple[str, ...]) -> tuple[str, str, str, str]:
    """Return what a service is found by: its names, the words beside them, its description, its marks."""
    beside = " ".join((*tags, *service.organisation.values(), *service.towns[:3]))
    body = " ".join(text[:400] for text in service.gives.values())
    marks = " ".join(mark_token(kind, value) for kind, value, _ in marks_of(service))
    return " ".join(service.names.values()), beside, body, marks


def _said(service: Service) -> Iterator[str]:
    """Give every text of a service in which somebody could have written about a person."""
    for texts in (service.names, service.gives, service.get_in, service.organisation, service.hours):
        yield from texts.values()
    yield from service.addresses
    for phone in service.phones:
        yield from (phone.number, *phone.about.values())


def _told(found: Iterator[T]) -> Iterator[T | Unreadable]:
    """Give the reason why the rest cannot be read as the last item, so that the count goes on."""
    while True:
        try:
            yield next(found)
        except StopIteration:
            return
        except Unreadable as problem:
            yield problem
            return


def _named(item: object) -> str:
    found = item.get("id") if isinstance(item, dict) else None
    return f" ({found[:64]})" if isinstance(found, str) and found.replace("-", "").isalnum() else ""
