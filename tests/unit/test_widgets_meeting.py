from __future__ import annotations

from datetime import date

import pytest

from coaching import client_file, goal_ladder, meeting
from coaching.goal_ladder import Action
from coaching.meeting import NextStep
from coaching.record import Refused
from tests.conftest import START, Clock
from widgets.meeting.view import MeetingView
from widgets.page.desk import Desk
from workbooks.content.loader import load


@pytest.fixture
def view(desk: Desk) -> MeetingView:
    return MeetingView(desk, lambda: load(desk.file.client.language))


def with_actions(desk: Desk, *actions: Action) -> None:
    ladder = goal_ladder.add_step(goal_ladder.new_ladder("l1", START), "s1", title="Hakemus")
    step = ladder.steps[0]
    from msgspec.structs import replace

    ladder = replace(ladder, steps=(replace(step, actions=actions),))
    desk.change(lambda file: client_file.add_ladder(file, ladder))


CALL = Action(id="a1", text="Soitamme kouluun", doer="together", due=date(2026, 11, 24))


def test_three_taps_close_the_meeting_and_the_next_visit_opens_with_exactly_that(
    view: MeetingView, desk: Desk
) -> None:
    with_actions(desk, CALL)
    assert view.screen(())["view"] == "benefit"
    assert view.act("set_benefit", {"value": 8, "go_on": True}) == "meeting/next"
    (offered,) = view.screen(("next",))["suggestions"]
    taken = {name: offered[name] for name in ("ladder", "step", "action")}
    assert view.act("take_action", taken) == "meeting/wish"
    wish = view.screen(("wish",))["wishes"][0]
    assert view.act("take_wish", {"text": wish}) == "meeting/done"
    agreed = meeting.agreed(desk.file)
    assert agreed is not None
    assert agreed.next_step == NextStep(what="Soitamme kouluun", doer="together", due=date(2026, 11, 24))
    assert agreed.wish == wish
    said = view.screen(())
    assert (said["view"], said["closed"]) == ("done", True)
    assert (said["meeting"]["mark"], said["meeting"]["when_shown"]) == ("8 / 10", "24.11.")


def test_the_arrow_keys_only_move_the_mark(view: MeetingView, desk: Desk) -> None:
    assert view.act("set_benefit", {"value": 3}) is None
    assert view.act("set_benefit", {"value": 4}) is None
    assert desk.file.meetings[0].benefit == 4
    assert view.act("go_on", {"question": "benefit"}) == "meeting/next"


def test_an_action_without_who_or_when_asks_for_them_first(view: MeetingView, desk: Desk) -> None:
    with_actions(desk, Action(id="a1", text="Soitan"))
    fields = {"ladder": "l1", "step": "s1", "action": "a1"}
    assert view.act("take_action", fields) == "meeting/next/own"
    view.act("set_doer", {"doer": "client"})
    view.act("set_time", {"time": "tomorrow"})
    assert desk.file.meetings[0].next_step == NextStep(
        what="Soitan", doer="client", due=START.astimezone().date().replace(day=22)
    )
    view.act("set_time", {"time": "before_next_meeting"})
    step = desk.file.meetings[0].next_step
    assert (step.due, bool(step.when)) == (None, True)


def test_another_idea_forgets_who_and_when_of_the_first(view: MeetingView, desk: Desk) -> None:
    with_actions(desk, CALL)
    view.act("take_action", {"ladder": "l1", "step": "s1", "action": "a1"})
    view.act("take_idea", {"text": "Lepään"})
    assert desk.file.meetings[0].next_step == NextStep(what="Lepään")


def test_every_question_can_be_passed_over_and_nothing_is_noted_of_it(view: MeetingView, desk: Desk) -> None:
    assert view.act("pass_over", {"question": "benefit"}) == "meeting/next"
    assert view.act("pass_over", {"question": "next"}) == "meeting/wish"
    assert view.act("pass_over", {"question": "wish"}) == "meeting/done"
    (closed,) = desk.file.meetings
    assert (closed.benefit, closed.next_step, closed.wish) == (None, NextStep(), "")
    assert closed.closed is not None


def test_coming_from_the_stairs_the_benefit_is_still_asked_before_the_end(view: MeetingView) -> None:
    assert view.act("take_idea", {"text": "Soitan"}) == "meeting/next/own"
    assert view.act("go_on", {"question": "next"}) == "meeting/wish"
    assert view.act("pass_over", {"question": "wish"}) == "meeting/benefit"
    assert view.act("set_benefit", {"value": 7, "go_on": True}) == "meeting/done"


def test_a_meeting_closed_today_can_be_corrected_and_stays_closed(
    view: MeetingView, desk: Desk, clock: Clock
) -> None:
    view.act("close_now", {})
    closed = desk.file.meetings[0].closed
    clock.pass_by(hours=1)
    assert view.act("set_benefit", {"value": 9, "go_on": True}) == "meeting/done"
    (only,) = desk.file.meetings
    assert (only.benefit, only.closed) == (9, closed)


def test_tomorrow_is_another_meeting(view: MeetingView, desk: Desk, clock: Clock) -> None:
    view.act("set_benefit", {"value": 5})
    view.act("close_now", {})
    clock.pass_by(days=1)
    assert view.screen(())["view"] == "benefit"
    view.act("set_benefit", {"value": 6})
    assert [one.benefit for one in desk.file.meetings] == [5, 6]


def test_suggestions_begin_where_the_client_stands_and_leave_out_what_is_done(
    view: MeetingView, desk: Desk
) -> None:
    from msgspec.structs import replace

    ladder = goal_ladder.new_ladder("l1", START)
    for step in ("s1", "s2", "s3"):
        ladder = goal_ladder.add_step(ladder, step, title=step)
        ladder = goal_ladder.add_action(ladder, step, f"a-{step}", f"teko {step}")
    ladder = goal_ladder.mark_done(goal_ladder.stand_on(ladder, "s3"), "s1", START)
    desk.change(lambda file: client_file.add_ladder(file, ladder))
    assert [one.action.id for one in view.model.suggestions()] == ["a-s3", "a-s2"]
    desk.change(lambda file: client_file.replace_ladder(file, replace(ladder, reached=START)))
    assert view.model.suggestions() == ()


def test_looking_at_the_questions_begins_no_meeting(view: MeetingView, desk: Desk) -> None:
    for place in (("benefit",), ("next",), ("next", "own"), ("wish",), ("wish", "own"), ("done",)):
        view.screen(place)
    assert desk.file.meetings == ()


@pytest.mark.parametrize("value", [11, -1, "8", None, 2.5])
def test_a_mark_outside_the_line_is_refused(view: MeetingView, desk: Desk, value: object) -> None:
    with pytest.raises(Refused):
        view.act("set_benefit", {"value": value})
    assert all(one.benefit is None for one in desk.file.meetings)
