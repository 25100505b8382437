"""The page of groups: rooms opened, entered and erased, and what a session reaches while it rests."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from coaching.room import is_room
from server.room_ways import is_of_a_room
from server.session import GRACE, IDLE, ROOM_IDLE
from storage.room_folder import rooms
from tests.any_server import Served, Visitor
from tests.any_store import PASSPHRASE
from tests.pages.conftest import CLIENT, MARKER, somebody_signed_in
from workbooks.content.loader import load

FI = load("fi")
SCRIPT = FI.workshops()[0]
FORM = {"workshop": SCRIPT.id, "sitting": SCRIPT.sittings[0].id, "language": "fi", "days": "30"}


class Hours:
    """A clock that a test moves."""

    def __init__(self) -> None:
        self.now = 1000.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture(scope="module")
def hours() -> Hours:
    return Hours()


@pytest.fixture(scope="module")
def served(store: Path, hours: Hours) -> Iterator[Served]:
    with Served(store, now=hours) as served:
        yield served


def open_room(visitor: Visitor, **changes: str) -> str:
    """Open a room and return its id."""
    answer = visitor.post("/rooms/open", {**FORM, **changes})
    assert answer.status == 303, answer.text
    room = answer.to.split("/")[2]
    assert answer.to == f"/session/{room}/workshop"
    assert is_room(room)
    return room


def test_a_room_is_opened_listed_entered_and_erased(leena: Visitor, store: Path) -> None:
    assert leena.get("/clients").page.select_one("a[href='/rooms']") is not None
    page = leena.get("/rooms").page
    assert {one["value"] for one in page.select("input[name=workshop]")} == {one.id for one in FI.workshops()}
    assert MARKER not in page.text
    assert "Aino" not in page.text
    room = open_room(leena, days="90")
    (kept,) = (one for one in rooms(store) if one.id == room)
    assert (kept.part, kept.practice) == (SCRIPT.sittings[0].parts[0].id, False)
    assert (kept.erase_on - kept.opened.date()).days == 90
    page = leena.get("/rooms").page
    assert page.select_one(f"a[href='/session/{room}/workshop']") is not None
    assert leena.get(f"/session/{room}").to == f"/session/{room}/workshop"
    entered = leena.get(f"/session/{room}/workshop")
    assert entered.status == 200
    assert entered.page.select_one("meta[name=askelma-room]") is not None
    assert leena.post("/rooms/erase", {"room": room}).to == "/rooms"
    assert not (store / "rooms" / room).exists()
    assert leena.get(f"/session/{room}/workshop").status == 404
    assert leena.post("/rooms/erase", {"room": room}).status == 404


@pytest.mark.parametrize(
    "changes",
    [{"workshop": "none_such"}, {"sitting": "none_such"}, {"days": "0"}, {"days": "181"}, {"days": "x"}],
    ids=lambda one: "-".join(f"{name}={value}" for name, value in one.items()),
)
def test_a_form_that_cannot_be_says_so_and_opens_nothing(
    leena: Visitor, store: Path, changes: dict[str, str]
) -> None:
    before = len(rooms(store))
    answer = leena.post("/rooms/open", {**FORM, **changes})
    assert answer.status == 422
    assert answer.page.select_one("[role=alert]") is not None
    assert len(rooms(store)) == before


def test_a_run_through_is_marked_and_no_phone_is_let_into_it(leena: Visitor, store: Path) -> None:
    room = open_room(leena, practice="1")
    assert next(one for one in rooms(store) if one.id == room).practice
    assert FI.text("rooms.state_practice") in leena.get("/rooms").page.text
    leena.post("/rooms/erase", {"room": room})


def test_a_room_has_no_client_pages_and_a_client_no_room(leena: Visitor) -> None:
    room = open_room(leena)
    for path in (f"/session/{room}/coaching_session", f"/session/{room}/strengths", f"/clients/{room}/path"):
        assert leena.get(path).status == 404
    assert leena.get(f"/session/{CLIENT}/workshop").status == 404
    assert leena.post("/rooms/erase", {"room": CLIENT}).status == 404
    leena.post("/rooms/erase", {"room": room})


def test_a_ticket_of_a_room_opens_no_client_and_the_other_way_round(leena: Visitor, served: Served) -> None:
    from storage import desk_access, room_access
    from storage.failure import StoreFailure

    room = open_room(leena)
    session = next(iter(served.house.sessions))
    office = session.office
    with pytest.raises(StoreFailure):
        desk_access.redeem(office.room_settings(session.handle, room)).repository.read(CLIENT)
    with pytest.raises(StoreFailure):
        room_access.redeem(office.kernel_settings(session.handle, CLIENT))
    access = room_access.redeem(office.room_settings(session.handle, room))
    assert access.room.id == room
    leena.post("/rooms/erase", {"room": room})


# A session that rests behind the wall


def keep_the_room(visitor: Visitor, hours: Hours, seconds: float) -> None:
    """Let time pass while a room is on the screen."""
    end = hours.now + seconds
    while hours.now < end:
        hours.now = min(end, hours.now + 20)
        assert visitor.ask("POST", "/rooms/alive", "{}", X_XSRFToken=visitor.token()).status == 204


def test_a_group_keeps_its_room_and_the_clients_ask_for_the_passphrase(served: Served, hours: Hours) -> None:
    visitor = somebody_signed_in(served)
    room = open_room(visitor)
    keep_the_room(visitor, hours, IDLE + 2 * GRACE)
    assert visitor.get(f"/session/{room}/workshop").status == 200
    for path in ("/clients", "/rooms", "/services", f"/session/{CLIENT}", f"/session/{CLIENT}/strengths"):
        assert visitor.get(path).to.startswith("/sign-in"), path
    assert visitor.post("/alive").status in {303, 401}
    assert visitor.get("/clients").to.startswith("/sign-in")
    assert visitor.get(f"/session/{room}/workshop").status == 200
    answer = visitor.sign_in("Leena", PASSPHRASE, next=f"/session/{room}")
    assert answer.to == f"/session/{room}"
    assert visitor.get("/clients").status == 200
    served.call(served.house.sessions.sweep())
    assert len(list(served.house.sessions)) == 1
    visitor.post("/rooms/erase", {"room": room})
    visitor.post("/lock")


def test_a_page_that_is_left_idle_beside_the_wall_does_not_end_it(served: Served, hours: Hours) -> None:
    visitor = somebody_signed_in(served)
    room = open_room(visitor)
    keep_the_room(visitor, hours, 40)
    visitor.post("/lock?idle=1")
    assert visitor.get(f"/session/{room}/workshop").status == 200
    assert visitor.get("/clients").to.startswith("/sign-in")
    visitor.post("/lock")
    assert visitor.get(f"/session/{room}/workshop").to.startswith("/sign-in")


def test_a_wall_that_is_forgotten_ends_too(served: Served, hours: Hours) -> None:
    visitor = somebody_signed_in(served)
    room = open_room(visitor)
    session = next(iter(served.house.sessions))
    keep_the_room(visitor, hours, 40)
    hours.now += ROOM_IDLE
    session.room_seen = hours.now
    assert visitor.get(f"/session/{room}/workshop").to.startswith("/sign-in")


@pytest.mark.parametrize(
    ("path", "reached"),
    [
        ("/session/6b1f0a52-3f0e-8f3c-8f57-1d0a9c2e4b77/workshop", True),
        ("/session/6b1f0a52-3f0e-4f3c-8f57-1d0a9c2e4b77/workshop", False),
        ("/session/6b1f0a52-3f0e-8f3c-8f57-1d0a9c2e4b77/workshop/x", False),
        ("/api/kernels/k-room/channels", True),
        ("/api/kernels/k-client/channels", False),
        ("/api/kernels/k-nobody", False),
        ("/voila/api/shutdown/k-room", True),
        ("/clients", False),
        ("/rooms", False),
        ("/rooms/alive", True),
        ("/assets/0123456789ab/page/page.js", True),
    ],
)
def test_what_a_resting_session_reaches(path: str, reached: bool) -> None:
    kernels = {"k-room": "6b1f0a52-3f0e-8f3c-8f57-1d0a9c2e4b77", "k-client": CLIENT}
    assert is_of_a_room(path, kernels) is reached
