"""The card of a service as a page to print: A6, tagged, with the same words for those who cannot see it."""

from __future__ import annotations

from datetime import datetime

from charts.rendering import svg
from charts.service_card import service_card
from coaching.service_card import ServiceCard
from exports.typesetting import set_pdf
from workbooks.content.content import Content


def card_pdf(card: ServiceCard, content: Content, now: datetime) -> bytes:
    """Return the card as a tagged PDF."""
    picture = service_card(card, content)
    data = {
        "words": {"title": content.text("referral.card_title")},
        "svg": svg(picture).decode(),
        "alt": picture.sentence,
    }
    return set_pdf("card.typ", data, content, now)
