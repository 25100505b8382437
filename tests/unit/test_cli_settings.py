"""What the set-up page promises can be changed later: the answers, the passphrase, the recovery key."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from msgspec.structs import replace

from storage.failure import StoreFailure
from storage.recovery_key import new_recovery_key
from tests.any_command import WORKER, Commands
from tests.any_store import OTHER_PASSPHRASE, PASSPHRASE, SETTINGS


@pytest.fixture
def askelma(tmp_path: Path) -> Commands:
    return Commands(tmp_path)


def test_the_answers_are_shown_without_a_passphrase(askelma: Commands) -> None:
    shown = askelma("settings", passphrase=False)
    assert shown.exit_code == 0, shown.stderr
    assert shown.stdout.splitlines() == [
        "Organisation: Sillan kulma",
        "Role: It runs activities of its own",
        "What the data is used for: valmennus",
        "Time for keeping, from the last meeting: 12 months",
        "Language of the pages: Suomi",
    ]
    assert json.loads(askelma("settings", "--json", passphrase=False).stdout) == {
        "organisation": "Sillan kulma",
        "role": "association",
        "purpose": "valmennus",
        "retention_months": 12,
        "language": "fi",
    }


def test_every_answer_can_be_changed_and_the_change_is_noted(askelma: Commands) -> None:
    changed = askelma(
        *("settings", "--organisation", " Toinen talo ", "--role", "provider", "--purpose", "tuki"),
        *("--retention-months", 1, "--pages-language", "en"),
    )
    assert changed.exit_code == 0, changed.stderr
    assert changed.stdout.splitlines()[:2] == [
        "The settings have been changed.",
        "Organisation: Toinen talo",
    ]
    assert "Time for keeping, from the last meeting: 1 month\n" in changed.stdout
    assert askelma.store.settings == replace(
        SETTINGS,
        organisation="Toinen talo",
        role="provider",
        purpose="tuki",
        retention_months=1,
        language="en",
    )
    assert ("Mari", "settings_changed", "") in askelma.log()


def test_one_change_leaves_the_other_answers(askelma: Commands) -> None:
    assert askelma("settings", "--retention-months", 6).exit_code == 0
    assert askelma.store.settings == replace(SETTINGS, retention_months=6)


@pytest.mark.parametrize(
    ("words", "code", "sentence"),
    [
        (["--role", "king"], 1, "There is no role king, choose from organiser, provider, association, other"),
        (["--organisation", " "], 1, "Option --organisation cannot be empty."),
        (["--purpose", "x" * 601], 1, "too long"),
        (["--purpose", "131052-308T"], 1, "identity code"),
        (["--retention-months", "0"], 2, "--retention-months"),
        (["--retention-months", "121"], 2, "--retention-months"),
        (["--pages-language", "xx"], 1, "There is no language xx, choose from fi, en"),
    ],
)
def test_an_answer_that_does_not_fit_changes_nothing(askelma, words, code, sentence) -> None:
    outcome = askelma("settings", *words)
    assert outcome.exit_code == code and outcome.stdout == ""
    assert sentence in outcome.stderr and outcome.stderr.count("\n") == 1
    assert askelma.store.settings == SETTINGS


def test_changing_needs_the_passphrase(askelma: Commands) -> None:
    askelma.passphrase_file.write_text("not this one")
    assert askelma("settings", "--retention-months", 6).exit_code == 1
    assert askelma.store.settings == SETTINGS


def test_a_new_passphrase_ends_the_old_one(askelma: Commands, tmp_path: Path) -> None:
    new = tmp_path / "new"
    new.write_text(OTHER_PASSPHRASE)
    changed = askelma("worker", "passphrase", "mari", "--new-passphrase-file", new)
    assert changed.exit_code == 0, changed.stderr
    assert changed.stdout.startswith("Mari now opens the data with the new passphrase.")
    with pytest.raises(StoreFailure, match="wrong_passphrase"):
        askelma.store.unlock(WORKER, PASSPHRASE)
    ring = askelma.store.unlock(WORKER, OTHER_PASSPHRASE)
    assert "passphrase_changed" in [entry.action for entry in askelma.store.use_log(ring).entries()]


@pytest.mark.parametrize("how", ["wrong", "weak", "twice different", "nobody"])
def test_a_passphrase_that_cannot_be_changed_stays(askelma: Commands, tmp_path: Path, how: str) -> None:
    new = tmp_path / "new"
    new.write_text("short" if how == "weak" else OTHER_PASSPHRASE)
    if how == "wrong":
        askelma.passphrase_file.write_text("not this one")
    name = "Nobody" if how == "nobody" else WORKER
    words = ("--new-passphrase-file", new) if how != "twice different" else ()
    outcome = askelma("worker", "passphrase", name, *words, input=f"{OTHER_PASSPHRASE}\nsomething else\n")
    assert outcome.exit_code == 1 and outcome.stdout.strip() == ""
    askelma.store.unlock(WORKER, PASSPHRASE)


def test_a_new_recovery_key_counts_once_it_is_typed_back(askelma: Commands, monkeypatch) -> None:
    key = new_recovery_key()
    monkeypatch.setattr("storage.recovery_key.new_recovery_key", lambda: key)
    typed = key.lower().replace("-", " ")
    made = askelma("worker", "recovery-key", input=f"\nnot it\n{typed}\n")
    assert made.exit_code == 0, made.stderr
    assert made.stdout.count(key) == 1
    assert "The key is not the same yet." in made.stderr
    with pytest.raises(StoreFailure, match="wrong_recovery_key"):
        askelma.store.recover(askelma.recovery_key, WORKER, OTHER_PASSPHRASE)
    askelma.store.recover(key, WORKER, OTHER_PASSPHRASE)


@pytest.mark.parametrize(
    "typed",
    ["", "\n", "\nwrong\nwrong\nwrong\n", f"\n{new_recovery_key()}\n"],
    ids=["nothing", "a line", "wrong thrice", "another key"],
)
def test_a_recovery_key_that_is_not_typed_back_changes_nothing(askelma: Commands, typed: str) -> None:
    outcome = askelma("worker", "recovery-key", input=typed)
    assert outcome.exit_code == 1
    assert outcome.stderr.endswith("The key was not the same, so the earlier recovery key stays in force.\n")
    assert ("Mari", "recovery_key_renewed", "") not in askelma.log()
    askelma.store.recover(askelma.recovery_key, WORKER, OTHER_PASSPHRASE)
