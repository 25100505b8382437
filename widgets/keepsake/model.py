"""What can be done with own pages of a workshop: open them with a code, choose lines, bring them in."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import Protocol

from traitlets import HasTraits, Instance

from coaching import keepsake
from coaching.client_file import ClientFile
from coaching.keepsake import Keepsake, Line
from coaching.record import Refused
from widgets.page.desk import Desk


class Boxes(Protocol):
    """Where the boxes lie, each under its code."""

    def open(self, typed: str, /) -> bytes:
        """Return what lies under a code and leave it there; raises ``Refused``."""
        ...

    def remove(self, typed: str, /) -> None:
        """Destroy the box under a code."""
        ...


class KeepsakeModel(HasTraits):
    """Own pages beside the file on the desk. Until they are brought in they are here only, and in no file.

    Args:
        desk: the client file.
        boxes: where the boxes lie.
    """

    desk = Instance(Desk)

    def __init__(self, desk: Desk, boxes: Boxes) -> None:
        super().__init__(desk=desk)
        self._boxes = boxes
        self.forget()

    def forget(self) -> None:
        """Forget the code and what it has opened."""
        self._code = ""
        self._kept: Keepsake | None = None
        self._chosen: frozenset[str] = frozenset()
        self.left_out = False
        self.brought: tuple[Line, ...] = ()

    @property
    def is_open(self) -> bool:
        """Whether own pages lie here to be looked at."""
        return self._kept is not None

    @property
    def lines(self) -> tuple[Line, ...]:
        """Everything that can come in, as the file is now."""
        return keepsake.lines(self.desk.file, self._kept) if self._kept is not None else ()

    @property
    def other_areas(self) -> tuple[str, ...]:
        """Areas that stay with the participant."""
        return keepsake.other_areas(self._kept) if self._kept is not None else ()

    def is_chosen(self, line: Line) -> bool:
        """Tell whether a line would come in; a step only with its goal."""
        if line.state == "there" or line.id not in self._chosen:
            return False
        return line.kind != "step" or self.has_goal

    @property
    def has_goal(self) -> bool:
        """Whether steps may come in: their goal is chosen, or there is none."""
        assert self._kept is not None
        return not self._kept.ladder.goal or "goal" in self._chosen

    def open(self, typed: str, cards: Collection[str], titles: Mapping[str, str]) -> None:
        """Open the box under a code.

        Args:
            typed: the code as it was typed.
            cards: ids of the cards of the client's own deck.
            titles: titles of the cards of workshops.

        Raises:
            Refused: see :meth:`Boxes.open`; or what it holds cannot be taken.
        """
        body = self._boxes.open(typed)
        kept = keepsake.worded(keepsake.read(body), cards, titles)
        self.forget()
        self._code, self._kept, self.left_out = typed, kept, keepsake.left_out(body)
        self._chosen = keepsake.offered(self.lines)

    def put(self, lines: Collection[str], on: bool) -> None:
        """Take lines along or leave them."""
        known = {line.id for line in self.lines if line.state != "there"}
        changed = known.intersection(lines)
        if not changed:
            raise Refused("errors.gone")
        self._chosen = self._chosen | changed if on else self._chosen - changed

    def bring(self, groups: Mapping[str, str]) -> None:
        """Save the chosen lines into the file; the box is destroyed only when they are on disk.

        Args:
            groups: ids of the cards of the client's own deck, each with its group.
        """
        if self._kept is None:
            raise Refused("errors.gone")
        kept, taken = self._kept, tuple(line for line in self.lines if self.is_chosen(line))
        chosen, now = {line.id for line in taken}, self.desk.now()

        def brought(file: ClientFile) -> ClientFile:
            return keepsake.bring(file, kept, chosen, groups=groups, new_id=self.desk.new_id, now=now)

        self.desk.change(brought)
        self._boxes.remove(self._code)
        self.forget()
        self.brought = taken
