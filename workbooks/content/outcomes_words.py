"""The words of an outcomes report: its tables, answers and shares, the same in every file."""

from __future__ import annotations

from typing import Literal

import msgspec

from coaching.outcome import CHOICES
from coaching.outcomes import OPEN, REST, Asked, Report, Row
from workbooks.content.content import Content
from workbooks.content.outcome_words import answer_name

CHANGE = "change_"


class Wanted(msgspec.Struct, frozen=True):
    """A report on its way to the process that makes a file of it."""

    report: Report
    form: Literal["csv", "xlsx", "pdf"]
    language: str


def table_name(question: str, content: Content) -> str:
    """Return the heading of a table."""
    if question.startswith(CHANGE):
        area = content.self_assessment.area(question.removeprefix(CHANGE)).title
        return content.text("outcomes.change", area=area)
    return content.text(f"outcomes.{question}")


def row_name(question: str, answer: str, content: Content) -> str:
    """Return an answer in words."""
    if answer == REST:
        return content.text("outcomes.rest")
    if answer in CHOICES.get(question, ()):
        return answer_name(question, answer, content)
    if answer == OPEN and question.startswith(CHANGE):
        return content.text("outcomes.no_pair")
    return content.text(f"outcomes.{answer}")


def share_name(row: Row, content: Content) -> str:
    """Return the share in whole per cent."""
    return content.text("outcomes.hidden") if row.share is None else f"{content.number(row.share * 100, 0)} %"


def about(asked: Asked, content: Content) -> str:
    """Return period and project on one line."""
    period = content.text("outcomes.period", first=content.date(asked.first), last=content.date(asked.last))
    if asked.project is None:
        return f"{period}, {content.text('outcomes.all_projects')}"
    return f"{period}, {content.text('outcomes.project', number=str(asked.project))}"
