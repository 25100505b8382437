"""The meetings as a story: one after another, what was done in each, and what came of what was agreed.

The practice: a meeting begins with what was agreed last, has a theme drawn from the plan, and ends with what
it gave and what comes next (goal stairs, Kumina). So the next meeting can look back in plain words.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime
from typing import TYPE_CHECKING, Literal, NamedTuple

from msgspec.structs import replace

from coaching import goal_ladder
from coaching.meeting import Acute, Meeting

if TYPE_CHECKING:
    from coaching.client_file import ClientFile

Gave = Literal["", "little", "some", "much"]
"""What a meeting gave, in words: nothing said, and a third of the marks 0-10 each."""

Source = Literal["acute", "agreed", "step", "stop"]
"""Where a line of the agenda is proposed from."""


class Told(NamedTuple):
    """One meeting of the story. ``number`` counts from the first; ``done`` is of what was agreed in it."""

    number: int
    meeting: Meeting
    gave: Gave
    done: date | None


class OpenAcute(NamedTuple):
    """Something acute that is not settled yet, and the meeting where it was said."""

    meeting: Meeting
    acute: Acute


class Idea(NamedTuple):
    """A line that can be tapped onto the agenda; ``text`` is in the client's own words."""

    source: Source
    text: str


def story(file: ClientFile, year: int | None = None) -> tuple[Told, ...]:
    """Return the meetings, newest first; of one year if it is given."""
    actions = _done_actions(file)
    ordered = sorted(file.meetings, key=lambda one: one.started)
    told = (
        Told(number, one, gave(one.benefit), _done(one, actions)) for number, one in enumerate(ordered, 1)
    )
    return tuple(one for one in told if year is None or local(one.meeting.started).year == year)[::-1]


def told(file: ClientFile, id: str) -> Told | None:
    """Return one meeting as the story tells it."""
    return next((one for one in story(file) if one.meeting.id == id), None)


def years(file: ClientFile) -> tuple[int, ...]:
    """Return the years in which the two have met, newest first."""
    return tuple(sorted({local(one.started).year for one in file.meetings}, reverse=True))


def gave(benefit: int | None) -> Gave:
    """Return a 0-10 mark as a word; it is never compared with other marks."""
    if benefit is None:
        return ""
    return "little" if benefit <= 3 else "some" if benefit <= 6 else "much"


def open_acute(file: ClientFile) -> tuple[OpenAcute, ...]:
    """Return everything acute that is written and not settled, oldest first."""
    ordered = sorted(file.meetings, key=lambda one: one.started)
    return tuple(
        OpenAcute(one, acute)
        for one in ordered
        for acute in one.acute
        if acute.done is None and acute.text.strip()
    )


def last_agreed(file: ClientFile, before: Meeting | None = None) -> Told | None:
    """Return the newest meeting before this one that left something to do."""
    for one in story(file):
        earlier = before is None or (one.meeting.id != before.id and one.meeting.started <= before.started)
        if earlier and one.meeting.next_step.what.strip():
            return one
    return None


def ideas(file: ClientFile, today: Meeting | None, stop: str = "") -> tuple[Idea, ...]:
    """Propose the agenda: what is acute, what was agreed, the open steps, and the path's next stop.

    Args:
        file: the client's file.
        today: the meeting of today, once it has begun.
        stop: the name of the path's next stop in the client's language.
    """
    found = [Idea("acute", one.acute.text.strip()) for one in open_acute(file)]
    agreed = last_agreed(file, today)
    if agreed is not None and agreed.done is None:
        found.append(Idea("agreed", agreed.meeting.next_step.what.strip()))
    found += [Idea("step", text) for text in step_themes(file)[:1]]
    if stop:
        found.append(Idea("stop", stop))
    first = {one.text: one for one in reversed(found)}
    return tuple(first[text] for text in dict.fromkeys(one.text for one in found))


def step_themes(file: ClientFile) -> tuple[str, ...]:
    """Return the themes of the open steps of the goals under way, from where the client stands."""
    found: list[str] = []
    for ladder in reversed(file.ladders):
        if ladder.reached is None:
            themes = [one for one in goal_ladder.themes(ladder) if not one.done]
            found += [one.text for one in sorted(themes, key=lambda one: one.step != ladder.here)]
    return tuple(dict.fromkeys(found))


def put_in(file: ClientFile, meeting: Meeting) -> ClientFile:
    """Put a meeting in its place in time, whether it is new from paper or has been moved to another day."""
    others = (one for one in file.meetings if one.id != meeting.id)
    return replace(file, meetings=tuple(sorted((*others, meeting), key=lambda one: one.started)))


def local(moment: datetime) -> date:
    """Return the day of a moment on this machine's calendar."""
    return moment.astimezone().date()


def _done(meeting: Meeting, actions: dict[str, date]) -> date | None:
    return meeting.next_step.done or actions.get(meeting.next_step.action)


def _done_actions(file: ClientFile) -> dict[str, date]:
    return dict(_of_ladders(file))


def _of_ladders(file: ClientFile) -> Iterator[tuple[str, date]]:
    for ladder in file.ladders:
        for step in ladder.steps:
            for action in step.actions:
                if action.done is not None:
                    yield action.id, local(action.done)
