"""The practice store for commands that show invented clients only."""

from __future__ import annotations

from pathlib import Path

from workbooks.command_line import speech
from workbooks.command_line.options import store_folder
from workbooks.command_line.progress import Progress
from workbooks.command_line.speech import fail, text


def practice_folder(given: Path | None, temporary: Path) -> Path:
    """Return the folder of a practice store, made now if it is not there yet.

    Args:
        given: the folder that the user named, if any; real data in it is never opened for practice.
        temporary: where a throw-away store goes when none was named.
    """
    from server.making import make_practice_store
    from storage.store import Store

    folder = temporary if given is None else store_folder(given)
    if Store.is_at(folder):
        if not Store.at(folder).practice:
            fail("cli.only_practice", path=str(folder))
        return folder
    if folder.is_dir() and any(folder.iterdir()):
        fail("cli.not_empty", path=str(folder))
    with Progress(text("cli.making_practice")):
        make_practice_store(folder, speech.content().language.code)
    return folder
