"""Hands the referral's screen the printed card, so that no screen has to know how a page is made."""

from __future__ import annotations

from datetime import datetime

from coaching.service_card import ServiceCard
from workbooks.content.content import Content


class CardExporter:
    """Makes the card with the ``exports`` package, which is loaded when it is first needed."""

    def pdf(self, card: ServiceCard, content: Content, now: datetime) -> bytes:
        """Return the card as a page to print."""
        from exports.service_card import card_pdf  # noqa: PLC0415 - typesetting is slow to load, a page is not

        return card_pdf(card, content, now)
