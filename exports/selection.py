"""What there is to take along, line by line; obstacles, history and the worker's notes stay by default."""

from __future__ import annotations

from collections.abc import Iterator

from charts.climb import strength_name
from coaching.change import compare
from coaching.client_file import ClientFile, finished_readings
from coaching.goal_ladder import Action, Ladder, Step
from coaching.meeting import Meeting, NextStep
from coaching.record import Note
from coaching.self_assessment import AREAS, Reading, area_means, both_done, find_marks
from exports.line import Line, Owner, Part
from exports.picture_list import picture_lines
from workbooks.content.content import Content


def lines(file: ClientFile, content: Content) -> tuple[Line, ...]:
    """Return every line that there is to choose from, in the order of the page."""
    return tuple(_Lines(file, content).all())


def chosen_lines(file: ClientFile, content: Content, chosen: tuple[str, ...]) -> tuple[Line, ...]:
    """Return the lines that were chosen, in the order of the page."""
    wanted = set(chosen)
    return tuple(line for line in lines(file, content) if line.id in wanted)


def usual(file: ClientFile, content: Content) -> tuple[str, ...]:
    """Return the ids of the lines that leave when nobody has decided."""
    return tuple(line.id for line in lines(file, content) if line.on)


def latest_reading(file: ClientFile, content: Content) -> Reading | None:
    """Return the newest reading that has an answer, a finished one before one that is still open."""
    known = {item.id for item in content.self_assessment.items()}
    answered = [
        each
        for each in file.readings
        if any(one.step is not None and one.item in known for one in each.answers)
    ]
    finished = [each for each in answered if each.finished]
    return max(finished or answered, key=lambda each: each.started, default=None)


def earlier_reading(file: ClientFile, content: Content) -> Reading | None:
    """Return the finished reading before the newest one."""
    latest = latest_reading(file, content)
    before = [each for each in finished_readings(file) if latest and each.started < latest.started]
    return before[-1] if before else None


def last_closed(file: ClientFile) -> Meeting | None:
    """Return the meeting that was closed last."""
    closed = [(each.closed, each) for each in file.meetings if each.closed is not None]
    return max(closed, key=lambda pair: pair[0])[1] if closed else None


