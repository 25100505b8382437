"""The path that a pair is on, as the server sees it without a page."""

from __future__ import annotations

from datetime import timedelta

import pytest

from coaching import client_file, meeting, path
from coaching.client_file import new_client
from tests.any_path import NAMELESS
from tests.conftest import START
from widgets.page.desk import Desk
from widgets.page.memory_repository import MemoryRepository
from workbooks.content.loader import load
from workbooks.content.on_path import AT_HAND, meet_by, on_path
from workbooks.entry import exercises


def test_the_server_knows_which_exercises_a_workbook_has() -> None:
    file = new_client("c1", START, "Mirja")
    desk = Desk(MemoryRepository(file, lambda: START), "c1", clock=lambda: START)
    here = {one.name for one in exercises(desk, lambda: load("fi"))}
    assert here & set(path.EXERCISES) == AT_HAND


def test_the_day_to_meet_comes_from_the_stage_of_the_next_stop() -> None:
    file = new_client("c1", START, "Mirja")
    assert meet_by(file, START) is None
    file = path.choose(file, "p", "path_01", START)
    recipe = load("fi").path("path_01")
    assert recipe is not None
    first = recipe.stages[0].days
    assert first
    assert meet_by(file, START) == (START + timedelta(days=first)).date()
    later = START + timedelta(days=5)
    held = meeting.close(meeting.begin("m1", later), later)
    assert meet_by(client_file.add_meeting(file, held), later) == (later + timedelta(days=first)).date()


@pytest.mark.parametrize("recipe", [NAMELESS[0], "path_999"])
def test_a_path_that_is_not_for_one_client_asks_for_nothing(recipe: str) -> None:
    file = path.choose(new_client("c1", START, "Mirja"), "p", recipe, START)
    assert on_path(file, load("fi"), START) is None
    assert meet_by(file, START) is None
