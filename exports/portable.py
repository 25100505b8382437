"""The whole client file as one JSON file that another Askelma reads back equal.

The shape::

    {"askelma": "client file", "schema": 1, "file": {...}}

``file`` holds the fields of :class:`coaching.client_file.ClientFile`: ``client``, ``strengths``,
``readings``, ``ladders``, ``meetings``, ``summary``. Moments are ISO 8601 with their time zone, days
are ``2026-11-21``, and a field that has its usual value is left out. ``schema`` is raised by every
change that an older program could not read.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import msgspec

from coaching import outcome, support_stairs
from coaching.client_file import SCHEMA, ClientFile
from coaching.history_line import without_kept
from coaching.path import RECIPE, STOP, Path
from coaching.record import Refused
from coaching.self_assessment import HIGHEST_MARK, LOWEST_MARK, STEPS

KIND = "client file"
LARGEST = 10 * 1024 * 1024
"""Bytes; a whole life's coaching needs a small part of this."""


class Portable(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What the file says of itself, and the client file."""

    askelma: str
    schema: int
    file: msgspec.Raw


def to_json(file: ClientFile) -> bytes:
    """Return the whole file, laid out to be read by people too.

    What the client keeps to oneself on the history line stays: it leaves in nothing.
    """
    shape = {"askelma": KIND, "schema": SCHEMA, "file": without_kept(file)}
    return msgspec.json.format(msgspec.json.encode(shape), indent=2) + b"\n"


def from_json(body: bytes) -> ClientFile:
    """Return the client file that was written with :func:`to_json`.

    Raises:
        Refused: the bytes are no client file, or one that a newer program wrote.
    """
    if len(body) > LARGEST:
        raise Refused("errors.file_unreadable")
    try:
        outer = msgspec.json.decode(body, type=Portable)
        if outer.askelma != KIND or outer.schema < 1:
            raise Refused("errors.file_unreadable")
        if outer.schema > SCHEMA:
            raise Refused("errors.file_newer")
        file = msgspec.json.decode(outer.file, type=ClientFile, strict=True)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as wrong:
        raise Refused("errors.file_unreadable") from wrong
    if not _sound(file):
        raise Refused("errors.file_unreadable")
    return file


def _sound(file: ClientFile) -> bool:
    """Tell whether the file could have grown in the program: ids that are there, and unique."""
    groups: list[list[str]] = [
        [file.client.id],
        [each.id for each in file.strengths.chosen],
        [each.id for each in file.readings],
        [each.id for each in file.ladders],
        [each.id for each in file.meetings],
        [each.id for each in file.paths],
        [each.id for each in file.support_stairs.marks],
        [each.id for each in file.support_stairs.support],
        [each.id for each in file.support_stairs.contacts],
        *([step.id for step in ladder.steps] for ladder in file.ladders),
        [page.id for page in file.summary.pages],
        *([field.id for field in page.fields] for page in file.summary.pages),
    ]
    ids_are_good = all(len(set(group)) == len(group) and all(map(_good_id, group)) for group in groups)
    return (
        ids_are_good
        and all(map(_is_neutral, file.paths))
        and support_stairs.sound(file.support_stairs)
        and outcome.sound(file.outcome)
        and (not file.first_meeting.card or bool(support_stairs.STAIR.fullmatch(file.first_meeting.card)))
        and all(mark in STEPS for mark in _steps(file))
        and all(map(_good_mark, _marks(file)))
    )


def _good_id(id: str) -> bool:
    return 0 < len(id) <= 64 and all(mark.isalnum() or mark in "-_" for mark in id) and id.isascii()


def _is_neutral(path: Path) -> bool:
    """Tell whether a path is known by numbers and the neutral names of exercises alone."""
    stops = (*path.added, *path.order, *(mark.stop for mark in path.marks))
    return bool(RECIPE.fullmatch(path.recipe)) and all(STOP.fullmatch(stop) for stop in stops)


def _steps(file: ClientFile) -> Iterator[int]:
    for reading in file.readings:
        marks: list[Any] = [each.step for each in reading.answers]
        for each in reading.marks:
            marks += [each.important, each.wish, each.worker]
        yield from (mark for mark in marks if mark is not None)


def _marks(file: ClientFile) -> Iterator[int | None]:
    for reading in file.readings:
        yield from (reading.ability, reading.whole)
    yield from (meeting.benefit for meeting in file.meetings)


def _good_mark(mark: int | None) -> bool:
    return mark is None or LOWEST_MARK <= mark <= HIGHEST_MARK
