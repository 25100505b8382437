"""Reading the files that services come from, piece by piece: none is in memory whole, none is trusted."""

from __future__ import annotations

import gzip
import io
import re
import zipfile
import zlib
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path
from typing import IO, Any

import ijson
import msgspec

LARGEST_RECORD = 16 << 20
"""Bytes of one record. The largest real ones are a hundredth of this."""
LARGEST_FILE = 16 << 30
"""Bytes of one unpacked file."""
FREE, MOST_GROWTH = 64 << 20, 200
"""A packed file may grow two-hundredfold once it is past so many bytes; text packs a tenth of that."""
SMALL = 8 << 20
DEEP = re.compile(rb"[\[{]{64}")
"""Sixty-four brackets opened in a row. Real records have eight; a parser's time grows with the square."""
NO_BRACKETS = bytes(sign for sign in range(256) if sign not in b"[]{}")
DEEPEST = 2000
"""So many more brackets opened than closed within one record, wherever they stand."""
MOST_MEMBERS = 2000
_CHUNK = 1 << 16
_ENDINGS = (".json", ".ndjson", ".jsonl")


class Unreadable(Exception):  # noqa: N818 - a file, or the rest of it, that cannot be read
    """Why a file, or what is left of it, was not read.

    Args:
        why: a text key under ``service.skipped_``.
    """

    def __init__(self, why: str) -> None:
        super().__init__(why)
        self.why = why


class Watched(io.RawIOBase):
    """A stream that counts what goes through it, and stops a file that grows out of all bounds.

    Args:
        inner: the unpacked bytes.
        packed: tells how many packed bytes have been read; the growth is measured against it.
    """

    def __init__(self, inner: IO[bytes], packed: Callable[[], int]) -> None:
        self._inner = inner
        self._packed = packed
        self.read_so_far = 0
        self._since = 0
        self._depth = 0

    def mark(self) -> None:
        """Note that a record is complete; the next one is counted from here."""
        self._since = self.read_so_far
        self._depth = 0

    def readable(self) -> bool:
        """It is."""
        return True

    def read(self, size: int = -1, /) -> bytes:
        """Read some bytes, never more than a piece at a time.

        Raises:
            Unreadable: the file or one record of it is too large, or the packing is broken.
        """
        size = _CHUNK if size < 0 else min(size, _CHUNK)
        try:
            data = self._inner.read(size)
        except (OSError, EOFError, zlib.error, zipfile.BadZipFile) as error:
            if isinstance(error, OSError) and error.errno is not None:
                raise
            raise Unreadable("broken_packing") from None
        self.read_so_far += len(data)
        if self.read_so_far > LARGEST_FILE or self.read_so_far > FREE + MOST_GROWTH * max(self._packed(), 1):
            raise Unreadable("grows_too_much")
        if self.read_so_far - self._since > LARGEST_RECORD:
            raise Unreadable("record_too_large")
        brackets = data.translate(None, NO_BRACKETS)
        self._depth += brackets.count(b"[") + brackets.count(b"{")
        self._depth -= brackets.count(b"]") + brackets.count(b"}")
        if self._depth > DEEPEST or DEEP.search(brackets):
            raise Unreadable("broken_json")
        return data

    def readinto(self, buffer: Any, /) -> int:
        """Read into a buffer, for the reading of lines."""
        data = self.read(len(buffer))
        buffer[: len(data)] = data
        return len(data)


def items(file: Path, at: Callable[[int], None]) -> Iterator[object]:
    """Give every record of a file, in its order.

    A file is a page with ``itemList``, several pages after each other, a list, one record a line, or a
    single record; plain, as gz, or several of them in a zip.

    Args:
        file: the file.
        at: told how many bytes of the file have been read.

    Raises:
        Unreadable: the rest of it cannot be read. What was given before stays given.
    """
    with file.open("rb") as opened:
        head = opened.read(4)
        opened.seek(0)
        if head.startswith(b"PK\x03\x04"):
            yield from _members(opened, at)
        elif head.startswith(b"\x1f\x8b"):
            with gzip.GzipFile(fileobj=opened) as unpacked:
                yield from _records(unpacked, opened.tell, at)  # type: ignore[arg-type]
        else:
            yield from _records(opened, opened.tell, at)


