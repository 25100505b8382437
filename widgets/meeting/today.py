"""The beginning of a meeting as the page shows it: the theme, what is done today, and what is acute."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, Literal

import msgspec

from coaching import home, meeting, meeting_history
from coaching.meeting_history import Source
from coaching.record import Refused
from widgets.meeting.model import MeetingModel
from widgets.page.exercise import Screen
from widgets.page.foot import foot, go
from widgets.page.who_and_when import who_and_when
from workbooks.content.content import Content
from workbooks.content.path_words import stop_title

MOST_THEMES = 4
FROM: Mapping[Source, str] = {
    "acute": "meeting.from_acute",
    "agreed": "meeting.from_agreed",
    "step": "meeting.from_ladder",
    "stop": "meeting.from_stop",
}


class Line(msgspec.Struct, frozen=True):
    """Words that were tapped."""

    text: str


class OnNote(msgspec.Struct, frozen=True):
    """A line of the agenda or something acute; without a meeting it is today's."""

    list: Literal["agenda", "acute"]
    note: str = ""
    meeting: str = ""


class Settled(msgspec.Struct, frozen=True):
    """Something acute, the meeting where it was said, and whether it is settled."""

    meeting: str
    acute: str
    settled: bool = True


class Done(msgspec.Struct, frozen=True):
    """The meeting where something was agreed, and whether it has been done."""

    meeting: str
    done: bool = True


Acts = dict[str, tuple[type[Any], Callable[[Any], str | None]]]


class TodayScreen:
    """The screen on which the two choose what they do today.

    Args:
        model: the meeting.
        ahead: tells which exercise the path proposes next.
    """

    def __init__(self, model: MeetingModel, ahead: Callable[[], str]) -> None:
        self.model = model
        self._ahead = ahead

    def screen(self, content: Content) -> Screen:
        """Say what the browser shows."""
        file, today, text = self.model.desk.file, self.model.today(), content.text
        stop = self._ahead()
        stop_name = stop_title(stop, content) if stop else ""
        ideas = meeting_history.ideas(file, today, stop_name)
        taken = {one.text.strip() for one in today.agenda} if today else set()
        own = (
            [one for one in today.agenda if one.text.strip() not in {idea.text for idea in ideas}]
            if today
            else []
        )
        theme = today.theme if today else home.theme(file, self.model.now())
        agreed = meeting_history.last_agreed(file, today)
        return {
            "view": "today",
            "place": "meeting/today",
            "heading": text("meeting.today_heading"),
            "lead": text("meeting.today_lead"),
            "theme": theme,
            "themes": [one for one in meeting_history.step_themes(file) if one != theme][:MOST_THEMES],
            "ideas": [
                {"text": one.text, "from": text(FROM[one.source]), "on": one.text in taken} for one in ideas
            ],
            "agenda": [{"id": one.id, "text": one.text} for one in own],
            "agreed": {
                "meeting": agreed.meeting.id,
                "what": agreed.meeting.next_step.what,
                **who_and_when(file, content, agreed.meeting.next_step),
                "done": content.day(agreed.done) if agreed.done else "",
                "marked": agreed.meeting.next_step.done is not None,
            }
            if agreed
            else None,
            "open_acute": [
                {
                    "id": one.acute.id,
                    "meeting": one.meeting.id,
                    "text": one.acute.text,
                    "day": content.day(meeting_history.local(one.meeting.started)),
                }
                for one in meeting_history.open_acute(file)
                if today is None or one.meeting.id != today.id
            ],
            "acute": [
                {"id": one.id, "text": one.text, "done": content.day(one.done) if one.done else ""}
                for one in (today.acute if today else ())
            ],
            "address": f"meetings/{today.id}" if today else "",
            "foot": foot(
                go(text("meeting.home"), "home"),
                go(text("meeting.to_stop", stop=stop_name), stop)
                if stop and stop != "meeting"
                else go(text("meeting.to_close"), "meeting/benefit"),
            ),
        }

    def acts(self) -> Acts:
        """Name what can be done here."""
        model = self.model
        return {
            "set_theme": (Line, lambda a: model.set_theme(a.text)),
            "take_up": (Line, self._take_up),
            "add_note": (OnNote, self._add),
            "remove_note": (OnNote, self._remove),
            "settle": (Settled, lambda a: model.settle(a.meeting or self._id(), a.acute, a.settled)),
            "set_done": (Done, lambda a: model.set_done(a.meeting, a.done)),
        }

    def _add(self, said: OnNote) -> None:
        id = self.model.desk.new_id()
        add = meeting.take_up if said.list == "agenda" else meeting.add_acute
        self.model.change(said.meeting or self.model.begun(), lambda one: add(one, id))

    def _remove(self, said: OnNote) -> None:
        remove = meeting.leave_out if said.list == "agenda" else meeting.remove_acute
        self.model.change(said.meeting or self._id(), lambda one: remove(one, said.note))

    def _take_up(self, line: Line) -> None:
        if not line.text.strip():
            raise Refused("errors.not_understood")
        self.model.take_up(line.text)

    def _id(self) -> str:
        today = self.model.today()
        if today is None:
            raise Refused("errors.gone")
        return today.id
