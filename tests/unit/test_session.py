from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

import pytest
import structlog
from hypothesis import given
from hypothesis import strategies as st

from coaching.client_file import replace_strengths
from coaching.record import Refused
from coaching.strengths import add_own
from storage.failure import StoreFailure
from tests.conftest import Clock
from widgets.page.desk import Desk
from widgets.page.exercise import Download, Drawn, Place, Screen
from widgets.page.memory_repository import MemoryRepository
from widgets.page.session import Session
from workbooks.content.loader import languages, load

SECRET = "Mirjan salaisuus"


class Plain:
    """An exercise that does little and fails on demand."""

    def __init__(self, name: str, desk: Desk) -> None:
        self.name = name
        self.desk = desk
        self.done: list[tuple[str, Mapping[str, Any]]] = []
        self.drawn = 0

    def screen(self, place: Place) -> Screen:
        if place == ("gone",):
            raise Refused("errors.gone")
        return {
            "title": self.name,
            "place": "/".join((self.name, *place)),
            "label": self.desk.file.client.label,
        }

    def act(self, do: str, fields: Mapping[str, Any]) -> str | None:
        self.done.append((do, fields))
        if do == "refuse":
            raise Refused("errors.text_too_long", limit=20)
        if do == "fill":
            raise StoreFailure("errors.store_full")
        if do == "break":
            raise RuntimeError(SECRET)
        if do == "add":
            self.desk.change(
                lambda file: replace_strengths(file, add_own(file.strengths, self.desk.new_id(), "Osaan")),
                notice="Lisätty",
            )
        return fields.get("then")

    def pictures(self, place: Place) -> Mapping[str, Callable[[str], Drawn]]:
        def draw(_size: str) -> Drawn:
            self.drawn += 1
            return Drawn(
                data=b"dot", mime="image/png", sentence=self.desk.file.client.label, width=4, height=3
            )

        return {"dot": draw}

    def download(self, fields: Mapping[str, Any]) -> Download:
        return Download(name="askelma.txt", mime="text/plain", data=b"x")


class Sitting:
    """A session with its browser's side written down."""

    def __init__(self, desk: Desk) -> None:
        self.desk = desk
        self.home, self.other = Plain("home", desk), Plain("other", desk)
        self.said: list[tuple[dict[str, Any], list[bytes]]] = []
        self.shown: list[tuple[dict[str, Any], Screen]] = []
        self.waiting: list[Callable[[], None]] = []
        self.number = 0
        self.session = Session(
            desk,
            (self.home, self.other),
            start="home",
            contents=load,
            languages=languages,
            send=lambda message, data: self.said.append((message, data)),
            show=lambda frame, screen: self.shown.append((frame, screen)),
            later=lambda _seconds, run: self.waiting.append(run),
        )

    def do(self, what: str, **fields: Any) -> dict[str, Any]:
        self.number += 1
        before = len(self.said)
        self.session.receive({"id": self.number, "do": what, **fields})
        replies = [message for message, _ in self.said[before:] if message["kind"] == "reply"]
        assert [reply["id"] for reply in replies] == [self.number], "one reply for each message"
        return replies[0]

    def draw(self) -> None:
        while self.waiting:
            self.waiting.pop(0)()

    @property
    def screen(self) -> Screen:
        return self.shown[-1][1]

    @property
    def frame(self) -> dict[str, Any]:
        return self.shown[-1][0]


@pytest.fixture
def sitting(desk: Desk) -> Sitting:
    made = Sitting(desk)
    made.do("ready")
    return made


def test_nothing_of_the_client_is_shown_before_the_page_is_there(desk: Desk) -> None:
    assert Sitting(desk).shown == []


def test_the_page_comes_back_to_the_place_in_its_address(desk: Desk) -> None:
    sitting = Sitting(desk)
    sitting.do("ready", place="other/two")
    assert sitting.screen["place"] == "other/two"


def test_an_address_that_leads_nowhere_leads_to_the_start(sitting: Sitting) -> None:
    assert sitting.do("go", to="nowhere/at/all")["ok"]
    assert sitting.screen["place"] == "home"


