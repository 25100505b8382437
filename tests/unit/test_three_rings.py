from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from coaching import three_rings
from coaching.client_file import new_client
from coaching.record import Refused
from coaching.self_assessment import AREAS
from coaching.three_rings import RINGS, ThreeRings, Wish
from tests.any_client_file import steps15
from tests.conftest import START


def marked(**areas: tuple[int | None, int | None, int | None]) -> ThreeRings:
    made = three_rings.start("r1", START)
    for area, values in areas.items():
        for ring, value in zip(RINGS, values, strict=True):
            made = three_rings.mark(made, area, ring, value)
    return made


def test_what_is_low_but_not_important_is_quiet_and_never_a_wish_for_change() -> None:
    made = marked(mind=(1, 1, 5), body=(2, 1, 5), work=(3, 1, 5), skills=(4, 2, 4))
    told = {area: three_rings.emphasis(three_rings.of_area(made, area)) for area in AREAS}
    assert (told["mind"], told["body"], told["work"], told["skills"]) == ("quiet", "quiet", "plain", "strong")
    assert three_rings.change_first(made) == (Wish("skills", 4, 2, 4),)


def test_the_largest_gap_comes_first_then_the_more_important_then_the_order_of_areas() -> None:
    made = marked(work=(4, 2, 4), mind=(5, 2, 4), wellbeing=(4, 2, 4), support=(4, 1, 5), body=(5, 4, 4))
    assert [one.area for one in three_rings.change_first(made)] == ["support", "mind", "wellbeing", "work"]


def test_an_area_without_all_three_marks_is_left_out() -> None:
    assert three_rings.change_first(marked(mind=(5, None, 5), body=(5, 1, None), work=(None, 1, 5))) == ()


@given(st.fixed_dictionaries({area: st.tuples(steps15, steps15, steps15) for area in AREAS}))
@settings(max_examples=60)
def test_the_list_holds_just_the_important_areas_that_are_wished_better(areas) -> None:
    found = three_rings.change_first(marked(**areas))
    wanted = {
        area
        for area, (important, now, wish) in areas.items()
        if None not in (important, now, wish) and important >= 4 and wish > now
    }
    assert {one.area for one in found} == wanted
    gaps = [one.wish - one.now for one in found]
    assert gaps == sorted(gaps, reverse=True)


def test_a_mark_is_cleared_corrected_and_an_area_is_skipped_without_losing_it() -> None:
    made = three_rings.skip(marked(mind=(5, 2, None)), "mind")
    assert three_rings.of_area(made, "mind").now == 2
    made = three_rings.mark(made, "mind", "now", 3)
    assert not three_rings.of_area(made, "mind").skipped
    for ring in RINGS:
        made = three_rings.mark(made, "mind", ring, None)
    assert made.areas == ()


def test_it_goes_on_from_the_first_area_that_is_neither_marked_nor_skipped() -> None:
    made = three_rings.skip(marked(wellbeing=(1, None, None)), "belonging")
    assert three_rings.first_open(made) == "mind"
    for area in AREAS:
        made = three_rings.skip(made, area)
    assert three_rings.first_open(made) == ""


@pytest.mark.parametrize(
    ("area", "ring", "value"),
    [("sky", "now", 3), ("mind", "worker", 3), ("mind", "now", 0), ("mind", "now", 6)],
)
def test_a_mark_that_is_not_there_is_refused(area: str, ring: str, value: int) -> None:
    with pytest.raises(Refused, match=r"errors\.bad_value"):
        three_rings.mark(three_rings.start("r1", START), area, ring, value)


@pytest.mark.parametrize(
    ("was", "now", "kind"), [(3, 3, "same"), (3, 4, "same"), (2, 4, "more"), (5, 3, "less")]
)
def test_one_step_is_no_change_and_two_are(was: int, now: int, kind: str) -> None:
    changes = three_rings.compare(marked(mind=(5, was, 5), body=(5, 1, 5)), marked(mind=(5, now, 5)))
    assert changes == {"mind": kind}


def test_maps_are_dated_and_repeatable_and_the_open_one_is_worked_on() -> None:
    file = new_client("c1", START, "Mirja")
    assert three_rings.state(file) == "new"
    first = three_rings.finish(marked(mind=(5, 1, 5)), START)
    file = three_rings.put(file, first)
    assert three_rings.state(file) == "done"
    later = three_rings.start("r2", START + timedelta(days=40))
    file = three_rings.put(file, later)
    assert three_rings.state(file) == "going"
    assert three_rings.newest(file) == later
    assert three_rings.earlier(file, later) == first
    assert three_rings.finish(first, START + timedelta(days=9)).finished == START


def test_a_map_from_paper_stands_for_the_day_it_was_filled() -> None:
    made = three_rings.start_from_paper("r1", START, date(2026, 10, 1))
    assert three_rings.finish(made, START).finished.date() == date(2026, 10, 1)
    with pytest.raises(Refused, match=r"errors\.day_ahead"):
        three_rings.start_from_paper("r1", START, START.date() + timedelta(days=2))
    with pytest.raises(Refused, match=r"errors\.bad_value"):
        three_rings.start_from_paper("r1", START, date(1899, 1, 1))


def test_where_to_begin_is_the_clients_own_choice_among_all_areas() -> None:
    made = three_rings.choose_first(marked(mind=(1, 1, 1)), "body")
    assert made.first == "body"
    assert three_rings.choose_first(made, "").first == ""
    with pytest.raises(Refused):
        three_rings.choose_first(made, "sky")
