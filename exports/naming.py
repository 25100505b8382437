"""Names of files that leave: they say what and when, never who."""

from __future__ import annotations

from datetime import datetime


def file_name(what: str, ending: str, now: datetime, copy: int = 1) -> str:
    """Return a neutral name such as ``askelma-2026-11-21-stairs.png``.

    Args:
        what: a neutral word: ``page``, ``text``, ``workbook``, ``stairs``.
        ending: the format.
        now: the day in the name.
        copy: 2 and more tell a further set of the same day from the first.
    """
    assert what.replace("-", "").isalnum(), "a neutral word"
    after = f"-{copy}" if copy > 1 else ""
    return f"askelma-{now.date().isoformat()}-{what}{after}.{ending}"
