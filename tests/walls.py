"""Walls of a group to draw and to write down: each kind of view with its words."""

from __future__ import annotations

from datetime import UTC, datetime

from coaching.group_answer import Choice, Vote
from coaching.room import opened
from coaching.room_record import RoomRecord, WallText
from coaching.wall import (
    FlowerView,
    View,
    WordsView,
    choice_view,
    petal,
    pulse_view,
    scale_view,
    vote_view,
    words_view,
)
from workbooks.content.content import Content
from workbooks.content.wall_words import WallWords
from workbooks.content.workshop_schema import (
    ChoiceAsk,
    FlowerAsk,
    Part,
    ScaleAsk,
    Sitting,
    VoteAsk,
    WordsAsk,
)

MARKS = (1, 2, 4, 4, 5, 6, 6, 7, 7, 8, 8, 9)
LATER = (4, 5, 6, 6, 7, 7, 8, 8, 8, 9, 9, 10)
SCALE = WallWords(
    question="Miten helppoa sinun on puhua suoraan tässä huoneessa nyt?", low="Vaikeaa", high="Helppoa"
)
OPTIONS = {
    "call": "Soitan itse",
    "together": "Soitamme yhdessä työntekijän kanssa",
    "letter": "Kirjoitan ensin paperille, mitä haluan sanoa, ja luen sen ääneen jollekin",
    "friend": "Pyydän kaveria mukaan",
    "later": "Mietin vielä",
}
CHOSEN = ("together",) * 5 + ("letter",) * 4 + ("call",) * 2 + ("friend",)
IDEAS = {
    "coffee": "Avoin kahvihetki joka torstai",
    "walk": "Yhteinen kävely ja eväät Pyhäjärven rannalla, kun on kaunis ilma",
    "cook": "Ruokaa yhdessä",
    "band": "Bändi ja laulupiiri",
}
AREAS = {
    "wellbeing": "Hyvinvointi",
    "belonging": "Yhteys muihin",
    "mind": "Mieli",
    "everyday": "Arki",
    "skills": "Osaaminen",
    "body": "Keho",
    "work": "Työ ja tulevaisuus",
    "garden": "Piha ja metsä",
}
TEXTS = (
    "kahvi ystävän kanssa",
    "aamulenkki",
    "oma rauha",
    "musiikki",
    "lapset",
    "sauna",
    "metsä",
    "huumori",
    "Se, että joku odottaa minua ja huomaa, jos en tule paikalle",
    "uni",
    "naapurin apu",
    "hyvä ruoka",
)


def scale() -> View:
    return scale_view(MARKS)


def pulse() -> View:
    return pulse_view(scale_view(MARKS), scale_view(LATER))


def choice(words: tuple[str, ...] = ()) -> View:
    view = choice_view([Choice(options=(one,)) for one in CHOSEN], tuple(OPTIONS), most=1)
    return type(view)(n=view.n, bars=view.bars, words=words)


def vote() -> View:
    ideas = [("coffee", "walk"), ("coffee", "cook"), ("coffee", "walk"), ("walk", "cook"), ("coffee",)] * 2
    return vote_view([Vote(ideas=one) for one in ideas], tuple(IDEAS), most=2)


def words() -> WordsView:
    return words_view(12, TEXTS, "seed")


def flower() -> FlowerView:
    marks = {area: tuple((mark + 3 * place) % 11 for mark in MARKS) for place, area in enumerate(AREAS)}
    return FlowerView(petals=tuple(petal(area, found) for area, found in marks.items() if area != "body"))


WALLS: dict[str, tuple[View, WallWords]] = {
    "scale": (scale(), SCALE),
    "pulse": (pulse(), SCALE),
    "choice": (choice(), WallWords(question="Mitä teen ensin?", names=OPTIONS)),
    "own": (
        choice(("Menen käymään siellä", "Kysyn äidiltä")),
        WallWords(question="Mitä teen ensin?", names=OPTIONS),
    ),
    "vote": (vote(), WallWords(question="Minkä teemme ensin?", names=IDEAS)),
    "words": (words(), WallWords(question="Mikä kantaa sinua?")),
    "flower": (flower(), WallWords(question="Miten sinulla on asiat nyt?", names=AREAS)),
}


ROOM = "00000000-0000-8000-8000-000000000000"
ON = datetime(2026, 11, 20, 13, tzinfo=UTC)


def released(content: Content, workshop: str = "first_try", sitting: str = "") -> RoomRecord:
    """A room in which everything that may reach a wall has been released."""
    script = content.workshop(workshop)
    assert script is not None
    meeting = script.sitting(sitting) if sitting else script.sittings[0]
    assert meeting is not None
    room = opened(
        ROOM, "42KVWH", bytes(32), ON, workshop=workshop, sitting=meeting.id, language=content.language.code
    )
    texts = tuple(
        WallText(id=f"{part.id}-{place}", part=part.id, text=text, state="shown" if place % 4 else "left_out")
        for part in meeting.parts
        if isinstance(part.ask, WordsAsk)
        for place, text in enumerate(TEXTS)
    )
    found = {part.id: _view(part, meeting, texts) for part in meeting.parts if part.reaches_a_wall}
    return RoomRecord(room=room, views={id: view for id, view in found.items() if view}, texts=texts)


def _view(part: Part, sitting: Sitting, texts: tuple[WallText, ...]) -> View | None:
    ask = part.ask
    match ask:
        case ScaleAsk():
            return scale_view(LATER if part.kind == "pulse_out" else MARKS)
        case ChoiceAsk():
            ids = [one.id for one in ask.options]
            chosen = [Choice(options=(ids[place * place % len(ids)],)) for place in range(12)]
            return choice_view(chosen, ids, ask.most)
        case VoteAsk():
            ids = [one.id for one in ask.options] or [
                one.id for one in texts if one.part == ask.of and one.state == "shown"
            ]
            return vote_view(
                [Vote(ideas=(ids[place * place % len(ids)],)) for place in range(12)], ids, ask.most
            )
        case WordsAsk():
            return WordsView(n=12)
        case FlowerAsk():
            ids = [one.id for one in ask.areas]
            marks = {id: [(mark + 2 * place) % 11 for mark in MARKS] for place, id in enumerate(ids)}
            return FlowerView(petals=tuple(petal(id, found) for id, found in marks.items()))
    return None
