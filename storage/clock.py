"""The time comes in from outside, so that a test can hold it, move it and turn it back."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime

Clock = Callable[[], datetime]


def utc_now() -> datetime:
    """The present time, with its zone, so that no summer-time change can confuse the order."""
    return datetime.now(UTC)
