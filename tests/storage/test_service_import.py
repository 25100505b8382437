from __future__ import annotations

import gzip
import io
import json
import subprocess
import sys
import time
import zipfile
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import Workbook

from coaching.service import Wanted
from storage import service_catalogue, service_making, service_reading
from storage.failure import StoreFailure
from storage.service_catalogue import Skipped
from storage.service_directory import FOLDER, NAME, ServiceDirectory
from storage.service_hours import hours_text
from storage.service_import import NoServices, Report, import_services
from storage.service_sheet import COLUMNS, Labels
from storage.service_text import holds_identity_code, line, paragraph, web_address
from tests import catalogue
from workbooks.command_line.services import sheet_labels
from workbooks.content.service_words import PRACTICE, mapping

NOW = datetime(2026, 11, 21, 12, tzinfo=UTC)
NONE = Labels(areas={}, groups={}, languages={})
CODE = "131052-308T"


def put_in(store: Path, *files: Path, labels: Labels = NONE, replace: bool = False) -> Report:
    return import_services(store, files, mapping(), labels, NOW, replace=replace)


def left(report: Report) -> dict[str, int]:
    return {one.why: one.count for one in report.left}


def names_in(folder: Path) -> list[str]:
    return [file.name for file in folder.iterdir()]


def everything(store: Path) -> list[tuple[str, str]]:
    found = ServiceDirectory(store).search(Wanted(), most=10_000).services
    return sorted((one.id, next(iter(one.names.values()))) for one in found)


def saved(file: Path, data: bytes) -> Path:
    file.write_bytes(data)
    return file


def page(count: int, **more: Any) -> bytes:
    return b"".join(catalogue.page({**catalogue.service(n), **more} for n in range(count)))


# Shapes


def shapes() -> dict[str, tuple[str, bytes]]:
    records = list(catalogue.records(5))
    pages = [b"".join(catalogue.page(iter(records[n : n + 4]))) for n in range(0, len(records), 4)]
    lines = b"".join(catalogue.lines(iter(records)))
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as made:
        made.writestr("PTV/readme.txt", "tiedot")
        for n, one in enumerate(pages):
            made.writestr(f"PTV/page-{n}.json", one)
    whole = {"pageNumber": 1, "itemList": records}
    wrapped = [{"locationChannel": one} if "serviceChannelNames" in one else one for one in records]
    return {
        "page": ("a.json", b"".join(catalogue.page(iter(records)))),
        "pages after each other": ("a.json", b"\n\n".join(pages)),
        "page a line": ("a.ndjson", b"\n".join(pages)),
        "list": ("a.json", json.dumps(records).encode()),
        "printed nicely": ("a.json", json.dumps(whole, indent=4).encode()),
        "list at the end": ("a.json", json.dumps({"x": "y" * 70_000, **whole}).encode()),
        "a record a line": ("a.ndjson", lines),
        "with a mark first": ("a.json", b"\xef\xbb\xbf" + lines),
        "gz": ("a.json.gz", gzip.compress(lines)),
        "zip": ("a.zip", packed.getvalue()),
        "wrapped channels": ("a.json", json.dumps({"itemList": wrapped}).encode()),
    }


@pytest.mark.parametrize("shape", shapes())
def test_every_shape_of_the_catalogue_gives_the_same_directory(tmp_path: Path, shape: str) -> None:
    name, data = shapes()[shape]
    report = put_in(tmp_path, saved(tmp_path / name, data))
    assert (report.services, report.channels, report.organisations) == (5, 5, 5)
    assert report.left == ()
    service = ServiceDirectory(tmp_path).service(catalogue.uuid(1, 3))
    assert service is not None
    assert service.phones
    assert service.organisation["sv"] == "Förening 3"


def test_one_record_alone_is_a_directory_of_one(tmp_path: Path) -> None:
    file = saved(tmp_path / "a.json", json.dumps(catalogue.service(1)).encode())
    assert put_in(tmp_path, file).services == 1


def test_the_same_files_again_give_the_same_directory(tmp_path: Path) -> None:
    file = saved(tmp_path / "a.ndjson", b"".join(catalogue.lines(catalogue.records(30))))
    put_in(tmp_path, file)
    first = (tmp_path / FOLDER / NAME).read_bytes()
    put_in(tmp_path, file)
    assert (tmp_path / FOLDER / NAME).read_bytes() == first


