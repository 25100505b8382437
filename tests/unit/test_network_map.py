from __future__ import annotations

from typing import get_args

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from charts.network_map import network_picture
from charts.picture import A4, SCREEN, PictureSize
from charts.rendering import png
from coaching import network_map
from coaching.client_file import ClientFile, new_client
from coaching.network_map import LONGEST_NAME, MOST_TIES, Direction, NetworkMap, Tie
from coaching.record import Note, Refused
from coaching.text_field import write_text
from exports import network_map as leaving
from exports.forms import network_map as paper
from exports.forms.form import Picture
from tests.conftest import START
from tests.drawn import EN, FI, LANGUAGES, collisions, mirrored, said
from widgets.network_map.view import WAY, NetworkMapView
from widgets.page.desk import Desk
from widgets.page.memory_repository import MemoryRepository
from workbooks.content.loader import load

NEW = NetworkMap()
SIZES = (SCREEN, A4, PictureSize("screen", 400), PictureSize("page", 680))


def peopled() -> NetworkMap:
    found = network_map.add(NEW, "t1", "Täti Anja", "close", 1)
    found = network_map.add(found, "t2", "Kirjasto", "services", 2)
    found = network_map.add(found, "t3", "Entinen opettaja", "work", 3)
    found = network_map.set_nearer(found, "t3", True)
    found = network_map.set_resting(found, "t2", True)
    return network_map.add_missing(found, "n1")


def client() -> ClientFile:
    file = network_map.put(new_client("c1", START, "Mirja"), peopled())
    for field, text in (
        ("ties/t1/does", "Hoitaa lapsia"),
        ("ties/t1/agreed", "Tulee maanantaina"),
        ("missing/n1", "Joku, joka ajaa"),
    ):
        file = write_text(file, f"network_map/{field}", base="", text=text)
    return file


# Rules


def test_a_first_name_or_a_role_is_placed_and_moved() -> None:
    found = network_map.place(peopled(), "t3", "friends", 1)
    assert [one.id for one in network_map.at(found, "friends")] == ["t3"]
    assert network_map.find(found, "t3").nearer
    assert network_map.find(found, "t2").organisation
    assert not network_map.find(found, "t1").organisation


@pytest.mark.parametrize(
    ("title", "direction", "distance"),
    [
        pytest.param(" ", "close", 1, id="no name"),
        pytest.param("x" * (LONGEST_NAME + 1), "close", 1, id="too long"),
        pytest.param("Anja", "above", 1, id="no such direction"),
        pytest.param("Anja", "close", 4, id="no such distance"),
    ],
)
def test_what_cannot_be_placed_is_refused(title: str, direction: str, distance: int) -> None:
    with pytest.raises(Refused):
        network_map.add(NEW, "t1", title, direction, distance)  # type: ignore[arg-type]


def test_the_map_has_room_for_sixty() -> None:
    full = NetworkMap(ties=tuple(Tie(id=f"t{n}", title="A", direction="close") for n in range(MOST_TIES)))
    with pytest.raises(Refused, match=r"errors\.too_many_ties"):
        network_map.add(full, "more", "B", "work", 1)


def test_resting_keeps_the_place() -> None:
    tie = network_map.find(peopled(), "t2")
    assert (tie.resting, tie.direction, tie.distance) == (True, "services", 2)
    assert not network_map.find(network_map.set_resting(peopled(), "t2", False), "t2").resting


def test_the_state_asks_for_two_directions() -> None:
    file = new_client("c1", START, "Mirja")
    assert network_map.state(file) == "new"
    one = network_map.put(file, network_map.add(NEW, "t1", "Anja", "close", 1))
    assert network_map.state(one) == "going"
    assert network_map.state(client()) == "done"


# Screens


@pytest.fixture
def view() -> NetworkMapView:
    desk = Desk(MemoryRepository(client(), lambda: START), "c1", clock=lambda: START)
    return NetworkMapView(desk, lambda: load(desk.file.client.language))


def test_there_are_four_directions_with_three_distances_each(view: NetworkMapView) -> None:
    directions = view.screen(())["directions"]
    assert [one["id"] for one in directions] == list(get_args(Direction))
    assert all([zone["distance"] for zone in one["zones"]] == [1, 2, 3] for one in directions)
    for part in WAY:
        assert view.screen((part,))["step"] == part


