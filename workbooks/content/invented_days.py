"""The calendar of one invented life: days counted from today, always working days, and steady ids."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, timedelta

from coaching.record import Note

FRIDAY = 4


class InventedDays:
    """Days and ids of one invented client.

    Args:
        client: the invented client's own id.
        now: the moment from which days are counted back and forth.
    """

    def __init__(self, client: str, now: datetime) -> None:
        self._client = client
        self._now = now

    def id(self, *parts: object) -> str:
        """Return an id that is the same every time and in every language."""
        return "-".join(str(part) for part in (self._client, *parts))

    def day(self, days_ago: int, minute: int = 0) -> datetime:
        """Return a working-day morning so many days ago: a weekend moves back to Friday."""
        noon = self._now.replace(hour=10, minute=0, second=0, microsecond=0)
        that = noon - timedelta(days=days_ago)
        return that - timedelta(days=max(0, that.weekday() - FRIDAY)) + timedelta(minutes=minute)

    def past(self, days_ago: int | None) -> datetime | None:
        """Return half past ten so many days ago."""
        return None if days_ago is None else self.day(days_ago, minute=30)

    def past_date(self, days_ago: int | None) -> date | None:
        """Return the day alone."""
        return None if days_ago is None else self.day(days_ago).date()

    def future(self, days: int | None) -> date | None:
        """Return a working day so many days ahead: a weekend moves on to Monday."""
        if days is None:
            return None
        that = self._now.date() + timedelta(days=days)
        return that if that.weekday() <= FRIDAY else that + timedelta(days=7 - that.weekday())

    def notes(self, kind: str, texts: Sequence[str]) -> tuple[Note, ...]:
        """Return own words as notes."""
        return tuple(Note(id=self.id(kind, place), text=text) for place, text in enumerate(texts, 1))
