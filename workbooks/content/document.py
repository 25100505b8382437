"""One content file as the check sees it: its language, its kind, what it holds and on which line."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from workbooks.content.yaml_file import Spot, YamlFile

Found = tuple[Spot, str, dict[str, object]]
"""A mistake inside a document: where, the reason's text key, and the words the reason names."""


@dataclass(frozen=True)
class Document:
    """A readable file of a language folder. ``kind`` is the file's name, for texts ``texts/room``."""

    code: str
    kind: str
    file: Path
    yaml: YamlFile

    @property
    def value(self) -> Any:
        """What the file holds."""
        return self.yaml.value

    @property
    def is_texts(self) -> bool:
        """Tell whether this is a room's texts and not an exercise."""
        return self.kind.startswith("texts/")


def leaves(value: Any, spot: Spot = ()) -> Iterator[tuple[Spot, str]]:
    """Give every scalar with its spot."""
    if isinstance(value, dict):
        for key, inner in value.items():
            yield from leaves(inner, (*spot, key))
    elif isinstance(value, list):
        for place, inner in enumerate(value):
            yield from leaves(inner, (*spot, place))
    else:
        yield spot, value


def named(value: Any, spot: Spot = (), name: str = "") -> Iterator[tuple[str, Spot, Any]]:
    """Give every value with a name that is the same in every language.

    A thing with an id is named by its id and not by its place, so that a language may order its cards as it
    likes and still be compared.
    """
    if name:
        yield name, spot, value
    if isinstance(value, dict):
        for key, inner in value.items():
            yield from named(inner, (*spot, key), f"{name}.{key}" if name else key)
    elif isinstance(value, list):
        for place, inner in enumerate(value):
            own = inner.get("id") if isinstance(inner, dict) else None
            yield from named(inner, (*spot, place), f"{name}.{own or place + 1}")
