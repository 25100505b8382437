"""What a path must mean beyond its schema: neutral ids, stages that are there, something that ends it."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from typing import Any

from coaching.path import GROUP_MODE, STOP
from workbooks.content.document import Found


def path_mistakes(id: str, value: Mapping[str, Any], workshops: Collection[str]) -> Iterator[Found]:
    """Give what is wrong with a path that follows its schema.

    Args:
        id: the file's name without its ending; it is the path's id too.
        value: what the file holds.
        workshops: ids of the scripts that a stop in a group may name.
    """
    if value["id"] != id:
        yield ("id",), "other_id", {"value": value["id"], "known": id}
    stages = [stage["id"] for stage in value["stages"]]
    for place, stop in enumerate(value["stops"]):
        spot = ("stops", place)
        if not (STOP.fullmatch(stop["id"]) and stop["id"].startswith(stop["exercise"])):
            yield (*spot, "id"), "path_bad_stop", {"value": stop["id"], "known": stop["exercise"]}
        if stop["stage"] not in stages:
            yield (*spot, "stage"), "bad_choice", {"value": stop["stage"], "known": ", ".join(stages)}
        if (stop.get("repeat") == "weeks") != (int(stop.get("weeks", 0)) > 0):
            yield spot, "path_weeks", {}
        yield from _workshop(spot, stop, workshops)
    if not value["stops"]:
        yield ("stops",), "path_no_stops", {}
    if not value["ending"]["when"]:
        yield ("ending", "when"), "path_no_ending", {}
    if value.get("nameless") == "true" and "one" in value["together"]:
        yield ("nameless",), "path_nameless", {}
    for name, things in _lists(value):
        yield from _once(name, things)


def _workshop(
    spot: tuple[str | int, ...], stop: Mapping[str, Any], workshops: Collection[str]
) -> Iterator[Found]:
    named = stop.get("workshop", "")
    if named and stop["exercise"] not in GROUP_MODE:
        yield (*spot, "workshop"), "path_not_group", {"value": stop["exercise"]}
    elif named and named not in workshops:
        yield (*spot, "workshop"), "path_no_workshop", {"value": named}


def _lists(value: Mapping[str, Any]) -> Iterator[tuple[tuple[str | int, ...], list[Any]]]:
    for name in ("stages", "stops", "parts", "ladder_templates"):
        yield (name,), value.get(name, [])
    for place, template in enumerate(value.get("ladder_templates", [])):
        yield ("ladder_templates", place, "parts"), template["parts"]


def _once(spot: tuple[str | int, ...], things: list[Any]) -> Iterator[Found]:
    seen: set[str] = set()
    for place, thing in enumerate(things):
        if thing["id"] in seen:
            yield (*spot, place, "id"), "double_id", {"value": thing["id"]}
        seen.add(thing["id"])
