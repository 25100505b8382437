"""``askelma client erase``: a client is erased for good, with a certificate of it."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, TextIO

import typer

from coaching.client_text import clean_line
from workbooks.command_line.backup import backup_folder
from workbooks.command_line.client import Client, answer
from workbooks.command_line.opened import COMMAND_LINE, open_store
from workbooks.command_line.options import PassphraseFile, Store, Worker, Yes, store_folder
from workbooks.command_line.progress import Progress
from workbooks.command_line.speech import fail, say, text

if TYPE_CHECKING:
    from storage.erasure import Certificate

Reason = Annotated[str, typer.Option("--reason", metavar="TEXT", help="cli.option_reason")]
Paper = Annotated[Path | None, typer.Option("--certificate", metavar="FILE", help="cli.option_certificate")]
Backups = Annotated[Path | None, typer.Option("--backups", metavar="DIR", help="cli.option_backups")]


def erase(
    client: Client,
    reason: Reason = "",
    certificate: Paper = None,
    backups: Backups = None,
    yes: Yes = False,
    store: Store = None,
    worker: Worker = "",
    passphrase_file: PassphraseFile = None,
) -> None:
    """Erase a client for good, after asking once more, and say where the client still is."""
    from storage.erasure import erase as erase_client
    from storage.remains import remains

    folder = store_folder(store)
    reason = clean_line(reason)
    opened = open_store(folder, worker, passphrase_file)
    id, label = opened.anybody(client)
    # An erasing that was cut short leaves files that nothing opens and a list without the client.
    if not opened.store.blobs.names(f"clients/{id}/"):
        fail("cli.no_such_client")
    if not yes:
        if answer("cli.ask_erase", label=label or id).casefold() != text("cli.yes_word"):
            fail("cli.erase_cancelled")
        reason = reason or clean_line(answer("cli.ask_reason"))
    places = [backup_folder(folder), *([store_folder(backups)] if backups else [])]
    with _paper(certificate) as paper:
        with Progress(text("cli.erasing")):
            made = erase_client(
                *(opened.repository, opened.index, opened.use_log),
                id,
                by=opened.worker,
                reason=reason or COMMAND_LINE,
            )
        left = remains(id, folder, places)
        lines = _lines(made, opened.store.settings.organisation, len(left))
        say("cli.client_erased")
        print("", *lines, "", sep="\n")
        if paper is not None:
            paper.write("\n".join((*lines, "")))
    if left:
        say("cli.left_in", n=len(left))
        print(*left, sep="\n")
    say("cli.left_elsewhere")


def _lines(made: Certificate, organisation: str, left: int) -> list[str]:
    """Return the certificate: nothing in it tells who the client was."""
    why = text("cli.certificate_reason", value=made.reason)
    return [
        text("cli.certificate"),
        text("cli.setting_organisation", value=organisation),
        text("cli.certificate_client", value=made.client),
        text("cli.certificate_when", value=made.erased_at),
        text("cli.certificate_by", value=made.by),
        *([why] if made.reason != COMMAND_LINE else []),
        text("cli.certificate_line", value=made.log_number),
        text("cli.certificate_says"),
        text("cli.certificate_backups"),
        text("cli.certificate_left", n=left),
    ]


@contextmanager
def _paper(file: Path | None) -> Iterator[TextIO | None]:
    """Open the certificate's file before anything is erased: a place that does not fit is told in time."""
    if file is None:
        yield None
        return
    if file.exists():
        fail("cli.file_there", path=str(file))
    with open(file, "x", encoding="utf-8", opener=_for_owner_only) as paper:
        try:
            yield paper
        except BaseException:
            file.unlink(missing_ok=True)
            raise


def _for_owner_only(path: str, flags: int) -> int:
    return os.open(path, flags, 0o600)