class _Lines:
    """Walks through a client file and says every line of it."""

    def __init__(self, file: ClientFile, content: Content) -> None:
        self.file = file
        self.content = content
        self.text = content.text

    def all(self) -> Iterator[Line]:
        yield from self._situation()
        yield from self._strengths()
        for ladder in self.file.ladders:
            yield from self._goal(ladder)
        for ladder in self.file.ladders:
            yield from self._steps(ladder)
        yield from self._next_step()
        for ladder in self.file.ladders:
            yield from self._notes("support", ladder.support, f"ladders/{ladder.id}/support")
        yield from self._client_view()
        yield from self._worker()
        latest = latest_reading(self.file, self.content)
        earlier = earlier_reading(self.file, self.content)
        yield from picture_lines(self.file, self.content, latest, earlier)

    def _line(
        self,
        part: Part,
        id: str,
        text: str,
        owner: Owner = "client",
        *,
        on: bool = True,
        cells: tuple[str, ...] = (),
    ) -> Line:
        heading = self.text(f"exports.heading_{part}")
        return Line(id=id, part=part, heading=heading, text=text, owner=owner, on=on, cells=cells)

    def _notes(
        self, part: Part, notes: tuple[Note, ...], place: str, key: str = "", *, on: bool = True
    ) -> Iterator[Line]:
        for note in notes:
            said = note.text.strip()
            if said:
                text = self.text(f"exports.{key}", text=said) if key else said
                yield self._line(part, f"{place}/{note.id}", text, on=on, cells=(said,))

    # Situation

    def _situation(self) -> Iterator[Line]:
        name = self.text("exports.name", name=self.file.client.label)
        yield self._line("situation", "client/label", name, "together")
        meeting = max(self.file.meetings, key=lambda each: each.started, default=None)
        if meeting:
            day = self.content.date(meeting.started)
            met = self.text("exports.met", n=len(self.file.meetings), date=day)
            if meeting.theme.strip():
                met = self.text("exports.met_theme", met=met, theme=meeting.theme.strip())
            yield self._line("situation", "meetings", met, "together")
        reading = latest_reading(self.file, self.content)
        if reading:
            yield from self._areas(reading)
        obstacles = self.file.strengths.obstacles
        yield from self._notes("situation", obstacles, "strengths/obstacles", "obstacle", on=False)

    def _areas(self, reading: Reading) -> Iterator[Line]:
        items = self.content.self_assessment.items_by_area()
        earlier = earlier_reading(self.file, self.content)
        changes = {each.area: each for each in compare(earlier, reading, items)} if earlier else {}
        means = area_means(reading, items)
        for area in AREAS:
            mean = means[area]
            if mean is None:
                continue
            name, short = (
                getattr(self.content.self_assessment.area(area), key) for key in ("title", "short")
            )
            now, before, word = self.content.number(mean), "", ""
            change = changes.get(area)
            said = self.text("exports.area_now", area=name, now=now)
            if change and change.earlier is not None and change.later is not None:
                now, before = self.content.number(change.later), self.content.number(change.earlier)
                word = self.text(f"charts.change_{change.kind}")
                said = self.text("exports.area_both", area=name, now=now, earlier=before, change=word)
            marks = find_marks(reading, area)
            wish = "" if marks.wish is None else str(marks.wish)
            if wish:
                said = self.text("exports.area_wish", line=said, wish=wish)
            if marks.important is not None:
                said = self.text("exports.area_important", line=said, important=marks.important)
            cells = (short, before, now, word, wish)
            yield self._line("situation", f"readings/{reading.id}/{area}", said, cells=cells)
        for mark in ("ability", "whole"):
            value = getattr(reading, mark)
            if value is not None:
                said = self.text(f"exports.{mark}", mark=value)
                yield self._line("situation", f"readings/{reading.id}/{mark}", said)

    # Strengths

    def _strengths(self) -> Iterator[Line]:
        chosen = self.file.strengths
        known = {each.id: each for each in chosen.chosen if strength_name(each, self.content)}
        top = [known[id] for id in chosen.top if id in known]
        for strength in (*top, *(each for each in known.values() if each.id not in chosen.top)):
            name = strength_name(strength, self.content)
            if strength in top:
                place = top.index(strength) + 1
                name = self.text("exports.strength_ranked", place=place, name=name)
            own = strength.own_words.strip() if strength.card else ""
            said = "; ".join(part for part in (own, strength.example.strip()) if part)
            whole = self.text("exports.strength_said", name=name, said=said) if said else name
            yield self._line("strengths", f"strengths/chosen/{strength.id}", whole, cells=(name, said))

    # Goal and steps

    def _goal(self, ladder: Ladder) -> Iterator[Line]:
        place = f"ladders/{ladder.id}"
        goal = ladder.goal.strip()
        if goal:
            by, aside, said = ladder.by.strip(), "", self.text("exports.goal", goal=goal)
            if ladder.reached:
                day = self.content.date(ladder.reached)
                aside = self.text("charts.stairs_reached_on", day=day)
                said = self.text("exports.goal_reached", goal=goal, date=day)
            elif by:
                aside = self.text("charts.stairs_by", by=by)
                said = self.text("exports.goal_by", goal=goal, by=by)
            yield self._line("goal", f"{place}/goal", said, cells=(goal, aside))
        yield from self._notes("goal", ladder.benefits, f"{place}/benefits", "benefit")
        yield from self._notes("goal", ladder.already_done, f"{place}/already_done", "already_done")
        yield from self._notes("goal", ladder.history, f"{place}/history", "history", on=False)

    def _steps(self, ladder: Ladder) -> Iterator[Line]:
        for number, step in enumerate(ladder.steps, start=1):
            place = f"ladders/{ladder.id}/steps/{step.id}"
            yield self._step(ladder, number, step, place)
            for action in step.actions:
                if action.text.strip():
                    yield self._action(action, f"{place}/actions/{action.id}")

    def _step(self, ladder: Ladder, number: int, step: Step, place: str) -> Line:
        title = step.title.strip() or self.text("charts.stairs_step", n=number)
        name = self.text("exports.step", n=number, title=title) if step.title.strip() else title
        when = step.when.strip() or (self.content.date(step.due) if step.due else "")
        known = {each.id: strength_name(each, self.content) for each in self.file.strengths.chosen}
        carries = ", ".join(known[id] for id in step.strengths if known.get(id))
        state = [self.text("exports.step_here")] if step.id == ladder.here else []
        if step.done:
            state.append(self.text("exports.step_done", day=self.content.date(step.done)))
        detail = [*state, *([when] if when else [])]
        if carries:
            detail.append(self.text("exports.step_carries", strengths=carries))
        note = step.note.strip()
        if note:
            detail.append(note)
        said = self.text("exports.step_detail", step=name, detail="; ".join(detail)) if detail else name
        return self._line("steps", place, said, "together", cells=(name, note, when, ", ".join(state)))

    def _who(self, doer: str, who: str) -> str:
        if doer in ("client", "together", "worker"):
            return self.text(f"exports.doer_{doer}")
        return who.strip()

    def _action(self, action: Action, place: str) -> Line:
        who = self._who(action.doer, action.who)
        when = action.when.strip() or (self.content.date(action.due) if action.due else "")
        state = self.text("exports.done", day=self.content.date(action.done)) if action.done else ""
        said = self._agreed(action.text.strip(), who, when, state)
        cells = (action.text.strip(), who, when, state)
        return self._line("steps", place, said, "together", cells=cells)

    def _agreed(self, what: str, who: str, when: str, state: str = "") -> str:
        detail = [self.text("exports.who", who=who)] if who else []
        if when:
            detail.append(self.text("exports.when", when=when))
        if state:
            detail.append(state)
        return self.text("exports.action", what=what, detail="; ".join(detail)) if detail else what

    def _next_step(self) -> Iterator[Line]:
        meeting = last_closed(self.file)
        if meeting is None or meeting.next_step == NextStep() or not meeting.next_step.what.strip():
            return
        step = meeting.next_step
        who = self._who(step.doer, step.who)
        when = step.when.strip() or (self.content.date(step.due) if step.due else "")
        what = self.text("exports.agreed_next", what=step.what.strip())
        said = self._agreed(what, who, when)
        yield self._line(
            "steps", f"meetings/{meeting.id}/next_step", said, "together", cells=(what, who, when, "")
        )

    # The two views

    def _client_view(self) -> Iterator[Line]:
        wishes = self.file.strengths.wishes
        yield from self._notes("client", wishes, "strengths/wishes", "wish_line")
        meeting = last_closed(self.file)
        if meeting is None:
            return
        if meeting.wish.strip():
            said = self.text("exports.meeting_wish", text=meeting.wish.strip())
            yield self._line("client", f"meetings/{meeting.id}/wish", said)
        if meeting.benefit is not None:
            day = self.content.date(meeting.closed or meeting.started)
            said = self.text("exports.meeting_benefit", date=day, mark=meeting.benefit)
            yield self._line("client", f"meetings/{meeting.id}/benefit", said)

    def _worker(self) -> Iterator[Line]:
        for strength in self.file.strengths.chosen:
            seen, name = strength.observation.strip(), strength_name(strength, self.content)
            if seen and name:
                said = self.text("exports.observation", name=name, text=seen)
                id = f"strengths/chosen/{strength.id}/observation"
                yield self._line("worker", id, said, "worker", on=False)
        reading = latest_reading(self.file, self.content)
        if reading and both_done(reading):
            for area in AREAS:
                mark = find_marks(reading, area).worker
                if mark is not None:
                    name = self.content.self_assessment.area(area).title
                    said = self.text("exports.worker_mark", area=name, mark=mark)
                    id = f"readings/{reading.id}/{area}/worker"
                    yield self._line("worker", id, said, "worker", on=False)
        for meeting in self.file.meetings:
            if meeting.worker_note.strip():
                day = self.content.date(meeting.started)
                said = self.text("exports.worker_note", date=day, text=meeting.worker_note.strip())
                id = f"meetings/{meeting.id}/worker_note"
                yield self._line("worker", id, said, "worker", on=False)
