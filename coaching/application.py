"""An application: what is applied for and by when, its papers, and sentences that the client makes own.

Sentences begin from what the client has said elsewhere (strengths, examples, the goal, everyday skills) and
are then the client's to change. A version is kept only when the pair says so; it can be looked at and
brought back. Nothing is counted against anybody: a day that has gone is a day to ask about.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date, datetime
from typing import TYPE_CHECKING, Any, Literal, NamedTuple, TypeVar, get_args

from msgspec.structs import replace

from coaching.client_text import clean, clean_line
from coaching.record import Record, Refused

if TYPE_CHECKING:
    from coaching.client_file import ClientFile

Kind = Literal["", "study", "work", "trial", "other"]
"""A study place, work, a work trial, or something else in own words."""
PaperState = Literal["have", "asked", "not_yet"]
"""It is here; it has been asked for; not yet."""
State = Literal["new", "going", "done"]

MOST_SENTENCES = 12
"""More than one application has ever room for."""
MOST_VERSIONS = 20
"""The oldest kept versions give way."""


class Paper(Record, frozen=True, kw_only=True):
    """A paper that is needed: a card of the content or own words."""

    id: str
    card: str = ""
    own_words: str = ""
    state: PaperState = "not_yet"


class Sentence(Record, frozen=True, kw_only=True):
    """One sentence. ``source`` tells what it began from, so that the same start is not offered twice."""

    id: str
    text: str = ""
    source: str = ""


class Experience(Record, frozen=True, kw_only=True):
    """Something done, and when: work, studies, a hobby, things of the family."""

    id: str
    title: str = ""
    when: str = ""


class Version(Record, frozen=True, kw_only=True):
    """The words of an application as they were on a day."""

    id: str
    on: datetime
    reasons: str = ""
    sentences: tuple[Sentence, ...] = ()


class Application(Record, frozen=True, kw_only=True):
    """One application. ``sent`` is the moment when the client said that it has left."""

    id: str
    created: datetime
    kind: Kind = ""
    title: str = ""
    place: str = ""
    deadline: date | None = None
    sent: datetime | None = None
    papers: tuple[Paper, ...] = ()
    reasons: str = ""
    sentences: tuple[Sentence, ...] = ()
    languages: str = ""
    experience: tuple[Experience, ...] = ()
    versions: tuple[Version, ...] = ()


class PaperCounts(NamedTuple):
    """How the papers stand."""

    have: int
    asked: int
    not_yet: int


_Item = TypeVar("_Item", Paper, Sentence, Experience, Version, Application)


def find(file: ClientFile, id: str) -> Application:
    """Return the application with this id."""
    return _found(file.applications, id)


def add(file: ClientFile, id: str, now: datetime, kind: Kind) -> ClientFile:
    """Begin an application. Languages and experience, the same person's, come along from the last one.

    Raises:
        Refused: no such kind.
    """
    if kind not in get_args(Kind):
        raise Refused("errors.bad_value")
    if any(one.id == id for one in file.applications):
        return file
    begun = Application(id=id, created=now, kind=kind)
    if file.applications:
        last = file.applications[-1]
        begun = replace(begun, languages=last.languages, experience=last.experience)
    return replace(file, applications=(*file.applications, begun))


def put(file: ClientFile, application: Application) -> ClientFile:
    """Put a changed application in its own place."""
    find(file, application.id)
    applications = tuple(application if one.id == application.id else one for one in file.applications)
    return replace(file, applications=applications)


def remove(file: ClientFile, id: str) -> ClientFile:
    """Take an application away."""
    return replace(file, applications=_without(file.applications, id))


def set_kind(application: Application, kind: Kind) -> Application:
    """Say what is applied for."""
    if kind not in get_args(Kind):
        raise Refused("errors.bad_value")
    return replace(application, kind=kind)


def set_deadline(application: Application, deadline: date | None) -> Application:
    """Set or clear the last day; a day that has gone may be written too, so that it can be talked about."""
    return replace(application, deadline=deadline)


def set_sent(application: Application, now: datetime | None) -> Application:
    """Say that it has been sent, or take that back with None."""
    return replace(application, sent=now)


def days_left(application: Application, today: date) -> int | None:
    """Return how many days there are to the last day: 0 today, less after it, None without a day."""
    return None if application.deadline is None else (application.deadline - today).days


def is_open(application: Application) -> bool:
    """Tell whether it still waits to be sent."""
    return application.sent is None


def at_hand(applications: Sequence[Application]) -> Application | None:
    """Return the open application whose last day is nearest; without days the newest one."""
    waiting = [one for one in applications if is_open(one)]
    dated = [one for one in waiting if one.deadline is not None]
    if dated:
        return min(dated, key=lambda one: one.deadline or date.max)
    return waiting[-1] if waiting else None


# Papers


def add_paper(application: Application, id: str, card: str = "", own_words: str = "") -> Application:
    """Add a paper that is needed; a card that is there stays as it is.

    Raises:
        Refused: neither a card nor words.
    """
    own_words = clean_line(own_words)
    if not card and not own_words:
        raise Refused("errors.empty_text")
    if any(one.id == id or (card and one.card == card) for one in application.papers):
        return application
    return replace(
        application,
        papers=(*application.papers, Paper(id=id, card=card, own_words="" if card else own_words)),
    )


def set_paper(application: Application, paper: str, state: PaperState) -> Application:
    """Say how a paper stands."""
    if state not in get_args(PaperState):
        raise Refused("errors.bad_value")
    return replace(application, papers=_changed(application.papers, paper, state=state))


def remove_paper(application: Application, paper: str) -> Application:
    """Take a paper away that is not needed after all."""
    return replace(application, papers=_without(application.papers, paper))


def paper_counts(application: Application) -> PaperCounts:
    """Return how many papers are here, asked for, and still to get."""
    states = [one.state for one in application.papers]
    return PaperCounts(states.count("have"), states.count("asked"), states.count("not_yet"))


# Sentences


def add_sentence(application: Application, id: str, text: str = "", source: str = "") -> Application:
    """Add a sentence last.

    Raises:
        Refused: there are too many, or the text cannot be kept.
    """
    if any(one.id == id for one in application.sentences):
        return application
    if len(application.sentences) >= MOST_SENTENCES:
        raise Refused("errors.too_many_sentences", most=MOST_SENTENCES)
    sentence = Sentence(id=id, text=clean(text), source=source)
    return replace(application, sentences=(*application.sentences, sentence))


def remove_sentence(application: Application, sentence: str) -> Application:
    """Take a sentence away; what it began from is offered again."""
    return replace(application, sentences=_without(application.sentences, sentence))


def move_sentence(application: Application, sentence: str, to: int) -> Application:
    """Move a sentence to place ``to``, counted from 0."""
    moved = _found(application.sentences, sentence)
    left = list(_without(application.sentences, sentence))
    left.insert(max(0, min(to, len(left))), moved)
    return replace(application, sentences=tuple(left))


def said(application: Application) -> tuple[str, ...]:
    """Return the sentences that say something, in their order."""
    return tuple(one.text.strip() for one in application.sentences if one.text.strip())


# Versions


def keep_version(application: Application, id: str, now: datetime) -> Application:
    """Keep the words as they are now; words that are kept already are not kept twice.

    Raises:
        Refused: there are no words yet.
    """
    if not application.reasons.strip() and not said(application):
        raise Refused("errors.empty_text")
    if is_kept(application):
        return application
    version = Version(id=id, on=now, reasons=application.reasons, sentences=application.sentences)
    return replace(application, versions=(*application.versions, version)[-MOST_VERSIONS:])


def is_kept(application: Application) -> bool:
    """Tell whether some kept version has the present words."""
    present = (application.reasons, application.sentences)
    return any((one.reasons, one.sentences) == present for one in application.versions)


def find_version(application: Application, version: str) -> Version:
    """Return the version with this id."""
    return _found(application.versions, version)


def bring_back(application: Application, version: str) -> Application:
    """Put a kept version's words in the place of the present ones; all versions stay."""
    kept = find_version(application, version)
    return replace(application, reasons=kept.reasons, sentences=kept.sentences)


