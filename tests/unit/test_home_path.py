"""The path on the home page: the pair walks it, leaves it, and goes another way."""

from __future__ import annotations

from pathlib import Path

import pytest
from msgspec.structs import replace

from coaching import client_file, path
from coaching.client_file import ClientFile
from coaching.goal_ladder import add_step, new_ladder
from coaching.record import Refused
from exports.portable import from_json, to_json
from tests.conftest import START, Clock
from widgets.home.view import HomeView
from widgets.page.desk import Desk
from widgets.page.memory_repository import MemoryRepository
from workbooks.content.content import Content
from workbooks.content.loader import OWN, forget, load

SOME = ("strengths", "self_assessment", "goal_ladder", "meeting", "summary", "first_meeting")


@pytest.fixture
def on_path(client_file: ClientFile) -> ClientFile:
    return path.choose(client_file, "p1", "path_19", START)


def home(file: ClientFile, clock: Clock, at_hand=SOME, content: Content | None = None) -> HomeView:
    desk = Desk(MemoryRepository(file, clock), file.client.id, clock=clock)
    return HomeView(desk, lambda: content or load("fi"), at_hand)


def states(view: HomeView) -> dict[str, str]:
    return {one["id"]: one["state"] for one in view.screen(())["path"]}


def test_the_home_page_says_what_is_next_in_the_paths_own_words(on_path: ClientFile, clock: Clock) -> None:
    screen = home(on_path, clock).screen(())
    texts = load("fi").path("path_19")
    assert texts is not None
    assert screen["ahead"]["purpose"] == texts.stops[0].purpose
    assert screen["stops"] == []
    assert screen["foot"]["next"] is None


def test_without_a_path_the_page_is_as_before_and_offers_more(client_file: ClientFile, clock: Clock) -> None:
    screen = home(client_file, clock).screen(())
    assert [stop["to"] for stop in screen["stops"]] == list(SOME[:5])
    assert screen["foot"]["next"]["to"] == "home/all"
    assert screen["ahead"] is None
    assert home(client_file, clock, SOME[:5]).screen(())["foot"]["next"] is None


def test_a_meeting_begins_at_the_paths_next_stop(on_path: ClientFile, clock: Clock) -> None:
    view = home(on_path, clock)
    assert view.act("begin", {}) == "first_meeting"
    view.act("pass", {"stop": "first_meeting"})
    assert view.act("begin", {}) == "goal_ladder"


def test_a_path_goes_on_past_stairs_that_are_under_way(on_path: ClientFile, clock: Clock) -> None:
    ladder = add_step(replace(new_ladder("l1", START), goal="Töihin"), "s1", title="Alku")
    view = home(client_file.add_ladder(on_path, ladder), clock)
    view.act("pass", {"stop": "first_meeting"})
    row = next(one for one in view.screen(())["path"] if one["id"] == "goal_ladder")
    assert (row["state"], row["label"]) == ("going", load("fi").text("home.state_going"))
    assert states(view)["meeting_2"] == "here", "what comes between is not in this workbook"


def test_the_pair_passes_skips_and_takes_back(on_path: ClientFile, clock: Clock) -> None:
    view = home(on_path, clock)
    view.act("skip", {"stop": "first_meeting"})
    assert states(view)["first_meeting"] == "skipped"
    view.act("unmark", {"stop": "first_meeting"})
    assert states(view)["first_meeting"] == "here"
    view.act("pass", {"stop": "first_meeting"})
    view.model.desk.undo()
    assert states(view)["first_meeting"] == "here"


def test_the_pair_adds_moves_and_removes(on_path: ClientFile, clock: Clock) -> None:
    view = home(on_path, clock)
    view.act("add", {"exercise": "strengths"})
    assert list(states(view))[-1] == "strengths"
    view.act("move", {"stop": "strengths", "to": 0})
    assert next(iter(states(view))) == "strengths"
    row = view.screen(("path",))["stops"][0]
    assert (row["own"], row["purpose"]) == (True, load("fi").text("home.stop_own"))
    view.act("remove", {"stop": "strengths"})
    assert "strengths" not in states(view)


@pytest.mark.parametrize(
    ("do", "fields"),
    [
        ("add", {"exercise": "options"}),
        ("add", {"exercise": "workshop"}),
        ("pass", {"stop": "tarot"}),
        ("pass", {"stop": 7}),
        ("move", {"stop": "meeting", "to": "up"}),
        ("remove", {"stop": "first_meeting"}),
        ("end", {"how": "changed"}),
        ("take_steps", {"template": "no", "steps": [0]}),
        ("take_steps", {"template": "year_steps", "steps": []}),
        ("take_steps", {"template": "year_steps", "steps": [99, -1]}),
    ],
)
def test_what_cannot_be_is_refused_and_changes_nothing(
    on_path: ClientFile, clock: Clock, do: str, fields: dict[str, object]
) -> None:
    view = home(on_path, clock)
    with pytest.raises(Refused):
        view.act(do, fields)
    assert view.model.desk.file == on_path