def test_what_has_vanished_is_said_and_the_page_stays_usable(sitting: Sitting) -> None:
    reply = sitting.do("go", to="other/gone")
    assert not reply["ok"]
    assert reply["error"] == load("fi").text("errors.gone")
    assert sitting.screen["place"] in ("home", "other")
    assert sitting.do("ping")["ok"]


def test_a_text_is_acknowledged_with_what_is_stored(sitting: Sitting) -> None:
    reply = sitting.do("text", field="client/label", base="Mirja", text="Mirja K")
    assert reply["ok"]
    assert reply["text"] == "Mirja K"
    assert reply["saved"]
    assert sitting.screen["label"] == "Mirja K"


def test_the_later_writer_is_shown_both_texts(sitting: Sitting, repository: MemoryRepository) -> None:
    other = Desk(repository, "c1")
    other.write_text("client/label", "Mirja", "Mirja A")
    reply = sitting.do("text", field="client/label", base="Mirja", text="Mirja B")
    assert not reply["ok"]
    assert reply["conflict"] == {"theirs": "Mirja A", "mine": "Mirja B"}
    assert sitting.desk.file.client.label == "Mirja A"


def test_a_refusal_is_one_sentence_in_the_language_of_the_client(sitting: Sitting) -> None:
    assert sitting.do("refuse")["error"] == load("fi").text("errors.text_too_long", limit=20)
    sitting.do("language", code="en")
    assert sitting.do("refuse")["error"] == load("en").text("errors.text_too_long", limit=20)
    assert sitting.do("fill")["error"] == load("en").text("errors.store_full")


def test_a_failure_gives_a_number_and_tells_nothing_of_the_client(sitting: Sitting) -> None:
    with structlog.testing.capture_logs() as logs:
        reply = sitting.do("break", words=SECRET)
    assert not reply["ok"]
    assert logs[0]["number"] in reply["error"]
    assert SECRET not in repr(logs) + reply["error"]
    assert "Traceback" not in reply["error"]


def test_the_language_changes_and_the_place_stays(sitting: Sitting) -> None:
    sitting.do("go", to="other/two")
    assert sitting.do("language", code="en")["ok"]
    assert sitting.frame["language"] == "en"
    assert sitting.screen["place"] == "other/two"
    assert sitting.desk.file.client.language == "en"
    assert not sitting.do("language", code="xx")["ok"]


def test_undo_takes_back_the_change_and_says_so_when_there_is_none(sitting: Sitting) -> None:
    assert not sitting.do("undo")["ok"]
    reply = sitting.do("add")
    assert reply["notice"] == {"text": "Lisätty", "undo": True}
    assert sitting.frame["can_undo"]
    assert sitting.do("undo")["ok"]
    assert sitting.desk.file.strengths.chosen == ()


def test_undo_leaves_the_language_alone(sitting: Sitting) -> None:
    sitting.do("add")
    sitting.do("language", code="en")
    sitting.do("undo")
    assert sitting.frame["language"] == "en"
    assert sitting.desk.file.strengths.chosen == ()


def test_an_act_may_lead_to_another_place(sitting: Sitting) -> None:
    sitting.do("something", then="other")
    assert sitting.screen["name"] == "other"
    assert sitting.home.done == [("something", {"then": "other"})]


def test_a_file_is_handed_over_before_the_reply(sitting: Sitting) -> None:
    assert sitting.do("download", kind="txt")["ok"]
    assert [message["kind"] for message, _ in sitting.said[-2:]] == ["download", "reply"]
    assert sitting.said[-2][1] == [b"x"]


def test_a_file_is_noted_in_the_use_log_and_what_cannot_be_noted_does_not_leave(
    repository: MemoryRepository, clock: Clock
) -> None:
    noted: list[tuple[str, str]] = []
    sitting = Sitting(Desk(repository, "c1", clock=clock, use_log=lambda *line: noted.append(line)))
    sitting.do("ready")
    assert sitting.do("download", kind="txt")["ok"]
    assert noted == [("exported", "txt")]

    def full(_action: str, _reason: str) -> None:
        raise StoreFailure("errors.store_full")

    sitting = Sitting(Desk(repository, "c1", clock=clock, use_log=full))
    sitting.do("ready")
    assert sitting.do("download", kind="txt")["error"] == load("fi").text("errors.not_noted")
    assert [message["kind"] for message, _ in sitting.said].count("download") == 0


