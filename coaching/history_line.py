"""The history line: events of life that the client chooses, each shared or kept to oneself.

A new event is kept until the client shares it. What is kept leaves in nothing: no page, no picture, no
portable file. Source of the idea: the meaningful history of the goal stairs (Kumina), told by choice and
event by event, because forced answers harm trust and truth (trauma-informed practice).
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Literal, get_args

from msgspec.structs import replace

from coaching.client_text import clean_line
from coaching.record import Note, Record, Refused

if TYPE_CHECKING:
    from coaching.client_file import ClientFile

Feeling = Literal["", "good", "hard", "turn", "learned"]
"""A good time, a hard time, a turn, learned something; empty when the client does not say."""
State = Literal["new", "going", "done"]

MOST_EVENTS = 60
"""More than fit one line; the oldest are not thrown away, a new one is refused."""


class LifeEvent(Record, frozen=True, kw_only=True):
    """One event. ``when`` is rough, in own words; ``carried`` is the note on the goal stairs made of it."""

    id: str
    text: str = ""
    when: str = ""
    feeling: Feeling = ""
    shared: bool = False
    carried: str = ""


class HistoryLine(Record, frozen=True, kw_only=True):
    """The events in the client's own order, the earliest first."""

    events: tuple[LifeEvent, ...] = ()


def put(file: ClientFile, line: HistoryLine) -> ClientFile:
    """Put the history line in the place of the earlier one."""
    return replace(file, history_line=line)


def find(line: HistoryLine, id: str) -> LifeEvent:
    """Return the event with this id."""
    for one in line.events:
        if one.id == id:
            return one
    raise Refused("errors.gone")


def add(line: HistoryLine, id: str) -> HistoryLine:
    """Add an event as the latest, kept to oneself; the same id twice is the same event.

    Raises:
        Refused: the line is full.
    """
    if any(one.id == id for one in line.events):
        return line
    if len(line.events) >= MOST_EVENTS:
        raise Refused("errors.too_many_events", limit=MOST_EVENTS)
    return replace(line, events=(*line.events, LifeEvent(id=id)))


def remove(line: HistoryLine, id: str) -> HistoryLine:
    """Take an event away."""
    find(line, id)
    return replace(line, events=tuple(one for one in line.events if one.id != id))


def move(line: HistoryLine, id: str, before: str) -> HistoryLine:
    """Move an event before another one, or to the end when ``before`` is empty.

    The other one is named by its id, because not all events need be on the screen.
    """
    moved = find(line, id)
    others = [one for one in line.events if one.id != id]
    place = others.index(find(line, before)) if before and before != id else len(others)
    if before == id:
        return line
    return replace(line, events=(*others[:place], moved, *others[place:]))


def set_when(line: HistoryLine, id: str, when: str) -> HistoryLine:
    """Say roughly when, with ready words."""
    return _change(line, id, lambda one: replace(one, when=clean_line(when)))


def set_feeling(line: HistoryLine, id: str, feeling: Feeling) -> HistoryLine:
    """Say what kind of time it was, or leave it unsaid."""
    if feeling not in get_args(Feeling):
        raise Refused("errors.bad_value")
    return _change(line, id, lambda one: replace(one, feeling=feeling))


def share(file: ClientFile, id: str) -> ClientFile:
    """Share an event: it may be looked at together and, by a tick, leave."""
    return put(file, _change(file.history_line, id, lambda one: replace(one, shared=True)))


def keep(file: ClientFile, id: str) -> ClientFile:
    """Keep an event to oneself. What was carried of it to the goal stairs is taken away from there too."""
    note = find(file.history_line, id).carried
    ladders = tuple(
        replace(ladder, history=tuple(one for one in ladder.history if one.id != note))
        if any(one.id == note for one in ladder.history)
        else ladder
        for ladder in file.ladders
    )
    changed = _change(file.history_line, id, lambda one: replace(one, shared=False, carried=""))
    return replace(file, history_line=changed, ladders=ladders)


def carry(file: ClientFile, id: str, ladder: str, note: str) -> ClientFile:
    """Carry a shared event to the meaningful history of a goal.

    Raises:
        Refused: the event is kept to oneself or empty, or there is no such goal.
    """
    event = find(file.history_line, id)
    if not event.shared or not event.text.strip():
        raise Refused("errors.kept_to_oneself")
    if all(one.id != ladder for one in file.ladders):
        raise Refused("errors.gone")
    if is_carried(file, event):
        return file
    words = ": ".join(one for one in (event.when.strip(), event.text.strip()) if one)
    ladders = tuple(
        replace(one, history=(*one.history, Note(id=note, text=words))) if one.id == ladder else one
        for one in file.ladders
    )
    changed = _change(file.history_line, id, lambda one: replace(one, carried=note))
    return replace(file, history_line=changed, ladders=ladders)


def is_carried(file: ClientFile, event: LifeEvent) -> bool:
    """Tell whether the event stands on the goal stairs still."""
    return bool(event.carried) and any(
        note.id == event.carried for ladder in file.ladders for note in ladder.history
    )


def shared(line: HistoryLine) -> tuple[LifeEvent, ...]:
    """Return the events that the client shares and that say something."""
    return tuple(one for one in line.events if one.shared and (one.text.strip() or one.when.strip()))


def without_kept(file: ClientFile) -> ClientFile:
    """Return the file without what is kept to oneself, for whatever leaves whole."""
    events = tuple(one for one in file.history_line.events if one.shared)
    return put(file, HistoryLine(events=events))


def state(file: ClientFile) -> State:
    """Tell how far the line is; nothing more of what is kept."""
    events = file.history_line.events
    if not events:
        return "new"
    return "done" if any(one.text.strip() for one in events) else "going"


def _change(line: HistoryLine, id: str, change: Callable[[LifeEvent], LifeEvent]) -> HistoryLine:
    find(line, id)
    return replace(line, events=tuple(change(one) if one.id == id else one for one in line.events))
