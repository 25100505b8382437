from __future__ import annotations

import json
from datetime import date, timedelta
from pathlib import Path

import pytest

from coaching import client_file
from coaching.record import Refused
from coaching.self_assessment import Answer, AreaMarks, Reading
from storage.service_directory import ServiceDirectory
from storage.service_import import import_services
from tests.conftest import START, Clock
from widgets.page.desk import Desk
from widgets.referral.view import ReferralView
from workbooks.card_exporter import CardExporter
from workbooks.command_line.services import sheet_labels
from workbooks.content.loader import load
from workbooks.content.service_words import PRACTICE, mapping

TODAY = START.astimezone().date()


@pytest.fixture(scope="module")
def directory(tmp_path_factory: pytest.TempPathFactory) -> ServiceDirectory:
    folder = tmp_path_factory.mktemp("store")
    import_services(folder, [PRACTICE], mapping(), sheet_labels(), START)
    return ServiceDirectory(folder)


def made(desk: Desk, directory: ServiceDirectory) -> ReferralView:
    return ReferralView(desk, lambda: load(desk.file.client.language), directory, CardExporter())


@pytest.fixture
def view(desk: Desk, directory: ServiceDirectory) -> ReferralView:
    return made(desk, directory)


def choose(view: ReferralView, words: str = "talousneuvoja") -> str:
    view.act("look_for", {"text": words})
    place = view.act("choose", {"service": view.screen(("find",))["results"][0]["id"]})
    assert place is not None
    return place.rpartition("/")[2]


def test_the_clients_own_marks_come_first(view: ReferralView, desk: Desk) -> None:
    items = load("fi").self_assessment.items_by_area()["work"]
    reading = Reading(
        id="r1",
        started=START,
        answers=tuple(Answer(item=item, step=2) for item in items),
        marks=(AreaMarks(area="work", important=5, wish=5),),
    )
    assert view.screen(())["suggested"] == 0
    desk.change(lambda file: client_file.add_reading(file, reading))
    screen = view.screen(())
    assert (screen["areas"][0]["value"], screen["suggested"]) == ("work", 1)
    assert screen["results"][0]["name"] == "Työpaja Verstas (keksitty)"


def test_a_search_is_kept_nowhere_and_goes_with_the_exercise(view: ReferralView, desk: Desk) -> None:
    before = desk.file
    view.act("look_for", {"text": "velka"})
    view.act("narrow", {"kind": "area", "value": "everyday"})
    view.act("narrow", {"kind": "town", "value": "Keksittylä"})
    assert view.screen(("find",))["query"] == "velka"
    assert desk.file == before
    assert "velka" not in view.screen(("find",))["place"]
    view.leave()
    after = view.screen(("find",))
    assert (after["query"], after["town"], any(area["on"] for area in after["areas"])) == (
        "",
        "Keksittylä",
        False,
    )


def test_a_second_tap_takes_a_mark_out_again(view: ReferralView) -> None:
    view.act("narrow", {"kind": "area", "value": "work"})
    assert len(view.screen(("find",))["results"]) == 1
    view.act("narrow", {"kind": "area", "value": "work"})
    assert len(view.screen(("find",))["results"]) == 8
    view.act("look_for", {"text": "zzzz"})
    assert view.screen(("find",))["count"] == load("fi").text("referral.found_none")
    view.act("widen", {})
    assert view.screen(("find",))["narrowed"] is False


def test_from_choosing_to_started_in_the_order_of_the_screens(
    view: ReferralView, desk: Desk, clock: Clock
) -> None:
    id = choose(view)
    view.act("set_contact", {"referral": id, "contact": "together"})
    view.act("set_time", {"referral": id, "which": "contact_by", "time": "tomorrow"})
    (row,) = view.screen(())["open"]
    assert (row["name"], row["come"]) == ("Talousneuvoja Kukkaro (keksitty)", False)
    clock.pass_by(days=1)
    assert view.screen(())["open"][0]["come"]
    view.act(
        "set_day", {"referral": id, "which": "contacted", "day": (TODAY + timedelta(days=1)).isoformat()}
    )
    view.act("set_day", {"referral": id, "which": "first_visit", "day": "2026-12-01"})
    assert [one["done"] for one in view.screen(("one", id))["stages"]] == [True, True, True, False]
    view.act("start", {"referral": id})
    assert desk.notice is not None
    assert desk.notice.undo
    assert desk.file.referrals[0].started == TODAY + timedelta(days=1)
    desk.undo()
    assert desk.file.referrals[0].started is None
    view.act("start", {"referral": id})
    assert [one["id"] for one in view.screen(("mine",))["closed"]] == [id]
    assert view.screen(("one", id))["open"] is False


