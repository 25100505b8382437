"""Options compare: ways onward side by side, against what matters to the client.

The result is no sum. Marks and weights are never multiplied or added, because one thing that matters most
cannot be paid for by many small ones. What is shown is where each option meets what matters most; the client
chooses, or does not choose yet.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime
from typing import TYPE_CHECKING, Literal, NamedTuple

from msgspec.structs import replace

from coaching import goal_ladder
from coaching.client_text import clean_line
from coaching.record import Record, Refused

if TYPE_CHECKING:
    from coaching.client_file import ClientFile

FEWEST, MOST = 2, 4
"""So many options can be compared: fewer is no choice, more do not fit side by side."""
MOST_CRITERIA = 8
STEPS = (1, 2, 3, 4, 5)
WEIGHTS = (1, 2, 3)
"""Nice to have, important, the most important."""
USUAL_WEIGHT = 2
MEETS_FROM = 4
"""From this step on an option meets a criterion."""
FALLS_SHORT_TO = 2
"""Up to this step it does not; the step between meets it in part."""

State = Literal["new", "going", "done"]


class Criterion(Record, frozen=True, kw_only=True):
    """One thing that matters: a card, or the client's own words in ``title``; and how much it matters."""

    id: str
    card: str = ""
    title: str = ""
    weight: int = USUAL_WEIGHT


class Fit(Record, frozen=True, kw_only=True):
    """How well an option fits a criterion, on five steps; the client's own mark."""

    criterion: str
    step: int


class Option(Record, frozen=True, kw_only=True):
    """One option: a card, or the client's own words in ``title``. ``needs`` is what it asks of the client."""

    id: str
    card: str = ""
    title: str = ""
    apply_by: date | None = None
    starts: date | None = None
    needs: str = ""
    fits: tuple[Fit, ...] = ()


class Options(Record, frozen=True, kw_only=True):
    """What is compared, what matters, and the choice; ``ladder`` is the goal that the choice has become."""

    options: tuple[Option, ...] = ()
    criteria: tuple[Criterion, ...] = ()
    choice: str = ""
    decided: datetime | None = None
    ladder: str = ""


class Match(NamedTuple):
    """Where an option meets what matters most; ids of criteria in their order."""

    option: str
    meets: tuple[str, ...]
    in_part: tuple[str, ...]
    falls_short: tuple[str, ...]
    open: tuple[str, ...]


def put(file: ClientFile, options: Options) -> ClientFile:
    """Put the comparison in the place of the earlier one."""
    return replace(file, options=options)


def find(options: Options, id: str) -> Option:
    """Return the option with this id."""
    for one in options.options:
        if one.id == id:
            return one
    raise Refused("errors.gone")


def find_criterion(options: Options, id: str) -> Criterion:
    """Return the criterion with this id."""
    for one in options.criteria:
        if one.id == id:
            return one
    raise Refused("errors.gone")


def add(options: Options, id: str, card: str = "", title: str = "") -> Options:
    """Take an option to compare: a card, or the client's own words.

    Raises:
        Refused: neither card nor words, or there are as many as fit side by side.
    """
    words = clean_line(title)
    if not card and not words:
        raise Refused("errors.empty_text")
    if any(one.id == id or (card and one.card == card) for one in options.options):
        return options
    if len(options.options) >= MOST:
        raise Refused("errors.too_many_options", most=MOST)
    return replace(options, options=(*options.options, Option(id=id, card=card, title=words)))


def remove(options: Options, id: str) -> Options:
    """Take an option away; a choice of it goes too, a goal that it has become stays."""
    find(options, id)
    left = replace(options, options=tuple(one for one in options.options if one.id != id))
    return replace(left, choice="", decided=None) if options.choice == id else left


def add_criterion(options: Options, id: str, card: str = "", title: str = "") -> Options:
    """Add something that matters: a card, or the client's own words.

    Raises:
        Refused: neither card nor words, or there are as many as can be kept in mind.
    """
    words = clean_line(title)
    if not card and not words:
        raise Refused("errors.empty_text")
    if any(one.id == id or (card and one.card == card) for one in options.criteria):
        return options
    if len(options.criteria) >= MOST_CRITERIA:
        raise Refused("errors.too_many_criteria", most=MOST_CRITERIA)
    return replace(options, criteria=(*options.criteria, Criterion(id=id, card=card, title=words)))


def remove_criterion(options: Options, id: str) -> Options:
    """Take a criterion away with the marks against it."""
    find_criterion(options, id)
    return replace(
        options,
        criteria=tuple(one for one in options.criteria if one.id != id),
        options=tuple(
            replace(one, fits=tuple(fit for fit in one.fits if fit.criterion != id))
            for one in options.options
        ),
    )


