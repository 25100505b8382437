from __future__ import annotations

from datetime import date, timedelta

from msgspec.structs import replace

from coaching.application import Application, Experience, Paper, Sentence, Version
from coaching.client_file import ClientFile, new_client
from exports import application as leaving
from exports.forms import application as paper
from exports.forms.form import Table
from exports.template import template_lines
from tests.conftest import START
from tests.drawn import EN, FI

FULL = Application(
    id="h1",
    created=START,
    kind="study",
    title="Lähihoitajan koulutus",
    place="Salon opisto",
    deadline=date(2026, 12, 1),
    papers=(Paper(id="p1", card="resume", state="have"),),
    reasons="Haluan auttaa.",
    sentences=(Sentence(id="s1", text="Osaan <b>hoitaa</b>."), Sentence(id="s2")),
    languages="suomi, romani",
    experience=(Experience(id="e1", title="Mummon hoito", when="2020-2022"),),
    versions=(Version(id="v1", on=START, reasons="Vanha syy."),),
)
LATER = replace(FULL, id="h2", title="Toinen", deadline=date(2027, 1, 1))


def client(*applications: Application) -> ClientFile:
    return replace(new_client("c1", START, "Mirja"), applications=applications)


def test_nothing_leaves_on_the_usual_page_by_itself() -> None:
    lines = list(leaving.lines(client(FULL), FI))
    assert len(lines) == 6
    assert not any(line.on for line in lines)
    assert not any(chart.on for chart in leaving.charts(client(FULL), FI))


def test_the_preparation_sheet_takes_along_the_application_that_is_at_hand() -> None:
    lines = [line for line in template_lines(client(LATER, FULL), FI, "preparation_sheet") if line.on]
    said = [line.text for line in lines if line.noun == "application"]
    assert "Osaan <b>hoitaa</b>." in said
    assert "Kielet: suomi, romani" in said
    assert "Mummon hoito, 2020-2022" in said
    assert any("Lähihoitajan koulutus, Salon opisto" in text for text in said)
    assert not any("Toinen" in text for text in said)


def test_each_thing_stands_under_its_own_heading_of_the_sheet() -> None:
    sections = {
        line.id: line.section for line in template_lines(client(FULL), FI, "preparation_sheet") if line.on
    }
    assert sections["applications/h1/what"] == "applied"
    assert sections["applications/h1/s1/sentence"] == "sentences"
    assert sections["applications/h1/languages"] == "languages"
    assert sections["applications/h1/e1/experience"] == "experience"
    assert sections["applications/h1/papers"] == "papers"


def test_only_what_was_chosen_is_kept_and_old_versions_stay_in_the_room() -> None:
    wanted = frozenset({"applications/h1/what", "applications/h1/s1/sentence"})
    (kept,) = leaving.keep(client(FULL, LATER), new_client("k", START, "M"), wanted).applications
    assert kept == replace(
        Application(id="h1", created=START),
        kind="study",
        title=FULL.title,
        place=FULL.place,
        deadline=FULL.deadline,
        sentences=FULL.sentences[:1],
    )
    assert leaving.keep(client(FULL), new_client("k", START, "M"), frozenset()).applications == ()


def test_a_sent_application_is_offered_when_there_is_no_other() -> None:
    sent = replace(FULL, sent=START + timedelta(days=1))
    assert all(line.offered for line in leaving.lines(client(sent), FI))


def test_the_blank_form_has_every_paper_and_room_for_more() -> None:
    for content in (FI, EN):
        table = next(block for block in paper.form(content).blocks if isinstance(block, Table))
        assert table.first == tuple(card.title for card in content.application.papers)
        assert table.rows > len(table.first)
