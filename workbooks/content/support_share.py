"""How the two curves are put into words, the same on the screen, in the picture and on paper."""

from __future__ import annotations

from coaching.support_share import LEAST, Period, turn
from workbooks.content.content import Content

FEW = 2 * LEAST
"""Fewer deeds than this in all are said to be few."""


def share_sentence(periods: tuple[Period, ...], content: Content) -> str:
    """Return how the curves go, and from how little or much they are drawn."""
    said = content.text(f"support_stairs.share_{turn(periods)}")
    count = sum(one.deeds for one in periods)
    if not count:
        return said
    drawn = content.text("support_stairs.drawn_from", n=count)
    few = content.text("support_stairs.few") if count < FEW else ""
    return " ".join(part for part in (said, drawn, few) if part)


def period_name(period: Period, content: Content) -> str:
    """Return what a period is called: its month, or its first and last month."""
    first, last = content.month(period.first), content.month(period.last)
    return first if first == last else f"{first} – {last}"
