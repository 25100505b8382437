"""How a kernel comes to its room: a ticket, good once, for this room only. Here answers are opened."""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping, MutableMapping
from functools import partial
from pathlib import Path

import msgspec
from msgspec.structs import replace
from nacl.exceptions import CryptoError
from nacl.public import PrivateKey, SealedBox

from coaching import room as rules
from coaching import room_record
from coaching.group_answer import GroupAnswer, Limits, checked
from coaching.room import Room, is_room
from coaching.room_record import Outlook, RoomRecord, WallText
from coaching.wall import PulseView, View
from storage.agent_line import AgentLine
from storage.agent_protocol import Handed, Redeem
from storage.agent_seal import AgentSeal
from storage.clock import Clock, utc_now
from storage.desk_access import AGENT, STORE, TICKET
from storage.failure import StoreFailure
from storage.room_folder import Presence, read_presence, room_folder
from storage.room_inbox import RoomInbox, Row
from storage.room_repository import Operation, RoomRepository

_NAME = 20
"""So many letters of an id name a ballot: 80 random bits, of which no two in a room are the same."""


class Envelope(msgspec.Struct, frozen=True):
    """What a phone seals. All but the answer is as its row says, so no box stands in for another."""

    room: str
    part: str
    id: str
    n: int
    answer: GroupAnswer


_envelopes = msgspec.json.Decoder(Envelope)


