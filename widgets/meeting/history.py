"""The meetings as the page tells them: the story, one meeting to read, and one keyed in from paper."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import msgspec
from msgspec.structs import replace

from coaching import client_file, meeting, meeting_history
from coaching.client_text import clean
from coaching.goal_ladder import Doer
from coaching.meeting import Meeting
from coaching.meeting_history import Told
from coaching.record import Refused
from widgets.meeting.model import MeetingModel
from widgets.page.exercise import Place, Screen
from widgets.page.foot import act, foot, go
from widgets.page.who_and_when import doers, who_and_when
from workbooks.content.content import Content
from workbooks.content.meeting_words import sentences

HISTORY = ("history", "read", "paper", "correct")


class Day(msgspec.Struct, frozen=True):
    """The day of a meeting on paper; without a meeting a new one."""

    day: date
    meeting: str = ""


class Mark(msgspec.Struct, frozen=True):
    """The mark of a meeting that is keyed in."""

    meeting: str
    value: int | None


class Step(msgspec.Struct, frozen=True):
    """Who takes the next step and by which day."""

    meeting: str
    doer: Doer | None = None
    due: date | None = None
    clear: bool = False


class Wish(msgspec.Struct, frozen=True):
    """A ready wish."""

    meeting: str
    text: str


class Which(msgspec.Struct, frozen=True):
    """Which meeting."""

    meeting: str


Acts = dict[str, tuple[type[Any], Callable[[Any], str | None]]]


class HistoryScreens:
    """The screens that look back.

    Args:
        model: the meetings.
    """

    def __init__(self, model: MeetingModel) -> None:
        self.model = model

    def screen(self, content: Content, place: Place) -> Screen:
        """Say what the browser shows."""
        page, id = place[0], place[1] if len(place) > 1 else ""
        if page == "history":
            return self._story(content, id)
        if page == "read":
            return self._read(content, id)
        if page == "correct":
            return self._correct(content, id)
        return self._paper(content, id)

    def acts(
        self, content: Callable[[], Content]
    ) -> dict[str, tuple[type[Any], Callable[[Any], str | None]]]:
        """Name what can be done here."""
        model = self.model

        def change(id: str, how: Callable[[Meeting], Meeting]) -> None:
            model.change(id, how)

        return {
            "key_in": (Day, self._key_in),
            "paper_mark": (Mark, lambda a: change(a.meeting, lambda one: meeting.set_benefit(one, a.value))),
            "paper_step": (Step, self._step),
            "paper_wish": (
                Wish,
                lambda a: change(a.meeting, lambda one: replace(one, wish=clean(a.text))),
            ),
            "correct": (Which, self._begin),
            "corrected": (Which, self._ready),
            "take_back": (Which, lambda a: self._take_back(a.meeting, content().text("meeting.taken_back"))),
            "remove_meeting": (Which, lambda a: self._remove(a.meeting, content().text("meeting.removed"))),
        }

    # Screens

    def _story(self, content: Content, year: str) -> Screen:
        file = self.model.desk.file
        years = meeting_history.years(file)
        chosen = int(year) if year.isdecimal() and int(year) in years else None
        found = meeting_history.story(file, chosen)
        newest = years[0] if years else None
        return {
            "view": "history",
            "place": f"meeting/history/{chosen}" if chosen else "meeting/history",
            "heading": content.text("meeting.history_heading"),
            "lead": content.text("meeting.history_lead" if found else "meeting.history_none"),
            "years": [
                {"to": "meeting/history", "label": content.text("meeting.every_year"), "now": chosen is None},
                *({"to": f"meeting/history/{one}", "label": str(one), "now": one == chosen} for one in years),
            ]
            if newest and len(years) > 1
            else [],
            "story": [self._told(content, one) for one in found],
            "today": meeting_history.local(self.model.now()).isoformat(),
            "foot": foot(go(content.text("meeting.home"), "home"), None),
        }

    def _told(self, content: Content, one: Told) -> dict[str, Any]:
        return {
            "id": one.meeting.id,
            "title": content.text(
                "meeting.told_title",
                number=one.number,
                day=content.date(meeting_history.local(one.meeting.started)),
            ),
            "theme": one.meeting.theme,
            "said": sentences(self.model.desk.file, content, one),
        }

    def _read(self, content: Content, id: str) -> Screen:
        one = meeting_history.told(self.model.desk.file, id)
        if one is None:
            raise Refused("errors.gone")
        found = one.meeting
        from_paper = found.started == found.closed
        return {
            **self._told(content, one),
            "view": "read",
            "place": f"meeting/read/{id}",
            "heading": self._told(content, one)["title"],
            "acute": [
                {
                    "id": each.id,
                    "text": each.text,
                    "done": content.text("meeting.settled_on", day=content.date(each.done))
                    if each.done
                    else "",
                }
                for each in found.acute
                if each.text.strip()
            ],
            "agreed": bool(found.next_step.what.strip()),
            "marked": found.next_step.done is not None,
            "done": one.done is not None,
            "worker_note": found.worker_note,
            "correct": f"meeting/paper/{id}" if from_paper else "",
            "may_correct": self.model.may_correct(id),
            "foot": foot(go(content.text("meeting.to_history"), "meeting/history"), None),
        }

    def _paper(self, content: Content, id: str) -> Screen:
        today = meeting_history.local(self.model.now()).isoformat()
        common = {
            "view": "paper",
            "heading": content.text("meeting.paper_heading"),
            "lead": content.text("meeting.paper_lead"),
            "today": today,
        }
        back = go(content.text("meeting.to_history"), "meeting/history")
        if not id:
            return {**common, "place": "meeting/paper", "keyed": None, "foot": foot(back, None)}
        return {
            **common,
            "place": f"meeting/paper/{id}",
            **self._form(content, client_file.find_meeting(self.model.desk.file, id)),
            "foot": foot(back, go(content.text("meeting.paper_ready"), f"meeting/read/{id}")),
        }

    def _correct(self, content: Content, id: str) -> Screen:
        found, today = client_file.find_meeting(self.model.desk.file, id), self.model.now().date()
        if found.corrected != today or not self.model.may_correct(id):
            raise Refused("errors.gone")
        day = content.date(meeting_history.local(found.started))
        return {
            "view": "paper",
            "place": f"meeting/correct/{id}",
            "heading": content.text("meeting.correct_heading"),
            "lead": content.text("meeting.correct_lead", day=day, today=content.date(today)),
            "today": today.isoformat(),
            "corrects": True,
            "can_take_back": self.model.can_take_back(id),
            **self._form(content, found),
            "foot": foot(None, act(content.text("meeting.paper_ready"), "corrected", meeting=id)),
        }

    def _form(self, content: Content, found: Meeting) -> Screen:
        """Return the fields of one meeting, in the order of the paper form."""
        asked = content.meeting
        return {
            "keyed": {
                "id": found.id,
                "day": meeting_history.local(found.started).isoformat(),
                "theme": found.theme,
                "agenda": [{"id": one.id, "text": one.text} for one in found.agenda],
                "benefit": found.benefit,
                "what": found.next_step.what,
                **who_and_when(self.model.desk.file, content, found.next_step),
                "wish": found.wish,
                "worker_note": found.worker_note,
            },
            "mark": {"legend": asked.benefit.question, "low": asked.benefit.low, "high": asked.benefit.high},
            "next_label": asked.next_step.label,
            "wish_label": asked.wish.label,
            "doers": doers(content),
        }

    # Acts

    def _key_in(self, said: Day) -> str | None:
        if said.meeting:
            self.model.set_day(said.meeting, said.day)
            return None
        return f"meeting/paper/{self.model.key_in(said.day)}"

    def _begin(self, said: Which) -> str:
        self.model.correct(said.meeting)
        return f"meeting/correct/{said.meeting}"

    def _ready(self, said: Which) -> str:
        self.model.corrected(said.meeting)
        return f"meeting/read/{said.meeting}"

    def _take_back(self, id: str, notice: str) -> str:
        self.model.take_back(id, notice)
        return f"meeting/read/{id}"

    def _step(self, said: Step) -> None:
        def changed(one: Meeting) -> Meeting:
            doer = one.next_step.doer if said.doer is None else said.doer
            due = None if said.clear else (said.due or one.next_step.due)
            return meeting.set_next_step(one, doer, due)

        self.model.change(said.meeting, changed)

    def _remove(self, id: str, notice: str) -> str:
        found = client_file.find_meeting(self.model.desk.file, id)
        if found.started != found.closed:  # only what was keyed in by mistake can be taken away
            raise Refused("errors.gone")
        self.model.desk.change(lambda file: client_file.remove_meeting(file, id), notice=notice)
        return "meeting/history"
