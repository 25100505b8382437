"""The command line: ``askelma`` and its commands."""

from __future__ import annotations

from collections.abc import Callable
from typing import Annotated, Any

import typer

from workbooks.command_line import (
    backup,
    client,
    content,
    demo,
    doctor,
    erase,
    export,
    form,
    lab,
    outcomes,
    serve,
    services,
    settings,
    speech,
    use_log,
    worker,
)
from workbooks.command_line.spoken import Program, SpokenCommand, SpokenGroup

Language = Annotated[str, typer.Option(speech.OPTION, metavar="CODE", help="cli.option_language")]
Version = Annotated[bool, typer.Option("--version", help="cli.option_version")]

app = typer.Typer(
    cls=Program,
    help="cli.help",
    rich_markup_mode=None,
    add_completion=False,
    invoke_without_command=True,
    pretty_exceptions_enable=False,
)


@app.callback()
def program(context: typer.Context, language: Language = "", version: Version = False) -> None:  # noqa: ARG001
    """Show the version or the help when no command is given; the language was chosen before this."""
    if version:
        import importlib.metadata  # noqa: PLC0415 - slow to load, and seldom asked for

        print(importlib.metadata.version("askelma"))
    elif context.invoked_subcommand is None:
        print(context.get_help())


COMMANDS: dict[str, Callable[..., Any]] = {
    "serve": serve.serve,
    "demo": demo.demo,
    "lab": lab.lab,
    "export": export.export,
    "form": form.form,
    "outcomes": outcomes.outcomes,
    "backup": backup.backup,
    "restore": backup.restore,
    "doctor": doctor.doctor,
    "settings": settings.settings,
}

for name, function in COMMANDS.items():
    app.command(name, cls=SpokenCommand, help=f"cli.{name}")(function)

NOUNS: dict[str, dict[str, Callable[..., Any]]] = {
    "client": {
        "list": client.list_clients,
        "new": client.new,
        "import": client.import_file,
        "erase": erase.erase,
        "log": use_log.client_log,
    },
    "log": {"check": use_log.check_log},
    "content": {"check": content.check},
    "services": {
        "import": services.import_files,
        "show": services.show,
        "template": services.template,
    },
    "worker": {
        "add": worker.add,
        "remove": worker.remove,
        "list": worker.list_workers,
        "passphrase": worker.passphrase,
        "recovery-key": worker.recovery_key,
    },
}

for noun, verbs in NOUNS.items():
    group = typer.Typer(cls=SpokenGroup, rich_markup_mode=None, no_args_is_help=True)
    for verb, function in verbs.items():
        group.command(verb, cls=SpokenCommand, help=f"cli.{noun}_{verb.replace('-', '_')}")(function)
    app.add_typer(group, name=noun, help=f"cli.{noun}")


def main() -> None:
    """Run the program."""
    app()
