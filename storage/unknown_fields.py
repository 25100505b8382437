"""What a newer program has added to a file is kept when this one saves it, though it knows nothing of it."""

from __future__ import annotations

from functools import cache
from typing import Any, NamedTuple, get_args, get_origin

import msgspec
from msgspec.structs import fields

_NAMES = ("id", "item", "area")
"""By one of these an item of a list is the same item after a change."""


def carried_over(old: Any, new: Any, kind: Any) -> Any:
    """The new content, with every field of the old that its type does not know.

    Args:
        old: stored content of this type, as plain dictionaries and lists.
        new: what is to be stored instead.
        kind: the type.
    """
    if old == new:
        return new
    if _is_struct(kind):
        return _struct(old, new, kind) if isinstance(old, dict) else new
    item = _item_of(kind)
    return new if item is None or not isinstance(old, list) else _list(old, new, item)


class _Shape(NamedTuple):
    known: frozenset[str]
    nested: dict[str, Any]


@cache
def _shape(kind: type[msgspec.Struct]) -> _Shape:
    every = {field.encode_name: field.type for field in fields(kind)}
    nested = {name: one for name, one in every.items() if _is_struct(one) or _item_of(one) is not None}
    return _Shape(frozenset(every), nested)


def _is_struct(kind: Any) -> bool:
    return isinstance(kind, type) and issubclass(kind, msgspec.Struct)


def _item_of(kind: Any) -> Any:
    items = get_args(kind) if get_origin(kind) is tuple else ()
    return items[0] if items and _is_struct(items[0]) else None


def _struct(old: dict[str, Any], new: dict[str, Any], kind: type[msgspec.Struct]) -> dict[str, Any]:
    shape = _shape(kind)
    result = dict(new)
    for name, one in shape.nested.items():
        if name in old:
            value = carried_over(old[name], new.get(name, {} if _is_struct(one) else []), one)
            if value or name in new:  # what has only defaults is not written at all
                result[name] = value
    for name in old.keys() - shape.known:
        result[name] = old[name]
    return result


def _list(old: list[Any], new: list[Any], kind: type[msgspec.Struct]) -> list[Any]:
    by = next((name for name in _NAMES if name in kind.__struct_fields__), None)
    if by is None:
        return new
    before = {item.get(by): item for item in old if isinstance(item, dict)}
    return [carried_over(before.get(item.get(by)), item, kind) for item in new]
