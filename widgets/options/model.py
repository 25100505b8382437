"""What the comparison does to the file: options, what matters, marks, days, the choice and its goal."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime

from traitlets import Bool, HasTraits, Instance

from coaching import options
from coaching.options import Options
from widgets.page.desk import Desk


class OptionsModel(HasTraits):
    """The comparison of the client on the desk. Every change is saved as it is made."""

    desk = Instance(Desk)
    narrow = Bool(False)

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk=desk)

    @property
    def options(self) -> Options:
        """The comparison as it is now."""
        found: Options = self.desk.file.options
        return found

    def now(self) -> datetime:
        """Return the time where this machine is."""
        moment: datetime = self.desk.now()
        return moment.astimezone()

    def add(self, card: str = "", title: str = "") -> None:
        """Take an option to compare."""
        id = self.desk.new_id()
        self._change(lambda one: options.add(one, id, card, title))

    def remove(self, id: str, notice: str) -> None:
        """Take an option away; ``notice`` offers to take that back."""
        self._change(lambda one: options.remove(one, id), notice)

    def add_criterion(self, card: str = "", title: str = "") -> None:
        """Add something that matters."""
        id = self.desk.new_id()
        self._change(lambda one: options.add_criterion(one, id, card, title))

    def remove_criterion(self, id: str) -> None:
        """Take something that matters away."""
        self._change(lambda one: options.remove_criterion(one, id))

    def weigh(self, id: str, weight: int) -> None:
        """Say how much something matters."""
        self._change(lambda one: options.weigh(one, id, weight))

    def mark(self, option: str, criterion: str, step: int | None) -> None:
        """Mark how well an option fits."""
        self._change(lambda one: options.mark(one, option, criterion, step))

    def set_dates(self, option: str, apply_by: date | None, starts: date | None) -> None:
        """Set by when to apply and when it starts."""
        self._change(lambda one: options.set_dates(one, option, apply_by, starts))

    def choose(self, id: str) -> None:
        """Choose an option, or say "not yet"."""
        now = self.now()
        self._change(lambda one: options.choose(one, id, now))

    def to_goal(self, goal: str, notice: str) -> None:
        """Make the choice a goal; ``notice`` offers to take that back."""
        ladder, now = self.desk.new_id(), self.now()
        self.desk.change(lambda file: options.to_goal(file, goal, ladder=ladder, now=now), notice=notice)

    def _change(self, change: Callable[[Options], Options], notice: str | None = None) -> None:
        self.desk.change(lambda file: options.put(file, change(file.options)), notice=notice)
