"""The path: which exercises come in which order, what is next, what repeats, and what ends it.

A recipe (``workbooks/content/*/paths``) proposes; the pair decides. So nothing here ever closes a door:
every exercise can be opened at any time, and a stop is passed, skipped, added and moved as the pair likes.
The client's file holds the recipe's neutral id and what the pair has done with its stops, never a title.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping, Sequence
from datetime import date, datetime, timedelta
from types import MappingProxyType
from typing import TYPE_CHECKING, Literal, get_args

import msgspec
from msgspec.structs import replace

from coaching import crisis_landing
from coaching.record import Record, Refused

if TYPE_CHECKING:
    from coaching.client_file import ClientFile

Code = Literal[
    "first_meeting",
    "pair_agreement",
    "strengths",
    "self_assessment",
    "three_rings",
    "history_line",
    "informal_skills",
    "network_map",
    "dialogue_cards",
    "options",
    "goal_ladder",
    "support_stairs",
    "application",
    "support_need",
    "referral",
    "crisis_landing",
    "meeting",
    "journey",
    "outcome",
    "summary",
    "workshop",
]
"""An exercise by its neutral name, the same word in every room."""

EXERCISES: tuple[Code, ...] = get_args(Code)

Group = Literal["start", "me", "way", "support", "together"]

GROUPS: Mapping[Group, tuple[Code, ...]] = MappingProxyType(
    {
        "start": ("first_meeting", "pair_agreement"),
        "me": (
            "strengths",
            "self_assessment",
            "three_rings",
            "history_line",
            "informal_skills",
            "network_map",
            "dialogue_cards",
        ),
        "way": ("options", "goal_ladder", "support_stairs", "application"),
        "support": ("support_need", "referral", "crisis_landing"),
        "together": ("meeting", "journey", "outcome", "summary", "workshop"),
    }
)
"""All exercises as the page "another way" lists them."""

GROUP_MODE: frozenset[str] = frozenset({"workshop"})
"""What is done in a group, in the group mode and never on one client's pages."""

RECIPE = re.compile(r"path_[0-9]{2,4}")
"""A recipe's id: a number that tells nothing of what the recipe is about."""
STOP = re.compile(rf"(?:{'|'.join(EXERCISES)})(?:_[2-9])?")
"""A stop's id: its exercise, and a number when the exercise comes again. So a file cannot tell more."""

Repeat = Literal["", "visit", "weeks"]
"""Once; at every visit; or again after so many weeks."""
Condition = Literal["goal_reached", "service_started", "second_reading", "stops_walked", "agreed"]
"""What may end a path. ``agreed`` is for the pair alone to say."""
Ending = Literal["reached", "own_way", "changed", "dropped"]
"""Where it led: to its end, on without it, to another path, or it was left."""
State = Literal["done", "skipped", "here", "later", "optional", "each", "closed"]
"""How a stop stands. ``each``: at every visit; ``closed``: its exercise is not in this workbook."""


class Stop(msgspec.Struct, frozen=True, kw_only=True):
    """One stop of a recipe, without its words."""

    id: str
    exercise: Code
    stage: str = ""
    optional: bool = False
    repeat: Repeat = ""
    weeks: int = 0


class Recipe(msgspec.Struct, frozen=True, kw_only=True):
    """What a path proposes, without its words. ``days``: between meetings, by stage."""

    id: str
    stops: tuple[Stop, ...]
    days: Mapping[str, int] = MappingProxyType({})
    ends: tuple[Condition, ...] = ()


class StopMark(Record, frozen=True, kw_only=True):
    """What the pair has said of a stop, and when."""

    stop: str
    on: datetime
    how: Literal["passed", "skipped"] = "passed"


class Path(Record, frozen=True, kw_only=True):
    """One path that the pair has taken. ``order`` is empty while the recipe's own order holds."""

    id: str
    recipe: str
    since: datetime
    marks: tuple[StopMark, ...] = ()
    added: tuple[str, ...] = ()
    order: tuple[str, ...] = ()
    ended: datetime | None = None
    ending: Ending | Literal[""] = ""


class Standing(msgspec.Struct, frozen=True, kw_only=True):
    """How one stop stands now. ``due``: when a stop that waits comes again."""

    stop: Stop
    state: State
    due: date | None = None


# Taking a path and leaving it


def current(file: ClientFile) -> Path | None:
    """Return the path that the pair is on."""
    return next((one for one in reversed(file.paths) if one.ended is None), None)


