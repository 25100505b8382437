"""How long the page for the client's file takes: the PDF, its pictures on the screen, the plain text."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from time import perf_counter

from benchmarks.result import Result, of
from exports.document import page_pictures, pdf
from exports.handover import Handover
from exports.plain_text import plain_text
from exports.selection import lines
from workbooks.content.loader import load
from workbooks.content.practice import practice_clients

RUNS = 12


def measure() -> list[Result]:
    """Milliseconds for the invented client with a year of history and all that is chosen at first."""
    now = datetime.now(UTC)
    content = load("fi")
    file = max(practice_clients(now), key=lambda one: len(one.meetings))
    chosen = tuple(line.id for line in lines(file, content) if line.on)
    what = Handover(chosen=chosen, receiver="oma kansio", agreed=now, now=now)
    return [
        of("one PDF with its pictures", _times(lambda: pdf(file, content, what)), most=150),
        of("the same pages as pictures on the screen", _times(lambda: page_pictures(file, content, what))),
        of("the same as plain text", _times(lambda: plain_text(file, content, what))),
    ]


def _times(make: Callable[[], object]) -> list[float]:
    make()
    taken = []
    for _ in range(RUNS):
        begun = perf_counter()
        make()
        taken.append((perf_counter() - begun) * 1000)
    return taken
