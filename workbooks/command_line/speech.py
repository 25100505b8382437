"""What the command line says: in the user's language, one clear sentence at a time."""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, NoReturn

if TYPE_CHECKING:
    from workbooks.content.content import Content

OPTION = "--language"
_chosen = ""


class Failed(Exception):  # noqa: N818 - what happened, said in one sentence
    """A command that cannot do what was asked.

    Args:
        key: full text key of the sentence.
        words: values that the sentence names.
    """

    def __init__(self, key: str, /, **words: object) -> None:
        super().__init__(key)
        self.key = key
        self.words = words


def take_language(arguments: Sequence[str], environment: Mapping[str, str]) -> tuple[str, list[str]]:
    """Return the language to speak, and the arguments without the option that chose it.

    The option may stand anywhere before ``--``, because nobody remembers which part of a command it
    belongs to. Without it the system's language counts; Finnish is the default.
    """
    code = next(
        (environment[name] for name in ("LC_ALL", "LC_MESSAGES", "LANG") if environment.get(name)), ""
    )
    rest: list[str] = []
    left = iter(arguments)
    for argument in left:
        if argument == "--":
            rest += [argument, *left]
        elif argument == OPTION:
            code = next(left, code)
        elif argument.startswith(f"{OPTION}="):
            code = argument.partition("=")[2]
        else:
            rest.append(argument)
    return code.partition(".")[0].partition("_")[0].lower(), rest


def speak(code: str) -> None:
    """Speak this language from now on."""
    global _chosen  # noqa: PLW0603 - one command, one language
    _chosen = code
    for stream in (sys.stdout, sys.stderr):
        # A terminal that cannot write ä still gets the rest of the sentence.
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="replace")


def content() -> Content:
    """Return the texts of the language spoken."""
    from workbooks.content.loader import load

    return load(_chosen or take_language((), os.environ)[0])


def text(key: str, /, **words: object) -> str:
    """Return one text."""
    return content().text(key, **words)


def say(key: str, /, **words: object) -> None:
    """Say a sentence of what was done."""
    print(text(key, **words), flush=True)


def complain(sentence: str) -> None:
    """Say what went wrong, apart from what a command gives out."""
    print(sentence, file=sys.stderr, flush=True)


def fail(key: str, /, **words: object) -> NoReturn:
    """End the command with a sentence."""
    raise Failed(key, **words)
