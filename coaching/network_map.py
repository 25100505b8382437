"""The network map: people and organisations around the client, how near they are, and who does what.

A first name or a role is enough of anybody: these are other people's affairs too. A tie may rest for a while
without being cut, and being far is no fault. Three distances and four directions are enough to see by.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Literal, get_args

from msgspec.structs import replace

from coaching import note
from coaching.client_text import clean_line
from coaching.record import Note, Record, Refused

if TYPE_CHECKING:
    from coaching.client_file import ClientFile

Direction = Literal["close", "friends", "services", "work"]
"""Close ones; friends and hobbies; services; work and studies."""
Distance = Literal[1, 2, 3]
"""Near, in the middle, far."""
State = Literal["new", "going", "done"]

LONGEST_NAME = 40
"""A first name or a role fits; more is not asked."""
MOST_TIES = 60


class Tie(Record, frozen=True, kw_only=True):
    """One person or organisation. ``nearer``: the client wishes them nearer; ``resting``: rests now."""

    id: str
    title: str
    direction: Direction
    distance: Distance = 2
    organisation: bool = False
    resting: bool = False
    nearer: bool = False
    does: str = ""
    agreed: str = ""


class NetworkMap(Record, frozen=True, kw_only=True):
    """All ties, in the order they were named, and what is missing."""

    ties: tuple[Tie, ...] = ()
    missing: tuple[Note, ...] = ()


def put(file: ClientFile, map: NetworkMap) -> ClientFile:
    """Put the network map in the place of the earlier one."""
    return replace(file, network_map=map)


def find(map: NetworkMap, id: str) -> Tie:
    """Return the tie with this id."""
    for one in map.ties:
        if one.id == id:
            return one
    raise Refused("errors.gone")


def add(map: NetworkMap, id: str, title: str, direction: Direction, distance: Distance) -> NetworkMap:
    """Name a person or an organisation in its place.

    Raises:
        Refused: there is no name, it is too long, the place is none, or there are too many ties.
    """
    title = clean_line(title, limit=LONGEST_NAME)
    if not title:
        raise Refused("errors.empty_text")
    _check(direction, distance)
    if any(one.id == id for one in map.ties):
        return map
    if len(map.ties) >= MOST_TIES:
        raise Refused("errors.too_many_ties", most=MOST_TIES)
    organisation = direction == "services"
    tie = Tie(id=id, title=title, direction=direction, distance=distance, organisation=organisation)
    return replace(map, ties=(*map.ties, tie))


def place(map: NetworkMap, tie: str, direction: Direction, distance: Distance) -> NetworkMap:
    """Put a tie in another place."""
    _check(direction, distance)
    return _changed(map, tie, lambda one: replace(one, direction=direction, distance=distance))


def set_resting(map: NetworkMap, tie: str, on: bool) -> NetworkMap:
    """Let a tie rest for now, or take it up again; its place stays."""
    return _changed(map, tie, lambda one: replace(one, resting=on))


def set_nearer(map: NetworkMap, tie: str, on: bool) -> NetworkMap:
    """Say that the client wishes them nearer, or not."""
    return _changed(map, tie, lambda one: replace(one, nearer=on))


def set_organisation(map: NetworkMap, tie: str, on: bool) -> NetworkMap:
    """Say whether it is an organisation or a person."""
    return _changed(map, tie, lambda one: replace(one, organisation=on))


def remove(map: NetworkMap, tie: str) -> NetworkMap:
    """Take a tie away."""
    find(map, tie)
    return replace(map, ties=tuple(one for one in map.ties if one.id != tie))


def add_missing(map: NetworkMap, id: str) -> NetworkMap:
    """Add something that is missing, to be written."""
    return replace(map, missing=note.add(map.missing, id))


def remove_missing(map: NetworkMap, id: str) -> NetworkMap:
    """Take something that was missing away."""
    return replace(map, missing=note.remove(map.missing, id))


def at(map: NetworkMap, direction: Direction, distance: Distance | None = None) -> tuple[Tie, ...]:
    """Return the ties of a direction, or of one place in it; the nearest first."""
    found = (one for one in map.ties if one.direction == direction and distance in (None, one.distance))
    return tuple(sorted(found, key=lambda one: one.distance))


def state(file: ClientFile) -> State:
    """Tell how far the map is, for the way on the home page: done when two directions have somebody."""
    directions = {one.direction for one in file.network_map.ties}
    if not directions:
        return "new"
    return "done" if len(directions) > 1 else "going"


def _check(direction: Direction, distance: Distance) -> None:
    if direction not in get_args(Direction) or distance not in get_args(Distance):
        raise Refused("errors.bad_value")


def _changed(map: NetworkMap, tie: str, change: Callable[[Tie], Tie]) -> NetworkMap:
    find(map, tie)
    return replace(map, ties=tuple(change(one) if one.id == tie else one for one in map.ties))
