from __future__ import annotations

import json
from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from coaching.client_file import new_client, replace_reading
from coaching.record import Refused
from coaching.self_assessment import AREAS, Reading, area_means, both_done, mark
from tests.conftest import START, Clock
from widgets.page.desk import Desk
from widgets.page.memory_repository import MemoryRepository
from widgets.page.session import Session
from widgets.self_assessment.stops import left_at, stops
from widgets.self_assessment.view import SelfAssessmentView
from widgets.strengths.view import StrengthsView
from workbooks.content.loader import languages, load

ASKED = load("fi").self_assessment
ITEMS = [item.id for item in ASKED.items("full")]
SHORT = [item.id for item in ASKED.items("short")]
PLACES: list[tuple[str, ...]] = [
    (),
    ("q", "1"),
    ("q", "9"),
    ("rings", "mind"),
    ("marks",),
    ("summary",),
    ("worker",),
    ("together",),
    ("history",),
]


@pytest.fixture
def view(desk: Desk) -> SelfAssessmentView:
    return SelfAssessmentView(desk, lambda: load(desk.file.client.language))


def answer(view: SelfAssessmentView, step: int, *items: str) -> None:
    for item in items:
        view.act("answer", {"item": item, "step": step})


def reading(view: SelfAssessmentView) -> Reading:
    found = view.model.reading
    assert found is not None
    return found


def with_worker(view: SelfAssessmentView, **marks: int) -> None:
    view.act("hand_to_worker", {})
    for area, value in marks.items():
        view.act("worker_mark", {"area": area, "value": value})
    view.act("worker_finish", {})


# --- answering ---------------------------------------------------------------------------------------


def test_the_start_offers_both_forms_and_says_what_this_is(view: SelfAssessmentView) -> None:
    screen = view.screen(())
    assert [form["form"] for form in screen["forms"]] == ["full", "short"]
    assert "32" in screen["forms"][0]["about"]
    assert "8" in screen["forms"][1]["about"]
    assert "ei ole testi" in " ".join(screen["intro"])
    assert screen["foot"]["next"] is None


def test_a_tap_saves_and_stays(view: SelfAssessmentView, desk: Desk) -> None:
    assert view.act("start", {"form": "full"}) == "self_assessment/q/1"
    revision = desk.revision
    assert view.act("answer", {"item": ITEMS[0], "step": 4}) is None
    assert desk.revision == revision + 1
    screen = view.screen(("q", "1"))
    assert screen["answer"]["step"] == 4
    assert [option["value"] for option in screen["options"]] == [5, 4, 3, 2, 1]
    assert screen["foot"]["next"]["to"] == "self_assessment/q/2"


def test_a_skipped_question_leads_on_and_counts_as_nothing(view: SelfAssessmentView) -> None:
    view.act("start", {"form": "full"})
    answer(view, 4, ITEMS[0])
    assert view.act("skip", {"item": ITEMS[1]}) == "self_assessment/q/3"
    assert view.screen(("q", "2"))["answer"] == {"step": None, "skipped": True, "talk": False}
    assert area_means(reading(view), ASKED.items_by_area())["wellbeing"] == 4
    answer(view, 2, ITEMS[1])
    assert not view.screen(("q", "2"))["answer"]["skipped"]


def test_the_full_form_asks_an_areas_own_marks_after_its_questions() -> None:
    way = [stop.place for stop in stops(ASKED, "full")]
    assert way[:6] == [("q", "1"), ("q", "2"), ("q", "3"), ("q", "4"), ("rings", "wellbeing"), ("q", "5")]
    assert way[-2:] == [("rings", "support"), ("marks",)]
    assert len(way) == 32 + 8 + 1


def test_the_short_form_keeps_the_optional_marks_to_the_end(view: SelfAssessmentView) -> None:
    way = [stop.place for stop in stops(ASKED, "short")]
    assert way[8:] == [*(("rings", area) for area in AREAS), ("marks",)]
    view.act("start", {"form": "short"})
    assert view.screen(("rings", "body"))["skip_all_to"] == "self_assessment/marks"
    assert view.screen(("q", "9"))["step"] == "start"


