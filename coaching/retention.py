"""The time for keeping: on which day it is over for a client, and whether that day is near."""

from __future__ import annotations

from calendar import monthrange
from datetime import date, timedelta
from typing import Literal

State = Literal["kept", "soon", "over"]

WARNING = timedelta(days=14)
"""So long before the day it is told: time to ask whether the client wants the workbook along."""


def last_day(since: date, months: int) -> date:
    """Return the day on which the time for keeping is over.

    Args:
        since: the day of the last meeting; of the last change to the file when nobody has met.
        months: how long the organisation keeps a client file. Where the last month has no such day, the
            last day of that month counts.
    """
    years, month = divmod(since.month - 1 + months, 12)
    year, month = since.year + years, month + 1
    return date(year, month, min(since.day, monthrange(year, month)[1]))


def state(last: date, today: date) -> State:
    """Tell whether a client is kept still, nearly over, or over; the last day itself is over."""
    if today >= last:
        return "over"
    return "soon" if today >= last - WARNING else "kept"
