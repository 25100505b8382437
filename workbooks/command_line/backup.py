"""``askelma backup`` and ``askelma restore``: the whole store in one sealed file, and back."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import Annotated

import typer

from workbooks.command_line.options import Store, store_folder
from workbooks.command_line.progress import Progress
from workbooks.command_line.speech import fail, say, text

To = Annotated[Path | None, typer.Option("--to", metavar="DIR", help="cli.option_backup_to")]
File = Annotated[Path, typer.Argument(metavar="FILE", help="cli.argument_backup")]
PutAside = Annotated[bool, typer.Option("--put-aside", help="cli.option_put_aside")]


def backup(to: To = None, store: Store = None) -> None:
    """Write a backup. It needs no passphrase, because it is as sealed as the store itself."""
    from storage.backup import write
    from storage.store import Store as Kept

    folder = store_folder(store)
    kept = Kept.at(folder)
    target = store_folder(to) if to else backup_folder(folder)
    now = datetime.now().astimezone()
    file = target / f"askelma-{kept.id[:8]}-{now:%Y-%m-%d-%H%M%S}.tar"
    with Progress(text("cli.backing_up")) as bar:
        contents = write(kept.blobs, file, now, bar.at)
    clients = {name.split("/")[1] for name in contents.blobs if name.startswith("clients/")}
    say("cli.backed_up", path=str(file), n=len(clients))


def backup_folder(store: Path) -> Path:
    """Return where a store's backups go when nobody has told another place."""
    return store.with_name(f"{store.name}-backups")


def restore(file: File, store: Store = None, put_aside: PutAside = False) -> None:
    """Bring a store back from a backup; data that is there already is never written over."""
    from storage.backup import check
    from storage.backup import restore as put_back

    folder = store_folder(store)
    if not file.is_file():
        fail("cli.no_such_file", path=str(file))
    with Progress(text("cli.restoring")) as bar:
        check(file)
        there = folder.exists() and (not folder.is_dir() or any(folder.iterdir()))
        if there and not put_aside:
            fail("cli.store_there", path=str(folder))
        aside = folder.with_name(f"{folder.name}-before-{datetime.now():%Y-%m-%d-%H%M%S}")
        if there:
            _move_aside(folder, aside)
        contents = put_back(file, folder, bar.at)
    if there:
        say("cli.put_aside", path=str(aside))
    say("cli.restored", path=str(folder), when=contents.made)


def _move_aside(folder: Path, aside: Path) -> None:
    """Move the present store out of the way, unless somebody is working in it."""
    from storage.directory_blobs import DirectoryBlobs

    with DirectoryBlobs(folder).lock("server", timeout=0):
        folder.rename(aside)
