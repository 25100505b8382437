"""The outcome as the page shows it: one screen of short questions, each of which can be left out."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

import msgspec

from coaching.outcome import CHOICES, MOST_PROJECTS
from coaching.record import Refused
from widgets.outcome.model import OutcomeModel
from widgets.page.desk import Desk
from widgets.page.exercise import Answers, PictureMaker, Place, Screen, respond
from widgets.page.foot import foot, go
from workbooks.content.content import Content
from workbooks.content.outcome_words import answer_name, question_name

GROUPS = {
    "way": ("came_from", "went_to"),
    "got": ("support", "new_plan"),
    "felt": ("own_life", "influence", "common_good"),
}
"""The questions as they stand together, in the order of :data:`coaching.outcome.CHOICES`."""


class Answered(msgspec.Struct, frozen=True):
    """An answer to a question; an empty one leaves it open."""

    question: str
    choice: str


class Project(msgspec.Struct, frozen=True):
    """The number of a project; 0 for none."""

    number: int


class Word(msgspec.Struct, frozen=True):
    """What the client says about being counted; none when nothing is said yet."""

    counted: bool | None


class OutcomeView:
    """The exercise "outcome". Its only place has no name.

    Args:
        desk: the client file.
        content: returns the content in the client's language.
    """

    name = "outcome"

    def __init__(self, desk: Desk, content: Callable[[], Content]) -> None:
        self.model = OutcomeModel(desk)
        self._content = content

    def screen(self, place: Place) -> Screen:
        """Say what the browser shows at this place."""
        if place not in ((), ("end",)):
            raise Refused("errors.gone")
        content, now = self._content(), self.model.outcome
        text = content.text
        return {
            "view": "end",
            "place": "outcome/end",
            "title": text("outcome.title"),
            "heading": text("outcome.heading"),
            "lead": text("outcome.lead"),
            "words": content.words("outcome"),
            "groups": [
                {
                    "id": group,
                    "title": text(f"outcome.{group}"),
                    "questions": [self._question(content, one) for one in questions],
                }
                for group, questions in GROUPS.items()
            ],
            "project": str(now.project),
            "projects": [
                {"value": "0", "label": text("outcome.project_none")},
                *(
                    {"value": str(number), "label": text("outcome.project_n", number=str(number))}
                    for number in range(1, MOST_PROJECTS + 1)
                ),
            ],
            "counted": {None: "unsaid", True: "yes", False: "no"}[now.counted],
            "counts": [
                {"value": word, "label": text(f"outcome.count_{word}")} for word in ("yes", "no", "unsaid")
            ],
            "said": self._said(content),
            "foot": foot(None, go(text("outcome.ready"), "home")),
        }

    def act(self, do: str, fields: Mapping[str, Any]) -> str | None:
        """Do what was tapped; every answer stays on the screen."""
        model = self.model
        acts: Answers = {
            "answer": (Answered, lambda a: model.answer(a.question, a.choice)),
            "project": (Project, lambda a: model.set_project(a.number)),
            "agree": (Word, lambda a: model.agree(a.counted)),
        }
        return respond(acts, do, fields)

    def pictures(self, place: Place) -> Mapping[str, PictureMaker]:  # noqa: ARG002 - there is nothing to draw
        """Draw nothing: one person's outcome is no picture, and no mark of theirs."""
        return {}

    def _question(self, content: Content, question: str) -> Screen:
        return {
            "question": question,
            "label": question_name(question, content),
            "value": getattr(self.model.outcome, question),
            "options": [
                *({"value": one, "label": answer_name(question, one, content)} for one in CHOICES[question]),
                {"value": "", "label": content.text("outcome.skip")},
            ],
        }

    def _said(self, content: Content) -> str:
        now = self.model.outcome
        if now.counted is None or now.said is None:
            return ""
        if not now.counted:
            return content.text("outcome.said_no")
        return content.text("outcome.said_yes", date=content.date(now.said))
