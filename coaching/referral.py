"""The referral: a hand-over to a service that stays open until the service has started.

The rule is that of the Onnistu service guidance: support goes on "until the service has actually started",
with a named receiver. An address on a slip of paper is not a hand-over.
"""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING, Literal, get_args

from msgspec.structs import replace

from coaching.client_text import clean, clean_line
from coaching.record import Record, Refused

if TYPE_CHECKING:
    from collections.abc import Callable

    from coaching.client_file import ClientFile

Contact = Literal["", "together", "client", "worker"]
"""Who gets in touch with the service."""

Stage = Literal["agreed", "contacted", "visit", "started", "ended"]
"""How far it has come. The first three are open."""

Day = Literal["contact_by", "contacted", "first_visit", "remind"]
"""The days that can be written while it is open."""

ASK_AFTER = timedelta(days=14)
"""When no day was agreed, somebody asks how it goes after two weeks: a silence is not a start."""


class Referral(Record, frozen=True, kw_only=True):
    """One hand-over. What is needed of the service is copied here, so that a new directory changes nothing.

    ``wish`` is the client's own words, ``receiver`` a person at the service, ``contact`` who gets in touch.
    """

    id: str
    agreed: datetime
    service: str = ""
    place: str = ""
    phone: str = ""
    web: str = ""
    address: str = ""
    hours: str = ""
    wish: str = ""
    receiver: str = ""
    contact: Contact = ""
    contact_by: date | None = None
    contacted: date | None = None
    first_visit: date | None = None
    remind: date | None = None
    started: date | None = None
    ended: date | None = None
    reason: str = ""
    note: str = ""
    instead_of: str = ""


class Due(Record, frozen=True, kw_only=True):
    """An open referral whose day has come: which day, and for how many days it has waited."""

    referral: Referral
    day: date
    late: int


def begin(
    id: str,
    now: datetime,
    *,
    service: str = "",
    place: str = "",
    phone: str = "",
    web: str = "",
    address: str = "",
    hours: str = "",
    instead_of: str = "",
) -> Referral:
    """Choose a service. It may be one that no directory knows."""
    return Referral(
        id=id,
        agreed=now,
        service=service,
        place=clean_line(place),
        phone=clean_line(phone),
        web=clean_line(web),
        address=clean_line(address),
        hours=clean(hours),
        instead_of=instead_of,
    )


def stage(referral: Referral) -> Stage:
    """Return how far a referral has come."""
    if referral.started is not None:
        return "started"
    if referral.ended is not None:
        return "ended"
    if referral.first_visit is not None:
        return "visit"
    return "agreed" if referral.contacted is None else "contacted"


def is_open(referral: Referral) -> bool:
    """Tell whether the service has neither started nor been given up."""
    return stage(referral) not in ("started", "ended")


def next_day(referral: Referral) -> date | None:
    """Return the day on which somebody looks at it next; None when it is closed.

    The reminder that the two have chosen comes first. Else it is the day to get in touch by, then the
    first visit, and without any agreed day two weeks from the last thing that happened.
    """
    if not is_open(referral):
        return None
    if referral.remind is not None:
        return referral.remind
    if referral.contacted is None and referral.contact_by is not None:
        return referral.contact_by
    if referral.first_visit is not None:
        return referral.first_visit
    last = referral.contacted or referral.agreed.astimezone().date()
    return last + ASK_AFTER


def set_contact(referral: Referral, contact: Contact) -> Referral:
    """Say who gets in touch."""
    if contact not in get_args(Contact):
        raise Refused("errors.bad_value")
    return replace(_still_open(referral), contact=contact)


def set_day(referral: Referral, which: Day, day: date | None, today: date) -> Referral:
    """Write or clear a day. Getting in touch has happened, so its day cannot lie ahead."""
    if which not in get_args(Day):
        raise Refused("errors.bad_value")
    if which == "contacted":
        _not_ahead(day, today)
    return replace(_still_open(referral), **{which: day})


def start(referral: Referral, day: date, today: date) -> Referral:
    """The service has started: the hand-over is done. Starting twice keeps the first day."""
    if referral.started is not None:
        return referral
    _not_ahead(day, today)
    return replace(referral, started=day, ended=None, remind=None)


def end(referral: Referral, day: date, today: date) -> Referral:
    """It did not start. Why, in plain words, stands in ``reason``; it may stay empty."""
    if referral.ended is not None:
        return referral
    _not_ahead(day, today)
    return replace(_still_open(referral), ended=day, remind=None)


def reopen(referral: Referral) -> Referral:
    """Open it again; what was written stays."""
    return replace(referral, started=None, ended=None)


def find_referral(file: ClientFile, id: str) -> Referral:
    """Return the referral with this id."""
    for referral in file.referrals:
        if referral.id == id:
            return referral
    raise Refused("errors.gone")


def add(file: ClientFile, referral: Referral) -> ClientFile:
    """Add a referral; the same id twice is the same referral."""
    if any(one.id == referral.id for one in file.referrals):
        return file
    return replace(file, referrals=(*file.referrals, referral))


def change(file: ClientFile, id: str, by: Callable[[Referral], Referral]) -> ClientFile:
    """Change one referral in its own place."""
    find_referral(file, id)
    return replace(file, referrals=tuple(by(one) if one.id == id else one for one in file.referrals))


def remove(file: ClientFile, id: str) -> ClientFile:
    """Take a referral away, as if it had never been chosen."""
    find_referral(file, id)
    return replace(file, referrals=tuple(one for one in file.referrals if one.id != id))


def open_referrals(file: ClientFile) -> tuple[Referral, ...]:
    """Return the open referrals, the one whose day comes first at the head."""
    still = [one for one in file.referrals if is_open(one)]
    return tuple(sorted(still, key=lambda one: (next_day(one) or date.max, one.agreed, one.id)))


def closed_referrals(file: ClientFile) -> tuple[Referral, ...]:
    """Return the closed referrals, the newest first: the history stays."""
    closed = [one for one in file.referrals if not is_open(one)]
    return tuple(sorted(closed, key=lambda one: (one.started or one.ended or date.min, one.id), reverse=True))


def due(file: ClientFile, today: date) -> tuple[Due, ...]:
    """Return the open referrals whose day has come, the one that has waited longest first."""
    found = ((one, next_day(one)) for one in open_referrals(file))
    return tuple(
        Due(referral=one, day=day, late=(today - day).days)
        for one, day in found
        if day is not None and day <= today
    )


def state(file: ClientFile) -> Literal["new", "going", "done"]:
    """Say for the home page how far this exercise is."""
    if not file.referrals:
        return "new"
    return "going" if open_referrals(file) else "done"


def _still_open(referral: Referral) -> Referral:
    if not is_open(referral):
        raise Refused("errors.already_finished")
    return referral


def _not_ahead(day: date | None, today: date) -> None:
    if day is not None and day > today:
        raise Refused("errors.day_ahead")