def test_going_on_another_day_begins_where_it_was_left(view: SelfAssessmentView, clock: Clock) -> None:
    view.act("start", {"form": "full"})
    answer(view, 3, *ITEMS[:13])
    clock.pass_by(days=3)
    screen = view.screen(())
    assert screen["foot"]["next"]["to"] == "self_assessment/q/14"
    assert not screen["now"]["finished"]


def test_a_question_left_behind_is_where_it_goes_on() -> None:
    way = stops(ASKED, "short")
    some = Reading(id="r", started=START, form="short")
    assert left_at(way, some).place == ("q", "1")


def test_harder_topics_are_announced_first(view: SelfAssessmentView) -> None:
    view.act("start", {"form": "full"})
    assert view.screen(("q", "9"))["warning"]
    assert not view.screen(("q", "10"))["warning"]
    assert not view.screen(("q", "1"))["warning"]


def from_paper(day: str) -> dict[str, str]:
    return {"form": "short", "day": day}


def test_a_form_from_paper_stands_for_the_day_on_which_it_was_filled(
    view: SelfAssessmentView, desk: Desk
) -> None:
    assert view.screen(())["today"] == "2026-11-21"
    assert view.act("start_from_paper", from_paper("2026-11-02")) == "self_assessment/q/1"
    answer(view, 4, *(item.id for item in load("fi").self_assessment.items("short")))
    assert view.act("finish", {}) == "self_assessment/summary"
    made = reading(view)
    assert made.finished
    assert made.on_paper
    assert made.finished.date() == made.started.date() == date(2026, 11, 2)
    view.act("answer", {"item": ITEMS[0], "step": 1})
    assert reading(view).finished == made.finished, "a correction keeps the day"


def test_a_paper_older_than_the_newest_form_is_keyed_in_and_leaves_the_newest_newest(
    view: SelfAssessmentView, desk: Desk
) -> None:
    view.act("start", {"form": "short"})
    answer(view, 3, ITEMS[0])
    view.act("finish", {})
    newest = reading(view)
    view.act("start_from_paper", from_paper("2026-10-05"))
    paper = reading(view)
    assert paper.id != newest.id
    answer(view, 5, ITEMS[0])
    assert view.act("finish", {}) == f"self_assessment/reading/{paper.id}"
    assert reading(view).id == newest.id
    assert view.model.before(newest).id == paper.id


@pytest.mark.parametrize(("day", "key"), [("2026-11-22", "day_ahead"), ("1999-12-31", "bad_value")])
def test_a_day_that_cannot_be_is_refused(view: SelfAssessmentView, desk: Desk, day: str, key: str) -> None:
    with pytest.raises(Refused, match=key):
        view.act("start_from_paper", from_paper(day))
    assert desk.file.readings == ()


def test_a_paper_that_was_left_makes_room_for_another_form(view: SelfAssessmentView, desk: Desk) -> None:
    view.act("start_from_paper", from_paper("2026-11-02"))
    view.act("start_from_paper", from_paper("2026-11-03"))
    assert len(desk.file.readings) == 1
    answer(view, 5, ITEMS[0])
    view.act("start", {"form": "full"})
    assert not reading(view).on_paper
    assert len(desk.file.readings) == 2


def test_starting_by_mistake_leaves_no_empty_reading(view: SelfAssessmentView, desk: Desk) -> None:
    view.act("start", {"form": "full"})
    view.act("start", {"form": "short"})
    assert [one.form for one in desk.file.readings] == ["short"]


def test_starting_anew_over_an_unfinished_reading_can_be_taken_back(
    view: SelfAssessmentView, desk: Desk, clock: Clock
) -> None:
    view.act("start", {"form": "full"})
    answer(view, 3, *ITEMS[:2])
    before = desk.file
    clock.pass_by(days=1)
    view.act("start", {"form": "short"})
    assert desk.notice is not None
    assert desk.notice.undo
    desk.undo()
    assert desk.file == before
    assert view.screen(())["foot"]["next"]["to"] == "self_assessment/q/3"


