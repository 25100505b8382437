"""What a workshop must mean beyond its schema: minutes add up, walls have answers, texts fit a phone."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from coaching.self_assessment import AREAS
from workbooks.content.document import Found
from workbooks.content.yaml_file import Spot

OWN = "own_"
"""So begins the id of an area or a card that the workbook does not have: a mistyped one is then noticed."""
LONGEST_ON_PHONE = {
    ("question",): 120,
    ("low",): 24,
    ("high",): 24,
    ("options", "text"): 40,
    ("areas", "text"): 28,
    ("cards", "text"): 40,
}
"""Most characters of what a phone asks: at 320 points three lines of a question and two of an option."""
LONGEST = {"title": 60, "phone": 200, "memory_card": 300}
COUNTS = {"choice": ("options", 2, 12), "flower": ("areas", 3, 8), "strengths": ("cards", 4, 40)}
"""How many there may be to choose from: what a thumb can look through without getting lost."""
PULSES = ("pulse_in", "pulse_out")
SILENT = ("talk", "wall")
"""Kinds that ask nothing: people talk, or look at what has been asked."""

Value = Mapping[str, Any]


def workshop_mistakes(id: str, value: Value, cards: frozenset[str] | None) -> Iterator[Found]:
    """Give what is wrong with a workshop that follows its schema.

    Args:
        id: the file's name without its ending; it is the workshop's id too.
        value: what the file holds.
        cards: ids of the strength cards; None when the deck itself cannot be read.
    """
    if value["id"] != id:
        yield ("id",), "other_id", {"value": value["id"], "known": id}
    if len(value["title"]) > LONGEST["title"]:
        yield ("title",), "too_long", {"limit": LONGEST["title"], "got": len(value["title"])}
    if not value["sittings"]:
        yield ("sittings",), "no_sittings", {}
    yield from _once(("sittings",), value["sittings"])
    for place, sitting in enumerate(value["sittings"]):
        yield from _sitting(("sittings", place), sitting, cards)


def _sitting(spot: Spot, sitting: Value, cards: frozenset[str] | None) -> Iterator[Found]:
    parts = sitting["parts"]
    if not parts:
        yield (*spot, "parts"), "no_parts", {}
    together = sum(int(part["minutes"]) for part in parts)
    if parts and together != int(sitting["minutes"]):
        yield (*spot, "minutes"), "minutes", {"got": sitting["minutes"], "wanted": together}
    if len(sitting["title"]) > LONGEST["title"]:
        yield (*spot, "title"), "too_long", {"limit": LONGEST["title"], "got": len(sitting["title"])}
    yield from _once((*spot, "parts"), parts)
    for place, part in enumerate(parts):
        yield from _part((*spot, "parts", place), part, parts[:place], cards)


def _part(spot: Spot, part: Value, before: Sequence[Value], cards: frozenset[str] | None) -> Iterator[Found]:
    kind, ask = part["kind"], part.get("ask")
    for key, limit in LONGEST.items():
        if len(part.get(key, "")) > limit:
            yield (*spot, key), "too_long", {"limit": limit, "got": len(part[key])}
    if kind in SILENT and ask:
        yield (*spot, "ask"), "asks_nothing", {"value": kind}
    if kind in PULSES and (not ask or ask["type"] != "scale"):
        yield spot, "pulse_asks", {"value": kind}
    if kind == "cards" and not ask:
        yield spot, "cards_ask", {}
    if not ask and not part.get("phone"):
        yield spot, "phone_is_empty", {}
    yield from _of(spot, part, before)
    if ask:
        yield from _ask((*spot, "ask"), ask, before, cards)


def _of(spot: Spot, part: Value, before: Sequence[Value]) -> Iterator[Found]:
    """A wall shows earlier answers that have left phones; a pulse at the end looks back at one pulse."""
    kind, named = part["kind"], part.get("of", [])
    if kind == "wall" and not named:
        yield spot, "wall_of_nothing", {}
    if named and kind not in ("wall", "pulse_out"):
        yield (*spot, "of"), "of_is_for_walls", {"value": kind}
        return
    if kind == "wall":
        fit = [one["id"] for one in before if _shown(one)]
    else:
        fit = [one["id"] for one in before if one["kind"] == "pulse_in"]
    for place, one in enumerate(named):
        if one not in fit:
            yield (*spot, "of", place), "of_does_not_fit", {"value": one, "known": ", ".join(fit) or "-"}
    if kind == "pulse_out" and len(named) > 1:
        yield (*spot, "of"), "one_pulse", {}
    if kind == "pulse_out":
        yield from _same_ends(spot, part, next((one for one in before if one["id"] in named), None))


def _same_ends(spot: Spot, part: Value, before: Value | None) -> Iterator[Found]:
    """Two pulses can be looked at side by side only when the ends of their scales mean the same."""
    mine, theirs = part.get("ask") or {}, (before or {}).get("ask") or {}
    for end in ("low", "high"):
        if end in mine and end in theirs and mine[end] != theirs[end]:
            yield (*spot, "ask", end), "other_end", {"mine": mine[end], "theirs": theirs[end]}


def _shown(part: Value) -> bool:
    """Tell whether answers of a part may be shown together."""
    ask = part.get("ask") or {"type": "", "private": "true"}
    return ask["type"] not in ("strengths", "ladder") and ask.get("private") != "true"


def _ask(spot: Spot, ask: Value, before: Sequence[Value], cards: frozenset[str] | None) -> Iterator[Found]:
    for keys, limit in LONGEST_ON_PHONE.items():
        for where, text in _texts(ask, keys):
            if len(text) > limit:
                yield (*spot, *where), "too_long", {"limit": limit, "got": len(text)}
    for key in ("options", "areas", "cards"):
        yield from _once((*spot, key), ask.get(key, []))
    kind = ask["type"]
    if kind == "vote":
        yield from _vote(spot, ask, before)
    if kind in COUNTS:
        key, fewest, most = COUNTS[kind]
        if not fewest <= len(ask[key]) <= most:
            yield (*spot, key), "how_many", {"fewest": fewest, "most": most, "got": len(ask[key])}
    offered = len(ask.get("options", ask.get("cards", []))) + (ask.get("own") == "true")
    if "most" in ask and offered and int(ask["most"]) > offered:
        yield (*spot, "most"), "most_is_more", {"value": ask["most"], "got": offered}
    yield from _names(spot, ask, cards)


def _vote(spot: Spot, ask: Value, before: Sequence[Value]) -> Iterator[Found]:
    if bool(ask.get("of")) == bool(ask.get("options")):
        yield spot, "vote_of_what", {}
    fit = [one["id"] for one in before if _shown(one) and one["ask"]["type"] in ("words", "choice")]
    if ask.get("of") and ask["of"] not in fit:
        yield (*spot, "of"), "of_does_not_fit", {"value": ask["of"], "known": ", ".join(fit) or "-"}


def _names(spot: Spot, ask: Value, cards: frozenset[str] | None) -> Iterator[Found]:
    """An area or a card is one of the workbook's, named there or here, or it is an own one with a text."""
    for key, known in (("areas", frozenset(AREAS)), ("cards", cards), ("options", frozenset[str]())):
        for place, one in enumerate(ask.get(key, [])):
            own = key == "options" or one["id"].startswith(OWN)
            if known is not None and not own and one["id"] not in known:
                yield (*spot, key, place), "not_known", {"value": one["id"]}
            elif own and not one.get("text"):
                yield (*spot, key, place), "missing_key", {"key": "text"}


def _texts(ask: Value, keys: tuple[str, ...]) -> Iterator[tuple[Spot, str]]:
    if len(keys) == 1:
        yield keys, ask.get(keys[0], "")
        return
    for place, one in enumerate(ask.get(keys[0], [])):
        yield (keys[0], place, keys[1]), one.get(keys[1], "")


def _once(spot: Spot, things: Sequence[Value]) -> Iterator[Found]:
    seen: set[str] = set()
    for place, thing in enumerate(things):
        if thing["id"] in seen:
            yield (*spot, place, "id"), "double_id", {"value": thing["id"]}
        seen.add(thing["id"])