def test_the_order_of_files_and_records_does_not_matter(tmp_path: Path) -> None:
    records = list(catalogue.records(12))
    parts = [saved(tmp_path / f"{n}.json", json.dumps(records[n::3]).encode()) for n in range(3)]
    for name, files in (("one", parts), ("other", parts[::-1])):
        (tmp_path / name).mkdir()
        put_in(tmp_path / name, *files)
    assert everything(tmp_path / "one") == everything(tmp_path / "other")


def test_another_kind_of_file_leaves_what_was_there(tmp_path: Path) -> None:
    file = saved(tmp_path / "a.json", page(3))
    put_in(tmp_path, file)
    both = put_in(tmp_path, PRACTICE, labels=sheet_labels())
    assert (both.services, both.kept_before) == (11, 3)
    fewer = put_in(tmp_path, saved(tmp_path / "b.json", page(2)))
    assert (fewer.services, fewer.kept_before) == (10, 8), "a new catalogue takes the old one's place"
    assert put_in(tmp_path, file, replace=True).services == 3


# What is left out


@pytest.mark.parametrize(
    ("change", "why"),
    [
        pytest.param({"id": None}, "no_id", id="no id"),
        pytest.param({"id": "../../x"}, "no_id", id="strange id"),
        pytest.param({"serviceNames": []}, "no_name", id="no name"),
        pytest.param({"serviceNames": "Nimi"}, "no_name", id="name of a wrong type"),
        pytest.param({"publishingStatus": "Draft"}, "not_published", id="draft"),
        pytest.param({"targetGroups": [{"code": "KR2.1"}]}, "not_for_people", id="companies"),
        pytest.param(
            {"serviceDescriptions": catalogue.texts(f"Kysy, tunnus {CODE}", type="Summary")},
            "identity_code",
            id="identity code",
        ),
    ],
)
def test_what_is_left_out_is_counted_with_its_reason(
    tmp_path: Path, change: dict[str, Any], why: str
) -> None:
    good, bad = catalogue.service(1), {**catalogue.service(2), **change}
    report = put_in(tmp_path, saved(tmp_path / "a.json", json.dumps([good, bad, 7, {}]).encode()))
    assert report.services == 1
    assert left(report) == {why: 1, "unknown_record": 2}
    assert next(one for one in report.left if one.why == why).examples[0].startswith("a.json 2")


def test_the_same_id_twice_is_one_service(tmp_path: Path) -> None:
    report = put_in(tmp_path, saved(tmp_path / "a.json", json.dumps([catalogue.service(1)] * 3).encode()))
    assert (report.services, left(report)) == (1, {"twice": 2})


def test_channels_that_are_in_no_file_are_told(tmp_path: Path) -> None:
    report = put_in(tmp_path, saved(tmp_path / "a.json", page(4)))
    assert (report.services, report.missing_channels) == (4, 4)


@pytest.mark.parametrize(
    ("name", "data", "why"),
    [
        pytest.param(
            "a.json",
            b'{"itemList":[' + json.dumps(catalogue.service(1)).encode() + b',{"id',
            "broken_json",
            id="cut",
        ),
        pytest.param("a.json", b"", "not_json", id="empty"),
        pytest.param("a.json", b"<html>", "not_json", id="html"),
        pytest.param("a.json", b"[" * 100_000, "broken_json", id="deep"),
        pytest.param("a.json", b'{"a":' * 50_000, "broken_json", id="deep objects"),
        pytest.param(
            "a.json", b"[" + b"[ " * 40_000 + b"] " * 40_000 + b"]", "broken_json", id="deep and closed"
        ),
        pytest.param("a.json.gz", gzip.compress(page(2))[:-400], "broken_packing", id="cut gz"),
        pytest.param("a.zip", b"PK\x03\x04 ei ole zip", "broken_packing", id="broken zip"),
        pytest.param("a.json", b'["' + b"x" * (17 << 20), "record_too_large", id="one huge record"),
        pytest.param("a.json.gz", gzip.compress(b"[" + b" " * (24 << 20)), "grows_too_much", id="gz bomb"),
        pytest.param("a.csv", b"puhelin;osoite\n1;2\n", "no_headings", id="sheet without names"),
        pytest.param("a.csv", b"nimi\n\x00\x01", "not_text", id="sheet that is none"),
        pytest.param("a.xlsx", b"PK\x03\x04 ei ole", "broken_packing", id="broken xlsx"),
    ],
)
def test_a_broken_file_is_told_and_the_rest_comes_in(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str, data: bytes, why: str
) -> None:
    monkeypatch.setattr(service_reading, "FREE", 1 << 20)
    good = saved(tmp_path / "good.json", page(2))
    report = put_in(tmp_path, saved(tmp_path / name, data), good)
    assert report.services == 2, "what could be read of a broken file is in the good one too"
    assert left(report).get(why) == 1


