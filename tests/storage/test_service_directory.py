from __future__ import annotations

import os
import sqlite3
import stat
from datetime import UTC, datetime
from pathlib import Path

import pytest

from coaching.service import Wanted
from storage.failure import Damaged, StoreFailure
from storage.service_directory import FOLDER, NAME, ServiceDirectory
from storage.service_import import import_services
from storage.service_sheet import Labels
from tests import catalogue
from workbooks.command_line.services import sheet_labels
from workbooks.content.service_words import PRACTICE, mapping

NOW = datetime(2026, 11, 21, 12, tzinfo=UTC)
NONE = Labels(areas={}, groups={}, languages={})


def write(file: Path, pieces: object) -> Path:
    with file.open("wb") as opened:
        opened.writelines(pieces)  # type: ignore[arg-type]
    return file


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A directory with two thousand services of the catalogue."""
    folder = tmp_path_factory.mktemp("services")
    file = write(folder / "all.ndjson", catalogue.lines(catalogue.records(2000)))
    import_services(folder, [file], mapping(), NONE, NOW)
    return folder


@pytest.fixture(scope="module")
def directory(store: Path) -> ServiceDirectory:
    return ServiceDirectory(store)


@pytest.fixture
def invented(tmp_path: Path) -> ServiceDirectory:
    import_services(tmp_path, [PRACTICE], mapping(), sheet_labels(), NOW)
    return ServiceDirectory(tmp_path)


def names(directory: ServiceDirectory, language: str = "fi", **wanted: str) -> list[str]:
    found = directory.search(Wanted(**wanted), language=language, first=())
    return [one.names.get(language, "") for one in found.services]


def test_it_says_how_many_and_since_when(directory: ServiceDirectory) -> None:
    about = directory.about()
    assert about is not None
    assert (about.services, about.imported, about.sources) == (2000, NOW, ("catalogue",))
    assert about.newest_day is not None


def test_without_a_file_there_is_no_directory_and_nothing_is_found(tmp_path: Path) -> None:
    empty = ServiceDirectory(tmp_path)
    assert empty.about() is None
    assert empty.service("x") is None
    assert empty.marks("town") == ()
    assert empty.search(Wanted(words="apu")).services == ()
    assert not any(tmp_path.iterdir()), "looking makes nothing"


def test_a_name_comes_before_what_only_speaks_of_it(directory: ServiceDirectory) -> None:
    found = names(directory, words="oikeusapu")
    assert found
    assert all(name.startswith("Oikeusapu") for name in found)


@pytest.mark.parametrize("words", ["TYÖNHAKU", "tyonhaku", "työnhakuvalm"])
def test_dots_capitals_and_endings_do_not_matter(directory: ServiceDirectory, words: str) -> None:
    assert "Työnhakuvalmennus" in names(directory, words=words)[0]


@pytest.mark.parametrize(
    ("words", "meant"),
    [("velkojen", "velkaneuvonta"), ("asumisneuvonnasta", "Asumisneuvonta"), ("apurahaneuvola", "")],
)
def test_bent_words_are_found_by_their_stems(directory: ServiceDirectory, words: str, meant: str) -> None:
    found = names(directory, words=words)
    assert (not found) if not meant else meant in found[0]


def test_a_word_inside_a_longer_one_is_found(invented: ServiceDirectory) -> None:
    assert names(invented, words="neuvoja") == [
        "Asumisneuvoja (keksitty)",
        "Talousneuvoja Kukkaro (keksitty)",
    ]


def test_other_languages_are_searched_as_well(directory: ServiceDirectory) -> None:
    assert names(directory, "en", words="debt counselling")[0].startswith("Financial and debt counselling")
    assert names(directory, "sv", words="boenderadgivning")[0].startswith("Boenderådgivning")


def test_a_town_brings_what_is_near_before_what_is_everywhere(directory: ServiceDirectory) -> None:
    found = directory.search(Wanted(words="kirjastopalvelut", town="salo")).services
    near = ["Salo" in one.towns for one in found]
    assert any(near)
    assert near == sorted(near, reverse=True)
    assert all(one.everywhere or "Salo" in one.towns for one in found)


def test_marks_narrow_what_words_find(directory: ServiceDirectory) -> None:
    for one in directory.search(Wanted(area="mind", language="ru")).services:
        assert "mind" in one.areas
        assert "ru" in one.languages
    assert directory.search(Wanted(words="oikeusapu", area="skills")).services == ()
    assert directory.search(Wanted(group="young")).count > 100


def test_the_clients_areas_come_first_where_nothing_else_decides(invented: ServiceDirectory) -> None:
    first = invented.search(Wanted(), first=("work", "mind")).services
    assert "work" in first[0].areas
    assert "mind" in first[1].areas


@pytest.mark.parametrize(
    "words", ['"', "name:*", "NEAR(a b)", "' OR 1=1 --", "a" * 5000, "*", "-", "\0", "AND", "🙂", "ä" * 300]
)
def test_what_is_typed_is_never_an_order(directory: ServiceDirectory, words: str) -> None:
    found = directory.search(Wanted(words=words, town=words, area=words, group=words, language=words))
    assert found.services == ()
    directory.search(Wanted(words=words))
    directory.marks("town", words)


def test_towns_and_languages_are_listed_by_how_common_they_are(directory: ServiceDirectory) -> None:
    towns = directory.marks("town")
    assert {mark.label for mark in towns} == set(catalogue.TOWNS)
    assert [mark.services for mark in towns] == sorted((mark.services for mark in towns), reverse=True)
    assert [mark.label for mark in directory.marks("town", "joe")] == ["Joensuu"]
    assert directory.marks("language")[0].value == "fi"


def test_a_service_has_what_its_channel_and_organisation_say(directory: ServiceDirectory) -> None:
    service = directory.service(catalogue.uuid(1, 1))
    assert service is not None
    assert service.organisation == {"fi": "Järjestö 1", "sv": "Förening 1", "en": "Association 1"}
    assert service.phones[0].number == "0290000001"
    assert service.addresses[0].startswith("Kauppakatu 2, 24100")
    assert service.hours == {"fi": "ma–pe 9–15.30", "sv": "mån–fre 9–15.30", "en": "Mon–Fri 9–15:30"}
    assert service.web == "https://www.example.fi/palvelu/1"


def test_a_new_directory_is_seen_at_once_by_who_has_the_old_one_open(tmp_path: Path) -> None:
    import_services(tmp_path, [PRACTICE], mapping(), NONE, NOW)
    directory = ServiceDirectory(tmp_path)
    assert len(directory.search(Wanted()).services) == 8
    file = write(tmp_path / "one.json", catalogue.page(catalogue.service(n) for n in range(3)))
    import_services(tmp_path, [file], mapping(), NONE, NOW)
    assert len(directory.search(Wanted()).services) == 11


def test_the_file_is_for_its_owner_only_and_searching_leaves_no_trace(store: Path) -> None:
    folder = store / FOLDER
    before = (folder / NAME).read_bytes()
    ServiceDirectory(store).search(Wanted(words="Mirja etsii apua"))
    assert [file.name for file in folder.iterdir()] == [NAME]
    assert (folder / NAME).read_bytes() == before
    assert stat.S_IMODE((folder / NAME).stat().st_mode) == 0o600
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700


@pytest.mark.parametrize("harm", ["empty", "noise", "cut", "link", "newer", "folder"])
def test_a_broken_file_is_told_and_a_planted_link_is_not_followed(tmp_path: Path, harm: str) -> None:
    import_services(tmp_path, [PRACTICE], mapping(), NONE, NOW)
    path = tmp_path / FOLDER / NAME
    if harm == "empty":
        path.write_bytes(b"")
    elif harm == "noise":
        path.write_bytes(os.urandom(8192))
    elif harm == "cut":
        path.write_bytes(path.read_bytes()[:5000])
    elif harm == "newer":
        with sqlite3.connect(path) as database:
            database.execute("PRAGMA user_version = 99")
    else:
        real = path.rename(tmp_path / "elsewhere")
        path.symlink_to(real) if harm == "link" else path.mkdir()
    with pytest.raises(Damaged, match="services_damaged"):
        ServiceDirectory(tmp_path).search(Wanted(words="apu"))
    if harm not in {"folder"}:
        import_services(tmp_path, [PRACTICE], mapping(), NONE, NOW)
        assert ServiceDirectory(tmp_path).search(Wanted()).count == 8


def test_a_second_import_at_the_same_time_is_told(tmp_path: Path) -> None:
    from storage.directory_blobs import DirectoryBlobs

    with DirectoryBlobs(tmp_path).lock("services"), pytest.raises(StoreFailure, match="store_locked"):
        import_services(tmp_path, [PRACTICE], mapping(), NONE, NOW)
