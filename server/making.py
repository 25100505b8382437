"""Making offices: from a store that is there, for practice, and at the set-up."""

from __future__ import annotations

from pathlib import Path

from server.office import Office
from server.set_up import Unfinished


def is_store(folder: Path) -> bool:
    return (folder / "header").is_file()


def open_office(store: Path) -> Office:
    raise NotImplementedError


def practice_office(folder: Path) -> Office:
    raise NotImplementedError


def unfinished_store(store: Path, **answers: object) -> Unfinished:
    raise NotImplementedError
