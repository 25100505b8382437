"""The one call of every notebook: put a client's file on the desk and show the page."""

from __future__ import annotations

import os
from datetime import UTC, datetime

import structlog

from widgets.goal_ladder.view import GoalLadderView
from widgets.home.view import HomeView
from widgets.page.desk import Desk
from widgets.page.exercise import Exercise
from widgets.page.memory_repository import MemoryRepository
from widgets.page.page import Page
from widgets.self_assessment.view import SelfAssessmentView
from widgets.strengths.view import StrengthsView
from workbooks.content.content import Content
from workbooks.content.loader import languages, load
from workbooks.content.practice import practice_clients

log = structlog.get_logger(__name__)

FIRST = {"coaching_session": "home"}
"""Where a notebook starts; every other one starts at the exercise of its own name."""


def run(name: str) -> Page:
    """Show the page of a notebook.

    Args:
        name: the notebook's name: ``coaching_session`` for the whole journey, else an exercise.
    """
    desk = open_desk()

    def content() -> Content:
        return load(desk.file.client.language)

    exercises: tuple[Exercise, ...] = (
        HomeView(desk, content),
        StrengthsView(desk, content),
        SelfAssessmentView(desk, content),
        GoalLadderView(desk, content),
    )
    return Page(desk, exercises, start=FIRST.get(name, name), contents=load, languages=languages)


def open_desk() -> Desk:
    """Take the client's file from the store that the server names, or an invented client's to practise."""
    if "ASKELMA_TICKET" in os.environ:
        from storage.desk_access import redeem_from_environment  # noqa: PLC0415 - only where there is a store

        repository, client = redeem_from_environment()
        return Desk(repository, client)

    def now() -> datetime:
        return datetime.now(UTC).astimezone()

    invented = practice_clients(now())[0]
    return Desk(MemoryRepository(invented, now), invented.client.id, clock=now)
