"""What can be done with a goal ladder on the screen, and which of the client's goals is looked at."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime, time

from traitlets import Dict, HasTraits, Instance, Unicode

from coaching import client_file, goal_ladder, meeting, strengths
from coaching.client_file import ClientFile
from coaching.goal_ladder import Doer, Ladder, NoteList, Step
from coaching.record import Refused
from widgets.page.desk import Desk


class GoalLadderModel(HasTraits):
    """The client's ladders on the desk. Every change is saved as it is made.

    Args:
        desk: the client file.
    """

    desk = Instance(Desk)
    asked = Dict()
    """How many questions have been turned over, by ladder and stage."""

    picture_size = Unicode("screen")
    """The size in which the picture of the stairs is looked at."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk=desk)

    @property
    def file(self) -> ClientFile:
        """The client file as it is now."""
        file: ClientFile = self.desk.file
        return file

    def ladder(self, ladder: str) -> Ladder:
        """Return the ladder with this id."""
        return client_file.find_ladder(self.file, ladder)

    def current(self) -> Ladder | None:
        """Return the goal to open when none was named: the newest that is not reached yet."""
        newest = sorted(self.file.ladders, key=lambda one: (one.reached is None, one.created))
        return newest[-1] if newest else None

    def today(self) -> date:
        """Return the day where this machine is."""
        return self._now().date()

    # The goal

    def new_ladder(self) -> str:
        """Begin a new goal and return its id."""
        id = self._new_id()
        self.desk.change(lambda file: client_file.add_ladder(file, goal_ladder.new_ladder(id, self._now())))
        return id

    def remove_ladder(self, ladder: str, notice: str) -> None:
        """Take a goal and its steps away; ``notice`` offers to take that back."""
        self.desk.change(lambda file: client_file.remove_ladder(file, ladder), notice=notice)

    def reach(self, ladder: str, reached: bool) -> None:
        """Say that the goal is reached, or that it is not yet."""
        now = self._now()
        self._change(
            ladder, lambda one: goal_ladder.reach(one, now) if reached else goal_ladder.undo_reach(one)
        )

    # The steps

    def add_step(self, ladder: str, at: int | None) -> str:
        """Add a step, on top when no place is given, and return its id."""
        id = self._new_id()
        self._change(ladder, lambda one: goal_ladder.add_step(one, id, at))
        return id

    def split_step(self, ladder: str, step: str, notice: str) -> str:
        """Make a smaller step below this one and return its id."""
        id = self._new_id()
        self._change(ladder, lambda one: goal_ladder.split_step(one, step, id), notice)
        return id

    def move_step(self, ladder: str, step: str, to: int) -> None:
        """Move a step to place ``to``, counted from 0 at the bottom."""
        self._change(ladder, lambda one: goal_ladder.move_step(one, step, to))

    def remove_step(self, ladder: str, step: str, notice: str) -> None:
        """Take a step away; ``notice`` offers to take that back."""
        self._change(ladder, lambda one: goal_ladder.remove_step(one, step), notice)

    def mark_done(self, ladder: str, step: str) -> None:
        """Mark a step done today. Who stood on it now stands before the next one."""
        now = self._now()

        def done(one: Ladder) -> Ladder:
            one = goal_ladder.mark_done(one, step, now)
            ahead = next_step(one, step)
            return goal_ladder.stand_on(one, ahead.id) if ahead and one.here in ("", step) else one

        self._change(ladder, done)

    def done_on(self, ladder: str, step: str, day: date | None) -> None:
        """Correct the day on which a step was done; without a day it is not done yet."""
        if day is None:
            self.undo_done(ladder, step)
            return
        if day > self.today():
            raise Refused("errors.day_ahead")
        then = datetime.combine(day, time(12)).astimezone()
        self._change(ladder, lambda one: goal_ladder.mark_done(one, step, then))

    def undo_done(self, ladder: str, step: str) -> None:
        """Take the mark back: the step is ahead again."""
        self._change(ladder, lambda one: goal_ladder.undo_done(one, step))

    def stand_on(self, ladder: str, step: str) -> None:
        """Say "I am here"."""
        self._change(ladder, lambda one: goal_ladder.stand_on(one, step))

    def step_due(self, ladder: str, step: str, due: date | None) -> None:
        """Set or clear the day when the step is meant to be climbed."""
        self._change(ladder, lambda one: goal_ladder.set_step_due(one, step, due))

    def carry(self, ladder: str, step: str, strength: str, on: bool) -> None:
        """Put one of the client's strengths on a step, or take it off."""
        if on:
            self.desk.change(lambda file: client_file.carry(file, ladder, step, strength))
        else:
            self._change(ladder, lambda one: goal_ladder.uncarry(one, step, strength))

    def offered_strengths(self) -> tuple[strengths.Strength, ...]:
        """Return the client's strengths, the most important ones first."""
        chosen = self.file.strengths
        top = tuple(strengths.find(chosen, id) for id in chosen.top)
        return top + tuple(one for one in chosen.chosen if one not in top)

    # What will be done

    def add_action(self, ladder: str, step: str) -> None:
        """Add a thing to do for a step."""
        id = self._new_id()
        self._change(ladder, lambda one: goal_ladder.add_action(one, step, id))

    def remove_action(self, ladder: str, step: str, action: str, notice: str) -> None:
        """Take a thing to do away; ``notice`` offers to take that back."""
        self._change(ladder, lambda one: goal_ladder.remove_action(one, step, action), notice)

    def set_doer(self, ladder: str, step: str, action: str, doer: Doer) -> None:
        """Say who does it."""
        now = self._now()
        self._change(ladder, lambda one: goal_ladder.set_doer(one, step, action, doer, now))

    def set_due(self, ladder: str, step: str, action: str, due: date | None) -> None:
        """Set or clear the day it is meant to be done."""
        self._change(ladder, lambda one: goal_ladder.set_due(one, step, action, due))

    def action_done(self, ladder: str, step: str, action: str, done: bool) -> None:
        """Mark it done today, or take the mark back."""
        now = self._now() if done else None
        self._change(ladder, lambda one: goal_ladder.action_done(one, step, action, now))

    # What carries

    def add_note(self, ladder: str, notes: NoteList) -> None:
        """Add a note to support, benefits, already done or history."""
        id = self._new_id()
        self._change(ladder, lambda one: goal_ladder.add_note(one, notes, id))

    def remove_note(self, ladder: str, notes: NoteList, note: str) -> None:
        """Take a note away."""
        self._change(ladder, lambda one: goal_ladder.remove_note(one, notes, note))

    def set_picture_size(self, size: str) -> None:
        """Look at the picture of the stairs in another size; the file does not change."""
        self.picture_size = size

    # Talk

    def question(self, ladder: Ladder, questions: tuple[str, ...]) -> str:
        """Return the question to ask now, one at a time; empty when there is none."""
        return questions[self.asked.get(_turn(ladder), 0) % len(questions)] if questions else ""

    def another_question(self, ladder: str) -> None:
        """Turn to the next question of this stage."""
        turn = _turn(self.ladder(ladder))
        self.asked = {**self.asked, turn: self.asked.get(turn, 0) + 1}

    def todays_theme(self) -> str:
        """Return the theme of the meeting that is open, or was closed, today."""
        found = meeting.todays_meeting(self.file, self._now())
        return found.theme if found else ""

    def take_theme(self, theme: str) -> None:
        """Make this the theme of today's meeting, beginning it when nobody has yet."""
        id, now = self._new_id(), self._now()
        self.desk.change(
            lambda file: client_file.change_todays_meeting(
                file, id, now, lambda one: meeting.set_theme(one, theme)
            )
        )

    def _now(self) -> datetime:
        """Return the time where this machine is, so that a day ends at midnight here."""
        moment: datetime = self.desk.now()
        return moment.astimezone()

    def _new_id(self) -> str:
        id: str = self.desk.new_id()
        return id

    def _change(self, ladder: str, change: Callable[[Ladder], Ladder], notice: str | None = None) -> None:
        self.desk.change(
            lambda file: client_file.replace_ladder(file, change(client_file.find_ladder(file, ladder))),
            notice=notice,
        )


def next_step(ladder: Ladder, step: str) -> Step | None:
    """Return the first step above this one that is still ahead."""
    place = next(place for place, one in enumerate(ladder.steps) if one.id == step)
    return next((one for one in ladder.steps[place + 1 :] if one.done is None), None)


def _turn(ladder: Ladder) -> str:
    return f"{ladder.id}/{goal_ladder.stage(ladder)}"
