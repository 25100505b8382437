"""What the home page knows: which meeting this is, what was agreed, and how far each stop has come."""

from __future__ import annotations

from traitlets import HasTraits, Instance

from coaching import client_file, goal_ladder, meeting
from coaching.goal_ladder import Ladder
from coaching.meeting import Agreed, Meeting
from coaching.self_assessment import Reading
from widgets.page.desk import Desk


class HomeModel(HasTraits):
    """The home page of the file on the desk. It keeps nothing of its own: all of it is in the file."""

    desk = Instance(Desk)

    @property
    def meeting_now(self) -> Meeting | None:
        """Today's meeting while it is open."""
        today = meeting.todays_meeting(self.desk.file, self.desk.now())
        return today if today is not None and today.closed is None else None

    @property
    def closed_today(self) -> Meeting | None:
        """Today's meeting once it is closed."""
        today = meeting.todays_meeting(self.desk.file, self.desk.now())
        return today if today is not None and today.closed is not None else None

    @property
    def first_meeting(self) -> bool:
        """Whether these two have not yet closed a meeting."""
        return all(one.closed is None for one in self.desk.file.meetings)

    @property
    def agreed(self) -> Agreed | None:
        """What the last closed meeting left for this one."""
        return meeting.agreed(self.desk.file)

    @property
    def ladder(self) -> Ladder | None:
        """The goal to show: the newest one still under way, else the newest."""
        ladders = self.desk.file.ladders
        under_way = [one for one in ladders if one.reached is None]
        shown = under_way or list(ladders)
        return shown[-1] if shown else None

    @property
    def reading(self) -> Reading | None:
        """The newest self-assessment, finished or not."""
        return client_file.last_reading(self.desk.file)

    @property
    def theme(self) -> str:
        """What this meeting is about: its own theme, else that of the step where the client stands."""
        if self.meeting_now is not None and self.meeting_now.theme.strip():
            return self.meeting_now.theme.strip()
        if self.ladder is None:
            return ""
        open_themes = [one for one in goal_ladder.themes(self.ladder) if not one.done]
        here = [one for one in open_themes if one.step == self.ladder.here]
        return (here or open_themes)[0].text if open_themes else ""

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
        begun = meeting.begin(self.desk.new_id(), self.desk.now(), self.theme)
        self.desk.change(lambda file: client_file.add_meeting(file, begun))
