"""No number of an outcomes report, and nothing taken from another, tells of one to four people."""

from __future__ import annotations

from collections import defaultdict
from datetime import UTC, date, datetime, timedelta
from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from coaching import outcome, outcomes, referral
from coaching.client_file import ClientFile, new_client
from coaching.outcome import REACHED, Outcome
from coaching.outcomes import FEWEST, REST, SMALL, Asked, Counted, Half, Report
from coaching.record import Refused
from tests.any_client_file import client_files

NOW = datetime(2026, 3, 1, 12, tzinfo=UTC)
TODAY = date(2027, 2, 1)
H1, H2 = Half(2026, 1), Half(2026, 2)
AREAS = {"mind": ("m1", "m2"), "body": ("b1",)}
ASKED = {"support": ("yes", "partly", "no", "open"), "reached": ("yes", "no")} | {
    "went_to": (*outcome.CHOICES["went_to"], "not_said")
}


def person(half: Half = H1, project: int = 0, support: str = "yes", went_to: str = "work") -> Counted:
    answers = {"support": support, "went_to": went_to, "reached": "yes" if went_to in REACHED else "no"}
    return Counted(half, project, answers)


def told(people: list[Counted], first: Half = H1, last: Half = H1, project: int | None = None) -> Report:
    return outcomes.report(people, Asked(first.first, last.last, project), ASKED, TODAY)


def numbers(report: Report, question: str) -> dict[str, int | None]:
    (table,) = [one for one in report.tables if one.question == question]
    return {row.answer: row.n for row in table.rows}


# Who is counted


def file(**fields: object) -> ClientFile:
    made = outcome.agree(Outcome(**fields), True, NOW)  # type: ignore[arg-type]
    return outcome.put(new_client("c1", NOW, "Mirja"), made)


def test_only_a_yes_counts() -> None:
    asked = outcome.put(new_client("c1", NOW, "Mirja"), Outcome(went_to="work"))
    assert outcomes.counted(asked, AREAS) is None
    no = outcome.put(asked, outcome.agree(asked.outcome, False, NOW))
    assert outcomes.counted(no, AREAS) is None
    assert outcomes.counted(outcome.put(no, outcome.agree(no.outcome, True, NOW)), AREAS) is not None


def test_a_person_is_seen_by_answers_alone() -> None:
    counted = outcomes.counted(file(went_to="studies", support="partly", project=3), AREAS)
    assert counted is not None
    assert (counted.half, counted.project) == (H1, 3)
    assert counted.answers["reached"] == "yes"
    assert counted.answers["new_plan"] == "open"
    assert counted.answers["services"] == "no"
    assert counted.answers["change_mind"] == "open"
    begun = referral.add(file(), replace(referral.begin("r1", NOW), started=NOW.date()))
    again = outcomes.counted(begun, AREAS)
    assert again is not None and again.answers["services"] == "yes"


def test_still_open_is_an_answer_and_not_the_same_as_leaving_the_question_open() -> None:
    said, left = (outcomes.counted(file(went_to=to), AREAS) for to in ("open", ""))
    assert said is not None and left is not None
    assert (said.answers["went_to"], left.answers["went_to"]) == ("open", "not_said")


@settings(max_examples=30)
@given(client_files)
def test_any_file_has_an_answer_of_its_table_to_every_question(file: ClientFile) -> None:
    counted = outcomes.counted(file, AREAS)
    asked = outcomes.tables(AREAS)
    if counted is not None:
        assert counted.answers.keys() == asked.keys()
        assert all(counted.answers[question] in answers for question, answers in asked.items())


# What may be told


def test_numbers_of_five_and_more_are_told_with_their_shares() -> None:
    people = [person(support="yes")] * 10 + [person(support="no", went_to="service")] * 6
    report = told(people)
    assert (report.n, report.left_out) == (16, False)
    assert numbers(report, "support") == {"yes": 10, "partly": None, "no": 6, "open": None}
    assert numbers(report, "reached") == {"yes": 10, "no": 6}
    assert report.tables[0].rows[0].share == 10 / 16


def test_a_small_answer_takes_another_one_along_so_that_the_total_does_not_tell_it() -> None:
    people = [person(support="yes")] * 9 + [person(support="no")] * 6 + [person(support="partly")] * 2
    assert numbers(told(people), "support") == {
        "yes": 9,
        "partly": None,
        "no": None,
        "open": None,
        REST: 8,
    }


def test_what_everybody_says_is_not_told() -> None:
    assert numbers(told([person()] * 8), "support") == {
        "yes": None,
        "partly": None,
        "no": None,
        "open": None,
        REST: 8,
    }


def test_a_finer_table_does_not_tell_what_the_coarser_one_lacks() -> None:
    people = [person(went_to="work")] * 6 + [person(went_to="studies")] * 3 + [person(went_to="service")] * 5
    report = told(people)
    assert numbers(report, "reached") == {"yes": 9, "no": 5}
    assert numbers(report, "went_to")["work"] is None


