"""The leader's page without a browser: parts, timer, answers, words, the wall and the end."""

from __future__ import annotations

import json
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path
from typing import Any

import pytest

from coaching.group_answer import Scale, checked
from coaching.room import opened, room_id
from coaching.room_record import RoomRecord
from storage.phone_addresses import PhoneAddresses, read_addresses, write_addresses
from widgets.workshop.desk import RoomDesk
from widgets.workshop.practice import EVERY, PEOPLE, InMemory, PracticeRoom, invented
from widgets.workshop.qr import square_code
from widgets.workshop.talk import RoomTalk
from widgets.workshop.view import WorkshopView
from workbooks.content.loader import languages, load
from workbooks.content.workshop_limits import limits_of, voted_on
from workbooks.content.workshop_schema import Sitting, VoteAsk
from workbooks.workshop_files import WorkshopFiles

NOW = datetime(2026, 11, 22, 10, tzinfo=UTC)
FI = load("fi")
SITTINGS = [(one.id, sitting.id) for one in FI.workshops() for sitting in one.sittings]
WORDS = [f"sana {n}" for n in range(16)]


class Leader:
    """One leader's page of a run-through, and a clock that a test moves."""

    def __init__(self, workshop: str = "first_try", sitting: str = "", *, practice: bool = True) -> None:
        found = FI.workshop(workshop)
        assert found is not None
        self.script: Sitting = found.sitting(sitting) or found.sittings[0]
        self.now = NOW
        self.said: list[dict[str, Any]] = []
        self.frame: dict[str, Any] = {}
        self.screen: dict[str, Any] = {}
        room = opened(
            room_id(bytes(range(16))),
            "KV42HT",
            bytes(32),
            NOW,
            workshop=workshop,
            sitting=self.script.id,
            language="fi",
            part=self.script.parts[0].id,
            practice=practice,
        )
        self.kept = InMemory(RoomRecord(room=room, voted=voted_on(self.script)))
        self.desk = RoomDesk(PracticeRoom(self.kept, WORDS, lambda: self.now), clock=lambda: self.now)
        tongue = ["fi"]
        reach = PhoneAddresses(("https://192.168.1.20:8877",), ("omena", "kivi"))
        view = WorkshopView(self.desk, lambda: load(tongue[0]), lambda: reach, WorkshopFiles())
        make = partial(RoomTalk, tongue=tongue)
        self.talk = make(
            self.desk,
            (view,),
            start="workshop",
            contents=load,
            languages=languages,
            send=lambda message, _: self.said.append(message),
            show=self._show,
            later=lambda _seconds, _run: None,
        )
        self.do("ready")

    def _show(self, frame: dict[str, Any], screen: dict[str, Any]) -> None:
        self.frame, self.screen = frame, screen

    def do(self, act: str, /, **fields: Any) -> dict[str, Any]:
        self.talk.receive({"id": len(self.said) + 1, "do": act, **fields})
        replies = [one for one in self.said if one["kind"] == "reply"]
        return replies[-1]

    def wait(self, people: int = PEOPLE) -> None:
        """Let so many invented participants answer."""
        self.now += EVERY * people
        self.desk.refresh()

    def move(self, part: str) -> None:
        assert self.do("move", part=part)["ok"]

    def show(self, part: str) -> None:
        assert self.do("release", part=part)["ok"]

    def part(self, kind: str) -> str:
        return next(one.id for one in self.script.parts if one.kind == kind)

    def asking(self, what: str) -> str:
        return next(one.id for one in self.script.parts if one.asks == what)

    @property
    def subject(self) -> dict[str, Any]:
        (one,) = self.screen["subjects"]
        return one


def test_parts_turn_and_stay_at_the_ends() -> None:
    leader = Leader()
    count = len(leader.script.parts)
    assert leader.screen["part"]["number"] == 1
    leader.do("turn", by=-1)
    assert leader.screen["part"]["number"] == 1
    for _ in range(count + 2):
        leader.do("turn", by=1)
    assert leader.screen["part"]["number"] == count
    assert leader.screen["foot"]["next"]["to"] == "workshop/end"
    assert not leader.do("move", part="no_such_part")["ok"]


@pytest.mark.parametrize("do", ["text", "undo", "set_benefit", "release_all"])
def test_what_no_button_says_is_not_understood(do: str) -> None:
    assert not Leader().do(do, field="strengths/wishes", base="", text="x")["ok"]


