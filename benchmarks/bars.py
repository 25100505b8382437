"""What the opening and answering of pages is held against, and the sides that were quicker or smaller."""

from __future__ import annotations

import statistics
from collections.abc import Sequence
from typing import NamedTuple

from benchmarks.figures import Figures
from benchmarks.side import DASH, PEERS, REAL, SAME, STOCK

SIDES = (SAME.name, REAL.name, *(side.name for side in PEERS))


class What(NamedTuple):
    """Something that is measured on several sides: its key, its words, its unit and who takes part."""

    key: str
    words: str
    unit: str
    sides: Sequence[str] = SIDES


PAGE = (
    What("usable_ms", "open to usable", "ms"),
    What("chart_ms", "open to the chart", "ms"),
    What("tap_ms", "tap to changed picture", "ms"),
    What("first_kb", "first visit", "kB"),
    What("return_kb", "return", "kB"),
    What("first_requests", "requests of a first visit", ""),
)
"""Measured on every side."""
SERVER = (
    What("start_ms", "command to first page served", "ms", (REAL.name, STOCK.name)),
    What("first_page_mb", "server and one page, memory", "MB", (SAME.name, REAL.name, STOCK.name)),
    What("page_mb", "memory of a further page", "MB", (SAME.name, REAL.name, STOCK.name)),
    What("crowd_ms", "many pages at once, all usable", "ms", (REAL.name, STOCK.name)),
)
"""Measured on ours and on stock Voila."""


class Limit(NamedTuple):
    """A bar: what is measured on a side of ours, and the most that it may be.

    ``against`` names a side whose figure is the measure; the limit is then a multiple of it.
    """

    words: str
    most: float
    side: str
    key: str
    unit: str = "ms"
    p95: bool = False
    against: str = ""


LIMITS = (
    Limit("same page, open to usable, against Dash", 0.9, SAME.name, "usable_ms", against=DASH.name),
    Limit("same page, open to usable, against stock Voila", 0.3, SAME.name, "usable_ms", against=STOCK.name),
    Limit("session page, open to usable, against Dash", 1.2, REAL.name, "home_ms", against=DASH.name),
    Limit("session page at a question, against Dash", 1.2, REAL.name, "usable_ms", against=DASH.name),
    Limit("session page, tapped in the list: first useful paint", 200, REAL.name, "tapped_paint_ms"),
    Limit("session page, its address in a new tab: first useful paint", 200, REAL.name, "first_paint_ms"),
    Limit("step to step inside a session, p50", 100, REAL.name, "step_ms"),
    Limit("step to step inside a session, p95", 200, REAL.name, "step_ms", p95=True),
    Limit("same page, tap to picture, against stock Voila", 0.5, SAME.name, "tap_ms", against=STOCK.name),
    Limit("same page, tap to picture, p95", 80, SAME.name, "tap_ms", p95=True),
    Limit("our flower, tap to picture, against stock Voila", 0.5, REAL.name, "tap_ms", against=STOCK.name),
    Limit("our flower, tap to picture, p95", 80, REAL.name, "tap_ms", p95=True),
    Limit("pages opened at once, against stock Voila", 0.15, REAL.name, "crowd_ms", against=STOCK.name),
    Limit("memory of a further session page", 0.25, REAL.name, "page_mb", "MB", against=STOCK.name),
    Limit("session page, bytes of a first visit", 900, REAL.name, "first_kb", "kB"),
    Limit("session page, bytes of a return", 60, REAL.name, "return_kb", "kB"),
    Limit("command to first page served", 2000, REAL.name, "start_ms"),
    Limit("sign-in page, once the server has started", 500, REAL.name, "sign_in_ms"),
    Limit("modules of matplotlib, numpy and ipywidgets in the server", 0, REAL.name, "heavy_modules", ""),
    Limit("memory of the server's process (PSS)", 70, REAL.name, "server_mb", "MB"),
)
SAME_MEASURE = {"home_ms": "usable_ms"}
"""A page of ours that has no counterpart is held against what comes nearest to it."""


class Bar(NamedTuple):
    """A limit, the figure held against it, and whether it holds; None when there was nothing to measure."""

    words: str
    limit: str
    figure: str
    holds: bool | None


def bars(figures: Figures) -> list[Bar]:
    """Return every limit with its figure."""
    return [_held(limit, figures) for limit in LIMITS]


def _held(limit: Limit, figures: Figures) -> Bar:
    unit = "×" if limit.against else limit.unit
    most = f"≤ {limit.most:g} {unit}".rstrip()
    mine = (figures.p95 if limit.p95 else figures.median)(limit.side, limit.key)
    if mine is None:
        return Bar(limit.words, most, "not measured", None)
    if not limit.against:
        return Bar(limit.words, most, f"{said(mine)} {unit}".rstrip(), mine <= limit.most)
    theirs = figures.median(limit.against, SAME_MEASURE.get(limit.key, limit.key))
    if not theirs:
        return Bar(limit.words, most, "not measured", None)
    told = f"{mine / theirs:.2f} × ({said(mine)} against {said(theirs)} {limit.unit})"
    return Bar(limit.words, most, told, mine / theirs <= limit.most)


def not_better(figures: Figures) -> list[str]:
    """Return a sentence for each figure in which a peer was better than the side of ours beside it."""
    found = []
    for what in (*PAGE, *SERVER):
        for ours in (SAME.name, REAL.name):
            mine = figures.median(ours, what.key)
            for side in what.sides:
                theirs = figures.median(side, what.key)
                if side in (SAME.name, REAL.name) or mine is None or theirs is None or theirs >= mine:
                    continue
                found.append(
                    f"{what.words}: {side} {said(theirs)} {what.unit}".rstrip()
                    + f", {ours} {said(mine)} {what.unit}".rstrip()
                )
    return found


def said(figure: float) -> str:
    """Write a figure with as many digits as mean something."""
    return f"{figure:.3g}" if figure < 100 else f"{figure:.0f}"


def spread(values: Sequence[float]) -> str:
    """Tell median and range, as the table shows them."""
    if not values:
        return "not measured"
    middle, least, most = statistics.median(values), min(values), max(values)
    return said(middle) if len(values) == 1 else f"{said(middle)} ({said(least)}–{said(most)})"
