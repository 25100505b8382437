"""What the screens of informal skills do to the file: every tap is one saved change."""

from __future__ import annotations

from collections.abc import Callable

from traitlets import Bool, HasTraits, Instance

from coaching import informal_skills
from coaching.informal_skills import Doing, InformalSkills, ProofKind
from widgets.page.desk import Desk


class InformalSkillsModel(HasTraits):
    """The informal skills of the client on the desk."""

    desk = Instance(Desk)
    narrow = Bool(False)

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk=desk)

    @property
    def skills(self) -> InformalSkills:
        """The informal skills as the store has them now."""
        found: InformalSkills = self.desk.file.informal_skills
        return found

    def by_card(self, card: str) -> Doing | None:
        """Return the chosen doing of a card."""
        return next((one for one in self.skills.doings if one.card == card), None)

    def choose(self, card: str) -> None:
        """Choose a card; choosing it again changes nothing."""
        id = self.desk.new_id()
        self._change(lambda all: informal_skills.choose(all, id, card))

    def add_own(self, words: str) -> None:
        """Add a doing in own words."""
        id = self.desk.new_id()
        self._change(lambda all: informal_skills.add_own(all, id, words))

    def drop(self, doing: str, notice: str) -> None:
        """Take a doing away; ``notice`` offers to take that back."""
        self._change(lambda all: informal_skills.drop(all, doing), notice)

    def tick(self, doing: str, skill: str, on: bool) -> None:
        """Tick a skill word, or take the tick away."""
        self._change(lambda all: informal_skills.tick(all, doing, skill, on))

    def set_proof(self, doing: str, of: ProofKind, on: bool) -> None:
        """Say whether there is this kind of proof."""
        id = self.desk.new_id()
        self._change(lambda all: informal_skills.set_proof(all, doing, id, of, on))

    def add_note(self, doing: str) -> None:
        """Add a skill of a doing in own words; without a doing something to be recognised."""
        id = self.desk.new_id()
        if doing:
            self._change(lambda all: informal_skills.add_skill(all, doing, id))
        else:
            self._change(lambda all: informal_skills.add_learning(all, id))

    def remove_note(self, doing: str, note: str) -> None:
        """Take a skill in own words away; without a doing something to be recognised."""
        if doing:
            self._change(lambda all: informal_skills.remove_skill(all, doing, note))
        else:
            self._change(lambda all: informal_skills.remove_learning(all, note))

    def _change(self, change: Callable[[InformalSkills], InformalSkills], notice: str | None = None) -> None:
        self.desk.change(lambda file: informal_skills.put(file, change(file.informal_skills)), notice=notice)
