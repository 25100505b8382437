"""The shape of three_rings.yaml: the three questions that are asked of every area, with five answers each."""

from __future__ import annotations

from workbooks.content.schema import FiveLabels, Piece, Words


class RingText(Piece, frozen=True):
    """One ring: its short name, its question, and its answers from step 1 to step 5."""

    title: Words
    question: Words
    labels: FiveLabels


class ThreeRingsTexts(Piece, frozen=True):
    """The three rings. The areas are those of ``self_assessment.yaml``."""

    important: RingText
    now: RingText
    wish: RingText

    def ring(self, name: str) -> RingText:
        """Return one ring by its name: ``important``, ``now`` or ``wish``."""
        return {"important": self.important, "now": self.now, "wish": self.wish}[name]
