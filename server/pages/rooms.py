"""The groups: workshops to choose from, open rooms, a new room, and phone access."""

from __future__ import annotations

import asyncio
from typing import Any, NamedTuple

from tornado.web import HTTPError

from coaching.record import Refused
from coaching.room import MOST_DAYS, USUAL_DAYS, Room, shown_code
from server.pages.page import Page
from storage.failure import StoreFailure
from workbooks.content.content import Content
from workbooks.content.loader import languages, load
from workbooks.content.workshop_limits import voted_on
from workbooks.content.workshop_schema import Workshop

DAYS = (7, USUAL_DAYS, 90, MOST_DAYS)
"""The choices for how long a room is kept."""


class Listed(NamedTuple):
    """One room in the list."""

    id: str
    code: str
    title: str
    sitting: str
    practice: bool
    closed: bool
    opened: Any
    erase_on: Any


class Phones(NamedTuple):
    """How phones reach this machine."""

    on: bool
    addresses: tuple[str, ...]
    words: str
    possible: bool


class Rooms(Page):
    """The list of rooms and of workshops. There is nothing about a client on this page."""

    name = "rooms"
    here = "/rooms"

    async def get(self) -> None:
        """Show what there is, open at a workshop that a path names; a kernel is made ready for a room."""
        await self.list(chosen=self.get_query_argument("workshop", ""))
        await self.house.get_ready()

    async def list(
        self,
        *,
        failure: Refused | StoreFailure | None = None,
        phones_failure: StoreFailure | None = None,
        chosen: str = "",
    ) -> None:
        """Show the page, with what went wrong if something did."""
        session, content = self.signed_in, self.content
        rooms = await asyncio.to_thread(session.office.rooms, session.handle)
        workshops = await asyncio.to_thread(content.workshops)
        self.show(
            "rooms.html",
            status=422 if failure or phones_failure else 200,
            rooms_listed=[listed(one, content) for one in rooms],
            workshops=workshops,
            phones=self.phones(),
            days_offered=DAYS,
            usual_days=USUAL_DAYS,
            failure=failure,
            phones_failure=phones_failure,
            chosen=chosen,
            idle=int(self.house.sessions.idle),
            words=content.words("clients"),
        )

    def phones(self) -> Phones:
        """Tell how phones reach the rooms of this worker's store."""
        lan = self.house.lan
        possible = self.signed_in.office.directory == self.house.store
        on = possible and lan.running
        return Phones(
            on, lan.addresses() if on else (), " ".join(lan.fingerprint_words) if on else "", possible
        )


class RoomFront(Page):
    """The address that a page comes back to after a lock; it leads to the room."""

    name = "room_front"

    def get(self, room: str) -> None:
        """Lead to the room's page."""
        self.go(f"/session/{room}/workshop")


class OpenRoom(Rooms):
    """The form on the same page: which meeting, in which language, kept for how long."""

    name = "open_room"

    async def post(self) -> None:
        """Open the room and its page, or say what is wrong."""
        language = self.typed("language")
        if language not in {one.code for one in languages()}:
            language = self.content.language.code
        workshop = await asyncio.to_thread(load(language).workshop, self.typed("workshop"))
        try:
            room = await asyncio.to_thread(self._open, workshop, language)
        except (Refused, StoreFailure) as failure:
            if failure.key == "errors.locked":
                raise
            await self.list(failure=failure, chosen=workshop.id if workshop else "")
            return
        self.go(f"/session/{room.id}/workshop")

    def _open(self, workshop: Workshop | None, language: str) -> Room:
        session = self.signed_in
        sitting = workshop.sitting(self.typed("sitting")) if workshop else None
        days = self.typed("days") or str(USUAL_DAYS)
        if workshop is None or sitting is None or not days.isdecimal() or len(days) > 4:
            raise Refused("errors.bad_value")
        return session.office.open_room(
            session.handle,
            workshop.id,
            sitting.id,
            language,
            part=sitting.parts[0].id,
            voted=voted_on(sitting),
            days=int(days),
            practice=self.typed("practice") == "1",
        )


class EraseRoom(Rooms):
    """Erases a room before its day."""

    name = "erase_room"

    async def post(self) -> None:
        """Destroy the key and the folder; kernels that have the room open end first."""
        session, room = self.signed_in, self.typed("room")
        if not await asyncio.to_thread(session.office.has_room, session.handle, room):
            raise HTTPError(404)
        for kernel, opened in tuple(session.kernels.items()):
            if opened == room:
                await self.house.kernels.end(kernel)
        try:
            await asyncio.to_thread(session.office.erase_room, session.handle, room)
        except StoreFailure as failure:
            if failure.key == "errors.locked":
                raise
            await self.list(failure=failure)
            return
        self.go("/rooms")


class LetPhonesIn(Rooms):
    """Opens and closes phone access."""

    name = "let_phones_in"

    async def post(self) -> None:
        """Do what was tapped, or say why it cannot be."""
        if not self.phones().possible:
            raise HTTPError(404)
        try:
            if self.typed("on") == "1":
                await self.house.lan.start()
            else:
                await self.house.lan.stop()
        except StoreFailure as failure:
            await self.list(phones_failure=failure)
            return
        self.go("/rooms#phones")


def listed(room: Room, content: Content) -> Listed:
    """Return a room as the list shows it."""
    workshop = content.workshop(room.workshop)
    sitting = workshop.sitting(room.sitting) if workshop else None
    return Listed(
        id=room.id,
        code=shown_code(room.code),
        title=workshop.title if workshop else content.text("rooms.gone_script"),
        sitting=sitting.title if sitting else "",
        practice=room.practice,
        closed=room.closed,
        opened=room.opened.astimezone().date(),
        erase_on=room.erase_on,
    )
