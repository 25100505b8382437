"""The card for hard days: whom I call, what helps, what holds and my own signs, without a name on it."""

from __future__ import annotations

from charts.paragraph import Paragraph, fit, line
from charts.picture import Picture, PictureSize, Table
from charts.sheet import Box, Sheet
from charts.style import CARD, INK, INK_SOFT, LAKE_SOFT, LINE, PINE, mix
from coaching.crisis_landing import EMERGENCY, CrisisLanding, notes
from workbooks.content.content import Content

UPRIGHT = PictureSize("card", 397, 559)
"""A6 upright, 105 x 148 mm: it fits a pocket and, folded, behind a telephone's cover."""
EDGE = 24.0
SIZES = (17.0, 16.0, 15.0, 14.0, 13.0, 12.0, 11.0, 10.0)
"""Letter sizes to try until everything stands on the card, the largest first."""
GAP = 8.0

Section = tuple[str, tuple[str, ...]]


def crisis_card(plan: CrisisLanding, content: Content, size: PictureSize = UPRIGHT) -> Picture:
    """Draw the card with a sentence and a table that say the same.

    Args:
        plan: the client's plan; nothing of the rests stands on the card.
        content: the language, with the numbers that are always there.
        size: how large.
    """
    sheet = Sheet(size.width, size.height, mirrored=content.language.direction == "rtl", paper=CARD)
    calls, words = _calls(plan, content), _words(plan, content)
    title = content.text("crisis_landing.card_title")
    head = Box(6, 6, size.width - 12, 46)
    sheet.box(head, round=(18, 18, 0, 0), fill=LAKE_SOFT)
    name = line(title, head.wide - 36, (20.0, 18.0, 16.0), bold=True)
    sheet.paragraph(name, EDGE, head.y + (head.high - name.height) / 2, colour=PINE)
    bottom = _draw_calls(sheet, calls, content, head.bottom + 8)
    _draw_words(sheet, words, Box(EDGE, bottom + 4, size.width - 2 * EDGE, size.height - bottom - 4 - 18))
    edge = mix(LINE, INK_SOFT, 0.6)
    sheet.box(Box(6, 6, size.width - 12, size.height - 12), round=18, edge=edge, thick=1.2)
    rows = [(content.text("crisis_landing.card_calls"), f"{who} {number}".strip()) for who, number in calls]
    rows += [(label, each) for label, said in words for each in said]
    facts = "; ".join(": ".join(row) for row in rows)
    return Picture(
        figure=sheet.figure,
        title=title,
        sentence=content.text("crisis_landing.card_sentence", facts=facts),
        table=Table(
            (content.text("crisis_landing.card_what"), content.text("crisis_landing.card_words")), tuple(rows)
        ),
        language=content.language.code,
        direction=content.language.direction,
    )


def _calls(plan: CrisisLanding, content: Content) -> list[tuple[str, str]]:
    """Return whom to call: the client's own people first, then the place's numbers, 112 last and always."""
    own = [(one.name.strip(), one.phone.strip()) for one in plan.calls]
    found = [(who, number) for who, number in own if who or number]
    texts = content.crisis_landing
    return [*found, *((one.name, one.phone) for one in texts.numbers), (texts.emergency, EMERGENCY)]


def _words(plan: CrisisLanding, content: Content) -> list[Section]:
    """Return the written parts, what helps first: that is what somebody looks for in a hard moment."""
    found: list[Section] = []
    for part in ("helps", "holds", "signs"):
        said = tuple(one.text.strip() for one in notes(plan, part) if one.text.strip())
        if said:
            found.append((content.text(f"crisis_landing.card_{part}"), said))
    return found


def _draw_calls(sheet: Sheet, calls: list[tuple[str, str]], content: Content, top: float) -> float:
    """Write names and numbers, so many that the words still have room; 112 is never left out."""
    wide = sheet.wide - 2 * EDGE
    shown = calls if len(calls) <= 7 else [*calls[:6], calls[-1]]
    label = line(content.text("crisis_landing.card_calls"), wide, (13.0, 12.0))
    y = sheet.paragraph(label, EDGE, top, colour=INK_SOFT)
    large = 19.0 if len(shown) <= 5 else 16.0
    for who, number in shown:
        # A number is read from afar, a name is known: the number is never shortened for the name.
        digits = line(number, wide * (0.62 if who else 1), (large, 17.0, 15.0, 13.0, 11.0), bold=True)
        left = wide - digits.width - 12
        name = line(who, left if number else wide, (16.0, 15.0, 14.0, 13.0, 12.0, 11.0))
        high = max(digits.height, name.height) + 2
        if number:
            start = EDGE + wide - digits.width
            sheet.paragraph(digits, start, y + (high - digits.height) / 2, colour=PINE)
        if who:
            sheet.paragraph(name, EDGE, y + (high - name.height) / 2, colour=INK)
        y += high
    return y


def _draw_words(sheet: Sheet, sections: list[Section], place: Box) -> None:
    for size in SIZES:
        laid = [_laid(section, place.wide, size) for section in sections]
        if sum(_height(one) for one in laid) <= place.high or size == SIZES[-1]:
            break
    else:
        return
    y = place.y
    for head, said in laid:
        if y + GAP + head.height + said[0].height > place.bottom:
            return  # the table beside the picture says the rest
        y = sheet.paragraph(head, place.x, y + GAP, colour=INK_SOFT)
        for words in said:
            if y + words.height > place.bottom:
                return
            middle = y + words.size * words.leading / 2
            sheet.circle((place.x + 4, middle), 2.4, fill=PINE)
            y = sheet.paragraph(words, place.x + 14, y)


def _laid(section: Section, wide: float, size: float) -> tuple[Paragraph, list[Paragraph]]:
    label, said = section
    small = max(10.0, size - 3)
    smaller = (size,) if size > 10 else (10.0,)
    head = line(label, wide, (small, 10.0))
    return head, [fit(each, wide - 14, 3 * size * 1.7, smaller, most_lines=3) for each in said]


def _height(laid: tuple[Paragraph, list[Paragraph]]) -> float:
    head, said = laid
    return GAP + head.height + sum(one.height for one in said)
