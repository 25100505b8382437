"""The invented clients: a worker practises on lives that hang together on any day of the year."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from coaching import (
    application,
    crisis_landing,
    first_meeting,
    history_line,
    informal_skills,
    network_map,
    options,
    pair_agreement,
    path,
    referral,
    support_need,
    support_share,
    support_stairs,
    three_rings,
)
from coaching.change import compare
from coaching.client_file import ClientFile, new_client
from coaching.client_text import clean
from coaching.first_meeting import FirstMeeting
from coaching.goal_ladder import stage
from coaching.meeting import agreed
from coaching.self_assessment import AREAS, both_done, gaps
from workbooks.content.loader import load
from workbooks.content.practice import practice_clients

NOW = datetime(2026, 11, 21, 18, 30, tzinfo=UTC)
CODES = ("fi", "en")


@pytest.fixture(params=CODES)
def clients(request: pytest.FixtureRequest) -> tuple[ClientFile, ...]:
    return practice_clients(NOW, request.param)


def test_one_has_a_year_behind_one_only_strengths_and_one_nothing(clients: tuple[ClientFile, ...]) -> None:
    year, newer, fresh = clients
    assert (len(year.readings), len(year.ladders), len(year.meetings)) == (2, 1, 8)
    assert (len(year.strengths.chosen), len(year.strengths.top)) == (10, 5)
    assert len(newer.strengths.chosen) >= 5
    assert newer.readings == newer.ladders == newer.meetings == ()
    assert fresh.strengths.chosen == fresh.readings == fresh.ladders == fresh.meetings == ()


def test_the_year_shows_what_the_workbook_can_tell(clients: tuple[ClientFile, ...]) -> None:
    year = clients[0]
    earlier, later = year.readings
    items = load(year.client.language).self_assessment.items_by_area()
    assert {change.kind for change in compare(earlier, later, items)} == {"more", "same", "less"}
    assert both_done(later)
    assert not both_done(earlier)
    assert gaps(later, items)[0].difference >= 1
    assert any(answer.skipped for answer in earlier.answers)
    assert any(answer.talk for answer in later.answers)
    assert any(mark.important and mark.wish and mark.worker for mark in later.marks)
    ladder = year.ladders[0]
    done = [step for step in ladder.steps if step.done]
    assert 0 < len(done) < len(ladder.steps)
    assert stage(ladder) == "going"
    assert ladder.support and ladder.benefits and ladder.already_done and ladder.history
    assert all(meeting.closed and meeting.benefit is not None for meeting in year.meetings)
    found = agreed(year)
    assert found is not None
    assert found.next_step.what
    assert found.wish


def test_the_year_began_freely_and_went_up_down_and_to_a_rest(clients: tuple[ClientFile, ...]) -> None:
    year, newer, _ = clients
    said = first_meeting.decision(year.first_meeting)
    assert said is not None
    assert (said.choice, said.way) == ("yes", "call")
    assert newer.first_meeting == FirstMeeting()
    journey = load(year.client.language).support_stairs.sets[0]
    marks = support_stairs.history(year.support_stairs, journey.ids)
    assert len(marks) == len(year.support_stairs.marks)
    assert any(mark.resting for mark in marks)
    drawn = support_share.periods(support_share.deeds(year, NOW.date()))
    assert support_share.turn(drawn) == "own_more"


def test_the_year_is_alive_in_most_exercises_and_the_newer_one_is_on_a_path(
    clients: tuple[ClientFile, ...],
) -> None:
    year, newer, fresh = clients
    alive = {
        noun: noun.state(year)
        for noun in (
            three_rings,
            support_need,
            options,
            referral,
            application,
            informal_skills,
            network_map,
            crisis_landing,
            history_line,
        )
    }
    assert "new" not in alive.values()
    assert any(not event.shared for event in year.history_line.events), "something is kept to oneself"
    assert year.options.ladder == year.ladders[0].id
    assert crisis_landing.resting(year.crisis_landing) is None
    assert [one.started is None for one in year.referrals] == [False, True]
    assert all(one.next_step.done for one in year.meetings[:-1])
    on = path.current(newer)
    texts = load(newer.client.language).path(on.recipe) if on else None
    assert texts is not None and not texts.nameless
    assert pair_agreement.state(newer) == "done"
    assert fresh == replace(new_client("", NOW, "Alku"), client=fresh.client)


def test_every_card_that_is_named_is_offered(clients: tuple[ClientFile, ...]) -> None:
    for client in clients:
        content = load(client.client.language)
        assert all(content.options.way(one.card) for one in client.options.options)
        assert all(content.options.criterion(one.card) for one in client.options.criteria)
        matters = {one.id for one in content.support_need.matters}
        assert {one.id for one in client.support_need.topics} <= matters | set(AREAS)
        skills = content.informal_skills
        for doing in client.informal_skills.doings:
            card = skills.card(doing.card)
            assert card is not None and set(doing.skills) <= set(card.skills)
        papers = {one.id for one in content.application.papers}
        assert all(paper.card in papers for one in client.applications for paper in one.papers)


def test_everything_is_as_clean_as_if_it_had_been_typed(clients: tuple[ClientFile, ...]) -> None:
    def texts(value: object) -> list[str]:
        if isinstance(value, dict):
            return [text for inner in value.values() for text in texts(inner)]
        if isinstance(value, list):
            return [text for inner in value for text in texts(inner)]
        return [value] if isinstance(value, str) else []

    for client in clients:
        assert all(clean(text) == text for text in texts(msgspec.to_builtins(client)))


def test_ids_are_the_same_every_time_and_in_every_language_and_never_twice() -> None:
    finnish, english = (practice_clients(NOW, code) for code in CODES)
    assert [one.client.id for one in finnish] == [one.client.id for one in english]
    for mine, theirs in zip(finnish, english, strict=True):
        assert [one.id for one in mine.strengths.chosen] == [one.id for one in theirs.strengths.chosen]
        assert [one.started for one in mine.meetings] == [one.started for one in theirs.meetings]
        ids = [
            thing.id
            for things in (
                mine.strengths.chosen,
                mine.strengths.wishes,
                mine.readings,
                mine.meetings,
                mine.ladders,
            )
            for thing in things
        ]
        assert len(ids) == len(set(ids))
        assert not any("/" in one for one in ids)


@given(st.datetimes(min_value=datetime(2026, 1, 1), max_value=datetime(2030, 1, 1), timezones=st.just(UTC)))
def test_on_any_day_the_past_is_past_the_future_ahead_and_all_days_working_days(now: datetime) -> None:
    for client in practice_clients(now):
        assert client.client.created <= now
        moments = [meeting.started for meeting in client.meetings]
        assert moments == sorted(moments)
        assert all(meeting.closed and meeting.started < meeting.closed < now for meeting in client.meetings)
        assert all(client.client.created <= reading.started < now for reading in client.readings)
        for ladder in client.ladders:
            done = [step.done for step in ladder.steps if step.done]
            ahead = [step.due for step in ladder.steps if step.due]
            assert done == sorted(done)
            assert ahead == sorted(ahead)
            assert all(moment < now and moment.weekday() < 5 for moment in done)
            assert all(day > now.date() and day.weekday() < 5 for day in ahead)
        for one in client.referrals:
            gone = [day for day in (one.agreed.date(), one.contacted, one.started) if day]
            assert all(day <= now.date() for day in gone)
            assert all(day > now.date() for day in (one.first_visit, one.remind) if day)
        assert all(one.since < one.ended < now for one in client.crisis_landing.landings if one.ended)
        assert all(one.since < now for one in client.paths)
    earlier, later = practice_clients(now)[0].readings
    assert timedelta(days=290) < later.started - earlier.started < timedelta(days=320)
