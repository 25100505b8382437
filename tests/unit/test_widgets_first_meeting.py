from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest
from msgspec.structs import replace

from coaching.client_file import new_client
from coaching.record import Refused
from tests.conftest import START
from widgets import first_meeting
from widgets.first_meeting.view import FirstMeetingView
from widgets.page.desk import Desk
from widgets.page.memory_repository import MemoryRepository
from workbooks.content.loader import languages, load

FI, EN = load("fi").first_meeting, load("en").first_meeting
CARDS = [card.id for card in FI.cards]
FRIDAY = datetime(2026, 11, 20, 12, tzinfo=UTC)


class Clock:
    """A clock that the test moves."""

    def __init__(self) -> None:
        self.now = FRIDAY

    def __call__(self) -> datetime:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def view(clock: Clock) -> FirstMeetingView:
    file = new_client("c1", START, "Mirja")
    desk = Desk(MemoryRepository(file, clock), "c1", clock=clock)
    return FirstMeetingView(desk, lambda: load(desk.file.client.language), load, languages)


def test_it_begins_with_the_first_card_and_leads_on_to_the_decision(view: FirstMeetingView) -> None:
    seen = []
    screen = view.screen(())
    while screen["foot"]["next"]["do"] == "go":
        seen.append(screen["place"])
        screen = view.screen(tuple(screen["foot"]["next"]["to"].split("/")[1:]))
    seen.append(screen["place"])
    assert seen == [f"first_meeting/card/{card}" for card in CARDS]
    assert view.act(screen["foot"]["next"]["do"], {}) == "first_meeting/decide"
    assert view.model.first.held == FRIDAY
    assert view.screen(())["view"] == "decide"


def test_going_through_the_cards_writes_nothing(view: FirstMeetingView) -> None:
    for card in CARDS:
        view.screen(("card", card))
    view.screen(("decide",))
    assert view.model.desk.revision == 1


@pytest.mark.parametrize("card", CARDS)
def test_stop_is_on_every_card_and_the_telling_goes_on_from_there(view: FirstMeetingView, card: str) -> None:
    back = view.screen(("card", card))["foot"]["back"]
    assert (back["do"], back["icon"]) == ("stop", "hand")
    assert view.act("stop", {"card": back["card"]}) == "first_meeting/stopped"
    assert view.screen(("stopped",))["foot"]["next"]["to"] == f"first_meeting/card/{card}"
    assert view.screen(())["place"] == f"first_meeting/card/{card}"


def test_stop_is_beside_the_decision_too(view: FirstMeetingView) -> None:
    assert view.screen(("decide",))["foot"]["back"]["do"] == "stop"


@pytest.mark.parametrize("choice", ["yes", "think", "not_now"])
def test_a_decision_is_kept_with_its_day_and_can_be_changed(view: FirstMeetingView, choice: str) -> None:
    assert view.act("decide", {"choice": choice}) == "first_meeting/decided"
    screen = view.screen(())
    assert screen["view"] == "decided"
    assert screen["heading"] == FI.choices[choice].after
    assert "20.11.2026" in screen["decided"]
    again = view.screen(("decide",))
    assert [one["choice"] for one in again["choices"] if one["now"]] == [choice]
    assert again["foot"]["back"]["to"] == "first_meeting/decided"


def test_after_a_yes_the_day_to_meet_is_said_and_no_call_waits(view: FirstMeetingView) -> None:
    view.act("decide", {"choice": "yes"})
    screen = view.screen(("decided",))
    assert "27.11.2026" in screen["meet_by"]
    assert (screen["call"], screen["may_call"]) == ("", False)


def test_a_call_is_suggested_moved_and_dropped(view: FirstMeetingView) -> None:
    view.act("decide", {"choice": "think"})
    assert view.screen(("decided",))["call"] == "2026-11-23"
    assert view.screen(("decided",))["call_waits"] is False
    view.act("set_call", {"day": "2026-11-25"})
    assert "25.11.2026" in view.screen(("decided",))["call_said"]
    view.act("set_call", {"day": None})
    assert view.screen(("decided",))["call"] == ""
    with pytest.raises(Refused, match=r"errors\.day_behind"):
        view.act("set_call", {"day": "2026-11-02"})


