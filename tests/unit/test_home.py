from __future__ import annotations

from datetime import UTC, datetime

import pytest
from msgspec.structs import replace

from coaching import meeting
from coaching.client_file import ClientFile, add_ladder, add_meeting, replace_meeting
from coaching.goal_ladder import add_step, mark_done, new_ladder, stand_on
from coaching.meeting import NextStep
from coaching.record import Refused
from tests.conftest import START, Clock
from widgets.home.view import HomeView
from widgets.page.desk import Desk
from widgets.page.memory_repository import MemoryRepository
from workbooks.content.loader import load
from workbooks.content.practice import practice_clients


def home(file: ClientFile, clock: Clock, language: str = "fi") -> HomeView:
    desk = Desk(MemoryRepository(file, clock), file.client.id, clock=clock)
    return HomeView(desk, lambda: load(language))


def with_agreement(file: ClientFile) -> ClientFile:
    begun = meeting.begin("m1", START, "Hakemus")
    agreed = replace(
        meeting.close(begun, START),
        next_step=NextStep(what="Soitan koululle", doer="client", when="ensi viikolla"),
        wish="Muistuta minua viestillä",
    )
    return add_meeting(file, agreed)


def with_ladder(file: ClientFile) -> ClientFile:
    ladder = new_ladder("l1", START)
    for id in ("s1", "s2", "s3"):
        ladder = add_step(ladder, id, title=f"Porras {id}")
    return add_ladder(file, stand_on(mark_done(ladder, "s1", START), "s2"))


def test_the_first_visit_greets_and_promises_nothing(client_file: ClientFile, clock: Clock) -> None:
    screen = home(client_file, clock).screen(())
    assert screen["heading"] == "Hei Mirja, tervetuloa"
    assert screen["next"]["what"] == screen["next"]["wish"] == ""
    assert [stop["state"] for stop in screen["stops"]] == ["new", "new", "new", "open", "open"]


def test_the_next_visit_opens_with_exactly_what_was_agreed(client_file: ClientFile, clock: Clock) -> None:
    clock.pass_by(days=7)
    screen = home(with_ladder(with_agreement(client_file)), clock).screen(())
    assert screen["next"]["what"] == "Soitan koululle"
    assert screen["next"]["who"] == "Mirja"
    assert screen["next"]["when"] == "ensi viikolla"
    assert screen["next"]["wish"] == "Muistuta minua viestillä"
    assert screen["next"]["theme"] == "Porras s2"
    assert screen["next"]["button"] == "Aloita tapaaminen"


def test_the_name_stays_out_of_the_title_of_the_page(client_file: ClientFile, clock: Clock) -> None:
    assert "Mirja" not in home(client_file, clock).screen(())["title"]


def test_starting_a_meeting_notes_its_theme_and_leads_to_what_is_open(
    client_file: ClientFile, clock: Clock
) -> None:
    view = home(with_ladder(client_file), clock)
    assert view.act("begin", {}) == "strengths"
    assert view.model.desk.file.meetings[0].theme == "Porras s2"
    assert view.screen(())["next"]["button"] == "Jatka tapaamista"
    view.act("begin", {})
    assert len(view.model.desk.file.meetings) == 1, "a meeting that is on goes on"


def test_a_meeting_left_open_yesterday_does_not_swallow_the_one_of_today(
    client_file: ClientFile, clock: Clock
) -> None:
    view = home(add_meeting(client_file, meeting.begin("m0", START)), clock)
    clock.pass_by(days=1)
    view.act("begin", {})
    assert [one.id != "m0" for one in view.model.desk.file.meetings] == [False, True]


def test_a_closed_meeting_says_goodbye_and_shows_what_comes(client_file: ClientFile, clock: Clock) -> None:
    screen = home(with_agreement(client_file), clock).screen(())
    assert screen["heading"] == "Kiitos Mirja, nähdään taas"
    assert not screen["next"]["strong"]
    assert screen["stops"][3]["state"] == "done"


def test_the_little_rungs_show_done_and_here(client_file: ClientFile, clock: Clock) -> None:
    goal = home(with_ladder(client_file), clock).screen(())["goal"]
    assert [rung["state"] for rung in goal["rungs"]] == ["done", "here", ""]
    assert [rung["height"] for rung in goal["rungs"]] == sorted(rung["height"] for rung in goal["rungs"])
    assert "Olet nyt portaalla 2." in goal["state"]


def test_a_meeting_that_agreed_on_nothing_leaves_no_old_promise(
    client_file: ClientFile, clock: Clock
) -> None:
    file = with_agreement(client_file)
    clock.pass_by(days=7)
    file = add_meeting(file, meeting.close(meeting.begin("m2", clock()), clock()))
    clock.pass_by(days=7)
    screen = home(file, clock).screen(())
    assert screen["next"]["what"] == ""
    assert screen["next"]["lead"] == load("fi").text("home.nothing_agreed")


def test_nothing_else_can_be_done_here(client_file: ClientFile, clock: Clock) -> None:
    with pytest.raises(Refused):
        home(client_file, clock).act("erase", {})


@pytest.mark.parametrize("language", ["fi", "en"])
@pytest.mark.parametrize("which", [0, 1, 2])
def test_every_invented_client_has_a_home_page_in_every_language(
    clock: Clock, language: str, which: int
) -> None:
    file = practice_clients(datetime(2026, 11, 21, tzinfo=UTC))[which]
    view = home(file, clock, language)
    assert view.screen(())["heading"].count(file.client.label) == 1
    view.act("begin", {})
    on = view.model.meeting_now
    assert on is not None
    view.model.desk.change(lambda now: replace_meeting(now, meeting.close(on, clock())))
    assert view.screen(())["next"]["button"]
