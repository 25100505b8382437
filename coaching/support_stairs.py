"""The support stairs: where the client stands, what support is agreed on, and how often the two are in touch.

The stairs follow the support-stairs model: support is largest in the beginning, contact stays dense all the
way, and nobody falls off in a crisis. A stair is where one stands now, never a mark given: going down and
resting are moves like any other. Which stairs there are is content; here a stair is only an id.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from datetime import date, datetime
from typing import TYPE_CHECKING, Literal, NamedTuple, get_args

from msgspec.structs import replace

from coaching import first_meeting, note
from coaching.record import Note, Record, Refused

if TYPE_CHECKING:
    from coaching.client_file import ClientFile

ContactWay = Literal["call", "message", "visit", "client"]
"""How they were in touch besides meetings; ``client``: the client was the one to get in touch."""
State = Literal["new", "going", "done"]

STAIR = re.compile(r"[a-z][a-z0-9_]{0,39}")
"""The name of a stair: no place for words about a client."""
USUAL_DAYS = 14
"""Days between contacts for who stands on no stair yet."""
LONGEST_DAYS = 366
MOST_CONTACTS = 2_000
"""More than twenty years of a contact in three days; the oldest give way."""


class StairMark(Record, frozen=True, kw_only=True):
    """Where the client stood from this day on. ``resting``: staying there to rest."""

    id: str
    stair: str
    on: datetime
    resting: bool = False


class Contact(Record, frozen=True, kw_only=True):
    """One contact besides the meetings: a call, messages, a visit, or the client's own."""

    id: str
    on: date
    way: ContactWay = "call"


class SupportStairs(Record, frozen=True, kw_only=True):
    """One client's stairs of support.

    ``every`` is the rhythm agreed with this client in days; none means the stair's own, 0 that no rhythm is
    kept because the client wants it so.
    """

    marks: tuple[StairMark, ...] = ()
    support: tuple[Note, ...] = ()
    contacts: tuple[Contact, ...] = ()
    every: int | None = None


class Silent(NamedTuple):
    """A client not heard from in time: since when, the rhythm in days, and the days over it."""

    since: date
    every: int
    over: int


def put(file: ClientFile, stairs: SupportStairs) -> ClientFile:
    """Put the support stairs in the place of the earlier ones."""
    return replace(file, support_stairs=stairs)


def stand_on(
    stairs: SupportStairs,
    id: str,
    stair: str,
    now: datetime,
    among: Collection[str],
    *,
    resting: bool = False,
) -> SupportStairs:
    """Say "I am here". A second word on the same day corrects the first one.

    Args:
        stairs: the stairs so far.
        id: a fresh id for the mark.
        stair: where the client stands now.
        now: when it is said.
        among: the stairs of the same set; a mark on another set's stairs is left alone.
        resting: whether the client rests there for now.

    Raises:
        Refused: the set has no such stair.
    """
    if stair not in among:
        raise Refused("errors.gone")
    last = standing(stairs, among)
    if last is not None and (last.stair, last.resting) == (stair, resting):
        return stairs
    mark = StairMark(id=id, stair=stair, on=now, resting=resting)
    if last is not None and last.on.astimezone(now.tzinfo).date() == now.date():
        corrected = replace(mark, id=last.id)
        return replace(stairs, marks=tuple(corrected if one.id == last.id else one for one in stairs.marks))
    return replace(stairs, marks=(*stairs.marks, mark))


def remove_mark(stairs: SupportStairs, id: str) -> SupportStairs:
    """Take a mark away, the newest or an older one."""
    left = tuple(one for one in stairs.marks if one.id != id)
    if len(left) == len(stairs.marks):
        raise Refused("errors.gone")
    return replace(stairs, marks=left)


def history(stairs: SupportStairs, among: Collection[str]) -> tuple[StairMark, ...]:
    """Return the marks on one set of stairs, oldest first."""
    return tuple(sorted((one for one in stairs.marks if one.stair in among), key=lambda one: one.on))


def standing(stairs: SupportStairs, among: Collection[str]) -> StairMark | None:
    """Return where the client stands on one set of stairs now."""
    marks = history(stairs, among)
    return marks[-1] if marks else None


def latest(stairs: SupportStairs) -> StairMark | None:
    """Return the newest mark of any set."""
    return max(stairs.marks, key=lambda one: one.on, default=None)


