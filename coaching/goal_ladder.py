"""The goal ladder: a goal in the client's own words and the steps that lead to it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime
from typing import Literal, get_args

from msgspec.structs import replace

from coaching import note
from coaching.client_text import clean, clean_line
from coaching.record import Note, Record, Refused

MOST_STEPS = 12
"""So many steps stay readable on a tablet and on paper."""

Doer = Literal["", "client", "together", "worker", "other"]


class Action(Record, frozen=True, kw_only=True):
    """One thing to do for a step: what, who, when. ``who`` names the doer when it is another.

    ``agreed`` is when a doer was first named; older files do not know it.
    """

    id: str
    text: str = ""
    doer: Doer = ""
    who: str = ""
    when: str = ""
    due: date | None = None
    done: datetime | None = None
    agreed: datetime | None = None


class Step(Record, frozen=True, kw_only=True):
    """One sub-goal. ``theme`` is the meeting theme drawn from it; ``strengths`` are ids that carry."""

    id: str
    title: str = ""
    note: str = ""
    theme: str = ""
    when: str = ""
    due: date | None = None
    actions: tuple[Action, ...] = ()
    strengths: tuple[str, ...] = ()
    done: datetime | None = None


class Ladder(Record, frozen=True, kw_only=True):
    """One goal and its stairs. ``here`` is the id of the step where the client stands."""

    id: str
    created: datetime
    goal: str = ""
    by: str = ""
    steps: tuple[Step, ...] = ()
    here: str = ""
    support: tuple[Note, ...] = ()
    benefits: tuple[Note, ...] = ()
    already_done: tuple[Note, ...] = ()
    history: tuple[Note, ...] = ()
    reached: datetime | None = None


NoteList = Literal["support", "benefits", "already_done", "history"]
Stage = Literal["goal", "steps", "actions", "benefits", "going", "setback", "nearly", "reached"]
STAGES: tuple[Stage, ...] = get_args(Stage)
"""Where a ladder can be; question prompts are chosen by it."""


class Theme(Record, frozen=True, kw_only=True):
    """A theme for a meeting, drawn from one step; ``done`` when that step is behind."""

    step: str
    text: str
    done: bool = False


def new_ladder(id: str, now: datetime) -> Ladder:
    """Begin a ladder for a new goal."""
    return Ladder(id=id, created=now)


def find_step(ladder: Ladder, step: str) -> Step:
    """Return the step with this id."""
    return ladder.steps[_place(ladder, step)]


def find_action(step: Step, action: str) -> Action:
    """Return the action with this id."""
    for one in step.actions:
        if one.id == action:
            return one
    raise Refused("errors.gone")


def add_step(ladder: Ladder, id: str, at: int | None = None, title: str = "") -> Ladder:
    """Add a step at place ``at`` counted from 0 at the bottom; on top when no place is given."""
    if any(one.id == id for one in ladder.steps):
        return ladder
    return _insert(ladder, Step(id=id, title=clean_line(title)), len(ladder.steps) if at is None else at)


def split_step(ladder: Ladder, step: str, new_id: str) -> Ladder:
    """Make a smaller step just below this one.

    What is written stays on the upper step: it is still where the two steps lead. A step that was done is
    done in both its parts.
    """
    upper = find_step(ladder, step)
    if any(one.id == new_id for one in ladder.steps):
        return ladder
    return _insert(ladder, Step(id=new_id, done=upper.done), _place(ladder, step))


def move_step(ladder: Ladder, step: str, to: int) -> Ladder:
    """Move a step to place ``to`` counted from 0 at the bottom."""
    moved = find_step(ladder, step)
    steps = [one for one in ladder.steps if one.id != step]
    steps.insert(max(0, min(to, len(steps))), moved)
    return replace(ladder, steps=tuple(steps))


def remove_step(ladder: Ladder, step: str) -> Ladder:
    """Take a step away; who stood on it stands on the step below."""
    place = _place(ladder, step)
    here = ladder.here
    if here == step:
        here = ladder.steps[place - 1].id if place else ""
    return replace(ladder, steps=tuple(one for one in ladder.steps if one.id != step), here=here)


def mark_done(ladder: Ladder, step: str, now: datetime) -> Ladder:
    """Mark a step done at a moment; marking again corrects the moment."""
    return _change_step(ladder, step, lambda one: replace(one, done=now))


def undo_done(ladder: Ladder, step: str) -> Ladder:
    """Take the mark back."""
    return _change_step(ladder, step, lambda one: replace(one, done=None))


def stand_on(ladder: Ladder, step: str) -> Ladder:
    """Say "I am here"; an empty id is the ground before the first step."""
    if step:
        find_step(ladder, step)
    return replace(ladder, here=step)


def reach(ladder: Ladder, now: datetime) -> Ladder:
    """Say that the goal is reached; saying it again corrects the moment."""
    return replace(ladder, reached=now)


def undo_reach(ladder: Ladder) -> Ladder:
    """Take back that the goal is reached."""
    return replace(ladder, reached=None)


def set_step_due(ladder: Ladder, step: str, due: date | None) -> Ladder:
    """Set or clear the day a step is meant to be ready."""
    return _change_step(ladder, step, lambda one: replace(one, due=due))


def carry(ladder: Ladder, step: str, strength: str) -> Ladder:
    """Put a strength on a step: this is what carries me here."""
    return _change_step(
        ladder,
        step,
        lambda one: one if strength in one.strengths else replace(one, strengths=(*one.strengths, strength)),
    )


def uncarry(ladder: Ladder, step: str, strength: str) -> Ladder:
    """Take a strength from a step."""
    return _change_step(
        ladder, step, lambda one: replace(one, strengths=tuple(s for s in one.strengths if s != strength))
    )


def add_action(ladder: Ladder, step: str, id: str, text: str = "") -> Ladder:
    """Add a thing to do for a step."""
    text = clean(text)

    def added(one: Step) -> Step:
        if any(action.id == id for action in one.actions):
            return one
        return replace(one, actions=(*one.actions, Action(id=id, text=text)))

    return _change_step(ladder, step, added)


def remove_action(ladder: Ladder, step: str, action: str) -> Ladder:
    """Take a thing to do away."""
    find_action(find_step(ladder, step), action)
    return _change_step(
        ladder, step, lambda one: replace(one, actions=tuple(a for a in one.actions if a.id != action))
    )


def set_doer(ladder: Ladder, step: str, action: str, doer: Doer, now: datetime) -> Ladder:
    """Say who does it; a name written for "other" is kept in case it is needed again.

    Naming a doer is agreeing on it: the moment stays when the doer changes, and goes when there is none.
    """
    if doer not in get_args(Doer):
        raise Refused("errors.bad_value")
    return _change_action(
        ladder,
        step,
        action,
        lambda one: replace(one, doer=doer, agreed=(one.agreed or now) if doer else None),
    )


def set_due(ladder: Ladder, step: str, action: str, due: date | None) -> Ladder:
    """Set or clear the day it is meant to be done."""
    return _change_action(ladder, step, action, lambda one: replace(one, due=due))


def action_done(ladder: Ladder, step: str, action: str, now: datetime | None) -> Ladder:
    """Mark it done at ``now``, or take the mark back with None."""
    return _change_action(ladder, step, action, lambda one: replace(one, done=now))


def notes(ladder: Ladder, list: NoteList) -> tuple[Note, ...]:
    """Return one of the ladder's four lists of notes."""
    if list not in get_args(NoteList):
        raise Refused("errors.gone")
    found: tuple[Note, ...] = getattr(ladder, list)
    return found


