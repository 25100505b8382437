from __future__ import annotations

import pytest

from coaching.client_file import new_client
from coaching.record import Refused
from coaching.self_assessment import AREAS
from tests.conftest import START
from widgets.page.desk import Desk
from widgets.page.memory_repository import MemoryRepository
from widgets.three_rings.view import ThreeRingsView
from workbooks.content.loader import load


@pytest.fixture
def view() -> ThreeRingsView:
    desk = Desk(MemoryRepository(new_client("c1", START, "Mirja"), lambda: START), "c1", clock=lambda: START)
    return ThreeRingsView(desk, lambda: load(desk.file.client.language))


def fill(view: ThreeRingsView, area: str, *values: int) -> None:
    for ring, value in zip(("important", "now", "wish"), values, strict=True):
        view.act("mark", {"area": area, "ring": ring, "value": value})


def test_it_begins_at_the_start_and_walks_area_by_area_to_the_map(view: ThreeRingsView) -> None:
    assert view.screen(())["view"] == "start"
    assert view.act("begin", {}) == "three_rings/area/wellbeing"
    for place, area in enumerate(AREAS):
        screen = view.screen(("area", area))
        assert [one["ring"] for one in screen["questions"]] == ["important", "now", "wish"]
        to = view.act("skip", {"area": area})
        assert to == (f"three_rings/area/{AREAS[place + 1]}" if place < 7 else "three_rings/map")
    assert view.screen(())["view"] == "map"


def test_a_break_goes_on_from_where_it_was(view: ThreeRingsView) -> None:
    view.act("begin", {})
    fill(view, "wellbeing", 5, 2, 4)
    assert view.screen(())["foot"]["next"]["label"] == load("fi").text("three_rings.go_on")
    assert view.act("begin", {}) == "three_rings/area/belonging"
    assert len(view.model.all()) == 1


def test_the_map_offers_what_to_change_first_and_the_client_chooses(view: ThreeRingsView) -> None:
    view.act("begin", {})
    fill(view, "mind", 5, 1, 5)
    fill(view, "body", 1, 1, 5)
    view.act("finish", {})
    assert [one["area"] for one in view.screen(("map",))["first"]] == ["mind"]
    view.act("choose_first", {"area": "mind"})
    assert view.screen(("map",))["first"][0]["chosen"]
    quiet = [one["title"] for one in view.screen(("map",))["answers"] if one["quiet"]]
    assert quiet == [load("fi").self_assessment.area("body").title]


def test_an_earlier_map_is_looked_at_and_not_changed(view: ThreeRingsView) -> None:
    view.act("begin_from_paper", {"day": "2026-09-01"})
    fill(view, "mind", 5, 1, 5)
    view.act("finish", {})
    view.act("begin", {})
    fill(view, "mind", 5, 4, 5)
    view.act("finish", {})
    (before,) = view.screen(("map",))["earlier"]
    assert "1.9.2026" in before["label"]
    assert [one["kind"] for one in view.screen(("map",))["changes"]] == ["more"]
    old = view.screen(tuple(before["to"].split("/")[1:]))
    assert not old["can_change"]
    assert view.pictures(("map", old["rings"]))


def test_the_picture_is_made_and_saved_under_a_neutral_name(view: ThreeRingsView) -> None:
    assert view.pictures(("map",)) == {}
    view.act("begin", {})
    fill(view, "mind", 5, 1, 5)
    view.act("finish", {})
    (maker,) = view.pictures(()).values()
    wide = maker("screen")
    view.act("narrow", {"narrow": True})
    assert maker("screen").figure.get_size_inches()[0] < wide.figure.get_size_inches()[0]
    made = view.download({"rings": view.model.rings.id, "form": "svg"})
    assert made.name == "askelma-2026-11-21-three-rings.svg"
    assert made.data.startswith(b"<?xml")


@pytest.mark.parametrize(
    ("do", "fields"),
    [
        ("mark", {"area": "mind", "ring": "now", "value": 9}),
        ("mark", {"area": "sky", "ring": "now", "value": 1}),
        ("mark", {"area": "mind", "ring": "worker", "value": 1}),
        ("skip", {"area": "sky"}),
        ("begin_from_paper", {"day": "2030-01-01"}),
        ("choose_first", {"area": "sky"}),
        ("fly", {}),
    ],
)
def test_what_is_not_understood_is_refused(view: ThreeRingsView, do: str, fields: dict[str, object]) -> None:
    view.act("begin", {})
    with pytest.raises(Refused):
        view.act(do, fields)


@pytest.mark.parametrize("place", [("area", "sky"), ("map", "gone"), ("else",)])
def test_a_place_that_is_not_there_is_refused(view: ThreeRingsView, place: tuple[str, ...]) -> None:
    view.act("begin", {})
    with pytest.raises(Refused):
        view.screen(place)


def test_nothing_can_be_marked_before_a_map_is_begun(view: ThreeRingsView) -> None:
    with pytest.raises(Refused):
        view.act("mark", {"area": "mind", "ring": "now", "value": 3})