class RoomAccess:
    """One room, as far as its handle reaches.

    Attributes:
        id: of the room.
        folder: where its inbox lies.
    """

    def __init__(
        self,
        repository: RoomRepository,
        id: str,
        folder: Path,
        seal: AgentSeal | None = None,
        clock: Clock = utc_now,
    ) -> None:
        self.id = id
        self.folder = folder
        self._repository = repository
        self._seal = seal
        self._clock = clock
        self._inbox = RoomInbox(folder)
        self._record: tuple[str, RoomRecord] = ("", repository.mend(id))
        self._opened: dict[tuple[str, int], GroupAnswer | None] = {}
        self._seen: dict[str, tuple[tuple[int, int], tuple[Row, ...]]] = {}
        if self._record[1].room.closed and self._inbox.counts():
            self._inbox.clear()  # closing was cut short, or something came in at its very end

    @property
    def room(self) -> Room:
        """The room as it is now."""
        return self.record.room

    @property
    def record(self) -> RoomRecord:
        """The record as it is now; it is opened again only when it has changed."""
        stamp = self._repository.stamp(self.id)
        if self._record[0] != stamp:
            self._record = (stamp, self._repository.read(self.id))
        return self._record[1]

    def presence(self) -> Presence:
        """How many phones are in, and how many answers each part has."""
        return read_presence(self.folder)

    def outlook(self, part: str, limits: Limits) -> Outlook:
        """Tell what a release of a part would show now, in numbers of answers."""
        record = self.record
        return room_record.outlook(record, part, self._ballots(record, part, limits))

    def release(self, part: str, limits: Limits) -> View | None:
        """Show the most that may be shown of a part now. It is on disk before it is returned.

        Returns:
            the newest view: the same as before when nothing new may be shown, None when nothing may be.

        Raises:
            Refused: the room is closed.
            StoreFailure: it could not be kept, and must not be shown.
        """

        def released(record: RoomRecord) -> RoomRecord:
            return room_record.release(record, part, self._ballots(record, part, limits), limits)

        return room_record.view(self.change(released), part)

    def view(self, part: str) -> View | None:
        """Return what the wall shows of a part."""
        return room_record.view(self.record, part)

    def pulse(self, before: str, after: str) -> PulseView | None:
        """Return the pulse at the door and at the end, when both have been released."""
        return room_record.pulse(self.record, before, after)

    def texts(self, part: str) -> tuple[WallText, ...]:
        """Return the texts of a part's newest view, with what the facilitator has said of them."""
        return tuple(one for one in self.record.texts if one.part == part)

    def decide(self, text: str, *, show: bool) -> None:
        """Let a text onto the wall, or leave it out."""
        self.change(partial(room_record.decide, text=text, show=show))

    def move(self, part: str) -> Room:
        """Go to a part."""
        return self.change(partial(room_record.move, part=part)).room

    def write_decisions(self, text: str) -> None:
        """Keep what the group decided."""
        self.change(partial(room_record.write_decisions, text=text))

    def start_timer(self, seconds: float) -> Room:
        """Start the timer."""
        return self._change_room(lambda room: rules.start_timer(room, self._clock(), seconds))

    def stop_timer(self) -> Room:
        """Take the timer away."""
        return self._change_room(rules.stop_timer)

    def erase_later(self, days: int) -> Room:
        """Set another day of erasing, counted from today."""
        return self._change_room(lambda room: rules.erase_later(room, self._clock(), days))

    def close(self, limits: Mapping[str, Limits]) -> RoomRecord:
        """Close the room: a last release of every part, then all single answers and their key go.

        Args:
            limits: of every part that a wall can show.

        Returns:
            the record; ``held_back`` tells of how many answers nothing was shown.
        """

        def closed(record: RoomRecord) -> RoomRecord:
            if record.room.closed:
                return record
            parts = {part: (self._ballots(record, part, one), one) for part, one in limits.items()}
            return room_record.closed(record, parts)

        record = self.change(closed)
        # First the record without the key is on disk: if this is cut short, nobody can open the boxes.
        self._opened.clear()
        self._seen.clear()
        self._inbox.clear()
        return record

    def note(self, action: str, reason: str = "") -> None:
        """Write into the use log what was done with this room: "exported" ...

        Raises:
            StoreFailure: it is not noted; then it must not be done.
        """
        if self._seal is not None:
            self._seal.note(action, reason=reason)

    def change(self, operation: Operation) -> RoomRecord:
        """Apply a pure change to the newest record; a run-through's invented answers come in this way.

        Raises:
            Refused: what the operation refuses.
            StoreFailure: it could not be kept.
        """
        record = self._repository.change(self.id, operation)
        self._record = ("", record)
        return record

    def _change_room(self, operation: Callable[[Room], Room]) -> Room:
        return self.change(lambda record: replace(record, room=operation(record.room))).room

    def _rows(self, part: str) -> tuple[Row, ...]:
        stamp = self._inbox.stamp()
        known = self._seen.get(part)
        if known is None or known[0] != stamp:
            known = self._seen[part] = (stamp, self._inbox.rows(part))
        return known[1]

    def _ballots(self, record: RoomRecord, part: str, limits: Limits) -> dict[str, GroupAnswer]:
        """The valid answers of a part in their newest versions; what is no answer is passed over."""
        if not record.private_key:
            return {}
        box = SealedBox(PrivateKey(record.private_key))
        ballots = {}
        for row in self._rows(part):
            if (row.id, row.n) not in self._opened:
                self._opened[row.id, row.n] = _answer(box, self.id, row)
            answer = self._opened[row.id, row.n]
            kept = None if answer is None else checked(answer, limits)
            if kept is not None:
                ballots[f"{row.id[:_NAME]}.{row.n}"] = kept
        return ballots


def redeem(surroundings: MutableMapping[str, str] = os.environ, clock: Clock = utc_now) -> RoomAccess:
    """Use the ticket, and remove it from the surroundings.

    Raises:
        StoreFailure: there is none, it has been used, its minute is over, or it is for a client.
    """
    ticket = surroundings.pop(TICKET, "")
    if not ticket or STORE not in surroundings or AGENT not in surroundings:
        raise StoreFailure("errors.locked")
    line = AgentLine(surroundings[AGENT])
    handed = line.ask(Redeem(ticket))
    if not isinstance(handed, Handed) or not is_room(handed.client):
        raise StoreFailure("errors.locked")
    seal = AgentSeal(line, handed.secret)
    store = Path(surroundings[STORE])
    repository = RoomRepository(store, seal, clock)
    return RoomAccess(repository, handed.client, room_folder(store, handed.client), seal, clock)


def _answer(box: SealedBox[PrivateKey], room: str, row: Row) -> GroupAnswer | None:
    try:
        found = _envelopes.decode(box.decrypt(row.box))
    except (CryptoError, ValueError, TypeError, RecursionError, msgspec.DecodeError):
        return None
    # The box says itself what it is, so nobody who writes into the inbox can pass one off as another.
    said = (found.room, found.part, found.id, found.n)
    return found.answer if said == (room, row.part, row.id, row.n) else None
