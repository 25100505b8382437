"""What leaves of the hand-overs: which service, who gets in touch, whether it started; words by a tick."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec.structs import replace

from coaching.client_file import ClientFile
from coaching.referral import Referral, is_open, stage
from exports.agreed_step import agreed_step, who_does
from exports.chart import Chart
from exports.line import Line, said
from workbooks.content.content import Content

PRIVATE = ("wish", "reason", "note")
"""Own words: they leave only when the client ticks them."""


def lines(file: ClientFile, content: Content) -> Iterator[Line]:
    """Say the open ones as agreed steps, the started ones as support; one that did not start stays."""
    for one in file.referrals:
        if not one.place.strip():
            continue
        if is_open(one):
            yield _agreed(one, content)
        else:
            yield _closed(one, content)
        if one.receiver.strip():
            text = content.text("referral.exports_receiver", place=one.place, receiver=one.receiver.strip())
            yield said(content, "support", f"referrals/{one.id}/receiver", text, "together", on=False)
        for name in PRIVATE:
            words = getattr(one, name).strip()
            if words:
                text = content.text(f"referral.exports_{name}", place=one.place, text=words)
                yield said(content, "client", f"referrals/{one.id}/{name}", text, on=False)


def _agreed(one: Referral, content: Content) -> Line:
    what = content.text("referral.exports_line", place=one.place)
    who = who_does(one.contact, "", content)
    day = one.first_visit or (one.contact_by if one.contacted is None else None)
    when = content.date(day) if day else ""
    state = content.text(f"referral.stage_{stage(one)}") if stage(one) != "agreed" else ""
    text = agreed_step(content, what, who, when, state)
    return said(content, "steps", f"referrals/{one.id}", text, "together", cells=(what, who, when, state))


def _closed(one: Referral, content: Content) -> Line:
    started = one.started is not None
    day = one.started or one.ended
    key = "referral.exports_started" if started else "referral.exports_ended"
    text = content.text(key, place=one.place, day=content.date(day) if day else "")
    return said(content, "support", f"referrals/{one.id}", text, "together", on=started)


def keep(file: ClientFile, kept: ClientFile, wanted: frozenset[str]) -> ClientFile:
    """Put what was chosen of the hand-overs into the kept file."""
    found = (_kept(one, wanted) for one in file.referrals)
    return replace(kept, referrals=tuple(one for one in found if one is not None))


def _kept(one: Referral, wanted: frozenset[str]) -> Referral | None:
    place = f"referrals/{one.id}"
    words = {name for name in ("receiver", *PRIVATE) if f"{place}/{name}" in wanted}
    whole = place in wanted
    if not words and not whole:
        return None
    return Referral(
        id=one.id,
        agreed=one.agreed,
        place=one.place,
        contact=one.contact if whole else "",
        contact_by=one.contact_by if whole else None,
        contacted=one.contacted if whole else None,
        first_visit=one.first_visit if whole else None,
        started=one.started,
        ended=one.ended,
        **{name: getattr(one, name) for name in words},
    )


def charts(file: ClientFile, content: Content) -> Iterator[Chart]:  # noqa: ARG001 - a card is its own file
    """Draw nothing."""
    yield from ()
