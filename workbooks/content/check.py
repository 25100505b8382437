"""Checking content: every mistake is named by file, line and reason before anybody meets it on a screen."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from pathlib import Path
from typing import Any

from workbooks.content.counterpart import counterparts
from workbooks.content.document import Document, Found, leaves
from workbooks.content.loader import DEFAULT, FILES, OWN, PATHS, TEMPLATES, WORKSHOPS, kind_of, shelf
from workbooks.content.meaning import meaning
from workbooks.content.mistake import Mistake, Reasons
from workbooks.content.schema_check import departures
from workbooks.content.yaml_file import Malformed, YamlFile, read_yaml

MARKUP = re.compile(r"</?[A-Za-z][^<>]*>|<!--|&[a-z]+;|&#\d+;")
TEXTS = re.compile(r"texts/[a-z_]+")
PATH = re.compile(rf"{PATHS}/path_[0-9]{{2,4}}")
TEMPLATE = re.compile(rf"{TEMPLATES}/[a-z][a-z0-9_]{{0,39}}")
WORKSHOP = re.compile(rf"{WORKSHOPS}/[a-z][a-z0-9_]{{0,39}}")
PLURAL_FORMS = ("zero", "one", "two", "few", "many", "other")

__all__ = ["Mistake", "check"]

Language = dict[str, list[Document]]
"""One language's readable files by kind; a room's texts from each folder, the strongest folder last."""


def check(folder: Path | None = None, language: str = "en") -> list[Mistake]:
    """Check content and return its mistakes in the order of files and lines.

    Args:
        folder: an organisation's content folder, checked together with the product's own content that it
            changes. Without it, the folder that the environment names, or the product's own.
        language: in which language the reasons are told.
    """
    return sorted(set(_Check(shelf(folder), Reasons(language)).run()))


class _Check:
    """One round of checking over the folders of a shelf, the strongest first."""

    def __init__(self, folders: tuple[Path, ...], reasons: Reasons) -> None:
        self._folders = folders
        self._reasons = reasons
        self._mistakes: list[Mistake] = []

    def run(self) -> list[Mistake]:
        if not any(self._folders[0].glob("*/**/*.yaml")):
            self._tell(self._folders[0], 1, "no_content")
        languages = {code: self._language(code) for code in self._codes()}
        reference = languages[DEFAULT]
        for code, found in languages.items():
            if code != DEFAULT:
                mine, theirs = self._changed(found, reference), self._changed(reference, found)
                pairs = (*counterparts(mine, reference, DEFAULT), *counterparts(theirs, found, code))
                for document, mistake in pairs:
                    self._tell_all(document, [mistake])
        return self._mistakes

    def _changed(self, mine: Language, theirs: Language) -> Language:
        """Leave out what the product says in both languages: an organisation's folder changes none of it."""
        if self._folders[0] == OWN:
            return mine
        return {
            kind: documents
            for kind, documents in mine.items()
            if kind not in theirs
            or not all(one.file.is_relative_to(OWN) for one in (*documents, *theirs[kind]))
        }

    def _codes(self) -> list[str]:
        """Return the names of all folders with content, also of those that lack language.yaml."""
        found = {
            file.relative_to(folder).parts[0]
            for folder in self._folders
            for file in folder.glob("*/**/*.yaml")
        }
        return sorted(found | {DEFAULT})

    def _tell(self, file: Path, line: int, reason: str, /, **words: object) -> None:
        self._mistakes.append(Mistake(file, line, self._reasons.say(reason, **words)))

    def _tell_all(self, document: Document, found: Iterable[Found]) -> bool:
        any_found = False
        for spot, reason, words in found:
            any_found = True
            self._tell(document.file, document.yaml.line(spot), reason, **words)
        return any_found

    def _language(self, code: str) -> Language:
        found: Language = {}
        for folder in reversed(self._folders):
            for file in sorted((folder / code).rglob("*.yaml")):
                if document := self._read(code, file, folder / code):
                    earlier = found.get(document.kind, []) if document.is_texts else []
                    found[document.kind] = [*earlier, document]
        for kind in FILES:
            if not any((folder / code / f"{kind}.yaml").is_file() for folder in self._folders):
                self._tell(self._folders[0] / code / f"{kind}.yaml", 1, "missing_file")
        self._exercises(found)
        return found

    def _exercises(self, found: Language) -> None:
        """Check exercises; one that departs from its schema is left out of what looks deeper."""
        sound: dict[str, Any] = {}
        for kind in [kind for kind in found if not found[kind][0].is_texts]:
            document = found[kind][0]
            if self._tell_all(document, departures(document.value, kind_of(kind))):
                del found[kind]
            else:
                sound[kind] = document.value
        for kind in sound:
            if kind != "practice" or {"strengths", "self_assessment"} <= sound.keys():
                self._tell_all(found[kind][0], meaning(found[kind][0], sound))

    def _read(self, code: str, file: Path, folder: Path) -> Document | None:
        kind = file.relative_to(folder).with_suffix("").as_posix()
        in_folder = any(one.fullmatch(kind) for one in (PATH, TEMPLATE, WORKSHOP))
        if kind not in FILES and not in_folder and not self._is_room(kind):
            folders = (f"{PATHS}/path_<number>", f"{TEMPLATES}/<name>", f"{WORKSHOPS}/<name>")
            known = ", ".join(f"{name}.yaml" for name in (*FILES, *folders))
            self._tell(file, 1, "unknown_file", known=known)
            return None
        try:
            document = Document(code, kind, file, _yaml(file))
        except Malformed as wrong:
            self._tell(file, wrong.line, wrong.reason, **wrong.words)
            return None
        except OSError:
            self._tell(file, 1, "unreadable")
            return None
        if not isinstance(document.value, dict):
            self._tell(file, 1, "wants_keys")
            return None
        self._tell_all(document, _plain_text(document))
        if document.is_texts:
            self._tell_all(document, _texts(document))
        return document

    def _is_room(self, kind: str) -> bool:
        """Tell whether this is a text file that the product reads: an organisation adds no rooms."""
        return bool(TEXTS.fullmatch(kind)) and (
            self._folders[0] == OWN or (OWN / DEFAULT / f"{kind}.yaml").is_file()
        )


