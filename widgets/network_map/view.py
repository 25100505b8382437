"""The network map's screens: what each place shows, and what each tap asks of the model."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any, Literal, get_args

import msgspec

from coaching import network_map
from coaching.network_map import LONGEST_NAME, Direction, Distance, Tie
from widgets.network_map.model import NetworkMapModel
from widgets.page.desk import Desk
from widgets.page.exercise import Answers, Narrow, PictureMaker, PictureSize, Place, Screen, respond
from widgets.page.foot import foot, go
from workbooks.content.content import Content

if TYPE_CHECKING:
    from charts.picture import Picture

WAY = ("map", "missing", "picture")
"""The parts of the exercise in order."""
NEARNESS = ("near", "middle", "far")
"""Text keys of the distances, the nearest first."""
ICONS: Mapping[str, str] = {
    "close": "heart",
    "friends": "smile",
    "services": "life-buoy",
    "work": "briefcase",
}


class NewTie(msgspec.Struct, frozen=True):
    """A name in a place."""

    title: str
    direction: Direction
    distance: Distance


class Placed(msgspec.Struct, frozen=True):
    """A tie and its place."""

    tie: str
    direction: Direction
    distance: Distance


class Marked(msgspec.Struct, frozen=True):
    """A mark of a tie, on or off."""

    tie: str
    mark: Literal["resting", "nearer", "organisation"]
    on: bool


class OnTie(msgspec.Struct, frozen=True):
    """One tie."""

    tie: str


class OnNote(msgspec.Struct, frozen=True):
    """Something that is missing, or the list of such."""

    list: str
    note: str = ""


class NetworkMapView:
    """The network map as an exercise of the page.

    Places: nothing (the map), ``tie/<id>`` (the map with one tie open), ``missing``, ``picture``.

    Args:
        desk: the client file.
        content: gives the content in the client's language as it is now.
    """

    name = "network_map"

    def __init__(self, desk: Desk, content: Callable[[], Content]) -> None:
        self.model = NetworkMapModel(desk)
        self._content = content

    def screen(self, place: Place) -> Screen:
        """Say what the browser shows at this place; a tie that is gone shows the map."""
        head, rest = (place[0], place[1:]) if place else ("", ())
        if head == "missing":
            screen = self._missing()
        elif head == "picture":
            screen = self._picture()
        else:
            screen = self._map(rest[0] if rest else "")
        return {
            "title": self._text("title"),
            "words": self._content().words(self.name),
            "narrow": self.model.narrow,
            "heading": self._text(f"{screen['step']}_heading"),
            "lead": self._text(f"{screen['step']}_lead"),
            "way": [
                {
                    "id": step,
                    "label": self._text(f"way_{step}"),
                    "to": self._to() if step == "map" else self._to(step),
                    "here": step == screen["step"],
                }
                for step in WAY
            ],
            **screen,
        }

    def act(self, do: str, fields: Mapping[str, Any]) -> str | None:
        """Do what was tapped; returns a place to go to, or None to stay."""
        model = self.model
        acts: Answers = {
            "add": (NewTie, lambda a: model.add(a.title, a.direction, a.distance)),
            "place": (Placed, lambda a: model.place(a.tie, a.direction, a.distance)),
            "mark": (Marked, self._mark),
            "remove": (OnTie, self._remove),
            "add_note": (OnNote, lambda _: model.add_missing()),
            "remove_note": (OnNote, lambda a: model.remove_missing(a.note)),
            "narrow": (Narrow, self._narrow),
        }
        return respond(acts, do, fields)

    def pictures(self, place: Place) -> Mapping[str, PictureMaker]:
        """Name the picture of the place, if it has one."""
        if place[:1] != ("picture",) or not self.model.map.ties:
            return {}
        return {"network_map": self._draw}

    def _draw(self, _size: PictureSize) -> Picture:
        # matplotlib takes its time to load, so it is asked for only when a picture is drawn.
        from charts.network_map import network_picture  # noqa: PLC0415
        from charts.picture import PictureSize as Size  # noqa: PLC0415

        size = Size("screen", 400 if self.model.narrow else 720)
        return network_picture(self.model.map, self._content(), size)

    # --- what each place shows ---------------------------------------------------------------------

    def _map(self, id: str) -> Screen:
        map = self.model.map
        chosen = next((one for one in map.ties if one.id == id), None)
        text = self._content().text
        return {
            "step": "map",
            "place": self._to("tie", chosen.id) if chosen else self._to(),
            "longest": LONGEST_NAME,
            "directions": [
                {
                    "id": direction,
                    "label": text(f"network_map.{direction}"),
                    "icon": ICONS[direction],
                    "zones": [
                        {
                            "distance": distance,
                            "label": text(f"network_map.{key}"),
                            "where": self._where(direction, distance),
                            "ties": [
                                self._shown(one) | {"here": one is chosen}
                                for one in network_map.at(map, direction, distance)
                            ],
                        }
                        for distance, key in zip(get_args(Distance), NEARNESS, strict=True)
                    ],
                }
                for direction in get_args(Direction)
            ],
            "distances": [
                {"value": str(distance), "label": text(f"network_map.{key}")}
                for distance, key in zip(get_args(Distance), NEARNESS, strict=True)
            ],
            "ways": [
                {"value": direction, "label": text(f"network_map.{direction}")}
                for direction in get_args(Direction)
            ],
            "tie": self._open(chosen) if chosen else None,
            "foot": self._foot(back="home", next=self._to("missing")),
        }

    def _shown(self, one: Tie) -> dict[str, Any]:
        return {
            "id": one.id,
            "title": one.title or "…",
            "resting": one.resting,
            "nearer": one.nearer,
            "organisation": one.organisation,
            "to": self._to("tie", one.id),
            "said": self._text("tie_said", name=one.title, where=self._where(one.direction, one.distance)),
        }

    def _open(self, one: Tie) -> Screen:
        start = f"network_map/ties/{one.id}"
        return {
            **self._shown(one),
            "direction": one.direction,
            "distance": str(one.distance),
            "fields": {
                name: {"field": f"{start}/{name}", "value": getattr(one, name)}
                for name in ("title", "does", "agreed")
            },
        }

    def _missing(self) -> Screen:
        map = self.model.map
        return {
            "step": "missing",
            "place": self._to("missing"),
            "notes": [{"id": each.id, "text": each.text} for each in map.missing],
            "nearer": [self._shown(one) for one in map.ties if one.nearer],
            "foot": self._foot(back=self._to(), next=self._to("picture")),
        }

    def _picture(self) -> Screen:
        drawn = bool(self.model.map.ties)
        return {
            "step": "picture",
            "place": self._to("picture"),
            "lead": self._text("picture_lead" if drawn else "picture_empty"),
            "picture": "network_map" if drawn else None,
            "foot": self._foot(back=self._to("missing"), next="home", label="common.ready"),
        }

    # --- what each tap does ------------------------------------------------------------------------

    def _mark(self, asked: Marked) -> None:
        marks: Mapping[str, Callable[[str, bool], None]] = {
            "resting": self.model.set_resting,
            "nearer": self.model.set_nearer,
            "organisation": self.model.set_organisation,
        }
        marks[asked.mark](asked.tie, asked.on)

    def _remove(self, asked: OnTie) -> str:
        name = network_map.find(self.model.map, asked.tie).title
        self.model.remove(asked.tie, self._text("removed", name=name))
        return self._to()

    def _narrow(self, asked: Narrow) -> None:
        self.model.narrow = asked.narrow

    def _where(self, direction: Direction, distance: Distance) -> str:
        return f"{self._text(direction)}, {self._text(NEARNESS[distance - 1])}"

    def _text(self, key: str, **words: object) -> str:
        return self._content().text(f"network_map.{key}", **words)

    def _to(self, *parts: str) -> str:
        return "/".join((self.name, *parts))

    def _foot(self, *, back: str, next: str, label: str = "common.next") -> Screen:
        text = self._content().text
        return foot(go(text("common.back"), back), go(text(label), next))