def test_marks_can_be_set_and_cleared(view: SelfAssessmentView) -> None:
    view.act("start", {"form": "short"})
    view.act("mark", {"area": "mind", "ring": "important", "value": 5})
    view.act("mark", {"area": "mind", "ring": "important", "value": None})
    view.act("ten", {"mark": "ability", "value": 7})
    view.act("ten", {"mark": "ability", "value": None})
    assert (reading(view).marks, reading(view).ability) == ((), None)


@pytest.mark.parametrize(
    ("do", "fields"),
    [
        ("answer", {"item": "no_such_item", "step": 3}),
        ("answer", {"item": ITEMS[0], "step": 9}),
        ("answer", {"item": ITEMS[0], "step": "3"}),
        ("mark", {"area": "mind", "ring": "worker", "value": 3}),
        ("mark", {"area": "money", "ring": "wish", "value": 3}),
        ("ten", {"mark": "ability", "value": 11}),
        ("start", {"form": "secret"}),
        ("fly", {}),
    ],
)
def test_strange_taps_are_refused_in_words_and_change_nothing(
    view: SelfAssessmentView, desk: Desk, do: str, fields: dict[str, Any]
) -> None:
    view.act("start", {"form": "full"})
    before = desk.file
    with pytest.raises(Refused) as refusal:
        view.act(do, fields)
    assert load("fi").has_text(refusal.value.key)
    assert desk.file == before


# --- what the reading says back ----------------------------------------------------------------------


def test_the_summary_lists_what_to_talk_about_and_every_answer(view: SelfAssessmentView) -> None:
    view.act("start", {"form": "full"})
    answer(view, 4, ITEMS[0])
    view.act("flag", {"item": ITEMS[8], "talk": True})
    assert view.act("finish", {}) == "self_assessment/summary"
    screen = view.screen(("summary",))
    assert [line["item"] for line in screen["talk"]] == [ITEMS[8]]
    assert sum(len(area["answers"]) for area in screen["areas"]) == 32
    assert all(len(area["openers"]) == 3 for area in screen["areas"])
    first = screen["areas"][0]["answers"][0]
    assert (first["said"], first["to"]) == ("Melko hyviä", "self_assessment/q/1")


def test_a_low_area_that_does_not_matter_now_is_not_raised(view: SelfAssessmentView) -> None:
    view.act("start", {"form": "full"})
    answer(view, 1, *ITEMS[:8])
    view.act("mark", {"area": "wellbeing", "ring": "important", "value": 1})
    view.act("mark", {"area": "belonging", "ring": "important", "value": 5})
    view.act("mark", {"area": "belonging", "ring": "wish", "value": 4})
    tags = {area["id"]: [tag["kind"] for tag in area["tags"]] for area in view.screen(("summary",))["areas"]}
    assert (tags["wellbeing"], tags["belonging"]) == ([], ["important", "wish"])


def test_an_answer_can_be_corrected_after_the_end_and_the_day_stays(
    view: SelfAssessmentView, clock: Clock
) -> None:
    view.act("start", {"form": "full"})
    answer(view, 4, ITEMS[0])
    view.act("finish", {})
    finished = reading(view).finished
    clock.pass_by(days=1)
    answer(view, 2, ITEMS[0])
    assert reading(view).answers[0].step == 2
    assert reading(view).finished == finished
    foot = view.screen(("q", "1"))["foot"]
    assert foot["next"]["to"] == foot["back"]["to"] == "self_assessment/summary"


def test_no_screen_holds_a_total(view: SelfAssessmentView) -> None:
    view.act("start", {"form": "short"})
    answer(view, 4, *SHORT)
    view.act("finish", {})
    keys: set[str] = set()

    def gather(value: object) -> None:
        if isinstance(value, dict):
            keys.update(value)
            for one in value.values():
                gather(one)
        elif isinstance(value, list):
            for one in value:
                gather(one)

    for place in PLACES:
        gather({name: part for name, part in view.screen(place).items() if name != "words"})
    assert not keys & {"total", "sum", "score", "mean", "norm", "percent"}


# --- two views ---------------------------------------------------------------------------------------


