"""What the application screens do to the file: every tap is one saved change that can be taken back."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from traitlets import Bool, HasTraits, Instance

from coaching import application
from coaching.application import Application, Kind, PaperState
from widgets.page.desk import Desk


class ApplicationModel(HasTraits):
    """The applications of the client on the desk. All is in the file but how narrow this screen is."""

    desk = Instance(Desk)
    narrow = Bool(False)

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk=desk)

    @property
    def applications(self) -> tuple[Application, ...]:
        """The applications as the store has them now."""
        found: tuple[Application, ...] = self.desk.file.applications
        return found

    def today(self) -> date:
        """Return the day where this machine is."""
        day: date = self.desk.now().astimezone().date()
        return day

    def find(self, id: str) -> Application:
        """Return the application with this id."""
        return application.find(self.desk.file, id)

    def add(self, kind: Kind) -> str:
        """Begin an application and return its id."""
        id: str = self.desk.new_id()
        now = self.desk.now()
        self.desk.change(lambda file: application.add(file, id, now, kind))
        return id

    def remove(self, id: str, notice: str) -> None:
        """Take an application away; ``notice`` offers to take that back."""
        self.desk.change(lambda file: application.remove(file, id), notice=notice)

    def set_kind(self, id: str, kind: Kind) -> None:
        """Say what is applied for."""
        self._change(id, lambda one: application.set_kind(one, kind))

    def set_deadline(self, id: str, deadline: date | None) -> None:
        """Set or clear the last day."""
        self._change(id, lambda one: application.set_deadline(one, deadline))

    def set_sent(self, id: str, sent: bool) -> None:
        """Say that it has been sent, or take that back."""
        now = self.desk.now() if sent else None
        self._change(id, lambda one: application.set_sent(one, now))

    def add_paper(self, id: str, card: str, own_words: str) -> None:
        """Add a paper that is needed."""
        fresh = self.desk.new_id()
        self._change(id, lambda one: application.add_paper(one, fresh, card, own_words))

    def set_paper(self, id: str, paper: str, state: PaperState) -> None:
        """Say how a paper stands."""
        self._change(id, lambda one: application.set_paper(one, paper, state))

    def remove_paper(self, id: str, paper: str, notice: str) -> None:
        """Take a paper away that is not needed."""
        self._change(id, lambda one: application.remove_paper(one, paper), notice)

    def add_sentence(self, id: str, text: str, source: str) -> None:
        """Add a sentence last."""
        fresh = self.desk.new_id()
        self._change(id, lambda one: application.add_sentence(one, fresh, text, source))

    def move_sentence(self, id: str, sentence: str, to: int) -> None:
        """Move a sentence to place ``to``, counted from 0."""
        self._change(id, lambda one: application.move_sentence(one, sentence, to))

    def remove_sentence(self, id: str, sentence: str, notice: str) -> None:
        """Take a sentence away."""
        self._change(id, lambda one: application.remove_sentence(one, sentence), notice)

    def keep_version(self, id: str) -> None:
        """Keep the words as they are now."""
        fresh, now = self.desk.new_id(), self.desk.now()
        self._change(id, lambda one: application.keep_version(one, fresh, now))

    def bring_back(self, id: str, version: str, notice: str) -> None:
        """Put a kept version's words in the place of the present ones."""
        self._change(id, lambda one: application.bring_back(one, version), notice)

    def remove_version(self, id: str, version: str, notice: str) -> None:
        """Take a kept version away."""
        self._change(id, lambda one: application.remove_version(one, version), notice)

    def add_experience(self, id: str) -> None:
        """Add something done, to be written."""
        fresh = self.desk.new_id()
        self._change(id, lambda one: application.add_experience(one, fresh))

    def remove_experience(self, id: str, experience: str, notice: str) -> None:
        """Take something done away."""
        self._change(id, lambda one: application.remove_experience(one, experience), notice)

    def _change(
        self, id: str, change: Callable[[Application], Application], notice: str | None = None
    ) -> None:
        self.desk.change(application.changed(id, change), notice=notice)
