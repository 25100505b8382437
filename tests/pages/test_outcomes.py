"""The worker's page of outcomes: half-years that are over, no name, and files made by another process."""

from __future__ import annotations

import csv
from datetime import UTC, date, datetime, timedelta
from io import BytesIO

import msgspec
import pytest
from openpyxl import load_workbook

from coaching import outcome, outcomes
from coaching.client_file import new_client
from coaching.outcome import Outcome
from server.office import Office
from server.pages.outcomes import MAKER
from tests.any_server import Visitor
from workbooks.content.loader import load
from workbooks.content.outcomes_words import Wanted

FI = load("fi")
ITEMS = FI.self_assessment.items_by_area()
LAST = outcomes.ended(date.today(), 1)[0]
CHOSEN = {"first": f"{LAST.year}-{LAST.half}", "last": f"{LAST.year}-{LAST.half}"}


def people(number: int) -> list[outcomes.Counted]:
    said = datetime.combine(LAST.first + timedelta(days=40), datetime.min.time(), tzinfo=UTC)
    files = (
        outcome.put(
            new_client(f"c{n}", said, f"Sara{n}"),
            outcome.agree(Outcome(went_to="work" if n < 8 else "service"), True, said),
        )
        for n in range(number)
    )
    return [one for file in files if (one := outcomes.counted(file, ITEMS)) is not None]


@pytest.fixture
def crowd(monkeypatch: pytest.MonkeyPatch) -> None:
    real = Office.counted

    def counted(office: Office, handle: str, items: dict[str, tuple[str, ...]]) -> list[outcomes.Counted]:
        return [*real(office, handle, items), *people(14)]

    monkeypatch.setattr(Office, "counted", counted)


def test_nothing_is_counted_before_it_is_asked_for(leena: Visitor) -> None:
    assert leena.get("/clients").page.select_one("a[href='/outcomes']") is not None
    page = leena.get("/outcomes").page
    assert page.select_one("table") is None
    offered = [one["value"] for one in page.select("#first option")]
    assert offered[0] == CHOSEN["first"] and len(offered) == 8


def test_fewer_than_five_are_never_shown(leena: Visitor) -> None:
    page = leena.post("/outcomes", CHOSEN).page
    assert page.select_one("table") is None
    assert FI.text("outcomes.too_few") in page.text


@pytest.mark.usefixtures("crowd")
def test_the_numbers_stand_on_the_page_without_a_name(leena: Visitor) -> None:
    page = leena.post("/outcomes", CHOSEN).page
    assert FI.text("outcomes.people", n=14) in page.text
    assert FI.text("outcomes.reached") in [one.get_text() for one in page.select("caption")]
    assert "Sara" not in page.text


@pytest.mark.usefixtures("crowd")
def test_the_files_are_made_by_another_process(leena: Visitor) -> None:
    answer = leena.post("/outcomes", {**CHOSEN, "form": "csv"})
    lines = list(csv.reader(answer.body.decode("utf-8-sig").splitlines()))
    assert [FI.text("outcomes.reached"), FI.text("outcomes.yes"), "8", "57 %"] in lines
    book = load_workbook(BytesIO(leena.post("/outcomes", {**CHOSEN, "form": "xlsx"}).body))
    assert book.active is not None and "Sara" not in str(list(book.active.values))
    assert leena.post("/outcomes", {**CHOSEN, "form": "pdf"}).body.startswith(b"%PDF-")


@pytest.mark.parametrize(
    "asked",
    [
        {},
        {"first": "1999-1", "last": "1999-1"},
        {**CHOSEN, "project": "0"},
        {**CHOSEN, "project": "x"},
        {**CHOSEN, "project": "-1"},
    ],
)
def test_what_cannot_be_counted_is_said_in_a_sentence(leena: Visitor, asked: dict[str, str]) -> None:
    answer = leena.post("/outcomes", asked)
    assert answer.status == 422
    assert answer.page.select_one(".mistake") is not None


def test_a_maker_is_told_numbers_alone() -> None:
    found = outcomes.report(
        people(14), outcomes.Asked(LAST.first, LAST.last), outcomes.tables(ITEMS), date.today()
    )
    told = msgspec.msgpack.encode(Wanted(found, "csv", "fi"))
    assert b"Sara" not in told
    assert msgspec.msgpack.decode(told, type=Wanted) == Wanted(found, "csv", "fi")
    assert MAKER[-1] == "exports.outcomes_download"


def test_without_a_session_there_is_nothing(visitor: Visitor) -> None:
    assert visitor.get("/outcomes").to.startswith("/sign-in")
