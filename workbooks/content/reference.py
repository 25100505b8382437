"""Writes the tables of docs/texts.md from the schema, so that the page can never promise a wrong key.

Run ``python -m workbooks.content.reference`` after a change of the schema.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from inspect import cleandoc
from typing import Any

from msgspec import inspect

from workbooks.content.loader import FILES, OWN, PATHS, TEMPLATES, WORKSHOPS, kind_of

PAGE = OWN.parents[1] / "docs" / "texts.md"
BEGIN, END = "<!-- tables from the schema -->", "<!-- end of tables -->"


def tables() -> str:
    """Return the tables of all content files as Markdown."""
    parts: list[str] = []
    folders = (f"{PATHS}/path_<number>", f"{TEMPLATES}/<name>", f"{WORKSHOPS}/<name>")
    for name, kind in (FILES | {path: kind_of(path) for path in folders}).items():
        parts.append(f"### {name}.yaml\n")
        for struct in dict.fromkeys(_structs(inspect.type_info(kind))):
            parts += [*_table(struct), ""]
    return "\n".join(parts).rstrip()


def written(page: str) -> str:
    """Return the page with its tables written anew."""
    head, _, rest = page.partition(BEGIN)
    return f"{head}{BEGIN}\n\n{tables()}\n\n{END}{rest.partition(END)[2]}"


def _structs(kind: Any) -> Iterator[type[Any]]:
    """Give the structs that a file consists of, the outermost first."""
    if isinstance(kind, inspect.StructType):
        yield kind.cls
        for field in kind.fields:
            yield from _structs(field.type)
    for inner in ("item_type", "value_type"):
        if hasattr(kind, inner):
            yield from _structs(getattr(kind, inner))
    for one in getattr(kind, "types", ()):
        yield from _structs(one)


def _table(struct: type[Any]) -> Iterator[str]:
    info = inspect.type_info(struct)
    assert isinstance(info, inspect.StructType)
    summary = cleandoc(struct.__doc__ or "").replace("``", "`").split("\n\n")[0].replace("\n", " ")
    yield f"**{_spoken(struct)}.** {summary}\n"
    yield "| key | what it holds | needed |"
    yield "|---|---|---|"
    if info.tag_field:
        yield f"| `{info.tag_field}` | `{info.tag}` | yes |"
    for field in info.fields:
        if not (struct.__name__ == "Language" and field.name == "code"):  # the folder's name says it
            yield f"| `{field.name}` | {_words(field.type)} | {'yes' if field.required else ''} |"


def _words(kind: Any) -> str:
    """Say in words what a key holds."""
    match kind:
        case inspect.UnionType():
            words = " or ".join(_words(one) for one in kind.types if not isinstance(one, inspect.NoneType))
        case inspect.Metadata():
            words = _words(kind.type)
        case inspect.StructType():
            words = _spoken(kind.cls)
        case inspect.DictType():
            words = f"for each {re.sub('^an? ', '', _words(kind.key_type))}: {_words(kind.value_type)}"
        case inspect.TupleType():
            words = f"a list of {len(kind.item_types)} texts"
        case inspect.VarTupleType():
            words = f"a list: {_words(kind.item_type)}"
        case inspect.LiteralType():
            words = "one of " + ", ".join(f"`{value}`" for value in kind.values if value)
        case inspect.IntType():
            words = "a number" if kind.le is None else f"a number {kind.ge}-{kind.le}"
        case inspect.BoolType():
            words = "`true` or `false`"
        case _:
            words = "an id" if getattr(kind, "pattern", None) else "a text"
    return words


def _spoken(struct: type[Any]) -> str:
    """Return a struct's name as words: InventedStep is "invented step"."""
    return re.sub(r"(?<!^)(?=[A-Z])", " ", struct.__name__).lower()


if __name__ == "__main__":
    PAGE.write_text(written(PAGE.read_text(encoding="utf-8")), encoding="utf-8")
