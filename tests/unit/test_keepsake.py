from __future__ import annotations

import json
import os
from itertools import count
from pathlib import Path
from typing import Any

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from coaching import goal_ladder, keepsake, strengths, three_rings
from coaching.client_file import ClientFile, add_ladder, new_client, replace_strengths
from coaching.record import Refused
from coaching.self_assessment import AREAS
from storage.attempts import Attempts, Moment
from storage.failure import StoreFailure
from storage.handover_box import HandoverBoxes
from storage.keepsake import Keepsakes, id_of, key_of, read_code
from storage.memory_blobs import MemoryBlobs
from tests import keepsake_phone as phone
from tests.conftest import START

GROUPS = {"listening": "people", "helping": "people"}
IDENTITY = "131052-308T"


def kept(pages: Any = phone.PAGES) -> keepsake.Keepsake:
    return keepsake.read(phone.body_of(pages))


def bring(file: ClientFile, pages: keepsake.Keepsake, chosen: set[str]) -> ClientFile:
    numbers = count(1)
    return keepsake.bring(file, pages, chosen, groups=GROUPS, new_id=lambda: f"n{next(numbers)}", now=START)


def every(file: ClientFile, pages: keepsake.Keepsake) -> set[str]:
    return {line.id for line in keepsake.lines(file, pages)}


# The code and the box


def test_the_phone_and_the_workbook_make_the_same_of_a_code() -> None:
    assert key_of(phone.CODE) == phone.key_of(phone.CODE)
    assert id_of(key_of(phone.CODE)) == phone.id_of(phone.CODE)
    described = (Path(__file__).parents[2] / "docs" / "data-format.md").read_text(encoding="utf-8")
    assert phone.key_of(phone.CODE).hex() in described
    assert phone.id_of(phone.CODE) in described


@given(st.binary(min_size=12, max_size=12))
def test_every_code_that_a_phone_makes_is_read_as_it_is_shown(random: bytes) -> None:
    code = phone.code_of(random)
    assert read_code(code) == code
    assert read_code(f" {code[:4]}-{code[4:8]} - {code[8:]}".lower()) == code


def test_look_alikes_are_read_as_what_they_look_like() -> None:
    assert read_code("o1lI 0000 OoiL") == "011100000011"


@pytest.mark.parametrize(
    "typed", ["", "7K3M", "7K3M-9QXW-2ATB-1", "7K3M-9QXW-2ATU", "ÄK3M-9QXW-2ATB", "٧K3M9QXW2ATB"]
)
def test_what_is_no_code_is_told_in_one_sentence(typed: str) -> None:
    with pytest.raises(Refused, match="keepsake_letters"):
        read_code(typed)


def test_a_box_opens_with_its_code_alone_and_goes_when_it_is_removed() -> None:
    shelf = phone.Shelf()
    shelf.put(phone.CODE, phone.PAGES)
    boxes = Keepsakes(shelf)
    assert json.loads(boxes.open(phone.SHOWN)) == phone.PAGES
    assert json.loads(boxes.open(phone.SHOWN)) == phone.PAGES
    with pytest.raises(Refused, match="keepsake_code"):
        boxes.open("7K3M-9QXW-2ATC")
    boxes.remove(phone.SHOWN)
    assert shelf.boxes == {}
    with pytest.raises(Refused, match="keepsake_code"):
        boxes.open(phone.SHOWN)


@pytest.mark.parametrize("box", [b"", b"x" * 20, b"x" * 600])
def test_a_damaged_box_is_told_and_stays(box: bytes) -> None:
    shelf = phone.Shelf({phone.id_of(phone.CODE): box})
    with pytest.raises(Refused, match="keepsake_damaged"):
        Keepsakes(shelf).open(phone.CODE)
    assert shelf.removed == []


@given(st.integers(min_value=0), st.integers(min_value=1, max_value=255))
def test_a_flipped_byte_never_opens(place: int, flip: int) -> None:
    box = bytearray(phone.box_of(phone.CODE, phone.PAGES))
    box[place % len(box)] ^= flip
    with pytest.raises(Refused):
        Keepsakes(phone.Shelf({phone.id_of(phone.CODE): bytes(box)})).open(phone.CODE)


