"""Help and mistakes of the command line in the user's language, where the library knows only English.

The help of a command or an option is a text key; it is looked up when it is shown. So the commands are
declared once, and starting the program costs nothing more in another language.
"""

from __future__ import annotations

import errno
import os
import signal
import sys
from collections.abc import Sequence
from typing import Any

import typer
from typer.core import TyperCommand, TyperGroup

from workbooks.command_line import speech
from workbooks.command_line.speech import text

NAME = "askelma"
MISUSED, BROKEN, INTERRUPTED = 2, 1, 130
TRACEBACK = "ASKELMA_TRACEBACK"
"""Environment setting for developers: let an unexpected error show where it came from."""


class _Spoken:
    """What commands and groups say alike."""

    def get_help_option(self, ctx: Any) -> Any:
        """Return the help option, explained in the user's language."""
        option = super().get_help_option(ctx)  # type: ignore[misc]
        if option is not None:
            option.help = "cli.option_help"
        return option

    def format_usage(self, ctx: Any, formatter: Any) -> None:
        """Write the line that shows how the command is written."""
        params = self.get_params(ctx)  # type: ignore[attr-defined]
        pieces = [param.metavar for param in params if param.param_type_name == "argument"]
        pieces += [text("cli.usage_command")] if isinstance(self, TyperGroup) else []
        pieces = [*pieces, text("cli.usage_options")]
        formatter.write_usage(ctx.command_path, " ".join(pieces), prefix=f"{text('cli.usage')}: ")

    def format_help_text(self, _ctx: Any, formatter: Any) -> None:
        """Write what the command does."""
        formatter.write_paragraph()
        with formatter.indentation():
            formatter.write_text(text(self.help))  # type: ignore[attr-defined]

    def format_options(self, ctx: Any, formatter: Any) -> None:
        """Write the arguments, the options and the commands."""
        rows: dict[str, list[tuple[str, str]]] = {"cli.arguments": [], "cli.options": []}
        for param in self.get_params(ctx):  # type: ignore[attr-defined]
            record = param.get_help_record(ctx)
            if param.param_type_name == "argument":
                rows["cli.arguments"].append((param.metavar, text(param.help)))
            elif record is not None:
                rows["cli.options"].append((record[0], text(param.help)))
        if isinstance(self, TyperGroup):
            names = self.list_commands(ctx)
            rows["cli.commands"] = [(name, text(self.commands[name].help or "")) for name in names]
        for heading, found in rows.items():
            if found:
                with formatter.section(text(heading)):
                    formatter.write_dl(found)


class SpokenCommand(_Spoken, TyperCommand):
    """A command that explains itself in the user's language."""


class SpokenGroup(_Spoken, TyperGroup):
    """A group of commands that explains itself in the user's language."""


class Program(SpokenGroup):
    """The whole program: every mistake ends in one sentence and an exit code, never in a traceback."""

    def main(
        self,
        args: Sequence[str] | None = None,
        prog_name: str | None = None,  # noqa: ARG002 - it has one name, however it is started
        complete_var: str | None = None,
        standalone_mode: bool = True,  # noqa: ARG002 - mistakes are always said here
        windows_expand_args: bool = True,
        **extra: Any,
    ) -> Any:
        """Run a command and leave with its exit code: 0 only when the work is done."""
        language, rest = speech.take_language(sys.argv[1:] if args is None else args, os.environ)
        speech.speak(language)
        before = signal.signal(signal.SIGTERM, _stop)
        try:
            code = super().main(rest, NAME, complete_var, False, windows_expand_args, **extra)
        except typer.Abort:
            code = _said("cli.interrupted", INTERRUPTED)
        except Exception as error:
            if os.environ.get(TRACEBACK):
                raise
            code = _said_of(error)
        finally:
            signal.signal(signal.SIGTERM, before)
        sys.exit(code if isinstance(code, int) else 0)


def _stop(number: int, _frame: object) -> None:
    """Leave in order when the system asks to, so that throw-away folders are thrown away."""
    sys.exit(128 + number)


def _said(key: str, code: int, /, **words: object) -> int:
    speech.complain(text(key, **words))
    return code


def _said_of(error: Exception) -> int:
    """Say an error in one sentence and return the exit code that goes with it."""
    from coaching.record import Refused
    from storage.failure import StoreFailure
    from workbooks.content.loader import BadContent

    if isinstance(error, Refused | StoreFailure | speech.Failed):
        return _said(error.key, BROKEN, **error.words)
    if isinstance(error, BadContent):
        return _said("cli.content_unusable", BROKEN, problem=str(error))
    if hasattr(error, "format_message"):
        return _said_of_misuse(error)
    if isinstance(error, OSError):
        return _said_of_system(error)
    return _said("cli.unexpected", BROKEN, problem=type(error).__name__)


_MISUSES = {
    "NoSuchOption": "cli.no_such_option",
    "MissingParameter": "cli.missing",
    "BadParameter": "cli.bad_value",
    "BadOptionUsage": "cli.missing_value",
}


def _said_of_misuse(error: Any) -> int:
    """Say how a command was written wrong, and where its help is."""
    context: Any = getattr(error, "ctx", None)
    kind = type(error).__name__
    if kind == "NoArgsIsHelpError":
        print(context.get_help())
        return 0
    command = context.command_path if context is not None else NAME
    in_group = context is not None and isinstance(context.command, TyperGroup)
    otherwise = "cli.no_such_command" if in_group else "cli.too_many_words"
    return _said(_MISUSES.get(kind, otherwise), MISUSED, name=_name_in(error), command=command)


def _name_in(error: Any) -> str:
    """Return the option or argument that an error is about, as it is written."""
    if option := getattr(error, "option_name", ""):
        return str(option)
    param = getattr(error, "param", None)
    if param is None:
        return ""
    return str(param.opts[-1] if param.param_type_name == "option" else param.metavar or param.name)


def _said_of_system(error: OSError) -> int:
    name = str(error.filename or "")
    if error.errno in (errno.ENOSPC, errno.EDQUOT):
        return _said("cli.disk_full", BROKEN)
    if error.errno in (errno.EACCES, errno.EPERM, errno.EROFS):
        return _said("cli.not_allowed", BROKEN, path=name)
    if error.errno == errno.ENOENT:
        return _said("cli.no_such_file", BROKEN, path=name)
    return _said("cli.system", BROKEN, path=name, problem=(error.strerror or "").lower())
