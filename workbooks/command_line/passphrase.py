"""Passphrases: typed at a prompt or read from a file, never written on the command line."""

from __future__ import annotations

import warnings
from pathlib import Path

import typer

from workbooks.command_line.speech import fail, text

LONGEST = 4096


def passphrase(file: Path | None, question: str = "cli.ask_passphrase") -> str:
    """Return a passphrase.

    Args:
        file: where it is written; without one it is asked.
        question: text key of the question.
    """
    return read(file) if file is not None else _asked(question)


def new_passphrase(file: Path | None) -> str:
    """Return a passphrase for somebody new; at a prompt it is typed twice."""
    if file is not None:
        return read(file)
    first = _asked("cli.ask_new_passphrase")
    if first != _asked("cli.ask_again"):
        fail("errors.passphrase_differs")
    return first


def read(file: Path) -> str:
    """Return the passphrase in a file, without the line end after it."""
    try:
        with file.open(encoding="utf-8") as opened:
            found = opened.read(LONGEST)
    except (OSError, UnicodeDecodeError):
        fail("cli.no_passphrase_file", path=str(file))
    found = found.rstrip("\r\n")
    if not found or "\n" in found:
        fail("cli.empty_passphrase_file", path=str(file))
    return found


def _asked(question: str) -> str:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # a pipe instead of a terminal cannot hide what is typed
        try:
            answer: str = typer.prompt(text(question), hide_input=True, err=True)
        except (typer.Abort, EOFError):
            fail("cli.no_passphrase")
    return answer
