"""The client file: everything that one client and the worker have written down together."""

from __future__ import annotations

from datetime import datetime

from coaching.goal_ladder import Ladder
from coaching.meeting import Meeting
from coaching.record import Record
from coaching.self_assessment import Reading
from coaching.strengths import StrengthsMap

SCHEMA = 1
"""Version of the stored shape; raised by every change that an older program could not read."""


class Client(Record, kw_only=True):
    """Who the file is about: a first name or a code, never more."""

    id: str
    label: str
    language: str = "fi"
    created: datetime


class ClientFile(Record, kw_only=True):
    """One client's whole file. Lists are in the order of time, oldest first."""

    client: Client
    strengths: StrengthsMap = StrengthsMap()
    readings: tuple[Reading, ...] = ()
    ladders: tuple[Ladder, ...] = ()
    meetings: tuple[Meeting, ...] = ()
