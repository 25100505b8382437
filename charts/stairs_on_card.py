"""Stairs on a card to carry: the goal, where I am, what I do next, and the whole way as a small drawing."""

from __future__ import annotations

from charts.climb import Climb
from charts.paragraph import LEADING, fit, line
from charts.sheet import Box, Sheet
from charts.stair_parts import AMBER, EDGES, PILL, badge, here_pill
from charts.style import CARD, INK, INK_SOFT, LINE, MOSS, MOSS_SOFT, PINE, SUN, SUN_SOFT, mix
from coaching.goal_ladder import Action

EDGE = 24.0


def draw_card(sheet: Sheet, climb: Climb) -> None:
    """Draw the card on the whole sheet."""
    wide, high = sheet.wide, sheet.high
    bottom = _draw_goal(sheet, climb, Box(6, 6, wide - 12, high * 0.36))
    left = Box(EDGE, bottom + 16, wide * 0.54, high - bottom - 16 - EDGE)
    _draw_now(sheet, climb, left)
    start = left.right + 14
    _draw_way(sheet, climb, Box(start, bottom + 22, wide - EDGE - start, high - bottom - 22 - EDGE))
    # The line to cut along.
    sheet.box(Box(6, 6, wide - 12, high - 12), round=18, edge=mix(LINE, INK_SOFT, 0.6), thick=1.2)


def _draw_goal(sheet: Sheet, climb: Climb, place: Box) -> float:
    text = climb.content.text
    sheet.box(place, round=(18, 18, 0, 0), fill=SUN_SOFT)
    sheet.box(Box(place.x, place.bottom - 4, place.wide, 4), fill=SUN)
    centre = (place.right - 46, place.y + 44)
    sheet.circle(centre, 34, fill=mix(SUN, SUN_SOFT, 0.3))
    sheet.circle(centre, 25, fill=SUN)
    wide = place.wide - 2 * EDGE - 66
    head = line(text("charts.stairs_goal"), wide, (15.0, 13.0), bold=True)
    said = climb.aside()
    aside = line(said, wide, (15.0, 14.0, 13.0)) if said else None
    room = place.high - 24 - head.height - (aside.height + 4 if aside else 0)
    goal = climb.goal() or text("charts.stairs_no_goal")
    words = fit(goal, wide, room, (23.0, 22.0, 20.0, 18.0, 16.0, 15.0, 14.0), bold=bool(climb.goal()))
    used = head.height + words.height + (aside.height + 4 if aside else 0)
    y = place.y + (place.high - used) / 2 - 2
    y = sheet.paragraph(head, EDGE, y, colour=mix(SUN, INK, 0.3))
    y = sheet.paragraph(words, EDGE, y, colour=INK if climb.goal() else INK_SOFT)
    if aside:
        sheet.paragraph(aside, EDGE, y + 4)
    return place.bottom


def _draw_now(sheet: Sheet, climb: Climb, place: Box) -> None:
    """Write where the client is and what comes next."""
    text, stairs = climb.content.text, climb.stairs()
    y = place.y
    here = next((stair for stair in stairs if stair.state == "here"), None)
    if here:
        here_pill(sheet, place.x, y, climb.content)
        y += PILL + 4
        name = f"{here.number}. {here.title}" if here.named else here.title
        title = fit(name, place.wide, 58, (19.0, 18.0, 17.0, 16.0, 15.0, 14.0), bold=True, most_lines=3)
        y = sheet.paragraph(title, place.x, y)
        if here.carries:
            words = text("charts.stairs_strength", strengths=here.carries)
            y = sheet.paragraph(line(words, place.wide, (15.0, 14.0, 13.0)), place.x, y, colour=INK_SOFT)
        y += 10
    todo = _todo(climb, here.step.actions if here else ())
    following = climb.next_stair()
    if todo:
        head, lines = text("charts.stairs_todo"), todo
    elif following:
        name = f"{following.number}. {following.title}" if following.named else following.title
        head, lines = (
            text("charts.stairs_next"),
            [" · ".join(each for each in (name, following.when) if each)],
        )
    elif stairs:
        return
    else:
        head, lines = text("charts.stairs_empty"), []
    y = sheet.paragraph(line(head, place.wide, (15.0, 14.0, 13.0), bold=True), place.x, y, colour=PINE) + 2
    for words in lines[:3]:
        room = place.bottom - y
        if room < 14 * LEADING:
            break
        part = fit(
            words, place.wide - 16, min(room, 3 * 16 * LEADING), (16.0, 15.0, 14.0, 13.0), most_lines=3
        )
        sheet.circle((place.x + 5, y + part.size * LEADING * 0.52), 2.8, fill=AMBER)
        y = sheet.paragraph(part, place.x + 16, y) + 4


def _todo(climb: Climb, actions: tuple[Action, ...]) -> list[str]:
    """Return the open things to do with who and when."""
    lines = []
    for action in actions:
        if action.done or not action.text.strip():
            continue
        doer = action.who.strip() if action.doer == "other" else ""
        if not doer and action.doer:
            doer = climb.content.meeting.doers.get(action.doer, "")
        when = action.when.strip() or (climb.content.day(action.due) if action.due else "")
        lines.append(" · ".join(part for part in (action.text.strip(), doer, when) if part))
    return lines


def _draw_way(sheet: Sheet, climb: Climb, place: Box) -> None:
    """Draw the whole way as small stairs; the marks are the same as on the large ones."""
    stairs = climb.stairs()
    if not stairs:
        return
    wide = place.wide / len(stairs)
    radius = min(11.0, wide * 0.44)
    lowest = radius * 2 + 6
    for spot, stair in enumerate(stairs):
        share = 1.0 if len(stairs) == 1 else spot / (len(stairs) - 1)
        high = lowest + (place.high - 2 * radius - 8 - lowest) * share
        x = place.x + spot * wide
        fill = MOSS_SOFT if stair.done else SUN_SOFT if stair.state == "here" else CARD
        edge = PINE if stair.state == "here" else MOSS if stair.done else EDGES["ahead"]
        column = Box(x + 1.5, place.bottom - high, wide - 3, high)
        sheet.box(column, round=(5, 5, 0, 0), fill=fill, edge=edge, thick=3 if stair.state == "here" else 1.5)
        badge(sheet, (x + wide / 2, column.y - radius - 3), radius, stair)
