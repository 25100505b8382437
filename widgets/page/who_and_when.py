"""Who does a thing and by when, said in the same words on every screen."""

from __future__ import annotations

from datetime import date
from typing import Any

from coaching.client_file import ClientFile
from coaching.goal_ladder import Doer
from workbooks.content.content import Content


def doers(content: Content) -> list[dict[str, str]]:
    """Return the choices of who does it."""
    return [{"value": doer, "label": label} for doer, label in content.meeting.doers.items() if doer]


def who(file: ClientFile, content: Content, doer: Doer, name: str = "") -> str:
    """Return who does it, empty when nobody has been named; the client is called by the own name."""
    if doer == "client":
        return file.client.label
    if doer == "other":
        return name or content.meeting.doers[doer]
    return content.text(f"common.{doer}") if doer else ""


def when(content: Content, words: str, due: date | None) -> str:
    """Return by when in the client's words and as a day, whichever there are."""
    day = content.day(due) if due else ""
    return " · ".join(part for part in (words, day) if part)


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
