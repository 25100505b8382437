"""The words of an outcome's questions and answers, the same on the screen, on paper and in the report."""

from __future__ import annotations

from workbooks.content.content import Content


def question_name(question: str, content: Content) -> str:
    """Return a question as it is asked."""
    return content.text(f"outcome.{question}")


def answer_name(question: str, answer: str, content: Content) -> str:
    """Return an answer in words."""
    keys = {
        "came_from": f"outcome.came_from_{answer}",
        "went_to": f"outcome.went_to_{answer}",
        "support": f"outcome.support_{answer}",
        "new_plan": f"outcome.new_plan_{answer}",
    }
    return content.text(keys.get(question, f"outcome.felt_{answer}"))
