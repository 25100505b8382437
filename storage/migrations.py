"""How a client file that an older program wrote becomes what this program reads."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Any

from storage.failure import StoreFailure

Tables = dict[str, dict[str, dict[str, Any]]]
"""What TinyDB keeps: documents by table name and document id."""
Migration = Callable[[Tables], Tables]


def as_it_is(tables: Tables) -> Tables:
    """From schema 1 to 2: exercises were added, so a file that has none of them yet is already right."""
    return tables


MIGRATIONS: Mapping[int, Migration] = MappingProxyType({1: as_it_is})
"""From schema N to N + 1. Each is pure and stays here for ever, with a stored file that tests it."""


def migrated(
    tables: Tables, schema: int, to: int, migrations: Mapping[int, Migration] | None = None
) -> Tables:
    """The same tables in the shape of a later schema.

    Raises:
        StoreFailure: a newer program wrote them; they are left as they are.
    """
    if schema > to:
        raise StoreFailure("errors.store_newer")
    for version in range(schema, to):
        tables = (MIGRATIONS if migrations is None else migrations)[version](tables)
    return tables
