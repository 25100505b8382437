"""Everything that leaves, written into a folder: whole files or none, readable by their owner only."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Sequence
from datetime import datetime
from functools import partial
from itertools import count
from pathlib import Path
from tempfile import NamedTemporaryFile

from coaching.client_file import ClientFile
from coaching.record import Refused
from exports.document import pdf
from exports.handover import Handover
from exports.naming import file_name
from exports.picture_files import Form, chosen_charts, picture_file
from exports.plain_text import plain_text
from exports.portable import to_json
from workbooks.content.content import Content

FORMATS = ("pdf", "png", "svg", "txt", "json")

Making = tuple[str, str, Callable[[], bytes]]
"""A neutral word, the ending, and what makes the bytes."""


def export_client(
    file: ClientFile,
    content: Content,
    chosen: Sequence[str],
    *,
    formats: Sequence[str],
    to: Path,
    now: datetime,
    receiver: str = "",
    agreed: datetime | None = None,
    template: str = "",
    leaving: Callable[[], None] = lambda: None,
) -> tuple[Path, ...]:
    """Write the chosen lines in these formats into a folder and return the new files.

    Nothing that is there already is written over: a second set of the same day gets a number.

    Args:
        file: the client file.
        content: the language of the page.
        chosen: ids of the lines that leave; the portable file is always whole.
        formats: some of :data:`FORMATS`.
        to: the folder; it is made when it is missing.
        now: the day on the page and in the names.
        receiver: to whom, in the client's words.
        agreed: when the client agreed to this page.
        template: id of the page's template; without it the usual page.
        leaving: told when everything is made and nothing is in the folder yet. When it raises, nothing
            leaves.

    Raises:
        Refused: nothing is chosen, or the files cannot be written; then none of them is there.
    """
    assert set(formats) <= set(FORMATS), "known formats"
    what = Handover(chosen=tuple(chosen), receiver=receiver, agreed=agreed, now=now, template=template)
    if not chosen and set(formats) != {"json"}:
        raise Refused("errors.nothing_chosen")
    makings = [making for form in dict.fromkeys(formats) for making in _makings(file, content, what, form)]
    return write_set(to, makings, now, leaving)


def write_set(
    to: Path, makings: Sequence[Making], now: datetime, leaving: Callable[[], None] = lambda: None
) -> tuple[Path, ...]:
    """Make files that belong together and write them under neutral names: all of them or none.

    Raises:
        Refused: the files cannot be written; then none of them is there.
    """
    written: list[Path] = []
    try:
        bodies = [make() for _, _, make in makings]
        if not bodies:
            return ()
        to.mkdir(parents=True, exist_ok=True, mode=0o700)
        copy = _free_number(to, makings, now)
        leaving()
        for (word, ending, _), body in zip(makings, bodies, strict=True):
            written.append(_write(to / file_name(word, ending, now, copy), body))
        _settle(to)
    except OSError as failure:
        for path in written:
            path.unlink(missing_ok=True)
        raise Refused("errors.export_failed") from failure
    return tuple(written)


def _makings(file: ClientFile, content: Content, what: Handover, form: str) -> Iterator[Making]:
    if form == "pdf":
        yield "page", "pdf", lambda: pdf(file, content, what)
    elif form == "txt":
        yield "text", "txt", lambda: plain_text(file, content, what).encode("utf-8", "replace")
    elif form == "json":
        yield "workbook", "json", lambda: to_json(file)
    else:
        picture_form: Form = "png" if form == "png" else "svg"
        for chart in chosen_charts(file, content, what):
            yield chart.id, picture_form, partial(picture_file, chart, picture_form)


def _free_number(to: Path, makings: Sequence[Making], now: datetime) -> int:
    """Return the first number under which no file of the set is there yet."""
    for copy in count(1):
        if not any((to / file_name(word, ending, now, copy)).exists() for word, ending, _ in makings):
            return copy
    raise AssertionError("numbers do not end")


def _write(path: Path, body: bytes) -> Path:
    """Write a file so that under its name there is all of it or nothing."""
    # A temporary file is readable by its owner only from the start.
    with NamedTemporaryFile(dir=path.parent, prefix=".askelma-", delete=False) as draft:
        try:
            draft.write(body)
            draft.flush()
            os.fsync(draft.fileno())
            Path(draft.name).replace(path)
        except BaseException:
            Path(draft.name).unlink(missing_ok=True)
            raise
    return path


def _settle(folder: Path) -> None:
    """Make the names durable too."""
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
