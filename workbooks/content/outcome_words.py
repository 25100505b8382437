"""The words of an outcome's questions and answers, the same on the screen, on paper and in the report."""

from __future__ import annotations

from workbooks.content.content import Content

FELT = ("own_life", "influence", "common_good")


def question_name(question: str, content: Content) -> str:
    """Return a question as it is asked."""
    return content.text(f"outcome.{question}")


def answer_name(question: str, answer: str, content: Content) -> str:
    """Return an answer in words."""
    return content.text(f"outcome.{'felt' if question in FELT else question}_{answer}")
