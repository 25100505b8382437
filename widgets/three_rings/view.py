"""The three rings as the page shows them: the start, one area a screen, and the map with where to begin."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from typing import TYPE_CHECKING, Any

import msgspec

from coaching import three_rings
from coaching.record import Refused
from coaching.self_assessment import AREAS
from coaching.three_rings import RINGS, Ring, ThreeRings
from widgets.page.desk import Desk
from widgets.page.exercise import (
    Answers,
    Download,
    Narrow,
    PictureMaker,
    PictureSize,
    Place,
    Screen,
    read,
    respond,
)
from widgets.page.foot import act, foot, go
from widgets.page.picture_file import Form, picture_file
from widgets.three_rings.model import ThreeRingsModel
from workbooks.content.content import Content

if TYPE_CHECKING:
    from charts.picture import Picture


class Nothing(msgspec.Struct, frozen=True):
    """An act that needs no fields."""


class PaperDay(msgspec.Struct, frozen=True):
    """The day on which the paper form was filled in."""

    day: date


class Marked(msgspec.Struct, frozen=True):
    """One mark of an area; none clears it."""

    area: str
    ring: Ring
    value: int | None


class OnArea(msgspec.Struct, frozen=True):
    """One area; an empty one takes a choice back."""

    area: str


class File(msgspec.Struct, frozen=True):
    """The picture as a file."""

    rings: str
    form: Form = "png"


class ThreeRingsView:
    """The exercise "three rings".

    Places: nothing (where things stand), ``start``, ``area/<area>``, ``map``, ``map/<id>``.

    Args:
        desk: the client file.
        content: returns the content in the client's language.
    """

    name = "three_rings"

    def __init__(self, desk: Desk, content: Callable[[], Content]) -> None:
        self.model = ThreeRingsModel(desk)
        self._content = content

    def screen(self, place: Place) -> Screen:
        """Say what the browser shows at this place."""
        content = self._content()
        common = {
            "title": content.text("three_rings.title"),
            "words": content.words("three_rings"),
            "narrow": self.model.narrow,
        }
        rings = self.model.rings
        page = place[0] if place else self._first(rings)
        if page == "start" or rings is None:
            return {**common, **self._start(content, rings)}
        if page == "area":
            area = place[1] if len(place) > 1 else three_rings.first_open(rings) or AREAS[0]
            if area not in AREAS:
                raise Refused("errors.gone")
            return {**common, **self._area(content, rings, area)}
        if page == "map":
            found = self.model.find(place[1]) if len(place) > 1 else rings
            return {**common, **self._map(content, found, found.id == rings.id)}
        raise Refused("errors.gone")

    def act(self, do: str, fields: Mapping[str, Any]) -> str | None:
        """Do what was tapped; returns a place to go to, or None to stay."""
        model = self.model
        acts: Answers = {
            "begin": (Nothing, self._begin),
            "begin_from_paper": (PaperDay, self._begin_from_paper),
            "mark": (Marked, lambda a: model.mark(a.area, a.ring, a.value)),
            "skip": (OnArea, self._skip),
            "finish": (Nothing, self._finish),
            "choose_first": (OnArea, lambda a: model.choose_first(a.area)),
            "narrow": (Narrow, self._narrow),
        }
        return respond(acts, do, fields)

    def pictures(self, place: Place) -> Mapping[str, PictureMaker]:
        """Name the picture of the place where the map is looked at."""
        rings = self.model.rings
        page = place[0] if place else self._first(rings)
        if page != "map" or rings is None:
            return {}
        found = self.model.find(place[1]) if len(place) > 1 else rings
        return {f"three_rings_{found.id}": lambda size: self._drawn(found, size)}

    def download(self, fields: Mapping[str, Any]) -> Download:
        """Make the picture as a file."""
        wanted = read(fields, File)
        picture = self._drawn(self.model.find(wanted.rings), "a4")
        return picture_file(picture, "three-rings", wanted.form, self.model.now().date())

    def _drawn(self, rings: ThreeRings, size: PictureSize) -> Picture:
        from charts.picture import A4, SCREEN  # noqa: PLC0415 - matplotlib is slow to load
        from charts.picture import PictureSize as Size  # noqa: PLC0415
        from charts.three_rings import ring_map  # noqa: PLC0415

        screen = Size("screen", 420 if self.model.narrow else 640)
        return ring_map(
            rings, self._content(), A4 if size == "a4" else screen if size == "screen" else SCREEN
        )

    def _first(self, rings: ThreeRings | None) -> str:
        return "map" if rings is not None and rings.finished is not None else "start"

    # Screens

    def _start(self, content: Content, rings: ThreeRings | None) -> Screen:
        text = content.text
        open_now = rings is not None and rings.finished is None
        begun = open_now and rings is not None and bool(rings.areas)
        return {
            "view": "start",
            "place": "three_rings/start",
            "lead": text("three_rings.start_lead"),
            "promises": [text(f"three_rings.promise_{one}") for one in ("skip", "no_test", "quiet")],
            "today": self.model.now().date().isoformat(),
            "earlier": self._earlier(content, ""),
            "foot": foot(
                go(text("three_rings.back"), "home"),
                act(
                    text(
                        f"three_rings.{'go_on' if begun else 'again' if rings and not open_now else 'begin'}"
                    ),
                    "begin",
                ),
            ),
        }

    def _area(self, content: Content, rings: ThreeRings, area: str) -> Screen:
        text, place = content.text, AREAS.index(area)
        told, marks = content.self_assessment.area(area), three_rings.of_area(rings, area)
        before = f"three_rings/area/{AREAS[place - 1]}" if place else "three_rings/start"
        last = place + 1 == len(AREAS)
        return {
            "view": "area",
            "place": f"three_rings/area/{area}",
            "heading": told.title,
            "icon": told.icon,
            "area": area,
            "number": place + 1,
            "count": text("three_rings.area_of", n=place + 1, all=len(AREAS)),
            "areas": [
                {
                    "to": f"three_rings/area/{one}",
                    "label": content.self_assessment.area(one).title,
                    "now": one == area,
                    "done": three_rings.is_marked(three_rings.of_area(rings, one)),
                }
                for one in AREAS
            ],
            "questions": [
                {
                    "ring": ring,
                    "question": content.three_rings.ring(ring).question,
                    "value": getattr(marks, ring),
                    "options": [
                        {"value": step, "label": label}
                        for step, label in enumerate(content.three_rings.ring(ring).labels, start=1)
                    ],
                }
                for ring in RINGS
            ],
            "foot": foot(
                go(text("three_rings.previous"), before),
                act(text("three_rings.ready"), "finish")
                if last or rings.finished is not None
                else go(text("three_rings.next"), f"three_rings/area/{AREAS[place + 1]}"),
            ),
        }

    def _map(self, content: Content, rings: ThreeRings, newest: bool) -> Screen:
        text = content.text
        before = self.model.before(rings)
        changes = three_rings.compare(before, rings) if before is not None else {}
        return {
            "view": "map",
            "place": "three_rings/map" if newest else f"three_rings/map/{rings.id}",
            "heading": text("three_rings.map_title")
            if newest
            else text("three_rings.map_of", date=content.date(three_rings.day(rings))),
            "lead": text("three_rings.map_lead"),
            "rings": rings.id,
            "picture": f"three_rings_{rings.id}",
            "can_change": newest,
            "first": [
                {
                    "area": one.area,
                    "title": content.self_assessment.area(one.area).title,
                    "icon": content.self_assessment.area(one.area).icon,
                    "said": text(
                        "three_rings.first_row",
                        now=_low(content.three_rings.now.labels[one.now - 1]),
                        wish=_low(content.three_rings.wish.labels[one.wish - 1]),
                    ),
                    "chosen": rings.first == one.area,
                }
                for one in three_rings.change_first(rings)
            ],
            "changes_lead": text("three_rings.changes_lead", date=content.date(three_rings.day(before)))
            if before is not None and changes
            else "",
            "changes": [
                {
                    "area": content.self_assessment.area(area).title,
                    "kind": kind,
                    "said": text(f"charts.change_{kind}"),
                }
                for area, kind in changes.items()
            ],
            "answers": [self._answer(content, rings, area) for area in AREAS],
            "earlier": self._earlier(content, rings.id),
            "foot": foot(
                {**act(text("three_rings.again"), "begin"), "icon": "plus"} if newest else None,
                go(text("three_rings.finished"), "home")
                if newest
                else go(text("three_rings.back_to_map"), "three_rings/map"),
            ),
        }

    def _answer(self, content: Content, rings: ThreeRings, area: str) -> Screen:
        marks, told = three_rings.of_area(rings, area), content.self_assessment.area(area)
        values = {ring: getattr(marks, ring) for ring in RINGS}
        return {
            "title": told.title,
            "to": f"three_rings/area/{area}",
            "quiet": three_rings.emphasis(marks) == "quiet",
            "said": [
                {
                    "label": content.three_rings.ring(ring).title,
                    "said": content.three_rings.ring(ring).labels[value - 1]
                    if value is not None
                    else content.text("three_rings.picture_none"),
                }
                for ring, value in values.items()
            ],
        }

    def _earlier(self, content: Content, shown: str) -> list[Screen]:
        newest = self.model.rings
        return [
            {
                "to": "three_rings/map" if newest and one.id == newest.id else f"three_rings/map/{one.id}",
                "label": content.text("three_rings.map_of", date=content.date(three_rings.day(one))),
                "unfinished": one.finished is None,
            }
            for one in self.model.all()
            if one.id != shown and one.areas
        ]

    # Acts

    def _begin(self, _: Nothing) -> str:
        self.model.begin()
        rings = self.model.rings
        return f"three_rings/area/{(three_rings.first_open(rings) if rings else '') or AREAS[0]}"

    def _begin_from_paper(self, asked: PaperDay) -> str:
        self.model.begin_from_paper(asked.day)
        return f"three_rings/area/{AREAS[0]}"

    def _skip(self, asked: OnArea) -> str:
        self.model.skip(asked.area)
        place = AREAS.index(asked.area)
        if place + 1 < len(AREAS):
            return f"three_rings/area/{AREAS[place + 1]}"
        return self._finish(Nothing())

    def _finish(self, _: Nothing) -> str:
        self.model.finish()
        return "three_rings/map"

    def _narrow(self, asked: Narrow) -> None:
        self.model.narrow = asked.narrow


def _low(label: str) -> str:
    return label[:1].lower() + label[1:]