def test_both_marks_show_only_when_both_are_done(view: SelfAssessmentView) -> None:
    view.act("start", {"form": "short"})
    answer(view, 2, *SHORT)
    with_worker(view, mind=4)
    assert view.screen(("together",))["step"] == "summary"
    assert view.screen(("summary",))["worker"]["state"] == "marked"
    view.act("finish", {})
    screen = view.screen(("together",))
    assert screen["step"] == "together"
    mind = next(area for area in screen["areas"] if area["id"] == "mind")
    assert (mind["client"], mind["worker"]) == (2, 4)
    assert screen["gap"]["id"] == "mind"
    assert "ratkaisee" in screen["lead"]


def test_the_worker_marks_only_with_the_tablet_in_hand(view: SelfAssessmentView) -> None:
    view.act("start", {"form": "short"})
    with pytest.raises(Refused, match="not_allowed"):
        view.act("worker_mark", {"area": "mind", "value": 4})
    with pytest.raises(Refused, match="not_allowed"):
        view.act("worker_finish", {})
    assert view.screen(("worker", "marks"))["step"] == "hand_over"


def test_the_marks_are_put_away_when_anything_else_comes_to_the_page(view: SelfAssessmentView) -> None:
    leaving: list[Callable[[], object]] = [
        lambda: view.screen(("q", "1")),
        lambda: view.screen(()),
        view.leave,
        lambda: view.act("worker_finish", {}),
    ]
    view.act("start", {"form": "short"})
    for leave in leaving:
        view.act("hand_to_worker", {})
        view.act("worker_mark", {"area": "mind", "value": 4})
        assert view.screen(("worker", "marks"))["step"] == "worker"
        leave()
        assert view.screen(("worker", "marks"))["step"] == "hand_over"


def test_the_browsers_back_button_does_not_bring_the_marks_back(view: SelfAssessmentView, desk: Desk) -> None:
    view.act("start", {"form": "short"})
    shown: list[dict[str, Any]] = []
    session = Session(
        desk,
        [StrengthsView(desk, lambda: load("fi")), view],
        start="self_assessment",
        contents=load,
        languages=languages,
        send=lambda *_: None,
        show=lambda _frame, screen: shown.append(screen),
        later=lambda *_: None,
    )
    for number, (do, fields) in enumerate(
        [
            ("ready", {"place": "self_assessment/worker"}),
            ("hand_to_worker", {}),
            ("worker_mark", {"area": "mind", "value": 2}),
            ("go", {"to": "strengths"}),
            ("go", {"to": "self_assessment/worker/marks"}),
        ]
    ):
        session.receive({"id": number, "do": do, **fields})
    assert [screen.get("step") for screen in shown] == ["hand_over", "worker", "worker", "cards", "hand_over"]


def test_a_reload_asks_for_the_hand_over_again(view: SelfAssessmentView, desk: Desk) -> None:
    view.act("start", {"form": "short"})
    view.act("hand_to_worker", {})
    again = SelfAssessmentView(desk, lambda: load("fi"))
    assert again.screen(("worker", "marks"))["step"] == "hand_over"


def test_marks_that_both_have_seen_cannot_drift(view: SelfAssessmentView) -> None:
    view.act("start", {"form": "short"})
    answer(view, 2, *SHORT)
    view.act("finish", {})
    with_worker(view, mind=4)
    with pytest.raises(Refused, match="already_finished"):
        view.act("hand_to_worker", {})
    assert view.screen(("worker",))["step"] == "together"
    assert view.screen(("worker", "marks"))["step"] == "together"


def test_the_client_may_correct_after_seeing_both(view: SelfAssessmentView) -> None:
    view.act("start", {"form": "short"})
    answer(view, 2, *SHORT)
    view.act("finish", {})
    with_worker(view, mind=2)
    assert view.screen(("together",))["gap"] is None
    answer(view, 5, SHORT[2])
    assert view.screen(("together",))["gap"]["id"] == "mind"


def desk_of(reading: Reading) -> Desk:
    file = replace(new_client("c1", START, "Mirja"), readings=(reading,))
    return Desk(MemoryRepository(file, lambda: START), "c1", clock=lambda: START)


