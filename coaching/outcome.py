"""The outcome: where a client came from and went to, and what they say of it, if they want to be counted.

It is asked at the end of a path. Every question may be left open. Nothing of it is counted anywhere before
the client has said yes to that, and a no is taken as it is. The three figures of support received, new plans
and studies or work reached are those that the Onnistu service guidance tells its funder; participation has
its three parts: own life, having a say, and the common good. Nothing here asks of origin, offences or health.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from types import MappingProxyType
from typing import TYPE_CHECKING, Literal, get_args

from msgspec.structs import replace

from coaching.record import Record, Refused

if TYPE_CHECKING:
    from coaching.client_file import ClientFile

CameFrom = Literal[
    "", "myself", "someone_close", "school", "employment", "social", "organisation", "outreach", "elsewhere"
]
"""How the client found the way here. Nothing narrower is asked."""
WentTo = Literal["", "studies", "work", "supported_work", "trial", "activity", "service", "own_way", "open"]
"""Where the client went on to."""
REACHED: tuple[WentTo, ...] = ("studies", "work", "supported_work")
"""What counts as studies or work reached."""
Support = Literal["", "yes", "partly", "no"]
NewPlan = Literal["", "studies", "work", "both", "not_now"]
Felt = Literal["", "more", "same", "less"]
"""How something is now beside the beginning, as the client feels it."""
State = Literal["new", "going", "done"]

MOST_PROJECTS = 99


class Outcome(Record, frozen=True, kw_only=True):
    """How it ended for one client. ``counted`` is the client's word about being counted; none: not asked.

    ``said`` is when the client said so: it decides in which half-year they are counted. ``project`` is a
    number that the organisation has given a project; 0 is none.
    """

    came_from: CameFrom = ""
    went_to: WentTo = ""
    support: Support = ""
    new_plan: NewPlan = ""
    own_life: Felt = ""
    influence: Felt = ""
    common_good: Felt = ""
    project: int = 0
    counted: bool | None = None
    said: datetime | None = None


CHOICES: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "came_from": get_args(CameFrom)[1:],
        "went_to": get_args(WentTo)[1:],
        "support": get_args(Support)[1:],
        "new_plan": get_args(NewPlan)[1:],
        "own_life": get_args(Felt)[1:],
        "influence": get_args(Felt)[1:],
        "common_good": get_args(Felt)[1:],
    }
)
"""The questions and what can be answered, in the order of the screen and of paper."""


def put(file: ClientFile, outcome: Outcome) -> ClientFile:
    """Put the outcome in the place of the earlier one."""
    return replace(file, outcome=outcome)


def answer(outcome: Outcome, question: str, choice: str) -> Outcome:
    """Answer a question, or leave it open again with an empty choice.

    Raises:
        Refused: no such question, or no such choice.
    """
    if question not in CHOICES or (choice and choice not in CHOICES[question]):
        raise Refused("errors.bad_value")
    return replace(outcome, **{question: choice})


def set_project(outcome: Outcome, number: int) -> Outcome:
    """Say in which project this was; 0 for none.

    Raises:
        Refused: no project can have this number.
    """
    if type(number) is not int or not 0 <= number <= MOST_PROJECTS:
        raise Refused("errors.bad_value")
    return replace(outcome, project=number)


def agree(outcome: Outcome, counted: bool | None, now: datetime) -> Outcome:
    """Note what the client says about being counted, now or anew. The same word twice keeps its first day."""
    if counted == outcome.counted:
        return outcome
    return replace(outcome, counted=counted, said=None if counted is None else now)


def sound(outcome: Outcome) -> bool:
    """Tell whether an outcome that came from elsewhere could have grown here."""
    return 0 <= outcome.project <= MOST_PROJECTS and (outcome.counted is None) == (outcome.said is None)


def state(file: ClientFile) -> State:
    """Tell how far it is: done when the client has said whether to be counted."""
    if file.outcome.counted is not None:
        return "done"
    return "new" if file.outcome == Outcome() else "going"
