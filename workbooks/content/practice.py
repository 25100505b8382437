"""Three invented clients, so that a worker can practise without anybody's real life on the screen."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, datetime, timedelta
from pathlib import Path
from uuid import NAMESPACE_URL, uuid5

from coaching import first_meeting
from coaching.client_file import Client, ClientFile
from coaching.first_meeting import FirstMeeting
from coaching.goal_ladder import Action, Ladder, Step
from coaching.meeting import Meeting, NextStep
from coaching.record import Note
from coaching.self_assessment import AREAS, Answer, AreaMarks, Reading
from coaching.strengths import Strength, StrengthsMap
from coaching.support_stairs import Contact, StairMark, SupportStairs
from workbooks.content import invented
from workbooks.content.content import Content
from workbooks.content.loader import DEFAULT, load

FRIDAY = 4


def practice_clients(
    now: datetime, code: str = DEFAULT, folder: Path | None = None
) -> tuple[ClientFile, ...]:
    """Return the invented clients as they would stand today, with the same ids every time.

    Args:
        now: the moment from which days are counted back and forth.
        code: language of what the clients and the worker have written.
        folder: an organisation's content folder, if it is not the one that the environment names.
    """
    content = load(code, folder)
    return tuple(_Story(one, content, now).file() for one in content.practice.clients)


class _Story:
    """One invented client's life put on the calendar."""

    def __init__(self, told: invented.InventedClient, content: Content, now: datetime) -> None:
        self._told = told
        self._content = content
        self._now = now

    def file(self) -> ClientFile:
        told = self._told
        return ClientFile(
            client=Client(
                id=str(uuid5(NAMESPACE_URL, f"practice/{told.id}")),
                label=told.label,
                language=self._content.language.code,
                created=self._day(told.met, minute=-5) if told.met else self._now,
            ),
            strengths=self._strengths(),
            readings=tuple(self._reading(one, place) for place, one in enumerate(told.readings)),
            ladders=tuple(self._ladder(one, place) for place, one in enumerate(told.ladders)),
            meetings=tuple(self._meeting(one, place) for place, one in enumerate(told.meetings)),
            first_meeting=self._first_meeting(),
            support_stairs=self._support_stairs(),
        )

    def _first_meeting(self) -> FirstMeeting:
        told = self._told
        if told.decided is None:
            return FirstMeeting()
        first = first_meeting.decide(FirstMeeting(), "think", self._day(told.met, minute=20))
        return first_meeting.decide(first, "yes", self._day(told.decided, minute=40), "call")

    def _support_stairs(self) -> SupportStairs:
        told = self._told
        return SupportStairs(
            marks=tuple(
                StairMark(
                    id=self._id("stair", number),
                    stair=one.stair,
                    on=self._day(one.days_ago, minute=35),
                    resting=one.resting,
                )
                for number, one in enumerate(told.stairs, 1)
            ),
            support=self._notes("agreed", told.agreed_support),
            contacts=tuple(
                Contact(id=self._id("contact", number), on=self._day(one.days_ago).date(), way=one.way)
                for number, one in enumerate(told.contacts, 1)
            ),
        )

    def _id(self, *parts: object) -> str:
        return "-".join(str(part) for part in (self._told.id, *parts))

    def _day(self, days_ago: int, minute: int = 0) -> datetime:
        """Return a working-day morning so many days ago: a weekend moves back to Friday."""
        noon = self._now.replace(hour=10, minute=0, second=0, microsecond=0)
        that = noon - timedelta(days=days_ago)
        return that - timedelta(days=max(0, that.weekday() - FRIDAY)) + timedelta(minutes=minute)

    def _past(self, days_ago: int | None) -> datetime | None:
        return None if days_ago is None else self._day(days_ago, minute=30)

    def _future(self, days: int | None) -> date | None:
        """Return a working day so many days ahead: a weekend moves on to Monday."""
        if days is None:
            return None
        that = self._now.date() + timedelta(days=days)
        return that if that.weekday() <= FRIDAY else that + timedelta(days=7 - that.weekday())

    def _notes(self, kind: str, texts: Sequence[str]) -> tuple[Note, ...]:
        return tuple(Note(id=self._id(kind, place), text=text) for place, text in enumerate(texts, 1))

    def _strengths(self) -> StrengthsMap:
        told = self._told
        return StrengthsMap(
            chosen=tuple(self._strength(one) for one in told.strengths),
            top=tuple(self._id("strength", one) for one in told.top),
            wishes=self._notes("wish", told.wishes),
            obstacles=self._notes("obstacle", told.obstacles),
        )

    def _strength(self, one: invented.InventedStrength) -> Strength:
        group = self._content.strengths.group_of(one.id)
        return Strength(
            id=self._id("strength", one.id),
            card="" if one.own_words else one.id,
            own_words=one.own_words,
            group=one.group or (group.id if group else ""),
            example=one.example,
            observation=one.observation,
        )

    def _reading(self, one: invented.InventedReading, place: int) -> Reading:
        both = bool(one.worker)
        return Reading(
            id=self._id("reading", place + 1),
            started=self._day(one.days_ago, minute=5),
            finished=self._day(one.days_ago, minute=30),
            worker_finished=self._day(one.days_ago, minute=32) if both else None,
            answers=tuple(
                Answer(item=item, step=step or None, skipped=not step, talk=item in one.talk)
                for item, step in one.answers.items()
            ),
            marks=_marks(one.important, one.wish, one.worker),
            ability=one.ability,
            whole=one.whole,
        )

    def _ladder(self, one: invented.InventedLadder, place: int) -> Ladder:
        name = ("ladder", place + 1)
        steps = tuple(self._step(step, (*name, number)) for number, step in enumerate(one.steps, 1))
        return Ladder(
            id=self._id(*name),
            created=self._day(one.days_ago, minute=10),
            goal=one.goal,
            by=one.by,
            steps=steps,
            here=steps[one.here - 1].id if one.here else "",
            support=self._notes("support", one.support),
            benefits=self._notes("benefit", one.benefits),
            already_done=self._notes("done", one.already_done),
            history=self._notes("history", one.history),
        )

    def _step(self, one: invented.InventedStep, name: tuple[object, ...]) -> Step:
        return Step(
            id=self._id(*name),
            title=one.title,
            note=one.note,
            theme=one.theme,
            when=one.when,
            due=self._future(one.due_in),
            actions=tuple(
                Action(
                    id=self._id(*name, number),
                    text=action.text,
                    doer=action.doer,
                    who=action.who,
                    when=action.when,
                    due=self._future(action.due_in),
                    done=self._past(action.done_days_ago),
                    agreed=self._past(action.agreed_days_ago),
                )
                for number, action in enumerate(one.actions, 1)
            ),
            strengths=tuple(self._id("strength", strength) for strength in one.strengths),
            done=self._past(one.done_days_ago),
        )

    def _meeting(self, one: invented.InventedMeeting, place: int) -> Meeting:
        agreed = one.next_step
        return Meeting(
            id=self._id("meeting", place + 1),
            started=self._day(one.days_ago),
            closed=self._day(one.days_ago, minute=one.minutes),
            theme=one.theme,
            benefit=one.benefit,
            next_step=NextStep(
                what=agreed.what,
                doer=agreed.doer,
                who=agreed.who,
                when=agreed.when,
                due=self._future(agreed.due_in),
            ),
            wish=one.wish,
            worker_note=one.worker_note,
        )


def _marks(
    important: Mapping[str, int], wish: Mapping[str, int], worker: Mapping[str, int]
) -> tuple[AreaMarks, ...]:
    return tuple(
        AreaMarks(area=area, important=important.get(area), wish=wish.get(area), worker=worker.get(area))
        for area in AREAS
        if area in important or area in wish or area in worker
    )
