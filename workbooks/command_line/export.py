"""``askelma export``: a client's page as files, the same ones that the summary gives."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from workbooks.command_line.client import Client
from workbooks.command_line.opened import open_store
from workbooks.command_line.options import PassphraseFile, Store, Worker, store_folder
from workbooks.command_line.speech import fail

FORMATS = ("pdf", "png", "svg", "txt", "json")

To = Annotated[Path, typer.Option("--to", metavar="DIR", help="cli.option_export_to")]
Formats = Annotated[str, typer.Option("--format", metavar="LIST", help="cli.option_format")]
Receiver = Annotated[str, typer.Option("--receiver", metavar="TEXT", help="cli.option_receiver")]


def export(
    client: Client,
    to: To,
    format: Formats = "pdf",
    receiver: Receiver = "",
    store: Store = None,
    worker: Worker = "",
    passphrase_file: PassphraseFile = None,
) -> None:
    """Write a client's page as files; the lines are those that the client has let out of the room."""
    formats = chosen_formats(format)
    opened = open_store(store_folder(store), worker, passphrase_file)
    row = opened.client(client)
    fail("errors.export_failed", to=to, receiver=receiver, id=row.id, formats=formats)


def chosen_formats(written: str) -> tuple[str, ...]:
    """Return the formats in a list with commas, each once."""
    named = tuple(dict.fromkeys(one.strip().lower().lstrip(".") for one in written.split(",")))
    for one in named:
        if one not in FORMATS:
            fail("cli.bad_format", name=one or "-", formats=", ".join(FORMATS))
    return named
