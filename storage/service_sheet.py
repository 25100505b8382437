"""An organisation's own services from a sheet: CSV or XLSX, headings in Finnish or English, all text."""

from __future__ import annotations

import csv
import io
import re
import zipfile
from collections.abc import Iterator
from contextlib import suppress
from datetime import date, datetime
from hashlib import blake2b
from pathlib import Path
from typing import Any

import msgspec

from coaching.service import Phone, Service, fold
from storage.service_catalogue import Skipped
from storage.service_reading import FREE, MOST_GROWTH, Unreadable
from storage.service_text import line, paragraph, web_address

COLUMNS: dict[str, tuple[str, str]] = {
    "name": ("nimi", "name"),
    "organisation": ("järjestäjä", "organisation"),
    "gives": ("mitä saa", "what it gives"),
    "groups": ("kenelle", "for whom"),
    "areas": ("alueet", "areas"),
    "languages": ("kielet", "languages"),
    "towns": ("paikkakunnat", "towns"),
    "get_in": ("miten pääsee", "how to get in"),
    "phone": ("puhelin", "phone"),
    "hours": ("aukioloajat", "hours"),
    "address": ("osoite", "address"),
    "web": ("verkkosivu", "web page"),
    "price": ("hinta", "price"),
    "updated": ("päivitetty", "updated"),
    "id": ("tunnus", "id"),
}
"""The columns: our name for each, its Finnish heading and its English one. Only the name must be there."""

LOCAL = ("name", "organisation", "gives", "get_in", "hours")
"""Columns that may be there in several languages, such as ``nimi (en)``."""

LARGEST_SHEET = 200 << 20
LARGEST_STRINGS = 64 << 20
LONGEST_CELL = 8_000
MOST_ROWS, MOST_COLUMNS = 200_000, 80
_ENDINGS = (".csv", ".tsv", ".xlsx")
_LANGUAGE = re.compile(r"^(.*?)\s*[\[(]\s*([a-z]{2,3})\s*[\])]$")
_PARTS = re.compile(r"\s*[;,\n]\s*")
_EVERYWHERE = frozenset({"koko suomi", "whole finland", "everywhere", "kaikkialla", "suomi", "finland"})
_FREE = frozenset({"maksuton", "ilmainen", "free", "free of charge", "0"})


class Labels(msgspec.Struct, frozen=True, kw_only=True):
    """What areas, groups and languages are called on sheets, folded, and which of ours each one is."""

    areas: dict[str, str]
    groups: dict[str, str]
    languages: dict[str, str]


def is_sheet(file: Path) -> bool:
    """Tell by its name whether a file is a sheet."""
    return file.suffix.lower() in _ENDINGS


def rows(file: Path, labels: Labels) -> Iterator[tuple[int, Service | Skipped]]:
    """Give each row of a sheet with its number: a service, or why it is none.

    Raises:
        Unreadable: the file cannot be read, or it has no column of names.
    """
    cells = _workbook(file) if file.suffix.lower() == ".xlsx" else _text(file)
    heads: dict[int, tuple[str, str]] = {}
    for number, row in enumerate(cells, start=1):
        if number > MOST_ROWS:
            raise Unreadable("too_many_rows")
        if not any(row):
            continue
        if not heads:
            heads = _heads(row)
            if not any(name == "name" for name, _ in heads.values()):
                raise Unreadable("no_headings")
            continue
        said: dict[tuple[str, str], str] = {}
        for place, head in heads.items():
            if place < len(row) and row[place]:
                said.setdefault(head, row[place])
        try:
            yield number, _service(said, labels)
        except Skipped as skipped:
            yield number, skipped


def _heads(row: list[str]) -> dict[int, tuple[str, str]]:
    known = {fold(heading): name for name, both in COLUMNS.items() for heading in (*both, name)}
    found = {}
    for place, cell in enumerate(row[:MOST_COLUMNS]):
        words, code = fold(cell).rstrip("*: "), ""
        if named := _LANGUAGE.match(words):
            words, code = named[1], named[2]
        if words in known:
            found[place] = (known[words], code)
    return found


def _service(said: dict[tuple[str, str], str], labels: Labels) -> Service:
    names = _local(said, "name", 150)
    if not names:
        raise Skipped("no_name")
    towns = [line(town, 60) for town in _parts(said, "towns")]
    id = line(said.get(("id", "")), 64)
    if not re.fullmatch(r"[0-9A-Za-z-]{1,64}", id):
        seed = "\n".join((fold(next(iter(names.values()))), *sorted(fold(town) for town in towns)))
        id = blake2b(seed.encode(), digest_size=12).hexdigest()
    return Service(
        id=id.lower(),
        source="sheet",
        names=names,
        organisation=_local(said, "organisation", 150),
        gives=_local(said, "gives", 1500),
        get_in=_local(said, "get_in", 1500),
        hours=_local(said, "hours", 600),
        areas=_known(said, "areas", labels.areas),
        groups=_known(said, "groups", labels.groups),
        languages=_known(said, "languages", labels.languages),
        towns=tuple(dict.fromkeys(town for town in towns if town and fold(town) not in _EVERYWHERE))[:320],
        everywhere=any(fold(town) in _EVERYWHERE for town in towns),
        phones=tuple(_phone(text) for text in _rows(said, "phone") if re.search(r"\d{3}|\d \d", text))[:6],
        addresses=tuple(line(text, 200) for text in _rows(said, "address"))[:6],
        web=_web(said.get(("web", ""), "")),
        charge=_charge(said),
        updated=_day(said.get(("updated", ""), "")),
    )