def test_the_outcome_of_the_call_is_kept_with_its_day(view: FirstMeetingView, clock: Clock) -> None:
    view.act("decide", {"choice": "think"})
    clock.now = datetime(2026, 11, 23, 9, tzinfo=UTC)
    assert view.screen(("decided",))["call_waits"] is True
    view.act("decide", {"choice": "no_answer", "way": "call"})
    assert view.screen(("decided",))["call"] == "2026-11-24"
    clock.now = datetime(2026, 11, 24, 9, tzinfo=UTC)
    view.act("decide", {"choice": "yes", "way": "call"})
    history = view.screen(("decided",))["history"]
    assert [(one["day"], one["said"]) for one in history] == [
        ("24.11.2026", FI.choices["yes"].label),
        ("23.11.2026", load("fi").text("first_meeting.no_answer")),
        ("20.11.2026", FI.choices["think"].label),
    ]


def test_the_cards_stand_in_two_languages_and_one_answer_is_kept(view: FirstMeetingView) -> None:
    one = view.screen(("card", "seen"))
    assert (one["beside"], one["also_sentences"]) == ({}, [])
    assert one["languages"] == [{"code": "en", "name": "English"}]
    view.act("show_beside", {"code": "en"})
    two = view.screen(("card", "seen"))
    assert two["beside"] == {"code": "en", "direction": "ltr"}
    card = EN.cards[CARDS.index("seen")]
    assert (two["also_title"], tuple(two["also_sentences"])) == (card.title, card.sentences)
    assert view.screen(("decide",))["choices"][0]["also"] == EN.choices["yes"].label
    view.act("decide", {"choice": "yes"})
    assert view.screen(("decided",))["also_title"] == EN.choices["yes"].after
    view.act("show_beside", {"code": ""})
    assert view.screen(("decided",))["also_title"] == ""


def test_a_language_beside_keeps_its_own_direction_of_writing(clock: Clock) -> None:
    file = new_client("c1", START, "Mirja")
    desk = Desk(MemoryRepository(file, clock), "c1", clock=clock)
    other = replace(load("en").language, code="ar", name="العربية", direction="rtl")
    view = FirstMeetingView(
        desk,
        lambda: load("fi"),
        lambda code: load("en" if code == "ar" else code),
        lambda: [*languages(), other],
    )
    view.act("show_beside", {"code": "ar"})
    assert view.screen(("card", "seen"))["beside"] == {"code": "ar", "direction": "rtl"}
    assert [one["code"] for one in view.screen(("card", "seen"))["languages"]] == ["en", "ar"]


def test_the_language_beside_is_no_answer_and_is_not_kept(view: FirstMeetingView) -> None:
    view.act("show_beside", {"code": "en"})
    assert view.model.desk.revision == 1
    with pytest.raises(Refused):
        view.act("show_beside", {"code": "xx"})


@pytest.mark.parametrize(
    ("do", "fields"),
    [
        ("decide", {"choice": "maybe"}),
        ("decide", {"choice": "no_answer"}),
        ("stop", {"card": "gone"}),
        ("set_call", {"day": "soon"}),
        ("fly", {}),
    ],
)
def test_what_is_not_understood_is_refused(
    view: FirstMeetingView, do: str, fields: dict[str, object]
) -> None:
    with pytest.raises(Refused):
        view.act(do, fields)
    assert view.model.desk.revision == 1


def test_a_place_that_is_not_there_is_refused_and_a_card_that_went_is_the_first_one(
    view: FirstMeetingView,
) -> None:
    with pytest.raises(Refused):
        view.screen(("elsewhere",))
    assert view.screen(("card", "gone"))["place"] == f"first_meeting/card/{CARDS[0]}"
    assert view.pictures(("card",)) == {}


@pytest.mark.parametrize("content", [FI, EN], ids=["fi", "en"])
def test_five_to_seven_cards_of_few_short_sentences(content: object) -> None:
    assert 5 <= len(content.cards) <= 7
    for card in content.cards:
        assert len(card.sentences) <= 3
        assert all(len(sentence.split()) <= 16 for sentence in card.sentences)


def test_every_card_has_its_drawing() -> None:
    drawn = (Path(first_meeting.__file__).parent / "drawings.svg").read_text(encoding="utf-8")
    assert [card.drawing for card in FI.cards if f'<symbol id="{card.drawing}"' not in drawn] == []
