"""What leaves of a workshop's meeting: a summary for the project, one for the participants, and numbers.

Nothing here knows a name, an answer or a time of answering: everything is made of released views alone
(:mod:`coaching.wall`), of the script, and of what the facilitator writes down as decided.
"""

from __future__ import annotations

import csv
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from io import StringIO
from typing import Any, Literal

from charts.picture import A4_WIDE, Picture, PictureSize
from charts.rendering import SMALL, png, svg
from charts.wall import wall_picture
from coaching.record import Refused
from coaching.room_record import RoomRecord, pulse, view
from coaching.wall import (
    ChoiceView,
    FlowerView,
    PulseView,
    ScaleView,
    View,
    VoteView,
    WordsView,
)
from exports.chart import WIDTH
from exports.outcomes import as_text
from exports.typesetting import PageImage, set_pdf, set_pictures
from workbooks.content.content import Content
from workbooks.content.wall_words import WallWords, wall_words
from workbooks.content.workshop_schema import Part, Sitting, Workshop

TEMPLATE = "workshop.typ"
SHARP = 3
"""Image points to a pixel of a wall's own file: nearly 300 to an inch."""
LINES = 6
"""Lines to write on by hand where nothing has been written down."""
For = Literal["project", "participants"]
Cell = str | int | float


@dataclass(frozen=True)
class Wall:
    """One released view with its words."""

    part: Part
    view: View
    words: WallWords


@dataclass(frozen=True)
class Meeting:
    """What is told of one meeting of a workshop.

    Attributes:
        workshop: the script.
        sitting: which of its meetings.
        on: the day.
        done: the parts that were done.
        walls: what was released, in the order of the script.
        decisions: what the group decided, as the facilitator wrote it down.
    """

    workshop: Workshop
    sitting: Sitting
    on: date
    done: tuple[Part, ...]
    walls: tuple[Wall, ...] = ()
    decisions: tuple[str, ...] = ()

    @property
    def respondents(self) -> int:
        """The most answers that one view tells of; 0 when nothing was released.

        It is the only number of people that is told: how many were in the room is never written down.
        """
        return max((_answers(wall.view) for wall in self.walls), default=0)

    @property
    def next(self) -> Sitting | None:
        """The meeting after this one."""
        order = [one.id for one in self.workshop.sittings]
        after = order.index(self.sitting.id) + 1
        return self.workshop.sittings[after] if after < len(order) else None


def meeting_of(
    record: RoomRecord,
    content: Content,
    *,
    done: Collection[str] | None = None,
    decisions: Sequence[str] = (),
) -> Meeting:
    """Return what may be told of a room.

    Args:
        record: of the room.
        content: the language of the paper.
        done: ids of the parts that were done; all of them when nobody says.
        decisions: what the group decided.

    Raises:
        Refused: the room's script is no more.
    """
    workshop = content.workshop(record.room.workshop)
    sitting = workshop.sitting(record.room.sitting) if workshop is not None else None
    if workshop is None or sitting is None:
        raise Refused("errors.gone")
    ideas = {
        one.id: one.text if one.state == "shown" else content.text("workshop_paper.left_out")
        for one in record.texts
    }
    return Meeting(
        workshop=workshop,
        sitting=sitting,
        on=record.room.opened.astimezone().date(),
        done=tuple(part for part in sitting.parts if done is None or part.id in done),
        walls=tuple(_walls(record, sitting, content, ideas)),
        decisions=tuple(text for text in (one.strip() for one in decisions) if text),
    )


def workshop_pdf(meeting: Meeting, content: Content, now: datetime, what: For) -> bytes:
    """Return a summary as a tagged PDF that follows PDF/UA-1."""
    return set_pdf(TEMPLATE, _data(meeting, content, what), content, now)


def workshop_pages(meeting: Meeting, content: Content, what: For) -> tuple[PageImage, ...]:
    """Return the pages of the same summary as pictures."""
    return set_pictures(TEMPLATE, _data(meeting, content, what), content)


def wall_file(wall: Wall, content: Content, form: Literal["png", "svg"]) -> bytes:
    """Return one wall as a picture of its own, with its question."""
    drawn = wall_picture(wall.view, wall.words, content, A4_WIDE)
    return png(drawn, SHARP, packing=SMALL) if form == "png" else svg(drawn)


