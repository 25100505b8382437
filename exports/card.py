"""A drawn card as a page to print: A6, tagged, with the same words for those who cannot see it."""

from __future__ import annotations

from datetime import datetime

from charts.picture import Picture
from charts.rendering import svg
from exports.typesetting import set_pdf
from workbooks.content.content import Content


def picture_pdf(picture: Picture, content: Content, now: datetime) -> bytes:
    """Return a card that is drawn already as a tagged PDF."""
    data = {"words": {"title": picture.title}, "svg": svg(picture).decode(), "alt": picture.sentence}
    return set_pdf("card.typ", data, content, now)