def test_the_timer_starts_gets_longer_and_stops() -> None:
    leader = Leader()
    leader.do("start_timer", minutes=6)
    assert leader.screen["timer"]["ends"] == (NOW + timedelta(minutes=6)).timestamp() * 1000
    leader.now += timedelta(minutes=2)
    leader.do("more_time", minutes=1)
    assert leader.screen["timer"]["ends"] == (NOW + timedelta(minutes=7)).timestamp() * 1000
    leader.now += timedelta(minutes=30)
    leader.do("more_time", minutes=1)
    assert leader.screen["timer"]["ends"] == (leader.now + timedelta(minutes=1)).timestamp() * 1000
    leader.do("stop_timer")
    assert leader.screen["timer"]["ends"] is None
    assert not leader.do("start_timer", minutes=0)["ok"]


def test_nothing_is_shown_before_five_and_it_says_how_many_are_missing() -> None:
    leader = Leader()
    part = leader.asking("scale")
    for people in range(5):
        assert not leader.subject["can"]
        assert leader.subject["why"] == FI.text("workshop.why_few", n=5 - people)
        leader.show(part)
        assert leader.subject["view"] is None
        leader.wait(1)
    assert leader.subject["can"]
    leader.show(part)
    assert leader.subject["view"]["n"] == 5
    leader.wait(2)
    assert not leader.subject["can"]
    assert leader.subject["why"] == FI.text("workshop.why_new")
    leader.show(part)
    assert leader.subject["view"]["n"] == 5
    leader.wait(3)
    leader.show(part)
    assert leader.subject["view"]["n"] == 10


def test_a_second_screen_sees_a_release_at_its_next_look() -> None:
    leader = Leader()
    wall = RoomDesk(PracticeRoom(leader.kept, WORDS, lambda: leader.now))
    heard: list[object] = []
    wall.observe(lambda change: heard.append(change["name"]), ["revision"])
    leader.wait()
    leader.show(leader.asking("scale"))
    wall.refresh()
    assert heard == ["revision"]
    assert wall.record.views == leader.desk.record.views
    assert wall.revision == leader.desk.revision


def test_words_are_looked_at_one_by_one_before_the_wall() -> None:
    leader = Leader()
    part = leader.asking("words")
    leader.move(part)
    leader.do("go", to=f"workshop/words/{part}")
    assert (leader.screen["looked_at"], leader.screen["left"]) == (None, 0)
    assert leader.screen["waits"] == FI.text("workshop.why_few", n=5)
    leader.do("go", to="workshop")
    leader.wait(4)
    leader.show(part)
    leader.do("go", to=f"workshop/words/{part}")
    assert leader.screen["looked_at"] is None
    leader.do("go", to="workshop")
    leader.wait()
    leader.show(part)
    assert leader.screen["place"] == f"workshop/words/{part}"
    waiting = leader.screen["left"]
    assert waiting >= 5
    for n in range(waiting):
        leader.do("look_at", part=part, word=leader.screen["looked_at"]["id"], ok=n != 0)
    assert leader.screen["looked_at"] is None
    assert len(leader.screen["ok"]) == waiting - 1
    (left_out,) = leader.screen["no"]
    leader.do("go", to="workshop/wall")
    assert left_out["text"] not in leader.screen["wall"]["view"]["texts"]
    assert len(leader.screen["wall"]["view"]["texts"]) == waiting - 1


@pytest.mark.parametrize(("workshop", "sitting"), SITTINGS, ids=[f"{one}-{two}" for one, two in SITTINGS])
def test_every_script_runs_from_its_first_part_to_the_end(workshop: str, sitting: str) -> None:
    leader = Leader(workshop, sitting)
    for part in leader.script.parts:
        leader.move(part.id)
        leader.wait()
        for one in leader.screen["subjects"]:
            leader.show(one["part"])
            for text in leader.desk.record.texts:
                leader.desk.change(lambda room, id=text.id: room.decide(id, show=True))
        leader.do("go", to="workshop")
        for one in leader.screen["subjects"]:
            asks = leader.script.part(one["part"])
            nothing_to_vote_on = asks is not None and isinstance(asks.ask, VoteAsk) and not one["view"]
            assert one["view"] is not None or nothing_to_vote_on, part.id
        note = part.note.split("\n")[0]
        leader.do("go", to="workshop/wall")
        assert note not in json.dumps(leader.screen["wall"], ensure_ascii=False)
        assert note[:30] not in json.dumps(
            {name: leader.screen[name] for name in leader.screen if name != "words"}, ensure_ascii=False
        )
        leader.do("go", to="workshop")
    json.dumps([leader.frame, leader.screen])
    assert leader.do("close_room")["ok"]
    assert leader.desk.record.private_key == b""
    leader.do("go", to="workshop/end")
    shown = {one["ask"].get("part") for one in leader.screen["files"]} - {None}
    assert shown <= {one.id for one in leader.script.parts}


