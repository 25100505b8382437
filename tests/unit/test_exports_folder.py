from __future__ import annotations

import re
import stat
from pathlib import Path

import pytest

from coaching.record import Refused
from exports import folder
from exports.folder import FORMATS, export_client
from exports.naming import file_name
from exports.portable import from_json
from exports.selection import usual
from tests.drawn import FI, NOW, client_file

FILE = client_file()
CHOSEN = usual(FILE, FI)


def take_out(to: Path, *formats: str, chosen: tuple[str, ...] = CHOSEN) -> tuple[Path, ...]:
    return export_client(FILE, FI, chosen, formats=formats or FORMATS, to=to, now=NOW, receiver="oma kansio")


def test_every_format_is_written(tmp_path: Path) -> None:
    names = sorted(path.name for path in take_out(tmp_path / "new" / "folder"))
    assert names == sorted(
        [
            "askelma-2026-11-21-page.pdf",
            "askelma-2026-11-21-text.txt",
            "askelma-2026-11-21-workbook.json",
            *(
                f"askelma-2026-11-21-{id}.{form}"
                for id in ("stairs", "card", "strengths", "flower")
                for form in ("png", "svg")
            ),
        ]
    )
    assert {path.name for path in (tmp_path / "new" / "folder").iterdir()} == set(names), "no drafts stay"
    assert from_json((tmp_path / "new" / "folder" / "askelma-2026-11-21-workbook.json").read_bytes()) == FILE


def test_only_their_owner_can_read_the_files(tmp_path: Path) -> None:
    for path in take_out(tmp_path, "txt", "svg"):
        assert stat.S_IMODE(path.stat().st_mode) == 0o600


def test_names_say_nothing_of_the_client(tmp_path: Path) -> None:
    for path in take_out(tmp_path):
        assert re.fullmatch(r"askelma-2026-11-21-[a-z]+(-\d+)?\.(pdf|png|svg|txt|json)", path.name)
    with pytest.raises(AssertionError):
        file_name("Mirja Meikäläinen", "pdf", NOW)


def test_a_second_set_of_the_day_leaves_the_first_alone(tmp_path: Path) -> None:
    first = take_out(tmp_path, "txt", "json")
    bodies = [path.read_bytes() for path in first]
    second = take_out(tmp_path, "txt", chosen=("client/label",))
    assert [path.name for path in second] == ["askelma-2026-11-21-text-2.txt"]
    assert [path.read_bytes() for path in first] == bodies


def test_nothing_chosen_writes_nothing(tmp_path: Path) -> None:
    with pytest.raises(Refused, match="nothing_chosen"):
        take_out(tmp_path, "pdf", chosen=())
    assert list(tmp_path.iterdir()) == []


def test_the_whole_workbook_needs_no_choice(tmp_path: Path) -> None:
    assert len(take_out(tmp_path, "json", chosen=())) == 1


def test_a_disk_that_fails_half_way_leaves_no_files(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    written = folder._write

    def fail_on_json(path: Path, body: bytes) -> Path:
        if path.suffix == ".json":
            raise OSError(28, "No space left on device")
        return written(path, body)

    monkeypatch.setattr(folder, "_write", fail_on_json)
    with pytest.raises(Refused, match="export_failed"):
        take_out(tmp_path, "txt", "json")
    assert list(tmp_path.iterdir()) == []


def test_nothing_is_in_the_folder_when_leaving_is_told(tmp_path: Path) -> None:
    seen = []

    def leaving() -> None:
        seen.append(list(tmp_path.iterdir()))

    made = export_client(
        FILE, FI, CHOSEN, formats=("txt", "json", "svg"), to=tmp_path, now=NOW, leaving=leaving
    )
    assert seen == [[]] and len(made) > 2


def test_what_may_not_leave_is_nowhere(tmp_path: Path) -> None:
    def leaving() -> None:
        raise Refused("errors.not_noted")

    with pytest.raises(Refused, match="not_noted"):
        export_client(FILE, FI, CHOSEN, formats=FORMATS, to=tmp_path, now=NOW, leaving=leaving)
    assert list(tmp_path.iterdir()) == []


def test_a_file_in_the_way_is_said_in_one_sentence(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x")
    with pytest.raises(Refused, match="export_failed"):
        take_out(tmp_path / "file", "txt")
