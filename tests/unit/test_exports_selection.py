from __future__ import annotations

from datetime import timedelta

import pytest
from hypothesis import given, settings
from msgspec.structs import replace

from coaching import self_assessment
from coaching.client_file import Client, ClientFile
from exports import chosen, rooms
from exports.chosen import keep
from exports.handover import Handover
from exports.line import PARTS
from exports.plain_text import plain_text
from exports.selection import chosen_lines, lines, usual
from tests.any_client_file import client_files
from tests.drawn import FI, LANGUAGES, NOW, THEN, client_file, notes
from workbooks.content.content import Content

FILE = client_file()
ITEMS = FI.self_assessment.items_by_area()


FIELDS = ClientFile.__struct_fields__


def by_id(file: ClientFile = FILE) -> dict[str, str]:
    return {line.id: line.text for line in lines(file, FI)}


@pytest.mark.parametrize("content", LANGUAGES, ids=lambda each: each.language.code)
def test_everything_in_the_file_can_be_chosen_under_its_heading(content: Content) -> None:
    found = lines(FILE, content)
    assert [part for part in PARTS if any(line.part == part for line in found)] == list(PARTS)
    assert all(line.heading == content.text(f"exports.heading_{line.part}") for line in found)
    assert len({line.id for line in found}) == len(found)
    places = [PARTS.index(line.part) for line in found]
    assert places == sorted(places)


def test_obstacles_history_and_the_workers_words_stay_unless_somebody_wants_them() -> None:
    staying = {line.id for line in lines(FILE, FI) if not line.on}
    assert "strengths/obstacles/n0" in staying
    assert "ladders/l1/history/n0" in staying
    assert "strengths/chosen/s2/observation" in staying
    assert "meetings/m1/worker_note" in staying
    assert "readings/r2/mind/worker" in staying
    assert "pictures/change" in staying
    assert {line.id for line in lines(FILE, FI) if line.owner == "worker"} <= staying


def test_the_clients_own_lines_leave() -> None:
    leaving = usual(FILE, FI)
    for id in (
        "ladders/l1/goal",
        "ladders/l1/steps/t3",
        "ladders/l1/steps/t3/actions/a3",
        "ladders/l1/support/n0",
        "strengths/chosen/s1",
        "strengths/wishes/n0",
        "meetings/m1/next_step",
        "meetings/m1/wish",
        "readings/r2/mind",
        "pictures/stairs/l1",
        "pictures/strengths",
        "pictures/flower",
    ):
        assert id in leaving


def test_steps_say_who_and_when() -> None:
    said = by_id()
    assert said["ladders/l1/steps/t3/actions/a3"] == (
        "Soitan oppilaitokseen (kuka: Yhdessä; milloin: ensi viikolla)"
    )
    assert said["meetings/m1/next_step"] == (
        "Seuraavaksi: Soitto kouluun (kuka: Työntekijä; milloin: 24.11.2026)"
    )
    assert "olen tässä" in said["ladders/l1/steps/t3"]
    assert "kantaa: Kuuntelen" in said["ladders/l1/steps/t3"]


def test_a_change_is_named_with_the_careful_word_and_never_a_total() -> None:
    said = by_id()
    word = FI.text("charts.change_more")
    assert said["readings/r2/mind"] == (f"Mieli: nyt 5,0, aiemmin 2,0 (asteikko 1–5). {word}. Toive: 5")
    assert not any("summa" in text.lower() or "yhteensä" in text.lower() for text in said.values())


def test_the_workers_marks_wait_until_both_are_ready() -> None:
    hidden = replace(FILE, readings=(replace(FILE.readings[1], worker_finished=None),))
    assert not any(id.endswith("/worker") for id in by_id(hidden))


def test_what_is_not_chosen_is_not_in_the_file_that_pictures_are_drawn_from() -> None:
    kept = keep(FILE, ("ladders/l1/steps/t3", "strengths/chosen/s2", "readings/r2/mind"), ITEMS)
    assert [step.id for step in kept.ladders[0].steps] == ["t3"]
    assert kept.ladders[0].goal == kept.ladders[0].by == ""
    assert kept.ladders[0].steps[0].actions == ()
    assert [each.id for each in kept.strengths.chosen] == ["s2"]
    assert kept.strengths.chosen[0].observation == ""
    assert kept.strengths.wishes == kept.strengths.obstacles == ()
    assert {answer.item for answer in kept.readings[1].answers} == set(ITEMS["mind"])
    assert [each.area for each in kept.readings[1].marks] == ["mind"]
    assert kept.readings[1].marks[0].worker is None
    assert kept.meetings[0].worker_note == kept.meetings[0].wish == kept.meetings[0].theme == ""
    assert kept.client.label == ""