def test_pictures_come_after_the_reply_and_only_the_newest_is_drawn(sitting: Sitting) -> None:
    assert sitting.home.drawn == 0
    for number in range(20):
        sitting.do("text", field="client/label", base=sitting.desk.file.client.label, text=f"M{number}")
    sitting.draw()
    assert sitting.home.drawn == 1
    pictures = [message for message, _ in sitting.said if message["kind"] == "picture"]
    assert [message["sentence"] for message in pictures] == ["M19"]
    sitting.do("ping")
    sitting.draw()
    assert sitting.home.drawn == 1, "the same screen is not drawn twice"


def test_another_screen_is_followed_and_a_change_is_shown_once(
    sitting: Sitting, repository: MemoryRepository
) -> None:
    Desk(repository, "c1").write_text("client/label", "Mirja", "Mirja A")
    before = len(sitting.shown)
    sitting.desk.refresh()
    assert sitting.screen["label"] == "Mirja A"
    assert len(sitting.shown) == before + 1


def test_the_frame_says_when_a_damaged_file_was_brought_back(sitting: Sitting, clock: Clock) -> None:
    sitting.desk.restored_from = clock()
    sitting.do("ping")
    assert load("fi").date_time(clock()) in sitting.frame["warning"]


def test_a_refusal_without_a_text_and_a_screen_that_fails_still_get_an_answer(
    sitting: Sitting, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(_do: str, _fields: object) -> None:
        raise Refused("errors.no_such_text")

    def fail(_place: Place) -> Mapping[str, Callable[[str], Drawn]]:
        raise RuntimeError(SECRET)

    monkeypatch.setattr(sitting.home, "act", refuse)
    assert "no_such_text" not in sitting.do("anything")["error"]
    monkeypatch.setattr(sitting.home, "pictures", fail)
    assert sitting.do("ping")["ok"]


ODD = (
    None,
    "x",
    [],
    {},
    {"id": 1},
    {"id": "1", "do": "ping"},
    {"id": True, "do": "ping"},
    {"id": 1, "do": "no such thing"},
    {"id": 1, "do": "a" * 99},
    {"id": 1, "do": "go"},
    {"id": 1, "do": "go", "to": 3},
    {"id": 1, "do": "text", "field": "client/label", "base": "", "text": "x" * 200_000},
    {"id": 1, "do": "add", "much": ["x"] * 1000},
    {"id": 1, "do": "add", "deep": [[[[[[1]]]]]]},
    {"id": 1, "do": "add", "long": "x" * 5000},
    {"id": 1, "do": "add", **{f"f{n}": 1 for n in range(60)}},
)


@pytest.mark.parametrize("message", ODD)
def test_an_odd_message_changes_nothing_and_gets_one_sentence(sitting: Sitting, message: object) -> None:
    before = sitting.desk.file
    sitting.session.receive(message)
    assert not sitting.said[-1][0]["ok"]
    assert sitting.said[-1][0]["error"]
    assert sitting.desk.file == before
    assert sitting.home.done == []


scalars = st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=30)
values = st.recursive(
    scalars, lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3)
)


@given(
    content=st.dictionaries(st.sampled_from(["id", "do", "to", "field", "text", "base", "code", "x"]), values)
)
def test_whatever_a_browser_sends_the_answer_is_a_reply(content: dict[str, Any]) -> None:
    from coaching.client_file import new_client
    from tests.conftest import START

    clock = Clock()
    sitting = Sitting(Desk(MemoryRepository(new_client("c1", START, "Mirja"), clock), "c1", clock=clock))
    sitting.session.receive(content)
    assert [message["kind"] for message, _ in sitting.said] == ["reply"]


def test_many_rapid_messages_stay_in_order(sitting: Sitting) -> None:
    for number in range(200):
        sitting.do("note", number=number)
    assert [fields["number"] for _, fields in sitting.home.done] == list(range(200))
    assert [message["id"] for message, _ in sitting.said if message["kind"] == "reply"] == list(range(1, 202))
