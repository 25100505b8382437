from __future__ import annotations

from datetime import timedelta

import pytest

from coaching import strengths
from coaching.client_file import new_client, replace_strengths
from coaching.record import Refused
from coaching.strengths import StrengthsMap
from tests.conftest import START
from widgets.application.view import WAY, ApplicationView
from widgets.page.desk import Desk
from widgets.page.memory_repository import MemoryRepository
from workbooks.content.loader import load


@pytest.fixture
def view() -> ApplicationView:
    found = strengths.choose(StrengthsMap(), "k1", "listening", "people")
    file = replace_strengths(new_client("c1", START, "Mirja"), found)
    desk = Desk(MemoryRepository(file, lambda: START), "c1", clock=lambda: START)
    return ApplicationView(desk, lambda: load(desk.file.client.language))


def begun(view: ApplicationView) -> str:
    to = view.act("new", {"kind": "study"})
    assert to is not None
    return to.split("/")[1]


def test_a_new_application_opens_and_every_part_can_be_opened_at_any_time(view: ApplicationView) -> None:
    assert view.screen(())["lead"] == load("fi").text("application.list_none")
    one = begun(view)
    for part in WAY:
        screen = view.screen((one, part))
        assert screen["place"] == f"application/{one}/{part}"
        assert [each["here"] for each in screen["way"]] == [each == part for each in WAY]
    with pytest.raises(Refused):
        view.screen((one, "elsewhere"))
    with pytest.raises(Refused):
        view.screen(("gone",))


def test_the_list_says_the_days_left_and_the_papers(view: ApplicationView) -> None:
    one = begun(view)
    day = (START + timedelta(days=7)).date().isoformat()
    view.act("deadline", {"application": one, "day": day})
    view.act("add_paper", {"application": one, "card": "resume"})
    (shown,) = view.screen(())["applications"]
    assert shown["when"] == "Viimeinen hakupäivä: 28.11.2026. Aikaa on 7 päivää."
    assert shown["papers"] == "On jo 0, pyydetty 0, ei vielä 1."
    view.act("sent", {"application": one, "sent": True})
    (shown,) = view.screen(())["applications"]
    assert shown["sent"]
    assert "21.11.2026" in shown["when"]


def test_a_paper_leaves_the_cards_when_it_is_chosen(view: ApplicationView) -> None:
    one = begun(view)
    view.act("add_paper", {"application": one, "card": "driving_licence"})
    screen = view.screen((one, "papers"))
    assert "driving_licence" not in [card["id"] for card in screen["cards"]]
    view.act("paper", {"application": one, "item": screen["papers"][0]["id"], "state": "asked"})
    assert view.screen((one, "papers"))["papers"][0]["state"] == "asked"
    with pytest.raises(Refused, match=r"errors\.unknown_card"):
        view.act("add_paper", {"application": one, "card": "no_such"})


def test_a_start_becomes_a_sentence_of_ones_own_and_is_not_offered_twice(view: ApplicationView) -> None:
    one = begun(view)
    (start,) = view.screen((one, "sentences"))["starts"]
    view.act("sentence", {"application": one, "source": start["source"], "way": 1})
    screen = view.screen((one, "sentences"))
    assert screen["sentences"][0]["value"] == start["ways"][1]
    assert screen["starts"] == []
    view.act("remove_sentence", {"application": one, "item": screen["sentences"][0]["id"]})
    assert view.screen((one, "sentences"))["starts"] == [start]


def test_bringing_a_version_back_can_be_undone(view: ApplicationView) -> None:
    one = begun(view)
    view.act("sentence", {"application": one})
    desk = view.model.desk
    field = view.screen((one, "sentences"))["sentences"][0]["field"]
    desk.write_text(field, "", "Ensin näin.")
    view.act("keep_version", {"application": one})
    desk.write_text(field, "Ensin näin.", "Nyt näin.")
    (version,) = view.screen((one, "sentences"))["versions"]
    assert not version["now"]
    view.act("bring_back", {"application": one, "item": version["id"]})
    assert view.screen((one, "sentences"))["sentences"][0]["value"] == "Ensin näin."
    desk.undo()
    assert view.screen((one, "sentences"))["sentences"][0]["value"] == "Nyt näin."


def test_the_sheet_has_a_block_for_each_thing_that_is_there(view: ApplicationView) -> None:
    one = begun(view)
    desk = view.model.desk
    desk.write_text(f"applications/{one}/title", "", "Hevosalan koulutus")
    desk.write_text(f"applications/{one}/languages", "", "suomi\nromani")
    blocks = {block["id"]: block["text"] for block in view.screen((one, "sheet"))["blocks"]}
    assert blocks == {"what": "Hevosalan koulutus", "skills": "Kuuntelen", "languages": "suomi\nromani"}


def test_the_titles_of_screens_never_hold_the_clients_words(view: ApplicationView) -> None:
    one = begun(view)
    view.model.desk.write_text(f"applications/{one}/title", "", "Salainen paikka")
    for part in WAY:
        assert "Salainen" not in view.screen((one, part))["title"]
