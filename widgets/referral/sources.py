"""What the referral's screens ask of others: a directory to search, and whoever makes the printed card."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Protocol

from coaching.service import Service, Wanted
from coaching.service_card import ServiceCard
from workbooks.content.content import Content


class About(Protocol):
    """How many services there are, and since when."""

    @property
    def services(self) -> int:
        """How many."""
        ...

    @property
    def imported(self) -> datetime:
        """Since when."""
        ...


class Mark(Protocol):
    """A value that services have, such as a town."""

    @property
    def value(self) -> str:
        """What is looked for."""
        ...

    @property
    def label(self) -> str:
        """How it is written."""
        ...


class Found(Protocol):
    """The services that fit, the most fitting first."""

    @property
    def services(self) -> Sequence[Service]:
        """The first of them."""
        ...

    @property
    def count(self) -> int:
        """How many there are, counted up to a limit."""
        ...

    @property
    def more(self) -> bool:
        """Whether there are more than were counted."""
        ...


class Directory(Protocol):
    """The local service directory, for reading only."""

    def about(self) -> About | None:
        """Return what there is; None when there is no directory."""
        ...

    def service(self, id: str, /) -> Service | None:
        """Return one service."""
        ...

    def marks(self, kind: str, start: str = "", most: int = 400) -> Sequence[Mark]:
        """Return values of one kind, the most common first."""
        ...

    def search(
        self, wanted: Wanted, *, language: str = "fi", first: Iterable[str] = (), most: int = 30
    ) -> Found:
        """Return the services that fit."""
        ...


class CardMaker(Protocol):
    """Makes the printed card."""

    def pdf(self, card: ServiceCard, content: Content, now: datetime) -> bytes:
        """Return the card as a page to print."""
        ...