def test_steps_are_numbered_as_they_stand_on_the_page() -> None:
    picked = ("ladders/l1/steps/t3", "ladders/l1/steps/t5")
    said = chosen_lines(keep(FILE, picked, ITEMS), FI, picked)
    assert [line.cells[0] for line in said] == [
        "1. porras: Tutustun kouluun 3",
        "2. porras: Tutustun kouluun 5",
    ]


def test_a_new_file_has_only_its_name() -> None:
    empty = ClientFile(client=Client(id="c", label="Mirja", created=NOW))
    assert [line.id for line in lines(empty, FI)] == ["client/label"]


def test_a_reading_that_is_still_open_steps_back_behind_a_finished_one() -> None:
    from coaching import self_assessment

    begun = self_assessment.answer(self_assessment.start("r3", NOW), ITEMS["mind"][0], 1)
    later = replace(FILE, readings=(*FILE.readings, begun))
    assert any(id.startswith("readings/r2/") for id in by_id(later))
    assert not any(id.startswith("readings/r3/") for id in by_id(later))


@settings(max_examples=30)
@given(client_files)
def test_choosing_everything_keeps_every_line_and_choosing_nothing_keeps_none(file: ClientFile) -> None:
    every = tuple(line.id for line in lines(file, FI))
    kept = keep(file, every, ITEMS)
    assert [line.text for line in chosen_lines(kept, FI, every)] == [line.text for line in lines(file, FI)]
    assert chosen_lines(keep(file, (), ITEMS), FI, ()) == ()


def everything_kept(file: ClientFile, *left: rooms.Room) -> ClientFile:
    """The file when every line was chosen and only these rooms hand over."""
    every = tuple(line.id for line in lines(file, FI))
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(chosen, "ROOMS", left)
        return keep(file, every, ITEMS)


@settings(max_examples=30)
@given(client_files)
def test_what_no_noun_hands_over_is_empty_in_the_kept_file(file: ClientFile) -> None:
    nothing = ClientFile(client=replace(file.client, label=""))
    assert everything_kept(file) == nothing
    handed = set()
    for room in rooms.ROOMS:
        alone = everything_kept(file, room)
        fields = {name for name in FIELDS if getattr(alone, name) != getattr(nothing, name)}
        assert len(fields) <= 1, f"{room.noun} hands over {fields}: each noun its own"
        handed |= fields
    whole = everything_kept(file, *rooms.ROOMS)
    assert all(getattr(whole, name) == getattr(nothing, name) for name in FIELDS if name not in handed)


@settings(max_examples=20)
@given(client_files)
def test_a_line_that_was_not_chosen_leaves_in_no_other(file: ClientFile) -> None:
    secret = "Tämä jää huoneeseen 4711"
    marked = replace(
        file,
        strengths=replace(file.strengths, obstacles=notes(secret)),
        meetings=tuple(replace(each, worker_note=secret) for each in file.meetings),
    )
    what = Handover(chosen=usual(marked, FI), now=THEN)
    assert secret not in plain_text(marked, FI, what)


def page_of(file: ClientFile) -> dict[str, tuple[str, str]]:
    return {line.id: (line.text, line.shown) for line in lines(file, FI) if line.part == "pictures"}


def test_what_a_picture_shows_is_told_with_its_line() -> None:
    before = page_of(FILE)
    latest = FILE.readings[-1]
    given = {each.item: each.step for each in latest.answers}
    one, two = next(
        (one, two)
        for items in ITEMS.values()
        for one, two in [items[:2]]
        if given.get(one) is not None and given.get(two) is not None
    )
    # Two answers of one area change places: the mean stays, and so does every other line.
    swapped = self_assessment.answer(self_assessment.reopen(latest), one, 4)
    swapped = self_assessment.answer(swapped, two, 2)
    once = replace(FILE, readings=(*FILE.readings[:-1], replace(swapped, finished=latest.finished)))
    swapped = self_assessment.answer(self_assessment.reopen(swapped), one, 2)
    swapped = self_assessment.answer(swapped, two, 4)
    again = replace(FILE, readings=(*FILE.readings[:-1], replace(swapped, finished=latest.finished)))
    assert by_id(once) == by_id(again)
    assert len({page_of(each)["pictures/change"] for each in (FILE, once, again)}) == 3

    # A reading that stands for another day, and a strength of one's own in another group.
    later = replace(FILE, readings=(*FILE.readings[:-1], replace(latest, finished=NOW + timedelta(days=3))))
    assert page_of(later)["pictures/flower"] != before["pictures/flower"]
    assert page_of(later)["pictures/change"] != before["pictures/change"]
    regrouped = tuple(
        replace(each, group="body") if each.group and not each.card else each
        for each in FILE.strengths.chosen
    )
    moved = replace(FILE, strengths=replace(FILE.strengths, chosen=regrouped))
    assert page_of(moved)["pictures/strengths"] != before["pictures/strengths"]