def test_fewer_than_five_are_in_no_number() -> None:
    report = told([person()] * 4)
    assert (report.n, report.left_out, report.tables) == (0, True, ())
    assert told([]) == Report(Asked(H1.first, H1.last), 0, False, ())


def test_small_projects_are_counted_together_or_not_at_all() -> None:
    people = [person(project=1)] * 3 + [person(project=2)] * 2 + [person(project=3)] * 7
    assert told(people).n == 12
    assert [told(people, project=number).n for number in (1, 2, 3)] == [0, 0, 7]
    assert told([*people, person(H2, project=1)], H1, H2).n == 12


@pytest.mark.parametrize(
    ("first", "last", "key"),
    [
        (date(2026, 1, 2), date(2026, 6, 30), "errors.whole_half_years"),
        (date(2026, 1, 1), date(2026, 7, 1), "errors.whole_half_years"),
        (date(2026, 7, 1), date(2026, 6, 30), "errors.whole_half_years"),
        (date(2026, 1, 1), date(2027, 6, 30), "errors.half_year_not_over"),
    ],
)
def test_only_whole_half_years_that_are_over_are_told(first: date, last: date, key: str) -> None:
    with pytest.raises(Refused, match=key):
        outcomes.report([person()] * 9, Asked(first, last), ASKED, TODAY)


crowds = st.lists(
    st.tuples(
        st.builds(
            person,
            st.sampled_from([H1, H2]),
            st.integers(0, 2),
            st.sampled_from(ASKED["support"]),
            st.sampled_from(["work", "studies", "service", "trial"]),
        ),
        st.integers(1, 7),
    ),
    max_size=14,
).map(lambda pairs: [one for one, times in pairs for _ in range(times)])

REPORTS = [(a, b, p) for a, b in ((H1, H1), (H2, H2), (H1, H2)) for p in (None, 0, 1, 2)]


def told_groups(people: list[Counted]) -> tuple[set[frozenset[int]], dict[str, set[frozenset[int]]]]:
    """Return the people behind every number of every report: the totals, and the cells of each family."""
    everybody = outcomes.blocks(people, TODAY)
    members: dict[tuple[Half, int], list[int]] = defaultdict(list)
    for place, one in enumerate(people):
        key = (one.half, one.project)
        members[key if key in everybody else (one.half, SMALL)].append(place)
    totals: set[frozenset[int]] = set()
    cells: dict[str, set[frozenset[int]]] = defaultdict(set)
    for first, last, project in REPORTS:
        wanted = [key for key in everybody if first <= key[0] <= last and project in (None, key[1])]
        report = told(people, first, last, project)
        totals.add(frozenset(place for key in wanted for place in members[key]))
        assert report.n == sum(len(members[key]) for key in wanted)
        for table in report.tables:
            family = "went_to" if table.question == "reached" else table.question
            for row in table.rows:
                behind: set[int] = set()
                for key in wanted:
                    shown = outcomes.parts(table.question, everybody[key]).shown
                    behind |= {
                        place
                        for place in members[key]
                        if (people[place].answers[table.question] in shown) != (row.answer == REST)
                        and (row.answer in (REST, people[place].answers[table.question]))
                    }
                assert (row.n or 0) == len(behind)
                cells[family].add(frozenset(behind))
    return totals, cells


@settings(max_examples=150, deadline=None)
@given(crowds)
def test_no_subtraction_of_published_numbers_tells_of_one_to_four_people(people: list[Counted]) -> None:
    totals, cells = told_groups(people)
    for family in cells.values():
        published = {one for one in family | totals if one}
        assert all(len(one) >= FEWEST for one in published)
        for whole in published:
            inside = [one for one in published if one < whole]
            for some in (1, 2, 3):
                for taken in combinations(inside[:14], some):
                    left = len(whole.difference(*taken))
                    assert left == 0 or left >= FEWEST
        for one, other in combinations(published, 2):
            assert len(one & other) == 0 or len(one & other) >= FEWEST


@given(crowds)
def test_every_table_tells_of_the_same_people(people: list[Counted]) -> None:
    for first, last, project in REPORTS:
        report = told(people, first, last, project)
        for table in report.tables:
            assert sum(row.n or 0 for row in table.rows) == report.n


@given(crowds, st.integers(0, 40))
def test_a_half_year_that_is_not_over_changes_nothing(people: list[Counted], more: int) -> None:
    later = [person(Half(2027, 1))] * more
    assert told([*people, *later]) == told(people)


def test_the_day_of_the_yes_decides_the_half_year() -> None:
    for day, half in ((date(2026, 6, 30), H1), (date(2026, 7, 1), H2), (date(2026, 12, 31), H2)):
        assert outcomes.half_of(day) == half
    assert H1.last + timedelta(days=1) == H2.first
