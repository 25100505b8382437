"""``askelma demo``: a practice session with three invented clients."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from workbooks.command_line.options import LockAfter, NoBrowser, Port, Store
from workbooks.command_line.speech import fail, say

NoServe = Annotated[bool, typer.Option("--no-serve", help="cli.option_no_serve")]


def demo(
    store: Store = None,
    no_serve: NoServe = False,
    port: Port = None,
    no_browser: NoBrowser = False,
    lock_after: LockAfter = 5,
) -> None:
    """Serve a practice store that is thrown away afterwards, unless a folder was named for it."""
    import tempfile

    from server.office import PASSPHRASE
    from workbooks.command_line.practice import practice_folder
    from workbooks.command_line.serve import run

    if no_serve and store is None:
        fail("cli.demo_needs_store")
    with tempfile.TemporaryDirectory(prefix="askelma-practice-") as temporary:
        folder = practice_folder(store, Path(temporary) / "store")
        if no_serve:
            say("cli.demo_written", path=str(folder), passphrase=PASSPHRASE)
            return
        say(
            "cli.demo_running" if store is None else "cli.demo_written",
            path=str(folder),
            passphrase=PASSPHRASE,
        )
        run(folder, port, no_browser, lock_after, practice=True)
