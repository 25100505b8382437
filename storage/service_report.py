"""What came of an import of services: how many, how many not, and why."""

from __future__ import annotations

from collections import Counter

import msgspec

from storage.failure import StoreFailure

MOST_EXAMPLES = 3


class Left(msgspec.Struct, frozen=True, kw_only=True):
    """Why so many records were left out, and the first few of them by file, place and id."""

    why: str
    count: int
    examples: tuple[str, ...]


class Report(msgspec.Struct, frozen=True, kw_only=True):
    """What came of an import."""

    services: int
    new: int
    channels: int
    organisations: int
    kept_before: int
    missing_channels: int
    left: tuple[Left, ...]
    seconds: float


class NoServices(StoreFailure):
    """The files hold no service that could be put in; the present directory is as it was.

    Args:
        left: why what they hold was left out.
    """

    def __init__(self, left: tuple[Left, ...] = ()) -> None:
        super().__init__("errors.no_services")
        self.left = left


class Tally:
    """Counts what is left out and why."""

    def __init__(self) -> None:
        self.counts: Counter[str] = Counter()
        self.examples: dict[str, list[str]] = {}

    def leave(self, why: str, where: str) -> None:
        """Count one that is left out."""
        self.counts[why] += 1
        examples = self.examples.setdefault(why, [])
        if len(examples) < MOST_EXAMPLES:
            examples.append(where)

    def left(self) -> tuple[Left, ...]:
        """Return the reasons, the most common first."""
        return tuple(
            Left(why=why, count=count, examples=tuple(self.examples[why]))
            for why, count in self.counts.most_common()
        )
