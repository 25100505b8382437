"""A meeting of a workshop on paper: the participant's sheet, the leader's plan, and sheets for the wall.

They are made of the same script as the phones' pages, in the same order, so that a group can do without
phones, or some with and some without. No sheet asks for a name.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from coaching.group_answer import HIGHEST
from exports.forms.form import (
    AnyBlock,
    Cards,
    Choice,
    Cut,
    Form,
    Heading,
    Lines,
    Marks,
    Picture,
    Space,
    Table,
    Text,
)
from workbooks.content.content import Content
from workbooks.content.workshop_schema import (
    ChoiceAsk,
    FlowerAsk,
    LadderAsk,
    Part,
    ScaleAsk,
    Sitting,
    StrengthsAsk,
    VoteAsk,
    WordsAsk,
    Workshop,
)

Kind = Literal["participant", "leader", "wall"]
KINDS: tuple[Kind, ...] = ("participant", "leader", "wall")
IDEAS = 8
"""Empty rows of a vote on ideas that are not known yet."""
CLASSES = ((0, 2), (3, 4), (5, 5), (6, 7), (8, 10))
"""Marks that are tallied together on paper, so that nobody's 0 or 10 stands alone."""
ROOM = 180
"""Millimetres of a page for what is written on the wall."""


def workshop_forms(workshop: Workshop, content: Content, kind: Kind, sitting: str = "") -> tuple[Form, ...]:
    """Return the papers of one kind, one for each meeting.

    Args:
        workshop: the script.
        content: the language of the papers.
        kind: for whom.
        sitting: id of one meeting; without it all of them.
    """
    makers = {"participant": participant, "leader": leader, "wall": wall}
    chosen = [one for one in workshop.sittings if sitting in ("", one.id)]
    return tuple(form for one in chosen if (form := makers[kind](workshop, one, content)).blocks)


def participant(workshop: Workshop, sitting: Sitting, content: Content) -> Form:
    """Return the participant's sheet: every question, and what is for the participant to keep."""
    text = content.text
    return Form(
        name=f"workshop-{sitting.id}",
        title=sitting.title,
        lead=f"{workshop.title}. {text('workshop_paper.sheet_lead')}",
        blocks=tuple(_for_participants(sitting, content)),
        nameless=True,
        foot=text("workshop_paper.sheet_foot"),
    )


def leader(workshop: Workshop, sitting: Sitting, content: Content) -> Form:
    """Return the leader's plan: materials, rules, the programme with its minutes, and every note."""
    text = content.text
    facts = (
        text("workshop_paper.aim", aim=sitting.aim),
        text("workshop_paper.about", about=workshop.about, for_whom=workshop.for_whom),
        text("workshop_paper.leaders", leaders=workshop.leaders),
        text("workshop_paper.size", size=workshop.group_size),
        text("workshop_paper.length", n=sitting.minutes),
    )
    blocks: list[AnyBlock] = [Text(text=fact) for fact in facts]
    if materials := (*workshop.materials, *sitting.materials):
        blocks.append(Choice(label=text("workshop_paper.materials"), options=materials, columns=1))
    if workshop.rules:
        blocks.append(Heading(text=text("workshop_paper.rules")))
        blocks += [Text(text=rule, item=True) for rule in workshop.rules]
    blocks.append(Heading(text=text("workshop_paper.programme")))
    blocks.append(_programme(sitting, content))
    for n, part in enumerate(sitting.parts, start=1):
        blocks += _for_leader(n, part, content)
    return Form(
        name=f"workshop-{sitting.id}",
        title=text("workshop_paper.plan_title", title=sitting.title),
        lead=workshop.title,
        blocks=tuple(blocks),
        nameless=True,
        foot=text("workshop_paper.plan_foot"),
    )


def wall(workshop: Workshop, sitting: Sitting, content: Content) -> Form:
    """Return sheets for the wall, one for each question whose answers may be shown."""
    text = content.text
    asked = [part for part in sitting.parts if part.reaches_a_wall]
    pulses = {part.of[0] for part in asked if part.kind == "pulse_out" and part.of}
    blocks: list[AnyBlock] = []
    for part in asked:
        if part.id not in pulses:
            blocks += _for_wall(part, content, new_page=bool(blocks))
    return Form(
        name=f"workshop-{sitting.id}",
        title=text("workshop_paper.wall_title", title=sitting.title),
        lead=f"{workshop.title}. {text('workshop_paper.wall_lead')}",
        blocks=tuple(blocks),
        nameless=True,
        foot=text("workshop_paper.wall_foot"),
    )


# The participant's sheet


def _for_participants(sitting: Sitting, content: Content) -> Iterator[AnyBlock]:
    """Return every part. What may go to the wall is cut off, so that it tells nothing of the rest."""
    loose = False
    for part in sitting.parts:
        blocks = tuple(_for_participant(part, content))
        if not blocks:
            continue
        if part.reaches_a_wall:
            whole = isinstance(part.ask, FlowerAsk)  # a piece to cut off lies on one page
            yield Cut(text=content.text("workshop_paper.may_give"), new_page=whole)
        elif loose:
            yield Cut()
        loose = part.reaches_a_wall
        yield from blocks


