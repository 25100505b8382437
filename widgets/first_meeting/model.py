"""What can be done in the first meeting, and in which other language the cards are shown beside."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime

from traitlets import HasTraits, Instance, Unicode

from coaching import first_meeting
from coaching.first_meeting import Choice, FirstMeeting, Way
from widgets.page.desk import Desk


class FirstMeetingModel(HasTraits):
    """The first meeting of the client on the desk.

    Args:
        desk: the client file.
    """

    desk = Instance(Desk)
    beside = Unicode("")
    """Code of the language shown beside the client's own; of this sitting only."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk=desk)

    @property
    def first(self) -> FirstMeeting:
        """The first meeting as it is now."""
        found: FirstMeeting = self.desk.file.first_meeting
        return found

    def now(self) -> datetime:
        """Return the time where this machine is, so that a day ends at midnight here."""
        moment: datetime = self.desk.now()
        return moment.astimezone()

    def today(self) -> date:
        """Return the day where this machine is."""
        return self.now().date()

    def show_beside(self, code: str) -> None:
        """Show the cards in another language too, or only in one."""
        self.beside = code

    def stop_at(self, card: str) -> None:
        """Stop the telling; it goes on from this card."""
        self._change(lambda one: first_meeting.stop_at(one, card))

    def hold(self) -> None:
        """Note that everything has been told."""
        now = self.now()
        if self.first.held is None or self.first.card:
            self._change(lambda one: first_meeting.hold(one, now))

    def decide(self, choice: Choice, way: Way) -> None:
        """Note what the client says, now or on the phone."""
        now = self.now()
        self._change(lambda one: first_meeting.decide(one, choice, now, way))

    def set_call(self, day: date | None) -> None:
        """Agree on the day of the call, or on none."""
        today = self.today()
        self._change(lambda one: first_meeting.set_call(one, day, today))

    def call_waits(self) -> int | None:
        """Return how many days ago the call was meant to be; None when no call waits."""
        due = first_meeting.due(self.desk.file, self.today())
        return None if due is None else due.over

    def _change(self, change: Callable[[FirstMeeting], FirstMeeting]) -> None:
        self.desk.change(lambda file: first_meeting.put(file, change(file.first_meeting)))
