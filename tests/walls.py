"""Walls of a group to draw and to write down: each kind of view with its words."""

from __future__ import annotations

from coaching.group_answer import Choice, Vote
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
from workbooks.content.wall_words import WallWords

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
