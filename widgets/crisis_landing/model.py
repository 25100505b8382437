"""What can be done with the crisis landing: writing the plan ahead, resting, and going on."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime

from traitlets import HasTraits, Instance

from coaching import crisis_landing
from coaching.crisis_landing import CrisisLanding, Part
from widgets.page.desk import Desk


class CrisisLandingModel(HasTraits):
    """The crisis landing of the client on the desk. Every change is saved as it is made.

    Args:
        desk: the client file.
    """

    desk = Instance(Desk)

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk=desk)

    @property
    def plan(self) -> CrisisLanding:
        """The plan and the rests as they are now."""
        found: CrisisLanding = self.desk.file.crisis_landing
        return found

    def now(self) -> datetime:
        """Return the time where this machine is, so that a day ends at midnight here."""
        moment: datetime = self.desk.now()
        return moment.astimezone()

    def today(self) -> date:
        """Return the day where this machine is."""
        return self.now().date()

    # The plan

    def add_note(self, part: Part, text: str = "") -> None:
        """Add one own word to a part, to be written, or a ready one."""
        id = self.desk.new_id()
        self._change(lambda one: crisis_landing.add_note(one, part, id, text))

    def remove_note(self, part: Part, note: str, notice: str) -> None:
        """Take one away; ``notice`` offers to take that back."""
        self._change(lambda one: crisis_landing.remove_note(one, part, note), notice)

    def add_call(self) -> None:
        """Add somebody to call, to be written."""
        id = self.desk.new_id()
        self._change(lambda one: crisis_landing.add_call(one, id))

    def remove_call(self, call: str, notice: str) -> None:
        """Take somebody to call away."""
        self._change(lambda one: crisis_landing.remove_call(one, call), notice)

    # Resting

    def rest(self, notice: str) -> None:
        """Turn the stairs into a place to rest. A rest that is on already goes on."""
        if crisis_landing.resting(self.plan) is not None:
            return
        id, now = self.desk.new_id(), self.now()
        self._change(lambda one: crisis_landing.rest(one, id, now), notice)

    def set_back(self, day: date | None) -> None:
        """Agree on the day to come back, or on none."""
        today = self.today()
        self._change(lambda one: crisis_landing.set_back(one, day, today))

    def go_on(self, notice: str) -> None:
        """Go on from where the two stood."""
        now = self.now()
        self._change(lambda one: crisis_landing.go_on(one, now), notice)

    def _change(self, change: Callable[[CrisisLanding], CrisisLanding], notice: str | None = None) -> None:
        self.desk.change(lambda file: crisis_landing.put(file, change(file.crisis_landing)), notice=notice)
