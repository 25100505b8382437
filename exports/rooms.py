"""The list of nouns whose words and pictures can leave, and in which order they stand on the page.

A noun that is not in this list leaves nothing: the file from which everything is made starts empty, and
only the nouns of the list put into it what was chosen. Where each noun's lines go:

==================  =================================================================================
Heading             Whose lines stand there
==================  =================================================================================
Situation           the name, that there were meetings, self-assessment, rings, obstacles, history line
Strengths           strengths, informal skills
Goal                goal ladder, options, application sentences
Agreed steps        goal ladder, next steps of meetings, open referrals, what a pair has agreed
Support             who helps in the goal ladder, support stairs, services, network, what holds in a crisis
Client's own view   wishes, wish and benefit of the last meeting, dialogue cards, the journey
Worker's note       what the worker has seen, marked or written; never by default
==================  =================================================================================
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from coaching.client_file import ClientFile
from exports import (
    application,
    client,
    crisis_landing,
    first_meeting,
    goal_ladder,
    history_line,
    informal_skills,
    journey,
    meeting,
    network_map,
    options,
    outcome,
    pair_agreement,
    referral,
    self_assessment,
    strengths,
    summary,
    support_need,
    support_stairs,
    thanks,
    three_rings,
)
from exports.chart import Chart
from exports.line import Line, Part
from exports.wanted import Wanted
from workbooks.content.content import Content


@dataclass(frozen=True)
class Room:
    """One noun's part in what leaves.

    Attributes:
        noun: the noun, as everywhere else.
        lines: says everything that there is to choose from.
        keep: takes the whole file and the kept one, and returns the kept one with only what was chosen
            of this noun put in.
        charts: names the pictures.
    """

    noun: str
    lines: Callable[[ClientFile, Content], Iterator[Line]]
    keep: Callable[[ClientFile, ClientFile, Wanted], ClientFile]
    charts: Callable[[ClientFile, Content], Iterator[Chart]]


ROOMS: tuple[Room, ...] = (
    Room("client", client.lines, client.keep, client.charts),
    Room("strengths", strengths.lines, strengths.keep, strengths.charts),
    Room("self_assessment", self_assessment.lines, self_assessment.keep, self_assessment.charts),
    Room("goal_ladder", goal_ladder.lines, goal_ladder.keep, goal_ladder.charts),
    Room("support_need", support_need.lines, support_need.keep, support_need.charts),
    Room("options", options.lines, options.keep, options.charts),
    Room("three_rings", three_rings.lines, three_rings.keep, three_rings.charts),
    Room("meeting", meeting.lines, meeting.keep, meeting.charts),
    Room("support_stairs", support_stairs.lines, support_stairs.keep, support_stairs.charts),
    Room("referral", referral.lines, referral.keep, referral.charts),
    Room("pair_agreement", pair_agreement.lines, pair_agreement.keep, pair_agreement.charts),
    Room("history_line", history_line.lines, history_line.keep, history_line.charts),
    Room("crisis_landing", crisis_landing.lines, crisis_landing.keep, crisis_landing.charts),
    Room("first_meeting", first_meeting.lines, first_meeting.keep, first_meeting.charts),
    Room("application", application.lines, application.keep, application.charts),
    Room("informal_skills", informal_skills.lines, informal_skills.keep, informal_skills.charts),
    Room("outcome", outcome.lines, outcome.keep, outcome.charts),
    Room("network_map", network_map.lines, network_map.keep, network_map.charts),
    Room("journey", journey.lines, journey.keep, journey.charts),
    Room("thanks", thanks.lines, thanks.keep, thanks.charts),
    Room("summary", summary.lines, summary.keep, summary.charts),
)
"""All nouns, in the order in which they stand under a heading."""

FIRST: dict[Part, tuple[str, ...]] = {
    "situation": ("client", "meeting", "self_assessment"),
    "pictures": ("goal_ladder",),
}
"""Headings under which some nouns come before the others."""


def in_order(part: Part) -> tuple[str, ...]:
    """Return the nouns in the order in which they stand under a heading."""
    first = FIRST.get(part, ())
    return (*first, *(room.noun for room in ROOMS if room.noun not in first))