def numbers(meeting: Meeting, content: Content) -> Iterator[tuple[Cell, ...]]:
    """Return the released numbers, head first: part, question, answer, what is counted, from, to.

    From and to are the same where a number is told exactly. Words of the wall are no numbers and stay out.
    """
    text = content.text
    yield tuple(
        text(f"workshop_paper.{key}") for key in ("part", "question", "answer", "measure", "from", "to")
    )
    for wall in meeting.walls:
        for answer, measure, low, high in _measures(wall, content):
            said = text(f"workshop_paper.{measure}")
            yield wall.part.title, wall.words.question, answer, said, _number(low), _number(high)


def numbers_csv(meeting: Meeting, content: Content) -> bytes:
    """Return the released numbers with commas, in UTF-8 with the mark that spreadsheets look for."""
    written = StringIO()
    writer = csv.writer(written)
    about = (meeting.workshop.title, meeting.sitting.title, content.date(meeting.on))
    writer.writerow([as_text(one) for one in about])
    writer.writerow([as_text(content.text("workshop_paper.rule"))])
    for row in numbers(meeting, content):
        writer.writerow([as_text(cell) if isinstance(cell, str) else cell for cell in row])
    return written.getvalue().encode("utf-8-sig")


def _walls(record: RoomRecord, sitting: Sitting, content: Content, ideas: dict[str, str]) -> Iterator[Wall]:
    """Return the walls; a pulse at both ends takes the place of its two halves."""
    pairs = {part.id: part.of[0] for part in sitting.parts if part.kind == "pulse_out" and part.of}
    both = {after: pulse(record, before, after) for after, before in pairs.items()}
    in_pulse = {pairs[after] for after, found in both.items() if found is not None}
    for part in sitting.parts:
        shown = both.get(part.id) or view(record, part.id)
        if shown is not None and part.id not in in_pulse:
            before = sitting.part(pairs[part.id]) if isinstance(shown, PulseView) else None
            yield Wall(part, shown, wall_words(part, content, ideas, before))


def _answers(shown: View) -> int:
    match shown:
        case PulseView(before=before, after=after):
            return max(before.n, after.n)
        case FlowerView(petals=petals):
            return max((petal.n for petal in petals), default=0)
    return shown.n


def _measures(wall: Wall, content: Content) -> Iterator[tuple[str, str, float, float]]:
    """Return answer, what is counted, from and to."""
    match wall.view:
        case ScaleView() as scale:
            yield from _scale("", scale)
        case PulseView(before=before, after=after):
            yield from _scale(content.text("charts.wall_before"), before)
            yield from _scale(content.text("charts.wall_after"), after)
        case ChoiceView(bars=bars, n=n) | VoteView(bars=bars, n=n):
            yield "", "answers", n, n
            for bar in bars:
                name = ", ".join(wall.words.names.get(option, option) for option in bar.options)
                yield name, "chosen" if len(bar.options) == 1 else "chosen_together", bar.low, bar.high
        case FlowerView(petals=petals):
            for petal in petals:
                name = wall.words.names.get(petal.area, petal.area)
                yield name, "answers", petal.n, petal.n
                yield name, "middle", petal.middle, petal.middle
                yield name, "half", petal.lower, petal.upper
        case WordsView(n=n):
            yield "", "answers", n, n


def _number(value: float) -> int | float:
    return int(value) if value == int(value) else value


def _scale(name: str, scale: ScaleView) -> Iterator[tuple[str, str, float, float]]:
    yield name, "answers", scale.n, scale.n
    yield name, "middle", scale.middle, scale.middle
    yield name, "half", scale.lower, scale.upper
    for cell in scale.cells:
        marks = f"{cell.first}" if cell.first == cell.last else f"{cell.first}–{cell.last}"
        yield f"{name} {marks}".strip(), "chosen", cell.count, cell.count


# The page as plain data


def _data(meeting: Meeting, content: Content, what: For) -> dict[str, Any]:
    text, day = content.text, content.date(meeting.on)
    sections = _for_project(meeting, content) if what == "project" else _for_participants(meeting, content)
    return {
        "words": {
            "title": f"{text(f'workshop_paper.{what}_title')}: {meeting.workshop.title}, {day}",
            "heading": meeting.workshop.title,
            "sitting": meeting.sitting.title,
            "made": text(f"workshop_paper.{what}_made", date=day),
            "page_of": text("exports.page_of", page="{page}", pages="{pages}"),
            "foot": text(f"workshop_paper.{what}_foot"),
        },
        "sections": [section for section in sections if section is not None],
    }


