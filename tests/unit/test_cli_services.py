from __future__ import annotations

import json
from pathlib import Path

import pytest
from openpyxl import load_workbook

from coaching.service import Wanted
from storage.service_directory import ServiceDirectory
from storage.service_sheet import COLUMNS
from tests import catalogue
from tests.any_command import Commands


@pytest.fixture
def askelma(tmp_path: Path) -> Commands:
    return Commands(tmp_path)


def test_a_catalogue_and_a_sheet_come_in_and_what_is_left_out_is_told(askelma: Commands) -> None:
    file = askelma.folder / "ptv.json"
    records = [*catalogue.records(3), {**catalogue.service(9), "publishingStatus": "Draft"}]
    file.write_text(json.dumps({"itemList": records}), encoding="utf-8")
    sheet = askelma.folder / "own.csv"
    assert askelma("services", "template", sheet, passphrase=False).exit_code != 0, "it takes no store"
    outcome = askelma("services", "import", file, passphrase=False)
    assert outcome.exit_code == 0, outcome.output
    assert "The service directory now has 3 services" in outcome.stdout
    assert "Left out 1: it is not published (ptv.json 10" in outcome.stdout
    shown = askelma("services", "show", passphrase=False)
    assert "The directory has 3 services, brought in" in shown.stdout


def test_nothing_to_bring_in_is_one_sentence_and_a_reason(askelma: Commands) -> None:
    file = askelma.folder / "x.json"
    file.write_text("{}", encoding="utf-8")
    outcome = askelma("services", "import", file, passphrase=False)
    assert outcome.exit_code == 1
    assert "it is no service, service channel or organisation (x.json 1)" in outcome.stderr
    assert outcome.stderr.strip().endswith("The earlier service directory is still in use.")
    assert askelma("services", "show", passphrase=False).exit_code == 1


def test_a_missing_file_or_store_is_told(askelma: Commands) -> None:
    outcome = askelma("services", "import", askelma.folder / "none.json", passphrase=False)
    assert (outcome.exit_code, "none.json" in outcome.stderr) == (1, True)


@pytest.mark.parametrize("ending", [".csv", ".xlsx"])
@pytest.mark.parametrize("language", ["fi", "en"])
def test_a_template_comes_back_in_with_its_examples(
    askelma: Commands, monkeypatch: pytest.MonkeyPatch, ending: str, language: str
) -> None:
    from typer.testing import CliRunner

    from workbooks.cli import app

    sheet = askelma.folder / f"sheet{ending}"
    made = CliRunner().invoke(app, ["services", "template", str(sheet), "--language", language])
    assert made.exit_code == 0, made.output
    again = CliRunner().invoke(app, ["services", "template", str(sheet), "--language", language])
    assert again.exit_code == 1, "what is there is not written over"
    if ending == ".xlsx":
        heads = [cell.value for cell in load_workbook(sheet).active[1]]  # type: ignore[index, union-attr]
        assert heads == [both[language == "en"] for both in COLUMNS.values()]
    assert askelma("services", "import", sheet, passphrase=False).exit_code == 0
    found = ServiceDirectory(askelma.store_folder).search(Wanted(), language=language).services
    assert len(found) == 2
    first = next(one for one in found if one.hours and one.charge)
    assert (first.areas, first.groups, first.charge) == (("belonging", "everyday"), ("everyone",), "free")
    assert first.languages == ("fi", "en")


def test_a_template_of_another_kind_is_refused(askelma: Commands) -> None:
    from typer.testing import CliRunner

    from workbooks.cli import app

    outcome = CliRunner().invoke(app, ["services", "template", str(askelma.folder / "x.docx")])
    assert outcome.exit_code == 1
