from __future__ import annotations

import pytest

from charts.informal_skills import skills_picture
from charts.picture import A4, SCREEN, PictureSize
from charts.rendering import png
from coaching import informal_skills
from coaching.client_file import ClientFile, new_client
from coaching.informal_skills import Doing, InformalSkills
from coaching.record import Note, Refused
from coaching.text_field import write_text
from exports import informal_skills as leaving
from exports.forms import informal_skills as paper
from exports.forms.form import Cards
from exports.template import template_lines
from tests.conftest import START
from tests.drawn import EN, FI, LANGUAGES, LONG, collisions, mirrored, said
from widgets.informal_skills.view import WAY, InformalSkillsView
from widgets.page.desk import Desk
from widgets.page.memory_repository import MemoryRepository
from workbooks.content.application_words import skill_words, starts
from workbooks.content.loader import load

NEW = InformalSkills()


def skilled() -> InformalSkills:
    found = informal_skills.choose(NEW, "d1", "horses")
    found = informal_skills.add_own(found, "d2", " Kokoan <b>polkupyöriä</b> ")
    found = informal_skills.tick(found, "d1", "animals_care", True)
    found = informal_skills.tick(found, "d1", "responsibility", True)
    found = informal_skills.tick(found, "d2", "tools", True)
    found = informal_skills.set_proof(found, "d1", "p1", "seen", True)
    return informal_skills.add_learning(found, "n1")


def client() -> ClientFile:
    file = informal_skills.put(new_client("c1", START, "Mirja"), skilled())
    file = write_text(file, "informal_skills/doings/d1/proofs/p1/text", base="", text="Serkku")
    return write_text(file, "informal_skills/learning/n1", base="", text="Tallityö")


# Rules


def test_a_doing_is_chosen_once_and_leaves_with_its_skills() -> None:
    found = informal_skills.choose(skilled(), "d9", "horses")
    assert [one.id for one in found.doings] == ["d1", "d2"]
    assert [one.id for one in informal_skills.drop(found, "d1").doings] == ["d2"]
    with pytest.raises(Refused, match=r"errors\.empty_text"):
        informal_skills.add_own(found, "d3", "  ")


def test_a_skill_is_ticked_once_and_the_tick_can_be_taken_away() -> None:
    found = informal_skills.tick(skilled(), "d1", "animals_care", True)
    assert informal_skills.find(found, "d1").skills == ("animals_care", "responsibility")
    found = informal_skills.tick(found, "d1", "animals_care", False)
    assert informal_skills.find(found, "d1").skills == ("responsibility",)


def test_there_is_one_proof_of_a_kind_and_its_words_stay() -> None:
    skills = client().informal_skills
    again = informal_skills.set_proof(skills, "d1", "p2", "seen", True)
    assert [one.text for one in informal_skills.find(again, "d1").proofs] == ["Serkku"]
    with pytest.raises(Refused, match=r"errors\.bad_value"):
        informal_skills.set_proof(skills, "d1", "p3", "oath", True)  # type: ignore[arg-type]


def test_it_is_done_when_a_doing_has_skill_words() -> None:
    file = new_client("c1", START, "Mirja")
    assert informal_skills.state(file) == "new"
    assert (
        informal_skills.state(informal_skills.put(file, informal_skills.choose(NEW, "d", "horses")))
        == "going"
    )
    assert informal_skills.state(client()) == "done"


# Content


@pytest.mark.parametrize("content", LANGUAGES, ids=lambda each: each.language.code)
def test_every_doing_offers_three_to_five_skills_that_have_a_word(content) -> None:
    texts = content.informal_skills
    known = {skill.id for skill in texts.skills}
    cards = [card for group in texts.groups for card in group.cards]
    assert len({card.id for card in cards}) == len(cards) >= 40
    assert all(set(card.skills) <= known for card in cards)
    assert {group.id for group in texts.groups} >= {"care", "trade", "interpreting", "music", "driving"}


def test_skills_become_sentences_and_words_of_an_application() -> None:
    first, second = starts(client(), FI)
    assert "Hoidan hevosia" in first.ways[0]
    assert "eläinten hoito, vastuullisuus" in first.ways[0]
    assert "Kokoan <b>polkupyöriä</b>" in second.ways[1]
    assert skill_words(client(), FI) == ("eläinten hoito", "vastuullisuus", "työkalujen käyttö")


# Screens


@pytest.fixture
def view() -> InformalSkillsView:
    desk = Desk(MemoryRepository(client(), lambda: START), "c1", clock=lambda: START)
    return InformalSkillsView(desk, lambda: load(desk.file.client.language))


