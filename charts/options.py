"""Options side by side: a grid of what matters against the options, and never a total row.

A dot grows and fills as an option fits; what matters most has a sunny mark and stands first.
"""

from __future__ import annotations

from charts.heading import heading, new_sheet
from charts.paragraph import Paragraph, fit
from charts.picture import Picture, PictureSize, Table
from charts.sheet import BASELINE, Box, Sheet
from charts.style import CARD, INK, INK_SOFT, LINE, PINE, PINE_SOFT, SUN, SUN_SOFT
from coaching.options import (
    FALLS_SHORT_TO,
    MEETS_FROM,
    Option,
    Options,
    by_weight,
    chosen,
    matches,
    matters_most,
    step_of,
)
from workbooks.content.content import Content
from workbooks.content.options_words import criterion_name, match_sentences, option_name, step_name

HEAD, ROW = 92.0, 62.0
"""Height of the names and of a row where the sheet chooses its own."""
LEGEND = 40.0
NARROW = 560.0
SIZES = (17.0, 16.0, 15.0, 14.0, 13.0, 12.0)
SMALL = (15.0, 14.0, 13.0, 12.0, 11.0)


def options_picture(options: Options, content: Content, size: PictureSize) -> Picture:
    """Draw the comparison."""
    dated = _dated(options, content)
    rows = len(options.criteria) + len(dated)
    high = size.height or 12 + HEAD + max(1, rows) * ROW + LEGEND + 24
    sheet = new_sheet(size, content, high)
    title = content.text("options.picture_title")
    top = heading(sheet, title) if size.alone else 12.0
    if options.options:
        row = ROW
        if size.height:
            row = min(ROW * 1.2, (high - top - HEAD - LEGEND - 30) / max(1, rows))
        place = Box(sheet.edge, top, size.width - 2 * sheet.edge, HEAD + rows * row)
        _draw_grid(sheet, place, options, content)
        _draw_key(sheet, place.bottom + 8, content)
    else:
        words = fit(content.text("options.picture_empty"), size.width - 80, 80, SIZES)
        sheet.paragraph(words, 40, top + 20, colour=INK_SOFT)
    return Picture(
        figure=sheet.figure,
        title=title,
        sentence=_sentence(options, content),
        table=_table(options, content),
        language=content.language.code,
        direction=content.language.direction,
    )


def _draw_grid(sheet: Sheet, place: Box, options: Options, content: Content) -> None:
    narrow = place.wide < NARROW
    first = place.wide * (0.3 if narrow else 0.28)
    across = (place.wide - first) / len(options.options)
    dated = _dated(options, content)
    rows = len(options.criteria) + len(dated)
    row = (place.high - HEAD) / max(1, rows)
    names = _names(options, content, across - 12)
    for spot, option in enumerate(options.options):
        column = Box(place.x + first + spot * across, place.y, across, place.high)
        if option.id == options.choice:
            inner = Box(column.x + 3, column.y, column.wide - 6, column.high)
            sheet.box(inner, round=14, fill=SUN_SOFT, edge=SUN, thick=2)
        _middle(sheet, names[spot], Box(column.x, column.y, column.wide, HEAD), INK)
    most = {one.id for one in matters_most(options)}
    for number, criterion in enumerate(by_weight(options)):
        line = Box(place.x, place.y + HEAD + number * row, place.wide, row)
        sheet.line([(line.x, line.y), (line.right, line.y)], LINE, 1.2)
        if criterion.id in most:
            sheet.box(Box(line.x, line.y + 8, 6, row - 16), round=3, fill=SUN)
        bold = criterion.id in most
        words = fit(criterion_name(criterion, content), first - 26, row - 8, SIZES, bold=bold)
        sheet.paragraph(words, line.x + 14, line.y + (row - words.height) / 2)
        for spot, option in enumerate(options.options):
            middle = (place.x + first + (spot + 0.5) * across, line.y + row / 2)
            _draw_dot(sheet, middle, step_of(option, criterion.id))
    for number, (label, cells) in enumerate(dated, start=len(options.criteria)):
        line = Box(place.x, place.y + HEAD + number * row, place.wide, row)
        sheet.line([(line.x, line.y), (line.right, line.y)], LINE, 1.2)
        words = fit(label, first - 26, row - 8, SMALL)
        sheet.paragraph(words, line.x + 14, line.y + (row - words.height) / 2, colour=INK_SOFT)
        for spot, cell in enumerate(cells):
            box = Box(place.x + first + spot * across, line.y, across, row)
            if cell:
                _middle(sheet, fit(cell, across - 8, row - 8, SMALL), box, INK)


