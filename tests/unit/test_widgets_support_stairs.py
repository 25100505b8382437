from __future__ import annotations

from datetime import timedelta

import pytest
from msgspec.structs import replace

from coaching import meeting, path
from coaching.client_file import add_meeting, new_client
from coaching.record import Refused
from tests.conftest import START
from widgets.page.desk import Desk
from widgets.page.memory_repository import MemoryRepository
from widgets.support_stairs.view import SupportStairsView
from workbooks.content.loader import load

CONTENT = load("fi")
JOURNEY, ERRANDS = CONTENT.support_stairs.sets


@pytest.fixture
def view() -> SupportStairsView:
    file = add_meeting(
        new_client("c1", START - timedelta(days=30), "Mirja"),
        meeting.close(meeting.begin("t1", START - timedelta(days=2)), START - timedelta(days=2)),
    )
    desk = Desk(MemoryRepository(file, lambda: START), "c1", clock=lambda: START)
    return SupportStairsView(desk, lambda: load(desk.file.client.language))


def panel(view: SupportStairsView, stair: str) -> dict[str, object]:
    return next(one for one in view.screen(("stair", stair))["panels"] if one["id"] == stair)


def test_there_are_nine_stairs_and_a_short_set_for_errands(view: SupportStairsView) -> None:
    assert len(view.screen(())["stairs"]) == 9
    assert [one["id"] for one in view.screen(("set", "errands"))["stairs"]] == [
        "with_you",
        "beside_me",
        "alone",
    ]
    assert [one["label"] for one in view.screen(())["sets"]] == [JOURNEY.title, ERRANDS.title]


def test_who_stands_nowhere_sees_the_first_stair_and_no_mark(view: SupportStairsView) -> None:
    screen = view.screen(())
    assert screen["chosen"] == "contact"
    assert not any(one["here"] or one["been"] for one in screen["stairs"])


def test_one_stands_rests_and_goes_on(view: SupportStairsView) -> None:
    assert view.act("stand_on", {"stair": "doing"}) is None
    assert panel(view, "doing")["here"]
    assert "21.11.2026" in str(panel(view, "doing")["since"])
    view.act("stand_on", {"stair": "doing", "resting": True})
    assert panel(view, "doing")["resting"]
    view.act("stand_on", {"stair": "doing"})
    assert not panel(view, "doing")["resting"]
    assert view.screen(())["chosen"] == "doing"


def test_going_down_is_said_in_the_same_words_as_going_up(view: SupportStairsView) -> None:
    view.act("stand_on", {"stair": "applying"})
    up = panel(view, "applying")["since"]
    view.act("stand_on", {"stair": "wishes"})
    assert panel(view, "wishes")["since"] == up


def test_the_stairs_open_on_the_set_that_was_stood_on_last(view: SupportStairsView) -> None:
    view.act("stand_on", {"stair": "beside_me"})
    screen = view.screen(())
    assert (screen["heading"], screen["chosen"]) == (ERRANDS.title, "beside_me")


def test_a_path_may_open_its_own_stairs_first_and_the_clients_mark_still_decides(
    view: SupportStairsView,
) -> None:
    desk = view.model.desk
    on = path.Path(id="p1", recipe=ERRANDS.paths[0], since=START)
    desk.change(lambda file: replace(file, paths=(on,)))
    assert view.screen(())["heading"] == ERRANDS.title
    view.act("stand_on", {"stair": "wishes"})
    assert view.screen(())["heading"] == JOURNEY.title


def test_a_stair_says_what_belongs_here_and_which_exercises_fit(view: SupportStairsView) -> None:
    shown = panel(view, "agreed")
    stair = JOURNEY.stairs[4]
    assert (shown["about"], shown["mine"], shown["worker"]) == (stair.about, stair.mine, stair.worker)
    assert [one["to"] for one in shown["exercises"]] == ["goal_ladder"]


def test_a_contact_is_noted_and_taken_back_by_one_tap(view: SupportStairsView) -> None:
    def on() -> list[str]:
        return [one["way"] for one in view.screen(())["contact"]["ways"] if one["on"]]

    view.act("contact", {"way": "client", "on": True})
    view.act("contact", {"way": "client", "on": True})
    assert on() == ["client"]
    assert len(view.screen(())["contact"]["recent"]) == 1
    view.act("contact", {"way": "client", "on": False})
    view.act("contact", {"way": "client", "on": False})
    assert on() == []


