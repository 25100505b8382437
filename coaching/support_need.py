"""Support need: per topic whether something is in the way now, what would help and who, and what comes first.

Topics are the areas of life, plain cards (money, housing, the way there …) and the client's own. Nothing here
is a finding about the client: it is what the client says, in the client's words, and no cause is asked.
The obstacles that stand beside the strengths are not copied: they are read from there.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import TYPE_CHECKING, Literal, get_args

from msgspec.structs import replace

from coaching import goal_ladder
from coaching.client_text import LONGEST_LINE, clean_line
from coaching.record import Record, Refused

if TYPE_CHECKING:
    from coaching.client_file import ClientFile
    from coaching.goal_ladder import Ladder

Level = Literal["", "no", "little", "yes", "later"]
"""Nothing in the way, a little, yes, or "let us talk about it later"; empty while it is open."""
Helper = Literal["", "client", "together", "worker", "other"]
State = Literal["new", "going", "done"]

IN_THE_WAY: tuple[Level, ...] = ("little", "yes")
MOST_FIRST = 3
"""So many things can come first; more at once is a list and no beginning."""
MOST_OWN = 6
"""So many topics of the client's own fit on a page beside the ready ones."""


class Topic(Record, frozen=True, kw_only=True):
    """One topic. ``title`` is for the client's own topics; ``who`` names the helper when it is another."""

    id: str
    title: str = ""
    level: Level = ""
    words: str = ""
    helps: str = ""
    helper: Helper = ""
    who: str = ""


class FirstThing(Record, frozen=True, kw_only=True):
    """What comes first: id of a topic or of an obstacle beside the strengths, and the step it has become."""

    of: str
    step: str = ""


class SupportNeed(Record, frozen=True, kw_only=True):
    """What is in the way and what helps. ``changed`` is the day of the newest answer."""

    topics: tuple[Topic, ...] = ()
    first: tuple[FirstThing, ...] = ()
    changed: datetime | None = None


def put(file: ClientFile, need: SupportNeed) -> ClientFile:
    """Put the support need in the place of the earlier one."""
    return replace(file, support_need=need)


def find_topic(need: SupportNeed, id: str) -> Topic:
    """Return a topic, an empty one while nothing has been said about it."""
    return next((one for one in need.topics if one.id == id), Topic(id=id))


def set_level(need: SupportNeed, id: str, level: Level, now: datetime) -> SupportNeed:
    """Say whether something is in the way. What was written stays; what is not in the way comes not first."""
    if level not in get_args(Level):
        raise Refused("errors.bad_value")
    first = need.first
    if level not in IN_THE_WAY:
        first = tuple(one for one in first if one.of != id)
    topic = replace(find_topic(need, id), level=level)
    return replace(_with(need, topic), first=first, changed=now)


def set_helper(need: SupportNeed, id: str, helper: Helper, now: datetime) -> SupportNeed:
    """Say who could help."""
    if helper not in get_args(Helper):
        raise Refused("errors.bad_value")
    return replace(_with(need, replace(find_topic(need, id), helper=helper)), changed=now)


def add_own(need: SupportNeed, id: str, title: str, now: datetime, ready: Sequence[str]) -> SupportNeed:
    """Add a topic in the client's own words; ``ready`` are the ids of areas and cards.

    Raises:
        Refused: no words, or there are as many as fit.
    """
    words = clean_line(title)
    if not words:
        raise Refused("errors.empty_text")
    if any(one.id == id for one in need.topics):
        return need
    if sum(1 for one in need.topics if one.id not in ready) >= MOST_OWN:
        raise Refused("errors.too_many_topics", most=MOST_OWN)
    return replace(need, topics=(*need.topics, Topic(id=id, title=words)), changed=now)


def remove_own(need: SupportNeed, id: str, ready: Sequence[str]) -> SupportNeed:
    """Take a topic of the client's own away."""
    if id in ready or all(one.id != id for one in need.topics):
        raise Refused("errors.gone")
    return replace(
        need,
        topics=tuple(one for one in need.topics if one.id != id),
        first=tuple(one for one in need.first if one.of != id),
    )


def in_the_way(need: SupportNeed, order: Sequence[str] = ()) -> tuple[Topic, ...]:
    """Return the topics where something is in the way, in a given order, then the client's own."""
    found = [one for one in need.topics if one.level in IN_THE_WAY]
    places = {id: place for place, id in enumerate(order)}
    return tuple(sorted(found, key=lambda one: places.get(one.id, len(places))))


