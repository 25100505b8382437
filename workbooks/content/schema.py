"""One schema for all content files, so that loader, check, docs and tests agree on what may be written."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, Literal

import msgspec

from coaching.goal_ladder import Doer
from coaching.self_assessment import Form

Id = Annotated[str, msgspec.Meta(pattern=r"^[a-z][a-z0-9_]{0,39}$")]
"""A name that never changes and is the same in every language: small letters, digits, underscores."""

Words = Annotated[str, msgspec.Meta(min_length=1)]
"""Text that somebody reads. It is plain text: what looks like markup is shown as it stands."""

FiveLabels = tuple[Words, Words, Words, Words, Words]
"""Labels of the five steps, from step 1 to step 5. Step 5 is the best."""

Level = Literal["low", "middle", "high", "none"]

LOW_BELOW = 2.5
"""An area mean under this reads as heavy now: nearer to step 2 than to the middle step."""
HIGH_FROM = 3.75
"""An area mean from this on reads as carrying: at least as near to step 4 as any rounding allows."""


class Piece(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A piece of content. An unknown key is a mistake, so that a mistyped key never goes unnoticed."""


# --- language.yaml -------------------------------------------------------------------------------


class Language(Piece, frozen=True):
    """What the program must know about a language before it shows a single word of it.

    Patterns of dates and times follow the Unicode date field letters (d, M, y, H, m). An empty one means
    the usual form of the language. ``formats`` names the locale whose number, date and plural rules are
    used when the folder's own name is not a known one (for example ``ar`` for a folder ``ar_plain``).
    """

    name: Words
    direction: Literal["ltr", "rtl"] = "ltr"
    awaiting_native_reader: bool = False
    formats: str = ""
    date: str = ""
    day: str = ""
    month: str = ""
    time: str = ""
    date_time: str = "{date} {time}"
    code: str = ""


# --- strengths.yaml ------------------------------------------------------------------------------


class Card(Piece, frozen=True):
    """One strength that a person can have without any certificate, said in the first person."""

    id: Id
    title: Words
    icon: Words


class Group(Piece, frozen=True):
    """A group of cards with the question that asks for an example."""

    id: Id
    title: Words
    icon: Words
    evidence: Words
    cards: tuple[Card, ...]


class Strengths(Piece, frozen=True):
    """The deck. ``retired`` cards are not offered any more, but a client's old choice keeps its name."""

    groups: tuple[Group, ...]
    own_evidence: Words
    retired: tuple[Card, ...] = ()

    def group(self, group: str) -> Group | None:
        """Return the group with this id, if the deck has it."""
        return next((each for each in self.groups if each.id == group), None)

    def card(self, card: str) -> Card | None:
        """Return the card with this id, retired ones too."""
        every = (*(each for group in self.groups for each in group.cards), *self.retired)
        return next((each for each in every if each.id == card), None)

    def group_of(self, card: str) -> Group | None:
        """Return the group that offers this card now."""
        return next((each for each in self.groups if any(one.id == card for one in each.cards)), None)

    def evidence(self, group: str) -> str:
        """Return the question that asks where a strength of this group shows."""
        found = self.group(group)
        return found.evidence if found else self.own_evidence


# --- self_assessment.yaml ------------------------------------------------------------------------


class Item(Piece, frozen=True):
    """One question of an area. ``labels`` names the set of five labels; ``short``: also in the short form."""

    id: Id
    text: Words
    example: Words
    labels: Id
    short: bool = False


class Feedback(Piece, frozen=True):
    """What is said of an area by how the answers stand. It describes and encourages, it never judges."""

    low: Words
    middle: Words
    high: Words
    none: Words


class Area(Piece, frozen=True):
    """One area of life. ``warning`` is shown before a harder topic; an empty one shows nothing."""

    id: Id
    title: Words
    short: Words
    icon: Words
    intro: Words
    items: tuple[Item, ...]
    feedback: Feedback
    openers: tuple[Words, Words, Words]
    warning: str = ""


class MarkText(Piece, frozen=True):
    """The words round a 0-10 mark."""

    question: Words
    hint: Words
    low: Words
    high: Words


