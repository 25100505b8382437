"""``askelma form``: a blank paper form of an exercise, or all of them for a day on paper."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from workbooks.command_line.options import store_folder
from workbooks.command_line.progress import Progress
from workbooks.command_line.speech import content, fail, say, text

Name = Annotated[str, typer.Argument(metavar="NAME", help="cli.argument_form")]
To = Annotated[Path, typer.Option("--to", metavar="DIR", help="cli.option_export_to")]


def form(name: Name, to: To) -> None:
    """Write one blank form, or all of them as one file; nothing of any client is read for it."""
    from datetime import datetime

    from exports.folder import write_set
    from exports.forms.paper import form_pdf
    from exports.forms.rooms import ALL, FORMS, find_forms

    names = (ALL, *(room.name for room in FORMS))
    # A noun is written with either sign: goal_ladder is goal-ladder.
    wanted = name.strip().lower().replace("_", "-")
    if wanted not in names:
        fail("cli.unknown_form", name=name, names=", ".join(names))
    said, now = content(), datetime.now().astimezone()
    with Progress(text("cli.exporting")):
        making = (f"form-{wanted}", "pdf", lambda: form_pdf(find_forms(wanted, said), said, now))
        written = write_set(store_folder(to), [making], now)
    for path in written:
        print(path)
    say("cli.exported", path=str(written[0].parent), n=len(written))
