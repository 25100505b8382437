"""What the support need does to the file: answers, own matters, what comes first, and steps made of it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime

from traitlets import Bool, HasTraits, Instance

from coaching import strengths, support_need
from coaching.client_file import replace_strengths
from coaching.support_need import Helper, Level, SupportNeed
from widgets.page.desk import Desk


class SupportNeedModel(HasTraits):
    """The support need of the client on the desk. Every change is saved as it is made."""

    desk = Instance(Desk)
    narrow = Bool(False)

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk=desk)

    @property
    def need(self) -> SupportNeed:
        """The support need as it is now."""
        found: SupportNeed = self.desk.file.support_need
        return found

    def now(self) -> datetime:
        """Return the time where this machine is."""
        moment: datetime = self.desk.now()
        return moment.astimezone()

    def set_level(self, id: str, level: Level) -> None:
        """Say whether something is in the way."""
        now = self.now()
        self._change(lambda one: support_need.set_level(one, id, level, now))

    def set_helper(self, id: str, helper: Helper) -> None:
        """Say who could help."""
        now = self.now()
        self._change(lambda one: support_need.set_helper(one, id, helper, now))

    def add_own(self, title: str, ready: Sequence[str]) -> str:
        """Add a matter in the client's own words and return its id."""
        id: str = self.desk.new_id()
        now = self.now()
        self._change(lambda one: support_need.add_own(one, id, title, now, ready))
        return id

    def remove_own(self, id: str, ready: Sequence[str], notice: str) -> None:
        """Take an own matter away; ``notice`` offers to take that back."""
        self._change(lambda one: support_need.remove_own(one, id, ready), notice)

    def add_obstacle(self) -> None:
        """Add an obstacle beside the strengths, to be written."""
        id = self.desk.new_id()
        self.desk.change(
            lambda file: replace_strengths(file, strengths.add_note(file.strengths, "obstacles", id))
        )

    def remove_obstacle(self, note: str) -> None:
        """Take an obstacle away."""
        self.desk.change(
            lambda file: replace_strengths(file, strengths.remove_note(file.strengths, "obstacles", note))
        )

    def set_first(self, id: str, on: bool) -> None:
        """Say that this comes first, or take it back."""
        change = support_need.put_first if on else support_need.take_from_first
        self.desk.change(lambda file: change(file, id))

    def to_step(self, id: str, name: str, notice: str) -> None:
        """Make a step of what comes first; ``notice`` offers to take that back."""
        step, ladder, now = self.desk.new_id(), self.desk.new_id(), self.now()
        self.desk.change(
            lambda file: support_need.to_step(
                file, id, support_need.step_title(file, id, name), step=step, ladder=ladder, now=now
            ),
            notice=notice,
        )

    def _change(self, change: Callable[[SupportNeed], SupportNeed], notice: str | None = None) -> None:
        self.desk.change(lambda file: support_need.put(file, change(file.support_need)), notice=notice)
