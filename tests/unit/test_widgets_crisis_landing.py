from __future__ import annotations

from datetime import datetime

import pytest

from coaching import client_file, goal_ladder
from coaching.client_file import new_client
from coaching.record import Refused
from tests.conftest import START
from tests.drawn import FI
from widgets.crisis_landing.view import CARD, CrisisLandingView
from widgets.page.desk import Desk
from widgets.page.frame import frame
from widgets.page.memory_repository import MemoryRepository
from workbooks.card_exporter import CardExporter
from workbooks.content.loader import load


class Clock:
    """A clock that the test moves."""

    def __init__(self) -> None:
        self.now = START

    def __call__(self) -> datetime:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def view(clock: Clock) -> CrisisLandingView:
    file = new_client("c1", START, "Mirja")
    ladder = goal_ladder.add_step(goal_ladder.new_ladder("l", START), "s1", title="Soitan kouluun")
    file = client_file.add_ladder(file, goal_ladder.stand_on(ladder, "s1"))
    desk = Desk(MemoryRepository(file, clock), "c1", clock=clock)
    return CrisisLandingView(desk, lambda: load(desk.file.client.language), CardExporter())


def test_one_press_rests_and_one_goes_on_where_it_stood(view: CrisisLandingView) -> None:
    before = view.model.desk.file.ladders
    assert view.screen(())["view"] == "plan"
    assert view.act("rest", {}) == "crisis_landing/rest"
    assert view.model.desk.notice.undo is True
    screen = view.screen(())
    assert (screen["view"], screen["foot"]["next"]["do"]) == ("rest", "go_on")
    assert "Soitan kouluun" in screen["kept"]["said"]
    assert screen["kept"]["steps"] == [{"here": True, "done": False}]
    assert view.act("go_on", {}) == "home"
    assert view.screen(("rest",))["view"] == "plan"
    assert view.model.desk.file.ladders == before
    assert len(view.screen(())["history"]) == 1


def test_a_press_by_mistake_is_taken_back_whole(view: CrisisLandingView) -> None:
    before = view.model.desk.file
    view.act("rest", {})
    view.model.desk.undo()
    assert view.model.desk.file == before


def test_without_a_plan_the_numbers_are_there_and_112_is_first(view: CrisisLandingView) -> None:
    view.act("rest", {})
    screen = view.screen(())
    assert screen["numbers"][0]["phone"] == "112"
    assert len(screen["numbers"]) == 1 + len(FI.crisis_landing.numbers)
    assert all(not one["list"] for one in screen["said"])


def test_ready_words_are_taken_once_and_own_ones_written(view: CrisisLandingView) -> None:
    view.act("take_ready", {"list": "helps", "place": 1})
    (part,) = [one for one in view.screen(("plan",))["parts"] if one["part"] == "helps"]
    assert [one["text"] for one in part["notes"]] == [FI.crisis_landing.helps[1]]
    assert 1 not in {one["place"] for one in part["ready"]}
    view.act("add_note", {"list": "helps"})
    note = view.model.plan.helps[1].id
    view.model.desk.write_text(f"crisis_landing/helps/{note}", "", "Soitan siskolle")
    view.act("add_call", {})
    call = view.model.plan.calls[0].id
    view.model.desk.write_text(f"crisis_landing/calls/{call}/name", "", "Sisko")
    view.act("rest", {})
    screen = view.screen(("rest",))
    assert screen["said"][1]["list"] == [FI.crisis_landing.helps[1], "Soitan siskolle"]
    assert screen["calls"] == [{"name": "Sisko", "phone": ""}]
    view.act("remove_note", {"list": "helps", "note": note})
    view.act("remove_call", {"call": call})
    assert view.model.desk.notice.text == FI.text("crisis_landing.taken_away")


def test_the_day_to_come_back_is_changed_dropped_and_here(view: CrisisLandingView, clock: Clock) -> None:
    view.act("rest", {})
    assert view.screen(())["back"] == "2026-11-30"
    assert view.screen(())["back_here"] is False
    clock.now = datetime(2026, 11, 30, 9, tzinfo=START.tzinfo)
    assert view.screen(())["back_here"] is True
    view.act("back", {"day": None})
    assert view.screen(())["back_said"] == ""


def test_the_frame_shows_the_rest_on_every_screen(view: CrisisLandingView) -> None:
    desk = view.model.desk
    assert frame(desk, FI, [])["rest"] is None
    assert frame(desk, FI, [], can_rest=True)["rest"]["on"] is False
    view.act("rest", {})
    shown = frame(desk, FI, [], can_rest=True)["rest"]
    assert (shown["on"], shown["band"]) == (True, FI.text("crisis_landing.band"))


@pytest.mark.parametrize(("form", "start"), [("png", b"\x89PNG"), ("svg", b"<"), ("pdf", b"%PDF")])
def test_the_card_is_saved_without_a_name(view: CrisisLandingView, form: str, start: bytes) -> None:
    made = view.download({"form": form})
    assert made.data.startswith(start)
    assert "Mirja" not in made.name
    assert set(view.pictures(("card",))) == {CARD}
    assert view.pictures(()) == {}


@pytest.mark.parametrize(
    ("do", "fields"),
    [
        ("add_note", {"list": "landings"}),
        ("take_ready", {"list": "helps", "place": 99}),
        ("take_ready", {"list": "helps", "place": -1}),
        ("back", {"day": "soon"}),
        ("go_on", {}),
        ("fly", {}),
    ],
)
def test_what_is_not_understood_is_refused(
    view: CrisisLandingView, do: str, fields: dict[str, object]
) -> None:
    with pytest.raises(Refused):
        view.act(do, fields)
    assert view.model.desk.revision == 1
    with pytest.raises(Refused):
        view.screen(("elsewhere",))
    with pytest.raises(Refused):
        view.download({"form": "exe"})
