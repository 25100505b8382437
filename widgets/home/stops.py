"""How far each exercise has come, as the home page shows it: a state, a line about it, and a label."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import datetime

import msgspec

from coaching import client_file, home
from coaching.client_file import ClientFile
from coaching.progress import state
from coaching.self_assessment import Reading
from workbooks.content.content import Content

MAIN = ("strengths", "self_assessment", "goal_ladder", "meeting", "summary")
"""What the home page offers when the pair is on no path."""


class StopState(msgspec.Struct, frozen=True):
    """How an exercise stands: ``new``, ``going``, ``done`` or ``open``; an empty label is the usual one."""

    state: str
    about: str
    label: str = ""


def stop_state(code: str, file: ClientFile, content: Content, now: datetime) -> StopState:
    """Return how far an exercise has come."""
    if code == "meeting":
        return _meeting(file, content, now)
    if code in _OWN:
        return _OWN[code](file, content)
    key = f"{code}.home_about"
    about = content.text(key) if content.has_text(key) else content.text(f"home.about_{code}")
    return StopState(state(code, file), about)


def _strengths(file: ClientFile, content: Content) -> StopState:
    chosen = file.strengths
    own = sum(1 for one in chosen.chosen if not one.card)
    cards = len(chosen.chosen) - own
    if not chosen.chosen:
        return StopState("new", content.text("home.strengths_new"))
    parts = [content.text("home.strengths_count", n=cards)] if cards else []
    parts += [content.text("home.strengths_own", n=own)] if own else []
    return StopState("done" if chosen.top else "going", ", ".join(parts))


def _self_assessment(file: ClientFile, content: Content) -> StopState:
    reading = client_file.last_reading(file)
    if reading is None:
        return StopState("new", content.text("home.assessment_new"))
    if reading.finished is None:
        items = sum(len(items) for items in content.self_assessment.items_by_area(reading.form).values())
        answered = min(_answered(reading), items)
        return StopState("going", content.text("home.assessment_going", n=answered, all=items))
    times = sum(1 for one in file.readings if one.finished is not None)
    on = content.text("home.state_done_on", day=content.day(reading.finished))
    return StopState("done", content.text("home.assessment_times", n=times), on)


def _answered(reading: Reading) -> int:
    return sum(1 for one in reading.answers if one.step is not None or one.skipped)


def _goal_ladder(file: ClientFile, content: Content) -> StopState:
    ladder = home.shown_ladder(file)
    if ladder is None:
        return StopState("new", content.text("home.ladder_new"))
    count, support = len(ladder.steps), sum(1 for one in ladder.support if one.text.strip())
    parts = [content.text("home.ladder_steps", n=count) if count else content.text("home.ladder_steps_none")]
    parts += [content.text("home.ladder_support", n=support)] if support else []
    done = ladder.reached is not None or (count > 0 and all(step.done for step in ladder.steps))
    return StopState("done" if done else "going", ", ".join(parts))


def _summary(file: ClientFile, content: Content) -> StopState:
    agreed = file.summary.agreed
    if agreed is None:
        return StopState("open", content.text("home.summary_new"))
    return StopState("open", content.text("home.summary_agreed", day=content.day(agreed)))


def _meeting(file: ClientFile, content: Content, now: datetime) -> StopState:
    closed = home.closed_today(file, now)
    if closed is None or closed.closed is None:
        return StopState("open", content.text("home.meeting_new"))
    return StopState("done", content.text("home.meeting_closed", time=content.time(closed.closed)))


_OWN: Mapping[str, Callable[[ClientFile, Content], StopState]] = {
    "strengths": _strengths,
    "self_assessment": _self_assessment,
    "goal_ladder": _goal_ladder,
    "summary": _summary,
}
