"""Reading one YAML file without surprises: no aliases, tags or double keys, and every value has a line."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any, TypeVar

import msgspec
import yaml

MOST_BYTES = 1_000_000
"""A content file is some tens of kilobytes; a hundred times that is a mistake or an attack."""
DEEPEST = 12

_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)

Kind = TypeVar("Kind")
_converting = threading.Lock()

Spot = tuple[str | int, ...]
"""Where a value stands in a file: keys and positions from the top."""


class Malformed(ValueError):  # noqa: N818 - the field's word for it
    """A file that is not sound YAML, or more than we accept of YAML.

    Args:
        reason: text key under ``check``.
        line: where, counted from one.
        words: values that the sentence names.
    """

    def __init__(self, reason: str, line: int, **words: object) -> None:
        super().__init__(f"line {line}: {reason}")
        self.reason = reason
        self.line = line
        self.words = words


class YamlFile:
    """The values of one file, every scalar as text, and the line of each value.

    Scalars stay text so that ``no`` is a word and not a falsehood; the schema turns the few numbers and
    switches into what they are.
    """

    def __init__(self, value: Any, lines: dict[Spot, int]) -> None:
        self.value = value
        self._lines = lines

    def line(self, spot: Spot) -> int:
        """Return the line of a value, or of the nearest thing round it."""
        while spot and spot not in self._lines:
            spot = spot[:-1]
        return self._lines.get(spot, 1)


def read_yaml(path: Path) -> YamlFile:
    """Read a content file.

    Raises:
        Malformed: the file is broken, too large, too deep, or uses aliases, tags or a key twice.
    """
    if path.stat().st_size > MOST_BYTES:
        raise Malformed("too_large", 1, limit=MOST_BYTES // 1000)
    try:
        text = path.read_bytes().decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise Malformed("not_utf8", 1) from error
    return parse_yaml(text)


def parse_yaml(text: str) -> YamlFile:
    """Read content from text, as :func:`read_yaml` does from a file."""
    try:
        return _Reader(text).document()
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        raise Malformed("broken", mark.line + 1 if mark else 1, problem=error.problem or "") from error
    except yaml.YAMLError as error:
        raise Malformed("broken", 1, problem="unreadable character") from error


def read_as(kind: type[Kind], path: Path) -> Kind:
    """Read a content file as what its schema says.

    Raises:
        Malformed: see :func:`read_yaml`.
        msgspec.ValidationError: it does not follow the schema.
    """
    value = read_yaml(path).value
    with _converting:  # see coaching.record.get_known
        return msgspec.convert(value, kind, strict=False)


class _Reader:
    """Builds plain values from the parser's events, which come with their lines."""

    def __init__(self, text: str) -> None:
        self._events: Iterator[Any] = iter(yaml.parse(text, Loader=_LOADER))
        self._lines: dict[Spot, int] = {}

    def document(self) -> YamlFile:
        next(self._events)  # the stream begins
        event = next(self._events)
        if isinstance(event, yaml.StreamEndEvent):
            return YamlFile({}, {})
        value = self._value(next(self._events), ())
        next(self._events)  # the document ends
        event = next(self._events)
        if not isinstance(event, yaml.StreamEndEvent):
            raise Malformed("two_documents", event.start_mark.line + 1)
        return YamlFile(value, self._lines)

    def _value(self, event: Any, spot: Spot) -> Any:
        line = event.start_mark.line + 1
        self._lines[spot] = line
        if isinstance(event, yaml.AliasEvent) or event.anchor is not None:
            raise Malformed("alias", line)
        if event.tag is not None:
            raise Malformed("tag", line, tag=event.tag)
        if len(spot) > DEEPEST:
            raise Malformed("too_deep", line)
        if isinstance(event, yaml.MappingStartEvent):
            return self._mapping(spot)
        if isinstance(event, yaml.SequenceStartEvent):
            return self._sequence(spot)
        return event.value

    def _mapping(self, spot: Spot) -> dict[str, Any]:
        found: dict[str, Any] = {}
        event: Any
        while not isinstance(event := next(self._events), yaml.MappingEndEvent):
            line = event.start_mark.line + 1
            if not isinstance(event, yaml.ScalarEvent) or event.tag or event.anchor:
                raise Malformed("strange_key", line)
            if event.value in found:
                raise Malformed("double_key", line, key=event.value)
            found[event.value] = self._value(next(self._events), (*spot, event.value))
            self._lines[(*spot, event.value)] = line
        return found

    def _sequence(self, spot: Spot) -> list[Any]:
        found: list[Any] = []
        while not isinstance(event := next(self._events), yaml.SequenceEndEvent):
            found.append(self._value(event, (*spot, len(found))))
        return found
