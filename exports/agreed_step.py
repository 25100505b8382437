"""How an agreed step is said: what, who, when, and whether it is done; in one line and in the table."""

from __future__ import annotations

from datetime import date

from workbooks.content.content import Content


def who_does(doer: str, who: str, content: Content) -> str:
    """Return who does it: the client, both together, the worker, or somebody else by name."""
    if doer in ("client", "together", "worker"):
        return content.text(f"exports.doer_{doer}")
    return who.strip()


def when_due(when: str, due: date | None, content: Content) -> str:
    """Return by when, in the client's words, else the date."""
    return when.strip() or (content.date(due) if due else "")


def agreed_step(content: Content, what: str, who: str, when: str, state: str = "") -> str:
    """Return an agreed step in one line."""
    detail = [content.text("exports.who", who=who)] if who else []
    if when:
        detail.append(content.text("exports.when", when=when))
    if state:
        detail.append(state)
    return content.text("exports.action", what=what, detail="; ".join(detail)) if detail else what
