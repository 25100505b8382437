"""Making offices: from a store that is there, for practice, and at the set-up."""

from __future__ import annotations

import secrets
import shutil
from contextlib import ExitStack
from datetime import UTC, datetime
from pathlib import Path

from server.key_agent import start_agent
from server.office import PASSPHRASE, Office
from server.set_up import Unfinished
from storage.slot import MIB
from storage.store import Cost, Settings, Store
from workbooks.content.loader import DEFAULT, load

PRACTICE_COST = Cost(turns=1, memory=8 * MIB)
"""The passphrase of a practice store is no secret, so trying it may be cheap."""

SLOWER = 120.0
"""Should the server fail to lock, the key agent does it so many seconds later."""


def is_store(folder: Path) -> bool:
    """Tell whether there is a store in a folder."""
    return Store.is_at(folder)


def open_office(folder: Path, *, idle: float) -> Office:
    """Open the office of a store and hold the store for this server.

    Args:
        folder: the store's folder.
        idle: seconds without activity that end a session; the keys go a little later by themselves.

    Raises:
        StoreFailure: the store cannot be used, or another server has it.
    """
    store = Store.at(folder)
    with ExitStack() as undo:
        undo.enter_context(store.held())
        agent = start_agent(folder, idle=idle + SLOWER)
        undo.callback(agent.end)
        return Office(store, folder, agent, held=undo.pop_all())


def make_practice_store(folder: Path, language: str = DEFAULT, *, cost: Cost = PRACTICE_COST) -> Store:
    """Make a store with invented clients, which anybody can open."""
    from workbooks.content.practice import practice_clients  # noqa: PLC0415 - only practice needs it

    content = load(language)
    settings = Settings(
        organisation=content.text("first_run.practice_organisation"),
        role="other",
        purpose=content.text("first_run.practice_purpose"),
        language=content.language.code,
    )
    worker = content.text("first_run.practice_worker")
    store, _ = Store.create(folder, settings, worker, PASSPHRASE, practice=True, cost=cost)
    repository = store.repository(store.unlock(worker, PASSPHRASE))
    for file in practice_clients(datetime.now(UTC), content.language.code):
        repository.create(file)
    _import_practice_services(folder)
    return store


def _import_practice_services(folder: Path) -> None:
    """Give practice a few services that say of themselves that they are invented."""
    from storage.service_import import import_services  # noqa: PLC0415 - only practice needs it
    from storage.service_sheet import Labels  # noqa: PLC0415
    from workbooks.content import service_words  # noqa: PLC0415

    areas, groups, languages = service_words.sheet_labels()
    labels = Labels(areas=areas, groups=groups, languages=languages)
    import_services(
        folder, [service_words.PRACTICE], service_words.mapping(), labels, datetime.now(UTC).astimezone()
    )


def unfinished_store(
    place: Path,
    *,
    organisation: str,
    role: str,
    purpose: str,
    retention_months: int,
    language: str,
    worker: str,
    passphrase: str,
    cost: Cost | None = None,
) -> Unfinished:
    """Make a store beside its place, where it waits until the recovery key is typed back.

    Raises:
        StoreFailure: it cannot be made there.
        Refused: an answer is missing, or the passphrase is weak.
    """
    settings = Settings(
        organisation=organisation,
        role=role,
        purpose=purpose,
        retention_months=retention_months,
        language=language,
    )
    folder = place.parent / f".{place.name}-{secrets.token_hex(6)}"
    try:
        _, recovery_key = Store.create(folder, settings, worker, passphrase, cost=cost)
    except BaseException:
        shutil.rmtree(folder, ignore_errors=True)
        raise
    return Unfinished(folder, organisation, recovery_key)
