"""Keepsake: a participant's own pages of a workshop, brought into the own client file by own choice.

It is the private part of a workshop: what the participant kept on the phone. It never was on the wall and
nothing of it goes there. The client sees every line before it comes in, and only chosen lines come in.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Collection, Mapping
from datetime import datetime
from typing import Literal, NamedTuple

import msgspec
from msgspec.structs import replace

from coaching import client_file, goal_ladder, strengths, three_rings
from coaching.client_file import ClientFile
from coaching.client_text import has_identity_code, tidy_line
from coaching.record import Refused
from coaching.self_assessment import AREAS

VERSION = 1
LONGEST_BOX = 8 * 1024
"""Bytes; a phone's own pages are a small part of it."""
MOST_STRENGTHS, MOST_AREAS, MOST_STEPS = 24, 16, 6
LONGEST_WORDS, LONGEST_GOAL = 120, 200
LOWEST, HIGHEST = 0, 10
"""Of a petal of the flower on the phone."""
AREA = re.compile(r"[a-z][a-z0-9_]{0,39}")

Kind = Literal["strength", "mark", "goal", "step"]
State = Literal["new", "other", "there"]
"""``other``: something else is marked there already; ``there``: the same is in the file already."""


class KeptStep(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One step of the own ladder; ``when`` is in the participant's words."""

    text: str
    when: str = ""


class KeptLadder(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The own goal and its steps, the lowest first."""

    goal: str = ""
    steps: tuple[KeptStep, ...] = ()


class Keepsake(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What the phone hands over: ids of cards or own words, the own flower, the own ladder."""

    v: int = VERSION
    strengths: tuple[str, ...] = ()
    flower: Mapping[str, int] = {}
    ladder: KeptLadder = KeptLadder()


class Line(NamedTuple):
    """One thing that can come in.

    Attributes:
        id: names the line among the others: ``strength/0``, ``mark/work``, ``goal``, ``step/2``.
        kind: what it becomes.
        text: the id of a card or own words; the area; the goal; the step.
        note: the step's time in words.
        value: of a mark, 0-10 as on the phone.
        step: of a mark, 1-5 as it comes into the file.
        state: whether it is in the file already.
    """

    id: str
    kind: Kind
    text: str
    note: str = ""
    value: int = 0
    step: int = 0
    state: State = "new"


class _Version(msgspec.Struct):
    """The version alone, of what a newer program has made."""

    v: int = 0


WRONG = (msgspec.MsgspecError, ValueError, RecursionError)
"""What reading bytes from a stranger can end in."""
_decoder = msgspec.json.Decoder(Keepsake)
_versions = msgspec.json.Decoder(_Version)


def read(body: bytes) -> Keepsake:
    """Return what an opened box holds, every text on one line.

    A text with a personal identity code is left out; the others stay. Anything that a phone of ours could not
    have made is refused as a whole.

    Raises:
        Refused: it is damaged or longer than it can be, or a newer program has made it.
    """
    if len(body) > LONGEST_BOX:
        raise Refused("errors.keepsake_damaged")
    try:
        found = _decoded(body)
    except WRONG as wrong:
        if _version(body) > VERSION:
            raise Refused("errors.file_newer") from wrong
        raise Refused("errors.keepsake_damaged") from wrong
    if found.v > VERSION:
        raise Refused("errors.file_newer")
    if not _is_whole(found):
        raise Refused("errors.keepsake_damaged")
    words = (tidy_line(one) for one in found.strengths)
    steps = (KeptStep(tidy_line(one.text), _without_code(tidy_line(one.when))) for one in found.ladder.steps)
    return Keepsake(
        strengths=tuple(dict.fromkeys(one for one in words if one and not has_identity_code(one))),
        flower=dict(found.flower),
        ladder=KeptLadder(
            goal=_without_code(tidy_line(found.ladder.goal)),
            steps=tuple(one for one in steps if one.text and not has_identity_code(one.text)),
        ),
    )


def left_out(body: bytes) -> bool:
    """Tell whether a text was left out because a personal identity code stands in it."""
    try:
        found = _decoded(body)
    except WRONG:
        return False
    texts = [*found.strengths, found.ladder.goal]
    texts += [text for step in found.ladder.steps for text in (step.text, step.when)]
    return any(has_identity_code(tidy_line(text)) for text in texts)


def worded(kept: Keepsake, cards: Collection[str], titles: Mapping[str, str]) -> Keepsake:
    """Return it with the title in the place of a card that only the workshop has.

    Args:
        kept: what the phone handed over.
        cards: ids of the cards that the client's own deck has.
        titles: titles of the cards of workshops, by id.
    """
    named = (one if one in cards else titles.get(one, one) for one in kept.strengths)
    return msgspec.structs.replace(kept, strengths=tuple(dict.fromkeys(named)))


def step_of(value: int) -> int:
    """Return the step 1-5 of a mark 0-10.

    The middle stays the middle and both ends stay ends: 0-1, 2-3, 4-6, 7-8, 9-10. What is the same step on
    the phone's finer scale is not told apart any more, so the client sees the step before it comes in.
    """
    return 1 + round((value - LOWEST) * 4 / (HIGHEST - LOWEST))


def other_areas(kept: Keepsake) -> tuple[str, ...]:
    """Return the areas of the flower that a client file does not have; they stay with the participant."""
    return tuple(area for area in kept.flower if area not in AREAS)


def lines(file: ClientFile, kept: Keepsake) -> tuple[Line, ...]:
    """Return everything that can come in, line by line, and what of it is there already."""
    own = {one.own_words.casefold() for one in file.strengths.chosen if one.own_words}
    own |= {one.card.casefold() for one in file.strengths.chosen if one.card}
    found = [
        Line(f"strength/{place}", "strength", text, state="there" if text.casefold() in own else "new")
        for place, text in enumerate(kept.strengths)
    ]
    for area in AREAS:
        if area in kept.flower:
            value, step = kept.flower[area], step_of(kept.flower[area])
            state = _mark_state(file, area, step)
            found.append(Line(f"mark/{area}", "mark", area, value=value, step=step, state=state))
    state = "there" if _is_there(file, kept.ladder) else "new"
    if kept.ladder.goal:
        found.append(Line("goal", "goal", kept.ladder.goal, state=state))
    found += [
        Line(f"step/{place}", "step", one.text, one.when, state=state)
        for place, one in enumerate(kept.ladder.steps)
    ]
    return tuple(found)


def offered(found: Collection[Line]) -> frozenset[str]:
    """Return the lines that come in when nobody has decided: all that are new, and none over another mark."""
    return frozenset(one.id for one in found if one.state == "new")


def bring(
    file: ClientFile,
    kept: Keepsake,
    chosen: Collection[str],
    *,
    groups: Mapping[str, str],
    new_id: Callable[[], str],
    now: datetime,
) -> ClientFile:
    """Put the chosen lines into the file as the client's own.

    * A strength becomes a chosen card of the client's deck, or own words.
    * A petal becomes the mark *now* of the three rings: it is the only place of the file where the client
      says with one mark how an area is now. A self-assessment asks many questions about an area, and its own
      marks are importance and wish, so a petal would say there what nobody was asked. The mark goes into the
      map that is open, else into a new one; importance and wish stay open.
    * The ladder becomes a new goal with the chosen steps. Steps come only with their goal, if there is one.

    Args:
        file: the client's file.
        kept: what the phone handed over.
        chosen: ids of lines; those that are there already, or that are none, change nothing.
        groups: ids of the cards of the client's own deck, each with its group.
        new_id: makes a fresh id.
        now: the present moment.

    Raises:
        Refused: nothing is chosen.
    """
    taken = [one for one in lines(file, kept) if one.id in chosen and one.state != "there"]
    if kept.ladder.goal and "goal" not in {one.id for one in taken}:
        taken = [one for one in taken if one.kind != "step"]
    if not taken:
        raise Refused("errors.nothing_chosen")
    own = file.strengths
    for one in taken:
        if one.kind == "strength" and one.text in groups:
            own = strengths.choose(own, new_id(), one.text, groups[one.text])
        elif one.kind == "strength":
            own = strengths.add_own(own, new_id(), one.text)
    file = client_file.replace_strengths(file, own)
    marks = [one for one in taken if one.kind == "mark"]
    if marks:
        rings = _open_rings(file) or three_rings.start(new_id(), now)
        for one in marks:
            rings = three_rings.mark(rings, one.text, "now", one.step)
        file = three_rings.put(file, rings)
    if any(one.kind in ("goal", "step") for one in taken):
        steps = tuple(
            goal_ladder.Step(id=new_id(), title=one.text, when=one.note)
            for one in taken
            if one.kind == "step"
        )
        ladder = replace(goal_ladder.new_ladder(new_id(), now), goal=kept.ladder.goal, steps=steps)
        file = client_file.add_ladder(file, ladder)
    return file


def _decoded(body: bytes) -> Keepsake:
    """Read the body. A phone may have cut an emoji in two; what is left of it goes, the rest stays."""
    try:
        return _decoder.decode(body)
    except msgspec.DecodeError:
        return msgspec.convert(json.loads(body), Keepsake)


def _version(body: bytes) -> int:
    try:
        return _versions.decode(body).v
    except WRONG:
        return 0


def _is_whole(kept: Keepsake) -> bool:
    """Tell whether a phone of ours could have made it."""
    return (
        len(kept.strengths) <= MOST_STRENGTHS
        and len(kept.flower) <= MOST_AREAS
        and len(kept.ladder.steps) <= MOST_STEPS
        and all(len(one) <= LONGEST_WORDS for one in kept.strengths)
        and all(AREA.fullmatch(area) and LOWEST <= value <= HIGHEST for area, value in kept.flower.items())
        and len(kept.ladder.goal) <= LONGEST_GOAL
        and all(max(len(one.text), len(one.when)) <= LONGEST_WORDS for one in kept.ladder.steps)
    )


def _without_code(text: str) -> str:
    return "" if has_identity_code(text) else text


def _open_rings(file: ClientFile) -> three_rings.ThreeRings | None:
    newest = three_rings.newest(file)
    return newest if newest is not None and newest.finished is None else None


def _mark_state(file: ClientFile, area: str, step: int) -> State:
    rings = _open_rings(file)
    now = three_rings.of_area(rings, area).now if rings is not None else None
    if now is None:
        return "new"
    return "there" if now == step else "other"


def _is_there(file: ClientFile, kept: KeptLadder) -> bool:
    """Tell whether the goal was brought before, so that the same code twice makes one goal.

    Steps without a goal are there when a ladder has all of them.
    """
    if kept.goal:
        return any(tidy_line(one.goal) == kept.goal for one in file.ladders)
    titles = {one.text for one in kept.steps}
    return any(titles <= {step.title for step in one.steps} for one in file.ladders)
