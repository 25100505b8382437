"""What can be done on the support stairs: standing and resting, agreeing on support, noting contacts."""

from __future__ import annotations

from collections.abc import Callable, Collection
from datetime import date, datetime

from traitlets import Bool, HasTraits, Instance

from coaching import support_share, support_stairs
from coaching.record import Refused
from coaching.support_share import Period
from coaching.support_stairs import Contact, ContactWay, SupportStairs
from widgets.page.desk import Desk


class SupportStairsModel(HasTraits):
    """The support stairs of the client on the desk. Every change is saved as it is made.

    Args:
        desk: the client file.
    """

    desk = Instance(Desk)
    day = Instance(date, allow_none=True)
    """The day for which contacts are noted; none for today."""
    narrow = Bool(False)

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk=desk)

    @property
    def stairs(self) -> SupportStairs:
        """The support stairs as they are now."""
        found: SupportStairs = self.desk.file.support_stairs
        return found

    def now(self) -> datetime:
        """Return the time where this machine is, so that a day ends at midnight here."""
        moment: datetime = self.desk.now()
        return moment.astimezone()

    def today(self) -> date:
        """Return the day where this machine is."""
        return self.now().date()

    def periods(self) -> tuple[Period, ...]:
        """Return whose hands the agreed deeds have been in, period by period."""
        return support_share.periods(support_share.deeds(self.desk.file, self.today()))

    # Standing

    def stand_on(self, stair: str, among: Collection[str], *, resting: bool) -> None:
        """Say "I am here", or that one rests here for now."""
        id, now = self.desk.new_id(), self.now()
        self._change(lambda one: support_stairs.stand_on(one, id, stair, now, among, resting=resting))

    def remove_mark(self, mark: str, notice: str) -> None:
        """Take a mark away; ``notice`` offers to take that back."""
        self._change(lambda one: support_stairs.remove_mark(one, mark), notice)

    # Support and contacts

    def add_support(self) -> None:
        """Add a support that is agreed on, to be written."""
        id = self.desk.new_id()
        self._change(lambda one: support_stairs.add_support(one, id))

    def remove_support(self, note: str) -> None:
        """Take an agreed support away."""
        self._change(lambda one: support_stairs.remove_support(one, note))

    def contact_day(self) -> date:
        """Return the day for which contacts are noted."""
        day: date | None = self.day
        return day or self.today()

    def set_day(self, day: date | None) -> None:
        """Note contacts for another day; none for today."""
        if day is not None and day > self.today():
            raise Refused("errors.day_ahead")
        self.day = day

    def noted(self, way: ContactWay) -> Contact | None:
        """Return the contact of this way on the day for which contacts are noted."""
        wanted = (self.contact_day(), way)
        return next((one for one in self.stairs.contacts if (one.on, one.way) == wanted), None)

    def note_contact(self, way: ContactWay, on: bool) -> None:
        """Note a contact, or take the note of that day back."""
        noted = self.noted(way)
        if not on:
            if noted is not None:
                self.remove_contact(noted.id)
            return
        id, day, today = self.desk.new_id(), self.contact_day(), self.today()
        self._change(lambda one: support_stairs.add_contact(one, id, day, way, today))

    def remove_contact(self, contact: str) -> None:
        """Take a contact away that was noted by mistake."""
        self._change(lambda one: support_stairs.remove_contact(one, contact))

    def set_rhythm(self, every: int | None) -> None:
        """Agree on the days between contacts; none for the stair's own."""
        self._change(lambda one: support_stairs.set_rhythm(one, every))

    def _change(self, change: Callable[[SupportStairs], SupportStairs], notice: str | None = None) -> None:
        self.desk.change(lambda file: support_stairs.put(file, change(file.support_stairs)), notice=notice)
