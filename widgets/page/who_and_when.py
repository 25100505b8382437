"""Who does a thing and by when, said in the same words on every screen."""

from __future__ import annotations

from datetime import date
from typing import Any

from coaching.client_file import ClientFile
from workbooks.content.content import Content
from workbooks.content.who_and_when import when, who


def doers(content: Content) -> list[dict[str, str]]:
    """Return the choices of who does it."""
    return [{"value": doer, "label": label} for doer, label in content.meeting.doers.items() if doer]


def due_field(due: date | None) -> str:
    """Return a day as a date input takes it."""
    return due.isoformat() if due else ""


def who_and_when(file: ClientFile, content: Content, deed: Any) -> dict[str, Any]:
    """Return who and when of an action or a next step, in words and for its inputs."""
    return {
        "doer": deed.doer,
        "who": deed.who,
        "who_shown": who(file, content, deed.doer, deed.who),
        "when": deed.when,
        "due": due_field(deed.due),
        "when_shown": when(content, deed.when, deed.due),
    }
