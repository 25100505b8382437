from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coaching.client_file import new_client
from coaching.record import Refused
from coaching.strengths import TOP
from tests.conftest import START
from widgets.page.desk import Desk
from widgets.page.exercise import Screen
from widgets.page.memory_repository import MemoryRepository
from widgets.strengths.view import StrengthsView
from workbooks.content.loader import languages, load

CARDS = [card.id for group in load("fi").strengths.groups for card in group.cards]
PLACES = [(), ("people",), ("own",), ("examples",), ("top",), ("wishes",), ("obstacles",), ("picture",)]


@pytest.fixture
def view(desk: Desk) -> StrengthsView:
    return StrengthsView(desk, lambda: load(desk.file.client.language))


def choose(view: StrengthsView, *cards: str) -> list[str]:
    for card in cards:
        view.act("choose", {"card": card})
    return [one.id for one in view.model.map.chosen]


def titles(some: list[Screen]) -> list[str]:
    return [one["title"] for one in some]


def test_a_chosen_card_shows_on_the_deck_and_in_the_count(view: StrengthsView) -> None:
    choose(view, "listening")
    screen = view.screen(("people",))
    assert [card["id"] for card in screen["cards"] if card["on"]] == ["listening"]
    assert screen["chosen_said"] == "Olet valinnut 1 vahvuuden."
    assert [(tab["id"], tab["chosen"]) for tab in screen["tabs"] if tab["chosen"]] == [("people", 1)]


def test_quick_double_taps_end_in_no_error(view: StrengthsView) -> None:
    choose(view, "listening", "listening")
    assert len(view.model.map.chosen) == 1
    view.act("let_go", {"card": "listening"})
    view.act("let_go", {"card": "listening"})
    assert view.model.map.chosen == ()


def test_a_card_that_no_deck_has_is_refused_in_words(view: StrengthsView) -> None:
    with pytest.raises(Refused) as refusal:
        view.act("choose", {"card": "flying"})
    assert load("fi").has_text(refusal.value.key)


@pytest.mark.parametrize("fields", [{}, {"card": 3}, {"card": None}])
def test_a_strange_message_is_refused(view: StrengthsView, fields: dict[str, object]) -> None:
    with pytest.raises(Refused, match="not_understood"):
        view.act("choose", fields)


def test_letting_a_card_go_can_be_undone_with_all_that_was_told_of_it(
    view: StrengthsView, desk: Desk
) -> None:
    [one] = choose(view, "listening")
    desk.write_text(f"strengths/chosen/{one}/example", "", "Ystävät soittavat minulle.")
    view.act("put_in_top", {"strength": one})
    before = desk.file
    view.act("let_go", {"card": "listening"})
    assert desk.notice is not None
    assert desk.notice.undo
    assert "Kuuntelen" in desk.notice.text
    desk.undo()
    assert desk.file == before


def test_own_words_stand_beside_the_cards(view: StrengthsView) -> None:
    view.act("add_own", {"words": "  Hoidan hevosia "})
    assert titles(view.screen(("own",))["own"]) == ["Hoidan hevosia"]
    assert view.screen(("examples",))["one"]["own"]
    with pytest.raises(Refused, match="empty_text"):
        view.act("add_own", {"words": "   "})


def test_the_sixth_most_important_is_refused(view: StrengthsView) -> None:
    ids = choose(view, *CARDS[: TOP + 1])
    for one in ids[:TOP]:
        view.act("put_in_top", {"strength": one})
    screen = view.screen(("top",))
    assert (len(screen["top"]), screen["room"]) == (TOP, 0)
    assert [one["on"] for one in screen["chosen"]] == [True] * TOP + [False]
    with pytest.raises(Refused, match="too_many_top"):
        view.act("put_in_top", {"strength": ids[TOP]})


def test_the_most_important_are_put_in_order(view: StrengthsView) -> None:
    ids = choose(view, "listening", "calming", "humour")
    for one in ids:
        view.act("put_in_top", {"strength": one})
    view.act("move_in_top", {"strength": ids[2], "to": 0})
    assert [one["id"] for one in view.screen(("top",))["top"]] == [ids[2], ids[0], ids[1]]


def test_examples_begin_where_nothing_has_been_told(view: StrengthsView, desk: Desk) -> None:
    ids = choose(view, "listening", "calming")
    desk.write_text(f"strengths/chosen/{ids[0]}/example", "", "Kuuntelen naapuria.")
    screen = view.screen(("examples",))
    assert screen["place"] == f"strengths/examples/{ids[1]}"
    assert [one["told"] for one in screen["list"]] == [True, False]


def test_an_example_of_a_strength_that_is_gone_shows_another(view: StrengthsView) -> None:
    ids = choose(view, "listening", "calming")
    view.act("drop", {"strength": ids[0]})
    assert view.screen(("examples", ids[0]))["place"] == f"strengths/examples/{ids[1]}"


def test_example_and_observation_are_apart(view: StrengthsView, desk: Desk) -> None:
    [one] = choose(view, "listening")
    desk.write_text(f"strengths/chosen/{one}/observation", "", "Kuuntelit rauhassa.")
    shown = view.screen(("examples",))["one"]
    assert (shown["example"]["value"], shown["observation"]["value"]) == ("", "Kuuntelit rauhassa.")


