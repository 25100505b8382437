"""Commands of the command line run on a real store in a temporary folder."""

from __future__ import annotations

from pathlib import Path

from typer.testing import CliRunner

from coaching.client_file import ClientFile
from storage.store import Store
from tests.any_store import CHEAP, PASSPHRASE, SETTINGS
from workbooks.cli import app

WORKER = "Mari"


class Commands:
    """A store with one worker, and the commands run on it in English.

    Args:
        folder: an empty folder.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.store_folder = folder / "store"
        self.store, self.recovery_key = Store.create(
            self.store_folder, SETTINGS, WORKER, PASSPHRASE, cost=CHEAP
        )
        self.passphrase_file = folder / "passphrase"
        self.passphrase_file.write_text(f"{PASSPHRASE}\n", encoding="utf-8")

    def __call__(self, *words: object, passphrase: bool = True, input: str = "", language: str = "en"):
        opened = ["--passphrase-file", self.passphrase_file] if passphrase else []
        given = [*words, "--store", self.store_folder, *opened, "--language", language]
        return CliRunner().invoke(app, [str(word) for word in given], input=input)

    def repository(self):
        return self.store.repository(self.store.unlock(WORKER, PASSPHRASE))

    def keep(self, file: ClientFile) -> ClientFile:
        return self.repository().create(file).file

    def files(self) -> list[ClientFile]:
        repository = self.repository()
        return [repository.read(id).file for id in repository.ids()]

    def log(self) -> list[tuple[str, str, str]]:
        log = self.store.use_log(self.store.unlock(WORKER, PASSPHRASE))
        return [(entry.who, entry.action, entry.client) for entry in log.entries()]
