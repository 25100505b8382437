"""The room on the desk: always as the store has it, with how many are in and how many have answered."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import UTC, datetime
from pathlib import Path
from typing import Protocol
from zlib import crc32

import msgspec
from msgspec.structs import replace
from traitlets import HasTraits, Instance, Int

from coaching.group_answer import Limits
from coaching.room import Room
from coaching.room_record import Outlook, RoomRecord
from coaching.wall import View
from storage.room_folder import Presence
from widgets.page.desk import Notice
from widgets.page.following import Following


class OpenRoom(Protocol):
    """What the desk needs of one room: the store's own, or one with invented participants."""

    @property
    def folder(self) -> Path | None:
        """Where it lies, if it lies anywhere."""
        ...

    @property
    def record(self) -> RoomRecord:
        """The record as it is now."""
        ...

    def presence(self) -> Presence:
        """Return how many are in and how many have answered each part."""
        ...

    def outlook(self, part: str, limits: Limits) -> Outlook:
        """Tell what a release of a part would show now."""
        ...

    def release(self, part: str, limits: Limits) -> View | None:
        """Show the most that may be shown of a part now."""
        ...

    def decide(self, text: str, *, show: bool) -> None:
        """Let a text onto the wall, or leave it out."""
        ...

    def move(self, part: str) -> Room:
        """Go to a part."""
        ...

    def write_decisions(self, text: str) -> None:
        """Keep what the group decided."""
        ...

    def start_timer(self, seconds: float) -> Room:
        """Start the timer."""
        ...

    def stop_timer(self) -> Room:
        """Take the timer away."""
        ...

    def close(self, limits: Mapping[str, Limits]) -> RoomRecord:
        """Close the room."""
        ...

    def note(self, action: str, reason: str = "") -> None:
        """Write into the use log what was done with the room."""
        ...


class RoomDesk(HasTraits):
    """The open room. The page follows ``revision`` (what is kept) and ``seen`` (who is in, who has answered).

    Args:
        room: the open room.
        clock: tells the time; always with a time zone.
    """

    record = Instance(RoomRecord)
    revision = Int()
    saved_at = Instance(datetime)
    presence = Instance(Presence, ())
    seen = Int()

    def __init__(
        self, room: OpenRoom, *, clock: Callable[[], datetime] = lambda: datetime.now(UTC).astimezone()
    ) -> None:
        super().__init__()
        self._following = Following(self.refresh)
        self._room = room
        self._clock = clock
        self._outlooks: dict[str, tuple[Limits, Outlook]] = {}
        self.notice: Notice | None = None
        self.refresh()

    def now(self) -> datetime:
        """Return the time by the desk's clock."""
        return self._clock()

    def note_use(self, action: str, reason: str) -> None:
        """Note what is being done with the room."""
        self._room.note(action, reason)

    def change(self, act: Callable[[OpenRoom], object]) -> None:
        """Do something with the room; it is on disk when this returns."""
        try:
            act(self._room)
        finally:
            self.refresh()  # what an act was refused for may be newer than what lies here

    def outlook(self, part: str, limits: Limits) -> Outlook:
        """Tell what a release of a part would show; it is followed from now on."""
        kept = self._outlooks.get(part)
        if kept is None or kept[0] != limits:
            kept = self._outlooks[part] = (limits, self._room.outlook(part, limits))
        return kept[1]

    def forget(self) -> None:
        """Follow no part any more; the ones that are shown are asked for again."""
        self._outlooks.clear()

    def refresh(self) -> None:
        """Look once, and take what is new."""
        record = self._room.record
        presence = self._room.presence()
        outlooks = {
            part: (limits, self._room.outlook(part, limits)) for part, (limits, _) in self._outlooks.items()
        }
        fresh = (presence, outlooks) != (self.presence, self._outlooks)
        self._outlooks = outlooks
        with self.hold_trait_notifications():
            self.presence = presence
            if not self.has_trait("record") or self.revision == 0 or record != self.record:
                self.saved_at = self._saved_at(record)
                self.record = record
                # The page compares it after a reload: the same number means that nothing has been kept since.
                self.revision = 1 + crc32(msgspec.json.encode(replace(record, private_key=b"")))
            if fresh:
                self.seen += 1

    def watch(self) -> None:
        """Follow the room for as long as the event loop runs."""
        self._following.begin()

    def leave(self) -> None:
        """Stop following."""
        self._following.end()

    def _saved_at(self, record: RoomRecord) -> datetime:
        try:
            changed = (self._room.folder / "body").stat().st_mtime if self._room.folder else None
        except OSError:
            changed = None
        return record.room.opened if changed is None else datetime.fromtimestamp(changed, UTC)
