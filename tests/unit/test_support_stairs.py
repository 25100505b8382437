from __future__ import annotations

from datetime import date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from coaching import first_meeting, meeting, support_stairs
from coaching.client_file import ClientFile, add_meeting, new_client
from coaching.first_meeting import FirstMeeting
from coaching.record import Refused
from coaching.support_stairs import Silent, SupportStairs
from tests.conftest import START

NINE = ("contact", "wishes", "need", "options", "agreed", "doing", "applying", "studying", "onwards")
ERRANDS = ("with_you", "beside_me", "alone")
DAYS = {"contact": 3, "wishes": 7, "studying": 14, "onwards": 30, "alone": 14}
NEW = SupportStairs()
TODAY = START.date()


def on(days: int) -> datetime:
    return START + timedelta(days=days)


def stood(*stairs: str, among: tuple[str, ...] = NINE) -> SupportStairs:
    found = NEW
    for day, stair in enumerate(stairs):
        found = support_stairs.stand_on(found, f"m{day}", stair, on(day), among)
    return found


def client(stairs: SupportStairs = NEW) -> ClientFile:
    return support_stairs.put(new_client("c1", START, "Mirja"), stairs)


# Standing


def test_one_goes_up_down_and_over_and_the_story_stays() -> None:
    found = stood("contact", "agreed", "wishes", "studying")
    assert [one.stair for one in support_stairs.history(found, NINE)] == [
        "contact",
        "agreed",
        "wishes",
        "studying",
    ]
    here = support_stairs.standing(found, NINE)
    assert here is not None
    assert here.stair == "studying"


def test_a_second_word_on_the_same_day_corrects_the_first() -> None:
    found = support_stairs.stand_on(stood("contact"), "m9", "need", on(0), NINE)
    assert [(one.id, one.stair) for one in found.marks] == [("m0", "need")]


def test_standing_where_one_stands_is_no_new_mark() -> None:
    found = stood("contact")
    assert support_stairs.stand_on(found, "m9", "contact", on(5), NINE) is found


def test_resting_is_a_place_of_its_own_and_ends_by_standing_again() -> None:
    found = support_stairs.stand_on(stood("doing"), "m9", "doing", on(5), NINE, resting=True)
    here = support_stairs.standing(found, NINE)
    assert here is not None
    assert (here.stair, here.resting) == ("doing", True)
    up = support_stairs.stand_on(found, "m10", "doing", on(9), NINE)
    assert [one.resting for one in up.marks] == [False, True, False]


def test_two_sets_of_stairs_do_not_disturb_each_other() -> None:
    found = support_stairs.stand_on(stood("contact"), "e1", "beside_me", on(0), ERRANDS)
    here, errands = (support_stairs.standing(found, one) for one in (NINE, ERRANDS))
    assert here is not None
    assert errands is not None
    assert (here.stair, errands.stair) == ("contact", "beside_me")


def test_a_stair_that_is_not_there_is_refused() -> None:
    with pytest.raises(Refused, match=r"errors\.gone"):
        support_stairs.stand_on(NEW, "m1", "alone", START, NINE)
    with pytest.raises(Refused, match=r"errors\.gone"):
        support_stairs.remove_mark(NEW, "m1")
    assert support_stairs.remove_mark(stood("contact", "need"), "m1") == stood("contact")


@pytest.mark.parametrize(
    ("found", "state"),
    [
        pytest.param(NEW, "new", id="nowhere"),
        pytest.param(stood("contact"), "going", id="first"),
        pytest.param(stood("onwards"), "done", id="top"),
        pytest.param(
            support_stairs.stand_on(NEW, "m", "onwards", START, NINE, resting=True),
            "going",
            id="resting on top",
        ),
    ],
)
def test_the_state_for_the_way_home(found: SupportStairs, state: str) -> None:
    assert support_stairs.state(client(found), NINE) == state


def test_the_state_without_a_set_tells_whether_anything_is_marked() -> None:
    assert support_stairs.state(client()) == "new"
    assert support_stairs.state(client(stood("onwards"))) == "going"


# Being in touch


def test_a_contact_is_noted_once_a_day_and_way() -> None:
    found = support_stairs.add_contact(NEW, "k1", TODAY, "call", TODAY)
    found = support_stairs.add_contact(found, "k2", TODAY, "call", TODAY)
    found = support_stairs.add_contact(found, "k3", TODAY - timedelta(days=2), "client", TODAY)
    assert [(one.id, one.way) for one in found.contacts] == [("k3", "client"), ("k1", "call")]
    assert [one.id for one in support_stairs.remove_contact(found, "k3").contacts] == ["k1"]


