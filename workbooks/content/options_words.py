"""How options and criteria are named: by their card, or in the client's own words."""

from __future__ import annotations

from collections.abc import Iterable

from coaching.options import Criterion, Match, Option, Options, find_criterion
from workbooks.content.content import Content


def option_name(option: Option, content: Content) -> str:
    """Return the name of an option; a card that is gone has no name left but the client's words."""
    card = content.options.way(option.card)
    return card.title if card else option.title.strip() or content.text("options.unnamed_way")


def criterion_name(criterion: Criterion, content: Content) -> str:
    """Return the name of what matters."""
    card = content.options.criterion(criterion.card)
    return card.title if card else criterion.title.strip() or content.text("options.unnamed_criterion")


def step_name(step: int | None, content: Content) -> str:
    """Return how well something fits, in words."""
    return content.text("options.no_mark") if step is None else content.options.labels[step - 1]


def match_sentences(match: Match, options: Options, content: Content) -> list[str]:
    """Say where an option meets what matters most, in sentences."""

    def names(ids: Iterable[str]) -> str:
        return ", ".join(criterion_name(find_criterion(options, id), content) for id in ids)

    parts = (
        ("meets", match.meets),
        ("in_part", match.in_part),
        ("falls_short", match.falls_short),
        ("open", match.open),
    )
    return [content.text(f"options.match_{key}", what=names(ids)) for key, ids in parts if ids]
