from __future__ import annotations

import pytest

from coaching.client_file import new_client, set_language
from coaching.record import Refused
from tests.conftest import START
from widgets.options.view import OptionsView
from widgets.page.desk import Desk
from widgets.page.memory_repository import MemoryRepository
from workbooks.content.loader import load

CONTENT = load("fi").options


@pytest.fixture
def view() -> OptionsView:
    desk = Desk(MemoryRepository(new_client("c1", START, "Mirja"), lambda: START), "c1", clock=lambda: START)
    return OptionsView(desk, lambda: load(desk.file.client.language), ("goal_ladder",))


def fill(view: OptionsView) -> tuple[list[str], list[str]]:
    for card in ("studies", "work_trial"):
        view.act("add", {"card": card})
    for card in ("near_home", "money"):
        view.act("add_criterion", {"card": card})
    now = view.model.options
    return [one.id for one in now.options], [one.id for one in now.criteria]


def test_all_ways_of_the_brief_are_there_and_one_of_ones_own(view: OptionsView) -> None:
    cards = [one["card"] for one in view.screen(())["cards"]]
    assert cards == [
        "studies",
        "language_course",
        "work_trial",
        "rehabilitative_work_activity",
        "pay_subsidised_work",
        "apprenticeship",
        "open_work",
        "entrepreneurship_course",
    ]
    view.act("add", {"title": "Sedän korjaamo"})
    assert view.screen(())["cards"][-1]["title"] == "Sedän korjaamo"


def test_a_comparison_opens_on_the_table_once_there_is_something_to_compare(view: OptionsView) -> None:
    assert view.screen(())["view"] == "ways"
    assert view.screen(("table",))["missing"]
    fill(view)
    screen = view.screen(())
    assert (screen["view"], screen["missing"]) == ("table", "")
    assert len(screen["stages"]) == 5


def test_marks_weights_days_and_words_come_to_the_table(view: OptionsView) -> None:
    ways, criteria = fill(view)
    view.act("weigh", {"of": criteria[1], "weight": 3})
    view.act("mark", {"option": ways[0], "criterion": criteria[1], "step": 5})
    view.act("dates", {"option": ways[0], "apply_by": "2027-01-20", "starts": None})
    view.model.desk.write_text(f"options/options/{ways[0]}/needs", "", "Todistukset")
    screen = view.screen(("table",))
    assert [row["id"] for row in screen["rows"]] == [criteria[1], criteria[0]]
    assert [row["most"] for row in screen["rows"]] == [True, False]
    first = screen["ways"][0]
    assert first["said"] == ["Tässä toteutuu: Raha riittää."]
    assert (first["apply_by"], first["needs"]) == ("20.1.2027", "Todistukset")
    assert screen["rows"][0]["cells"][0]["said"] == CONTENT.labels[4]
    view.act("mark", {"option": ways[0], "criterion": criteria[1], "step": None})
    assert view.screen(("table",))["rows"][0]["cells"][0]["step"] is None


def test_the_choice_becomes_a_goal_and_that_can_be_taken_back(view: OptionsView) -> None:
    ways, _ = fill(view)
    view.act("choose", {"of": ways[1]})
    assert "21.11.2026" in view.screen(("table",))["decided"]
    view.act("to_goal", {})
    desk = view.model.desk
    assert desk.file.ladders[-1].goal == CONTENT.way("work_trial").title
    assert view.screen(("table",))["is_goal"]
    assert desk.notice is not None
    desk.undo()
    assert desk.file.ladders == ()
    view.act("choose", {"of": ""})
    assert view.screen(("table",))["decided"] == ""


def test_an_option_is_removed_and_that_can_be_taken_back(view: OptionsView) -> None:
    ways, _ = fill(view)
    assert view.act("remove", {"of": ways[0]}) == "options/ways"
    assert view.screen(("table",))["missing"]
    view.model.desk.undo()
    assert [one.id for one in view.model.options.options] == ways


def test_the_picture_is_made_and_saved_under_a_neutral_name(view: OptionsView) -> None:
    fill(view)
    assert view.pictures(()) == {}
    wide = view.pictures(("picture",))["options"]("screen")
    view.act("narrow", {"narrow": True})
    narrow = view.pictures(("picture",))["options"]("screen")
    assert narrow.figure.get_size_inches()[0] < wide.figure.get_size_inches()[0]
    assert view.download({"form": "svg"}).name == "askelma-2026-11-21-options.svg"


@pytest.mark.parametrize(
    ("do", "fields"),
    [
        ("add", {"card": "sky"}),
        ("add", {"title": " "}),
        ("add_criterion", {"card": "sky"}),
        ("remove", {"of": "sky"}),
        ("remove_criterion", {"of": "sky"}),
        ("weigh", {"of": "sky", "weight": 1}),
        ("mark", {"option": "sky", "criterion": "sky", "step": 1}),
        ("dates", {"option": "sky"}),
        ("choose", {"of": "sky"}),
        ("to_goal", {}),
        ("fly", {}),
    ],
)
def test_what_is_not_understood_is_refused(view: OptionsView, do: str, fields: dict[str, object]) -> None:
    with pytest.raises(Refused):
        view.act(do, fields)
    assert view.model.desk.revision == 1


@pytest.mark.parametrize("place", [("option", "sky"), ("option",), ("else",)])
def test_a_place_that_is_not_there_is_refused(view: OptionsView, place: tuple[str, ...]) -> None:
    with pytest.raises(Refused):
        view.screen(place)


@pytest.mark.parametrize("language", ["fi", "en"])
def test_an_own_option_and_an_own_criterion_are_renamed_and_never_nameless(
    view: OptionsView, language: str
) -> None:
    desk = view.model.desk
    desk.change(lambda file: set_language(file, language))
    view.act("add", {"title": "Oma vene"})
    view.act("add_criterion", {"title": "Meri"})
    option, criterion = desk.file.options.options[0], desk.file.options.criteria[0]
    for address, base, text in (
        (f"options/options/{option.id}/title", "Oma vene", "Kalastus"),
        (f"options/criteria/{criterion.id}/title", "Meri", "Lähellä vettä"),
    ):
        desk.write_text(address, base=base, text=text)
    way = next(one for one in view.screen(("ways",))["cards"] if not one["card"])
    assert (way["title"], way["written"]) == ("Kalastus", "Kalastus")
    (kept,) = view.screen(("criteria",))["chosen"]
    assert (kept["title"], kept["own"]) == ("Lähellä vettä", True)
    desk.write_text(f"options/options/{option.id}/title", base="Kalastus", text="")
    way = next(one for one in view.screen(("ways",))["cards"] if not one["card"])
    assert way["title"] == load(language).text("options.unnamed_way")
    view.act("add_criterion", {"card": "money"})
    assert [one["own"] for one in view.screen(("criteria",))["chosen"]] == [True, False]
