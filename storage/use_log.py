"""Who used which client's data, when and why: lines that can only be added, each bound to the one before."""

from __future__ import annotations

import base64
import binascii
from collections.abc import Iterator
from datetime import datetime
from hashlib import blake2b

import msgspec

from coaching.record import get_known
from storage.blobs import Blobs
from storage.clock import Clock, utc_now
from storage.envelope import address_of
from storage.failure import Damaged, StoreFailure
from storage.seal import Address, Seal

_PARTS = "use-log/"
_HEAD = "use-log-head"
_START = b""


class Entry(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """One line.

    Attributes:
        number: its place, from 1.
        at: when, in UTC.
        who: name of the worker, or of what the program did by itself.
        action: what was done: "opened", "changed", "exported", "erased" ...
        client: the client's id; it says nothing by itself and outlives the client file.
        reason: why, or where to.
        before: hash of the line before.
        torn: the line before was cut short when the power went; it was never called written.
    """

    number: int
    at: datetime
    who: str
    action: str
    client: str = ""
    reason: str = ""
    before: bytes = _START
    torn: bool = False


class Check(msgspec.Struct, frozen=True, kw_only=True):
    """What a check of the whole log found.

    Attributes:
        entries: how many good lines there are.
        problem: empty, or "changed" (a line does not open or does not follow), or "cut" (lines are gone).
        after: number of the last line before the problem.
    """

    entries: int
    problem: str = ""
    after: int = 0


class _Head(msgspec.Struct, frozen=True):
    number: int
    mark: bytes


get_known(Entry, _Head)


class UseLog:
    """The log of one store. One file for each month; the chain runs on from month to month."""

    def __init__(self, blobs: Blobs, seal: Seal, clock: Clock = utc_now) -> None:
        self._blobs = blobs
        self._seal = seal
        self._clock = clock

    def write(self, who: str, action: str, *, client: str = "", reason: str = "") -> Entry:
        """Add a line; on return it is on disk."""
        with self._blobs.lock("use-log"):
            now = self._clock()
            names = self._blobs.names(_PARTS)
            # A clock that was set back does not reopen an earlier month.
            name = max([f"{_PARTS}{now:%Y-%m}", *names[-1:]])
            data = self._blobs.read(names[-1]) or b"" if names else b""
            torn = not data.endswith(b"\n") and bool(data)
            last = self._last(names, data)
            entry = Entry(
                number=last.number + 1,
                at=now,
                who=who,
                action=action,
                client=client,
                reason=reason,
                before=last.mark,
                torn=torn,
            )
            address = Address(kind="use_log", revision=entry.number)
            line = base64.b64encode(self._seal.seal(address, msgspec.json.encode(entry)))
            ended = b"\n" if torn and name == names[-1] else b""
            self._blobs.append(name, ended + line + b"\n")
            self._note_head(_Head(entry.number, _mark(line)))
            return entry

    def entries(self, client: str = "") -> Iterator[Entry]:
        """All good lines, oldest first; only one client's when an id is given."""
        for line in self._lines():
            entry = self._opened(line)
            if entry is not None and client in ("", entry.client):
                yield entry

    def verify(self) -> Check:
        """Whether any line has been changed, taken out, put elsewhere, or cut off the end."""
        good, before, was_bad = 0, _START, False
        for line in self._lines():
            entry = self._opened(line)
            if entry is None:
                if was_bad:
                    return Check(entries=good, problem="changed", after=good)
                was_bad = True
                continue
            if entry.number != good + 1 or entry.before != before or (was_bad and not entry.torn):
                return Check(entries=good, problem="changed", after=good)
            good, before, was_bad = entry.number, _mark(line), False
        if was_bad and self._ends_whole():
            return Check(entries=good, problem="changed", after=good)
        head = self._head()
        if head is not None and (head.number > good or (head.number == good and head.mark != before)):
            return Check(entries=good, problem="cut", after=good)
        return Check(entries=good, after=good)

    def _lines(self) -> Iterator[bytes]:
        for name in self._blobs.names(_PARTS):
            yield from filter(None, (self._blobs.read(name) or b"").split(b"\n"))

    def _ends_whole(self) -> bool:
        names = self._blobs.names(_PARTS)
        return bool(names) and (self._blobs.read(names[-1]) or b"").endswith(b"\n")

    def _opened(self, line: bytes) -> Entry | None:
        try:
            sealed = base64.b64decode(line, validate=True)
            return msgspec.json.decode(
                self._seal.open(address_of(sealed, kind="use_log"), sealed), type=Entry
            )
        except (Damaged, binascii.Error, msgspec.DecodeError):
            return None

    def _last(self, names: list[str], newest: bytes) -> _Head:
        """The line that the next one follows: the last good one, or the noted head when lines are gone."""
        found = _Head(0, _START)
        for name in reversed(names):
            data = newest if name == names[-1] else self._blobs.read(name) or b""
            good = (
                _Head(entry.number, _mark(line))
                for line in reversed(data.split(b"\n"))
                if line and (entry := self._opened(line)) is not None
            )
            first = next(good, None)
            if first is not None:
                found = first
                break
        head = self._head()
        return head if head is not None and head.number > found.number else found

    def _head(self) -> _Head | None:
        sealed = self._blobs.read(_HEAD)
        if sealed is None:
            return None
        try:
            body = self._seal.open(address_of(sealed, kind="use_log_head"), sealed)
            return msgspec.msgpack.decode(body, type=_Head)
        except (Damaged, msgspec.DecodeError):
            return None

    def _note_head(self, head: _Head) -> None:
        address = Address(kind="use_log_head", revision=head.number)
        try:
            sealed = self._seal.seal(address, msgspec.msgpack.encode(head))
            self._blobs.write(_HEAD, sealed, durable=False)
        except StoreFailure:
            return  # the line itself is kept; the head only shows when lines are cut off later


def _mark(line: bytes) -> bytes:
    return blake2b(line, digest_size=16).digest()
