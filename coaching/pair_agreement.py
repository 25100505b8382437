"""The pair agreement: what two people who set out together expect, agree on, and how they end.

For a client and a mentor, and for working pairs. Both agree, each with a day. When the words change, both
agree anew, because nobody has agreed to words they have not seen. A coordinator needs only the days.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from datetime import datetime
from typing import TYPE_CHECKING, Literal, get_args

import msgspec
from msgspec.structs import replace

from coaching import note
from coaching.record import Note, Record, Refused

if TYPE_CHECKING:
    from coaching.client_file import ClientFile

Part = Literal["mine", "theirs", "rules", "between"]
"""What I expect, what my pair expects, our rules, what stays between us."""
Who = Literal["client", "pair"]
DutyDoer = Literal["", "client", "pair", "together"]
State = Literal["new", "going", "done"]


class Duty(Record, frozen=True, kw_only=True):
    """Something that one of the two does, or both."""

    id: str
    text: str = ""
    doer: DutyDoer = ""


class PairAgreement(Record, frozen=True, kw_only=True):
    """One agreement. ``agreed_words`` is a fingerprint of the words that were agreed to, never the words."""

    partner: str = ""
    mine: tuple[Note, ...] = ()
    theirs: tuple[Note, ...] = ()
    rules: tuple[Note, ...] = ()
    between: tuple[Note, ...] = ()
    duties: tuple[Duty, ...] = ()
    often: str = ""
    place: str = ""
    length: str = ""
    ending: str = ""
    client_agreed: datetime | None = None
    pair_agreed: datetime | None = None
    agreed_words: str = ""


def put(file: ClientFile, agreement: PairAgreement) -> ClientFile:
    """Put the agreement in the place of the earlier one."""
    return replace(file, pair_agreement=agreement)


def notes(agreement: PairAgreement, part: Part) -> tuple[Note, ...]:
    """Return one part of the agreement."""
    if part not in get_args(Part):
        raise Refused("errors.gone")
    found: tuple[Note, ...] = getattr(agreement, part)
    return found


def add_note(agreement: PairAgreement, part: Part, id: str) -> PairAgreement:
    """Add a line to a part, to be written."""
    return replace(agreement, **{part: note.add(notes(agreement, part), id)})


def remove_note(agreement: PairAgreement, part: Part, id: str) -> PairAgreement:
    """Take a line away."""
    return replace(agreement, **{part: note.remove(notes(agreement, part), id)})


def add_duty(agreement: PairAgreement, id: str) -> PairAgreement:
    """Add something to do; the same id twice is the same one."""
    if any(one.id == id for one in agreement.duties):
        return agreement
    return replace(agreement, duties=(*agreement.duties, Duty(id=id)))


def remove_duty(agreement: PairAgreement, id: str) -> PairAgreement:
    """Take it away."""
    left = tuple(one for one in agreement.duties if one.id != id)
    if len(left) == len(agreement.duties):
        raise Refused("errors.gone")
    return replace(agreement, duties=left)


def set_doer(agreement: PairAgreement, id: str, doer: DutyDoer) -> PairAgreement:
    """Say who does it."""
    if doer not in get_args(DutyDoer):
        raise Refused("errors.bad_value")
    return _change_duty(agreement, id, lambda one: replace(one, doer=doer))


def written(agreement: PairAgreement) -> bool:
    """Tell whether anything stands in the agreement."""
    words = [one.text for part in get_args(Part) for one in notes(agreement, part)]
    words += [one.text for one in agreement.duties]
    words += [agreement.often, agreement.place, agreement.length, agreement.ending]
    return any(each.strip() for each in words)


def agree(agreement: PairAgreement, who: Who, now: datetime) -> PairAgreement:
    """Note that one of the two agrees to the words as they stand; to other words both agree anew.

    Raises:
        Refused: nothing is written yet, or there is no such side.
    """
    if who not in get_args(Who):
        raise Refused("errors.bad_value")
    if not written(agreement):
        raise Refused("errors.nothing_to_agree")
    words = _fingerprint(agreement)
    if words != agreement.agreed_words:
        agreement = replace(agreement, client_agreed=None, pair_agreed=None, agreed_words=words)
    return replace(agreement, **{f"{who}_agreed": now})


def unagree(agreement: PairAgreement, who: Who) -> PairAgreement:
    """Take an agreement back: nobody is bound by a press."""
    if who not in get_args(Who):
        raise Refused("errors.bad_value")
    return replace(agreement, **{f"{who}_agreed": None})


def agreed(agreement: PairAgreement, who: Who) -> datetime | None:
    """Return when one of the two agreed to the words as they stand now."""
    if agreement.agreed_words != _fingerprint(agreement):
        return None
    return agreement.client_agreed if who == "client" else agreement.pair_agreed


def changed(agreement: PairAgreement) -> bool:
    """Tell whether the words have changed since somebody agreed to them."""
    had = agreement.client_agreed is not None or agreement.pair_agreed is not None
    return had and agreement.agreed_words != _fingerprint(agreement)


def state(file: ClientFile) -> State:
    """Tell how far the agreement is; done when both agree to the words as they stand."""
    found = file.pair_agreement
    if found == PairAgreement():
        return "new"
    both = agreed(found, "client") is not None and agreed(found, "pair") is not None
    return "done" if both else "going"


def _fingerprint(agreement: PairAgreement) -> str:
    words = replace(agreement, client_agreed=None, pair_agreed=None, agreed_words="")
    return hashlib.sha256(msgspec.json.encode(words)).hexdigest()


def _change_duty(agreement: PairAgreement, id: str, change: Callable[[Duty], Duty]) -> PairAgreement:
    if all(one.id != id for one in agreement.duties):
        raise Refused("errors.gone")
    return replace(agreement, duties=tuple(change(one) if one.id == id else one for one in agreement.duties))