def test_nothing_to_put_in_leaves_the_present_directory(tmp_path: Path) -> None:
    put_in(tmp_path, saved(tmp_path / "a.json", page(2)))
    before = (tmp_path / FOLDER / NAME).read_bytes()
    with pytest.raises(NoServices) as none:
        put_in(tmp_path, saved(tmp_path / "b.json", b"[7]"))
    assert [one.why for one in none.value.left] == ["unknown_record"]
    assert (tmp_path / FOLDER / NAME).read_bytes() == before
    assert names_in(tmp_path / FOLDER) == [NAME]


def test_a_full_disk_or_a_killed_import_leaves_the_present_directory(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = saved(tmp_path / "a.json", page(30))
    put_in(tmp_path, file)
    before = (tmp_path / FOLDER / NAME).read_bytes()

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as patched:
        patched.setattr(service_making.Making, "_put_together", full)
        with pytest.raises(StoreFailure, match="store_full"):
            put_in(tmp_path, file)
    (tmp_path / FOLDER / "new-killed.part").write_bytes(b"half")
    (tmp_path / FOLDER / "wait-killed.part-journal").write_bytes(b"half")
    assert (tmp_path / FOLDER / NAME).read_bytes() == before
    assert put_in(tmp_path, file).services == 30
    assert names_in(tmp_path / FOLDER) == [NAME], "what a killed import left is cleared"


JSON = st.recursive(
    st.none() | st.booleans() | st.integers(-5, 2**70) | st.floats() | st.text(max_size=8),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from([*catalogue.service(1), "language", "value", "type", "x"]), inner, max_size=4
        )
    ),
    max_leaves=12,
)


@given(
    st.dictionaries(st.sampled_from(sorted({*catalogue.service(1), *catalogue.channel(1)})), JSON),
    st.booleans(),
)
def test_no_value_of_any_type_breaks_a_record(changes: dict[str, Any], as_channel: bool) -> None:
    record = {**(catalogue.channel(1) if as_channel else catalogue.service(1)), **changes}
    of = mapping()
    try:
        if as_channel:
            service_catalogue.channel(record, of)
        else:
            draft = service_catalogue.draft(record, of)
            service_catalogue.joined(draft, [], [])
    except Skipped:
        pass


# Sheets


def test_a_sheet_gives_the_same_from_csv_and_xlsx(tmp_path: Path) -> None:
    rows = [row.split(";") for row in PRACTICE.read_text(encoding="utf-8").splitlines()]
    book = Workbook()
    for row in rows:
        book.active.append(row)  # type: ignore[union-attr]
    book.save(tmp_path / "a.xlsx")
    commas = "\n".join(",".join(f'"{cell}"' for cell in row) for row in rows)
    files = {
        "csv": PRACTICE,
        "xlsx": tmp_path / "a.xlsx",
        "commas": saved(tmp_path / "b.csv", commas.encode("utf-8-sig")),
        "windows": saved(
            tmp_path / "c.csv", PRACTICE.read_text(encoding="utf-8").replace("–", "-").encode("cp1252")
        ),
        "utf-16": saved(tmp_path / "d.csv", PRACTICE.read_text(encoding="utf-8").encode("utf-16")),
    }
    found = {}
    for name, file in files.items():
        (tmp_path / name).mkdir()
        assert put_in(tmp_path / name, file, labels=sheet_labels()).left == ()
        found[name] = ServiceDirectory(tmp_path / name).search(Wanted(words="verstas")).services[0]
    one = found["csv"]
    assert found["xlsx"] == found["commas"] == found["utf-16"] == one
    assert found["windows"].names == one.names
    assert one.names == {"fi": "Työpaja Verstas (keksitty)", "en": "Workshop Verstas (invented)"}
    assert (one.areas, one.groups, one.languages) == (("work", "skills"), ("young", "everyone"), ("fi", "ar"))
    assert (one.towns, one.charge, one.updated) == (("Keksittylä", "Toinen Kylä"), "free", date(2026, 11, 21))
    assert (one.phones[0].number, one.phones[0].about) == ("000 000 0002", {"fi": "ohjaaja"})


