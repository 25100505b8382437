"""Undo: take back one change of a file without touching what was written after it."""

from __future__ import annotations

from typing import Any, NamedTuple, TypeVar

import msgspec

from coaching.client_file import ClientFile
from coaching.record import Record, Refused

Part = TypeVar("Part")


class Reversible(NamedTuple):
    """One saved change: the file just before it and just after it."""

    before: ClientFile
    after: ClientFile


def revert(now: ClientFile, change: Reversible) -> ClientFile:
    """Return the file without the change.

    Only the parts that the change touched are put back. A part that somebody has changed since is
    left alone and the undo is refused as a whole, so that nobody's words are lost.
    """
    return _revert(now, change.before, change.after)


def _revert(now: Part, before: Part, after: Part) -> Part:
    if before == after:
        return now
    if now == after:
        return before
    if isinstance(now, Record) and type(now) is type(before) is type(after):
        return msgspec.structs.replace(
            now,
            **{
                field: _revert(getattr(now, field), getattr(before, field), getattr(after, field))
                for field in now.__struct_fields__
            },
        )
    if _is_list(now) and _is_list(before) and _is_list(after):
        return _revert_list(now, before, after)  # type: ignore[arg-type, return-value]
    raise Refused("errors.changed_since")


def _is_list(value: object) -> bool:
    return isinstance(value, tuple) and all(_key(one) is not None for one in value)


def _key(one: object) -> str | None:
    """Say what tells one item of a list from the others."""
    if isinstance(one, str):
        return one
    for name in ("id", "item", "area"):
        value = getattr(one, name, None)
        if isinstance(value, str):
            return value
    return None


def _revert_list(now: tuple[Any, ...], before: tuple[Any, ...], after: tuple[Any, ...]) -> tuple[Any, ...]:
    here, was, became = ({_key(one): one for one in part} for part in (now, before, after))
    if [key for key in was if key in became] != [key for key in became if key in was]:
        order = [key for key in was if key in here or key not in became]
        late = [key for key in here if key not in was and key not in became]
        keys = order + late
    else:
        keys = [key for key in here if key in was or key not in became]
        for place, key in enumerate(was):
            if key not in became and key not in here:
                keys.insert(_place_for(keys, tuple(was), place), key)
    outcome = []
    for key in keys:
        if key in here and key in was and key in became:
            outcome.append(_revert(here[key], was[key], became[key]))
        else:
            outcome.append(here[key] if key in here else was[key])
    for key, one in became.items():
        if key not in was and key in here and here[key] != one:
            raise Refused("errors.changed_since")
    return tuple(outcome)


def _place_for(keys: list[Any], was: tuple[Any, ...], place: int) -> int:
    """Find the place of a returning item: right after the nearest earlier one that is still here."""
    for earlier in reversed(was[:place]):
        if earlier in keys:
            return keys.index(earlier) + 1
    return 0