marks = st.dictionaries(st.sampled_from(AREAS), st.integers(1, 5))
readings = st.builds(
    lambda form, done, answers: _answered(Reading(id="r1", started=START, form=form), answers, done),
    st.sampled_from(["full", "short"]),
    st.booleans(),
    st.dictionaries(st.sampled_from(ITEMS), st.integers(1, 5), max_size=12),
)


def _answered(reading: Reading, answers: dict[str, int], done: bool) -> Reading:
    from coaching.self_assessment import answer as answered

    for item, step in answers.items():
        reading = answered(reading, item, step)
    return replace(reading, finished=START if done else None)


def _marked(reading: Reading, worker: dict[str, int], done: bool) -> Reading:
    for area, value in worker.items():
        reading = mark(reading, area, "worker", value)
    return replace(reading, worker_finished=START if done else None)


@given(reading=readings, one=marks, other=marks, done=st.booleans())
def test_no_client_screen_depends_on_the_workers_marks_before_both_are_done(
    reading: Reading, one: dict[str, int], other: dict[str, int], done: bool
) -> None:
    pair = [_marked(reading, worker, done) for worker in (one, other)]
    if both_done(pair[0]):
        pair = [replace(each, worker_finished=None) for each in pair]
    views = [SelfAssessmentView(desk_of(each), lambda: load("fi")) for each in pair]
    for place in [*PLACES, ("worker", "marks")]:
        assert views[0].screen(place) == views[1].screen(place)


@given(one=readings, other=readings, worker=marks)
def test_the_workers_screen_does_not_depend_on_what_the_client_said(
    one: Reading, other: Reading, worker: dict[str, int]
) -> None:
    screens = []
    for each in (one, other):
        view = SelfAssessmentView(desk_of(_marked(each, worker, False)), lambda: load("fi"))
        view.act("hand_to_worker", {})
        screens.append(view.screen(("worker", "marks")))
    assert screens[0] == screens[1]
    assert screens[0]["step"] == "worker"


# --- earlier times -----------------------------------------------------------------------------------


@pytest.fixture
def twice(view: SelfAssessmentView, clock: Clock) -> SelfAssessmentView:
    view.act("start", {"form": "full"})
    answer(view, 2, *ITEMS[:8])
    view.act("finish", {})
    clock.pass_by(days=100)
    view.act("start", {"form": "full"})
    answer(view, 4, *ITEMS[:4])
    answer(view, 2, *ITEMS[4:7])
    answer(view, 3, ITEMS[7])
    view.act("finish", {})
    return view


def test_a_change_is_named_only_beyond_the_band(twice: SelfAssessmentView) -> None:
    later, earlier = twice.model.readings()
    screen = twice.screen(("compare", earlier.id, later.id))
    kinds = {area["id"]: area["kind"] for area in screen["areas"]}
    assert (kinds["wellbeing"], kinds["belonging"], kinds["work"]) == ("more", "same", "unknown")
    first = screen["areas"][0]["answers"][0]
    assert (first["earlier"]["said"], first["later"]["said"]) == ("Melko raskaita", "Melko hyviä")


def test_two_readings_compare_in_the_order_of_time_whichever_way_they_are_asked(
    twice: SelfAssessmentView,
) -> None:
    later, earlier = twice.model.readings()
    assert twice.screen(("compare", later.id, earlier.id)) == twice.screen(("compare", earlier.id, later.id))
    assert twice.screen(("compare", later.id, later.id))["step"] == "history"


def test_an_earlier_reading_is_for_looking_at(twice: SelfAssessmentView) -> None:
    earlier = twice.model.readings()[1]
    screen = twice.screen(("reading", earlier.id))
    assert (screen["can_correct"], screen["worker"]) == (False, None)
    with pytest.raises(Refused, match="gone"):
        twice.screen(("reading", "no-such"))


def test_the_history_leads_to_each_reading_and_to_a_comparison(twice: SelfAssessmentView) -> None:
    screen = twice.screen(("history",))
    later, earlier = twice.model.readings()
    assert [one["to"] for one in screen["readings"]] == [
        "self_assessment/summary",
        f"self_assessment/reading/{earlier.id}",
    ]
    assert screen["compare_to"] == f"self_assessment/compare/{earlier.id}/{later.id}"


