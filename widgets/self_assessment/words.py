"""The words and addresses that all self-assessment screens share."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from coaching.self_assessment import Answer, Form, Reading
from widgets.page.exercise import Place, Screen
from widgets.page.foot import act, go
from workbooks.content.content import Content
from workbooks.content.schema import Area, FiveLabels, SelfAssessment

NAME = "self_assessment"


def to(*parts: str) -> str:
    """Return the address of a place of this exercise."""
    return "/".join((NAME, *parts))


class Words:
    """Says things of the self-assessment in the client's language."""

    def __init__(self, content: Callable[[], Content]) -> None:
        self._content = content

    @property
    def content(self) -> Content:
        """The content as it is now."""
        return self._content()

    @property
    def asked(self) -> SelfAssessment:
        """The questions."""
        return self._content().self_assessment

    def text(self, key: str, **words: object) -> str:
        """Return a text of this room."""
        return self._content().text(f"{NAME}.{key}", **words)

    def back(self, place: Place | None) -> Screen:
        """Return the way back: to a place of this exercise, or home."""
        return go(self._content().text("common.back"), "home" if place is None else to(*place))

    def next(self, place: Place, label: str = "") -> Screen:
        """Return the way on."""
        return go(label or self._content().text("common.next"), to(*place))

    def do(self, label: str, do: str) -> Screen:
        """Return a strong action of the exercise's own."""
        return act(self.text(label), do)

    def date(self, reading: Reading) -> str:
        """Return the day of a reading."""
        return self._content().date(reading.started)

    def form(self, form: Form) -> str:
        """Return what a form is called."""
        return self.text(f"form_{form}")

    def area(self, area: Area) -> dict[str, Any]:
        """Return an area's name and sign."""
        return {"id": area.id, "title": area.title, "icon": area.icon}

    def answer(self, answer: Answer) -> dict[str, Any]:
        """Return what was said to an item; a skipped item has calm words of its own."""
        if answer.step is not None:
            said, state = self.asked.step_label(answer.item, answer.step), "said"
        else:
            said, state = self.text("said_skipped" if answer.skipped else "said_open"), "skipped"
            state = state if answer.skipped else "open"
        return {"said": said, "state": state, "talk": answer.talk}

    def five(self, labels: FiveLabels, value: int | None) -> dict[str, Any]:
        """Return five labelled steps from 1 to 5 and the chosen one."""
        options = [{"value": step, "label": label} for step, label in enumerate(labels, start=1)]
        return {"options": options, "value": value}
