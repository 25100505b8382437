"""``askelma export``: a client's page as files, the same ones that the summary gives."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from coaching.client_text import clean_line
from workbooks.command_line.client import Client
from workbooks.command_line.opened import open_store
from workbooks.command_line.options import PassphraseFile, Store, Worker, store_folder
from workbooks.command_line.progress import Progress
from workbooks.command_line.speech import fail, say, text

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
    from datetime import datetime
    from functools import partial

    from coaching import summary
    from exports.folder import export_client
    from exports.selection import lines
    from workbooks.content.loader import load

    formats = chosen_formats(format)
    opened = open_store(store_folder(store), worker, passphrase_file)
    with Progress(text("cli.exporting")):
        file = opened.read(client)
        content = load(file.client.language)
        every = lines(file, content)
        chosen = summary.chosen(file.summary, ((line.id, line.on) for line in every))
        receiver = clean_line(receiver) or file.summary.receiver
        said = ((line.id, line.heading, line.text) for line in every if line.id in chosen)
        page = summary.page(content.language.code, receiver, said)
        written = export_client(
            file,
            content,
            chosen,
            formats=formats,
            to=store_folder(to),
            now=datetime.now().astimezone(),
            receiver=receiver,
            agreed=file.summary.agreed if summary.agrees(file.summary, page) else None,
            leaving=partial(opened.note_or_refuse, "exported", file.client.id, ", ".join(formats)),
        )
        if not written:
            fail("cli.nothing_to_draw")
    for path in written:
        print(path)
    say("cli.exported", path=str(written[0].parent), n=len(written))


def chosen_formats(written: str) -> tuple[str, ...]:
    """Return the formats in a list with commas, each once."""
    named = tuple(dict.fromkeys(one.strip().lower().lstrip(".") for one in written.split(",")))
    for one in named:
        if one not in FORMATS:
            fail("cli.bad_format", name=one or "-", formats=", ".join(FORMATS))
    return named
