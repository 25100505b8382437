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
Template = Annotated[str, typer.Option("--template", metavar="NAME", help="cli.option_template")]


def export(
    client: Client,
    to: To,
    format: Formats = "pdf",
    receiver: Receiver = "",
    template: Template = "",
    store: Store = None,
    worker: Worker = "",
    passphrase_file: PassphraseFile = None,
) -> None:
    """Write a client's page as files; the lines are those that the client has let out of the room."""
    from datetime import datetime
    from functools import partial

    from msgspec.structs import replace

    from coaching import summary
    from exports.folder import export_client
    from exports.template import template_lines
    from workbooks.content.export_template_schema import template_words
    from workbooks.content.loader import load

    formats = chosen_formats(format)
    opened = open_store(store_folder(store), worker, passphrase_file)
    with Progress(text("cli.exporting")):
        file = opened.read(client)
        content = load(file.client.language)
        names = [each.id for each in content.export_templates]
        if template and template not in names:
            fail("cli.unknown_template", name=template, names=", ".join(names))
        page_template = content.export_template(template)
        decided = replace(file.summary, template="" if page_template.usual else page_template.id)
        every = template_lines(file, content, decided.template)
        chosen = summary.chosen(decided, ((line.id, line.on) for line in every))
        receiver = clean_line(receiver) or summary.current(decided).receiver
        said = (summary.words(line) for line in every if line.id in chosen)
        page = summary.page(content.language.code, receiver, said, template_words(page_template))
        written = export_client(
            file,
            content,
            chosen,
            formats=formats,
            to=store_folder(to),
            now=datetime.now().astimezone(),
            receiver=receiver,
            agreed=summary.current(decided).agreed if summary.agrees(decided, page) else None,
            template=decided.template,
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
