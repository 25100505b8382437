"""``askelma worker``: who can open the store, each with a passphrase of their own."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from workbooks.command_line.opened import open_store
from workbooks.command_line.options import Json, PassphraseFile, Store, Worker, store_folder
from workbooks.command_line.passphrase import new_passphrase
from workbooks.command_line.progress import Progress
from workbooks.command_line.speech import say, text

Name = Annotated[str, typer.Argument(metavar="NAME", help="cli.argument_worker")]
NewPassphraseFile = Annotated[
    Path | None,
    typer.Option("--new-passphrase-file", metavar="FILE", help="cli.option_new_passphrase_file"),
]


def add(
    name: Name,
    new_passphrase_file: NewPassphraseFile = None,
    store: Store = None,
    worker: Worker = "",
    passphrase_file: PassphraseFile = None,
) -> None:
    """Let one more worker in."""
    opened = open_store(store_folder(store), worker, passphrase_file)
    words = new_passphrase(new_passphrase_file)
    with Progress(text("cli.opening")):
        opened.store.add_worker(opened.ring, name, words, by=opened.worker)
    say("cli.worker_added", name=name)


def remove(
    name: Name, store: Store = None, worker: Worker = "", passphrase_file: PassphraseFile = None
) -> None:
    """Take a worker's way in away and change every key."""
    opened = open_store(store_folder(store), worker, passphrase_file)
    with Progress(text("cli.changing_keys")):
        opened.store.remove_worker(opened.ring, name, by=opened.worker)
    say("cli.worker_removed", name=name)


def list_workers(json: Json = False, store: Store = None) -> None:
    """Print the names; they stand on the sign-in page too, so no passphrase is needed."""
    from storage.store import Store as Kept

    names = Kept.at(store_folder(store)).workers()
    if json:
        import msgspec

        print(msgspec.json.encode(names).decode())
        return
    for name in names:
        print(name)
