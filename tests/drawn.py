"""Things to draw, and what to look for in a drawing: words that fit, and words that keep apart."""

from __future__ import annotations

from copy import copy
from datetime import UTC, date, datetime, timedelta
from itertools import combinations

from matplotlib.figure import Figure
from msgspec.structs import replace

from charts.sheet import PER_INCH, written
from coaching import self_assessment
from coaching.client_file import Client, ClientFile
from coaching.goal_ladder import Action, Ladder, Step
from coaching.meeting import Meeting, NextStep
from coaching.record import Note
from coaching.self_assessment import AREAS, Reading
from coaching.strengths import Strength, StrengthsMap
from workbooks.content.content import Content
from workbooks.content.loader import load

NOW = datetime(2026, 11, 21, 12, tzinfo=UTC)
THEN = NOW - timedelta(days=80)
FI, EN = load("fi"), load("en")
LANGUAGES = (FI, EN)
LONG = "Haluan oppia uusia asioita ja löytää paikkani maailmassa yhdessä muiden kanssa "


def mirrored(content: Content) -> Content:
    """The same content as if its language were written from right to left."""
    other = copy(content)
    other.language = replace(content.language, direction="rtl")
    return other


def notes(*texts: str) -> tuple[Note, ...]:
    return tuple(Note(id=f"n{place}", text=text) for place, text in enumerate(texts))


def reading(id: str, steps: dict[str, int | None], when: datetime = NOW, wish: int | None = None) -> Reading:
    """A finished reading in which every item of an area has the same step."""
    made = self_assessment.start(id, when)
    for area, items in FI.self_assessment.items_by_area().items():
        step = steps.get(area, 3)
        for item in items:
            made = (
                self_assessment.skip(made, item) if step is None else self_assessment.answer(made, item, step)
            )
        if wish:
            made = self_assessment.mark(made, area, "wish", wish)
    return self_assessment.finish(made, when)


EARLIER = reading("r1", dict.fromkeys(AREAS, 2), THEN)
NOW_READ = reading("r2", {"mind": 5, "body": 1, "work": None}, NOW, wish=5)

STRENGTHS = StrengthsMap(
    chosen=(
        Strength(id="s1", own_words="Hoidan ja hoivaan", example="Mummon luona joka päivä kaksi vuotta."),
        Strength(id="s2", card="listening", group="people", observation="Rauhoitit koko ryhmän."),
        Strength(id="s3", own_words="Puhun puolesta", group="people"),
    ),
    top=("s1", "s2"),
    wishes=notes("Työ, jossa saan olla ihmisten kanssa."),
    obstacles=notes("Bussi kulkee harvoin."),
)


def ladder(count: int = 5, title: str = "Tutustun kouluun", **more: object) -> Ladder:
    """A ladder with two steps done and the client on the third."""
    steps = tuple(
        Step(
            id=f"t{number}",
            title=f"{title} {number}",
            note="Serkku mukana" if number % 2 else "",
            when="elokuussa" if number > 3 else "",
            due=date(2026, 11, 28) if number == 3 else None,
            done=THEN if number < 3 else None,
            strengths=("s2",) if number == 3 else (),
            actions=(
                Action(id=f"a{number}", text="Soitan oppilaitokseen", doer="together", when="ensi viikolla"),
            ),
        )
        for number in range(1, count + 1)
    )
    plain = Ladder(
        id="l1",
        created=THEN,
        goal="Valmistun lähihoitajaksi ja saan oman paikan.",
        by="kesään 2028",
        here="t3" if count > 2 else "",
        steps=steps,
        benefits=notes("Oma työ ja palkka."),
        support=notes("Tekstiviesti edellisenä päivänä."),
        already_done=notes("Hoidin mummoa 2 v", "Hygieniapassi"),
        history=notes("Koulu jäi kesken."),
    )
    return replace(plain, **more)


def client_file(**more: object) -> ClientFile:
    """A client with everything."""
    whole = ClientFile(
        client=Client(id="c1", label="Mirja", created=THEN),
        strengths=STRENGTHS,
        readings=(EARLIER, replace(NOW_READ, worker_finished=NOW, marks=_with_worker(NOW_READ))),
        ladders=(ladder(),),
        meetings=(
            Meeting(
                id="m1",
                started=NOW,
                closed=NOW,
                theme="Hakemus",
                benefit=8,
                next_step=NextStep(what="Soitto kouluun", doer="worker", due=date(2026, 11, 24)),
                wish="Muistuta minua.",
                worker_note="Bussiyhteys vielä auki.",
            ),
        ),
    )
    return replace(whole, **more)


def _with_worker(read: Reading) -> tuple[self_assessment.AreaMarks, ...]:
    return tuple(replace(each, worker=4) for each in read.marks)


def said(figure: Figure) -> str:
    """Everything that is written on a figure, in the order of drawing."""
    return " ".join(words.text.strip("\u200e\u200f") for words in written(figure))


def collisions(figure: Figure) -> list[str]:
    """Pairs of texts that cover each other, and texts that leave the sheet."""
    wide, high = (side * PER_INCH for side in figure.get_size_inches())
    words = written(figure)
    found = [
        f"{one.text} | {other.text}"
        for one, other in combinations(words, 2)
        if one.box.overlaps(other.box, 1)
    ]
    found += [
        f"{one.text} leaves the sheet"
        for one in words
        if one.box.x < -1 or one.box.y < -1 or one.box.right > wide + 1 or one.box.bottom > high + 1
    ]
    return found