def test_after_five_wrong_codes_the_next_one_waits_and_says_how_long() -> None:
    clock = [0.0]
    shelf = phone.Shelf()
    shelf.put(phone.CODE, phone.PAGES)
    boxes = Keepsakes(shelf, Attempts(MemoryBlobs(), lambda: Moment(clock[0])))
    for _ in range(5):
        with pytest.raises(Refused, match="keepsake_code"):
            boxes.open("000000000000")
    with pytest.raises(Refused, match="keepsake_wait") as waiting:
        boxes.open(phone.CODE)
    assert waiting.value.words == {"n": 30}
    clock[0] = 31
    assert boxes.open(phone.CODE)
    clock[0] = 32
    with pytest.raises(Refused, match="keepsake_code"):
        boxes.open("000000000000")


def test_a_box_that_cannot_be_removed_is_no_failure_of_the_client() -> None:
    class Stuck(phone.Shelf):
        def remove(self, id: str, /) -> None:
            raise StoreFailure("errors.store_io")

    Keepsakes(Stuck()).remove(phone.CODE)


# What it holds


def test_what_the_phone_made_is_read_whole() -> None:
    found = kept()
    assert found.strengths == ("listening", "helping", "Keitän hyvää kahvia")
    assert found.flower == {"work": 3, "belonging": 8, "garden": 6}
    assert [step.text for step in found.ladder.steps] == ["Soitan Marille", "Käyn tutustumassa"]
    assert keepsake.read(phone.body_of({"v": 1})) == keepsake.Keepsake()


HOSTILE: dict[str, Any] = {
    "not_json": b"\xff\xfe{",
    "a_list": [],
    "another_field": {"v": 1, "client": "x"},
    "another_field_below": {"v": 1, "ladder": {"goal": "x", "by": "y"}},
    "a_text_for_a_number": {"v": 1, "flower": {"work": "3"}},
    "a_mark_too_high": {"v": 1, "flower": {"work": 11}},
    "a_mark_below": {"v": 1, "flower": {"work": -1}},
    "a_strange_area": {"v": 1, "flower": {"../work": 3}},
    "too_many_areas": {"v": 1, "flower": {f"a{n}": 1 for n in range(17)}},
    "too_many_strengths": {"v": 1, "strengths": [f"s{n}" for n in range(25)]},
    "too_many_steps": {"v": 1, "ladder": {"goal": "x", "steps": [{"text": f"s{n}"} for n in range(7)]}},
    "a_long_strength": {"v": 1, "strengths": ["x" * 121]},
    "a_long_goal": {"v": 1, "ladder": {"goal": "x" * 201}},
    "a_long_step": {"v": 1, "ladder": {"goal": "x", "steps": [{"text": "x" * 121}]}},
    "a_long_time": {"v": 1, "ladder": {"goal": "x", "steps": [{"text": "x", "when": "x" * 121}]}},
    "deep": b"[" * 4000,
    "long": b" " * 9000,
}


@pytest.mark.parametrize("name", HOSTILE)
def test_what_no_phone_of_ours_makes_is_refused_as_a_whole(name: str) -> None:
    found = HOSTILE[name]
    body = found if isinstance(found, bytes) else phone.body_of(found)
    with pytest.raises(Refused, match="keepsake_damaged"):
        keepsake.read(body)


@pytest.mark.parametrize("pages", [{"v": 2}, {"v": 2, "songs": []}], ids=["known", "unknown"])
def test_what_a_newer_phone_made_asks_for_an_update(pages: Any) -> None:
    with pytest.raises(Refused, match="file_newer"):
        keepsake.read(phone.body_of(pages))


@given(st.binary(max_size=400))
def test_any_bytes_are_read_or_refused(body: bytes) -> None:
    try:
        keepsake.read(body)
    except Refused:
        return
    keepsake.left_out(body)


def test_a_text_with_an_identity_code_stays_out_and_the_rest_comes() -> None:
    pages = {
        "v": 1,
        "strengths": ["listening", f"olen {IDENTITY}"],
        "ladder": {"goal": "Töihin", "steps": [{"text": IDENTITY}, {"text": "Soitan", "when": IDENTITY}]},
    }
    found = kept(pages)
    assert found.strengths == ("listening",)
    assert found.ladder.steps == (keepsake.KeptStep("Soitan", ""),)
    assert keepsake.left_out(phone.body_of(pages))
    assert not keepsake.left_out(phone.body_of(phone.PAGES))
    assert IDENTITY not in repr(found)


