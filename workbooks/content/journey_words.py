"""The moments of the journey in words, the same on the screen, in the picture and on the page."""

from __future__ import annotations

from coaching import client_file, meeting_history
from coaching.client_file import ClientFile
from coaching.journey import Kind, Moment
from workbooks.content.content import Content
from workbooks.content.meeting_words import sentences


def counted(kind: Kind, n: int, content: Content) -> str:
    """Say how many there are of a kind."""
    return content.text(f"journey.n_{kind}", n=n)


def told(file: ClientFile, content: Content, moment: Moment) -> list[str]:
    """Tell one moment in plain sentences; the client's own words stand as they are written."""
    if moment.kind == "meeting":
        met = meeting_history.told(file, moment.id)
        return sentences(file, content, met) if met is not None else []
    if moment.kind == "reading":
        return _reading(file, content, moment)
    if moment.kind == "stair":
        stairs = (stair for one in content.support_stairs.sets for stair in one.stairs)
        return [stair.title for stair in stairs if stair.id == moment.text][:1]
    return [moment.text] if moment.text else []


def _reading(file: ClientFile, content: Content, moment: Moment) -> list[str]:
    """Name what was important to the client then; marks are not told, for a replay is no comparison."""
    found = client_file.find_reading(file, moment.id)
    important = [one.area for one in found.marks if (one.important or 0) >= 4]
    if not important:
        return []
    names = ", ".join(content.self_assessment.area(area).title for area in important)
    return [content.text("journey.important", areas=names)]
