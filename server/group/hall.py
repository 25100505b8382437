"""The hall: all that the participant app knows between two requests. There is no key among it."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Sequence
from pathlib import Path

from server.group.files import Files
from server.group.join_token import Tokens, kept_secret
from server.group.limits import Limits
from server.group.pages import Pages
from server.group.rooms import Opened, Rooms
from server.group.script import Script, script_of
from server.group.seats import Seats
from server.group.surroundings import Surroundings
from server.group.writer import Writer
from storage.failure import StoreFailure
from storage.handover_box import HandoverBoxes
from storage.room_folder import GROUP
from storage.room_inbox import Put, RoomInbox
from workbooks.content.loader import languages


class Hall:
    """Rooms, seats, limits and what is sent to phones.

    Args:
        store: the store's folder. Only the folder of the rooms is ever looked into.
    """

    def __init__(self, store: Path) -> None:
        self.surroundings = Surroundings()
        self.tokens = Tokens(kept_secret(store / GROUP))
        self.rooms = Rooms(store)
        self.seats = Seats()
        self.limits = Limits()
        self.files = Files()
        self.pages = Pages(self.files)
        self.writer = Writer(self._keep)
        self._boxes = HandoverBoxes(store)
        self._scripts: dict[str, Script] = {}
        self._inboxes: dict[str, RoomInbox] = {}
        self._answered: dict[str, dict[str, int]] = {}
        self._written: set[str] = set()

    def script(self, opened: Opened) -> Script:
        """Return the script of a room; it stays the same while the app runs."""
        room = opened.room
        if room.id not in self._scripts:
            self._scripts[room.id] = script_of(room.workshop, room.sitting)
        return self._scripts[room.id]

    async def write(self, opened: Opened, put: Put) -> bool:
        """Put an answer or a withdrawal on the disk."""
        kept = await self.writer.write(opened.room.id, put)
        self._written.add(opened.room.id)
        return kept

    def answered(self, room: str) -> dict[str, int]:
        """Return how many have answered each part, a third of a second old at most."""
        return self._answered.get(room, {})

    async def hand_over(self, id: str, box: bytes) -> None:
        """Put somebody's own pages where the worker who has the code can fetch them."""
        await asyncio.to_thread(self._boxes.put, id, box)

    def look(self) -> bool:
        """Look at all rooms, and tell the facilitators how many phones are in and have answered.

        Returns:
            whether there is a room that was not there before.
        """
        before = {opened.room.id for opened in self.rooms}
        for id in self.rooms.look():
            self._written.add(id)
            if self.rooms.get(id) is None:
                self._forget(id)
        for opened in self.rooms:
            room = opened.room
            if not (room.closed or room.practice):
                self._count(opened)
                self.seats.tell(room.id, opened.folder, self.answered(room.id))
        return any(opened.room.id not in before for opened in self.rooms)

    def with_code(self, typed: str) -> Opened | None:
        """Return the room with this code; one that has been opened this very moment is found too."""
        opened = self.rooms.with_code(typed)
        if opened is None:
            self.look()
            opened = self.rooms.with_code(typed)
        return opened

    def get_ready(self) -> None:
        """Read what the first phone would wait for: the pages, and the scripts of the rooms that are open."""
        for language in languages():
            self.pages.page(language.code)
        for opened in self.rooms:
            if not opened.room.closed:
                self.script(opened)

    def tidy(self) -> None:
        """Forget addresses that have asked for nothing lately."""
        self.limits.forget_the_rested()

    def _forget(self, id: str) -> None:
        self.seats.forget(id)
        self._scripts.pop(id, None)
        self._answered.pop(id, None)
        self._written.discard(id)
        if (inbox := self._inboxes.pop(id, None)) is not None:
            inbox.close()

    def _inbox(self, opened: Opened) -> RoomInbox:
        return self._inboxes.setdefault(opened.room.id, RoomInbox(opened.folder))

    def _keep(self, room: str, puts: Sequence[Put]) -> Sequence[bool]:
        opened = self.rooms.get(room)
        if opened is None:
            raise StoreFailure("errors.no_room")
        return self._inbox(opened).put_all(puts)

    def _count(self, opened: Opened) -> None:
        id = opened.room.id
        if id not in self._written:
            return
        self._written.discard(id)
        try:
            self._answered[id] = self._inbox(opened).counts()
        except StoreFailure as failure:
            # A damaged inbox must not stop the other rooms.
            logging.getLogger("group").error("answers not counted: %s", failure.key)
