from __future__ import annotations

import pytest

from coaching.record import Refused
from tests.conftest import Clock
from tests.long_client import long_client
from widgets.journey.view import CARD, LINE, JourneyView
from widgets.page.desk import Desk
from widgets.page.memory_repository import MemoryRepository
from workbooks.card_exporter import CardExporter
from workbooks.content.loader import load


@pytest.fixture
def view() -> JourneyView:
    clock = Clock()
    desk = Desk(MemoryRepository(long_client(), clock), "c1", clock=clock)
    return JourneyView(desk, lambda: load("fi"), CardExporter())


def test_the_line_of_time_says_what_there_has_been(view: JourneyView) -> None:
    screen = view.screen(())
    assert "60 tapaamista" in screen["counts"] and screen["picture"] == LINE
    assert screen["foot"]["next"]["to"] == "journey/replay/1"
    view.act("narrow", {"narrow": True})
    assert view.screen(())["shape"].startswith("400 / ")
    assert view.pictures(())[LINE]("screen").sentence
    assert view.pictures(("replay", "1")) == {}


def test_the_replay_goes_one_moment_at_a_time_to_the_thanks(view: JourneyView) -> None:
    place: tuple[str, ...] = ("replay", "1")
    seen = []
    for _ in range(500):
        screen = view.screen(place)
        seen.append(screen["kind"])
        if screen["last"]:
            break
        place = tuple(screen["next"].split("/")[1:])
    assert seen.count("meeting") == 60 and seen.count("reading") == 12 and seen.count("reached") == 5
    assert screen["foot"]["next"]["to"] == "journey/thanks" and screen["next"] == ""
    assert len(seen) == screen["all"]
    assert view.screen(("replay", "x"))["at"] == 1
    assert view.screen(("replay", "99999"))["last"]


def test_a_thank_you_card_is_written_drawn_printed_and_taken_away(view: JourneyView) -> None:
    place = view.act("begin_card", {})
    assert place is not None
    id = place.rpartition("/")[2]
    desk = view.model.desk
    desk.write_text(f"thanks/{id}/to", "", "Aino")
    desk.write_text(f"thanks/{id}/text", "", "Kiitos avusta")
    assert view.screen(("card", id))["card"]["text"] == "Kiitos avusta"
    assert "Aino" in view.pictures(("card", id))[f"{CARD}_{id}"]("screen").sentence
    for form, start in (("png", b"\x89PNG"), ("svg", b"<"), ("pdf", b"%PDF")):
        made = view.download({"form": form, "card": id})
        assert made.data.startswith(start) and "Aino" not in made.name
    (shown,) = view.screen(("thanks",))["cards"]
    assert shown["to"] == "Aino"
    assert view.act("remove_card", {"card": id}) == "journey/thanks"
    assert view.screen(("thanks",))["cards"] == []


def test_the_picture_is_taken_along_as_a_file(view: JourneyView) -> None:
    made = view.download({"form": "png"})
    assert made.data.startswith(b"\x89PNG") and "journey" in made.name
    with pytest.raises(Refused, match=r"errors\.not_understood"):
        view.download({"form": "doc"})


def test_a_journey_without_anything_has_no_replay(desk: Desk) -> None:
    view = JourneyView(desk, lambda: load("fi"), CardExporter())
    assert view.screen(())["foot"]["next"]["to"] == "journey/thanks"
    for place in (("replay", "1"), ("nowhere",), ("card", "x")):
        with pytest.raises(Refused, match=r"errors\.gone"):
            view.screen(place)
    with pytest.raises(Refused, match=r"errors\.not_understood"):
        view.act("sing", {})
