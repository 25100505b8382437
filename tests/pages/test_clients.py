"""The list of clients, and a new client in a moment."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from coaching.waiting import Days
from server.pages.clients import Listed, keeping, listed
from storage.client_index import ClientRow
from tests.any_server import Visitor
from tests.pages.conftest import CLIENT, MARKER
from workbooks.content.loader import load


def test_the_list_shows_who_is_there(leena: Visitor) -> None:
    page = leena.get("/clients").page
    row = page.select_one(f"a[href='/session/{CLIENT}']")
    assert row is not None
    assert row.select_one("[data-label]").text == "Aino"
    assert row.select_one("[data-label]")["dir"] == "auto"
    assert MARKER not in page.text
    assert page.title.text == "Asiakkaat · Askelma", "no name of a client in the title"


def test_whose_time_for_keeping_is_near_or_over_is_marked_calmly(
    leena: Visitor, monkeypatch: pytest.MonkeyPatch
) -> None:
    def mark() -> str:
        found = leena.get("/clients").page.select_one(f"a[href='/session/{CLIENT}'] .keeping")
        return found.text.strip() if found else ""

    assert mark() == ""
    today = datetime.now().astimezone().date()
    for days, said in (
        (10, "Säilytysaika päättyy"),
        (0, "Säilytysaika päättyi"),
        (-400, "Säilytysaika päättyi"),
    ):
        last = today + timedelta(days=days)
        monkeypatch.setattr("coaching.retention.last_day", lambda since, months, last=last: last)
        assert mark() == f"{said} {load('fi').date(last)}"


def test_the_time_for_keeping_counts_from_the_last_meeting() -> None:
    saved = datetime(2026, 11, 1, 12, tzinfo=UTC)
    rows = [
        ClientRow(
            id="met",
            label="A",
            language="fi",
            changed=saved,
            last_meeting=datetime(2025, 11, 20, 12, tzinfo=UTC),
        ),
        ClientRow(
            id="near",
            label="B",
            language="fi",
            changed=saved,
            last_meeting=datetime(2025, 11, 25, 12, tzinfo=UTC),
        ),
        ClientRow(id="kept", label="C", language="fi", changed=saved),
        ClientRow(
            id="broken", label="", language="", changed=datetime(1970, 1, 1, 12, tzinfo=UTC), damaged=True
        ),
    ]
    found = keeping(rows, 12, date(2026, 11, 21))
    assert found == {"met": ("over", date(2026, 11, 20)), "near": ("soon", date(2026, 11, 25))}


def people(**kept: Days) -> list[Listed]:
    saved = datetime(2026, 11, 1, 12, tzinfo=UTC)
    rows = [ClientRow(id=id, label=id, language="fi", changed=saved, days=days) for id, days in kept.items()]
    rows.append(ClientRow(id="broken", label="", language="", changed=saved, damaged=True))
    return listed(rows, 600, date(2026, 11, 21), load("fi"))


def test_the_silent_and_the_overdue_come_first_then_the_next_days_then_the_rest() -> None:
    today = date(2026, 11, 21)
    found = people(
        rest=Days(),
        far=Days(heard=today, call=today + timedelta(days=9)),
        near=Days(heard=today, back=today + timedelta(days=2)),
        call=Days(heard=today, call=today),
        service=Days(heard=today, referral=today - timedelta(days=1), open_referrals=2),
        silent=Days(heard=today - timedelta(days=15)),
        unmet=Days(heard=today, path=today - timedelta(days=2)),
        back=Days(heard=today, back=today - timedelta(days=3)),
        rhythm=Days(heard=today, path=today + timedelta(days=1)),
    )
    assert [one.row.id for one in found] == [
        "broken",
        "silent",
        "back",
        "unmet",
        "service",
        "call",
        "rhythm",
        "near",
        "far",
        "rest",
    ]
    assert [one.waits for one in found] == [True] * 6 + [False] * 4
    said = {one.row.id: [line.text for line in one.lines] for one in found}
    assert said["silent"] == ["Ota yhteyttä. Viimeksi 6.11.2026"]
    assert said["call"] == ["Soita. Sovittu päivä 21.11.2026"]
    assert said["service"] == ["Palvelu ei ole vielä alkanut. Kysy, miten asia etenee"]
    assert said["back"] == ["Palatkaa yhdessä. Sovittu päivä 18.11.2026"]
    assert said["unmet"] == ["Sopikaa tapaaminen. Polulla sovittu viimeistään 19.11.2026"]
    assert said["rhythm"] == ["Tapaatte viimeistään 22.11.2026"]
    assert said["near"] == ["Palaatte yhdessä 23.11.2026"]
    assert said["rest"] == []


def test_no_more_than_three_things_stand_on_a_row() -> None:
    day = date(2026, 11, 1)
    found = people(much=Days(heard=day, every=1, call=day, back=day, meet=day, step=day, referral=day))
    (much,) = [one for one in found if one.row.id == "much"]
    assert [line.is_due for line in much.lines] == [True] * 3
    assert much.lines[0].text.startswith("Ota yhteyttä")


def test_who_is_shown_is_chosen_on_the_page_and_goes_nowhere(leena: Visitor) -> None:
    which = leena.get("/clients").page.select_one("[data-which]")
    assert which is not None
    assert which.find_parent("form") is None
    assert [one["value"] for one in which.select("input[type=radio]")] == ["waiting", "all"]


def test_the_search_cannot_be_sent_anywhere(leena: Visitor) -> None:
    search = leena.get("/clients").page.select_one("#search")
    assert search is not None
    assert not search.get("name")
    assert search.find_parent("form") is None


def test_a_new_client_needs_a_name_and_nothing_else(leena: Visitor) -> None:
    answer = leena.post("/clients/new", {"label": "  Väinö 😀 ", "language": "en"})
    assert answer.status == 303
    assert re.fullmatch(r"/session/[0-9a-f-]{36}", answer.to)
    page = leena.get("/clients").page
    assert page.select_one(f"a[href='{answer.to}'] [data-label]").text == "Väinö 😀"


@pytest.mark.parametrize("label", ["131052-308T", "Aino 131052-308T", "131052 - 308t"])
def test_an_identity_code_is_refused_with_an_explanation_and_kept_on_the_form(
    leena: Visitor, label: str
) -> None:
    answer = leena.post("/clients/new", {"label": label, "language": "en"})
    assert answer.status == 422
    field = answer.page.select_one("#label")
    assert field["value"] == label
    assert field["aria-invalid"] == "true"
    assert "henkilötunnus" in answer.page.select_one("#label-mistake").text.lower()
    assert answer.page.select_one("input[name=language][checked]")["value"] == "en"
    assert label not in "".join(line for line in leena.get("/clients").text.splitlines())


@pytest.mark.parametrize("label", ["", "   ", "\n\t", "x" * 81])
def test_a_name_that_is_none_is_refused(leena: Visitor, label: str) -> None:
    before = len(leena.get("/clients").page.select("[data-row]"))
    assert leena.post("/clients/new", {"label": label}).status == 422
    assert len(leena.get("/clients").page.select("[data-row]")) == before


@pytest.mark.parametrize(
    "label", ["<img src=x onerror=alert(1)>", "{{ 7*7 }}", "مريم", "a' autofocus x='\"", "&amp;"]
)
def test_a_name_is_never_markup(leena: Visitor, label: str) -> None:
    made = leena.post("/clients/new", {"label": label})
    assert made.status == 303
    page = leena.get("/clients").page
    assert page.select_one(f"a[href='{made.to}'] [data-label]").text == label
    assert not page.select("img")


def test_the_page_speaks_the_chosen_language(leena: Visitor) -> None:
    leena.post("/language", {"code": "en", "here": "/clients"})
    try:
        page = leena.get("/clients").page
        assert page.html["lang"] == "en"
        assert page.h1.text == "Who do we go on with?"
    finally:
        leena.post("/language", {"code": "fi", "here": "/clients"})


def test_an_unknown_page_says_so_plainly(leena: Visitor) -> None:
    answer = leena.get("/no-such-page")
    assert answer.status == 404
    assert answer.page.html["lang"] == "fi"
    assert "Tällaista sivua ei ole." in answer.text
    assert answer.page.select_one("main a[href='/']")


def test_a_broken_file_is_told_beside_the_name_and_the_others_open(leena: Visitor, store: Path) -> None:
    made = leena.post("/clients/new", {"label": "Rikki"}).to
    assert leena.get("/clients").page.select_one(f"a[href='{made}']")
    client = made.rpartition("/")[2]
    for file in (store / "clients").rglob(f"{client}/*"):
        if not file.name.startswith("key"):
            file.write_bytes(b"broken" * 100)
    page = leena.get("/clients").page
    assert not page.select_one(f"a[href='{made}']")
    row = next(row for row in page.select("[data-row]") if "rikki" in row.select_one(".met, p").text)
    assert row.select_one("[data-label]").text == "Rikki"
    assert page.select_one(f"a[href='/session/{CLIENT}']")
