"""The client file: everything that one client and the worker have written down together."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from msgspec.structs import replace

from coaching import goal_ladder, meeting, strengths
from coaching.application import Application
from coaching.client_text import clean_line
from coaching.crisis_landing import CrisisLanding
from coaching.first_meeting import FirstMeeting
from coaching.goal_ladder import Ladder
from coaching.history_line import HistoryLine
from coaching.informal_skills import InformalSkills
from coaching.meeting import Meeting
from coaching.network_map import NetworkMap
from coaching.options import Options
from coaching.outcome import Outcome
from coaching.pair_agreement import PairAgreement
from coaching.path import Path
from coaching.record import Record, Refused
from coaching.referral import Referral
from coaching.self_assessment import Reading
from coaching.strengths import StrengthsMap
from coaching.summary import Summary
from coaching.support_need import SupportNeed
from coaching.support_stairs import SupportStairs
from coaching.thanks import ThankYou
from coaching.three_rings import ThreeRings

SCHEMA = 2
"""Version of the stored shape; raised by every change that an older program could not read."""


class Client(Record, frozen=True, kw_only=True):
    """Who the file is about: a first name or a code, never more."""

    id: str
    label: str
    language: str = "fi"
    created: datetime


class ClientFile(Record, frozen=True, kw_only=True):
    """One client's whole file. Lists are in the order of time, oldest first."""

    client: Client
    strengths: StrengthsMap = StrengthsMap()
    readings: tuple[Reading, ...] = ()
    ladders: tuple[Ladder, ...] = ()
    meetings: tuple[Meeting, ...] = ()
    summary: Summary = Summary()
    paths: tuple[Path, ...] = ()
    first_meeting: FirstMeeting = FirstMeeting()
    support_stairs: SupportStairs = SupportStairs()
    referrals: tuple[Referral, ...] = ()
    crisis_landing: CrisisLanding = CrisisLanding()
    history_line: HistoryLine = HistoryLine()
    pair_agreement: PairAgreement = PairAgreement()
    three_rings: tuple[ThreeRings, ...] = ()
    support_need: SupportNeed = SupportNeed()
    options: Options = Options()
    applications: tuple[Application, ...] = ()
    thanks: tuple[ThankYou, ...] = ()
    informal_skills: InformalSkills = InformalSkills()
    outcome: Outcome = Outcome()
    network_map: NetworkMap = NetworkMap()


LONGEST_LABEL = 80


def new_client(id: str, now: datetime, label: str, language: str = "fi") -> ClientFile:
    """Begin a file: a first name or a code is all that is asked."""
    return ClientFile(client=Client(id=id, label=clean_label(label), language=language, created=now))


def clean_label(label: str) -> str:
    """Return the name or code ready to keep.

    Raises:
        Refused: it is empty, too long, or holds a personal identity code.
    """
    label = clean_line(label, limit=LONGEST_LABEL)
    if not label:
        raise Refused("errors.empty_name")
    return label


def set_language(file: ClientFile, language: str) -> ClientFile:
    """Set the language that the client reads."""
    return replace(file, client=replace(file.client, language=language))


def as_new(file: ClientFile, id: str) -> ClientFile:
    """Return the same file as another client's, for an import beside the original."""
    return replace(file, client=replace(file.client, id=id))


def replace_strengths(file: ClientFile, strengths: StrengthsMap) -> ClientFile:
    """Put the strengths in the place of the earlier ones."""
    return replace(file, strengths=strengths)


def drop_strength(file: ClientFile, id: str) -> ClientFile:
    """Take a strength away everywhere, also from the steps that it carries."""
    ladders = tuple(
        replace(
            ladder,
            steps=tuple(
                replace(step, strengths=tuple(s for s in step.strengths if s != id)) for step in ladder.steps
            ),
        )
        for ladder in file.ladders
    )
    return replace(file, strengths=strengths.drop(file.strengths, id), ladders=ladders)


