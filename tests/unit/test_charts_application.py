from __future__ import annotations

from datetime import date

import pytest
from msgspec.structs import replace

from charts.application import application_board
from charts.picture import A4, SCREEN, PictureSize
from charts.rendering import png
from coaching.application import Application, Paper, Sentence
from tests.drawn import EN, FI, LANGUAGES, LONG, NOW, collisions, mirrored, said
from workbooks.content.content import Content

SIZES = (SCREEN, A4, PictureSize("screen", 400), PictureSize("page", 760))
STUDY = Application(
    id="h1",
    created=NOW,
    kind="study",
    title="Lähihoitajan koulutus",
    place="Salon opisto",
    deadline=date(2026, 12, 1),
    papers=(
        Paper(id="p1", card="resume", state="have"),
        Paper(id="p2", card="school_certificate", state="asked"),
        Paper(id="p3", own_words="$x_1$ {kirje}"),
    ),
    sentences=(Sentence(id="s1", text="Osaan hoitaa."),),
)
MANY = (
    STUDY,
    Application(
        id="h2",
        created=NOW,
        title=LONG * 3,
        papers=tuple(Paper(id=f"p{n}", own_words=LONG) for n in range(30)),
    ),
    Application(id="h3", created=NOW, kind="work", sent=NOW),
)


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size.kind}-{size.width:.0f}")
@pytest.mark.parametrize("content", LANGUAGES, ids=lambda each: each.language.code)
def test_everything_is_named_and_no_words_cover_others(content: Content, size: PictureSize) -> None:
    figure = application_board(MANY, content, size, NOW.date()).figure
    words = said(figure)
    assert "Lähihoitajan koulutus" in words
    assert content.application.paper("resume").title in words
    assert collisions(figure) == []


def test_the_sentence_and_the_table_say_the_same() -> None:
    picture = application_board(MANY, FI, SCREEN, NOW.date())
    assert "Kuvassa on 3 hakemusta." in picture.sentence
    assert "Aikaa on 10 päivää." in picture.sentence
    first, second, third = picture.table.rows
    assert first[2] == "Ansioluettelo (CV): On jo; Koulutodistus: Pyydetty; $x_1$ {kirje}: Ei vielä"
    assert first[3] == "Osaan hoitaa."
    assert LONG.strip() in second[0]
    assert third[0] == "Työpaikka"


def test_on_paper_no_days_are_counted() -> None:
    assert "Aikaa on" not in application_board((STUDY,), FI, A4).sentence


def test_it_can_be_mirrored_and_drawn() -> None:
    assert png(application_board((replace(STUDY, title="أريد أن أعمل"),), mirrored(EN), SCREEN, NOW.date()))
