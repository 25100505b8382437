from __future__ import annotations

import pytest

from coaching.client_file import new_client
from coaching.record import Refused
from tests.conftest import START
from widgets.page.desk import Desk
from widgets.page.memory_repository import MemoryRepository
from widgets.support_need.view import SupportNeedView
from workbooks.content.loader import load


@pytest.fixture
def view() -> SupportNeedView:
    desk = Desk(MemoryRepository(new_client("c1", START, "Mirja"), lambda: START), "c1", clock=lambda: START)
    return SupportNeedView(desk, lambda: load(desk.file.client.language), ("goal_ladder", "referral"))


def cards(view: SupportNeedView) -> dict[str, dict[str, str]]:
    return {one["topic"]: one for group in view.screen(())["groups"] for one in group["topics"]}


def test_the_board_has_areas_plain_cards_and_own_matters(view: SupportNeedView) -> None:
    groups = view.screen(())["groups"]
    assert [len(group["topics"]) for group in groups] == [8, 10, 0]
    assert {one["said"] for one in cards(view).values()} == {""}, "what is open is no gap"
    to = view.act("add_own", {"title": "Puhelimessa puhuminen"})
    assert view.screen(tuple(to.split("/")[1:]))["own"]


def test_more_is_asked_only_when_something_is_in_the_way(view: SupportNeedView) -> None:
    for level, more in (("no", False), ("later", False), ("little", True), ("yes", True)):
        view.act("level", {"topic": "money", "level": level})
        assert view.screen(("topic", "money"))["in_the_way"] is more
        assert cards(view)["money"]["level"] == level


def test_words_are_written_and_come_to_what_is_first(view: SupportNeedView) -> None:
    view.act("level", {"topic": "money", "level": "yes"})
    view.act("helper", {"topic": "money", "helper": "other"})
    view.model.desk.write_text("support_need/topics/money/helps", "", "Velkaneuvoja katsoo")
    view.model.desk.write_text("support_need/topics/money/who", "", "Pia neuvonnasta")
    (told,) = view.screen(("first",))["others"]
    assert (told["helps"], told["helper"]) == ("Velkaneuvoja katsoo", "Pia neuvonnasta")


def test_an_obstacle_is_the_one_beside_the_strengths(view: SupportNeedView) -> None:
    view.act("add_note", {"list": "obstacles"})
    (note,) = view.screen(())["obstacles"]
    view.model.desk.write_text(f"strengths/obstacles/{note['id']}", "", "Bussi kulkee harvoin")
    assert view.model.desk.file.strengths.obstacles[0].text == "Bussi kulkee harvoin"
    view.act("first", {"topic": note["id"], "on": True})
    assert view.screen(("first",))["chosen"][0]["title"] == "Bussi kulkee harvoin"
    view.act("remove_note", {"list": "obstacles", "note": note["id"]})
    assert view.screen(("first",))["chosen"] == []


def test_what_is_first_becomes_a_step_and_that_can_be_taken_back(view: SupportNeedView) -> None:
    view.act("level", {"topic": "money", "level": "yes"})
    view.act("first", {"topic": "money", "on": True})
    view.act("to_step", {"topic": "money"})
    desk = view.model.desk
    assert desk.file.ladders[-1].steps[-1].title == load("fi").support_need.card("money").title
    assert view.screen(("first",))["chosen"][0]["on_stairs"]
    assert desk.notice is not None
    desk.undo()
    assert desk.file.ladders == ()
    assert not view.screen(("first",))["chosen"][0]["on_stairs"]


def test_services_and_stairs_are_offered_only_where_they_are(view: SupportNeedView) -> None:
    assert view.screen(("first",))["services"] == "referral"
    alone = SupportNeedView(view.model.desk, lambda: load("fi"))
    assert (alone.screen(("first",))["services"], alone.screen(("first",))["stairs"]) == ("", "")


def test_an_own_matter_is_removed_and_that_can_be_taken_back(view: SupportNeedView) -> None:
    topic = view.act("add_own", {"title": "Oma"}).rpartition("/")[2]
    assert view.act("remove_own", {"topic": topic}) == "support_need/board"
    view.model.desk.undo()
    assert cards(view)[topic]["title"] == "Oma"


def test_the_picture_is_made_and_saved_under_a_neutral_name(view: SupportNeedView) -> None:
    view.act("level", {"topic": "money", "level": "yes"})
    assert view.pictures(()) == {}
    wide = view.pictures(("picture",))["support_need"]("screen")
    view.act("narrow", {"narrow": True})
    assert (
        view.pictures(("picture",))["support_need"]("screen").figure.get_size_inches()[0]
        < (wide.figure.get_size_inches()[0])
    )
    assert view.download({"form": "svg"}).name == "askelma-2026-11-21-support-need.svg"


@pytest.mark.parametrize(
    ("do", "fields"),
    [
        ("level", {"topic": "sky", "level": "yes"}),
        ("level", {"topic": "money", "level": "very"}),
        ("helper", {"topic": "money", "helper": "dog"}),
        ("add_own", {"title": " "}),
        ("remove_own", {"topic": "money"}),
        ("first", {"topic": "money", "on": True}),
        ("to_step", {"topic": "money"}),
        ("fly", {}),
    ],
)
def test_what_is_not_understood_is_refused(view: SupportNeedView, do: str, fields: dict[str, object]) -> None:
    with pytest.raises(Refused):
        view.act(do, fields)
    assert view.model.desk.revision == 1


@pytest.mark.parametrize("place", [("topic", "sky"), ("topic",), ("else",)])
def test_a_place_that_is_not_there_is_refused(view: SupportNeedView, place: tuple[str, ...]) -> None:
    with pytest.raises(Refused):
        view.screen(place)