def test_every_text_is_one_line_without_stray_marks() -> None:
    found = kept({"v": 1, "strengths": ["  a\u0000b\n c ", "", "ab c"], "ladder": {"goal": " x\r\ny "}})
    assert found.strengths == ("ab c",)
    assert found.ladder.goal == "x y"


def test_an_emoji_that_was_cut_in_two_takes_nothing_else_along() -> None:
    found = keepsake.read(b'{"v": 1, "strengths": ["Nauran \\ud83d", "Leivon"]}')
    assert found.strengths == ("Nauran", "Leivon")


def test_a_card_that_only_the_workshop_has_comes_by_its_title() -> None:
    named = keepsake.worded(kept({"v": 1, "strengths": ["listening", "choir"]}), GROUPS, {"choir": "Laulan"})
    assert named.strengths == ("listening", "Laulan")


# What comes in


def test_marks_of_ten_come_to_five_steps_evenly_from_both_ends() -> None:
    assert [keepsake.step_of(value) for value in range(11)] == [1, 1, 2, 2, 3, 3, 3, 4, 4, 5, 5]
    assert all(keepsake.step_of(10 - value) == 6 - keepsake.step_of(value) for value in range(11))


def test_all_of_it_comes_in_as_the_clients_own(client_file: ClientFile) -> None:
    found = kept()
    file = bring(client_file, found, every(client_file, found))
    chosen = file.strengths.chosen
    assert [(one.card, one.own_words, one.group) for one in chosen] == [
        ("listening", "", "people"),
        ("helping", "", "people"),
        ("", "Keitän hyvää kahvia", ""),
    ]
    rings = file.three_rings[-1]
    assert rings.finished is None
    assert {one.area: (one.now, one.important, one.wish) for one in rings.areas} == {
        "work": (2, None, None),
        "belonging": (4, None, None),
    }
    ladder = file.ladders[-1]
    assert ladder.goal == "Löydän työn keittiöstä"
    assert [(one.title, one.when, one.done) for one in ladder.steps] == [
        ("Soitan Marille", "tällä viikolla", None),
        ("Käyn tutustumassa", "", None),
    ]
    assert keepsake.other_areas(found) == ("garden",)


def test_only_what_was_chosen_comes_in(client_file: ClientFile) -> None:
    file = bring(client_file, kept(), {"strength/1", "step/0", "step/1"})
    assert [one.card for one in file.strengths.chosen] == ["helping"]
    assert (file.three_rings, file.ladders) == ((), ())
    assert bring(client_file, kept(), {"goal", "step/1"}).ladders[0].steps[0].title == "Käyn tutustumassa"
    for nothing in (set(), {"gone"}):
        with pytest.raises(Refused, match="nothing_chosen"):
            bring(client_file, kept(), nothing)


def test_steps_without_a_goal_come_by_themselves_and_once(client_file: ClientFile) -> None:
    found = kept({"v": 1, "ladder": {"goal": "", "steps": [{"text": "Soitan"}, {"text": "Käyn"}]}})
    assert [line.id for line in keepsake.lines(client_file, found)] == ["step/0", "step/1"]
    file = bring(client_file, found, {"step/0", "step/1"})
    assert (file.ladders[0].goal, [one.title for one in file.ladders[0].steps]) == ("", ["Soitan", "Käyn"])
    assert {line.state for line in keepsake.lines(file, found)} == {"there"}


def test_what_is_there_already_does_not_come_twice(client_file: ClientFile) -> None:
    found = kept()
    file = bring(client_file, found, every(client_file, found))
    assert {line.state for line in keepsake.lines(file, found)} == {"there"}
    assert keepsake.offered(keepsake.lines(file, found)) == frozenset()
    with pytest.raises(Refused, match="nothing_chosen"):
        bring(file, found, every(file, found))


