"""Erasing a client for good: the key first, then every copy, the line in the list, and a certificate."""

from __future__ import annotations

from datetime import datetime

import msgspec

from storage.client_index import ClientIndex
from storage.client_repository import ClientRepository
from storage.use_log import UseLog


class Certificate(msgspec.Struct, frozen=True, kw_only=True):
    """That a client was erased: which, when, by whom, why, and where the use log says so."""

    client: str
    erased_at: datetime
    by: str
    reason: str
    log_number: int


def erase(
    repository: ClientRepository,
    index: ClientIndex,
    use_log: UseLog,
    client: str,
    *,
    by: str,
    reason: str,
) -> Certificate:
    """Destroy the client's key and every copy of the file.

    Backups made before still hold the client until they are removed or replaced: see
    :mod:`storage.remains`. When it is interrupted, doing it again finishes it.
    """
    repository.stamp(client)  # refuses what is no client's id before anything is noted
    use_log.write(by, "erasing", client=client, reason=reason)
    repository.erase(client)
    index.forget(client)
    line = use_log.write(by, "erased", client=client, reason=reason)
    return Certificate(client=client, erased_at=line.at, by=by, reason=reason, log_number=line.number)
