"""``askelma settings``: the answers of the set-up, shown and changed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from workbooks.command_line.client import known_language
from workbooks.command_line.opened import open_store
from workbooks.command_line.options import Json, PassphraseFile, Store, Worker, store_folder
from workbooks.command_line.speech import fail, say, text

if TYPE_CHECKING:
    from storage.store import Settings

Organisation = Annotated[
    str | None, typer.Option("--organisation", metavar="TEXT", help="cli.option_organisation")
]
Role = Annotated[str | None, typer.Option("--role", metavar="WORD", help="cli.option_role")]
Purpose = Annotated[str | None, typer.Option("--purpose", metavar="TEXT", help="cli.option_purpose")]
Months = Annotated[
    int | None, typer.Option("--retention-months", metavar="N", min=1, max=120, help="cli.option_months")
]
PagesLanguage = Annotated[
    str | None, typer.Option("--pages-language", metavar="CODE", help="cli.option_pages_language")
]

LONGEST = {"organisation": 120, "purpose": 600}
"""As long as the set-up page takes."""


def settings(
    organisation: Organisation = None,
    role: Role = None,
    purpose: Purpose = None,
    retention_months: Months = None,
    pages_language: PagesLanguage = None,
    json: Json = False,
    store: Store = None,
    worker: Worker = "",
    passphrase_file: PassphraseFile = None,
) -> None:
    """Show the settings; with an option change them. Showing needs no passphrase, changing does."""
    import msgspec

    from storage.store import Store as Kept

    given = {
        "organisation": _written("organisation", organisation),
        "role": _known_role(role),
        "purpose": _written("purpose", purpose),
        "retention_months": retention_months,
        "language": None if pages_language is None else known_language(pages_language),
    }
    asked = {name: value for name, value in given.items() if value is not None}
    folder = store_folder(store)
    kept = Kept.at(folder)
    if asked:
        opened = open_store(folder, worker, passphrase_file)
        opened.store.change_settings(
            opened.ring, msgspec.structs.replace(kept.settings, **asked), by=opened.worker
        )
    if json:
        print(msgspec.json.format(msgspec.json.encode(kept.settings)).decode())
        return
    if asked:
        say("cli.settings_changed")
    _print(kept.settings)


def _written(name: str, words: str | None) -> str | None:
    from coaching.client_text import clean

    if words is None:
        return None
    words = clean(words, limit=LONGEST[name]).strip()
    if not words:
        fail("cli.setting_empty", name=f"--{name}")
    return words


def _known_role(role: str | None) -> str | None:
    from server.set_up import ROLES

    if role is not None and role not in ROLES:
        fail("cli.bad_role", name=role, roles=", ".join(ROLES))
    return role


def _print(settings: Settings) -> None:
    from server.set_up import ROLES
    from workbooks.content.loader import languages

    role = text(f"first_run.role_{settings.role}") if settings.role in ROLES else settings.role
    names = {language.code: language.name for language in languages()}
    say("cli.setting_organisation", value=settings.organisation)
    say("cli.setting_role", value=role)
    say("cli.setting_purpose", value=settings.purpose)
    say("cli.setting_retention", value=text("first_run.months", n=settings.retention_months))
    say("cli.setting_language", value=names.get(settings.language, settings.language))
