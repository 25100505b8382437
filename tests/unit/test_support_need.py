from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from coaching import goal_ladder, support_need
from coaching.client_file import ClientFile, add_ladder, new_client
from coaching.record import Note, Refused
from coaching.support_need import SupportNeed
from tests.any_client_file import client_files
from tests.conftest import START

READY = ("mind", "money", "transport")


@pytest.fixture
def file() -> ClientFile:
    found = new_client("c1", START, "Mirja")
    need = SupportNeed()
    for id, level in (("transport", "little"), ("money", "yes"), ("mind", "later")):
        need = support_need.set_level(need, id, level, START)
    found = replace(
        found, strengths=replace(found.strengths, obstacles=(Note(id="o1", text="Pelkään soittaa"),))
    )
    return support_need.put(found, need)


def test_what_is_in_the_way_stands_in_the_order_of_the_screen(file: ClientFile) -> None:
    assert [one.id for one in support_need.in_the_way(file.support_need, READY)] == ["money", "transport"]
    assert [one.id for one in support_need.for_later(file.support_need)] == ["mind"]


def test_an_answer_can_be_taken_back_and_words_stay(file: ClientFile) -> None:
    need = file.support_need
    need = replace(need, topics=tuple(replace(one, words="Lasku") for one in need.topics))
    need = support_need.set_level(need, "money", "no", START)
    assert support_need.find_topic(need, "money").words == "Lasku"
    empty = support_need.set_level(
        support_need.set_level(SupportNeed(), "mind", "no", START), "mind", "", START
    )
    assert empty.topics == ()


def test_at_most_three_come_first_and_only_what_is_in_the_way(file: ClientFile) -> None:
    for id in ("money", "o1", "transport"):
        file = support_need.put_first(file, id)
    assert [one.of for one in support_need.first_things(file)] == ["money", "o1", "transport"]
    need = support_need.set_level(file.support_need, "mind", "yes", START)
    with pytest.raises(Refused, match=r"errors\.too_many_first"):
        support_need.put_first(support_need.put(file, need), "mind")
    with pytest.raises(Refused, match=r"errors\.gone"):
        support_need.put_first(file, "mind")
    need = support_need.set_level(file.support_need, "money", "no", START)
    assert [one.of for one in need.first] == ["o1", "transport"]


def test_an_obstacle_that_has_been_taken_away_no_longer_comes_first(file: ClientFile) -> None:
    file = support_need.put_first(file, "o1")
    file = replace(file, strengths=replace(file.strengths, obstacles=()))
    assert support_need.first_things(file) == ()


def test_a_step_goes_to_the_newest_ladder_that_is_under_way(file: ClientFile) -> None:
    older, reached = goal_ladder.new_ladder("l1", START), goal_ladder.new_ladder("l2", START)
    file = add_ladder(add_ladder(file, older), goal_ladder.reach(reached, START))
    file = support_need.put_first(file, "money")
    file = support_need.to_step(file, "money", "Laskut", step="s1", ladder="l9", now=START)
    assert [one.id for one in file.ladders] == ["l1", "l2"]
    assert file.ladders[0].steps[-1].title == "Laskut"
    assert support_need.is_step(file, support_need.first_things(file)[0])
    gone = replace(file, ladders=())
    assert not support_need.is_step(gone, support_need.first_things(gone)[0])


def test_without_a_ladder_one_is_begun(file: ClientFile) -> None:
    file = support_need.put_first(file, "o1")
    file = support_need.to_step(file, "o1", "Soitan", step="s1", ladder="l9", now=START)
    assert [(one.id, one.steps[0].id) for one in file.ladders] == [("l9", "s1")]
    with pytest.raises(Refused):
        support_need.to_step(file, "money", "Laskut", step="s2", ladder="l8", now=START)


@pytest.mark.parametrize(
    ("helps", "title"),
    [("", "Raha"), ("  \nJoku katsoo\nmukana", "Joku katsoo"), ("a" * 300, "a" * 199 + "…")],
    ids=["name", "first line", "long"],
)
def test_a_step_is_called_by_what_would_help(file: ClientFile, helps: str, title: str) -> None:
    need = file.support_need
    topics = tuple(replace(one, helps=helps) for one in need.topics)
    assert (
        support_need.step_title(support_need.put(file, replace(need, topics=topics)), "money", "Raha")
        == title
    )
    assert support_need.step_title(file, "o1", "") == "Pelkään soittaa"


def test_own_matters_are_added_and_removed() -> None:
    need = SupportNeed()
    for n in range(support_need.MOST_OWN):
        need = support_need.add_own(need, f"own{n}", f" Asia {n} ", START, READY)
    assert need.topics[0].title == "Asia 0"
    with pytest.raises(Refused, match=r"errors\.too_many_topics"):
        support_need.add_own(need, "more", "Asia", START, READY)
    with pytest.raises(Refused, match=r"errors\.empty_text"):
        support_need.add_own(SupportNeed(), "x", "  ", START, READY)
    assert len(support_need.remove_own(need, "own1", READY).topics) == support_need.MOST_OWN - 1
    for id in ("money", "gone"):
        with pytest.raises(Refused):
            support_need.remove_own(need, id, READY)


def test_the_state_is_told(file: ClientFile) -> None:
    assert support_need.state(new_client("c1", START, "Mirja")) == "new"
    assert support_need.state(file) == "going"
    assert support_need.state(support_need.put_first(file, "money")) == "done"
    open_way = support_need.set_level(SupportNeed(), "mind", "no", START)
    assert support_need.state(support_need.put(new_client("c", START, "M"), open_way)) == "done"


@given(client_files, st.data())
@settings(max_examples=25)
def test_whatever_the_file_what_comes_first_is_in_the_way_and_no_more_than_three(file, data) -> None:
    for id in data.draw(st.lists(st.sampled_from(sorted(support_need.may_be_first(file)) or ["x"]))):
        try:
            file = support_need.put_first(file, id)
        except Refused:
            continue
    found = [one.of for one in support_need.first_things(file)]
    assert len(found) <= support_need.MOST_FIRST
    assert set(found) <= support_need.may_be_first(file)
