"""The shape of what an invented client has in the exercises beside strengths, situation and goal."""

from __future__ import annotations

from typing import Annotated

import msgspec

from coaching.application import Kind, PaperState
from coaching.history_line import Feeling
from coaching.informal_skills import ProofKind
from coaching.network_map import Direction
from coaching.pair_agreement import DutyDoer
from coaching.referral import Contact
from coaching.support_need import Helper, Level
from workbooks.content.schema import Id, Piece, Words

Step = Annotated[int, msgspec.Meta(ge=0, le=5)]
Third = Annotated[int, msgspec.Meta(ge=1, le=3)]


class InventedRings(Piece, frozen=True):
    """A finished map of three rings: by area important, now and wish; 0 is left empty."""

    days_ago: int
    areas: dict[Id, tuple[Step, Step, Step]]
    first: str = ""


class InventedTopic(Piece, frozen=True):
    """One topic of the support need."""

    id: Id
    level: Level
    words: str = ""
    helps: str = ""
    helper: Helper = ""
    who: str = ""


class InventedNeed(Piece, frozen=True):
    """What is in the way, and which comes first."""

    days_ago: int
    topics: tuple[InventedTopic, ...]
    first: tuple[Id, ...] = ()


class InventedOption(Piece, frozen=True):
    """One way that is compared, its days counted from today."""

    id: Id
    apply_by_in: int | None = None
    starts_in: int | None = None
    needs: str = ""
    fits: dict[Id, Step] = msgspec.field(default_factory=dict)


class InventedCriterion(Piece, frozen=True):
    """One thing that matters, and how much."""

    id: Id
    weight: Third = 2


class InventedOptions(Piece, frozen=True):
    """A comparison; ``goal`` counts the ladders from one, 0 when the choice has become none."""

    options: tuple[InventedOption, ...]
    criteria: tuple[InventedCriterion, ...]
    choice: str = ""
    decided_days_ago: int | None = None
    goal: int = 0


class InventedReferral(Piece, frozen=True):
    """A hand-over, its days counted from today."""

    days_ago: int
    place: Words
    phone: str = ""
    wish: str = ""
    receiver: str = ""
    contact: Contact = ""
    contacted_days_ago: int | None = None
    first_visit_in: int | None = None
    remind_in: int | None = None
    started_days_ago: int | None = None


class InventedExperience(Piece, frozen=True):
    """Something done, and when."""

    title: Words
    when: str = ""


class InventedApplication(Piece, frozen=True):
    """An application; ``kept_days_ago`` is when its first words were kept."""

    days_ago: int
    kind: Kind
    title: str = ""
    place: str = ""
    deadline_in: int | None = None
    papers: dict[Id, PaperState] = msgspec.field(default_factory=dict)
    reasons: str = ""
    sentences: tuple[Words, ...] = ()
    languages: str = ""
    experience: tuple[InventedExperience, ...] = ()
    kept_days_ago: int | None = None


class InventedDoing(Piece, frozen=True):
    """One everyday doing, its skills and how it can be shown."""

    id: Id
    skills: tuple[Id, ...] = ()
    own_skills: tuple[Words, ...] = ()
    proofs: dict[ProofKind, str] = msgspec.field(default_factory=dict)


class InventedTie(Piece, frozen=True):
    """One person or organisation round the client."""

    title: Words
    direction: Direction
    distance: Third = 2
    organisation: bool = False
    resting: bool = False
    nearer: bool = False
    does: str = ""
    agreed: str = ""


class InventedCall(Piece, frozen=True):
    """Somebody to call."""

    name: Words
    phone: str = ""


class InventedRest(Piece, frozen=True):
    """A rest that is over."""

    days_ago: int
    ended_days_ago: int


class InventedLanding(Piece, frozen=True):
    """The client's own plan for hard days."""

    signs: tuple[Words, ...] = ()
    helps: tuple[Words, ...] = ()
    holds: tuple[Words, ...] = ()
    calls: tuple[InventedCall, ...] = ()
    rests: tuple[InventedRest, ...] = ()


class InventedEvent(Piece, frozen=True):
    """One event on the history line."""

    text: Words
    when: str = ""
    feeling: Feeling = ""
    shared: bool = False


class InventedDuty(Piece, frozen=True):
    """Something that one of a pair does."""

    text: Words
    doer: DutyDoer = ""


class InventedAgreement(Piece, frozen=True):
    """A pair's agreement; ``agreed_days_ago`` is when both agreed to it."""

    partner: Words
    mine: tuple[Words, ...] = ()
    theirs: tuple[Words, ...] = ()
    rules: tuple[Words, ...] = ()
    between: tuple[Words, ...] = ()
    duties: tuple[InventedDuty, ...] = ()
    often: str = ""
    place: str = ""
    length: str = ""
    ending: str = ""
    agreed_days_ago: int | None = None


class InventedThanks(Piece, frozen=True):
    """A thank-you card."""

    to: Words
    text: str = ""
    days_ago: int = 0


class InventedPath(Piece, frozen=True):
    """A path that the pair took so many days ago, by its neutral id."""

    recipe: Id
    days_ago: int


class InventedLife(Piece, frozen=True):
    """What one invented client has in these exercises; all of it may be missing."""

    path: InventedPath | None = None
    rings: tuple[InventedRings, ...] = ()
    need: InventedNeed | None = None
    options: InventedOptions | None = None
    referrals: tuple[InventedReferral, ...] = ()
    applications: tuple[InventedApplication, ...] = ()
    doings: tuple[InventedDoing, ...] = ()
    learning: tuple[Words, ...] = ()
    ties: tuple[InventedTie, ...] = ()
    missing: tuple[Words, ...] = ()
    landing: InventedLanding | None = None
    events: tuple[InventedEvent, ...] = ()
    agreement: InventedAgreement | None = None
    thanks: tuple[InventedThanks, ...] = ()
