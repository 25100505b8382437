from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coaching import application, goal_ladder, strengths
from coaching.application import MOST_SENTENCES, MOST_VERSIONS, Application
from coaching.client_file import ClientFile, add_ladder, new_client, replace_strengths
from coaching.record import Refused
from coaching.strengths import StrengthsMap
from coaching.text_field import write_text
from tests.conftest import START
from tests.drawn import EN, FI
from workbooks.content.application_words import days_said, skill_words, starts

TODAY = START.date()
NEW = Application(id="h1", created=START, kind="work")


def client(**texts: str) -> ClientFile:
    file = application.add(new_client("c1", START, "Mirja"), "h1", START, "study")
    for name, text in texts.items():
        file = write_text(file, f"applications/h1/{name}", base="", text=text)
    return file


def worded() -> Application:
    one = application.add_sentence(NEW, "s1", "Osaan tämän.")
    return application.add_sentence(one, "s2", "Haluan työn.")


def test_languages_and_experience_come_along_to_the_next_application() -> None:
    file = client(languages="suomi, romani")
    one = application.add_experience(application.find(file, "h1"), "e1")
    file = application.add(application.put(file, one), "h2", START, "work")
    second = application.find(file, "h2")
    assert (second.languages, second.experience) == ("suomi, romani", one.experience)
    assert (second.title, second.sentences) == ("", ())


def test_many_applications_stand_side_by_side_and_the_nearest_day_is_at_hand() -> None:
    file = application.add(application.add(client(), "h2", START, "work"), "h3", START, "trial")
    for id, days in (("h1", 20), ("h2", 5)):
        file = application.changed(
            id, lambda one, days=days: application.set_deadline(one, TODAY + timedelta(days=days))
        )(file)
    found = application.at_hand(file.applications)
    assert found is not None
    assert found.id == "h2"
    file = application.changed("h2", lambda one: application.set_sent(one, START))(file)
    found = application.at_hand(file.applications)
    assert found is not None
    assert found.id == "h1"


@pytest.mark.parametrize(
    ("day", "said"),
    [
        pytest.param(None, "", id="no day"),
        pytest.param(TODAY, "Viimeinen hakupäivä on tänään.", id="today"),
        pytest.param(TODAY + timedelta(days=1), "Aikaa on 1 päivä.", id="one"),
        pytest.param(TODAY + timedelta(days=12), "Aikaa on 12 päivää.", id="many"),
        pytest.param(
            TODAY - timedelta(days=9), "Hakupäivä on mennyt. Kysykää, voiko vielä hakea.", id="gone"
        ),
    ],
)
def test_days_are_said_calmly(day: date | None, said: str) -> None:
    one = application.set_deadline(NEW, day)
    assert days_said(application.days_left(one, TODAY), FI) == said


def test_a_paper_is_a_card_or_own_words_once() -> None:
    one = application.add_paper(application.add_paper(NEW, "p1", "resume"), "p2", "resume")
    one = application.add_paper(one, "p3", own_words="  Kortti kurssilta ")
    assert [(paper.card, paper.own_words) for paper in one.papers] == [
        ("resume", ""),
        ("", "Kortti kurssilta"),
    ]
    one = application.set_paper(application.set_paper(one, "p1", "have"), "p3", "asked")
    assert application.paper_counts(one) == (1, 1, 0)
    with pytest.raises(Refused, match=r"errors\.empty_text"):
        application.add_paper(one, "p4")
    with pytest.raises(Refused, match=r"errors\.bad_value"):
        application.set_paper(one, "p1", "lost")  # type: ignore[arg-type]


def test_sentences_have_room_for_twelve() -> None:
    one = NEW
    for number in range(MOST_SENTENCES):
        one = application.add_sentence(one, f"s{number}", "Lause.")
    with pytest.raises(Refused, match=r"errors\.too_many_sentences"):
        application.add_sentence(one, "more", "Lause.")


@given(st.lists(st.tuples(st.integers(0, 4), st.integers(-3, 9)), max_size=8))
def test_moving_sentences_loses_none(moves: list[tuple[int, int]]) -> None:
    one = NEW
    for number in range(5):
        one = application.add_sentence(one, f"s{number}", f"Lause {number}.")
    for which, to in moves:
        one = application.move_sentence(one, f"s{which}", to)
    assert sorted(application.said(one)) == [f"Lause {number}." for number in range(5)]


def test_a_version_is_kept_looked_at_and_brought_back() -> None:
    kept = application.keep_version(worded(), "v1", START)
    assert application.keep_version(kept, "v2", START) == kept
    later = application.remove_sentence(kept, "s1")
    assert not application.is_kept(later)
    back = application.bring_back(later, "v1")
    assert application.said(back) == ("Osaan tämän.", "Haluan työn.")
    assert application.is_kept(back)
    assert [one.on for one in back.versions] == [START]
    with pytest.raises(Refused, match=r"errors\.empty_text"):
        application.keep_version(NEW, "v1", START)


def test_the_oldest_versions_give_way() -> None:
    one = NEW
    for number in range(MOST_VERSIONS + 3):
        one = application.add_sentence(
            application.remove_sentence(one, f"s{number - 1}") if number else one, f"s{number}", f"{number}"
        )
        one = application.keep_version(one, f"v{number}", START)
    assert one.versions[0].id == "v3"
    assert len(one.versions) == MOST_VERSIONS


def test_the_state_is_done_when_all_have_left() -> None:
    file = new_client("c1", START, "Mirja")
    assert application.state(file) == "new"
    file = application.add(file, "h1", START, "work")
    assert application.state(file) == "going"
    assert (
        application.state(application.changed("h1", lambda one: application.set_sent(one, START))(file))
        == "done"
    )


# Sentences begin from the client's own marks


def told() -> ClientFile:
    found = strengths.choose(StrengthsMap(), "k1", "listening", "people")
    found = strengths.add_own(found, "k2", "Hoidan hevosia.")
    found = strengths.put_in_top(found, "k2")
    file = replace_strengths(new_client("c1", START, "Mirja"), found)
    file = write_text(file, "strengths/chosen/k2/example", base="", text="Serkun tallilla\njoka päivä {goal}")
    file = add_ladder(file, goal_ladder.new_ladder("l1", START))
    return write_text(file, "ladders/l1/goal", base="", text="Minusta tulee tallityöntekijä")


@pytest.mark.parametrize("content", [FI, EN], ids=["fi", "en"])
def test_starts_hold_the_clients_words_as_they_were_said(content) -> None:
    goal, own, card = starts(told(), content)
    assert all("Minusta tulee tallityöntekijä" in way for way in goal.ways)
    assert all("Hoidan hevosia" in way and "Serkun tallilla joka päivä {goal}." in way for way in own.ways)
    assert all(content.strengths.card("listening").title in way for way in card.ways)
    assert [start.source for start in (goal, own, card)] == ["ladders/l1", "strengths/k2", "strengths/k1"]
    assert not any(".." in way for start in (goal, own, card) for way in start.ways)


def test_skill_words_are_named_once_and_the_most_important_first() -> None:
    assert skill_words(told(), FI) == ("Hoidan hevosia", "Kuuntelen")