def _for_participant(part: Part, content: Content) -> Iterator[AnyBlock]:
    # A card speaks for itself; what the phone says beside it is about the phone.
    said = ["" if part.kind == "home_card" else part.phone, *_paragraphs(part.hand_out)]
    kept = [words for words in (part.memory_card, part.homework) if words]
    if part.ask is None and not part.hand_out and not kept:
        return
    yield Heading(text=part.title, lead=content.text("workshop_paper.private") if part.private else "")
    for words in said:
        if words:
            yield Text(text=words)
    if part.ask is not None:
        yield from _asked(part, content)
    if part.memory_card:
        yield Text(text=part.memory_card, framed=True)
    for words in _paragraphs(part.homework):
        yield Text(text=f"{content.text('workshop_paper.home')}: {words}")


def _asked(part: Part, content: Content) -> Iterator[AnyBlock]:
    text, ask = content.text, part.ask
    match ask:
        case ScaleAsk():
            yield Marks(label=ask.question, low=ask.low, high=ask.high)
        case ChoiceAsk():
            yield Choice(
                label=ask.question,
                options=tuple(one.text for one in ask.options),
                hint=text("workshop_paper.most", n=ask.most),
                own=text("workshop_paper.own_words") if ask.own else "",
            )
        case WordsAsk():
            yield Lines(label=ask.question, n=ask.most)
        case VoteAsk():
            hint = text("workshop_paper.most", n=ask.most)
            if ask.options:
                yield Choice(label=ask.question, options=tuple(one.text for one in ask.options), hint=hint)
            else:
                hint = f"{hint} {text('workshop_paper.vote_of')}"
                yield Lines(label=ask.question, n=ask.most, hint=hint, numbered=True)
        case FlowerAsk():
            yield Text(text=ask.question)
            low, high = text("phone.flower_low"), text("phone.flower_high")
            for area in ask.areas:
                yield Marks(label=area.text, low=low, high=high)
        case StrengthsAsk():
            hint = text("workshop_paper.most", n=ask.most)
            yield Cards(title=ask.question, texts=tuple(one.text for one in ask.cards), hint=hint)
        case LadderAsk():
            yield Table(
                label=ask.question,
                head=tuple(text(f"workshop_paper.{key}") for key in ("step", "step_text", "step_when")),
                rows=ask.steps + 1,
                first=(text("workshop_paper.goal"), *(f"{n}." for n in range(1, ask.steps + 1))),
                widths=(0.8, 2.2, 1),
            )


# The leader's plan


def _programme(sitting: Sitting, content: Content) -> Table:
    """Return the whole meeting on one page; minutes are counted from its beginning."""
    text, start = content.text, 0
    rows = []
    for n, part in enumerate(sitting.parts, start=1):
        when = text("workshop_paper.when", start=start, end=start + part.minutes)
        rows.append((when, f"{n}. {part.title}", text(f"workshop_paper.kind_{part.kind}")))
        start += part.minutes
    head = tuple(text(f"workshop_paper.{key}") for key in ("time", "part", "way"))
    return Table(head=head, rows=len(rows), cells=tuple(rows), widths=(0.7, 2, 1.1))


def _for_leader(n: int, part: Part, content: Content) -> Iterator[AnyBlock]:
    text = content.text
    yield Heading(
        text=text("workshop_paper.part_heading", n=n, title=part.title, minutes=part.minutes), level=3
    )
    if part.method:
        yield Text(text=text("workshop_paper.method", method=part.method))
    for words in _paragraphs(part.note):
        yield Text(text=words)
    if part.ask is not None:
        yield Text(text=text("workshop_paper.asked", question=part.ask.question))


# Sheets for the wall


def _for_wall(part: Part, content: Content, *, new_page: bool) -> Iterator[AnyBlock]:
    text, ask = content.text, part.ask
    assert ask is not None
    yield Heading(text=ask.question, new_page=new_page)
    tally = (text("workshop_paper.tally"), text("workshop_paper.sum"))
    match ask:
        case ScaleAsk():
            pulse = part.kind == "pulse_out" and part.of
            two = (text("workshop_paper.before"), text("workshop_paper.after")) if pulse else tally
            widths = (0.9, 1.6, 1.6) if pulse else (0.9, 2.4, 0.6)
            head, first = (text("workshop_paper.mark"), *two), _classes(ask)
            yield Table(head=head, first=first, rows=len(first), widths=widths, high=34)
        case ChoiceAsk() | VoteAsk():
            options = tuple(one.text for one in ask.options)
            own = (text("workshop_paper.own_words"),) if isinstance(ask, ChoiceAsk) and ask.own else ()
            rows = len(options) + len(own) or IDEAS
            head = (text("workshop_paper.answer"), *tally)
            high = max(13, min(24, ROOM // rows))
            yield Table(head=head, first=(*options, *own), rows=rows, widths=(1.8, 1.8, 0.6), high=high)
        case WordsAsk():
            yield Space(label=text("workshop_paper.wall_words"), high=ROOM)
        case FlowerAsk():
            yield Picture(
                drawing="flower",
                sentence=text("workshop_paper.wall_flower_sentence"),
                labels=tuple(area.text for area in ask.areas),
                n=HIGHEST,
            )
            yield Text(text=text("workshop_paper.wall_flower"))


def _classes(ask: ScaleAsk) -> tuple[str, ...]:
    """Return rows of a scale that put marks together, as the wall does; the ends say what they mean."""
    low, *between, high = (f"{first}–{last}" if first < last else str(first) for first, last in CLASSES)
    return (f"{low}\n{ask.low}", *between, f"{high}\n{ask.high}")


def _paragraphs(words: str) -> list[str]:
    return [part.strip() for part in words.split("\n") if part.strip()]
