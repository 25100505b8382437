"""What a file must mean beyond its schema: known icons, ids used once, texts that fit, areas in order."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import lru_cache
from itertools import zip_longest
from typing import Any, get_args

from coaching.goal_ladder import STAGES, Doer
from coaching.self_assessment import AREAS
from workbooks.content.content import PLACE, locale_of
from workbooks.content.document import Document, Found, leaves
from workbooks.content.first_meeting_schema import Said
from workbooks.content.loader import OWN, PATHS, WORKSHOPS
from workbooks.content.path_check import path_mistakes
from workbooks.content.schema import LadderField, Language
from workbooks.content.workshop_check import workshop_mistakes
from workbooks.content.yaml_file import Spot

ICONS = OWN.parents[1] / "widgets" / "icons" / "icons.svg"
LONGEST = {
    "groups.cards.title": 44,
    "retired.title": 44,
    "groups.title": 28,
    "areas.title": 28,
    "areas.short": 12,
    "labels": 26,
    "times.label": 28,
    "clients.label": 40,
    "cards.title": 34,
    "cards.sentences": 90,
    "choices.yes.label": 24,
    "choices.think.label": 24,
    "choices.not_now.label": 24,
    "sets.title": 34,
    "sets.stairs.title": 28,
    "stages.title": 28,
    "stops.purpose": 110,
    "ladder_templates.title": 44,
    "ladder_templates.parts.steps": 64,
    "parts.title": 60,
}
"""Most characters of the texts that stand on a small surface."""

Others = Mapping[str, Any]
"""The values of the language's other sound files, by kind."""


@lru_cache(maxsize=1)
def icon_names() -> frozenset[str]:
    """Return the names of the icons that come with the product."""
    return frozenset(re.findall(r'<symbol id="([^"]+)"', ICONS.read_text(encoding="utf-8")))


def meaning(document: Document, others: Others) -> Iterator[Found]:
    """Give what is wrong with the meaning of a file that follows its schema."""
    yield from _icons(document)
    yield from _lengths(document)
    if document.kind.startswith(f"{PATHS}/"):
        yield from path_mistakes(document.kind.rpartition("/")[2], document.value, _workshops(others))
    elif document.kind.startswith(f"{WORKSHOPS}/"):
        yield from workshop_mistakes(
            document.kind.rpartition("/")[2], document.value, _cards(others.get("strengths"))
        )
    elif document.kind in _KINDS:
        yield from _KINDS[document.kind](document.value, others)


def _workshops(others: Others) -> frozenset[str]:
    """Return the ids of the language's sound workshops."""
    return frozenset(
        kind.removeprefix(f"{WORKSHOPS}/") for kind in others if kind.startswith(f"{WORKSHOPS}/")
    )


def _cards(deck: Any) -> frozenset[str] | None:
    """Return the ids of the deck's cards, retired ones too; None without a sound deck."""
    if deck is None:
        return None
    groups = [*(group["cards"] for group in deck["groups"]), deck.get("retired", [])]
    return frozenset(card["id"] for cards in groups for card in cards)


def _icons(document: Document) -> Iterator[Found]:
    for spot, text in leaves(document.value):
        if spot[-1] == "icon" and text not in icon_names():
            yield spot, "unknown_icon", {"icon": text}


def _lengths(document: Document) -> Iterator[Found]:
    for spot, text in leaves(document.value):
        keys = [part for part in spot if isinstance(part, str)]
        name = "labels" if "labels" in keys and "items" not in keys else ".".join(keys)
        if len(text) > LONGEST.get(name, len(text)):
            yield spot, "too_long", {"limit": LONGEST[name], "got": len(text)}


def _language(value: Any, _others: Others) -> Iterator[Found]:
    formats = value.get("formats", "")
    if formats and str(locale_of(Language(name="-", formats=formats))) != formats:
        yield ("formats",), "unknown_locale", {"value": formats}
    if set(PLACE.findall(value.get("date_time", "{date} {time}"))) != {"date", "time"}:
        yield ("date_time",), "bad_date_time", {}


def _strengths(value: Any, _others: Others) -> Iterator[Found]:
    groups = value["groups"]
    yield from _once(_places(("groups",), groups))
    cards = [
        card for g, group in enumerate(groups) for card in _places(("groups", g, "cards"), group["cards"])
    ]
    yield from _once([*cards, *_places(("retired",), value.get("retired", []))])
    for g, group in enumerate(groups):
        if not group["cards"]:
            yield ("groups", g), "no_cards", {"value": group["id"]}