def _for_project(meeting: Meeting, content: Content) -> Iterator[dict[str, Any] | None]:
    text = content.text
    n = meeting.respondents
    facts = [
        meeting.sitting.aim,
        text("workshop_paper.respondents", n=n) if n else text("workshop_paper.too_few"),
    ]
    yield {"kind": "text", "heading": "", "paragraphs": facts}
    yield {
        "kind": "table",
        "heading": text("workshop_paper.done"),
        "head": [text(f"workshop_paper.{key}") for key in ("part", "way", "minutes")],
        "rows": [
            [part.title, part.method or text(f"workshop_paper.kind_{part.kind}"), str(part.minutes)]
            for part in meeting.done
        ],
    }
    yield from _pictures(meeting, content)
    yield _decided(meeting, content) or {
        "kind": "ruled",
        "heading": text("workshop_paper.decided"),
        "lead": text("workshop_paper.decided_lead"),
        "n": LINES,
    }
    yield {
        "kind": "text",
        "heading": text("workshop_paper.rule_heading"),
        "paragraphs": [text("workshop_paper.rule")],
    }


def _for_participants(meeting: Meeting, content: Content) -> Iterator[dict[str, Any] | None]:
    text = content.text
    yield {"kind": "text", "heading": "", "paragraphs": [text("workshop_paper.thanks")]}
    did = [part.title for part in meeting.done if part.kind not in ("pulse_in", "pulse_out")]
    yield _list(text("workshop_paper.we_did"), did, columns=2)
    yield from _pictures(meeting, content, tables=False)
    yield _decided(meeting, content)
    cards = [(part.title, part.memory_card) for part in meeting.done if part.memory_card]
    if cards:
        yield {
            "kind": "cards",
            "heading": text("workshop_paper.cards"),
            "cards": [{"title": title, "paragraphs": _paragraphs(words)} for title, words in cards],
        }
    home = [paragraph for part in meeting.done for paragraph in _paragraphs(part.homework)]
    if home:
        yield _list(text("workshop_paper.home"), home)
    ahead = meeting.next
    said = (
        [text("workshop_paper.next", title=ahead.title), ahead.aim]
        if ahead
        else [text("workshop_paper.last")]
    )
    yield {
        "kind": "text",
        "heading": text("workshop_paper.next_heading"),
        "paragraphs": [*said, text("workshop_paper.own_pages")],
    }


def _pictures(meeting: Meeting, content: Content, *, tables: bool = True) -> Iterator[dict[str, Any]]:
    """Return the walls. Without tables the alternative text of a picture alone says every number."""
    walls = list(meeting.walls)
    pulses = [wall for wall in walls if isinstance(wall.view, PulseView)]
    groups = (("pulse", pulses), ("walls", [wall for wall in walls if wall not in pulses]))
    for name, found in groups:
        if found:
            yield {
                "kind": "walls",
                "heading": content.text(f"workshop_paper.{name}"),
                "walls": [_drawn(wall, content, tables) for wall in found],
            }


def _drawn(wall: Wall, content: Content, tables: bool) -> dict[str, Any]:
    drawn: Picture = wall_picture(wall.view, wall.words, content, PictureSize("page", WIDTH))
    # The words of a word wall are all in its picture; a table would only say them again.
    said = not tables or isinstance(wall.view, WordsView)
    rows = [] if said else [list(row) for row in drawn.table.rows]
    return {
        "title": wall.part.title,
        "question": wall.words.question,
        "svg": svg(drawn).decode(),
        "alt": drawn.sentence,
        "head": list(drawn.table.head),
        "rows": rows,
    }


def _decided(meeting: Meeting, content: Content) -> dict[str, Any] | None:
    if not meeting.decisions:
        return None
    return _list(content.text("workshop_paper.decided"), list(meeting.decisions))


def _list(heading: str, items: list[str], columns: int = 1) -> dict[str, Any]:
    return {"kind": "list", "heading": heading, "items": items, "columns": columns}


def _paragraphs(words: str) -> list[str]:
    return [part.strip() for part in words.split("\n") if part.strip()]
