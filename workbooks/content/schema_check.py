"""Finding every place where a file departs from its schema: the validator itself stops at the first one."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import Any

from msgspec import inspect

from workbooks.content.document import Found
from workbooks.content.yaml_file import Spot


def departures(value: Any, kind: type[Any]) -> Iterator[Found]:
    """Give each departure of a value from its schema, from the top of the file down."""
    shape: inspect.Type = _shape(kind)  # type: ignore[arg-type] # a class can always be hashed
    yield from _walk(value, shape, ())


@cache
def _shape(kind: Any) -> inspect.Type:
    """Return what a schema looks like; a schema that serves many files is taken apart once."""
    return inspect.type_info(kind)


def _walk(value: Any, kind: inspect.Type, spot: Spot) -> Iterator[Found]:
    if isinstance(kind, inspect.UnionType):
        meant = _meant(value, kind)
        if meant is None:
            yield from _strange(value, kind, spot)
            return
        kind = meant
    if isinstance(kind, inspect.Metadata):
        kind = kind.type
    if isinstance(kind, inspect.StructType):
        yield from _struct(value, kind, spot)
    elif isinstance(kind, inspect.DictType):
        yield from _mapping(value, kind, spot)
    elif isinstance(kind, inspect.VarTupleType | inspect.TupleType):
        yield from _list(value, kind, spot)
    elif not isinstance(value, str):
        yield spot, "wants_text", {}
    else:
        yield from _scalar(value, kind, spot)


def _meant(value: Any, union: inspect.UnionType) -> inspect.Type | None:
    """Return which kind of a union a value is: the only one there is, or the one that its tag names."""
    kinds = [one for one in union.types if not isinstance(one, inspect.NoneType)]
    if len(kinds) == 1:
        return kinds[0]
    return next(
        (one for one in kinds if isinstance(value, dict) and value.get(_tag(one)[0]) == _tag(one)[1]), None
    )


def _strange(value: Any, union: inspect.UnionType, spot: Spot) -> Iterator[Found]:
    tags = [_tag(one) for one in union.types if isinstance(one, inspect.StructType)]
    key = tags[0][0]
    if not isinstance(value, dict):
        yield spot, "wants_keys", {}
    elif key not in value:
        yield spot, "missing_key", {"key": key}
    else:
        known = ", ".join(tag for _, tag in tags)
        yield (*spot, key), "bad_choice", {"value": value[key], "known": known}


def _tag(kind: inspect.Type) -> tuple[str, str]:
    """Return the key that tells which of several structs a value is, and what it holds for this one."""
    return (str(kind.tag_field), str(kind.tag)) if isinstance(kind, inspect.StructType) else ("", "")


def _struct(value: Any, kind: inspect.StructType, spot: Spot) -> Iterator[Found]:
    if not isinstance(value, dict):
        yield spot, "wants_keys", {}
        return
    known = {field.encode_name: field for field in kind.fields}
    for key, inner in value.items():
        if key == kind.tag_field:
            continue
        if key not in known:
            yield (*spot, key), "unknown_key", {"key": key, "known": ", ".join(known)}
        else:
            yield from _walk(inner, known[key].type, (*spot, key))
    for key, field in known.items():
        if field.required and key not in value:
            yield spot, "missing_key", {"key": key}


def _mapping(value: Any, kind: inspect.DictType, spot: Spot) -> Iterator[Found]:
    if not isinstance(value, dict):
        yield spot, "wants_keys", {}
        return
    for key, inner in value.items():
        yield from _walk(key, kind.key_type, (*spot, key))
        yield from _walk(inner, kind.value_type, (*spot, key))


def _list(value: Any, kind: inspect.VarTupleType | inspect.TupleType, spot: Spot) -> Iterator[Found]:
    if not isinstance(value, list):
        yield spot, "wants_list", {}
        return
    if isinstance(kind, inspect.TupleType) and len(value) != len(kind.item_types):
        yield spot, "wrong_count", {"wanted": len(kind.item_types), "got": len(value)}
    item = kind.item_type if isinstance(kind, inspect.VarTupleType) else kind.item_types[0]
    for place, inner in enumerate(value):
        yield from _walk(inner, item, (*spot, place))


def _scalar(value: str, kind: inspect.Type, spot: Spot) -> Iterator[Found]:
    if isinstance(kind, inspect.StrType):
        if kind.pattern and not re.search(kind.pattern, value):
            yield spot, "bad_id", {"value": value}
        elif kind.min_length and not value.strip():
            yield spot, "empty", {}
    elif isinstance(kind, inspect.LiteralType):
        if value not in kind.values:
            yield spot, "bad_choice", {"value": value, "known": ", ".join(map(str, kind.values))}
    elif isinstance(kind, inspect.IntType):
        if not re.fullmatch(r"-?\d{1,6}", value):
            yield spot, "wants_number", {"value": value}
        elif not (kind.ge or 0) <= int(value) <= (10_000 if kind.le is None else kind.le):
            yield spot, "out_of_range", {"value": value}
    elif isinstance(kind, inspect.BoolType) and value not in ("true", "false"):
        yield spot, "wants_switch", {"value": value}