def test_a_stop_that_is_not_there_is_said_and_is_no_button(on_path: ClientFile, clock: Clock) -> None:
    rows = {row["id"]: row for row in home(on_path, clock).screen(("path",))["stops"]}
    assert rows["options"]["to"] == ""
    assert rows["options"]["closed"] == load("fi").text("home.closed_here")


def test_the_group_part_is_named_until_it_is_there(client_file: ClientFile, clock: Clock) -> None:
    file = path.choose(client_file, "p1", "path_28", START)
    closed = load("fi").text("home.closed_group")
    assert [row["closed"] for row in home(file, clock).screen(("path",))["stops"]].count(closed) == 2
    assert home(file, clock).screen(("all",))["closed"]
    there = home(file, clock, (*SOME, "workshop"))
    assert not there.screen(("all",))["closed"]
    assert states(there)["workshop"] == "here"


def test_every_exercise_of_the_workbook_is_another_way(on_path: ClientFile, clock: Clock) -> None:
    at_hand = (*SOME, "workshop")
    groups = home(on_path, clock, at_hand).screen(("all",))["groups"]
    assert sorted(item["to"] for group in groups for item in group["items"]) == sorted(at_hand)


def test_the_page_of_the_path_says_when_to_meet(on_path: ClientFile, clock: Clock) -> None:
    assert "22.11." in home(on_path, clock).screen(("path",))["rhythm"]


def test_an_end_leads_home_and_everything_stays(on_path: ClientFile, clock: Clock) -> None:
    view = home(on_path, clock)
    view.act("pass", {"stop": "first_meeting"})
    assert view.act("end", {"how": "own_way"}) == "home"
    assert view.screen(())["path"] == []
    assert view.screen(("path",))["stops"], "without a path its page is the home page"
    assert view.model.desk.file.paths[0].marks
    view.model.desk.undo()
    assert states(view)["first_meeting"] == "done"


def test_ready_steps_fill_an_empty_goal_and_leave_a_full_one(on_path: ClientFile, clock: Clock) -> None:
    empty = client_file.add_ladder(on_path, replace(new_ladder("l1", START), goal="Töihin"))
    view = home(empty, clock)
    assert view.act("take_steps", {"template": "year_steps", "steps": [0, 1]}) == "goal_ladder/l1"
    assert view.model.desk.file.ladders[0].goal == "Töihin"
    to = view.act("take_steps", {"template": "year_steps", "steps": [2]})
    assert to != "goal_ladder/l1"
    assert [len(ladder.steps) for ladder in view.model.desk.file.ladders] == [2, 1]


def test_a_path_that_was_taken_out_of_use_leaves_the_page_as_without_one(
    client_file: ClientFile, clock: Clock
) -> None:
    screen = home(path.choose(client_file, "p1", "path_999", START), clock).screen(())
    assert screen["path"] == []
    assert screen["stops"]


def test_an_organisation_changes_and_adds_a_path(
    tmp_path: Path, client_file: ClientFile, clock: Clock
) -> None:
    forget()
    (tmp_path / "fi" / "paths").mkdir(parents=True)
    ours = (OWN / "fi" / "paths" / "path_12.yaml").read_text(encoding="utf-8")
    changed = ours.replace("Yhden linkin kautta oikealle taholle", "Meidän polkumme")
    (tmp_path / "fi" / "paths" / "path_12.yaml").write_text(changed, encoding="utf-8")
    added = changed.replace("path_12", "path_100")
    (tmp_path / "fi" / "paths" / "path_100.yaml").write_text(added, encoding="utf-8")
    content = load("fi", tmp_path)
    assert len(content.paths) == 31
    assert content.path("path_12").title == "Meidän polkumme"
    view = home(path.choose(client_file, "p1", "path_100", START), clock, SOME, content)
    assert view.screen(())["path"]


@pytest.mark.parametrize(
    ("old", "new"),
    [("path_19", "kumina"), ('"stop": "strengths"', '"stop": "vankila"')],
    ids=["path", "stop"],
)
def test_a_file_with_a_telling_path_is_not_taken_in(on_path: ClientFile, old: str, new: str) -> None:
    file = path.put(on_path, replace(on_path.paths[0], marks=(path.StopMark(stop="strengths", on=START),)))
    body = to_json(file).decode()
    assert old in body
    assert from_json(body.encode()) == file
    with pytest.raises(Refused):
        from_json(body.replace(old, new).encode())
