"""The list of paper forms, in the order of the bundle for a day on paper."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from coaching.record import Refused
from exports.forms import (
    application,
    crisis_landing,
    dialogue_cards,
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
    support_need,
    support_stairs,
    three_rings,
)
from exports.forms.form import Form
from workbooks.content.content import Content

ALL = "all"
"""The name of the bundle."""


@dataclass(frozen=True)
class FormRoom:
    """One form: its neutral name, which is the noun's with hyphens, and what makes it in a language."""

    name: str
    form: Callable[[Content], Form]


FORMS: tuple[FormRoom, ...] = (
    FormRoom("first-meeting", first_meeting.form),
    FormRoom("pair-agreement", pair_agreement.form),
    FormRoom("strengths", strengths.form),
    FormRoom("self-assessment", self_assessment.full),
    FormRoom("self-assessment-short", self_assessment.short),
    FormRoom("self-assessment-worker", self_assessment.worker),
    FormRoom("three-rings", three_rings.form),
    FormRoom("support-need", support_need.form),
    FormRoom("history-line", history_line.form),
    FormRoom("options", options.form),
    FormRoom("goal-ladder", goal_ladder.form),
    FormRoom("support-stairs", support_stairs.form),
    FormRoom("referral", referral.form),
    FormRoom("application", application.form),
    FormRoom("dialogue-cards", dialogue_cards.form),
    FormRoom("crisis-landing", crisis_landing.form),
    FormRoom("informal-skills", informal_skills.form),
    FormRoom("network-map", network_map.form),
    FormRoom("meeting", meeting.form),
    FormRoom("journey", journey.form),
    FormRoom("outcome", outcome.form),
)
"""All forms. A form's own ``name`` is the name here."""


def find_forms(name: str, content: Content) -> tuple[Form, ...]:
    """Return one form, or all of them for the bundle.

    Raises:
        Refused: there is no form of this name.
    """
    found = tuple(room.form(content) for room in FORMS if name in (ALL, room.name))
    if not found:
        raise Refused("errors.gone")
    return found