def _local(said: dict[tuple[str, str], str], name: str, most: int) -> dict[str, str]:
    """Return a text by language; a column without a language is Finnish."""
    found: dict[str, str] = {}
    for (column, code), text in said.items():
        if column == name and (clean := line(text, most) if name == "name" else paragraph(text, most)):
            found.setdefault(code or "fi", clean)
    return found


def _parts(said: dict[tuple[str, str], str], column: str) -> list[str]:
    return [part for part in _PARTS.split(said.get((column, ""), "").strip()) if part][:400]


def _rows(said: dict[tuple[str, str], str], column: str) -> list[str]:
    return [part for row in re.split(r"[;\n]", said.get((column, ""), "")) if (part := row.strip())]


def _known(said: dict[tuple[str, str], str], column: str, known: dict[str, str]) -> tuple[str, ...]:
    """Return the ids of what a cell names; words that are no name of ours are left out."""
    return tuple(dict.fromkeys(known[fold(part)] for part in _parts(said, column) if fold(part) in known))


def _phone(text: str) -> Phone:
    number = re.match(r"[+\d][\d ()\-–]*", text)
    if number is None:
        return Phone(number=line(text, 40))
    about = line(text[number.end() :].strip(" ()-–,:"), 150)
    return Phone(number=line(number[0].strip(" (-–"), 40), about={"fi": about} if about else {})


def _web(text: str) -> str:
    text = text.strip()
    return (
        web_address(text if re.match(r"https?://", text, re.I) else f"https://{text}") if "." in text else ""
    )


def _charge(said: dict[tuple[str, str], str]) -> Any:
    price = fold(said.get(("price", ""), ""))
    return "free" if price in _FREE else "paid" if price else ""


def _day(text: str) -> date | None:
    for form in ("%Y-%m-%d", "%d.%m.%Y", "%d/%m/%Y"):
        with suppress(ValueError):
            return datetime.strptime(text.strip()[:10], form).date()
    return None


# The files


def _text(file: Path) -> Iterator[list[str]]:
    """Give the rows of a CSV file; it may be of any usual spelling of letters and with ; , or a tab."""
    if file.stat().st_size > LARGEST_SHEET:
        raise Unreadable("grows_too_much")
    csv.field_size_limit(LONGEST_CELL * 64)
    with file.open("rb") as opened:
        head = opened.read(1 << 16)
    if b"\0" in head and not head.startswith((b"\xff\xfe", b"\xfe\xff")):
        raise Unreadable("not_text")
    encoding = _encoding(file)
    first = head.decode(encoding, "replace").lstrip("\ufeff").partition("\n")[0]
    mark = max(";,\t", key=first.count)
    with file.open(encoding=encoding, errors="replace", newline="") as lines:
        try:
            for row in csv.reader(lines, delimiter=mark):
                yield [_cell(cell) for cell in row[:MOST_COLUMNS]]
        except csv.Error:
            raise Unreadable("broken_sheet") from None


def _encoding(file: Path) -> str:
    with file.open("rb") as opened:
        start = opened.read(4)
        if start.startswith((b"\xff\xfe", b"\xfe\xff")):
            return "utf-16"
        opened.seek(0)
        try:
            for piece in io.TextIOWrapper(opened, "utf-8-sig"):
                del piece
        except UnicodeDecodeError:
            return "cp1252"
    return "utf-8-sig"


def _workbook(file: Path) -> Iterator[list[str]]:
    """Give the rows of the first sheet of an XLSX file, read as it comes and never calculated."""
    _check_packing(file)
    from openpyxl import load_workbook  # noqa: PLC0415 - slow to load; only a sheet needs it

    try:
        book = load_workbook(file, read_only=True, data_only=False, keep_links=False)
        try:
            sheet = book.worksheets[0]
            for row in sheet.iter_rows(values_only=True, max_col=MOST_COLUMNS):
                yield [_cell(cell) for cell in row]
        finally:
            book.close()
    except Unreadable:
        raise
    except Exception:  # the reader of a broken file fails in any way it likes
        raise Unreadable("broken_sheet") from None


def _check_packing(file: Path) -> None:
    """Refuse a packed sheet that would fill the memory, or that brings its own XML entities."""
    try:
        with zipfile.ZipFile(file) as packed:
            members = packed.infolist()
            size = sum(one.file_size for one in members)
            strings = sum(one.file_size for one in members if "sharedStrings" in one.filename)
            if size > LARGEST_SHEET or strings > LARGEST_STRINGS or len(members) > 500:
                raise Unreadable("grows_too_much")
            if size > FREE + MOST_GROWTH * max(file.stat().st_size, 1):
                raise Unreadable("grows_too_much")
            for one in members:
                if one.filename.endswith((".xml", ".rels")):
                    with packed.open(one) as opened:
                        if b"<!" in opened.read(2048):
                            raise Unreadable("broken_sheet")
    except (zipfile.BadZipFile, OSError, RuntimeError, NotImplementedError, ValueError) as error:
        if isinstance(error, OSError) and error.errno is not None:
            raise
        raise Unreadable("broken_packing") from None


def _cell(value: object) -> str:
    """Return a cell as text: what looks like a formula is what somebody typed, and nothing is worked out."""
    if value is None or isinstance(value, bool):
        return ""
    if isinstance(value, datetime):
        return value.date().isoformat()
    if isinstance(value, float) and value.is_integer():
        value = int(value)
    return str(value)[:LONGEST_CELL].strip()