def test_a_contact_of_another_day_is_noted_for_that_day(view: SupportStairsView) -> None:
    view.act("contact_day", {"day": "2026-11-18"})
    view.act("contact", {"way": "call", "on": True})
    view.act("contact_day", {"day": None})
    (noted,) = view.screen(())["contact"]["recent"]
    assert noted["day"] == "18.11.2026"
    assert not any(one["on"] for one in view.screen(())["contact"]["ways"])
    with pytest.raises(Refused, match=r"errors\.day_ahead"):
        view.act("contact_day", {"day": "2026-12-01"})
    view.act("remove_contact", {"contact": noted["id"]})
    assert view.screen(())["contact"]["recent"] == []


def test_last_and_next_contact_are_said_to_the_client_too(view: SupportStairsView) -> None:
    view.act("stand_on", {"stair": "contact"})
    contact = view.screen(())["contact"]
    assert "19.11.2026" in contact["last"]
    assert "22.11.2026" in contact["next"]


def test_a_day_to_be_in_touch_is_never_in_the_past(view: SupportStairsView) -> None:
    view.act("rhythm", {"every": 2})
    assert "21.11.2026" in view.screen(())["contact"]["next"]
    view.act("rhythm", {"every": 1})
    assert "21.11.2026" in view.screen(())["contact"]["next"]


def test_the_rhythm_is_agreed_dropped_and_given_back(view: SupportStairsView) -> None:
    assert view.screen(())["contact"]["every"] == "own"
    view.act("rhythm", {"every": 10})
    contact = view.screen(())["contact"]
    assert contact["every"] == "10"
    assert "10" in [one["value"] for one in contact["rhythms"]]
    view.act("rhythm", {"every": 0})
    assert view.screen(())["contact"]["next"] == ""
    view.act("rhythm", {"every": None})
    assert view.screen(())["contact"]["every"] == "own"


def test_support_is_agreed_on_in_own_words(view: SupportStairsView) -> None:
    view.act("add_note", {"list": "support"})
    (note,) = view.screen(())["support"]
    view.model.desk.write_text(f"support_stairs/support/{note['id']}", "", "Tule mukaan pankkiin")
    assert view.screen(())["support"][0]["text"] == "Tule mukaan pankkiin"
    view.act("remove_note", {"list": "support", "note": note["id"]})
    assert view.screen(())["support"] == []


def test_a_mark_is_removed_and_that_can_be_taken_back(view: SupportStairsView) -> None:
    view.act("stand_on", {"stair": "doing"})
    (mark,) = view.screen(("picture", "journey"))["history"]
    view.act("remove_mark", {"mark": mark["id"]})
    assert view.screen(("picture", "journey"))["history"] == []
    assert view.model.desk.notice is not None
    view.model.desk.undo()
    assert view.screen(())["chosen"] == "doing"


def test_the_picture_is_made_for_its_place_and_for_a_narrow_screen(view: SupportStairsView) -> None:
    assert view.pictures(()) == {}
    wide = view.pictures(("picture", "journey"))["support_stairs_journey"]("screen")
    view.act("narrow", {"narrow": True})
    narrow = view.pictures(("picture", "journey"))["support_stairs_journey"]("screen")
    assert narrow.figure.get_size_inches()[0] < wide.figure.get_size_inches()[0]
    assert narrow.sentence == wide.sentence


@pytest.mark.parametrize(("form", "start"), [("png", b"\x89PNG"), ("svg", b"<?xml")])
def test_the_picture_can_be_saved_under_a_neutral_name(
    view: SupportStairsView, form: str, start: bytes
) -> None:
    made = view.download({"set": "journey", "form": form})
    assert made.name == f"askelma-2026-11-21-support-stairs.{form}"
    assert made.data.startswith(start)
    with pytest.raises(Refused):
        view.download({"set": "journey", "form": "exe"})


@pytest.mark.parametrize(
    ("do", "fields"),
    [
        ("stand_on", {"stair": "cloud"}),
        ("contact", {"way": "pigeon", "on": True}),
        ("rhythm", {"every": -3}),
        ("rhythm", {"every": "often"}),
        ("remove_mark", {"mark": "gone"}),
        ("remove_contact", {"contact": "gone"}),
        ("fly", {}),
    ],
)
def test_what_is_not_understood_is_refused(
    view: SupportStairsView, do: str, fields: dict[str, object]
) -> None:
    with pytest.raises(Refused):
        view.act(do, fields)
    assert view.model.desk.revision == 1


@pytest.mark.parametrize("place", [("stair", "cloud"), ("set", "none"), ("picture", "none"), ("else",)])
def test_a_place_that_is_not_there_is_refused(view: SupportStairsView, place: tuple[str, ...]) -> None:
    with pytest.raises(Refused):
        view.screen(place)
