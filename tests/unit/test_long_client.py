"""Every screen of a client of three years is made in one glance at the file, whatever machine it runs on."""

from __future__ import annotations

import time
from collections.abc import Callable

import msgspec
import pytest

from coaching import meeting_history
from tests.conftest import Clock
from tests.long_client import LADDERS, MEETINGS, READINGS, long_client
from widgets.page.desk import Desk
from widgets.page.exercise import Exercise
from widgets.page.frame import frame
from widgets.page.memory_repository import MemoryRepository
from workbooks.content.content import Content
from workbooks.content.loader import languages, load
from workbooks.entry import exercises

MOST = 0.075
"""Seconds of the processor for a screen, half of the 150 ms that a step may take at the tablet."""
PLACES = (
    "home",
    "home/path",
    "home/all",
    "meeting/today",
    "meeting/next",
    "meeting/history",
    "meeting/read/m30",
    "journey",
    "journey/replay/50",
    "self_assessment",
    "self_assessment/history",
    "goal_ladder",
    "goal_ladder/l5",
    "support_stairs",
    "summary",
)


@pytest.fixture(scope="module")
def made() -> tuple[Desk, Callable[[], Content], dict[str, Exercise]]:
    clock = Clock()
    desk = Desk(MemoryRepository(long_client(), clock), "c1", clock=clock)

    def content() -> Content:
        return load(desk.file.client.language)

    return desk, content, {one.name: one for one in exercises(desk, content)}


def test_the_client_has_three_years_behind() -> None:
    file = long_client()
    assert (len(file.meetings), len(file.readings), len(file.ladders)) == (60, 12, 6)
    assert (MEETINGS, READINGS, LADDERS) == (60, 12, 6)
    assert (file.meetings[-1].started - file.meetings[0].started).days > 3 * 365 - 30
    assert len(meeting_history.years(file)) == 4


@pytest.mark.parametrize("place", PLACES)
def test_a_screen_takes_half_of_the_bar_at_most(
    made: tuple[Desk, Callable[[], Content], dict[str, Exercise]], place: str
) -> None:
    desk, content, views = made
    name, *parts = place.split("/")
    views[name].screen(tuple(parts))  # what is loaded once is not what a step takes
    taken = []
    for _ in range(3):
        begun = time.process_time()
        shown = (
            frame(desk, content(), languages(), can_rest=True),
            views[name].screen(tuple(parts)),
        )
        sent = msgspec.json.encode(shown)
        taken.append(time.process_time() - begun)
    assert min(taken) < MOST
    assert len(sent) < 120_000
