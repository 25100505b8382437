"""How long a picture takes from a change to the bytes that the screen shows."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from time import perf_counter

from benchmarks.result import Result, of
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


def _times(draw: Callable[[int], object], *, cold: bool = False) -> list[float]:
    """Milliseconds of drawings that all differ a little, as after a tap; ``cold``: no line seen before."""
    draw(0)
    taken = []
    for turn in range(1, RUNS + 1):
        if cold:
            run.cache_clear()
        begun = perf_counter()
        draw(turn)
        taken.append((perf_counter() - begun) * 1000)
    return taken


def measure() -> list[Result]:
    """Milliseconds from a change to the bytes that the screen shows, and to the bytes of a file."""
    content = load("fi")
    results: list[Result] = []
    for name, draw in _drawings(content):

        def once(turn: int, draw: Callable[[int], Picture] = draw) -> bytes:
            return png(draw(turn))

        def sharp(turn: int, draw: Callable[[int], Picture] = draw) -> bytes:
            return png(draw(turn), 2)

        results += [
            of(f"{name}: after a tap", _times(once), most=60),
            of(f"{name}: the first time", _times(once, cold=True)),
            of(f"{name}: after a tap, twice as sharp", _times(sharp)),
        ]
    wall = _times(lambda turn: svg(stairs(_ladder(12, turn), StrengthsMap(), content, A4)))
    return [*results, of("stairs, 12 steps: A4 as SVG", wall)]
