from __future__ import annotations

from datetime import date, datetime, timedelta
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from coaching import client_file, goal_ladder, meeting
from coaching.client_file import ClientFile, new_client
from coaching.meeting import NextStep
from coaching.support_share import LEAST, Deed, Period, deeds, month_number, periods, turn
from tests.any_client_file import client_files
from tests.conftest import START

TODAY = START.date()


def agreed(*doers: str, by: datetime = START) -> ClientFile:
    ladder = goal_ladder.add_step(goal_ladder.new_ladder("l1", START - timedelta(days=90)), "s1")
    for number, doer in enumerate(doers):
        ladder = goal_ladder.add_action(ladder, "s1", f"a{number}", f"Teko {number}")
        ladder = goal_ladder.set_doer(ladder, "s1", f"a{number}", doer, by)
    return client_file.add_ladder(new_client("c1", START, "Mirja"), ladder)


def met(file: ClientFile, what: str, doer: str, at: datetime = START) -> ClientFile:
    held = replace(meeting.begin("t1", at), next_step=NextStep(what=what, doer=doer))
    return client_file.add_meeting(file, held)


def action(file: ClientFile) -> goal_ladder.Action:
    return file.ladders[0].steps[0].actions[0]


# What counts


def test_a_deed_is_dated_by_when_it_was_agreed_on() -> None:
    file = agreed("client")
    assert action(file).agreed == START
    assert deeds(file, TODAY) == (Deed(TODAY, "client"),)


def test_the_day_of_agreeing_stays_when_the_doer_changes_and_goes_without_one() -> None:
    (ladder,) = agreed("client").ladders
    later = goal_ladder.set_doer(ladder, "s1", "a0", "worker", START + timedelta(days=40))
    assert goal_ladder.find_action(later.steps[0], "a0").agreed == START
    gone = goal_ladder.set_doer(ladder, "s1", "a0", "", START)
    assert goal_ladder.find_action(gone.steps[0], "a0").agreed is None


@pytest.mark.parametrize(
    ("known", "day"),
    [
        pytest.param({"done": START - timedelta(days=5), "due": date(2020, 1, 1)}, -5, id="done"),
        pytest.param({"due": TODAY - timedelta(days=9)}, -9, id="due"),
        pytest.param({"due": TODAY + timedelta(days=9)}, 0, id="due ahead is no later than today"),
        pytest.param({}, -90, id="the ladder's beginning"),
    ],
)
def test_older_actions_are_dated_by_what_is_known(known: dict[str, object], day: int) -> None:
    (ladder,) = agreed("worker").ladders
    step = ladder.steps[0]
    old = replace(step.actions[0], agreed=None, **known)
    ladder = replace(ladder, steps=(replace(step, actions=(old,)),))
    file = client_file.add_ladder(new_client("c1", START, "Mirja"), ladder)
    assert deeds(file, TODAY) == (Deed(TODAY + timedelta(days=day), "worker"),)


def test_what_others_do_and_what_has_no_words_or_doer_is_on_no_curve() -> None:
    assert deeds(agreed("other"), TODAY) == ()
    assert deeds(met(agreed(), " ", "client"), TODAY) == ()
    assert deeds(met(agreed(), "Soitan", ""), TODAY) == ()


def test_a_next_step_taken_from_the_ladder_is_the_same_deed() -> None:
    assert len(deeds(met(agreed("client"), "Teko 0", "client"), TODAY)) == 1
    assert len(deeds(met(agreed("client"), "Teko 0", "together"), TODAY)) == 2
    assert len(deeds(met(agreed("client"), "Soitan", "client"), TODAY)) == 2


# Shares

all_deeds = st.lists(
    st.builds(
        Deed,
        on=st.dates(date(2024, 1, 1), date(2027, 12, 31)),
        hands=st.sampled_from(["client", "together", "worker"]),
    ),
    max_size=40,
)


