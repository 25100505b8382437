from __future__ import annotations

import json
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from msgspec.structs import replace

from coaching import client_file, meeting
from coaching.meeting import NextStep
from exports.portable import to_json
from tests.any_command import Commands

NOW = datetime(2026, 11, 21, 12, tzinfo=UTC)
IDS = ("11111111-aaaa-4aaa-8aaa-000000000001", "22222222-aaaa-4aaa-8aaa-000000000002")


@pytest.fixture
def askelma(tmp_path: Path) -> Commands:
    return Commands(tmp_path)


def met(id: str, label: str, what: str = "") -> client_file.ClientFile:
    file = client_file.new_client(id, NOW, label)
    closed = meeting.close(meeting.begin("m", NOW), NOW)
    return client_file.add_meeting(file, replace(closed, next_step=NextStep(what=what)))


def test_a_new_client_needs_only_a_name(askelma: Commands) -> None:
    outcome = askelma("client", "new", "Sara")
    assert outcome.exit_code == 0, outcome.stderr
    (file,) = askelma.files()
    assert (file.client.label, file.client.language) == ("Sara", "fi")
    assert outcome.stdout == f"The client has been added. Id: {file.client.id}\n"
    assert ("Mari", "created", file.client.id) in askelma.log()


def test_a_name_that_is_not_given_is_asked(askelma: Commands) -> None:
    assert askelma("client", "new", input="Sara\n").exit_code == 0
    assert [file.client.label for file in askelma.files()] == ["Sara"]
    assert askelma("client", "new", input="").stderr.endswith(
        "The name or code is missing, so give it after the command.\n"
    )


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (["131052-308T"], "identity code"),
        (["S" * 81], "too long"),
        (["Sara", "--client-language", "xx"], "There is no language xx, choose from fi, en"),
    ],
)
def test_a_bad_name_or_language_is_one_sentence_and_nothing_is_kept(askelma, words, sentence) -> None:
    outcome = askelma("client", "new", *words)
    assert outcome.exit_code == 1 and outcome.stdout == ""
    assert sentence in outcome.stderr and outcome.stderr.count("\n") == 1
    assert askelma.files() == []


def test_the_list_shows_name_last_meeting_and_next_step(askelma: Commands) -> None:
    assert askelma("client", "list").stdout == "There are no clients yet.\n"
    askelma.keep(met(IDS[0], "Sara", "Call the school\non Monday"))
    askelma.keep(met(IDS[1], "محمد"))
    table = askelma("client", "list").stdout.splitlines()
    assert table[0].split("  ")[0] == "Client" and table[0].endswith("Id")
    (sara,) = [line for line in table if line.startswith("Sara")]
    assert "21 Nov 2026" in sara and "Call the school on Monday" in sara and sara.endswith(IDS[0])
    rows = json.loads(askelma("client", "list", "--json").stdout)
    assert {(row["id"], row["label"]) for row in rows} == {(IDS[0], "Sara"), (IDS[1], "محمد")}


def aged(id: str, label: str, days: int) -> client_file.ClientFile:
    at = datetime.now(UTC) - timedelta(days=days)
    file = client_file.new_client(id, at, label)
    return client_file.add_meeting(file, meeting.close(meeting.begin("m", at), at))


def test_the_list_tells_whose_time_for_keeping_is_over_or_nearly(askelma: Commands) -> None:
    assert askelma("settings", "--retention-months", 1).exit_code == 0
    askelma.keep(aged(IDS[0], "Sara", days=40))
    askelma.keep(aged(IDS[1], "Olli", days=25))
    askelma.keep(aged(IDS[1].replace("2", "3"), "Mika", days=2))
    askelma.keep(client_file.new_client(IDS[1].replace("2", "4"), NOW - timedelta(days=900), "Jani"))
    listed = askelma("client", "list")
    said = {line.split()[0]: line for line in listed.stdout.splitlines()}
    assert "over since " in said["Sara"] and "until " in said["Olli"]
    for fresh in ("Mika", "Jani"):  # nobody has met Jani: the file was saved a moment ago
        assert "until" not in said[fresh] and "over" not in said[fresh]
    assert "The time for keeping is over for one client." in listed.stderr
    assert "The time for keeping will be over within 14 days for one client." in listed.stderr
    rows = json.loads(askelma("client", "list", "--json").stdout)
    states = {row["label"]: row["retention"] for row in rows}
    assert states == {"Sara": "over", "Olli": "soon", "Mika": "kept", "Jani": "kept"}
    (sara,) = [row for row in rows if row["label"] == "Sara"]
    assert date.fromisoformat(sara["keep_until"]) < datetime.now().astimezone().date()
    assert len(askelma.files()) == 4, "nobody is erased by a look"


