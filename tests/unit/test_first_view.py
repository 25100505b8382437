"""The first view says what the live page will say at the same place, and nothing that is not true there."""

from __future__ import annotations

import pytest
from bs4 import BeautifulSoup
from jinja2 import Environment, FileSystemLoader
from msgspec.structs import replace

from coaching import client_file, meeting, path
from coaching.client_file import ClientFile, new_client
from coaching.goal_ladder import new_ladder
from coaching.meeting import NextStep
from coaching.self_assessment import start
from server.app import VOILA_HOME
from server.pages.first_view import FirstView, first_view
from tests.conftest import START, Clock
from tests.hostile_texts import HOSTILE
from widgets.goal_ladder.view import GoalLadderView
from widgets.home.view import HomeView
from widgets.meeting.view import MeetingView
from widgets.page.desk import Desk
from widgets.page.memory_repository import MemoryRepository
from widgets.self_assessment.view import SelfAssessmentView
from widgets.strengths.view import StrengthsView
from workbooks.content.loader import load
from workbooks.content.practice import practice_clients
from workbooks.entry import exercises

PRACTICE = practice_clients(START)
PLACES = (
    "home",
    "strengths",
    "strengths/top",
    "strengths/wishes",
    "strengths/obstacles",
    "strengths/examples",
    "self_assessment",
    "self_assessment/q/1",
    "self_assessment/q/3",
    "self_assessment/marks",
    "self_assessment/rings/{area}",
    "goal_ladder",
    "goal_ladder/all",
    "goal_ladder/{ladder}",
    "goal_ladder/{ladder}/step/{step}",
    "goal_ladder/{ladder}/fields",
    "goal_ladder/{ladder}/picture",
    "meeting/benefit",
    "meeting/next",
    "meeting/wish",
)


def live_screen(file: ClientFile, place: str, language: str) -> dict[str, object]:
    desk = Desk(MemoryRepository(file, Clock()), file.client.id, clock=Clock())
    views = (HomeView, StrengthsView, SelfAssessmentView, GoalLadderView, MeetingView)
    name, *parts = place.split("/")
    view = next(one for one in views if one.name == name)(desk, lambda: load(language))
    return {"place": place, **view.screen(tuple(parts))}


def places_of(file: ClientFile) -> list[str]:
    ladder = file.ladders[-1] if file.ladders else None
    ids = {
        "area": load("fi").self_assessment.areas[0].id,
        "ladder": ladder.id if ladder else "none",
        "step": ladder.steps[0].id if ladder and ladder.steps else "none",
    }
    return [place.format(**ids) for place in PLACES if ladder or "{ladder}" not in place]


@pytest.mark.parametrize("language", ["fi", "en"])
@pytest.mark.parametrize("client", range(len(PRACTICE)))
def test_it_says_what_the_live_page_says_there(client: int, language: str) -> None:
    file, content = PRACTICE[client], load(language)
    view = first_view(file, content, START, places=places_of(file))
    assert view.client == file.client.label
    assert len(view.screens) >= len(PLACES) // 2
    for screen in view.screens:
        live = live_screen(file, screen.place, language)
        assert screen.words["heading"] == live.get("heading", live["title"]), screen.place
        assert bool(screen.words.get("quiet")) == bool(live.get("quiet_title")), screen.place
        if lead := screen.words.get("lead"):
            assert lead == live["lead"], screen.place
        if screen.name == "home":
            assert screen.words["next"] == live["next"]
            assert screen.words["state"] == live["goal"]["state"]
        if screen.place.startswith("self_assessment/q/"):
            assert (screen.words["question"], screen.words["hint"]) == (live["question"], live["example"])


@pytest.mark.parametrize(
    "place",
    [
        "nowhere",
        "self_assessment/q/999",
        "self_assessment/q/0",
        "self_assessment/q/-1",
        "self_assessment/q/x",
        "self_assessment/q/1/2",
        "self_assessment/rings/nowhere",
        "self_assessment/worker/marks",
        "goal_ladder/gone",
        "goal_ladder/gone/step/gone",
        "meeting/done",
        "meeting",
        "summary/nowhere",
        "home/../../etc",
    ],
)
def test_a_place_that_it_does_not_know_is_left_to_the_live_page(place: str) -> None:
    view = first_view(PRACTICE[0], load("fi"), START, places=[place])
    assert {screen.place for screen in view.screens} <= {"home", "home/../../etc"}


