"""The page that tells the figures: a run rewrites what stands between its marks and nothing else."""

from __future__ import annotations

import os
import platform
from datetime import UTC, datetime
from pathlib import Path

PAGE = Path(__file__).parents[1] / "docs" / "performance.md"
RESULTS = Path(__file__).parent / "results"


def between(page: str, name: str, told: str) -> str:
    """Return a page with new text between the marks of a name.

    Raises:
        ValueError: the page has no such marks.
    """
    begin, end = f"<!-- {name} -->", f"<!-- end of {name} -->"
    before, found, rest = page.partition(begin)
    _, closed, after = rest.partition(end)
    if not (found and closed):
        raise ValueError(f"no marks of {name}")
    return f"{before}{begin}\n{told}\n{end}{after}"


def write(name: str, told: str) -> None:
    """Put text between the marks of a name."""
    PAGE.write_text(between(PAGE.read_text(encoding="utf-8"), name, told), encoding="utf-8")


def machine() -> str:
    """Return on what it was measured."""
    return f"{os.cpu_count()} cores, {platform.machine()}, Python {platform.python_version()}"


def now() -> str:
    """Return when."""
    return datetime.now(UTC).strftime("%Y-%m-%d %H:%M UTC")
