"""The stairs of a goal ladder: for the screen, for the wall, and as a card to carry."""

from __future__ import annotations

from charts.climb import Climb
from charts.heading import heading, new_sheet
from charts.picture import Picture, PictureSize
from charts.sheet import Sheet
from charts.stairs_in_columns import draw_columns, fits_columns
from charts.stairs_in_rows import draw_rows, plan_rows
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
    return Picture(
        figure=sheet.figure,
        title=content.text("charts.stairs_title"),
        sentence=climb.sentence(),
        table=climb.table(),
        language=content.language.code,
        direction=content.language.direction,
    )


def _top(sheet: Sheet, content: Content, size: PictureSize) -> float:
    return 40.0 if size.kind == "screen" else heading(sheet, content.text("charts.stairs_title")) + 24
