"""``askelma serve``: the workbook in a browser on this computer."""

from __future__ import annotations

from pathlib import Path

from workbooks.command_line.options import LockAfter, NoBrowser, Port, Store, store_folder
from workbooks.command_line.progress import Progress
from workbooks.command_line.speech import fail, text


def serve(
    port: Port = None, no_browser: NoBrowser = False, lock_after: LockAfter = 5, store: Store = None
) -> None:
    """Serve a store until it is stopped; the first run asks whether to practise or to set up."""
    run(store_folder(store), port, no_browser, lock_after)


def run(folder: Path, port: int | None, no_browser: bool, lock_after: int, *, practice: bool = False) -> None:
    """Serve a folder until it is stopped."""
    import errno

    with Progress(text("cli.opening")):
        from server.lean import leave_out, nothing_is_garbage

        leave_out()
        with nothing_is_garbage():
            from server.serving import serve as serve_until_stopped

    try:
        serve_until_stopped(folder, port, not no_browser, practice, idle=60 * lock_after)
    except OSError as error:
        if error.errno == errno.EADDRINUSE:
            fail("cli.port_taken", port=port or "8866")
        raise