def _members(opened: IO[bytes], at: Callable[[int], None]) -> Iterator[object]:
    try:
        packed = zipfile.ZipFile(opened)
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError):
        raise Unreadable("broken_packing") from None
    done = 0
    with packed:
        listed = [one for one in packed.infolist() if not one.is_dir()]
        members = [one for one in listed if one.filename.lower().endswith(_ENDINGS)]
        if len(listed) > MOST_MEMBERS:
            raise Unreadable("too_many_members")
        if not members:
            raise Unreadable("nothing_inside")
        for one in members:
            try:
                inner = packed.open(one)
            except (zipfile.BadZipFile, RuntimeError, NotImplementedError, ValueError):
                raise Unreadable("broken_packing") from None
            size = one.compress_size
            with inner:
                yield from _records(inner, lambda size=size: size, lambda _, before=done: at(before))  # type: ignore[misc]
            done += size
            at(done)


def _records(unpacked: IO[bytes], packed: Callable[[], int], at: Callable[[int], None]) -> Iterator[object]:
    stream = Watched(unpacked, packed)
    head = b""
    while len(head) < _CHUNK and (more := stream.read(_CHUNK)):
        head += more
    start = head.removeprefix(b"\xef\xbb\xbf").lstrip()[:1]
    whole = _Again(head, stream)
    if start == b"[":
        yield from _streamed(whole, stream, "item", packed, at)
    elif start != b"{":
        raise Unreadable("not_json")
    elif _one_a_line(head):
        yield from _lines(whole, stream, packed, at)
    elif len(head) < _CHUNK:
        yield from _opened(_decoded(head))
    elif b'"itemList"' in head:
        yield from _streamed(whole, stream, "itemList.item", packed, at)
    else:
        yield from _late_list(whole)


class _Again(io.RawIOBase):
    """Bytes that were looked at already, and then the rest of the stream."""

    def __init__(self, head: bytes, rest: Watched) -> None:
        self._head = io.BytesIO(head.removeprefix(b"\xef\xbb\xbf"))
        self._rest = rest

    def readable(self) -> bool:
        return True

    def read(self, size: int = -1, /) -> bytes:
        return self._head.read(_CHUNK if size < 0 else size) or self._rest.read(size)

    def readinto(self, buffer: Any, /) -> int:
        data = self.read(len(buffer))
        buffer[: len(data)] = data
        return len(data)


def _streamed(
    whole: _Again, stream: Watched, prefix: str, packed: Callable[[], int], at: Callable[[int], None]
) -> Iterator[object]:
    try:
        for one in ijson.items(whole, prefix, multiple_values=True, use_float=True, buf_size=_CHUNK):
            stream.mark()
            at(packed())
            if isinstance(one, dict) and isinstance(one.get("itemList"), list):
                yield from one["itemList"]
            else:
                yield one
    except (ijson.JSONError, UnicodeDecodeError, RecursionError, ValueError):
        raise Unreadable("broken_json") from None


def _one_a_line(head: bytes) -> bool:
    """Tell whether the first line is a whole record: then so is every other one."""
    first, end, rest = head.partition(b"\n")
    if not end or not rest.strip().startswith(b"{"):
        return False
    with suppress(msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        msgspec.json.decode(first.removeprefix(b"\xef\xbb\xbf"))
        return True
    return False


def _lines(
    whole: _Again, stream: Watched, packed: Callable[[], int], at: Callable[[int], None]
) -> Iterator[object]:
    with io.BufferedReader(whole, _CHUNK) as reader:
        while text := reader.readline():
            stream.mark()
            at(packed())
            if not text.strip():
                continue
            try:
                yield from _opened(_decoded(text))
            except Unreadable:
                yield None


def _late_list(whole: _Again) -> Iterator[object]:
    """Read an object that is longer than one look and does not say at once what it is."""
    data = b""
    while more := whole.read(_CHUNK):
        data += more
        if len(data) > SMALL:
            raise Unreadable("not_a_page")
    yield from _opened(_decoded(data))


def _opened(found: object) -> Iterator[object]:
    if isinstance(found, dict) and isinstance(found.get("itemList"), list):
        yield from found["itemList"]
    elif isinstance(found, list):
        yield from found
    else:
        yield found


def _decoded(data: bytes) -> object:
    try:
        found: object = msgspec.json.decode(data.removeprefix(b"\xef\xbb\xbf"))
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        raise Unreadable("broken_json") from None
    return found
