"""What the home page says of a client file: the greeting, what was agreed, and how far the goal is."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from coaching import home, path
from coaching.client_file import ClientFile
from coaching.goal_ladder import Ladder
from coaching.meeting import agreed as agreed_last
from workbooks.content.content import Content
from workbooks.content.who_and_when import when, who


def greeting(file: ClientFile, now: datetime, content: Content) -> str:
    """Greet the client by the own name."""
    if home.meeting_now(file, now) is not None:
        key = "home.hello_on"
    elif home.closed_today(file, now) is not None:
        key = "home.hello_closed"
    else:
        key = "home.hello_first" if home.is_first_meeting(file) else "home.hello"
    return content.text(key, name=file.client.label)


def what_is_next(file: ClientFile, now: datetime, content: Content) -> dict[str, Any]:
    """Say what was agreed last time, what this meeting is about, and what the one strong button is called."""
    on, closed = home.meeting_now(file, now), home.closed_today(file, now)
    agreed = agreed_last(file)
    step = agreed.next_step if agreed else None
    again = "home.begin_again" if closed is not None else "home.begin"
    button = "home.go_on" if on is not None else again
    if closed is not None:
        lead = "home.closed_lead"
    elif home.is_first_meeting(file):
        lead = "home.first_lead" if path.current(file) is None else "home.first_lead_path"
    else:
        lead = "" if agreed else "home.nothing_agreed"
    return {
        "lead": content.text(lead) if lead else "",
        "what": step.what if step else "",
        "who": who(file, content, step.doer, step.who) if step else "",
        "when": when(content, step.when, step.due) if step else "",
        "wish": agreed.wish if agreed else "",
        "theme": "" if closed is not None else home.theme(file, now),
        "button": content.text(button),
        "strong": closed is None,
    }


def goal_state(ladder: Ladder, content: Content) -> str:
    """Say how far the client has come on the stairs; empty while there are none."""
    count, done = len(ladder.steps), sum(1 for step in ladder.steps if step.done)
    if ladder.reached is not None:
        return content.text("home.goal_reached")
    if not count:
        return ""
    if done == count:
        said = content.text("home.rungs_all")
    elif done:
        said = content.text("home.rungs", n=done, all=count)
    else:
        said = content.text("home.rungs_none", all=count)
    places = [place for place, step in enumerate(ladder.steps, 1) if step.id == ladder.here]
    if places and done < count:
        said += " " + content.text("home.here", place=places[0])
    return said
