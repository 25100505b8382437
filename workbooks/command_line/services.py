"""``askelma services``: bring services into the directory, make a sheet to fill in, see what there is."""

from __future__ import annotations

import csv
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from workbooks.command_line.options import Store, store_folder
from workbooks.command_line.progress import Progress
from workbooks.command_line.speech import complain, content, fail, say, text

if TYPE_CHECKING:
    from storage.service_import import Left, Report
    from storage.service_sheet import Labels

Files = Annotated[list[Path], typer.Argument(metavar="FILE...", help="cli.argument_services")]
Sheet = Annotated[Path, typer.Argument(metavar="FILE", help="cli.argument_services_template")]
Replace = Annotated[bool, typer.Option("--replace", help="cli.option_services_replace")]


def import_files(files: Files, replace: Replace = False, store: Store = None) -> None:
    """Read catalogue files and sheets, and put a new directory in the place of the present one."""
    from storage.service_import import NoServices, import_services
    from storage.store import Store as Kept
    from workbooks.content.service_words import mapping

    folder = store_folder(store)
    Kept.at(folder)
    for file in files:
        if not file.is_file():
            fail("cli.no_such_file", path=str(file))
    now = datetime.now().astimezone()
    try:
        with Progress(text("service.importing")) as bar:
            report = import_services(
                folder, files, mapping(), sheet_labels(), now, replace=replace, progress=bar.at
            )
    except NoServices as none:
        for left in none.left:
            complain(_left_out(left))
        raise
    _tell(report)


def sheet_labels() -> Labels:
    """Return what may stand on a sheet."""
    from storage.service_sheet import Labels
    from workbooks.content import service_words

    areas, groups, languages = service_words.sheet_labels()
    return Labels(areas=areas, groups=groups, languages=languages)


def _tell(report: Report) -> None:
    say("service.imported", n=report.services, seconds=round(report.seconds, 1))
    if report.kept_before:
        say("service.kept_before", n=report.kept_before)
    if report.missing_channels:
        say("service.missing_channels", n=report.missing_channels)
    for left in report.left:
        print(_left_out(left), flush=True)


def _left_out(left: Left) -> str:
    why = text(f"service.skipped_{left.why}")
    return text("service.skipped", n=left.count, why=why, examples=", ".join(left.examples))


def show(store: Store = None) -> None:
    """Say how many services there are and how old the directory is."""
    from storage.service_directory import ServiceDirectory

    folder = store_folder(store)
    about = ServiceDirectory(folder).about()
    if about is None:
        complain(text("service.none"))
        raise typer.Exit(1)
    say("service.there", n=about.services, when=about.imported)


def template(file: Sheet) -> None:
    """Write an empty sheet with headings and invented examples. What is there already is not written over."""
    from storage.service_sheet import COLUMNS

    if file.exists():
        fail("cli.file_there", path=str(file))
    if file.suffix.lower() not in (".csv", ".xlsx"):
        fail("service.bad_template", path=str(file))
    place = 1 if content().language.code == "en" else 0
    heads = [headings[place] for headings in COLUMNS.values()]
    rows = [[_example(number, name) for name in COLUMNS] for number in (1, 2)]
    if file.suffix.lower() == ".csv":
        with file.open("x", encoding="utf-8-sig", newline="") as opened:
            csv.writer(opened, delimiter=";").writerows([heads, *rows])
    else:
        _workbook(file, heads, rows)
    say("service.template_written", path=str(file))


def _example(number: int, column: str) -> str:
    key = f"service.example_{number}_{column}"
    return text(key) if content().has_text(key) else ""


def _workbook(file: Path, heads: list[str], rows: list[list[str]]) -> None:
    from openpyxl import Workbook
    from openpyxl.styles import Font
    from openpyxl.utils import get_column_letter

    book = Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.title = text("service.sheet_title")
    for row in (heads, *rows):
        sheet.append(row)
    for place in range(1, len(heads) + 1):
        sheet.cell(1, place).font = Font(bold=True)
        sheet.column_dimensions[get_column_letter(place)].width = 24
    sheet.freeze_panes = "A2"
    with file.open("xb") as opened:
        book.save(opened)
