"""The home page: which meeting this is, what it is about, and which goal is under way."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from coaching import goal_ladder, meeting
from coaching.goal_ladder import Ladder
from coaching.meeting import Meeting

if TYPE_CHECKING:
    from coaching.client_file import ClientFile


def meeting_now(file: ClientFile, now: datetime) -> Meeting | None:
    """Return today's meeting while it is open."""
    today = meeting.todays_meeting(file, now)
    return today if today is not None and today.closed is None else None


def closed_today(file: ClientFile, now: datetime) -> Meeting | None:
    """Return today's meeting once it is closed."""
    today = meeting.todays_meeting(file, now)
    return today if today is not None and today.closed is not None else None


def is_first_meeting(file: ClientFile) -> bool:
    """Tell whether these two have not yet closed a meeting."""
    return all(one.closed is None for one in file.meetings)


def shown_ladder(file: ClientFile) -> Ladder | None:
    """Return the goal to show: the newest one still under way, else the newest."""
    under_way = [one for one in file.ladders if one.reached is None]
    shown = under_way or list(file.ladders)
    return shown[-1] if shown else None


def theme(file: ClientFile, now: datetime) -> str:
    """Return what this meeting is about: its own theme, else that of the step where the client stands."""
    on = meeting_now(file, now)
    if on is not None and on.theme.strip():
        return on.theme.strip()
    ladder = shown_ladder(file)
    if ladder is None:
        return ""
    open_themes = [one for one in goal_ladder.themes(ladder) if not one.done]
    here = [one for one in open_themes if one.step == ladder.here]
    return (here or open_themes)[0].text if open_themes else ""
