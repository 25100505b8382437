from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest
from msgspec.structs import replace

from coaching import client_file, goal_ladder, meeting, meeting_history
from coaching.client_file import ClientFile
from coaching.goal_ladder import Action
from coaching.meeting import Acute, Meeting, NextStep

NOW = datetime(2026, 11, 21, 12, tzinfo=UTC)


def met(id: str, days: int, **said: object) -> Meeting:
    return replace(meeting.close(meeting.begin(id, NOW + timedelta(days=days)), NOW), **said)


def file(*meetings: Meeting) -> ClientFile:
    return replace(client_file.new_client("c", NOW, "Sara"), meetings=meetings)


@pytest.mark.parametrize(
    ("mark", "word"), [(None, ""), (0, "little"), (3, "little"), (4, "some"), (6, "some"), (7, "much")]
)
def test_a_mark_is_told_as_a_word(mark: int | None, word: str) -> None:
    assert meeting_history.gave(mark) == word


def test_the_story_is_newest_first_and_numbered_from_the_first() -> None:
    found = file(met("a", -400), met("b", -7), met("c", 0))
    numbered = [(one.number, one.meeting.id) for one in meeting_history.story(found)]
    assert numbered == [(3, "c"), (2, "b"), (1, "a")]
    assert meeting_history.years(found) == (2026, 2025)
    assert [one.meeting.id for one in meeting_history.story(found, 2025)] == ["a"]
    told = meeting_history.told(found, "b")
    assert told is not None and told.number == 2 and meeting_history.told(found, "x") is None


def test_what_was_agreed_is_done_when_it_is_marked_or_its_action_is_done() -> None:
    ladder = goal_ladder.add_step(goal_ladder.new_ladder("l", NOW), "s", title="Haku")
    action = Action(id="a1", text="Soitan", done=NOW)
    ladder = replace(ladder, steps=(replace(ladder.steps[0], actions=(action,)),))
    found = replace(
        file(
            met("a", -7, next_step=NextStep(what="Soitan", action="a1")),
            met("b", -3, next_step=NextStep(what="Lepään", done=date(2026, 11, 20))),
            met("c", 0, next_step=NextStep(what="Kysyn")),
        ),
        ladders=(ladder,),
    )
    assert [one.done for one in meeting_history.story(found)] == [
        None,
        date(2026, 11, 20),
        NOW.astimezone().date(),
    ]


def test_the_agenda_is_proposed_from_what_is_urgent_agreed_and_next_and_says_nothing_twice() -> None:
    ladder = goal_ladder.add_step(goal_ladder.new_ladder("l", NOW), "s", title="Haku")
    urgent = (Acute(id="u", text="Vuokra"), Acute(id="e"))
    found = replace(
        file(
            met("a", -7, next_step=NextStep(what="Soitan"), acute=urgent),
            met("b", 0),
        ),
        ladders=(ladder,),
    )
    ideas = meeting_history.ideas(found, found.meetings[1], "Vahvuudet")
    assert [(one.source, one.text) for one in ideas] == [
        ("acute", "Vuokra"),
        ("agreed", "Soitan"),
        ("step", "Haku"),
        ("stop", "Vahvuudet"),
    ]
    assert [one.source for one in meeting_history.ideas(found, None, "Haku")] == ["acute", "agreed", "step"]


def test_what_is_settled_is_no_longer_open_and_can_be_opened_again() -> None:
    one = met("a", -7, acute=(Acute(id="u", text="Vuokra"),))
    settled = meeting.settle(one, "u", date(2026, 11, 21))
    assert meeting_history.open_acute(file(one)) and not meeting_history.open_acute(file(settled))
    assert meeting.settle(settled, "u", None) == one


def test_a_meeting_from_paper_stands_in_its_place_in_time() -> None:
    late = meeting.from_paper("p", date(2026, 11, 1), NOW)
    found = meeting_history.put_in(file(met("a", -40), met("b", 0)), late)
    assert [one.id for one in found.meetings] == ["a", "p", "b"]
    moved = meeting_history.put_in(found, meeting.set_day(late, date(2026, 1, 1), NOW))
    assert [one.id for one in moved.meetings] == ["p", "a", "b"]
