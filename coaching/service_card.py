"""What stands on the card of a service and in its square code: public facts, never the client's name."""

from __future__ import annotations

from datetime import date

from coaching.record import Record
from coaching.referral import Referral

LONGEST_NAME = 80


class ServiceCard(Record, frozen=True, kw_only=True):
    """A card for the pocket. ``receiver`` and ``visit`` are for the eye only; the square code has neither."""

    name: str
    phone: str = ""
    address: str = ""
    hours: str = ""
    web: str = ""
    receiver: str = ""
    visit: date | None = None


def card_of(referral: Referral) -> ServiceCard:
    """Return the card of a referral. Wishes, notes and reasons never stand on one."""
    return ServiceCard(
        name=referral.place,
        phone=referral.phone,
        address=referral.address,
        hours=referral.hours,
        web=referral.web,
        receiver=referral.receiver,
        visit=referral.first_visit,
    )


def contact_text(card: ServiceCard) -> str:
    """Return the square code's text: a contact that a telephone can keep (vCard 3.0, RFC 2426).

    It holds the service's name, telephone number and web address; nothing when there is neither number
    nor address, because then there is nothing to open.
    """
    if not card.phone and not card.web:
        return ""
    name = _value(card.name[:LONGEST_NAME])
    lines = ["BEGIN:VCARD", "VERSION:3.0", f"N:{name};;;;", f"FN:{name}"]
    if card.phone:
        lines.append(f"TEL:{''.join(sign for sign in card.phone if sign.isdigit() or sign in '+')[:24]}")
    if card.web.strip():
        lines.append(f"URL:{card.web.split()[0]}")
    return "\n".join([*lines, "END:VCARD"])


def _value(text: str) -> str:
    for sign in ("\\", ";", ","):
        text = text.replace(sign, "\\" + sign)
    return text.replace("\n", " ")
