"""Comparing languages: the same ids and keys, the same places for words, the same signs and numbers."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from workbooks.content.content import PLACE
from workbooks.content.document import Document, Found, named
from workbooks.content.yaml_file import Spot

SAME = re.compile(
    r"(^|\.)(id|icon|drawing|stair|way|doer|labels|group|exercise|workshop|stage|repeat|reader|address|noun|part|match|layout|kind|type|of)$|(^|\.)(together|when|of)\.\d+$"
)
"""Names of values that are no text: they are equal in every language, as numbers and switches are."""

Told = tuple[Document, Found]


def counterparts(
    mine: Mapping[str, Sequence[Document]], theirs: Mapping[str, Sequence[Document]], other: str
) -> Iterator[Told]:
    """Give what one language has and the other lacks or says otherwise.

    Args:
        mine: documents of a language by kind, the strongest folder's last.
        theirs: the other language's documents.
        other: the other language's code.
    """
    for kind, documents in mine.items():
        if kind == "language":
            continue
        if kind not in theirs:
            yield documents[-1], ((), "file_missing_in", {"other": f"{other}/{kind}.yaml"})
            continue
        ours, known = _by_name(documents), _by_name(theirs[kind])
        words: dict[str, object] = {"other": f"{other}/{kind}.yaml"}
        for name, (document, spot, value) in ours.items():
            if name in known:
                for reason, more in _same(name, value, known[name][2], document.is_texts):
                    yield document, (spot, reason, words | more)
            elif _parent(name) in known or not _parent(name):
                yield document, (spot, "missing_in", words | {"name": name})


def _by_name(documents: Sequence[Document]) -> dict[str, tuple[Document, Spot, Any]]:
    found: dict[str, tuple[Document, Spot, Any]] = {}
    for document in documents:
        for name, spot, value in _named(document):
            found[name] = (document, spot, value)
    return found


def _named(document: Document) -> Iterator[tuple[str, Spot, Any]]:
    if document.is_texts:  # plural forms differ from language to language
        return ((key, (key,), text) for key, text in document.value.items())
    return named(document.value)


def _parent(name: str) -> str:
    return name.rpartition(".")[0]


def _same(name: str, mine: Any, theirs: Any, is_texts: bool) -> Iterator[tuple[str, dict[str, object]]]:
    """Give the reasons why two counterparts cannot stand side by side."""
    if places(mine) != places(theirs):
        found = ", ".join(sorted(f"{{{one}}}" for one in places(mine) ^ places(theirs)))
        yield "other_places", {"found": found}
    if isinstance(mine, str) and isinstance(theirs, str) and mine != theirs and not is_texts:
        no_text = re.compile(r"-?\d+|true|false")
        if SAME.search(name) or no_text.fullmatch(mine) or no_text.fullmatch(theirs):
            yield "differs", {"mine": mine, "theirs": theirs}


def places(text: Any) -> frozenset[str]:
    """Return the places for words in a text, or in any of its plural forms."""
    if isinstance(text, dict):
        return frozenset().union(*(places(form) for form in text.values() if isinstance(form, str)))
    return frozenset(PLACE.findall(text)) if isinstance(text, str) else frozenset()
