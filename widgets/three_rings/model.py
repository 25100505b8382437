"""What the three rings do to the file: begin, mark, pass by, finish, and choose where to begin."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime

from traitlets import Bool, HasTraits, Instance

from coaching import three_rings
from coaching.record import Refused
from coaching.three_rings import Ring, ThreeRings
from widgets.page.desk import Desk


class ThreeRingsModel(HasTraits):
    """The maps of the client on the desk. Every change is saved as it is made."""

    desk = Instance(Desk)
    narrow = Bool(False)

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk=desk)

    @property
    def rings(self) -> ThreeRings | None:
        """The map to work on, if there is one."""
        return three_rings.newest(self.desk.file)

    def all(self) -> tuple[ThreeRings, ...]:
        """Return all maps, newest first."""
        return tuple(sorted(self.desk.file.three_rings, key=lambda one: one.started, reverse=True))

    def find(self, id: str) -> ThreeRings:
        """Return the map with this id; raises ``Refused`` when it is gone."""
        return three_rings.find(self.desk.file, id)

    def before(self, rings: ThreeRings) -> ThreeRings | None:
        """Return the finished map before this one."""
        return three_rings.earlier(self.desk.file, rings)

    def now(self) -> datetime:
        """Return the time where this machine is."""
        moment: datetime = self.desk.now()
        return moment.astimezone()

    def begin(self) -> None:
        """Begin a new map; one that is still open goes on instead."""
        found = self.rings
        if found is None or found.finished is not None:
            self._put(three_rings.start(self.desk.new_id(), self.now()))

    def begin_from_paper(self, filled: date) -> None:
        """Begin to key in a map that was filled on paper."""
        self._put(three_rings.start_from_paper(self.desk.new_id(), self.now(), filled))

    def mark(self, area: str, ring: Ring, value: int | None) -> None:
        """Set or clear one mark of an area."""
        self._change(lambda one: three_rings.mark(one, area, ring, value))

    def skip(self, area: str) -> None:
        """Pass an area by."""
        self._change(lambda one: three_rings.skip(one, area))

    def finish(self) -> None:
        """The client is done."""
        now = self.now()
        self._change(lambda one: three_rings.finish(one, now))

    def choose_first(self, area: str) -> None:
        """Say where the client wants to begin."""
        self._change(lambda one: three_rings.choose_first(one, area))

    def _put(self, rings: ThreeRings) -> None:
        self.desk.change(lambda file: three_rings.put(file, rings))

    def _change(self, change: Callable[[ThreeRings], ThreeRings]) -> None:
        found = self.rings
        if found is None:
            raise Refused("errors.gone")
        id = found.id
        self.desk.change(lambda file: three_rings.put(file, change(three_rings.find(file, id))))
