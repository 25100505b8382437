from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coaching import self_assessment as assessment
from coaching.record import Refused
from coaching.self_assessment import AREAS, Reading
from tests.any_client_file import ALL_ITEMS, ITEMS, readings

NOW = datetime(2026, 11, 21, 12, tzinfo=UTC)


@pytest.fixture
def reading() -> Reading:
    return assessment.start("r", NOW)


def test_a_mean_is_over_what_was_answered_and_an_area_without_answers_has_none(reading: Reading) -> None:
    reading = assessment.answer(reading, "mind_1", 2)
    reading = assessment.answer(reading, "mind_2", 5)
    reading = assessment.skip(reading, "mind_3")
    reading = assessment.skip(reading, "body_1")
    reading = assessment.flag(reading, "work_1", True)
    means = assessment.area_means(reading, ITEMS)
    assert means["mind"] == 3.5
    assert [area for area in AREAS if means[area] is not None] == ["mind"]


def test_going_back_corrects_and_a_request_to_talk_survives(reading: Reading) -> None:
    reading = assessment.flag(assessment.answer(reading, "mind_1", 2), "mind_1", True)
    reading = assessment.answer(assessment.skip(reading, "mind_1"), "mind_1", 4)
    assert assessment.find_answer(reading, "mind_1") == assessment.Answer(item="mind_1", step=4, talk=True)
    assert len(reading.answers) == 1


@pytest.mark.parametrize("step", [0, 6, -1, None, "3", 2.5])
def test_a_step_outside_the_five_is_refused(reading: Reading, step: object) -> None:
    with pytest.raises(Refused, match=r"errors\.bad_value"):
        assessment.answer(reading, "mind_1", step)


@pytest.mark.parametrize("value", [-1, 11, "5", 5.5, True])
def test_a_mark_outside_the_ten_is_refused(reading: Reading, value: object) -> None:
    for setter in (assessment.set_ability, assessment.set_whole):
        with pytest.raises(Refused, match=r"errors\.bad_value"):
            setter(reading, value)
    assert assessment.set_ability(assessment.set_ability(reading, 7), None) == reading


def test_marks_of_an_area_are_set_and_cleared_one_by_one(reading: Reading) -> None:
    marked = assessment.mark(assessment.mark(reading, "mind", "important", 5), "mind", "wish", 4)
    assert assessment.find_marks(marked, "mind") == assessment.AreaMarks(area="mind", important=5, wish=4)
    cleared = assessment.mark(assessment.mark(marked, "mind", "important", None), "mind", "wish", None)
    assert cleared == reading
    for kind, value in [("important", 6), ("importance", 3)]:
        with pytest.raises(Refused, match=r"errors\.bad_value"):
            assessment.mark(reading, "mind", kind, value)


def test_the_workers_marks_are_hidden_until_both_are_done(reading: Reading) -> None:
    reading = assessment.answer(assessment.answer(reading, "mind_1", 2), "body_1", 4)
    reading = assessment.mark(reading, "mind", "worker", 5)
    reading = assessment.mark(reading, "body", "worker", 3)
    reading = assessment.mark(reading, "work", "worker", 1)
    for half in (reading, assessment.finish(reading, NOW), assessment.worker_finish(reading, NOW)):
        assert not assessment.both_done(half)
        assert assessment.gaps(half, ITEMS) == ()
        assert assessment.worker_marks(half) == {}
    both = assessment.worker_finish(assessment.finish(reading, NOW), NOW)
    assert [(gap.area, gap.difference) for gap in assessment.gaps(both, ITEMS)] == [("mind", 3), ("body", -1)]
    assert assessment.worker_marks(both) == {"mind": 5, "body": 3, "work": 1}
    assert assessment.gaps(assessment.reopen(both), ITEMS) == ()


def test_what_is_done_changes_only_after_it_is_opened_again(reading: Reading) -> None:
    done = assessment.worker_finish(assessment.finish(assessment.answer(reading, "mind_1", 2), NOW), NOW)
    for change in (
        lambda r: assessment.answer(r, "mind_1", 3),
        lambda r: assessment.skip(r, "mind_1"),
        lambda r: assessment.set_whole(r, 3),
        lambda r: assessment.mark(r, "mind", "worker", 3),
    ):
        with pytest.raises(Refused, match=r"errors\.already_finished"):
            change(done)
        change(assessment.worker_reopen(assessment.reopen(done)))
    assert assessment.finish(done, NOW + timedelta(days=1)).finished == NOW
    assert assessment.flag(done, "mind_1", True) != done


def test_another_day_goes_on_from_the_first_open_question(reading: Reading) -> None:
    for item in ALL_ITEMS[:3]:
        reading = assessment.answer(reading, item, 3)
    reading = assessment.flag(assessment.skip(reading, ALL_ITEMS[3]), ALL_ITEMS[4], True)
    assert assessment.first_open(reading, ALL_ITEMS) == ALL_ITEMS[4]
    assert assessment.first_open(reading, ALL_ITEMS[:4]) is None


@given(readings(), st.sampled_from(ALL_ITEMS))
def test_a_skip_is_never_counted(reading: Reading, item: str) -> None:
    reading = assessment.reopen(reading)
    skipped = assessment.skip(reading, item)
    left = tuple(one for one in reading.answers if one.item != item)
    without = Reading(id=reading.id, started=reading.started, answers=left)
    assert assessment.area_means(skipped, ITEMS) == assessment.area_means(without, ITEMS)


@given(readings())
def test_a_mean_lies_between_the_answers_and_none_is_not_zero(reading: Reading) -> None:
    for area, mean in assessment.area_means(reading, ITEMS).items():
        said = [one.step for one in reading.answers if one.item in ITEMS[area] and one.step is not None]
        assert (mean is None) == (not said)
        assert mean is None or min(said) <= mean <= max(said)
