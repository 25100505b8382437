"""Three invented clients, so that a worker can practise without anybody's real life on the screen."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from pathlib import Path
from uuid import NAMESPACE_URL, uuid5

from coaching import first_meeting
from coaching.client_file import Client, ClientFile
from coaching.first_meeting import FirstMeeting
from coaching.goal_ladder import Action, Ladder, Step
from coaching.meeting import Meeting, NextStep
from coaching.self_assessment import AREAS, Answer, AreaMarks, Reading
from coaching.strengths import Strength, StrengthsMap
from coaching.support_stairs import Contact, StairMark, SupportStairs
from workbooks.content import invented, practice_life
from workbooks.content.content import Content
from workbooks.content.invented_days import InventedDays
from workbooks.content.loader import DEFAULT, load


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
        self._days = InventedDays(told.id, now)

    def file(self) -> ClientFile:
        told = self._told
        return ClientFile(
            client=Client(
                id=str(uuid5(NAMESPACE_URL, f"practice/{told.id}")),
                label=told.label,
                language=self._content.language.code,
                created=self._days.day(told.met, minute=-5) if told.met else self._now,
            ),
            strengths=self._strengths(),
            readings=tuple(self._reading(one, place) for place, one in enumerate(told.readings)),
            ladders=tuple(self._ladder(one, place) for place, one in enumerate(told.ladders)),
            meetings=tuple(self._meeting(one, place) for place, one in enumerate(told.meetings)),
            first_meeting=self._first_meeting(),
            support_stairs=self._support_stairs(),
            **practice_life.life(told.life, self._days),
        )

    def _first_meeting(self) -> FirstMeeting:
        told = self._told
        if told.decided is None:
            return FirstMeeting()
        first = first_meeting.decide(FirstMeeting(), "think", self._days.day(told.met, minute=20))
        return first_meeting.decide(first, "yes", self._days.day(told.decided, minute=40), "call")

    def _support_stairs(self) -> SupportStairs:
        told = self._told
        return SupportStairs(
            marks=tuple(
                StairMark(
                    id=self._days.id("stair", number),
                    stair=one.stair,
                    on=self._days.day(one.days_ago, minute=35),
                    resting=one.resting,
                )
                for number, one in enumerate(told.stairs, 1)
            ),
            support=self._days.notes("agreed", told.agreed_support),
            contacts=tuple(
                Contact(
                    id=self._days.id("contact", number), on=self._days.day(one.days_ago).date(), way=one.way
                )
                for number, one in enumerate(told.contacts, 1)
            ),
        )

    def _strengths(self) -> StrengthsMap:
        told = self._told
        return StrengthsMap(
            chosen=tuple(self._strength(one) for one in told.strengths),
            top=tuple(self._days.id("strength", one) for one in told.top),
            wishes=self._days.notes("wish", told.wishes),
            obstacles=self._days.notes("obstacle", told.obstacles),
        )

    def _strength(self, one: invented.InventedStrength) -> Strength:
        group = self._content.strengths.group_of(one.id)
        return Strength(
            id=self._days.id("strength", one.id),
            card="" if one.own_words else one.id,
            own_words=one.own_words,
            group=one.group or (group.id if group else ""),
            example=one.example,
            observation=one.observation,
        )

    def _reading(self, one: invented.InventedReading, place: int) -> Reading:
        both = bool(one.worker)
        return Reading(
            id=self._days.id("reading", place + 1),
            started=self._days.day(one.days_ago, minute=5),
            finished=self._days.day(one.days_ago, minute=30),
            worker_finished=self._days.day(one.days_ago, minute=32) if both else None,
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
            id=self._days.id(*name),
            created=self._days.day(one.days_ago, minute=10),
            goal=one.goal,
            by=one.by,
            steps=steps,
            here=steps[one.here - 1].id if one.here else "",
            support=self._days.notes("support", one.support),
            benefits=self._days.notes("benefit", one.benefits),
            already_done=self._days.notes("done", one.already_done),
            history=self._days.notes("history", one.history),
        )

    def _step(self, one: invented.InventedStep, name: tuple[object, ...]) -> Step:
        return Step(
            id=self._days.id(*name),
            title=one.title,
            note=one.note,
            theme=one.theme,
            when=one.when,
            due=self._days.future(one.due_in),
            actions=tuple(
                Action(
                    id=self._days.id(*name, number),
                    text=action.text,
                    doer=action.doer,
                    who=action.who,
                    when=action.when,
                    due=self._days.future(action.due_in),
                    done=self._days.past(action.done_days_ago),
                    agreed=self._days.past(action.agreed_days_ago),
                )
                for number, action in enumerate(one.actions, 1)
            ),
            strengths=tuple(self._days.id("strength", strength) for strength in one.strengths),
            done=self._days.past(one.done_days_ago),
        )

    def _meeting(self, one: invented.InventedMeeting, place: int) -> Meeting:
        agreed = one.next_step
        return Meeting(
            id=self._days.id("meeting", place + 1),
            started=self._days.day(one.days_ago),
            closed=self._days.day(one.days_ago, minute=one.minutes),
            theme=one.theme,
            benefit=one.benefit,
            next_step=NextStep(
                what=agreed.what,
                doer=agreed.doer,
                who=agreed.who,
                when=agreed.when,
                due=self._days.future(agreed.due_in),
                done=self._days.past_date(agreed.done_days_ago),
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
