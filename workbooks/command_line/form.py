"""``askelma form``: a blank paper form of an exercise, all of them, or the papers of a workshop."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from workbooks.command_line.options import store_folder
from workbooks.command_line.progress import Progress
from workbooks.command_line.speech import content, fail, say, text

if TYPE_CHECKING:
    from datetime import datetime

    from exports.folder import Making

Name = Annotated[str, typer.Argument(metavar="NAME", help="cli.argument_form")]
To = Annotated[Path, typer.Option("--to", metavar="DIR", help="cli.option_export_to")]
Workshop = Annotated[str, typer.Option("--workshop", metavar="ID", help="cli.option_form_workshop")]
Sitting = Annotated[str, typer.Option("--sitting", metavar="ID", help="cli.option_form_sitting")]

WORKSHOP = "workshop"
"""The name under which the papers of a workshop go."""


def form(name: Name, to: To, workshop: Workshop = "", sitting: Sitting = "") -> None:
    """Write one blank form, or all of them as one file; nothing of any client is read for it."""
    from datetime import datetime

    from exports.folder import write_set
    from exports.forms.paper import form_pdf
    from exports.forms.rooms import ALL, FORMS, find_forms

    names = (ALL, WORKSHOP, *(room.name for room in FORMS))
    # A noun is written with either sign: goal_ladder is goal-ladder.
    wanted = name.strip().lower().replace("_", "-")
    if wanted not in names:
        fail("cli.unknown_form", name=name, names=", ".join(names))
    said, now = content(), datetime.now().astimezone()
    if wanted == WORKSHOP:
        makings = _of_workshop(workshop, sitting, now)
    else:
        makings = [(f"form-{wanted}", "pdf", lambda: form_pdf(find_forms(wanted, said), said, now))]
    with Progress(text("cli.exporting")):
        written = write_set(store_folder(to), makings, now)
    for path in written:
        print(path)
    say("cli.exported", path=str(written[0].parent), n=len(written))


def _of_workshop(workshop: str, sitting: str, now: datetime) -> list[Making]:
    """Return the sheet of the participants, the leader's plan and the sheets for the wall, each as a file."""
    from functools import partial

    from exports.forms.paper import form_pdf
    from exports.forms.workshop import KINDS, workshop_forms

    said = content()
    found = said.workshop(workshop.strip().replace("-", "_"))
    if found is None:
        key = "cli.unknown_workshop" if workshop else "cli.which_workshop"
        fail(key, name=workshop, names=", ".join(one.id for one in said.workshops()))
    if sitting and found.sitting(sitting) is None:
        fail("cli.unknown_sitting", name=sitting, names=", ".join(one.id for one in found.sittings))
    papers = {kind: workshop_forms(found, said, kind, sitting) for kind in KINDS}
    return [
        (f"form-workshop-{kind}", "pdf", partial(form_pdf, forms, said, now))
        for kind, forms in papers.items()
        if forms
    ]
