"""Running a workshop as the page shows it: the leader's view, the look through words, the end, the wall."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Annotated, Any, Protocol

import msgspec

from coaching.record import Refused
from coaching.room import shown_code
from coaching.room_record import RoomRecord
from coaching.wall import K
from storage.phone_addresses import PhoneAddresses
from widgets.page.exercise import Answers, Download, PictureMaker, Place, Screen, respond
from widgets.page.foot import act, foot, go
from widgets.workshop.desk import RoomDesk
from widgets.workshop.model import Subject, WorkshopModel
from widgets.workshop.qr import square_code
from widgets.workshop.wall_screen import WallScreen
from workbooks.content.content import Content
from workbooks.content.workshop_schema import ChoiceAsk, Part, StrengthsAsk, VoteAsk, WordsAsk

Minutes = Annotated[int, msgspec.Meta(ge=1, le=240)]


class Files(Protocol):
    """Makes files of what has been on the wall."""

    def listed(self, record: RoomRecord, content: Content) -> list[Screen]:
        """Name what can be taken along: each a label and what is asked for."""
        ...

    def download(
        self, record: RoomRecord, content: Content, fields: Mapping[str, Any], now: datetime
    ) -> Download:
        """Make the file that was asked for."""
        ...


class Nothing(msgspec.Struct, frozen=True):
    """An act that needs no fields."""


class Turned(msgspec.Struct, frozen=True):
    """By how many parts."""

    by: int


class OnPart(msgspec.Struct, frozen=True):
    """A part of the meeting."""

    part: str


class Written(msgspec.Struct, frozen=True):
    """What the facilitator wrote."""

    text: str


class Timed(msgspec.Struct, frozen=True):
    """So many minutes."""

    minutes: Minutes


class Looked(msgspec.Struct, frozen=True):
    """What the leader says of a text."""

    part: str
    word: str
    ok: bool


class WorkshopView:
    """The exercise "workshop", whose desk holds a room.

    Places: none (the part that is on), ``wall``, ``words/<part>``, and ``end``.

    Args:
        desk: the room.
        content: returns the content in the room's language.
        addresses: tells how phones reach the room now.
        files: makes what can be taken along.
        window: address of this page, for a wall in a window of its own; empty where there is no server.
    """

    name = "workshop"

    def __init__(
        self,
        desk: RoomDesk,
        content: Callable[[], Content],
        addresses: Callable[[], PhoneAddresses] = PhoneAddresses,
        files: Files | None = None,
        window: str = "",
    ) -> None:
        self.model = WorkshopModel(desk)
        self._content = content
        self._addresses = addresses
        self._files = files
        self._window = window
        self._wall = WallScreen(self.model)

    def screen(self, place: Place) -> Screen:
        """Say what the browser shows at this place."""
        content = self._content()
        self.model.take(content)
        self.model.desk.forget()
        where, *rest = place or ("",)
        common = self._common(content)
        if where == "wall":
            return {**common, **self._wall.screen(content), "place": "workshop/wall"}
        if where == "words" and rest:
            return {**common, **self._words(content, rest[0]), "place": f"workshop/words/{rest[0]}"}
        if where == "end":
            return {**common, **self._end(content), "place": "workshop/end"}
        return {**common, **self._lead(content, common["subjects"]), "place": "workshop"}

    def act(self, do: str, fields: Mapping[str, Any]) -> str | None:
        """Do what was tapped; returns a place to go to, or None to stay."""
        model = self.model
        model.take(self._content())
        acts: Answers = {
            "turn": (Turned, lambda a: model.turn(a.by)),
            "move": (OnPart, self._move),
            "start_timer": (Timed, lambda a: model.start_timer(a.minutes)),
            "more_time": (Timed, lambda a: model.more_time(a.minutes)),
            "stop_timer": (Nothing, lambda _: model.stop_timer()),
            "release": (OnPart, self._release),
            "look_at": (Looked, lambda a: model.decide(a.word, a.ok)),
            "close_room": (Nothing, lambda _: model.close()),
            "decisions": (Written, lambda a: model.write_decisions(a.text)),
        }
        return respond(acts, do, fields)

    def pictures(self, place: Place) -> Mapping[str, PictureMaker]:  # noqa: ARG002 - drawn in the browser
        """What is on the screen is drawn by the browser; pictures are for files."""
        return {}

    def download(self, fields: Mapping[str, Any]) -> Download:
        """Make a file of what has been on the wall."""
        if self._files is None:
            raise Refused("errors.not_understood")
        return self._files.download(self.model.record, self._content(), fields, self.model.desk.now())

    def _move(self, to: OnPart) -> str:
        self.model.move(to.part)
        return "workshop"

    def _release(self, of: OnPart) -> str | None:
        self.model.release(of.part)
        to_look = any(one.state == "new" for one in self.model.texts(of.part))
        return f"workshop/words/{of.part}" if to_look else None

    def _common(self, content: Content) -> Screen:
        model = self.model
        room, part = model.room, model.part()
        subjects = model.subjects()
        workshop, sitting = model.workshop(), model.sitting()
        answered = subjects[0].outlook.answers if subjects else 0
        return {
            "title": content.text("workshop.title"),
            "where": sitting.title if sitting else (workshop.title if workshop else ""),
            "words": content.words("workshop"),
            "room": self._room(content),
            "counts": {
                "present": content.text("workshop.present", n=model.desk.presence.present),
                "answered": content.text("workshop.answered", n=answered)
                if subjects and not room.closed
                else "",
            },
            "timer": {"ends": _milliseconds(room.timer_ends), "minutes": part.minutes if part else 10},
            "subjects": [self._subject(one, content) for one in subjects],
            "part": self._part(part, content) if part else None,
            "back": model.number() > 1 and not room.closed,
            "next": 0 < model.number() < len(model.parts()) and not room.closed,
        }

    def _room(self, content: Content) -> Screen:
        room = self.model.room
        reach = PhoneAddresses() if room.practice or room.closed else self._addresses()
        url = reach.urls[0] if reach.urls else ""
        return {
            "id": room.id,
            "code": shown_code(room.code),
            "practice": room.practice,
            "closed": room.closed,
            "url": url,
            "qr": square_code(f"{url}/#{room.code}") if url else None,
            "fingerprint": " ".join(reach.words),
            "erase_on": content.date(room.erase_on),
        }

    def _part(self, part: Part, content: Content) -> Screen:
        ask = part.ask
        most = ask.most if isinstance(ask, ChoiceAsk | WordsAsk | VoteAsk | StrengthsAsk) else 0
        hints = [content.text("workshop.up_to", n=most)] if most > 1 else []
        if part.private:
            hints.append(content.text("workshop.private"))
        return {
            "id": part.id,
            "title": part.title,
            "kind": content.text(f"workshop.kind_{part.kind}"),
            "number": self.model.number(),
            "count": len(self.model.parts()),
            "minutes": part.minutes,
            "question": ask.question if ask is not None else "",
            "hint": " ".join(hints),
            "phone": part.phone,
        }

    def _subject(self, subject: Subject, content: Content) -> Screen:
        part, outlook, view = subject
        texts = self.model.texts(part.id)
        pulse = self.model.pulse(part)
        writes = isinstance(part.ask, WordsAsk)
        label = (
            ("words_more" if view else "words_open") if writes else ("show_more" if view else "show_answers")
        )
        can = outlook.next > 0 and not self.model.room.closed
        to_look = sum(one.state == "new" for one in texts)
        return {
            "part": part.id,
            "heading": content.text("workshop.answers_heading") if part == self.model.part() else part.title,
            "can": can,
            "strong": can and not to_look,
            "label": content.text(f"workshop.{label}"),
            "why": self._why(subject, content),
            "to_look": to_look,
            "looked": bool(texts) and not to_look,
            "look_label": content.text("workshop.words_look", n=to_look),
            "view": self._wall.drawn(part, pulse or view, content) if view is not None else None,
        }

    def _why(self, subject: Subject, content: Content) -> str:
        outlook, view = subject.outlook, subject.view
        if self.model.room.closed:
            return content.text("workshop.shown") if view else content.text("workshop.never_shown")
        if outlook.next:
            return content.text("workshop.ready", n=outlook.next)
        if view is not None:
            waits = outlook.answers > outlook.shown
            return (
                content.text("workshop.why_new")
                if waits
                else content.text("workshop.shown_of", n=outlook.shown)
            )
        missing = outlook.missing or K - outlook.answers
        return (
            content.text("workshop.why_few", n=missing) if missing > 0 else content.text("workshop.why_split")
        )

    def _lead(self, content: Content, subjects: list[Screen]) -> Screen:
        model, part = self.model, self.model.part()
        strong = any(one["strong"] or one["to_look"] for one in subjects)
        last = model.number() >= len(model.parts())
        back = act(content.text("workshop.previous"), "turn", by=-1)
        onward = act(content.text("workshop.next"), "turn", by=1)
        if last or model.room.closed:
            onward = go(content.text("workshop.last"), "workshop/end")
        return {
            "view": "lead",
            "heading": part.title if part else content.text("workshop.title"),
            "note": _lines(part.note) if part else [],
            "more": self._more(part, content) if part else [],
            "programme": [
                {"id": one.id, "title": one.title, "minutes": one.minutes, "now": one == part}
                for one in model.parts()
            ],
            "window": self._window,
            "foot": foot(
                back if model.number() > 1 and not model.room.closed else None,
                {**onward, "kind": "plain" if strong else "primary"},
            ),
        }

    def _more(self, part: Part, content: Content) -> list[Screen]:
        """What lies folded under the note: each a title and its lines."""
        workshop, sitting = self.model.workshop(), self.model.sitting()
        first = self.model.number() == 1
        materials = [
            *(workshop.materials if workshop and first else ()),
            *(sitting.materials if sitting else ()),
        ]
        told = (
            ("method", _lines(part.method)),
            ("hand_out", _lines(part.hand_out)),
            ("homework", _lines(part.homework)),
            ("memory_card", _lines(part.memory_card)),
            ("materials", materials if first else []),
            ("rules", list(workshop.rules) if workshop and first else []),
        )
        return [
            {"title": content.text(f"workshop.{name}"), "lines": lines, "open": name == "hand_out"}
            for name, lines in told
            if lines
        ]

    def _words(self, content: Content, of: str) -> Screen:
        part = self.model.find(of)
        texts = self.model.texts(of)
        new = [one for one in texts if one.state == "new"]
        subject = next((one for one in self.model.subjects() if one.part == part), None)
        waits = self._why(subject, content) if subject and subject.view is None else ""

        def listed(state: str) -> list[Screen]:
            return [{"id": one.id, "text": one.text} for one in texts if one.state == state]

        return {
            "view": "words",
            "of": of,
            "heading": content.text("workshop.words_heading"),
            "lead": content.text("workshop.words_lead"),
            "looked_at": {"id": new[0].id, "text": new[0].text} if new else None,
            "left": len(new),
            "waits": waits,
            "ok": listed("shown"),
            "no": listed("left_out"),
            "foot": foot(
                go(content.text("workshop.words_back"), "workshop"),
                None if new else go(content.text("workshop.to_wall"), "workshop/wall"),
            ),
        }

    def _end(self, content: Content) -> Screen:
        files = self._files.listed(self.model.record, content) if self._files is not None else []
        return {
            "view": "end",
            "heading": content.text("workshop.end_heading"),
            "lead": "" if self.model.room.closed else content.text("workshop.end_lead"),
            "decisions": "\n".join(self.model.record.decisions),
            "held_back": content.text("workshop.held_back") if self.model.record.held_back else "",
            "files": files,
            "erase_lead": content.text("workshop.erase_lead", day=self.model.room.erase_on),
            "foot": foot(go(content.text("workshop.back_to_parts"), "workshop"), None),
        }


def _lines(text: str) -> list[str]:
    return [line.strip() for line in text.split("\n") if line.strip()]


def _milliseconds(moment: datetime | None) -> float | None:
    return None if moment is None else moment.timestamp() * 1000