def choose(file: ClientFile, id: str, recipe: str, now: datetime) -> ClientFile:
    """Take a path; the one that was on ends as changed. The same path again changes nothing.

    Raises:
        Refused: this is no neutral id of a recipe.
    """
    if not RECIPE.fullmatch(recipe):
        raise Refused("errors.bad_value")
    now_on = current(file)
    if now_on is not None and now_on.recipe == recipe:
        return file
    left = end(file, "changed", now) if now_on is not None else file
    return replace(left, paths=(*left.paths, Path(id=id, recipe=recipe, since=now)))


def end(file: ClientFile, how: Ending, now: datetime) -> ClientFile:
    """End the path that is on. The pair may always do so; nothing they have written goes away."""
    if how not in get_args(Ending):
        raise Refused("errors.bad_value")
    on = current(file)
    if on is None:
        raise Refused("errors.gone")
    return put(file, replace(on, ended=now, ending=how))


def put(file: ClientFile, path: Path) -> ClientFile:
    """Put a changed path in its own place."""
    if all(one.id != path.id for one in file.paths):
        raise Refused("errors.gone")
    return replace(file, paths=tuple(path if one.id == path.id else one for one in file.paths))


# The pair's own way


def stops(recipe: Recipe, path: Path) -> tuple[Stop, ...]:
    """Return the stops in the pair's order, added ones too. A stop new in the recipe comes last."""
    every = [*recipe.stops, *(Stop(id=id, exercise=_exercise(id), optional=True) for id in path.added)]
    places = {id: place for place, id in enumerate(path.order)}
    return tuple(sorted(every, key=lambda stop: places.get(stop.id, len(places))))


def mark(path: Path, recipe: Recipe, stop: str, how: Literal["passed", "skipped"], now: datetime) -> Path:
    """Say that a stop is passed or skipped; a stop that repeats keeps its earlier times."""
    found = find(recipe, path, stop)
    if how not in ("passed", "skipped"):
        raise Refused("errors.bad_value")
    earlier = tuple(one for one in path.marks if one.stop != stop or (found.repeat and one.how == "passed"))
    return replace(path, marks=(*earlier, StopMark(stop=stop, on=now, how=how)))


def unmark(path: Path, stop: str) -> Path:
    """Take back the newest mark of a stop."""
    last = _last(path, stop)
    if last is None:
        raise Refused("errors.gone")
    return replace(path, marks=tuple(one for one in path.marks if one is not last))


def add(path: Path, recipe: Recipe, exercise: str) -> Path:
    """Add an exercise as a stop of the pair's own, last in the order."""
    if exercise not in EXERCISES or exercise in GROUP_MODE:
        raise Refused("errors.bad_value")
    taken = {stop.id for stop in stops(recipe, path)}
    free = (id for id in (exercise, *(f"{exercise}_{n}" for n in range(2, 10))) if id not in taken)
    id = next(free, None)
    if id is None:
        raise Refused("errors.bad_value")
    order = (*(stop.id for stop in stops(recipe, path)), id)
    return replace(path, added=(*path.added, id), order=order)


def remove(path: Path, stop: str) -> Path:
    """Take away a stop that the pair has added; a stop of the recipe is skipped instead."""
    if stop not in path.added:
        raise Refused("errors.gone")
    return replace(
        path,
        added=tuple(one for one in path.added if one != stop),
        order=tuple(one for one in path.order if one != stop),
        marks=tuple(one for one in path.marks if one.stop != stop),
    )


def move(path: Path, recipe: Recipe, stop: str, to: int) -> Path:
    """Move a stop to place ``to``, counted from 0."""
    find(recipe, path, stop)
    others = [one.id for one in stops(recipe, path) if one.id != stop]
    others.insert(max(0, min(to, len(others))), stop)
    return replace(path, order=tuple(others))


def find(recipe: Recipe, path: Path, stop: str) -> Stop:
    """Return the stop with this id."""
    for one in stops(recipe, path):
        if one.id == stop:
            return one
    raise Refused("errors.gone")


# How things stand


def standings(
    recipe: Recipe,
    path: Path,
    file: ClientFile,
    now: datetime,
    *,
    finished: Collection[str],
    at_hand: Collection[str],
) -> tuple[Standing, ...]:
    """Return how each stop stands, in the pair's order.

    Args:
        recipe: what was proposed.
        path: what the pair has made of it.
        file: the client's file.
        now: the time.
        finished: exercises that are done by their own rules.
        at_hand: exercises that this workbook has.
    """
    found: list[Standing] = []
    seen: set[str] = set()
    is_next = True
    for stop in stops(recipe, path):
        first_time = stop.exercise not in seen
        seen.add(stop.exercise)
        is_finished = first_time and stop.exercise in finished
        state: State = _state(
            stop, _last(path, stop.id), finished=is_finished, is_at_hand=stop.exercise in at_hand
        )
        due = None
        if stop.repeat == "weeks" and state not in ("skipped", "closed") and stop.exercise in at_hand:
            state, due = _again(stop, path, file, now)
        if state == "here":
            state, is_next = ("here" if is_next else "later"), False
        found.append(Standing(stop=stop, state=state, due=due))
    return tuple(found)


