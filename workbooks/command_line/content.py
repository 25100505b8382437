"""``askelma content check``: are an organisation's texts, cards and questions sound?"""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from workbooks.command_line import speech
from workbooks.command_line.speech import fail, say

Folder = Annotated[Path | None, typer.Argument(metavar="DIR", help="cli.argument_content")]


def check(folder: Folder = None) -> None:
    """Name file, line and reason of every mistake; fail when there is one."""
    from workbooks.content.check import check as check_content
    from workbooks.content.loader import shelf

    if folder is not None and not folder.is_dir():
        fail("cli.no_such_folder", path=str(folder))
    mistakes = check_content(folder, speech.content().language.code)
    for mistake in mistakes:
        print(mistake)
    if mistakes:
        fail("cli.content_mistakes", n=len(mistakes))
    say("cli.content_fine", path=str(shelf(folder)[0]))
