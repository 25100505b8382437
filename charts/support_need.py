"""What is in the way and what helps: a stone for each matter, and the help that stands beside it.

A stone is as large as the matter is in the way; nothing adds stones up. What comes first has a number.
"""

from __future__ import annotations

from charts.heading import heading, new_sheet
from charts.paragraph import fit, line
from charts.picture import Picture, PictureSize, Table
from charts.sheet import BASELINE, Box, Sheet
from charts.style import INK, INK_SOFT, LINE, PAPER, PINE, PINE_SOFT, SUN, mix
from coaching.client_file import ClientFile
from coaching.support_need import Topic, first_things, in_the_way
from workbooks.content.content import Content
from workbooks.content.support_need_words import helper_name, level_name, ready_ids, topic_name

STONE = {"little": 13.0, "yes": 24.0}
STONE_FILL = mix("#8b8475", PAPER, 0.55)
ROW, NARROW_ROW = 104.0, 172.0
"""Height of a row where the sheet chooses its own."""
NARROW = 560.0
SIZES = (17.0, 16.0, 15.0, 14.0, 13.0, 12.0)


def need_picture(file: ClientFile, content: Content, size: PictureSize) -> Picture:
    """Draw every matter that is in the way, what comes first on top."""
    topics = _ordered(file, content)
    narrow = size.width < NARROW
    row = NARROW_ROW if narrow else ROW
    high = size.height or 30 + max(1, len(topics)) * row
    sheet = new_sheet(size, content, high)
    title = content.text("support_need.picture_title")
    top = heading(sheet, title) if size.alone else 12.0
    if size.height:
        row = min(row, (high - top - 30) / max(1, len(topics)))
    if not topics:
        words = fit(content.text("support_need.picture_clear"), size.width - 80, 80, SIZES)
        sheet.paragraph(words, 40, top + 20, colour=INK_SOFT)
    places = {one.of: place for place, one in enumerate(first_things(file), start=1)}
    for spot, topic in enumerate(topics):
        place = Box(sheet.edge, top + spot * row, size.width - 2 * sheet.edge, row)
        name, number = topic_name(topic.id, file, content), places.get(topic.id, 0)
        _draw_row(sheet, place, topic, name=name, number=number, help=_help(topic, content))
    return Picture(
        figure=sheet.figure,
        title=title,
        sentence=_sentence(file, topics, content),
        table=_table(file, topics, content),
        language=content.language.code,
        direction=content.language.direction,
    )


def _ordered(file: ClientFile, content: Content) -> list[Topic]:
    """Return what is in the way: what comes first in its own order, then the rest in the screen's."""
    first = [one.of for one in first_things(file)]
    topics = in_the_way(file.support_need, ready_ids(content))
    return sorted(topics, key=lambda one: first.index(one.id) if one.id in first else len(first))


def _draw_row(sheet: Sheet, place: Box, topic: Topic, *, name: str, number: int, help: str) -> None:
    narrow = place.wide < NARROW
    gap, stone = 10.0, min(STONE[topic.level], place.high * 0.3)
    left = Box(place.x + 70, place.y, place.wide * (0.4 if not narrow else 1) - 76, place.high - gap)
    if narrow:
        left = Box(left.x, left.y, place.wide - 70, (place.high - gap) * 0.46)
    middle = (place.x + 30, left.y + left.high / 2)
    sheet.circle(middle, stone, fill=STONE_FILL, edge="#8b8475", thick=1.5)
    if number:
        at = (middle[0] + stone * 0.8, middle[1] - stone * 0.8)
        sheet.circle(at, 13, fill=SUN, edge=INK, thick=1.5)
        sheet.words(str(number), at[0], at[1] + 15 * BASELINE, 15, bold=True, align="middle")
    title = line(name, left.wide, SIZES, bold=True)
    said = (
        fit(topic.words, left.wide, left.high - title.height - 4, SIZES[2:]) if topic.words.strip() else None
    )
    y = left.y + max(0, (left.high - title.height - (said.height if said else 0)) / 2)
    y = sheet.paragraph(title, left.x, y)
    if said is not None:
        sheet.paragraph(said, left.x, y, colour=INK_SOFT)
    if narrow:
        right = Box(left.x, left.bottom + 4, left.wide, place.high - gap - left.high - 4)
    else:
        right = Box(left.right + 24, place.y, place.right - left.right - 24, place.high - gap)
    sheet.box(right, round=14, fill=PINE_SOFT if help else None, edge=None if help else LINE, thick=1.2)
    if help:
        words = fit(help, right.wide - 28, right.high - 12, SIZES)
        sheet.paragraph(words, right.x + 14, right.y + (right.high - words.height) / 2, colour=INK)
    sheet.line([(place.x, place.bottom - 4), (place.right, place.bottom - 4)], mix(PINE, PAPER, 0.12), 1)


def _help(topic: Topic, content: Content) -> str:
    """Return what would help and who, in one text."""
    parts = (topic.helps.strip(), helper_name(topic, content))
    return " · ".join(part for part in parts if part)


def _sentence(file: ClientFile, topics: list[Topic], content: Content) -> str:
    def names(found: list[str]) -> str:
        return ", ".join(topic_name(id, file, content) for id in found)

    parts = []
    for level, key in (("yes", "in_way"), ("little", "little")):
        found = [one.id for one in topics if one.level == level]
        if found:
            parts.append(content.text(f"support_need.picture_{key}", topics=names(found)))
    first = [one.of for one in first_things(file)]
    if first:
        parts.append(content.text("support_need.picture_first", topics=names(first)))
    return " ".join(parts) or content.text("support_need.picture_clear")


def _table(file: ClientFile, topics: list[Topic], content: Content) -> Table:
    columns = ("topic", "level", "words", "helps", "who")
    return Table(
        tuple(content.text(f"support_need.picture_{column}") for column in columns),
        tuple(
            (
                topic_name(one.id, file, content),
                level_name(one, content),
                one.words,
                one.helps,
                helper_name(one, content),
            )
            for one in topics
        ),
    )