def add_note(ladder: Ladder, list: NoteList, id: str, text: str = "") -> Ladder:
    """Add a note to one of the four lists."""
    return replace(ladder, **{list: note.add(notes(ladder, list), id, text)})


def remove_note(ladder: Ladder, list: NoteList, id: str) -> Ladder:
    """Take a note from one of the four lists."""
    return replace(ladder, **{list: note.remove(notes(ladder, list), id)})


def stage(ladder: Ladder) -> Stage:
    """Tell which question prompts fit now.

    ``setback`` is when the client stands below a step that is already done: it was reached once, and the
    talk is about what still holds.
    """
    done = [place for place, step in enumerate(ladder.steps) if step.done]
    left = len(ladder.steps) - len(done)
    standing = next((place for place, step in enumerate(ladder.steps) if step.id == ladder.here), None)
    found: Stage = "going"
    if ladder.reached or (ladder.steps and not left):
        found = "reached"
    elif not ladder.goal.strip():
        found = "goal"
    elif not ladder.steps:
        found = "steps"
    elif done and standing is not None and standing < done[-1]:
        found = "setback"
    elif left == 1 and len(done) > 1:
        found = "nearly"
    elif not done and not any(step.actions for step in ladder.steps):
        found = "actions"
    elif not done and not ladder.benefits:
        found = "benefits"
    return found


def themes(ladder: Ladder) -> tuple[Theme, ...]:
    """Return the theme of each step from the bottom up: its own theme, else its title."""
    found = (
        Theme(step=one.id, text=one.theme.strip() or one.title.strip(), done=one.done is not None)
        for one in ladder.steps
    )
    return tuple(theme for theme in found if theme.text)


def _place(ladder: Ladder, step: str) -> int:
    for place, one in enumerate(ladder.steps):
        if one.id == step:
            return place
    raise Refused("errors.gone")


def _insert(ladder: Ladder, step: Step, at: int) -> Ladder:
    if len(ladder.steps) >= MOST_STEPS:
        raise Refused("errors.too_many_steps", most=MOST_STEPS)
    at = max(0, min(at, len(ladder.steps)))
    return replace(ladder, steps=(*ladder.steps[:at], step, *ladder.steps[at:]))


def _change_step(ladder: Ladder, step: str, change: Callable[[Step], Step]) -> Ladder:
    place = _place(ladder, step)
    new = change(ladder.steps[place])
    return replace(ladder, steps=(*ladder.steps[:place], new, *ladder.steps[place + 1 :]))


def _change_action(ladder: Ladder, step: str, action: str, change: Callable[[Action], Action]) -> Ladder:
    find_action(find_step(ladder, step), action)
    return _change_step(
        ladder,
        step,
        lambda one: replace(one, actions=tuple(change(a) if a.id == action else a for a in one.actions)),
    )
