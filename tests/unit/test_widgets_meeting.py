from __future__ import annotations

from datetime import date

import pytest
from msgspec.structs import replace

from coaching import client_file, goal_ladder, meeting
from coaching.goal_ladder import Action
from coaching.meeting import NextStep
from coaching.record import Refused
from tests.conftest import START, Clock
from widgets.meeting.view import MeetingView
from widgets.page.desk import Desk
from workbooks.content.loader import load
from workbooks.content.path_words import stop_title


@pytest.fixture
def view(desk: Desk) -> MeetingView:
    return MeetingView(desk, lambda: load(desk.file.client.language))


def with_actions(desk: Desk, *actions: Action) -> None:
    ladder = goal_ladder.add_step(goal_ladder.new_ladder("l1", START), "s1", title="Hakemus")
    step = ladder.steps[0]
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
    assert agreed.next_step == NextStep(
        what="Soitamme kouluun", doer="together", due=date(2026, 11, 24), action="a1"
    )
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
        what="Soitan", doer="client", due=START.astimezone().date().replace(day=22), action="a1"
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


# The beginning of the meeting


def test_two_taps_make_the_agenda_and_the_theme_comes_from_the_stairs(desk: Desk) -> None:
    with_actions(desk, CALL)
    view = MeetingView(desk, lambda: load("fi"), lambda: "strengths")
    screen = view.screen(("today",))
    assert [one["text"] for one in screen["ideas"]] == ["Hakemus", stop_title("strengths", load("fi"))]
    for one in screen["ideas"]:
        view.act("take_up", {"text": one["text"]})
    (today,) = desk.file.meetings
    assert today.theme == "Hakemus"
    assert [one.text for one in today.agenda] == [one["text"] for one in screen["ideas"]]
    assert [one["on"] for one in view.screen(("today",))["ideas"]] == [True, True]
    view.act("take_up", {"text": "Hakemus"})
    assert len(desk.file.meetings[0].agenda) == 1
    assert view.screen(("today",))["foot"]["next"]["to"] == "strengths"


def test_what_is_urgent_is_shown_at_each_meeting_until_it_is_settled(
    view: MeetingView, desk: Desk, clock: Clock
) -> None:
    view.act("add_note", {"list": "acute"})
    (urgent,) = desk.file.meetings[0].acute
    desk.write_text(f"meetings/{desk.file.meetings[0].id}/acute/{urgent.id}", "", "Vuokra")
    view.act("close_now", {})
    clock.pass_by(days=7)
    (shown,) = view.screen(("today",))["open_acute"]
    assert shown["text"] == "Vuokra"
    assert view.screen(("today",))["ideas"][0]["text"] == "Vuokra"
    view.act("settle", {"meeting": shown["meeting"], "acute": shown["id"]})
    assert view.screen(("today",))["open_acute"] == []
    (told,) = view.screen(("read", shown["meeting"]))["acute"]
    assert told["done"].startswith("Hoidettu")
    view.act("settle", {"meeting": shown["meeting"], "acute": shown["id"], "settled": False})
    assert len(view.screen(("today",))["open_acute"]) == 1


def test_what_was_agreed_last_is_asked_at_the_next_meeting(
    view: MeetingView, desk: Desk, clock: Clock
) -> None:
    view.act("take_idea", {"text": "Soitan"})
    view.act("close_now", {})
    clock.pass_by(days=7)
    agreed = view.screen(("today",))["agreed"]
    assert (agreed["what"], agreed["done"]) == ("Soitan", "")
    view.act("set_done", {"meeting": agreed["meeting"]})
    assert desk.file.meetings[0].next_step.done == view.model.now().date()
    assert view.screen(("today",))["agreed"]["marked"]
    assert "Se tehtiin" in " ".join(view.screen(("read", agreed["meeting"]))["said"])


# Looking back


def test_the_history_tells_the_newest_first_and_by_year(view: MeetingView, desk: Desk) -> None:
    assert view.screen(("history",))["story"] == []
    for day in ("2025-05-02", "2026-01-07", "2026-03-01"):
        place = view.act("key_in", {"day": day})
        assert place is not None and view.screen(tuple(place.split("/")[1:]))["keyed"]["day"] == day
    screen = view.screen(("history",))
    assert [one["title"][:2] for one in screen["story"]] == ["3.", "2.", "1."]
    assert [one["label"] for one in screen["years"]][1:] == ["2026", "2025"]
    assert len(view.screen(("history", "2025"))["story"]) == 1


def test_own_words_that_end_with_a_dot_are_told_with_one(view: MeetingView, desk: Desk) -> None:
    held = meeting.close(meeting.begin("m1", START, "Koulu."), START)
    step = NextStep(what="Soitan kouluun.", doer="client")
    told = replace(held, next_step=step, wish="Muistatko minua?")
    desk.change(lambda file: client_file.add_meeting(file, told))
    said = view.screen(("history",))["story"][0]["said"]
    assert said[0] == load("fi").text("meeting.told_theme", theme="Koulu")
    assert "kouluun (" in said[1]
    assert said[-1].endswith("Muistatko minua?")


