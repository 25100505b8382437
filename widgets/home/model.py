"""What the home page knows: which meeting this is, what was agreed, and how far each stop has come."""

from __future__ import annotations

from traitlets import HasTraits, Instance

from coaching import client_file, home, meeting
from coaching.goal_ladder import Ladder
from coaching.meeting import Meeting
from coaching.self_assessment import Reading
from widgets.page.desk import Desk


class HomeModel(HasTraits):
    """The home page of the file on the desk. It keeps nothing of its own: all of it is in the file."""

    desk = Instance(Desk)

    @property
    def meeting_now(self) -> Meeting | None:
        """Today's meeting while it is open."""
        return home.meeting_now(self.desk.file, self.desk.now())

    @property
    def closed_today(self) -> Meeting | None:
        """Today's meeting once it is closed."""
        return home.closed_today(self.desk.file, self.desk.now())

    @property
    def ladder(self) -> Ladder | None:
        """The goal to show: the newest one still under way, else the newest."""
        return home.shown_ladder(self.desk.file)

    @property
    def reading(self) -> Reading | None:
        """The newest self-assessment, finished or not."""
        return client_file.last_reading(self.desk.file)

    @property
    def next_stop(self) -> str:
        """Where a meeting begins: the first stop that is not done."""
        file = self.desk.file
        if not file.strengths.chosen:
            return "strengths"
        if self.reading is None or self.reading.finished is None:
            return "self_assessment"
        return "goal_ladder"

    def answered(self, reading: Reading, items: int) -> int:
        """Say how many items of a reading have been answered or skipped."""
        open_items = [one for one in reading.answers if one.step is not None or one.skipped]
        return min(len(open_items), items)

    def begin(self) -> None:
        """Begin today's meeting; a meeting that is already on goes on."""
        if self.meeting_now is not None:
            return
        now = self.desk.now()
        begun = meeting.begin(self.desk.new_id(), now, home.theme(self.desk.file, now))
        self.desk.change(lambda file: client_file.add_meeting(file, begun))