def _yaml(file: Path) -> YamlFile:
    """Read a file; the product's own are read once, however often they are checked beside others."""
    return _own_yaml(file, file.stat().st_mtime_ns) if file.is_relative_to(OWN) else read_yaml(file)


@lru_cache(maxsize=1024)
def _own_yaml(file: Path, changed: int) -> YamlFile:  # noqa: ARG001 - one that has changed is read again
    return read_yaml(file)


def _plain_text(document: Document) -> Iterator[Found]:
    for spot, text in leaves(document.value):
        if markup := MARKUP.search(text):
            yield spot, "markup", {"found": markup[0]}
        if text != text.strip():
            yield spot, "spaces", {}


def _texts(document: Document) -> Iterator[Found]:
    for key, text in document.value.items():
        if not re.fullmatch(r"[a-z][a-z0-9_]*", key):
            yield (key,), "bad_id", {"value": key}
        if isinstance(text, dict):
            yield from _plural(key, text)
        elif not isinstance(text, str):
            yield (key,), "wants_text", {}
        elif not text:
            yield (key,), "empty", {}


def _plural(key: str, forms: dict[str, Any]) -> Iterator[Found]:
    if "other" not in forms:
        yield (key,), "missing_key", {"key": "other"}
    for form, text in forms.items():
        if form not in PLURAL_FORMS:
            yield (key, form), "unknown_key", {"key": form, "known": ", ".join(PLURAL_FORMS)}
        if not isinstance(text, str):
            yield (key, form), "wants_text", {}
        elif not text:
            yield (key, form), "empty", {}