@given(all_deeds, st.integers(1, 6))
def test_the_two_shares_make_a_whole_and_every_deed_is_in_one_period(found: list[Deed], least: int) -> None:
    made = periods(found, least)
    for one in made:
        assert 0 <= one.own <= 1
        assert 0 <= one.support <= 1
        assert one.own + one.support == pytest.approx(1)
        assert one.first <= one.last
        assert one.deeds > 0
    assert sum(one.deeds for one in made) == len(found)
    for hands in ("client", "together", "worker"):
        assert sum(getattr(one, hands) for one in made) == sum(1 for deed in found if deed.hands == hands)
    assert all(before.last < after.first for before, after in pairwise(made))


@given(all_deeds, st.randoms(use_true_random=False))
def test_the_order_of_the_deeds_does_not_matter(found: list[Deed], random: object) -> None:
    mixed = list(found)
    random.shuffle(mixed)
    assert periods(mixed) == periods(found)


@given(all_deeds)
def test_no_point_is_drawn_from_fewer_deeds_than_it_may(found: list[Deed]) -> None:
    made = periods(found)
    assert len(made) <= 1 or all(one.deeds >= LEAST for one in made)


@given(all_deeds)
def test_a_period_begins_and_ends_in_a_month_that_has_deeds(found: list[Deed]) -> None:
    with_deeds = {month_number(deed.on) for deed in found}
    for one in periods(found):
        assert {month_number(one.first), month_number(one.last)} <= with_deeds


@given(all_deeds)
def test_turning_all_hands_round_turns_the_curves_round(found: list[Deed]) -> None:
    other = {"client": "worker", "worker": "client", "together": "together"}
    turned = [Deed(one.on, other[one.hands]) for one in found]
    for one, back in zip(periods(found), periods(turned), strict=True):
        assert one.own == pytest.approx(back.support)


@settings(max_examples=30)
@given(client_files)
def test_any_file_gives_deeds_that_are_not_ahead(file: ClientFile) -> None:
    assert all(one.on <= TODAY for one in deeds(file, TODAY))


def test_together_counts_half_for_each() -> None:
    one = Period(TODAY, TODAY, client=1, together=2, worker=1)
    assert (one.own, one.support) == (0.5, 0.5)
    assert Period(TODAY, TODAY, client=3, together=1, worker=0).own == 0.875


def in_months(*months: str) -> list[Deed]:
    """Deeds of one letter each, month by month from January 2026: c, t, w."""
    hands = {"c": "client", "t": "together", "w": "worker"}
    return [
        Deed(date(2026, number, 5), hands[letter])
        for number, letters in enumerate(months, 1)
        for letter in letters
    ]


@pytest.mark.parametrize(
    ("months", "gathered"),
    [
        pytest.param((), [], id="nothing"),
        pytest.param(("c",), [(1, 1, 1)], id="little"),
        pytest.param(("www", "wtc", "ccc"), [(1, 1, 3), (2, 2, 3), (3, 3, 3)], id="month by month"),
        pytest.param(("w", "w", "w", "ccc"), [(1, 3, 3), (4, 4, 3)], id="joined"),
        pytest.param(("www", "", "", "ccc"), [(1, 1, 3), (4, 4, 3)], id="empty months are no points"),
        pytest.param(("www", "ccc", "c"), [(1, 1, 3), (2, 3, 4)], id="the rest joins the last"),
    ],
)
def test_months_are_gathered(months: tuple[str, ...], gathered: list[tuple[int, int, int]]) -> None:
    made = periods(in_months(*months))
    assert [(one.first.month, one.last.month, one.deeds) for one in made] == gathered


@pytest.mark.parametrize(
    ("months", "way"),
    [
        pytest.param((), "none", id="nothing"),
        pytest.param(("ccc",), "once", id="one period"),
        pytest.param(("www", "ccc"), "own_more", id="own grows"),
        pytest.param(("ccc", "www"), "support_more", id="support grows"),
        pytest.param(("cwt", "cwtt"), "same", id="the same"),
        pytest.param(("ctw", "ccttt"), "own_more", id="just enough to be a change"),
    ],
)
def test_the_way_of_the_curves_in_one_word(months: tuple[str, ...], way: str) -> None:
    assert turn(periods(in_months(*months))) == way