def test_a_tie_is_added_opened_moved_marked_and_removed_with_a_way_back(view: NetworkMapView) -> None:
    view.act("add", {"title": "Pekka", "direction": "friends", "distance": 2})
    tie = view.screen(())["directions"][1]["zones"][1]["ties"][0]
    view.act("place", {"tie": tie["id"], "direction": "work", "distance": 1})
    view.act("mark", {"tie": tie["id"], "mark": "nearer", "on": True})
    shown = view.screen(("tie", tie["id"]))["tie"]
    assert (shown["direction"], shown["distance"], shown["nearer"]) == ("work", "1", True)
    assert tie["id"] in [one["id"] for one in view.screen(("missing",))["nearer"]]
    assert view.act("remove", {"tie": tie["id"]}) == "network_map"
    assert view.screen(("tie", tie["id"]))["tie"] is None
    view.model.desk.undo()
    assert view.screen(("tie", tie["id"]))["tie"] is not None


def test_no_title_of_a_screen_names_anybody(view: NetworkMapView) -> None:
    for place in ((), ("tie", "t1"), ("missing",), ("picture",)):
        assert "Anja" not in view.screen(place)["title"]


# The picture

names = st.sampled_from(
    ["Anja", "Äiti", "Kirjasto", "Hyvin pitkä nimi joka ei mahdu mihinkään", "$x_1$ {a}", "أمي"]
)
maps = st.lists(
    st.tuples(names, st.sampled_from(get_args(Direction)), st.sampled_from([1, 2, 3])), max_size=30
).map(
    lambda found: NetworkMap(
        ties=tuple(Tie(id=f"t{n}", title=a, direction=b, distance=c) for n, (a, b, c) in enumerate(found))
    )
)


@settings(max_examples=12, deadline=None)
@given(maps, st.sampled_from(SIZES))
def test_names_never_cover_each_other(map: NetworkMap, size: PictureSize) -> None:
    assert collisions(network_picture(map, FI, size).figure) == []


@pytest.mark.parametrize("content", LANGUAGES, ids=lambda each: each.language.code)
def test_everybody_is_in_the_picture_and_whole_in_the_table(content) -> None:
    picture = network_picture(client().network_map, content, SCREEN)
    words = said(picture.figure)
    assert all(name in words for name in ("Täti Anja", "Kirjasto", "Entinen opettaja"))
    assert picture.table.rows[0][0] == "Täti Anja"
    assert picture.table.rows[0][3:5] == ("Hoitaa lapsia", "Tulee maanantaina")
    assert content.text("network_map.picture_near", names="Täti Anja") in picture.sentence
    assert content.text("network_map.picture_nearer", names="Entinen opettaja") in picture.sentence


def test_it_can_be_mirrored_and_drawn_empty() -> None:
    assert png(network_picture(peopled(), mirrored(EN), SCREEN))
    assert png(network_picture(NEW, FI, SCREEN))


# What leaves


def test_nobodys_name_leaves_without_a_tick() -> None:
    lines = list(leaving.lines(client(), FI))
    assert len(lines) == 4
    assert not any(line.on or line.offered for line in lines)
    assert not any(chart.on for chart in leaving.charts(client(), FI))
    assert lines[0].text == "Täti Anja: Hoitaa lapsia; Tulee maanantaina"


def test_the_picture_that_leaves_has_only_the_ticked_names() -> None:
    wanted = frozenset({"network_map/ties/t2", "pictures/network_map"})
    kept = leaving.keep(client(), new_client("k", START, "M"), wanted)
    (chart,) = leaving.charts(kept, FI)
    words = said(chart.draw(A4).figure)
    assert "Kirjasto" in words
    assert "Anja" not in words
    missing = leaving.keep(client(), new_client("k", START, "M"), frozenset({"network_map/missing/n1"}))
    assert missing.network_map == NetworkMap(missing=(Note(id="n1", text="Joku, joka ajaa"),))


def test_the_blank_form_has_the_four_directions() -> None:
    for content in (FI, EN):
        (circles,) = [block for block in paper.form(content).blocks if isinstance(block, Picture)]
        assert len(circles.labels) == 4
