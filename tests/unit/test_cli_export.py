from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pikepdf
import pytest
from msgspec.structs import replace

from coaching import client_file, goal_ladder, strengths, summary
from coaching.client_file import ClientFile
from exports.portable import from_json
from exports.selection import lines
from storage.failure import StoreFailure
from storage.use_log import UseLog
from tests.any_command import Commands
from workbooks.content.loader import load

NOW = datetime(2026, 11, 21, 12, tzinfo=UTC)
ID = "11111111-aaaa-4aaa-8aaa-000000000001"


def climber() -> ClientFile:
    file = client_file.new_client(ID, NOW, "Sara", "en")
    chosen = strengths.add_own(file.strengths, "s", "I make people laugh", "people")
    chosen = strengths.add_note(chosen, "obstacles", "o", "The bus does not run at night")
    ladder = replace(goal_ladder.new_ladder("l", NOW), goal="I want to cook for others")
    ladder = goal_ladder.add_step(ladder, "p", title="I visit the school")
    return client_file.add_ladder(client_file.replace_strengths(file, chosen), ladder)


@pytest.fixture
def askelma(tmp_path: Path) -> Commands:
    commands = Commands(tmp_path)
    commands.keep(climber())
    return commands


def test_every_format_is_written_under_neutral_names(askelma: Commands, tmp_path: Path) -> None:
    outcome = askelma("export", "sara", "--to", tmp_path / "out", "--format", "pdf,png,svg,txt,json")
    assert outcome.exit_code == 0, outcome.stderr
    files = sorted((tmp_path / "out").iterdir())
    assert {file.suffix for file in files} == {".pdf", ".png", ".svg", ".txt", ".json"}
    assert not any("sara" in file.name.lower() or ID[:8] in file.name for file in files)
    assert all(file.stat().st_mode & 0o077 == 0 for file in files)
    assert outcome.stdout.splitlines()[-1] == f"There are now {len(files)} new files in {tmp_path / 'out'}."
    (page,) = [file for file in files if file.suffix == ".pdf"]
    with pikepdf.open(page) as document:
        assert document.Root.MarkInfo.Marked
        assert str(document.Root.Lang).startswith("en")
    assert ("Mari", "exported", ID) in askelma.log()


def test_the_portable_file_reads_back_equal_in_another_store(askelma: Commands, tmp_path: Path) -> None:
    askelma("export", ID, "--to", tmp_path / "out", "--format", "json")
    (file,) = (tmp_path / "out").iterdir()
    assert from_json(file.read_bytes()) == climber()
    (tmp_path / "other").mkdir()
    other = Commands(tmp_path / "other")
    assert other("client", "import", file).exit_code == 0
    assert other.files() == [climber()]


def text_of(askelma: Commands, folder: Path, *more: object) -> str:
    assert askelma("export", ID, "--to", folder, "--format", "txt", *more).exit_code == 0
    return max(folder.iterdir(), key=lambda file: file.stat().st_mtime_ns).read_text(encoding="utf-8")


def test_only_what_the_client_lets_out_of_the_room_is_written(askelma: Commands, tmp_path: Path) -> None:
    usual = text_of(askelma, tmp_path / "out")
    assert "I want to cook for others" in usual and "The bus" not in usual
    goal = next(line.id for line in lines(climber(), load("en")) if "cook for others" in line.text)
    askelma.repository().change(
        ID, lambda file: client_file.replace_summary(file, summary.put(file.summary, [goal], False))
    )
    assert "I want to cook for others" not in text_of(askelma, tmp_path / "out")


def test_an_agreement_is_told_only_when_it_is_about_this_very_page(askelma: Commands, tmp_path: Path) -> None:
    content = load("en")
    agreed = content.text("exports.agreed", date=content.date(NOW))
    assert agreed not in text_of(askelma, tmp_path / "out")

    leaving = [line for line in lines(climber(), content) if line.on]
    assert any(line.shown for line in leaving), "a picture is part of the page that is agreed to"
    page = summary.page("en", "", map(summary.words, leaving))
    askelma.repository().change(
        ID, lambda file: client_file.replace_summary(file, summary.agree(file.summary, page, NOW))
    )
    assert agreed in text_of(askelma, tmp_path / "out")
    for_another = text_of(askelma, tmp_path / "out", "--receiver", "the school")
    assert "the school" in for_another and agreed not in for_another


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (["sara", "--format", "docx"], "There is no format docx, choose from pdf, png, svg, txt, json\n"),
        (["sara", "--format", "pdf,"], "There is no format -, choose from pdf, png, svg, txt, json\n"),
        (["olli"], "The client is not there, see askelma client list.\n"),
    ],
)
def test_a_wrong_wish_is_one_sentence_and_writes_nothing(askelma, tmp_path, words, sentence) -> None:
    outcome = askelma("export", *words, "--to", tmp_path / "out")
    assert (outcome.exit_code, outcome.stderr) == (1, sentence)
    assert not (tmp_path / "out").exists()


def test_a_place_that_cannot_be_written_is_one_sentence(askelma: Commands, tmp_path: Path) -> None:
    (tmp_path / "out").write_text("a file stands here")
    outcome = askelma("export", "sara", "--to", tmp_path / "out", "--format", "txt")
    assert outcome.exit_code == 1 and outcome.stderr.count("\n") == 1
    assert ("Mari", "exported", ID) not in askelma.log()


def test_what_cannot_be_noted_does_not_leave(askelma: Commands, tmp_path: Path, monkeypatch) -> None:
    def full(*_: object, **__: object) -> None:
        raise StoreFailure("errors.store_full")

    monkeypatch.setattr(UseLog, "write", full)
    (tmp_path / "out").mkdir()
    outcome = askelma("export", "sara", "--to", tmp_path / "out", "--format", "pdf,txt,json")
    assert (outcome.exit_code, outcome.stdout) == (1, "")
    assert outcome.stderr.startswith("Nothing left, because it could not be noted in the use log.")
    assert list((tmp_path / "out").iterdir()) == []


def test_a_client_without_anything_to_draw_is_said_so(askelma: Commands, tmp_path: Path) -> None:
    askelma("client", "new", "Olli")
    outcome = askelma("export", "olli", "--to", tmp_path / "out", "--format", "png")
    assert (outcome.exit_code, outcome.stderr) == (1, "There is nothing to draw yet for this client.\n")
    assert "exported" not in [action for _, action, _ in askelma.log()]


def test_a_damaged_file_is_made_whole_and_said_to_the_minute(askelma: Commands, tmp_path: Path) -> None:
    askelma.repository().change(
        ID,
        lambda file: client_file.replace_strengths(file, strengths.add_note(file.strengths, "wishes", "w")),
    )
    (body,) = askelma.store_folder.glob("clients/*/*/body")
    body.write_bytes(body.read_bytes()[:-7])
    outcome = askelma("export", "sara", "--to", tmp_path / "out", "--format", "txt")
    assert outcome.exit_code == 0
    assert outcome.stderr.startswith("The file was damaged, so ")


def test_another_page_is_made_by_its_name_with_its_own_agreement(askelma: Commands, tmp_path: Path) -> None:
    plan = text_of(askelma, tmp_path / "out", "--template", "work_activity_plan", "--receiver", "School")
    assert plan.startswith("Plan for work activity")
    assert "I want to cook for others" in plan
    assert "The bus does not run at night" not in plan
    assert load("en").text("exports.not_agreed") in plan
    outcome = askelma("export", ID, "--to", tmp_path / "out", "--template", "song")
    assert outcome.exit_code == 1
    assert "There is no page song. The pages are: summary, everyday_memo" in outcome.stderr