def _self_assessment(value: Any, _others: Others) -> Iterator[Found]:
    areas = value["areas"]
    for place, (area, wanted) in enumerate(zip_longest([area["id"] for area in areas], AREAS)):
        if area != wanted:
            yield ("areas", place), "wrong_areas", {"known": ", ".join(AREAS)}
            break
    items = [item for a, area in enumerate(areas) for item in _places(("areas", a, "items"), area["items"])]
    yield from _once(items)
    for a, area in enumerate(areas):
        for i, item in enumerate(area["items"]):
            if item["labels"] not in value["labels"]:
                yield ("areas", a, "items", i, "labels"), "unknown_labels", {"value": item["labels"]}
        short = [i for i, item in enumerate(area["items"]) if item.get("short") == "true"]
        if len(short) != 1:
            spot = ("areas", a, "items", short[-1], "short") if short else ("areas", a)
            yield spot, "one_short", {"area": area["id"]}


def _goal_ladder(value: Any, _others: Others) -> Iterator[Found]:
    yield from _all_of(value["prompts"], ("prompts",), STAGES)
    yield from _all_of(value["fields"], ("fields",), get_args(LadderField))
    for stage, prompts in value["prompts"].items():
        if not prompts["questions"]:
            yield ("prompts", stage), "no_questions", {"value": stage}
    for part in ("celebrations", "reached"):
        if not value[part]:
            yield (part,), "empty", {}


def _meeting(value: Any, _others: Others) -> Iterator[Found]:
    yield from _all_of(value["doers"], ("doers",), [doer for doer in get_args(Doer) if doer])
    yield from _once(_places(("times",), value["times"]))


def _first_meeting(value: Any, _others: Others) -> Iterator[Found]:
    yield from _all_of(value["choices"], ("choices",), get_args(Said))
    yield from _once(_places(("cards",), value["cards"]))


def _support_stairs(value: Any, _others: Others) -> Iterator[Found]:
    sets = value["sets"]
    yield from _once(_places(("sets",), sets))
    # A mark names its stair alone, so no two sets share one.
    yield from _once(
        stair for n, one in enumerate(sets) for stair in _places(("sets", n, "stairs"), one["stairs"])
    )


def _practice(value: Any, others: Others) -> Iterator[Found]:
    cards = {card["id"] for group in others["strengths"]["groups"] for card in group["cards"]}
    items = {item["id"] for area in others["self_assessment"]["areas"] for item in area["items"]}
    yield from _once(_places(("clients",), value["clients"]))
    for c, client in enumerate(value["clients"]):
        strengths = client.get("strengths", [])
        own = {one["id"] for one in strengths}
        for s, one in enumerate(strengths):
            if not one.get("own_words") and one["id"] not in cards:
                yield ("clients", c, "strengths", s), "unknown_card", {"value": one["id"]}
        for spot, one in _named_strengths(client):
            if one not in own:
                yield ("clients", c, *spot), "not_chosen", {"value": one}
        for r, reading in enumerate(client.get("readings", [])):
            for item in reading["answers"]:
                if item not in items:
                    yield ("clients", c, "readings", r, "answers", item), "unknown_item", {"value": item}


def _named_strengths(client: Any) -> Iterator[tuple[Spot, str]]:
    for place, one in enumerate(client.get("top", [])):
        yield ("top", place), one
    for n, ladder in enumerate(client.get("ladders", [])):
        for s, step in enumerate(ladder.get("steps", [])):
            for place, one in enumerate(step.get("strengths", [])):
                yield ("ladders", n, "steps", s, "strengths", place), one


_KINDS: Mapping[str, Callable[[Any, Others], Iterator[Found]]] = {
    "language": _language,
    "strengths": _strengths,
    "self_assessment": _self_assessment,
    "goal_ladder": _goal_ladder,
    "meeting": _meeting,
    "first_meeting": _first_meeting,
    "support_stairs": _support_stairs,
    "practice": _practice,
}


def _places(spot: Spot, things: Iterable[Any]) -> list[tuple[Spot, str]]:
    return [((*spot, place), thing["id"]) for place, thing in enumerate(things)]


def _once(ids: Iterable[tuple[Spot, str]]) -> Iterator[Found]:
    seen: set[str] = set()
    for spot, one in ids:
        if one in seen:
            yield (*spot, "id"), "double_id", {"value": one}
        seen.add(one)


def _all_of(value: Mapping[str, Any], spot: Spot, wanted: Iterable[str]) -> Iterator[Found]:
    for key in wanted:
        if key not in value:
            yield spot, "missing_key", {"key": key}
    for key in value:
        if key not in wanted:
            yield (*spot, key), "unknown_key", {"key": key, "known": ", ".join(wanted)}
