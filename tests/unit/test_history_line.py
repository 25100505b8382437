from __future__ import annotations

import pytest

from coaching import client_file, goal_ladder, history_line
from coaching.client_file import ClientFile, new_client
from coaching.history_line import MOST_EVENTS, HistoryLine, LifeEvent
from coaching.record import Refused
from exports.portable import from_json, to_json
from tests.conftest import START

OWN = LifeEvent(id="own", text="Salaisuus", when="Lapsena")
TOLD = LifeEvent(id="told", text="Aloitin työn", when="2015", feeling="good", shared=True)


@pytest.fixture
def file() -> ClientFile:
    made = client_file.add_ladder(new_client("c1", START, "Mirja"), goal_ladder.new_ladder("l", START))
    return history_line.put(made, HistoryLine(events=(OWN, TOLD)))


def test_a_new_event_is_kept_until_it_is_shared() -> None:
    line = history_line.add(HistoryLine(), "e1")
    assert not line.events[0].shared
    assert history_line.add(line, "e1") == line
    assert history_line.shared(line) == ()


def test_a_full_line_says_so_and_throws_nothing_away() -> None:
    line = HistoryLine(events=tuple(LifeEvent(id=str(n)) for n in range(MOST_EVENTS)))
    with pytest.raises(Refused, match=r"errors\.too_many_events"):
        history_line.add(line, "more")


def test_what_is_kept_is_not_in_the_portable_file_and_nothing_else_changes(file: ClientFile) -> None:
    written = to_json(file)
    assert b"Salaisuus" not in written
    back = from_json(written)
    assert back == history_line.without_kept(file)
    assert history_line.put(back, file.history_line) == file


def test_events_move_before_one_another_and_to_the_end(file: ClientFile) -> None:
    line = history_line.add(file.history_line, "new")

    def order(id: str, before: str) -> list[str]:
        return [one.id for one in history_line.move(line, id, before).events]

    assert order("new", "own") == ["new", "own", "told"]
    assert order("own", "") == ["told", "new", "own"]
    assert order("own", "own") == ["own", "told", "new"]
    with pytest.raises(Refused):
        history_line.move(line, "own", "gone")


def test_only_what_is_shared_is_carried_and_keeping_it_takes_it_from_the_stairs(file: ClientFile) -> None:
    with pytest.raises(Refused, match=r"errors\.kept_to_oneself"):
        history_line.carry(file, "own", "l", "n")
    with pytest.raises(Refused, match=r"errors\.gone"):
        history_line.carry(file, "told", "elsewhere", "n")
    carried = history_line.carry(file, "told", "l", "n")
    assert [one.text for one in carried.ladders[0].history] == ["2015: Aloitin työn"]
    assert history_line.carry(carried, "told", "l", "n2") == carried
    kept = history_line.keep(carried, "told")
    assert kept.ladders == file.ladders
    assert history_line.shared(kept.history_line) == ()


def test_an_event_taken_off_the_stairs_can_be_carried_again(file: ClientFile) -> None:
    carried = history_line.carry(file, "told", "l", "n")
    ladder = goal_ladder.remove_note(carried.ladders[0], "history", "n")
    off = client_file.replace_ladder(carried, ladder)
    assert not history_line.is_carried(off, history_line.find(off.history_line, "told"))
    assert history_line.carry(off, "told", "l", "n2").ladders[0].history[0].id == "n2"


def test_its_state_tells_only_that_it_was_done(file: ClientFile) -> None:
    assert history_line.state(new_client("c1", START, "Mirja")) == "new"
    assert history_line.state(file) == "done"
    empty = history_line.put(file, HistoryLine(events=(LifeEvent(id="e"),)))
    assert history_line.state(empty) == "going"


def test_when_and_feeling_may_stay_unsaid(file: ClientFile) -> None:
    line = history_line.set_feeling(file.history_line, "told", "")
    line = history_line.set_when(line, "told", " ")
    assert (line.events[1].feeling, line.events[1].when) == ("", "")
    with pytest.raises(Refused):
        history_line.set_feeling(line, "told", "bad")
    assert history_line.remove(line, "told").events == (OWN,)
