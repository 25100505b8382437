"""Change between two readings, named only when it is larger than people's answers normally vary.

Where the bands come from. A published test-retest study of a Finnish self-assessment of the same kind
(n = 67, 7-14 days between the readings; abstract listed at
https://ouci.dntb.gov.ua/en/?backlinks_to=10.1007%2Fs10389-020-01438-1) gives an agreement of
ICC 0.74-0.93 for section means and only 0.45 for a single item. From the middle of the range, 0.835, and
a spread of 0.8 steps between people, a mean of four items varies by itself so that two readings of an
unchanged life differ by less than ``1.645 * sqrt(2) * 0.8 * sqrt(1 - 0.835)`` = 0.76 steps nine times
out of ten. Fewer items vary more: Spearman-Brown takes the agreement down to 0.79, 0.72 and 0.56 for
three, two and one item, and the same sum gives about 0.9, 1.1 and 1.5 steps. The spread is our own
estimate, so the bands are a careful convention and not a norm: inside them the page says "about the
same" and lets the two people judge.

There is no total anywhere: the items do not form one trait.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Literal

from coaching.record import Record
from coaching.self_assessment import Reading, area_means

BANDS: Mapping[int, float] = {1: 1.5, 2: 1.1, 3: 0.9, 4: 0.75}
"""Normal variation in steps, by the number of items that both readings answer."""

Kind = Literal["more", "less", "same", "new", "unknown"]


class AreaChange(Record, frozen=True, kw_only=True):
    """One area in two readings.

    ``new`` is an area answered only later. ``unknown`` cannot be compared: nothing was answered later, or
    the two readings share no item. Otherwise the means are over the items that both readings answer.
    """

    area: str
    earlier: float | None
    later: float | None
    kind: Kind


def band(items: int) -> float:
    """Return the normal variation of a mean over so many items."""
    return BANDS[min(max(items, 1), max(BANDS))]


def compare(
    earlier: Reading, later: Reading, items_by_area: Mapping[str, Sequence[str]]
) -> tuple[AreaChange, ...]:
    """Compare two readings area by area, like with like.

    Only items answered both times are compared, so that a skipped question or a short form beside a full
    one is never mistaken for a change.
    """
    before, after = _answered(earlier), _answered(later)
    shared = {
        area: [item for item in items if item in before and item in after]
        for area, items in items_by_area.items()
    }
    was, now = area_means(earlier, items_by_area), area_means(later, items_by_area)
    was_shared, now_shared = area_means(earlier, shared), area_means(later, shared)
    changes = []
    for area in items_by_area:
        one, other = was_shared[area], now_shared[area]
        if one is not None and other is not None:
            kind = _kind(other - one, band(len(shared[area])))
            changes.append(AreaChange(area=area, earlier=one, later=other, kind=kind))
        else:
            new = was[area] is None and now[area] is not None
            changes.append(
                AreaChange(area=area, earlier=was[area], later=now[area], kind="new" if new else "unknown")
            )
    return tuple(changes)


def _answered(reading: Reading) -> frozenset[str]:
    return frozenset(one.item for one in reading.answers if one.step is not None)


def _kind(difference: float, width: float) -> Kind:
    if abs(difference) <= width + 1e-9:
        return "same"
    return "more" if difference > 0 else "less"
