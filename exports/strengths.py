"""What leaves of the strengths: what carries the client; obstacles and the worker's words stay by default."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec.structs import replace

from charts.climb import strength_name
from charts.picture import A4, PictureSize
from charts.strengths import strengths_map
from coaching.client_file import ClientFile
from coaching.strengths import Strength, StrengthsMap
from exports.chart import WIDTH, Chart
from exports.line import Line, chosen_notes, note_lines, said
from workbooks.content.content import Content


def lines(file: ClientFile, content: Content) -> Iterator[Line]:
    """Say what carries, what is in the way, what is wished for, and what the worker has seen."""
    chosen = file.strengths
    yield from note_lines(content, "situation", chosen.obstacles, "strengths/obstacles", "obstacle", on=False)
    yield from _strengths(chosen, content)
    yield from note_lines(content, "client", chosen.wishes, "strengths/wishes", "wish_line")
    for strength in chosen.chosen:
        seen, name = strength.observation.strip(), strength_name(strength, content)
        if seen and name:
            text = content.text("exports.observation", name=name, text=seen)
            id = f"strengths/chosen/{strength.id}/observation"
            yield said(content, "worker", id, text, "worker", on=False)


def _strengths(chosen: StrengthsMap, content: Content) -> Iterator[Line]:
    known = {each.id: each for each in chosen.chosen if strength_name(each, content)}
    top = [known[id] for id in chosen.top if id in known]
    for strength in (*top, *(each for each in known.values() if each.id not in chosen.top)):
        name = strength_name(strength, content)
        if strength in top:
            name = content.text("exports.strength_ranked", place=top.index(strength) + 1, name=name)
        own = strength.own_words.strip() if strength.card else ""
        more = "; ".join(part for part in (own, strength.example.strip()) if part)
        whole = content.text("exports.strength_said", name=name, said=more) if more else name
        yield said(content, "strengths", f"strengths/chosen/{strength.id}", whole, cells=(name, more))


def keep(file: ClientFile, kept: ClientFile, wanted: frozenset[str]) -> ClientFile:
    """Put the chosen strengths into the kept file."""
    whole = file.strengths
    chosen = tuple(_kept(each, wanted) for each in whole.chosen if f"strengths/chosen/{each.id}" in wanted)
    ids = {each.id for each in chosen}
    strengths = StrengthsMap(
        chosen=chosen,
        top=tuple(id for id in whole.top if id in ids),
        wishes=chosen_notes(whole.wishes, "strengths/wishes", wanted),
        obstacles=chosen_notes(whole.obstacles, "strengths/obstacles", wanted),
    )
    return replace(kept, strengths=strengths)


def _kept(strength: Strength, wanted: frozenset[str]) -> Strength:
    if f"strengths/chosen/{strength.id}/observation" in wanted:
        return strength
    return replace(strength, observation="")


def charts(file: ClientFile, content: Content) -> Iterator[Chart]:
    """Draw the map of strengths."""
    chosen = file.strengths.chosen
    if any(strength_name(each, content) for each in chosen):
        # The group of a strength of one's own is seen in the picture only.
        own = ";".join(f"{each.id}={each.group}" for each in chosen if each.group and not each.card)
        yield Chart(
            id="strengths",
            title=content.text("charts.strengths_title"),
            line="pictures/strengths",
            size=A4,
            draw=lambda size: strengths_map(file.strengths, content, size),
            on_page=PictureSize("page", WIDTH + 80),
            rows="none",
            shown=own,
        )
