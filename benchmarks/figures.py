"""The figures of one run, by side and by what was measured."""

from __future__ import annotations

import statistics
from collections import defaultdict

Unit = str


class Figures:
    """All single figures as they come.

    Attributes:
        missing: sides that could not be measured, and why.
    """

    def __init__(self) -> None:
        self._kept: dict[str, dict[str, list[float]]] = defaultdict(lambda: defaultdict(list))
        self.missing: dict[str, str] = {}

    def note(self, side: str, what: str, *values: float) -> None:
        """Keep figures."""
        self._kept[side][what] += [round(value, 2) for value in values]

    def of(self, side: str, what: str) -> list[float]:
        """Return the figures of a side, none when it was not measured."""
        return self._kept[side][what] if side in self._kept and what in self._kept[side] else []

    def median(self, side: str, what: str) -> float | None:
        """Return the middle figure."""
        found = self.of(side, what)
        return statistics.median(found) if found else None

    def p95(self, side: str, what: str) -> float | None:
        """Return the figure that 95 of 100 do not exceed."""
        found = sorted(self.of(side, what))
        return found[min(len(found) - 1, round(0.95 * (len(found) - 1)))] if found else None

    def sides(self) -> list[str]:
        """Return the sides in the order in which they came."""
        return list(self._kept)

    def everything(self) -> dict[str, dict[str, list[float]]]:
        """Return all figures, for keeping."""
        return {side: dict(found) for side, found in self._kept.items()}
