"""How long a picture takes from a change to the bytes that the screen shows."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from statistics import median
from time import perf_counter

from charts.goal_ladder import stairs
from charts.picture import A4, SCREEN, Picture, PictureSize
from charts.rendering import png, svg
from charts.self_assessment import change_picture, flower
from charts.strengths import strengths_map
from charts.typeface import run
from coaching import self_assessment
from coaching.goal_ladder import Ladder, Step
from coaching.record import Note
from coaching.self_assessment import Reading
from coaching.strengths import Strength, StrengthsMap
from workbooks.content.content import Content
from workbooks.content.loader import load

RUNS = 15
NOW = datetime(2026, 11, 21, 12, tzinfo=UTC)
LIMIT = "60"
"""Milliseconds that a change may take on the screen."""

Row = tuple[str, str, str, str]


def _reading(content: Content, step: int, when: datetime) -> Reading:
    reading = self_assessment.start(f"reading-{step}", when)
    for place, item in enumerate(content.self_assessment.items()):
        reading = self_assessment.answer(reading, item.id, (place + step) % 5 + 1)
    return self_assessment.mark(reading, "mind", "wish", 4)


def _ladder(steps: int, change: int) -> Ladder:
    return Ladder(
        id="ladder",
        created=NOW,
        goal=f"Valmistun lähihoitajaksi ja saan oman paikan {change}.",
        by="kesään 2028",
        here="step-4",
        benefits=(Note(id="b", text="Oma työ ja palkka."),),
        support=(Note(id="s", text="Tekstiviesti edellisenä päivänä."),),
        already_done=(Note(id="d", text="Hoidin mummoa 2 v"), Note(id="e", text="Hygieniapassi")),
        steps=tuple(
            Step(
                id=f"step-{place}",
                title=f"Tutustun kouluun {place}",
                note="Avoimet ovet, serkku mukana",
                when="tammikuussa",
                done=NOW if place < 4 else None,
            )
            for place in range(steps)
        ),
    )


def _strengths(content: Content, change: int) -> StrengthsMap:
    cards = [(group.id, card.id) for group in content.strengths.groups for card in group.cards][:18]
    chosen = tuple(
        Strength(
            id=f"s{place}", card=card, group=group, example=f"Mummon luona {change}" if not place else ""
        )
        for place, (group, card) in enumerate(cards)
    )
    top = ("s0", "s3", "s6", "s9", "s12")
    return StrengthsMap(chosen=chosen, top=top, wishes=(Note(id="w", text="Oma koti"),))


def _drawings(content: Content) -> Iterator[tuple[str, Callable[[int], Picture]]]:
    """Give each picture as a function of a small change, such as one answer or one typed word."""
    earlier = _reading(content, 1, NOW - timedelta(days=80))
    yield (
        "flower",
        lambda turn: flower(_reading(content, turn, NOW), content, PictureSize("screen", 640), earlier),
    )
    yield (
        "change picture",
        lambda turn: change_picture(
            earlier, _reading(content, turn, NOW), content, PictureSize("screen", 900)
        ),
    )
    yield "stairs, 5 steps", lambda turn: stairs(_ladder(5, turn), StrengthsMap(), content, SCREEN)
    yield "stairs, 12 steps", lambda turn: stairs(_ladder(12, turn), StrengthsMap(), content, SCREEN)
    yield (
        "strengths map",
        lambda turn: strengths_map(_strengths(content, turn), content, PictureSize("screen", 900)),
    )


def _median_ms(draw: Callable[[int], object], *, cold: bool = False) -> float:
    draw(0)
    times = []
    for turn in range(1, RUNS + 1):
        if cold:
            run.cache_clear()
        begun = perf_counter()
        draw(turn)
        times.append((perf_counter() - begun) * 1000)
    return median(times)


def measure() -> list[Row]:
    """Return rows of (what, measured, limit, note); times are medians in milliseconds."""
    content = load("fi")
    rows: list[Row] = []
    for name, draw in _drawings(content):
        update = _median_ms(lambda turn, draw=draw: png(draw(turn)))
        rows.append(
            (f"{name}: a change to PNG on the screen", f"{update:.0f} ms", f"{LIMIT} ms", "one point a pixel")
        )
        first = _median_ms(lambda turn, draw=draw: png(draw(turn)), cold=True)
        rows.append((f"{name}: first drawing", f"{first:.0f} ms", "", "no line of text seen before"))
        double = _median_ms(lambda turn, draw=draw: png(draw(turn), 2))
        rows.append((f"{name}: a change to PNG, sharp tablet", f"{double:.0f} ms", "", "two points a pixel"))
    paper = _median_ms(lambda turn: svg(stairs(_ladder(12, turn), StrengthsMap(), content, A4)))
    rows.append(("stairs, 12 steps: A4 as SVG", f"{paper:.0f} ms", "", "letters shared"))
    return rows


if __name__ == "__main__":
    for row in measure():
        print(" | ".join(row))
