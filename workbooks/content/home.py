"""What the home page says of a client file: the greeting, and what was agreed, word for word."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from coaching import home
from coaching.client_file import ClientFile
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
    if on is not None:
        button = "home.go_on"
    else:
        button = "home.begin_again" if closed is not None else "home.begin"
    if closed is not None:
        lead = "home.closed_lead"
    elif home.is_first_meeting(file):
        lead = "home.first_lead"
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
