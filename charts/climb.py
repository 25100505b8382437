"""What stairs say in words: the state of each step, one sentence, and a table with every text whole."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from charts.picture import Table
from coaching.goal_ladder import Ladder, Step
from coaching.record import Note
from coaching.strengths import Strength, StrengthsMap
from workbooks.content.content import Content

State = Literal["done", "here", "ahead"]


def strength_name(strength: Strength, content: Content) -> str:
    """Return what a strength is called: the card's title, else the client's own words."""
    card = content.strengths.card(strength.card) if strength.card else None
    return card.title if card else strength.own_words.strip()


@dataclass(frozen=True)
class Stair:
    """One step as it is drawn. A client can stand on a step that is done."""

    number: int
    step: Step
    state: State
    done: bool
    title: str
    status: str
    when: str
    carries: str
    named: bool


@dataclass(frozen=True)
class Climb:
    """A ladder with the words that its picture needs."""

    ladder: Ladder
    strengths: StrengthsMap
    content: Content

    def stairs(self) -> tuple[Stair, ...]:
        """Return the steps from the lowest up."""
        return tuple(self._stair(place, step) for place, step in enumerate(self.ladder.steps, start=1))

    def _stair(self, number: int, step: Step) -> Stair:
        text = self.content.text
        here = step.id == self.ladder.here
        when = step.when.strip() or (self.content.day(step.due) if step.due else "")
        if step.done:
            status = text("charts.stairs_done_on", day=self.content.day(step.done))
        elif here:
            status = when
        else:
            status = text("charts.stairs_ahead_when", when=when) if when else text("charts.stairs_ahead")
        title = step.title.strip()
        return Stair(
            number=number,
            step=step,
            state="here" if here else "done" if step.done else "ahead",
            done=step.done is not None,
            title=title or text("charts.stairs_step", n=number),
            status=status,
            when=when,
            carries=self.carries(step),
            named=bool(title),
        )

    def carries(self, step: Step) -> str:
        """Return the names of the strengths that carry on a step."""
        known = {strength.id: strength for strength in self.strengths.chosen}
        names = (strength_name(known[id], self.content) for id in step.strengths if id in known)
        return ", ".join(name for name in names if name)

    def goal(self) -> str:
        """Return the goal as a quotation, empty when it is not written yet."""
        goal = self.ladder.goal.strip()
        return self.content.text("charts.quote", text=goal) if goal else ""

    def aside(self) -> str:
        """Return what stands under the goal: that it is reached, or by when."""
        if self.ladder.reached:
            return self.content.text("charts.stairs_reached_on", day=self.content.date(self.ladder.reached))
        by = self.ladder.by.strip()
        return self.content.text("charts.stairs_by", by=by) if by else ""

    def next_stair(self) -> Stair | None:
        """Return the first step ahead of where the client stands."""
        stairs = self.stairs()
        here = next((stair.number for stair in stairs if stair.state == "here"), 0)
        return next((stair for stair in stairs if stair.number > here and not stair.done), None)

    def sentence(self) -> str:
        """Return what the picture shows."""
        text, stairs = self.content.text, self.stairs()
        if stairs:
            done = sum(1 for stair in stairs if stair.done)
            parts = [text("charts.stairs_sentence", n=len(stairs), done=done)]
        else:
            parts = [text("charts.stairs_sentence_empty")]
        if self.ladder.goal.strip():
            parts.append(text("charts.stairs_sentence_goal", goal=_short(self.ladder.goal)))
        here = next((stair for stair in stairs if stair.state == "here"), None)
        if here:
            name = f"{here.number}. {_short(here.title)}"
            parts.append(text("charts.stairs_sentence_here", step=name))
        following = self.next_stair()
        if following:
            name = f"{following.number}. {_short(following.title)}"
            parts.append(text("charts.stairs_sentence_next", step=name))
        if self.ladder.reached:
            parts.append(text("charts.stairs_sentence_reached"))
        return " ".join(parts)

    def table(self) -> Table:
        """Return everything that the picture shows; empty columns are left out."""
        text = self.content.text
        heads = ("step_head", "state", "when", "note", "carries")
        rows = []
        for stair in self.stairs():
            state = [text("charts.stairs_here")] if stair.state == "here" else []
            if stair.done:
                state.append(stair.status)
            elif not state:
                state.append(text("charts.stairs_ahead"))
            name = f"{stair.number}. {stair.title}" if stair.named else stair.title
            rows.append((name, ", ".join(state), stair.when, stair.step.note.strip(), stair.carries))
        full = [place for place in range(len(heads)) if place < 2 or any(row[place] for row in rows)]
        whole = [tuple(row[place] for place in full) for row in rows]
        whole += [self._extra(full, *extra) for extra in self._extras()]
        return Table(tuple(text(f"charts.stairs_{heads[place]}") for place in full), tuple(whole))

    def _extras(self) -> list[tuple[str, str]]:
        """Return what stands round the stairs: the goal and the lists of notes."""
        text, ladder = self.content.text, self.ladder
        goal = ladder.goal.strip()
        extras = [(text("charts.stairs_goal"), f"{goal} ({self.aside()})" if goal and self.aside() else goal)]
        for list in ("benefits", "support", "already_done"):
            extras.append((text(f"charts.stairs_{list}"), "; ".join(written(getattr(ladder, list)))))
        return [extra for extra in extras if extra[1]]

    @staticmethod
    def _extra(columns: list[int], name: str, words: str) -> tuple[str, ...]:
        return (name, words, *[""] * (len(columns) - 2))


def written(notes: tuple[Note, ...]) -> list[str]:
    """Return the texts of notes that have one."""
    return [note.text.strip() for note in notes if note.text.strip()]


def _short(text: str, most: int = 160) -> str:
    """Return a text for the middle of a sentence; the table has it whole."""
    plain = " ".join(text.split()).rstrip(".")
    return plain if len(plain) <= most else plain[: most - 1].rstrip() + "…"