def test_english_headings_do_as_well(tmp_path: Path) -> None:
    heads = ";".join(english for _, english in COLUMNS.values())
    row = (
        "Café;Ry;Coffee;for young people;work;English;whole Finland;Come;112;Mon 9;Street 1;"
        "example.org;free;2026-01-02;x1"
    )
    put_in(tmp_path, saved(tmp_path / "a.csv", f"{heads}\n{row}\n".encode()), labels=sheet_labels())
    one = ServiceDirectory(tmp_path).service("x1")
    assert one is not None
    assert (one.everywhere, one.towns, one.areas, one.web) == (True, (), ("work",), "https://example.org")


def test_formulas_and_control_characters_are_text_and_codes_are_refused(tmp_path: Path) -> None:
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    for row in (
        ["nimi", "mitä saa", "puhelin", "verkkosivu"],
        ["=1+1", '=HYPERLINK("http://paha.example";"x")', "=cmd|' /C calc'!A0", "javascript:alert(1)"],
        ["Kerho_x000B_", "x" * 30_000, 401234567, 3.5],
        [f"Mirjan asia {CODE}", "", "", ""],
        ["", "ei nimeä", "", ""],
        [True, "väärä", "", ""],
    ):
        sheet.append(row)
    book.save(tmp_path / "a.xlsx")
    report = put_in(tmp_path, tmp_path / "a.xlsx")
    assert (report.services, left(report)) == (2, {"no_name": 2, "identity_code": 1})
    services = ServiceDirectory(tmp_path).search(Wanted()).services
    formula = next(one for one in services if one.names["fi"].startswith("="))
    assert formula.gives["fi"].startswith("=HYPERLINK")
    assert (formula.phones, formula.web) == ((), "")
    other = next(one for one in services if one is not formula)
    assert len(other.gives["fi"]) <= 1500
    assert other.phones[0].number == "401234567"
    assert all(sign.isprintable() for sign in other.names["fi"])


@pytest.mark.parametrize("harm", ["strings", "entities", "many"])
def test_a_packed_sheet_that_would_fill_the_memory_is_refused(tmp_path: Path, harm: str) -> None:
    file = tmp_path / "a.xlsx"
    book = Workbook()
    book.active.append(["nimi"])  # type: ignore[union-attr]
    book.save(file)
    with zipfile.ZipFile(file, "a", zipfile.ZIP_DEFLATED) as packed:
        if harm == "strings":
            packed.writestr("xl/sharedStrings2.xml", b"<a>" + b" " * (70 << 20))
        elif harm == "entities":
            packed.writestr("xl/evil.xml", b'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "b">]><x>&a;</x>')
        else:
            for n in range(600):
                packed.writestr(f"x{n}.xml", b"<a/>")
    with pytest.raises(NoServices) as none:
        put_in(tmp_path, file)
    assert none.value.left[0].why in {"grows_too_much", "broken_sheet"}


# Texts


@pytest.mark.parametrize(
    ("hours", "fi"),
    [
        pytest.param([{"dayFrom": "Monday", "from": "09:00", "to": "15:00"}], "ma 9–15", id="a day"),
        pytest.param(
            [{"dayFrom": "Monday", "dayTo": "Friday", "from": "8:30", "to": "16:00:00"}],
            "ma–pe 8.30–16",
            id="days",
        ),
        pytest.param(
            [{"dayFrom": day, "from": "10:00", "to": "12:00"} for day in ("Monday", "Wednesday", "Thursday")],
            "ma 10–12, ke–to 10–12",
            id="a gap",
        ),
        pytest.param([{"dayFrom": "Someday", "from": "x", "to": None}, 5], "", id="nonsense"),
    ],
)
def test_opening_hours_are_said_shortly(hours: list[Any], fi: str) -> None:
    said = hours_text([{"serviceHourType": "DaysOfTheWeek", "openingHour": hours}], mapping().map.hours)
    assert said.get("fi", "") == fi


