from __future__ import annotations

import time
from datetime import timedelta

import pytest
from hypothesis import given, settings

from charts.picture import A4, SCREEN, PictureSize
from charts.rendering import png
from charts.support_stairs import support_picture
from coaching import client_file, goal_ladder, support_stairs
from coaching.client_file import ClientFile, new_client
from coaching.support_share import deeds, periods
from tests.any_client_file import client_files
from tests.drawn import FI, LANGUAGES, NOW, collisions, mirrored, said
from workbooks.content.content import Content

SIZES = (SCREEN, A4, PictureSize("screen", 420), PictureSize("page", 680))
JOURNEY, ERRANDS = FI.support_stairs.sets
TODAY = NOW.date()


def client(*months: str, stair: str = "doing", resting: bool = False) -> ClientFile:
    """A client whose ladder has deeds agreed on month by month (c, t, w), the last ones this month."""
    hands = {"c": "client", "t": "together", "w": "worker"}
    begun = NOW - timedelta(days=30 * len(months))
    ladder = goal_ladder.add_step(goal_ladder.new_ladder("l1", begun), "s1")
    for ago, letters in enumerate(reversed(months)):
        for place, letter in enumerate(letters):
            id = f"a{ago}x{place}"
            ladder = goal_ladder.add_action(ladder, "s1", id, f"Teko {id}")
            agreed = NOW - timedelta(days=30 * ago)
            ladder = goal_ladder.set_doer(ladder, "s1", id, hands[letter], agreed)
    file = client_file.add_ladder(new_client("c1", begun, "Mirja"), ladder)
    if not stair:
        return file
    stairs = file.support_stairs
    for day, one in enumerate(("contact", "wishes", stair)):
        at = NOW - timedelta(days=9 - day)
        rests = resting and one == stair
        stairs = support_stairs.stand_on(stairs, f"m{day}", one, at, JOURNEY.ids, resting=rests)
    return support_stairs.put(file, stairs)


def draw(file: ClientFile, content: Content = FI, size: PictureSize = SCREEN):
    return support_picture(file, content.support_stairs.sets[0], content, size, TODAY)


GROWING = client("www", "wwt", "wtc", "tcc", "ccc")


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size.kind}-{size.width:.0f}")
@pytest.mark.parametrize("content", LANGUAGES, ids=lambda each: each.language.code)
def test_all_stairs_and_both_lines_are_named_and_no_words_cover_others(
    content: Content, size: PictureSize
) -> None:
    figure = draw(GROWING, content, size).figure
    words = said(figure)
    for stair in content.support_stairs.sets[0].stairs:
        assert stair.title.split()[0][:4] in words
    for key in ("mine", "worker", "here"):
        assert content.text(f"support_stairs.{key}") in words
    assert collisions(figure) == []


@pytest.mark.parametrize(
    ("months", "key"),
    [
        pytest.param(("www", "ccc"), "own_more", id="own grows"),
        pytest.param(("ccc", "www"), "support_more", id="support grows"),
        pytest.param(("ctw", "ctw"), "same", id="the same"),
        pytest.param(("ccc",), "once", id="once"),
        pytest.param((), "none", id="nothing"),
    ],
)
def test_the_sentence_says_how_the_curves_go_and_from_how_much(months: tuple[str, ...], key: str) -> None:
    file = client(*months)
    sentence = draw(file).sentence
    assert FI.text(f"support_stairs.share_{key}") in sentence
    count = sum(map(len, months))
    if count:
        assert FI.text("support_stairs.drawn_from", n=count) in sentence
    assert (FI.text("support_stairs.few") in sentence) == (0 < count < 6)


@pytest.mark.parametrize(
    ("resting", "key"), [pytest.param(False, "here", id="here"), pytest.param(True, "resting", id="resting")]
)
def test_where_one_stands_or_rests_is_in_the_picture_and_in_the_sentence(resting: bool, key: str) -> None:
    picture = draw(client("ccc", resting=resting))
    title = JOURNEY.stairs[5].title
    assert FI.text(f"support_stairs.picture_{key}", n=6, title=title) in picture.sentence
    assert FI.text(f"support_stairs.{key}") in said(picture.figure)


def test_who_stands_nowhere_has_empty_stairs() -> None:
    picture = draw(client(stair=""))
    assert FI.text("support_stairs.picture_nowhere") in picture.sentence
    assert FI.text("support_stairs.here") not in said(picture.figure)


def test_the_table_has_the_numbers_behind_the_lines() -> None:
    table = draw(GROWING).table
    found = periods(deeds(GROWING, TODAY))
    assert [row[1:] for row in table.rows] == [
        (str(one.client), str(one.together), str(one.worker)) for one in found
    ]
    assert table.head[1:] == tuple(FI.text(f"support_stairs.{key}") for key in ("mine", "together", "worker"))


def test_the_number_of_deeds_stands_under_each_point_that_is_named() -> None:
    assert FI.text("support_stairs.picture_deeds", n=3) in said(draw(GROWING).figure)


def test_no_number_scores_anybody() -> None:
    words = said(draw(GROWING).figure)
    assert "%" not in words
    assert "/ 9" not in words


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size.kind}-{size.width:.0f}")
def test_errand_stairs_and_the_other_direction_of_writing_are_drawn(size: PictureSize) -> None:
    content = mirrored(FI)
    picture = support_picture(GROWING, ERRANDS, content, size, TODAY)
    assert picture.direction == "rtl"
    assert collisions(picture.figure) == []


@given(client_files)
@settings(max_examples=20, deadline=None)
def test_any_file_can_be_drawn(file: ClientFile) -> None:
    picture = draw(file)
    assert picture.sentence
    assert all(len(row) == len(picture.table.head) for row in picture.table.rows)


def test_the_screen_picture_comes_quickly() -> None:
    png(draw(GROWING))
    spent = []
    for _ in range(5):
        start = time.perf_counter()
        png(draw(GROWING))
        spent.append(time.perf_counter() - start)
    assert min(spent) < 0.06
