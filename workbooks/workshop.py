"""The one call of the workshop's notebook: put a group's room on the desk and show the leader's page."""

from __future__ import annotations

import os
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

from coaching.room import Room, opened, room_id
from coaching.room_record import RoomRecord
from storage.desk_access import STORE, TICKET
from storage.phone_addresses import read_addresses
from storage.room_access import RoomAccess, redeem
from widgets.page.page import Page
from widgets.workshop.desk import OpenRoom, RoomDesk
from widgets.workshop.practice import InMemory, PracticeRoom
from widgets.workshop.talk import RoomTalk
from widgets.workshop.view import WorkshopView
from workbooks.content.content import Content
from workbooks.content.loader import DEFAULT, languages, load
from workbooks.content.workshop_limits import voted_on
from workbooks.entry import keep_log_out_of_the_page
from workbooks.workshop_files import WorkshopFiles


def run_workshop() -> Page:
    """Show the leader's page of the room that the server names, else of a run-through."""
    keep_log_out_of_the_page()
    access = redeem() if TICKET in os.environ else None
    room = run_through() if access is None else room_of(access)
    desk = RoomDesk(room)
    tongue = [desk.record.room.language]

    def content() -> Content:
        return load(tongue[0])

    window = f"/session/{access.id}/workshop#workshop/wall" if access is not None else ""
    store = Path(os.environ.get(STORE, os.devnull))
    view = WorkshopView(desk, content, partial(read_addresses, store), WorkshopFiles(), window)
    return Page(
        desk,
        (view,),
        start=view.name,
        contents=load,
        languages=languages,
        talk=partial(RoomTalk, tongue=tongue),
    )


def room_of(access: RoomAccess) -> OpenRoom:
    """Return the room; in a run-through, with invented participants in it."""
    if not access.room.practice:
        return access
    return PracticeRoom(access, practice_words(access.room.language))


def run_through() -> PracticeRoom:
    """Return a room that is nowhere kept, of the first script, for a notebook without a server."""
    workshop = load(DEFAULT).workshops()[0]
    sitting = workshop.sittings[0]
    room: Room = opened(
        room_id(os.urandom(16)),
        "222222",
        bytes(32),
        datetime.now(UTC),
        workshop=workshop.id,
        sitting=sitting.id,
        language=DEFAULT,
        part=sitting.parts[0].id,
        practice=True,
    )
    return PracticeRoom(InMemory(RoomRecord(room=room, voted=voted_on(sitting))), practice_words(DEFAULT))


def practice_words(language: str) -> tuple[str, ...]:
    """Return what invented participants write."""
    words = load(language).text("workshop.practice_words").split(".")
    return tuple(one.strip() for one in words if one.strip())
