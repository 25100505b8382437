"""A meeting told in plain sentences, the same on the screen, in the journey and on the page."""

from __future__ import annotations

from coaching.client_file import ClientFile
from coaching.meeting_history import Told
from workbooks.content.content import Content
from workbooks.content.who_and_when import when, who


def sentences(file: ClientFile, content: Content, one: Told) -> list[str]:
    """Tell one meeting: theme, what was done, what it gave, what was agreed, and whether it was done.

    What was not said is not told, so an empty meeting has no sentence.
    """
    text, met = content.text, one.meeting
    said: list[str] = []
    if met.theme.strip():
        said.append(text("meeting.told_theme", theme=met.theme.strip()))
    agenda = [line.text.strip() for line in met.agenda if line.text.strip()]
    if agenda:
        said.append(text("meeting.told_agenda", lines=", ".join(agenda)))
    if one.gave:
        said.append(text(f"meeting.gave_{one.gave}"))
    step = met.next_step
    if step.what.strip():
        what, day = step.what.strip().rstrip("."), when(content, step.when, step.due)
        by = ", ".join(part for part in (who(file, content, step.doer, step.who), day) if part)
        agreed = (
            text("meeting.told_agreed_by", what=what, by=by) if by else text("meeting.told_agreed", what=what)
        )
        done = text("meeting.told_done", day=content.day(one.done)) if one.done else text("meeting.told_open")
        said += [agreed, done]
    if met.wish.strip():
        said.append(text("meeting.told_wish", wish=met.wish.strip()))
    if met.corrected is not None:
        said.append(text("meeting.told_corrected", day=content.date(met.corrected)))
    return [_ended_once(one) for one in said]


def _ended_once(sentence: str) -> str:
    """Leave one mark at the end, when the client's own words have ended with one already."""
    return sentence[:-1] if sentence.endswith(("..", "!.", "?.")) else sentence
