"""The worker's catalogue of paths: the one place where a path has a title."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from coaching import path
from storage.store import Store
from tests.any_server import Visitor
from tests.any_store import PASSPHRASE
from tests.pages.conftest import CLIENT, MARKER
from workbooks.content.loader import load

PLACE = f"/clients/{CLIENT}/path"
CHOSEN = "path_22"
NAMELESS = [one.id for one in load("fi").paths if one.nameless]


def kept(store: Path) -> tuple[path.Path, ...]:
    opened = Store.at(store)
    return opened.repository(opened.unlock("Leena", PASSPHRASE)).read(CLIENT).file.paths


def test_the_list_of_clients_leads_to_the_catalogue(leena: Visitor) -> None:
    link = leena.get("/clients").page.select_one(f"a[href='{PLACE}']")
    assert link is not None
    assert link["aria-label"] == "Polku, Aino"


def test_the_catalogue_shows_every_path_with_its_source_and_loads_nothing_from_it(leena: Visitor) -> None:
    page = leena.get(PLACE).page
    for one in load("fi").paths:
        card = page.select_one(f"article[aria-labelledby='{one.id}']")
        assert card is not None
        said = card.get_text()
        assert one.title in said
        assert one.aim in said
        assert one.address in said
    assert [link["href"] for link in page.select("a[href^=http]")] == []
    assert page.title.text == "Polut · Askelma", "neither a client nor a path in the title"
    assert MARKER not in page.text


def test_choosing_a_path_keeps_its_number_and_shows_its_title_here_alone(leena: Visitor, store: Path) -> None:
    title = load("fi").path(CHOSEN).title
    answer = leena.post(PLACE, {"path": CHOSEN})
    assert (answer.status, answer.to) == (303, PLACE)
    assert [(one.recipe, one.ended) for one in kept(store)] == [(CHOSEN, None)]
    assert leena.get(PLACE).page.select_one(".now-title").text == title
    assert title not in leena.get("/clients").text
    assert leena.post(PLACE, {"path": "path_14"}).status == 303
    assert leena.post(PLACE, {"path": ""}).status == 303
    assert [one.ending for one in kept(store)] == ["changed", "dropped"]
    assert leena.post(PLACE, {"path": ""}).status == 303, "without a path there is nothing to leave"


@pytest.mark.parametrize("recipe", ["path_99", "kumina", "../../etc", *NAMELESS])
def test_what_no_client_can_have_is_refused_with_a_sentence(leena: Visitor, store: Path, recipe: str) -> None:
    before = kept(store)
    answer = leena.post(PLACE, {"path": recipe})
    assert answer.status == 422
    assert answer.page.select_one(".mistake").text.strip() == load("fi").text("errors.bad_value")
    assert kept(store) == before


def test_a_nameless_path_has_no_button(leena: Visitor) -> None:
    page = leena.get(PLACE).page
    for one in load("fi").paths:
        buttons = page.select(f"button[name=path][value='{one.id}']")
        assert len(buttons) == (0 if one.nameless else 1)


def test_the_catalogue_needs_a_session_and_a_client(leena: Visitor, visitor: Visitor) -> None:
    assert visitor.get(PLACE).to == f"/sign-in?next={PLACE}"
    assert leena.get("/clients/00000000-0000-0000-0000-000000000000/path").status == 404
    assert leena.post("/clients/00000000-0000-0000-0000-000000000000/path", {"path": CHOSEN}).status == 404


def test_a_new_client_can_have_a_path_chosen_first(leena: Visitor) -> None:
    answer = leena.post("/clients/new", {"label": "Venla", "language": "fi", "then": "path"})
    assert re.fullmatch(r"/clients/[0-9a-f-]{36}/path", answer.to)
    assert leena.get(answer.to).page.select_one(".now-on").text.count(load("fi").text("catalogue.none")) == 1


def test_the_language_changes_on_the_page_itself(leena: Visitor) -> None:
    assert leena.post("/language", {"code": "en", "here": PLACE}).to == PLACE
    assert leena.get(PLACE).page.title.text == "Paths · Askelma"
    leena.post("/language", {"code": "fi", "here": PLACE})


def test_a_part_in_a_group_leads_to_its_script(leena: Visitor) -> None:
    page = leena.get(PLACE).page
    for one in load("fi").paths:
        links = page.select(f"article[aria-labelledby='{one.id}'] a[href^='/rooms?workshop=']")
        scripts = [stop.workshop for stop in one.stops if stop.workshop]
        assert [link["href"] for link in links] == [f"/rooms?workshop={id}#{id}" for id in scripts]
    rooms = leena.get("/rooms?workshop=theme_day").page
    script = load("fi").workshop("theme_day")
    assert script is not None
    assert rooms.select_one("details[open] h3#theme_day").text == script.title
    assert leena.get("/rooms?workshop=<b>").page.select("details[open]") == []
