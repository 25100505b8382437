"""What was chosen to leave: the ids of the lines, and what an area's line stands for."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence


class Wanted(frozenset[str]):
    """Ids of the chosen lines.

    Attributes:
        items_by_area: which questions belong to which area of life; the line of an area stands for them.
    """

    items_by_area: Mapping[str, Sequence[str]]

    def __new__(cls, chosen: Iterable[str], items_by_area: Mapping[str, Sequence[str]]) -> Wanted:
        """Take the ids as they are."""
        made = super().__new__(cls, chosen)
        made.items_by_area = items_by_area
        return made
