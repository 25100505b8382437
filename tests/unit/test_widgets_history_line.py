from __future__ import annotations

import json

import pytest

from coaching import client_file, goal_ladder, history_line
from coaching.client_file import new_client
from coaching.history_line import HistoryLine, LifeEvent
from coaching.record import Refused
from tests.conftest import START
from widgets.history_line.view import PICTURE, HistoryLineView
from widgets.page.desk import Desk
from widgets.page.memory_repository import MemoryRepository
from workbooks.content.loader import load

OWN = LifeEvent(id="own", text="Salaisuus", when="Lapsena")
TOLD = LifeEvent(id="told", text="Aloitin työn", when="2015", feeling="good", shared=True)


def view_of(*events: LifeEvent) -> HistoryLineView:
    file = client_file.add_ladder(new_client("c1", START, "Mirja"), goal_ladder.new_ladder("l", START))
    file = history_line.put(file, HistoryLine(events=events))
    desk = Desk(MemoryRepository(file, lambda: START), "c1", clock=lambda: START)
    return HistoryLineView(desk, lambda: load(desk.file.client.language))


def everything(view: HistoryLineView) -> str:
    """All that the page is given, and all that is drawn."""
    screens = [view.screen(()), view.screen(("line",)), view.screen(("picture",)), view.screen(("start",))]
    drawn = view.pictures(("picture",))[PICTURE]("screen")
    return json.dumps([*screens, drawn.sentence, drawn.table.rows], ensure_ascii=False, default=str)


def test_what_is_kept_is_on_no_screen_until_the_client_opens_it() -> None:
    view = view_of(OWN, TOLD)
    assert "Salaisuus" not in everything(view)
    assert "own" not in {one["id"] for one in view.screen(())["events"]}
    with pytest.raises(Refused, match=r"errors\.gone"):
        view.screen(("event", "own"))
    view.act("open", {"opened": True})
    assert [one["id"] for one in view.screen(())["events"]] == ["own", "told"]
    assert view.screen(("event", "own"))["event"]["text"] == "Salaisuus"
    view.leave()
    assert "Salaisuus" not in everything(view)


@pytest.mark.parametrize(
    ("do", "more"),
    [
        ("remove", {}),
        ("move", {"to": 0}),
        ("feeling", {"feeling": "good"}),
        ("time", {"time": "child"}),
        ("share", {"shared": True}),
        ("share", {"shared": False}),
        ("carry", {}),
    ],
)
def test_what_is_kept_cannot_be_touched_unseen(do: str, more: dict[str, object]) -> None:
    view = view_of(OWN, TOLD)
    with pytest.raises(Refused, match=r"errors\.gone"):
        view.act(do, {"event": "own", **more})
    assert view.model.desk.revision == 1


def test_a_screen_with_kept_events_looks_like_one_without() -> None:
    with_own, without = view_of(OWN), view_of()
    assert with_own.screen(()) == without.screen(())
    assert with_own.screen(("line",)) == without.screen(("line",))


def test_the_picture_shows_what_is_shared_alone_even_while_the_rest_is_open() -> None:
    view = view_of(OWN, TOLD)
    view.act("open", {"opened": True})
    drawn = view.pictures(("picture",))[PICTURE]("screen")
    assert [row[1] for row in drawn.table.rows] == ["Aloitin työn"]
    assert b"Salaisuus" not in view.download({"form": "svg"}).data


def test_a_word_before_then_an_event_that_stays_in_sight_until_one_leaves() -> None:
    view = view_of()
    start = view.screen(())
    assert (start["view"], start["foot"]["back"]["to"]) == ("start", "home")
    place = view.act(start["foot"]["next"]["do"], {})
    id = place.rpartition("/")[2]
    view.model.desk.write_text(f"history_line/events/{id}/text", "", "Muutimme")
    view.act("time", {"event": id, "time": "child"})
    view.act("feeling", {"event": id, "feeling": "turn"})
    (row,) = view.screen(())["events"]
    assert (row["title"], row["when"], row["feeling"], row["shared"]) == (
        "Muutimme",
        "Lapsena",
        "turn",
        False,
    )
    view.leave()
    assert view.screen(())["view"] == "start"


def test_sharing_carrying_and_keeping_again() -> None:
    view = view_of(TOLD)
    assert view.screen(("event", "told"))["may_carry"] is True
    view.act("carry", {"event": "told"})
    assert view.screen(("event", "told"))["carried"] is True
    view.model.desk.undo()
    assert view.model.desk.file.ladders[0].history == ()
    view.act("carry", {"event": "told"})
    view.act("share", {"event": "told", "shared": False})
    assert view.model.desk.file.ladders[0].history == ()
    assert view.screen(("event", "told"))["event"]["shared"] is False


def test_moving_counts_only_what_is_in_sight() -> None:
    first = LifeEvent(id="first", text="A", shared=True)
    view = view_of(first, OWN, TOLD)
    view.act("move", {"event": "told", "to": 0})
    assert [one.id for one in view.model.line.events] == ["told", "first", "own"]
    view.act("move", {"event": "told", "to": 9})
    assert [one.id for one in view.model.line.events] == ["first", "own", "told"]


def test_what_is_not_understood_is_refused() -> None:
    view = view_of(TOLD)
    for do, fields in (
        ("time", {"event": "told", "time": "x"}),
        ("feeling", {"event": "told", "feeling": "x"}),
        ("fly", {}),
    ):
        with pytest.raises(Refused):
            view.act(do, fields)
    with pytest.raises(Refused):
        view.screen(("elsewhere",))
    with pytest.raises(Refused):
        view.download({"form": "pdf"})