@pytest.mark.parametrize("language", ["fi", "en"])
@pytest.mark.parametrize("recipe", ["", "path_01", "path_19", "path_28"])
def test_it_shows_the_next_stop_of_the_path_like_the_live_page(recipe: str, language: str) -> None:
    for one in PRACTICE:
        file = path.choose(one, "p", recipe, START) if recipe else one
        desk = Desk(MemoryRepository(file, Clock()), file.client.id, clock=Clock())
        at_hand = [view.name for view in exercises(desk, lambda: load(language)) if view.name != "home"]
        live = HomeView(desk, lambda: load(language), at_hand).screen(())
        (screen,) = first_view(file, load(language), START).screens
        assert screen.words["ahead"] == live["ahead"]
        assert screen.words["next"] == live["next"]
        said = rendered(first_view(file, load(language), START)).get_text()
        if live["ahead"]:
            assert live["ahead"]["title"] in said and live["ahead"]["purpose"] in said
        assert recipe not in said or not recipe


def test_a_step_that_is_no_more_is_left_out() -> None:
    file = client_file.add_ladder(new_client("c1", START, "Mirja"), new_ladder("l1", START))
    view = first_view(file, load("fi"), START, places=["goal_ladder/l1/step/gone"])
    assert [screen.place for screen in view.screens] == ["home"]


def test_an_exercise_of_its_own_starts_at_itself() -> None:
    view = first_view(PRACTICE[0], load("fi"), START, start="strengths", places=["strengths", "home"])
    assert [(screen.place, screen.starts) for screen in view.screens] == [
        ("strengths", True),
        ("home", False),
    ]


TEMPLATE = Environment(loader=FileSystemLoader(VOILA_HOME / "askelma"), autoescape=True).get_template(
    "first_view.html.j2"
)


def rendered(view: FirstView) -> BeautifulSoup:
    words = {"first": view, "text": load("fi").text, "practice": False}
    return BeautifulSoup(TEMPLATE.render(words), "html.parser")


@pytest.mark.parametrize("said", HOSTILE, ids=range(len(HOSTILE)))
def test_a_clients_words_stay_words(said: str) -> None:
    begun = meeting.begin("m1", START)
    closed = replace(meeting.close(begun, START), next_step=NextStep(what=said, who=said), wish=said)
    file = client_file.add_meeting(new_client("c1", START, "Mirja"), closed)
    file = replace(file, client=replace(file.client, label=said))
    file = client_file.add_ladder(file, replace(new_ladder("l1", START), goal=said))
    page = rendered(first_view(file, load("fi"), START, places=["goal_ladder"]))
    plain = rendered(first_view(PRACTICE[0], load("fi"), START, places=["goal_ladder"]))
    assert page.select_one(".who").text == said
    assert page.select_one("main .home-next strong").text == said
    assert page.select_one("main .home-goal q").text == said
    assert page.select_one(".first-question").text == said
    assert {tag.name for tag in page.find_all()} <= {tag.name for tag in plain.find_all()}
    assert {name for tag in page.find_all() for name in tag.attrs} <= {
        name for tag in plain.find_all() for name in tag.attrs
    }


def test_nothing_in_it_can_be_pressed_and_nothing_shows_before_the_address_is_known() -> None:
    page = rendered(first_view(PRACTICE[0], load("fi"), START, places=["strengths"]))
    assert not page.find_all(["a", "button", "input", "script", "style", "form"])
    assert all(one.has_attr("hidden") for one in page.select("[data-place]"))
    assert [one["data-place"] for one in page.select("main[data-starts]")] == ["home"]


def test_the_question_follows_the_form_of_the_reading() -> None:
    file = new_client("c1", START, "Mirja")
    short = replace(file, readings=(start("r1", START, "short"),))
    full = replace(file, readings=(start("r1", START, "full"),))
    asked = [
        first_view(one, load("fi"), START, places=["self_assessment/q/2"]).screens[-1].words["question"]
        for one in (short, full)
    ]
    assert asked[0] != asked[1]