def test_a_client_of_whom_nothing_can_be_read_has_no_last_day(askelma: Commands) -> None:
    askelma.keep(met(IDS[0], "Sara"))
    (body,) = askelma.store_folder.glob("clients/*/*/body")
    body.write_bytes(b"broken")
    (row,) = json.loads(askelma("client", "list", "--json").stdout)
    assert row["damaged"] and (row["keep_until"], row["retention"]) == (None, None)


def test_erasing_asks_first_and_then_leaves_nothing(askelma: Commands) -> None:
    askelma.keep(met(IDS[0], "Sara"))
    kept = askelma("client", "erase", "sara", input="no\n")
    assert kept.exit_code == 1 and kept.stderr.endswith("Nothing was erased.\n")
    assert len(askelma.files()) == 1
    gone = askelma("client", "erase", "sara", input="yes\n")
    assert gone.exit_code == 0
    assert "The client's data has been erased from the workbook." in gone.stdout
    assert askelma.files() == []
    assert askelma("client", "list").stdout == "There are no clients yet.\n"
    assert ("Mari", "erased", IDS[0]) in askelma.log()


def test_a_client_is_named_by_id_beginning_of_id_or_name_but_never_guessed(askelma: Commands) -> None:
    for id, label in zip(IDS, ("Sara", "sara"), strict=True):
        askelma.keep(met(id, label))
    for named, sentence in [
        ("Sara", "Several clients have this name, so give the client's id.\n"),
        ("Mika", "The client is not there, see askelma client list.\n"),
        ("111", "The client is not there, see askelma client list.\n"),
        ("../header", "The client is not there, see askelma client list.\n"),
    ]:
        outcome = askelma("client", "erase", named, "--yes")
        assert (outcome.exit_code, outcome.stderr) == (1, sentence)
    assert askelma("client", "erase", "1111", "--yes").exit_code == 0
    assert askelma("client", "erase", IDS[1], "--yes").exit_code == 0
    assert askelma.files() == []


@pytest.fixture
def portable(askelma: Commands, tmp_path: Path) -> Path:
    file = tmp_path / "sara.json"
    file.write_bytes(to_json(met(IDS[0], "Sara", "Call the school 🙂")))
    return file


def test_a_client_from_a_portable_file_is_the_same_client(askelma: Commands, portable: Path) -> None:
    outcome = askelma("client", "import", portable)
    assert (outcome.exit_code, outcome.stdout) == (0, f"The client has been brought in. Id: {IDS[0]}\n")
    assert askelma.files() == [met(IDS[0], "Sara", "Call the school 🙂")]
    assert ("Mari", "imported", IDS[0]) in askelma.log()
    again = askelma("client", "import", portable)
    assert again.exit_code == 0 and "nothing was changed" in again.stdout


def test_a_client_under_the_id_of_a_room_is_not_brought_in(askelma: Commands, portable: Path) -> None:
    rooms = "0a0b0c0d-1111-8222-9333-444455556666"
    portable.write_bytes(portable.read_bytes().replace(IDS[0].encode(), rooms.encode()))
    outcome = askelma("client", "import", portable)
    assert outcome.exit_code == 1
    assert "This file cannot be read." in outcome.stderr
    assert askelma.files() == []
    assert askelma("client", "import", portable, "--as-new").exit_code == 1


def test_a_client_that_has_gone_on_is_never_written_over(askelma: Commands, portable: Path) -> None:
    later = askelma.keep(met(IDS[0], "Sara Maria"))
    outcome = askelma("client", "import", portable)
    assert outcome.exit_code == 1 and "--as-new" in outcome.stderr
    assert askelma.files() == [later]
    assert askelma("client", "import", portable, "--as-new").exit_code == 0
    assert {file.client.label for file in askelma.files()} == {"Sara", "Sara Maria"}


@pytest.mark.parametrize(
    ("body", "sentence"),
    [
        (None, "The file is not there"),
        (b"", "file"),
        (b"hello", "file"),
        (b'{"askelma": "client file", "schema": 99, "file": {}}', "newer"),
        (b"[" * 100_000, "file"),
        ("code", "identity code"),
        ("id", "file"),
    ],
)
def test_a_file_that_is_not_ours_is_one_sentence_and_nothing_is_kept(
    askelma, portable, body, sentence
) -> None:
    written = portable.read_bytes()
    if body is None:
        portable.unlink()
    elif body == "code":
        portable.write_bytes(written.replace(b"Call the school", b"131052-308T"))
    elif body == "id":
        portable.write_bytes(written.replace(IDS[0].encode(), b"NOT-AN-ID-OF-OURS"))
    else:
        portable.write_bytes(body)
    outcome = askelma("client", "import", portable)
    assert outcome.exit_code == 1 and outcome.stdout == ""
    assert sentence in outcome.stderr and outcome.stderr.count("\n") == 1
    assert askelma.files() == []
