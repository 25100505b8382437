"""Opening hours of the catalogue in a few words: "ma-pe 9-15", in each language that has the words."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from typing import Any

from babel.dates import get_day_names

from coaching.service_map import HourWords
from storage.service_text import line

_DAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_TIME = re.compile(r"([01]?\d|2[0-4]):([0-5]\d)(?::\d\d)?")
_USUAL = ("DaysOfTheWeek", "Standard", "OverMidnight", "Special", None)
MOST = 12


def hours_text(items: object, words: dict[str, HourWords]) -> dict[str, str]:
    """Return the usual hours by language. Exceptions such as one holiday are left out: they grow old."""
    entries = [one for one in items if isinstance(one, dict)][:MOST] if isinstance(items, list) else []
    usual = [one for one in entries if one.get("serviceHourType") in _USUAL and not one.get("validTo")]
    if not usual:
        return {}
    return {code: text for code, said in words.items() if (text := _all(usual, code, said))}


def _all(entries: list[dict[str, Any]], code: str, words: HourWords) -> str:
    lines = [text for one in entries if (text := _one(one, code, words))]
    return "; ".join(dict.fromkeys(lines))


def _one(entry: dict[str, Any], code: str, words: HourWords) -> str:
    note = next(
        (
            line(one.get("value"), 150)
            for one in _list(entry.get("additionalInformation"))
            if one.get("language") == code
        ),
        "",
    )
    if entry.get("isClosed") is True:
        said = words.closed
    elif entry.get("isAlwaysOpen") is True:
        said = words.always
    else:
        said = _days(tuple(_times(entry)), code, words.mark)
        if entry.get("isReservation") is True:
            said = f"{said} ({words.by_appointment})" if said else words.by_appointment
    return f"{said} ({note})" if said and note else said or note


Times = tuple[int, int, str, str]
"""From a day to a day, from a time until a time."""


def _times(entry: dict[str, Any]) -> Iterator[Times]:
    for one in _list(entry.get("openingHour"))[:60]:
        first, last = _day(one.get("dayFrom")), _day(one.get("dayTo"))
        since, until = one.get("from"), one.get("to")
        if first is not None and isinstance(since, str) and isinstance(until, str):
            yield first, first if last is None or last < first else last, since[:12], until[:12]


@lru_cache(maxsize=4096)
def _days(times: tuple[Times, ...], code: str, mark: str) -> str:
    """Return days that are open alike as one: Monday to Friday, not five times the same."""
    open_at: dict[int, list[str]] = {}
    for first, last, from_, to in times:
        since, until = _time(from_, mark), _time(to, mark)
        for day in range(first, last + 1) if since and until else ():
            open_at.setdefault(day, []).append(f"{since}–{until}")
    found: list[str] = []
    names, at = _names(code), 0
    while at < len(_DAYS):
        if at not in open_at:
            at += 1
            continue
        end = at
        while end + 1 in open_at and open_at[end + 1] == open_at[at]:
            end += 1
        days = names[at] if end == at else f"{names[at]}–{names[end]}"
        found.append(f"{days} {', '.join(open_at[at])}")
        at = end + 1
    return ", ".join(found)


@cache
def _names(code: str) -> tuple[str, ...]:
    names = get_day_names("short" if code == "fi" else "abbreviated", "format", code)
    return tuple(names[day].rstrip(".") for day in range(len(_DAYS)))


def _day(value: object) -> int | None:
    name = value.casefold() if isinstance(value, str) and len(value) < 12 else ""
    return _DAYS.index(name) if name in _DAYS else None


def _time(value: str, mark: str) -> str:
    found = _TIME.fullmatch(value)
    if found is None:
        return ""
    minutes = "" if found[2] == "00" else f"{mark}{found[2]}"
    return f"{int(found[1])}{minutes}"


def _list(value: object) -> list[dict[str, Any]]:
    return [one for one in value if isinstance(one, dict)] if isinstance(value, list) else []
