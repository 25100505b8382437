from __future__ import annotations

from coaching import three_rings
from coaching.client_file import ClientFile, new_client
from exports.chosen import keep
from exports.forms.form import Heading, Steps
from exports.forms.rooms import find_forms
from exports.three_rings import PICTURE, charts, lines
from tests.drawn import FI, NOW


def client() -> ClientFile:
    made = three_rings.start("r1", NOW)
    for area, values in {"mind": (5, 1, 5), "body": (1, 1, 4)}.items():
        for ring, value in zip(three_rings.RINGS, values, strict=True):
            made = three_rings.mark(made, area, ring, value)
    made = three_rings.choose_first(three_rings.finish(made, NOW), "mind")
    return three_rings.put(new_client("c1", NOW, "Mirja"), made)


def test_where_to_begin_leaves_and_the_marks_wait_for_a_tick() -> None:
    on = {line.id: line.on for line in lines(client(), FI)}
    assert on == {"three_rings/r1/first": True, "three_rings/r1/mind": False, "three_rings/r1/body": False}
    assert not any(chart.on for chart in charts(client(), FI))


def test_only_what_was_chosen_is_kept() -> None:
    assert keep(client(), [], {}).three_rings == ()
    (kept,) = keep(client(), ["three_rings/r1/mind"], {}).three_rings
    assert [one.area for one in kept.areas] == ["mind"]
    assert kept.first == ""
    (drawn,) = keep(client(), [PICTURE], {}).three_rings
    assert len(drawn.areas) == 2


def test_lines_say_marks_in_words() -> None:
    said = [line.text for line in lines(client(), FI)]
    assert "raskasta" in said[1]
    assert "hyvin tärkeä" in said[1]


def test_the_paper_form_follows_the_screen() -> None:
    blocks = find_forms("three-rings", FI)[0].blocks
    titles = [block.text for block in blocks if isinstance(block, Heading)][:8]
    assert titles == [f"{n}. {area.title}" for n, area in enumerate(FI.self_assessment.areas, start=1)]
    asked = [block.label for block in blocks if isinstance(block, Steps)]
    assert asked[:3] == [FI.three_rings.ring(ring).question for ring in three_rings.RINGS]
