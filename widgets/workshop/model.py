"""What a leader does with a room: turn the parts, run the timer, show answers, look at words, close."""

from __future__ import annotations

from typing import NamedTuple

from traitlets import HasTraits, Instance

from coaching import room_record
from coaching.group_answer import Limits
from coaching.record import Refused
from coaching.room import Room
from coaching.room_record import Outlook, RoomRecord, WallText
from coaching.wall import View
from widgets.workshop.desk import RoomDesk
from workbooks.content.content import Content
from workbooks.content.workshop_limits import limits_of
from workbooks.content.workshop_schema import Part, Sitting, Workshop


class Subject(NamedTuple):
    """A part whose answers can be shown now, and what a release would show."""

    part: Part
    outlook: Outlook
    view: View | None


NOTHING = Outlook(0, 0, 0, 0)
"""What a closed room has ahead."""


class WorkshopModel(HasTraits):
    """The room on the desk and the script that is run in it.

    Args:
        desk: the room.
    """

    desk = Instance(RoomDesk)

    def __init__(self, desk: RoomDesk) -> None:
        super().__init__(desk=desk)
        self._workshop: Workshop | None = None

    def take(self, content: Content) -> None:
        """Take the script as it is now, in the language of the page."""
        self._workshop = content.workshop(self.room.workshop)

    @property
    def record(self) -> RoomRecord:
        """The room's record as it is now."""
        found: RoomRecord = self.desk.record
        return found

    @property
    def room(self) -> Room:
        """What anybody may see of the room."""
        return self.record.room

    def workshop(self) -> Workshop | None:
        """Return the whole script; None when it has been taken out of use."""
        return self._workshop

    def sitting(self) -> Sitting | None:
        """Return the script of this meeting."""
        return self._workshop.sitting(self.room.sitting) if self._workshop else None

    def parts(self) -> tuple[Part, ...]:
        """Return the parts of this meeting in their order."""
        sitting = self.sitting()
        return sitting.parts if sitting else ()

    def part(self) -> Part | None:
        """Return the part that is on; the first one when the script no longer has it."""
        parts = self.parts()
        return next((one for one in parts if one.id == self.room.part), parts[0] if parts else None)

    def number(self) -> int:
        """Return the place of the part that is on, from 1; 0 without a script."""
        part = self.part()
        return self.parts().index(part) + 1 if part else 0

    def limits(self, part: Part) -> Limits | None:
        """Return what the answers of a part are held to."""
        return limits_of(part, self.room.ideas)

    # Turning the parts

    def move(self, part: str) -> None:
        """Go to a part; phones follow."""
        if part not in {one.id for one in self.parts()}:
            raise Refused("errors.gone")
        self.desk.change(lambda one: one.move(part))

    def turn(self, by: int) -> None:
        """Go to the next part or the one before; at the ends it stays."""
        parts, place = self.parts(), self.number() - 1 + by
        if 0 <= place < len(parts):
            self.move(parts[place].id)

    # The timer

    def start_timer(self, minutes: int) -> None:
        """Start the timer of the part."""
        self.desk.change(lambda one: one.start_timer(60 * minutes))

    def more_time(self, minutes: int) -> None:
        """Give more time; a timer that is out begins anew."""
        ends = self.room.timer_ends
        left = (ends - self.desk.now()).total_seconds() if ends else 0
        self.desk.change(lambda one: one.start_timer(max(left, 0) + 60 * minutes))

    def stop_timer(self) -> None:
        """Take the timer away."""
        self.desk.change(lambda one: one.stop_timer())

    # Showing

    def asked(self) -> tuple[Part, ...]:
        """Return the parts whose answers belong to what is on: its own, or those that a wall names."""
        part = self.part()
        if part is None:
            return ()
        if part.reaches_a_wall:
            return (part,)
        named = (one for id in part.of for one in self.parts() if one.id == id)
        return tuple(one for one in named if one.reaches_a_wall)

    def subjects(self) -> tuple[Subject, ...]:
        """Return what can be shown now, with what a release would show."""
        found = []
        for part in self.asked():
            limits = self.limits(part)
            if limits is not None:
                view = room_record.view(self.record, part.id)
                outlook = NOTHING if self.room.closed else self.desk.outlook(part.id, limits)
                found.append(Subject(part, outlook, view))
        return tuple(found)

    def find(self, part: str) -> Part:
        """Return a part of this meeting whose answers come to the wall."""
        found = next((one for one in self.parts() if one.id == part and one.reaches_a_wall), None)
        if found is None:
            raise Refused("errors.gone")
        return found

    def release(self, part: str) -> None:
        """Show the most that may be shown of a part now."""
        limits = self.limits(self.find(part))
        assert limits is not None
        self.desk.change(lambda one: one.release(part, limits))

    def pulse(self, part: Part) -> View | None:
        """Return the pulse at the door and at the end, for the part that asks at the end."""
        before = part.of[0] if part.kind == "pulse_out" and part.of else ""
        return room_record.pulse(self.record, before, part.id) if before else None

    # Words

    def texts(self, part: str) -> tuple[WallText, ...]:
        """Return the texts of a part that their writers let onto the wall, in an order that tells nothing."""
        return tuple(one for one in self.record.texts if one.part == part)

    def decide(self, text: str, ok: bool) -> None:
        """Let a text onto the wall, or leave it out."""
        self.desk.change(lambda one: one.decide(text, show=ok))

    # The end

    def write_decisions(self, text: str) -> None:
        """Keep what the group decided, one matter on a line."""
        self.desk.change(lambda one: one.write_decisions(text))

    def close(self) -> None:
        """Close the room: what may be shown is shown, and the key to single answers is forgotten."""
        limits = {one.id: found for one in self.parts() if (found := self.limits(one)) is not None}
        self.desk.change(lambda one: one.close(limits))
