"""What leaves of the crisis landing: the client's own plan, by a tick alone. Rests never leave."""

from __future__ import annotations

from collections.abc import Iterator
from typing import get_args

from msgspec.structs import replace

from charts.crisis_landing import UPRIGHT, crisis_card
from charts.picture import Picture, PictureSize
from coaching import crisis_landing
from coaching.client_file import ClientFile
from coaching.crisis_landing import CrisisLanding, Part
from exports.chart import Chart
from exports.line import Line, chosen_notes, said
from workbooks.content.content import Content

PLACE = "crisis_landing"
CARD = f"pictures/{PLACE}/card"


def lines(file: ClientFile, content: Content) -> Iterator[Line]:
    """Say the plan, each word as a line of its own. None of it leaves by itself, and no page asks for it."""
    plan = file.crisis_landing
    for part in get_args(Part):
        for note in crisis_landing.notes(plan, part):
            if words := note.text.strip():
                text = content.text(f"crisis_landing.export_{part}", text=words)
                yield said(content, "support", f"{PLACE}/{part}/{note.id}", text, on=False)
    for call in plan.calls:
        if words := f"{call.name.strip()} {call.phone.strip()}".strip():
            text = content.text("crisis_landing.export_call", text=words)
            yield said(content, "support", f"{PLACE}/calls/{call.id}", text, on=False)


def keep(file: ClientFile, kept: ClientFile, wanted: frozenset[str]) -> ClientFile:
    """Put what was chosen of the plan into the kept file; with the card, the whole plan. Never the rests."""
    plan = file.crisis_landing
    if CARD in wanted:
        return replace(kept, crisis_landing=replace(plan, landings=()))
    return replace(
        kept,
        crisis_landing=CrisisLanding(
            signs=chosen_notes(plan.signs, f"{PLACE}/signs", wanted),
            helps=chosen_notes(plan.helps, f"{PLACE}/helps", wanted),
            holds=chosen_notes(plan.holds, f"{PLACE}/holds", wanted),
            calls=tuple(one for one in plan.calls if f"{PLACE}/calls/{one.id}" in wanted),
        ),
    )


def charts(file: ClientFile, content: Content) -> Iterator[Chart]:
    """Draw the card when the plan has words."""
    plan = file.crisis_landing
    if not crisis_landing.written(plan):
        return

    def draw(_size: PictureSize) -> Picture:
        return crisis_card(plan, content)

    notes = (*plan.signs, *plan.helps, *plan.holds)
    yield Chart(
        id="card",
        title=content.text("crisis_landing.card_title"),
        line=CARD,
        size=UPRIGHT,
        draw=draw,
        shown=";".join([*(one.text for one in notes), *(f"{one.name} {one.phone}" for one in plan.calls)]),
        on=False,
    )
