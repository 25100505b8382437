"""The one call of every notebook: put a client's file on the desk and show the page."""

from __future__ import annotations

import ctypes
import os
import sys
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path

import structlog

from coaching.client_file import ClientFile
from storage.desk_access import STORE, TICKET, redeem
from storage.handover_box import HandoverBoxes
from storage.keepsake import Keepsakes
from storage.service_directory import ServiceDirectory
from widgets.application.view import ApplicationView
from widgets.crisis_landing.view import CrisisLandingView
from widgets.dialogue_cards.view import DialogueCardsView
from widgets.first_meeting.view import FirstMeetingView
from widgets.goal_ladder.view import GoalLadderView
from widgets.history_line.view import HistoryLineView
from widgets.home.view import HomeView
from widgets.informal_skills.view import InformalSkillsView
from widgets.journey.view import JourneyView
from widgets.keepsake.view import KeepsakeView
from widgets.meeting.view import MeetingView
from widgets.network_map.view import NetworkMapView
from widgets.options.view import OptionsView
from widgets.outcome.view import OutcomeView
from widgets.page.desk import Desk
from widgets.page.exercise import Exercise
from widgets.page.memory_repository import MemoryRepository
from widgets.page.page import Page
from widgets.pair_agreement.view import PairAgreementView
from widgets.referral.view import ReferralView
from widgets.self_assessment.view import SelfAssessmentView
from widgets.strengths.view import StrengthsView
from widgets.summary.view import SummaryView
from widgets.support_need.view import SupportNeedView
from widgets.support_stairs.view import SupportStairsView
from widgets.three_rings.view import ThreeRingsView
from workbooks.card_exporter import CardExporter
from workbooks.content.content import Content
from workbooks.content.loader import languages, load
from workbooks.content.practice import practice_clients
from workbooks.exporter import PageExporter
from workbooks.rehearsal import rehearse

FIRST = {"coaching_session": "home"}
"""Where a notebook starts; every other one starts at the exercise of its own name."""

PRACTICE = "ASKELMA_PRACTICE"
"""Environment setting that names a practice store: JupyterLab has no ticket to a client."""


def run(name: str) -> Page:
    """Show the page of a notebook.

    Args:
        name: the notebook's name: ``coaching_session`` for the whole journey, else an exercise.
    """
    keep_log_out_of_the_page()
    desk = open_desk()

    def content() -> Content:
        return load(desk.file.client.language)

    start = FIRST.get(name, name)
    return Page(desk, exercises(desk, content), start=start, contents=load, languages=languages)


def exercises(desk: Desk, content: Callable[[], Content]) -> tuple[Exercise, ...]:
    """Return the exercises of the journey, for what lies on a desk."""
    beside: tuple[Exercise, ...] = (
        FirstMeetingView(desk, content, load, languages),
        PairAgreementView(desk, content),
        StrengthsView(desk, content),
        SelfAssessmentView(desk, content),
        ThreeRingsView(desk, content),
        SupportNeedView(desk, content, ("goal_ladder", "referral")),
        HistoryLineView(desk, content),
        DialogueCardsView(desk, content),
        OptionsView(desk, content, ("goal_ladder",)),
        GoalLadderView(desk, content),
        SupportStairsView(desk, content),
        ApplicationView(desk, content),
        CrisisLandingView(desk, content, CardExporter()),
        InformalSkillsView(desk, content),
        NetworkMapView(desk, content),
        MeetingView(desk, content, lambda: home.model.next_stop),
        ReferralView(desk, content, open_directory(), CardExporter()),
        OutcomeView(desk, content),
        JourneyView(desk, content, CardExporter()),
        SummaryView(desk, content, PageExporter()),
        KeepsakeView(desk, content, open_boxes()),
    )
    home = HomeView(desk, content, [one.name for one in beside])
    return (home, *beside)


def warm_up() -> None:
    """Load what drawing needs and draw once, so that the first picture of a waiting kernel comes at once."""
    PageExporter().warm_up(*_draw_once())
    _give_back()


def warm_up_to_fork() -> None:
    """Load and draw as well, for a process of which kernels are made by fork.

    It must have no thread and no open file, so no page is set here.
    """
    from exports import document, plain_text, portable  # noqa: F401, PLC0415

    _draw_once()
    _give_back()


def rehearsal() -> Iterator[Iterator[None]]:
    """Walk through every exercise, step by step, in a process of which kernels are made by fork."""
    yield from rehearse(exercises)
    _give_back()


def _draw_once() -> tuple[ClientFile, Content]:
    from charts.picture import SCREEN  # noqa: PLC0415 - slow to load; only a waiting process has the time
    from charts.rendering import png  # noqa: PLC0415
    from charts.strengths import strengths_map  # noqa: PLC0415

    content = load("")
    invented = practice_clients(datetime.now(UTC))[0]
    png(strengths_map(invented.strengths, content, SCREEN))
    return invented, content


def _give_back() -> None:
    """Return to the system what a first page has taken for a moment: some 20 MB that would never be used."""
    if sys.platform == "linux":
        trim = getattr(ctypes.CDLL(None), "malloc_trim", None)  # not every C library has it
        if trim is not None:
            trim(0)


def open_desk() -> Desk:
    """Take the client's file from the store that the server names, else an invented client's to practise."""
    if TICKET in os.environ:
        access = redeem()
        return Desk(access.repository, access.client, use_log=access.note)
    if PRACTICE in os.environ:
        return practice_desk(Path(os.environ[PRACTICE]))
    return invented_desk()


def open_directory() -> ServiceDirectory:
    """Return the local services beside the store that the desk is from; nothing is opened before a search."""
    return ServiceDirectory(Path(os.environ.get(STORE) or os.environ.get(PRACTICE) or os.devnull))


def open_boxes() -> Keepsakes:
    """Return the hand-over boxes beside the store that the desk is from; nothing is read before a code."""
    return Keepsakes(HandoverBoxes(Path(os.environ.get(STORE) or os.environ.get(PRACTICE) or os.devnull)))


def practice_desk(folder: Path) -> Desk:
    """Take the first client of a practice store, whose passphrase is no secret."""
    from server.office import PASSPHRASE  # noqa: PLC0415 - a kernel under the server never opens a store
    from storage.store import Store  # noqa: PLC0415

    store = Store.at(folder)
    repository = store.repository(store.unlock(store.workers()[0], PASSPHRASE))
    ids = {repository.read(id).file.client.created: id for id in repository.ids()}
    return Desk(repository, ids[min(ids)])


def invented_desk() -> Desk:
    """Put an invented client on the desk, forgotten when the notebook ends."""

    def now() -> datetime:
        return datetime.now(UTC).astimezone()

    invented = practice_clients(now())[0]
    return Desk(MemoryRepository(invented, now), invented.client.id, clock=now)


def keep_log_out_of_the_page() -> None:
    """Send the kernel's own log to the server's, not into the notebook's output."""
    structlog.configure(
        processors=[
            structlog.processors.TimeStamper(fmt="iso", utc=True),
            structlog.processors.add_log_level,
            structlog.processors.KeyValueRenderer(key_order=["timestamp", "level", "event"]),
        ],
        logger_factory=structlog.PrintLoggerFactory(sys.__stderr__),
    )