def for_later(need: SupportNeed) -> tuple[Topic, ...]:
    """Return the topics that the client wants to talk about later."""
    return tuple(one for one in need.topics if one.level == "later")


def may_be_first(file: ClientFile) -> frozenset[str]:
    """Return the ids of what can come first: topics in the way, and obstacles beside the strengths."""
    topics = {one.id for one in in_the_way(file.support_need)}
    return frozenset(topics | {one.id for one in file.strengths.obstacles if one.text.strip()})


def put_first(file: ClientFile, id: str) -> ClientFile:
    """Say that this comes first, after what was said before.

    Raises:
        Refused: nothing is in the way there, or three things come first already.
    """
    need = file.support_need
    if any(one.of == id for one in need.first):
        return file
    if id not in may_be_first(file):
        raise Refused("errors.gone")
    if len(first_things(file)) >= MOST_FIRST:
        raise Refused("errors.too_many_first", most=MOST_FIRST)
    return put(file, replace(need, first=(*first_things(file), FirstThing(of=id))))


def take_from_first(file: ClientFile, id: str) -> ClientFile:
    """Take back that this comes first; a step that it has become stays on the ladder."""
    need = file.support_need
    return put(file, replace(need, first=tuple(one for one in need.first if one.of != id)))


def first_things(file: ClientFile) -> tuple[FirstThing, ...]:
    """Return what comes first, without what has been taken away meanwhile."""
    known = may_be_first(file)
    return tuple(one for one in file.support_need.first if one.of in known)


def step_title(file: ClientFile, id: str, name: str) -> str:
    """Return how a step for this is called: what would help, else the obstacle's words, else its name."""
    topic = find_topic(file.support_need, id)
    obstacle = next((one.text for one in file.strengths.obstacles if one.id == id), "")
    for text in (topic.helps, obstacle, name):
        first = next((line.strip() for line in text.splitlines() if line.strip()), "")
        if first:
            return first if len(first) <= LONGEST_LINE else first[: LONGEST_LINE - 1].rstrip() + "…"
    raise Refused("errors.empty_text")


def to_step(file: ClientFile, id: str, title: str, *, step: str, ladder: str, now: datetime) -> ClientFile:
    """Make a step of it on the newest ladder that is under way; a ladder is begun when there is none.

    Args:
        file: the file.
        id: what comes first.
        title: the step's title.
        step: id for the new step.
        ladder: id for a new ladder, if one is needed.
        now: the moment.
    """
    if all(one.of != id for one in first_things(file)):
        raise Refused("errors.gone")
    found = newest_ladder(file) or goal_ladder.new_ladder(ladder, now)
    taken = goal_ladder.add_step(found, step, title=title)
    ladders = tuple(taken if one.id == found.id else one for one in file.ladders)
    file = replace(file, ladders=ladders if taken in ladders else (*ladders, taken))
    first = tuple(replace(one, step=step) if one.of == id else one for one in file.support_need.first)
    return put(file, replace(file.support_need, first=first))


def newest_ladder(file: ClientFile) -> Ladder | None:
    """Return the newest ladder whose goal has not been reached."""
    return next((one for one in reversed(file.ladders) if one.reached is None), None)


def is_step(file: ClientFile, thing: FirstThing) -> bool:
    """Tell whether a thing stands on a ladder now; a step may have been taken away again."""
    return bool(thing.step) and any(one.id == thing.step for each in file.ladders for one in each.steps)


def state(file: ClientFile) -> State:
    """Tell how far the exercise is: what comes first ends it, or that nothing is in the way."""
    need = file.support_need
    if not need.topics:
        return "new"
    told = [one for one in need.topics if one.level]
    if first_things(file) or (told and all(one.level == "no" for one in told)):
        return "done"
    return "going"


def _with(need: SupportNeed, topic: Topic) -> SupportNeed:
    if any(one.id == topic.id for one in need.topics):
        kept = (topic if one.id == topic.id else one for one in need.topics)
        return replace(need, topics=tuple(one for one in kept if one != Topic(id=one.id)))
    return replace(need, topics=(*need.topics, topic)) if topic != Topic(id=topic.id) else need