def test_a_meeting_is_keyed_in_from_paper_in_the_order_of_the_form(view: MeetingView, desk: Desk) -> None:
    place = view.act("key_in", {"day": "2026-03-01"})
    assert place is not None
    id = place.rpartition("/")[2]
    view.act("key_in", {"day": "2026-02-01", "meeting": id})
    view.act("add_note", {"list": "agenda", "meeting": id})
    (line,) = desk.file.meetings[0].agenda
    desk.write_text(f"meetings/{id}/agenda/{line.id}", "", "Paperit")
    desk.write_text(f"meetings/{id}/next_step/what", "", "Soitan")
    view.act("paper_mark", {"meeting": id, "value": 8})
    view.act("paper_step", {"meeting": id, "doer": "client"})
    view.act("paper_step", {"meeting": id, "due": "2026-02-08"})
    view.act("paper_step", {"meeting": id, "clear": True})
    view.act("paper_wish", {"meeting": id, "text": "Muistuta"})
    screen = view.screen(("read", id))
    assert screen["title"] == "1. tapaaminen, 1.2.2026"
    assert screen["said"] == [
        "Tällä kertaa: Paperit.",
        "Hyötyä oli paljon.",
        f"Sovittiin: Soitan ({desk.file.client.label}).",
        "Se on vielä auki.",
        "Toive työntekijälle: Muistuta.",
    ]
    view.act("remove_note", {"list": "agenda", "note": line.id, "meeting": id})
    assert view.act("remove_meeting", {"meeting": id}) == "meeting/history"
    assert desk.file.meetings == ()


def test_a_meeting_with_its_own_hours_is_neither_moved_nor_taken_away(view: MeetingView, desk: Desk) -> None:
    view.act("set_benefit", {"value": 5})
    id = desk.file.meetings[0].id
    with pytest.raises(Refused, match=r"errors\.bad_value"):
        view.act("key_in", {"day": "2026-01-01", "meeting": id})
    with pytest.raises(Refused, match=r"errors\.gone"):
        view.act("remove_meeting", {"meeting": id})
    assert view.screen(("read", id))["correct"] == ""


def test_a_meeting_of_another_day_is_put_right_with_both_days_in_sight(
    view: MeetingView, desk: Desk, clock: Clock
) -> None:
    view.act("set_benefit", {"value": 5})
    clock.pass_by(hours=1)
    view.act("close_now", {})
    id = desk.file.meetings[0].id
    assert view.screen(("read", id))["may_correct"] is False, "today's meeting is corrected as it is"
    with pytest.raises(Refused, match=r"errors\.bad_value"):
        view.act("correct", {"meeting": id})
    held = desk.file.meetings[0]
    clock.pass_by(days=3)
    with pytest.raises(Refused, match=r"errors\.gone"):
        view.screen(("correct", id))
    assert view.act("correct", {"meeting": id}) == f"meeting/correct/{id}"
    screen = view.screen(("correct", id))
    assert "21.11.2026" in screen["lead"] and "24.11.2026" in screen["lead"]
    assert screen["corrects"] and screen["can_take_back"]
    view.act("paper_mark", {"meeting": id, "value": 8})
    desk.write_text(f"meetings/{id}/theme", "", "Koulu")
    assert view.act("corrected", {"meeting": id}) == f"meeting/read/{id}"
    read = view.screen(("read", id))
    assert "21.11.2026" in read["title"]
    assert read["said"][-1] == "Korjattu 24.11.2026."
    now = desk.file.meetings[0]
    assert (now.started, now.closed, now.benefit, now.theme) == (held.started, held.closed, 8, "Koulu")


def test_corrections_are_taken_back_and_looking_alone_leaves_no_day(
    view: MeetingView, desk: Desk, clock: Clock
) -> None:
    view.act("set_benefit", {"value": 5})
    clock.pass_by(hours=1)
    view.act("close_now", {})
    held = desk.file.meetings[0]
    clock.pass_by(days=3)
    view.act("correct", {"meeting": held.id})
    view.act("corrected", {"meeting": held.id})
    assert desk.file.meetings == (held,), "nothing was changed, so nothing was corrected"
    view.act("correct", {"meeting": held.id})
    desk.write_text(f"meetings/{held.id}/wish", "", "Väärä sana")
    view.act("paper_mark", {"meeting": held.id, "value": 1})
    assert view.act("take_back", {"meeting": held.id}) == f"meeting/read/{held.id}"
    assert desk.file.meetings == (held,)
    desk.undo()  # taking back can be taken back too
    assert (desk.file.meetings[0].wish, desk.file.meetings[0].benefit) == ("Väärä sana", 1)
    with pytest.raises(Refused, match=r"errors\.nothing_to_undo"):
        view.act("take_back", {"meeting": held.id})


def test_a_day_ahead_cannot_be_keyed_in(view: MeetingView) -> None:
    with pytest.raises(Refused, match=r"errors\.day_ahead"):
        view.act("key_in", {"day": "2027-01-01"})
    with pytest.raises(Refused, match=r"errors\.gone"):
        view.screen(("read", "nobody"))
