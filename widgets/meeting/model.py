"""What closing a meeting does to the file, and which of its three questions comes next."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime, timedelta
from typing import Literal, NamedTuple, get_args

from msgspec.structs import replace
from traitlets import HasTraits, Instance, Set

from coaching import client_file, home, meeting, meeting_history
from coaching.client_file import ClientFile
from coaching.client_text import clean
from coaching.goal_ladder import Action, Doer, find_action, find_step
from coaching.meeting import Meeting, NextStep
from coaching.record import Refused
from widgets.page.desk import Desk

Question = Literal["benefit", "next", "wish"]
QUESTIONS: tuple[Question, ...] = get_args(Question)
MOST_SUGGESTED = 4


class Suggestion(NamedTuple):
    """An open action of a ladder that could be the next step."""

    ladder: str
    step: str
    number: int
    action: Action


class MeetingModel(HasTraits):
    """Today's meeting of the client on the desk; it begins with the first answer if nobody has begun it.

    Args:
        desk: the client file.
    """

    desk = Instance(Desk)
    passed = Set()
    """Questions that have been passed over in this sitting. Nothing is noted of them in the file."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk=desk)
        self._uncorrected: dict[str, Meeting] = {}

    def now(self) -> datetime:
        """Return the time where this machine is, so that a day ends at midnight here."""
        moment: datetime = self.desk.now()
        return moment.astimezone()

    def today(self) -> Meeting | None:
        """Return the meeting of today, open or closed."""
        return meeting.todays_meeting(self.desk.file, self.now())

    def closed(self) -> bool:
        """Tell whether today's meeting has been closed."""
        today = self.today()
        return today is not None and today.closed is not None

    def answered(self, question: Question) -> bool:
        """Tell whether a question has been answered or passed over."""
        today = self.today()
        said = today is not None and {
            "benefit": today.benefit is not None,
            "next": today.next_step != NextStep(),
            "wish": bool(today.wish.strip()),
        }
        return question in self.passed or bool(said and said[question])

    def following(self, question: Question | None = None) -> Question | None:
        """Return the next open question after this one, round the three; None when all are done."""
        at = QUESTIONS.index(question) + 1 if question else 0
        order = (*QUESTIONS[at:], *QUESTIONS[:at])
        return next((one for one in order if one != question and not self.answered(one)), None)

    def pass_over(self, question: Question) -> None:
        """Leave a question without an answer."""
        self.passed = self.passed | {question}

    def begin(self) -> None:
        """Begin today's meeting unless it has been begun."""
        self._change(lambda one: one)

    def begun(self) -> str:
        """Begin today's meeting unless it has been begun; returns its id."""
        self.begin()
        today = self.today()
        assert today is not None
        return today.id

    def set_benefit(self, value: int | None) -> None:
        """Set the client's mark of what today gave."""
        self._change(lambda one: meeting.set_benefit(one, value))

    # The next step

    def suggestions(self) -> tuple[Suggestion, ...]:
        """Return open actions of the goals under way, from the step where the client stands upwards."""
        found: list[Suggestion] = []
        for ladder in reversed(self.desk.file.ladders):
            if ladder.reached is not None:
                continue
            open_steps = [(n, step) for n, step in enumerate(ladder.steps, 1) if step.done is None]
            for number, step in sorted(open_steps, key=lambda pair: pair[1].id != ladder.here):
                found += [
                    Suggestion(ladder.id, step.id, number, action)
                    for action in step.actions
                    if action.done is None and action.text.strip()
                ]
        return tuple(found[:MOST_SUGGESTED])

    def take_action(self, ladder: str, step: str, action: str) -> bool:
        """Agree on an action of the ladder. Returns whether who and when are known too."""
        taken = find_action(find_step(client_file.find_ladder(self.desk.file, ladder), step), action)
        agreed = NextStep(
            what=taken.text,
            doer=taken.doer,
            who=taken.who,
            when=taken.when,
            due=taken.due,
            action=taken.id,
        )
        self._change(lambda one: meeting.agree_on(one, agreed))
        return self.complete()

    def take_idea(self, what: str) -> None:
        """Agree on something in few words; who and when are still to be said."""
        agreed = NextStep(what=clean(what))
        self._change(lambda one: meeting.agree_on(one, agreed))

    def complete(self) -> bool:
        """Tell whether it is agreed what is done, by whom and when."""
        today = self.today()
        if today is None:
            return False
        step = today.next_step
        return bool(step.what.strip() and step.doer and (step.when.strip() or step.due))

    def set_doer(self, doer: Doer) -> None:
        """Say who takes the next step."""
        self._change(lambda one: meeting.set_next_step(one, doer, one.next_step.due))

    def set_due(self, due: date | None) -> None:
        """Say by which day; a day takes the place of words said before it."""
        self._change(
            lambda one: meeting.agree_on(
                one, replace(one.next_step, due=due, when="" if due else one.next_step.when)
            )
        )

    def set_time(self, words: str, days: int | None) -> None:
        """Take a ready choice for when: so many days from today, or its words when it has no day."""
        due = None if days is None else self.now().date() + timedelta(days=days)
        self._change(
            lambda one: meeting.agree_on(
                one, replace(one.next_step, due=due, when="" if due else clean(words))
            )
        )

    # The wish, and the end

    def set_wish(self, wish: str) -> None:
        """Take a ready choice as the wish."""
        words = clean(wish)
        self._change(lambda one: replace(one, wish=words))

    def close(self) -> None:
        """Close today's meeting; one that is closed already stays so."""
        now = self.now()
        self._change(lambda one: meeting.close(one, now))

    # The beginning: what is done today, and what is acute

    def set_theme(self, theme: str) -> None:
        """Say what today is about."""
        self._change(lambda one: meeting.set_theme(one, theme))

    def take_up(self, text: str) -> None:
        """Put something on today's agenda, or take it off again when it is there."""
        id, words = self.desk.new_id(), clean(text).strip()

        def toggled(one: Meeting) -> Meeting:
            there = next((each.id for each in one.agenda if each.text.strip() == words), "")
            return meeting.leave_out(one, there) if there else meeting.take_up(one, id, words)

        self._change(toggled)

    # Any meeting, also an earlier one

    def settle(self, id: str, acute: str, settled: bool) -> None:
        """Mark something acute settled today, or open it again."""
        day = self.now().date() if settled else None
        self.change(id, lambda one: meeting.settle(one, acute, day))

    def set_done(self, id: str, done: bool) -> None:
        """Mark what was agreed in a meeting done today, or take the mark away."""
        day = self.now().date() if done else None
        self.change(id, lambda one: meeting.set_done(one, day))

    def key_in(self, day: date) -> str:
        """Begin to key in a meeting of a past day from paper; returns its id."""
        keyed = meeting.from_paper(self.desk.new_id(), day, self.now())
        self.desk.change(lambda file: meeting_history.put_in(file, keyed))
        return keyed.id

    def set_day(self, id: str, day: date) -> None:
        """Correct the day of a meeting that was keyed in."""
        now = self.now()

        def moved(file: ClientFile) -> ClientFile:
            return meeting_history.put_in(file, meeting.set_day(client_file.find_meeting(file, id), day, now))

        self.desk.change(moved)

    def may_correct(self, id: str) -> bool:
        """Tell whether a meeting is one of an earlier day that can be put right."""
        return meeting.may_correct(client_file.find_meeting(self.desk.file, id), self.now())

    def correct(self, id: str) -> None:
        """Begin to put an earlier meeting right. What it was is kept in this sitting, and nowhere else."""
        now, before = self.now(), client_file.find_meeting(self.desk.file, id)
        self.change(id, lambda one: meeting.correct(one, now))
        self._uncorrected.setdefault(id, before)

    def can_take_back(self, id: str) -> bool:
        """Tell whether this sitting knows how the meeting was."""
        return id in self._uncorrected

    def take_back(self, id: str, notice: str) -> None:
        """Put the meeting back as it was before this sitting's corrections."""
        before = self._uncorrected.pop(id, None)
        if before is None:
            raise Refused("errors.nothing_to_undo")
        self.change(id, lambda _: before, notice)

    def corrected(self, id: str) -> None:
        """End putting right. When nothing has changed after all, no day of a correction stays."""
        before = self._uncorrected.pop(id, None)
        if before is None:
            return
        self.change(id, lambda one: before if replace(one, corrected=before.corrected) == before else one)

    def change(self, id: str, change: Callable[[Meeting], Meeting], notice: str | None = None) -> None:
        """Change any meeting."""
        self.desk.change(
            lambda file: client_file.replace_meeting(file, change(client_file.find_meeting(file, id))),
            notice=notice,
        )

    def _change(self, change: Callable[[Meeting], Meeting]) -> None:
        id, now = self.desk.new_id(), self.now()

        def changed(file: ClientFile) -> ClientFile:
            if meeting.todays_meeting(file, now) is None:  # a meeting has a theme from its first moment
                file = client_file.add_meeting(file, meeting.begin(id, now, home.theme(file, now)))
            return client_file.change_todays_meeting(file, id, now, change)

        self.desk.change(changed)
