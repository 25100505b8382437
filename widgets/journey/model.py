"""What looking back does to the file: nothing but the thank-you cards."""

from __future__ import annotations

from datetime import date, datetime

from traitlets import Bool, HasTraits, Instance

from coaching import journey, thanks
from coaching.journey import Moment
from coaching.thanks import ThankYou
from widgets.page.desk import Desk


class JourneyModel(HasTraits):
    """The journey of the client on the desk.

    Args:
        desk: the client file.
    """

    desk = Instance(Desk)
    narrow = Bool(False)

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk=desk)

    @property
    def moments(self) -> tuple[Moment, ...]:
        """Everything in one line of time."""
        return journey.moments(self.desk.file)

    @property
    def replay(self) -> tuple[Moment, ...]:
        """What the replay steps through."""
        return journey.replay(self.desk.file)

    def now(self) -> datetime:
        """Return the time where this machine is."""
        moment: datetime = self.desk.now()
        return moment.astimezone()

    def today(self) -> date:
        """Return the day where this machine is."""
        return self.now().date()

    def card(self, id: str) -> ThankYou:
        """Return a thank-you card."""
        return thanks.find(self.desk.file, id)

    def begin_card(self) -> str:
        """Begin a thank-you card; returns its id."""
        id: str = self.desk.new_id()
        today = self.today()
        self.desk.change(lambda file: thanks.begin(file, id, today))
        return id

    def remove_card(self, id: str, notice: str) -> None:
        """Take a card away."""
        self.desk.change(lambda file: thanks.remove(file, id), notice=notice)
