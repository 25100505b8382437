"""``askelma worker``: who can open the store, each with a passphrase of their own."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated

import typer

from workbooks.command_line.client import answer
from workbooks.command_line.opened import chosen_worker, open_store, present_passphrase
from workbooks.command_line.options import Json, PassphraseFile, Store, Worker, store_folder
from workbooks.command_line.passphrase import new_passphrase
from workbooks.command_line.progress import Progress
from workbooks.command_line.speech import complain, fail, say, text

Name = Annotated[str, typer.Argument(metavar="NAME", help="cli.argument_worker")]
NewPassphraseFile = Annotated[
    Path | None,
    typer.Option("--new-passphrase-file", metavar="FILE", help="cli.option_new_passphrase_file"),
]

TRIES = 3
WIPE = "\x1b[2J\x1b[3J\x1b[H"
"""Clears a terminal and what has rolled out of sight, so that the key is read from the paper."""


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


def passphrase(
    name: Name,
    new_passphrase_file: NewPassphraseFile = None,
    store: Store = None,
    passphrase_file: PassphraseFile = None,
) -> None:
    """Give a worker a new passphrase for the old one."""
    from storage.store import Store as Kept

    kept = Kept.at(store_folder(store))
    worker = chosen_worker(kept, name)
    old = present_passphrase(kept, passphrase_file)
    new = new_passphrase(new_passphrase_file)
    with Progress(text("cli.opening")):
        kept.change_passphrase(worker, old, new)
    say("cli.passphrase_changed", name=worker)


def recovery_key(store: Store = None, worker: Worker = "", passphrase_file: PassphraseFile = None) -> None:
    """Make a new recovery key. The old one works until the new one has been typed back from paper."""
    from storage.recovery_key import new_recovery_key

    opened = open_store(store_folder(store), worker, passphrase_file)
    key = new_recovery_key()
    say("cli.recovery_key", printed=key)
    answer("cli.ask_key_on_paper")
    if sys.stdout.isatty():
        print(WIPE, end="", flush=True)
    if not any(_is_same(key, answer("cli.ask_recovery_key")) for _ in range(TRIES)):
        fail("cli.recovery_key_kept")
    opened.store.renew_recovery_key(opened.ring, by=opened.worker, recovery_key=key)
    say("cli.recovery_key_renewed")


def _is_same(key: str, typed: str) -> bool:
    from hmac import compare_digest

    from storage.failure import StoreFailure
    from storage.recovery_key import read_recovery_key

    try:
        same = compare_digest(read_recovery_key(typed), key)
    except StoreFailure:
        same = False
    if not same and typed:
        complain(text("first_run.key_differs"))
    return same


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
