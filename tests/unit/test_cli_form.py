from __future__ import annotations

from pathlib import Path

import pikepdf
import pytest
from typer.testing import CliRunner

from exports.forms.rooms import FORMS
from workbooks.cli import app


def askelma(*given: object):
    return CliRunner().invoke(app, [str(word) for word in given])


@pytest.mark.parametrize(("name", "language"), [("meeting", "en"), ("goal_ladder", "fi")])
def test_a_blank_form_is_written_without_any_store(tmp_path: Path, name: str, language: str) -> None:
    outcome = askelma("form", name, "--to", tmp_path / "out", "--language", language)
    assert outcome.exit_code == 0, outcome.stderr
    (file,) = (tmp_path / "out").iterdir()
    assert file.name.endswith(f"form-{name.replace('_', '-')}.pdf")
    with pikepdf.open(file) as document:
        assert str(document.Root.Lang) == language
    assert str(file) in outcome.stdout


def test_a_second_form_of_the_day_is_written_beside_the_first(tmp_path: Path) -> None:
    for _ in range(2):
        assert askelma("form", "meeting", "--to", tmp_path, "--language", "en").exit_code == 0
    assert len(list(tmp_path.iterdir())) == 2


def test_a_wrong_name_tells_the_forms(tmp_path: Path) -> None:
    outcome = askelma("form", "song", "--to", tmp_path, "--language", "en")
    assert outcome.exit_code == 1
    assert "There is no form song. The forms are: all, " in outcome.stderr
    assert all(room.name in outcome.stderr for room in FORMS)
    assert list(tmp_path.iterdir()) == []


def test_the_papers_of_a_workshop_are_one_file_for_each_reader(tmp_path: Path) -> None:
    outcome = askelma("form", "workshop", "--workshop", "first-try", "--to", tmp_path, "--language", "en")
    assert outcome.exit_code == 0, outcome.stderr
    names = sorted(file.name.partition("form-")[2] for file in tmp_path.iterdir())
    assert names == ["workshop-leader.pdf", "workshop-participant.pdf", "workshop-wall.pdf"]


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ([], "Say with --workshop which workshop."),
        (["--workshop", "song"], "There is no workshop song."),
        (["--workshop", "first_try", "--sitting", "two"], "There is no meeting two. The meetings are: one."),
    ],
    ids=["none", "another", "sitting"],
)
def test_a_workshop_that_is_not_there_is_told(tmp_path: Path, given: list[str], said: str) -> None:
    outcome = askelma("form", "workshop", *given, "--to", tmp_path, "--language", "en")
    assert outcome.exit_code == 1
    assert said in outcome.stderr
    assert list(tmp_path.iterdir()) == []
