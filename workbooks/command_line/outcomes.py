"""``askelma outcomes``: a nameless report of whole half-years, for a project and its funder."""

from __future__ import annotations

from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from workbooks.command_line.opened import open_store
from workbooks.command_line.options import PassphraseFile, Store, Worker, store_folder
from workbooks.command_line.progress import Progress
from workbooks.command_line.speech import content, fail, say, text

if TYPE_CHECKING:
    from coaching.outcomes import Counted
    from workbooks.command_line.opened import Opened

From = Annotated[str, typer.Option("--from", metavar="DAY", help="cli.option_outcomes_from")]
Until = Annotated[str, typer.Option("--until", metavar="DAY", help="cli.option_outcomes_until")]
Project = Annotated[
    int | None, typer.Option("--project", metavar="N", min=1, max=99, help="cli.option_outcomes_project")
]
To = Annotated[Path, typer.Option("--to", metavar="DIR", help="cli.option_export_to")]


def outcomes(
    first: From,
    last: Until,
    to: To,
    project: Project = None,
    store: Store = None,
    worker: Worker = "",
    passphrase_file: PassphraseFile = None,
) -> None:
    """Count those who have said yes, and write the report as CSV, XLSX, PDF and a picture."""
    from charts.outcomes import outcomes_picture
    from charts.picture import A4_WIDE
    from charts.rendering import png
    from coaching.outcomes import Asked, report, tables
    from exports.folder import write_set
    from exports.outcomes import as_csv, as_pdf, as_xlsx

    said, now = content(), datetime.now().astimezone()
    asked, items = Asked(_day(first), _day(last), project), said.self_assessment.items_by_area()
    report([], asked, {}, now.date())  # a wrong period is told before every file is opened
    opened = open_store(store_folder(store), worker, passphrase_file)
    with Progress(text("cli.outcomes_counting")):
        people = _people(opened, items)
        found = report(people, asked, tables(items), now.date())
        makings = [
            ("outcomes", "csv", lambda: as_csv(found, said)),
            ("outcomes", "xlsx", lambda: as_xlsx(found, said)),
            ("outcomes", "pdf", lambda: as_pdf(found, said, now)),
            ("outcomes", "png", lambda: png(outcomes_picture(found, said, A4_WIDE))),
        ]
        written = write_set(
            store_folder(to), makings, now, lambda: opened.note_or_refuse("counted", "", "outcomes")
        )
    for path in written:
        print(path)
    if not found.n:
        say("outcomes.too_few")
    say("outcomes.once")
    say("cli.exported", path=str(written[0].parent), n=len(written))


def _people(opened: Opened, items: dict[str, tuple[str, ...]]) -> list[Counted]:
    """Return everybody who has said yes. A file that does not open stops it: a number must not be wrong."""
    from coaching.outcomes import counted

    repository = opened.repository
    found = (counted(repository.read(client).file, items) for client in repository.ids())
    return [one for one in found if one is not None]


def _day(written: str) -> date:
    try:
        return date.fromisoformat(written)
    except ValueError:
        fail("cli.bad_day", day=written)
