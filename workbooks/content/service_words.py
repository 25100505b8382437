"""What areas, groups and languages of services are called, and the map of the catalogue's classes."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path
from typing import Any

import msgspec
from babel import Locale, UnknownLocaleError

from coaching.service import fold
from coaching.service_map import Mapping, ServiceMap
from workbooks.content.content import Content
from workbooks.content.loader import OWN, BadContent, languages, load, shelf
from workbooks.content.yaml_file import Malformed, read_as

FILE = "service_map.yaml"
"""Beside the language folders, because it is the same for all of them."""

PRACTICE = OWN / "practice_services.csv"
"""Invented services for practice."""

SPOKEN = ("fi", "sv", "en", "ru", "uk", "ar", "fa", "so", "ku", "et", "se", "fsl")
"""Languages offered first where services are chosen by language."""


def mapping(folder: Path | None = None) -> Mapping:
    """Return the map of the catalogue's classes: an organisation's own, else the product's.

    Raises:
        BadContent: it does not follow its schema, or names an area that there is not.
    """
    file = next(file for each in shelf(folder) if (file := each / FILE).is_file())
    return _read(file, file.stat().st_mtime_ns)


@lru_cache(maxsize=4)
def _read(file: Path, _changed: int) -> Mapping:
    try:
        found = read_as(ServiceMap, file)
    except (Malformed, msgspec.ValidationError, OSError) as error:
        raise BadContent(file, error) from error
    if unknown := found.unknown_areas():
        raise BadContent(file, ", ".join(unknown))
    return Mapping(found)


def area_names(content: Content) -> dict[str, str]:
    """Return what the areas are called."""
    return {area.id: area.short for area in content.self_assessment.areas}


def group_names(content: Content) -> dict[str, str]:
    """Return what those for whom a service is are called."""
    return {
        group: content.text(f"service.group_{group}")
        for group in mapping().map.groups
        if content.has_text(f"service.group_{group}")
    }


def language_name(code: str, content: Content) -> str:
    """Return what a language is called, in the reader's own."""
    if content.has_text(f"service.language_{code}"):
        return content.text(f"service.language_{code}")
    try:
        names: Any = Locale.parse(content.language.formats or content.language.code).languages
    except (UnknownLocaleError, ValueError):
        names = {}
    return str(names.get(code, code))


def sheet_labels() -> tuple[dict[str, str], dict[str, str], dict[str, str]]:
    """Return what may stand on a sheet for an area, a group and a language: folded, in all our languages."""
    areas: dict[str, str] = {}
    groups: dict[str, str] = {}
    spoken: dict[str, str] = {}
    for one in languages():
        content = load(one.code)
        for area in content.self_assessment.areas:
            areas |= {fold(word): area.id for word in (area.id, area.title, area.short)}
        for group, name in group_names(content).items():
            groups |= {fold(word): group for word in (group, name)}
        for code in SPOKEN:
            spoken |= {fold(word): code for word in (code, language_name(code, content))}
    return areas, groups, spoken