def weigh(options: Options, id: str, weight: int) -> Options:
    """Say how much a criterion matters."""
    find_criterion(options, id)
    if weight not in WEIGHTS:
        raise Refused("errors.bad_value")
    changed = (replace(one, weight=weight) if one.id == id else one for one in options.criteria)
    return replace(options, criteria=tuple(changed))


def mark(options: Options, option: str, criterion: str, step: int | None) -> Options:
    """Mark how well an option fits a criterion, or clear the mark."""
    find_criterion(options, criterion)
    if step is not None and step not in STEPS:
        raise Refused("errors.bad_value")

    def marked(one: Option) -> Option:
        fits = {fit.criterion: fit for fit in one.fits if fit.criterion != criterion}
        if step is not None:
            fits[criterion] = Fit(criterion=criterion, step=step)
        order = [each.id for each in options.criteria]
        return replace(one, fits=tuple(fits[id] for id in order if id in fits))

    return _change(options, option, marked)


def set_dates(options: Options, option: str, apply_by: date | None, starts: date | None) -> Options:
    """Set by when to apply and when it starts; either can be empty."""
    return _change(options, option, lambda one: replace(one, apply_by=apply_by, starts=starts))


def step_of(option: Option, criterion: str) -> int | None:
    """Return how well an option fits a criterion, if that was marked."""
    return next((fit.step for fit in option.fits if fit.criterion == criterion), None)


def by_weight(options: Options) -> tuple[Criterion, ...]:
    """Return the criteria, what matters most first, otherwise in the order they were added."""
    return tuple(sorted(options.criteria, key=lambda one: -one.weight))


def matters_most(options: Options) -> tuple[Criterion, ...]:
    """Return the criteria of the highest weight that was given."""
    highest = max((one.weight for one in options.criteria), default=0)
    return tuple(one for one in options.criteria if one.weight == highest)


def matches(options: Options) -> tuple[Match, ...]:
    """Say of each option where it meets what matters most.

    The rule: only criteria of the highest weight count here. Step 4 or 5 meets, step 3 meets in part, 1 and
    2 fall short, and what was not marked is open. Options stay in the order in which they were taken: they
    are not ranked, and nothing is added up.
    """
    most = matters_most(options)

    def told(one: Option, test: Callable[[int | None], bool]) -> tuple[str, ...]:
        return tuple(each.id for each in most if test(step_of(one, each.id)))

    return tuple(
        Match(
            option=one.id,
            meets=told(one, lambda step: step is not None and step >= MEETS_FROM),
            in_part=told(one, lambda step: step is not None and FALLS_SHORT_TO < step < MEETS_FROM),
            falls_short=told(one, lambda step: step is not None and step <= FALLS_SHORT_TO),
            open=told(one, lambda step: step is None),
        )
        for one in options.options
    )


def choose(options: Options, id: str, now: datetime) -> Options:
    """Choose an option; an empty id means "not yet" and takes a choice back."""
    if not id:
        return replace(options, choice="", decided=None)
    find(options, id)
    return options if options.choice == id else replace(options, choice=id, decided=now)


def chosen(options: Options) -> Option | None:
    """Return the option that was chosen, if it is still compared."""
    return next((one for one in options.options if one.id == options.choice), None)


def to_goal(file: ClientFile, goal: str, *, ladder: str, now: datetime) -> ClientFile:
    """Make the chosen option a goal: of a ladder that has no goal yet, else of a new one.

    Args:
        file: the file.
        goal: the goal's words, for the client to change.
        ladder: id for a new ladder, if one is needed.
        now: the moment.
    """
    options = file.options
    if chosen(options) is None:
        raise Refused("errors.gone")
    waiting = next(
        (one for one in reversed(file.ladders) if one.reached is None and not one.goal.strip()), None
    )
    made = replace(waiting or goal_ladder.new_ladder(ladder, now), goal=goal)
    if waiting is None:
        file = replace(file, ladders=(*file.ladders, made))
    else:
        file = replace(file, ladders=tuple(made if one.id == made.id else one for one in file.ladders))
    return put(file, replace(options, ladder=made.id))


def is_goal(file: ClientFile) -> bool:
    """Tell whether the choice is a goal now; a ladder may have been taken away again."""
    return bool(file.options.ladder) and any(one.id == file.options.ladder for one in file.ladders)


def state(file: ClientFile) -> State:
    """Tell how far the exercise is: a choice ends it."""
    options = file.options
    if chosen(options) is not None:
        return "done"
    return "going" if options.options or options.criteria else "new"


def _change(options: Options, id: str, change: Callable[[Option], Option]) -> Options:
    find(options, id)
    return replace(options, options=tuple(change(one) if one.id == id else one for one in options.options))