def remove_version(application: Application, version: str) -> Application:
    """Take a kept version away."""
    return replace(application, versions=_without(application.versions, version))


# Experience


def add_experience(application: Application, id: str) -> Application:
    """Add something done, to be written."""
    if any(one.id == id for one in application.experience):
        return application
    return replace(application, experience=(*application.experience, Experience(id=id)))


def remove_experience(application: Application, experience: str) -> Application:
    """Take something done away."""
    return replace(application, experience=_without(application.experience, experience))


def state(file: ClientFile) -> State:
    """Tell how far the applications are, for the way on the home page: done when all have been sent."""
    if not file.applications:
        return "new"
    return "going" if any(is_open(one) for one in file.applications) else "done"


def changed(id: str, change: Callable[[Application], Application]) -> Callable[[ClientFile], ClientFile]:
    """Return a change of the file that changes one application."""
    return lambda file: put(file, change(find(file, id)))


def _found(items: tuple[_Item, ...], id: str) -> _Item:
    for one in items:
        if one.id == id:
            return one
    raise Refused("errors.gone")


def _without(items: tuple[_Item, ...], id: str) -> tuple[_Item, ...]:
    _found(items, id)
    return tuple(one for one in items if one.id != id)


def _changed(items: tuple[_Item, ...], id: str, **new: Any) -> tuple[_Item, ...]:
    _found(items, id)
    return tuple(replace(one, **new) if one.id == id else one for one in items)
