"""One measured figure and the bar it is held against."""

from __future__ import annotations

import statistics
from collections.abc import Sequence
from typing import NamedTuple


class Result(NamedTuple):
    """A figure from a run.

    Attributes:
        what: what a person waits for, or what it costs.
        n: number of runs behind the figure.
        median: the middle of them.
        p95: 95 of 100 were at most this.
        unit: of both figures.
        bar: what the figure is held against, in words; empty when it is only told.
        holds: whether the bar is met; None without a bar.
    """

    what: str
    n: int
    median: float
    p95: float
    unit: str = "ms"
    bar: str = ""
    holds: bool | None = None


def of(what: str, figures: Sequence[float], *, unit: str = "ms", most: float | None = None) -> Result:
    """Summarise runs; ``most`` is the largest median that meets the bar."""
    ordered = sorted(figures)
    median = statistics.median(ordered)
    p95 = ordered[min(len(ordered) - 1, round(0.95 * (len(ordered) - 1)))]
    bar = "" if most is None else f"≤ {most:g} {unit}"
    return Result(what, len(ordered), median, p95, unit, bar, None if most is None else median <= most)
