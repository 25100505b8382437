"""The run-through: invented participants answer, so that the leader sees what the wall will look like."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import UTC, datetime, timedelta
from pathlib import Path
from random import Random
from typing import Protocol

from msgspec.structs import replace

from coaching import room as rules
from coaching import room_record
from coaching.group_answer import Choice, Flower, GroupAnswer, Limits, Scale, Vote, Word, Words
from coaching.room import Room
from coaching.room_record import Ballots, Outlook, RoomRecord
from coaching.wall import View
from storage.room_folder import Presence

PEOPLE = 12
"""So many invented participants."""
EVERY = timedelta(seconds=0.7)
"""From one invented answer to the next."""


class Kept(Protocol):
    """Where the record of a run-through lies."""

    @property
    def folder(self) -> Path | None:
        """In the store, or nowhere."""
        ...

    @property
    def record(self) -> RoomRecord:
        """The record as it is now."""
        ...

    def change(self, operation: Callable[[RoomRecord], RoomRecord], /) -> RoomRecord:
        """Apply a pure change."""
        ...


class InMemory:
    """A room that is forgotten when the notebook ends, for looking at a script without a store."""

    folder: Path | None = None

    def __init__(self, record: RoomRecord) -> None:
        self.record = record

    def change(self, operation: Callable[[RoomRecord], RoomRecord]) -> RoomRecord:
        """Apply a pure change."""
        self.record = operation(self.record)
        return self.record


class PracticeRoom:
    """A room in which invented participants answer, one after another. No phone can join it.

    Args:
        kept: where its record lies.
        words: that the participants write.
        clock: tells the time.
    """

    def __init__(
        self,
        kept: Kept,
        words: Sequence[str],
        clock: Callable[[], datetime] = lambda: datetime.now(UTC).astimezone(),
    ) -> None:
        self._kept = kept
        self._words = tuple(words)
        self._clock = clock
        self._since: dict[str, datetime] = {}

    @property
    def folder(self) -> Path | None:
        """Where it lies."""
        return self._kept.folder

    @property
    def record(self) -> RoomRecord:
        """The record as it is now."""
        return self._kept.record

    def presence(self) -> Presence:
        """Everybody is in from the start."""
        return Presence(present=PEOPLE, answered={part: self._arrived(part) for part in self._since})

    def outlook(self, part: str, limits: Limits) -> Outlook:
        """Tell what a release of a part would show now."""
        return room_record.outlook(self.record, part, self._ballots(part, limits))

    def release(self, part: str, limits: Limits) -> View | None:
        """Show the most that may be shown of a part now."""
        ballots = self._ballots(part, limits)
        record = self._kept.change(lambda one: room_record.release(one, part, ballots, limits))
        return room_record.view(record, part)

    def decide(self, text: str, *, show: bool) -> None:
        """Let a text onto the wall, or leave it out."""
        self._kept.change(lambda one: room_record.decide(one, text, show=show))

    def move(self, part: str) -> Room:
        """Go to a part."""
        return self._kept.change(lambda one: room_record.move(one, part)).room

    def write_decisions(self, text: str) -> None:
        """Keep what the group decided."""
        self._kept.change(lambda one: room_record.write_decisions(one, text))

    def start_timer(self, seconds: float) -> Room:
        """Start the timer."""
        return self._change_room(lambda one: rules.start_timer(one, self._clock(), seconds))

    def stop_timer(self) -> Room:
        """Take the timer away."""
        return self._change_room(rules.stop_timer)

    def close(self, limits: Mapping[str, Limits]) -> RoomRecord:
        """Close the room. Parts that nobody has come to have no answers."""
        parts = {part: (self._ballots(part, one), one) for part, one in limits.items() if part in self._since}
        return self._kept.change(lambda one: room_record.closed(one, parts))

    def note(self, action: str, reason: str = "") -> None:
        """Nothing of a run-through is anybody's."""

    def _change_room(self, change: Callable[[Room], Room]) -> Room:
        return self._kept.change(lambda one: replace(one, room=change(one.room))).room

    def _ballots(self, part: str, limits: Limits) -> Ballots:
        self._since.setdefault(part, self._clock())
        return invented(part, limits, self._words, self._arrived(part), self.record.room.id)

    def _arrived(self, part: str) -> int:
        # What was shown stays answered, also in a page that was opened later.
        shown = max((len(one.ballots) for one in self.record.releases if one.part == part), default=0)
        passed = self._clock() - self._since.get(part, self._clock())
        return min(PEOPLE, max(shown, passed // EVERY))


def invented(part: str, limits: Limits, words: Sequence[str], count: int, room: str) -> Ballots:
    """Return the first invented answers of a part; they are the same at every look.

    Args:
        part: id of the part.
        limits: what it asks.
        words: to write.
        count: so many answers.
        room: id of the room, so that two rooms differ.
    """
    chance = Random(f"{room} {part}")  # noqa: S311 - nothing secret is made of it
    everybody = [_one(limits, words, chance, number) for number in range(PEOPLE)]
    return {f"practice-{number:02}": answer for number, answer in enumerate(everybody[:count])}


def _one(limits: Limits, words: Sequence[str], chance: Random, number: int) -> GroupAnswer:
    def some(most: int) -> tuple[str, ...]:
        # Earlier options are liked more, so that the wall has something to tell.
        liked = sorted(limits.options, key=lambda one: chance.random() * (2 + limits.options.index(one)))
        return tuple(liked[: chance.randint(1, max(1, min(most, len(liked))))]) if most > 0 else ()

    def mark(around: float) -> int:
        return min(10, max(0, round(chance.gauss(around, 2))))

    match limits.type:
        case "scale":
            return Scale(value=mark(6.4))
        case "choice":
            own = words[number % len(words)] if limits.own and words and number % 4 == 0 else ""
            return Choice(options=some(limits.most - bool(own)), own=own, show=bool(own))
        case "words":
            count = min(limits.most, 1 + number % 2)
            texts = dict.fromkeys(words[(number * 2 + n) % len(words)] for n in range(count))
            return Words(words=tuple(Word(text=text, show=True) for text in texts))
        case "vote":
            return Vote(ideas=some(limits.most))
        case "flower":
            return Flower(marks={one: mark(4 + 4 * chance.random()) for one in limits.options})
