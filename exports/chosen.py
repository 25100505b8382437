"""The part of a client file that was chosen: what was not ticked is not there, in pictures neither."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from msgspec.structs import replace

from coaching.client_file import ClientFile
from coaching.goal_ladder import Ladder
from coaching.meeting import Meeting, NextStep
from coaching.record import Note
from coaching.self_assessment import Answer, Reading
from coaching.strengths import Strength, StrengthsMap
from coaching.summary import Summary


def keep(file: ClientFile, chosen: Sequence[str], items_by_area: Mapping[str, Sequence[str]]) -> ClientFile:
    """Return the file with only what the chosen lines say.

    Args:
        file: the whole file.
        chosen: ids of the chosen lines.
        items_by_area: which questions belong to which area of life.
    """
    wanted = frozenset(chosen)
    return replace(
        file,
        client=replace(file.client, label=file.client.label if "client/label" in wanted else ""),
        strengths=_strengths(file.strengths, wanted),
        readings=_readings(file.readings, wanted, items_by_area),
        ladders=tuple(_ladder(ladder, wanted) for ladder in file.ladders),
        meetings=tuple(_meeting(meeting, wanted) for meeting in file.meetings),
        summary=Summary(),
    )


def _notes(notes: tuple[Note, ...], place: str, wanted: frozenset[str]) -> tuple[Note, ...]:
    return tuple(note for note in notes if f"{place}/{note.id}" in wanted)


def _strengths(chosen: StrengthsMap, wanted: frozenset[str]) -> StrengthsMap:
    kept = tuple(_strength(each, wanted) for each in chosen.chosen if f"strengths/chosen/{each.id}" in wanted)
    ids = {each.id for each in kept}
    return StrengthsMap(
        chosen=kept,
        top=tuple(id for id in chosen.top if id in ids),
        wishes=_notes(chosen.wishes, "strengths/wishes", wanted),
        obstacles=_notes(chosen.obstacles, "strengths/obstacles", wanted),
    )


def _strength(strength: Strength, wanted: frozenset[str]) -> Strength:
    if f"strengths/chosen/{strength.id}/observation" in wanted:
        return strength
    return replace(strength, observation="")


def _readings(
    readings: tuple[Reading, ...], wanted: frozenset[str], items_by_area: Mapping[str, Sequence[str]]
) -> tuple[Reading, ...]:
    """Keep the chosen areas; an earlier reading is there only for the areas beside which it stands."""
    areas = {
        area for area in items_by_area if any(f"readings/{each.id}/{area}" in wanted for each in readings)
    }
    items = {item for area in areas for item in items_by_area[area]}
    return tuple(_reading(each, wanted, areas, items) for each in readings)


def _reading(reading: Reading, wanted: frozenset[str], areas: set[str], items: set[str]) -> Reading:
    place = f"readings/{reading.id}"
    answers = tuple(Answer(item=each.item, step=each.step) for each in reading.answers if each.item in items)
    marks = tuple(
        replace(each, worker=each.worker if f"{place}/{each.area}/worker" in wanted else None)
        for each in reading.marks
        if each.area in areas or f"{place}/{each.area}/worker" in wanted
    )
    marks = tuple(each if each.area in areas else replace(each, wish=None, important=None) for each in marks)
    return replace(
        reading,
        answers=answers,
        marks=marks,
        ability=reading.ability if f"{place}/ability" in wanted else None,
        whole=reading.whole if f"{place}/whole" in wanted else None,
    )


def _ladder(ladder: Ladder, wanted: frozenset[str]) -> Ladder:
    place = f"ladders/{ladder.id}"
    steps = tuple(
        replace(
            step,
            theme="",
            actions=tuple(
                action for action in step.actions if f"{place}/steps/{step.id}/actions/{action.id}" in wanted
            ),
        )
        for step in ladder.steps
        if f"{place}/steps/{step.id}" in wanted
    )
    goal = f"{place}/goal" in wanted
    return replace(
        ladder,
        goal=ladder.goal if goal else "",
        by=ladder.by if goal else "",
        reached=ladder.reached if goal else None,
        steps=steps,
        here=ladder.here if any(step.id == ladder.here for step in steps) else "",
        support=_notes(ladder.support, f"{place}/support", wanted),
        benefits=_notes(ladder.benefits, f"{place}/benefits", wanted),
        already_done=_notes(ladder.already_done, f"{place}/already_done", wanted),
        history=_notes(ladder.history, f"{place}/history", wanted),
    )


def _meeting(meeting: Meeting, wanted: frozenset[str]) -> Meeting:
    place = f"meetings/{meeting.id}"
    return replace(
        meeting,
        theme=meeting.theme if "meetings" in wanted else "",
        benefit=meeting.benefit if f"{place}/benefit" in wanted else None,
        next_step=meeting.next_step if f"{place}/next_step" in wanted else NextStep(),
        wish=meeting.wish if f"{place}/wish" in wanted else "",
        worker_note=meeting.worker_note if f"{place}/worker_note" in wanted else "",
    )
