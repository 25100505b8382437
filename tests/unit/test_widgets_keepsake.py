from __future__ import annotations

from typing import Any

import pytest

from coaching.client_file import new_client
from coaching.record import Refused
from storage.failure import StoreFailure
from storage.keepsake import Keepsakes
from tests import keepsake_phone as phone
from tests.conftest import START
from widgets.home.view import HomeView
from widgets.keepsake.view import KeepsakeView
from widgets.page.desk import Desk
from widgets.page.memory_repository import MemoryRepository
from workbooks.content.loader import load


@pytest.fixture
def shelf() -> phone.Shelf:
    shelf = phone.Shelf()
    shelf.put(phone.CODE, phone.PAGES)
    return shelf


@pytest.fixture
def view(shelf: phone.Shelf) -> KeepsakeView:
    desk = Desk(MemoryRepository(new_client("c1", START, "Mirja"), lambda: START), "c1", clock=lambda: START)
    return KeepsakeView(desk, lambda: load(desk.file.client.language), Keepsakes(shelf))


def lines(view: KeepsakeView) -> dict[str, dict[str, Any]]:
    return {line["id"]: line for group in view.screen(())["groups"] for line in group["lines"]}


def test_the_code_shows_every_line_and_saves_nothing(view: KeepsakeView, shelf: phone.Shelf) -> None:
    assert view.screen(())["view"] == "code"
    view.act("open", {"code": phone.SHOWN})
    screen = view.screen(())
    assert screen["view"] == "lines"
    assert [line["text"] for line in lines(view).values()] == [
        "Kuuntelen",
        "Autan muita",
        "Keitän hyvää kahvia",
        "Yhteys muihin",
        "Työ ja tulevaisuus",
        "Löydän työn keittiöstä",
        "Soitan Marille",
        "Käyn tutustumassa",
    ]
    assert all(line["on"] for line in lines(view).values())
    assert lines(view)["mark/work"]["note"] == "Puhelimessa 3/10. Renkaissa Melko raskasta, 2/5."
    assert screen["others"] and screen["count"] == "8 kohtaa tulee mukaan"
    assert view.model.desk.revision == 1
    assert shelf.removed == []


def test_only_what_is_ticked_is_saved_and_then_the_box_is_gone(
    view: KeepsakeView, shelf: phone.Shelf
) -> None:
    view.act("open", {"code": phone.CODE})
    view.act("put", {"lines": ["strength/0", "goal"], "on": False})
    assert not lines(view)["step/0"]["on"]
    assert lines(view)["step/0"]["waits"]
    view.act("bring", {})
    file = view.model.desk.file
    assert [one.card or one.own_words for one in file.strengths.chosen] == ["helping", "Keitän hyvää kahvia"]
    assert file.ladders == ()
    assert shelf.removed == [phone.id_of(phone.CODE)]
    screen = view.screen(())
    assert screen["view"] == "brought"
    assert [one["to"] for one in screen["came"]] == ["strengths", "three_rings"]
    view.leave()
    assert view.screen(())["view"] == "code"
    with pytest.raises(Refused, match="keepsake_code"):
        view.act("open", {"code": phone.CODE})


def test_the_box_stays_when_the_save_fails(view: KeepsakeView, shelf: phone.Shelf) -> None:
    def full(*_: object) -> None:
        raise StoreFailure("errors.store_full")

    view.act("open", {"code": phone.CODE})
    repository = view.model.desk._repository
    kept, repository.change = repository.change, full  # type: ignore[method-assign,assignment]
    with pytest.raises(StoreFailure):
        view.act("bring", {})
    assert shelf.removed == []
    assert view.screen(())["view"] == "lines"
    repository.change = kept  # type: ignore[method-assign]
    view.act("bring", {})
    assert shelf.boxes == {}


def test_leaving_saves_nothing_and_the_code_still_works(view: KeepsakeView, shelf: phone.Shelf) -> None:
    view.act("open", {"code": phone.CODE})
    view.act("leave", {})
    assert view.screen(())["view"] == "code"
    assert (view.model.desk.revision, shelf.removed) == (1, [])
    view.act("open", {"code": phone.CODE})
    assert view.screen(())["view"] == "lines"


def test_what_is_in_the_file_already_is_said_and_not_ticked(view: KeepsakeView, shelf: phone.Shelf) -> None:
    view.act("open", {"code": phone.CODE})
    view.act("bring", {})
    shelf.put(phone.CODE, {"v": 1, "strengths": ["listening", "humour"], "flower": {"work": 9}})
    view.act("open", {"code": phone.CODE})
    assert {id: (line["state"], line["on"]) for id, line in lines(view).items()} == {
        "strength/0": ("there", False),
        "strength/1": ("new", True),
        "mark/work": ("other", False),
    }
    with pytest.raises(Refused):
        view.act("put", {"lines": ["strength/0"], "on": True})


def test_hostile_pages_are_refused_in_one_sentence_and_stay_where_they_are(
    view: KeepsakeView, shelf: phone.Shelf
) -> None:
    shelf.put(phone.CODE, {"v": 1, "flower": {"work": 99}})
    with pytest.raises(Refused, match="keepsake_damaged"):
        view.act("open", {"code": phone.CODE})
    assert view.screen(())["view"] == "code"
    shelf.put(phone.CODE, {"v": 1, "strengths": ["131052-308T"]})
    view.act("open", {"code": phone.CODE})
    screen = view.screen(())
    assert screen["left_out"] and screen["empty"]
    assert "131052" not in repr(screen)


@pytest.mark.parametrize(
    ("do", "fields"), [("open", {}), ("bring", {}), ("put", {"lines": ["goal"], "on": True}), ("fly", {})]
)
def test_what_is_not_there_is_refused(view: KeepsakeView, do: str, fields: dict[str, object]) -> None:
    with pytest.raises(Refused):
        view.act(do, fields)
    assert view.pictures(()) == {}


@pytest.mark.parametrize("at_hand", [("keepsake", "strengths"), ("strengths",)], ids=["there", "not_there"])
def test_the_home_page_offers_the_way_where_there_is_one(
    view: KeepsakeView, at_hand: tuple[str, ...]
) -> None:
    home = HomeView(view.model.desk, lambda: load("fi"), at_hand)
    way = "keepsake" if "keepsake" in at_hand else ""
    assert home.screen(())["bring_to"] == home.screen(("all",))["bring_to"] == way
