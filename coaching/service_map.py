"""How a catalogue's classes and target groups become our areas of life and groups: data, not code."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

import msgspec

from coaching.self_assessment import AREAS
from coaching.service import fold


class HourWords(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """The few words of opening hours in one language."""

    always: str
    by_appointment: str
    closed: str
    mark: str = "."
    """Between hours and minutes."""


class ServiceMap(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One file that an organisation may edit.

    Attributes:
        classes: areas by class code; the longest code that a class begins with counts.
        groups: target group codes by our group.
        group_names: words in a target group's Finnish name that mean the same, by our group.
        left_out: target group codes; a service for these alone is not for our clients.
        hours: words of opening hours by language.
    """

    classes: dict[str, tuple[str, ...]]
    groups: dict[str, tuple[str, ...]]
    group_names: dict[str, tuple[str, ...]] = {}
    left_out: tuple[str, ...] = ()
    hours: dict[str, HourWords] = {}

    def unknown_areas(self) -> tuple[str, ...]:
        """Return areas that the self-assessment does not have: a mistake in the file."""
        named = {area for areas in self.classes.values() for area in areas}
        return tuple(sorted(named - set(AREAS)))


class Mapping:
    """A service map made ready to be asked a hundred thousand times."""

    def __init__(self, service_map: ServiceMap) -> None:
        self.map = service_map
        self._by_code = {code: group for group, codes in service_map.groups.items() for code in codes}
        self._by_name = [
            (fold(word), group) for group, words in service_map.group_names.items() for word in words
        ]
        self._left_out = service_map.left_out
        self._areas_of_class = cache(self._look_up_class)
        self._group_of = cache(self._look_up_group)

    def areas(self, classes: Iterable[str]) -> tuple[str, ...]:
        """Return the areas of some classes, in the order of the self-assessment."""
        found = {area for code in classes for area in self._areas_of_class(code)}
        return tuple(area for area in AREAS if area in found)

    def groups(self, named: Iterable[tuple[str, str]]) -> tuple[str, ...]:
        """Return our groups of some target groups, each a code and a Finnish name."""
        found = {self._group_of(code, name) for code, name in named}
        return tuple(group for group in self.map.groups if group in found)

    def left_out(self, codes: Iterable[str]) -> bool:
        """Tell whether a service is for others than people, such as companies alone."""
        every = list(codes)
        return bool(every) and all(any(_under(code, out) for out in self._left_out) for code in every)

    def _look_up_class(self, code: str) -> tuple[str, ...]:
        while code:
            if code in self.map.classes:
                return self.map.classes[code]
            code = code.rpartition(".")[0]
        return ()

    def _look_up_group(self, code: str, name: str) -> str:
        folded = fold(name)
        for word, group in self._by_name:
            if word in folded:
                return group
        while code:
            if code in self._by_code:
                return self._by_code[code]
            code = code.rpartition(".")[0]
        return ""


def _under(code: str, main: str) -> bool:
    return code == main or code.startswith(main + ".")
