"""A service of the local directory: what it gives, for whom, how one gets in. Nothing is about a client."""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping, Sequence
from datetime import date
from typing import Literal

import msgspec

from coaching.change import band
from coaching.record import Record
from coaching.self_assessment import AREAS, Reading, area_means, find_marks

Source = Literal["catalogue", "sheet"]
"""Where a service came from: the national service catalogue, or an organisation's own sheet."""


class Phone(Record, frozen=True, kw_only=True):
    """A telephone number and what it is for."""

    number: str
    about: dict[str, str] = msgspec.field(default_factory=dict)


class Service(Record, frozen=True, kw_only=True):
    """One service. Texts are by language code; ``areas`` are those of the self-assessment."""

    id: str
    source: Source
    names: dict[str, str]
    gives: dict[str, str] = msgspec.field(default_factory=dict)
    get_in: dict[str, str] = msgspec.field(default_factory=dict)
    organisation: dict[str, str] = msgspec.field(default_factory=dict)
    areas: tuple[str, ...] = ()
    groups: tuple[str, ...] = ()
    languages: tuple[str, ...] = ()
    towns: tuple[str, ...] = ()
    everywhere: bool = False
    phones: tuple[Phone, ...] = ()
    hours: dict[str, str] = msgspec.field(default_factory=dict)
    addresses: tuple[str, ...] = ()
    web: str = ""
    charge: Literal["", "free", "paid"] = ""
    updated: date | None = None


class Wanted(Record, frozen=True, kw_only=True):
    """What is looked for: words, and what was tapped. All of it empty means everything."""

    words: str = ""
    area: str = ""
    group: str = ""
    language: str = ""
    town: str = ""


SPOKEN_FIRST = ("fi", "en", "sv")
"""Languages to fall back on when a text is not there in the reader's own."""


def said(texts: Mapping[str, str], language: str) -> str:
    """Return a text in the reader's language, else in the nearest one that there is."""
    for code in (language, language.partition("_")[0], *SPOKEN_FIRST):
        if texts.get(code):
            return texts[code]
    return next((text for text in texts.values() if text), "")


def spoken_in(texts: Mapping[str, str], language: str) -> str:
    """Return the language in which :func:`said` says a text, so that a reader and a voice can tell."""
    found = said(texts, language)
    return next((code for code, text in texts.items() if text == found), language)


def fold(text: str) -> str:
    """Return words as they are compared: small letters without their dots and rings (ä is a, å is a)."""
    apart = unicodedata.normalize("NFKD", text.casefold())
    return " ".join("".join(mark for mark in apart if not unicodedata.combining(mark)).split())


def wished_areas(reading: Reading | None, items_by_area: Mapping[str, Sequence[str]]) -> tuple[str, ...]:
    """Return the areas that the client's own marks point at, the strongest first.

    An area counts when the client holds it as important (4-5), or has not said how important it is, and
    either wishes for more than there is now by at least the band of normal variation (``coaching.change``),
    or stands low in it (a mean under 2.5). An area that is low and unimportant is no problem of theirs, so
    it suggests nothing. The worker's marks are never looked at.
    """
    if reading is None:
        return ()
    means = area_means(reading, items_by_area)
    found: list[tuple[float, int, str]] = []
    for place, area in enumerate(AREAS):
        marks, mean = find_marks(reading, area), means.get(area)
        if marks.important is not None and marks.important < IMPORTANT:
            continue
        answered = {one.item for one in reading.answers if one.step is not None}
        count = sum(1 for item in items_by_area.get(area, ()) if item in answered)
        gap = 0.0 if marks.wish is None or mean is None else marks.wish - mean
        low = mean is not None and mean < LOW_BELOW
        if low or (gap > 0 and gap >= band(count)):
            weight = (marks.important or IMPORTANT) + gap + (1 if low else 0)
            found.append((-weight, place, area))
    return tuple(area for _, _, area in sorted(found))


IMPORTANT = 4
LOW_BELOW = 2.5
"""The same border as the self-assessment's feedback: nearer to step 2 than to the middle step."""