def test_obstacles_show_on_their_own_page_alone(view: StrengthsView, desk: Desk) -> None:
    choose(view, "listening")
    view.act("add_note", {"list": "obstacles"})
    [note] = view.model.map.obstacles
    desk.write_text(f"strengths/obstacles/{note.id}", "", "Ei ole autoa")
    for place in PLACES:
        assert ("Ei ole autoa" in json.dumps(view.screen(place), ensure_ascii=False)) == (
            place == ("obstacles",)
        )
    assert "obstacles" not in [step["id"] for step in view.screen(())["way"]]


def test_a_removed_note_comes_back_by_undo(view: StrengthsView, desk: Desk) -> None:
    view.act("add_note", {"list": "wishes", "text": "Oma koti"})
    before = desk.file
    view.act("remove_note", {"list": "wishes", "note": view.model.map.wishes[0].id})
    assert view.model.map.wishes == ()
    desk.undo()
    assert desk.file == before


def test_only_the_lists_of_this_page_can_be_written(view: StrengthsView) -> None:
    with pytest.raises(Refused):
        view.act("add_note", {"list": "chosen"})


@pytest.mark.parametrize("place", [("nowhere",), ("people", "x"), ("examples", "x", "y")])
def test_an_unknown_place_leads_somewhere(view: StrengthsView, place: tuple[str, ...]) -> None:
    assert view.screen(place)["place"].startswith("strengths/")


@pytest.mark.parametrize("language", [language.code for language in languages()])
@pytest.mark.parametrize("place", PLACES)
def test_every_place_is_whole_in_every_language_and_made_of_the_file_alone(
    language: str, place: tuple[str, ...], desk: Desk
) -> None:
    first = StrengthsView(desk, lambda: load(language))
    choose(first, *CARDS[:7])
    first.act("add_own", {"words": "<b>Ötökkä</b> {n}"})
    for one in first.model.map.chosen[:3]:
        first.act("put_in_top", {"strength": one.id})
    assert StrengthsView(desk, lambda: load(language)).screen(place) == first.screen(place)
    assert json.loads(json.dumps(first.screen(place))) == first.screen(place)


def test_the_picture_is_drawn_at_its_own_place_alone(view: StrengthsView) -> None:
    assert view.pictures(("picture",)) == {}
    choose(view, "listening")
    drawn = view.pictures(("picture",))["strengths_map"]("screen")
    assert "Kuuntelen" in drawn.sentence
    assert all(not view.pictures(place) for place in PLACES if place != ("picture",))


def test_a_phone_gets_a_narrow_picture(view: StrengthsView) -> None:
    choose(view, "listening")
    wide = view.pictures(("picture",))["strengths_map"]("screen")
    view.act("narrow", {"narrow": True})
    narrow = view.pictures(("picture",))["strengths_map"]("screen")
    assert narrow.figure.get_size_inches()[0] < wide.figure.get_size_inches()[0] / 2
    assert narrow.sentence == wide.sentence


def test_a_card_of_a_former_deck_keeps_a_name(view: StrengthsView, desk: Desk) -> None:
    view.model.choose("card_of_an_older_deck", "people")
    assert titles(view.screen(("top",))["chosen"]) == ["Aiempi vahvuus"]


def _tap(draw: st.DataObject, view: StrengthsView) -> tuple[str, dict[str, object]]:
    ids = [one.id for one in view.model.map.chosen] or ["gone"]
    one = st.sampled_from([*ids, "gone"])
    card = st.sampled_from(CARDS[:6])
    name = draw.draw(
        st.sampled_from(["choose", "let_go", "drop", "put_in_top", "take_from_top", "move_in_top"])
    )
    if name in ("choose", "let_go"):
        return name, {"card": draw.draw(card)}
    if name == "move_in_top":
        return name, {"strength": draw.draw(one), "to": draw.draw(st.integers(-3, 9))}
    return name, {"strength": draw.draw(one)}


@given(data=st.data())
def test_no_order_of_taps_breaks_the_map_and_each_is_undone(data: st.DataObject) -> None:
    numbers = iter(range(10_000))
    repository = MemoryRepository(new_client("c1", START, "Mirja"), lambda: START)
    desk = Desk(repository, "c1", clock=lambda: START, new_id=lambda: f"id{next(numbers)}")
    view = StrengthsView(desk, lambda: load("fi"))
    for _ in range(data.draw(st.integers(1, 12))):
        before = desk.file
        name, fields = _tap(data, view)
        try:
            view.act(name, fields)
        except Refused:
            assert desk.file == before
            continue
        map = view.model.map
        ids = [one.id for one in map.chosen]
        assert len(set(ids)) == len(ids)
        assert len({one.card for one in map.chosen}) == len(ids)
        assert len(set(map.top)) == len(map.top) <= TOP
        assert set(map.top) <= set(ids)
        if desk.file != before:
            after = desk.file
            desk.undo()
            assert desk.file == before
            view.act(name, fields)
            assert len(desk.file.strengths.chosen) == len(after.strengths.chosen)
