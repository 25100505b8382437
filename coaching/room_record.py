"""A room's sealed record: the key that opens answers, and what has been released of them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from hashlib import blake2b
from typing import Literal, NamedTuple

import msgspec
from msgspec.structs import replace

from coaching import room as rules
from coaching.client_text import clean
from coaching.group_answer import (
    OWN,
    Choice,
    Flower,
    GroupAnswer,
    Limits,
    Scale,
    Vote,
    shown_texts,
)
from coaching.record import Record, Refused
from coaching.room import Idea, Room
from coaching.wall import (
    ChoiceView,
    FlowerView,
    K,
    Petal,
    PulseView,
    ScaleView,
    View,
    WordsView,
    choice_view,
    next_view,
    petal,
    pulse_view,
    scale_view,
    vote_view,
    words_view,
)

Ballots = Mapping[str, GroupAnswer]
"""Checked answers of one part by the names of their versions."""


class Release(Record, frozen=True, kw_only=True):
    """Which ballots one view was made of. The next view is measured against all of them.

    Attributes:
        part: id of the part.
        area: of the flower, whose petals may have been marked by different people; otherwise empty.
        ballots: their names, in order.
    """

    part: str
    area: str = ""
    ballots: tuple[str, ...]


class WallText(Record, frozen=True, kw_only=True):
    """A text that its writer lets onto the wall, and what the facilitator says of it.

    Attributes:
        id: made of the part and the text, so that it tells nothing of when it came.
        part: id of the part.
        text: as it was written.
        state: ``new`` until it was looked at, then ``shown`` or ``left_out``.
    """

    id: str
    part: str
    text: str
    state: Literal["new", "shown", "left_out"] = "new"


class RoomRecord(Record, frozen=True, kw_only=True):
    """What lies sealed under the room's own key.

    Attributes:
        room: the room as it was last kept; the clear file is made anew from it when it is not the same.
        private_key: opens the answers; empty once the room is closed.
        releases: every view so far.
        views: the newest view of each part.
        texts: texts of the newest views that may be shown, in the order of their ids.
        voted: ids of the parts whose approved texts phones vote on.
        held_back: how many answers of a part were in no view when the room was closed.
        visited: ids of the parts that the group has been at, in the order of coming to them.
        decisions: what the group decided, as the facilitator wrote it down; each on a line of its own.
    """

    room: Room
    private_key: bytes = b""
    releases: tuple[Release, ...] = ()
    views: dict[str, View] = msgspec.field(default_factory=dict)
    texts: tuple[WallText, ...] = ()
    voted: tuple[str, ...] = ()
    held_back: dict[str, int] = msgspec.field(default_factory=dict)
    visited: tuple[str, ...] = ()
    decisions: tuple[str, ...] = ()


class Outlook(NamedTuple):
    """What a release would show.

    Attributes:
        answers: valid answers of the part.
        shown: how many the newest view tells of; of a flower, the petal that tells of the most.
        next: how many the next one would tell of; 0 when nothing more may be shown now.
        missing: how many answers more are needed before anything new may be shown; 0 when it may, or when
            nothing waits.
    """

    answers: int
    shown: int
    next: int
    missing: int


def move(record: RoomRecord, part: str) -> RoomRecord:
    """Go to a part, and note that the group has been at it.

    Raises:
        Refused: the room is closed.
    """
    room = rules.move(record.room, part)
    here = dict.fromkeys((*record.visited, *filter(None, (record.room.part, part))))
    return replace(record, room=room, visited=tuple(here))


def write_decisions(record: RoomRecord, text: str) -> RoomRecord:
    """Keep what the group decided, one matter on a line, in place of what was written before.

    It may be written after the room has been closed too: the paper for the project is made then.

    Args:
        record: of the room.
        text: as long as a client's text may be at most; for the group and nobody by name.

    Raises:
        Refused: the text is too long or holds a personal identity code.
    """
    lines = (line.strip() for line in clean(text).splitlines())
    return replace(record, decisions=tuple(line for line in lines if line))


def outlook(record: RoomRecord, part: str, ballots: Ballots) -> Outlook:
    """Tell what a release would show now. It tells numbers of answers alone."""
    shown = upcoming = 0
    fresh = 0
    for area, present in _questions(ballots).items():
        released = views_of(record, part, area)
        last = released[-1] if released else frozenset()
        view = _fresh_view(present, released)
        shown = max(shown, len(last))
        if view is not None:
            upcoming = max(upcoming, len(view))
        fresh = max(fresh, len(present.difference(*released)))
    missing = K - fresh if not upcoming and 0 < fresh < K else 0
    return Outlook(len(ballots), shown, upcoming, missing)


def release(record: RoomRecord, part: str, ballots: Ballots, limits: Limits) -> RoomRecord:
    """Show the most that may be shown of a part now; the record stays as it is when that is nothing new.

    Args:
        record: of the room.
        part: id of the part.
        ballots: all valid answers of the part, each in its newest version only.
        limits: what the part asks.

    Raises:
        Refused: the room is closed.
    """
    if record.room.closed:
        raise Refused("errors.room_closed")
    fresh: list[Release] = []
    for area, present in _questions(ballots).items():
        view = _fresh_view(present, views_of(record, part, area))
        if view is not None:
            fresh.append(Release(part=part, area=area, ballots=tuple(sorted(view))))
    if not fresh:
        return record
    made = _summed(record.views.get(part), fresh, ballots, limits)
    texts = _with_texts(record.texts, part, [ballots[name] for one in fresh for name in one.ballots])
    record = replace(
        record, releases=(*record.releases, *fresh), views={**record.views, part: made}, texts=texts
    )
    return _with_ideas(record)


def decide(record: RoomRecord, text: str, *, show: bool) -> RoomRecord:
    """Let a text onto the wall, or leave it out. It can be decided again at any time."""
    state: Literal["shown", "left_out"] = "shown" if show else "left_out"
    texts = tuple(replace(one, state=state) if one.id == text else one for one in record.texts)
    return _with_ideas(replace(record, texts=texts))


def view(record: RoomRecord, part: str) -> View | None:
    """Return what the wall shows of a part, with the texts that are approved by now."""
    found = record.views.get(part)
    if isinstance(found, WordsView | ChoiceView):
        shown = [one.text for one in record.texts if one.part == part and one.state == "shown"]
        words = words_view(found.n, shown, f"{record.room.id} {part}").words
        return replace(found, words=words)
    return found


def pulse(record: RoomRecord, before: str, after: str) -> PulseView | None:
    """Return the pulse at the door and at the end, when both have been released."""
    first, second = record.views.get(before), record.views.get(after)
    if isinstance(first, ScaleView) and isinstance(second, ScaleView):
        return pulse_view(first, second)
    return None


def views_of(record: RoomRecord, part: str, area: str = "") -> tuple[frozenset[str], ...]:
    """Return the ballots of every view of a question so far."""
    return tuple(frozenset(one.ballots) for one in record.releases if (one.part, one.area) == (part, area))


def closed(record: RoomRecord, parts: Mapping[str, tuple[Ballots, Limits]]) -> RoomRecord:
    """Close the room: release what may be released, count what stays out, and forget the key.

    From then on nobody can open a single answer; what was released stays until the day of erasing.
    """
    for part, (ballots, limits) in parts.items():
        record = release(record, part, ballots, limits)
    held_back = {}
    for part, (ballots, _) in parts.items():
        out = 0
        for area, present in _questions(ballots).items():
            released = views_of(record, part, area)
            out = max(out, len(present - (released[-1] if released else frozenset())))
        if out:
            held_back[part] = out
    room = replace(record.room, closed=True, timer_ends=None, ideas=())
    return replace(record, room=room, private_key=b"", held_back=held_back)


def text_id(part: str, text: str) -> str:
    """Return the id of a text; the same text in small or capital letters is one."""
    return blake2b(f"{part}\n{text.casefold()}".encode(), digest_size=8).hexdigest()


def _fresh_view(present: frozenset[str], released: Sequence[frozenset[str]]) -> frozenset[str] | None:
    """The next view of a question, when it is worth showing.

    One that tells of fewer than the last is shown only when somebody has taken an answer back, because then
    the last one should go. Who has only changed an answer asks nobody to be left out.
    """
    view = next_view(present, released)
    if view is None or not released:
        return view
    if view == released[-1]:
        return None
    seats = {_seat(ballot) for ballot in present}
    taken_back = any(_seat(ballot) not in seats for ballot in released[-1])
    return view if taken_back or len(view) >= len(released[-1]) else None


def _seat(ballot: str) -> str:
    return ballot.rpartition(".")[0]


def _questions(ballots: Ballots) -> dict[str, frozenset[str]]:
    """The ballots of each question. Each petal of a flower is one, because areas may be skipped."""
    questions: dict[str, set[str]] = {}
    for name, answer in ballots.items():
        for area in answer.marks if isinstance(answer, Flower) else ("",):
            questions.setdefault(area, set()).add(name)
    return {area: frozenset(names) for area, names in questions.items()}


def _summed(before: View | None, fresh: list[Release], ballots: Ballots, limits: Limits) -> View:
    answers = [ballots[name] for name in fresh[0].ballots]
    options = (*limits.options, *([OWN] if limits.own else ()))
    match limits.type:
        case "scale":
            return scale_view([one.value for one in answers if isinstance(one, Scale)])
        case "choice":
            return choice_view([one for one in answers if isinstance(one, Choice)], options, limits.most)
        case "vote":
            return vote_view([one for one in answers if isinstance(one, Vote)], options, limits.most)
        case "words":
            return WordsView(n=len(answers))
        case "flower":
            petals = {one.area: one for one in before.petals} if isinstance(before, FlowerView) else {}
            for one in fresh:
                petals[one.area] = _petal(one, ballots)
            return FlowerView(petals=tuple(petals[area] for area in limits.options if area in petals))


def _petal(one: Release, ballots: Ballots) -> Petal:
    marks = [answer.marks[one.area] for name in one.ballots if isinstance(answer := ballots[name], Flower)]
    return petal(one.area, marks)


def _with_texts(
    texts: tuple[WallText, ...], part: str, answers: Sequence[GroupAnswer]
) -> tuple[WallText, ...]:
    """The texts of a part as its newest view has them; what was said of them before holds."""
    known = {one.id: one for one in texts}
    kept = {one.id: one for one in texts if one.part != part}
    for text in (text for answer in answers for text in shown_texts(answer)):
        id = text_id(part, text)
        kept.setdefault(id, known.get(id) or WallText(id=id, part=part, text=text))
    return tuple(sorted(kept.values(), key=lambda one: one.id))


def _with_ideas(record: RoomRecord) -> RoomRecord:
    """Give phones the approved texts that they vote on."""
    ideas = tuple(
        Idea(id=one.id, part=one.part, text=one.text)
        for one in record.texts
        if one.part in record.voted and one.state == "shown"
    )
    return replace(record, room=replace(record.room, ideas=ideas))
