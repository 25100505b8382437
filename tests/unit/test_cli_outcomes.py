from __future__ import annotations

import csv
from datetime import UTC, date, datetime
from io import BytesIO
from pathlib import Path

import pikepdf
import pytest
from openpyxl import load_workbook

from charts.outcomes import outcomes_picture
from charts.picture import A4, SCREEN
from coaching import outcome
from coaching.client_file import ClientFile, new_client
from coaching.outcome import Outcome
from coaching.outcomes import REST, Asked, Report, Row, Table, counted, report, tables
from exports.outcomes import as_csv, as_pdf, as_text, as_xlsx, rows
from tests.any_command import Commands
from workbooks.content.loader import load

SAID = datetime(2025, 3, 1, 12, tzinfo=UTC)
PERIOD = ("--from", "2025-01-01", "--until", "2025-06-30")
CONTENT = load("en")
ITEMS = CONTENT.self_assessment.items_by_area()


def client(number: int, went_to: str = "work", *, yes: bool = True, project: int = 0) -> ClientFile:
    file = new_client(f"11111111-aaaa-4aaa-8aaa-{number:012d}", SAID, f"Sara{number}")
    made = Outcome(went_to=went_to, support="yes" if number % 2 else "partly", project=project)  # type: ignore[arg-type]
    return outcome.put(file, outcome.agree(made, yes, SAID))


def crowd() -> list[ClientFile]:
    return [client(number, "work" if number < 8 else "service") for number in range(14)]


def of(files: list[ClientFile]) -> Report:
    people = [one for file in files if (one := counted(file, ITEMS)) is not None]
    asked = Asked(date(2025, 1, 1), date(2025, 6, 30))
    return report(people, asked, tables(ITEMS), date(2026, 1, 1))


@pytest.fixture
def askelma(tmp_path: Path) -> Commands:
    return Commands(tmp_path)


def test_the_report_is_four_files_without_a_name(askelma: Commands, tmp_path: Path) -> None:
    for file in [*crowd(), client(90, yes=False)]:
        askelma.keep(file)
    said = askelma("outcomes", *PERIOD, "--to", str(tmp_path / "out"))
    assert said.exit_code == 0, said.stderr
    files = {path.suffix: path.read_bytes() for path in (tmp_path / "out").iterdir()}
    assert sorted(files) == [".csv", ".pdf", ".png", ".xlsx"]
    lines = list(csv.reader(files[".csv"].decode("utf-8-sig").splitlines()))
    assert ["Reached studies or work", "Yes", "8", "57 %"] in lines
    assert any("14 people" in line[0] for line in lines)
    assert b"Sara" not in files[".csv"] and b"11111111" not in files[".csv"]
    assert ("Mari", "counted", "") in askelma.log()


def test_too_few_people_give_a_report_without_numbers(askelma: Commands, tmp_path: Path) -> None:
    for file in crowd()[:4]:
        askelma.keep(file)
    said = askelma("outcomes", *PERIOD, "--to", str(tmp_path / "out"))
    assert said.exit_code == 0, said.stderr
    assert "too few people" in said.stdout
    (table,) = (tmp_path / "out").glob("*.csv")
    assert "4" not in table.read_text("utf-8-sig").replace("2024", "")


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (("--from", "2025-01-02", "--until", "2025-06-30"), "whole half-years"),
        (("--from", "2025-01-01", "--until", "2999-12-31"), "not over yet"),
        (("--from", "spring", "--until", "2025-06-30"), "spring is no day"),
    ],
)
def test_a_wrong_period_is_one_sentence(askelma, tmp_path, words, sentence) -> None:
    said = askelma("outcomes", *words, "--to", str(tmp_path / "out"))
    assert said.exit_code == 1
    assert sentence in said.stderr and said.stderr.count("\n") == 1
    assert not (tmp_path / "out").exists()


def test_a_file_that_does_not_open_makes_no_wrong_number(askelma: Commands, tmp_path: Path) -> None:
    for file in crowd():
        askelma.keep(file)
    for body in askelma.store_folder.rglob("body"):
        body.write_bytes(b"broken")
        break
    said = askelma("outcomes", *PERIOD, "--to", str(tmp_path / "out"))
    assert said.exit_code == 1
    assert not (tmp_path / "out").exists()


@pytest.mark.parametrize("cell", ["=1+1", "+1", "-1", "@x", "\t=1"])
def test_no_cell_is_a_formula(cell: str) -> None:
    assert str(as_text(cell)).startswith("'")
    assert as_text(5) == 5


def test_the_workbook_says_the_same_and_its_words_are_texts() -> None:
    found = of(crowd())
    sheet = load_workbook(BytesIO(as_xlsx(found, CONTENT))).active
    cells = [[cell.value for cell in row] for row in sheet.iter_rows()]
    assert [row for row in cells if row[1] is not None] == [list(row) for row in rows(found, CONTENT)]
    assert {cell.data_type for row in sheet.iter_rows() for cell in row} <= {"s", "n"}
    hostile = Report(found.asked, 9, False, (Table("reached", (Row("=1+1", 9, 1.0),)),))
    with pytest.raises(Exception, match="outcomes"):
        as_csv(hostile, CONTENT)


@pytest.mark.parametrize("code", ["fi", "en"])
def test_the_pdf_is_tagged_and_in_the_language(code: str) -> None:
    body = as_pdf(of(crowd()), load(code), SAID)
    with pikepdf.open(BytesIO(body)) as pdf:
        assert pdf.Root.MarkInfo.Marked
        assert str(pdf.Root.Lang).startswith(code)
    assert as_pdf(of([]), load(code), SAID)


def test_the_picture_says_what_it_shows() -> None:
    for size in (SCREEN, A4):
        picture = outcomes_picture(of(crowd()), CONTENT, size)
        assert ("Reached studies or work", "Yes", "8", "57 %") in picture.table.rows
        assert "Reached studies or work: Yes 8, No 6." in picture.sentence
    empty = outcomes_picture(of([]), CONTENT, SCREEN)
    assert empty.sentence == CONTENT.text("outcomes.picture_none")


@pytest.mark.parametrize("code", ["fi", "en"])
def test_every_table_and_answer_has_words(code: str) -> None:
    from workbooks.content.outcomes_words import row_name, table_name

    content = load(code)
    for question, answers in tables(ITEMS).items():
        assert table_name(question, content)
        assert all(row_name(question, answer, content) for answer in (*answers, REST))
