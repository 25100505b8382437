"""What can be done with the pair agreement: writing it together, and both agreeing to it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from traitlets import HasTraits, Instance

from coaching import pair_agreement
from coaching.pair_agreement import DutyDoer, PairAgreement, Part, Who
from widgets.page.desk import Desk


class PairAgreementModel(HasTraits):
    """The pair agreement of the client on the desk. Every change is saved as it is made.

    Args:
        desk: the client file.
    """

    desk = Instance(Desk)

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk=desk)

    @property
    def agreement(self) -> PairAgreement:
        """The agreement as it is now."""
        found: PairAgreement = self.desk.file.pair_agreement
        return found

    def add_note(self, part: Part) -> None:
        """Add a line to a part, to be written."""
        id = self.desk.new_id()
        self._change(lambda one: pair_agreement.add_note(one, part, id))

    def remove_note(self, part: Part, note: str, notice: str) -> None:
        """Take a line away; ``notice`` offers to take that back."""
        self._change(lambda one: pair_agreement.remove_note(one, part, note), notice)

    def add_duty(self) -> None:
        """Add something to do, to be written."""
        id = self.desk.new_id()
        self._change(lambda one: pair_agreement.add_duty(one, id))

    def remove_duty(self, duty: str, notice: str) -> None:
        """Take it away."""
        self._change(lambda one: pair_agreement.remove_duty(one, duty), notice)

    def set_doer(self, duty: str, doer: DutyDoer) -> None:
        """Say who does it."""
        self._change(lambda one: pair_agreement.set_doer(one, duty, doer))

    def agree(self, who: Who, on: bool) -> None:
        """Note that one of the two agrees, or takes it back."""
        now: datetime = self.desk.now()
        if on:
            self._change(lambda one: pair_agreement.agree(one, who, now))
        else:
            self._change(lambda one: pair_agreement.unagree(one, who))

    def _change(self, change: Callable[[PairAgreement], PairAgreement], notice: str | None = None) -> None:
        self.desk.change(lambda file: pair_agreement.put(file, change(file.pair_agreement)), notice=notice)
