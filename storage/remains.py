"""What still holds an erased client on this machine: backups made before, and stores put aside."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from storage.backup import holds
from storage.room_folder import GROUP as ROOMS


def remains(client: str, store: Path, backups: Iterable[Path]) -> tuple[Path, ...]:
    """Return the backups and the stores put aside that hold a client still.

    Only what lies in these folders or beside the store is found; nobody knows what was carried elsewhere.

    Args:
        client: the client's or the room's id. It is random, so it is the same one's in every store.
        store: the folder of the store. What a restore has put aside lies beside it.
        backups: folders that backups lie in; one that is missing holds nothing.
    """
    files = {file.resolve() for folder in backups for file in folder.glob("*.tar")}
    aside = store.parent.glob(f"{store.name}-before-*")
    return (
        *sorted(file for file in files if holds(file, client)),
        *sorted(folder for folder in aside if _holds(folder, client)),
    )


def _holds(folder: Path, client: str) -> bool:
    return any(folder.glob(f"clients/*/{client}/body")) or (folder / ROOMS / client / "body").exists()