def add_support(stairs: SupportStairs, id: str, text: str = "") -> SupportStairs:
    """Add a support that is agreed on."""
    return replace(stairs, support=note.add(stairs.support, id, text))


def remove_support(stairs: SupportStairs, id: str) -> SupportStairs:
    """Take an agreed support away."""
    return replace(stairs, support=note.remove(stairs.support, id))


# Being in touch


def add_contact(stairs: SupportStairs, id: str, on: date, way: ContactWay, today: date) -> SupportStairs:
    """Note a contact; the same way on the same day is the same contact.

    Raises:
        Refused: no such way, or a day that has not come yet.
    """
    if way not in get_args(ContactWay):
        raise Refused("errors.bad_value")
    if on > today:
        raise Refused("errors.day_ahead")
    if any((one.on, one.way) == (on, way) for one in stairs.contacts):
        return stairs
    contacts = sorted((*stairs.contacts, Contact(id=id, on=on, way=way)), key=lambda one: one.on)
    return replace(stairs, contacts=tuple(contacts[-MOST_CONTACTS:]))


def remove_contact(stairs: SupportStairs, id: str) -> SupportStairs:
    """Take a contact away that was noted by mistake."""
    left = tuple(one for one in stairs.contacts if one.id != id)
    if len(left) == len(stairs.contacts):
        raise Refused("errors.gone")
    return replace(stairs, contacts=left)


def set_rhythm(stairs: SupportStairs, every: int | None) -> SupportStairs:
    """Agree on the days between contacts: none for the stair's own rhythm, 0 for no rhythm at all."""
    if every is not None and not (type(every) is int and 0 <= every <= LONGEST_DAYS):
        raise Refused("errors.bad_value")
    return replace(stairs, every=every)


def rhythm(stairs: SupportStairs, days: Mapping[str, int]) -> int:
    """Return the days between contacts now; 0 when no rhythm is kept.

    Args:
        stairs: the client's stairs.
        days: the rhythm of each stair, from content.
    """
    if stairs.every is not None:
        return stairs.every
    here = latest(stairs)
    return days.get(here.stair, USUAL_DAYS) if here else USUAL_DAYS


def last_contact(file: ClientFile, today: date) -> date | None:
    """Return the day they were in touch last: a meeting, a contact, or a word in the first meeting.

    A meeting counts on the day it was closed, and one that nobody closed on the day it began: they met. A
    call that nobody answered is no contact. What is dated later than today is left out.
    """
    days = [(one.closed or one.started).astimezone().date() for one in file.meetings]
    days += [one.on for one in file.support_stairs.contacts]
    days += [one.on.astimezone().date() for one in file.first_meeting.decisions if one.choice != "no_answer"]
    return max((day for day in days if day <= today), default=None)


def counted_from(file: ClientFile, today: date) -> date | None:
    """Return the day from which the rhythm is counted; None when the client has said "not now"."""
    said = first_meeting.decision(file.first_meeting)
    if said is not None and said.choice == "not_now":
        return None
    return last_contact(file, today) or file.client.created.astimezone().date()


def silent(file: ClientFile, today: date, days: Mapping[str, int]) -> Silent | None:
    """Return by how many days a client has not been heard from in time, for the worker's list.

    None when the contact is in time, when no rhythm is kept, and when the client has said "not now": that
    is a decision and is left in peace. A client never heard from is counted from the day the file began.
    """
    every = rhythm(file.support_stairs, days)
    since = counted_from(file, today)
    if since is None or not every:
        return None
    over = (today - since).days - every
    if over <= 0:
        return None
    return Silent(since, every, over)


def sound(stairs: SupportStairs) -> bool:
    """Tell whether stairs that came from elsewhere could have grown here: known names, a possible rhythm."""
    rhythm_is_possible = stairs.every is None or 0 <= stairs.every <= LONGEST_DAYS
    return rhythm_is_possible and all(STAIR.fullmatch(one.stair) for one in stairs.marks)


def state(file: ClientFile, stairs: Collection[str] = ()) -> State:
    """Tell how far the stairs are, for the way on the home page.

    Args:
        file: the client file.
        stairs: the ids of one set from the lowest up; standing on its last one is being done.
    """
    here = standing(file.support_stairs, stairs) if stairs else latest(file.support_stairs)
    if here is None:
        return "new"
    return "done" if stairs and here.stair == tuple(stairs)[-1] and not here.resting else "going"