def test_what_did_not_start_leads_to_another_and_both_are_remembered(view: ReferralView, desk: Desk) -> None:
    first = choose(view)
    assert view.act("end", {"referral": first}) == f"referral/ended/{first}"
    desk.write_text(f"referrals/{first}/reason", "", "Jono oli liian pitkä.")
    assert view.act("look_for_another", {"referral": first}) == "referral/find"
    second = choose(view, "asumisneuvoja")
    assert desk.file.referrals[1].instead_of == first
    assert [one["reason"] for one in view.screen(("mine",))["closed"]] == ["Jono oli liian pitkä."]
    assert view.act("remove", {"referral": second}) == "referral/mine"
    view.act("reopen", {"referral": first})
    assert len(view.screen(("mine",))["open"]) == 1


def test_choosing_what_is_under_way_opens_that_one(view: ReferralView, desk: Desk) -> None:
    assert choose(view) == choose(view)
    assert len(desk.file.referrals) == 1


def test_a_service_of_no_directory_is_typed_in(desk: Desk, tmp_path: Path) -> None:
    view = made(desk, ServiceDirectory(tmp_path))
    screen = view.screen(())
    assert (screen["view"], screen["there"]) == ("find", False)
    assert screen["foot"]["next"]["do"] == "write_own"
    place = view.act("write_own", {})
    assert place is not None
    id = place.rpartition("/")[2]
    desk.write_text(f"referrals/{id}/place", "", "Kylän kirppis")
    desk.write_text(f"referrals/{id}/phone", "", "040 123 4567")
    screen = view.screen(("one", id))
    assert (screen["own"], screen["heading"]) == (True, "Kylän kirppis")


def test_the_file_keeps_what_is_needed_when_the_directory_changes(
    view: ReferralView, desk: Desk, tmp_path: Path
) -> None:
    id = choose(view)
    later = made(desk, ServiceDirectory(tmp_path))
    facts = later.screen(("one", id))["facts"]
    assert facts["phone"] == "000 000 0001"
    assert facts["address"] == "Esimerkkikuja 1, 00000 Keksittylä"
    with pytest.raises(Refused, match="gone"):
        later.screen(("service", desk.file.referrals[0].service))


@pytest.mark.parametrize("form", ["pdf", "png", "svg"])
def test_the_card_is_a_file_that_names_nobody(view: ReferralView, desk: Desk, form: str) -> None:
    id = choose(view)
    desk.write_text(f"referrals/{id}/wish", "", "Salaisuus-42-omena")
    made = view.download({"referral": id, "form": form})
    assert made.name == f"askelma-{TODAY.isoformat()}-card.{form}"
    assert made.data[:5] in {b"%PDF-", b"\x89PNG\r", b"<?xml", b"<svg "}
    if form != "png":
        assert b"Mirja" not in made.data
        assert b"Salaisuus" not in made.data


def test_no_screen_changes_the_file_and_all_are_plain_data(view: ReferralView, desk: Desk) -> None:
    id = choose(view)
    service = desk.file.referrals[0].service
    before = desk.file
    for place in ((), ("find",), ("mine",), ("service", service), ("one", id), ("card", id)):
        json.dumps(view.screen(place))
    assert desk.file == before


@pytest.mark.parametrize(
    ("do", "fields"),
    [
        ("set_contact", {"referral": "r1", "contact": "police"}),
        ("set_day", {"referral": "r1", "which": "started", "day": "2026-11-21"}),
        ("set_day", {"referral": "r1", "which": "contacted", "day": "huomenna"}),
        ("set_time", {"referral": "r1", "which": "remind", "time": "never"}),
        ("narrow", {"kind": "name", "value": "x"}),
        ("choose", {"service": "nobody"}),
        ("start", {"referral": "nobody"}),
        ("download", {}),
        ("look_for", {"text": 7}),
    ],
)
def test_what_is_not_understood_is_refused(view: ReferralView, do: str, fields: dict[str, object]) -> None:
    with pytest.raises(Refused):
        view.act(do, fields)
    for place in (("one", "nobody"), ("nowhere",), ("service", "nobody"), ("ended", "nobody")):
        with pytest.raises(Refused):
            view.screen(place)


def test_an_old_directory_says_so(view: ReferralView, clock: Clock) -> None:
    assert view.screen(("find",))["age"] == ""
    clock.pass_by(days=120)
    assert "21.11.2026" in view.screen(("find",))["age"]


@pytest.mark.parametrize("code", ["fi", "en"])
def test_the_card_says_in_words_what_it_shows(view: ReferralView, desk: Desk, code: str) -> None:
    id = choose(view)
    view.act("set_day", {"referral": id, "which": "first_visit", "day": date(2026, 12, 1).isoformat()})
    desk.change(lambda file: client_file.set_language(file, code))
    picture = view.pictures(("card", id))["card"]("screen")
    said = [cell for row in picture.table.rows for cell in row]  # type: ignore[union-attr]
    assert "000 000 0001" in said
    assert all(cell in picture.sentence for cell in said[1:] if cell in {"000 000 0001", "ma–to 9–15"})
    assert "Mirja" not in picture.sentence
