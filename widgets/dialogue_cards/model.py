"""What can be done with dialogue cards: drawing one, and keeping one for the meeting."""

from __future__ import annotations

import random
from collections.abc import Callable, Sequence

from traitlets import HasTraits, Instance

from coaching import dialogue_cards
from widgets.page.desk import Desk

Choose = Callable[[Sequence[str]], str]


class DialogueCardsModel(HasTraits):
    """Dialogue cards beside the file on the desk. Which cards were seen is of this sitting only.

    Args:
        desk: the client file.
        choose: picks one of several at random.
    """

    desk = Instance(Desk)

    def __init__(self, desk: Desk, choose: Choose = random.choice) -> None:
        super().__init__(desk=desk)
        self._choose = choose
        self._seen: dict[str, list[str]] = {}

    def draw(self, deck: str, cards: Sequence[str]) -> str:
        """Return a card of a deck, each once before any comes again."""
        seen = self._seen.setdefault(deck, [])
        card = dialogue_cards.draw(cards, seen, self._choose)
        if card in seen:
            seen.clear()
        seen.append(card)
        return card

    def forget(self) -> None:
        """Forget which cards were seen."""
        self._seen.clear()

    def is_kept(self, text: str) -> bool:
        """Tell whether the card stands on the agenda of today's meeting."""
        return dialogue_cards.is_kept(self.desk.file, text, self.desk.now())

    def keep(self, text: str, notice: str) -> None:
        """Put the card on the agenda of today's meeting; ``notice`` offers to take that back."""
        ids, now = (self.desk.new_id(), self.desk.new_id()), self.desk.now()
        self.desk.change(lambda file: dialogue_cards.keep(file, ids, text, now), notice=notice)
