"""Bringing in as the page shows it: the code, everything that would come in line by line, and what came."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

import msgspec

from coaching.keepsake import HIGHEST, Line
from coaching.self_assessment import STEPS
from widgets.keepsake.model import Boxes, KeepsakeModel
from widgets.page.desk import Desk
from widgets.page.exercise import Answers, PictureMaker, Place, Screen, respond
from widgets.page.foot import act, foot, go
from workbooks.content.content import Content
from workbooks.content.workshop_schema import StrengthsAsk

GROUPS: tuple[tuple[str, tuple[str, ...], str], ...] = (
    ("strengths", ("strength",), "strengths"),
    ("marks", ("mark",), "three_rings"),
    ("ladder", ("goal", "step"), "goal_ladder"),
)
"""The headings, the kinds of lines under each, and the exercise where they come to stand."""


class Typed(msgspec.Struct, frozen=True):
    """A code as it was typed."""

    code: str


class Ticked(msgspec.Struct, frozen=True):
    """Lines to take along or to leave."""

    lines: tuple[str, ...]
    on: bool


class Nothing(msgspec.Struct, frozen=True):
    """An act that needs no fields."""


class KeepsakeView:
    """The page "bring from a workshop". It has one place; what it shows depends on what is open.

    Args:
        desk: the client file.
        content: returns the content in the client's language.
        boxes: where the boxes lie.
    """

    name = "keepsake"

    def __init__(self, desk: Desk, content: Callable[[], Content], boxes: Boxes) -> None:
        self.model = KeepsakeModel(desk, boxes)
        self._content = content

    def screen(self, place: Place) -> Screen:  # noqa: ARG002 - one place only
        """Say what the browser shows."""
        content = self._content()
        shown = self._lines if self.model.is_open else self._brought if self.model.brought else self._code
        return {
            "place": "keepsake",
            "title": content.text("keepsake.title"),
            "words": content.words("keepsake"),
            **shown(content),
        }

    def act(self, do: str, fields: Mapping[str, Any]) -> str | None:
        """Do what was tapped; returns a place to go to, or None to stay."""
        acts: Answers = {
            "open": (Typed, lambda a: self._open(a.code)),
            "put": (Ticked, lambda a: self.model.put(a.lines, a.on)),
            "bring": (Nothing, lambda _: self.model.bring(self._groups())),
            "leave": (Nothing, lambda _: self.model.forget()),
        }
        return respond(acts, do, fields)

    def leave(self) -> None:
        """Forget the code and what it has opened."""
        self.model.forget()

    def pictures(self, place: Place) -> Mapping[str, PictureMaker]:  # noqa: ARG002 - nothing is drawn here
        """Draw nothing."""
        return {}

    # Screens

    def _code(self, content: Content) -> Screen:
        text = content.text
        return {
            "view": "code",
            "lead": text("keepsake.code_lead"),
            "foot": foot(go(text("keepsake.to_home"), "home"), None),
        }

    def _lines(self, content: Content) -> Screen:
        text, model = content.text, self.model
        groups = [
            {
                "id": id,
                "heading": text(f"keepsake.{id}_heading"),
                "lead": text(f"keepsake.{id}_lead"),
                "lines": [self._line(one, content) for one in model.lines if one.kind in kinds],
            }
            for id, kinds, _ in GROUPS
        ]
        chosen = sum(1 for one in model.lines if model.is_chosen(one))
        bring = act(text("keepsake.bring"), "bring") | {"disabled": not chosen, "icon": "check"}
        return {
            "view": "lines",
            "heading": text("keepsake.lines_heading"),
            "lead": text("keepsake.lines_lead"),
            "groups": [group for group in groups if group["lines"]],
            "left_out": text("keepsake.left_out") if model.left_out else "",
            "others": text("keepsake.others", n=len(model.other_areas)) if model.other_areas else "",
            "count": text("keepsake.count", n=chosen) if chosen else text("keepsake.count_none"),
            "empty": "" if model.lines else text("keepsake.empty"),
            "foot": foot(act(text("keepsake.not_now"), "leave"), bring if model.lines else None),
        }

    def _brought(self, content: Content) -> Screen:
        text, brought = content.text, self.model.brought
        came = [
            {
                "to": to,
                "heading": text(f"keepsake.{id}_heading"),
                "lines": [self._said(one, content) for one in brought if one.kind in kinds],
                "open": text(f"keepsake.{id}_open"),
            }
            for id, kinds, to in GROUPS
        ]
        return {
            "view": "brought",
            "heading": text("keepsake.brought_heading"),
            "lead": text("keepsake.brought_lead"),
            "came": [one for one in came if one["lines"]],
            "foot": foot(None, go(text("keepsake.to_home"), "home")),
        }

    # Lines in words

    def _line(self, line: Line, content: Content) -> dict[str, Any]:
        return {
            "id": line.id,
            "text": self._said(line, content),
            "note": self._note(line, content),
            "state": line.state,
            "step": line.kind == "step",
            "waits": line.kind == "step" and not self.model.has_goal and line.state != "there",
            "on": self.model.is_chosen(line),
        }

    def _said(self, line: Line, content: Content) -> str:
        if line.kind == "strength":
            card = content.strengths.card(line.text)
            return card.title if card else line.text
        return content.self_assessment.area(line.text).title if line.kind == "mark" else line.text

    def _note(self, line: Line, content: Content) -> str:
        if line.kind != "mark":
            return line.note
        label = content.three_rings.now.labels[line.step - 1]
        said = content.text(
            "keepsake.mark", value=line.value, most=HIGHEST, label=label, step=line.step, steps=len(STEPS)
        )
        return f"{said} {content.text('keepsake.mark_other')}" if line.state == "other" else said

    # What is known of cards

    def _open(self, code: str) -> None:
        content = self._content()
        titles = {
            card.id: card.text
            for workshop in content.workshops()
            for sitting in workshop.sittings
            for part in sitting.parts
            if isinstance(part.ask, StrengthsAsk)
            for card in part.ask.cards
            if card.text
        }
        self.model.open(code, self._groups(), titles)

    def _groups(self) -> dict[str, str]:
        """Return the ids of all cards of the deck, retired ones too, each with its group."""
        deck = self._content().strengths
        offered = {card.id: group.id for group in deck.groups for card in group.cards}
        return dict.fromkeys((card.id for card in deck.retired), "") | offered
