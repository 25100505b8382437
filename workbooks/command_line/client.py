"""``askelma client``: the list of clients, a new one, and one from a file."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path
from typing import Annotated

import typer

from workbooks.command_line.opened import open_store
from workbooks.command_line.options import Json, PassphraseFile, Store, Worker, store_folder
from workbooks.command_line.speech import fail, say, text

Client = Annotated[str, typer.Argument(metavar="CLIENT", help="cli.argument_client")]
Label = Annotated[str, typer.Argument(metavar="NAME", help="cli.argument_label")]
File = Annotated[Path, typer.Argument(metavar="FILE", help="cli.argument_import")]
AsNew = Annotated[bool, typer.Option("--as-new", help="cli.option_as_new")]
Reads = Annotated[str, typer.Option("--client-language", metavar="CODE", help="cli.option_client_language")]


def list_clients(
    json: Json = False, store: Store = None, worker: Worker = "", passphrase_file: PassphraseFile = None
) -> None:
    """Print the clients, the last changed first."""
    from workbooks.command_line.client_table import as_json, print_table

    opened = open_store(store_folder(store), worker, passphrase_file)
    rows, months = opened.rows(), opened.store.settings.retention_months
    opened.note("listed")
    if json:
        import msgspec

        said = as_json(rows, months, datetime.now().astimezone().date())
        print(msgspec.json.format(msgspec.json.encode(said)).decode())
    elif rows:
        print_table(rows, months)
    else:
        say("cli.clients_none")


def new(
    label: Label = "",
    client_language: Reads = "",
    store: Store = None,
    worker: Worker = "",
    passphrase_file: PassphraseFile = None,
) -> None:
    """Add a client: a first name or a code is all that is asked."""
    from uuid import uuid4

    from coaching.client_file import clean_label, new_client

    opened = open_store(store_folder(store), worker, passphrase_file)
    label = clean_label(label or _asked_label())
    language = known_language(client_language or opened.store.settings.language)
    file = new_client(str(uuid4()), datetime.now(UTC), label, language)
    opened.repository.create(file)
    opened.use_log.write(opened.worker, "created", client=file.client.id)
    say("cli.client_added", id=file.client.id)


def import_file(
    file: File,
    as_new: AsNew = False,
    store: Store = None,
    worker: Worker = "",
    passphrase_file: PassphraseFile = None,
) -> None:
    """Bring in a client from a portable file; a client that is here already is never written over."""
    from uuid import uuid4

    from coaching.client_file import as_new as with_new_id
    from coaching.room import is_room
    from coaching.text_field import cleaned
    from exports.portable import LARGEST, from_json
    from storage.blobs import NAME

    if not file.is_file():
        fail("cli.no_such_file", path=str(file))
    with file.open("rb") as written:
        brought = cleaned(from_json(written.read(LARGEST + 1)))
    if NAME.fullmatch(brought.client.id) is None or is_room(brought.client.id):
        fail("errors.file_unreadable")
    opened = open_store(store_folder(store), worker, passphrase_file)
    if as_new:
        brought = with_new_id(brought, str(uuid4()))
    elif brought.client.id in opened.repository.ids():
        if opened.repository.read(brought.client.id).file == brought:
            say("cli.client_same")
            return
        fail("cli.client_there")
    opened.repository.create(brought)
    opened.use_log.write(opened.worker, "imported", client=brought.client.id)
    say("cli.client_imported", id=brought.client.id)


def known_language(code: str) -> str:
    """Return the code of a language that there is content in."""
    from workbooks.content.loader import languages

    codes = [language.code for language in languages()]
    if code not in codes:
        fail("cli.bad_language", name=code, languages=", ".join(codes))
    return code


def _asked_label() -> str:
    label = answer("cli.ask_label")
    if not label:
        fail("cli.no_label")
    return label


def answer(key: str, **words: object) -> str:
    """Ask a question and return what was typed; nothing when nobody is there to answer."""
    try:
        typed: str = typer.prompt(text(key, **words), default="", show_default=False, err=True)
    except (typer.Abort, EOFError):
        return ""
    return typed.strip()