def _names(options: Options, content: Content, wide: float) -> list[Paragraph]:
    """Fit the names of the options, all in one size: none is less than the others."""

    def fitted(sizes: tuple[float, ...]) -> list[Paragraph]:
        return [fit(option_name(one, content), wide, HEAD - 16, sizes, bold=True) for one in options.options]

    names = fitted(SIZES)
    smallest = min(one.size for one in names)
    return fitted((smallest,)) if any(one.size != smallest for one in names) else names


def _draw_dot(sheet: Sheet, middle: tuple[float, float], step: int | None) -> None:
    if step is None:
        sheet.line([(middle[0] - 7, middle[1]), (middle[0] + 7, middle[1])], LINE, 3)
        return
    fill = PINE if step >= MEETS_FROM else CARD if step <= FALLS_SHORT_TO else PINE_SOFT
    sheet.circle(middle, 4.0 + 2.6 * step, fill=fill, edge=PINE, thick=2)


def _draw_key(sheet: Sheet, top: float, content: Content) -> None:
    y, x = top + LEGEND / 2, sheet.edge + 20
    for step, key in ((1, "small"), (5, "large")):
        _draw_dot(sheet, (x, y), step)
        words = fit(content.text(f"options.picture_{key}"), 150, 20, SMALL, most_lines=1)
        sheet.words(words.lines[0], x + 24, y + words.size * BASELINE, words.size, colour=INK_SOFT)
        x += 40 + words.width + 30


def _middle(sheet: Sheet, words: Paragraph, box: Box, colour: str) -> None:
    y = box.y + (box.high - words.height) / 2
    sheet.paragraph(words, box.x + box.wide / 2, y, colour=colour, align="middle")


def _dated(options: Options, content: Content) -> list[tuple[str, list[str]]]:
    """Return the rows of days that have any."""
    rows = []
    for key in ("apply_by", "starts"):
        days = [getattr(one, key) for one in options.options]
        if any(days):
            rows.append((content.text(f"options.{key}"), [content.date(day) if day else "" for day in days]))
    return rows


def _sentence(options: Options, content: Content) -> str:
    if not options.options:
        return content.text("options.picture_empty")
    names = {one.id: option_name(one, content) for one in options.options}
    parts = [content.text("options.picture_compared", ways=", ".join(names.values()))]
    most = [criterion_name(one, content) for one in matters_most(options)]
    if most:
        parts.append(content.text("options.picture_most", what=", ".join(most)))
        for match in matches(options):
            said = " ".join(match_sentences(match, options, content))
            parts.append(content.text("options.picture_way", way=names[match.option], said=said))
    choice = chosen(options)
    if choice is not None:
        parts.append(content.text("options.picture_chosen", way=names[choice.id]))
    return " ".join(parts)


def _table(options: Options, content: Content) -> Table:
    head = (
        content.text("options.what_matters"),
        *(option_name(one, content) for one in options.options),
    )
    rows = [
        (
            criterion_name(one, content),
            *(step_name(step_of(option, one.id), content) for option in options.options),
        )
        for one in by_weight(options)
    ]
    rows += [(label, *cells) for label, cells in _dated(options, content)]
    if any(one.needs.strip() for one in options.options):
        rows.append((content.text("options.needs"), *(_needs(one) for one in options.options)))
    return Table(head, tuple(rows))


def _needs(option: Option) -> str:
    return option.needs.strip()
