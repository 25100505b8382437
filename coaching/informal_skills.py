"""Informal skills: what is done in everyday life, which skills it has taught, and how they could be shown.

A doing needs no certificate. The content offers words of working life for it; only what the client ticks is
kept. What could be recognised as learning is a question for a study adviser, never a promise.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Literal, get_args

from msgspec.structs import replace

from coaching import note
from coaching.client_text import clean_line
from coaching.record import Note, Record, Refused

if TYPE_CHECKING:
    from coaching.client_file import ClientFile

ProofKind = Literal["seen", "picture", "thing", "reference"]
"""Who saw it; a photo or a video; a thing that was made; somebody who tells about it."""
State = Literal["new", "going", "done"]


class Proof(Record, frozen=True, kw_only=True):
    """A way to show a skill, and what it is in own words."""

    id: str
    of: ProofKind = "seen"
    text: str = ""


class Doing(Record, frozen=True, kw_only=True):
    """One everyday doing: a card of the content or own words, with the skills that the client ticked."""

    id: str
    card: str = ""
    own_words: str = ""
    skills: tuple[str, ...] = ()
    own_skills: tuple[Note, ...] = ()
    proofs: tuple[Proof, ...] = ()


class InformalSkills(Record, frozen=True, kw_only=True):
    """Everything that a client does and could show. ``learning``: what could be recognised, own words."""

    doings: tuple[Doing, ...] = ()
    learning: tuple[Note, ...] = ()


def put(file: ClientFile, skills: InformalSkills) -> ClientFile:
    """Put the informal skills in the place of the earlier ones."""
    return replace(file, informal_skills=skills)


def find(skills: InformalSkills, id: str) -> Doing:
    """Return the doing with this id."""
    for one in skills.doings:
        if one.id == id:
            return one
    raise Refused("errors.gone")


def choose(skills: InformalSkills, id: str, card: str) -> InformalSkills:
    """Add a card; one that is already chosen stays as it is."""
    if any(one.id == id or one.card == card for one in skills.doings):
        return skills
    return replace(skills, doings=(*skills.doings, Doing(id=id, card=card)))


def add_own(skills: InformalSkills, id: str, words: str) -> InformalSkills:
    """Add a doing in the client's own words."""
    own_words = clean_line(words)
    if not own_words:
        raise Refused("errors.empty_text")
    if any(one.id == id for one in skills.doings):
        return skills
    return replace(skills, doings=(*skills.doings, Doing(id=id, own_words=own_words)))


def drop(skills: InformalSkills, id: str) -> InformalSkills:
    """Take a doing away with its skills and proofs."""
    find(skills, id)
    return replace(skills, doings=tuple(one for one in skills.doings if one.id != id))


def tick(skills: InformalSkills, doing: str, skill: str, on: bool) -> InformalSkills:
    """Tick a skill word for a doing, or take the tick away."""

    def ticked(one: Doing) -> Doing:
        left = tuple(each for each in one.skills if each != skill)
        return replace(one, skills=(*left, skill) if on else left)

    return _changed(skills, doing, lambda one: one if on and skill in one.skills else ticked(one))


def add_skill(skills: InformalSkills, doing: str, id: str) -> InformalSkills:
    """Add a skill in own words, to be written."""
    return _changed(skills, doing, lambda one: replace(one, own_skills=note.add(one.own_skills, id)))


def remove_skill(skills: InformalSkills, doing: str, id: str) -> InformalSkills:
    """Take a skill in own words away."""
    return _changed(skills, doing, lambda one: replace(one, own_skills=note.remove(one.own_skills, id)))


def set_proof(skills: InformalSkills, doing: str, id: str, of: ProofKind, on: bool) -> InformalSkills:
    """Say that there is this kind of proof, one of each kind, or that there is not.

    Raises:
        Refused: no such kind.
    """
    if of not in get_args(ProofKind):
        raise Refused("errors.bad_value")

    def proved(one: Doing) -> Doing:
        if on and any(proof.of == of for proof in one.proofs):
            return one
        left = tuple(proof for proof in one.proofs if proof.of != of)
        return replace(one, proofs=(*left, Proof(id=id, of=of)) if on else left)

    return _changed(skills, doing, proved)


def add_learning(skills: InformalSkills, id: str) -> InformalSkills:
    """Add something that could be recognised as learning, to be written."""
    return replace(skills, learning=note.add(skills.learning, id))


def remove_learning(skills: InformalSkills, id: str) -> InformalSkills:
    """Take something away that could be recognised."""
    return replace(skills, learning=note.remove(skills.learning, id))


def has_skills(doing: Doing) -> bool:
    """Tell whether the client has ticked or written a skill for a doing."""
    return bool(doing.skills) or any(one.text.strip() for one in doing.own_skills)


def state(file: ClientFile) -> State:
    """Tell how far it is, for the way on the home page: done when some doing has skill words."""
    doings = file.informal_skills.doings
    if not doings:
        return "new"
    return "done" if any(has_skills(one) for one in doings) else "going"


def _changed(skills: InformalSkills, doing: str, change: Callable[[Doing], Doing]) -> InformalSkills:
    find(skills, doing)
    return replace(skills, doings=tuple(change(one) if one.id == doing else one for one in skills.doings))
