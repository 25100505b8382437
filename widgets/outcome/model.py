"""What the screen of the outcome does to the file: answers, the project's number, and the client's word."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from traitlets import HasTraits, Instance

from coaching import outcome
from coaching.outcome import Outcome
from widgets.page.desk import Desk


class OutcomeModel(HasTraits):
    """The outcome of the client on the desk. Every change is saved as it is made."""

    desk = Instance(Desk)

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk=desk)

    @property
    def outcome(self) -> Outcome:
        """The outcome as it is now."""
        found: Outcome = self.desk.file.outcome
        return found

    def now(self) -> datetime:
        """Return the time where this machine is, because the half-year is that of the place."""
        moment: datetime = self.desk.now()
        return moment.astimezone()

    def answer(self, question: str, choice: str) -> None:
        """Answer a question, or leave it open."""
        self._change(lambda one: outcome.answer(one, question, choice))

    def set_project(self, number: int) -> None:
        """Say in which project this was."""
        self._change(lambda one: outcome.set_project(one, number))

    def agree(self, counted: bool | None) -> None:
        """Note what the client says about being counted."""
        now = self.now()
        self._change(lambda one: outcome.agree(one, counted, now))

    def _change(self, change: Callable[[Outcome], Outcome]) -> None:
        self.desk.change(lambda file: outcome.put(file, change(file.outcome)))
