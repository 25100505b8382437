from __future__ import annotations

from datetime import UTC, datetime
from math import sqrt

import pytest
from hypothesis import given

from coaching import change, self_assessment
from coaching.self_assessment import Reading
from tests.any_client_file import ITEMS, readings

NOW = datetime(2026, 11, 21, 12, tzinfo=UTC)


def reading(**steps: int) -> Reading:
    found = self_assessment.start("r", NOW)
    for item, step in steps.items():
        found = self_assessment.answer(found, item, step)
    return found


def mind(*steps: int) -> Reading:
    return reading(**{f"mind_{n}": step for n, step in enumerate(steps, 1)})


def kind(earlier: Reading, later: Reading, area: str = "mind") -> str:
    return {one.area: one.kind for one in change.compare(earlier, later, ITEMS)}[area]


@pytest.mark.parametrize(
    ("was", "now", "named"),
    [
        ((3, 3, 3, 3), (3, 3, 3, 3), "same"),
        ((3, 3, 3, 3), (4, 4, 4, 3), "same"),
        ((3, 3, 3, 3), (4, 4, 4, 4), "more"),
        ((3, 3, 3, 3), (2, 2, 2, 3), "same"),
        ((3, 3, 3, 3), (2, 2, 1, 3), "less"),
        ((3,), (4,), "same"),
        ((3,), (5,), "more"),
        ((3, 3), (4, 4), "same"),
        ((3, 3), (4, 5), "more"),
        ((3, 3, 3), (4, 4, 4), "more"),
    ],
)
def test_a_change_is_named_only_beyond_normal_variation(was, now, named) -> None:
    assert kind(mind(*was), mind(*now)) == named


def test_the_bands_follow_from_the_published_agreement() -> None:
    four, between_people = 0.835, 0.8
    one = four / (4 - 3 * four)
    single = between_people / sqrt((1 + 3 * one) / 4)
    for items, width in change.BANDS.items():
        agreement = items * one / (1 + (items - 1) * one)
        spread = single * sqrt((1 + (items - 1) * one) / items)
        assert width == pytest.approx(1.645 * sqrt(2) * spread * sqrt(1 - agreement), abs=0.12)
    assert change.band(1) > change.band(2) > change.band(3) > change.band(4) == change.band(9)


def test_a_skipped_question_is_no_change() -> None:
    (found,) = [c for c in change.compare(mind(1, 5, 5, 5), mind(1, 5, 5), ITEMS) if c.area == "mind"]
    assert (found.kind, found.earlier, found.later) == ("same", found.later, found.earlier)
    assert kind(mind(1, 1, 1, 5), reading(mind_4=5)) == "same"


def test_what_cannot_be_compared_is_not_called_a_change() -> None:
    assert kind(mind(), mind(5, 5, 5, 5)) == "new"
    assert kind(mind(5, 5, 5, 5), mind()) == "unknown"
    assert kind(mind(), mind()) == "unknown"
    assert kind(reading(mind_1=1), reading(mind_2=5)) == "unknown"


@given(readings(), readings())
def test_looking_back_turns_more_into_less(one: Reading, other: Reading) -> None:
    there, back = change.compare(one, other, ITEMS), change.compare(other, one, ITEMS)
    assert tuple(found.area for found in there) == tuple(ITEMS)
    turned = {"more": "less", "less": "more", "same": "same"}
    for forth, home in zip(there, back, strict=True):
        assert home.kind == turned.get(forth.kind, home.kind)
        assert (forth.kind in turned) == (home.kind in turned)
    assert {found.kind for found in change.compare(one, one, ITEMS)} <= {"same", "unknown"}
