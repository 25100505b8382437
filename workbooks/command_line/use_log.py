"""``askelma client log`` and ``askelma log check``: who has used whose data, and is the log whole?"""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from workbooks.command_line.client import Client
from workbooks.command_line.opened import Opened, open_store
from workbooks.command_line.options import Json, PassphraseFile, Store, Worker, store_folder
from workbooks.command_line.progress import Progress
from workbooks.command_line.speech import Failed, complain, content, fail, say, text

if TYPE_CHECKING:
    from storage.use_log import Entry

TOLD = ("number", "at", "who", "action", "reason")


def client_log(
    client: Client,
    json: Json = False,
    store: Store = None,
    worker: Worker = "",
    passphrase_file: PassphraseFile = None,
) -> None:
    """Print who has done what with a client's data and why: for the client, on paper or a screen."""
    opened = open_store(store_folder(store), worker, passphrase_file)
    id, label = _whose(opened, client)
    opened.note("log_shown", id)
    with Progress(text("cli.checking_log")):
        entries, check = list(opened.use_log.entries(id)), opened.use_log.verify()
    if json:
        import msgspec

        lines = [{name: getattr(entry, name) for name in TOLD} for entry in entries]
        said = {"client": id, "entries": lines, "problem": check.problem}
        print(msgspec.json.format(msgspec.json.encode(said)).decode())
        return
    say("cli.log_of", client=f"{label} ({id})" if label else id)
    say("cli.setting_organisation", value=opened.store.settings.organisation)
    say("cli.log_printed", when=datetime.now().astimezone())
    print()
    _print_lines(entries)
    if check.problem:
        complain(text("cli.log_broken", after=check.after))


def check_log(store: Store = None, worker: Worker = "", passphrase_file: PassphraseFile = None) -> None:
    """Read the whole log and tell whether a line has been changed or is gone; fail when one is."""
    opened = open_store(store_folder(store), worker, passphrase_file)
    with Progress(text("cli.checking_log")):
        check = opened.use_log.verify()
    if check.problem:
        fail("cli.log_broken", after=check.after)
    say("cli.log_fine", n=check.entries)


def _whose(opened: Opened, named: str) -> tuple[str, str]:
    """Return id and name of a client; an erased one is known by the whole id only."""
    try:
        row = opened.client(named)
    except Failed:
        id = named.strip()
        if id and any(opened.use_log.entries(id)):
            return id, ""
        raise
    return row.id, row.label


def _print_lines(entries: list[Entry]) -> None:
    spoken = content()
    table = [(spoken.date_time(entry.at), entry.who, _said(entry)) for entry in entries]
    widths = [max((len(line[column]) for line in table), default=0) for column in range(2)]
    for when, who, what in table:
        print(f"{when:<{widths[0]}}  {who:<{widths[1]}}  {what}")


def _said(entry: Entry) -> str:
    """Return what was done and why, in the words of the language; what has no word stays as it is noted."""
    spoken = content()
    action = f"cli.action_{entry.action}"
    reason = f"cli.reason_{entry.reason.replace(' ', '_')}"
    what = spoken.text(action) if spoken.has_text(action) else entry.action
    why = spoken.text(reason) if spoken.has_text(reason) else entry.reason
    return f"{what} ({why})" if why else what
