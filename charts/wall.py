"""A wall as a picture: whatever a group has been shown, with one sentence and a table that say the same.

Only numbers of the view are drawn (:mod:`coaching.wall`): merged cells stay one piece, and a count that is
told as "0-2" is drawn as a pale bar of which nobody knows how far it reaches.
"""

from __future__ import annotations

from charts.group_choice import GroupChoice
from charts.group_flower import GroupFlower
from charts.group_scale import GroupPulse, GroupScale
from charts.heading import new_sheet
from charts.paragraph import fit
from charts.picture import Picture, PictureSize
from charts.sheet import BASELINE, Box
from charts.style import INK_SOFT
from charts.wall_drawing import SMALL, WallDrawing
from charts.word_wall import WordWall
from coaching.wall import ChoiceView, FlowerView, PulseView, ScaleView, View, VoteView, WordsView
from workbooks.content.content import Content
from workbooks.content.wall_words import WallWords

WALL = PictureSize("screen", 1600, 900)
"""For a projector: on a wall two metres wide letters are about 3 cm high, which is read from eight metres."""
FOR_WIDTH = 20.0 / 900
"""Letter size against the width of a picture."""
SMALLEST, LARGEST = 15.0, 36.0
SIZES = (1.0, 0.94, 0.88, 0.82, 0.76, 0.7, 0.64, 0.58, 0.52, 0.46, 0.4)
"""Where a picture has a fixed height, the largest of these that fits is taken."""
LARGER = (1.5, 1.4, 1.3, 1.2, 1.1)
"""Tried before them for what does not fill a place by itself."""


def wall_picture(view: View, words: WallWords, content: Content, size: PictureSize) -> Picture:
    """Draw a released view.

    Args:
        view: what may be shown.
        words: what was asked and what the ids are called.
        content: the language of the picture.
        size: a sheet of its own has the question as its heading; on a screen or a page it stands beside.
    """
    drawing = drawing_of(view, words, content)
    usual = min(max(size.width * FOR_WIDTH, SMALLEST), LARGEST)
    edge = size.edge
    wide = size.width - 2 * edge
    top, letters = edge, usual
    question = fit(words.question, wide, usual * 4.2, (usual * 1.5, usual * 1.3, usual * 1.15), bold=True)
    if size.alone:
        top = edge + question.height + usual * 0.8
    foot = usual * 1.5 if drawing.note else 0.0
    high = size.height or top + drawing.need(usual, wide) + foot + edge
    room = high - top - foot - edge
    if size.height:
        fills = isinstance(drawing, GroupScale | GroupFlower)
        shares = SIZES if fills else (*LARGER, *SIZES)
        fitting = (usual * share for share in shares if drawing.need(usual * share, wide) <= room)
        letters = next(fitting, usual * SIZES[-1])
    sheet = new_sheet(size, content, high)
    if size.alone:
        sheet.paragraph(question, edge, edge)
    drawing.draw(sheet, Box(edge, top, wide, room), letters)
    if drawing.note:
        small = min(letters, usual) * SMALL
        sheet.words(
            drawing.note, edge, high - edge - foot / 2 + small * (BASELINE + 0.3), small, colour=INK_SOFT
        )
    return Picture(
        figure=sheet.figure,
        title=words.question,
        sentence=drawing.sentence(),
        table=drawing.table(),
        language=content.language.code,
        direction=content.language.direction,
    )


def drawing_of(view: View, words: WallWords, content: Content) -> WallDrawing:
    """Return what draws a view."""
    match view:
        case ScaleView():
            return GroupScale(view, words, content)
        case PulseView():
            return GroupPulse(view, words, content)
        case ChoiceView() | VoteView():
            return GroupChoice(view, words, content)
        case WordsView():
            return WordWall(view, words, content)
        case FlowerView():
            return GroupFlower(view, words, content)
