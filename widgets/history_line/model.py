"""What can be done with the history line, and what is in sight: kept events only while they are open."""

from __future__ import annotations

from collections.abc import Callable

from traitlets import Bool, HasTraits, Instance

from coaching import history_line, home
from coaching.goal_ladder import Ladder
from coaching.history_line import Feeling, HistoryLine, LifeEvent
from coaching.record import Refused
from widgets.page.desk import Desk


class HistoryLineModel(HasTraits):
    """The history line of the client on the desk.

    Args:
        desk: the client file.
    """

    desk = Instance(Desk)
    opened = Bool(False)
    """Whether the client has opened what is kept; of this sitting only."""
    narrow = Bool(False)

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk=desk)
        self._at_hand: set[str] = set()
        """Kept events that were written in this sitting: they stay in sight until the exercise is left."""

    @property
    def line(self) -> HistoryLine:
        """The whole line, kept events too."""
        found: HistoryLine = self.desk.file.history_line
        return found

    def in_sight(self) -> tuple[LifeEvent, ...]:
        """Return the events that may be on the screen now."""
        return tuple(one for one in self.line.events if self._seen(one))

    def find(self, id: str) -> LifeEvent:
        """Return an event in sight.

        Raises:
            Refused: there is none; one that is kept and not open is none either.
        """
        event = history_line.find(self.line, id)
        if not self._seen(event):
            raise Refused("errors.gone")
        return event

    def close(self) -> None:
        """Put what is kept out of sight."""
        self.opened = False
        self._at_hand.clear()

    def add(self) -> str:
        """Add an event, kept to oneself, and return its id."""
        id: str = self.desk.new_id()
        self._change(lambda one: history_line.add(one, id))
        self._at_hand.add(id)
        return id

    def remove(self, id: str, notice: str) -> None:
        """Take an event away; ``notice`` offers to take that back."""
        self.find(id)
        self._change(lambda one: history_line.remove(one, id), notice)

    def move(self, id: str, to: int) -> None:
        """Move an event to a place among those in sight, counted from 0."""
        self.find(id)
        others = [one.id for one in self.in_sight() if one.id != id]
        before = others[max(0, to)] if to < len(others) else ""
        self._change(lambda one: history_line.move(one, id, before))

    def set_when(self, id: str, when: str) -> None:
        """Say roughly when."""
        self.find(id)
        self._change(lambda one: history_line.set_when(one, id, when))

    def set_feeling(self, id: str, feeling: Feeling) -> None:
        """Say what kind of time it was."""
        self.find(id)
        self._change(lambda one: history_line.set_feeling(one, id, feeling))

    def share(self, id: str) -> None:
        """Share an event."""
        self.find(id)
        self.desk.change(lambda file: history_line.share(file, id))

    def keep(self, id: str, notice: str) -> None:
        """Keep an event to oneself; it stays in sight until the exercise is left."""
        self.find(id)
        self._at_hand.add(id)
        self.desk.change(lambda file: history_line.keep(file, id), notice=notice)

    def ladder(self) -> Ladder | None:
        """Return the goal to whose story an event can be carried."""
        return home.shown_ladder(self.desk.file)

    def carry(self, id: str, notice: str) -> None:
        """Carry a shared event to the goal stairs."""
        self.find(id)
        ladder, note = self.ladder(), self.desk.new_id()
        if ladder is None:
            raise Refused("errors.gone")
        self.desk.change(lambda file: history_line.carry(file, id, ladder.id, note), notice=notice)

    def _seen(self, event: LifeEvent) -> bool:
        return event.shared or self.opened or event.id in self._at_hand

    def _change(self, change: Callable[[HistoryLine], HistoryLine], notice: str | None = None) -> None:
        self.desk.change(lambda file: history_line.put(file, change(file.history_line)), notice=notice)