def test_pictures_come_with_the_places_that_show_them(twice: SelfAssessmentView) -> None:
    later, earlier = twice.model.readings()
    places = [*PLACES, ("reading", earlier.id), ("compare", earlier.id, later.id)]
    for place in places:
        screen = twice.screen(place)
        shown = screen.get("picture")
        drawn = twice.pictures(tuple(screen["place"].split("/")[1:]))
        assert list(drawn) == ([shown] if shown else [])
        for make in drawn.values():
            assert make("screen").table.rows


def test_a_phone_gets_narrow_pictures(twice: SelfAssessmentView) -> None:
    def width() -> float:
        drawn = twice.pictures(("summary",))["flower_large"]("screen")
        return float(drawn.figure.get_size_inches()[0])

    wide = width()
    twice.act("narrow", {"narrow": True})
    assert width() < wide
    assert twice.screen(("summary",))["narrow"]
    assert not twice.pictures(("q", "1")), "a phone shows no picture beside the questions"


@pytest.mark.parametrize("language", [language.code for language in languages()])
def test_every_place_is_whole_in_every_language_and_made_of_the_file_alone(
    twice: SelfAssessmentView, desk: Desk, language: str
) -> None:
    later, earlier = twice.model.readings()
    places = [*PLACES, ("reading", earlier.id), ("compare", earlier.id, later.id)]
    for finished in (True, False):
        if not finished:
            desk.change(lambda file: replace_reading(file, replace(later, finished=None)))
        for place in places:
            fresh = SelfAssessmentView(desk, lambda: load(language))
            other = SelfAssessmentView(desk, lambda: load(language))
            screen = fresh.screen(place)
            assert screen == other.screen(place)
            assert json.loads(json.dumps(screen)) == screen


@pytest.mark.parametrize(
    "place", [("q", "0"), ("q", "33"), ("q", "x"), ("rings", "money"), ("nowhere",), ("q",), ("compare", "x")]
)
def test_an_unknown_place_leads_to_the_start(twice: SelfAssessmentView, place: tuple[str, ...]) -> None:
    assert twice.screen(place)["place"] == "self_assessment"


@pytest.mark.parametrize("place", [*PLACES, ("worker", "marks"), ("compare", "a", "b")])
def test_every_place_stands_without_any_reading(view: SelfAssessmentView, place: tuple[str, ...]) -> None:
    assert view.screen(place)["step"] in ("start", "history")
    assert not view.pictures(place)


@pytest.mark.parametrize("finished", [False, True])
def test_the_flower_of_every_answer_is_foreseen(view: SelfAssessmentView, finished: bool) -> None:
    view.act("start", {"form": "short"})
    item = view.screen(("q", "2"))["item"]
    if finished:
        view.act("finish", {})
    (before,) = view.pictures(("q", "2")).values()
    for step in (4, 1, 5, 2, 3):
        ahead = [one.shows for one in view.pictures_ahead(("q", "2"))]
        assert len(set(ahead)) == 5
        view.act("answer", {"item": item, "step": step})
        (now,) = view.pictures(("q", "2")).values()
        assert now.shows in ahead
        assert now.shows != before.shows
        drawn = [one for one in view.pictures_ahead(("q", "2")) if one.shows == now.shows]
        assert drawn[0]("screen").table == now("screen").table
        before = now


def test_the_answers_next_to_the_present_one_are_foreseen_first(view: SelfAssessmentView) -> None:
    view.act("start", {"form": "short"})
    item = view.screen(("q", "1"))["item"]
    view.act("answer", {"item": item, "step": 4})
    shows = [one.shows for one in view.pictures_ahead(("q", "1"))]
    for step in (3, 5):
        view.act("answer", {"item": item, "step": step})
        (now,) = view.pictures(("q", "1")).values()
        assert now.shows in shows[:3]
    assert not list(view.pictures_ahead(("summary",)))
    view.act("narrow", {"narrow": True})
    assert not list(view.pictures_ahead(("q", "1"))), "a phone has no flower beside its questions"