def next_stop(standing: Sequence[Standing]) -> Stop | None:
    """Return the stop that the path proposes next; None when only free and waiting ones are left."""
    return next((one.stop for one in standing if one.state == "here"), None)


def conditions(
    recipe: Recipe, path: Path, file: ClientFile, standing: Sequence[Standing]
) -> tuple[tuple[Condition, bool | None], ...]:
    """Return what ends the path and whether it has come true; None is for the pair alone to say."""
    return tuple((one, _holds(one, path, file, standing)) for one in recipe.ends)


def may_end(found: Sequence[tuple[Condition, bool | None]]) -> bool:
    """Tell whether everything that the program can see has come true; it proposes, the pair decides."""
    seen = [holds for _, holds in found if holds is not None]
    return bool(seen) and all(seen)


def rhythm(recipe: Recipe, standing: Sequence[Standing]) -> int | None:
    """Return the days between meetings at this point: those of the next stop's stage, else of the last."""
    ahead = next_stop(standing)
    walked = [one.stop.stage for one in standing if one.state in ("done", "skipped", "each")]
    stage = ahead.stage if ahead is not None else (walked[-1] if walked else "")
    return recipe.days.get(stage)


def meet_by(path: Path, file: ClientFile, days: int | None) -> date | None:
    """Return the day by which the two meet again, counted from the last meeting or the path's beginning.

    While the client rests there is none: the rhythm pauses, and is counted from the day the two go on.
    """
    if days is None or path.ended is not None or crisis_landing.resting(file.crisis_landing) is not None:
        return None
    met = [one.closed or one.started for one in file.meetings]
    rested = crisis_landing.last_rest(file.crisis_landing)
    met += [rested] if rested is not None else []
    return (max([path.since, *met]) + timedelta(days=days)).date()


def _state(stop: Stop, last: StopMark | None, *, finished: bool, is_at_hand: bool) -> State:
    if last is not None and last.how == "skipped":
        return "skipped"
    if not is_at_hand:
        return "done" if last is not None else "closed"  # done on paper, or in a room without tablets
    if stop.repeat == "visit":
        return "each"
    if finished or last is not None:
        return "done"
    return "optional" if stop.optional else "here"


def _again(stop: Stop, path: Path, file: ClientFile, now: datetime) -> tuple[State, date | None]:
    """Tell how a stop stands that comes again: it waits from the last time for its weeks."""
    times = [one.on for one in path.marks if one.stop == stop.id]
    earlier: list[datetime] = []
    if stop.exercise == "self_assessment":
        readings = sorted(one.finished for one in file.readings if one.finished is not None)
        earlier = readings[:1]
        times += [one for one in readings[1:] if one >= path.since]
    due = (max([path.since, *times, *earlier]) + timedelta(weeks=stop.weeks)).date()
    if now.date() >= due:
        return ("optional" if stop.optional else "here"), due
    return ("done" if times else "later"), due


def _holds(condition: Condition, path: Path, file: ClientFile, standing: Sequence[Standing]) -> bool | None:
    if condition == "goal_reached":
        return any(one.reached is not None and one.reached >= path.since for one in file.ladders)
    if condition == "second_reading":
        done = sorted(one.finished for one in file.readings if one.finished is not None)
        return len(done) > 1 and done[-1] >= path.since
    if condition == "stops_walked":
        return all(one.state not in ("here", "later") for one in standing)
    if condition == "service_started":
        return service_started(file)
    return None


def service_started(file: ClientFile) -> bool:
    """Tell whether the services to which the client was led have begun, and none is still waited for.

    The rule is that of the Onnistu service guidance: support lasts until the service has started.
    """
    waiting = [one for one in file.referrals if one.started is None and one.ended is None]
    return not waiting and any(one.started is not None for one in file.referrals)


def _last(path: Path, stop: str) -> StopMark | None:
    return next((one for one in reversed(path.marks) if one.stop == stop), None)


def _exercise(stop: str) -> Code:
    for code in EXERCISES:
        if stop == code or re.fullmatch(rf"{code}_[2-9]", stop):
            return code
    raise Refused("errors.bad_value")
