from __future__ import annotations

from datetime import UTC, datetime, timedelta

import msgspec
import pytest
from hypothesis import given, settings

from coaching import client_file, goal_ladder, meeting, self_assessment, strengths
from coaching.client_file import ClientFile
from coaching.record import Refused
from tests.any_client_file import client_files

NOW = datetime(2026, 11, 21, 12, tzinfo=UTC)


@given(client_files)
@settings(max_examples=30)
def test_a_file_comes_back_equal_from_its_bytes(file: ClientFile) -> None:
    assert msgspec.json.decode(msgspec.json.encode(file), type=ClientFile) == file


def test_a_first_name_is_enough_and_nothing_is_too_little() -> None:
    assert client_file.new_client("c", NOW, "  Sara ").client.label == "Sara"
    for label, key in [
        (" \t", "errors.empty_name"),
        ("131052-308T", "errors.identity_code"),
        ("S" * 81, "errors.text_too_long"),
    ]:
        with pytest.raises(Refused) as refused:
            client_file.new_client("c", NOW, label)
        assert refused.value.key == key


def test_a_dropped_strength_leaves_the_steps_it_carried() -> None:
    file = client_file.new_client("c", NOW, "Sara")
    file = client_file.replace_strengths(file, strengths.choose(file.strengths, "s", "calm", "people"))
    ladder = goal_ladder.add_step(goal_ladder.new_ladder("l", NOW), "p")
    file = client_file.carry(client_file.add_ladder(file, ladder), "l", "p", "s")
    assert file.ladders[0].steps[0].strengths == ("s",)
    dropped = client_file.drop_strength(file, "s")
    assert dropped.ladders[0].steps[0].strengths == dropped.strengths.chosen == ()
    with pytest.raises(Refused, match=r"errors\.gone"):
        client_file.carry(dropped, "l", "p", "s")


PARTS = [
    ("readings", "reading", self_assessment.start),
    ("ladders", "ladder", goal_ladder.new_ladder),
    ("meetings", "meeting", meeting.begin),
]


@pytest.mark.parametrize(("list", "noun", "make"), PARTS, ids=[part[1] for part in PARTS])
def test_a_part_is_added_once_changed_in_its_place_and_taken_away(list, noun, make) -> None:
    find, add, swap, remove = (
        getattr(client_file, f"{verb}_{noun}") for verb in ("find", "add", "replace", "remove")
    )
    file = client_file.new_client("c", NOW, "Sara")
    for id in "abc":
        file = add(file, make(id, NOW))
    assert add(file, make("b", NOW + timedelta(1))) == file
    changed = make("b", NOW + timedelta(days=1))
    file = swap(file, changed)
    assert [one.id for one in getattr(file, list)] == ["a", "b", "c"]
    assert find(file, "b") == changed
    file = remove(file, "b")
    assert [one.id for one in getattr(file, list)] == ["a", "c"]
    for gone in (lambda: find(file, "b"), lambda: swap(file, changed), lambda: remove(file, "b")):
        with pytest.raises(Refused, match=r"errors\.gone"):
            gone()


def test_readings_are_found_by_their_time() -> None:
    late, early = (
        self_assessment.start("late", NOW),
        self_assessment.start("early", NOW - timedelta(days=300)),
    )
    file = client_file.new_client("c", NOW, "Sara")
    file = client_file.add_reading(client_file.add_reading(file, late), self_assessment.finish(early, NOW))
    assert client_file.last_reading(file) == late
    assert [one.id for one in client_file.finished_readings(file)] == ["early"]
    assert client_file.as_new(file, "d").client.id == "d"
    assert client_file.set_language(file, "en").client.language == "en"
