"""Outcomes: what a project led to, counted without names so that no number tells of fewer than five people.

How small groups are kept safe. A threshold alone is not enough: a hidden number is often what is left when
the others are taken from the total, or when an earlier report is taken from a later one. Statistics Finland
warns of both and uses secondary suppression
(https://tilastokoulu.stat.fi/verkkokoulu_v2.xql?page_type=harj&course_id=tkoulu_tutki&lesson_id=3&subject_id=7&exercise_id=1),
and so does OHDSI with a smallest cell of five
(https://stat.ethz.ch/CRAN/web/packages/omopgenerics/vignettes/suppression.html). So here:

1. People are counted in *blocks*: one calendar half-year of one project. A block never depends on what is
   asked for, and only half-years that are over are counted. A block of fewer than five people is put
   together with the other small blocks of its half-year; if they are fewer than five even then, they are in
   no number at all.
2. Inside a block an answer has a number of its own only when at least five people gave it and at least five
   did not. All other answers of the block form one rest. A rest of one to four takes the smallest
   answer along, until it is empty or at least five.
3. Every number that is ever published is a sum over whole blocks. So what one gets by taking any published
   group from a larger one that holds it is again a sum of such parts: nobody, or at least five. That also
   holds between the reports of two periods and between a project and the whole.
4. Every table counts the same people: who left a question open is one of its answers. Where a table is
   finer than another one (each way on, and whether it was studies or work), rule 2 is used inside the
   coarser groups. Two questions are never crossed.

Limits. The rule protects against subtraction, not against somebody who knows the answers of many of the
people counted. It holds while a half-year that has been published stays as it is: when a client is erased,
takes the yes back or changes an answer afterwards, a second report of that half-year may differ by that one
person. So a half-year is reported once. What is counted stays personal data of the organisation until a
report is made; the report itself has no row for a person.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from coaching.change import compare
from coaching.client_file import finished_readings
from coaching.outcome import CHOICES, REACHED
from coaching.record import Refused

if TYPE_CHECKING:
    from coaching.client_file import ClientFile

FEWEST = 5
"""The smallest group that is shown (trust: "k >= 5")."""
REST = "rest"
"""The answers of a table that have no number of their own."""
OPEN = "open"
"""The question was left open, or nothing can be said."""
SMALL = -1
"""The small projects of one half-year together."""


class Half(NamedTuple):
    """A calendar half-year: the only period there is."""

    year: int
    half: int

    @property
    def first(self) -> date:
        """Its first day."""
        return date(self.year, 1 if self.half == 1 else 7, 1)

    @property
    def last(self) -> date:
        """Its last day."""
        return date(self.year, 6, 30) if self.half == 1 else date(self.year, 12, 31)


def ended(today: date, number: int) -> tuple[Half, ...]:
    """Return so many half-years that are over, the newest first."""
    found = [half_of(today)]
    while len(found) <= number:
        now = found[-1]
        found.append(Half(now.year, 1) if now.half == 2 else Half(now.year - 1, 2))
    return tuple(found[1:])


class Asked(NamedTuple):
    """What a report is about: whole half-years, and one project or (None) all of them together."""

    first: date
    last: date
    project: int | None = None

    def takes(self, half: Half, project: int) -> bool:
        """Tell whether a block belongs to it."""
        return self.first <= half.first <= self.last and self.project in (None, project)


class Counted(NamedTuple):
    """One person as the tables see them: no name, no id, no text."""

    half: Half
    project: int
    answers: Mapping[str, str]


class Row(NamedTuple):
    """One answer of a table: how many, and which share of all. A hidden answer is in the rest."""

    answer: str
    n: int | None
    share: float | None


class Table(NamedTuple):
    """One question: its answers in their order, then the rest, if there is one."""

    question: str
    rows: tuple[Row, ...]


class Report(NamedTuple):
    """What may be told of a period and a project. ``n`` is everybody who is counted, 0 for too few.

    ``left_out`` says that some people are in no number because they were fewer than five; never how many.
    """

    asked: Asked
    n: int
    left_out: bool
    tables: tuple[Table, ...]


class Parts(NamedTuple):
    """How one block is told in one table: the answers with a number of their own, and the rest."""

    shown: Mapping[str, int]
    rest: int


# Who is counted


def half_of(day: date) -> Half:
    """Return the half-year of a day."""
    return Half(day.year, 1 if day.month < 7 else 2)


def counted(file: ClientFile, items_by_area: Mapping[str, Sequence[str]]) -> Counted | None:
    """Return a client as the tables see them; None without the client's own yes.

    Args:
        file: the client file.
        items_by_area: the questions of each area, for what has changed between the first and last reading.
    """
    outcome = file.outcome
    if outcome.counted is not True or outcome.said is None:
        return None
    answers = {question: getattr(outcome, question) or _left_open(question) for question in CHOICES}
    answers["reached"] = "yes" if outcome.went_to in REACHED else "no"
    answers["services"] = "yes" if any(one.started is not None for one in file.referrals) else "no"
    readings = finished_readings(file)
    kinds = (
        {one.area: one.kind for one in compare(readings[0], readings[-1], items_by_area)}
        if len(readings) > 1
        else {}
    )
    for area in items_by_area:
        kind = kinds.get(area, OPEN)
        answers[f"change_{area}"] = kind if kind in ("more", "same", "less") else OPEN
    return Counted(half_of(outcome.said.astimezone().date()), outcome.project, answers)


def _left_open(question: str) -> str:
    return "not_said" if OPEN in CHOICES[question] else OPEN


def tables(items_by_area: Iterable[str]) -> dict[str, tuple[str, ...]]:
    """Return the tables in the order of the report, each with its answers."""
    yes_no = ("yes", "no")
    found: dict[str, tuple[str, ...]] = {"support": (*CHOICES["support"], OPEN)}
    found |= {"new_plan": (*CHOICES["new_plan"], OPEN), "reached": yes_no}
    for question in ("came_from", "went_to", "own_life", "influence", "common_good"):
        found[question] = (*CHOICES[question], _left_open(question))
    found["services"] = yes_no
    return found | {f"change_{area}": ("more", "same", "less", OPEN) for area in items_by_area}


# What may be told


def blocks(people: Iterable[Counted], before: date) -> dict[tuple[Half, int], tuple[Counted, ...]]:
    """Return the people in their blocks (rule 1). Who is in no block is in no number.

    Args:
        people: everybody who has said yes, whatever is asked for.
        before: today; a half-year that is not over is not counted.
    """
    found: dict[tuple[Half, int], list[Counted]] = {}
    for one in people:
        if one.half.last < before:
            found.setdefault((one.half, one.project), []).append(one)
    small: dict[Half, list[Counted]] = {}
    for half, project in [key for key, block in found.items() if len(block) < FEWEST]:
        small.setdefault(half, []).extend(found.pop((half, project)))
    for half, block in small.items():
        if len(block) >= FEWEST:
            found[half, SMALL] = block
    return {key: tuple(found[key]) for key in sorted(found)}


def parts(question: str, block: Sequence[Counted]) -> Parts:
    """Return how one block is told in one table (rules 2 and 4)."""
    counts = Counter(one.answers[question] for one in block)
    if question != "went_to":
        return _told(counts)
    reached = Counter[str]({answer: n for answer, n in counts.items() if answer in REACHED})
    other = counts - reached
    if min(reached.total(), other.total()) < FEWEST:
        # Whether it was studies or work is not told either, so the finer table has one group only.
        return _told(counts)
    told = [_told(each) for each in (reached, other)]
    return Parts({**told[0].shown, **told[1].shown}, sum(each.rest for each in told))


def _told(counts: Counter[str]) -> Parts:
    total = counts.total()
    shown = {answer: n for answer, n in counts.items() if n >= FEWEST and total - n >= FEWEST}
    rest = total - sum(shown.values())
    while shown and 0 < rest < FEWEST:
        smallest = min(shown, key=lambda answer: (shown[answer], answer))
        rest += shown.pop(smallest)
    return Parts(shown, rest)


def report(
    people: Sequence[Counted], asked: Asked, answers: Mapping[str, tuple[str, ...]], today: date
) -> Report:
    """Return what may be told of whole half-years that are over (rule 3).

    Args:
        people: everybody who has said yes, in all projects and periods: the blocks need them all.
        asked: from 1 January or 1 July to 30 June or 31 December, and which project.
        answers: the tables (:func:`tables`).
        today: today.

    Raises:
        Refused: the days are not those of whole half-years, or the last one is not over.
    """
    first, last, _ = asked
    if first != half_of(first).first or last != half_of(last).last or first > last:
        raise Refused("errors.whole_half_years")
    if last >= today:
        raise Refused("errors.half_year_not_over")
    wanted = [block for key, block in blocks(people, today).items() if asked.takes(*key)]
    n = sum(len(block) for block in wanted)
    everybody = sum(asked.takes(one.half, one.project) for one in people)
    told = tuple(
        Table(question, tuple(_rows(question, each, wanted, n))) for question, each in answers.items()
    )
    return Report(asked, n, everybody > n, told if n else ())


def _rows(
    question: str, answers: Iterable[str], wanted: Sequence[Sequence[Counted]], n: int
) -> Iterator[Row]:
    told = [parts(question, block) for block in wanted]
    sums = Counter[str]()
    for one in told:
        sums.update(one.shown)
    for answer in answers:
        shown = sums.get(answer)
        yield Row(answer, shown, shown / n if shown else None)
    rest = sum(one.rest for one in told)
    if rest:
        yield Row(REST, rest, rest / n)