def test_every_part_can_be_opened_also_with_nothing_chosen(view: InformalSkillsView) -> None:
    for emptied in (False, True):
        if emptied:
            for doing in ("d1", "d2"):
                view.act("drop", {"doing": doing})
        for part in WAY:
            screen = view.screen((part,) if part != "doing" else ())
            assert [one["here"] for one in screen["way"]] == [each == part for each in WAY]


def test_a_card_is_chosen_its_skills_ticked_and_proof_named(view: InformalSkillsView) -> None:
    view.act("choose", {"card": "sewing"})
    doing = view.screen(("skills",))["one"]
    assert doing["title"] == "Ompelen"
    assert not any(skill["on"] for skill in doing["skills"])
    view.act("tick", {"doing": doing["id"], "skill": doing["skills"][0]["id"], "on": True})
    view.act("proof", {"doing": doing["id"], "of": "thing", "on": True})
    view.act("add_note", {"list": "own_skills", "doing": doing["id"]})
    doing = view.screen(("skills", doing["id"]))["one"]
    assert doing["skills"][0]["on"]
    assert [proof["of"] for proof in doing["proofs"] if proof["field"]] == ["thing"]
    assert len(doing["own_skills"]) == 1
    view.act("let_go", {"card": "sewing"})
    view.act("let_go", {"card": "sewing"})
    view.model.desk.undo()
    assert view.model.by_card("sewing") is not None


@pytest.mark.parametrize(
    ("do", "fields"),
    [
        pytest.param("choose", {"card": "flying"}, id="card"),
        pytest.param("tick", {"doing": "d1", "skill": "magic", "on": True}, id="skill"),
        pytest.param("dance", {}, id="act"),
    ],
)
def test_what_is_not_there_is_refused(view: InformalSkillsView, do: str, fields: dict[str, object]) -> None:
    with pytest.raises(Refused):
        view.act(do, fields)


# The picture


MANY = InformalSkills(
    doings=tuple(
        Doing(
            id=f"d{n}",
            own_words=f"{n} {LONG * 3}",
            skills=tuple(skill.id for skill in FI.informal_skills.skills[n : n + 5]),
        )
        for n in range(20)
    )
)


@pytest.mark.parametrize(
    "size", [SCREEN, A4, PictureSize("screen", 400)], ids=lambda size: f"{size.width:.0f}"
)
@pytest.mark.parametrize("skills", [skilled(), MANY], ids=["few", "many"])
def test_no_words_cover_others(skills: InformalSkills, size: PictureSize) -> None:
    for content in LANGUAGES:
        assert collisions(skills_picture(skills, content, size).figure) == []


def test_the_sentence_and_the_table_say_what_the_picture_shows() -> None:
    picture = skills_picture(client().informal_skills, FI, SCREEN)
    assert "Hoidan hevosia: eläinten hoito, vastuullisuus." in picture.sentence
    assert "vastuullisuus" in said(picture.figure)
    assert picture.table.rows[0] == (
        "Hoidan hevosia",
        "eläinten hoito, vastuullisuus",
        "Joku on nähnyt sen: Serkku",
    )
    assert len(skills_picture(MANY, FI, SCREEN).table.rows) == 20
    assert png(skills_picture(skilled(), mirrored(EN), SCREEN))


# What leaves, and the form


def test_skills_leave_and_proofs_and_studies_wait_for_a_tick() -> None:
    lines = {line.id: line for line in leaving.lines(client(), FI)}
    assert {id for id, line in lines.items() if line.on} == {
        "informal_skills/doings/d1",
        "informal_skills/doings/d2",
    }
    assert not any(line.offered for line in lines.values())
    assert "Serkku" in lines["informal_skills/doings/d1/proofs"].text


def test_the_certificate_draft_takes_the_skills_along() -> None:
    said_lines = [line.text for line in template_lines(client(), FI, "certificate") if line.on]
    assert "Hoidan hevosia: eläinten hoito, vastuullisuus" in said_lines
    assert not any("Serkku" in text for text in said_lines)


def test_only_what_was_chosen_is_kept() -> None:
    empty = new_client("k", START, "M")
    kept = leaving.keep(client(), empty, frozenset({"informal_skills/doings/d1"})).informal_skills
    assert [(one.id, one.proofs) for one in kept.doings] == [("d1", ())]
    kept = leaving.keep(client(), empty, frozenset({"informal_skills/learning/n1"})).informal_skills
    assert kept == InformalSkills(learning=(Note(id="n1", text="Tallityö"),))


def test_the_blank_form_has_every_card() -> None:
    for content in (FI, EN):
        texts = {
            text for block in paper.form(content).blocks if isinstance(block, Cards) for text in block.texts
        }
        assert {card.title for group in content.informal_skills.groups for card in group.cards} <= texts
