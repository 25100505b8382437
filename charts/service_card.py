"""The card of a service: its name and number in large print, and a square code for the telephone."""

from __future__ import annotations

import segno

from charts.paragraph import fit, line
from charts.picture import Picture, PictureSize, Table
from charts.sheet import Box, Sheet
from charts.style import CARD, INK, INK_SOFT, LINE, PINE, SUN, SUN_SOFT, mix
from charts.typeface import drawable
from coaching.service_card import ServiceCard, contact_text
from workbooks.content.content import Content

UPRIGHT = PictureSize("card", 397, 559)
"""A6 upright, 105 x 148 mm: it fits a pocket and behind a telephone's cover when it is folded."""
EDGE = 24.0
QUIET = 4
"""Empty modules round a square code, so that a camera finds it (ISO/IEC 18004)."""
CODE = 132.0


def service_card(card: ServiceCard, content: Content, size: PictureSize = UPRIGHT) -> Picture:
    """Draw the card with a sentence and a table that say the same."""
    leftward = content.language.direction == "rtl"
    sheet = Sheet(size.width, size.height, mirrored=leftward, paper=CARD)
    rows = _rows(card, content)
    bottom = _draw_name(sheet, card, content)
    code = contact_text(card)
    room = size.height - bottom - EDGE - (CODE + 16 if code else 0)
    _draw_rows(sheet, rows, Box(EDGE, bottom + 14, size.width - 2 * EDGE, room - 14))
    if code:
        _draw_code(sheet, code, content, size)
    sheet.box(
        Box(6, 6, size.width - 12, size.height - 12), round=18, edge=mix(LINE, INK_SOFT, 0.6), thick=1.2
    )
    facts = "; ".join(": ".join(row) for row in rows)
    head = (content.text("referral.card_what"), content.text("referral.card_how"))
    name = card.name or content.text("referral.no_place")
    return Picture(
        figure=sheet.figure,
        title=content.text("referral.card_title"),
        sentence=content.text("referral.card_sentence", name=name, facts=facts),
        table=Table(head, ((content.text("referral.place"), name), *rows)),
        language=content.language.code,
        direction=content.language.direction,
    )


def _rows(card: ServiceCard, content: Content) -> tuple[tuple[str, str], ...]:
    """Return what stands under the name, the number first: that is what somebody looks for in a hurry."""
    text = content.text
    visit = content.date(card.visit) if card.visit else ""
    said = (
        ("phone", card.phone),
        ("visit", visit),
        ("receiver", card.receiver),
        ("address", card.address),
        ("hours", card.hours),
        ("web", card.web),
    )
    return tuple((text(f"referral.{key}"), value.strip()) for key, value in said if value.strip())


def _draw_name(sheet: Sheet, card: ServiceCard, content: Content) -> float:
    place = Box(6, 6, sheet.wide - 12, 128)
    sheet.box(place, round=(18, 18, 0, 0), fill=SUN_SOFT)
    sheet.box(Box(place.x, place.bottom - 4, place.wide, 4), fill=SUN)
    name = card.name or content.text("referral.no_place")
    words = fit(name, place.wide - 36, place.high - 28, (28.0, 25.0, 22.0, 20.0, 18.0, 16.0, 14.0), bold=True)
    sheet.paragraph(words, EDGE, place.y + (place.high - 4 - words.height) / 2)
    return place.bottom


def _draw_rows(sheet: Sheet, rows: tuple[tuple[str, str], ...], place: Box) -> None:
    y = place.y
    for number, (label, value) in enumerate(rows):
        left = place.bottom - y
        if left < 40:
            return
        head = line(label, place.wide, (14.0, 13.0))
        y = sheet.paragraph(head, place.x, y, colour=INK_SOFT)
        sizes = (27.0, 24.0, 21.0, 18.0) if number == 0 else (18.0, 17.0, 16.0, 15.0, 14.0)
        room = max(22.0, min(66.0, place.bottom - y))
        words = fit(value, place.wide, room, sizes, bold=number == 0, most_lines=3)
        y = sheet.paragraph(words, place.x, y, colour=PINE if number == 0 else INK) + 8


def _draw_code(sheet: Sheet, code: str, content: Content, size: PictureSize) -> None:
    """Draw the square code with its quiet edge; it is never mirrored, or no camera could read it."""
    rows = [list(row) for row in segno.make(code, error="m", micro=False).matrix]
    module = CODE / (len(rows) + 2 * QUIET)
    left = size.width - EDGE - CODE if sheet.mirrored else EDGE
    top = size.height - EDGE - CODE
    points: list[tuple[float, float]] = []
    codes: list[int] = []
    for down, row in enumerate(rows):
        for across, dark in enumerate(row):
            if dark:
                x = left + (across + QUIET) * module
                y = top + (down + QUIET) * module
                corners = [(x, y), (x + module, y), (x + module, y + module), (x, y + module), (x, y)]
                points += [(sheet.wide - a, b) if sheet.mirrored else (a, b) for a, b in corners]
                codes += [1, 2, 2, 2, 79]
    sheet.outline(points, codes, fill=INK)
    wide = size.width - 3 * EDGE - CODE + 10
    words = fit(drawable(content.text("referral.card_code")), wide, CODE - 12, (15.0, 14.0, 13.0, 12.0))
    sheet.paragraph(words, EDGE + CODE + 14, top + (CODE - words.height) / 2, colour=INK_SOFT)
