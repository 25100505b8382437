"""Hands the screens a printed card, so that no screen has to know how a page is made."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from coaching.service_card import ServiceCard
from workbooks.content.content import Content

if TYPE_CHECKING:
    from charts.picture import Picture


class CardExporter:
    """Makes the card with the ``exports`` package, which is loaded when it is first needed."""

    def pdf(self, card: ServiceCard, content: Content, now: datetime) -> bytes:
        """Return the card as a page to print."""
        from exports.service_card import card_pdf  # noqa: PLC0415 - typesetting is slow to load, a page is not

        return card_pdf(card, content, now)

    def printed(self, picture: Picture, content: Content, now: datetime) -> bytes:
        """Return a card that is drawn already as a page to print."""
        from exports.card import picture_pdf  # noqa: PLC0415 - as above

        return picture_pdf(picture, content, now)
