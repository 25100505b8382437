from __future__ import annotations

import os
import subprocess
import sys
import time
from pathlib import Path

import pytest
from typer.testing import CliRunner

from workbooks.cli import COMMANDS, NOUNS, app
from workbooks.command_line.speech import take_language

EVERY = [*((name,) for name in COMMANDS), *((noun, verb) for noun, verbs in NOUNS.items() for verb in verbs)]
WORK = {
    "fi": ("Näin", "Valinnat", "Näytä tämä ohje."),
    "en": ("Usage", "Options", "Show this help."),
}


def run(*words: str, language: str = "en", input: str = ""):
    return CliRunner().invoke(app, [*words, "--language", language], input=input)


@pytest.mark.parametrize("language", ["fi", "en"])
@pytest.mark.parametrize("command", EVERY, ids=" ".join)
def test_every_command_explains_itself_in_both_languages(command: tuple[str, ...], language: str) -> None:
    outcome = run(*command, "--help", language=language)
    assert outcome.exit_code == 0, outcome.stderr
    for words in WORK[language]:
        assert words in outcome.stdout
    # Content and blank forms are not in the store; an option that does nothing would promise something.
    assert ("--store DIR" in outcome.stdout) == (
        command not in [("content", "check"), ("form",), ("services", "template")]
    )
    assert "cli." not in outcome.stdout


def test_the_program_lists_its_commands_and_without_a_command_helps() -> None:
    listed = run("--help").stdout
    for name in (*COMMANDS, *NOUNS):
        assert f"\n  {name} " in listed
    assert run().stdout == listed
    assert run().exit_code == 0
    assert run("client").exit_code == 0


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (["sreve"], "There is no such command, see askelma --help."),
        (["client", "lst"], "There is no such command, see askelma client --help."),
        (["client", "erase"], "The command lacks CLIENT, see askelma client erase --help."),
        (["serve", "--prot", "1"], "There is no option --prot, see askelma serve --help."),
        (["serve", "--port", "x"], "The value given for --port does not fit, see askelma serve --help."),
        (["serve", "--port", "99999"], "The value given for --port does not fit, see askelma serve --help."),
        (["doctor", "now"], "There are too many words in the command, see askelma doctor --help."),
    ],
)
def test_a_mistyped_command_gets_one_sentence(words: list[str], sentence: str) -> None:
    outcome = run(*words)
    assert (outcome.exit_code, outcome.stdout, outcome.stderr) == (2, "", f"{sentence}\n")


@pytest.mark.parametrize(
    ("arguments", "environment", "expected"),
    [
        ([], {}, ("", [])),
        ([], {"LANG": "en_GB.UTF-8"}, ("en", [])),
        ([], {"LANG": "fi_FI.UTF-8", "LC_ALL": "en_US"}, ("en", [])),
        (["client", "--language", "fi", "list"], {"LANG": "en_US"}, ("fi", ["client", "list"])),
        (["--language=EN", "doctor"], {}, ("en", ["doctor"])),
        (["client", "new", "--", "--language"], {}, ("", ["client", "new", "--", "--language"])),
    ],
)
def test_the_language_is_the_one_asked_for_else_the_systems(arguments, environment, expected) -> None:
    assert take_language(arguments, environment) == expected


@pytest.mark.parametrize("code", ["C", "sv_SE.UTF-8", "xx", ""])
def test_finnish_is_spoken_when_nothing_else_fits(code: str, monkeypatch) -> None:
    for name in ("LC_ALL", "LC_MESSAGES"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("LANG", code)
    assert "Näytä tämä ohje." in CliRunner().invoke(app, ["--help"]).stdout


def test_help_is_quick_and_starts_nothing_heavy() -> None:
    program = (
        "import sys, workbooks.cli\n"
        "heavy = {'matplotlib', 'ipywidgets', 'voila', 'jupyter_server', 'typst', 'nacl'}\n"
        "print(sorted(heavy & set(sys.modules)))"
    )
    began = time.monotonic()
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
    assert time.monotonic() - began < 5


def test_a_terminal_that_cannot_write_the_letters_gets_the_rest() -> None:
    done = subprocess.run(
        [sys.executable, "-c", "from workbooks.cli import main; main()", "sreve"],
        capture_output=True,
        env=os.environ | {"PYTHONIOENCODING": "ascii", "LANG": "C", "LC_ALL": "C"},
        check=False,
    )
    assert (done.returncode, done.stdout) == (2, b"")
    assert done.stderr.startswith(b"T?llaista komentoa ei ole, katso ohje")


def test_an_unexpected_error_is_one_sentence_too(monkeypatch, tmp_path: Path) -> None:
    monkeypatch.setattr("workbooks.command_line.examination.examine", lambda *_: 1 / 0)
    outcome = run("doctor", "--store", str(tmp_path))
    assert outcome.exit_code == 1
    assert outcome.stderr == (
        "Something went wrong (ZeroDivisionError), so check this computer with askelma doctor.\n"
    )
