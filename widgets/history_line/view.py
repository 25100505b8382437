"""The history line as the page shows it: a word before, the events in order, one event, and the picture."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any, get_args

import msgspec

from coaching import history_line
from coaching.history_line import Feeling, LifeEvent
from coaching.record import Refused
from widgets.history_line.model import HistoryLineModel
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
from workbooks.content.content import Content

if TYPE_CHECKING:
    from charts.picture import Picture

PICTURE = "history_line"
TIMES = ("child", "young", "grown", "last_year", "now")
SHORT = 140


class Nothing(msgspec.Struct, frozen=True):
    """An act that needs no fields."""


class OnEvent(msgspec.Struct, frozen=True):
    """An event."""

    event: str


class Moved(msgspec.Struct, frozen=True):
    """An event and its new place among those in sight."""

    event: str
    to: int


class Said(msgspec.Struct, frozen=True):
    """What kind of time an event was."""

    event: str
    feeling: Feeling


class Time(msgspec.Struct, frozen=True):
    """A ready word for when."""

    event: str
    time: str


class Shared(msgspec.Struct, frozen=True):
    """Whether an event is shared."""

    event: str
    shared: bool


class Opened(msgspec.Struct, frozen=True):
    """Whether what is kept is in sight."""

    opened: bool


class File(msgspec.Struct, frozen=True):
    """The picture as a file."""

    form: Form = "png"


class HistoryLineView:
    """The exercise "history line".

    Places: nothing (a word before while nothing is in sight, else the line), ``line``, ``event/<id>``,
    ``picture``. What is kept to oneself is on no screen until the client opens it, and goes out of sight
    again when the exercise is left.

    Args:
        desk: the client file.
        content: returns the content in the client's language.
    """

    name = "history_line"

    def __init__(self, desk: Desk, content: Callable[[], Content]) -> None:
        self.model = HistoryLineModel(desk)
        self._content = content

    def screen(self, place: Place) -> Screen:
        """Say what the browser shows at this place."""
        content = self._content()
        page = place[0] if place else ("line" if self.model.in_sight() else "start")
        common = {
            "title": content.text("history_line.title"),
            "words": content.words("history_line"),
            "narrow": self.model.narrow,
        }
        if page == "event" and len(place) > 1:
            return {**common, **self._event(content, self.model.find(place[1]))}
        pages = {"start": self._start, "line": self._line, "picture": self._picture}
        if page not in pages:
            raise Refused("errors.gone")
        return {**common, "view": page, "place": f"history_line/{page}", **pages[page](content)}

    def act(self, do: str, fields: Mapping[str, Any]) -> str | None:
        """Do what was tapped; returns a place to go to, or None to stay."""
        model = self.model
        acts: Answers = {
            "add": (Nothing, lambda _: f"history_line/event/{model.add()}"),
            "remove": (OnEvent, self._remove),
            "move": (Moved, lambda a: model.move(a.event, a.to)),
            "feeling": (Said, lambda a: model.set_feeling(a.event, a.feeling)),
            "time": (Time, self._time),
            "share": (Shared, self._share),
            "carry": (OnEvent, lambda a: model.carry(a.event, self._content().text("history_line.carried"))),
            "open": (Opened, self._open),
            "narrow": (Narrow, self._narrow),
        }
        return respond(acts, do, fields)

    def leave(self) -> None:
        """Put what is kept out of sight: another exercise is on the page now."""
        self.model.close()

    def pictures(self, place: Place) -> Mapping[str, PictureMaker]:
        """Name the picture of the place where it is looked at."""
        return {PICTURE: self._drawn} if place == ("picture",) else {}

    def download(self, fields: Mapping[str, Any]) -> Download:
        """Make the picture as a file: shared events alone."""
        form = read(fields, File).form
        return picture_file(self._drawn("a4"), "line", form, self.model.desk.now().astimezone().date())

    def _drawn(self, size: PictureSize) -> Picture:
        from charts.history_line import history_picture  # noqa: PLC0415 - matplotlib is slow to load
        from charts.picture import A4  # noqa: PLC0415
        from charts.picture import PictureSize as Size  # noqa: PLC0415

        large = A4 if size == "a4" else Size("screen", 420 if self.model.narrow else 760)
        return history_picture(self.model.line, self._content(), large)

    # Screens

    def _start(self, content: Content) -> Screen:
        text = content.text
        return {
            "heading": text("history_line.start_heading"),
            "foot": foot(go(text("history_line.skip"), "home"), act(text("history_line.begin"), "add")),
        }

    def _line(self, content: Content) -> Screen:
        text = content.text
        return {
            "lead": text("history_line.lead"),
            "events": [self._row(one, content) for one in self.model.in_sight()],
            "opened": self.model.opened,
            "foot": foot(
                go(text("history_line.to_home"), "home"),
                go(text("history_line.to_picture"), "history_line/picture")
                if history_line.shared(self.model.line)
                else None,
            ),
        }

    def _row(self, event: LifeEvent, content: Content) -> Screen:
        words = " ".join(event.text.split())
        title = words or event.when.strip() or content.text("history_line.unwritten")
        return {
            "id": event.id,
            "title": title if len(title) <= SHORT else title[:SHORT].rstrip() + "…",
            "when": event.when if words else "",
            "feeling": event.feeling,
            "feeling_said": content.text(f"history_line.feeling_{event.feeling}") if event.feeling else "",
            "shared": event.shared,
        }

    def _event(self, content: Content, event: LifeEvent) -> Screen:
        text = content.text
        return {
            "view": "event",
            "place": f"history_line/event/{event.id}",
            "heading": text("history_line.event_heading"),
            "event": {
                "id": event.id,
                "text": event.text,
                "when": event.when,
                "feeling": event.feeling,
                "shared": event.shared,
            },
            "times": [{"time": one, "label": text(f"history_line.time_{one}")} for one in TIMES],
            "feelings": [
                {"value": one, "label": text(f"history_line.feeling_{one or 'unsaid'}")}
                for one in (*get_args(Feeling)[1:], "")
            ],
            "may_carry": event.shared and bool(event.text.strip()) and self.model.ladder() is not None,
            "carried": history_line.is_carried(self.model.desk.file, event),
            "foot": foot(
                go(text("history_line.to_line"), "history_line/line"),
                act(text("history_line.another"), "add"),
            ),
        }

    def _picture(self, content: Content) -> Screen:
        text = content.text
        return {
            "heading": text("history_line.picture_title"),
            "lead": text("history_line.picture_lead"),
            "picture": PICTURE,
            "foot": foot(go(text("history_line.to_line"), "history_line/line"), None),
        }

    # Acts

    def _remove(self, asked: OnEvent) -> str:
        self.model.remove(asked.event, self._content().text("history_line.removed"))
        return "history_line/line"

    def _time(self, asked: Time) -> None:
        if asked.time not in TIMES:
            raise Refused("errors.gone")
        self.model.set_when(asked.event, self._content().text(f"history_line.time_{asked.time}"))

    def _share(self, asked: Shared) -> None:
        if asked.shared:
            self.model.share(asked.event)
        else:
            self.model.keep(asked.event, self._content().text("history_line.kept"))

    def _open(self, asked: Opened) -> str:
        if asked.opened:
            self.model.opened = True
        else:
            self.model.close()
        return "history_line/line"

    def _narrow(self, asked: Narrow) -> None:
        self.model.narrow = asked.narrow