def test_a_contact_is_not_noted_ahead_or_in_an_unknown_way() -> None:
    with pytest.raises(Refused, match=r"errors\.day_ahead"):
        support_stairs.add_contact(NEW, "k", TODAY + timedelta(days=1), "call", TODAY)
    with pytest.raises(Refused, match=r"errors\.bad_value"):
        support_stairs.add_contact(NEW, "k", TODAY, "pigeon", TODAY)
    with pytest.raises(Refused, match=r"errors\.gone"):
        support_stairs.remove_contact(NEW, "k")


@pytest.mark.parametrize(
    ("found", "every"),
    [
        pytest.param(NEW, support_stairs.USUAL_DAYS, id="nowhere yet"),
        pytest.param(stood("contact"), 3, id="the stair's own"),
        pytest.param(stood("gone_from_content", among=("gone_from_content",)), 14, id="a stair without one"),
        pytest.param(support_stairs.set_rhythm(stood("contact"), 10), 10, id="agreed"),
        pytest.param(support_stairs.set_rhythm(stood("contact"), 0), 0, id="none"),
        pytest.param(
            support_stairs.set_rhythm(support_stairs.set_rhythm(stood("contact"), 0), None), 3, id="back"
        ),
    ],
)
def test_the_rhythm_is_the_stairs_unless_another_is_agreed(found: SupportStairs, every: int) -> None:
    assert support_stairs.rhythm(found, DAYS) == every


@pytest.mark.parametrize("every", [-1, 400, 2.5, "7", True])
def test_a_rhythm_is_a_number_of_days(every: object) -> None:
    with pytest.raises(Refused, match=r"errors\.bad_value"):
        support_stairs.set_rhythm(NEW, every)


def test_a_client_not_heard_from_in_time_rises() -> None:
    file = client(stood("contact"))
    assert support_stairs.silent(file, TODAY + timedelta(days=3), DAYS) is None
    assert support_stairs.silent(file, TODAY + timedelta(days=5), DAYS) == Silent(TODAY, 3, 2)


def test_a_meeting_a_contact_and_a_word_are_contacts() -> None:
    file = client(stood("contact"))
    day = TODAY + timedelta(days=10)
    called = support_stairs.add_contact(file.support_stairs, "k", day, "client", day)
    assert support_stairs.last_contact(support_stairs.put(file, called), day) == day
    met = add_meeting(file, meeting.close(meeting.begin("t1", on(9)), on(10)))
    assert support_stairs.last_contact(met, day) == day
    left_open = add_meeting(file, meeting.begin("t1", on(9)))
    assert support_stairs.last_contact(left_open, day) == TODAY + timedelta(days=9)
    said = first_meeting.put(file, first_meeting.decide(FirstMeeting(), "think", on(4)))
    assert support_stairs.last_contact(said, day) == TODAY + timedelta(days=4)


def test_a_call_that_nobody_answered_is_no_contact() -> None:
    first = first_meeting.decide(FirstMeeting(), "no_answer", on(4), "call")
    assert support_stairs.last_contact(first_meeting.put(client(), first), TODAY + timedelta(days=5)) is None


def test_not_now_and_no_rhythm_are_left_in_peace() -> None:
    long_after = TODAY + timedelta(days=500)
    first = first_meeting.decide(FirstMeeting(), "not_now", START)
    assert support_stairs.silent(first_meeting.put(client(), first), long_after, DAYS) is None
    assert support_stairs.silent(client(support_stairs.set_rhythm(NEW, 0)), long_after, DAYS) is None


@given(st.integers(0, 60), st.integers(1, 40), st.integers(0, 60))
def test_silence_is_counted_from_the_last_contact(at: int, every: int, after: int) -> None:
    day = TODAY + timedelta(days=at + after)
    found = support_stairs.set_rhythm(NEW, every)
    found = support_stairs.add_contact(found, "k", TODAY + timedelta(days=at), "call", day)
    silence = support_stairs.silent(client(found), day, DAYS)
    assert (silence is None) == (after <= every)
    if silence is not None:
        assert silence == Silent(date.fromordinal(TODAY.toordinal() + at), every, after - every)


def test_support_that_is_agreed_on_is_a_list_of_words() -> None:
    found = support_stairs.add_support(NEW, "n1", "Tule mukaan pankkiin")
    assert [one.text for one in found.support] == ["Tule mukaan pankkiin"]
    assert support_stairs.remove_support(found, "n1") == replace(found, support=())
