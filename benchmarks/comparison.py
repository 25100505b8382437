"""The comparison as tables for the performance page."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from benchmarks.bars import PAGE, SERVER, What, bars, not_better, spread
from benchmarks.figures import Figures
from benchmarks.side import REAL, SAME

HOLDS = {None: "", True: "yes", False: "NO"}
MORE = (
    What("home_ms", "session page at its beginning, open to usable", "ms"),
    What("first_paint_ms", "session page, first useful paint", "ms"),
    What("tapped_paint_ms", "the same, tapped in the list of clients", "ms"),
    What("step_ms", "step to step inside a session", "ms"),
    What("sign_in_ms", "sign-in page, once the server has started", "ms"),
    What("first_workbook_ms", "signing in and a first workbook, once the server has started", "ms"),
    What("server_mb", "memory of the server's process", "MB"),
)
"""Measured on our session page alone."""


def told(figures: Figures) -> str:
    """Return all tables."""
    sides = [side for side in PAGE[0].sides if side in figures.sides() or side in figures.missing]
    parts = [
        "### Bars",
        table(
            ("what", "bar", "figure", "holds"),
            ((bar.words, bar.limit, bar.figure, HOLDS[bar.holds]) for bar in bars(figures)),
        ),
        "### The page, side by side",
        "Median (least–most).",
        table(("side", *(_head(what) for what in PAGE)), (_row(figures, side, PAGE) for side in sides)),
        "### The server, side by side",
        table(
            ("side", *(_head(what) for what in SERVER)),
            (_row(figures, side, SERVER) for side in dict.fromkeys(s for what in SERVER for s in what.sides)),
        ),
        "### Our session page alone",
        table(
            ("what", "median (least–most)", "p95", "runs"),
            (_alone(figures, what) for what in MORE if figures.of(REAL.name, what.key)),
        ),
        "### What was not better",
        *_list(not_better(figures), "Of what was measured on both, nothing."),
    ]
    if figures.missing:
        parts += ["### Not measured", *_list([f"{side}: {why}" for side, why in figures.missing.items()], "")]
    return "\n\n".join(parts)


def table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """Return a table in Markdown."""
    lines = [head, ["---"] * len(head), *rows]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


def _head(what: What) -> str:
    return f"{what.words}, {what.unit}".rstrip(", ")


def _row(figures: Figures, side: str, whats: Iterable[What]) -> list[str]:
    name = f"**{side}**" if side in (SAME.name, REAL.name) else side
    return [name, *(spread(figures.of(side, what.key)) if side in what.sides else "" for what in whats)]


def _alone(figures: Figures, what: What) -> list[str]:
    found = figures.of(REAL.name, what.key)
    p95 = figures.p95(REAL.name, what.key)
    return [what.words, f"{spread(found)} {what.unit}", f"{p95:.3g}" if p95 else "", str(len(found))]


def _list(items: Sequence[str], nothing: str) -> list[str]:
    return ["\n".join(f"- {item}" for item in items)] if items else [nothing]