class StepText(Piece, frozen=True):
    """The words round a 1-5 mark of an area."""

    question: Words
    hint: Words
    labels: FiveLabels


def level(mean: float | None) -> Level:
    """Return which feedback an area mean calls for; ``none`` when nothing was answered."""
    if mean is None:
        return "none"
    if mean < LOW_BELOW:
        return "low"
    return "middle" if mean < HIGH_FROM else "high"


class SelfAssessment(Piece, frozen=True):
    """The client's own view of the areas: questions, labels, feedback and openers for talk."""

    title: Words
    intro: tuple[Words, ...]
    labels: dict[Id, FiveLabels]
    important: StepText
    wish: StepText
    worker: StepText
    ability: MarkText
    whole: MarkText
    areas: tuple[Area, ...]

    def area(self, area: str) -> Area:
        """Return the area with this id."""
        return next(each for each in self.areas if each.id == area)

    def item(self, item: str) -> Item:
        """Return the item with this id."""
        return next(each for each in self.items("full") if each.id == item)

    def area_of(self, item: str) -> Area:
        """Return the area that the item belongs to."""
        return next(each for each in self.areas if any(one.id == item for one in each.items))

    def items(self, form: Form = "full") -> tuple[Item, ...]:
        """Return the items of a form in the order in which they are asked."""
        return tuple(item for area in self.areas for item in area.items if form == "full" or item.short)

    def items_by_area(self, form: Form = "full") -> dict[str, tuple[str, ...]]:
        """Return the item ids of a form, by area, in order."""
        return {
            area.id: tuple(item.id for item in area.items if form == "full" or item.short)
            for area in self.areas
        }

    def step_label(self, item: str, step: int) -> str:
        """Return what a step 1-5 of this item is called."""
        return self.labels[self.item(item).labels][step - 1]

    def feedback(self, area: str, mean: float | None) -> str:
        """Return the feedback text of an area for its mean."""
        texts = self.area(area).feedback
        by_level: Mapping[Level, str] = {
            "low": texts.low,
            "middle": texts.middle,
            "high": texts.high,
            "none": texts.none,
        }
        return by_level[level(mean)]


# --- goal_ladder.yaml ----------------------------------------------------------------------------

LadderField = Literal["goal", "steps", "actions", "theme", "support", "benefits", "already_done", "history"]
"""The eight fields of the practice."""


class FieldText(Piece, frozen=True):
    """The words round one field: what it is called, what to write, an example as a gentle placeholder."""

    label: Words
    hint: Words
    example: Words


class Prompts(Piece, frozen=True):
    """Solution-focused questions for one stage of climbing."""

    title: Words
    questions: tuple[Words, ...]


class GoalLadder(Piece, frozen=True):
    """Prompts by stage, the words of the eight fields, examples, and small celebrations."""

    prompts: dict[Id, Prompts]
    fields: dict[LadderField, FieldText]
    example_goals: tuple[Words, ...]
    example_steps: tuple[Words, ...]
    celebrations: tuple[Words, ...]
    reached: tuple[Words, ...]

    def questions(self, stage: str) -> tuple[str, ...]:
        """Return the questions of a stage; none for a stage without prompts."""
        prompts = self.prompts.get(stage)
        return prompts.questions if prompts else ()


# --- meeting.yaml --------------------------------------------------------------------------------


class QuickTime(Piece, frozen=True):
    """A ready choice for when: so many days from today, or no certain day."""

    id: Id
    label: Words
    days: Annotated[int, msgspec.Meta(ge=0, le=366)] | None = None


class MeetingTexts(Piece, frozen=True):
    """The three closing questions and their ready choices."""

    benefit: MarkText
    next_step: FieldText
    wish: FieldText
    doers: dict[Doer, Words]
    times: tuple[QuickTime, ...]
    example_themes: tuple[Words, ...]
    next_steps: tuple[Words, ...]
    wishes: tuple[Words, ...]


TextFile = dict[str, str | dict[str, str]]
"""Texts of one room: flat keys; a mapping (one, other, ...) when the words depend on a number."""