def test_a_mark_that_is_there_is_changed_only_by_a_tick(client_file: ClientFile) -> None:
    rings = three_rings.mark(three_rings.start("r1", START), "work", "now", 5)
    rings = three_rings.mark(rings, "work", "wish", 5)
    file = three_rings.put(client_file, rings)
    lines = keepsake.lines(file, kept())
    assert {line.text: line.state for line in lines if line.kind == "mark"} == {
        "belonging": "new",
        "work": "other",
    }
    assert "mark/work" not in keepsake.offered(lines)
    after = bring(file, kept(), {"mark/work"})
    assert len(after.three_rings) == 1
    marks = three_rings.of_area(after.three_rings[0], "work")
    assert (marks.now, marks.wish) == (2, 5)


def test_a_finished_map_stays_as_it_was(client_file: ClientFile) -> None:
    rings = three_rings.finish(three_rings.mark(three_rings.start("r1", START), "work", "now", 5), START)
    file = three_rings.put(client_file, rings)
    after = bring(file, kept(), {"mark/work"})
    assert after.three_rings[0] == rings
    assert len(after.three_rings) == 2


TEXTS = st.text(max_size=30)
PAGES = st.fixed_dictionaries(
    {"v": st.just(1)},
    optional={
        "strengths": st.lists(st.sampled_from(["listening", "helping"]) | TEXTS, max_size=8),
        "flower": st.dictionaries(st.sampled_from([*AREAS, "garden"]), st.integers(0, 10)),
        "ladder": st.fixed_dictionaries(
            {
                "goal": TEXTS,
                "steps": st.lists(st.fixed_dictionaries({"text": TEXTS, "when": TEXTS}), max_size=6),
            }
        ),
    },
)


@given(PAGES, st.data())
def test_whatever_comes_nothing_of_the_file_is_lost_and_only_chosen_lines_come(
    pages: dict[str, Any], data: st.DataObject
) -> None:
    own = strengths.add_own(strengths.choose(strengths.StrengthsMap(), "s1", "helping"), "s2", "Oma")
    before = replace_strengths(new_client("c1", START, "Mirja"), own)
    before = add_ladder(before, replace(goal_ladder.new_ladder("l1", START), goal="Vanha"))
    found = keepsake.read(phone.body_of(pages))
    lines = keepsake.lines(before, found)
    chosen = data.draw(st.sets(st.sampled_from([line.id for line in lines] or ["none"])))
    try:
        after = bring(before, found, chosen)
    except Refused:
        return
    assert after.strengths.chosen[:2] == before.strengths.chosen
    assert after.ladders[:1] == before.ladders
    taken = [line for line in lines if line.id in chosen and line.state == "new"]
    assert len(after.strengths.chosen) - 2 == sum(line.kind == "strength" for line in taken)
    goals = sum(line.kind == "goal" for line in taken)
    bare = not found.ladder.goal and any(line.kind == "step" for line in taken)
    assert len(after.ladders) - 1 == goals + bare
    assert sum(len(one.areas) for one in after.three_rings) == sum(line.kind == "mark" for line in taken)
    assert (
        replace(after, strengths=before.strengths, ladders=before.ladders, three_rings=before.three_rings)
        == before
    )
    again = msgspec.json.decode(msgspec.json.encode(after), type=ClientFile)
    assert again == after


def test_the_boxes_of_a_store_keep_what_a_phone_sends_until_it_is_fetched(tmp_path: Path) -> None:
    boxes = HandoverBoxes(tmp_path)
    with pytest.raises(Refused, match="keepsake_code"):
        Keepsakes(boxes).open(phone.CODE)
    boxes.put(phone.id_of(phone.CODE), phone.box_of(phone.CODE, phone.PAGES))
    assert keepsake.read(Keepsakes(boxes).open(phone.SHOWN)) == kept()
    Keepsakes(boxes).remove(phone.SHOWN)
    assert boxes.look(phone.id_of(phone.CODE)) is None
    full = {"v": 1, "strengths": ["ä" * 120] * 24}
    boxes.put(phone.id_of(phone.CODE), phone.box_of(phone.CODE, full))
    assert keepsake.read(Keepsakes(boxes).open(phone.CODE)).strengths == ("ä" * 120,)


def test_a_box_without_a_store_is_not_found() -> None:
    with pytest.raises(Refused, match="keepsake_code"):
        Keepsakes(HandoverBoxes(Path(os.devnull))).open(phone.CODE)