def test_the_pulse_at_the_end_stands_beside_the_one_at_the_door() -> None:
    leader = Leader()
    for kind in ("pulse_in", "pulse_out"):
        leader.move(leader.part(kind))
        leader.wait()
        leader.show(leader.part(kind))
    assert leader.subject["view"]["kind"] == "pulse"
    assert FI.text("workshop.before") in [row[0] for row in leader.subject["view"]["table"]["rows"]]


def test_a_closed_room_turns_no_more_and_keeps_its_walls() -> None:
    leader = Leader(practice=False)
    leader.wait()
    leader.show(leader.asking("scale"))
    leader.do("go", to="workshop/end")
    assert [one["ask"]["what"] for one in leader.screen["files"]][:3] == [
        "project",
        "participants",
        "numbers",
    ]
    leader.do("close_room")
    assert leader.screen["room"]["closed"]
    assert leader.screen["room"]["qr"] is None
    assert not leader.do("turn", by=1)["ok"]
    leader.do("go", to="workshop")
    assert leader.subject["view"] is not None
    leader.do("go", to="workshop/wall")
    assert leader.screen["wall"]["title"] == FI.text("workshop.closed_wall")


@pytest.mark.parametrize("what", ["project", "participants", "numbers", "picture"])
def test_a_file_names_nothing_of_the_group(what: str) -> None:
    leader = Leader()
    part = leader.asking("scale")
    leader.wait()
    leader.show(part)
    more = {"part": part} if what == "picture" else {}
    assert leader.do("download", what=what, **more)["ok"]
    (made,) = (one for one in leader.said if one["kind"] == "download")
    assert made["name"].startswith("askelma-2026-11-22-")
    assert "KV42HT" not in made["name"]


def test_a_language_is_changed_for_this_page_alone() -> None:
    leader = Leader()
    leader.do("language", code="en")
    assert leader.frame["language"] == "en"
    assert leader.screen["words"]["to_wall"] == load("en").text("workshop.to_wall")
    assert leader.desk.record.room.language == "fi"
    assert not leader.do("language", code="xx")["ok"]


def test_phones_find_the_code_the_address_and_the_square() -> None:
    room = Leader(practice=False).screen["room"]
    assert (room["code"], room["url"]) == ("KV4-2HT", "https://192.168.1.20:8877")
    assert room["qr"] == square_code("https://192.168.1.20:8877/#KV42HT")
    assert Leader().screen["room"]["qr"] is None


def test_the_square_code_has_its_border_and_says_the_address() -> None:
    code = square_code("https://192.168.1.20:8877/#KV42HT")
    first = code["path"].split("h")[0]
    assert first == "M4 4"
    assert (code["size"] - 8 - 17) % 4 == 0


def test_addresses_are_left_read_and_taken_away(tmp_path: Path) -> None:
    assert read_addresses(tmp_path) == PhoneAddresses()
    shown = PhoneAddresses(("https://10.0.0.2:8877",), ("kivi",))
    write_addresses(tmp_path, shown)
    assert read_addresses(tmp_path) == shown
    write_addresses(tmp_path, PhoneAddresses())
    assert read_addresses(tmp_path) == PhoneAddresses()
    (tmp_path / "lan" / "shown.json").write_text("{broken", encoding="utf-8")
    assert read_addresses(tmp_path) == PhoneAddresses()


@pytest.mark.parametrize("code", [one.code for one in languages()])
def test_invented_answers_are_what_a_phone_could_send(code: str) -> None:
    content = load(code)
    for workshop in content.workshops():
        for sitting in workshop.sittings:
            for part in sitting.parts:
                limits = limits_of(part)
                if limits is None:
                    continue
                made = invented(part.id, limits, WORDS, PEOPLE, "room")
                again = invented(part.id, limits, WORDS, 5, "room")
                assert dict(list(made.items())[:5]) == again
                valid = [checked(one, limits) for one in made.values()]
                if limits.options or limits.type in {"scale", "words"}:
                    assert all(valid), (workshop.id, part.id)
                    assert valid == list(made.values())
                if limits.type == "scale":
                    assert len({one.value for one in made.values() if isinstance(one, Scale)}) > 2


def test_what_was_agreed_is_written_down_and_goes_into_the_summary() -> None:
    leader = Leader()
    assert leader.do("go", to="workshop/end")["ok"]
    assert leader.do("decisions", text="Tavataan tiistaina\nKahvit tuo yhdistys")["ok"]
    assert leader.screen["decisions"] == "Tavataan tiistaina\nKahvit tuo yhdistys"
    assert leader.desk.record.decisions == ("Tavataan tiistaina", "Kahvit tuo yhdistys")
    assert not leader.do("decisions", text="131052-308T")["ok"]
    assert leader.screen["decisions"].startswith("Tavataan")
