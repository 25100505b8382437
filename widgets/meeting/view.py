"""Closing the meeting as the page shows it: three questions, then what was agreed."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any

import msgspec

from coaching.goal_ladder import Doer
from coaching.meeting import Meeting
from coaching.record import Refused
from widgets.meeting.history import HISTORY, HistoryScreens
from widgets.meeting.model import QUESTIONS, MeetingModel, Question, Suggestion
from widgets.meeting.today import TodayScreen
from widgets.page.desk import Desk
from widgets.page.exercise import Answers, PictureMaker, Place, Screen, respond
from widgets.page.foot import act, foot, go
from widgets.page.who_and_when import doers, who_and_when
from workbooks.content.content import Content


class Nothing(msgspec.Struct, frozen=True):
    """An act that needs no fields."""


class Benefit(msgspec.Struct, frozen=True):
    """The mark, and whether the tap also goes on."""

    value: int
    go_on: bool = False


class Taken(msgspec.Struct, frozen=True):
    """An action of a ladder."""

    ladder: str
    step: str
    action: str


class Words(msgspec.Struct, frozen=True):
    """A ready choice in words."""

    text: str


class Doing(msgspec.Struct, frozen=True):
    """Who takes the next step."""

    doer: Doer


class Due(msgspec.Struct, frozen=True):
    """By which day; none clears it."""

    day: date | None


class Time(msgspec.Struct, frozen=True):
    """A ready choice for when."""

    time: str


class Passed(msgspec.Struct, frozen=True):
    """Which question is left open."""

    question: Question


class MeetingView:
    """The exercise "meeting".

    Places: ``today`` (theme, agenda, what is acute), ``benefit``, ``next`` and ``wish`` (with ``own``: to
    be written), ``done``, and those of the history: ``history/<year>``, ``read/<meeting>``, ``paper`` and
    ``paper/<meeting>``.

    Args:
        desk: the client file.
        content: returns the content in the client's language.
        ahead: tells which exercise the path proposes next.
    """

    name = "meeting"

    def __init__(
        self, desk: Desk, content: Callable[[], Content], ahead: Callable[[], str] = lambda: ""
    ) -> None:
        self.model = MeetingModel(desk)
        self._content = content
        self._today = TodayScreen(self.model, ahead)
        self._history = HistoryScreens(self.model)

    def screen(self, place: Place) -> Screen:
        """Say what the browser shows at this place."""
        content = self._content()
        page = place[0] if place else self._first()
        today = self.model.today()
        own = tuple(place[1:2]) == ("own",) and today is not None
        common = {
            "title": content.text("meeting.title"),
            "words": content.words("meeting"),
            "meeting": self._said(content, today),
            "theme": today.theme if today else "",
        }
        if page == "done":
            return {**common, **self._done(content, today)}
        named = {"title": content.text("home.name_meeting")}
        if page == "today":
            return {**common, **named, **self._today.screen(content)}
        if page in HISTORY:
            return {**common, **named, **self._history.screen(content, place)}
        if page not in QUESTIONS:
            raise Refused("errors.gone")
        question: Question = page
        shown = {"benefit": self._benefit, "next": self._next, "wish": self._wish}[question](content)
        return {
            **common,
            "view": question,
            "place": f"meeting/{question}" + ("/own" if own else ""),
            "own": own,
            "stages": [
                {
                    "to": f"meeting/{one}",
                    "label": content.text(f"meeting.{one}_place"),
                    "now": one == question,
                    "done": self.model.answered(one),
                }
                for one in QUESTIONS
            ],
            **shown,
            "foot": self._foot(content, question, own),
        }

    def act(self, do: str, fields: Mapping[str, Any]) -> str | None:
        """Do what was tapped; returns a place to go to, or None to stay."""
        acts: Answers = {
            "set_benefit": (Benefit, self._set_benefit),
            "take_action": (Taken, self._take_action),
            "take_idea": (Words, self._take_idea),
            "write_own": (Passed, self._write_own),
            "set_doer": (Doing, lambda a: self.model.set_doer(a.doer)),
            "set_due": (Due, lambda a: self.model.set_due(a.day)),
            "set_time": (Time, self._set_time),
            "take_wish": (Words, self._take_wish),
            "go_on": (Passed, lambda a: self._go_on(a.question)),
            "pass_over": (Passed, self._pass_over),
            "close_now": (Nothing, lambda _: self._close()),
            **self._today.acts(),
            **self._history.acts(self._content),
        }
        return respond(acts, do, fields)

    def pictures(self, place: Place) -> Mapping[str, PictureMaker]:  # noqa: ARG002 - no pictures here
        """Closing a meeting draws nothing."""
        return {}

    def _first(self) -> str:
        if self.model.closed():
            return "done"
        return self.model.following() or "done"

    # Screens

    def _said(self, content: Content, today: Meeting | None) -> dict[str, Any]:
        """Say what there is of the meeting so far; empty while nobody has begun it."""
        if today is None:
            return {}
        mark = today.benefit
        return {
            "id": today.id,
            "benefit": mark,
            "mark": content.text("meeting.of_ten", mark=mark) if mark is not None else "",
            "what": today.next_step.what,
            **who_and_when(self.model.desk.file, content, today.next_step),
            "wish": today.wish,
            "worker_note": today.worker_note,
            "closed": content.text("meeting.closed_at", time=content.time(today.closed))
            if today.closed
            else "",
        }

    def _benefit(self, content: Content) -> Screen:
        words = content.meeting.benefit
        return {
            "heading": words.question,
            "lead": content.text("meeting.tap_moves_on"),
            "mark": {"legend": words.question, "low": words.low, "high": words.high},
        }

    def _next(self, content: Content) -> Screen:
        words = content.meeting.next_step
        return {
            "heading": words.label,
            "lead": words.hint,
            "example": words.example,
            "suggestions": [self._suggestion(content, one) for one in self.model.suggestions()],
            "ideas": list(content.meeting.next_steps),
            "doers": doers(content),
            "times": [{"id": one.id, "label": one.label} for one in content.meeting.times],
        }

    def _suggestion(self, content: Content, suggestion: Suggestion) -> dict[str, Any]:
        ladder, step, number, action = suggestion
        said = who_and_when(self.model.desk.file, content, action)
        return {
            "ladder": ladder,
            "step": step,
            "action": action.id,
            "text": action.text,
            "from": content.text("meeting.from_step", n=number),
            "who": said["who_shown"],
            "when": said["when_shown"],
            "complete": bool(said["who_shown"] and said["when_shown"]),
        }

    def _wish(self, content: Content) -> Screen:
        words = content.meeting.wish
        return {
            "heading": words.label,
            "lead": words.hint,
            "wishes": list(content.meeting.wishes),
            "example": words.example,
        }

    def _done(self, content: Content, today: Meeting | None) -> Screen:
        closed = self.model.closed()
        key = "done" if closed else "not_closed"
        return {
            "view": "done",
            "place": "meeting/done",
            "closed": closed,
            "heading": content.text(f"meeting.{key}_heading"),
            "lead": content.text(f"meeting.{key}_lead"),
            "address": f"meetings/{today.id}" if today else "",
            "foot": foot(
                {**act(content.text("meeting.lock"), "lock"), "icon": "lock", "kind": "quiet"},
                go(content.text("meeting.home"), "home")
                if closed
                else act(content.text("meeting.close_now"), "close_now"),
            ),
        }

    def _foot(self, content: Content, question: Question, own: bool) -> Screen:
        if own:
            back = go(content.text("meeting.back"), f"meeting/{question}")
        elif self.model.closed():
            back = go(content.text("meeting.back"), "meeting/done")
        else:
            before = QUESTIONS.index(question) - 1
            back = go(content.text("meeting.back"), f"meeting/{QUESTIONS[before]}" if before >= 0 else "home")
        said = self.model.answered(question) and question not in self.model.passed
        if not (said or own):
            return foot(back, None)
        last = self.model.following(question) is None
        label = content.text("meeting.close" if last else "meeting.on")
        return foot(back, act(label, "go_on", question=question))

    # Acts

    def _set_benefit(self, said: Benefit) -> str | None:
        self.model.set_benefit(said.value)
        return self._go_on("benefit") if said.go_on else None

    def _take_action(self, taken: Taken) -> str | None:
        complete = self.model.take_action(taken.ladder, taken.step, taken.action)
        return self._go_on("next") if complete else "meeting/next/own"

    def _take_idea(self, idea: Words) -> str:
        self.model.take_idea(idea.text)
        return "meeting/next/own"

    def _write_own(self, asked: Passed) -> str:
        self.model.begin()
        return f"meeting/{asked.question}/own"

    def _set_time(self, chosen: Time) -> None:
        for one in self._content().meeting.times:
            if one.id == chosen.time:
                self.model.set_time(one.label, one.days)
                return
        raise Refused("errors.not_understood")

    def _take_wish(self, wish: Words) -> str:
        self.model.set_wish(wish.text)
        return self._go_on("wish")

    def _pass_over(self, asked: Passed) -> str:
        self.model.pass_over(asked.question)
        return self._go_on(asked.question)

    def _go_on(self, question: Question) -> str:
        """Go to the next open question; the last answer closes the meeting."""
        if self.model.closed():
            return "meeting/done"
        following = self.model.following(question)
        return f"meeting/{following}" if following else self._close()

    def _close(self) -> str:
        self.model.close()
        return "meeting/done"
