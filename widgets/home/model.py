"""What the home page knows: which meeting this is, what was agreed, and how far the path has come."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Literal

from traitlets import HasTraits, Instance, Tuple

from coaching import client_file, goal_ladder, home, meeting, path
from coaching.client_file import ClientFile
from coaching.goal_ladder import Ladder
from coaching.meeting import Meeting
from coaching.path import Ending, Recipe
from coaching.record import Refused
from coaching.self_assessment import Reading
from widgets.page.desk import Desk
from workbooks.content.content import Content
from workbooks.content.on_path import OnPath, on_path


class HomeModel(HasTraits):
    """The home page of the file on the desk. It keeps nothing of its own: all of it is in the file.

    Args:
        desk: the client file.
        at_hand: the exercises that this workbook has.
        content: the texts in the client's language.
    """

    desk = Instance(Desk)
    at_hand = Tuple()

    def __init__(self, content: Callable[[], Content], **traits: Any) -> None:
        super().__init__(**traits)
        self._content = content

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
    def on_path(self) -> OnPath | None:
        """The path that the pair is on; None also when its recipe is no more, or is for no single client."""
        return on_path(self.desk.file, self._content(), self.desk.now(), self.at_hand)

    @property
    def next_stop(self) -> str:
        """Where a meeting begins: the path's next stop, else the first of the main exercises not done."""
        on = self.on_path
        ahead = path.next_stop(on.standing) if on is not None else None
        if ahead is not None:
            return ahead.exercise
        file = self.desk.file
        if not file.strengths.chosen:
            return "strengths"
        if self.reading is None or self.reading.finished is None:
            return "self_assessment"
        return "goal_ladder"

    def begin(self) -> None:
        """Begin today's meeting; a meeting that is already on goes on."""
        if self.meeting_now is not None:
            return
        now = self.desk.now()
        begun = meeting.begin(self.desk.new_id(), now, home.theme(self.desk.file, now))
        self.desk.change(lambda file: client_file.add_meeting(file, begun))

    # The pair's own way along the path

    def mark(self, stop: str, how: Literal["passed", "skipped"], notice: str) -> None:
        """Say that a stop is passed or skipped."""
        now = self.desk.now()
        self._change(lambda one, recipe: path.mark(one, recipe, stop, how, now), notice)

    def unmark(self, stop: str) -> None:
        """Take back the newest mark of a stop."""
        self._change(lambda one, _recipe: path.unmark(one, stop))

    def add(self, exercise: str) -> None:
        """Add an exercise as the last stop; only one that is here can be added."""
        if exercise not in self.at_hand:
            raise Refused("errors.bad_value")
        self._change(lambda one, recipe: path.add(one, recipe, exercise))

    def remove(self, stop: str) -> None:
        """Take away a stop that the pair has added."""
        self._change(lambda one, _recipe: path.remove(one, stop))

    def move(self, stop: str, to: int) -> None:
        """Move a stop to a place, counted from 0."""
        self._change(lambda one, recipe: path.move(one, recipe, stop, to))

    def end(self, how: Ending, notice: str) -> None:
        """End the path."""
        now = self.desk.now()
        self.desk.change(lambda file: path.end(file, how, now), notice=notice)

    def take_steps(self, titles: tuple[str, ...]) -> str:
        """Put ready steps on the client's stairs: on the goal without steps, else on a new one."""
        now, new, ids = self.desk.now(), self.desk.new_id(), [self.desk.new_id() for _ in titles]
        shown = self.ladder
        is_free = shown is not None and not shown.steps and shown.reached is None
        ladder = shown.id if shown is not None and is_free else new

        def taken(file: ClientFile) -> ClientFile:
            file = client_file.add_ladder(file, goal_ladder.new_ladder(ladder, now))
            found = client_file.find_ladder(file, ladder)
            for id, title in zip(ids, titles, strict=True):
                found = goal_ladder.add_step(found, id, title=title)
            return client_file.replace_ladder(file, found)

        self.desk.change(taken)
        return ladder

    def _change(self, change: Callable[[path.Path, Recipe], path.Path], notice: str | None = None) -> None:
        on = self.on_path
        if on is None:
            raise Refused("errors.gone")
        recipe = on.texts.recipe

        def changed(file: ClientFile) -> ClientFile:
            now_on = path.current(file)
            if now_on is None or now_on.id != on.path.id:
                raise Refused("errors.gone")
            return path.put(file, change(now_on, recipe))

        self.desk.change(changed, notice=notice)
