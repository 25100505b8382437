"""The stairs of a goal ladder: for the screen, for the wall, and as a card to carry."""

from __future__ import annotations

from charts.climb import Climb
from charts.heading import heading, new_sheet
from charts.picture import Picture, PictureSize
from charts.sheet import Sheet
from charts.stairs_in_columns import MOST, draw_columns, draw_steps_in_columns, fits_columns
from charts.stairs_in_rows import draw_rows, draw_steps_in_rows, plan_rows
from charts.stairs_on_card import draw_card
from coaching.goal_ladder import Ladder
from coaching.strengths import StrengthsMap
from workbooks.content.content import Content


def stairs(ladder: Ladder, strengths: StrengthsMap, content: Content, size: PictureSize) -> Picture:
    """Draw a ladder as stairs.

    Few steps on a wide sheet stand side by side; more steps, or a narrow sheet, lie row upon row so that
    up to twelve stay readable. What is done, where the client stands and what is ahead are told apart by
    the mark and a word, not by colour alone.
    """
    climb = Climb(ladder, strengths, content)
    if size.kind == "page":
        return _on_page(climb, size)
    if size.kind == "card":
        sheet = new_sheet(size, content)
        draw_card(sheet, climb)
    elif fits_columns(climb, size.width, size.height):
        sheet = new_sheet(size, content)
        draw_columns(sheet, climb, _top(sheet, content, size))
    else:
        plan = plan_rows(climb, size, _top(new_sheet(size, content, 99), content, size))
        sheet = new_sheet(size, content, plan.high)
        draw_rows(sheet, climb, plan, _top(sheet, content, size))
    return _picture(sheet, climb)


def _on_page(climb: Climb, size: PictureSize) -> Picture:
    """Draw the steps alone: on a page the goal and all that carries stand beside them as text."""
    count = len(climb.ladder.steps)
    few = 0 < count <= MOST - 1
    high = size.height or (262.0 if few else 36.0 * max(count, 3))
    sheet = new_sheet(size, climb.content, high)
    if few:
        draw_steps_in_columns(sheet, climb)
    else:
        draw_steps_in_rows(sheet, climb)
    return _picture(sheet, climb)


def _picture(sheet: Sheet, climb: Climb) -> Picture:
    content = climb.content
    return Picture(
        figure=sheet.figure,
        title=content.text("charts.stairs_title"),
        sentence=climb.sentence(),
        table=climb.table(),
        language=content.language.code,
        direction=content.language.direction,
    )


def _top(sheet: Sheet, content: Content, size: PictureSize) -> float:
    return heading(sheet, content.text("charts.stairs_title")) + 24 if size.alone else 40.0