def carry(file: ClientFile, ladder: str, step: str, strength: str) -> ClientFile:
    """Put one of the client's own strengths on a step."""
    strengths.find(file.strengths, strength)
    return replace_ladder(file, goal_ladder.carry(find_ladder(file, ladder), step, strength))


def find_reading(file: ClientFile, id: str) -> Reading:
    """Return the reading with this id."""
    for reading in file.readings:
        if reading.id == id:
            return reading
    raise Refused("errors.gone")


def add_reading(file: ClientFile, reading: Reading) -> ClientFile:
    """Add a reading; the same id twice is the same reading."""
    if any(one.id == reading.id for one in file.readings):
        return file
    return replace(file, readings=(*file.readings, reading))


def replace_reading(file: ClientFile, reading: Reading) -> ClientFile:
    """Put a changed reading in its own place."""
    find_reading(file, reading.id)
    return replace(file, readings=tuple(reading if one.id == reading.id else one for one in file.readings))


def remove_reading(file: ClientFile, id: str) -> ClientFile:
    """Take a reading away."""
    find_reading(file, id)
    return replace(file, readings=tuple(one for one in file.readings if one.id != id))


def last_reading(file: ClientFile) -> Reading | None:
    """Return the reading that began last, finished or not."""
    return max(file.readings, key=lambda one: one.started, default=None)


def finished_readings(file: ClientFile) -> tuple[Reading, ...]:
    """Return the finished readings, oldest first."""
    return tuple(sorted((one for one in file.readings if one.finished), key=lambda one: one.started))


def find_ladder(file: ClientFile, id: str) -> Ladder:
    """Return the ladder with this id."""
    for ladder in file.ladders:
        if ladder.id == id:
            return ladder
    raise Refused("errors.gone")


def add_ladder(file: ClientFile, ladder: Ladder) -> ClientFile:
    """Add a ladder; the same id twice is the same ladder."""
    if any(one.id == ladder.id for one in file.ladders):
        return file
    return replace(file, ladders=(*file.ladders, ladder))


def replace_ladder(file: ClientFile, ladder: Ladder) -> ClientFile:
    """Put a changed ladder in its own place."""
    find_ladder(file, ladder.id)
    return replace(file, ladders=tuple(ladder if one.id == ladder.id else one for one in file.ladders))


def remove_ladder(file: ClientFile, id: str) -> ClientFile:
    """Take a ladder away."""
    find_ladder(file, id)
    return replace(file, ladders=tuple(one for one in file.ladders if one.id != id))


def find_meeting(file: ClientFile, id: str) -> Meeting:
    """Return the meeting with this id."""
    for found in file.meetings:
        if found.id == id:
            return found
    raise Refused("errors.gone")


def add_meeting(file: ClientFile, meeting: Meeting) -> ClientFile:
    """Add a meeting; the same id twice is the same meeting."""
    if any(one.id == meeting.id for one in file.meetings):
        return file
    return replace(file, meetings=(*file.meetings, meeting))


def replace_meeting(file: ClientFile, meeting: Meeting) -> ClientFile:
    """Put a changed meeting in its own place."""
    find_meeting(file, meeting.id)
    return replace(file, meetings=tuple(meeting if one.id == meeting.id else one for one in file.meetings))


def remove_meeting(file: ClientFile, id: str) -> ClientFile:
    """Take a meeting away."""
    find_meeting(file, id)
    return replace(file, meetings=tuple(one for one in file.meetings if one.id != id))


def change_todays_meeting(
    file: ClientFile, id: str, now: datetime, change: Callable[[Meeting], Meeting]
) -> ClientFile:
    """Change the meeting of today; ``id`` is for a new one when nobody has begun it yet."""
    found = meeting.todays_meeting(file, now)
    if found is None:
        return add_meeting(file, change(meeting.begin(id, now)))
    return replace_meeting(file, change(found))


def replace_summary(file: ClientFile, summary: Summary) -> ClientFile:
    """Put the client's decisions about the page in the place of the earlier ones."""
    return replace(file, summary=summary)
