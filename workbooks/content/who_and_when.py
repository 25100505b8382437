"""Who does a thing and by when, said in the same words wherever it is said."""

from __future__ import annotations

from datetime import date

from coaching.client_file import ClientFile
from coaching.goal_ladder import Doer
from workbooks.content.content import Content


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
