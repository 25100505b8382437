"""A thank-you card: to whom, the client's own words, and from whom. A6, to print or to send."""

from __future__ import annotations

from charts.paragraph import fit, line
from charts.picture import CARD as SIZE
from charts.picture import Picture, PictureSize, Table
from charts.sheet import Box, Sheet
from charts.style import CARD, INK_SOFT, LINE, PINE, SUN, SUN_SOFT, mix
from coaching.thanks import ThankYou
from workbooks.content.content import Content

EDGE = 34.0


def thank_you_card(card: ThankYou, sender: str, content: Content, size: PictureSize = SIZE) -> Picture:
    """Draw the card with a sentence and a table that say the same."""
    text = content.text
    sheet = Sheet(size.width, size.height, mirrored=content.language.direction == "rtl", paper=CARD)
    sheet.box(Box(6, 6, size.width - 12, 96), round=(18, 18, 0, 0), fill=SUN_SOFT)
    sheet.box(Box(6, 98, size.width - 12, 4), fill=SUN)
    to = card.to.strip()
    head = text("journey.card_to", to=to) if to else text("journey.card_thanks")
    name = line(head, size.width - 2 * EDGE, (34.0, 30.0, 26.0, 22.0, 18.0), bold=True)
    sheet.paragraph(name, EDGE, 52 - name.height / 2, colour=PINE)
    room = Box(EDGE, 122, size.width - 2 * EDGE, size.height - 122 - 76)
    words = fit(card.text.strip(), room.wide, room.high, (26.0, 23.0, 20.0, 18.0, 16.0, 14.0, 13.0))
    sheet.paragraph(words, room.x, room.y + max(0.0, (room.high - words.height) / 2))
    day = content.date(card.on) if card.on else ""
    foot = line(" · ".join(part for part in (sender, day) if part), room.wide, (18.0, 16.0, 14.0))
    sheet.paragraph(foot, EDGE, size.height - 32 - foot.height, colour=INK_SOFT)
    sheet.box(
        Box(6, 6, size.width - 12, size.height - 12), round=18, edge=mix(LINE, INK_SOFT, 0.6), thick=1.2
    )
    rows = (
        (text("journey.to_label"), to),
        (text("journey.text_label"), card.text.strip()),
        (text("journey.from_label"), sender),
    )
    return Picture(
        figure=sheet.figure,
        title=text("journey.card_title"),
        sentence=" ".join(part for part in (f"{head}.", card.text.strip(), sender) if part),
        table=Table((text("journey.card_part"), text("journey.card_words")), rows),
        language=content.language.code,
        direction=content.language.direction,
    )