def test_hours_of_one_holiday_are_left_out_and_appointments_are_told() -> None:
    words = mapping().map.hours
    assert hours_text([{"serviceHourType": "Exceptional", "isClosed": True}], words) == {}
    assert hours_text([{"isAlwaysOpen": True}], words)["fi"] == "Avoinna aina"
    assert hours_text([{"isReservation": True}], words)["en"] == "By appointment only"


@given(st.text())
def test_a_line_is_one_line_without_stray_signs(text: str) -> None:
    kept = line(text, 40)
    assert len(kept) <= 40
    assert "\n" not in kept
    assert not any(ord(sign) < 32 or 0xD800 <= ord(sign) <= 0xDFFF for sign in kept)
    assert not any(0xD800 <= ord(sign) <= 0xDFFF for sign in paragraph(text, 40))


@pytest.mark.parametrize(
    "written",
    [CODE, "131052 - 308T", "13.10.52-308t", "1 3 1 0 5 2 - 3 0 8 T", "131052\u2212308T", "xx131052-308Txx"],
)
def test_a_code_is_found_in_long_texts(written: str) -> None:
    assert holds_identity_code("Palvelu. " * 300 + written + " soita 09 123 4567" * 50)


@pytest.mark.parametrize(
    "text",
    ["soita 0295 020 500 ma-pe 9-15", "Y-tunnus 1234567-8", "01.01.2026-31.12.2026", "+358 40 123 4567"],
)
def test_numbers_that_are_no_codes_stay(text: str) -> None:
    assert not holds_identity_code(text)


@pytest.mark.parametrize(
    "address",
    [
        "javascript:alert(1)",
        "http://x y",
        "ftp://a.fi",
        'https://a.fi/"><script>',
        "https://" + "a" * 600,
        None,
        5,
    ],
)
def test_only_web_pages_are_web_addresses(address: object) -> None:
    assert web_address(address) == ""


# Size


def measured(services: int, folder: Path) -> tuple[float, float]:
    """Return seconds and peak memory in MB of an import in a process of its own."""
    program = (
        "import sys, time\n"
        "from datetime import UTC, datetime\n"
        "from pathlib import Path\n"
        "from storage.service_import import import_services\n"
        "from storage.service_sheet import Labels\n"
        "from workbooks.content.service_words import mapping\n"
        "began = time.process_time()\n"
        "labels = Labels(areas={}, groups={}, languages={})\n"
        "store, file = Path(sys.argv[1]), Path(sys.argv[2])\n"
        "report = import_services(store, [file], mapping(), labels, datetime.now(UTC))\n"
        f"assert report.new == {services}, report\n"
        "seconds = time.process_time() - began\n"
        "lines = dict(line.split(':', 1) for line in open('/proc/self/status') if ':' in line)\n"
        "print(seconds, int(lines['VmHWM'].split()[0]) / 1024)\n"
    )
    file = folder / f"{services}.json"
    with file.open("wb") as opened:
        opened.writelines(catalogue.page(catalogue.service(n) for n in range(services)))
    store = folder / f"store-{services}"
    store.mkdir()
    said = subprocess.run(
        [sys.executable, "-c", program, str(store), str(file)], capture_output=True, text=True, check=True
    ).stdout.split()
    return float(said[0]), float(said[1])


def test_memory_does_not_grow_with_the_file(tmp_path: Path) -> None:
    _, small = measured(500, tmp_path)
    _, large = measured(4000, tmp_path)
    assert large < 200
    assert large - small < 40


@pytest.mark.long
def test_a_hundred_thousand_services_within_a_minute_and_200_megabytes(tmp_path: Path) -> None:
    seconds, memory = measured(100_000, tmp_path)
    assert seconds < 60
    assert memory < 200
    directory = ServiceDirectory(tmp_path / "store-100000")
    directory.about()
    took = []
    for words in ("velka", "palvelu", "mielenterveys", "neuvonta", "p", "velkojen", ""):
        for town in ("", "Salo"):
            for area in ("", "mind"):
                began = time.process_time()
                directory.search(Wanted(words=words, town=town, area=area), first=("work", "mind"))
                took.append(time.process_time() - began)
    assert sorted(took)[int(len(took) * 0.95) - 1] < 0.05
