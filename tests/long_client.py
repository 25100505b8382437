"""A client of three years (60 meetings, 12 readings, 6 ladders) for measuring and for full pictures."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

from msgspec.structs import replace

from coaching.client_file import ClientFile, new_client
from coaching.crisis_landing import CrisisLanding, Landing
from coaching.goal_ladder import Action, Ladder, Step
from coaching.meeting import Acute, Meeting, NextStep
from coaching.path import Path
from coaching.record import Note
from coaching.referral import Referral
from coaching.self_assessment import AREAS, Answer, AreaMarks, Reading
from coaching.strengths import Strength, StrengthsMap
from coaching.support_stairs import StairMark, SupportStairs

FIRST = datetime(2023, 11, 22, 10, tzinfo=UTC)
MEETINGS, READINGS, LADDERS, STEPS = 60, 12, 6, 8
DAYS = 3 * 365
THEMES = ("Raha", "Hakemus", "Arki", "Vahvuudet", "Koulu")


def long_client(id: str = "c1") -> ClientFile:
    """Return the client, the same each time."""
    return replace(
        new_client(id, FIRST, "Sara"),
        strengths=StrengthsMap(
            chosen=tuple(
                Strength(id=f"v{n}", own_words=f"Vahvuus {n}", example="Autoin siskoa.") for n in range(12)
            ),
            top=("v0", "v1", "v2", "v3", "v4"),
        ),
        meetings=tuple(_meeting(n) for n in range(MEETINGS)),
        readings=tuple(_reading(n) for n in range(READINGS)),
        ladders=tuple(_ladder(n) for n in range(LADDERS)),
        paths=(Path(id="p", recipe="path_28", since=FIRST),),
        support_stairs=SupportStairs(
            marks=tuple(StairMark(id=f"s{n}", stair=f"stair_{n + 1}", on=_at(n, 6)) for n in range(6))
        ),
        referrals=tuple(
            Referral(id=f"r{n}", agreed=_at(n, 4), place="Palvelu", started=_at(n, 4).date())
            for n in range(4)
        ),
        crisis_landing=CrisisLanding(
            landings=tuple(
                Landing(id=f"b{n}", since=_at(n, 3), ended=_at(n, 3) + timedelta(days=9)) for n in range(2)
            )
        ),
    )


def _at(place: int, of: int) -> datetime:
    """Return an even place on the three years."""
    return FIRST + timedelta(days=DAYS * place // of, hours=place % 5)


def _meeting(n: int) -> Meeting:
    at = _at(n, MEETINGS)
    return Meeting(
        id=f"m{n}",
        started=at,
        closed=at + timedelta(hours=1),
        theme=THEMES[n % len(THEMES)],
        benefit=n % 11,
        next_step=NextStep(
            what=f"Soitan numeroon {n}",
            doer="client",
            due=at.date() + timedelta(days=7),
            done=at.date() + timedelta(days=6) if n % 3 else None,
        ),
        wish="Muistuta minua viestillä",
        worker_note="Sovittiin seuraava aika.",
        agenda=(Note(id="a0", text="Katsotaan paperit"), Note(id="a1", text=THEMES[(n + 1) % len(THEMES)])),
        acute=(Acute(id="k0", text="Vuokra", done=date(2026, 1, 1)),) if n % 10 == 0 else (),
    )


def _reading(n: int) -> Reading:
    at = _at(n, READINGS)
    answers = tuple(
        Answer(item=f"{area}_{item}", step=1 + (n + item) % 5) for area in AREAS for item in (1, 2, 3, 4)
    )
    marks = tuple(AreaMarks(area=area, important=3 + n % 3, wish=5, worker=3) for area in AREAS)
    return Reading(
        id=f"q{n}", started=at, finished=at, worker_finished=at, answers=answers, marks=marks, ability=n % 11
    )


def _ladder(n: int) -> Ladder:
    at = _at(n, LADDERS)
    is_last = n + 1 == LADDERS
    steps = tuple(_step(n, place, at, done=not is_last or place < 3) for place in range(STEPS))
    return Ladder(
        id=f"l{n}",
        created=at,
        goal=f"Tavoite {n}: oma työ",
        steps=steps,
        here=steps[3].id if is_last else steps[-1].id,
        support=(Note(id="t0", text="Sisko"),),
        benefits=(Note(id="h0", text="Omaa rahaa"),),
        reached=None if is_last else at + timedelta(days=170),
    )


def _step(ladder: int, place: int, at: datetime, *, done: bool) -> Step:
    when = at + timedelta(days=20 * (place + 1)) if done else None
    actions = tuple(
        Action(id=f"l{ladder}s{place}a{n}", text=f"Teen asian {n}", doer="client", done=when, agreed=at)
        for n in range(3)
    )
    return Step(
        id=f"l{ladder}s{place}", title=f"Porras {place + 1}", theme="Aihe", actions=actions, done=when
    )
