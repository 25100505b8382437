from __future__ import annotations

from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coaching import outcome
from coaching.client_file import new_client
from coaching.outcome import CHOICES, Outcome
from coaching.record import Refused
from exports.forms import outcome as paper
from exports.outcome import WENT_TO, keep, lines
from tests.conftest import START
from widgets.outcome.view import GROUPS, OutcomeView
from widgets.page.desk import Desk
from widgets.page.memory_repository import MemoryRepository
from workbooks.content.loader import load

NEW = Outcome()
FILE = new_client("c1", START, "Mirja")


def view(made: Outcome = NEW) -> OutcomeView:
    repository = MemoryRepository(outcome.put(FILE, made), lambda: START)
    return OutcomeView(Desk(repository, "c1", clock=lambda: START), lambda: load("fi"))


@given(st.sampled_from(sorted(CHOICES)), st.data())
def test_every_question_can_be_answered_and_left_open_again(question: str, data: st.DataObject) -> None:
    choice = data.draw(st.sampled_from(CHOICES[question]))
    answered = outcome.answer(NEW, question, choice)
    assert getattr(answered, question) == choice
    assert outcome.answer(answered, question, "") == NEW


@pytest.mark.parametrize(("question", "choice"), [("went_to", "prison"), ("counted", "yes"), ("", "")])
def test_nothing_else_can_be_asked_or_answered(question: str, choice: str) -> None:
    with pytest.raises(Refused):
        outcome.answer(NEW, question, choice)


@pytest.mark.parametrize("number", [-1, 100, True])
def test_a_project_is_a_small_number(number: int) -> None:
    assert outcome.set_project(NEW, 99).project == 99
    with pytest.raises(Refused):
        outcome.set_project(NEW, number)


def test_the_word_of_the_client_has_its_day_and_can_be_taken_back() -> None:
    yes = outcome.agree(NEW, True, START)
    assert outcome.agree(yes, True, START + timedelta(days=400)) == yes
    no = outcome.agree(yes, False, START + timedelta(days=1))
    assert (no.counted, no.said) == (False, START + timedelta(days=1))
    assert outcome.agree(no, None, START) == NEW


def test_how_far_it_is() -> None:
    assert outcome.state(FILE) == "new"
    assert outcome.state(outcome.put(FILE, Outcome(support="yes"))) == "going"
    assert outcome.state(outcome.put(FILE, outcome.agree(NEW, False, START))) == "done"


# The screen


def test_the_screen_asks_everything_and_nothing_is_chosen() -> None:
    screen = view().screen(())
    asked = [one["question"] for group in screen["groups"] for one in group["questions"]]
    assert asked == list(CHOICES) == [one for group in GROUPS.values() for one in group]
    assert {one["value"] for group in screen["groups"] for one in group["questions"]} == {""}
    assert screen["counted"] == "unsaid"
    with pytest.raises(Refused):
        view().screen(("elsewhere",))


def test_what_is_tapped_is_kept() -> None:
    shown = view()
    assert shown.act("answer", {"question": "went_to", "choice": "studies"}) is None
    shown.act("project", {"number": 4})
    shown.act("agree", {"counted": True})
    kept = shown.model.outcome
    assert (kept.went_to, kept.project, kept.counted) == ("studies", 4, True)
    assert load("fi").date(START) in shown.screen(())["said"]
    shown.act("agree", {"counted": False})
    assert shown.screen(())["said"] == load("fi").text("outcome.said_no")


@pytest.mark.parametrize(
    ("do", "fields"),
    [
        ("answer", {"question": "went_to", "choice": "x"}),
        ("project", {"number": 1000}),
        ("agree", {"counted": "yes"}),
        ("other", {}),
    ],
)
def test_what_no_screen_sends_is_refused(do: str, fields: dict[str, object]) -> None:
    shown = view()
    with pytest.raises(Refused):
        shown.act(do, fields)
    assert shown.model.outcome == NEW


# What leaves


def test_only_where_the_client_goes_on_to_can_leave_and_only_with_a_tick() -> None:
    made = outcome.agree(Outcome(went_to="work", support="no", project=3), True, START)
    file = outcome.put(FILE, made)
    (line,) = lines(file, load("fi"))
    assert (line.id, line.on) == (WENT_TO, False)
    assert keep(file, FILE, frozenset()) == FILE
    assert keep(file, FILE, frozenset({WENT_TO})).outcome == Outcome(went_to="work")


def test_paper_asks_in_the_order_of_the_screen() -> None:
    for code in ("fi", "en"):
        content = load(code)
        labels = [getattr(block, "label", "") for block in paper.form(content).blocks]
        asked = [content.text(f"outcome.{question}") for question in CHOICES]
        assert [label for label in labels if label in asked] == asked
