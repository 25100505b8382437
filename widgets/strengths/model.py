"""What the strengths screens do to the file: every tap is one saved change that can be taken back."""

from __future__ import annotations

from collections.abc import Callable

from traitlets import Bool, HasTraits, Instance

from coaching import strengths
from coaching.client_file import drop_strength, replace_strengths
from coaching.strengths import NoteList, Strength, StrengthsMap
from widgets.page.desk import Desk


class StrengthsModel(HasTraits):
    """The strengths of the client on the desk. All is in the file but how narrow this screen is."""

    desk = Instance(Desk)
    narrow = Bool(False)

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk=desk)

    @property
    def map(self) -> StrengthsMap:
        """The strengths as the store has them now."""
        found: StrengthsMap = self.desk.file.strengths
        return found

    def by_card(self, card: str) -> Strength | None:
        """Return the chosen strength that a card stands for."""
        return next((one for one in self.map.chosen if one.card == card), None)

    def top(self) -> tuple[Strength, ...]:
        """Return the most important strengths in their order."""
        by_id = {one.id: one for one in self.map.chosen}
        return tuple(by_id[id] for id in self.map.top if id in by_id)

    def others(self) -> tuple[Strength, ...]:
        """Return the chosen strengths that are not among the most important ones."""
        return tuple(one for one in self.map.chosen if one.id not in self.map.top)

    def choose(self, card: str, group: str) -> None:
        """Choose a card; choosing it again changes nothing."""
        id = self.desk.new_id()
        self._change(lambda map: strengths.choose(map, id, card, group))

    def add_own(self, words: str, group: str) -> None:
        """Add a strength in the client's own words."""
        id = self.desk.new_id()
        self._change(lambda map: strengths.add_own(map, id, words, group))

    def drop(self, id: str, notice: str) -> None:
        """Take a strength away, also from the steps of the ladders that it carries."""
        self.desk.change(lambda file: drop_strength(file, id), notice=notice)

    def put_in_top(self, id: str) -> None:
        """Put a strength last among the most important ones."""
        self._change(lambda map: strengths.put_in_top(map, id))

    def take_from_top(self, id: str, notice: str) -> None:
        """Take a strength from the most important ones; it stays chosen."""
        self._change(lambda map: strengths.take_from_top(map, id), notice)

    def move_in_top(self, id: str, to: int) -> None:
        """Move one of the most important strengths to place ``to``, counted from 0."""
        self._change(lambda map: strengths.move_in_top(map, id, to))

    def add_note(self, list: NoteList, text: str) -> None:
        """Add a wish or an obstacle."""
        id = self.desk.new_id()
        self._change(lambda map: strengths.add_note(map, list, id, text))

    def remove_note(self, list: NoteList, id: str, notice: str) -> None:
        """Take a wish or an obstacle away."""
        self._change(lambda map: strengths.remove_note(map, list, id), notice)

    def _change(self, change: Callable[[StrengthsMap], StrengthsMap], notice: str | None = None) -> None:
        self.desk.change(lambda file: replace_strengths(file, change(file.strengths)), notice=notice)
